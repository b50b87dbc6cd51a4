//! Runs of one direction. Word asks each run on which side it begins; the algorithm of Unicode says it.

use docx_rs::Run;
use unicode_bidi::{BidiInfo, Level};

use crate::words::{Direction, ISOLATES};

/// The style of runs that are read from the right; [`super::finish`] makes them so.
pub(super) const RIGHT_TO_LEFT: &str = "RightToLeft";

/// Words as runs, each made by `tone`; in a paper that is read from the left they are one.
pub(super) fn runs(words: &str, lines: Direction, tone: &dyn Fn(Run) -> Run) -> Vec<Run> {
    if lines == Direction::LeftToRight {
        return if words.is_empty() { Vec::new() } else { vec![tone(Run::new().add_text(words))] };
    }
    parts(words)
        .into_iter()
        .map(|(part, from_right)| {
            let run = tone(Run::new().add_text(part));
            if from_right { run.style(RIGHT_TO_LEFT) } else { run }
        })
        .collect()
}

/// Parts of one direction, and whether it is from the right. The marks that part directions have done their work then:
/// not every Word knows them. A mark that all know (LRM) holds what is read from the left together.
fn parts(words: &str) -> Vec<(String, bool)> {
    const LEFT_TO_RIGHT_MARK: char = '\u{200e}';
    let told = |(part, from_right): (&str, bool)| {
        let words = part.replace(ISOLATES, "");
        let has_letters = words.chars().any(char::is_alphabetic);
        let words = if !from_right && has_letters { format!("{LEFT_TO_RIGHT_MARK}{words}{LEFT_TO_RIGHT_MARK}") } else { words };
        (!words.is_empty()).then_some((words, from_right))
    };
    levelled(words).into_iter().filter_map(told).collect()
}

/// Parts as they lie in the words.
fn levelled(words: &str) -> Vec<(&str, bool)> {
    let levels = BidiInfo::new(words, Some(Level::rtl())).levels;
    let mut parts: Vec<(&str, bool)> = Vec::new();
    let mut begins = 0;
    let is_rtl = |at: usize| levels.get(at).is_some_and(Level::is_rtl);
    for (at, _) in words.char_indices().skip(1) {
        if is_rtl(at) != is_rtl(begins) {
            parts.push((&words[begins..at], is_rtl(begins)));
            begins = at;
        }
    }
    if begins < words.len() {
        parts.push((&words[begins..], is_rtl(begins)));
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn latin_names_and_numbers_in_arabic_words_are_runs_of_their_own() {
        assert_eq!(levelled("مؤتمر Wau 2026."), [("مؤتمر ", true), ("Wau 2026", false), (".", true)]);
        let found = parts("\u{2068}6 km of Wau?\u{2069}");
        assert_eq!(found, [("\u{200e}6 km of Wau?\u{200e}".to_owned(), false)]);
        assert!(parts("").is_empty());
    }
}
