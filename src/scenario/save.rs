//! Saving a scenario: only what was changed is written, and only into the features that changed. The
//! rest of each file stays as it is on the disk: unknown properties, unread features, the order.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value, json};

use super::{LayerFiles, Scenario, Unsaved, Was, head};
use crate::files;
use crate::layers::{LayerKind, patch, read_back, written};

/// Why a scenario could not be saved. Whatever it was, the files are as they were.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// It was never given a folder.
    #[error("the scenario has no folder yet; save it to a new folder")]
    NoFolder,
    /// A door did not open.
    #[error(transparent)]
    Door(#[from] files::Error),
    /// A layer's file is no longer what was opened.
    #[error("{message}: {}", path.display())]
    ChangedOnDisk {
        /// What is different.
        message: String,
        /// The file.
        path: PathBuf,
    },
}

/// Saves what changed and clears the list of what is unsaved.
///
/// # Errors
/// Where the files cannot be read or written, or changed under us; nothing is lost then.
pub fn save(scenario: &mut Scenario) -> Result<(), SaveError> {
    let folder = scenario.folder.clone().ok_or(SaveError::NoFolder)?;
    let mut writes = Vec::new();
    let mut files_named = scenario.layer_files.clone();
    for layer in LayerKind::ALL {
        let changed: Vec<(&str, Was)> =
            scenario.unsaved.features.iter().filter(|((of, _), _)| *of == layer).map(|((_, id), was)| (id.as_str(), *was)).collect();
        writes.extend(layer_write(scenario, &folder, layer, &changed, &mut files_named)?);
    }
    writes.extend(head::write(scenario, &folder, &files_named)?);
    if scenario.unsaved.decisions {
        let path = folder.join("decisions.json");
        not_over_broken(&path)?;
        writes.push((path, decisions(scenario)));
    }
    for inside in writes.iter().filter_map(|(path, _)| path.parent()) {
        files::make_folder(inside)?;
    }
    files::write_all_whole(&writes)?;
    scenario.layer_files = files_named;
    scenario.unsaved = Unsaved::default();
    Ok(())
}

/// The layer's file with what changed in it; nothing where nothing must be written.
fn layer_write(
    scenario: &Scenario,
    folder: &Path,
    layer: LayerKind,
    changed: &[(&str, Was)],
    named: &mut LayerFiles,
) -> Result<Option<(PathBuf, Vec<u8>)>, SaveError> {
    let is_there = |id: &str| scenario.feature(layer, id).is_some();
    // What came and went again since the last save was never in the file.
    if !changed.iter().any(|(id, was)| *was == Was::Saved || is_there(id)) {
        return Ok(None);
    }
    let (path, mut document) = if let Some(file) = named.of(layer) {
        let path = folder.join(file);
        let document = opened(&path)?;
        (path, document)
    } else {
        let file = free_name(folder, layer);
        let path = folder.join(&file);
        *named.of_mut(layer) = Some(file);
        (path, json!({ "type": "FeatureCollection", "features": [] }))
    };
    patch_layer(scenario, layer, changed, &mut document).map_err(|message| SaveError::ChangedOnDisk { message, path: path.clone() })?;
    let bytes = one_feature_a_line(&document);
    Ok(Some((path, bytes)))
}

/// A name for a layer's file that no other file has.
fn free_name(folder: &Path, layer: LayerKind) -> String {
    let numbered = |number: usize| if number == 1 { String::new() } else { format!("-{number}") };
    let mut names = (1..).map(|number| format!("layers/{}{}.geojson", layer.key(), numbered(number)));
    names.find(|name| !files::is_file(&folder.join(name))).unwrap_or_default()
}

fn opened(path: &Path) -> Result<Value, SaveError> {
    let bytes = files::read(path)?;
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes);
    serde_json::from_slice(text).map_err(|error| SaveError::ChangedOnDisk {
        message: format!("it can no longer be read ({error}); repair it, or put the old one back"),
        path: path.to_owned(),
    })
}

/// Patches what changed into a layer's document.
///
/// # Errors
/// What is no longer as it was opened, and the remedy.
fn patch_layer(scenario: &Scenario, layer: LayerKind, changed: &[(&str, Was)], document: &mut Value) -> Result<(), String> {
    let features = document.get_mut("features").and_then(Value::as_array_mut);
    let features = features.ok_or_else(|| "it is no feature collection any more; put the old one back".to_owned())?;
    let mut places: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (place, feature) in features.iter().enumerate() {
        places.entry(id_in(feature)).or_default().push(place);
    }
    // The one that reads is the one that was opened, where several have the id.
    let place_of = |features: &[Value], id: &str| {
        let all = places.get(id)?;
        all.iter().find(|place| read_back(&features[**place], layer).is_some()).or(all.first()).copied()
    };
    let (mut gone, mut new) = (Vec::new(), Vec::new());
    for (id, was) in changed {
        match (scenario.feature(layer, id), place_of(features, id), was) {
            (Some(feature), Some(place), Was::Saved) => patch(&mut features[place], &feature),
            (Some(_), None, Was::Saved) => {
                return Err(format!("the {} {id} is gone from it; put it back, or undo the change to it", layer.one()));
            }
            (Some(_), Some(_), Was::Absent) => {
                let one = layer.one();
                return Err(format!("a {one} {id} was added to it by another hand; give one of the two another id, or undo adding it"));
            }
            (Some(feature), None, Was::Absent) => new.push(written(&feature)),
            (None, Some(place), Was::Saved) => gone.push(place),
            (None, _, _) => {}
        }
    }
    gone.sort_unstable();
    gone.into_iter().rev().for_each(|place| drop(features.remove(place)));
    features.extend(new);
    Ok(())
}

fn id_in(feature: &Value) -> String {
    match &feature["properties"]["id"] {
        Value::String(id) => id.trim().to_owned(),
        Value::Number(id) => id.to_string(),
        _ => String::new(),
    }
}

/// Decisions that could not be read when the scenario was opened must not be lost by writing others.
fn not_over_broken(path: &Path) -> Result<(), SaveError> {
    match files::read(path) {
        Ok(bytes) => serde_json::from_slice::<super::Decisions>(&bytes).map(drop).map_err(|error| {
            let message = format!("it cannot be read ({error}), so it is not saved over; repair it, or move it away");
            SaveError::ChangedOnDisk { message, path: path.to_owned() }
        }),
        Err(error) if error.is_missing() => Ok(()),
        Err(error) => Err(error.into()),
    }
}

fn decisions(scenario: &Scenario) -> Vec<u8> {
    let mut bytes = serde_json::to_vec_pretty(&scenario.decisions).expect("texts by text keys always serialize");
    bytes.push(b'\n');
    bytes
}

/// The document with each feature on a line of its own, so that versions can be compared.
fn one_feature_a_line(document: &Value) -> Vec<u8> {
    let empty = Map::new();
    let members = document.as_object().unwrap_or(&empty);
    let mut parts = Vec::new();
    for (key, value) in members {
        let value = match (key.as_str(), value) {
            ("features", Value::Array(features)) => {
                let lines: Vec<String> = features.iter().map(Value::to_string).collect();
                format!("[\n{}\n]", lines.join(",\n"))
            }
            _ => value.to_string(),
        };
        parts.push(format!("{}:{value}", Value::from(key.as_str())));
    }
    format!("{{{}}}\n", parts.join(",\n")).into_bytes()
}
