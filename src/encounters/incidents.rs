//! Herds where something happened before.
//!
//! *Met*: the way comes within the incident's reach, widened by how imprecisely its place is known.
//! *Exposure*: how much it counts, between 0 and 1: it falls in a straight line from 1 at the place to 0 at
//! the edge of the reach, by half with every half-life that has passed, and counts more (up to 1) in the
//! same month of the year. Kernel, half-life and month: domain notes, section 4; the month curve is a
//! setting because raids peak in wet months elsewhere (Raleigh and Kniveton, R4).

use super::draft::Draft;
use super::meeting::{Reach, Times, encounters, meetings};
use super::{Encounter, Exposure, Inquiry, Kind, With};
use crate::layers::Incident;
use crate::measure::DayRange;
use crate::progress::Cancelled;
use crate::scenario::Settings;

pub(super) fn find(inquiry: Inquiry<'_>) -> Result<Vec<Encounter>, Cancelled> {
    let Inquiry { ground, scenario, passages, asked, progress } = inquiry;
    let settings = &scenario.settings;
    let reaches_m: Vec<f64> = scenario.incidents.iter().map(|incident| reach_m(settings, incident)).collect();
    let draft = Draft::of(inquiry, Kind::Incident);
    let rows = meetings(passages, asked, &ground.incidents, &Times::Always, Reach::Around(&reaches_m), progress)?;
    encounters(&rows, progress, |row| {
        let number = row.thing as usize;
        let weight = weight(settings, &scenario.incidents[number], row.distance_m, row.window.days());
        draft.encounter(row, ground.incidents.shape(number), With::Incident(number), Exposure::Recall { weight })
    })
}

fn reach_m(settings: &Settings, incident: &Incident) -> f64 {
    settings.incident_reach_m + settings.off_by_m(incident.precision)
}

fn weight(settings: &Settings, incident: &Incident, distance_m: f64, days: DayRange) -> f64 {
    /// Days in a year, on average.
    const YEAR_DAYS: f64 = 365.25;
    let near = 1.0 - distance_m / reach_m(settings, incident);
    let years = f64::from(days.first.days_since(incident.day).max(0)) / YEAR_DAYS;
    let fresh = 0.5_f64.powf(years / settings.incident_half_life_years.max(0.1));
    let same_month = days.count() > 31 || days.days().any(|day| day.month() == incident.day.month());
    let season = if same_month { settings.incident_same_month_factor } else { 1.0 };
    // A place known only to the district spreads its weight over all that it may be.
    let sure = settings.incident_reach_m / reach_m(settings, incident);
    (near * fresh * season * sure).clamp(0.0, 1.0)
}
