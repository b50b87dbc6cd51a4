//! The places of the open agreement upon the map: ways as wide as the text says, areas by their outlines, points.

use eframe::egui::epaint::PathStroke;
use eframe::egui::{Color32, Pos2, Shape, Stroke, vec2};
use geo_types::Coord;

use super::Pen;
use super::hits::distance;
use super::labels::Lettering;
use crate::app::agreed::on_map::OnMap;
use crate::app::theme::faded;
use crate::app::view::View;
use crate::index::PlaneBox;

/// The least width of a way on the screen, in points, so that it is seen from afar.
const LEAST: f32 = 3.0;
/// How near is on it, in points of the screen.
const NEAR: f32 = 8.0;
/// Names stand beside places while so few are in sight.
const MOST_NAMED: usize = 40;

/// All of them; the one that was clicked, and those whose clauses changed, stand out.
pub(super) fn places(pen: &mut Pen<'_>, view: &View) {
    let Some(places) = &view.agreed.on_map else { return };
    for place in &places.all {
        shape(pen, place, colour(pen, view, place));
    }
    let named: Vec<&OnMap> = places.all.iter().filter(|place| anchor(place).is_some_and(|at| pen.sees(at))).take(MOST_NAMED + 1).collect();
    if named.len() <= MOST_NAMED {
        let lettering = Lettering { size: 12.0, ink: pen.palette.ink, halo: pen.palette.halo };
        for place in named {
            if let Some(at) = anchor(place) {
                pen.labels.beside(pen.painter, pen.projector.screen(at), 8.0, &place.name, lettering);
            }
        }
    }
}

fn colour(pen: &Pen<'_>, view: &View, place: &OnMap) -> Color32 {
    if view.agreed.place.as_ref() == Some(&place.id) {
        pen.palette.selected
    } else if place.is_changed {
        pen.palette.warning
    } else {
        pen.palette.ink
    }
}

fn shape(pen: &Pen<'_>, place: &OnMap, colour: Color32) {
    for line in &place.lines {
        let width = place.width_m.map_or(LEAST, |metres| pen.projector.points(metres)).max(LEAST);
        pen.line(line, Stroke::new(width + 4.0, faded(pen.palette.halo, 0.8)));
        pen.line(line, Stroke::new(width, faded(colour, 0.35)));
        pen.line(line, Stroke::new(1.5, colour));
    }
    for outline in &place.outlines {
        pen.line(outline, Stroke::new(4.5, faded(pen.palette.halo, 0.8)));
        pen.line(outline, Stroke::new(2.0, colour));
    }
    for at in place.points.iter().filter(|at| pen.sees(**at)) {
        diamond(pen, pen.projector.screen(*at), colour);
    }
}

fn diamond(pen: &Pen<'_>, at: Pos2, colour: Color32) {
    const HALF: f32 = 6.0;
    let corners = [vec2(0.0, -HALF), vec2(HALF, 0.0), vec2(0.0, HALF), vec2(-HALF, 0.0)].map(|by| at + by);
    let stroke = PathStroke::from(Stroke::new(2.0, colour));
    pen.painter.add(Shape::convex_polygon(corners.to_vec(), pen.palette.halo, stroke));
}

/// Where a place's name stands.
fn anchor(place: &OnMap) -> Option<Coord<f64>> {
    let of_line = || {
        let points = place.lines.first().or_else(|| place.outlines.first())?.points(0.0);
        points.get(points.len() / 2).copied()
    };
    place.points.first().copied().or_else(of_line)
}

/// The place of the open agreement at a point of the screen.
pub(in crate::app) fn at<'a>(pen: &Pen<'_>, view: &'a View, at: Pos2) -> Option<&'a OnMap> {
    let place = pen.projector.plane(at);
    let near = f64::from(NEAR) * pen.projector.camera.metres_per_point;
    let all = &view.agreed.on_map.as_ref()?.all;
    let on_point = |one: &&OnMap| one.points.iter().any(|at| (at.x - place.x).hypot(at.y - place.y) <= near);
    let on_line = |one: &&OnMap| {
        let near = one.width_m.map_or(near, |width| (width / 2.0).max(near));
        let is_near = |bounds: PlaneBox| bounds.widened(near).contains(place);
        one.lines.iter().any(|line| is_near(line.bounds) && distance(line.points(near / f64::from(NEAR)), place) <= near)
    };
    let in_area =
        |one: &&OnMap| one.outlines.iter().filter(|ring| ring.bounds.contains(place) && holds(ring.points(0.0), place)).count() % 2 == 1;
    all.iter().find(on_point).or_else(|| all.iter().find(on_line)).or_else(|| all.iter().find(in_area))
}

/// Whether a ring holds a place: a way from it to the east crosses the ring an odd number of times.
fn holds(ring: &[Coord<f64>], at: Coord<f64>) -> bool {
    let crosses = |ends: &&[Coord<f64>]| {
        let (one, other) = (ends[0], ends[1]);
        let is_between = (one.y > at.y) != (other.y > at.y);
        is_between && at.x < one.x + (at.y - one.y) / (other.y - one.y) * (other.x - one.x)
    };
    ring.windows(2).filter(crosses).count() % 2 == 1
}
