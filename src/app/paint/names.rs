//! Names of what the scenario holds, the weightiest first: whoever comes first has the place.

use geo_types::Coord;

use super::labels::Lettering;
use super::{Pen, marks};
use crate::app::filter::Filter;
use crate::app::narrowing::Narrowing;
use crate::app::view::{Layer, Thing, View};
use crate::app::work::Drawn;
use crate::index::{Field, PlaneBox};
use crate::layers::Settlement;
use crate::scenario::Scenario;
use crate::words::Speaks as _;

/// As many names of one layer are tried: where there are more, hardly any would find room.
const MOST: usize = 150;
/// Plane metres a point of the screen below which routes, settlements, and everything is named.
const ROUTES: f64 = 500.0;
const SETTLEMENTS: f64 = 650.0;
const EVERYTHING: f64 = 180.0;

/// Names of capitals, of the gravest flashpoints, of what was clicked, and of the rest when near.
pub(super) fn names(pen: &mut Pen<'_>, drawn: &Drawn, view: &View) {
    let ink = Lettering { size: 12.5, ink: pen.palette.ink, halo: pen.palette.halo };
    let metres_per_point = pen.projector.camera.metres_per_point;
    let ground = &drawn.plan.findings.ground;
    if view.shows(Layer::Settlements) {
        capitals(pen, drawn, view, Lettering { size: 13.5, ..ink });
    }
    flashpoints(pen, drawn, view, ink);
    let scenario = &drawn.scenario;
    if metres_per_point < SETTLEMENTS {
        let how = Lettering { size: 12.0, ..ink };
        let name =
            |number: usize| Some(&scenario.settlements[number]).filter(|one| !is_capital(scenario, one)).map(|one| one.name.as_str());
        beside(pen, drawn, view, (Layer::Settlements, &ground.settlements), how, name);
    }
    if metres_per_point < EVERYTHING {
        let how = Lettering { size: 11.0, ink: pen.palette.route, ..ink };
        beside(pen, drawn, view, (Layer::Water, &ground.water), how, |number| Some(&scenario.water_points[number].name));
    }
    if metres_per_point < ROUTES {
        routes(pen, drawn, view, Lettering { size: 11.5, ink: pen.palette.route, ..ink });
    }
    if metres_per_point < EVERYTHING {
        let how = Lettering { size: 11.0, ink: pen.palette.zone_line, ..ink };
        over(pen, drawn, view, (Layer::Zones, &ground.zones), how, |number| &scenario.farming_zones[number].name);
        let how = Lettering { size: 11.0, ink: pen.palette.no_go, ..ink };
        over(pen, drawn, view, (Layer::NoGo, &ground.no_go), how, |number| &scenario.no_go[number].name);
    }
}

fn flashpoints(pen: &mut Pen<'_>, drawn: &Drawn, view: &View, how: Lettering) {
    let most = if pen.projector.camera.metres_per_point > 700.0 { 3 } else { 12 };
    let all = &drawn.plan.findings.flashpoints;
    let selected = if let Some(Thing::Flashpoint(id)) = &view.selected { Some(id) } else { None };
    let is_named = |mark: &&marks::Mark| mark.is_meant && (mark.number < most || selected == Some(&all[mark.number].id));
    let named: Vec<_> = marks::marks(pen, drawn, view).iter().filter(is_named).map(|mark| (mark.number, mark.at, mark.radius)).collect();
    for (number, at, radius) in named {
        let name = all[number].title(pen.painter.ctx().language());
        pen.labels.beside(pen.painter, at, radius + 8.0, &name, how);
    }
}

/// State capitals and the seats of field offices: what a reader looks for first, so named from afar.
fn capitals(pen: &mut Pen<'_>, drawn: &Drawn, view: &View, how: Lettering) {
    let scenario = &drawn.scenario;
    for (number, place) in in_sight(pen, drawn, view, (Layer::Settlements, &drawn.plan.findings.ground.settlements)) {
        let settlement = &scenario.settlements[number];
        if !is_capital(scenario, settlement) {
            continue;
        }
        let at = pen.projector.screen(place);
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

/// Names beside points.
fn beside<'a>(
    pen: &mut Pen<'_>,
    drawn: &Drawn,
    view: &View,
    layer: (Layer, &Field),
    how: Lettering,
    name: impl Fn(usize) -> Option<&'a str>,
) {
    for (number, place) in in_sight(pen, drawn, view, layer) {
        if let Some(name) = name(number) {
            pen.labels.beside(pen.painter, pen.projector.screen(place), 7.0, name, how);
        }
    }
}

/// Names on areas.
fn over<'a>(pen: &mut Pen<'_>, drawn: &Drawn, view: &View, layer: (Layer, &Field), how: Lettering, name: impl Fn(usize) -> &'a str) {
    for (number, place) in in_sight(pen, drawn, view, layer) {
        pen.labels.over(pen.painter, pen.projector.screen(place), name(number), how);
    }
}

/// A route's name in the middle of its longest part in sight.
fn routes(pen: &mut Pen<'_>, drawn: &Drawn, view: &View, how: Lettering) {
    let passes = passing(drawn, view, Layer::Routes);
    let meant = Narrowing::of(view).routes(drawn);
    let is_meant = |number: usize| passes(number) && meant.get(number).copied().unwrap_or(true);
    let seen = drawn.sheet.routes.iter().enumerate().filter(|(number, line)| line.bounds.meets(pen.sight) && is_meant(*number));
    for (number, line) in seen.take(MOST).collect::<Vec<_>>() {
        let runs = pen.runs(line, pen.sight);
        if let Some(run) = runs.iter().max_by_key(|run| run.len()).filter(|_| view.shows(Layer::Routes)) {
            pen.labels.over(pen.painter, run[run.len() / 2], &drawn.scenario.routes[number].name, how);
        }
    }
}

/// The features in sight, with their middles, as far as they are shown.
fn in_sight(pen: &Pen<'_>, drawn: &Drawn, view: &View, (layer, field): (Layer, &Field)) -> Vec<(usize, Coord<f64>)> {
    if !view.shows(layer) {
        return Vec::new();
    }
    let passes = passing(drawn, view, layer);
    let mut numbers: Vec<usize> = field.meeting(pen.sight).map(|number| number as usize).collect();
    numbers.sort_unstable();
    let middle = |number: usize| PlaneBox::middle(field.shape(number).bounds());
    numbers.into_iter().filter(|number| passes(*number)).take(MOST).map(|number| (number, middle(number))).collect()
}

/// Whether a feature passes the filter of its layer.
fn passing<'a>(drawn: &'a Drawn, view: &View, layer: Layer) -> impl Fn(usize) -> bool + 'a {
    let filter = Filter::of(layer, &view.layering, &drawn.scenario);
    move |number| filter.as_ref().is_none_or(|filter| filter.passes(&drawn.scenario, number))
}
