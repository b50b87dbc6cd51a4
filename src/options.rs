//! Options: what another departure would change. One lever so far; each answer is the whole season with that
//! herd's dates shifted, so before and after are the same measure.

use std::sync::Arc;

use rayon::prelude::*;

use crate::atlas::Atlas;
use crate::encounters::GroundError;
use crate::findings::Findings;
use crate::flashpoints::Flashpoint;
use crate::measure::DayRange;
use crate::progress::{Cancelled, Progress};
use crate::scenario::{Change, Scenario, Touched};

/// Days by which a departure is tried earlier (negative) and later: up to the two weeks by which herds are
/// asked to wait in practice (own starting values).
pub const SHIFTS_DAYS: [i32; 4] = [-14, -7, 7, 14];

/// A herd that departs on other days.
#[derive(Clone, Debug, PartialEq)]
pub struct Shift {
    /// The route, by number.
    pub route: usize,
    /// By how many days it departs later; earlier where negative.
    pub days: i32,
    /// The severities of all flashpoints of the season, summed, as it is planned.
    pub before: f64,
    /// The same with the shift.
    pub after: f64,
    /// The severity of the gravest flashpoint that concerns the herd, as it is planned.
    pub gravest_before: f64,
    /// The same with the shift; 0 where none is left.
    pub gravest_after: f64,
}

/// What each shift of one herd's departure would change. Its return stays where it is.
///
/// # Errors
/// Where the work was cancelled.
pub fn departures(
    atlas: &Atlas,
    scenario: &Scenario,
    findings: &Findings,
    route: usize,
    progress: &Progress,
) -> Result<Vec<Shift>, Cancelled> {
    let (before, gravest_before) = measure(&findings.flashpoints, route);
    SHIFTS_DAYS
        .par_iter()
        .map(|days| {
            let shifted = shifted(scenario, route, *days);
            let after = match findings.revised(atlas, scenario, &shifted, &[Touched::Route(route)], progress) {
                Ok(after) => after.flashpoints,
                Err(GroundError::Cancelled) => return Err(Cancelled),
                // Dates do not move the plane that is there already.
                Err(GroundError::Plane(_)) => Vec::new(),
            };
            let (after, gravest_after) = measure(&after, route);
            Ok(Shift { route, days: *days, before, after, gravest_before, gravest_after })
        })
        .collect()
}

/// The scenario with one departure shifted.
fn shifted(scenario: &Scenario, route: usize, days: i32) -> Scenario {
    let mut scenario = scenario.clone();
    let herd = &scenario.routes[route];
    let DayRange { first, last } = herd.departs;
    let departs = DayRange { first: first.plus(days), last: last.plus(days) };
    let change = Change::Dates { route: herd.id.clone(), departs, returns: herd.returns };
    // The change is made on a copy that is thrown away, so there is nothing to undo.
    drop(scenario.apply(change));
    scenario
}

fn measure(flashpoints: &[Arc<Flashpoint>], route: usize) -> (f64, f64) {
    let all = flashpoints.iter().map(|flashpoint| flashpoint.severity).sum();
    let of_herd = flashpoints.iter().filter(|flashpoint| flashpoint.routes.contains(&route)).map(|flashpoint| flashpoint.severity);
    (all, of_herd.fold(0.0, f64::max))
}

/// The herd with the most points in a flashpoint: the one whose departure is worth asking about.
#[must_use]
pub fn leading_herd(flashpoint: &Flashpoint) -> Option<usize> {
    let points = |route: usize| -> f64 {
        let own = flashpoint.parts.iter().filter(|part| part.encounter.route == route);
        own.filter_map(|part| part.points).sum()
    };
    flashpoint.routes.iter().copied().rev().max_by(|a, b| points(*a).total_cmp(&points(*b)))
}
