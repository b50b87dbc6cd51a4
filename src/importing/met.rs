//! What was met of a file so far, and the ids of its rows: of a file that comes in pieces each is read as if it were read with those
//! before; what came before is found again where the file has no ids.

use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use super::twins::Twins;
use super::{Against, Answers, Choices, Proposal, Schema};
use crate::formats::table::plain;
use crate::formats::{Cell, RawFeature};
use crate::layers::{Feature, LayerKind, Placed as _, id_in};
use crate::measure::LonLat;
use crate::problems::{Gravity, Problem};
use crate::scenario::Scenario;
use crate::words::{Phrase, exact, told};

pub(super) fn same_id(file: &str) -> Problem {
    Problem::of_file(Gravity::LeftOut, file, Phrase("problem-same-id"), Phrase("problem-same-id.remedy"))
}

/// What was met of a file so far, so that its next piece is read as if it were read with those before.
#[derive(Default)]
pub(super) struct Met {
    /// How many rows were given an id of the same words, by marks of these.
    names: HashMap<u64, u32>,
    /// Marks of the ids.
    ids: HashSet<u64>,
    pub(super) twins: Twins,
    /// What a person says, and what follows of it for names that rows further on have.
    pub(super) answers: Answers,
    /// Things of the scenario by what tells them from others, where the file has no ids; and how many rows were each.
    there: HashMap<u64, Vec<String>>,
    same: HashMap<u64, usize>,
    /// The ids and names of lines and areas of the scenario by a mark of their shapes.
    shapes: HashMap<u64, [String; 2]>,
}

/// What is met in a piece.
#[derive(Default)]
pub(super) struct MetHere {
    names: HashMap<u64, u32>,
    same: HashMap<u64, usize>,
    pub(super) ids: Vec<u64>,
    pub(super) places: Vec<(LonLat, u32)>,
}

impl Met {
    /// Nothing of the file yet.
    pub(super) fn of(proposal: &Proposal, against: Against<'_>, choices: &Choices) -> Self {
        let twins = Twins::of(against.scenario, proposal.layer, choices.same_within_m);
        let there = if has_ids(proposal) { HashMap::new() } else { marked(against.scenario, proposal.layer) };
        // Herds of a registry go the same straight lines.
        let is_of_flows = proposal.schema.is_some_and(Schema::is_of_flows);
        let shapes = if is_of_flows { HashMap::new() } else { shapes(against.scenario, proposal.layer) };
        Self { twins, there, shapes, answers: choices.answers.clone(), ..Self::default() }
    }

    pub(super) fn has(&self, id: &str) -> bool {
        !self.ids.is_empty() && self.ids.contains(&mark(id))
    }

    /// The id of the thing of the scenario that a row without one is: it is called so, lies there, and is alike in what tells such
    /// things apart. Only rows that are some thing of the scenario are counted: a file may have millions of others.
    fn came_before(&self, row: &RawFeature, words: &str, layer: LayerKind, here: &mut MetHere) -> Option<String> {
        if self.there.is_empty() {
            return None;
        }
        let what = mark_of(words, row.shape.positions(), &more_of_row(row, layer));
        let ids = self.there.get(&what)?;
        let times = here.same.entry(what).or_insert_with(|| self.same.get(&what).copied().unwrap_or_default());
        *times += 1;
        ids.get(*times - 1).cloned()
    }

    /// Lines and areas of the file that are new and lie exactly as one of the scenario does, which the file does not speak of.
    pub(super) fn same_shapes(&self, features: &[Feature], old: &HashMap<String, Feature>, file: &str) -> Vec<Problem> {
        if self.shapes.is_empty() {
            return Vec::new();
        }
        let same = features.iter().filter(|feature| !old.contains_key(feature.id())).filter_map(|feature| {
            let [id, name] = self.shapes.get(&mark_of("", feature.positions(), &NOTHING_MORE))?;
            let message = told!("import-same-place", other = id, name = name, metres = exact(0.0));
            let problem = Problem::of_file(Gravity::Doubtful, file, message, Phrase("import-same-place.remedy"));
            (!old.contains_key(id)).then(|| problem.at(feature.id(), feature.positions().next()))
        });
        same.collect()
    }

    pub(super) fn remember(&mut self, here: MetHere) {
        self.names.extend(here.names);
        self.same.extend(here.same);
        self.ids.extend(here.ids);
        self.twins.remember(here.places);
    }

    /// Leaves out what has the id of a thing of an earlier piece; of one piece the readers did it.
    pub(super) fn leave_out_known(&self, features: &mut Vec<Feature>, problems: &mut Vec<Problem>, file: &str) {
        if self.ids.is_empty() {
            return;
        }
        features.retain(|feature| {
            let is_known = self.has(feature.id());
            if is_known {
                problems.push(same_id(file).at(feature.id(), feature.positions().next()));
            }
            !is_known
        });
    }
}

/// Eight bytes for a text. Among the most features that are read, two with one mark are rarer than one file in a million.
pub(super) fn mark(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}

/// The rows by the ids that they have or are given. Where no column says an id, each gets one that nothing has.
pub(super) fn name_rows(
    raw: &mut [RawFeature],
    proposal: &Proposal,
    against: Against<'_>,
    (met, here): (&Met, &mut MetHere),
) -> HashMap<String, usize> {
    let has_ids = has_ids(proposal);
    let own = raw.iter().map(|feature| id_in(&feature.properties)).filter(|id| !id.is_empty());
    let there = against.scenario.ids(proposal.layer).into_iter().map(ToOwned::to_owned);
    let mut taken: HashSet<String> = own.chain(there).collect();
    let mut named = HashMap::new();
    for feature in raw {
        let id = id_in(&feature.properties);
        let id = if id.is_empty() && !has_ids {
            let words = words_of(feature, proposal);
            let new = met.came_before(feature, &words, proposal.layer, here).unwrap_or_else(|| {
                let marked = mark(&words);
                let number = here.names.entry(marked).or_insert_with(|| met.names.get(&marked).copied().unwrap_or_default());
                loop {
                    *number += 1;
                    let new = if *number == 1 { words.clone() } else { format!("{words}-{number}") };
                    if taken.insert(new.clone()) {
                        break new;
                    }
                }
            });
            feature.properties.insert("id", new.as_str());
            new
        } else {
            id
        };
        named.entry(id).or_insert(feature.number);
    }
    named
}

const NOTHING_MORE: [String; 2] = [String::new(), String::new()];

/// Lines and areas by their shapes. Points are held against those that lie near them.
fn shapes(scenario: &Scenario, layer: LayerKind) -> HashMap<u64, [String; 2]> {
    if !matches!(layer, LayerKind::Routes | LayerKind::FarmingZones | LayerKind::NoGo) {
        return HashMap::new();
    }
    let mut shapes = HashMap::new();
    for feature in scenario.features(layer) {
        let what = mark_of("", feature.positions(), &NOTHING_MORE);
        shapes.entry(what).or_insert_with(|| [feature.id().to_owned(), feature.name().to_owned()]);
    }
    shapes
}

/// The ids of the things of the scenario by a mark of what they are called, where they lie and what else tells them apart.
fn marked(scenario: &Scenario, layer: LayerKind) -> HashMap<u64, Vec<String>> {
    let mut marked: HashMap<u64, Vec<String>> = HashMap::new();
    for feature in scenario.features(layer) {
        let more = match &feature {
            Feature::Incident(incident) => [incident.day.to_string(), incident.kind.clone()],
            Feature::Route(route) => [route.departs.first.to_string(), String::new()],
            Feature::WaterPoint(point) => [String::new(), point.kind.clone()],
            _ => [String::new(), String::new()],
        };
        // What no row named was called by its reader.
        let is_called_by_reader = matches!(feature, Feature::Incident(_)) || feature.name() == feature.id();
        let mut all = vec![mark_of(&in_words(feature.name(), layer), feature.positions(), &more)];
        all.extend(is_called_by_reader.then(|| mark_of(&in_words("", layer), feature.positions(), &more)));
        all.dedup();
        for what in all {
            marked.entry(what).or_default().push(feature.id().to_owned());
        }
    }
    marked
}

/// What tells things of one name in one place apart: the day of an incident or a departure, the kind of an incident or of water.
fn more_of_row(row: &RawFeature, layer: LayerKind) -> [String; 2] {
    let text = |key: &str| row.properties.get(key).and_then(Cell::as_str).unwrap_or_default().to_owned();
    match layer {
        LayerKind::Incidents => [text("date"), Some(text("kind")).filter(|kind| !kind.is_empty()).unwrap_or_else(|| "incident".to_owned())],
        LayerKind::Routes => [text("depart_from"), String::new()],
        LayerKind::WaterPoints => [String::new(), text("kind")],
        _ => [String::new(), String::new()],
    }
}

/// Eight bytes for what something is called, where it lies, to a metre, and what else tells it apart.
fn mark_of(words: &str, positions: impl Iterator<Item = LonLat>, more: &[String; 2]) -> u64 {
    /// What was written to seven digits and read again is in the same place.
    const PARTS: f64 = 1e5;
    let mut hasher = DefaultHasher::new();
    for at in positions {
        [at.lon, at.lat].map(|degrees| (degrees * PARTS).round().to_bits()).hash(&mut hasher);
    }
    (words, more).hash(&mut hasher);
    hasher.finish()
}

fn has_ids(proposal: &Proposal) -> bool {
    proposal.mapped.iter().any(|mapped| mapped.field == "id")
}

/// What an id is made of: the name, else what things of the layer are called.
fn words_of(feature: &RawFeature, proposal: &Proposal) -> String {
    in_words(feature.properties.get("name").and_then(Cell::as_str).unwrap_or_default(), proposal.layer)
}

fn in_words(name: &str, layer: LayerKind) -> String {
    let words = Some(plain(name)).filter(|words| !words.is_empty());
    words.unwrap_or_else(|| plain(layer.one())).replace('_', "-")
}
