//! The number of a page in words: renderers put the numbers in while they count pages.

use crate::words::{Language, say};

/// What stands before, between and behind the number of a page and the number of pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageNumber {
    /// Before the page.
    pub before: String,
    /// Between the page and how many there are.
    pub between: String,
    /// Behind both.
    pub behind: String,
}

impl PageNumber {
    /// In a language; its text says the page before the number of pages.
    #[must_use]
    pub fn of(language: Language) -> Self {
        /// No text holds these.
        const PLACES: [&str; 2] = ["\u{1}", "\u{2}"];
        let said = say!(language, "paper-page", page = PLACES[0], pages = PLACES[1]);
        let (before, rest) = said.split_once(PLACES[0]).unwrap_or(("", &said));
        let (between, behind) = rest.split_once(PLACES[1]).unwrap_or((rest, ""));
        Self { before: before.to_owned(), between: between.to_owned(), behind: behind.to_owned() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_says_of_how_many_it_is_in_every_language() {
        for language in Language::OF_PAPERS {
            let PageNumber { before, between, .. } = PageNumber::of(language);
            assert!(!before.is_empty() && !between.trim().is_empty(), "{language}: {before:?} {between:?}");
        }
    }
}
