//! Herds where something happened before.
//!
//! *Met*: the way comes within the incident's reach, widened by how imprecisely its place is known.
//! *Exposure*: how much it counts, between 0 and 1: it falls in a straight line from 1 at the place to 0 at
//! the edge of the reach, by half with every half-life that has passed, and counts more (up to 1) in the
//! same month of the year; where its day is one of several, by the share of these that fall into that month.
//! Kernel, half-life and month: domain notes, section 4; the month curve is a setting because raids peak in wet
//! months elsewhere (Raleigh and Kniveton, R4).
//!
//! Incidents that monitors reported in earlier seasons count alike; how precisely their place is known is not told, so it
//! counts as near.

use super::draft::Draft;
use super::meeting::{Reach, Times, encounters, meetings};
use super::{Encounter, Exposure, Inquiry, Kind, With};
use crate::layers::{Incident, PlacePrecision};
use crate::measure::{Day, DayRange};
use crate::progress::Cancelled;
use crate::scenario::Settings;

pub(super) fn find(inquiry: Inquiry<'_>) -> Result<Vec<Encounter>, Cancelled> {
    let Inquiry { ground, scenario, passages, asked, progress } = inquiry;
    let settings = &scenario.settings;
    let reaches_m: Vec<f64> = scenario.incidents.iter().map(|incident| reach_m(settings, incident.precision)).collect();
    let draft = Draft::of(inquiry, Kind::Incident);
    let rows = meetings(passages, asked, &ground.incidents, &Times::Always, Reach::Around(&reaches_m), progress)?;
    encounters(&rows, progress, |row| {
        let number = row.thing as usize;
        let weight = weight(settings, Past::of(&scenario.incidents[number]), row.distance_m, row.window.days());
        draft.encounter(row, ground.incidents.shape(number), With::Incident(number), Exposure::Recall { weight })
    })
}

/// The same of what was reported.
pub(super) fn find_reported(inquiry: Inquiry<'_>) -> Result<Vec<Encounter>, Cancelled> {
    let Inquiry { ground, scenario, passages, asked, progress } = inquiry;
    let reports = scenario.reported_incidents();
    if reports.is_empty() {
        return Ok(Vec::new());
    }
    let settings = &scenario.settings;
    let reaches_m = vec![reach_m(settings, Past::REPORTED); reports.len()];
    let draft = Draft::of(inquiry, Kind::Incident);
    let rows = meetings(passages, asked, &ground.reported, &Times::Always, Reach::Around(&reaches_m), progress)?;
    encounters(&rows, progress, |row| {
        let number = row.thing as usize;
        let weight = weight(settings, Past::reported(reports[number].day), row.distance_m, row.window.days());
        draft.encounter(row, ground.reported.shape(number), With::Reported(number), Exposure::Recall { weight })
    })
}

/// When and how well known something that happened is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Past {
    /// When.
    pub day: Day,
    /// So many days earlier or later it may have been at most.
    pub within_days: u32,
    /// How well its place is known.
    pub precision: PlacePrecision,
}

impl Past {
    /// How precisely the place of what monitors reported is taken to be known.
    const REPORTED: PlacePrecision = PlacePrecision::Near;

    /// An incident.
    #[must_use]
    pub const fn of(incident: &Incident) -> Self {
        Self { day: incident.day, within_days: incident.within_days, precision: incident.precision }
    }

    /// What was reported on a day.
    #[must_use]
    pub const fn reported(day: Day) -> Self {
        Self { day, within_days: 0, precision: Self::REPORTED }
    }

    /// The share of the days that it may have been that fall into the months of others, 0 to 1.
    fn in_months_of(self, days: DayRange) -> f64 {
        /// Of so many days either way every month has its share.
        const YEAR: u32 = 365;
        if days.count() > 31 {
            return 1.0;
        }
        let months: Vec<i8> = days.days().map(Day::month).collect();
        let off = self.within_days.min(YEAR).cast_signed();
        let may_be = (-off..=off).map(|later| self.day.plus(later));
        let (mut all, mut such) = (0.0, 0.0);
        for day in may_be {
            all += 1.0;
            such += if months.contains(&day.month()) { 1.0 } else { 0.0 };
        }
        such / all
    }
}

/// How far from its place an incident counts: farther where that is known less precisely.
///
/// # Units
/// Metres.
#[must_use]
pub fn reach_m(settings: &Settings, precision: PlacePrecision) -> f64 {
    settings.incident_reach_m + settings.off_by_m(precision)
}

/// How much an incident counts at a distance from its place on some days, 0 to 1.
///
/// # Units
/// Metres in.
#[must_use]
pub fn weight(settings: &Settings, past: Past, distance_m: f64, days: DayRange) -> f64 {
    /// Days in a year, on average.
    const YEAR_DAYS: f64 = 365.25;
    let reach_m = reach_m(settings, past.precision);
    let near = 1.0 - distance_m / reach_m;
    let years = f64::from(days.first.days_since(past.day).max(0)) / YEAR_DAYS;
    let fresh = 0.5_f64.powf(years / settings.incident_half_life_years.max(0.1));
    let season = 1.0 + (settings.incident_same_month_factor - 1.0) * past.in_months_of(days);
    // A place known only to the district spreads its weight over all that it may be.
    let sure = settings.incident_reach_m / reach_m;
    (near * fresh * season * sure).clamp(0.0, 1.0)
}
