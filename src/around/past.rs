//! Settlements, and what happened there before.

use super::cells::Cells;
use super::terrain::Land;
use crate::encounters::incidents::{Past, reach_m, weight};
use crate::index::PlaneShape;
use crate::progress::{Cancelled, Progress};

/// What settlements add within their reach.
pub(super) fn settlements(land: Land<'_>) -> Cells {
    let settings = &land.scenario.settings.ways;
    let mut cells = Cells::of(land.grid);
    for number in 0..land.ground.settlements.len() {
        if let PlaneShape::Point(place) = land.ground.settlements.shape(number) {
            land.within(place, settings.settlement_reach_m, |cell, _| cells.raise(cell, settings.settlement));
        }
    }
    cells
}

/// What past incidents add: each by its weight on the days of the herd, all of them together at most once the setting.
pub(super) fn incidents(land: Land<'_>, progress: &Progress) -> Result<Cells, Cancelled> {
    let mut cells = Cells::of(land.grid);
    for (number, incident) in land.scenario.incidents.iter().enumerate() {
        progress.check()?;
        if let PlaneShape::Point(place) = land.ground.incidents.shape(number) {
            add(land, &mut cells, place, Past::of(incident));
        }
    }
    for (number, report) in land.scenario.reported_incidents().into_iter().filter(|report| report.at.is_some()).enumerate() {
        progress.check()?;
        if let PlaneShape::Point(place) = land.ground.reported.shape(number) {
            add(land, &mut cells, place, Past::reported(report.day));
        }
    }
    let most = super::cells::narrow(land.scenario.settings.ways.incident);
    Ok(cells.map(|weight| weight.min(1.0) * most))
}

/// Incidents that weigh less are not drawn: there may be tens of thousands, each over kilometres.
const FORGOTTEN: f64 = 0.001;

fn add(land: Land<'_>, cells: &mut Cells, place: geo_types::Coord<f64>, past: Past) {
    let settings = &land.scenario.settings;
    // The days are those of the herd near the incident.
    let windows = land.when.windows(place);
    let Some(days) = windows.into_iter().map(crate::measure::Window::days).reduce(crate::measure::DayRange::hull) else { return };
    let here = weight(settings, past, 0.0, days);
    if here < FORGOTTEN {
        return;
    }
    let reach_m = reach_m(settings, past.precision);
    land.within(place, reach_m, |cell, far_m| cells.add(cell, here * (1.0 - far_m / reach_m.max(1.0))));
}
