//! What stands in the places of a text. Values know no language; they are written when the text is said.

use std::borrow::Cow;
use std::fmt;

use fluent_bundle::FluentValue;
use fluent_bundle::types::{FluentNumber, FluentNumberOptions};

use super::{Language, Phrase, Sentence, days, isolated, number};
use crate::measure::{Day, DayRange};

/// A value.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A number, which may decide between one and many.
    Number {
        /// How much.
        value: f64,
        /// How many digits stand behind the comma.
        decimals: usize,
    },
    /// Words of no language, such as a name from a map.
    Text(String),
    /// A word of the files, which may have a meaning of its own.
    OfFiles(String),
    /// A day.
    Day(Day),
    /// Days.
    Days(DayRange),
    /// The months of days.
    Months(DayRange),
    /// Several, with commas between them.
    List(Vec<Self>),
    /// A text without values.
    Phrase(Phrase),
    /// A heading within a sentence: without its capital.
    Within(Phrase),
    /// A text of its own.
    Sentence(Box<Sentence>),
}

/// A number with this many digits behind the comma.
#[must_use]
pub const fn rounded(value: f64, decimals: usize) -> Value {
    Value::Number { value, decimals }
}

/// A number with the digits that it has, six behind the comma at most.
#[must_use]
pub fn exact(value: f64) -> Value {
    let written = value.to_string();
    rounded(value, written.split_once('.').map_or(0, |(_, digits)| digits.len().min(6)))
}

/// In English, as the command line and messages of errors say it.
impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.say(Language::English))
    }
}

impl Value {
    /// No words.
    #[must_use]
    pub const fn nothing() -> Self {
        Self::Text(String::new())
    }

    /// Said alone, in a language.
    #[must_use]
    pub fn say(&self, language: Language) -> String {
        match self {
            Self::Number { value, decimals } => number(language, *value, *decimals),
            Self::Text(text) => text.clone(),
            Self::OfFiles(word) => super::of_files(language, word),
            Self::Day(day) => days::day(language, *day),
            Self::Days(range) => days::days(language, *range),
            Self::Months(range) => days::months(language, *range),
            Self::List(values) => values.iter().map(|value| value.say(language)).collect::<Vec<_>>().join(", "),
            Self::Phrase(phrase) => phrase.say(language),
            Self::Within(phrase) => phrase.say(language).to_lowercase(),
            Self::Sentence(sentence) => sentence.say(language),
        }
    }

    /// As Fluent takes it, in a language.
    pub(super) fn fluent(&self, language: Language) -> FluentValue<'_> {
        match self {
            Self::Number { value, decimals } => {
                // What is written decides between one and many, not what was rounded away.
                let power = 10_f64.powi(i32::try_from(*decimals).unwrap_or(0));
                // A whole number has no such option, so that it is the same as one that a file compares it with.
                let digits = (*decimals > 0).then_some(*decimals);
                let options =
                    FluentNumberOptions { minimum_fraction_digits: digits, maximum_fraction_digits: digits, ..Default::default() };
                FluentValue::Number(FluentNumber::new((value * power).round_ties_even() / power, options))
            }
            Self::Text(text) => isolated(language, text).into(),
            other => isolated(language, &other.say(language)).into_owned().into(),
        }
    }
}

macro_rules! from_whole {
    ($($number:ty),*) => {$(
        impl From<$number> for Value {
            fn from(number: $number) -> Self {
                Self::Number { value: f64::from(number), decimals: 0 }
            }
        }
    )*};
}
from_whole!(u8, u16, u32, i8, i16, i32);

impl From<usize> for Value {
    #[expect(clippy::cast_precision_loss, reason = "far fewer things than 2^52 are ever counted")]
    fn from(number: usize) -> Self {
        Self::Number { value: number as f64, decimals: 0 }
    }
}

impl From<u64> for Value {
    #[expect(clippy::cast_precision_loss, reason = "far fewer things than 2^52 are ever counted")]
    fn from(number: u64) -> Self {
        Self::Number { value: number as f64, decimals: 0 }
    }
}

macro_rules! from_words {
    ($($words:ty),*) => {$(
        impl From<$words> for Value {
            fn from(words: $words) -> Self {
                Self::Text(words.into())
            }
        }
    )*};
}
from_words!(&str, &String, String, char);

impl From<Cow<'_, str>> for Value {
    fn from(words: Cow<'_, str>) -> Self {
        Self::Text(words.into_owned())
    }
}

impl From<Day> for Value {
    fn from(day: Day) -> Self {
        Self::Day(day)
    }
}

impl From<DayRange> for Value {
    fn from(days: DayRange) -> Self {
        Self::Days(days)
    }
}

impl From<Phrase> for Value {
    fn from(key: Phrase) -> Self {
        Self::Phrase(key)
    }
}

impl From<Sentence> for Value {
    fn from(sentence: Sentence) -> Self {
        Self::Sentence(Box::new(sentence))
    }
}
