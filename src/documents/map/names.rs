//! The names on the map, in the order in which they may claim their place.

use geo_types::Coord;
use svg::node::element::Group;

use super::drawing::Drawing;
use super::labels::{self, Board, Spot};
use super::layers::{place_mark, settlement_radius};
use super::lettering::{Hand, write_centred};
use super::space::Space;
use super::{ink, routes};
use crate::layers::Settlement;
use crate::measure::ground::distance_m;

/// Two names this near each other mean the same place.
const SAME_PLACE_M: f64 = 6_000.0;

/// Places and writes the names of capitals and towns, before which even flashpoints stand aside.
pub(super) fn write_towns(drawing: &Drawing<'_>, board: &mut Board) -> Group {
    let towns: Vec<_> = settlements_in_view(drawing).into_iter().filter(|(settlement, _)| grade(settlement) < 2).collect();
    take_marks(board, &towns);
    settlement_names(drawing, board, Group::new().set("id", "town-names"), &towns)
}

/// Places and writes all other names.
pub(super) fn write(drawing: &Drawing<'_>, board: &mut Board) -> Group {
    let group = Group::new().set("id", "names");
    let places: Vec<_> = settlements_in_view(drawing).into_iter().filter(|(settlement, _)| grade(settlement) >= 2).collect();
    take_marks(board, &places);
    for point in drawing.scenario.water_points.iter().filter(|point| drawing.may_show(*point)) {
        board.take(Space::round(drawing.view.px_of(point.at), 9.0, 9.0));
    }
    for zone in drawing.scenario.no_go.iter().filter(|zone| drawing.may_show(*zone)) {
        board.avoid(drawing.view.rings(&zone.rings).iter().flat_map(|ring| labels::every(ring, 5.0)));
    }
    let group = state_names(drawing, board, group);
    let group = settlement_names(drawing, board, group, &places);
    // On a sheet that is about some routes, their names come with their dates.
    let group = if drawing.own.is_none() { route_names(drawing, board, group) } else { group };
    let group = river_names(drawing, board, group);
    let group = closed_names(drawing, board, group);
    let group = country_names(drawing, board, group);
    let group = town_names(drawing, board, group);
    water_names(drawing, board, group)
}

fn grade(settlement: &Settlement) -> u32 {
    match settlement.kind.as_str() {
        "state capital" => 0,
        "town" => 1,
        "market" => 2,
        "cattle camp" => 4,
        _ => 3,
    }
}

/// The settlements in view, the largest first.
fn settlements_in_view<'a>(drawing: &Drawing<'a>) -> Vec<(&'a Settlement, Coord<f64>)> {
    let shown = drawing.scenario.settlements.iter().filter(|settlement| drawing.may_show(*settlement));
    let placed = shown.map(|settlement| (settlement, drawing.view.px_of(settlement.at)));
    let mut in_view: Vec<_> = placed.filter(|(_, at)| drawing.view.shows(*at)).collect();
    in_view
        .sort_by_key(|(settlement, _)| (grade(settlement), std::cmp::Reverse(settlement.population.unwrap_or(0)), settlement.id.as_str()));
    in_view
}

/// No name may cover a settlement's mark.
fn take_marks(board: &mut Board, settlements: &[(&Settlement, Coord<f64>)]) {
    for (settlement, at) in settlements {
        let side = settlement_radius(&settlement.kind) * 2.0;
        board.take(Space::round(*at, side, side));
    }
}

fn settlement_names(drawing: &Drawing<'_>, board: &mut Board, mut group: Group, settlements: &[(&Settlement, Coord<f64>)]) -> Group {
    for (settlement, at) in settlements {
        let hand = match grade(settlement) {
            0 => Hand::plain(17.5).bold(),
            1 => Hand::plain(15.0).bold(),
            4 => Hand::plain(12.8).italic(),
            _ => Hand::plain(13.4),
        };
        let hand = hand.haloed();
        let spots = labels::beside(*at, settlement_radius(&settlement.kind), drawing.ruler.width(&settlement.name, hand), hand.height());
        if let Some(spot) = board.place(spots) {
            group = group.add(write_centred(&settlement.name, spot.middle, 0.0, hand));
        }
    }
    group
}

fn state_names(drawing: &Drawing<'_>, board: &mut Board, mut group: Group) -> Group {
    for state in &drawing.atlas.states {
        let is_ours = drawing.scenario.office_of_state(&state.id).is_some();
        let color = if is_ours { "#75684f" } else { "#a3988a" };
        let hands = [18.5, 16.0, 13.5].map(|size| Hand::plain(size).colored(color).spaced(0.2).haloed());
        group = area_name(drawing, board, group, &state.name, &drawing.view.rings(&state.rings), &hands);
    }
    group
}

fn country_names(drawing: &Drawing<'_>, board: &mut Board, mut group: Group) -> Group {
    for country in &drawing.atlas.countries {
        let hands = [24.0, 19.0, 15.5].map(|size| Hand::plain(size).bold().colored("#b3a793").spaced(0.28).haloed());
        group = area_name(drawing, board, group, &country.name, &drawing.view.rings(&country.rings), &hands);
    }
    group
}

/// A name in spaced capitals within an area, in the first hand and in as few lines as can be placed.
fn area_name(drawing: &Drawing<'_>, board: &mut Board, mut group: Group, name: &str, rings: &[Vec<Coord<f64>>], hands: &[Hand]) -> Group {
    let name = name.to_uppercase();
    for hand in hands {
        for lines in [vec![name.clone()], in_two(&name)] {
            let wide = lines.iter().map(|line| drawing.ruler.width(line, *hand)).fold(0.0, f64::max);
            let step = hand.size * 1.35;
            #[expect(clippy::cast_precision_loss, reason = "one or two lines")]
            let rows = lines.len() as f64;
            let high = step * (rows - 1.0) + hand.height();
            if let Some(spot) = board.place(within(rings, drawing.view.frame, wide + 6.0, high + 4.0)) {
                let mut y = spot.middle.y - step * (rows - 1.0) / 2.0;
                for line in &lines {
                    group = group.add(write_centred(line, Coord { x: spot.middle.x, y }, 0.0, *hand));
                    y += step;
                }
                return group;
            }
        }
    }
    group
}

/// A name broken at the space nearest to its middle.
fn in_two(name: &str) -> Vec<String> {
    let half = name.len() / 2;
    let space = name.match_indices(' ').map(|(at, _)| at).min_by_key(|at| at.abs_diff(half));
    space.map_or_else(|| vec![name.to_owned()], |at| vec![name[..at].to_owned(), name[at + 1..].to_owned()])
}

/// The places where a label of this size lies within an area, the more central the better.
fn within(rings: &[Vec<Coord<f64>>], frame: Space, width: f64, height: f64) -> Vec<Spot> {
    let corners = rings.iter().flatten().filter(|at| frame.widened(14.0).contains(**at));
    let (mut low, mut high) = (Coord { x: f64::INFINITY, y: f64::INFINITY }, Coord { x: f64::NEG_INFINITY, y: f64::NEG_INFINITY });
    for at in corners {
        low = Coord { x: low.x.min(at.x), y: low.y.min(at.y) };
        high = Coord { x: high.x.max(at.x), y: high.y.max(at.y) };
    }
    if high.x - low.x < width * 0.8 || high.y - low.y < height {
        return Vec::new();
    }
    let (middle, steps) = ((low + high) / 2.0, 24_u32);
    let share = |n: u32| f64::from(n) / f64::from(steps);
    let grid = (1..steps).flat_map(|x| (1..steps).map(move |y| (x, y)));
    let places = grid.map(|(x, y)| Coord { x: low.x + (high.x - low.x) * share(x), y: low.y + (high.y - low.y) * share(y) });
    let fits = places.filter(|at| {
        let space = Space::round(*at, width * 0.92, height);
        let ends = [Coord { x: space.left, y: at.y }, Coord { x: space.right(), y: at.y }, *at];
        ends.iter().chain(&space.corners()).all(|point| contains(rings, *point))
    });
    fits.map(|at| Spot::level(at, width, height, (at.x - middle.x).hypot(at.y - middle.y) * 0.03)).collect()
}

fn contains(rings: &[Vec<Coord<f64>>], at: Coord<f64>) -> bool {
    let edges = rings.iter().flat_map(|ring| (0..ring.len()).map(move |n| (ring[n], ring[(n + 1) % ring.len()])));
    edges.filter(|(a, b)| (a.y > at.y) != (b.y > at.y) && at.x < (b.x - a.x) * (at.y - a.y) / (b.y - a.y) + a.x).count() % 2 == 1
}

/// The community along each of its routes; at least once beside one of them, if there is room at all.
fn route_names(drawing: &Drawing<'_>, board: &mut Board, mut group: Group) -> Group {
    for community in routes::communities(drawing) {
        let color = routes::color(drawing, community);
        // Yellow letters are not read on a pale ground.
        let color = if routes::is_pale(color) { "#6f6700" } else { color };
        let (name, hand) = (drawing.scenario.community_name(community), Hand::plain(12.8).bold().colored(color).haloed());
        let theirs = drawing.scenario.routes.iter().filter(|route| route.community == community && drawing.may_show(*route));
        let ways: Vec<_> = theirs.map(|route| drawing.view.line(&route.line)).collect();
        let mut is_named = false;
        for runs in &ways {
            let spot = board.place(along_spots(drawing, name, runs, hand, 8.0));
            is_named |= spot.is_some();
            group = spot.into_iter().fold(group, |group, spot| group.add(write_centred(name, spot.middle, spot.degrees, hand)));
        }
        if !is_named {
            let points = ways.iter().flatten().flat_map(|run| labels::every(run, 24.0));
            let spots = points.flat_map(|at| labels::beside(at, 6.0, drawing.ruler.width(name, hand), hand.height()));
            group = board.place(spots).into_iter().fold(group, |group, spot| group.add(write_centred(name, spot.middle, 0.0, hand)));
        }
    }
    group
}

fn river_names(drawing: &Drawing<'_>, board: &mut Board, mut group: Group) -> Group {
    for river in &drawing.atlas.rivers {
        let Some(name) = &river.name else { continue };
        let runs: Vec<_> = river.lines.iter().flat_map(|line| drawing.view.line(line)).collect();
        let hand = Hand::plain(13.4).italic().colored(ink::RIVER_NAME).spaced(0.06).haloed();
        if let Some(spot) = board.place(along_spots(drawing, name, &runs, hand, 4.0)) {
            group = group.add(write_centred(name, spot.middle, spot.degrees, hand));
        }
    }
    group
}

pub(super) fn along_spots(drawing: &Drawing<'_>, name: &str, runs: &[Vec<Coord<f64>>], hand: Hand, gap: f64) -> Vec<Spot> {
    let width = drawing.ruler.width(name, hand);
    runs.iter().flat_map(|run| labels::along(run, width, hand.height(), gap + hand.size / 2.0)).collect()
}

fn closed_names(drawing: &Drawing<'_>, board: &mut Board, mut group: Group) -> Group {
    for zone in drawing.scenario.no_go.iter().filter(|zone| drawing.may_show(*zone)) {
        let rings = drawing.view.rings(&zone.rings);
        let hand = Hand::plain(13.0).bold().colored(ink::NO_GO).haloed();
        let lines = drawing.ruler.wrap(&zone.name, 130.0, hand);
        let wide = lines.iter().map(|line| drawing.ruler.width(line, hand)).fold(0.0, f64::max);
        #[expect(clippy::cast_precision_loss, reason = "a few lines")]
        let high = hand.height() * lines.len() as f64;
        let Some(bounds) = bounds(&rings) else { continue };
        let mut spots = vec![Spot::level(bounds.middle(), wide, high, 0.0)];
        spots.extend(labels::beside(bounds.middle(), bounds.width.min(bounds.height) / 2.0, wide, high));
        if let Some(spot) = board.place(spots) {
            let mut y = spot.middle.y - high / 2.0 + hand.height() / 2.0;
            for line in &lines {
                group = group.add(write_centred(line, Coord { x: spot.middle.x, y }, 0.0, hand));
                y += hand.height();
            }
        }
    }
    group
}

fn bounds(rings: &[Vec<Coord<f64>>]) -> Option<Space> {
    let first = *rings.first()?.first()?;
    let (low, high) = rings.iter().flatten().fold((first, first), |(low, high), at| {
        (Coord { x: low.x.min(at.x), y: low.y.min(at.y) }, Coord { x: high.x.max(at.x), y: high.y.max(at.y) })
    });
    Some(Space { left: low.x, top: low.y, width: high.x - low.x, height: high.y - low.y })
}

/// Towns of the atlas that the scenario does not have, for bearings; only those with room for a name.
fn town_names(drawing: &Drawing<'_>, board: &mut Board, mut group: Group) -> Group {
    let hand = Hand::plain(12.8).colored(ink::FAINT).haloed();
    for town in &drawing.atlas.towns {
        let at = drawing.view.px_of(town.at);
        let is_known =
            || drawing.scenario.settlements.iter().any(|known| known.name == town.name || distance_m(known.at, town.at) < SAME_PLACE_M);
        if !drawing.view.shows(at) || is_known() {
            continue;
        }
        let mut spots = labels::beside(at, 2.6, drawing.ruler.width(&town.name, hand), hand.height());
        for spot in &mut spots {
            spot.boxes.push(Space::round(at, 5.2, 5.2));
        }
        if let Some(spot) = board.place(spots) {
            let mark = place_mark("town", at)
                .set("transform", format!("translate({0} {1}) scale(0.6) translate(-{0} -{1})", ink::num(at.x), ink::num(at.y)));
            group = group.add(mark).add(write_centred(&town.name, spot.middle, 0.0, hand));
        }
    }
    group
}

/// Names of water points, where the scale leaves room for them.
fn water_names(drawing: &Drawing<'_>, board: &mut Board, mut group: Group) -> Group {
    const LARGE_SCALE_M_PER_PX: f64 = 220.0;
    if drawing.view.metres_per_px > LARGE_SCALE_M_PER_PX {
        return group;
    }
    let hand = Hand::plain(12.5).italic().colored(ink::OPEN_WATER).haloed();
    for point in drawing.scenario.water_points.iter().filter(|point| drawing.may_show(*point)) {
        let at = drawing.view.px_of(point.at);
        let spots = labels::beside(at, 5.0, drawing.ruler.width(&point.name, hand), hand.height());
        if let Some(spot) = drawing.view.shows(at).then(|| board.place(spots)).flatten() {
            group = group.add(write_centred(&point.name, spot.middle, 0.0, hand));
        }
    }
    group
}
