//! Sheets as they stand, all cells as text, for tables whose first row names their columns.

use super::super::{Format, FormatError, recognised};
use super::header::said;
use super::{Row, delimited, open_document, workbook};
use crate::progress::Progress;

/// A sheet of texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlainSheet {
    /// What the file calls it.
    pub name: String,
    /// The rows that are there, none wider than it is written.
    pub rows: Vec<PlainRow>,
    /// Whether nothing says in which letters it is written.
    pub assumed: bool,
}

/// A row of texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlainRow {
    /// Its number as a spreadsheet shows it, from 1.
    pub number: usize,
    /// Its cells, without blanks round them.
    pub cells: Vec<String>,
}

impl PlainRow {
    fn of(row: &Row) -> Self {
        Self { number: row.number, cells: row.cells.iter().map(said).collect() }
    }
}

/// The sheets of a workbook, or the one that a text with columns is; its separator is the sign that its first row has most of.
///
/// # Errors
/// Where a workbook is broken or too large, or an archive is none.
pub fn plain_sheets(name: &str, bytes: &[u8]) -> Result<Vec<PlainSheet>, FormatError> {
    let progress = Progress::default();
    let plain = |(name, rows): (String, Vec<Row>)| PlainSheet { name, rows: rows.iter().map(PlainRow::of).collect(), assumed: false };
    match recognised(name, bytes) {
        Some(Format::Workbook) => Ok(workbook::sheets(bytes, &progress)?.into_iter().map(plain).collect()),
        Some(Format::OpenDocument) => Ok(open_document::sheets(bytes, &progress)?.into_iter().map(plain).collect()),
        Some(Format::Archive | Format::Kmz) => Err(FormatError::Unknown { name: name.to_owned() }),
        _ => {
            let (rows, assumed) = delimited::rows(bytes, delimited::separator_of_head, &progress)?;
            Ok(vec![PlainSheet { assumed: assumed.is_some(), ..plain((name.to_owned(), rows)) }])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(bytes: &[u8], expect: (&[&str], bool)) {
        let sheets = plain_sheets("t.csv", bytes).unwrap();
        assert_eq!((sheets[0].rows[0].cells.iter().map(String::as_str).collect::<Vec<_>>().as_slice(), sheets[0].assumed), expect);
    }

    #[test]
    fn the_sign_between_cells_is_the_one_of_the_head() {
        check(b"a,b;c,d\n1;2;3;4", (&["a", "b;c", "d"], false));
        check(b"a;b\n", (&["a", "b"], false));
        check(b"a\tb,c\td\n", (&["a", "b,c", "d"], false));
        check(b"\"a;b;c\",d\n", (&["a;b;c", "d"], false));
    }

    #[test]
    fn letters_of_other_programs_are_read() {
        check(b"\xEF\xBB\xBFlocalit\xC3\xA9\n", (&["localit\u{e9}"], false));
        check(b"\xFF\xFEl\0o\0\xE9\0\n\0", (&["lo\u{e9}"], false));
        check(b"localit\xE9\n", (&["localit\u{e9}"], true));
    }

    #[test]
    fn numbers_and_days_of_a_workbook_are_texts() {
        let mut workbook = rust_xlsxwriter::Workbook::new();
        let sheet = workbook.add_worksheet().set_name("form").unwrap();
        let day = rust_xlsxwriter::Format::new().set_num_format("yyyy-mm-dd");
        sheet.write_string(0, 0, "day").unwrap();
        sheet.write_string(0, 1, " head ").unwrap();
        sheet.write_datetime_with_format(2, 0, rust_xlsxwriter::ExcelDateTime::from_ymd(2027, 1, 15).unwrap(), &day).unwrap();
        sheet.write_number(2, 1, 140.0).unwrap();
        let sheets = plain_sheets("t.xlsx", &workbook.save_to_buffer().unwrap()).unwrap();
        let rows: Vec<(usize, String)> = sheets[0].rows.iter().map(|row| (row.number, row.cells.join("|"))).collect();
        assert_eq!(rows, [(1, "day|head".to_owned()), (3, "2027-01-15|140".to_owned())]);
        assert_eq!(sheets[0].name, "form");
    }
}
