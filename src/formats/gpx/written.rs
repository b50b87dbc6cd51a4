//! GPX as phones and receivers read it: points as waypoints, lines and the edges of zones as tracks. What the format has no
//! words for goes into extensions.

use std::fmt::Write as _;

use serde_json::Value;

use super::super::export::text_of;
use super::super::xml::escaped;
use super::super::{Cell, RawFeature, RawLayer, Shape};
use crate::measure::LonLat;

/// Writes a layer in degrees.
pub(in crate::formats) fn write(name: &str, layer: &RawLayer) -> Vec<u8> {
    let mut text = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    // Writing to a text does not fail.
    _ = writeln!(
        text,
        "<gpx version=\"1.1\" creator=\"Murhal\" xmlns=\"http://www.topografix.com/GPX/1/1\" xmlns:m=\"urn:murhal:properties\">\n<metadata><name>{}</name></metadata>",
        escaped(name)
    );
    // The schema wants all waypoints before all tracks.
    for feature in &layer.features {
        if let Shape::Points(points) = &feature.shape {
            for at in points {
                waypoint(&mut text, feature, *at);
            }
        }
    }
    for feature in &layer.features {
        match &feature.shape {
            Shape::Lines(lines) => track(&mut text, feature, lines),
            Shape::Polygons(polygons) => track(&mut text, feature, &polygons.concat()),
            _ => {}
        }
    }
    text.push_str("</gpx>\n");
    text.into_bytes()
}

fn waypoint(text: &mut String, feature: &RawFeature, at: LonLat) {
    _ = write!(text, "<wpt lat=\"{}\" lon=\"{}\">", at.lat, at.lon);
    about(text, feature);
    text.push_str("</wpt>\n");
}

fn track(text: &mut String, feature: &RawFeature, lines: &[Vec<LonLat>]) {
    text.push_str("<trk>");
    about(text, feature);
    let times = feature.properties.get("times").and_then(Cell::as_array).map_or(&[][..], Vec::as_slice);
    let mut times = times.iter();
    for line in lines {
        text.push_str("<trkseg>");
        for at in line {
            _ = write!(text, "<trkpt lat=\"{}\" lon=\"{}\">", at.lat, at.lon);
            if let Some(time) = times.next().and_then(Value::as_str) {
                _ = write!(text, "<time>{}</time>", escaped(time));
            }
            text.push_str("</trkpt>");
        }
        text.push_str("</trkseg>");
    }
    text.push_str("</trk>\n");
}

/// What is said of a feature, in the order that the schema asks for.
fn about(text: &mut String, feature: &RawFeature) {
    const OWN: [&str; 6] = ["name", "cmt", "desc", "src", "sym", "type"];
    for key in OWN {
        if let Some(value) = feature.properties.get(key).filter(|value| !value.is_null()) {
            _ = write!(text, "<{key}>{}</{key}>", escaped(&text_of(value)));
        }
    }
    let is_other = |key: &str| key != "times" && !OWN.contains(&key);
    let others: Vec<_> = feature.properties.iter().filter(|(key, value)| is_other(key) && !value.is_null()).collect();
    if others.is_empty() {
        return;
    }
    text.push_str("<extensions>");
    for (key, value) in others {
        let element = element(key);
        _ = write!(text, "<m:{element}>{}</m:{element}>", escaped(&text_of(value)));
    }
    text.push_str("</extensions>");
}

/// A name as an element may have it.
fn element(key: &str) -> String {
    let mut name: String =
        key.chars().map(|letter| if letter.is_ascii_alphanumeric() || "_-.".contains(letter) { letter } else { '_' }).collect();
    if !name.starts_with(|letter: char| letter.is_ascii_alphabetic() || letter == '_') {
        name.insert(0, '_');
    }
    name
}
