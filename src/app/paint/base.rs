//! Names of the base map: countries, states, rivers and towns.

use super::Pen;
use super::labels::Lettering;
use crate::app::sheet::MapSheet;
use crate::app::view::{Layer, View};
use crate::atlas::Atlas;

/// Towns are named once a point of the screen covers less than this, by how many people live there.
const TOWNS: [(u32, f64); 4] = [(100_000, 1_500.0), (30_000, 700.0), (5_000, 300.0), (0, 120.0)];

/// Names of countries, states and towns, where there is room left.
pub(super) fn names(pen: &mut Pen<'_>, atlas: &Atlas, sheet: &MapSheet, view: &View) {
    let palette = pen.palette;
    let quiet = Lettering { size: 12.0, ink: palette.faint, halo: palette.halo };
    let metres_per_point = pen.projector.camera.metres_per_point;
    if view.shows(Layer::States) {
        let areas = if metres_per_point > 1_800.0 { &sheet.land.countries } else { &sheet.land.states };
        for (number, area) in areas.iter().enumerate().filter(|(_, area)| area.bounds.meets(pen.sight)) {
            let name = if metres_per_point > 1_800.0 { &atlas.countries[number].name } else { &atlas.states[number].name };
            let at = pen.projector.screen(area.bounds.middle());
            let lettering = Lettering { size: 13.0, ..quiet };
            pen.labels.over(pen.painter, at, &name.to_uppercase(), lettering);
        }
    }
    if view.shows(Layer::Towns) {
        towns(pen, atlas, sheet, quiet);
    }
    if view.shows(Layer::Rivers) && metres_per_point < 700.0 {
        river_names(pen, atlas, sheet);
    }
}

fn towns(pen: &mut Pen<'_>, atlas: &Atlas, sheet: &MapSheet, quiet: Lettering) {
    const MOST: usize = 60;
    let metres_per_point = pen.projector.camera.metres_per_point;
    let fewest = TOWNS.iter().rev().find(|(_, from)| metres_per_point < *from).map_or(u32::MAX, |(people, _)| *people);
    let seen = atlas.towns.iter().zip(&sheet.land.towns).take_while(|(town, _)| town.population >= fewest);
    let seen: Vec<_> = seen.filter(|(_, at)| pen.sees(**at)).take(MOST).collect();
    for (town, at) in seen {
        if pen.labels.knows(&town.name) {
            continue;
        }
        let at = pen.projector.screen(*at);
        pen.painter.circle_filled(at, 1.8, pen.palette.faint);
        pen.labels.beside(pen.painter, at, 5.0, &town.name, Lettering { size: 11.5, ..quiet });
    }
}

fn river_names(pen: &mut Pen<'_>, atlas: &Atlas, sheet: &MapSheet) {
    let lettering = Lettering { size: 11.0, ink: pen.palette.river, halo: pen.palette.halo };
    let mut named = std::collections::BTreeSet::new();
    for river in &sheet.land.rivers {
        let Some(name) = atlas.rivers[river.number].name.as_deref().filter(|name| !named.contains(name)) else { continue };
        let runs = pen.runs(&river.line, pen.sight);
        if let Some(run) = runs.iter().max_by_key(|run| run.len()).filter(|run| run.len() > 4) {
            named.insert(name);
            pen.labels.over(pen.painter, run[run.len() / 2], name, lettering);
        }
    }
}
