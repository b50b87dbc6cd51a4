//! Every row of a file as a feature or a listed reject, and the one change that puts them.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::update::{Update, overlaid};
use super::{Against, Choices, Proposal, answers, checks, located, rows};
use crate::formats::table::plain;
use crate::formats::{Cell, Found, RawFeature, RawLayer};
use crate::layers::{Feature, Placed as _, id_in, read_features};
use crate::problems::{Gravity, Problem};
use crate::progress::{Cancelled, Progress};
use crate::scenario::Change;

/// A row is looked at so many times after something of it was put right.
const PASSES: usize = 3;

/// What a file comes to.
#[derive(Clone, Debug)]
pub struct Draft {
    /// How many rows the file has.
    pub rows: usize,
    /// Those that are features now.
    pub features: Vec<Feature>,
    /// Rejects and doubts, the rejects first; each names its row as a spreadsheet shows it.
    pub problems: Vec<Problem>,
    /// What was wrong before anything was done about it.
    pub faults: Vec<Problem>,
    /// What is new and what changes in the scenario.
    pub update: Update,
}

impl Draft {
    /// How many rows are left out; each is among the problems.
    #[must_use]
    pub const fn left_out(&self) -> usize {
        self.rows - self.features.len()
    }

    /// The one change that puts what is new or other than it was; nothing where there is none of it.
    #[must_use]
    pub fn change(&self) -> Option<Change> {
        let touched: HashSet<&str> = self.update.touched().collect();
        let put: Vec<Feature> = self.features.iter().filter(|feature| touched.contains(feature.id())).cloned().collect();
        (!put.is_empty()).then(|| Change::put(put))
    }
}

/// Reads a layer of a file as it was proposed.
///
/// # Errors
/// Where the work was cancelled.
pub fn draft(
    found: &Found,
    file: &str,
    proposal: &Proposal,
    against: Against<'_>,
    choices: &Choices,
    progress: &Progress,
) -> Result<Draft, Cancelled> {
    drafted(found, file, (proposal, choices), against, &mut Names::default(), progress)
}

/// The same of a part of a file, after other parts of it.
///
/// # Errors
/// Where the work was cancelled.
pub(super) fn drafted(
    found: &Found,
    file: &str,
    (proposal, choices): (&Proposal, &Choices),
    against: Against<'_>,
    names: &mut Names,
    progress: &Progress,
) -> Result<Draft, Cancelled> {
    let (placed, _) = located::as_placed(found, proposal.places.as_ref(), proposal.schema, against);
    let in_degrees = located::in_degrees(&placed, proposal.systems.first(), progress)?;
    progress.begin("reading", 1)?;
    if choices.answers.is_empty() {
        return of_rows(in_degrees, (found, file), (proposal, choices), against, names, progress);
    }
    // What is wrong is asked first, so that an answer to a kind of faults finds its rows; a row that is put right in one way may
    // then be found wrong in another.
    let before = names.clone();
    let mut drafted = of_rows(in_degrees.clone(), (found, file), (proposal, choices), against, names, progress)?;
    let (rows, mut faults) = (drafted.rows, drafted.faults.clone());
    let (mut left, mut skipped) = (in_degrees, BTreeMap::new());
    for _ in 0..PASSES {
        if !drafted.faults.iter().any(|fault| answers::is_to_do(fault, &choices.answers)) {
            break;
        }
        let (next, gone) = answers::carried_out(left, &drafted.faults, &choices.answers);
        skipped.extend(gone);
        // The same rows are called the same again.
        names.clone_from(&before);
        drafted = of_rows(next.clone(), (found, file), (proposal, choices), against, names, progress)?;
        left = next;
        let known: HashSet<(&str, Option<&str>)> = faults.iter().map(answers::identity).collect();
        let new: Vec<Problem> = drafted.faults.iter().filter(|fault| !known.contains(&answers::identity(fault))).cloned().collect();
        faults.extend(new);
    }
    let skipped = skipped.iter().map(|(row, problem)| answers::left_out(*row, problem));
    let mut problems: Vec<Problem> = skipped.chain(drafted.problems).collect();
    problems.sort_by_key(|problem| problem.gravity != Gravity::LeftOut);
    Ok(Draft { rows, problems, faults, ..drafted })
}

fn of_rows(
    in_degrees: Vec<RawFeature>,
    (found, file): (&Found, &str),
    (proposal, choices): (&Proposal, &Choices),
    against: Against<'_>,
    names: &mut Names,
    progress: &Progress,
) -> Result<Draft, Cancelled> {
    let of_admin = checks::names(&in_degrees, file, against);
    let rows::Rows { features: mut raw, given, problems } = rows::of_ours(in_degrees, found, file, proposal, against, choices);
    let named = name_rows(&mut raw, proposal, against, names);
    let old = old_ones(&raw, proposal, against);
    for (feature, given) in raw.iter_mut().zip(&given) {
        if let Some(old) = old.get(&id_in(&feature.properties)) {
            feature.properties = overlaid(old, given, &feature.properties).into();
        }
    }
    let rows = raw.len();
    let layer = RawLayer { features: raw, members: serde_json::Map::new() };
    progress.check()?;
    let (features, of_reader) = read_features(&layer, proposal.layer, file, against.region);
    let mut all: Vec<Problem> = problems.into_iter().chain(of_admin).chain(of_reader).collect();
    all.extend(checks::duplicates(&features, file, against.scenario, choices.same_within_m));
    for problem in &mut all {
        let row = problem.feature.as_ref().and_then(|id| named.get(id));
        if let (Some(row), Some(id)) = (row, &problem.feature) {
            problem.feature = Some(format!("#{row} {id}"));
        }
    }
    all.sort_by_key(|problem| problem.gravity != Gravity::LeftOut);
    progress.check()?;
    let update = Update::of(&features, &old);
    Ok(Draft { rows, features, faults: all.clone(), problems: all, update })
}

/// The ids that were made for rows so far, by the words that they are made of.
#[derive(Clone, Default)]
pub(super) struct Names(HashMap<String, usize>);

/// The rows by the ids that they have or are given. Where no column says an id, each gets one that nothing has.
fn name_rows(raw: &mut [RawFeature], proposal: &Proposal, against: Against<'_>, names: &mut Names) -> HashMap<String, usize> {
    let has_ids = proposal.mapped.iter().any(|mapped| mapped.field == "id");
    let own = raw.iter().map(|feature| id_in(&feature.properties)).filter(|id| !id.is_empty());
    let there = against.scenario.ids(proposal.layer).into_iter().map(ToOwned::to_owned);
    let mut taken: HashSet<String> = own.chain(there).collect();
    let mut named = HashMap::new();
    for feature in raw {
        let id = id_in(&feature.properties);
        let id = if id.is_empty() && !has_ids {
            let words = feature.properties.get("name").and_then(Cell::as_str).map(plain).filter(|words| !words.is_empty());
            let words = words.unwrap_or_else(|| plain(proposal.layer.one())).replace('_', "-");
            let number = names.0.entry(words.clone()).or_default();
            let new = loop {
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

/// The things of the scenario that the file speaks of.
fn old_ones(raw: &[RawFeature], proposal: &Proposal, against: Against<'_>) -> HashMap<String, Feature> {
    let there = against.scenario.ids(proposal.layer);
    let ids: HashSet<String> = raw.iter().map(|feature| id_in(&feature.properties)).filter(|id| there.contains(id.as_str())).collect();
    if ids.is_empty() {
        return HashMap::new();
    }
    let all = against.scenario.features(proposal.layer);
    all.into_iter().filter(|feature| ids.contains(feature.id())).map(|feature| (feature.id().to_owned(), feature)).collect()
}
