//! Packages: levers for all herds of a conference, pulled together. A small set of them on the frontier of three things
//! that nobody can weigh against each other: the severity of the season, what it costs the herders, what it costs the farmers.
//! Never "the best": each package of the set is better than every other in something.
//!
//! *Search*: where there are few packages all of them are tried. Else the frontier is grown: from the season as it is and each
//! lever alone, again and again one lever of a package on the frontier is pulled, changed or let go, by chance from a
//! seed, and what is worse in nothing stays (a Pareto archive; Knowles and Corne 2000, Evolutionary Computation 8). A bound
//! says below which severity no package of these levers can come, whatever is tried.

mod bound;
mod burden;
mod cost;
mod frontier;
mod round;
mod search;

use std::collections::{BTreeMap, BTreeSet};

use super::effect::{Effect, Trying};
use super::levers::{SHIFTS_DAYS, unique};
use super::offered::offered;
use crate::calendar::Leg;
use crate::encounters::With;
use crate::progress::Cancelled;
use crate::scenario::{Lever, Turn};

pub use burden::{Deal, deals};
pub use cost::{Costs, costs};

/// Whose packages, by numbers of the season.
#[derive(Clone, Copy, Debug)]
pub struct Group<'a> {
    /// The routes concerned.
    pub routes: &'a [usize],
    /// The flashpoints that they settle.
    pub flashpoints: &'a [usize],
    /// The communities that sit there, by id.
    pub communities: &'a [String],
}

/// What no package may do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// No departure or return moves by more days.
    pub most_days: i32,
    /// Routes, by id, whose herds change nothing: not negotiable.
    pub fixed: Vec<String>,
    /// For so many herds, those that weigh most, other ways round are sought: each is as much work as all departures.
    pub herds_round: usize,
    /// So many packages are tried at most.
    pub most_tried: usize,
    /// Where the chance of the search comes from.
    pub seed: u64,
}

impl Default for Limits {
    /// Two weeks, by which herds are asked to wait in practice; as many packages as a person waits for (own starting values).
    fn default() -> Self {
        Self { most_days: 14, fixed: Vec::new(), herds_round: 2, most_tried: 600, seed: 1 }
    }
}

impl Limits {
    /// Whether the herd of a route changes nothing.
    fn is_fixed(&self, route: &str) -> bool {
        self.fixed.iter().any(|fixed| fixed == route)
    }
}

/// A package.
#[derive(Clone, Debug, PartialEq)]
pub struct Package {
    /// Its levers; none for the season as it is planned.
    pub levers: Vec<Lever>,
    /// What it changes.
    pub effect: Effect,
    /// What it costs.
    pub costs: Costs,
    /// What each community of the conference gives and gets.
    pub deals: Vec<Deal>,
}

/// The frontier, and how it was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Packages {
    /// The packages, the one that costs the herders least first.
    pub frontier: Vec<Package>,
    /// What could be changed, lever by lever.
    pub levers: Vec<Lever>,
    /// So many packages were tried.
    pub tried: usize,
    /// So many there are; more than can be counted where it is infinite.
    pub possible: f64,
    /// No package of these levers leaves a lower severity.
    pub bound: f64,
}

impl Packages {
    /// Whether every package was tried.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "some hundreds")]
    pub fn is_all(&self) -> bool {
        self.tried as f64 >= self.possible
    }

    /// The lowest severity that was found.
    #[must_use]
    pub fn lowest(&self) -> f64 {
        self.frontier.iter().map(|package| package.effect.after.total).fold(f64::INFINITY, f64::min)
    }
}

/// Packages for a conference: departures, returns, turns at the water, and other ways of its herds.
///
/// # Errors
/// Where the work was cancelled.
pub fn packages(trying: Trying<'_>, group: Group<'_>, limits: &Limits) -> Result<Packages, Cancelled> {
    let settled: BTreeSet<&str> =
        group.flashpoints.iter().filter_map(|number| trying.findings.flashpoints.get(*number)).map(|one| one.id.as_str()).collect();
    let concerned = |flashpoint: &crate::flashpoints::Flashpoint| settled.contains(flashpoint.id.as_str());
    let mut negotiable = negotiable(trying, group, limits);
    negotiable.extend(round::ways(trying, group, limits)?);
    let effective = offered(trying, negotiable, concerned)?;
    let levers: Vec<Lever> = effective.into_iter().map(|tried| tried.lever).collect();
    let mut slots: BTreeMap<String, Vec<Lever>> = BTreeMap::new();
    for lever in &levers {
        slots.entry(lever.key()).or_default().push(lever.clone());
    }
    let slots: Vec<Vec<Lever>> = slots.into_values().collect();
    #[expect(clippy::cast_precision_loss, reason = "a few levers")]
    let possible: f64 = slots.iter().map(|slot| (slot.len() + 1) as f64).product();
    let found = search::search(trying, &slots, possible, limits)?;
    let bound = if found.is_all { found.lowest() } else { bound::bound(trying, &levers).min(found.lowest()) };
    let frontier = frontier::spread(found.archive);
    let package = |(levers, effect, costs): (Vec<Lever>, Effect, Costs)| {
        let deals = deals(trying, group, &levers, &effect, &costs);
        Package { levers, effect, costs, deals }
    };
    Ok(Packages { frontier: frontier.into_iter().map(package).collect(), levers, tried: found.tried, possible, bound })
}

/// What the herds of the conference could change, within the limits.
fn negotiable(trying: Trying<'_>, group: Group<'_>, limits: &Limits) -> Vec<Lever> {
    let settled = || group.flashpoints.iter().filter_map(|number| trying.findings.flashpoints.get(*number));
    let shifts: Vec<i32> = shifts(limits.most_days);
    let mut levers = Vec::new();
    for route in group.routes {
        let Some(herd) = trying.scenario.routes.get(*route).filter(|herd| !limits.is_fixed(&herd.id)) else { continue };
        let parts = || settled().flat_map(|flashpoint| &flashpoint.parts).filter(|part| part.encounter.route == *route);
        if parts().any(|part| part.encounter.leg != Leg::Return) {
            levers.extend(shifts.iter().map(|days| Lever::Departure { route: herd.id.clone(), days: *days }));
        }
        if herd.returns.is_some() && parts().any(|part| part.encounter.leg != Leg::Out) {
            levers.extend(shifts.iter().map(|days| Lever::Homeward { route: herd.id.clone(), days: *days }));
        }
        for part in parts().filter(|part| part.points.is_some_and(|points| points > 0.0)) {
            if let With::Water(point) = part.encounter.with
                && let Some(point) = trying.scenario.water_points.get(point)
            {
                levers.push(Lever::Turn(Turn { point: point.id.clone(), routes: vec![herd.id.clone()] }));
            }
        }
    }
    unique(levers)
}

/// The shifts that are tried, none beyond the limit: where it is narrower than all of them, the limit itself.
fn shifts(most_days: i32) -> Vec<i32> {
    let within: Vec<i32> = SHIFTS_DAYS.into_iter().filter(|days| days.abs() <= most_days).collect();
    if within.is_empty() && most_days > 0 { vec![-most_days, most_days] } else { within }
}
