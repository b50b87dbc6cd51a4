//! Encounters: one herd on one leg of its way, one thing (or a second herd), the stretch where it
//! happens, the least distance, the days when both are there, and the exposure with its unit.
//!
//! One file a kind, each with its definition. The rooms above only weigh what is found here.

mod ground;
mod draft;
pub mod near;
pub mod meeting;
mod crops;
mod pinch;
mod water;
pub mod herds;
pub mod borders;
mod settlements;
pub mod incidents;
mod no_go;
mod all;
pub mod search;

use std::sync::Arc;

use geo_types::Coord;
use rayon::prelude::*;

use crate::calendar::{Leg, Passage};
use crate::measure::{DayRange, LonLat};
use crate::progress::{self, Cancelled, Progress};
use crate::scenario::Scenario;
use crate::words::Phrase;

pub use all::{Encounters, Revised};
pub use borders::AtBorder;
pub use crops::StandingCrop;
pub use ground::{Ground, GroundError};
pub use herds::SideBySide;
pub use pinch::Pinch;
pub use water::Watering;

/// The kinds of encounters, the gravest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A herd where a crop stands.
    Crops,
    /// A herd where it cannot pass between the fields.
    Pinch,
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
    pub const ALL: [Self; 9] =
        [Self::Crops, Self::Pinch, Self::Water, Self::Herds, Self::OwnHerds, Self::Border, Self::Settlement, Self::Incident, Self::NoGo];

    /// The word in files and ids.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Crops => "crops",
            Self::Pinch => "pinch",
            Self::Water => "water",
            Self::Herds => "herds",
            Self::OwnHerds => "own-herds",
            Self::Border => "border",
            Self::Settlement => "settlement",
            Self::Incident => "incident",
            Self::NoGo => "no-go",
        }
    }

    /// In a heading, in any language.
    #[must_use]
    pub const fn phrase(self) -> Phrase {
        match self {
            Self::Crops => Phrase("kind-crops"),
            Self::Pinch => Phrase("kind-pinch"),
            Self::Water => Phrase("kind-water"),
            Self::Herds => Phrase("kind-herds"),
            Self::OwnHerds => Phrase("kind-own-herds"),
            Self::Border => Phrase("kind-border"),
            Self::Settlement => Phrase("kind-settlement"),
            Self::Incident => Phrase("kind-incident"),
            Self::NoGo => Phrase("kind-no-go"),
        }
    }

    /// In a narrow place, in any language.
    #[must_use]
    pub const fn in_short(self) -> Phrase {
        match self {
            Self::Crops => Phrase("kind-crops.short"),
            Self::Pinch => Phrase("kind-pinch.short"),
            Self::Water => Phrase("kind-water.short"),
            Self::Herds => Phrase("kind-herds.short"),
            Self::OwnHerds => Phrase("kind-own-herds.short"),
            Self::Border => Phrase("kind-border.short"),
            Self::Settlement => Phrase("kind-settlement.short"),
            Self::Incident => Phrase("kind-incident.short"),
            Self::NoGo => Phrase("kind-no-go.short"),
        }
    }

    /// In a heading.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Crops => "Standing crops",
            Self::Pinch => "Pinch points",
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum With {
    /// A farming zone.
    Zone(usize),
    /// The farming zone that leaves least room at a pinch point.
    Pinch(usize),
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
    /// An incident of an earlier season that somebody reported, by its number among those.
    Reported(usize),
    /// A no-go zone.
    NoGo(usize),
}

/// How much of it, in the unit of its kind.
#[derive(Clone, Debug, PartialEq)]
pub enum Exposure {
    /// Standing crop inside the corridor.
    Crop(StandingCrop),
    /// A field of which nobody says what grows there, and when.
    UnknownCrop,
    /// Less room between the fields than the corridor needs.
    Pinch(Pinch),
    /// A herd's need against what a point gives.
    Water(Watering),
    /// How long two herds go side by side.
    Herds(SideBySide),
    /// A border crossed, or near.
    Border(AtBorder),
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

/// What tells one encounter from all others: kind, passage, thing, and which time they meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    /// Its kind.
    pub kind: Kind,
    /// The number of the passage.
    pub passage: usize,
    /// What the herd meets.
    pub with: With,
    /// 0 for the first time on this passage; a border may be crossed again and again.
    pub nth: u16,
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
    /// Which time it meets it on this passage, from 0.
    pub nth: u16,
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

impl Encounter {
    /// What tells it from all others.
    #[must_use]
    pub const fn key(&self) -> Key {
        Key { kind: self.kind, passage: self.passage, with: self.with, nth: self.nth }
    }

    /// The routes whose herds are in it.
    #[must_use]
    pub fn routes(&self) -> Vec<usize> {
        let other = if let With::Herd(passage) = self.with { Some(Passage::route_of(passage)) } else { None };
        std::iter::once(self.route).chain(other).collect()
    }
}

/// Who is asked what they meet.
#[derive(Clone, Copy)]
pub struct Inquiry<'a> {
    /// What there is to meet.
    pub ground: &'a Ground,
    /// The scenario.
    pub scenario: &'a Scenario,
    /// All passages.
    pub passages: &'a [Arc<Passage>],
    /// The numbers of those that are asked.
    pub asked: &'a [usize],
    /// How far it is, and whether to stop.
    pub progress: &'a Progress,
}

impl Inquiry<'_> {
    /// What each passage that is asked meets, in the order in which they are asked.
    fn of_each(self, meet: impl Fn(usize, &Passage) -> Vec<Encounter> + Sync) -> Result<Vec<Encounter>, Cancelled> {
        let of_one = |number: &usize| {
            self.progress.step()?;
            Ok(meet(*number, &self.passages[*number]))
        };
        Ok(progress::all(self.asked.par_iter().map(of_one))?.into_iter().flatten().collect())
    }
}
