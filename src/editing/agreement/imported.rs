//! Agreements that come into a scenario from a file: ours come as they are, features of other programs as the places of a
//! draft. A file that was written for others than the house lacks what they may not see, and takes the place of nothing
//! fuller.

use crate::agreed::exchange;
use crate::agreed::{self, Agreement};
use crate::layers::Sensitivity;
use crate::problems::{Problem, stop_the_job};
use crate::scenario::{AGREEMENTS, Change, Scenario};
use crate::words::{Sentence, Value, told};

/// Agreements out of a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Imported {
    /// The agreements that come, in the order of the file.
    pub agreements: Vec<Agreement>,
    /// How many of them the scenario does not hold as they are.
    pub new_or_changed: usize,
    /// What is doubtful about them.
    pub problems: Vec<Problem>,
}

impl Imported {
    /// The change that puts them.
    #[must_use]
    pub fn change(&self) -> Change {
        let put = |one: &Agreement| Change::Agreement { id: one.id.clone(), agreement: Some(Box::new(one.clone())) };
        Change::of_all(self.agreements.iter().map(put).collect())
    }
}

/// Whether the text of a file says that agreements are in it.
#[must_use]
pub fn is_of_agreements(bytes: &[u8]) -> bool {
    let holds = |word: &[u8]| bytes.windows(word.len()).any(|window| window == word);
    holds(b"\"murhal\"") && holds(b"\"agreements\"")
}

/// Reads what a file of agreements would bring into a scenario.
///
/// # Errors
/// Why nothing of it can come.
pub fn imported(scenario: &Scenario, name: &str, bytes: &[u8]) -> Result<Imported, Sentence> {
    let read = exchange::read(bytes, name).map_err(|why| told!("refused-file", name = name, why = why.told(), remedy = why.remedy()))?;
    if stop_the_job(&read.problems) {
        let first = read.problems.iter().find(|one| stop_the_job(std::slice::from_ref(one)));
        let (why, remedy) = first.map_or((Value::nothing(), Value::nothing()), |one| (one.message.clone(), one.remedy.clone()));
        return Err(told!("refused-file", name = name, why = why, remedy = remedy));
    }
    let mut agreements = read.collection.agreements;
    if !read.collection.foreign.is_empty() {
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        agreements.push(exchange::taken_over(stem, &read.collection.foreign)?);
    }
    if agreements.is_empty() {
        return Err(told!("refused-no-features", name = name));
    }
    let held = |one: &Agreement| scenario.agreements.by_id.get(&one.id);
    let is_whole = read.audience.is_none_or(|audience| audience == Sensitivity::Internal.word());
    let is_other = |one: &&Agreement| held(one).is_some_and(|old| **old != **one);
    if !is_whole && let Some(one) = agreements.iter().find(is_other) {
        return Err(told!("refused-fuller", title = &one.title));
    }
    let new_or_changed = agreements.iter().filter(|one| held(one).is_none_or(|old| **old != **one)).count();
    let of_each = agreements.iter().flat_map(|one| agreed::problems(one, AGREEMENTS));
    let problems = read.problems.iter().cloned().chain(of_each).collect();
    Ok(Imported { agreements, new_or_changed, problems })
}
