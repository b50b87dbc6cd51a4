//! The table of a shapefile. The `dbase` library, by which ours are written, refuses a whole table for one cell that it
//! cannot read; field offices have such cells, so tables are read here.

use encoding_rs::Encoding;
use serde_json::{Number, Value};

use super::super::{Filling, Format, FormatError, Properties, text};
use crate::words::{Sentence, told};

/// A table, read row by row.
pub(super) struct Table<'a> {
    fields: Vec<Field>,
    rows: std::slice::ChunksExact<'a, u8>,
    encoding: &'static Encoding,
    filling: Filling,
    /// What was assumed of its encoding.
    pub(super) assumed: Option<Sentence>,
}

struct Field {
    name: String,
    kind: u8,
    from: usize,
    length: usize,
}

const HEADER: usize = 32;

impl<'a> Table<'a> {
    /// Opens a table.
    ///
    /// # Errors
    /// Where its head is broken, or rows that it promises are not there.
    pub(super) fn open(bytes: &'a [u8], cpg: Option<&str>) -> Result<Self, FormatError> {
        let damaged = || FormatError::Damaged { format: Format::Shapefile, why: told!("format-table-head") };
        let short = |at: usize| Some(usize::from(u16::from_le_bytes([*bytes.get(at)?, *bytes.get(at + 1)?])));
        let rows = bytes.get(4..8).and_then(|four| <[u8; 4]>::try_from(four).ok()).map(u32::from_le_bytes).ok_or_else(damaged)?;
        let (starts, length) = short(8).zip(short(10)).ok_or_else(damaged)?;
        let head = bytes.get(HEADER..starts).ok_or_else(damaged)?;
        let all = bytes.get(starts..).ok_or_else(damaged)?;
        if length == 0 {
            return Err(damaged());
        }
        // A sign at the end of the file is no row.
        let whole = all.len() / length;
        let promised = usize::try_from(rows).unwrap_or(usize::MAX);
        if whole < promised {
            let why = told!("format-table-rows", promised = promised, found = whole);
            return Err(FormatError::Damaged { format: Format::Shapefile, why });
        }
        let (encoding, assumed) = text::of_table(cpg, bytes[29], all);
        let mut fields = Vec::new();
        let mut from = 1;
        for field in head.chunks_exact(HEADER).take_while(|field| field[0] != 0x0D) {
            let size = usize::from(field[16]);
            let name = field[..11].split(|letter| *letter == 0).next().unwrap_or_default();
            let name = encoding.decode_without_bom_handling(name).0.trim().to_owned();
            fields.push(Field { name, kind: field[11].to_ascii_uppercase(), from, length: size });
            from += size;
        }
        Ok(Self { fields, rows: all[..promised * length].chunks_exact(length), encoding, filling: Filling::default(), assumed })
    }

    /// The next row, and whether it was deleted: programs mark such rows, and leave them with their shapes.
    pub(super) fn next_row(&mut self) -> Option<(Properties, bool)> {
        const DELETED: u8 = b'*';
        let row = self.rows.next()?;
        let is_deleted = row.first() == Some(&DELETED);
        for field in &self.fields {
            self.filling.put(&field.name, value(self.encoding, field, row));
        }
        Some((self.filling.filled(), is_deleted))
    }
}

fn value(encoding: &'static Encoding, field: &Field, row: &[u8]) -> Value {
    let Some(bytes) = row.get(field.from..field.from + field.length) else { return Value::Null };
    let plain = bytes.split(|letter| *letter == 0).next().unwrap_or_default();
    let text = || encoding.decode_without_bom_handling(plain).0.trim().to_owned();
    match field.kind {
        b'N' | b'F' => number(&text()),
        b'L' => match text().as_str() {
            "T" | "t" | "Y" | "y" | "1" => true.into(),
            "F" | "f" | "N" | "n" | "0" => false.into(),
            _ => Value::Null,
        },
        b'D' => date(&text()),
        b'I' | b'+' => bytes.try_into().map_or(Value::Null, |four| i32::from_le_bytes(four).into()),
        b'O' | b'B' if field.length == 8 => {
            let number = bytes.try_into().map(f64::from_le_bytes).ok().and_then(Number::from_f64);
            number.map_or(Value::Null, Value::Number)
        }
        // Notes of old programs lie in a file of their own, which nobody sends along.
        b'M' | b'G' | b'B' | b'P' => Value::Null,
        _ => Some(text()).filter(|text| !text.is_empty()).map_or(Value::Null, Value::String),
    }
}
/// A number; text where it is none, so that nothing is lost; nothing where the cell is blank or was too narrow (`***`).
fn number(text: &str) -> Value {
    if text.is_empty() || text.bytes().all(|letter| letter == b'*') {
        return Value::Null;
    }
    if let Ok(whole) = text.parse::<i64>() {
        return whole.into();
    }
    match text.parse::<f64>().ok().and_then(Number::from_f64) {
        Some(number) => Value::Number(number),
        None => Value::String(text.to_owned()),
    }
}

fn date(text: &str) -> Value {
    if text.is_empty() || text.bytes().all(|letter| letter == b'0') {
        return Value::Null;
    }
    if text.len() == 8 && text.bytes().all(|letter| letter.is_ascii_digit()) {
        return format!("{}-{}-{}", &text[..4], &text[4..6], &text[6..]).into();
    }
    text.into()
}
