//! Routes with their direction and camps, and where herds may be on the day.

use geo_types::Coord;
use svg::node::element::{Group, Path};

use super::drawing::Drawing;
use super::ink;
use super::view::View;
use crate::calendar::Passage;
use crate::layers::{Route, RouteKind};
use crate::measure::Day;

/// From one arrow to the next along a route.
const ARROW_EVERY: f64 = 130.0;

/// The communities whose routes are shown, in the order of the routes.
pub(super) fn communities<'a>(drawing: &Drawing<'a>) -> Vec<&'a str> {
    let mut communities: Vec<&str> = Vec::new();
    for route in drawing.scenario.routes.iter().filter(|route| drawing.may_show(*route)) {
        if !communities.contains(&route.community.as_str()) {
            communities.push(&route.community);
        }
    }
    communities
}

/// The colour of a community's routes.
pub(super) fn color(drawing: &Drawing<'_>, community: &str) -> &'static str {
    let number = communities(drawing).iter().position(|id| *id == community).unwrap_or(0);
    ink::ROUTES[number % ink::ROUTES.len()]
}

/// The lines of all routes shown, on the sheet.
pub(super) fn lines_px(drawing: &Drawing<'_>) -> Vec<Vec<Coord<f64>>> {
    shown(drawing).flat_map(|route| drawing.view.line(&route.line)).collect()
}

fn shown<'a>(drawing: &Drawing<'a>) -> impl Iterator<Item = &'a Route> {
    let readers = drawing.sheet.readers;
    drawing.scenario.routes.iter().filter(move |route| super::drawing::may_show(readers, *route))
}

/// Herds below, then the routes, then arrows and camps.
pub(super) fn draw(drawing: &Drawing<'_>) -> Group {
    let mut ways = Group::new().set("id", "routes");
    for route in shown(drawing) {
        let runs = drawing.view.line(&route.line);
        if !runs.is_empty() {
            let color = color(drawing, &route.community);
            ways = ways.add(casing(ink::lines(&runs))).add(way(ink::lines(&runs), route.kind, color)).add(arrows(&runs, color));
        }
    }
    Group::new().set("id", "movement").add(herds(drawing)).add(ways).add(camps(drawing))
}

pub(super) fn casing(path: Path) -> Path {
    ink::stroked(path, "#ffffff", 6.4).set("stroke-linecap", "round").set("stroke-opacity", "0.9")
}

/// A corridor is a whole line, an axis a broken one.
pub(super) fn way(path: Path, kind: RouteKind, color: &str) -> Group {
    let kinded = |path: Path| match kind {
        RouteKind::Corridor => path,
        RouteKind::Axis => path.set("stroke-dasharray", "11 5"),
    };
    let edge = is_pale(color).then(|| kinded(ink::stroked(path.clone(), ink::DARK, 5.0)));
    edge.into_iter().fold(Group::new(), Group::add).add(kinded(ink::stroked(path, color, 3.3)))
}

/// Whether a colour needs a dark edge to be seen on paper.
pub(super) fn is_pale(color: &str) -> bool {
    color == ink::ROUTES[8]
}

pub(super) fn arrows(runs: &[Vec<Coord<f64>>], color: &str) -> Group {
    let mut group =
        Group::new().set("fill", color).set("stroke", if is_pale(color) { ink::DARK } else { "#ffffff" }).set("stroke-width", 1.1);
    for run in runs {
        for (at, along) in directions(run) {
            group = group.add(arrow(at, along));
        }
    }
    group
}

/// Whether any of some runs is long enough for an arrow.
pub(super) fn has_arrows(runs: &[Vec<Coord<f64>>]) -> bool {
    runs.iter().any(|run| !directions(run).is_empty())
}

pub(super) fn arrow(at: Coord<f64>, along: Coord<f64>) -> Path {
    let across = Coord { x: -along.y, y: along.x };
    let corners = vec![at + along * 8.0, at - along * 5.5 + across * 6.2, at - along * 2.6, at - along * 5.5 - across * 6.2];
    ink::area(&[corners])
}

/// Points along a run with the direction there, taken over the line's own small bends.
fn directions(run: &[Coord<f64>]) -> Vec<(Coord<f64>, Coord<f64>)> {
    const STEP: f64 = 6.0;
    let points = super::labels::every(run, STEP);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few dozen")]
    let (first, every) = ((ARROW_EVERY / 2.0 / STEP) as usize, (ARROW_EVERY / STEP) as usize);
    let steps = (first..points.len().saturating_sub(1)).step_by(every);
    steps
        .map(|n| {
            let way = points[n + 1] - points[n - 1];
            (points[n], way / way.x.hypot(way.y).max(1e-9))
        })
        .collect()
}

/// Thick bands where herds may be on the day.
pub(super) fn herds(drawing: &Drawing<'_>) -> Group {
    let mut group = Group::new().set("id", "herds");
    let Some(day) = drawing.sheet.day else { return group };
    for passage in &drawing.plan.findings.passages {
        let route = &drawing.scenario.routes[passage.route];
        if drawing.may_show(route) && drawing.is_own(passage.route) {
            group = group.add(band(drawing, passage, day, color(drawing, &route.community)));
        }
    }
    group
}

fn band(drawing: &Drawing<'_>, passage: &Passage, day: Day, color: &str) -> Group {
    let (ways, camps) = whereabouts(&drawing.view, passage, day);
    let mut group = Group::new().set("opacity", "0.5");
    if !ways.is_empty() {
        group = group.add(herd(ink::lines(&ways), color));
    }
    for (at, radius) in camps.into_iter().filter(|(at, radius)| drawing.view.frame.widened(*radius).contains(*at)) {
        // A camp is wide: what lies under it must be seen.
        group =
            group.add(ink::disc(at, radius).set("fill", color).set("fill-opacity", "0.5").set("stroke", color).set("stroke-width", 2.5));
    }
    group
}

pub(super) fn herd(path: Path, color: &str) -> Path {
    ink::stroked(path, color, 17.0).set("stroke-linecap", "round")
}

type Camps = Vec<(Coord<f64>, f64)>;

/// The pieces of way and the camps on which a herd may be on a day.
fn whereabouts(view: &View<'_>, passage: &Passage, day: Day) -> (Vec<Vec<Coord<f64>>>, Camps) {
    let (mut ways, mut camps): (Vec<Vec<Coord<f64>>>, Camps) = (Vec::new(), Vec::new());
    for stretch in passage.on(day) {
        if stretch.a == stretch.b {
            camps.push((view.px(stretch.a), (stretch.half_width_m * stretch.scale / view.metres_per_px).max(11.0)));
            continue;
        }
        match ways.last_mut().filter(|way| way.last() == Some(&stretch.a)) {
            Some(way) => way.push(stretch.b),
            None => ways.push(vec![stretch.a, stretch.b]),
        }
    }
    (ways.iter().flat_map(|way| view.plane_line(way)).collect(), camps)
}

/// Stopovers and dry-season camps: where the calendar lets a herd stay.
pub(super) fn camps(drawing: &Drawing<'_>) -> Group {
    let mut group = Group::new().set("id", "stopovers");
    let mut drawn: Vec<(usize, Coord<f64>)> = Vec::new();
    for passage in &drawing.plan.findings.passages {
        let route = &drawing.scenario.routes[passage.route];
        for camp in passage.stretches.iter().filter(|stretch| stretch.a == stretch.b) {
            let at = drawing.view.px(camp.a);
            if drawing.may_show(route)
                && drawing.is_own(passage.route)
                && drawing.view.shows(at)
                && !drawn.contains(&(passage.route, camp.a))
            {
                drawn.push((passage.route, camp.a));
                group = group.add(stopover(at, color(drawing, &route.community)));
            }
        }
    }
    group
}

pub(super) fn stopover(at: Coord<f64>, color: &str) -> svg::node::element::Circle {
    let color = if is_pale(color) { ink::DARK } else { color };
    ink::disc(at, 4.6).set("fill", "#ffffff").set("stroke", color).set("stroke-width", 2.4)
}
