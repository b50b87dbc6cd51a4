//! Excel workbooks: a layer a sheet. Cells are taken one by one: a sheet with one cell at each end must not become one with
//! all cells between them.

use std::collections::BTreeMap;

use calamine::{DataRef, Reader as _, Xlsx};
use serde_json::{Number, Value};

use super::super::limits::{CELLS, COLUMNS, Limit};
use super::super::pace::Watched;
use super::super::{Format, FormatError, Found, archive};
use super::{Row, Table};
use crate::progress::Progress;

/// Reads every sheet that holds something.
///
/// # Errors
/// Where the workbook is broken, is unpacked to more than memory holds, or has too many cells; where the work was cancelled.
pub(in crate::formats) fn read(bytes: &[u8], progress: &Progress) -> Result<Vec<Found>, FormatError> {
    found(sheets(bytes, progress)?, progress)
}

/// The rows of each sheet, as layers; nothing of those in which nothing is.
pub(super) fn found(sheets: Vec<(String, Vec<Row>)>, progress: &Progress) -> Result<Vec<Found>, FormatError> {
    let tables = sheets.into_iter().map(|(name, rows)| (name, Table::of_rows(rows))).filter(|(_, table)| !table.header.is_empty());
    tables.map(|(name, table)| Ok(table.found(name, Vec::new(), progress)?)).collect()
}

/// The rows of each sheet as they stand.
pub(super) fn sheets(bytes: &[u8], progress: &Progress) -> Result<Vec<(String, Vec<Row>)>, FormatError> {
    archive::check_size(Format::Workbook, bytes, progress)?;
    let damaged = |cause: calamine::XlsxError| FormatError::damaged(Format::Workbook, cause);
    let mut workbook: Xlsx<_> = Xlsx::new(Watched::begin(bytes, progress)?).map_err(damaged)?;
    let mut all = Vec::new();
    for name in workbook.sheet_names() {
        // Sheets of charts have no cells.
        let Ok(mut cells) = workbook.worksheet_cells_reader(&name) else { continue };
        let mut sheet = Sheet::default();
        while let Some(cell) = cells.next_cell().map_err(damaged)? {
            progress.check()?;
            let (row, column) = cell.get_position();
            sheet.put(row as usize, column as usize, value(cell.get_value()))?;
        }
        all.push((name, sheet.into_rows()));
    }
    Ok(all)
}

/// Cells by row.
#[derive(Default)]
pub(super) struct Sheet {
    /// Each as wide as its last cell.
    rows: BTreeMap<usize, Vec<Value>>,
    width: usize,
    /// The row at hand: cells come row by row, in most files.
    last: (usize, Vec<Value>),
}

impl Sheet {
    /// Puts a cell where it belongs.
    pub(super) fn put(&mut self, row: usize, column: usize, value: Value) -> Result<(), Limit> {
        if value.is_null() {
            return Ok(());
        }
        if self.last.0 != row {
            self.turn_to(row);
        }
        self.width = self.width.max(column + 1);
        if column >= COLUMNS || self.rows.len().saturating_mul(self.width) > CELLS {
            return Err(Limit::Cells);
        }
        let cells = &mut self.last.1;
        if let Some(cell) = cells.get_mut(column) {
            *cell = value;
        } else {
            cells.resize(column, Value::Null);
            cells.push(value);
        }
        Ok(())
    }

    /// Keeps the row at hand and goes on with another, which is most likely as wide.
    fn turn_to(&mut self, row: usize) {
        let wide = self.last.1.len();
        self.keep_last();
        self.last = (row, self.rows.remove(&row).unwrap_or_else(|| Vec::with_capacity(wide)));
    }

    fn keep_last(&mut self) {
        let (row, cells) = std::mem::take(&mut self.last);
        if !cells.is_empty() {
            self.rows.insert(row, cells);
        }
    }

    /// Its rows, each as wide as the widest.
    pub(super) fn into_rows(mut self) -> Vec<Row> {
        self.keep_last();
        let width = self.width;
        let rows = self.rows.into_iter().map(|(at, mut cells)| {
            cells.resize(width, Value::Null);
            Row { number: at + 1, cells }
        });
        rows.collect()
    }
}

fn value(cell: &DataRef<'_>) -> Value {
    let text = |text: &str| if text.trim().is_empty() { Value::Null } else { text.into() };
    match cell {
        DataRef::Int(number) => (*number).into(),
        DataRef::Float(float) => number(*float),
        DataRef::String(word) | DataRef::DateTimeIso(word) | DataRef::DurationIso(word) => text(word),
        DataRef::SharedString(word) => text(word),
        DataRef::Bool(yes) => (*yes).into(),
        DataRef::DateTime(moment) if moment.is_datetime() => {
            let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
            let time = if (hour, minute, second) == (0, 0, 0) { String::new() } else { format!("T{hour:02}:{minute:02}:{second:02}") };
            format!("{year:04}-{month:02}-{day:02}{time}").into()
        }
        DataRef::DateTime(span) => number(span.as_f64()),
        // What Excel could not work out is not known.
        DataRef::Error(_) | DataRef::Empty => Value::Null,
    }
}

/// A number, whole where it is whole.
pub(super) fn number(number: f64) -> Value {
    const WHOLE: f64 = 9e15;
    #[expect(clippy::cast_possible_truncation, reason = "whole and below 2^53")]
    if number.fract() == 0.0 && number.abs() < WHOLE {
        return (number as i64).into();
    }
    Number::from_f64(number).map_or(Value::Null, Value::Number)
}
