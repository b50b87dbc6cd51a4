//! Where herds or patrols went, by their receivers, against the way and the days of a route: how far outside, how long, on
//! which days, which fields were entered, and how early or late.
//!
//! *Outside*: farther from every stretch of the way than its half-width, or than the grazing radius of its camps; measured
//! from that edge. *How long*: between two fixes the distance changes evenly; what lies between fixes farther apart in time
//! than [`LONGEST_GAP_HOURS`] is not known and not counted. *Early, late*: at a place of the way before or after the days on which
//! the calendar has the herd there. Days are those of the clock that is asked for.

mod recorded;
mod compare;
mod told;

use crate::measure::{Day, DayRange, LonLat};

pub use compare::compare;
pub use recorded::{Read, TrackError, read};

/// Between fixes farther apart nobody knows where a herd was: it walks at most 25 km in a day (domain notes, section 3), so in
/// half a day it may be out of its corridor and back.
///
/// # Units
/// Hours.
pub const LONGEST_GAP_HOURS: f64 = 12.0;

/// A place at a time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fix {
    /// Where.
    pub at: LonLat,
    /// When, in seconds since 1 January 1970, 00:00, by the clock of the place.
    pub second: i64,
}

impl Fix {
    /// The day it lies in.
    #[must_use]
    pub fn day(self) -> Day {
        const SECONDS_A_DAY: i64 = 86_400;
        let days = self.second.div_euclid(SECONDS_A_DAY);
        Day::from_days_since_1970(i32::try_from(days).unwrap_or(if days > 0 { i32::MAX / 2 } else { i32::MIN / 2 }))
    }
}

/// A time outside the way.
#[derive(Clone, Debug, PartialEq)]
pub struct Excursion {
    /// From the first to the last day.
    pub days: DayRange,
    /// How long, in hours.
    pub hours: f64,
    /// How far outside at most, in metres from the edge of the way.
    pub off_by_m: f64,
    /// How far that is from the middle of the way, in metres.
    pub from_line_m: f64,
    /// Where it was farthest.
    pub at: LonLat,
}

/// A farming zone that was entered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entered {
    /// The zone, by number.
    pub zone: usize,
    /// The days on which.
    pub days: Vec<Day>,
    /// The crops that stood there on one of them.
    pub crops: Vec<String>,
}

/// A track against a way.
#[derive(Clone, Debug, PartialEq)]
pub struct Compared {
    /// The route, by number.
    pub route: usize,
    /// How many fixes.
    pub fixes: usize,
    /// From the first to the last day.
    pub days: DayRange,
    /// How far it went, in kilometres between fixes.
    pub km: f64,
    /// How long it was followed, in hours.
    pub followed_hours: f64,
    /// How long nobody knows where it was, in hours.
    pub unknown_hours: f64,
    /// How long it was outside, in hours.
    pub off_hours: f64,
    /// The days on which it was outside.
    pub days_off: Vec<Day>,
    /// The times outside, in order.
    pub excursions: Vec<Excursion>,
    /// The zones that were entered, in their order.
    pub entered: Vec<Entered>,
    /// How many days before the herd was due at most; nothing where never.
    pub early_days: Option<i32>,
    /// How many days after the herd was due to be gone at most; nothing where never.
    pub late_days: Option<i32>,
    /// The days on which it was early or late.
    pub untimely: Vec<Day>,
}

impl Compared {
    /// How far outside at most, in metres from the edge of the way.
    #[must_use]
    pub fn off_by_m(&self) -> f64 {
        self.excursions.iter().map(|excursion| excursion.off_by_m).fold(0.0, f64::max)
    }
}
