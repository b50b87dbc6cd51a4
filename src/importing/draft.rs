//! Every row of a file as a feature or a listed reject, and the one change that puts them.

use std::collections::{HashMap, HashSet};

use serde_json::{Map, Value};

use super::answered::{self, Answered};
use super::met::{Met, MetHere, mark, name_rows, same_id};
use super::update::{self, Update, overlaid};
use super::{Against, Choices, Proposal, answers, checks, export, flows, kinds, located, rows};
use crate::formats::{Found, RawFeature, RawLayer};
use crate::layers::{Feature, Placed as _, Sensitivity, id_in, read_features};
use crate::problems::{Gravity, Problem};
use crate::progress::{Cancelled, Progress};
use crate::scenario::Change;
use crate::words::{Phrase, rounded, told};

/// A row is looked at so many times after something of it was put right.
const PASSES: usize = 3;

/// So many rows of one id are asked one after another whether they can be read.
const ROUNDS: usize = 4;

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
    drafted(found, file, (proposal, choices), against, &mut Met::of(proposal, against, choices), progress)
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
    met: &mut Met,
    progress: &Progress,
) -> Result<Draft, Cancelled> {
    let (placed, _) = located::as_placed(found, proposal.places.as_ref(), proposal.schema, against);
    let in_degrees = located::in_degrees(&placed, proposal.systems.first(), progress)?;
    progress.begin("reading", 1)?;
    let reading = Reading { found, file, proposal, choices, against };
    if choices.answers.is_empty() {
        let read = reading.of_rows(Answered::new(in_degrees), met, progress)?;
        met.remember(read.met);
        return Ok(read.draft);
    }
    // What is wrong is asked first, so that an answer to a kind of faults finds its rows; a row that is put right in one way may
    // then be found wrong in another.
    let mut read = reading.of_rows(Answered::new(in_degrees.clone()), met, progress)?;
    let (rows, mut faults) = (read.draft.rows, read.draft.faults.clone());
    let mut left = Answered::new(in_degrees);
    for _ in 0..PASSES {
        met.answers.learn_names(&read.draft.faults);
        if !read.draft.faults.iter().any(|fault| met.answers.to_do(fault).is_some()) {
            break;
        }
        left = answered::carried_out(left, &read.draft.faults, &met.answers, &reading.known(&read.rows));
        read = reading.of_rows(left.clone(), met, progress)?;
        let known: HashSet<_> = faults.iter().map(answers::identity).collect();
        let new: Vec<Problem> = read.draft.faults.iter().filter(|fault| !known.contains(&answers::identity(fault))).cloned().collect();
        faults.extend(new);
    }
    met.remember(read.met);
    let skipped = left.skipped.iter().map(|(row, problem)| answered::left_out(*row, problem));
    let mut problems: Vec<Problem> = skipped.chain(read.draft.problems).collect();
    problems.sort_by_key(|problem| problem.gravity != Gravity::LeftOut);
    faults.sort_by_key(|fault| fault.gravity != Gravity::LeftOut);
    Ok(Draft { rows, problems, faults, ..read.draft })
}

/// How a file is read, and against what.
struct Reading<'a> {
    found: &'a Found,
    file: &'a str,
    proposal: &'a Proposal,
    choices: &'a Choices,
    against: Against<'a>,
}

/// What rows come to, and what the next piece of their file must know of them.
struct ReadRows {
    draft: Draft,
    /// Rows by the ids that they have or were given.
    rows: HashMap<String, usize>,
    met: MetHere,
}

impl Reading<'_> {
    fn of_rows(&self, answered: Answered, met: &Met, progress: &Progress) -> Result<ReadRows, Cancelled> {
        let Self { found, file, proposal, choices, against } = *self;
        let Answered { rows: in_degrees, said, .. } = answered;
        let all_rows = in_degrees.len();
        let (in_degrees, of_others) = self.without_others(in_degrees);
        let of_admin = checks::names(&in_degrees, file, against);
        let rows::Rows { features: mut raw, given, problems } = rows::of_ours((in_degrees, &said), found, file, proposal, against, choices);
        let mut here = MetHere::default();
        let named = name_rows(&mut raw, proposal, against, (met, &mut here));
        let old = old_ones(&raw, proposal, against);
        let mut updates: HashMap<String, &Map<String, Value>> = HashMap::new();
        let (hidden, mut unseen) = (export::hidden(against.scenario, Sensitivity::Public), Vec::new());
        for (feature, given) in raw.iter_mut().zip(&given) {
            let id = id_in(&feature.properties);
            if let Some(old) = old.get(&id) {
                let mut laid = overlaid(old, given, &feature.properties);
                for name in export::with_unseen(&update::properties(old), &mut laid, &hidden) {
                    let remedy = Phrase("import-unseen.remedy");
                    unseen.push(rows::doubted(file, feature, told!("import-unseen", name = name), remedy));
                }
                feature.properties = laid.into();
                updates.entry(id).or_insert(given);
            }
        }
        progress.check()?;
        let (mut features, of_reader) = self.read(raw);
        for feature in &mut features {
            if let Some(old) = old.get(feature.id()) {
                update::without_noise(feature, old);
            }
        }
        let kept = self.keep_unread(&mut features, &updates, &old);
        let mut all: Vec<Problem> =
            of_others.into_iter().chain(unseen).chain(problems).chain(of_admin).chain(of_reader).chain(kept).collect();
        met.leave_out_known(&mut features, &mut all, file);
        let (twins, places) = met.twins.doubts(&features, &named, file, |id| met.has(id));
        all.extend(twins);
        all.extend(met.same_shapes(&features, &old, file));
        (here.places, here.ids) = (places, features.iter().map(|feature| mark(feature.id())).collect());
        let update = Update::of(&features, &old);
        all.extend(strangers(&update, &old, file));
        let mut all: Vec<Problem> = all.into_iter().map(|problem| with_row(problem, &named)).collect();
        dates_told_once(&mut all);
        all.sort_by_key(|problem| problem.gravity != Gravity::LeftOut);
        progress.check()?;
        Ok(ReadRows { draft: Draft { rows: all_rows, features, faults: all.clone(), problems: all, update }, rows: named, met: here })
    }

    /// The rows without those that are of another layer by their tags, and these as rejects.
    fn without_others(&self, rows: Vec<RawFeature>) -> (Vec<RawFeature>, Vec<Problem>) {
        if !self.proposal.tells_by_tags {
            return (rows, Vec::new());
        }
        let (mut own, mut others) = (Vec::with_capacity(rows.len()), Vec::new());
        for row in rows {
            let Some((layer, tag)) = kinds::of_another(&row, self.proposal.layer) else {
                own.push(row);
                continue;
            };
            let (message, remedy) =
                (told!("import-another-layer", tag = tag, kind = layer.phrase()), Phrase("import-another-layer.remedy"));
            let problem = Problem::of_file(Gravity::LeftOut, self.file, message, remedy);
            others.push(problem.at(format!("#{}", row.number), row.shape.positions().next()));
        }
        (own, others)
    }

    /// The rows as features. Of those with one id the first that can be read is it; each of the others is told by its own row.
    fn read(&self, mut rows: Vec<RawFeature>) -> (Vec<Feature>, Vec<Problem>) {
        let (file, kind) = (self.file, self.proposal.layer);
        let (mut features, mut problems): (Vec<Feature>, Vec<Problem>) = (Vec::new(), Vec::new());
        let mut read: HashSet<String> = HashSet::new();
        // A file may have one id in all its rows: after some rounds what is left is read together.
        for round in 0..ROUNDS {
            let mut numbers: HashMap<String, usize> = HashMap::new();
            let (mut first, mut again) = (Vec::new(), Vec::new());
            for row in rows {
                let id = id_in(&row.properties);
                let is_first = id.is_empty() || round + 1 == ROUNDS || (!read.contains(&id) && !numbers.contains_key(&id));
                if is_first {
                    numbers.entry(id).or_insert(row.number);
                    first.push(row);
                } else {
                    again.push(row);
                }
            }
            let layer = RawLayer { features: first, members: Map::new() };
            let (some, of_reader) = read_features(&layer, kind, file, self.against.region);
            let labelled = of_reader.into_iter().map(|problem| self.in_own_words(with_row(problem, &numbers)));
            problems.extend(labelled);
            read.extend(some.iter().map(|feature| feature.id().to_owned()));
            features.extend(some);
            let (same, others): (Vec<RawFeature>, Vec<RawFeature>) =
                again.into_iter().partition(|row| read.contains(&id_in(&row.properties)));
            problems.extend(same.iter().map(|row| {
                let (place, id) = (row.shape.positions().next(), id_in(&row.properties));
                same_id(file).at(format!("#{} {id}", row.number), place)
            }));
            rows = others;
            if rows.is_empty() {
                break;
            }
        }
        (features, problems)
    }

    /// Puts back what stood in things of the scenario where what the file says in its place cannot be read.
    fn keep_unread(
        &self,
        features: &mut [Feature],
        updates: &HashMap<String, &Map<String, Value>>,
        old: &HashMap<String, Feature>,
    ) -> Vec<Problem> {
        let mut problems = Vec::new();
        for feature in features {
            let Some((old, given)) = old.get(feature.id()).zip(updates.get(feature.id())) else { continue };
            let Some((unread, mended)) = update::with_what_stood(old, given, (&*feature, self.proposal.layer)) else { continue };
            for (key, said) in unread {
                let text = said.as_str().map_or_else(|| said.to_string(), ToOwned::to_owned);
                let message = told!("import-kept", key = key.as_str(), text = text);
                let problem = Problem::of_file(Gravity::Doubtful, self.file, message, Phrase("import-kept.remedy"));
                problems.push(problem.at(feature.id(), feature.positions().next()));
            }
            *feature = mended;
        }
        problems
    }

    /// What is wrong with a row in words that fit a row of a table.
    fn in_own_words(&self, problem: Problem) -> Problem {
        let mut problem = flows::in_own_words(problem);
        let is_unplaced = self.found.table.is_some() && self.found.notes.iter().any(|note| note.key == Phrase("places-nowhere"));
        if is_unplaced && self.proposal.places.is_none() && answers::kind_of(&problem) == "no-geometry" {
            (problem.message, problem.remedy) = (Phrase("import-no-columns").into(), Phrase("import-no-columns.remedy").into());
        }
        problem
    }

    /// What an answer must know of the layer and of the things that a row can be the same as.
    fn known<'a>(&'a self, rows: &'a HashMap<String, usize>) -> answered::Known<'a> {
        let Self { found, proposal, against, .. } = *self;
        let (there, ends) = (against.scenario.ids(proposal.layer), flows::Ends::of(found, proposal.schema));
        answered::Known { mapped: &proposal.mapped, rows, there, ends, against }
    }
}

/// A day that cannot be read is told once: as the reason why its row is left out, with what stands in its cell under the name of
/// its column.
fn dates_told_once(problems: &mut Vec<Problem>) {
    let is_date = |problem: &Problem| answers::kind_of(problem) == "date";
    let row_of_doubt = |problem: &Problem| answers::row_of(problem).filter(|_| is_date(problem) && problem.gravity == Gravity::Doubtful);
    let mut doubts: HashMap<usize, Problem> = HashMap::new();
    for problem in problems.iter() {
        if let Some(row) = row_of_doubt(problem) {
            doubts.entry(row).or_insert_with(|| problem.clone());
        }
    }
    let mut told: HashSet<usize> = HashSet::new();
    for problem in problems.iter_mut().filter(|problem| is_date(problem) && problem.gravity == Gravity::LeftOut) {
        let Some((row, doubt)) = answers::row_of(problem).and_then(|row| Some((row, doubts.get(&row)?))) else { continue };
        (problem.message, problem.remedy) = (doubt.message.clone(), doubt.remedy.clone());
        told.insert(row);
    }
    problems.retain(|problem| {
        let is_first = |row: &usize| doubts.get(row).is_some_and(|doubt| doubt.message == problem.message);
        !row_of_doubt(problem).is_some_and(|row| told.contains(&row) && is_first(&row))
    });
}

/// A problem of a thing, with the row that it stands in as a spreadsheet shows it.
fn with_row(mut problem: Problem, rows: &HashMap<String, usize>) -> Problem {
    if let Some((id, row)) = problem.feature.as_ref().and_then(|id| Some((id, rows.get(id)?))) {
        problem.feature = Some(format!("#{row} {id}"));
    }
    problem
}

/// Things of the file that would take the place of what seems to be another thing of the scenario.
fn strangers(update: &Update, old: &HashMap<String, Feature>, file: &str) -> Vec<Problem> {
    let doubt = |(id, name, far_m): (&str, String, f64)| {
        let message = told!("import-other-thing", name = name, km = rounded(far_m / 1_000.0, 0));
        let place = old.get(id).and_then(|old| old.positions().next());
        Problem::of_file(Gravity::Doubtful, file, message, Phrase("import-other-thing.remedy")).at(id, place)
    };
    update.strangers(old).map(doubt).collect()
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
