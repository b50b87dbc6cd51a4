//! Offices, communities, and what communities hold against each other.

use serde::{Deserialize, Serialize};

/// A field office and the states it is in charge of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Office {
    /// Stable id.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// Where it sits, a settlement's id.
    pub seat: Option<String>,
    /// The ids of its states.
    #[serde(default)]
    pub states: Vec<String>,
}

/// How a community lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Livelihood {
    /// Of herds.
    Herders,
    /// Of fields.
    Farmers,
    /// Of both.
    Mixed,
}

/// A community that moves, farms, or both.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Community {
    /// Stable id.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// How it lives.
    pub livelihood: Livelihood,
    /// The state it comes from.
    pub home_state: Option<String>,
    /// The office that speaks with it; else the one in charge of its home state.
    pub office: Option<String>,
}

/// What two communities hold against each other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Grievance {
    /// The two, by id.
    pub between: [String; 2],
    /// What it is about.
    pub about: String,
    /// Who says so.
    pub source: Option<String>,
}
