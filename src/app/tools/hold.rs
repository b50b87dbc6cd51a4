//! Dragging things: a corner, a line that is bent, or whole things. What is held is a draft and one change when it is
//! let go; the flashpoints follow in between (`logic` computes the draft).

use eframe::egui::{CursorIcon, Key, Pos2, Rect, Response, Stroke, StrokeKind};
use geo_types::Coord;

use super::draw::{all_selected, inside};
use super::{Ask, Tool, feature, near, parts};
use crate::app::command::{Command, Draft, Grip};
use crate::app::paint::{Pen, hits};
use crate::app::view::View;
use crate::app::work::Drawn;
use crate::editing::{self, corners, why_no_outline, with_corner, without_corner};
use crate::index::PlaneBox;
use crate::layers::{Feature, Placed as _};
use crate::measure::LonLat;
use crate::scenario::{Change, Scenario};
use crate::words::{Sentence, told};

/// How near is on a corner or a line, in points of the screen.
const NEAR: f32 = 9.0;

/// What the painters and the hand look at.
#[derive(Clone, Copy)]
pub(in crate::app) struct Sight<'a> {
    pub(in crate::app) drawn: &'a Drawn,
    pub(in crate::app) scenario: &'a Scenario,
    pub(in crate::app) view: &'a View,
}

/// What a drag of this frame holds, or goes on holding; nothing where it moves the map.
pub(in crate::app) fn grabbed(response: &Response, pen: &Pen<'_>, sight: Sight<'_>) -> Option<Draft> {
    let view = sight.view;
    if let Draft::Held { .. } = &view.draft {
        return Some(view.draft.clone());
    }
    if !response.drag_started() || !matches!(view.hand.tool, Tool::Select | Tool::Move) {
        return None;
    }
    let (from, shift) = response.ctx.input(|input| (input.pointer.press_origin(), input.modifiers.shift));
    let from = from.filter(|_| !shift)?;
    let selected = all_selected(view);
    if let [thing] = &selected[..] {
        let one = feature(sight.drawn, sight.scenario, thing)?;
        let corner =
            on_corner(pen, sight.drawn, &one, from).map(|number| Draft::Held { features: vec![one.clone()], grip: Grip::Corner(number) });
        if corner.is_some() || view.hand.tool == Tool::Select {
            return corner;
        }
        if let Some((bent, number)) = bent(pen, sight.drawn, &one, from) {
            return Some(Draft::Held { features: vec![bent], grip: Grip::Corner(number) });
        }
    }
    let hit = hits::at(pen, sight.drawn, view, from)?;
    if view.hand.tool != Tool::Move || !selected.contains(&hit) {
        return None;
    }
    let features: Vec<Feature> = selected.iter().filter_map(|thing| feature(sight.drawn, sight.scenario, thing)).collect();
    let grip = Grip::Whole { from: pen.projector.plane(from), before: features.clone() };
    Some(Draft::Held { features, grip })
}

/// The corner at a point of the screen, by number among the positions, the nearest first.
fn on_corner(pen: &Pen<'_>, drawn: &Drawn, feature: &Feature, at: Pos2) -> Option<usize> {
    let corners = feature.positions().map(|corner| on_screen(pen, drawn, corner).distance(at)).enumerate();
    corners.filter(|(_, distance)| *distance <= NEAR).min_by(|a, b| a.1.total_cmp(&b.1)).map(|(number, _)| number)
}

fn on_screen(pen: &Pen<'_>, drawn: &Drawn, at: LonLat) -> Pos2 {
    pen.projector.screen(drawn.plan.findings.ground.plane.plane_from_lonlat(at))
}

/// The thing with a new corner where one of its lines was grabbed, and the corner's number.
fn bent(pen: &Pen<'_>, drawn: &Drawn, feature: &Feature, at: Pos2) -> Option<(Feature, usize)> {
    let plane = &drawn.plan.findings.ground.plane;
    let to = pen.projector.plane(at);
    let reach_m = f64::from(NEAR) * pen.projector.camera.metres_per_point;
    for (first, line) in parts(feature) {
        if line.len() < 2 || editing::snap(to, reach_m, std::iter::once(plane.plane_from_lonlats(&line).as_slice())).is_none() {
            continue;
        }
        let (new, number) = with_corner(plane, &line, plane.lonlat_from_plane(to))?;
        return Some((with_part(feature, first, new), first + number));
    }
    None
}

/// The thing with the line or outline that begins at a position drawn anew.
fn with_part(feature: &Feature, first: usize, line: Vec<LonLat>) -> Feature {
    let mut feature = feature.clone();
    let mut at = 0;
    match &mut feature {
        Feature::Route(route) => {
            // A timed track has a day a corner.
            route.timed_days = editing::days_along(route, &line);
            route.line = line;
        }
        Feature::FarmingZone(crate::layers::FarmingZone { rings, .. }) | Feature::NoGo(crate::layers::NoGo { rings, .. }) => {
            for ring in rings.iter_mut().flatten() {
                if at == first {
                    *ring = line;
                    break;
                }
                at += ring.len();
            }
        }
        _ => {}
    }
    feature
}

/// Puts the corner somewhere; where an outline is closed there, both its ends.
fn set_corner(feature: &mut Feature, number: usize, to: LonLat) {
    let twin = parts(feature).into_iter().find_map(|(first, line)| {
        let last = first + line.len() - 1;
        let is_closed = line.len() > 2 && line.first() == line.last() && !matches!(feature, Feature::Route(_));
        [(first, last), (last, first)].into_iter().find(|(one, _)| is_closed && *one == number).map(|(_, other)| other)
    });
    for (at, place) in feature.positions_mut().enumerate() {
        if at == number || Some(at) == twin {
            *place = to;
        }
    }
}

/// Why the thing cannot be like this, in words.
fn why_not(feature: &Feature) -> Option<Sentence> {
    if !matches!(feature, Feature::FarmingZone(_) | Feature::NoGo(_)) {
        return None;
    }
    parts(feature).iter().find_map(|(_, ring)| why_no_outline(corners(ring)))
}

/// Moves what is held with the pointer, paints it as it is held, and ends the drag.
pub(in crate::app) fn drag_ui(response: &Response, pen: &Pen<'_>, sight: Sight<'_>, draft: Draft, commands: &mut Vec<Command>) {
    let Draft::Held { mut features, grip } = draft else { return };
    let drawn = sight.drawn;
    if response.ctx.input(|input| input.key_pressed(Key::Escape)) {
        commands.push(Command::Draft(Draft::None));
        return;
    }
    if let Some(at) = response.interact_pointer_pos() {
        match &grip {
            Grip::Corner(number) => {
                let (to, snapped) = near::place(pen, drawn, sight.view, at, &own(drawn, &features));
                if snapped {
                    pen.painter().circle_stroke(on_screen(pen, drawn, to), 8.0, Stroke::new(2.0, pen.palette.selected));
                }
                for feature in &mut features {
                    set_corner(feature, *number, to);
                }
            }
            Grip::Whole { from, before } => {
                let to = pen.projector.plane(at);
                let by = Coord { x: to.x - from.x, y: to.y - from.y };
                features = before.iter().map(|one| editing::moved(&drawn.plan.findings.ground.plane, one, by)).collect();
            }
        }
    }
    for feature in &features {
        corners_ui(pen, drawn, feature);
    }
    response.ctx.set_cursor_icon(CursorIcon::Grabbing);
    if response.drag_stopped() || !response.dragged() && !response.drag_started() {
        commands.push(Command::Draft(Draft::None));
        commands.push(match features.iter().find_map(why_not) {
            Some(why) => Command::Tool(Ask::Refuse(why)),
            None => Command::Change(Change::put(features)),
        });
    } else {
        commands.push(Command::Draft(Draft::Held { features, grip }));
    }
}

/// Where what is held stands on the map sheet: it must not snap to itself.
fn own(drawn: &Drawn, features: &[Feature]) -> Vec<Coord<f64>> {
    let plane = &drawn.plan.findings.ground.plane;
    let there = features.iter().filter_map(|feature| drawn.scenario.feature(feature.layer(), feature.id()));
    there.flat_map(|feature| feature.positions().map(|at| plane.plane_from_lonlat(at)).collect::<Vec<_>>()).collect()
}

/// Handles on the corners of what is selected, and what a right click on one does.
pub(in crate::app) fn handles_ui(response: &Response, pen: &Pen<'_>, sight: Sight<'_>, commands: &mut Vec<Command>) {
    let selected = all_selected(sight.view);
    for thing in selected.iter().take(200) {
        let Some(one) = feature(sight.drawn, sight.scenario, thing) else { continue };
        corners_ui(pen, sight.drawn, &one);
        let corner = response.hover_pos().filter(|_| selected.len() == 1).and_then(|at| on_corner(pen, sight.drawn, &one, at));
        let Some(number) = corner else { continue };
        response.ctx.set_cursor_icon(CursorIcon::Grab);
        if sight.view.hand.tool == Tool::Move && response.secondary_clicked() {
            commands.push(match taken_out(&one, number) {
                Ok(feature) => Command::Change(Change::Put(Box::new(feature))),
                Err(why) => Command::Tool(Ask::Refuse(why)),
            });
        }
    }
}

/// The thing without one of its corners.
fn taken_out(feature: &Feature, number: usize) -> Result<Feature, Sentence> {
    let part = parts(feature).into_iter().find(|(first, line)| (*first..first + line.len()).contains(&number));
    let (first, line) = part.ok_or_else(|| told!("corner-gone"))?;
    let new = match feature {
        Feature::Route(_) => without_corner(&line, number, 2)?,
        Feature::FarmingZone(_) | Feature::NoGo(_) => {
            let open = corners(&line);
            editing::closed(&without_corner(open, (number - first) % open.len(), 3)?)
        }
        _ => return Err(told!("point-has-no-corners")),
    };
    let new = with_part(feature, first, new);
    why_not(&new).map_or(Ok(new), Err)
}

/// A rectangle that is drawn with Shift held, and what lies in it once it is let go. Whether there is one.
pub(in crate::app) fn band_ui(response: &Response, pen: &Pen<'_>, sight: Sight<'_>, commands: &mut Vec<Command>) -> bool {
    let (shift, from) = response.ctx.input(|input| (input.modifiers.shift, input.pointer.press_origin()));
    let is_on = shift && (response.dragged() || response.drag_stopped());
    let (Some(from), Some(to)) = (from.or_else(|| response.ctx.data(|data| data.get_temp(response.id))), response.interact_pointer_pos())
    else {
        return is_on;
    };
    if !is_on || sight.view.hand.tool != Tool::Select {
        return is_on;
    }
    response.ctx.data_mut(|data| data.insert_temp(response.id, from));
    pen.painter().rect(Rect::from_two_pos(from, to), 0.0, pen.palette.corridor, Stroke::new(1.5, pen.palette.selected), StrokeKind::Middle);
    if response.drag_stopped() {
        let within = PlaneBox::of([pen.projector.plane(from), pen.projector.plane(to)]);
        commands.push(Command::Tool(Ask::Many(inside(sight.drawn, sight.view, within))));
    }
    true
}

/// Corners nearer to each other than this are not told apart by a hand.
///
/// # Units
/// Points.
const BETWEEN_CORNERS: f32 = 12.0;

fn corners_ui(pen: &Pen<'_>, drawn: &Drawn, feature: &Feature) {
    let palette = pen.palette;
    for (_, line) in parts(feature) {
        let corners: Vec<Pos2> = line.iter().map(|corner| on_screen(pen, drawn, *corner)).collect();
        for ends in corners.windows(2) {
            pen.painter().line_segment([ends[0], ends[1]], Stroke::new(1.5, palette.selected));
        }
        // Corners that would lie upon each other stay hidden until the map is nearer; they can be dragged all the same.
        let mut shown: Option<Pos2> = None;
        for corner in corners {
            if shown.is_none_or(|shown| shown.distance(corner) >= BETWEEN_CORNERS) {
                pen.painter().circle(corner, 4.5, palette.plate, Stroke::new(1.5, palette.selected));
                shown = Some(corner);
            }
        }
    }
}
