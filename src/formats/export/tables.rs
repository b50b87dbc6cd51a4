//! Layers as tables: longitude and latitude of what is a point, well-known text of everything, then all properties.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format as Look, Workbook, XlsxError};

use super::super::csv::write;
use super::super::table::write_wkt;
use super::super::{Cell, RawFeature, RawLayer, Shape};
use super::{Column, ExportError, columns, text_of};
use crate::measure::LonLat;

/// Columns of the place, before all others.
const PLACE: [&str; 3] = ["longitude", "latitude", "wkt"];

fn point(feature: &RawFeature) -> Option<LonLat> {
    match &feature.shape {
        Shape::Points(points) if points.len() == 1 => points.first().copied(),
        _ => None,
    }
}

/// As CSV with a mark of its encoding, which Excel needs to read it as UTF-8.
pub(super) fn csv(layer: &RawLayer) -> Vec<u8> {
    let all = columns(&layer.features, &PLACE);
    let header: Vec<&str> = PLACE.into_iter().chain(all.iter().map(|column| column.name.as_str())).collect();
    let rows = layer.features.iter().map(|feature| {
        let at = point(feature);
        let degrees = |degrees: Option<f64>| degrees.map(|degrees| degrees.to_string()).unwrap_or_default();
        let place = [degrees(at.map(|at| at.lon)), degrees(at.map(|at| at.lat)), write_wkt(&feature.shape).unwrap_or_default()];
        let others = all.iter().map(|column| feature.properties.get(&column.key).map(text_of).unwrap_or_default());
        place.into_iter().chain(others).collect()
    });
    [b"\xEF\xBB\xBF".as_slice(), &write(&header, rows)].concat()
}

/// As an Excel workbook of one sheet.
pub(super) fn workbook(name: &str, layer: &RawLayer) -> Result<Vec<u8>, ExportError> {
    made(name, layer).map_err(|cause| ExportError::Refused { format: "Excel", cause: cause.to_string() })
}

fn made(name: &str, layer: &RawLayer) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // The core has no clock: the same layer gives the same file.
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&ExcelDateTime::from_ymd(2000, 1, 1)?));
    let all = columns(&layer.features, &PLACE);
    let sheet = workbook.add_worksheet().set_name(sheet_name(name))?;
    let bold = Look::new().set_bold();
    for (column, header) in (0..).zip(PLACE.into_iter().chain(all.iter().map(|column| column.name.as_str()))) {
        sheet.write_with_format(0, column, header, &bold)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    for (row, feature) in (1..).zip(&layer.features) {
        if let Some(at) = point(feature) {
            sheet.write_number(row, 0, at.lon)?;
            sheet.write_number(row, 1, at.lat)?;
        }
        // A cell holds so many letters; longer shapes are in the other formats.
        if let Some(text) = write_wkt(&feature.shape).filter(|text| text.len() <= LETTERS_OF_A_CELL) {
            sheet.write_string(row, 2, text)?;
        }
        for (column, Column { key, .. }) in (3..).zip(&all) {
            match feature.properties.get(key) {
                None | Some(Cell::Null) => {}
                Some(Cell::Bool(yes)) => drop(sheet.write_boolean(row, column, yes)?),
                Some(Cell::Number(number)) => drop(sheet.write_number(row, column, number.as_f64().unwrap_or_default())?),
                Some(other) => drop(sheet.write_string(row, column, text_of(other).chars().take(LETTERS_OF_A_CELL).collect::<String>())?),
            }
        }
    }
    workbook.save_to_buffer()
}

/// The most that Excel takes into a cell.
const LETTERS_OF_A_CELL: usize = 32_767;

/// A name as Excel allows it for a sheet: 31 letters, none of its own signs.
fn sheet_name(name: &str) -> String {
    let plain: String = name.chars().map(|letter| if "[]:*?/\\'".contains(letter) { ' ' } else { letter }).take(31).collect();
    Some(plain.trim().to_owned()).filter(|name| !name.is_empty()).unwrap_or_else(|| "layer".to_owned())
}
