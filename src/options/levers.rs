//! Which levers are worth trying: those that speak of what a flashpoint is made of. Whether they change anything is asked
//! of the season ([`super::offered`]).

use std::collections::BTreeSet;

use super::effect::Trying;
use super::hafir::hafir;
use crate::calendar::{self, Leg};
use crate::encounters::{Exposure, Kind, With};
use crate::flashpoints::Flashpoint;
use crate::layers::FASTEST_SEEN_KM_PER_DAY;
use crate::scenario::{Lever, Turn};

/// Days by which a departure is tried earlier (negative) and later: up to the two weeks by which herds are
/// asked to wait in practice (own starting values).
pub const SHIFTS_DAYS: [i32; 4] = [-14, -7, 7, 14];
/// How far a camp is tried along the way, in kilometres: about a day's walk (domain notes, section 3: 10 to 15 km a day).
const CAMP_MOVES_KM: [f64; 2] = [-10.0, 10.0];
/// Paces that are tried, of the planned one (own starting values).
const PACES: [f64; 2] = [0.75, 1.25];

/// The herd with the most points in a flashpoint: the one whose departure is worth asking about.
#[must_use]
pub fn leading_herd(flashpoint: &Flashpoint) -> Option<usize> {
    let points = |route: usize| -> f64 {
        let own = flashpoint.parts.iter().filter(|part| part.encounter.route == route);
        own.filter_map(|part| part.points).sum()
    };
    flashpoint.routes.iter().copied().rev().max_by(|a, b| points(*a).total_cmp(&points(*b)))
}

/// What could be done about a flashpoint: departures and camps of its herds, its water, its fields.
#[must_use]
pub fn of_flashpoint(trying: Trying<'_>, flashpoint: &Flashpoint) -> Vec<Lever> {
    let weighs = |kind: Kind| flashpoint.points_of(kind) > 0.0;
    let mut levers = Vec::new();
    for route in &flashpoint.routes {
        let returns = flashpoint.parts.iter().any(|part| part.encounter.route == *route && part.encounter.leg != Leg::Out);
        let leaves = flashpoint.parts.iter().any(|part| part.encounter.route == *route && part.encounter.leg != Leg::Return);
        levers.extend(leaves.then(|| departures(trying, *route)).into_iter().flatten());
        levers.extend(returns.then(|| returns_home(trying, *route)).into_iter().flatten());
        levers.extend(paces(trying, *route));
        levers.extend(camps(trying, *route));
        if weighs(Kind::Crops) || weighs(Kind::Pinch) || weighs(Kind::Settlement) || weighs(Kind::Herds) {
            levers.extend(widths(trying, *route));
        }
    }
    levers.extend(harvests(trying, flashpoint));
    levers.extend(water(trying, flashpoint));
    unique(levers)
}

/// What the herd of a route could do otherwise.
#[must_use]
pub fn of_route(trying: Trying<'_>, route: usize) -> Vec<Lever> {
    let concerns = trying.findings.flashpoints.iter().filter(|one| one.routes.contains(&route));
    let at_water = concerns.flat_map(|flashpoint| water(trying, flashpoint));
    let own = trying.scenario.routes.get(route).map(|route| route.id.clone());
    let at_water: Vec<Lever> =
        at_water.filter(|lever| lever.turn().is_some_and(|turn| own.as_ref().is_some_and(|own| turn.routes.contains(own)))).collect();
    let moves = [departures, returns_home, paces, camps, widths].into_iter().flat_map(|levers| levers(trying, route));
    unique(moves.chain(at_water).collect())
}

/// What could be done about the gravest flashpoints of a conference, by number.
#[must_use]
pub fn of_conference(trying: Trying<'_>, flashpoints: &[usize]) -> Vec<Lever> {
    let gravest = flashpoints.iter().take(3).filter_map(|number| trying.findings.flashpoints.get(*number));
    unique(gravest.flat_map(|flashpoint| of_flashpoint(trying, flashpoint)).collect())
}

/// Each once, in their order.
pub(super) fn unique(levers: Vec<Lever>) -> Vec<Lever> {
    let mut seen: Vec<Lever> = Vec::with_capacity(levers.len());
    for lever in levers {
        if !seen.contains(&lever) {
            seen.push(lever);
        }
    }
    seen
}

fn departures(trying: Trying<'_>, route: usize) -> Vec<Lever> {
    let Some(herd) = trying.scenario.routes.get(route) else { return Vec::new() };
    SHIFTS_DAYS.into_iter().map(|days| Lever::Departure { route: herd.id.clone(), days }).collect()
}

fn returns_home(trying: Trying<'_>, route: usize) -> Vec<Lever> {
    let Some(herd) = trying.scenario.routes.get(route).filter(|herd| herd.returns.is_some()) else { return Vec::new() };
    SHIFTS_DAYS.into_iter().map(|days| Lever::Homeward { route: herd.id.clone(), days }).collect()
}

/// Slower or faster, as far as herds were seen to go; a timed track has no pace.
fn paces(trying: Trying<'_>, route: usize) -> Vec<Lever> {
    let Some(herd) = trying.scenario.routes.get(route).filter(|herd| herd.timed_days.is_none()) else { return Vec::new() };
    let whole = |km: f64, factor: f64| (km * factor).round().clamp(1.0, FASTEST_SEEN_KM_PER_DAY);
    let pace = |factor: f64| Lever::Pace {
        route: herd.id.clone(),
        slowest_km_per_day: whole(herd.pace.slowest_km_per_day, factor),
        fastest_km_per_day: whole(herd.pace.fastest_km_per_day, factor),
    };
    PACES.into_iter().map(pace).collect()
}

/// Camps left out, shortened, or a day's walk farther on or back.
fn camps(trying: Trying<'_>, route: usize) -> Vec<Lever> {
    let Some(herd) = trying.scenario.routes.get(route).filter(|herd| herd.timed_days.is_none()) else { return Vec::new() };
    let (plane, id) = (&trying.findings.ground.plane, &herd.id);
    let length_km = calendar::length_km(plane, herd);
    let mut levers = Vec::new();
    for (stopover, stop) in herd.stopovers.iter().enumerate() {
        levers.push(Lever::Stay { route: id.clone(), stopover, days_min: 0.0, days_max: 0.0 });
        if stop.days_max > 1.0 {
            let half = |days: f64| (days / 2.0).floor();
            levers.push(Lever::Stay { route: id.clone(), stopover, days_min: half(stop.days_min), days_max: half(stop.days_max) });
        }
        let Some(at_km) = calendar::stopover_km(plane, trying.scenario, herd, stopover) else { continue };
        let elsewhere = CAMP_MOVES_KM.into_iter().map(|by| (at_km + by).round()).filter(|km| (0.0..=length_km).contains(km));
        levers.extend(elsewhere.map(|km| Lever::Camp { route: id.clone(), stopover, km }));
    }
    levers
}

/// As narrow, or as wide, as its herd needs; and twice as wide, for which herders may ask.
fn widths(trying: Trying<'_>, route: usize) -> Vec<Lever> {
    let Some(herd) = trying.scenario.routes.get(route) else { return Vec::new() };
    let planned_m = herd.half_width_m;
    let half_widths_m = [trying.scenario.settings.corridor_need_m / 2.0, planned_m * 2.0];
    let others = half_widths_m.into_iter().filter(|half_width_m| (half_width_m - planned_m).abs() >= 1.0);
    others.map(|half_width_m| Lever::Width { route: herd.id.clone(), half_width_m }).collect()
}

/// Each field harvested on the eve of the first herd, where its harvest is still to come.
fn harvests(trying: Trying<'_>, flashpoint: &Flashpoint) -> Vec<Lever> {
    let mut levers = Vec::new();
    for number in &flashpoint.zones {
        let met = flashpoint.parts.iter().filter(|part| part.encounter.with == With::Zone(*number));
        let Some(first) = met.map(|part| part.encounter.days.first).min() else { continue };
        let Some(zone) = trying.scenario.farming_zones.get(*number) else { continue };
        levers.push(Lever::Harvest { zone: zone.id.clone(), by: first.plus(-1) });
    }
    levers
}

/// At each crowded point: one herd that drinks elsewhere, another point that runs, a hafir, or the point closed.
fn water(trying: Trying<'_>, flashpoint: &Flashpoint) -> Vec<Lever> {
    let crowded: BTreeSet<usize> = flashpoint
        .parts
        .iter()
        .filter(|part| part.points.is_some_and(|points| points > 0.0) || matches!(&part.encounter.exposure, Exposure::Water(_)))
        .filter_map(|part| if let With::Water(point) = part.encounter.with { Some(point) } else { None })
        .collect();
    let mut levers = Vec::new();
    for number in crowded {
        let Some(point) = trying.scenario.water_points.get(number) else { continue };
        levers.push(Lever::Close { point: point.id.clone() });
        let drinking: BTreeSet<usize> = trying
            .findings
            .encounters
            .at_water()
            .filter(|one| one.with == With::Water(number))
            .map(|one| one.route)
            .filter(|route| trying.scenario.routes.get(*route).is_some_and(|herd| !point.left_by.contains(&herd.id)))
            .collect();
        for route in &drinking {
            let turn = Turn { point: point.id.clone(), routes: vec![trying.scenario.routes[*route].id.clone()] };
            levers.extend(dry_near(trying, *route, number).map(|open| Lever::Open { point: open, turn: Some(turn.clone()) }));
            levers.extend(hafir(trying, *route, number, &turn));
            levers.push(Lever::Turn(turn));
        }
    }
    levers
}

/// Another point that the herd passes as near as a flashpoint is wide, and that is dry or closed then.
fn dry_near(trying: Trying<'_>, route: usize, point: usize) -> impl Iterator<Item = String> {
    let Trying { scenario, findings, .. } = trying;
    let place_of = |point: usize| findings.ground.plane.plane_from_lonlat(scenario.water_points[point].at);
    let place = place_of(point);
    let radius_m = scenario.settings.flashpoint_radius_m;
    let is_near = |other: usize| {
        let off = place_of(other) - place;
        off.x.hypot(off.y) <= radius_m
    };
    let mut others: BTreeSet<usize> = BTreeSet::new();
    for encounter in findings.encounters.at_water().filter(|one| one.route == route) {
        if let (With::Water(other), Exposure::Water(watering)) = (encounter.with, &encounter.exposure)
            && other != point
            && watering.dry_days > 0
            && is_near(other)
        {
            others.insert(other);
        }
    }
    let ids: Vec<String> = others.into_iter().filter_map(|other| Some(scenario.water_points.get(other)?.id.clone())).collect();
    ids.into_iter()
}
