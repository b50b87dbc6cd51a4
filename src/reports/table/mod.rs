//! Reports from a table: CSV as people keep it, or as Kobo exports it. Each row is a report or a problem that says why not;
//! each column is told with what it was taken for. Columns that name persons or devices are left out, and that is told;
//! columns that mean nothing here are kept with their reports.

mod cells;
mod columns;
mod values;
mod rows;

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
    rows::read(&[row], columns, crate::reports::FORM, sensitivity)
}

/// Why a table could not be read at all.
#[derive(Debug, PartialEq, Eq)]
pub enum TableError {
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
            Self::Empty => told!("table-empty"),
            Self::NoKind => told!("table-no-kind"),
            Self::NoDay => told!("table-no-day"),
        }
    }

    /// What to do about it.
    #[must_use]
    pub const fn remedy(&self) -> Phrase {
        match self {
            Self::Empty => Phrase("table-empty.remedy"),
            Self::NoKind => Phrase("table-no-kind.remedy"),
            Self::NoDay => Phrase("table-no-day.remedy"),
        }
    }
}

/// Reads a table. Reports of which no row says who may see them are for `sensitivity`.
///
/// # Errors
/// Where it has no head, or lacks the columns without which nothing can be read. What is wrong with rows is told as problems.
pub fn read(bytes: &[u8], file: &str, sensitivity: Sensitivity) -> Result<Read, TableError> {
    let cells::Table { head, rows, is_guessed } = cells::table(bytes);
    let mut read = read_cells(&head, &rows, file, sensitivity)?;
    if is_guessed {
        read.doubts.insert(0, Problem::of_file(Gravity::Doubtful, file, told!("table-letters"), Phrase("table-letters.remedy")));
    }
    Ok(read)
}

/// The same of a table whose cells were read already.
///
/// # Errors
/// As [`read`].
pub fn read_cells(head: &[String], rows: &[Vec<String>], file: &str, sensitivity: Sensitivity) -> Result<Read, TableError> {
    if head.iter().all(|cell| cell.trim().is_empty()) {
        return Err(TableError::Empty);
    }
    // A second head of HXL tags says what columns are that their names do not.
    let is_tags =
        |row: &Vec<String>| row.iter().any(|cell| cell.starts_with('#')) && row.iter().all(|cell| cell.is_empty() || cell.starts_with('#'));
    let (tags, rows) = match rows.split_first() {
        Some((first, rest)) if is_tags(first) => (Some(first), rest),
        _ => (None, rows),
    };
    let columns = columns::taken(head, tags.map(Vec::as_slice));
    if !columns.iter().any(|column| column.taken == Taken::For(Field::Kind)) {
        return Err(TableError::NoKind);
    }
    if !columns.iter().any(|column| column.taken == Taken::For(Field::Day)) {
        return Err(TableError::NoDay);
    }
    Ok(rows::read(rows, columns, file, sensitivity))
}
