//! What became of what was agreed: for each clause in force how it was kept, by which reports, what is due when, and what is
//! late as of a day that is given.
//!
//! *Kept, breached, unknown*: what reports say of the clause itself. Once breached within the days that are asked about, it
//! counts as breached, and how often it was reported kept is told beside it; with no report, or none that can tell, it is
//! unknown, and never kept. Raided cattle and texts to be carried are counted: all that is due came back, or the text reached
//! every place that is told of, or it did not by the day that was agreed. What herds did is evidence that people judge.

mod due;
mod clause;
mod score;
mod told;

use std::collections::{BTreeMap, BTreeSet};

use crate::agreed::{self, Agreement, Held};
use crate::measure::{Day, DayRange};
use crate::reports::{Report, Standing};
use crate::scenario::Scenario;
use crate::words::{Sentence, told};

pub use due::Due;
pub use score::{OfOffice, Score, Scorecard, scorecard};
pub use told::{named, office_told};

/// What became of one clause.
#[derive(Clone, Debug, PartialEq)]
pub struct Followed {
    /// The agreement, by id.
    pub agreement: String,
    /// The clause, by id.
    pub clause: String,
    /// How it was kept.
    pub standing: Standing,
    /// How many reports say that it was kept, breached, and that nobody can tell.
    pub said: Said,
    /// The reports that name it, by id, in the order of their days.
    pub evidence: Vec<String>,
    /// Reports that name no clause and may bear on it: a herd on its route that was early, late or outside.
    pub may_bear: Vec<String>,
    /// What is counted of it: cattle, places.
    pub counted: Vec<Sentence>,
    /// What is due, in the order of days.
    pub due: Vec<Due>,
    /// The office that follows it, by id where the scenario knows it, else as the text has it.
    pub office: Option<String>,
    /// The office that follows it as well.
    pub co_office: Option<String>,
    /// The day of the last report that names it.
    pub last_update: Option<Day>,
}

/// How many reports say what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// That it was kept.
    pub kept: usize,
    /// That it was not.
    pub breached: usize,
    /// That nobody can tell.
    pub unknown: usize,
}

impl Followed {
    /// Whether anybody reported on it.
    #[must_use]
    pub const fn is_reported(&self) -> bool {
        !self.evidence.is_empty()
    }

    /// What was due before a day and is not known to be done.
    pub fn late(&self, as_of: Day) -> impl Iterator<Item = &Due> {
        let is_open = self.standing != Standing::Kept;
        self.due.iter().filter(move |due| due.is_task && due.day < as_of && (is_open || due.outlives_the_clause))
    }

    /// How it was kept, in a sentence.
    #[must_use]
    pub fn standing_told(&self) -> Sentence {
        let Said { kept, breached, .. } = self.said;
        match self.standing {
            Standing::Unknown if !self.is_reported() => told!("followed-not-reported"),
            Standing::Breached if kept > 0 => told!("followed-breached-though", breached = breached, kept = kept),
            standing => Sentence::new(standing.phrase()),
        }
    }
}

/// Which reports count, and as of when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The days of which reports count.
    pub days: DayRange,
    /// The day as of which it is asked: later reports do not count, and what was due before it is late.
    pub as_of: Day,
}

impl Asked {
    /// The season of a scenario, as of a day.
    #[must_use]
    pub const fn season(scenario: &Scenario, as_of: Day) -> Self {
        Self { days: scenario.season.days(), as_of }
    }

    /// The year before the season of a scenario, as its review asks.
    #[must_use]
    pub const fn year_before(scenario: &Scenario) -> Self {
        // A year, and the day that a leap year is longer.
        const YEAR_DAYS: i32 = 366;
        let first_day = scenario.season.first_day;
        Self { days: DayRange { first: first_day.plus(-YEAR_DAYS), last: first_day.plus(-1) }, as_of: first_day }
    }

    fn counts(self, report: &Report) -> bool {
        self.days.contains(report.day) && report.day <= self.as_of
    }
}

/// The reports that count, in the order of their days.
#[derive(Default)]
struct Reports<'a> {
    /// Those that name a clause, by agreement and clause.
    of_clause: BTreeMap<(&'a str, &'a str), Vec<&'a Report>>,
    /// Those that name a route and no clause.
    of_routes: Vec<&'a Report>,
}

/// What became of every clause that was in force, in the order of the texts.
#[must_use]
pub fn followed(scenario: &Scenario, asked: Asked) -> Vec<Followed> {
    let all = scenario.agreements.all();
    let mut reports: Vec<&Report> = scenario.follow_up.reports().filter(|report| asked.counts(report)).collect();
    reports.sort_by(|one, other| (one.day, &one.id).cmp(&(other.day, &other.id)));
    let mut known = Reports::default();
    for report in reports {
        match (&report.agreement, &report.clause) {
            (Some(agreement), Some(clause)) => known.of_clause.entry((agreement, clause)).or_default().push(report),
            (_, None) if report.route.is_some() => known.of_routes.push(report),
            _ => {}
        }
    }
    agreed::in_force(&all, asked.days).into_iter().map(|held| clause::followed(scenario, held, &known, asked)).collect()
}

/// Whether a text concerns any of some communities: one that does not say whom it binds may concern all.
#[must_use]
pub fn may_concern(agreement: &Agreement, some: &BTreeSet<&str>) -> bool {
    let bound = communities(agreement);
    bound.is_empty() || bound.iter().any(|community| some.contains(community))
}

/// The communities of the scenario that a text binds; nothing where it does not say.
#[must_use]
pub fn communities(agreement: &Agreement) -> BTreeSet<&str> {
    agreement.parties.iter().filter_map(|party| party.community.as_deref()).collect()
}

/// An office by its id where the scenario knows it by its id or name, else as the text has it.
fn office(scenario: &Scenario, named: Option<&String>) -> Option<String> {
    let named = named.map(|name| name.trim()).filter(|name| !name.is_empty())?;
    let is_it = |name: &str| name.to_lowercase() == named.to_lowercase();
    let known = scenario.offices.iter().find(|office| is_it(&office.id) || is_it(&office.name));
    Some(known.map_or_else(|| named.to_owned(), |office| office.id.clone()))
}

/// The clause of what was followed, with its text.
#[must_use]
pub fn held<'a>(scenario: &'a Scenario, followed: &Followed) -> Option<Held<'a>> {
    let agreement = scenario.agreements.by_id.get(&followed.agreement)?;
    let clause = agreement.clauses.iter().find(|clause| clause.id == followed.clause)?;
    Some(Held { agreement, clause })
}
