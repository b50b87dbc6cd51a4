//! Reports from a table: CSV, Excel or OpenDocument, as people keep it or as Kobo exports it. Each row is a report or a problem that says why not;
//! each column is told with what it was taken for. Columns that name persons or devices are left out, and that is told;
//! columns that mean nothing here are kept with their reports.

mod columns;
mod values;
mod rows;

use crate::formats::table::{PlainRow, PlainSheet, plain_sheets};
use crate::layers::Sensitivity;
use crate::problems::{Gravity, Problem};
use crate::words::{Phrase, Sentence, told};

use super::Report;

pub use columns::{Column, Field, Taken};
pub use values::KINDS;

/// What was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Read {
    /// Rows below the head, without a row of HXL tags.
    pub rows: usize,
    /// What each column was taken for.
    pub columns: Vec<Column>,
    /// The reports, in the order of the rows.
    pub reports: Vec<Report>,
    /// Rows that became no report, one problem each.
    pub rejected: Vec<Problem>,
    /// What is doubtful about those that did.
    pub doubts: Vec<Problem>,
}

/// A report of what somebody typed into a form, by the rules of tables; its id is `id`.
#[must_use]
pub fn typed(id: &str, cells: &[(Field, &str)], sensitivity: Sensitivity) -> Read {
    let named = std::iter::once((Field::Id, id)).chain(cells.iter().copied());
    let (columns, row) =
        named.map(|(field, cell)| (Column { name: field.phrase().0.to_owned(), taken: Taken::For(field) }, cell.trim().to_owned())).unzip();
    rows::read(&[PlainRow { number: 1, cells: row }], columns, crate::reports::FORM, sensitivity)
}

/// Why a table could not be read at all.
#[derive(Debug, PartialEq)]
pub enum TableError {
    /// It is no table.
    Unreadable {
        /// Why.
        why: Sentence,
        /// What to do about it.
        remedy: Phrase,
    },
    /// It has no head.
    Empty,
    /// No column says what is told.
    NoKind,
    /// No column says on which day.
    NoDay,
}

impl TableError {
    /// Why, in any language.
    #[must_use]
    pub fn told(&self) -> Sentence {
        match self {
            Self::Unreadable { why, .. } => why.clone(),
            Self::Empty => told!("table-empty"),
            Self::NoKind => told!("table-no-kind"),
            Self::NoDay => told!("table-no-day"),
        }
    }

    /// What to do about it.
    #[must_use]
    pub const fn remedy(&self) -> Phrase {
        match self {
            Self::Unreadable { remedy, .. } => *remedy,
            Self::Empty => Phrase("table-empty.remedy"),
            Self::NoKind => Phrase("table-no-kind.remedy"),
            Self::NoDay => Phrase("table-no-day.remedy"),
        }
    }
}

/// Reads a table: CSV, or the first sheet of an Excel or OpenDocument file that is one. Reports of which no row says who may see
/// them are for `sensitivity`.
///
/// # Errors
/// Where it is no table, has no head, or lacks the columns without which nothing can be read. What is wrong with rows is told as
/// problems.
pub fn read(bytes: &[u8], file: &str, sensitivity: Sensitivity) -> Result<Read, TableError> {
    let sheets = plain_sheets(file, bytes).map_err(|why| TableError::Unreadable { why: why.told(), remedy: why.remedy() })?;
    let mut refused = None;
    for sheet in sheets {
        match of_sheet(sheet, file, sensitivity) {
            Ok(read) => return Ok(read),
            // What the first sheet lacks is what a person needs to know.
            Err(why) => refused = refused.or(Some(why)),
        }
    }
    Err(refused.unwrap_or(TableError::Empty))
}

fn of_sheet(sheet: PlainSheet, file: &str, sensitivity: Sensitivity) -> Result<Read, TableError> {
    let PlainSheet { rows, assumed, .. } = sheet;
    let mut rows = rows.into_iter();
    let head = rows.next().ok_or(TableError::Empty)?;
    let mut rows: Vec<PlainRow> = rows.collect();
    let tags = rows.first().is_some_and(is_tags).then(|| rows.remove(0));
    // Rows are numbered below the last row of the head.
    let head_ends = tags.as_ref().map_or(head.number, |tags| tags.number);
    for row in &mut rows {
        row.number -= head_ends;
    }
    let mut read = of_rows(&head.cells, tags.as_ref().map(|tags| tags.cells.as_slice()), &rows, file, sensitivity)?;
    if assumed {
        read.doubts.insert(0, Problem::of_file(Gravity::Doubtful, file, told!("table-letters"), Phrase("table-letters.remedy")));
    }
    Ok(read)
}

/// A second head of HXL tags says what columns are that their names do not.
fn is_tags(row: &PlainRow) -> bool {
    row.cells.iter().any(|cell| cell.starts_with('#')) && row.cells.iter().all(|cell| cell.is_empty() || cell.starts_with('#'))
}

fn of_rows(head: &[String], tags: Option<&[String]>, rows: &[PlainRow], file: &str, sensitivity: Sensitivity) -> Result<Read, TableError> {
    if head.iter().all(|cell| cell.trim().is_empty()) {
        return Err(TableError::Empty);
    }
    let columns = columns::taken(head, tags);
    if !columns.iter().any(|column| column.taken == Taken::For(Field::Kind)) {
        return Err(TableError::NoKind);
    }
    if !columns.iter().any(|column| column.taken == Taken::For(Field::Day)) {
        return Err(TableError::NoDay);
    }
    Ok(rows::read(rows, columns, file, sensitivity))
}
