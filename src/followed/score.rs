//! The scorecard after the migration: clause by clause, and for each office.

use std::collections::BTreeMap;

use super::{Asked, Followed, followed};
use crate::reports::Standing;
use crate::scenario::Scenario;

/// How many clauses were kept, breached, and are unknown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Score {
    /// Kept.
    pub kept: usize,
    /// Breached.
    pub breached: usize,
    /// Reported on, and still nobody can say.
    pub unknown: usize,
    /// Of which nobody reported anything.
    pub not_reported: usize,
}

impl Score {
    fn of<'a>(clauses: impl IntoIterator<Item = &'a Followed>) -> Self {
        let mut score = Self::default();
        for clause in clauses {
            let place = match clause.standing {
                Standing::Kept => &mut score.kept,
                Standing::Breached => &mut score.breached,
                Standing::Unknown if clause.is_reported() => &mut score.unknown,
                Standing::Unknown => &mut score.not_reported,
            };
            *place += 1;
        }
        score
    }

    /// All of them.
    #[must_use]
    pub const fn all(self) -> usize {
        self.kept + self.breached + self.unknown + self.not_reported
    }
}

/// The score of the clauses that an office follows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfOffice {
    /// The office, by id where the scenario knows it; nothing for clauses that nobody follows.
    pub office: Option<String>,
    /// Of the clauses that it answers for.
    pub score: Score,
    /// How many it follows beside another.
    pub as_co_office: usize,
    /// How many of its clauses have something late.
    pub late: usize,
}

/// The scorecard of a season.
#[derive(Clone, Debug, PartialEq)]
pub struct Scorecard {
    /// Of which days, as of when.
    pub asked: Asked,
    /// Every clause that was in force, in the order of the texts.
    pub clauses: Vec<Followed>,
    /// All of them together.
    pub total: Score,
    /// Office by office, by id; those that nobody follows last.
    pub offices: Vec<OfOffice>,
    /// How many reports count, whether or not they name a clause.
    pub reports: usize,
}

/// The scorecard of the clauses that were in force.
#[must_use]
pub fn scorecard(scenario: &Scenario, asked: Asked) -> Scorecard {
    let clauses = followed(scenario, asked);
    let mut by_office: BTreeMap<(bool, Option<&String>), Vec<&Followed>> = BTreeMap::new();
    for clause in &clauses {
        by_office.entry((clause.office.is_none(), clause.office.as_ref())).or_default().push(clause);
        if clause.co_office.is_some() {
            by_office.entry((false, clause.co_office.as_ref())).or_default();
        }
    }
    let of_office = |((_, office), own): ((bool, Option<&String>), Vec<&Followed>)| OfOffice {
        office: office.cloned(),
        late: own.iter().filter(|clause| clause.late(asked.as_of).next().is_some()).count(),
        as_co_office: clauses.iter().filter(|clause| office.is_some() && clause.co_office.as_ref() == office).count(),
        score: Score::of(own),
    };
    let offices = by_office.into_iter().map(of_office).collect();
    let reports = scenario.follow_up.reports().filter(|report| asked.counts(report)).count();
    Scorecard { asked, total: Score::of(&clauses), offices, reports, clauses }
}
