//! Layers on their way out: in each format what it can hold, and in words what it cannot.

mod tables;

use serde_json::{Map, Value};

use super::{Cell, RawFeature, RawLayer, Shape, archive, geojson, geopackage, gpx, kml, shapefile};
use crate::files;
use crate::words::{Sentence, told};

/// A format to write in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Output {
    /// GeoJSON (RFC 7946).
    GeoJson,
    /// An OGC GeoPackage.
    GeoPackage,
    /// A shapefile, zipped, as it is sent about.
    Shapefile,
    /// KML.
    Kml,
    /// Zipped KML.
    Kmz,
    /// GPX.
    Gpx,
    /// CSV with longitude, latitude and well-known text.
    Csv,
    /// An Excel workbook with the same columns.
    Workbook,
}

impl Output {
    /// All of them.
    pub const ALL: [Self; 8] =
        [Self::GeoJson, Self::GeoPackage, Self::Shapefile, Self::Kml, Self::Kmz, Self::Gpx, Self::Csv, Self::Workbook];

    /// How a file of it ends.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::GeoJson => "geojson",
            Self::GeoPackage => "gpkg",
            Self::Shapefile => "zip",
            Self::Kml => "kml",
            Self::Kmz => "kmz",
            Self::Gpx => "gpx",
            Self::Csv => "csv",
            Self::Workbook => "xlsx",
        }
    }

    /// The format that a file's name asks for; a shapefile where it ends as one.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        let ending = name.rsplit_once('.')?.1.to_lowercase();
        let same = |output: &Self| output.ending() == ending || (*output == Self::GeoJson && ending == "json");
        Self::ALL.into_iter().find(same)
    }
}

/// A layer that was written.
#[derive(Clone, Debug)]
pub struct Written {
    /// The file.
    pub bytes: Vec<u8>,
    /// What the format could not hold.
    pub lost: Vec<Sentence>,
}

/// Why a layer could not be written.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The disk refused a file that is made on the way.
    #[error(transparent)]
    Door(#[from] files::Error),
    /// The library of a format refused; its own English.
    #[error("{format} could not be written: {cause}")]
    Refused {
        /// The format.
        format: &'static str,
        /// Why.
        cause: String,
    },
}

/// Writes a layer in degrees.
///
/// # Errors
/// Where the disk has no room for what is made on the way, or a library refuses.
pub fn write(output: Output, name: &str, layer: &RawLayer) -> Result<Written, ExportError> {
    let (bytes, mut lost) = match output {
        Output::GeoJson => (geojson::write_layer(layer), Vec::new()),
        Output::GeoPackage => (geopackage::write(name, layer)?, nested(layer)),
        Output::Shapefile => {
            let (bytes, lost) = shapefile::write(name, layer)?;
            (bytes, [nested(layer), lost].concat())
        }
        Output::Kml => (kml::write(name, layer), as_text(layer)),
        Output::Kmz => (archive::packed(&[("doc.kml".to_owned(), kml::write(name, layer))]), as_text(layer)),
        Output::Gpx => (gpx::write(name, layer), [as_text(layer), without_areas(layer)].concat()),
        Output::Csv => (tables::csv(layer), as_text(layer)),
        Output::Workbook => (tables::workbook(name, layer)?, nested(layer)),
    };
    let faulty = layer.features.iter().filter(|feature| matches!(feature.shape, Shape::Faulty(_))).count();
    if faulty > 0 {
        lost.push(told!("lost-faulty", count = faulty));
    }
    Ok(Written { bytes, lost })
}

/// Lists and objects are written as text.
fn nested(layer: &RawLayer) -> Vec<Sentence> {
    let is_nested = |cell: Cell<'_>| cell.as_array().is_some() || cell.as_object().is_some();
    let any = layer.features.iter().any(|feature| feature.properties.values().any(is_nested));
    any.then(|| told!("lost-nested")).into_iter().collect()
}

/// Numbers and truths are written as text as well.
fn as_text(layer: &RawLayer) -> Vec<Sentence> {
    let is_typed = |cell: Cell<'_>| matches!(cell, Cell::Number(_) | Cell::Bool(_));
    let any = layer.features.iter().any(|feature| feature.properties.values().any(is_typed));
    any.then(|| told!("lost-types")).into_iter().chain(nested(layer)).collect()
}

/// GPX knows points and lines alone, and nothing without a place.
fn without_areas(layer: &RawLayer) -> Vec<Sentence> {
    let many = |is: fn(&Shape) -> bool| layer.features.iter().filter(|feature| is(&feature.shape)).count();
    let areas = many(|shape| matches!(shape, Shape::Polygons(_)));
    let nowhere = many(|shape| matches!(shape, Shape::Absent));
    let told = [(areas > 0).then(|| told!("lost-areas", count = areas)), (nowhere > 0).then(|| told!("lost-nowhere", count = nowhere))];
    told.into_iter().flatten().collect()
}

/// A column of a format that wants columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Column {
    /// The property.
    pub(super) key: String,
    /// What the column is called: the property's name, or one with a number where another column has it.
    pub(super) name: String,
    /// What stands in it.
    pub(super) kind: Kind,
}

/// What stands in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Truths.
    YesNo,
    /// Whole numbers.
    Whole,
    /// Numbers.
    Number,
    /// Texts, and what is written as text.
    Text,
}

/// The columns of features, in the order in which their properties first come; names that are alike but for capitals, or
/// taken, get a number.
pub(super) fn columns(features: &[RawFeature], taken: &[&str]) -> Vec<Column> {
    let mut kinds: Map<String, Value> = Map::new();
    let mut known: Vec<Option<Kind>> = Vec::new();
    for feature in features {
        for (key, cell) in &feature.properties {
            let place = kinds.get(key).and_then(Value::as_u64).and_then(|place| usize::try_from(place).ok());
            let place = place.unwrap_or_else(|| {
                kinds.insert(key.to_owned(), known.len().into());
                known.push(None);
                known.len() - 1
            });
            let kind = match cell {
                Cell::Null => continue,
                Cell::Bool(_) => Kind::YesNo,
                Cell::Number(number) if number.is_i64() => Kind::Whole,
                Cell::Number(_) => Kind::Number,
                _ => Kind::Text,
            };
            known[place] = Some(match known[place] {
                None => kind,
                Some(old) if old == kind => kind,
                Some(Kind::Whole | Kind::Number) if matches!(kind, Kind::Whole | Kind::Number) => Kind::Number,
                Some(_) => Kind::Text,
            });
        }
    }
    let mut used: Vec<String> = taken.iter().map(|name| (*name).to_owned()).collect();
    let named = kinds.into_iter().zip(known).map(|((key, _), kind)| {
        let is_free = |name: &str, used: &[String]| !used.iter().any(|known| known.eq_ignore_ascii_case(name));
        let mut name = key.clone();
        let mut number = 2;
        while !is_free(&name, &used) {
            name = format!("{key}_{number}");
            number += 1;
        }
        used.push(name.clone());
        Column { key, name, kind: kind.unwrap_or(Kind::Text) }
    });
    named.collect()
}

/// A value as text: bare where it is one, JSON where it is more.
pub(super) fn text_of(cell: Cell<'_>) -> String {
    match cell {
        Cell::Null => String::new(),
        Cell::Text(text) => text.to_owned(),
        other => other.to_string(),
    }
}
