//! Agreements in formats that hold places with words alone: KML for Google Earth, GeoPackage and shapefile for a GIS, tables.
//! Terms do not fit into them; what is said of each place does.

use serde_json::Value;

use super::super::Agreement;
use super::{Collection, Writing, write};
use crate::formats::export::{self, ExportError, Output, Written};
use crate::formats::{RawLayer, geojson};
use crate::words::{Language, told};

/// Writes the places of agreements, without what the audience may not see, each with its name and what the clauses say of it
/// in a language. It is not read back; what the format cannot hold is told.
///
/// # Errors
/// Where the disk has no room for what is made on the way, or a library refuses.
pub fn write_as(output: Output, agreements: &[Agreement], writing: Writing, language: Language) -> Result<Written, ExportError> {
    let collection = write(&Collection::of(agreements.to_vec()), writing);
    let refused = |cause: crate::formats::FormatError| ExportError::Refused { format: "GeoJSON", cause: cause.to_string() };
    let mut layer: RawLayer = geojson::read(&collection).map_err(refused)?;
    let text = format!("text_{}", language.code());
    for feature in &mut layer.features {
        let mut properties = feature.properties.to_map();
        let said = properties.get(&text).cloned().unwrap_or_default();
        properties.retain(|key, _| !key.starts_with("text_"));
        properties.insert("description".to_owned(), said);
        let id = properties.get("id").cloned().unwrap_or(Value::Null);
        properties.entry("name").or_insert(id);
        feature.properties = properties.into();
    }
    let mut written = export::write(output, "agreements", &layer)?;
    written.lost.insert(0, told!("lost-terms"));
    Ok(written)
}
