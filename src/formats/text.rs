//! Text of any encoding: by its mark, by being UTF-8, by what is said beside it, else as Windows wrote it in the west.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252, WINDOWS_1256};

use crate::words::{Sentence, told};

/// A text that was decoded.
pub(super) struct Decoded<'a> {
    /// The text.
    pub(super) text: Cow<'a, str>,
    /// What was assumed of its encoding, where nothing said it.
    pub(super) assumed: Option<Sentence>,
}

/// Decodes a text.
pub(super) fn decoded(bytes: &[u8]) -> Decoded<'_> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let (text, _) = encoding.decode_without_bom_handling(&bytes[mark..]);
        return Decoded { text, assumed: None };
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Decoded { text: Cow::Borrowed(text), assumed: None };
    }
    let encoding = of_windows(bytes);
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    Decoded { text, assumed: Some(told!("note-encoding", encoding = encoding.name())) }
}

/// How Windows wrote a text of which nothing is said: in Arabic where most of its letters are words of that, else in the west.
/// What is a letter with an accent in French is one of Arabic too, but stands alone between others.
fn of_windows(bytes: &[u8]) -> &'static Encoding {
    /// Fewer letters together may be capitals with accents.
    const WORD: usize = 3;
    let (text, _) = WINDOWS_1256.decode_without_bom_handling(bytes);
    let is_arabic = |letter: char| ('\u{621}'..='\u{64a}').contains(&letter);
    let words = text.split(|letter: char| !is_arabic(letter)).map(|word| word.chars().count()).filter(|letters| *letters >= WORD);
    let in_words: usize = words.sum();
    let beyond_ascii = bytes.iter().filter(|byte| !byte.is_ascii()).count();
    if in_words * 2 > beyond_ascii { WINDOWS_1256 } else { WINDOWS_1252 }
}

/// The encoding that a label names, as `.cpg` files hold it: `UTF-8`, `ISO 8859-1`, `1252`, `ANSI 1252`, `LDID/87`.
pub(super) fn of_label(label: &str) -> Option<&'static Encoding> {
    let label = label.trim().trim_start_matches('\u{feff}').to_lowercase();
    let plain = label.replace(['_', ' '], "-");
    if let Some(encoding) = Encoding::for_label(label.as_bytes()).or_else(|| Encoding::for_label(plain.as_bytes())) {
        return Some(encoding);
    }
    let digits: String = label.chars().filter(char::is_ascii_digit).collect();
    let guess = match digits.as_str() {
        "8" | "65001" => "utf-8".to_owned(),
        "88591" => "iso-8859-1".to_owned(),
        "885915" => "iso-8859-15".to_owned(),
        "936" => "gbk".to_owned(),
        "932" => "shift_jis".to_owned(),
        "950" => "big5".to_owned(),
        "866" => "ibm866".to_owned(),
        pages => format!("windows-{pages}"),
    };
    Encoding::for_label(guess.as_bytes())
}

/// The encoding that the mark of a `.dbf` names (its language driver, byte 29).
pub(super) fn of_driver(mark: u8) -> Option<&'static Encoding> {
    let label = match mark {
        0x03 | 0x57 | 0x58 | 0x59 => "windows-1252",
        0x13 | 0x7B => "shift_jis",
        0x4D | 0x7A => "gbk",
        0x4E | 0x79 => "euc-kr",
        0x4F | 0x78 => "big5",
        0x50 | 0x7C => "windows-874",
        0x26 | 0x65 => "ibm866",
        0xC8 => "windows-1250",
        0xC9 => "windows-1251",
        0xCA => "windows-1254",
        0xCB => "windows-1253",
        0x7D => "windows-1255",
        0x7E => "windows-1256",
        _ => return None,
    };
    Encoding::for_label(label.as_bytes())
}

/// The encoding of a shapefile's table: what is said beside it, its own mark, else UTF-8 where all of it is that, else as
/// Windows wrote it.
pub(super) fn of_table(beside: Option<&str>, mark: u8, bytes: &[u8]) -> (&'static Encoding, Option<Sentence>) {
    let is_utf8 = std::str::from_utf8(bytes).is_ok();
    if let Some(encoding) = beside.and_then(of_label) {
        return (encoding, None);
    }
    match of_driver(mark) {
        // Many programs write UTF-8 under a mark that nobody looked at.
        _ if is_utf8 => (UTF_8, None),
        Some(encoding) => (encoding, None),
        None => {
            let encoding = of_windows(bytes);
            (encoding, Some(told!("note-encoding", encoding = encoding.name())))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodings_are_known_by_their_marks_and_labels() {
        assert_eq!(decoded(b"\xEF\xBB\xBFRaja").text, "Raja");
        assert_eq!(decoded(b"\xFF\xFEW\0a\0u\0").text, "Wau");
        let old = decoded(b"March\xE9");
        assert_eq!(old.text, "Marché");
        assert!(old.assumed.is_some() && decoded("Marché".as_bytes()).assumed.is_none());
        let (arabic, _, _) = WINDOWS_1256.encode("حفير نياملل;hafir");
        assert_eq!(decoded(&arabic).text, "حفير نياملل;hafir");
        let (short, _, _) = WINDOWS_1256.encode("واو");
        assert_eq!(decoded(&short).text, "واو");
        for french in ["Éleveurs à Bahr;ÉTÉ;Forêt", "PUITS À DÉBIT ÉLEVÉ", "Örnsköldsvik, Ñandú"] {
            let (old, _, _) = WINDOWS_1252.encode(french);
            assert_eq!(decoded(&old).text, french);
        }
        let label = |text| of_label(text).map(Encoding::name);
        assert_eq!(label("UTF-8"), Some("UTF-8"));
        assert_eq!(label("UTF8\r\n"), Some("UTF-8"));
        assert_eq!(label("ISO 8859-1"), Some("windows-1252"));
        assert_eq!(label("ANSI 1252"), Some("windows-1252"));
        assert_eq!(label("1256"), Some("windows-1256"));
        assert_eq!(label("936"), Some("GBK"));
        assert_eq!(label("klingon"), None);
    }
}
