//! What became of clauses, in sentences.

use super::{Followed, OfOffice, Scorecard, held};
use crate::agreed::{self, Held};
use crate::measure::Day;
use crate::scenario::Scenario;
use crate::words::{Phrase, Sentence, Value, told};

/// What a clause is called: its kind, its id and its text.
#[must_use]
pub fn named(held: Held<'_>) -> Sentence {
    told!("coverage-clause", kind = agreed::kind(&held.clause.terms), clause = &held.clause.id, agreement = &held.agreement.title)
}

/// What people call an office that is named in a text; nobody, where none is.
#[must_use]
pub fn office_told(scenario: &Scenario, office: Option<&String>) -> Value {
    office.map_or_else(|| Phrase("followed-nobody").into(), |office| Value::Text(scenario.office_name(office).to_owned()))
}

impl Followed {
    /// What the clause is called.
    #[must_use]
    pub fn clause_told(&self, scenario: &Scenario) -> Sentence {
        let unknown = || told!("coverage-clause", kind = &self.clause, clause = &self.clause, agreement = &self.agreement);
        held(scenario, self).map_or_else(unknown, named)
    }

    /// All of it as of a day: how it was kept, who answers for it, what is due and late, and what was reported.
    #[must_use]
    pub fn told(&self, scenario: &Scenario, as_of: Day) -> Vec<Sentence> {
        let (office, co) = (office_told(scenario, self.office.as_ref()), office_told(scenario, self.co_office.as_ref()));
        let mut says =
            vec![told!("followed-line", clause = self.clause_told(scenario), standing = self.standing_told(), office = office, co = co)];
        says.extend(self.counted.iter().cloned());
        let late: Vec<_> = self.late(as_of).collect();
        says.extend(self.due.iter().map(|due| {
            let key = if late.contains(&due) { Phrase("followed-late") } else { Phrase("followed-due") };
            Sentence::new(key).with("day", due.day).with("what", due.what.clone())
        }));
        let report = |id: &String| scenario.follow_up.by_id.get(id).map(|report| report.told());
        says.extend(self.evidence.iter().filter_map(report));
        says.extend(self.may_bear.iter().filter_map(report).map(|report| told!("followed-may-bear", report = report)));
        says
    }
}

impl Scorecard {
    /// The scorecard in sentences: all together, then office by office.
    #[must_use]
    pub fn told(&self, scenario: &Scenario) -> Vec<Sentence> {
        let total = self.total;
        let in_short = told!(
            "score-in-short",
            days = self.asked.days,
            as_of = self.asked.as_of,
            all = total.all(),
            kept = total.kept,
            breached = total.breached,
            unknown = total.unknown,
            silent = total.not_reported,
            reports = self.reports
        );
        std::iter::once(in_short).chain(self.offices.iter().map(|office| office.told(scenario))).collect()
    }
}

impl OfOffice {
    /// What the office is called.
    #[must_use]
    pub fn name(&self, scenario: &Scenario) -> Value {
        self.office.as_ref().map_or_else(|| Phrase("score-nobody").into(), |office| Value::Text(scenario.office_name(office).to_owned()))
    }

    fn told(&self, scenario: &Scenario) -> Sentence {
        told!(
            "score-of-office",
            office = self.name(scenario),
            kept = self.score.kept,
            breached = self.score.breached,
            unknown = self.score.unknown,
            silent = self.score.not_reported,
            co = self.as_co_office,
            late = self.late
        )
    }
}
