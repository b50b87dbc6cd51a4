//! Saving a scenario: only what was changed is written, and only into the features that changed. The
//! rest of each file stays as it is on the disk: unknown properties, unread features, the order.

use std::path::{Path, PathBuf};

use serde_json::{Map, Value, json};

use super::{Scenario, Unsaved};
use crate::files;
use crate::layers::Route;
use crate::measure::DayRange;

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
    if !scenario.unsaved.routes.is_empty() {
        let file = scenario.layer_files.routes.as_deref().unwrap_or("layers/routes.geojson");
        let path = folder.join(file);
        let bytes = patched_routes(scenario, &path)?;
        writes.push((path, bytes));
    }
    if scenario.unsaved.decisions {
        let path = folder.join("decisions.json");
        not_over_broken(&path)?;
        writes.push((path, decisions(scenario)));
    }
    files::write_all_whole(&writes)?;
    scenario.unsaved = Unsaved::default();
    Ok(())
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

fn patched_routes(scenario: &Scenario, path: &Path) -> Result<Vec<u8>, SaveError> {
    let changed = |message: String| SaveError::ChangedOnDisk { message, path: path.to_owned() };
    let bytes = files::read(path)?;
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes);
    let mut document: Value = serde_json::from_slice(text)
        .map_err(|error| changed(format!("it can no longer be read ({error}); repair it, or put the old one back")))?;
    let features = document.get_mut("features").and_then(Value::as_array_mut);
    let features = features.ok_or_else(|| changed("it is no feature collection any more; put the old one back".to_owned()))?;
    for route in scenario.routes.iter().filter(|route| scenario.unsaved.routes.contains(&route.id)) {
        let is_it = |feature: &&mut Value| match &feature["properties"]["id"] {
            Value::String(id) => *id == route.id,
            Value::Number(id) => id.to_string() == route.id,
            _ => false,
        };
        let feature = features
            .iter_mut()
            .find(is_it)
            .ok_or_else(|| changed(format!("the route {} is gone from it; put it back, or undo the change to it", route.id)))?;
        patch(feature, route);
    }
    Ok(one_feature_a_line(&document))
}

fn patch(feature: &mut Value, route: &Route) {
    let Some(properties) = feature.get_mut("properties").and_then(Value::as_object_mut) else { return };
    properties.insert("herd_head".to_owned(), json!(route.herd_head));
    properties.insert("depart_from".to_owned(), json!(route.departs.first));
    properties.insert("depart_to".to_owned(), json!(route.departs.last));
    properties.insert("return".to_owned(), returns(properties.get("return"), route.returns));
    let line: Vec<[f64; 2]> = route.line.iter().map(|at| [at.lon, at.lat]).collect();
    feature["geometry"] = json!({ "type": "LineString", "coordinates": line });
}

/// The return with its new dates; what else stood there stays.
fn returns(old: Option<&Value>, new: Option<DayRange>) -> Value {
    let Some(days) = new else { return Value::Null };
    let mut object = old.and_then(Value::as_object).cloned().unwrap_or_default();
    object.insert("depart_from".to_owned(), json!(days.first));
    object.insert("depart_to".to_owned(), json!(days.last));
    Value::Object(object)
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
