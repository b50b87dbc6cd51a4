//! The route on another way: its line, and its camp at the end where it was.

use geo_types::Coord;

use super::ends::foot;
use crate::layers::{Route, StopoverPlace};
use crate::measure::{LonLat, Plane, ground};
use crate::scenario::Scenario;

/// A route with another line. A timed track has a day for each of its positions: on another line its pace serves. The camp at the
/// end of the present way stays at the end; on another line its settlement or water point may be nearest elsewhere, and the
/// herd would be held up half-way.
pub(super) fn rerouted(plane: &Plane, scenario: &Scenario, present: &Route, line: Vec<LonLat>) -> Route {
    let mut route = Route { line, timed_days: None, ..present.clone() };
    let Some(number) = last_camp(plane, scenario, present) else { return route };
    let end_km = length_km(&route.line);
    let still_at_the_end = is_at_the_end(plane, scenario, &route, number);
    if let Some(camp) = route.stopovers.get_mut(number).filter(|_| !still_at_the_end) {
        camp.place = StopoverPlace::Km(end_km);
    }
    route
}

/// The stopover farthest along the way that lies within its grazing radius of the end, as the calendar has it.
fn last_camp(plane: &Plane, scenario: &Scenario, route: &Route) -> Option<usize> {
    (0..route.stopovers.len()).rev().find(|number| is_at_the_end(plane, scenario, route, *number))
}

fn is_at_the_end(plane: &Plane, scenario: &Scenario, route: &Route, stopover: usize) -> bool {
    let Some(stop) = route.stopovers.get(stopover) else { return false };
    let left_km = match &stop.place {
        StopoverPlace::Km(km) => length_km(&route.line) - km,
        StopoverPlace::Named(id) => scenario.place(id).map_or(f64::INFINITY, |place| left_km(plane, &route.line, place)),
    };
    left_km <= stop.graze_radius_m / 1_000.0
}

/// From where a line comes nearest to a place to its end.
fn left_km(plane: &Plane, line: &[LonLat], place: LonLat) -> f64 {
    let corners: Vec<Coord<f64>> = plane.plane_from_lonlats(line);
    let Some(foot) = foot(&corners, plane.plane_from_lonlat(place)) else { return f64::INFINITY };
    let rest = std::iter::once(plane.lonlat_from_plane(foot.at)).chain(line.iter().skip(foot.piece + 1).copied());
    length_km(&rest.collect::<Vec<_>>())
}

fn length_km(line: &[LonLat]) -> f64 {
    line.windows(2).map(|pair| ground::distance_m(pair[0], pair[1])).sum::<f64>() / 1_000.0
}
