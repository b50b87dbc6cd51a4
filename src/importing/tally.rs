//! What is wrong with a file, kind by kind: how often, and the first rows of each. A file of any size has no more of them in
//! memory than a person looks at.

use super::answers::{add_times, kind_of, name_in};
use crate::problems::{Gravity, Problem};

/// Faults of one kind.
#[derive(Clone, Debug, PartialEq)]
pub struct OfKind {
    /// The kind, by the name of its message.
    pub kind: &'static str,
    /// How many there are.
    pub times: usize,
    /// The first of them.
    pub first: Vec<Problem>,
}

/// Faults by their kinds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tally(Vec<OfKind>);

impl Tally {
    /// So many of a kind are kept; the others are counted.
    pub const LISTED: usize = 200;

    /// The tally of all faults of a file.
    #[must_use]
    pub fn of(problems: &[Problem]) -> Self {
        let mut tally = Self::default();
        for problem in problems {
            tally.take(problem.clone());
        }
        tally
    }

    /// Counts one more.
    pub fn take(&mut self, problem: Problem) {
        let kind = kind_of(&problem);
        let Some(of_kind) = self.0.iter_mut().find(|of_kind| of_kind.kind == kind) else {
            self.0.push(OfKind { kind, times: 1, first: vec![problem] });
            return;
        };
        // A name that the maps do not have is one fault, however many rows and pieces of the file have it.
        if let Some(name) = name_in(&problem)
            && let Some(known) = of_kind.first.iter_mut().find(|known| name_in(known).as_ref() == Some(&name))
        {
            add_times(known, &problem);
            return;
        }
        of_kind.times += 1;
        if of_kind.first.len() < Self::LISTED {
            of_kind.first.push(problem);
        }
    }

    /// The kinds: those that leave rows out before the others.
    pub fn kinds(&self) -> impl Iterator<Item = &OfKind> {
        let is_left_out = |of_kind: &&OfKind| of_kind.first.iter().any(|problem| problem.gravity == Gravity::LeftOut);
        self.0.iter().filter(is_left_out).chain(self.0.iter().filter(move |of_kind| !is_left_out(of_kind)))
    }

    /// How many faults there are.
    #[must_use]
    pub fn total(&self) -> usize {
        self.0.iter().map(|of_kind| of_kind.times).sum()
    }
}
