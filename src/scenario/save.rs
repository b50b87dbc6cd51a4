//! Saving a scenario: only what was changed is written, and only into the features that changed. The
//! rest of each file stays as it is on the disk: unknown properties, unread features, the order.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::path::{Path, PathBuf};

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

use super::{AGREEMENTS, Agreements, Decisions, FOLLOW_UP, FollowUp, LayerFiles, Scenario, Unsaved, Was, head};
use crate::files;
use crate::formats::Cell;
use crate::layers::{Feature, LayerKind, Placed as _, id_of, patch, read_back, written};

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

/// What a save will write, and how the layers' files are called then.
#[derive(Clone, Debug)]
pub struct Prepared {
    /// The files that change, by their names in the folder.
    pub files: Vec<(String, Vec<u8>)>,
    /// Where the layers lie then.
    pub layer_files: LayerFiles,
}

/// Saves what changed and clears the list of what is unsaved.
///
/// # Errors
/// Where the files cannot be read or written, or changed under us; nothing is lost then.
pub fn save(scenario: &mut Scenario) -> Result<(), SaveError> {
    let folder = scenario.folder.clone().ok_or(SaveError::NoFolder)?;
    let Prepared { files: changed, layer_files } = prepared(scenario)?;
    files::write_all_into(&folder, changed)?;
    scenario.layer_files = layer_files;
    scenario.unsaved = Unsaved::default();
    Ok(())
}

/// What a save of the changes will write: the files as they are on the disk, with the changes in them.
///
/// # Errors
/// Where the files cannot be read, or are no longer such that the changes can be put into them.
pub fn prepared(scenario: &Scenario) -> Result<Prepared, SaveError> {
    let folder = scenario.folder.as_deref().ok_or(SaveError::NoFolder)?;
    let mut changed_files = Vec::new();
    let mut files_named = scenario.layer_files.clone();
    for layer in LayerKind::ALL {
        changed_files.extend(layer_write(scenario, folder, layer, &changed_in(scenario, layer), &mut files_named)?);
    }
    let head = head::write(scenario, folder, &files_named)?;
    changed_files.extend(head.map(|bytes| (HEAD.to_owned(), bytes)));
    if scenario.unsaved.decisions {
        not_over_broken::<Decisions>(&folder.join(DECISIONS))?;
        changed_files.push((DECISIONS.to_owned(), json_lines(&scenario.decisions)));
    }
    if scenario.unsaved.agreements {
        not_over_broken::<Agreements>(&folder.join(AGREEMENTS))?;
        changed_files.push((AGREEMENTS.to_owned(), json_lines(&scenario.agreements)));
    }
    if scenario.unsaved.follow_up {
        not_over_broken::<FollowUp>(&folder.join(FOLLOW_UP))?;
        changed_files.push((FOLLOW_UP.to_owned(), json_lines(&scenario.follow_up)));
    }
    Ok(Prepared { files: changed_files, layer_files: files_named })
}

/// What a save of the whole scenario into a new folder will write. Files whose bytes are given keep all that stands in
/// them; the others are made of what the scenario knows.
///
/// # Errors
/// Where given bytes are no longer such that the changes can be put into them.
pub fn prepared_whole(scenario: &Scenario, given: &BTreeMap<String, Vec<u8>>) -> Result<Prepared, SaveError> {
    let mut whole = Prepared { files: Vec::new(), layer_files: LayerFiles::default() };
    for layer in LayerKind::ALL {
        let named = scenario.layer_files.of(layer);
        let bytes = match named.and_then(|file| given.get(file)) {
            Some(bytes) => Some(with_changes(scenario, layer, bytes)?),
            None => of_memory(scenario, layer),
        };
        if let Some(bytes) = bytes {
            let file = named.filter(|file| lies_inside(file)).map_or_else(|| format!("layers/{}.geojson", layer.key()), ToOwned::to_owned);
            *whole.layer_files.of_mut(layer) = Some(file.clone());
            whole.files.push((file, bytes));
        }
    }
    let head = match given.get(HEAD) {
        Some(text) => head::patched(scenario, &String::from_utf8_lossy(text), Path::new(HEAD), &whole.layer_files)?,
        None => head::whole(scenario, &whole.layer_files)?,
    };
    whole.files.push((HEAD.to_owned(), head));
    match given.get(DECISIONS) {
        Some(bytes) if !scenario.unsaved.decisions => whole.files.push((DECISIONS.to_owned(), bytes.clone())),
        _ if scenario.decisions != Decisions::default() => whole.files.push((DECISIONS.to_owned(), json_lines(&scenario.decisions))),
        _ => {}
    }
    match given.get(AGREEMENTS) {
        Some(bytes) if !scenario.unsaved.agreements => whole.files.push((AGREEMENTS.to_owned(), bytes.clone())),
        _ if !scenario.agreements.is_empty() => whole.files.push((AGREEMENTS.to_owned(), json_lines(&scenario.agreements))),
        _ => {}
    }
    match given.get(FOLLOW_UP) {
        Some(bytes) if !scenario.unsaved.follow_up => whole.files.push((FOLLOW_UP.to_owned(), bytes.clone())),
        _ if !scenario.follow_up.is_empty() => whole.files.push((FOLLOW_UP.to_owned(), json_lines(&scenario.follow_up))),
        _ => {}
    }
    Ok(whole)
}

const HEAD: &str = "scenario.toml";
const DECISIONS: &str = "decisions.json";

/// The names of all files of a scenario, relative to its folder; not all need be there.
#[must_use]
pub fn file_names(layer_files: &LayerFiles) -> Vec<String> {
    let layers = LayerKind::ALL.into_iter().filter_map(|layer| layer_files.of(layer)).map(ToOwned::to_owned);
    [HEAD, DECISIONS, AGREEMENTS, FOLLOW_UP].map(ToOwned::to_owned).into_iter().chain(layers).collect()
}

impl Scenario {
    /// Whether a file is one of those that this scenario lies in, by whatever way it is named.
    #[must_use]
    pub fn lies_in(&self, file: &Path) -> bool {
        let in_own_folder = |file: &Path| {
            let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
            files::own_name(folder).join(file.file_name().unwrap_or_default())
        };
        let is_it =
            |folder: &PathBuf| file_names(&self.layer_files).iter().any(|own| in_own_folder(&folder.join(own)) == in_own_folder(file));
        self.folder.as_ref().is_some_and(is_it)
    }
}

fn changed_in(scenario: &Scenario, layer: LayerKind) -> Vec<(&str, Was)> {
    let changed = scenario.unsaved.features.iter().filter(|((of, _), _)| *of == layer);
    changed.map(|((_, id), was)| (id.as_str(), *was)).collect()
}

/// Whether a file lies in the folder and stays in it when the folder is written anew.
fn lies_inside(file: &str) -> bool {
    Path::new(file).components().all(|part| matches!(part, std::path::Component::Normal(_)))
}

/// A layer's bytes with what changed in it; as they are where nothing did.
fn with_changes(scenario: &Scenario, layer: LayerKind, bytes: &[u8]) -> Result<Vec<u8>, SaveError> {
    let changed = changed_in(scenario, layer);
    if changed.is_empty() {
        return Ok(bytes.to_owned());
    }
    let path = Path::new(scenario.layer_files.of(layer).unwrap_or_else(|| layer.key()));
    let mut document = parsed(bytes, path)?;
    let patched = patch_layer(&things_now(scenario, layer, &changed), layer, &changed, &mut document);
    let new = patched.map_err(|message| SaveError::ChangedOnDisk { message, path: path.to_owned() })?;
    Ok(one_feature_a_line(&document, &new))
}

/// A layer as the scenario knows it; nothing where it has neither things nor a file.
fn of_memory(scenario: &Scenario, layer: LayerKind) -> Option<Vec<u8>> {
    let things = scenario.features(layer);
    if things.is_empty() && scenario.layer_files.of(layer).is_none() {
        return None;
    }
    let lines: Vec<String> = things.iter().map(|thing| written(thing).to_string()).collect();
    Some(one_feature_a_line(&json!({ "type": "FeatureCollection", "features": [] }), &lines))
}

/// The layer's file with what changed in it; nothing where nothing must be written.
fn layer_write(
    scenario: &Scenario,
    folder: &Path,
    layer: LayerKind,
    changed: &[(&str, Was)],
    named: &mut LayerFiles,
) -> Result<Option<(String, Vec<u8>)>, SaveError> {
    let now = things_now(scenario, layer, changed);
    // What came and went again since the last save was never in the file.
    if !changed.iter().any(|(id, was)| *was == Was::Saved || now.contains_key(*id)) {
        return Ok(None);
    }
    let (file, mut document) = if let Some(file) = named.of(layer) {
        let path = folder.join(file);
        (file.to_owned(), parsed(&files::read(&path)?, &path)?)
    } else {
        let file = free_name(folder, layer);
        *named.of_mut(layer) = Some(file.clone());
        (file, json!({ "type": "FeatureCollection", "features": [] }))
    };
    let patched = patch_layer(&now, layer, changed, &mut document);
    let new = patched.map_err(|message| SaveError::ChangedOnDisk { message, path: folder.join(&file) })?;
    let bytes = one_feature_a_line(&document, &new);
    Ok(Some((file, bytes)))
}

/// A name for a layer's file that no other file has.
fn free_name(folder: &Path, layer: LayerKind) -> String {
    let numbered = |number: usize| if number == 1 { String::new() } else { format!("-{number}") };
    let mut names = (1..).map(|number| format!("layers/{}{}.geojson", layer.key(), numbered(number)));
    names.find(|name| !files::is_file(&folder.join(name))).unwrap_or_default()
}

fn parsed(bytes: &[u8], path: &Path) -> Result<Value, SaveError> {
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    serde_json::from_slice(text).map_err(|error| SaveError::ChangedOnDisk {
        message: format!("it can no longer be read ({error}); repair it, or put the old one back"),
        path: path.to_owned(),
    })
}

/// What changed in a layer, as it is now, by id: found in one pass, for an import changes a layer by hundreds of thousands.
fn things_now(scenario: &Scenario, layer: LayerKind, changed: &[(&str, Was)]) -> HashMap<String, Feature> {
    let ids: BTreeSet<&str> = changed.iter().map(|(id, _)| *id).collect();
    scenario.features_of(layer, &ids).into_iter().map(|feature| (feature.id().to_owned(), feature)).collect()
}

/// Patches what changed into a layer's document; what is new comes back, each a line for behind its features.
///
/// # Errors
/// What is no longer as it was opened, and the remedy.
fn patch_layer(
    now: &HashMap<String, Feature>,
    layer: LayerKind,
    changed: &[(&str, Was)],
    document: &mut Value,
) -> Result<Vec<String>, String> {
    let features = document.get_mut("features").and_then(Value::as_array_mut);
    let features = features.ok_or_else(|| "it is no feature collection any more; put the old one back".to_owned())?;
    let mut places: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (place, feature) in features.iter().enumerate() {
        let id = id_of(feature.get("properties").and_then(|properties| properties.get("id")).map(Cell::from));
        places.entry(id).or_default().push(place);
    }
    // The one that reads is the one that was opened, where several have the id.
    let place_of = |features: &[Value], id: &str| {
        let all = places.get(id)?;
        all.iter().find(|place| read_back(&features[**place], layer).is_some()).or(all.first()).copied()
    };
    let (mut gone, mut new) = (HashSet::new(), Vec::new());
    for (id, was) in changed {
        match (now.get(*id), place_of(features, id), was) {
            (Some(feature), Some(place), Was::Saved) => patch(&mut features[place], feature),
            (Some(_), None, Was::Saved) => {
                return Err(format!("the {} {id} is gone from it; put it back, or undo the change to it", layer.one()));
            }
            (Some(_), Some(_), Was::Absent) => {
                let one = layer.one();
                return Err(format!("a {one} {id} was added to it by another hand; give one of the two another id, or undo adding it"));
            }
            (Some(feature), None, Was::Absent) => new.push(written(feature).to_string()),
            (None, Some(place), Was::Saved) => drop(gone.insert(place)),
            (None, _, _) => {}
        }
    }
    let mut place = 0..;
    features.retain(|_| place.next().is_none_or(|place| !gone.contains(&place)));
    Ok(new)
}

/// Decisions and agreements that could not be read when the scenario was opened must not be lost by writing others.
fn not_over_broken<T: DeserializeOwned>(path: &Path) -> Result<(), SaveError> {
    match files::read(path) {
        Ok(bytes) => serde_json::from_slice::<T>(&bytes).map(drop).map_err(|error| {
            let message = format!("it cannot be read ({error}), so it is not saved over; repair it, or move it away");
            SaveError::ChangedOnDisk { message, path: path.to_owned() }
        }),
        Err(error) if error.is_missing() => Ok(()),
        Err(error) => Err(error.into()),
    }
}

fn json_lines(content: &impl Serialize) -> Vec<u8> {
    let mut bytes = serde_json::to_vec_pretty(content).expect("texts by text keys always serialize");
    bytes.push(b'\n');
    bytes
}

/// The document with each feature on a line of its own, so that versions can be compared, and lines that are new behind them.
fn one_feature_a_line(document: &Value, new: &[String]) -> Vec<u8> {
    let empty = Map::new();
    let members = document.as_object().unwrap_or(&empty);
    let mut text = String::from("{");
    for (number, (key, value)) in members.iter().enumerate() {
        text.push_str(if number == 0 { "" } else { ",\n" });
        text.push_str(&Value::from(key.as_str()).to_string());
        text.push(':');
        match (key.as_str(), value) {
            ("features", Value::Array(features)) => {
                let lines = features.iter().map(Value::to_string).map(Cow::from).chain(new.iter().map(Cow::from));
                text.push_str("[\n");
                for (number, line) in lines.enumerate() {
                    text.push_str(if number == 0 { "" } else { ",\n" });
                    text.push_str(&line);
                }
                text.push_str("\n]");
            }
            _ => text.push_str(&value.to_string()),
        }
    }
    text.push_str("}\n");
    text.into_bytes()
}
