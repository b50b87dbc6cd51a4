//! Rivers and swamps by season.
//!
//! To cross a river costs about so many metres, whatever the width of a cell: the cells that it touches cost that much more over
//! their width. How high it stands follows the usual rains: a seasonal river is there as far as these reach, a permanent one
//! costs the more. Where the map has classed rivers, the named ones, which are the same drawn more coarsely, are left out.

use super::cells::Cells;
use super::terrain::Land;
use super::when::middle;
use crate::atlas::River;
use crate::index::{PlaneBox, PlaneShape};
use crate::layers::NoGo;
use crate::measure::Window;

/// Rivers of this class and more are lesser ones (GSHHG: 3 and more are not "major" nor "additional").
const LESSER_FROM_CLASS: u8 = 3;

/// What rivers add, and where they hold water, leg by leg.
pub(super) struct Rivers {
    pub(super) crossings: Cells,
    pub(super) water: Vec<Vec<bool>>,
}

pub(super) fn costs(land: Land<'_>) -> Rivers {
    let Land { atlas, ground, grid, when, .. } = land;
    let mut rivers = Rivers { crossings: Cells::of(grid), water: vec![vec![false; grid.len()]; when.legs()] };
    let has_classed = atlas.rivers.iter().any(|river| river.name.is_none());
    for river in atlas.rivers.iter().filter(|river| !has_classed || river.name.is_none()) {
        for line in &river.lines {
            let line = ground.plane.plane_from_lonlats(line);
            for piece in line.windows(2).filter(|piece| PlaneBox::of([piece[0], piece[1]]).meets(land.bounds())) {
                let place = (piece[0] + piece[1]) * 0.5;
                let cost_m = when.mean(place, |window| crossing_m(land, river, window));
                let windows = when.windows(place);
                let has_water: Vec<bool> = windows.into_iter().map(|window| !river.seasonal || rains(land, window) > 0.0).collect();
                // A slanting piece touches more cells than one along a row: each then bears the less.
                let along = piece[1] - piece[0];
                let length = along.x.hypot(along.y);
                let more = if length > 0.0 { (along.x.abs() + along.y.abs()) / length } else { 1.0 };
                grid.touched(piece[0], piece[1], |cell| {
                    rivers.crossings.raise(cell, cost_m / more / land.cell_m);
                    for (cells, has_water) in rivers.water.iter_mut().zip(&has_water) {
                        cells[grid.number(cell)] |= has_water;
                    }
                });
            }
        }
    }
    rivers
}

/// What it costs to cross a river when the herd would be there.
fn crossing_m(land: Land<'_>, river: &River, window: Window) -> f64 {
    let settings = &land.scenario.settings.ways;
    let dry_m = if river.seasonal { 0.0 } else { settings.river_m };
    let share = if river.class >= LESSER_FROM_CLASS { settings.lesser_river_share } else { 1.0 };
    (dry_m + (settings.river_rains_m - dry_m).max(0.0) * rains(land, window)) * share
}

fn rains(land: Land<'_>, window: Window) -> f64 {
    land.scenario.settings.rains.reach(middle(window))
}

/// Whether a no-go zone is a swamp: closed only as far as it rains.
pub(super) fn is_swamp(zone: &NoGo) -> bool {
    zone.kind.eq_ignore_ascii_case("swamp")
}

/// What swamps add. The atlas has none: they are no-go zones of that kind.
pub(super) fn swamps(land: Land<'_>) -> Cells {
    let Land { scenario, ground, grid, when, .. } = land;
    let mut cells = Cells::of(grid);
    for (number, _) in scenario.no_go.iter().enumerate().filter(|(_, zone)| is_swamp(zone)) {
        let PlaneShape::Area(area) = ground.no_go.shape(number) else { continue };
        let per_m = scenario.settings.ways.swamp * when.mean(area.bounds.middle(), |window| rains(land, window));
        grid.covered(area.rings(), |cell, share| cells.add(cell, share * per_m));
    }
    cells
}
