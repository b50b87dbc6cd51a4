//! What was seen of a season: reports of monitors, chiefs, patrols and offices, each with its day, its place and the role it
//! comes from, never a person's name. A report says what somebody saw; what a number or a place is not said stays unknown.

mod place;
mod told;
pub mod table;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::layers::Sensitivity;
use crate::measure::Day;
use crate::words::Phrase;

pub use place::At;

/// What stands in the place of a file where a problem is about a form.
pub const FORM: &str = "-";

/// What somebody saw.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// Stable id.
    pub id: String,
    /// The day of what is told, not of the telling.
    pub day: Day,
    /// What is told.
    pub what: What,
    /// Where, as people call it, or a thing of the map by its id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// Where on the map.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<At>,
    /// The role of whoever says so: `monitor`, `chief`, `patrol`. Never a name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// Who may see it; the mission alone where missing.
    #[serde(default = "internal")]
    pub sensitivity: Sensitivity,
    /// The agreement that it is about, by id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agreement: Option<String>,
    /// The clause of that agreement, by id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clause: Option<String>,
    /// The route that it is about, by id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub route: Option<String>,
    /// More, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
    /// What this version does not know, and columns of a table that mean nothing to it: kept.
    #[serde(flatten)]
    pub other: BTreeMap<String, serde_json::Value>,
}

const fn internal() -> Sensitivity {
    Sensitivity::Internal
}

/// What is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum What {
    /// Somebody came to harm, or something did.
    Incident {
        /// What happened: `crop damage`, `cattle raid`, `clash`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        happened: Option<String>,
        /// Deaths; unknown where missing.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        fatalities: Option<u32>,
    },
    /// A herd came before it was due.
    EarlyPassage {
        /// By how many days; unknown where missing.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        days: Option<u32>,
    },
    /// A herd stayed longer than it was due.
    LatePassage {
        /// By how many days; unknown where missing.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        days: Option<u32>,
    },
    /// A herd was outside its corridor.
    OffCorridor {
        /// How far, in metres; unknown where missing.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        off_by_m: Option<u32>,
    },
    /// More cattle moved than is usual.
    MassiveMovement {
        /// How many; unknown where missing.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        head: Option<u32>,
    },
    /// A clause was looked at.
    Clause {
        /// Whether it was kept.
        standing: Standing,
    },
    /// Raided or stolen cattle came back.
    CattleReturned {
        /// How many, all together until that day; unknown where missing.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        returned: Option<u32>,
        /// Of how many; unknown where missing.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        of: Option<u32>,
    },
    /// Whether a text is known at a place.
    Dissemination {
        /// Whether it reached the place; unknown where missing.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reached: Option<bool>,
    },
    /// A kind of a later version: kept as it stands.
    #[serde(untagged)]
    Another(BTreeMap<String, serde_json::Value>),
}

/// Whether a clause is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// It is.
    Kept,
    /// It is not.
    Breached,
    /// Nobody can say.
    Unknown,
}

impl Standing {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Kept, Self::Breached, Self::Unknown];

    /// What it is called.
    #[must_use]
    pub const fn phrase(self) -> Phrase {
        match self {
            Self::Kept => Phrase("standing-kept"),
            Self::Breached => Phrase("standing-breached"),
            Self::Unknown => Phrase("standing-unknown"),
        }
    }
}

impl What {
    /// What the kind is called.
    #[must_use]
    pub const fn phrase(&self) -> Phrase {
        match self {
            Self::Incident { .. } => Phrase("report-incident"),
            Self::EarlyPassage { .. } => Phrase("report-early"),
            Self::LatePassage { .. } => Phrase("report-late"),
            Self::OffCorridor { .. } => Phrase("report-off-corridor"),
            Self::MassiveMovement { .. } => Phrase("report-massive"),
            Self::Clause { .. } => Phrase("report-clause"),
            Self::CattleReturned { .. } => Phrase("report-returned"),
            Self::Dissemination { .. } => Phrase("report-dissemination"),
            Self::Another(_) => Phrase("report-another"),
        }
    }
}

impl Report {
    /// Whether it speaks of a clause.
    #[must_use]
    pub fn is_about(&self, agreement: &str, clause: &str) -> bool {
        self.agreement.as_deref() == Some(agreement) && self.clause.as_deref() == Some(clause)
    }
}
