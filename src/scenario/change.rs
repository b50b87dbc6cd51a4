//! Edits. A change is applied once and returns the change that undoes it: that is the whole undo.

use super::Scenario;
use crate::measure::{DayRange, LonLat};

/// A thing that an edit changed, by its number in its layer. What is computed is put right from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Touched {
    /// A route: its line, its herd, its days.
    Route(usize),
    /// A water point: its place, its supply, its open days.
    WaterPoint(usize),
    /// A farming zone: its outline, its crops.
    Zone(usize),
}

/// An edit of a scenario.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// When a herd departs and returns.
    Dates {
        /// The route's id.
        route: String,
        /// The days on which it may depart.
        departs: DayRange,
        /// The days on which it may set out for home.
        returns: Option<DayRange>,
    },
    /// How large a herd is.
    HerdHead {
        /// The route's id.
        route: String,
        /// Head of cattle; nothing where unknown.
        head: Option<u32>,
    },
    /// Where a way goes.
    Line {
        /// The route's id.
        route: String,
        /// Its positions, at least two.
        line: Vec<LonLat>,
    },
    /// What the conveners note for a conference.
    ConferenceNote {
        /// The conference's id.
        conference: String,
        /// The note; empty to remove it.
        note: String,
    },
}

impl Change {
    /// What the change touches of what is computed, in a scenario in which it was made; nothing for words.
    #[must_use]
    pub fn touched(&self, scenario: &Scenario) -> Option<Touched> {
        match self {
            Self::Dates { route, .. } | Self::HerdHead { route, .. } | Self::Line { route, .. } => {
                scenario.routes.iter().position(|one| one.id == *route).map(Touched::Route)
            }
            Self::ConferenceNote { .. } => None,
        }
    }
}

impl Scenario {
    /// Applies a change and returns the one that undoes it; nothing where it changes nothing (an id that
    /// is not there, or a value that is there already).
    pub fn apply(&mut self, change: Change) -> Option<Change> {
        let inverse = match change {
            Change::Dates { route, departs, returns } => {
                let edited = self.route_mut(&route)?;
                let old = Change::Dates { route, departs: edited.departs, returns: edited.returns };
                let changed = (edited.departs, edited.returns) != (departs, returns);
                (edited.departs, edited.returns) = (departs, returns);
                changed.then_some(old)
            }
            Change::HerdHead { route, head } => {
                let edited = self.route_mut(&route)?;
                let old = std::mem::replace(&mut edited.herd_head, head);
                (old != head).then_some(Change::HerdHead { route, head: old })
            }
            Change::Line { route, line } => {
                let edited = self.route_mut(&route)?;
                if line.len() < 2 || edited.line == line {
                    return None;
                }
                Some(Change::Line { line: std::mem::replace(&mut edited.line, line), route })
            }
            Change::ConferenceNote { conference, note } => {
                let notes = &mut self.decisions.conference_notes;
                let old = if note.is_empty() { notes.remove(&conference) } else { notes.insert(conference.clone(), note.clone()) };
                let old = old.unwrap_or_default();
                (old != note).then_some(Change::ConferenceNote { conference, note: old })
            }
        }?;
        self.mark_unsaved(&inverse);
        Some(inverse)
    }

    fn route_mut(&mut self, id: &str) -> Option<&mut crate::layers::Route> {
        self.routes.iter_mut().find(|route| route.id == id)
    }

    fn mark_unsaved(&mut self, change: &Change) {
        match change {
            Change::Dates { route, .. } | Change::HerdHead { route, .. } | Change::Line { route, .. } => {
                self.unsaved.routes.insert(route.clone());
            }
            Change::ConferenceNote { .. } => self.unsaved.decisions = true,
        }
    }
}

/// An edit that was made, or taken back, or made again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edit {
    /// What it touched of what is computed; nothing where it only changed words.
    pub touched: Option<Touched>,
}

/// What can be undone and done again.
#[derive(Clone, Debug, Default)]
pub struct History {
    undo: Vec<Change>,
    redo: Vec<Change>,
}

impl History {
    /// Applies a change; nothing where it changes nothing, which leaves nothing to undo.
    pub fn apply(&mut self, scenario: &mut Scenario, change: Change) -> Option<Edit> {
        let touched = change.touched(scenario);
        let inverse = scenario.apply(change)?;
        self.undo.push(inverse);
        self.redo.clear();
        Some(Edit { touched })
    }

    /// Takes the last change back; nothing where there is none.
    pub fn undo(&mut self, scenario: &mut Scenario) -> Option<Edit> {
        Self::step(scenario, &mut self.undo, &mut self.redo)
    }

    /// Does again what was taken back last; nothing where there is none.
    pub fn redo(&mut self, scenario: &mut Scenario) -> Option<Edit> {
        Self::step(scenario, &mut self.redo, &mut self.undo)
    }

    /// Whether there is something to undo.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.undo.is_empty()
    }

    /// Whether there is something to do again.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.redo.is_empty()
    }

    /// The change that undo would make.
    #[must_use]
    pub fn to_undo(&self) -> Option<&Change> {
        self.undo.last()
    }

    /// The change that redo would make.
    #[must_use]
    pub fn to_redo(&self) -> Option<&Change> {
        self.redo.last()
    }

    fn step(scenario: &mut Scenario, from: &mut Vec<Change>, to: &mut Vec<Change>) -> Option<Edit> {
        let change = from.pop()?;
        let touched = change.touched(scenario);
        to.push(scenario.apply(change)?);
        Some(Edit { touched })
    }
}
