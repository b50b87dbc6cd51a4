//! What a season costs a herd: days on the way, days in its dry-season pasture, days without water. So that what a later
//! departure spares the farmers is never shown without what it costs the herders.

use std::collections::BTreeMap;

use crate::calendar::{Leg, Passage};
use crate::encounters::With;
use crate::findings::Findings;
use crate::measure::{Day, DayRange};
use crate::scenario::Scenario;

/// A herd's year, in days.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Journey {
    /// From the latest departure to the latest arrival: walking, resting and camping on the way.
    pub way_days: f64,
    /// Days in the dry-season pasture that are certain: from the latest arrival to the first day on which it may set out
    /// for home. Nothing where the herd has no return.
    pub grazing_days: Option<f64>,
    /// Days, from the first departure to the last arrival at home, on which no water point that it passes is known to
    /// have water for it.
    pub dry_days: usize,
    /// Days at water that the herd leaves to others: it goes to other water on them.
    pub left_days: usize,
    /// Water points, by number, that are dry or closed on every day on which it may be there.
    pub dry_points: Vec<usize>,
}

/// The year of the herd of a route. Rivers count where they are water points: only what is on the map is known.
#[must_use]
pub fn journey(scenario: &Scenario, findings: &Findings, route: usize) -> Journey {
    let passage = |leg: Leg| findings.passages.get(Passage::number(route, leg));
    let Some(herd) = scenario.routes.get(route) else { return Journey::default() };
    let arrives = passage(Leg::Out).and_then(|out| out.stretches.last()).map(|last| last.window.until.days_since(herd.departs.first));
    let Some(arrives) = arrives else { return Journey::default() };
    let waits = f64::from(herd.departs.last.plus(1).days_since(herd.departs.first));
    let grazing_days = herd.returns.map(|back| (f64::from(back.first.days_since(herd.departs.first)) - arrives).max(0.0));
    let AtWater { dry_days, left_days, dry_points } = at_water(scenario, findings, route);
    Journey { way_days: (arrives - waits).max(0.0), grazing_days, dry_days, left_days, dry_points }
}

/// What a herd finds at the water on its way.
#[derive(Default)]
struct AtWater {
    dry_days: usize,
    left_days: usize,
    dry_points: Vec<usize>,
}

fn at_water(scenario: &Scenario, findings: &Findings, route: usize) -> AtWater {
    let legs = Leg::ALL.into_iter().filter_map(|leg| findings.passages.get(Passage::number(route, leg)));
    let away = legs.filter_map(|passage| passage.hull).map(|(_, window)| window.days()).reduce(DayRange::hull);
    let Some(away) = away else { return AtWater::default() };
    let mut left_days = 0;
    let mut has_water = vec![false; usize::try_from(away.count()).unwrap_or(0)];
    let number = |day: Day| usize::try_from(day.days_since(away.first)).ok();
    let mut is_open: BTreeMap<usize, bool> = BTreeMap::new();
    for encounter in findings.encounters.at_water().filter(|one| one.route == route) {
        let With::Water(point) = encounter.with else { continue };
        let Some(water) = scenario.water_points.get(point) else { continue };
        let open = water.opening.days(scenario.season.days());
        let shared: Vec<DayRange> = open.iter().filter_map(|open| open.shared(encounter.days)).collect();
        if water.left_by.contains(&scenario.routes[route].id) {
            left_days += shared.iter().map(|days| usize::try_from(days.count()).unwrap_or(0)).sum::<usize>();
            continue;
        }
        *is_open.entry(point).or_default() |= !shared.is_empty();
        for day in shared.into_iter().flat_map(DayRange::days) {
            if let Some(has) = number(day).and_then(|number| has_water.get_mut(number)) {
                *has = true;
            }
        }
    }
    let dry_days = has_water.iter().filter(|has| !**has).count();
    let dry_points = is_open.into_iter().filter(|(_, open)| !open).map(|(point, _)| point).collect();
    AtWater { dry_days, left_days, dry_points }
}
