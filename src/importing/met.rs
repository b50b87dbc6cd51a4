//! What was met of a file so far, and the ids of its rows: of a file that comes in pieces each is read as if it were read with those
//! before; what came before is found again where the file has no ids.

use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use super::twins::Twins;
use super::{Against, Answers, Choices, Proposal};
use crate::formats::table::plain;
use crate::formats::{Cell, RawFeature};
use crate::layers::{Feature, LayerKind, Placed as _, id_in};
use crate::measure::LonLat;
use crate::problems::{Gravity, Problem};
use crate::scenario::Scenario;
use crate::words::Phrase;

pub(super) fn same_id(file: &str) -> Problem {
    Problem::of_file(Gravity::LeftOut, file, Phrase("problem-same-id"), Phrase("problem-same-id.remedy"))
}

/// What was met of a file so far, so that its next piece is read as if it were read with those before.
#[derive(Default)]
pub(super) struct Met {
    /// How many rows were given an id of the same words, by marks of these.
    pub(super) names: HashMap<u64, u32>,
    /// Marks of the ids.
    pub(super) ids: HashSet<u64>,
    pub(super) twins: Twins,
    /// What a person says, and what follows of it for names that rows further on have.
    pub(super) answers: Answers,
    /// Things of the scenario by what tells them from others, where the file has no ids; and how many rows were each.
    pub(super) there: HashMap<u64, Vec<String>>,
    pub(super) same: HashMap<u64, usize>,
}

/// What is met in a piece.
#[derive(Default)]
pub(super) struct MetHere {
    pub(super) names: HashMap<u64, u32>,
    pub(super) same: HashMap<u64, usize>,
    pub(super) ids: Vec<u64>,
    pub(super) places: Vec<(LonLat, u32)>,
}

impl Met {
    /// Nothing of the file yet.
    pub(super) fn of(proposal: &Proposal, against: Against<'_>, choices: &Choices) -> Self {
        let twins = Twins::of(against.scenario, proposal.layer, choices.same_within_m);
        let there = if has_ids(proposal) { HashMap::new() } else { marked(against.scenario, proposal.layer) };
        Self { twins, there, answers: choices.answers.clone(), ..Self::default() }
    }

    pub(super) fn has(&self, id: &str) -> bool {
        !self.ids.is_empty() && self.ids.contains(&mark(id))
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
            let what = mark_of(&words, feature.shape.positions(), &day_of_row(feature));
            let times = here.same.entry(what).or_insert_with(|| met.same.get(&what).copied().unwrap_or_default());
            // What is called so in the scenario, lies there and was on that day is this one: the file came before.
            let came_before = met.there.get(&what).and_then(|ids| ids.get(*times));
            *times += 1;
            let marked = mark(&words);
            let number = here.names.entry(marked).or_insert_with(|| met.names.get(&marked).copied().unwrap_or_default());
            let new = loop {
                if let Some(id) = came_before {
                    break id.clone();
                }
                *number += 1;
                let new = if *number == 1 { words.clone() } else { format!("{words}-{number}") };
                if taken.insert(new.clone()) {
                    break new;
                }
            };
            feature.properties.insert("id", new.as_str());
            new
        } else {
            id
        };
        named.entry(id).or_insert(feature.number);
    }
    named
}

/// The ids of the things of the scenario by a mark of what they are called, where they lie and, of an incident, on which day it was.
fn marked(scenario: &Scenario, layer: LayerKind) -> HashMap<u64, Vec<String>> {
    let mut marked: HashMap<u64, Vec<String>> = HashMap::new();
    for feature in scenario.features(layer) {
        let day = match &feature {
            Feature::Incident(incident) => incident.day.to_string(),
            _ => String::new(),
        };
        let mut put = |name: &str| {
            let what = mark_of(&in_words(name, layer), feature.positions(), &day);
            marked.entry(what).or_default().push(feature.id().to_owned());
        };
        put(feature.name());
        // What no row named was called by its reader.
        if !day.is_empty() || feature.name() == feature.id() {
            put("");
        }
    }
    marked
}

fn day_of_row(row: &RawFeature) -> String {
    row.properties.get("date").and_then(Cell::as_str).unwrap_or_default().to_owned()
}

/// Eight bytes for what something is called, where it lies, to a metre, and for its day.
fn mark_of(words: &str, positions: impl Iterator<Item = LonLat>, day: &str) -> u64 {
    /// What was written to seven digits and read again is in the same place.
    const PARTS: f64 = 1e5;
    let mut hasher = DefaultHasher::new();
    for at in positions {
        [at.lon, at.lat].map(|degrees| (degrees * PARTS).round().to_bits()).hash(&mut hasher);
    }
    (words, day).hash(&mut hasher);
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
