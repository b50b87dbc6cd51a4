//! Distance to open water, against what a herd walks in a day.

use super::cells::{Cells, narrow};
use super::terrain::Land;
use crate::index::PlaneShape;
use crate::progress::{Cancelled, Progress};
use crate::ways::{Cell, Raster, surface};

/// What land adds that is farther from open water than the herd walks in a day at its slowest: nothing within a day's walk,
/// all of the setting from two days on, evenly between; the mean over its legs. Distances are walked from cell to cell. A point
/// beyond the grid counts at its edge. Where no water is known at all on a leg, nothing is added: unknown is not dry.
pub(super) fn costs(land: Land<'_>, rivers: &[Vec<bool>], progress: &Progress) -> Result<Cells, Cancelled> {
    let Land { grid, cell_m, .. } = land;
    let even = Raster::new(grid.columns, grid.rows, cell_m, |_| 1.0);
    let day_m = (land.route.pace.slowest_km_per_day * 1_000.0).max(1.0);
    let legs = f64::from(u32::try_from(rivers.len()).unwrap_or(u32::MAX)).max(1.0);
    let most = land.scenario.settings.ways.far_from_water / legs;
    let mut cells = Cells::of(grid);
    for (leg, rivers) in rivers.iter().enumerate() {
        let wet = rivers.iter().enumerate().filter(|(_, has_water)| **has_water);
        let mut open: Vec<Cell> = wet.map(|(number, _)| grid.cell(number)).collect();
        open.extend(points(land, leg));
        if open.is_empty() {
            continue;
        }
        let away = surface(&even, &open, progress)?;
        for number in 0..grid.len() {
            let days = away.cost_m(grid.cell(number)).unwrap_or(0.0) / day_m;
            cells.values[number] += narrow((days - 1.0).clamp(0.0, 1.0) * most);
        }
    }
    Ok(cells)
}

/// The water points that have water on some day of a leg.
fn points(land: Land<'_>, leg: usize) -> Vec<Cell> {
    let season = land.scenario.season.days();
    let has_water = |number: usize, place: geo_types::Coord<f64>| {
        let open = land.scenario.water_points[number].opening.days(season);
        let window = land.when.windows(place).get(leg).copied();
        window.is_some_and(|window| open.iter().any(|days| days.meets(window.days(), 0)))
    };
    let water = &land.ground.water;
    let points = (0..water.len()).filter_map(|number| match water.shape(number) {
        PlaneShape::Point(place) if has_water(number, place) => land.nearest(place),
        _ => None,
    });
    points.collect()
}
