//! The ground: countries, states, rivers, lakes, borders.

use eframe::egui::Color32;

use super::Scene;
use super::easel::{Easel, Ink};
use crate::app::paint::graticule::net;
use crate::app::sheet::Area;
use crate::app::theme;

/// Districts are drawn where the map is looked at from no farther: above it their borders would be a net over all else.
///
/// # Units
/// Plane metres a point of the screen.
const DISTRICTS_FROM: f64 = 900.0;

/// Land, as far as the atlas knows it.
pub(super) fn ground(easel: &mut Easel, scene: &Scene<'_>) {
    let (land, palette) = (&scene.drawn.sheet.land, &scene.palette);
    land.countries.iter().for_each(|country| fill(easel, country, palette.land_other));
    scene.drawn.sheet.offices_states.iter().for_each(|state| fill(easel, &land.states[*state], palette.land));
}

/// Lakes and rivers; from afar only the widest.
pub(super) fn rivers(easel: &mut Easel, scene: &Scene<'_>) {
    let (land, palette) = (&scene.drawn.sheet.land, &scene.palette);
    land.lakes.iter().for_each(|lake| fill(easel, lake, palette.river));
    let metres_per_point = easel.metres_per_point();
    for river in land.rivers.iter().filter(|river| metres_per_point < 2_500.0 / f64::from(river.class.max(1))) {
        if river.line.bounds.meets(easel.sight) {
            let width = (2.2 - 0.45 * f32::from(river.class)).max(0.7);
            easel.line(river.line.points(metres_per_point), Ink::new(width, palette.river));
        }
    }
}

/// Borders of states and countries, and those in dispute.
pub(super) fn borders(easel: &mut Easel, scene: &Scene<'_>) {
    let (land, palette) = (&scene.drawn.sheet.land, &scene.palette);
    if easel.metres_per_point() < DISTRICTS_FROM {
        let ink = Ink::new(0.7, theme::faded(palette.state_line, 0.6));
        land.districts.iter().for_each(|district| outline(easel, district, ink));
    }
    land.states.iter().for_each(|state| outline(easel, state, Ink::new(1.0, palette.state_line)));
    land.countries.iter().for_each(|country| outline(easel, country, Ink::new(1.6, palette.country_line)));
    let metres_per_point = easel.metres_per_point();
    for line in &land.disputed {
        easel.line(line.points(metres_per_point), Ink::new(2.0, palette.country_line).dashed(5.0));
    }
}

/// The net of degrees.
pub(super) fn degrees(easel: &mut Easel, scene: &Scene<'_>) {
    let ink = Ink::new(1.0, theme::faded(scene.palette.faint, 0.35));
    for line in net(&scene.drawn.plan.findings.ground.plane, easel.sight, easel.metres_per_point()) {
        easel.line(&line.points, ink);
    }
}

fn fill(easel: &mut Easel, area: &Area, with: Color32) {
    let metres_per_point = easel.metres_per_point();
    easel.area(area.bounds, area.outlines.iter().map(|line| line.points(metres_per_point)), with, None);
}

fn outline(easel: &mut Easel, area: &Area, ink: Ink) {
    let metres_per_point = easel.metres_per_point();
    for line in area.outlines.iter().filter(|line| line.bounds.meets(easel.sight)).collect::<Vec<_>>() {
        easel.line(line.points(metres_per_point), ink);
    }
}
