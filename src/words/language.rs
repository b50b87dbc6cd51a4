//! The languages of the program.

use std::fmt;

/// A language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// French.
    French,
    /// Arabic: of papers alone, as far as it is translated; the rest is in English.
    Arabic,
}

/// Where lines of a language begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// On the left.
    LeftToRight,
    /// On the right.
    RightToLeft,
}

impl Language {
    /// Those in which everything is said, the window too.
    pub const ALL: [Self; 2] = [Self::English, Self::French];

    /// Those in which papers are written.
    pub const OF_PAPERS: [Self; 3] = [Self::English, Self::French, Self::Arabic];

    /// Its code (ISO 639-1), as settings keep it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::French => "fr",
            Self::Arabic => "ar",
        }
    }

    /// Where its lines begin.
    #[must_use]
    pub const fn direction(self) -> Direction {
        match self {
            Self::English | Self::French => Direction::LeftToRight,
            Self::Arabic => Direction::RightToLeft,
        }
    }

    /// The language of the window of a code, alone or with a country behind it (`fr`, `fr_TD.UTF-8`, `fr-CF`).
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        let first = code.split(['-', '_', '.', '@']).next()?;
        Self::ALL.into_iter().find(|language| language.code().eq_ignore_ascii_case(first))
    }

    /// The language of what is drawn on maps for its readers: maps have no Arabic texts yet, but Arabic names.
    #[must_use]
    pub const fn on_maps(self) -> Self {
        match self {
            Self::English | Self::Arabic => Self::English,
            Self::French => Self::French,
        }
    }

    /// Its name in itself, which whoever looks for it can read.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::French => "Français",
            Self::Arabic => "العربية",
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// Whoever knows in which language is spoken.
pub trait Speaks {
    /// The language.
    fn language(&self) -> Language;
}

impl Speaks for Language {
    fn language(&self) -> Language {
        *self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_known_by_its_code_whatever_country_stands_behind_it() {
        for code in ["fr", "fr_TD.UTF-8", "fr-CF", "FR"] {
            assert_eq!(Language::of_code(code), Some(Language::French), "{code}");
        }
        assert_eq!(Language::of_code("en_GB"), Some(Language::English));
        assert_eq!((Language::of_code("sg"), Language::of_code("")), (None, None));
        assert_eq!(Language::of_code("ar_SD"), None, "the window has no Arabic");
    }
}
