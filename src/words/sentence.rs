//! A text with its values: data until it is said.

use std::fmt;

use super::{Language, Value};

/// The name of a text in the Fluent files; `name.hint` is the text's attribute `hint`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Phrase(pub &'static str);

impl Phrase {
    /// The text, which has no values.
    #[must_use]
    pub fn say(self, language: Language) -> String {
        super::said(language, self, &[])
    }
}

/// A text and what stands in its places, to be said in any language later.
#[derive(Clone, Debug, PartialEq)]
pub struct Sentence {
    /// Which text.
    pub key: Phrase,
    /// What stands in its places, by their names.
    pub values: Vec<(&'static str, Value)>,
}

impl Sentence {
    /// A text without values.
    #[must_use]
    pub const fn new(key: Phrase) -> Self {
        Self { key, values: Vec::new() }
    }

    /// The same with a value.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.values.push((name, value.into()));
        self
    }

    /// The text in a language.
    #[must_use]
    pub fn say(&self, language: Language) -> String {
        super::said(language, self.key, &self.values)
    }
}

/// In English, as the command line and messages of errors say it.
impl fmt::Display for Sentence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.say(Language::English))
    }
}
