//! A feature collection as it passes by, one feature at a time.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{DeserializeOwned, DeserializeSeed, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};

use super::super::{FormatError, Shape};
use super::nested::{Fill, Nested};
use crate::measure::LonLat;
use crate::progress::Cancelled;
use crate::words::{Sentence, told};

/// What takes a feature: its number, its properties, its geometry.
pub(super) type Take<'a, P> = dyn FnMut(usize, P, &Geometry) -> Result<(), Cancelled> + 'a;

/// Hands over every feature; the members of the collection beside its features remain.
pub(super) fn read<P: DeserializeOwned + Default>(
    bytes: &[u8],
    take: &mut Take<'_, P>,
) -> Result<Result<Map<String, Value>, Cancelled>, FormatError> {
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let mut deserializer = serde_json::Deserializer::from_slice(text);
    let mut stopped = false;
    let read = deserializer.deserialize_any(Collection { take, stopped: &mut stopped });
    if stopped {
        return Ok(Err(Cancelled));
    }
    let (has_features, members) = read.and_then(|read| deserializer.end().map(|()| read)).map_err(|error| broken(&error))?;
    if has_features {
        return Ok(Ok(members));
    }
    Err(FormatError::without_features(members.get("type").and_then(Value::as_str)))
}

fn broken(error: &serde_json::Error) -> FormatError {
    FormatError::Broken { line: error.line(), column: error.column(), cause: cause(error) }
}

/// What a parser met, without its place.
pub(super) fn cause(error: &serde_json::Error) -> String {
    let text = error.to_string();
    text.split(" at line ").next().unwrap_or(&text).to_owned()
}

struct Collection<'a, 'b, P> {
    take: &'a mut Take<'b, P>,
    stopped: &'a mut bool,
}

impl<'de, P: DeserializeOwned + Default> Visitor<'de> for Collection<'_, '_, P> {
    type Value = (bool, Map<String, Value>);

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a GeoJSON FeatureCollection")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let Self { take, stopped } = self;
        let (mut has_features, mut members) = (false, Map::new());
        while let Some(key) = map.next_key::<String>()? {
            if key == "features" {
                map.next_value_seed(Features { take: &mut *take, stopped: &mut *stopped })?;
                has_features = true;
            } else {
                members.insert(key, map.next_value()?);
            }
        }
        Ok((has_features, members))
    }
}

struct Features<'a, 'b, P> {
    take: &'a mut Take<'b, P>,
    stopped: &'a mut bool,
}

impl<'de, P: DeserializeOwned + Default> DeserializeSeed<'de> for Features<'_, '_, P> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de, P: DeserializeOwned + Default> Visitor<'de> for Features<'_, '_, P> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of features")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        let mut geometry = Geometry::default();
        let mut number = 0;
        while let Some(properties) = seq.next_element_seed(Feature { geometry: &mut geometry, properties: PhantomData })? {
            number += 1;
            if (self.take)(number, properties, &geometry).is_err() {
                *self.stopped = true;
                return Err(A::Error::custom("stopped"));
            }
        }
        Ok(())
    }
}

/// Reads one feature: its geometry into the place for it, its properties as the value.
struct Feature<'a, P> {
    geometry: &'a mut Geometry,
    properties: PhantomData<P>,
}

#[derive(Deserialize)]
#[serde(field_identifier, rename_all = "lowercase")]
enum FeatureKey {
    Geometry,
    Properties,
    #[serde(other)]
    Other,
}

impl<'de, P: DeserializeOwned + Default> DeserializeSeed<'de> for Feature<'_, P> {
    type Value = P;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<P, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de, P: DeserializeOwned + Default> Visitor<'de> for Feature<'_, P> {
    type Value = P;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a feature")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<P, A::Error> {
        self.geometry.clear();
        let mut properties = P::default();
        while let Some(key) = map.next_key()? {
            match key {
                FeatureKey::Geometry => map.next_value_seed(&mut *self.geometry)?,
                FeatureKey::Properties => properties = map.next_value::<Option<P>>()?.unwrap_or_default(),
                FeatureKey::Other => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        Ok(properties)
    }
}

/// The geometry of the feature that passes by.
#[derive(Default)]
pub struct Geometry {
    /// Nothing where the feature has none.
    pub(super) kind: Option<String>,
    /// It is no object with a type at all.
    is_odd: bool,
    pub(super) parts: Option<Vec<Self>>,
    pub(super) nested: Nested,
}

#[derive(Deserialize)]
#[serde(field_identifier, rename_all = "lowercase")]
enum GeometryKey {
    Type,
    Coordinates,
    Geometries,
    #[serde(other)]
    Other,
}

impl<'de> DeserializeSeed<'de> for &mut Geometry {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for &mut Geometry {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a geometry")
    }

    fn visit_none<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_bool<E>(self, _value: bool) -> Result<(), E> {
        self.turn_odd();
        Ok(())
    }

    fn visit_i64<E>(self, _number: i64) -> Result<(), E> {
        self.turn_odd();
        Ok(())
    }

    fn visit_u64<E>(self, _number: u64) -> Result<(), E> {
        self.turn_odd();
        Ok(())
    }

    fn visit_f64<E>(self, _number: f64) -> Result<(), E> {
        self.turn_odd();
        Ok(())
    }

    fn visit_str<E>(self, _text: &str) -> Result<(), E> {
        self.turn_odd();
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        while seq.next_element::<IgnoredAny>()?.is_some() {}
        self.turn_odd();
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        self.kind = Some(String::new());
        while let Some(key) = map.next_key()? {
            match key {
                GeometryKey::Type => self.kind = Some(word(map.next_value()?)),
                GeometryKey::Coordinates => map.next_value_seed(Fill(&mut self.nested))?,
                GeometryKey::Geometries => self.parts = Some(map.next_value_seed(Parts)?),
                GeometryKey::Other => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        Ok(())
    }
}

/// A text, or what stands in its place as text.
pub(super) fn word(value: Value) -> String {
    match value {
        Value::String(text) => text,
        other => other.to_string(),
    }
}

/// The geometries of a collection.
pub(super) struct Parts;

impl<'de> DeserializeSeed<'de> for Parts {
    type Value = Vec<Geometry>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Parts {
    type Value = Vec<Geometry>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of geometries")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        let mut parts = Vec::new();
        loop {
            let mut part = Geometry::default();
            if seq.next_element_seed(&mut part)?.is_none() {
                return Ok(parts);
            }
            parts.push(part);
        }
    }
}

impl Geometry {
    pub(super) fn clear(&mut self) {
        self.nested.clear();
        (self.kind, self.parts, self.is_odd) = (None, None, false);
    }

    fn turn_odd(&mut self) {
        (self.kind, self.is_odd) = (Some(String::new()), true);
    }

    /// The positions, where it is a point or a line of this depth without fault.
    fn flat(&self, kinds: &[&str]) -> Option<&[LonLat]> {
        let is_meant = kinds.contains(&self.kind.as_deref()?) && self.fault().is_none();
        is_meant.then_some(self.nested.points.as_slice())
    }

    /// The first position of a point or points.
    #[must_use]
    pub fn point(&self) -> Option<LonLat> {
        self.flat(&["Point", "MultiPoint"])?.first().copied()
    }

    /// The positions of a line; a line of several parts is none.
    #[must_use]
    pub fn line(&self) -> Option<&[LonLat]> {
        self.flat(&["LineString"])
    }

    /// All rings of a polygon or polygons.
    #[must_use]
    pub fn rings(&self) -> Option<impl Iterator<Item = &[LonLat]>> {
        self.flat(&["Polygon", "MultiPolygon"]).map(|_| self.nested.rings())
    }

    /// What is wrong with it.
    fn fault(&self) -> Option<Sentence> {
        let kind = self.kind.as_deref()?;
        if self.is_odd {
            return Some(told!("shape-odd"));
        }
        if self.parts.is_some() {
            return Some(told!("shape-collection"));
        }
        if let Some(fault) = self.nested.fault {
            return Some(Sentence::new(fault));
        }
        let depth = match kind {
            "Point" => 0,
            "MultiPoint" | "LineString" => 1,
            "MultiLineString" | "Polygon" => 2,
            "MultiPolygon" => 3,
            _ => return Some(told!("shape-unknown", kind = kind)),
        };
        (self.nested.depth != Some(depth)).then(|| told!("shape-nesting", kind = kind))
    }

    /// As a shape of its own.
    #[must_use]
    pub fn shape(&self) -> Shape {
        let Some(kind) = self.kind.as_deref() else { return Shape::Absent };
        if let Some(fault) = self.fault() {
            return Shape::Faulty(fault);
        }
        match kind {
            "Point" | "MultiPoint" => Shape::Points(self.nested.points.clone()),
            "LineString" => Shape::Lines(vec![self.nested.points.clone()]),
            "MultiLineString" => Shape::Lines(self.nested.lines()),
            "Polygon" => Shape::Polygons(vec![self.nested.lines()]),
            _ => Shape::Polygons(self.nested.polygons()),
        }
    }

    /// As shapes of their own, each of one kind: a collection is taken apart.
    pub(super) fn shapes(&self) -> Vec<Shape> {
        match &self.parts {
            Some(parts) if !self.is_odd => Shape::gathered(parts.iter().flat_map(Self::shapes)),
            _ => vec![self.shape()],
        }
    }
}
