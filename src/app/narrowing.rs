//! What the desk is narrowed to: an office or two, and some days. The one rule by which lists, marks, dots, routes, herds
//! and weeks say what belongs to it.

use super::view::View;
use super::work::Drawn;
use crate::encounters::Encounter;
use crate::flashpoints::Flashpoint;
use crate::measure::DayRange;
use crate::overview::{HerdRow, Week, weeks_of};

/// What the desk is narrowed to; everything where nothing is said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Narrowing {
    /// Only what concerns this office, and this one too.
    offices: [Option<String>; 2],
    /// Only what falls in these days.
    range: Option<DayRange>,
}

impl Narrowing {
    /// What a view is narrowed to.
    pub(super) fn of(view: &View) -> Self {
        Self { offices: [view.office.clone(), view.desk.partner.clone()], range: view.desk.range }
    }

    /// Whether a flashpoint belongs to it.
    pub(super) fn means(&self, flashpoint: &Flashpoint) -> bool {
        self.means_offices(&flashpoint.offices) && self.means_days(flashpoint.days)
    }

    /// Whether something of these offices does.
    pub(super) fn means_offices(&self, offices: &[String]) -> bool {
        self.offices.iter().flatten().all(|office| offices.contains(office))
    }

    /// Whether something of these days does.
    pub(super) fn means_days(&self, days: DayRange) -> bool {
        self.range.is_none_or(|range| range.meets(days, 0))
    }

    /// Whether a herd and its way do: the way leads through states of the offices, and the herd is under way on the days.
    pub(super) fn means_herd(&self, drawn: &Drawn, row: &HerdRow) -> bool {
        let matrix = &drawn.overview.matrix;
        let mut numbers = self.offices.iter().flatten().map(|office| matrix.number(office));
        let leads_there = match (numbers.next(), numbers.next()) {
            (None, _) => true,
            (Some(one), other) => one
                .zip(other.unwrap_or(one))
                .is_some_and(|(one, other)| matrix.pair(one, other).is_some_and(|pair| pair.routes.binary_search(&row.route).is_ok())),
        };
        leads_there && row.days().is_none_or(|days| self.means_days(days))
    }

    /// Route by route, whether it and its herd belong to it; nothing where all do.
    pub(super) fn routes(&self, drawn: &Drawn) -> Vec<bool> {
        if *self == Self::default() {
            return Vec::new();
        }
        drawn.overview.herds.iter().map(|row| self.means_herd(drawn, row)).collect()
    }

    /// The weeks with the encounters of the offices' flashpoints; nothing where all offices are meant. Days do not take
    /// encounters out of a week: the weeks beside them are only drawn faintly.
    pub(super) fn weeks(&self, drawn: &Drawn) -> Option<Vec<Week>> {
        self.offices.iter().any(Option::is_some).then(|| {
            let meant = drawn.plan.findings.flashpoints.iter().filter(|flashpoint| self.means_offices(&flashpoint.offices));
            let encounters = meant.flat_map(|flashpoint| flashpoint.parts.iter().map(|part| part.encounter.as_ref()));
            weeks_of(&drawn.scenario, encounters.collect::<Vec<&Encounter>>())
        })
    }
}

impl View {
    /// Whether a flashpoint is among what the desk is narrowed to.
    #[must_use]
    pub fn means(&self, flashpoint: &Flashpoint) -> bool {
        Narrowing::of(self).means(flashpoint)
    }

    /// Whether it is narrowed at all.
    #[must_use]
    pub fn is_narrowed(&self) -> bool {
        Narrowing::of(self) != Narrowing::default()
    }
}
