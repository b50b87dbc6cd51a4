//! The routes of a map sheet: those that it is about with their corridors at true width, the others faint.

use geo::Buffer as _;
use geo_types::{Coord, LineString};
use svg::node::element::Group;

use super::super::drawing::Drawing;
use super::super::labels::{self, Board};
use super::super::lettering::{Hand, write_centred};
use super::super::names::along_spots;
use super::super::{ink, routes};
use crate::layers::{Placed as _, Route};

/// A corridor narrower than this on paper hides under its own line.
const NARROWEST_PX: f64 = 6.0;
pub(super) const FAINT_WAY: &str = "#8d8d8d";

/// The routes that the sheet is about.
fn own<'a>(drawing: &Drawing<'a>) -> Vec<&'a Route> {
    let routes = drawing.scenario.routes.iter().enumerate();
    routes.filter(|(number, route)| drawing.is_own(*number) && drawing.may_show(*route)).map(|(_, route)| route).collect()
}

/// The others.
fn others<'a>(drawing: &Drawing<'a>) -> Vec<&'a Route> {
    let routes = drawing.scenario.routes.iter().enumerate();
    routes.filter(|(number, route)| !drawing.is_own(*number) && drawing.may_show(*route)).map(|(_, route)| route).collect()
}

/// The routes that the sheet is not about, in view.
pub(super) fn neighbours(drawing: &Drawing<'_>) -> Group {
    let mut group = Group::new().set("id", "other-routes");
    for route in others(drawing) {
        let runs = drawing.view.line(&route.line);
        if drawing.view.holds_line(&runs) {
            group = group.add(faint(ink::lines(&runs)));
        }
    }
    group
}

pub(super) fn faint(path: svg::node::element::Path) -> svg::node::element::Path {
    ink::stroked(path, FAINT_WAY, 1.5).set("stroke-dasharray", "2 4").set("stroke-linecap", "round")
}

/// The corridors at their true width, with a thin edge that is seen in grey print too.
pub(super) fn corridors(drawing: &Drawing<'_>) -> Group {
    let mut group = Group::new().set("id", "corridors");
    for route in own(drawing) {
        let half_px = route.half_width_m / drawing.view.ground_metres_per_px();
        if half_px * 2.0 < NARROWEST_PX {
            continue;
        }
        let line = LineString::new(drawing.view.whole_line(&route.line));
        let rings: Vec<Vec<Coord<f64>>> = line
            .buffer(half_px)
            .into_iter()
            .flat_map(|area| std::iter::once(area.exterior().clone()).chain(area.interiors().to_vec()))
            .map(|ring| drawing.view.cut(&ring.0))
            .filter(|ring| ring.len() > 2)
            .collect();
        if drawing.view.holds_area(&rings) {
            group = group.add(band(ink::area(&rings), routes::color(drawing, &route.community)));
        }
    }
    group
}

pub(super) fn band(area: svg::node::element::Path, color: &str) -> svg::node::element::Path {
    let edge = if routes::is_pale(color) { ink::DARK } else { color };
    ink::stroked(area.set("fill", color).set("fill-opacity", "0.14"), edge, 0.9).set("stroke-dasharray", "5 2.5")
}

/// The routes that the sheet is about.
pub(super) fn ways(drawing: &Drawing<'_>) -> Group {
    let mut group = Group::new().set("id", "own-routes");
    for route in own(drawing) {
        let runs = drawing.view.line(&route.line);
        if drawing.view.holds_line(&runs) {
            let color = routes::color(drawing, &route.community);
            let line = routes::way(ink::lines(&runs), route.kind, color);
            group = group.add(routes::casing(ink::lines(&runs))).add(line).add(routes::arrows(&runs, color));
        }
    }
    group
}

/// The lines of the sheet's own routes, which names and numbers had better not cover.
pub(super) fn lines_px(drawing: &Drawing<'_>) -> Vec<Vec<Coord<f64>>> {
    own(drawing).into_iter().flat_map(|route| drawing.view.line(&route.line)).collect()
}

/// Names along the routes: those of the sheet by their own name, others by whose herd it is.
pub(super) fn names(drawing: &Drawing<'_>, board: &mut Board) -> Group {
    let mut group = Group::new().set("id", "route-names");
    for route in own(drawing) {
        let color = routes::color(drawing, &route.community);
        let color = if routes::is_pale(color) { "#6f6700" } else { color };
        let community = drawing.scenario.community_name(&route.community);
        let name = if route.name().is_empty() { community } else { route.name() };
        group = named(drawing, board, group, &[name, community], route, Hand::plain(12.8).bold().colored(color).haloed());
    }
    for route in others(drawing) {
        let hand = Hand::plain(12.5).italic().colored("#6f6f6f").haloed();
        group = named(drawing, board, group, &[drawing.scenario.community_name(&route.community)], route, hand);
    }
    group
}

/// The first of the names for which there is room: along the line, else beside it.
fn named(drawing: &Drawing<'_>, board: &mut Board, group: Group, names: &[&str], route: &Route, hand: Hand) -> Group {
    let runs = drawing.view.line(&route.line);
    for name in names {
        if let Some(spot) = board.place(along_spots(drawing, name, &runs, hand, 8.0)) {
            return group.add(write_centred(name, spot.middle, spot.degrees, hand));
        }
        let points = runs.iter().flat_map(|run| labels::every(run, 24.0));
        let spots = points.flat_map(|at| labels::beside(at, 6.0, drawing.ruler.width(name, hand), hand.height()));
        if let Some(spot) = board.place(spots) {
            return group.add(write_centred(name, spot.middle, 0.0, hand));
        }
    }
    group
}
