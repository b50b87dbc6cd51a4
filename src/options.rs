//! Options: what another departure would change. One lever so far; each answer is a full search of the
//! season with that herd's dates shifted, so before and after are the same measure.

use rayon::prelude::*;

use crate::calendar;
use crate::encounters;
use crate::flashpoints::{self, Flashpoint, Scene};
use crate::measure::DayRange;
use crate::progress::{Cancelled, Progress};
use crate::scenario::Change;

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
pub fn departures(scene: Scene<'_>, planned: &[Flashpoint], route: usize, progress: &Progress) -> Result<Vec<Shift>, Cancelled> {
    let (before, gravest_before) = measure(planned, route);
    SHIFTS_DAYS
        .par_iter()
        .map(|days| {
            let (after, gravest_after) = measure(&shifted(scene, route, *days, progress)?, route);
            Ok(Shift { route, days: *days, before, after, gravest_before, gravest_after })
        })
        .collect()
}

/// The flashpoints of the season with one departure shifted.
fn shifted(scene: Scene<'_>, route: usize, days: i32, progress: &Progress) -> Result<Vec<Flashpoint>, Cancelled> {
    let mut scenario = scene.scenario.clone();
    let herd = &scenario.routes[route];
    let DayRange { first, last } = herd.departs;
    let departs = DayRange { first: first.plus(days), last: last.plus(days) };
    let change = Change::Dates { route: herd.id.clone(), departs, returns: herd.returns };
    // The change is made on a copy that is thrown away, so there is nothing to undo.
    drop(scenario.apply(change));
    let passages = calendar::calendar(&scene.ground.plane, &scenario);
    let encounters = encounters::find(scene.ground, &scenario, &passages, progress)?;
    flashpoints::rank(Scene { scenario: &scenario, passages: &passages, encounters: &encounters, ..scene }, progress)
}

fn measure(flashpoints: &[Flashpoint], route: usize) -> (f64, f64) {
    let all = flashpoints.iter().map(|flashpoint| flashpoint.severity).sum();
    let of_herd = flashpoints.iter().filter(|flashpoint| flashpoint.routes.contains(&route)).map(|flashpoint| flashpoint.severity);
    (all, of_herd.fold(0.0, f64::max))
}

/// The herd with the most points in a flashpoint: the one whose departure is worth asking about.
#[must_use]
pub fn leading_herd(scene: Scene<'_>, flashpoint: &Flashpoint) -> Option<usize> {
    let points = |route: usize| -> f64 {
        let own = flashpoint.parts.iter().filter(|part| scene.encounters[part.encounter].route == route);
        own.filter_map(|part| part.points).sum()
    };
    flashpoint.routes.iter().copied().rev().max_by(|a, b| points(*a).total_cmp(&points(*b)))
}
