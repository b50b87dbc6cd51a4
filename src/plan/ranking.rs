//! The list of flashpoints, ranked as a whole, by office, by conference or by week.

use super::Plan;
use crate::flashpoints::Flashpoint;
use crate::measure::DayRange;
use crate::scenario::Scenario;
use crate::words::{Phrase, Value};

/// What the list is ranked by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RankBy {
    /// All of the season together.
    #[default]
    Severity,
    /// A list for each office: what concerns it.
    Office,
    /// A list for each conference: what it settles.
    Conference,
    /// A list for each week: what may happen in it, by the points of those days.
    Week,
}

impl RankBy {
    /// All ways, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Severity, Self::Office, Self::Conference, Self::Week];

    /// In words.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Severity => "severity",
            Self::Office => "office",
            Self::Conference => "conference",
            Self::Week => "week",
        }
    }
}

/// A list with its title, the gravest first.
#[derive(Clone, Debug, PartialEq)]
pub struct RankedList {
    /// What it is the list of; nothing for the whole season.
    pub title: Option<Value>,
    /// The number of each flashpoint in the plan, and the points that it has in this list.
    pub flashpoints: Vec<(usize, f64)>,
}

impl Plan {
    /// The flashpoints, ranked. A flashpoint that concerns two offices stands in both lists.
    #[must_use]
    pub fn ranked(&self, scenario: &Scenario, by: RankBy) -> Vec<RankedList> {
        match by {
            RankBy::Severity => vec![self.list(None, |flashpoint| flashpoint.severity)],
            RankBy::Office => self.by_office(scenario),
            RankBy::Conference => self.by_conference(),
            RankBy::Week => self.by_week(scenario),
        }
    }

    /// Those that have points in a list.
    fn list(&self, title: Option<Value>, points: impl Fn(&Flashpoint) -> f64) -> RankedList {
        let all = self.findings.flashpoints.iter().enumerate().map(|(number, flashpoint)| (number, points(flashpoint)));
        let mut flashpoints: Vec<(usize, f64)> = all.filter(|(_, points)| *points > 0.0).collect();
        flashpoints.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        RankedList { title, flashpoints }
    }

    fn by_office(&self, scenario: &Scenario) -> Vec<RankedList> {
        let of = |office: &str| {
            self.list(
                Some(scenario.office_name(office).into()),
                |flashpoint| if flashpoint.concerns(office) { flashpoint.severity } else { 0.0 },
            )
        };
        let nobodys = |flashpoint: &Flashpoint| if flashpoint.offices.is_empty() { flashpoint.severity } else { 0.0 };
        let lists = scenario.offices.iter().map(|office| of(&office.id));
        let lists = lists.chain(std::iter::once(self.list(Some(Phrase("no-office-in-charge").into()), nobodys)));
        lists.filter(|list| !list.flashpoints.is_empty()).collect()
    }

    fn by_conference(&self) -> Vec<RankedList> {
        let list = |conference: &crate::conferences::Conference| RankedList {
            title: Some(conference.name.clone().into()),
            flashpoints: conference.flashpoints.iter().map(|number| (*number, self.findings.flashpoints[*number].severity)).collect(),
        };
        self.conferences.iter().map(list).collect()
    }

    /// A flashpoint counts in a week what its parts give that may happen then.
    fn by_week(&self, scenario: &Scenario) -> Vec<RankedList> {
        let season = scenario.season.days();
        let firsts = (0..season.count()).step_by(7).map(|days| season.first.plus(days));
        let weeks = firsts.map(|first| DayRange { first, last: first.plus(6) });
        weeks
            .map(|week| self.list(Some(week.into()), |flashpoint| points_in(flashpoint, week)))
            .filter(|list| !list.flashpoints.is_empty())
            .collect()
    }
}

/// The points of the parts that may happen in some days.
fn points_in(flashpoint: &Flashpoint, days: DayRange) -> f64 {
    let then = flashpoint.parts.iter().filter(|part| part.encounter.days.meets(days, 0));
    then.filter_map(|part| part.points).sum()
}
