//! GeoJSON (RFC 7946). Our own layers are large, so reading goes straight into flat points (three to
//! six times the speed of a general tree); writing is left to the `geojson` library.

mod blocks;
mod cut;
mod digits;
mod features;
mod foreign;
mod nested;
mod properties;
mod quick;

use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

use super::{FormatError, RawFeature, RawLayer, Shape};
use crate::measure::LonLat;
use crate::progress::Cancelled;

pub(super) use blocks::Text;
pub use features::Geometry;
pub(super) use foreign::{read_any, read_pieces};

/// Reads a feature collection.
///
/// # Errors
/// Where the text is not JSON (with its line), or no feature collection. Faults of single features
/// do not fail: they become [`super::Shape::Faulty`].
pub fn read<P: DeserializeOwned + Default>(bytes: &[u8]) -> Result<RawLayer<P>, FormatError> {
    let mut features = Vec::new();
    let members = features::read(bytes, &mut |number, properties: P, geometry: &Geometry| {
        features.push(RawFeature { number, shape: geometry.shape(), properties });
        Ok(())
    })?;
    // Nobody cancels here.
    Ok(RawLayer { features, members: members.unwrap_or_default() })
}

/// Reads a feature collection without keeping it: each feature is handed over as it passes by, with its
/// number from 1, its properties and its geometry. Work that is cancelled stops at the next feature.
///
/// # Errors
/// As [`read`].
pub fn read_each<P: DeserializeOwned + Default>(
    bytes: &[u8],
    mut take: impl FnMut(usize, P, &Geometry) -> Result<(), Cancelled>,
) -> Result<Result<(), Cancelled>, FormatError> {
    Ok(features::read(bytes, &mut take)?.map(drop))
}

/// Writes features, one a line, with the members before them.
#[must_use]
pub fn write(members: &Map<String, Value>, features: &[geojson::Feature]) -> Vec<u8> {
    text(members, features.iter().map(ToString::to_string))
}

fn text(members: &Map<String, Value>, features: impl Iterator<Item = String>) -> Vec<u8> {
    let mut head = Map::new();
    head.insert("type".to_owned(), "FeatureCollection".into());
    head.extend(members.iter().filter(|(key, _)| *key != "type").map(|(key, value)| (key.clone(), value.clone())));
    let head = Value::Object(head).to_string();
    let mut text = head.strip_suffix('}').unwrap_or(&head).to_owned();
    text.push_str(",\"features\":[");
    for (number, feature) in features.enumerate() {
        text.push_str(if number == 0 { "\n" } else { ",\n" });
        text.push_str(&feature);
    }
    text.push_str("\n]}\n");
    text.into_bytes()
}

/// Writes raw features, one a line, with the members before them. Numbers keep all their digits.
#[must_use]
pub fn write_layer(layer: &RawLayer) -> Vec<u8> {
    let position = |at: &LonLat| Value::from(vec![at.lon, at.lat]);
    let line = |line: &Vec<LonLat>| Value::Array(line.iter().map(position).collect());
    let rings = |rings: &Vec<Vec<LonLat>>| Value::Array(rings.iter().map(line).collect());
    let written = layer.features.iter().map(|feature| {
        let (kind, mut parts): (&str, Vec<Value>) = match &feature.shape {
            Shape::Absent | Shape::Faulty(_) => ("", Vec::new()),
            Shape::Points(points) => ("Point", points.iter().map(position).collect()),
            Shape::Lines(lines) => ("LineString", lines.iter().map(line).collect()),
            Shape::Polygons(polygons) => ("Polygon", polygons.iter().map(rings).collect()),
        };
        let geometry = match parts.len() {
            0 => Value::Null,
            1 => json!({ "type": kind, "coordinates": parts.remove(0) }),
            _ => json!({ "type": format!("Multi{kind}"), "coordinates": parts }),
        };
        json!({ "type": "Feature", "properties": feature.properties, "geometry": geometry }).to_string()
    });
    text(&layer.members, written)
}

/// A position as exports write it, rounded to a decimetre: six decimals of a degree, as RFC 7946 (section
/// 11.2) advises.
#[must_use]
pub fn position(at: LonLat) -> geojson::Position {
    let round = |degrees: f64| (degrees * 1e6).round() / 1e6;
    vec![round(at.lon), round(at.lat)].into()
}

#[cfg(test)]
mod tests {
    use super::super::Shape;
    use super::*;

    #[track_caller]
    fn check(geometry: &str, expect: &str) {
        let text = format!(r#"{{"type":"FeatureCollection","features":[{{"type":"Feature","properties":null,"geometry":{geometry}}}]}}"#);
        let layer: RawLayer = read(text.as_bytes()).unwrap();
        let found = match &layer.features[0].shape {
            Shape::Faulty(why) => format!("Faulty({:?})", why.to_string()),
            sound => format!("{sound:?}").replace("LonLat ", ""),
        };
        assert_eq!(found, expect);
    }

    #[test]
    fn shapes_keep_their_nesting() {
        check(r#"{"type":"Point","coordinates":[27.5,8,400]}"#, "Points([{ lon: 27.5, lat: 8.0 }])");
        check(r#"{"coordinates":[[1,2],[3,4]],"type":"LineString"}"#, "Lines([[{ lon: 1.0, lat: 2.0 }, { lon: 3.0, lat: 4.0 }]])");
        check(
            r#"{"type":"MultiPolygon","coordinates":[[[[1,2]],[[3,4]]],[[[5,6]]]]}"#,
            "Polygons([[[{ lon: 1.0, lat: 2.0 }], [{ lon: 3.0, lat: 4.0 }]], [[{ lon: 5.0, lat: 6.0 }]]])",
        );
        check("null", "Absent");
    }

    #[test]
    fn a_faulty_feature_is_named_and_the_rest_is_read() {
        check(r#"{"type":"Point","coordinates":[27.5,null]}"#, r#"Faulty("a coordinate is not a number")"#);
        check(r#"{"type":"Point","coordinates":["27.5","8"]}"#, r#"Faulty("a coordinate is not a number")"#);
        check(r#"{"type":"Point","coordinates":[27.5]}"#, r#"Faulty("a position needs a longitude and a latitude")"#);
        check(r#"{"type":"Polygon","coordinates":[]}"#, r#"Faulty("the coordinates are empty")"#);
        check(r#"{"type":"Polygon","coordinates":[[1,2],[3,4]]}"#, r#"Faulty("the coordinates do not nest as those of a Polygon")"#);
        check(r#"{"type":"Circle","coordinates":[1,2]}"#, r#"Faulty("unknown geometry type \"Circle\"")"#);
    }

    #[test]
    fn broken_json_is_told_with_its_line() {
        let refused = read::<Map<String, Value>>(b"{\"type\":\"FeatureCollection\",\n\"features\":[\n{\"geometry\":NaN}]}").unwrap_err();
        assert!(matches!(refused, FormatError::Broken { line: 3, .. }), "{refused}");
        assert!(read::<Map<String, Value>>(b"").is_err());
        assert!(read::<Map<String, Value>>(b"{\"type\":\"Topology\"}").unwrap_err().to_string().contains("Topology"));
    }

    #[test]
    fn what_is_written_reads_back() {
        let mut feature = geojson::Feature {
            geometry: Some(geojson::GeometryValue::Point { coordinates: position(LonLat { lon: 27.98972, lat: 7.70111 }) }.into()),
            ..Default::default()
        };
        feature.set_property("name", "Wau");
        let mut members = Map::new();
        members.insert("note".to_owned(), "illustrative".into());
        let layer: RawLayer = read(&write(&members, &[feature])).unwrap();
        assert_eq!(layer.features[0].shape, Shape::Points(vec![LonLat { lon: 27.98972, lat: 7.70111 }]));
        assert_eq!(layer.members["note"], "illustrative");
    }
}
