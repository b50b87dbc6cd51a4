//! What is under the cursor, and what it is called.

use eframe::egui::Pos2;
use geo_types::Coord;

use super::{Pen, marks, season};
use crate::app::filter::Filter;
use crate::app::view::{Layer, Thing, View};
use crate::app::work::Drawn;
use crate::index::{Field, PlaneBox, PlaneShape};
use crate::words::{Language, days, of_files, rounded, say};

/// How near is on it, in points of the screen.
const NEAR: f32 = 8.0;

/// The thing on top at a point of the screen.
pub(in crate::app) fn at(pen: &Pen<'_>, drawn: &Drawn, view: &View, at: Pos2) -> Option<Thing> {
    let ground = &drawn.plan.findings.ground;
    let under = Under::new(pen, drawn, view, at);
    flashpoint(pen, drawn, view, at)
        .or_else(|| under.point(Layer::Water, &ground.water).map(Thing::Water))
        .or_else(|| under.point(Layer::Incidents, &ground.incidents).map(Thing::Incident))
        .or_else(|| under.point(Layer::Settlements, &ground.settlements).map(Thing::Settlement))
        .or_else(|| under.route().map(Thing::Route))
        .or_else(|| under.area(Layer::Zones, &ground.zones).map(Thing::Zone))
        .or_else(|| under.area(Layer::NoGo, &ground.no_go).map(Thing::NoGo))
}

/// The way at a point of the screen, whatever lies on it.
pub(in crate::app) fn at_route(pen: &Pen<'_>, drawn: &Drawn, view: &View, at: Pos2) -> Option<usize> {
    Under::new(pen, drawn, view, at).route()
}

fn flashpoint(pen: &Pen<'_>, drawn: &Drawn, view: &View, at: Pos2) -> Option<Thing> {
    let number = marks::at(pen, drawn, view, at)?;
    Some(Thing::Flashpoint(drawn.plan.findings.flashpoints[number].id.clone()))
}

/// What lies under a place of the plane.
struct Under<'a> {
    drawn: &'a Drawn,
    view: &'a View,
    place: Coord<f64>,
    /// How near is on it, in plane metres.
    near: f64,
}

impl<'a> Under<'a> {
    fn new(pen: &Pen<'_>, drawn: &'a Drawn, view: &'a View, at: Pos2) -> Self {
        Self { drawn, view, place: pen.projector.plane(at), near: f64::from(NEAR) * pen.projector.camera.metres_per_point }
    }

    /// The point nearest to it.
    fn point(&self, layer: Layer, field: &Field) -> Option<usize> {
        let distance = |number: usize| match field.shape(number) {
            PlaneShape::Point(at) => (at.x - self.place.x).hypot(at.y - self.place.y),
            PlaneShape::Area(_) => f64::INFINITY,
        };
        let near = PlaneBox::of([self.place]).widened(self.near);
        let numbers = self.shown(layer, field.meeting(near).map(|number| number as usize));
        let distances = numbers.into_iter().map(|number| (number, distance(number))).filter(|(_, distance)| *distance <= self.near);
        distances.min_by(|a, b| a.1.total_cmp(&b.1).then(a.0.cmp(&b.0))).map(|(number, _)| number)
    }

    /// The line nearest to it.
    fn route(&self) -> Option<usize> {
        let near = PlaneBox::of([self.place]).widened(self.near);
        let lines = self.drawn.sheet.routes.iter().enumerate().filter(|(_, line)| line.bounds.meets(near));
        let numbers = self.shown(Layer::Routes, lines.map(|(number, _)| number));
        // A point of the screen is an eighth of what is near.
        let points = |number: usize| self.drawn.sheet.routes[number].points(self.near / f64::from(NEAR));
        let distances = numbers.into_iter().map(|number| (number, distance(points(number), self.place)));
        let nearest = distances.filter(|(_, distance)| *distance <= self.near).min_by(|a, b| a.1.total_cmp(&b.1));
        nearest.map(|(number, _)| number)
    }

    /// The first area that holds it.
    fn area(&self, layer: Layer, field: &Field) -> Option<usize> {
        let numbers = self.shown(layer, field.containing(self.place).into_iter().map(|number| number as usize));
        numbers.first().copied()
    }

    fn shown(&self, layer: Layer, numbers: impl Iterator<Item = usize>) -> Vec<usize> {
        shown(self.drawn, self.view, layer, numbers)
    }
}

/// Those of some things of a layer that are on the map at all.
pub(in crate::app) fn shown(drawn: &Drawn, view: &View, layer: Layer, numbers: impl IntoIterator<Item = usize>) -> Vec<usize> {
    if !view.shows(layer) {
        return Vec::new();
    }
    let scenario = &drawn.scenario;
    let filter = Filter::of(layer, &view.layering, scenario);
    numbers.into_iter().filter(|number| filter.as_ref().is_none_or(|filter| filter.passes(scenario, *number))).collect()
}

/// How far a place is from a line.
pub(super) fn distance(line: &[Coord<f64>], at: Coord<f64>) -> f64 {
    let ends = line.windows(2).map(|ends| {
        let (along, across) = (ends[1] - ends[0], at - ends[0]);
        let length = along.x * along.x + along.y * along.y;
        let share = ((along.x * across.x + along.y * across.y) / length.max(1e-6)).clamp(0.0, 1.0);
        (across.x - along.x * share).hypot(across.y - along.y * share)
    });
    ends.fold(f64::INFINITY, f64::min)
}

/// Its name, and what matters about it in a line or two.
pub(in crate::app) fn words(words: Language, drawn: &Drawn, view: &View, thing: &Thing) -> Vec<String> {
    let scenario = &drawn.scenario;
    match thing {
        Thing::Flashpoint(id) => drawn.flashpoint(id).map_or_else(Vec::new, |(number, flashpoint)| {
            vec![
                format!("{}. {}", number + 1, flashpoint.title(words)),
                say!(words, "hit-severity", points = rounded(flashpoint.severity, 0), reasons = flashpoint.reasons_line(words)),
                days(words, flashpoint.days),
            ]
        }),
        Thing::Route(number) => {
            let route = &scenario.routes[*number];
            let head = route.herd_head.map_or_else(|| say!(words, "herd-unknown-size"), |head| say!(words, "herd-head", head = head));
            vec![
                route.name.clone(),
                format!("{}, {head}", scenario.community_name(&route.community)),
                say!(words, "departs", days = route.departs),
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
            let today = match &standing[..] {
                [] => say!(words, "hit-no-crop"),
                standing => say!(words, "hit-standing", crops = standing.join(", ")),
            };
            vec![zone.name.clone(), today]
        }
        Thing::Water(number) => {
            let point = &scenario.water_points[*number];
            let kind = of_files(words, &point.kind);
            vec![format!("{} ({kind})", point.name), season::water_state(drawn, *number, view.day).phrase().say(words)]
        }
        Thing::Settlement(number) => {
            let settlement = &scenario.settlements[*number];
            vec![settlement.name.clone(), of_files(words, &settlement.kind)]
        }
        Thing::Incident(number) => {
            let incident = &scenario.incidents[*number];
            vec![incident.name.clone(), incident.when().say(words)]
        }
        // These have no mark on the map.
        Thing::Office(_) | Thing::Conference(_) | Thing::Agreement(_) => Vec::new(),
        Thing::NoGo(number) => {
            vec![scenario.no_go[*number].name.clone(), say!(words, "hit-no-go", kind = of_files(words, &scenario.no_go[*number].kind))]
        }
    }
}
