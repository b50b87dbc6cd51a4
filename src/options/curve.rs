//! The curve of a departure: what each day earlier or later would change, kind by kind, and what it costs the herd.

use std::ops::RangeInclusive;

use rayon::prelude::*;

use super::effect::{Sums, Trying, season_with};
use super::journey::{Journey, journey};
use crate::progress::{self, Cancelled};
use crate::scenario::Lever;

/// By how many days a departure is tried earlier (negative) and later: up to four weeks, twice what herds are asked to wait
/// in practice (own starting value).
pub const CURVE_DAYS: RangeInclusive<i32> = -28..=28;

/// One departure.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// By how many days later than planned; earlier where negative.
    pub days: i32,
    /// The flashpoints that concern the herd.
    pub of_herd: Sums,
    /// All flashpoints of the season.
    pub season: Sums,
    /// The herd's year.
    pub journey: Journey,
}

/// What other departures of the herd of a route would change, by days; nothing where there is no such route.
///
/// # Errors
/// Where the work was cancelled.
pub fn curve(trying: Trying<'_>, route: usize) -> Result<Vec<Point>, Cancelled> {
    let Some(herd) = trying.scenario.routes.get(route) else { return Ok(Vec::new()) };
    let days: Vec<i32> = CURVE_DAYS.collect();
    trying.progress.begin("departures", days.len())?;
    let point = |days: &i32| {
        let lever = (*days != 0).then(|| Lever::Departure { route: herd.id.clone(), days: *days });
        let season = season_with(trying, lever.as_slice())?;
        trying.progress.step()?;
        Ok(season.map(|(scenario, findings)| {
            let concerns = findings.flashpoints.iter().filter(|one| one.routes.contains(&route));
            let (of_herd, season) = (Sums::of(concerns), Sums::of(&findings.flashpoints));
            Point { days: *days, of_herd, season, journey: journey(&scenario, &findings, route) }
        }))
    };
    Ok(progress::all(days.par_iter().map(point))?.into_iter().flatten().collect())
}
