//! Levers: what parties can change of a season when they bargain. A lever is data: it makes the change that it stands
//! for, it says itself in words, and it is kept with the decisions once it is accepted.

mod change;
mod told;

use serde::{Deserialize, Serialize};

use crate::layers::Route;
use crate::measure::{Day, LonLat};

/// One thing that would be done otherwise. Things go by their ids.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lever {
    /// A herd departs so many days later; earlier where negative. Its return stays.
    Departure {
        /// The route.
        route: String,
        /// The days.
        days: i32,
    },
    /// A herd sets out for home so many days later; earlier where negative.
    Homeward {
        /// The route.
        route: String,
        /// The days.
        days: i32,
    },
    /// A herd goes at another pace.
    Pace {
        /// The route.
        route: String,
        /// The slowest, in kilometres a day.
        slowest_km_per_day: f64,
        /// The fastest, in kilometres a day.
        fastest_km_per_day: f64,
    },
    /// A herd camps longer or shorter at a stopover.
    Stay {
        /// The route.
        route: String,
        /// The stopover, by its number on the route.
        stopover: usize,
        /// The shortest stay, in days.
        days_min: f64,
        /// The longest stay, in days.
        days_max: f64,
    },
    /// A camp lies elsewhere on the way.
    Camp {
        /// The route.
        route: String,
        /// The stopover, by its number on the route.
        stopover: usize,
        /// So many kilometres from the start.
        km: f64,
    },
    /// A corridor is wider or narrower.
    Width {
        /// The route.
        route: String,
        /// Half the width, in metres.
        half_width_m: f64,
    },
    /// A herd goes another way.
    Way {
        /// The route.
        route: String,
        /// The route as it would be: its line, and its last camp where the end is elsewhere.
        to: Box<Route>,
    },
    /// Herds leave a water point to the others and drink elsewhere.
    Turn(Turn),
    /// A water point gives water all season: the borehole runs, the pool is open to herds.
    Open {
        /// The water point.
        point: String,
        /// Who drinks there instead of elsewhere.
        turn: Option<Turn>,
    },
    /// A water point is closed to herds all season.
    Close {
        /// The water point.
        point: String,
    },
    /// A new water point, and who drinks there instead of elsewhere.
    Dig {
        /// The id of the new point.
        id: String,
        /// What people call it.
        name: String,
        /// Where it is.
        at: LonLat,
        /// So many head can drink there in a day.
        head_per_day: f64,
        /// Who drinks there instead of elsewhere.
        turn: Option<Turn>,
    },
    /// A zone is harvested by a day, before the herds come.
    Harvest {
        /// The farming zone.
        zone: String,
        /// The last day on which a crop stands there.
        by: Day,
    },
}

/// Herds that leave a water point to the others.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Turn {
    /// The water point.
    pub point: String,
    /// Their routes.
    pub routes: Vec<String>,
}

/// What one hafir can serve: 30,000 cubic metres are water for 10,000 head on 100 days, before evaporation (domain notes,
/// section 3).
///
/// # Units
/// Head of cattle a day.
pub const HAFIR_HEAD_PER_DAY: f64 = 10_000.0;

impl Lever {
    /// What it changes, in one word a lever and thing: two levers with one key take each other's place.
    #[must_use]
    pub fn key(&self) -> String {
        match self {
            Self::Departure { route, .. } => format!("departure/{route}"),
            Self::Homeward { route, .. } => format!("homeward/{route}"),
            Self::Pace { route, .. } => format!("pace/{route}"),
            Self::Stay { route, stopover, .. } => format!("stay/{route}/{stopover}"),
            Self::Camp { route, stopover, .. } => format!("camp/{route}/{stopover}"),
            Self::Width { route, .. } => format!("width/{route}"),
            Self::Way { route, .. } => format!("way/{route}"),
            Self::Turn(Turn { point, routes }) => format!("turn/{point}/{}", routes.join("+")),
            Self::Open { point, .. } => format!("open/{point}"),
            Self::Close { point } => format!("close/{point}"),
            Self::Dig { id, .. } => format!("dig/{id}"),
            Self::Harvest { zone, .. } => format!("harvest/{zone}"),
        }
    }

    /// The route whose herd it moves, by id; nothing where it is about water or fields.
    #[must_use]
    pub fn route(&self) -> Option<&str> {
        match self {
            Self::Departure { route, .. }
            | Self::Homeward { route, .. }
            | Self::Pace { route, .. }
            | Self::Stay { route, .. }
            | Self::Camp { route, .. }
            | Self::Width { route, .. }
            | Self::Way { route, .. } => Some(route),
            _ => None,
        }
    }

    /// The herds that drink elsewhere by it.
    #[must_use]
    pub const fn turn(&self) -> Option<&Turn> {
        match self {
            Self::Turn(turn) | Self::Open { turn: Some(turn), .. } | Self::Dig { turn: Some(turn), .. } => Some(turn),
            _ => None,
        }
    }
}
