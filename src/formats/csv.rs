//! Comma-separated values, by way of the `csv` library.

/// Writes rows under a header.
#[must_use]
pub fn write(header: &[&str], rows: impl IntoIterator<Item = Vec<String>>) -> Vec<u8> {
    let mut table = Table::new(header, 0);
    for row in rows {
        for cell in &row {
            table.text(cell);
        }
        table.end_row();
    }
    table.into_bytes()
}

/// A table of millions of rows, written cell by cell.
pub struct Table {
    writer: csv::Writer<Vec<u8>>,
    digits: itoa::Buffer,
    cell: String,
}

impl Table {
    /// A table with this header, and room for so many bytes.
    #[must_use]
    pub fn new(header: &[&str], bytes: usize) -> Self {
        let mut writer = csv::Writer::from_writer(Vec::with_capacity(bytes));
        writer.write_record(header).expect("writing to memory does not fail");
        Self { writer, digits: itoa::Buffer::new(), cell: String::new() }
    }

    /// A cell of text.
    pub fn text(&mut self, text: &str) {
        self.writer.write_field(text).expect("writing to memory does not fail");
    }

    /// A cell with a whole number.
    pub fn whole(&mut self, number: u32) {
        self.writer.write_field(self.digits.format(number)).expect("writing to memory does not fail");
    }

    /// A cell with so many decimals, at most 9, rounded half away from zero.
    pub fn decimals(&mut self, number: f64, decimals: u8) {
        /// Beyond this the last whole digit is uncertain anyway.
        const LARGEST: f64 = 9e15;
        let tens = 10_i64.pow(u32::from(decimals.min(9)));
        #[expect(clippy::cast_precision_loss, reason = "a power of ten below 2^53")]
        let scaled = (number * tens as f64).round();
        self.cell.clear();
        if scaled.is_nan() || scaled.abs() > LARGEST {
            self.cell = format!("{number:.*}", usize::from(decimals));
        } else {
            #[expect(clippy::cast_possible_truncation, reason = "checked against the largest")]
            let scaled = scaled as i64;
            if scaled < 0 {
                self.cell.push('-');
            }
            self.cell.push_str(self.digits.format(scaled.abs() / tens));
            if decimals > 0 {
                self.cell.push('.');
                let fraction = self.digits.format(scaled.abs() % tens);
                (fraction.len()..usize::from(decimals)).for_each(|_| self.cell.push('0'));
                self.cell.push_str(fraction);
            }
        }
        self.writer.write_field(&self.cell).expect("writing to memory does not fail");
    }

    /// The row is whole.
    pub fn end_row(&mut self) {
        self.writer.write_record(None::<&[u8]>).expect("writing to memory does not fail, and every row has the header's width");
    }

    /// The table as bytes.
    #[must_use]
    pub fn into_bytes(self) -> Vec<u8> {
        self.writer.into_inner().expect("writing to memory does not fail")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_their_decimals() {
        let mut table = Table::new(&["a", "b", "c", "d"], 0);
        table.decimals(-0.5, 2);
        table.decimals(1_234.567_8, 3);
        table.decimals(0.04, 1);
        table.whole(7);
        table.end_row();
        assert_eq!(String::from_utf8(table.into_bytes()).unwrap(), "a,b,c,d\n-0.50,1234.568,0.0,7\n");
    }
}
