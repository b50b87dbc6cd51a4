//! The ground of the map: countries, states, lakes, rivers, borders.

use svg::node::element::{Group, Path};

use super::drawing::Drawing;
use super::ink;
use crate::atlas::River;

/// Land and lakes.
pub(super) fn draw(drawing: &Drawing<'_>) -> Group {
    let Drawing { atlas, scenario, view, .. } = drawing;
    let mut group = Group::new().set("id", "land");
    for country in &atlas.countries {
        group = filled(group, &view.rings(&country.rings), ink::ABROAD);
    }
    for state in &atlas.states {
        let is_ours = scenario.office_of_state(&state.id).is_some();
        group = filled(group, &view.rings(&state.rings), if is_ours { ink::LAND } else { ink::ABROAD });
    }
    for lake in &atlas.lakes {
        group = filled(group, &view.rings(lake), ink::WATER);
    }
    group
}

fn filled(group: Group, rings: &[Vec<geo_types::Coord<f64>>], color: &str) -> Group {
    if rings.is_empty() { group } else { group.add(ink::area(rings).set("fill", color)) }
}

/// Rivers and borders, which lie above the fields.
pub(super) fn draw_lines(drawing: &Drawing<'_>) -> Group {
    Group::new().set("id", "lines").add(rivers(drawing)).add(borders(drawing))
}

fn rivers(drawing: &Drawing<'_>) -> Group {
    let mut group = Group::new().set("id", "rivers").set("stroke-linecap", "round");
    for river in &drawing.atlas.rivers {
        let runs: Vec<_> = river.lines.iter().flat_map(|line| drawing.view.line(line)).collect();
        if !runs.is_empty() {
            group = group.add(river_stroke(ink::lines(&runs), river));
        }
    }
    group
}

/// The width says the class, a broken line that the river falls dry.
pub(super) fn river_stroke(path: Path, river: &River) -> Path {
    let width = match river.class {
        0 => 3.4,
        1 => 2.6,
        2 => 2.0,
        3 => 1.5,
        _ => 1.1,
    };
    let path = ink::stroked(path, ink::RIVER, width);
    if river.seasonal { path.set("stroke-dasharray", "7 4") } else { path }
}

fn borders(drawing: &Drawing<'_>) -> Group {
    let Drawing { atlas, view, .. } = drawing;
    let outlines = |rings: Vec<Vec<_>>| ink::area(&rings).set("fill", "none");
    let states = outlines(atlas.states.iter().flat_map(|state| view.rings(&state.rings)).collect());
    let countries: Vec<_> = atlas.countries.iter().flat_map(|country| view.rings(&country.rings)).collect();
    let disputed: Vec<_> = atlas.disputed.iter().flat_map(|line| view.line(line)).collect();
    Group::new()
        .set("id", "borders")
        .add(ink::stroked(states, ink::STATE_LINE, 1.3))
        .add(ink::stroked(outlines(countries.clone()), ink::COUNTRY_LINE, 5.5).set("stroke-opacity", "0.16"))
        .add(country_stroke(outlines(countries)))
        .add(ink::stroked(ink::lines(&disputed), "#ffffff", 4.5))
        .add(disputed_stroke(ink::lines(&disputed)))
}

pub(super) fn country_stroke(path: Path) -> Path {
    ink::stroked(path, ink::COUNTRY_LINE, 2.0)
}

pub(super) fn disputed_stroke(path: Path) -> Path {
    ink::stroked(path, ink::DISPUTED_LINE, 2.2).set("stroke-dasharray", "8 5")
}
