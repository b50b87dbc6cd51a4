//! What is under the cursor, and what it is called.

use eframe::egui::Pos2;
use geo_types::Coord;

use super::{Pen, marks, season};
use crate::app::sheet::Line;
use crate::app::view::{Layer, Thing, View};
use crate::app::work::Drawn;
use crate::index::PlaneShape;

/// How near is on it, in points of the screen.
const NEAR: f32 = 8.0;

/// The thing on top at a point of the screen.
pub(in crate::app) fn at(pen: &Pen<'_>, drawn: &Drawn, view: &View, at: Pos2) -> Option<Thing> {
    flashpoint(pen, drawn, view, at)
        .or_else(|| point(pen, view, at, Layer::Water, &drawn.sheet.water).map(Thing::Water))
        .or_else(|| point(pen, view, at, Layer::Incidents, &drawn.sheet.incidents).map(Thing::Incident))
        .or_else(|| point(pen, view, at, Layer::Settlements, &drawn.sheet.settlements).map(Thing::Settlement))
        .or_else(|| route(pen, drawn, view, at))
        .or_else(|| area(pen, drawn, view, at))
}

fn flashpoint(pen: &Pen<'_>, drawn: &Drawn, view: &View, at: Pos2) -> Option<Thing> {
    if !view.shows(Layer::Flashpoints) {
        return None;
    }
    let marks = marks::marks(pen, drawn, view);
    let under = marks.iter().find(|mark| mark.is_meant && mark.at.distance(at) <= mark.radius + 2.0)?;
    Some(Thing::Flashpoint(drawn.plan.findings.flashpoints[under.number].id.clone()))
}

fn point(pen: &Pen<'_>, view: &View, at: Pos2, layer: Layer, places: &[Coord<f64>]) -> Option<usize> {
    if !view.shows(layer) {
        return None;
    }
    let distances = places.iter().enumerate().map(|(number, place)| (number, pen.projector.screen(*place).distance(at)));
    distances.filter(|(_, distance)| *distance <= NEAR).min_by(|a, b| a.1.total_cmp(&b.1)).map(|(number, _)| number)
}

fn route(pen: &Pen<'_>, drawn: &Drawn, view: &View, at: Pos2) -> Option<Thing> {
    if !view.shows(Layer::Routes) {
        return None;
    }
    let distances = drawn.sheet.routes.iter().enumerate().map(|(number, line)| (number, distance(pen, line, at)));
    let nearest = distances.filter(|(_, distance)| *distance <= NEAR).min_by(|a, b| a.1.total_cmp(&b.1));
    nearest.map(|(number, _)| Thing::Route(number))
}

fn distance(pen: &Pen<'_>, line: &Line, at: Pos2) -> f32 {
    let runs = pen.runs(line, NEAR);
    let ends = runs.iter().flat_map(|run| run.windows(2));
    ends.map(|ends| {
        let (along, across) = (ends[1] - ends[0], at - ends[0]);
        let share = (along.dot(across) / along.length_sq().max(1e-6)).clamp(0.0, 1.0);
        (ends[0] + along * share).distance(at)
    })
    .fold(f32::INFINITY, f32::min)
}

fn area(pen: &Pen<'_>, drawn: &Drawn, view: &View, at: Pos2) -> Option<Thing> {
    let place = pen.projector.plane(at);
    let ground = &drawn.plan.findings.ground;
    let first = |layer: Layer, field: &crate::index::Field| {
        let found = if view.shows(layer) { field.containing(place) } else { Vec::new() };
        found.first().map(|number| *number as usize).filter(|number| matches!(field.shape(*number), PlaneShape::Area(_)))
    };
    first(Layer::Zones, &ground.zones).map(Thing::Zone).or_else(|| first(Layer::NoGo, &ground.no_go).map(Thing::NoGo))
}

/// Its name, and what matters about it in a line or two.
pub(in crate::app) fn words(drawn: &Drawn, view: &View, thing: &Thing) -> Vec<String> {
    let scenario = &drawn.scenario;
    match thing {
        Thing::Flashpoint(id) => drawn.flashpoint(id).map_or_else(Vec::new, |(number, flashpoint)| {
            vec![
                format!("{}. {}", number + 1, flashpoint.name),
                format!("Severity {:.0} of 100: {}", flashpoint.severity, flashpoint.reasons_line()),
                flashpoint.days.words(),
            ]
        }),
        Thing::Route(number) => {
            let route = &scenario.routes[*number];
            let head = route.herd_head.map_or_else(|| "herd of unknown size".to_owned(), |head| format!("{head} head"));
            vec![
                route.name.clone(),
                format!("{}, {head}", scenario.community_name(&route.community)),
                format!("Departs {}", route.departs.words()),
            ]
        }
        Thing::Zone(number) => {
            let zone = &scenario.farming_zones[*number];
            let standing: Vec<&str> = zone
                .standing(scenario.season.days())
                .into_iter()
                .filter(|(days, _)| days.contains(view.day))
                .map(|(_, crop)| crop)
                .collect();
            let today =
                if standing.is_empty() { "no crop stands on this day".to_owned() } else { format!("standing: {}", standing.join(", ")) };
            vec![zone.name.clone(), today]
        }
        Thing::Water(number) => {
            let point = &scenario.water_points[*number];
            vec![format!("{} ({})", point.name, point.kind), season::water_state(drawn, *number, view.day).words().to_owned()]
        }
        Thing::Settlement(number) => {
            let settlement = &scenario.settlements[*number];
            vec![settlement.name.clone(), settlement.kind.clone()]
        }
        Thing::Incident(number) => {
            let incident = &scenario.incidents[*number];
            vec![incident.name.clone(), incident.day.words()]
        }
        // These have no mark on the map.
        Thing::Office(_) | Thing::Conference(_) | Thing::Agreement(_) => Vec::new(),
        Thing::NoGo(number) => vec![scenario.no_go[*number].name.clone(), format!("no-go: {}", scenario.no_go[*number].kind)],
    }
}
