//! Encounters: one herd on one leg of its way, one thing (or a second herd), the stretch where it
//! happens, the least distance, the days when both are there, and the exposure with its unit.
//!
//! One file a kind, each with its definition. The rooms above only weigh what is found here.

pub mod borders;
mod crops;
mod ground;
pub mod herds;
mod incidents;
pub mod meeting;
pub mod near;
mod no_go;
pub mod search;
mod settlements;
mod water;

use geo_types::Coord;

use crate::calendar::{Leg, Passage};
use crate::measure::{DayRange, LonLat};
use crate::progress::{Cancelled, Progress};
use crate::scenario::Scenario;

pub use crops::StandingCrop;
pub use ground::Ground;
pub use herds::SideBySide;
pub use water::Watering;

/// The kinds of encounters, the gravest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A herd where a crop stands.
    Crops,
    /// A herd at a water point.
    Water,
    /// Two herds of different communities.
    Herds,
    /// Two herds of the same community; listed apart, and not weighed.
    OwnHerds,
    /// A herd at a state or international border.
    Border,
    /// A herd at a settlement.
    Settlement,
    /// A herd where something happened before.
    Incident,
    /// A herd in closed land.
    NoGo,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 8] =
        [Self::Crops, Self::Water, Self::Herds, Self::OwnHerds, Self::Border, Self::Settlement, Self::Incident, Self::NoGo];

    /// The word in files and ids.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Crops => "crops",
            Self::Water => "water",
            Self::Herds => "herds",
            Self::OwnHerds => "own-herds",
            Self::Border => "border",
            Self::Settlement => "settlement",
            Self::Incident => "incident",
            Self::NoGo => "no-go",
        }
    }

    /// In a heading.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Crops => "Standing crops",
            Self::Water => "Water",
            Self::Herds => "Other herds",
            Self::OwnHerds => "Herds of the same community",
            Self::Border => "Borders",
            Self::Settlement => "Settlements",
            Self::Incident => "Past incidents",
            Self::NoGo => "No-go zones",
        }
    }
}

/// What a herd meets. Numbers are those of the scenario's layers and the atlas's states.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum With {
    /// A farming zone.
    Zone(usize),
    /// A water point.
    Water(usize),
    /// Another passage, by its number.
    Herd(usize),
    /// A border between two states; nothing where there is no state on that side.
    Border {
        /// The state it leaves.
        from: Option<usize>,
        /// The state it enters.
        to: Option<usize>,
    },
    /// A settlement.
    Settlement(usize),
    /// A past incident.
    Incident(usize),
    /// A no-go zone.
    NoGo(usize),
}

/// How much of it, in the unit of its kind.
#[derive(Clone, Debug, PartialEq)]
pub enum Exposure {
    /// Standing crop inside the corridor.
    Crop(StandingCrop),
    /// A herd's need against what a point gives.
    Water(Watering),
    /// How long two herds go side by side.
    Herds(SideBySide),
    /// A border crossed.
    Border {
        /// Whether it is one between countries.
        international: bool,
    },
    /// People of a settlement; unknown where missing.
    People(Option<u32>),
    /// How much a past incident counts here: 1 at its place on its day, less farther off and longer ago.
    Recall {
        /// Its weight.
        weight: f64,
    },
    /// Closed land entered, in kilometres of way.
    Closed {
        /// Kilometres.
        km: f64,
    },
}

/// One encounter.
#[derive(Clone, Debug, PartialEq)]
pub struct Encounter {
    /// Stable id, made of the names of what meets.
    pub id: String,
    /// Its kind.
    pub kind: Kind,
    /// The number of the passage.
    pub passage: usize,
    /// The number of the route.
    pub route: usize,
    /// The leg of the way.
    pub leg: Leg,
    /// What the herd meets.
    pub with: With,
    /// The least distance, in metres.
    pub distance_m: f64,
    /// The days when both may be there.
    pub days: DayRange,
    /// Kilometres from the start of the leg to the first stretch of it.
    pub from_km: f64,
    /// Kilometres from the start of the leg to the end of the last stretch of it.
    pub to_km: f64,
    /// Where, in the plane.
    pub place: Coord<f64>,
    /// Where, in degrees.
    pub at: LonLat,
    /// How much.
    pub exposure: Exposure,
}

/// Every encounter of a season, in the order of kinds, passages and things.
///
/// # Errors
/// Where the work was cancelled.
pub fn find(ground: &Ground, scenario: &Scenario, passages: &[Passage], progress: &Progress) -> Result<Vec<Encounter>, Cancelled> {
    let mut found = Vec::new();
    progress.begin("standing crops", passages.len())?;
    found.extend(crops::find(ground, scenario, passages, progress)?);
    progress.begin("water points", passages.len())?;
    found.extend(water::find(ground, scenario, passages, progress)?);
    progress.begin("other herds", passages.len())?;
    found.extend(herds::find(ground, scenario, passages, progress)?);
    progress.begin("borders", passages.len())?;
    found.extend(borders::find(ground, scenario, passages, progress)?);
    progress.begin("settlements", passages.len())?;
    found.extend(settlements::find(ground, scenario, passages, progress)?);
    progress.begin("past incidents", passages.len())?;
    found.extend(incidents::find(ground, scenario, passages, progress)?);
    progress.begin("no-go zones", passages.len())?;
    found.extend(no_go::find(ground, scenario, passages, progress)?);
    Ok(found)
}
