//! Text with columns: its encoding, its separator, then its rows.

use csv::ReaderBuilder;
use serde_json::Value;

use super::super::limits::{CELLS, COLUMNS, FEATURES, Limit};
use super::super::text::decoded;
use super::super::{FormatError, Found};
use super::{Row, Table};

const SEPARATORS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// Reads a text with columns.
///
/// # Errors
/// Where it is too large.
pub(in crate::formats) fn read(name: &str, bytes: &[u8]) -> Result<Found, FormatError> {
    let text = decoded(bytes);
    let separator = separator(&text.text).unwrap_or(b',');
    let mut reader = ReaderBuilder::new().delimiter(separator).has_headers(false).flexible(true).from_reader(text.text.as_bytes());
    let (mut rows, mut cells) = (Vec::new(), 0_usize);
    for (at, record) in reader.records().enumerate() {
        // Only reading and encoding can fail, and the text is in memory and sound.
        let Ok(record) = record else { break };
        cells += record.len();
        if cells > CELLS || record.len() > COLUMNS {
            return Err(Limit::Cells.into());
        }
        if rows.len() >= FEATURES {
            return Err(Limit::Features.into());
        }
        rows.push(Row { number: at + 1, cells: record.iter().map(cell).collect() });
    }
    Ok(Table::of_rows(rows).found(name.to_owned(), text.assumed.into_iter().collect()))
}

fn cell(text: &str) -> Value {
    if text.trim().is_empty() { Value::Null } else { text.into() }
}

/// Whether a text has columns.
pub(in crate::formats) fn is_delimited(text: &str) -> bool {
    /// Text that is read has commas too, but not in every line alike.
    const ALIKE: f64 = 0.9;
    cut(text).is_some_and(|(_, alike, rows)| alike >= ALIKE && rows > 1)
}

fn separator(text: &str) -> Option<u8> {
    cut(text).map(|(separator, ..)| separator)
}

/// The separator that cuts the first rows into most alike numbers of cells, how alike they are, and how many rows there
/// are; nothing where none cuts them.
fn cut(text: &str) -> Option<(u8, f64, usize)> {
    const ROWS: usize = 40;
    const LETTERS: usize = 100_000;
    let end = text.char_indices().nth(LETTERS).map_or(text.len(), |(at, _)| at);
    let mut best: Option<(u8, f64, usize, usize)> = None;
    for separator in SEPARATORS {
        let mut reader = ReaderBuilder::new().delimiter(separator).has_headers(false).flexible(true).from_reader(&text.as_bytes()[..end]);
        let widths: Vec<usize> = reader.records().take(ROWS).map_while(Result::ok).map(|record| record.len()).collect();
        let Some((width, times)) = usual(&widths) else { continue };
        #[expect(clippy::cast_precision_loss, reason = "at most forty rows")]
        let alike = times as f64 / widths.len() as f64;
        if width > 1 && best.is_none_or(|(_, known, wide, _)| alike > known + 1e-9 || (alike > known - 1e-9 && width > wide)) {
            best = Some((separator, alike, width, widths.len()));
        }
    }
    best.map(|(separator, alike, _, rows)| (separator, alike, rows))
}

/// The number that comes most often, and how often.
fn usual(widths: &[usize]) -> Option<(usize, usize)> {
    let times = |width: usize| widths.iter().filter(|other| **other == width).count();
    widths.iter().map(|width| (*width, times(*width))).max_by_key(|(width, times)| (*times, *width))
}
