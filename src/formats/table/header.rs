//! Which row of a sheet holds the names of its columns, and whether tags of HXL stand under it.

use std::collections::HashMap;

use serde_json::Value;
use unicode_normalization::UnicodeNormalization as _;

use super::{Row, Table};

/// A header stands among the first rows: titles and dates of print come before it.
const ROWS_LOOKED_AT: usize = 20;

impl Table {
    /// A table of rows as they stand in a sheet. Rows without a word are none.
    pub(in crate::formats) fn of_rows(rows: impl IntoIterator<Item = Row>) -> Self {
        let mut rows: Vec<Row> = rows.into_iter().filter(|row| row.cells.iter().any(|cell| !is_blank(cell))).collect();
        let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
        let at = header_at(&rows);
        let above = rows.get(..at.unwrap_or(0)).unwrap_or_default();
        let titles = above.iter().flat_map(|row| &row.cells).map(said).filter(|text| !text.is_empty()).collect();
        let names = match at {
            Some(at) => {
                let names = rows.get(at).map(|row| row.cells.iter().map(said).collect()).unwrap_or_default();
                rows.drain(..=at);
                names
            }
            None => Vec::new(),
        };
        let is_tag = |cell: &Value| is_blank(cell) || cell.as_str().is_some_and(|text| text.trim().starts_with('#'));
        let is_tagged = rows.first().is_some_and(|row| row.cells.iter().all(is_tag));
        let tags = is_tagged.then(|| rows.remove(0).cells.iter().map(|cell| tag(&said(cell))).collect());
        for row in &mut rows {
            row.cells.resize(width, Value::Null);
        }
        Self { header: unique(names, width), tags, rows, has_header: at.is_some(), titles }
    }
}

/// The row of names: the first that is nearly as wide as the others and holds no number. Older files of WPdx name their
/// columns by tags, so a row of tags alone is one as well.
fn header_at(rows: &[Row]) -> Option<usize> {
    let filled = |row: &Row| row.cells.iter().filter(|cell| !is_blank(cell)).count();
    let mut widths: Vec<usize> = rows.iter().take(ROWS_LOOKED_AT * 5).map(filled).collect();
    widths.sort_unstable();
    let usual = widths.get(widths.len() / 2).copied()?;
    let names_something = |row: &Row| row.cells.iter().all(|cell| is_blank(cell) || !looks_like_a_value(cell));
    let at = rows.iter().take(ROWS_LOOKED_AT).position(|row| filled(row) * 3 >= usual * 2)?;
    rows.get(at).filter(|row| names_something(row)).map(|_| at)
}

/// A number, a date or a truth: what stands under a name, not what is one.
fn looks_like_a_value(cell: &Value) -> bool {
    match cell {
        Value::String(text) => {
            let text = text.trim();
            let is_number = text.parse::<f64>().is_ok() || text.replace(',', ".").parse::<f64>().is_ok();
            let is_date = text.len() >= 8 && text.as_bytes()[0].is_ascii_digit() && text.bytes().filter(u8::is_ascii_digit).count() >= 6;
            is_number || is_date
        }
        _ => true,
    }
}

pub(super) fn is_blank(cell: &Value) -> bool {
    cell.is_null() || cell.as_str().is_some_and(|text| text.trim().is_empty())
}

/// A cell as text.
pub(super) fn said(cell: &Value) -> String {
    match cell {
        Value::Null => String::new(),
        Value::String(text) => text.trim().to_owned(),
        other => other.to_string(),
    }
}

/// Each name once; those without one are called by their place.
fn unique(names: Vec<String>, width: usize) -> Vec<String> {
    let mut seen: HashMap<String, usize> = HashMap::new();
    let mut names = names;
    names.resize(width.max(names.len()), String::new());
    let named = names.into_iter().enumerate().map(|(place, name)| {
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        let name = if name.is_empty() { format!("column {}", place + 1) } else { name };
        let times = seen.entry(name.clone()).or_default();
        *times += 1;
        if *times == 1 { name } else { format!("{name} {times}") }
    });
    named.collect()
}

/// A tag with its attributes in order: `#geo +lat` is `#geo+lat`.
fn tag(text: &str) -> String {
    let mut parts: Vec<String> = text.to_lowercase().replace(' ', "").split('+').map(ToOwned::to_owned).collect();
    if let Some((_, attributes)) = parts.split_first_mut() {
        attributes.sort();
    }
    parts.join("+")
}

/// A name without accents, capitals and signs, words parted by `_`: `Éleveurs (tête)` is `eleveurs_tete`.
#[must_use]
pub fn plain(name: &str) -> String {
    let mut words = vec![String::new()];
    for letter in name.nfd().flat_map(char::to_lowercase) {
        if letter.is_alphanumeric() {
            if let Some(word) = words.last_mut() {
                word.push(letter);
            }
        } else if !('\u{300}'..='\u{36f}').contains(&letter) {
            words.push(String::new());
        }
    }
    words.retain(|word| !word.is_empty());
    words.join("_")
}
