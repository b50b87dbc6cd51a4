//! Long words where there is little room: they may be broken, or they would stand across the next column.

/// The same words with a place to break, which is not seen, after every so many letters of a longer word.
pub(super) fn wrapped(words: &str, letters: usize) -> String {
    const BREAK: char = '\u{200b}';
    let mut wrapped = String::with_capacity(words.len());
    let mut run = 0;
    let mut rest = words.chars().peekable();
    while let Some(letter) = rest.next() {
        wrapped.push(letter);
        run = if letter.is_whitespace() || matches!(letter, '-' | '–' | BREAK) { 0 } else { run + 1 };
        // An accent is never parted from its letter.
        let goes_on =
            rest.peek().is_some_and(|next| !next.is_whitespace() && !matches!(next, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}'));
        if run >= letters.max(1) && goes_on {
            wrapped.push(BREAK);
            run = 0;
        }
    }
    wrapped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_words_longer_than_their_room_may_break() {
        assert_eq!(wrapped("a long name-of things", 5), "a long name-of thing\u{200b}s");
        assert_eq!(wrapped("abcdef", 3), "abc\u{200b}def");
        assert_eq!(wrapped("abc\u{301}d", 3), "abc\u{301}\u{200b}d");
        assert_eq!(wrapped("abc", 3), "abc");
    }
}
