//! OpenDocument spreadsheets: a layer a sheet. Rows and cells that are repeated a million times are counted, not made.

use serde_json::Value;

use super::super::limits::{CELLS, COLUMNS, Limit};
use super::super::xml::{Met, Walk, value};
use super::super::{Format, FormatError, Found, archive};
use super::Row;
use super::workbook::{self, Sheet, number};
use crate::progress::Progress;

/// Reads every sheet that holds something.
///
/// # Errors
/// Where it is broken, is unpacked to more than memory holds, or has too many cells; where the work was cancelled.
pub(in crate::formats) fn read(bytes: &[u8], progress: &Progress) -> Result<Vec<Found>, FormatError> {
    workbook::found(sheets(bytes, progress)?, progress)
}

/// The rows of each sheet as they stand.
pub(super) fn sheets(bytes: &[u8], progress: &Progress) -> Result<Vec<(String, Vec<Row>)>, FormatError> {
    let entries = archive::unpacked(Format::OpenDocument, bytes, progress, |name| name == "content.xml")?;
    let content = entries.first().ok_or_else(|| FormatError::Lacking { name: "content.xml".to_owned() })?;
    let text = String::from_utf8_lossy(&content.bytes);
    let mut walk = Walk::begin(Format::OpenDocument, &text, progress)?;
    let (mut all, mut reading) = (Vec::new(), Reading::default());
    loop {
        match walk.next()? {
            Met::Begins(name, attributes) => reading.begins(&name, &attributes),
            Met::Ends(name, _) if name == "table" => {
                let Reading { name, sheet, .. } = std::mem::take(&mut reading);
                all.push((name, sheet.into_rows()));
            }
            Met::Ends(name, text) => reading.ends(&name, &text)?,
            Met::Nothing => return Ok(all),
        }
    }
}

#[derive(Default)]
struct Reading {
    name: String,
    sheet: Sheet,
    row: usize,
    column: usize,
    rows_alike: usize,
    cells: Vec<(usize, Value)>,
    cells_alike: usize,
    cell: Value,
    is_text: bool,
    text: String,
    /// A note in a cell is not what stands in it.
    in_note: bool,
}

impl Reading {
    fn begins(&mut self, name: &str, attributes: &[(String, String)]) {
        let times = |key: &str| value(attributes, key).and_then(|times| times.parse::<usize>().ok()).unwrap_or(1).max(1);
        match name {
            "table" => value(attributes, "name").unwrap_or_default().clone_into(&mut self.name),
            "table-row" => (self.rows_alike, self.column) = (times("number-rows-repeated"), 0),
            "table-cell" | "covered-table-cell" => {
                self.cells_alike = times("number-columns-repeated");
                (self.cell, self.is_text) = typed(attributes);
                self.text.clear();
            }
            "annotation" => self.in_note = true,
            _ => {}
        }
    }

    fn ends(&mut self, name: &str, text: &str) -> Result<(), Limit> {
        match name {
            "annotation" => self.in_note = false,
            "p" | "span" | "a" if !self.in_note => {
                if !self.text.is_empty() && name == "p" && !text.is_empty() {
                    self.text.push('\n');
                }
                self.text.push_str(text);
            }
            "table-cell" | "covered-table-cell" => self.end_cell()?,
            "table-row" => {
                let cells = std::mem::take(&mut self.cells);
                if !cells.is_empty() && self.rows_alike.saturating_mul(cells.len()) > CELLS {
                    return Err(Limit::Cells);
                }
                for again in 0..if cells.is_empty() { 0 } else { self.rows_alike } {
                    for (column, value) in &cells {
                        self.sheet.put(self.row + again, *column, value.clone())?;
                    }
                }
                self.row = self.row.saturating_add(self.rows_alike);
            }
            _ => {}
        }
        Ok(())
    }

    fn end_cell(&mut self) -> Result<(), Limit> {
        let text = std::mem::take(&mut self.text);
        let value = if self.is_text && !text.trim().is_empty() { Value::String(text) } else { std::mem::take(&mut self.cell) };
        if !value.is_null() {
            if self.column.saturating_add(self.cells_alike) > COLUMNS {
                return Err(Limit::Cells);
            }
            self.cells.extend((self.column..self.column + self.cells_alike).map(|column| (column, value.clone())));
        }
        self.column = self.column.saturating_add(self.cells_alike);
        Ok(())
    }
}

/// What the attributes of a cell say, and whether its text says it instead.
fn typed(attributes: &[(String, String)]) -> (Value, bool) {
    let said = |key: &str| value(attributes, key);
    match said("value-type") {
        Some("float" | "currency" | "percentage") => (said("value").and_then(|text| text.parse().ok()).map_or(Value::Null, number), false),
        Some("date") => (said("date-value").map_or(Value::Null, Into::into), false),
        Some("time") => (said("time-value").map_or(Value::Null, Into::into), false),
        Some("boolean") => (said("boolean-value").map_or(Value::Null, |text| (text == "true").into()), false),
        Some("string") => (said("string-value").map_or(Value::Null, Into::into), true),
        _ => (Value::Null, true),
    }
}
