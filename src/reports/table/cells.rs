//! Bytes to cells: which letters, which sign between the cells.

/// A table as it stands.
pub(super) struct Table {
    pub(super) head: Vec<String>,
    pub(super) rows: Vec<Vec<String>>,
    /// Whether the letters are a guess.
    pub(super) is_guessed: bool,
}

pub(super) fn table(bytes: &[u8]) -> Table {
    let (text, is_guessed) = text(bytes);
    let mut reader = csv::ReaderBuilder::new().delimiter(delimiter(&text)).has_headers(false).flexible(true).from_reader(text.as_bytes());
    // Of text that is UTF-8, read from memory, no record can fail.
    let mut rows = reader.records().filter_map(Result::ok).map(|record| record.iter().map(|cell| cell.trim().to_owned()).collect());
    let head = rows.next().unwrap_or_default();
    Table { head, rows: rows.collect(), is_guessed }
}

/// The text: by its mark of byte order, else UTF-8, else as Windows writes western languages.
fn text(bytes: &[u8]) -> (String, bool) {
    if let Some((encoding, _)) = encoding_rs::Encoding::for_bom(bytes) {
        return (encoding.decode(bytes).0.into_owned(), false);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => (text.to_owned(), false),
        Err(_not_utf_8) => (encoding_rs::WINDOWS_1252.decode(bytes).0.into_owned(), true),
    }
}

/// The sign that stands most often in the head, outside quotation marks: Kobo writes semicolons.
fn delimiter(text: &str) -> u8 {
    let mut counts = [(b',', 0_usize), (b';', 0), (b'\t', 0)];
    let mut is_quoted = false;
    for byte in text.bytes() {
        match byte {
            b'"' => is_quoted = !is_quoted,
            b'\n' if !is_quoted => break,
            _ if is_quoted => {}
            byte => counts.iter_mut().filter(|(sign, _)| *sign == byte).for_each(|(_, count)| *count += 1),
        }
    }
    counts.into_iter().rev().max_by_key(|(_, count)| *count).map_or(b',', |(sign, _)| sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sign_between_cells_is_the_one_of_the_head() {
        for (text, sign) in [("a,b;c,d\n1;2;3;4", b','), ("a;b\n", b';'), ("a\tb,c\td\n", b'\t'), ("\"a;b;c\",d\n", b','), ("", b',')] {
            assert_eq!(delimiter(text), sign, "{text:?}");
        }
    }

    #[test]
    fn letters_of_other_programs_are_read() {
        for bytes in [&b"\xEF\xBB\xBFlocalit\xC3\xA9\n"[..], b"localit\xC3\xA9\n", b"\xFF\xFEl\0o\0c\0a\0l\0i\0t\0\xE9\0\n\0"] {
            assert_eq!((table(bytes).head, table(bytes).is_guessed), (vec!["localité".to_owned()], false));
        }
        assert!(table(b"localit\xE9\n").is_guessed);
        assert_eq!(table(b"localit\xE9\n").head, ["localité"]);
    }
}
