//! GeoJSON as other programs write it: collections, bare features, bare geometries, lists of them, one a line or one after
//! the other, with the coordinate system that older files name.

use std::fmt;

use serde::Deserializer;
use serde::de::{DeserializeSeed, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

use super::super::limits::{Growing, Limit};
use super::super::{FormatError, Found, Shape, System};
use super::features::{Geometry, Parts, broken, word};
use super::nested::Fill;
use crate::measure::systems::{DEGREES, code_as_typed};
use crate::words::{Sentence, told};

/// Reads all of it as one layer.
///
/// # Errors
/// Where the text is not JSON, holds no features, or too many.
pub(in crate::formats) fn read_any(name: &str, text: &str) -> Result<Found, FormatError> {
    // A text sequence (RFC 8142) has a sign before each text that JSON does not know.
    let spaced = text.contains('\u{1e}').then(|| text.replace('\u{1e}', " "));
    let text = spaced.as_deref().unwrap_or(text).trim_start_matches('\u{feff}');
    let mut sink = Sink::default();
    let mut deserializer = serde_json::Deserializer::from_str(text);
    loop {
        let read = Thing { sink: &mut sink, depth: 0 }.deserialize(&mut deserializer);
        if let Some(limit) = sink.limit {
            return Err(limit.into());
        }
        read.map_err(|error| broken(&error))?;
        if deserializer.end().is_ok() {
            break;
        }
    }
    sink.found(name)
}

/// What was read so far.
#[derive(Default)]
struct Sink {
    growing: Growing,
    limit: Option<Limit>,
    has_collection: bool,
    strange: Option<Sentence>,
    system: Option<String>,
    members: Map<String, Value>,
    apart: usize,
    has_heights: bool,
}

impl Sink {
    fn found(self, name: &str) -> Result<Found, FormatError> {
        if self.growing.is_empty() && !self.has_collection {
            return Err(FormatError::NotFeatures { found: self.strange.unwrap_or_else(|| told!("format-no-type")) });
        }
        let system = match self.system {
            None => System::Degrees,
            Some(system) => match code_as_typed(&system) {
                Some(code) if code == DEGREES => System::Degrees,
                Some(code) => System::Code(code),
                None => System::Described(system),
            },
        };
        let mut notes = Vec::new();
        if self.apart > 0 {
            notes.push(told!("note-apart", count = self.apart));
        }
        if self.has_heights {
            notes.push(told!("note-heights"));
        }
        let mut layer = self.growing.layer();
        layer.members = self.members;
        Ok(Found::in_degrees(name.to_owned(), layer).in_system(system).noted(notes))
    }

    fn push(&mut self, shape: Shape, properties: Map<String, Value>) {
        if let Err(limit) = self.growing.push(shape, properties) {
            self.limit = Some(limit);
        }
    }

    /// A feature with its geometry; a collection of several kinds becomes several features that say the same.
    fn take(&mut self, geometry: &Geometry, properties: Map<String, Value>) {
        self.has_heights |= geometry.nested.has_heights || geometry.parts.iter().flatten().any(|part| part.nested.has_heights);
        let mut shapes = geometry.shapes();
        let last = shapes.pop().unwrap_or(Shape::Absent);
        self.apart += usize::from(!shapes.is_empty());
        for shape in shapes {
            self.push(shape, properties.clone());
        }
        self.push(last, properties);
    }
}

/// A collection, a feature or a geometry, whichever it turns out to be.
struct Thing<'a> {
    sink: &'a mut Sink,
    depth: usize,
}

/// What was read of a thing.
#[derive(Default)]
struct Read {
    kind: Option<String>,
    has_features: bool,
    geometry: Option<Geometry>,
    /// Its own coordinates, where it is a geometry.
    own: Geometry,
    properties: Option<Map<String, Value>>,
    id: Option<Value>,
    others: Map<String, Value>,
}

impl<'de> DeserializeSeed<'de> for Thing<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Thing<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("GeoJSON")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let Self { sink, depth } = self;
        let mut read = Read::default();
        while let Some(key) = map.next_key::<String>()? {
            match key.as_str() {
                "features" => {
                    read.has_features = true;
                    map.next_value_seed(Things { sink: &mut *sink, depth: depth + 1 })?;
                }
                "type" => read.kind = Some(word(map.next_value()?)),
                "geometry" => map.next_value_seed(read.geometry.insert(Geometry::default()))?,
                "coordinates" => map.next_value_seed(Fill(&mut read.own.nested))?,
                "geometries" => read.own.parts = Some(map.next_value_seed(Parts)?),
                "properties" => read.properties = map.next_value::<Value>()?.as_object().cloned(),
                "id" => read.id = Some(map.next_value()?),
                _ => drop(read.others.insert(key, map.next_value()?)),
            }
        }
        read.into_sink(sink, depth);
        if sink.limit.is_some() { Err(A::Error::custom("too much")) } else { Ok(()) }
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<(), A::Error> {
        if self.depth > 0 {
            self.sink.push(Shape::Faulty(told!("shape-no-feature")), Map::new());
        }
        Things { sink: self.sink, depth: self.depth + 1 }.visit_seq(seq)
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        self.strange("null");
        Ok(())
    }

    fn visit_bool<E>(self, value: bool) -> Result<(), E> {
        self.strange(if value { "true" } else { "false" });
        Ok(())
    }

    fn visit_i64<E>(self, number: i64) -> Result<(), E> {
        self.strange(&number.to_string());
        Ok(())
    }

    fn visit_u64<E>(self, number: u64) -> Result<(), E> {
        self.strange(&number.to_string());
        Ok(())
    }

    fn visit_f64<E>(self, number: f64) -> Result<(), E> {
        self.strange(&number.to_string());
        Ok(())
    }

    fn visit_str<E>(self, text: &str) -> Result<(), E> {
        self.strange(text);
        Ok(())
    }
}

impl Thing<'_> {
    /// Something that is no feature: a fault of its own within a list.
    fn strange(self, what: &str) {
        if self.depth > 0 {
            self.sink.push(Shape::Faulty(told!("shape-no-feature")), Map::new());
        }
        let what: String = what.chars().take(40).collect();
        self.sink.strange = Some(told!("format-its-type", kind = what));
    }
}

impl Read {
    fn into_sink(mut self, sink: &mut Sink, depth: usize) {
        if let Some(name) = self.others.remove("crs").as_ref().and_then(system_of) {
            sink.system = Some(name);
        }
        let is_feature = self.geometry.is_some() || self.properties.is_some() || self.kind.as_deref() == Some("Feature");
        let is_geometry = self.own.nested.depth.is_some() || self.own.nested.fault.is_some() || self.own.parts.is_some();
        if self.has_features {
            sink.has_collection = true;
            if depth == 0 {
                sink.members.extend(self.others);
            }
        } else if is_feature {
            let mut properties = self.properties.unwrap_or_default();
            if let Some(id) = self.id.filter(|id| !id.is_null() && !properties.contains_key("id")) {
                properties.insert("id".to_owned(), id);
            }
            sink.take(&self.geometry.unwrap_or_default(), properties);
        } else if is_geometry {
            self.own.kind = Some(self.kind.unwrap_or_default());
            sink.take(&self.own, Map::new());
        } else if depth > 0 {
            sink.push(Shape::Faulty(told!("shape-no-feature")), Map::new());
        } else {
            let kind = self.kind.map(|kind| told!("format-its-type", kind = kind.chars().take(40).collect::<String>()));
            sink.strange = Some(kind.unwrap_or_else(|| told!("format-no-type")));
        }
    }
}

/// The coordinate system of GeoJSON before RFC 7946.
fn system_of(crs: &Value) -> Option<String> {
    let properties = crs.get("properties")?;
    let code = properties.get("code").and_then(Value::as_i64).map(|code| format!("EPSG:{code}"));
    properties.get("name").and_then(Value::as_str).map(ToOwned::to_owned).or(code)
}

/// A list of things.
struct Things<'a> {
    sink: &'a mut Sink,
    depth: usize,
}

impl<'de> DeserializeSeed<'de> for Things<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Things<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of features")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        while seq.next_element_seed(Thing { sink: &mut *self.sink, depth: self.depth })?.is_some() {}
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: &[&str]) {
        let found = read_any("x", text).unwrap();
        let told: Vec<String> = found
            .layer
            .features
            .iter()
            .map(|feature| match &feature.shape {
                Shape::Faulty(why) => format!("faulty: {why}"),
                shape => {
                    format!("{} {}", shape.name().say(crate::words::Language::English), serde_json::to_string(&feature.properties).unwrap())
                }
            })
            .collect();
        assert_eq!(told, expect);
    }

    const POINT: &str = r#"{"type":"Feature","id":7,"properties":{"name":"Wau"},"geometry":{"type":"Point","coordinates":[28,7.7,420]}}"#;

    #[test]
    fn features_are_read_however_they_stand() {
        check(POINT, &[r#"a point {"name":"Wau","id":7}"#]);
        check(&format!("[{POINT}]"), &[r#"a point {"name":"Wau","id":7}"#]);
        check(&format!("{POINT}\n{POINT}\n"), &[r#"a point {"name":"Wau","id":7}"#; 2]);
        check(&format!("\u{1e}{POINT}\n\u{1e}{POINT}"), &[r#"a point {"name":"Wau","id":7}"#; 2]);
        check(r#"{"coordinates":[[1,2],[3,4]],"type":"LineString"}"#, &["a line {}"]);
        check(
            &format!(r#"{{"features":[{POINT},null,3,{{}}],"type":"FeatureCollection"}}"#),
            &[r#"a point {"name":"Wau","id":7}"#, "faulty: it is no feature", "faulty: it is no feature", "faulty: it is no feature"],
        );
        check(r#"{"type":"Feature","properties":null,"geometry":"POINT(1 2)"}"#, &["faulty: its geometry is no object"]);
    }

    #[test]
    fn a_collection_of_geometries_is_taken_apart_by_kind_and_said() {
        let text = r#"{"type":"Feature","properties":{"a":1},"geometry":{"type":"GeometryCollection","geometries":[
            {"type":"Point","coordinates":[1,2]},{"type":"Point","coordinates":[3,4]},
            {"type":"GeometryCollection","geometries":[{"type":"LineString","coordinates":[[1,2],[3,4]]}]}]}}"#;
        check(text, &[r#"a point {"a":1}"#, r#"a line {"a":1}"#]);
        assert!(read_any("x", text).unwrap().notes[0].to_string().contains("taken apart"));
    }

    #[test]
    fn the_coordinate_system_of_older_files_is_read() {
        let of = |name: &str| {
            let crs = format!(r#""crs":{{"type":"name","properties":{{"name":"{name}"}}}}"#);
            read_any("x", &format!(r#"{{"type":"FeatureCollection",{crs},"features":[]}}"#)).unwrap().system
        };
        assert_eq!(of("urn:ogc:def:crs:EPSG::32635"), System::Code("EPSG:32635".to_owned()));
        assert_eq!(of("urn:ogc:def:crs:OGC:1.3:CRS84"), System::Degrees);
        assert_eq!(read_any("x", POINT).unwrap().system, System::Degrees);
    }

    #[test]
    fn what_is_no_geojson_is_refused_with_its_type() {
        let refused = |text: &str| read_any("x", text).unwrap_err().to_string();
        assert!(refused(r#"{"type":"Topology","objects":{}}"#).contains("Topology"));
        assert!(refused("{}").contains("no \"type\""));
        assert!(refused("3").contains('3'));
        assert!(refused(r#"{"type":"FeatureCollection","features":[{"a":NaN}]}"#).contains("line 1"));
        assert!(refused(&format!("{}1", "[".repeat(5_000))).contains("recursion"), "nested without end");
        assert!(refused("").contains("EOF"));
    }
}
