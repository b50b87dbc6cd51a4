//! What was clicked, marked upon the picture.

use eframe::egui::{Pos2, Shape, Stroke, epaint::PathStroke};

use super::Pen;
use crate::app::view::{Thing, View};
use crate::app::work::Drawn;
use crate::index::{Field, PlaneShape};

/// A ring round a point, a strong line along a route or round an area. Flashpoints mark themselves.
pub(super) fn selected(pen: &Pen<'_>, drawn: &Drawn, view: &View) {
    let ground = &drawn.plan.findings.ground;
    match view.selected {
        Some(Thing::Route(number)) => {
            if let Some(line) = drawn.sheet.routes.get(number) {
                pen.line(line, Stroke::new(6.0, pen.palette.halo));
                pen.line(line, Stroke::new(3.2, pen.palette.route));
            }
        }
        Some(Thing::Zone(number)) => marked(pen, &ground.zones, number),
        Some(Thing::NoGo(number)) => marked(pen, &ground.no_go, number),
        Some(Thing::Water(number)) => marked(pen, &ground.water, number),
        Some(Thing::Settlement(number)) => marked(pen, &ground.settlements, number),
        Some(Thing::Incident(number)) => marked(pen, &ground.incidents, number),
        Some(Thing::Flashpoint(_) | Thing::Office(_) | Thing::Conference(_) | Thing::Agreement(_)) | None => {}
    }
}

/// The things of a file that is not added yet, where it is looked at on the map.
pub(super) fn waiting(pen: &Pen<'_>, drawn: &Drawn, view: &View) {
    let Some(file) = view.hand.dropped.as_ref().filter(|_| view.hand.peek) else { return };
    let plane = &drawn.plan.findings.ground.plane;
    for part in &file.shown {
        let line: Vec<Pos2> = plane.plane_from_lonlats(part).into_iter().map(|at| pen.projector.screen(at)).collect();
        if let [only] = line[..] {
            pen.painter.circle(only, 5.0, pen.palette.selected, Stroke::new(1.5, pen.palette.halo));
        } else {
            pen.painter.add(Shape::line(line.clone(), PathStroke::new(5.0, pen.palette.halo)));
            pen.painter.add(Shape::line(line, PathStroke::new(2.5, pen.palette.selected)));
        }
    }
}

fn marked(pen: &Pen<'_>, field: &Field, number: usize) {
    if number >= field.len() {
        return;
    }
    let stroke = Stroke::new(2.5, pen.palette.selected);
    match field.shape(number) {
        PlaneShape::Point(at) => {
            pen.painter.circle_stroke(pen.projector.screen(at), 10.0, stroke);
        }
        PlaneShape::Area(area) => {
            for ring in area.rings() {
                let outline: Vec<Pos2> = ring.iter().map(|at| pen.projector.screen(*at)).collect();
                pen.painter.add(Shape::line(outline, PathStroke::from(stroke)));
            }
        }
    }
}
