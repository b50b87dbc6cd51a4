//! Edits. A change is applied once and returns the change that undoes it: that is the whole undo.

use serde::{Deserialize, Serialize};

use super::{Accepted, Community, Grievance, Holiday, Office, Season, SessionByHand, Settings, Stakeholder};
use crate::agreed::Agreement;
use crate::layers::{Feature, LayerKind, Placed as _};
use crate::measure::{DayRange, LonLat};
use crate::reports::Report;

/// An edit of a scenario.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
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
        /// Its positions, at least two; as many as before where each has its day (a timed track).
        line: Vec<LonLat>,
    },
    /// What the conveners note for a conference.
    ConferenceNote {
        /// The conference's id.
        conference: String,
        /// The note; empty to remove it.
        note: String,
    },
    /// What people change of one session of a meeting's agenda.
    Session {
        /// The meeting's id.
        meeting: String,
        /// The session's id.
        session: String,
        /// All that they changed of it; nothing to leave the draft as it is.
        by_hand: Option<Box<SessionByHand>>,
    },
    /// The order of the sessions of a meeting.
    SessionOrder {
        /// The meeting's id.
        meeting: String,
        /// The sessions, by id; empty for the order of the draft.
        order: Vec<String>,
    },
    /// An option that is accepted, or dropped; what it changes is changed beside it.
    Accepted {
        /// What it changes, in a word.
        id: String,
        /// The option; nothing to drop it.
        accepted: Option<Box<Accepted>>,
    },
    /// An agreement as it is now: in the place of the one with its id, or added, or taken away.
    Agreement {
        /// Its id.
        id: String,
        /// The agreement; nothing to take it away.
        #[serde(with = "super::agreements::as_text")]
        agreement: Option<Box<Agreement>>,
    },
    /// A report as it is now: in the place of the one with its id, or added, or taken away.
    Report {
        /// Its id.
        id: String,
        /// The report; nothing to take it away.
        #[serde(with = "super::agreements::as_text")]
        report: Option<Box<Report>>,
    },
    /// A thing as it is now: in the place of the one with its id, or added where there is none.
    Put(Box<Feature>),
    /// A thing that comes into its layer at a place; nothing happens where its id is taken.
    Insert {
        /// Its number from then on.
        at: usize,
        /// The thing.
        feature: Box<Feature>,
    },
    /// A thing that goes.
    Remove {
        /// Its layer.
        layer: LayerKind,
        /// Its id.
        id: String,
    },
    /// What people call the scenario, what it is, and what a reader must know.
    Told {
        /// Its name.
        name: String,
        /// `illustrative`, or what it is.
        status: Option<String>,
        /// What a reader must know.
        note: Option<String>,
    },
    /// The days that are planned.
    Season(Season),
    /// The field offices.
    Offices(Vec<Office>),
    /// The communities.
    Communities(Vec<Community>),
    /// The grievances.
    Grievances(Vec<Grievance>),
    /// The register of stakeholders.
    Stakeholders(Vec<Stakeholder>),
    /// Days on which no meeting is held.
    Holidays(Vec<Holiday>),
    /// Thresholds and weights.
    Settings(Box<Settings>),
    /// Several changes of one gesture, in their order.
    Together(Vec<Self>),
}

impl Change {
    /// One change that puts several things.
    #[must_use]
    pub fn put(features: impl IntoIterator<Item = Feature>) -> Self {
        Self::of_all(features.into_iter().map(|feature| Self::Put(Box::new(feature))).collect())
    }

    /// The things of layers that it changes, adds or removes.
    #[must_use]
    pub fn things(&self) -> Vec<(LayerKind, String)> {
        match self {
            Self::Dates { route, .. } | Self::HerdHead { route, .. } | Self::Line { route, .. } => vec![(LayerKind::Routes, route.clone())],
            Self::Put(feature) | Self::Insert { feature, .. } => vec![(feature.layer(), feature.id().to_owned())],
            Self::Remove { layer, id } => vec![(*layer, id.clone())],
            Self::Together(changes) => changes.iter().flat_map(Self::things).collect(),
            _ => Vec::new(),
        }
    }

    /// Of how many changes it is made.
    #[must_use]
    pub fn size(&self) -> usize {
        match self {
            Self::Together(changes) => changes.iter().map(Self::size).sum(),
            _ => 1,
        }
    }

    /// One change of several.
    #[must_use]
    pub fn of_all(changes: Vec<Self>) -> Self {
        match <[Self; 1]>::try_from(changes) {
            Ok([change]) => change,
            Err(changes) => Self::Together(changes),
        }
    }
}
