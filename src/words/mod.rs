//! What the program says, in the language of its user.
//!
//! Texts stand in Fluent files (`assets/words`), one a part of the program and language, carried in the program. Code names
//! a text by its [`Phrase`] and says it with `say!`: a text with its values is data (a [`Sentence`]) until it is
//! said in a [`Language`], and nothing remembers a language but whoever asks. A text that a language lacks is said in
//! English; nothing here fails.

mod bundles;
mod days;
mod direction;
mod language;
mod numbers;
mod place;
mod sentence;
mod value;
mod vocabulary;

pub use bundles::{hint, said};
pub use days::{day, day_in_short, days, days_in_short, month, months, weekday, weekday_in_short};
pub use direction::{ISOLATES, is_strange, isolated};
pub use language::{Direction, Language, Speaks};
pub use numbers::number;
pub use place::place;
pub use sentence::{Phrase, Sentence};
pub use value::{Value, exact, rounded};
pub use vocabulary::{of_files, word_of_files};

/// Says a text: `say!(ui, "flashpoints-found", count = 3)`. Before the comma stands whoever knows the language.
macro_rules! say {
    ($at:expr, $key:literal $(, $name:ident = $value:expr)* $(,)?) => {{
        use $crate::words::Speaks as _;
        $crate::words::said($at.language(), $crate::words::Phrase($key), &[$((stringify!($name), $crate::words::Value::from($value))),*])
    }};
}
pub(crate) use say;

/// A text with its values, to be said later: `told!("flashpoints-found", count = 3)`.
macro_rules! told {
    ($key:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::words::Sentence::new($crate::words::Phrase($key))$(.with(stringify!($name), $value))*
    };
}
pub(crate) use told;
