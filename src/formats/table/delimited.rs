//! Text with columns: its encoding, its separator, then its rows.

use csv::{ReaderBuilder, StringRecord};
use serde_json::Value;

use super::super::limits::{CELLS, COLUMNS, FEATURES, Limit};
use super::super::text::decoded;
use super::super::{FormatError, Found, pace};
use super::{Row, Table};
use crate::progress::Progress;
use crate::words::Sentence;

const SEPARATORS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// Reads a text with columns.
///
/// # Errors
/// Where it is too large, or the work was cancelled.
pub(in crate::formats) fn read(name: &str, bytes: &[u8], progress: &Progress) -> Result<Found, FormatError> {
    let (rows, assumed) = rows(bytes, |text| separator(text).unwrap_or(b','), progress)?;
    Ok(Table::of_rows(rows).found(name.to_owned(), assumed.into_iter().collect(), progress)?)
}

/// The rows as they stand, and what was assumed of the encoding.
pub(super) fn rows(bytes: &[u8], separator: impl Fn(&str) -> u8, progress: &Progress) -> Result<(Vec<Row>, Option<Sentence>), FormatError> {
    let text = decoded(bytes);
    let mut reader =
        ReaderBuilder::new().delimiter(separator(&text.text)).has_headers(false).flexible(true).from_reader(text.text.as_bytes());
    let (mut rows, mut cells, mut record) = (Vec::new(), 0_usize, StringRecord::new());
    pace::begin(progress, text.text.len())?;
    // Only reading and encoding can fail, and the text is in memory and sound.
    while reader.read_record(&mut record).unwrap_or(false) {
        pace::reached(progress, usize::try_from(reader.position().byte()).unwrap_or(usize::MAX))?;
        cells += record.len();
        if cells > CELLS || record.len() > COLUMNS {
            return Err(Limit::Cells.into());
        }
        if rows.len() >= FEATURES {
            return Err(Limit::Features.into());
        }
        rows.push(Row { number: rows.len() + 1, cells: record.iter().map(cell).collect() });
    }
    Ok((rows, text.assumed))
}

/// The sign that stands most often in the first row, outside quotation marks.
pub(super) fn separator_of_head(text: &str) -> u8 {
    let mut counts = SEPARATORS.map(|sign| (sign, 0_usize));
    let mut is_quoted = false;
    for byte in text.bytes() {
        match byte {
            b'"' => is_quoted = !is_quoted,
            b'\n' if !is_quoted => break,
            _ if is_quoted => {}
            byte => counts.iter_mut().filter(|(sign, _)| *sign == byte).for_each(|(_, count)| *count += 1),
        }
    }
    // Of those that stand there as often, the first.
    counts.into_iter().rev().max_by_key(|(_, count)| *count).map_or(b',', |(sign, _)| sign)
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
