//! How the records of an agreement are declared: every field may be missing in a file, what is missing is unknown and is
//! not written, and what a later version or another program wrote beside it is kept.

use std::collections::BTreeMap;

/// What a record holds that this version does not know, by name: kept as it is.
pub type Other = BTreeMap<String, serde_json::Value>;

/// Whether a field says nothing, so that it is not written.
pub(super) fn is_unsaid<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// What can forget what this version does not know of it, all the way down: it bears no mark that says who may see it.
pub(super) trait Forget {
    /// Forgets it.
    fn forget_others(&mut self) {}
}

impl<T: Forget> Forget for Option<T> {
    fn forget_others(&mut self) {
        self.iter_mut().for_each(Forget::forget_others);
    }
}

impl<T: Forget> Forget for Vec<T> {
    fn forget_others(&mut self) {
        self.iter_mut().for_each(Forget::forget_others);
    }
}

/// What holds nothing unknown.
macro_rules! nothing_to_forget {
    ($($kind:ty),* $(,)?) => {$(
        impl Forget for $kind {}
    )*};
}
nothing_to_forget!(
    String,
    u32,
    bool,
    BTreeMap<String, String>,
    super::Exact,
    crate::layers::Sensitivity,
    crate::measure::Day,
    super::TimeOfYear,
    super::Drawn,
);

/// Declares records of documented fields, none of which must be there.
macro_rules! record {
    ($($(#[$about:meta])* $name:ident { $($(#[$of_field:meta])* $field:ident: $kind:ty),* $(,)? })*) => {$(
        $(#[$about])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #[serde(default)]
        pub struct $name {
            $($(#[$of_field])*
            #[serde(skip_serializing_if = "crate::agreed::record::is_unsaid")]
            pub $field: $kind,)*
            /// What this version does not know: kept.
            #[serde(flatten)]
            pub other: $crate::agreed::record::Other,
        }

        impl $crate::agreed::record::Forget for $name {
            fn forget_others(&mut self) {
                self.other.clear();
                $($crate::agreed::record::Forget::forget_others(&mut self.$field);)*
            }
        }
    )*};
}
pub(super) use record;

/// Declares words of the files. A word that this version does not know is kept as it stands.
macro_rules! words {
    ($($(#[$about:meta])* $name:ident { $($(#[$of_word:meta])* $variant:ident = $word:literal, $phrase:expr;)* })*) => {$(
        $(#[$about])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        #[serde(from = "String", into = "String")]
        pub enum $name {
            $($(#[$of_word])* $variant,)*
            /// Another word, which this version does not know.
            Another(String),
        }

        impl $name {
            /// The word in files.
            #[must_use]
            pub fn word(&self) -> &str {
                match self {
                    $(Self::$variant => $word,)*
                    Self::Another(word) => word,
                }
            }

            /// What it is called.
            #[must_use]
            pub fn called(&self) -> $crate::words::Value {
                match self {
                    $(Self::$variant => $phrase.into(),)*
                    Self::Another(word) => $crate::words::Value::OfFiles(word.clone()),
                }
            }
        }

        impl $crate::agreed::record::Forget for $name {}

        impl From<String> for $name {
            fn from(word: String) -> Self {
                match word.as_str() {
                    $($word => Self::$variant,)*
                    _ => Self::Another(word),
                }
            }
        }

        impl From<$name> for String {
            fn from(one: $name) -> Self {
                one.word().to_owned()
            }
        }
    )*};
}
pub(super) use words;
