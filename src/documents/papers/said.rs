//! What the plan holds, in the language of a paper.

use crate::words::{Language, Phrase, Sentence};

/// Something that can be said.
pub(super) trait Said {
    /// In a language.
    fn said(&self, language: Language) -> String;
}

impl Said for str {
    fn said(&self, _: Language) -> String {
        self.to_owned()
    }
}

impl Said for &str {
    fn said(&self, _: Language) -> String {
        (*self).to_owned()
    }
}

impl Said for String {
    fn said(&self, _: Language) -> String {
        self.clone()
    }
}

impl Said for Sentence {
    fn said(&self, language: Language) -> String {
        self.say(language)
    }
}

impl Said for Phrase {
    fn said(&self, language: Language) -> String {
        self.say(language)
    }
}
