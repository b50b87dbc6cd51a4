//! Words with their tone. Whatever they hold is words: no renderer reads them as its own signs.

use crate::words::{ISOLATES, Language, is_strange};

/// How words are said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// As all others.
    Plain,
    /// Louder.
    Strong,
    /// Slanted.
    Slanted,
    /// Not yet: room to write by hand.
    Blank,
}

/// Words of one tone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// The words; of room to write, as many underscores as letters fit.
    pub words: String,
    /// How they are said.
    pub tone: Tone,
}

/// A paragraph's words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text(pub Vec<Span>);

/// So many underscores are room to write.
const BLANK: &str = "___";

impl Text {
    /// Words said louder.
    #[must_use]
    pub fn strong(words: &str) -> Self {
        Self::default().and(Tone::Strong, words)
    }

    /// The same with more words behind them.
    #[must_use]
    pub fn and(mut self, tone: Tone, words: &str) -> Self {
        let words = cleaned(words);
        if !words.is_empty() {
            self.0.push(Span { words, tone });
        }
        self
    }

    /// Whether there are no words.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|span| span.words.trim().is_empty())
    }

    /// The same for a paper in a language: words of another direction alone keep their own order, down to the numbers and
    /// signs at their ends.
    #[must_use]
    pub fn directed(&self, language: Language) -> Self {
        let mut directed = self.clone();
        if is_strange(language, &self.plain()) {
            if let Some(first) = directed.0.first_mut() {
                first.words.insert(0, ISOLATES[0]);
            }
            if let Some(last) = directed.0.last_mut() {
                last.words.push(ISOLATES[1]);
            }
        }
        directed
    }

    /// The words without their tones.
    #[must_use]
    pub fn plain(&self) -> String {
        self.0.iter().map(|span| span.words.as_str()).collect()
    }
}

impl From<&str> for Text {
    /// Plain words; three underscores or more among them are room to write.
    fn from(words: &str) -> Self {
        let (mut text, mut rest) = (Self::default(), plain(words));
        while let Some(at) = rest.find(BLANK) {
            let blank = rest[at..].find(|letter| letter != '_').map_or(rest.len(), |length| at + length);
            text = text.and(Tone::Plain, &rest[..at]).and(Tone::Blank, &rest[at..blank]);
            rest = rest[blank..].to_owned();
        }
        text.and(Tone::Plain, &rest)
    }
}

impl From<String> for Text {
    fn from(words: String) -> Self {
        Self::from(words.as_str())
    }
}

impl From<&String> for Text {
    fn from(words: &String) -> Self {
        Self::from(words.as_str())
    }
}

/// Words in one line, without what no page can show.
pub(super) fn plain(words: &str) -> String {
    cleaned(words).trim().to_owned()
}

/// Control signs and line ends become spaces: Word reads no file that holds one, and a name has no lines.
fn cleaned(words: &str) -> String {
    let is_sign = |letter: char| letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}' | '\u{fffe}' | '\u{ffff}');
    let mut cleaned = String::with_capacity(words.len());
    for letter in words.chars() {
        if !is_sign(letter) {
            cleaned.push(letter);
        } else if !cleaned.ends_with(' ') {
            cleaned.push(' ');
        }
    }
    cleaned
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn underscores_are_room_to_write() {
        let text = Text::from("At Hafir, ____ drink on ____.");
        let tones: Vec<(&str, Tone)> = text.0.iter().map(|span| (span.words.as_str(), span.tone)).collect();
        let expected =
            [("At Hafir, ", Tone::Plain), ("____", Tone::Blank), (" drink on ", Tone::Plain), ("____", Tone::Blank), (".", Tone::Plain)];
        assert_eq!(tones, expected);
        assert_eq!(text.plain(), "At Hafir, ____ drink on ____.");
    }

    #[test]
    fn what_no_page_can_show_is_left_out() {
        assert_eq!(Text::from("a\u{0}b\r\nc\u{b}").plain(), "a b c");
        assert_eq!(Text::from("6 km of Wau?").directed(Language::Arabic).plain(), "\u{2068}6 km of Wau?\u{2069}");
        assert_eq!(Text::from("مؤتمر Wau").directed(Language::Arabic), Text::from("مؤتمر Wau"));
        assert!(Text::from(" \n ").is_empty() && Text::default().is_empty());
    }
}
