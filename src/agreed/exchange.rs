//! Agreements as GeoJSON (RFC 7946), for any GIS and any other program, and back. The vocabulary is told in
//! `docs/agreement-geojson.md` and held by `schemas/agreement-1.json`.
//!
//! Terms stand in the member `agreements` of the collection; what is drawn, in its features. A feature repeats the texts and
//! dates of the clauses that apply to it, for whoever looks at it in a GIS: they are made anew at each writing and not read.

mod areas;
mod features;
mod gpx;
mod kept;
mod others;
mod reading;

use serde_json::{Map, Value, json};

use super::Agreement;
use crate::layers::Sensitivity;

pub use features::{speaks_of, width_m};
pub use gpx::write_gpx;
pub use kept::{Seen, for_audience};
pub use others::write_as;
pub use reading::{ReadAgreements, read, taken_over};

/// The version of the vocabulary. A later one is refused, not guessed at.
pub const VERSION: u64 = 1;

/// How agreements are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Writing {
    /// Who may read it.
    pub audience: Sensitivity,
    /// Whether corridors whose width is known are written as areas beside their lines.
    pub corridors_as_areas: bool,
}

/// Agreements that were read or are to be written, with what else stood in their file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Collection {
    /// The agreements.
    pub agreements: Vec<Agreement>,
    /// Features of other programs: kept as they stand.
    pub foreign: Vec<Value>,
    /// Members of the collection that this version does not know: kept.
    pub members: Map<String, Value>,
}

impl Collection {
    /// A collection of agreements alone.
    #[must_use]
    pub fn of(agreements: Vec<Agreement>) -> Self {
        Self { agreements, ..Self::default() }
    }
}

/// Writes agreements as GeoJSON, without what the audience may not see. Foreign features and members have no mark, so they
/// are written for the house alone.
#[must_use]
pub fn write(collection: &Collection, writing: Writing) -> Vec<u8> {
    let agreements = for_audience(&collection.agreements, writing.audience);
    let mut features: Vec<Value> = agreements.iter().flat_map(|agreement| features::of(agreement, writing)).collect();
    let mut document = Map::new();
    document.insert("type".to_owned(), "FeatureCollection".into());
    document.insert("murhal".to_owned(), json!({ "vocabulary": "agreement", "version": VERSION, "audience": writing.audience.word() }));
    document.insert("agreements".to_owned(), agreements.iter().map(without_places).collect());
    if writing.audience == Sensitivity::Internal {
        features.extend(collection.foreign.iter().cloned());
        document.extend(collection.members.iter().map(|(key, value)| (key.clone(), value.clone())));
    }
    one_feature_a_line(&document, &features)
}

/// An agreement as a member of the collection: its drawn places are features and stand there alone.
fn without_places(agreement: &Agreement) -> Value {
    let mut bare = agreement.clone();
    bare.places.clear();
    // Plain records of texts and exact numbers always serialize.
    serde_json::to_value(&bare).unwrap_or_default()
}

/// Each feature on a line of its own, so that versions can be compared.
fn one_feature_a_line(document: &Map<String, Value>, features: &[Value]) -> Vec<u8> {
    let mut text = String::from("{\n");
    for (key, value) in document {
        text += &Value::from(key.as_str()).to_string();
        text += ": ";
        text += &value.to_string();
        text += ",\n";
    }
    let lines: Vec<String> = features.iter().map(Value::to_string).collect();
    text += "\"features\": [\n";
    text += &lines.join(",\n");
    text += "\n]\n}\n";
    text.into_bytes()
}
