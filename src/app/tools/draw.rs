//! Clicks of the tools that draw, cut, join and measure; and the sketch as it is painted.

use eframe::egui::{CursorIcon, Response, Shape, Stroke};

use super::{Ask, Tool, named, near};
use crate::app::command::Command;

use crate::app::paint::{Pen, hits};
use crate::app::view::{Layer, Thing, View};
use crate::app::work::Drawn;
use crate::index::{Field, PlaneBox};
use crate::words::told;

/// Carries out the clicks of the tool in hand. Whether the map's own clicks are left to it.
pub(in crate::app) fn clicks_ui(response: &Response, pen: &Pen<'_>, drawn: &Drawn, view: &View, commands: &mut Vec<Command>) -> bool {
    let tool = view.hand.tool;
    if matches!(tool, Tool::Select | Tool::Move) {
        return false;
    }
    sketch_ui(response, pen, drawn, view);
    let Some(at) = response.hover_pos() else { return true };
    response.ctx.set_cursor_icon(CursorIcon::Crosshair);
    if response.secondary_clicked() && !view.hand.sketch.is_empty() || response.double_clicked() && tool.sketches() {
        commands.push(Command::Tool(Ask::Finish));
        return true;
    }
    if !response.clicked() {
        return true;
    }
    let free = response.ctx.input(|input| input.modifiers.command);
    let place = if free {
        crate::editing::kept(drawn.plan.findings.ground.plane.lonlat_from_plane(pen.projector.plane(at)))
    } else {
        near::place(pen, drawn, view, at, &[]).0
    };
    let ask = match tool {
        Tool::Split => cut(pen, drawn, view, at, place),
        Tool::Join => join(pen, drawn, view, at),
        _ if tool.sketches() => {
            let mut sketch = view.hand.sketch.clone();
            sketch.push(place);
            Ask::Sketch(sketch)
        }
        _ => Ask::Point(place),
    };
    commands.push(match ask {
        Ask::Take(_) => Command::Select(hits::at(pen, drawn, view, at)),
        ask => Command::Tool(ask),
    });
    true
}

/// With no way selected, the click selects one.
fn cut(pen: &Pen<'_>, drawn: &Drawn, view: &View, at: eframe::egui::Pos2, place: crate::measure::LonLat) -> Ask {
    let hit = hits::at_route(pen, drawn, view, at);
    match (&view.selected, hit) {
        (Some(Thing::Route(selected)), Some(hit)) if *selected == hit => Ask::Split(place),
        (_, Some(_)) => Ask::Take(Tool::Split),
        _ => Ask::Refuse(told!("refuse-cut")),
    }
}

fn join(pen: &Pen<'_>, drawn: &Drawn, view: &View, at: eframe::egui::Pos2) -> Ask {
    match (&view.selected, hits::at_route(pen, drawn, view, at)) {
        (Some(Thing::Route(selected)), Some(hit)) if *selected != hit => Ask::Join(hit),
        (_, Some(_)) => Ask::Take(Tool::Join),
        _ => Ask::Refuse(told!("refuse-join")),
    }
}

/// What is drawn so far, with a line to where the hand is.
fn sketch_ui(response: &Response, pen: &Pen<'_>, drawn: &Drawn, view: &View) {
    let (hand, palette, painter) = (&view.hand, pen.palette, pen.painter());
    let plane = &drawn.plan.findings.ground.plane;
    let mut corners: Vec<_> = hand.sketch.iter().map(|at| pen.projector.screen(plane.plane_from_lonlat(*at))).collect();
    if let Some(at) = response.hover_pos() {
        let (place, snapped) = near::place(pen, drawn, view, at, &[]);
        let at = pen.projector.screen(plane.plane_from_lonlat(place));
        if snapped && hand.tool != Tool::Split && hand.tool != Tool::Join {
            painter.circle_stroke(at, 7.0, Stroke::new(2.0, palette.selected));
        }
        if hand.tool.sketches() {
            corners.push(at);
        }
    }
    if hand.tool.is_outline() && corners.len() > 2 {
        painter.extend(Shape::dashed_line(&[corners[corners.len() - 1], corners[0]], Stroke::new(1.5, palette.selected), 5.0, 4.0));
    }
    painter.add(Shape::line(corners.clone(), Stroke::new(5.0, palette.halo)));
    painter.add(Shape::line(corners.clone(), Stroke::new(2.0, palette.selected)));
    for corner in corners.iter().take(hand.sketch.len()) {
        painter.circle(*corner, 4.5, palette.plate, Stroke::new(1.5, palette.selected));
    }
}

/// Whether a thing is selected first or besides.
pub(in crate::app) fn all_selected(view: &View) -> Vec<Thing> {
    view.selected.iter().chain(&view.hand.also).filter(|thing| !matches!(thing, Thing::Flashpoint(_))).cloned().collect()
}

/// The numbers of some things of a layer, and what each is called by its number.
type OfLayer = (Layer, Vec<usize>, fn(usize) -> Thing);

/// The things whose places lie in a box of the plane, as far as they are on the map.
pub(in crate::app) fn inside(drawn: &Drawn, view: &View, within: PlaneBox) -> Vec<Thing> {
    let ground = &drawn.plan.findings.ground;
    let holds = |bounds: PlaneBox| within.contains(bounds.low) && within.contains(bounds.high);
    let of_field = |field: &Field| -> Vec<usize> {
        let mut numbers: Vec<usize> = field.meeting(within).map(|number| number as usize).collect();
        numbers.retain(|number| holds(field.shape(*number).bounds()));
        numbers.sort_unstable();
        numbers
    };
    let routes = drawn.sheet.routes.iter().enumerate().filter(|(_, line)| holds(line.bounds)).map(|(number, _)| number).collect();
    let of_layers: [OfLayer; 6] = [
        (Layer::Routes, routes, Thing::Route),
        (Layer::Zones, of_field(&ground.zones), Thing::Zone),
        (Layer::NoGo, of_field(&ground.no_go), Thing::NoGo),
        (Layer::Water, of_field(&ground.water), Thing::Water),
        (Layer::Settlements, of_field(&ground.settlements), Thing::Settlement),
        (Layer::Incidents, of_field(&ground.incidents), Thing::Incident),
    ];
    let of_layers = of_layers.into_iter();
    let mut found: Vec<Thing> =
        of_layers.flat_map(|(layer, numbers, thing)| hits::shown(drawn, view, layer, numbers).into_iter().map(thing)).collect();
    found.retain(|thing| named(&drawn.scenario, thing).is_some());
    found
}
