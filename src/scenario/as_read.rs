//! What the files of a scenario say beside what it holds: rows that became no thing, and what is doubtful of those that
//! did. After an edit only what it touched is asked again, by the same readers, of what a save would write: so the
//! problems are always those of saving and opening anew.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde_json::Value;

use super::{LayerFiles, Scenario};
use crate::formats::RawLayer;
use crate::layers::{Feature, LayerKind, Placed as _, doubts, id_in, patch, standing, written};
use crate::measure::plane::Extent;
use crate::problems::{Gravity, Problem};

/// Things of layers, by layer and id.
pub type Things = BTreeSet<(LayerKind, String)>;

/// What the files say. Copies share all that an edit left as it was.
#[derive(Clone, Debug, Default)]
pub struct AsRead {
    /// Problems of files, and of rows that became no thing.
    rows: Vec<Problem>,
    /// Things about which something is doubtful, or was.
    things: BTreeMap<(LayerKind, String), Arc<Doubted>>,
}

#[derive(Debug)]
struct Doubted {
    problems: Vec<Problem>,
    /// The thing as it stands in its file, where something was doubtful when it was read: only what is changed is
    /// written into it, so what is doubtful of the rest stays.
    stands: Option<Box<str>>,
}

impl AsRead {
    /// Notes a problem of a file.
    pub(super) fn note(&mut self, problem: Problem) {
        self.rows.push(problem);
    }

    /// Notes the problems of a layer that was read; `is_sound` says which ids became things.
    pub(super) fn note_layer(&mut self, layer: LayerKind, raw: &RawLayer, problems: Vec<Problem>, is_sound: impl Fn(&str) -> bool) {
        let mut doubted: BTreeMap<String, Vec<Problem>> = BTreeMap::new();
        for problem in problems {
            match problem.feature.as_deref().filter(|id| problem.gravity == Gravity::Doubtful && is_sound(id)) {
                Some(id) => doubted.entry(id.to_owned()).or_default().push(problem),
                None => self.rows.push(problem),
            }
        }
        if doubted.is_empty() {
            return;
        }
        // The first of several with the same id is the one that was read.
        for feature in &raw.features {
            let id = id_in(&feature.properties);
            if let Some(problems) = doubted.remove(&id) {
                let stands = Some(standing(feature).to_string().into_boxed_str());
                self.things.insert((layer, id), Arc::new(Doubted { problems, stands }));
            }
        }
    }

    /// After an edit of some things: as they are now in the scenario. `region` is the extent of the maps.
    #[must_use]
    pub fn revised(&self, scenario: &Scenario, touched: &Things, region: Option<Extent>) -> Self {
        let mut revised = self.clone();
        let there = of_each(scenario, touched);
        for key in touched {
            let stands = revised.things.get(key).and_then(|doubted| doubted.stands.clone());
            let file = scenario.layer_files.name_of(key.0);
            let problems = there.get(key).map_or_else(Vec::new, |feature| problems_of(feature, stands.as_deref(), &file, region));
            revised.set(key, problems, stands);
        }
        revised
    }

    /// After a save of some things, as they were in the scenario that was saved: they stand in their files like that.
    #[must_use]
    pub fn saved(&self, scenario: &Scenario, things: &Things) -> Self {
        let mut saved = self.clone();
        let there = of_each(scenario, things);
        for key in things {
            let Some(old) = saved.things.get(key).cloned() else { continue };
            let stands = there.get(key).zip(old.stands.as_deref()).map(|(feature, stands)| patched(feature, Some(stands)).to_string());
            saved.set(key, old.problems.clone(), stands.map(String::into_boxed_str));
        }
        saved
    }

    fn set(&mut self, key: &(LayerKind, String), problems: Vec<Problem>, stands: Option<Box<str>>) {
        if problems.is_empty() && stands.is_none() {
            self.things.remove(key);
        } else {
            self.things.insert(key.clone(), Arc::new(Doubted { problems, stands }));
        }
    }

    /// The problems of files, rows and things, each alone: names that lead nowhere are asked of the whole scenario.
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        self.rows.iter().chain(self.things.values().flat_map(|doubted| &doubted.problems)).cloned().collect()
    }
}

/// The things that are there, in one pass over each layer.
fn of_each(scenario: &Scenario, keys: &Things) -> BTreeMap<(LayerKind, String), Feature> {
    let mut found = BTreeMap::new();
    for layer in LayerKind::ALL {
        let ids: BTreeSet<&str> = keys.iter().filter(|(of, _)| *of == layer).map(|(_, id)| id.as_str()).collect();
        if !ids.is_empty() {
            found.extend(scenario.features_of(layer, &ids).into_iter().map(|feature| ((layer, feature.id().to_owned()), feature)));
        }
    }
    found
}

fn problems_of(feature: &Feature, stands: Option<&str>, file: &str, region: Option<Extent>) -> Vec<Problem> {
    doubts(&patched(feature, stands), feature.layer(), file, region)
}

/// The thing as a save would write it.
fn patched(feature: &Feature, stands: Option<&str>) -> Value {
    match stands.and_then(|text| serde_json::from_str::<Value>(text).ok()) {
        Some(mut raw) => {
            patch(&mut raw, feature);
            raw
        }
        None => written(feature),
    }
}

impl LayerFiles {
    /// The file of a layer; the one that a save would make where none is named.
    #[must_use]
    pub fn name_of(&self, layer: LayerKind) -> String {
        self.of(layer).map_or_else(|| format!("layers/{}.geojson", layer.key()), ToOwned::to_owned)
    }
}
