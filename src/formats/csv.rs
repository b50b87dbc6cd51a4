//! Comma-separated values, by way of the `csv` library.

/// Writes rows under a header.
#[must_use]
pub fn write(header: &[&str], rows: impl IntoIterator<Item = Vec<String>>) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(header).expect("writing to memory does not fail");
    for row in rows {
        writer.write_record(&row).expect("writing to memory does not fail, and every row has the header's width");
    }
    writer.into_inner().expect("writing to memory does not fail")
}
