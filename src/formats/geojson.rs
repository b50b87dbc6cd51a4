//! GeoJSON (RFC 7946). Our own layers are large, so reading goes straight into flat points (three to
//! six times the speed of a general tree); writing is left to the `geojson` library.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{self, DeserializeOwned, DeserializeSeed, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};

use super::{FormatError, RawFeature, RawLayer, Shape};
use crate::measure::LonLat;

/// Reads a feature collection.
///
/// # Errors
/// Where the text is not JSON (with its line), or no feature collection. Faults of single features
/// do not fail: they become [`Shape::Faulty`].
pub fn read<P: DeserializeOwned + Default>(bytes: &[u8]) -> Result<RawLayer<P>, FormatError> {
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let mut deserializer = serde_json::Deserializer::from_slice(text);
    let collection = deserializer.deserialize_any(CollectionVisitor(PhantomData)).map_err(|error| broken(&error))?;
    deserializer.end().map_err(|error| broken(&error))?;
    match collection {
        Collection { features: Some(features), members } => Ok(RawLayer { features, members }),
        Collection { features: None, members } => {
            let found = members.get("type").map_or_else(|| "no \"type\"".to_owned(), |kind| format!("its type is {kind}"));
            Err(FormatError::NotFeatures { found })
        }
    }
}

/// Writes features, one a line, with the members before them.
#[must_use]
pub fn write(members: &Map<String, Value>, features: &[geojson::Feature]) -> Vec<u8> {
    let mut head = Map::new();
    head.insert("type".to_owned(), "FeatureCollection".into());
    head.extend(members.iter().filter(|(key, _)| *key != "type").map(|(key, value)| (key.clone(), value.clone())));
    let head = Value::Object(head).to_string();
    let mut text = head.strip_suffix('}').unwrap_or(&head).to_owned();
    text.push_str(",\"features\":[");
    for (number, feature) in features.iter().enumerate() {
        text.push_str(if number == 0 { "\n" } else { ",\n" });
        text.push_str(&feature.to_string());
    }
    text.push_str("\n]}\n");
    text.into_bytes()
}

/// A position as exports write it, rounded to a decimetre: six decimals of a degree, as RFC 7946 (section
/// 11.2) advises.
#[must_use]
pub fn position(at: LonLat) -> geojson::Position {
    let round = |degrees: f64| (degrees * 1e6).round() / 1e6;
    vec![round(at.lon), round(at.lat)].into()
}

fn broken(error: &serde_json::Error) -> FormatError {
    let text = error.to_string();
    let cause = text.split(" at line ").next().unwrap_or(&text).to_owned();
    FormatError::Broken { line: error.line(), column: error.column(), cause }
}

struct Collection<P> {
    features: Option<Vec<RawFeature<P>>>,
    members: Map<String, Value>,
}

struct CollectionVisitor<P>(PhantomData<P>);

impl<'de, P: DeserializeOwned + Default> Visitor<'de> for CollectionVisitor<P> {
    type Value = Collection<P>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a GeoJSON FeatureCollection")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let (mut features, mut members) = (None, Map::new());
        while let Some(key) = map.next_key::<String>()? {
            if key == "features" {
                let read: Vec<FeatureIn<P>> = map.next_value()?;
                features = Some(read.into_iter().enumerate().map(|(index, feature)| feature.numbered(index + 1)).collect());
            } else {
                members.insert(key, map.next_value()?);
            }
        }
        Ok(Collection { features, members })
    }
}

#[derive(Deserialize)]
#[serde(bound = "P: DeserializeOwned + Default")]
struct FeatureIn<P> {
    #[serde(default)]
    geometry: Option<GeometryIn>,
    #[serde(default, deserialize_with = "null_as_default")]
    properties: P,
}

fn null_as_default<'de, D: Deserializer<'de>, P: DeserializeOwned + Default>(from: D) -> Result<P, D::Error> {
    Ok(Option::<P>::deserialize(from)?.unwrap_or_default())
}

#[derive(Deserialize)]
struct GeometryIn {
    #[serde(rename = "type")]
    kind: String,
    #[serde(default)]
    coordinates: Nested,
    #[serde(default)]
    geometries: Option<IgnoredAny>,
}

impl<P> FeatureIn<P> {
    fn numbered(self, number: usize) -> RawFeature<P> {
        let shape = self.geometry.map_or(Shape::Absent, GeometryIn::shape);
        RawFeature { number, shape, properties: self.properties }
    }
}

impl GeometryIn {
    fn shape(self) -> Shape {
        let Self { kind, coordinates: nested, geometries } = self;
        if geometries.is_some() {
            return Shape::Faulty("a geometry collection; split it into single geometries".to_owned());
        }
        if let Some(fault) = nested.fault {
            return Shape::Faulty(fault.to_owned());
        }
        let depth = match kind.as_str() {
            "Point" => 0,
            "MultiPoint" | "LineString" => 1,
            "MultiLineString" | "Polygon" => 2,
            "MultiPolygon" => 3,
            _ => return Shape::Faulty(format!("unknown geometry type \"{kind}\"")),
        };
        if nested.depth != Some(depth) {
            return Shape::Faulty(format!("the coordinates do not nest as those of a {kind}"));
        }
        match kind.as_str() {
            "Point" | "MultiPoint" => Shape::Points(nested.points),
            "LineString" => Shape::Lines(vec![nested.points]),
            "MultiLineString" => Shape::Lines(nested.lines()),
            "Polygon" => Shape::Polygons(vec![nested.lines()]),
            _ => Shape::Polygons(nested.polygons()),
        }
    }
}

/// Coordinates of any depth, flat: every position once, and where the lists of each depth end.
#[derive(Default)]
struct Nested {
    points: Vec<LonLat>,
    ends: [Vec<usize>; 3],
    depth: Option<usize>,
    fault: Option<&'static str>,
}

impl Nested {
    fn lines(&self) -> Vec<Vec<LonLat>> {
        slices(&self.ends[0]).map(|(from, to)| self.points[from..to].to_vec()).collect()
    }

    fn polygons(&self) -> Vec<Vec<Vec<LonLat>>> {
        let lines = self.lines();
        slices(&self.ends[1]).map(|(from, to)| lines[from..to].to_vec()).collect()
    }

    fn close_list(&mut self, height: usize) {
        let ends_at = if height == 0 { self.points.len() } else { self.ends[height - 1].len() };
        match self.ends.get_mut(height) {
            Some(ends) => ends.push(ends_at),
            None => self.fault = Some("the coordinates nest too deep"),
        }
    }
}

fn slices(ends: &[usize]) -> impl Iterator<Item = (usize, usize)> + '_ {
    ends.iter().scan(0, |from, to| Some((std::mem::replace(from, *to), *to)))
}

impl<'de> Deserialize<'de> for Nested {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut nested = Self::default();
        match (Node { nested: &mut nested }).deserialize(deserializer)? {
            Item::List { height } => nested.depth = Some(height),
            Item::Number(_) => nested.fault = Some("the coordinates are a single number"),
            Item::Other => nested.fault = nested.fault.or(Some("a coordinate is not a number")),
        }
        Ok(nested)
    }
}

enum Item {
    Number(f64),
    /// Height 0 is a position, 1 a list of positions, and so on.
    List {
        height: usize,
    },
    Other,
}

struct Node<'a> {
    nested: &'a mut Nested,
}

impl<'de> DeserializeSeed<'de> for Node<'_> {
    type Value = Item;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Item, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Node<'_> {
    type Value = Item;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("coordinates")
    }

    fn visit_f64<E>(self, number: f64) -> Result<Item, E> {
        Ok(Item::Number(number))
    }

    #[expect(clippy::cast_precision_loss, reason = "degrees are small")]
    fn visit_i64<E>(self, number: i64) -> Result<Item, E> {
        Ok(Item::Number(number as f64))
    }

    #[expect(clippy::cast_precision_loss, reason = "degrees are small")]
    fn visit_u64<E>(self, number: u64) -> Result<Item, E> {
        Ok(Item::Number(number as f64))
    }

    fn visit_str<E>(self, _text: &str) -> Result<Item, E> {
        Ok(Item::Other)
    }

    fn visit_bool<E>(self, _value: bool) -> Result<Item, E> {
        Ok(Item::Other)
    }

    fn visit_unit<E>(self) -> Result<Item, E> {
        Ok(Item::Other)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Item, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Item::Other)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Item, A::Error> {
        let (mut numbers, mut position) = (0_usize, [0.0; 2]);
        let mut below: Option<usize> = None;
        while let Some(item) = seq.next_element_seed(Node { nested: &mut *self.nested })? {
            match item {
                Item::Number(number) => {
                    if let Some(slot) = position.get_mut(numbers) {
                        *slot = number;
                    }
                    numbers += 1;
                }
                Item::List { height } if below.is_none_or(|known| known == height) => below = Some(height),
                Item::List { .. } => self.nested.fault = Some("the coordinates nest unevenly"),
                Item::Other => self.nested.fault = Some("a coordinate is not a number"),
            }
        }
        match (numbers, below) {
            (0, Some(height)) => {
                self.nested.close_list(height);
                Ok(Item::List { height: height + 1 })
            }
            (2.., None) => {
                self.nested.points.push(LonLat { lon: position[0], lat: position[1] });
                Ok(Item::List { height: 0 })
            }
            (0, None) => {
                self.nested.fault = self.nested.fault.or(Some("the coordinates are empty"));
                Ok(Item::Other)
            }
            _ => {
                self.nested.fault = self.nested.fault.or(Some("a position needs a longitude and a latitude"));
                Ok(Item::Other)
            }
        }
    }

    fn visit_none<E: de::Error>(self) -> Result<Item, E> {
        Ok(Item::Other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(geometry: &str, expect: &str) {
        let text = format!(r#"{{"type":"FeatureCollection","features":[{{"type":"Feature","properties":null,"geometry":{geometry}}}]}}"#);
        let layer: RawLayer = read(text.as_bytes()).unwrap();
        assert_eq!(format!("{:?}", layer.features[0].shape).replace("LonLat ", ""), expect);
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
