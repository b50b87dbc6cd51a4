//! Below which severity no package can come: flashpoints that none of its levers can reach stay as they are.
//!
//! A flashpoint changes only where an encounter of it changes, or one that could be gathered with it. So all encounters
//! that lie within a gathering radius of each other, however long the chain, stand or fall together: a chain no link of
//! which lies within reach of a negotiated way, point or field keeps its flashpoints whatever is chosen.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use geo_types::Coord;

use crate::encounters::{Encounter, near};
use crate::index::{PlaneBox, PlaneShape};
use crate::measure::LonLat;
use crate::options::effect::Trying;
use crate::scenario::Lever;

/// The severity of all flashpoints that no lever reaches.
pub(super) fn bound(trying: Trying<'_>, levers: &[Lever]) -> f64 {
    let encounters: Vec<&Arc<Encounter>> = trying.findings.encounters.iter().collect();
    let plane = &trying.findings.ground.plane;
    let radius = trying.scenario.settings.flashpoint_radius_m * plane.greatest_scale();
    let chains = chains(&encounters, radius);
    let reach = (farthest_m(trying) + trying.scenario.settings.flashpoint_radius_m) * plane.greatest_scale();
    let lines = lines(trying, levers);
    let mut reached: BTreeSet<usize> = BTreeSet::new();
    for (number, encounter) in encounters.iter().enumerate() {
        if !reached.contains(&chains[number]) && lines.iter().any(|line| is_near(line, encounter.place, reach)) {
            reached.insert(chains[number]);
        }
    }
    let chain_of: BTreeMap<_, usize> = encounters.iter().zip(&chains).map(|(one, chain)| (one.key(), *chain)).collect();
    let stays = trying.findings.flashpoints.iter().filter(|one| chain_of.get(&one.seed).is_some_and(|chain| !reached.contains(chain)));
    stays.map(|one| one.severity).sum()
}

/// How far from its way a herd can meet anything.
fn farthest_m(trying: Trying<'_>) -> f64 {
    let settings = &trying.scenario.settings;
    let camps = trying.scenario.routes.iter().flat_map(|route| {
        route.stopovers.iter().map(|stop| stop.graze_radius_m).chain([route.half_width_m, crate::layers::DEFAULT_GRAZE_RADIUS_M])
    });
    let all = [
        settings.water_reach_m,
        settings.border_watch_m,
        settings.incident_reach_m + settings.incident_district_m,
        2.0 * camps.fold(0.0, f64::max),
    ];
    all.into_iter().fold(0.0, f64::max)
}

/// The ways, points and fields that levers speak of, as lines in the plane.
fn lines(trying: Trying<'_>, levers: &[Lever]) -> Vec<Vec<Coord<f64>>> {
    let (scenario, plane) = (trying.scenario, &trying.findings.ground.plane);
    let in_plane = |line: &[LonLat]| plane.plane_from_lonlats(line);
    let mut lines = Vec::new();
    for lever in levers {
        let routes = lever.route().into_iter().chain(lever.turn().into_iter().flat_map(|turn| turn.routes.iter().map(String::as_str)));
        for id in routes {
            lines.extend(scenario.routes.iter().find(|route| route.id == id).map(|route| in_plane(&route.line)));
        }
        match lever {
            Lever::Way { to, .. } => lines.push(in_plane(&to.line)),
            Lever::Dig { at, .. } => lines.push(in_plane(&[*at, *at])),
            Lever::Open { point, .. } | Lever::Close { point } => {
                lines.extend(scenario.place(point).map(|at| in_plane(&[at, at])));
            }
            Lever::Harvest { zone, .. } => {
                let zone = scenario.farming_zones.iter().find(|one| one.id == *zone);
                lines.extend(zone.into_iter().flat_map(|zone| &zone.rings).flatten().map(|ring| in_plane(ring)));
            }
            _ => {}
        }
        if let Some(point) = lever.turn().and_then(|turn| scenario.place(&turn.point)) {
            lines.push(in_plane(&[point, point]));
        }
    }
    lines
}

fn is_near(line: &[Coord<f64>], at: Coord<f64>, reach: f64) -> bool {
    let bounds = PlaneBox::of(line.iter().copied()).widened(reach);
    bounds.contains(at) && line.windows(2).any(|pair| near::within(pair[0], pair[1], PlaneShape::Point(at), reach).is_some())
}

/// For each encounter the number of its chain: the least number of all that hang together.
fn chains(encounters: &[&Arc<Encounter>], radius: f64) -> Vec<usize> {
    let mut chain: Vec<usize> = (0..encounters.len()).collect();
    let square = |at: Coord<f64>| {
        #[expect(clippy::cast_possible_truncation, reason = "squares of a map")]
        let number = |value: f64| (value / radius.max(1.0)).floor() as i64;
        (number(at.x), number(at.y))
    };
    let mut by_square: BTreeMap<(i64, i64), Vec<usize>> = BTreeMap::new();
    for (number, encounter) in encounters.iter().enumerate() {
        by_square.entry(square(encounter.place)).or_default().push(number);
    }
    for ((column, row), members) in &by_square {
        let beside = (0..9).filter_map(|at| by_square.get(&(column + at % 3 - 1, row + at / 3 - 1)));
        for other in beside.flatten() {
            for one in members {
                let off = encounters[*one].place - encounters[*other].place;
                if one > other && off.x.hypot(off.y) <= radius {
                    join(&mut chain, *one, *other);
                }
            }
        }
    }
    (0..chain.len()).map(|number| head(&mut chain, number)).collect()
}

fn head(chain: &mut [usize], mut number: usize) -> usize {
    while chain[number] != number {
        chain[number] = chain[chain[number]];
        number = chain[number];
    }
    number
}

fn join(chain: &mut [usize], one: usize, other: usize) {
    let (one, other) = (head(chain, one), head(chain, other));
    chain[one.max(other)] = one.min(other);
}
