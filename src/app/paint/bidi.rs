//! Arabic names: the letters are joined and set from right to left by the shaper of the window, word by word; what
//! it does not do is set the words themselves from right to left.

use std::borrow::Cow;

use unicode_bidi::{BidiInfo, Level};

/// A text with its words in the order in which they are read on a line that is set from left to right.
pub(in crate::app) fn in_visual_order(text: &str) -> Cow<'_, str> {
    // Nearly all names are Latin.
    if text.chars().all(|letter| letter < '\u{590}') {
        return Cow::Borrowed(text);
    }
    let info = BidiInfo::new(text, None);
    let mut set = String::with_capacity(text.len());
    for paragraph in &info.paragraphs {
        let (levels, runs) = info.visual_runs(paragraph, paragraph.range.clone());
        for run in runs {
            let is_right_to_left = levels.get(run.start).is_some_and(Level::is_rtl);
            if is_right_to_left {
                let words: Vec<&str> = text[run].split(' ').rev().collect();
                set.push_str(&words.join(" "));
            } else {
                set.push_str(&text[run]);
            }
        }
    }
    Cow::Owned(set)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arabic_words_stand_from_right_to_left_and_latin_ones_as_they_are() {
        assert_eq!(in_visual_order("Wanyjɔk ŋa"), "Wanyjɔk ŋa");
        assert_eq!(in_visual_order("بحر الغزال"), "الغزال بحر");
        assert_eq!(in_visual_order("Wau واو"), "Wau واو");
    }
}
