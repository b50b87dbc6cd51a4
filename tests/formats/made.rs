//! Our own illustrative things, and how layers are compared.

use std::collections::BTreeMap;

use murhal::formats::{Cell, Found, Properties, RawFeature, RawLayer, Shape, Source, read};
use murhal::measure::LonLat;
use serde_json::{Map, Value, json};

pub(crate) const fn at(lon: f64, lat: f64) -> LonLat {
    LonLat { lon, lat }
}

/// One of each kind of shape, with one of each kind of value.
pub(crate) fn layer() -> RawLayer {
    let ring = |west: f64, south: f64, size: f64| {
        vec![at(west, south), at(west + size, south), at(west + size, south + size), at(west, south + size), at(west, south)]
    };
    let hole = |west: f64, south: f64, size: f64| {
        let mut ring = ring(west, south, size);
        ring.reverse();
        ring
    };
    let shapes = [
        ("p", Shape::Points(vec![at(27.989_72, 7.701_11)])),
        ("q", Shape::Points(vec![at(-0.5, -7.25)])),
        ("l", Shape::Lines(vec![vec![at(28.0, 7.0), at(28.5, 7.123_456_789), at(29.0, 8.0)]])),
        ("z", Shape::Polygons(vec![vec![ring(28.0, 7.0, 1.0), hole(28.25, 7.25, 0.5)]])),
        ("y", Shape::Polygons(vec![vec![ring(28.0, 7.0, 0.1)], vec![ring(29.0, 8.0, 0.2), hole(29.05, 8.05, 0.1)]])),
        ("m", Shape::Lines(vec![vec![at(28.0, 7.0), at(28.5, 7.5)], vec![at(30.0, 7.0), at(30.5, 7.5)]])),
    ];
    let features = shapes.into_iter().zip(1..).map(|((id, shape), number)| RawFeature { number, shape, properties: properties(id).into() });
    RawLayer { features: features.collect(), members: Map::new() }
}

fn properties(id: &str) -> Map<String, Value> {
    let all = json!({
        "id": id,
        "name": "Éleveurs & \"bergers\" <à l’est>",
        "head": 1200,
        "share": 0.125,
        "is_open": true,
        "crops": [{"crop": "sorghum", "perennial": false}],
        "nothing": null,
        "arabic": "مرحال",
    });
    all.as_object().cloned().unwrap()
}

/// Reads a file under a name.
pub(crate) fn read_as(name: &str, bytes: Vec<u8>) -> Vec<Found> {
    read(&Source { name: name.to_owned(), bytes, beside: Vec::new() }).unwrap_or_else(|why| panic!("{name}: {why}"))
}

/// What a file says, by the id of each thing: its shape, its properties as text. What is nothing is left out.
pub(crate) type Said = BTreeMap<String, (Shape, BTreeMap<String, String>)>;

pub(crate) fn said(found: &[Found]) -> Said {
    let features = found.iter().flat_map(|found| &found.layer.features);
    features
        .map(|feature| {
            let id = feature.properties.get("id").and_then(Cell::as_str).unwrap_or("?").to_owned();
            (id, (turned(&feature.shape), texts(&feature.properties)))
        })
        .collect()
}

fn texts(properties: &Properties) -> BTreeMap<String, String> {
    let text = |cell: Cell<'_>| match cell {
        Cell::Null => String::new(),
        Cell::Text(text) => text.to_owned(),
        other => other.to_string(),
    };
    let is_place = |key: &str| ["longitude", "latitude", "wkt"].contains(&key);
    properties.iter().map(|(key, cell)| (key.to_owned(), text(cell))).filter(|(key, text)| !text.is_empty() && !is_place(key)).collect()
}

/// A position to the nearest billionth of a degree: the parser of JSON errs in the last bit.
fn near(at: &LonLat) -> LonLat {
    let round = |degrees: f64| (degrees * 1e9).round() / 1e9;
    LonLat { lon: round(at.lon), lat: round(at.lat) }
}

/// Rings as RFC 7946 has them: shapefiles turn them the other way.
pub(crate) fn turned(shape: &Shape) -> Shape {
    let polygons = match shape {
        Shape::Points(points) => return Shape::Points(points.iter().map(near).collect()),
        Shape::Lines(lines) => return Shape::Lines(lines.iter().map(|line| line.iter().map(near).collect()).collect()),
        Shape::Polygons(polygons) => polygons,
        other => return other.clone(),
    };
    let turn = |(number, ring): (usize, &Vec<LonLat>)| {
        let area: f64 = ring.windows(2).map(|pair| pair[0].lon * pair[1].lat - pair[1].lon * pair[0].lat).sum();
        let mut ring: Vec<LonLat> = ring.iter().map(near).collect();
        if (area > 0.0) != (number == 0) {
            ring.reverse();
        }
        ring
    };
    Shape::Polygons(polygons.iter().map(|rings| rings.iter().enumerate().map(turn).collect()).collect())
}
