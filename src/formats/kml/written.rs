//! KML as Google Earth, phones and GIS read it: one document, a place a feature, every property in extended data.

use std::fmt::Write as _;

use super::super::export::text_of;
use super::super::xml::escaped;
use super::super::{RawFeature, RawLayer, Shape};
use crate::measure::LonLat;

/// Writes a layer in degrees as a document of one folder.
pub(in crate::formats) fn write(name: &str, layer: &RawLayer) -> Vec<u8> {
    let mut text = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<kml xmlns=\"http://www.opengis.net/kml/2.2\">\n<Document>\n");
    let name = escaped(name);
    // Writing to a text does not fail.
    _ = writeln!(text, "<name>{name}</name>\n<Folder>\n<name>{name}</name>");
    for feature in &layer.features {
        place(&mut text, feature);
    }
    text.push_str("</Folder>\n</Document>\n</kml>\n");
    text.into_bytes()
}

fn place(text: &mut String, feature: &RawFeature) {
    text.push_str("<Placemark>");
    let said = |key: &str| feature.properties.get(key).filter(|value| !value.is_null()).map(text_of);
    // The order that the schema asks for: name, description, data, geometry.
    for key in ["name", "description"] {
        if let Some(said) = said(key) {
            _ = write!(text, "<{key}>{}</{key}>", escaped(&said));
        }
    }
    let others = || feature.properties.iter().filter(|(key, value)| !["name", "description"].contains(key) && !value.is_null());
    if others().next().is_some() {
        text.push_str("<ExtendedData>");
        for (key, value) in others() {
            _ = write!(text, "<Data name=\"{}\"><value>{}</value></Data>", escaped(key), escaped(&text_of(value)));
        }
        text.push_str("</ExtendedData>");
    }
    match &feature.shape {
        Shape::Absent | Shape::Faulty(_) => {}
        Shape::Points(points) => many(text, points, |text, at| {
            _ = write!(text, "<Point><coordinates>{}</coordinates></Point>", position(*at));
        }),
        Shape::Lines(lines) => many(text, lines, |text, line| {
            _ = write!(text, "<LineString><coordinates>{}</coordinates></LineString>", positions(line));
        }),
        Shape::Polygons(polygons) => many(text, polygons, |text, rings| {
            text.push_str("<Polygon>");
            for (number, ring) in rings.iter().enumerate() {
                let edge = if number == 0 { "outerBoundaryIs" } else { "innerBoundaryIs" };
                _ = write!(text, "<{edge}><LinearRing><coordinates>{}</coordinates></LinearRing></{edge}>", positions(ring));
            }
            text.push_str("</Polygon>");
        }),
    }
    text.push_str("</Placemark>\n");
}

fn many<T>(text: &mut String, parts: &[T], mut write: impl FnMut(&mut String, &T)) {
    let is_one = parts.len() == 1;
    text.push_str(if is_one { "" } else { "<MultiGeometry>" });
    for part in parts {
        write(text, part);
    }
    text.push_str(if is_one { "" } else { "</MultiGeometry>" });
}

fn position(at: LonLat) -> String {
    format!("{},{}", at.lon, at.lat)
}

fn positions(line: &[LonLat]) -> String {
    line.iter().map(|at| position(*at)).collect::<Vec<_>>().join(" ")
}
