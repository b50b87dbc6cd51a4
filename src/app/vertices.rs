//! Dragging the corners of the selected route: the line is a draft while it is dragged, and one change when it is
//! let go. The flashpoints follow in between (`logic` computes the draft).

use eframe::egui::{CursorIcon, Key, Pos2, Response, Stroke};

use super::command::{Command, Draft};
use super::paint::Pen;
use super::view::{Thing, View};
use super::work::Drawn;
use crate::measure::LonLat;
use crate::scenario::Change;

/// How near is on a corner, in points of the screen.
const NEAR: f32 = 9.0;

/// The corner of the selected route that a drag of this frame moves, or goes on moving; nothing where the drag
/// moves the map.
pub(super) fn grabbed(response: &Response, pen: &Pen<'_>, drawn: &Drawn, view: &View) -> Option<Draft> {
    if let Draft::Line { .. } = &view.draft {
        return Some(view.draft.clone());
    }
    let Some(Thing::Route(number)) = &view.selected else { return None };
    if !response.drag_started() {
        return None;
    }
    let from = response.ctx.input(|input| input.pointer.press_origin())?;
    let route = drawn.scenario.routes.get(*number)?;
    let vertex = on_corner(pen, drawn, &route.line, from)?;
    Some(Draft::Line { route: route.id.clone(), vertex, line: route.line.clone() })
}

/// The corner at a point of the screen, the nearest first.
fn on_corner(pen: &Pen<'_>, drawn: &Drawn, line: &[LonLat], at: Pos2) -> Option<usize> {
    let corners = line.iter().map(|corner| on_screen(pen, drawn, *corner).distance(at)).enumerate();
    corners.filter(|(_, distance)| *distance <= NEAR).min_by(|a, b| a.1.total_cmp(&b.1)).map(|(number, _)| number)
}

fn on_screen(pen: &Pen<'_>, drawn: &Drawn, at: LonLat) -> Pos2 {
    pen.projector.screen(drawn.plan.findings.ground.plane.plane_from_lonlat(at))
}

/// Moves the corner with the pointer, paints the line as it is held, and ends the drag.
pub(super) fn drag_ui(response: &Response, pen: &Pen<'_>, drawn: &Drawn, draft: Draft, commands: &mut Vec<Command>) {
    let Draft::Line { route, vertex, mut line } = draft else { return };
    if response.ctx.input(|input| input.key_pressed(Key::Escape)) {
        commands.push(Command::Draft(Draft::None));
        return;
    }
    if let Some(at) = response.interact_pointer_pos() {
        let place = pen.projector.plane(at);
        line[vertex] = drawn.plan.findings.ground.plane.lonlat_from_plane(place);
    }
    corners_ui(pen, drawn, &line);
    response.ctx.set_cursor_icon(CursorIcon::Grabbing);
    if response.drag_stopped() || !response.dragged() && !response.drag_started() {
        commands.push(Command::Draft(Draft::None));
        commands.push(Command::Change(Change::Line { route, line }));
    } else {
        commands.push(Command::Draft(Draft::Line { route, vertex, line }));
    }
}

/// Handles on the corners of the selected route.
pub(super) fn handles_ui(response: &Response, pen: &Pen<'_>, drawn: &Drawn, view: &View) {
    let Some(Thing::Route(number)) = &view.selected else { return };
    let Some(route) = drawn.scenario.routes.get(*number) else { return };
    corners_ui(pen, drawn, &route.line);
    if response.hover_pos().is_some_and(|at| on_corner(pen, drawn, &route.line, at).is_some()) {
        response.ctx.set_cursor_icon(CursorIcon::Grab);
    }
}

fn corners_ui(pen: &Pen<'_>, drawn: &Drawn, line: &[LonLat]) {
    let corners: Vec<Pos2> = line.iter().map(|corner| on_screen(pen, drawn, *corner)).collect();
    let palette = pen.palette;
    for ends in corners.windows(2) {
        pen.painter().line_segment([ends[0], ends[1]], Stroke::new(1.5, palette.selected));
    }
    for corner in corners {
        pen.painter().circle(corner, 4.5, palette.plate, Stroke::new(1.5, palette.selected));
    }
}
