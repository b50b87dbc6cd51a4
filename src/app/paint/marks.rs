//! Marks: settlements, past incidents, flashpoints, and their names.

use eframe::egui::{Align2, FontId, Pos2, Rect, Stroke, Vec2, vec2};

use geo_types::Coord;

use super::Pen;
use super::labels::Lettering;
use crate::app::theme;
use crate::app::view::{Layer, Thing, View};
use crate::app::work::Drawn;
use crate::layers::Settlement;
use crate::scenario::Scenario;

/// Settlements and past incidents.
pub(super) fn places(pen: &Pen<'_>, drawn: &Drawn, view: &View) {
    let palette = pen.palette;
    if view.shows(Layer::Settlements) {
        for (number, place) in drawn.sheet.settlements.iter().enumerate().filter(|(_, at)| pen.sees(**at)) {
            let at = pen.projector.screen(*place);
            let side = if view.is_selected(&Thing::Settlement(number)) { 10.0 } else { 6.0 };
            pen.painter.rect(
                Rect::from_center_size(at, Vec2::splat(side)),
                1.0,
                palette.settlement,
                Stroke::new(1.0, palette.halo),
                eframe::egui::StrokeKind::Outside,
            );
        }
    }
    if view.shows(Layer::Incidents) {
        for (number, place) in drawn.sheet.incidents.iter().enumerate().filter(|(_, at)| pen.sees(**at)) {
            let at = pen.projector.screen(*place);
            let arm = if view.is_selected(&Thing::Incident(number)) { 7.0 } else { 4.5 };
            for end in [vec2(arm, arm), vec2(arm, -arm)] {
                pen.painter.line_segment([at - end, at + end], Stroke::new(4.0, palette.halo));
                pen.painter.line_segment([at - end, at + end], Stroke::new(2.0, palette.incident));
            }
        }
    }
}

/// How large the mark of a flashpoint is.
#[expect(clippy::cast_possible_truncation, reason = "0 to 100")]
pub(super) fn radius(severity: f64) -> f32 {
    8.0 + 0.12 * severity as f32
}

/// A flashpoint on the screen.
pub(super) struct Mark {
    /// Its number in the plan.
    pub(super) number: usize,
    /// Where it is.
    pub(super) at: Pos2,
    /// How large it is.
    pub(super) radius: f32,
    /// Whether its rank has room in it.
    pub(super) is_numbered: bool,
    /// Whether it concerns the office on show.
    pub(super) is_meant: bool,
}

/// The marks in sight, the gravest first. Where marks would cover each other, the lesser one is a dot.
pub(super) fn marks(pen: &Pen<'_>, drawn: &Drawn, view: &View) -> Vec<Mark> {
    /// Below this severity a mark seen from afar is a dot.
    const WORTH_A_NUMBER_AFAR: f64 = 30.0;
    let is_afar = pen.projector.camera.metres_per_point > 500.0;
    let mut marks: Vec<Mark> = Vec::new();
    for (number, flashpoint) in drawn.plan.findings.flashpoints.iter().enumerate().filter(|(_, flashpoint)| pen.sees(flashpoint.place)) {
        let (at, full) = (pen.projector.screen(flashpoint.place), radius(flashpoint.severity));
        let is_meant = view.means(flashpoint);
        let is_covered = marks.iter().any(|mark| mark.is_numbered && mark.at.distance(at) < mark.radius + full + 1.0);
        let is_selected = view.is_selected(&Thing::Flashpoint(flashpoint.id.clone()));
        let is_worth = !is_afar || flashpoint.severity >= WORTH_A_NUMBER_AFAR;
        let is_numbered = is_selected || (is_meant && is_worth && !is_covered);
        marks.push(Mark { number, at, radius: if is_numbered { full } else { 4.5 }, is_numbered, is_meant });
    }
    marks
}

/// Flashpoints, the gravest on top, with their rank.
pub(super) fn flashpoints(pen: &mut Pen<'_>, drawn: &Drawn, view: &View) {
    if !view.shows(Layer::Flashpoints) {
        return;
    }
    let marks = marks(pen, drawn, view);
    for mark in marks.iter().rev() {
        flashpoint(pen, drawn, view, mark);
    }
    for mark in marks.iter().filter(|mark| mark.is_numbered) {
        pen.labels.take(Rect::from_center_size(mark.at, Vec2::splat(mark.radius * 2.0)));
    }
}

#[expect(clippy::cast_possible_truncation, reason = "0 to 1")]
fn flashpoint(pen: &Pen<'_>, drawn: &Drawn, view: &View, mark: &Mark) {
    let palette = pen.palette;
    let flashpoint = &drawn.plan.findings.flashpoints[mark.number];
    let is_selected = view.is_selected(&Thing::Flashpoint(flashpoint.id.clone()));
    let strength = if mark.is_meant { 0.82 + 0.18 * (flashpoint.severity / 60.0).min(1.0) as f32 } else { 0.25 };
    if is_selected {
        pen.painter.circle(mark.at, mark.radius + 4.5, palette.halo, Stroke::new(2.5, palette.selected));
    }
    let stands_today = flashpoint.days.contains(view.day);
    let fill = theme::faded(palette.flashpoint, strength);
    pen.painter.circle(mark.at, mark.radius, palette.land, Stroke::new(if stands_today { 2.2 } else { 1.2 }, palette.halo));
    // Hollow on days that are not its own.
    let disc = if stands_today { fill } else { palette.land };
    pen.painter.circle(mark.at, mark.radius - 1.0, disc, Stroke::new(1.6, fill));
    if mark.is_numbered {
        let ink = if stands_today { palette.on_flashpoint } else { fill };
        let text = (mark.number + 1).to_string();
        let size = if text.len() > 2 { 9.5 } else { 12.5 };
        pen.painter.text(mark.at, Align2::CENTER_CENTER, text, FontId::proportional(size), ink);
    }
}

/// Names of the gravest flashpoints, of what was clicked, and of settlements and water points when near.
pub(super) fn names(pen: &mut Pen<'_>, drawn: &Drawn, view: &View) {
    let ink = Lettering { size: 12.5, ink: pen.palette.ink, halo: pen.palette.halo };
    let metres_per_point = pen.projector.camera.metres_per_point;
    if view.shows(Layer::Settlements) {
        capitals(pen, drawn, Lettering { size: 13.5, ..ink });
    }
    if view.shows(Layer::Flashpoints) {
        let most = if metres_per_point > 700.0 { 3 } else { 12 };
        for mark in marks(pen, drawn, view).iter().filter(|mark| mark.is_numbered && mark.is_meant) {
            let flashpoint = &drawn.plan.findings.flashpoints[mark.number];
            if mark.number < most || view.is_selected(&Thing::Flashpoint(flashpoint.id.clone())) {
                pen.labels.beside(pen.painter, mark.at, mark.radius + 8.0, &flashpoint.name, ink);
            }
        }
    }
    let (scenario, sheet) = (&drawn.scenario, &drawn.sheet);
    if view.shows(Layer::Settlements) && metres_per_point < 650.0 {
        let named = scenario.settlements.iter().zip(&sheet.settlements).filter(|(settlement, _)| !is_capital(&drawn.scenario, settlement));
        name_places(pen, named.map(|(settlement, at)| (settlement.name.as_str(), at)), Lettering { size: 12.0, ..ink });
    }
    if view.shows(Layer::Water) && metres_per_point < 180.0 {
        let names = scenario.water_points.iter().map(|point| point.name.as_str());
        name_places(pen, names.zip(&sheet.water), Lettering { size: 11.0, ink: pen.palette.route, ..ink });
    }
    if view.shows(Layer::Zones) && metres_per_point < 180.0 {
        let quiet = Lettering { size: 11.0, ink: pen.palette.zone_line, ..ink };
        for (zone, area) in scenario.farming_zones.iter().zip(&sheet.zones) {
            if area.bounds.meets(pen.sight) {
                pen.labels.over(pen.painter, pen.projector.screen(area.bounds.middle()), &zone.name, quiet);
            }
        }
    }
}

/// State capitals and the seats of field offices: what a reader looks for first, so named from afar.
fn capitals(pen: &mut Pen<'_>, drawn: &Drawn, how: Lettering) {
    let seats = drawn.scenario.settlements.iter().zip(&drawn.sheet.settlements);
    let named: Vec<_> = seats.filter(|(settlement, place)| is_capital(&drawn.scenario, settlement) && pen.sees(**place)).collect();
    for (settlement, place) in named {
        let at = pen.projector.screen(*place);
        // A flashpoint may lie on the town: then farther off is better than no name.
        for gap in [7.0, 18.0, 30.0] {
            if !pen.labels.knows(&settlement.name) {
                pen.labels.beside(pen.painter, at, gap, &settlement.name, how);
            }
        }
    }
}

fn is_capital(scenario: &Scenario, settlement: &Settlement) -> bool {
    let is_seat = scenario.offices.iter().any(|office| office.seat.as_ref() == Some(&settlement.id));
    is_seat || settlement.kind == "state capital"
}

fn name_places<'a>(pen: &mut Pen<'_>, places: impl Iterator<Item = (&'a str, &'a Coord<f64>)>, how: Lettering) {
    for (name, place) in places {
        if pen.sees(*place) {
            pen.labels.beside(pen.painter, pen.projector.screen(*place), 7.0, name, how);
        }
    }
}
