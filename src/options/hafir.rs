//! Where a hafir would keep a herd from a crowded point.

use geo_types::Coord;

use super::effect::Trying;
use crate::calendar::{Leg, Passage};
use crate::encounters::near;
use crate::layers::FASTEST_SEEN_KM_PER_DAY;
use crate::scenario::{HAFIR_HEAD_PER_DAY, Lever, Turn};

/// A hafir for the herd of a route that leaves a point: beside its own way, as near to the point as may be, but out of
/// reach of the other herds, so that it is not crowded in its turn, and neither in a field nor in closed land. No farther from
/// the point than a herd goes in a day (domain notes, section 3: 25 km). Nothing where there is no such place, the herd's
/// size is unknown, or one hafir is too little for it.
pub(super) fn hafir(trying: Trying<'_>, route: usize, point: usize, turn: &Turn) -> Option<Lever> {
    let Trying { scenario, findings, .. } = trying;
    // With so much room that it is not even watched, in whole fifties of head.
    let head = f64::from(scenario.routes.get(route)?.herd_head?) / scenario.settings.water_watch_ratio.max(0.01);
    let head = ((head + 1.0) / 50.0).ceil() * 50.0;
    let from = scenario.water_points.get(point)?;
    if head > HAFIR_HEAD_PER_DAY {
        return None;
    }
    let crowded = findings.ground.plane.plane_from_lonlat(from.at);
    let off = |at: Coord<f64>| (at.x - crowded.x).hypot(at.y - crowded.y);
    let way = findings.passages.get(Passage::number(route, Leg::Out))?;
    let places = way.stretches.iter().filter(|stretch| off(stretch.a) <= FASTEST_SEEN_KM_PER_DAY * 1_000.0 * stretch.scale);
    let mut places: Vec<(Coord<f64>, f64)> = places.map(|stretch| (stretch.a, stretch.scale)).collect();
    places.sort_by(|a, b| off(a.0).total_cmp(&off(b.0)));
    let (at, _) = places.into_iter().find(|(at, scale)| is_free(trying, *at) && is_apart(trying, route, *at, *scale))?;
    let ids = (1..=scenario.water_points.len() + scenario.settlements.len() + 1).map(|number| format!("hafir-{}-{number}", from.id));
    let id = ids.into_iter().find(|id| scenario.place(id).is_none())?;
    // A second one there: a name of the map, the same in every language.
    let name = format!("{} 2", from.name);
    Some(Lever::Dig { id, name, at: findings.ground.plane.lonlat_from_plane(at), head_per_day: head, turn: Some(turn.clone()) })
}

/// Neither in a field nor in closed land.
fn is_free(trying: Trying<'_>, at: Coord<f64>) -> bool {
    let ground = &trying.findings.ground;
    ground.zones.containing(at).is_empty() && ground.no_go.containing(at).is_empty()
}

/// Out of reach of every other herd that waters as far off its way as herds do.
fn is_apart(trying: Trying<'_>, route: usize, at: Coord<f64>, scale: f64) -> bool {
    let reach = trying.scenario.settings.water_reach_m * scale;
    let point = crate::index::PlaneShape::Point(at);
    trying.findings.passages.iter().filter(|passage| passage.route != route).all(|passage| {
        let far = |reach: f64| passage.hull.is_none_or(|(bounds, _)| !bounds.widened(reach).contains(at));
        far(reach)
            || passage
                .stretches
                .iter()
                .all(|stretch| near::within(stretch.a, stretch.b, point, reach.max(stretch.half_width_m * scale)).is_none())
    })
}
