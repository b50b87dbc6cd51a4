//! Borders between states, and the gates that parties agreed on.

use super::cells::{Cells, narrow};
use super::terrain::Land;
use crate::agreed::PlaceKind;
use crate::index::PlaneShape;
use crate::progress::{Cancelled, Progress};
use crate::ways::Cell;

/// What borders add: to cross one costs about so many metres, whatever the width of a cell. The cells of one side bear it, so
/// that it is paid once: all of it where a cell has the other state beside it, half where it only has it across a corner, which
/// steps across go through.
pub(super) fn costs(land: Land<'_>, progress: &Progress) -> Result<Cells, Cancelled> {
    const BESIDE: [(isize, isize); 4] = [(1, 0), (0, 1), (-1, 0), (0, -1)];
    const ACROSS: [(isize, isize); 4] = [(1, 1), (-1, 1), (-1, -1), (1, -1)];
    let (states, grid) = (states(land, progress)?, land.grid);
    let mut cells = Cells::of(grid);
    for number in 0..grid.len() {
        let (cell, here) = (grid.cell(number), states[number]);
        let dearest_m = |ways: [(isize, isize); 4]| {
            let others = ways.into_iter().filter_map(|(east, north)| Some(states[grid.number(moved(land, cell, east, north)?)]));
            others.filter(|other| here < *other).map(|other| crossing_m(land, here, other)).fold(0.0, f64::max)
        };
        cells.raise(cell, dearest_m(BESIDE).max(dearest_m(ACROSS) / 2.0) / land.cell_m);
    }
    for gate in gates(land) {
        land.within(gate, land.scenario.settings.ways.gate_reach_m, |cell, _| cells.values[grid.number(cell)] = 0.0);
    }
    Ok(cells)
}

fn moved(land: Land<'_>, cell: Cell, east: isize, north: isize) -> Option<Cell> {
    let column = cell.column.checked_add_signed(east).filter(|column| *column < land.grid.columns)?;
    let row = cell.row.checked_add_signed(north).filter(|row| *row < land.grid.rows)?;
    Some(Cell { column, row })
}

/// The state that covers the most of each cell.
fn states(land: Land<'_>, progress: &Progress) -> Result<Vec<Option<u32>>, Cancelled> {
    let areas = &land.ground.states.areas;
    let mut best = Cells::of(land.grid);
    let mut states = vec![None; land.grid.len()];
    let mut near: Vec<u32> = areas.meeting(land.bounds()).collect();
    near.sort_unstable();
    for number in near {
        progress.check()?;
        let PlaneShape::Area(area) = areas.shape(number as usize) else { continue };
        let mut covered = Cells::of(land.grid);
        land.grid.covered(area.rings(), |cell, share| covered.add(cell, share));
        for (cell, share) in covered.values.into_iter().enumerate() {
            // Coarse maps leave gaps between countries: a cell of which a state covers little is still its.
            if share > best.values[cell].max(narrow(0.01)) {
                best.values[cell] = share;
                states[cell] = Some(number);
            }
        }
    }
    Ok(states)
}

/// What it costs to go from one state into another; nothing to or from land that no map draws, which is mostly a gap between
/// coarse maps.
fn crossing_m(land: Land<'_>, from: Option<u32>, to: Option<u32>) -> f64 {
    let settings = &land.scenario.settings.ways;
    let Some((from, to)) = from.zip(to).filter(|(from, to)| from != to) else { return 0.0 };
    let [from, to] = [from, to].map(|number| &land.ground.lands[number as usize]);
    let office = |id: &str| land.scenario.office_of_state(id).map(|office| office.id.as_str());
    if from.iso3 != to.iso3 {
        settings.international_border_m
    } else if office(&from.id).is_some() && office(&from.id) == office(&to.id) {
        settings.border_of_one_office_m
    } else {
        settings.border_between_offices_m
    }
}

/// The gates and entry points of texts that stand.
fn gates(land: Land<'_>) -> Vec<geo_types::Coord<f64>> {
    let texts = land.scenario.agreements_drawn();
    let places = texts.iter().filter(|text| text.stands()).flat_map(|text| &text.places);
    let gates = places.filter(|place| matches!(place.kind, Some(PlaceKind::Gate | PlaceKind::EntryPoint)));
    gates.filter_map(|place| Some(land.ground.plane.plane_from_lonlat(place.drawn.as_ref()?.first()?.lonlat()))).collect()
}
