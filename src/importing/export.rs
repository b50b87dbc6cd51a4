//! A layer of a scenario on its way out: as its file holds it, for an audience.

use std::collections::HashSet;
use std::path::Path;

use serde_json::{Map, Value};

use crate::files;
use crate::formats::export::{ExportError, Output, Written, write};
use crate::formats::{Properties, RawFeature, RawLayer, Shape, geojson};
use crate::layers::{LayerKind, Placed as _, Sensitivity, written};
use crate::scenario::Scenario;
use crate::words::{Language, Phrase, Sentence};

/// A layer that went out.
#[derive(Clone, Debug)]
pub struct Exported {
    /// How many things the file holds.
    pub written: usize,
    /// How much the audience may not see: things, and what names them.
    pub withheld: usize,
    /// What the format could not hold.
    pub lost: Vec<Sentence>,
}

/// Why a layer did not go out.
#[derive(Debug, thiserror::Error)]
pub enum NotExported {
    /// It would take the place of what it is made of.
    #[error("{}", .0.say(Language::English))]
    Own(Phrase),
    /// The format refused.
    #[error(transparent)]
    Format(#[from] ExportError),
    /// The disk refused.
    #[error(transparent)]
    Disk(#[from] files::Error),
}

impl NotExported {
    /// Why, in a language; what libraries and the disk say stays as they say it.
    #[must_use]
    pub fn say(&self, language: Language) -> String {
        match self {
            Self::Own(phrase) => phrase.say(language),
            other => other.to_string(),
        }
    }
}

/// Writes a layer for an audience into a file of a format.
///
/// # Errors
/// Where the file is one of the season's own, the format refuses or the disk does; what stood there stays then.
pub fn export(
    scenario: &Scenario,
    (layer, audience): (LayerKind, Sensitivity),
    output: Output,
    file: &Path,
) -> Result<Exported, NotExported> {
    if scenario.lies_in(file) {
        return Err(NotExported::Own(Phrase("export-own-file")));
    }
    let (raw, withheld) = exported(scenario, layer, audience);
    let name = file.file_stem().unwrap_or_default().to_string_lossy();
    let Written { bytes, lost } = write(output, &name, &raw)?;
    files::write_whole(file, &bytes)?;
    Ok(Exported { written: raw.features.len(), withheld, lost })
}

/// The layer as raw features in degrees, without what the audience may not see; and how many those are.
#[must_use]
pub fn exported(scenario: &Scenario, layer: LayerKind, audience: Sensitivity) -> (RawLayer, usize) {
    let all = scenario.features(layer);
    let many = all.len();
    let mut features = Vec::with_capacity(many);
    let (hidden, mut names) = (hidden(scenario, audience), 0);
    for feature in all.iter().filter(|feature| feature.origin().sensitivity <= audience) {
        let mut written = written(feature);
        let mut properties = written.get_mut("properties").and_then(Value::as_object_mut).map(std::mem::take).unwrap_or_default();
        names += without_hidden(&mut properties, &hidden);
        let collection = serde_json::json!({ "type": "FeatureCollection", "features": [written] }).to_string();
        let shape = geojson::read::<Properties>(collection.as_bytes())
            .ok()
            .and_then(|layer| layer.features.into_iter().next())
            .map_or(Shape::Absent, |feature| feature.shape);
        features.push(RawFeature { number: features.len() + 1, shape, properties: properties.into() });
    }
    let withheld = many - features.len() + names;
    (RawLayer { features, members: Map::new() }, withheld)
}

/// The lists that name other things.
const THAT_NAME: [&str; 2] = ["stopovers", "left_by"];

/// What an entry of such a list names.
fn named(one: &Value) -> Option<&str> {
    one.as_str().or_else(|| one.get("place")?.as_str())
}

/// Puts back into the lists of a thing what they named that its readers may not have seen; the names of it.
pub(super) fn with_unseen(old: &Map<String, Value>, new: &mut Map<String, Value>, hidden: &HashSet<String>) -> Vec<String> {
    let mut kept = Vec::new();
    for key in THAT_NAME {
        let (Some(was), Some(is)) = (old.get(key).and_then(Value::as_array), new.get_mut(key).and_then(Value::as_array_mut)) else {
            continue;
        };
        for (at, one) in was.iter().enumerate() {
            let Some(name) = named(one).filter(|name| hidden.contains(*name)) else { continue };
            if !is.iter().any(|other| named(other) == Some(name)) {
                is.insert(at.min(is.len()), one.clone());
                kept.push(name.to_owned());
            }
        }
    }
    kept
}

/// The ids and names of what an audience may not see and that others name: places that herds camp at, herds that leave water.
pub(super) fn hidden(scenario: &Scenario, audience: Sensitivity) -> HashSet<String> {
    let layers = [LayerKind::Settlements, LayerKind::WaterPoints, LayerKind::Routes].into_iter();
    let all = layers.flat_map(|layer| scenario.features(layer)).filter(|feature| feature.origin().sensitivity > audience);
    all.flat_map(|feature| [feature.id().to_owned(), feature.name().to_owned()]).collect()
}

/// Takes what names something hidden out of the lists of a feature; how many that are.
fn without_hidden(properties: &mut Map<String, Value>, hidden: &HashSet<String>) -> usize {
    let names_hidden = |one: &Value| named(one).is_some_and(|name| hidden.contains(name));
    let mut taken = 0;
    for key in THAT_NAME {
        if let Some(list) = properties.get_mut(key).and_then(Value::as_array_mut) {
            let before = list.len();
            list.retain(|one| !names_hidden(one));
            taken += before - list.len();
        }
    }
    taken
}
