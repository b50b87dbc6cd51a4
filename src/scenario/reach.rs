//! What an edit reaches: what must be computed anew for it.

use super::apply::number_of;
use super::follow_up::is_incident;
use super::{Change, Scenario};
use crate::layers::{Feature, Placed as _};
use crate::reports::Report;

/// A thing that an edit changed, by its number in its layer. What is computed is put right from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Touched {
    /// A route: its line, its herd, its days.
    Route(usize),
    /// A water point: its place, its supply, its open days.
    WaterPoint(usize),
    /// A farming zone: its outline, its crops.
    Zone(usize),
    /// A settlement: its place, its people.
    Settlement(usize),
    /// A past incident: its place, its day.
    Incident(usize),
    /// A no-go zone: its outline.
    NoGo(usize),
}

/// What must be computed anew after an edit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reach {
    /// What concerns these things; nothing where the edit only changed words.
    Things(Vec<Touched>),
    /// All of it: things came or went, or are too many.
    Everything,
}

impl Reach {
    /// Nothing is computed anew.
    pub const NOTHING: Self = Self::Things(Vec::new());

    /// What two edits reach together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Things(mut ours), Self::Things(theirs)) => {
                ours.extend(theirs);
                Self::Things(ours)
            }
            _ => Self::Everything,
        }
    }
}

/// Of more things than this a whole search is sooner done than one after another.
const MOST_ONE_BY_ONE: usize = 64;

impl Change {
    /// What must be computed anew for it, asked of the scenario before it is made.
    #[must_use]
    pub fn reach(&self, scenario: &Scenario) -> Reach {
        match self {
            Self::Dates { route, .. } | Self::HerdHead { route, .. } | Self::Line { route, .. } => {
                Reach::Things(number_of(&scenario.routes, route).map(Touched::Route).into_iter().collect())
            }
            // An incident of an earlier season is remembered; what is seen of this one changes no plan.
            Self::Report { id, report } => {
                let is_remembered = |report: &Report| is_incident(report) && report.day < scenario.season.first_day;
                let old = scenario.follow_up.by_id.get(id);
                let is_any = old.is_some_and(|old| is_remembered(old)) || report.as_ref().is_some_and(|new| is_remembered(new));
                if is_any { Reach::Everything } else { Reach::NOTHING }
            }
            // Whom the register calls and on which days nobody sits is asked when conferences are made.
            Self::ConferenceNote { .. }
            | Self::Session { .. }
            | Self::SessionOrder { .. }
            | Self::Accepted { .. }
            | Self::Agreement { .. }
            | Self::Told { .. }
            | Self::Stakeholders(_)
            | Self::Holidays(_) => Reach::NOTHING,
            Self::Put(feature) => in_place(scenario, feature).map_or(Reach::Everything, |thing| Reach::Things(vec![thing])),
            Self::Together(changes) if self.size() <= MOST_ONE_BY_ONE => {
                changes.iter().fold(Reach::NOTHING, |reach, change| reach.and(change.reach(scenario)))
            }
            _ => Reach::Everything,
        }
    }
}

/// The thing with the feature's id; nothing where it comes.
fn in_place(scenario: &Scenario, feature: &Feature) -> Option<Touched> {
    let number = scenario.number(feature.layer(), feature.id())?;
    Some(match feature {
        Feature::Route(_) => Touched::Route(number),
        Feature::WaterPoint(_) => Touched::WaterPoint(number),
        Feature::FarmingZone(_) => Touched::Zone(number),
        Feature::Settlement(_) => Touched::Settlement(number),
        Feature::Incident(_) => Touched::Incident(number),
        Feature::NoGo(_) => Touched::NoGo(number),
    })
}
