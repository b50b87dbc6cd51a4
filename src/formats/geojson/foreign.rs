//! GeoJSON as other programs write it: collections, bare features, bare geometries, lists of them, one a line or one after
//! the other, with the coordinate system that older files name.

use std::fmt;

use serde::de::{DeserializeSeed, Error as _, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};

use super::super::error::instead;
use super::super::limits::{FEATURES, Growing, Limit};
use super::super::properties::Filling;
use super::super::text::{Decoded, decoded};
use super::super::{FormatError, Found, Properties, RawFeature, RawLayer, Shape, System};
use super::blocks::{self, Text};
use super::features::{Geometry, Parts, word};
use super::nested::Fill;
use super::properties::Fields;
use super::quick::{self, Quick, Room};
use crate::measure::systems::{DEGREES, code_as_typed};
use crate::progress::Progress;
use crate::words::{Sentence, told};

/// Reads all of it as one layer.
///
/// # Errors
/// Where the text is not JSON, holds no features, or too many; where the disk refuses or the work was cancelled.
pub(in crate::formats) fn read_any(name: &str, text: Text<'_>, progress: &Progress) -> Result<Found, FormatError> {
    let mut all = Sink::default();
    blocks::each(text, progress, |sink| Ok(all.join(sink)?))?;
    all.found(name)
}

/// Reads it piece by piece; each is a layer of its own that says of itself what was read so far, with its features numbered on.
///
/// # Errors
/// As [`read_any`], and where `take` refuses.
pub(in crate::formats) fn read_pieces(
    name: &str,
    text: Text<'_>,
    progress: &Progress,
    mut take: impl FnMut(Found) -> Result<(), FormatError>,
) -> Result<(), FormatError> {
    let (mut said, mut before) = (Said::default(), 0);
    blocks::each(text, progress, |sink| {
        said.join(sink.said);
        let mut features = sink.growing.layer().features;
        for feature in &mut features {
            feature.number += before;
        }
        before += features.len();
        if before > FEATURES { Err(Limit::Features.into()) } else { take(said.clone().found(name, features)) }
    })?;
    said.refusal(before).map_or(Ok(()), Err)
}

/// What was read so far.
#[derive(Default)]
pub(super) struct Sink {
    growing: Growing,
    limit: Option<Limit>,
    said: Said,
    /// Room for the next feature's geometry.
    spare: Geometry,
    /// The properties of the feature at hand.
    filling: Filling,
    room: Room,
}

/// What a file says beside its features.
#[derive(Clone, Default)]
struct Said {
    has_collection: bool,
    strange: Option<Sentence>,
    system: Option<String>,
    members: Map<String, Value>,
    apart: usize,
    has_heights: bool,
    assumed: Option<Sentence>,
}

/// Why a thing could not be read.
pub(super) enum Fault {
    /// It is too large.
    Limit(Limit),
    /// It is no JSON.
    Json(serde_json::Error),
}

impl Sink {
    /// Reads a thing; nothing comes after it.
    pub(super) fn thing(&mut self, bytes: &[u8], depth: usize) -> Result<(), Fault> {
        let Decoded { text, assumed } = decoded(bytes);
        self.said.assumed = self.said.assumed.take().or(assumed);
        if let Some(Quick { shape, properties, has_heights }) = quick::feature(&text, &mut self.filling, &mut self.room) {
            self.said.has_heights |= has_heights;
            self.push(shape, properties);
            return self.limit.map_or(Ok(()), |limit| Err(Fault::Limit(limit)));
        }
        self.parsed(&text, depth)
    }

    /// Reads a thing by a parser.
    fn parsed(&mut self, text: &str, depth: usize) -> Result<(), Fault> {
        let mut deserializer = serde_json::Deserializer::from_str(text);
        let read = Thing { sink: &mut *self, depth }.deserialize(&mut deserializer);
        if let Some(limit) = self.limit {
            return Err(Fault::Limit(limit));
        }
        read.and_then(|()| deserializer.end()).map_err(Fault::Json)
    }

    /// Adds what was read after it.
    pub(super) fn join(&mut self, other: Self) -> Result<(), Limit> {
        self.said.join(other.said);
        self.growing.append(other.growing)
    }

    fn found(self, name: &str) -> Result<Found, FormatError> {
        self.said.refusal(self.growing.len()).map_or_else(|| Ok(self.said.found(name, self.growing.layer().features)), Err)
    }

    fn push(&mut self, shape: Shape, properties: Properties) {
        if let Err(limit) = self.growing.push(shape, properties) {
            self.limit = Some(limit);
        }
    }

    /// A feature with its geometry; a collection of several kinds becomes several features that say the same.
    fn take(&mut self, geometry: &Geometry, properties: Properties) {
        self.said.has_heights |= geometry.nested.has_heights || geometry.parts.iter().flatten().any(|part| part.nested.has_heights);
        let mut shapes = geometry.shapes();
        let last = shapes.pop().unwrap_or(Shape::Absent);
        self.said.apart += usize::from(!shapes.is_empty());
        for shape in shapes {
            self.push(shape, properties.clone());
        }
        self.push(last, properties);
    }
}

impl Said {
    fn join(&mut self, other: Self) {
        self.has_collection |= other.has_collection;
        self.strange = other.strange.or_else(|| self.strange.take());
        self.system = other.system.or_else(|| self.system.take());
        self.members.extend(other.members);
        self.apart += other.apart;
        self.has_heights |= other.has_heights;
        self.assumed = self.assumed.take().or(other.assumed);
    }

    /// Why it is no layer, where it has no feature.
    fn refusal(&self, features: usize) -> Option<FormatError> {
        let found = || self.strange.clone().unwrap_or_else(|| instead(None));
        (features == 0 && !self.has_collection).then(|| FormatError::NotFeatures { found: found() })
    }

    fn found(self, name: &str, features: Vec<RawFeature>) -> Found {
        let system = match self.system {
            None => System::Degrees,
            Some(system) => match code_as_typed(&system) {
                Some(code) if code == DEGREES => System::Degrees,
                Some(code) => System::Code(code),
                None => System::Described(system),
            },
        };
        let apart = (self.apart > 0).then(|| told!("note-apart", count = self.apart));
        let heights = self.has_heights.then(|| told!("note-heights"));
        let notes = [apart, heights, self.assumed].into_iter().flatten();
        Found::in_degrees(name.to_owned(), RawLayer { features, members: self.members }).in_system(system).noted(notes)
    }
}

/// A collection, a feature or a geometry, whichever it turns out to be.
struct Thing<'a> {
    sink: &'a mut Sink,
    depth: usize,
}

/// What a member of a thing is called.
enum Key {
    Type,
    Features,
    Geometry,
    Coordinates,
    Geometries,
    Properties,
    Id,
    Other(String),
}

impl<'de> Deserialize<'de> for Key {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Name;
        impl Visitor<'_> for Name {
            type Value = Key;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a name")
            }

            fn visit_str<E>(self, name: &str) -> Result<Key, E> {
                Ok(match name {
                    "type" => Key::Type,
                    "features" => Key::Features,
                    "geometry" => Key::Geometry,
                    "coordinates" => Key::Coordinates,
                    "geometries" => Key::Geometries,
                    "properties" => Key::Properties,
                    "id" => Key::Id,
                    name => Key::Other(name.to_owned()),
                })
            }
        }
        deserializer.deserialize_identifier(Name)
    }
}

/// What was read of a thing.
#[derive(Default)]
struct Read {
    kind: Option<String>,
    has_features: bool,
    geometry: Option<Geometry>,
    /// Its own coordinates, where it is a geometry.
    own: Geometry,
    /// Its properties are those that the sink's were filled with.
    has_properties: bool,
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
        while let Some(key) = map.next_key::<Key>()? {
            match key {
                Key::Features => {
                    read.has_features = true;
                    map.next_value_seed(Things { sink: &mut *sink, depth: depth + 1 })?;
                }
                Key::Type => read.kind = Some(word(map.next_value()?)),
                Key::Geometry => {
                    let geometry = read.geometry.insert(std::mem::take(&mut sink.spare));
                    geometry.clear();
                    map.next_value_seed(geometry)?;
                }
                Key::Coordinates => map.next_value_seed(Fill(&mut read.own.nested))?,
                Key::Geometries => read.own.parts = Some(map.next_value_seed(Parts)?),
                Key::Properties => {
                    read.has_properties = map.next_value_seed(Fields(&mut sink.filling))?;
                }
                Key::Id => read.id = Some(map.next_value()?),
                Key::Other(key) => drop(read.others.insert(key, map.next_value()?)),
            }
        }
        read.into_sink(sink, depth);
        if sink.limit.is_some() { Err(A::Error::custom("too much")) } else { Ok(()) }
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<(), A::Error> {
        if self.depth > 0 {
            self.sink.push(Shape::Faulty(told!("shape-no-feature")), Properties::default());
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
            self.sink.push(Shape::Faulty(told!("shape-no-feature")), Properties::default());
        }
        self.sink.said.strange = Some(instead(Some(what)));
    }
}

impl Read {
    fn into_sink(mut self, sink: &mut Sink, depth: usize) {
        if let Some(name) = self.others.remove("crs").as_ref().and_then(system_of) {
            sink.said.system = Some(name);
        }
        let is_feature = self.geometry.is_some() || self.has_properties || self.kind.as_deref() == Some("Feature");
        let is_geometry = self.own.nested.depth.is_some() || self.own.nested.fault.is_some() || self.own.parts.is_some();
        if self.has_features {
            sink.said.has_collection = true;
            if depth == 0 {
                sink.said.members.extend(self.others);
            }
        } else if is_feature {
            if !self.has_properties {
                sink.filling.clear();
            }
            if let Some(id) = self.id.filter(|id| !id.is_null() && !sink.filling.has("id")) {
                sink.filling.put("id", id);
            }
            let geometry = self.geometry.unwrap_or_default();
            let properties = sink.filling.filled();
            sink.take(&geometry, properties);
            sink.spare = geometry;
        } else if is_geometry {
            self.own.kind = Some(self.kind.unwrap_or_default());
            sink.take(&self.own, Properties::default());
        } else if depth > 0 {
            sink.push(Shape::Faulty(told!("shape-no-feature")), Properties::default());
        } else {
            sink.said.strange = Some(instead(self.kind.as_deref()));
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
mod tests;
