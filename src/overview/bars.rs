//! Herds by weeks: when each herd is on its way out, in camp and on its way home, and how surely.

use crate::calendar::{Leg, Passage};
use crate::encounters::Kind;
use crate::measure::{Day, DayRange};
use crate::plan::Plan;
use crate::scenario::Scenario;

/// A leg of a herd's year, or a camp on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    /// The leg.
    pub leg: Leg,
    /// The days on which it may be under way.
    pub may: DayRange,
    /// The days on which it is, whenever the herd departs and however fast it goes; nothing where there is none.
    pub sure: Option<DayRange>,
}

/// One herd's season.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HerdRow {
    /// The number of the route.
    pub route: usize,
    /// Its legs, in order.
    pub legs: Vec<Bar>,
    /// The days of its camps on the way, out and home.
    pub camps: Vec<DayRange>,
    /// The days on which it may be where a crop stands, joined, in order.
    pub crops: Vec<DayRange>,
}

impl HerdRow {
    /// All its days.
    #[must_use]
    pub fn days(&self) -> Option<DayRange> {
        self.legs.iter().map(|bar| bar.may).reduce(DayRange::hull)
    }
}

/// Herd by herd, in the order of the routes.
#[must_use]
pub fn herd_rows(scenario: &Scenario, plan: &Plan) -> Vec<HerdRow> {
    let passages = &plan.findings.passages;
    let mut rows: Vec<HerdRow> = (0..scenario.routes.len())
        .map(|route| HerdRow { route, legs: legs(scenario, plan, route), camps: Vec::new(), crops: Vec::new() })
        .collect();
    for passage in passages.iter().filter(|passage| passage.leg != Leg::Stay) {
        let camps = passage.stretches.iter().filter(|stretch| stretch.a == stretch.b).map(|stretch| stretch.window.days());
        rows[passage.route].camps.extend(camps);
    }
    for encounter in plan.findings.encounters.iter().filter(|encounter| encounter.kind == Kind::Crops) {
        rows[encounter.route].crops.push(encounter.days);
    }
    for row in &mut rows {
        row.crops = joined(std::mem::take(&mut row.crops));
    }
    rows
}

fn legs(scenario: &Scenario, plan: &Plan, number: usize) -> Vec<Bar> {
    let route = &scenario.routes[number];
    let passage = |leg: Leg| plan.findings.passages.get(Passage::number(number, leg)).filter(|passage| !passage.stretches.is_empty());
    let may = |leg: Leg| Some(passage(leg)?.hull?.1.days());
    // When the herd may be there at the earliest: the stretch that ends the leg.
    let arrives = |leg: Leg| Some(passage(leg)?.stretches.last()?.window.days().first);
    let sure = |first: Day, last: Option<Day>| last.map(|last| DayRange { first, last }).filter(|days| days.first <= days.last);
    Leg::ALL
        .into_iter()
        .filter_map(|leg| {
            let may = may(leg)?;
            let sure = match (leg, route.returns) {
                (Leg::Out, _) => sure(route.departs.last, arrives(leg)),
                (Leg::Stay, Some(returns)) => sure(passage(Leg::Out)?.hull?.1.days().last, Some(returns.first)),
                (Leg::Return, Some(returns)) => sure(returns.last, arrives(leg)),
                (Leg::Stay | Leg::Return, None) => None,
            };
            Some(Bar { leg, may, sure })
        })
        .collect()
}

/// Days that share a day or touch, as one.
fn joined(mut all: Vec<DayRange>) -> Vec<DayRange> {
    all.sort_unstable();
    let mut joined: Vec<DayRange> = Vec::new();
    for days in all {
        match joined.last_mut() {
            Some(last) if last.meets(days, 1) => *last = last.hull(days),
            _ => joined.push(days),
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::overview::tests::shipped;

    #[test]
    fn what_is_sure_lies_within_what_may_be() {
        let (_, scenario, plan) = shipped();
        let rows = herd_rows(&scenario, &plan);
        assert_eq!(rows.len(), scenario.routes.len());
        assert!(rows.iter().flat_map(|row| &row.legs).any(|bar| bar.sure.is_some()));
        for bar in rows.iter().flat_map(|row| &row.legs) {
            let Some(sure) = bar.sure else { continue };
            assert!(bar.may.first <= sure.first && sure.last <= bar.may.last, "{bar:?}");
        }
    }

    #[test]
    fn a_herd_that_returns_has_three_legs_and_one_that_does_not_has_one() {
        let (_, scenario, plan) = shipped();
        for row in herd_rows(&scenario, &plan) {
            let legs = if scenario.routes[row.route].returns.is_some() { 3 } else { 1 };
            assert_eq!(row.legs.len(), legs, "{}", scenario.routes[row.route].name);
            assert_eq!(row.legs[0].may.first, scenario.routes[row.route].departs.first);
        }
    }

    #[test]
    fn days_that_touch_are_one() {
        let days = |first: i32, last: i32| DayRange { first: Day::from_days_since_1970(first), last: Day::from_days_since_1970(last) };
        assert_eq!(joined(vec![days(9, 12), days(1, 3), days(4, 5), days(10, 11)]), vec![days(1, 5), days(9, 12)]);
    }
}
