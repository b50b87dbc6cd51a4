//! Words of two directions in one line.

use std::borrow::Cow;

use super::{Direction, Language};

/// What parts words from those around them, whatever their direction (Unicode's FSI and PDI).
pub const ISOLATES: [char; 2] = ['\u{2068}', '\u{2069}'];

/// Hebrew and Arabic letters, their older and presentation forms too.
fn is_right_to_left(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}') && letter.is_alphabetic()
}

/// Whether words stand in a line of this language as strangers: all their letters are read the other way. Their numbers
/// and signs go with them (`6 km of Wau?`).
#[must_use]
pub fn is_strange(language: Language, words: &str) -> bool {
    language.direction() == Direction::RightToLeft && !words.chars().any(is_right_to_left) && words.chars().any(char::is_alphabetic)
}

/// The words, parted from those around them where they are strangers there.
#[must_use]
pub fn isolated(language: Language, words: &str) -> Cow<'_, str> {
    if is_strange(language, words) { Cow::Owned(format!("{}{words}{}", ISOLATES[0], ISOLATES[1])) } else { Cow::Borrowed(words) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn latin_words_in_arabic_lines_are_parted_from_them_and_others_are_not() {
        assert_eq!(isolated(Language::Arabic, "6 km of Wau?"), "\u{2068}6 km of Wau?\u{2069}");
        for same in ["مؤتمر Wau", "24", "24 نوفمبر 2026", ""] {
            assert_eq!(isolated(Language::Arabic, same), same);
        }
        assert_eq!(isolated(Language::English, "Wau"), "Wau");
    }
}
