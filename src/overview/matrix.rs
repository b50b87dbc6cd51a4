//! Office against office: which ways they share, how often herds pass from one to the other, and which flashpoints
//! concern both.

use std::collections::{BTreeMap, BTreeSet};

use crate::atlas::Atlas;
use crate::encounters::{Exposure, With};
use crate::plan::Plan;
use crate::scenario::Scenario;

/// What two offices have in common; an office with itself: what is its own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pair {
    /// Routes that lead through states of both, by number, in order.
    pub routes: Vec<usize>,
    /// How often a herd crosses from a state of one into a state of the other, on all legs.
    pub crossings: usize,
    /// Flashpoints that concern both, numbers in the plan, the gravest first.
    pub flashpoints: Vec<usize>,
}

/// The offices of a scenario against each other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matrix {
    /// The offices, by id, in the scenario's order.
    pub offices: Vec<String>,
    /// What each two have in common, the lower number first.
    pairs: BTreeMap<(usize, usize), Pair>,
}

impl Matrix {
    /// Of a plan.
    #[must_use]
    pub fn new(atlas: &Atlas, scenario: &Scenario, plan: &Plan) -> Self {
        let offices: Vec<String> = scenario.offices.iter().map(|office| office.id.clone()).collect();
        let mut matrix = Self { offices, pairs: BTreeMap::new() };
        let of_state: Vec<Option<usize>> =
            atlas.states.iter().map(|state| matrix.number(&scenario.office_of_state(&state.id)?.id)).collect();
        let office = |state: Option<usize>| of_state.get(state?).copied().flatten();
        let mut on_the_way: Vec<BTreeSet<usize>> = plan
            .findings
            .passages
            .chunks(crate::calendar::Leg::ALL.len())
            .map(|legs| {
                let start = legs.iter().find_map(|passage| passage.stretches.first());
                start.and_then(|stretch| office(plan.findings.ground.states.at(stretch.a))).into_iter().collect()
            })
            .collect();
        for encounter in plan.findings.encounters.iter() {
            let (With::Border { from, to }, Exposure::Border(border)) = (encounter.with, &encounter.exposure) else { continue };
            if !border.crossed {
                continue;
            }
            on_the_way[encounter.route].extend([office(from), office(to)].into_iter().flatten());
            if let (Some(one), Some(other)) = (office(from), office(to)) {
                matrix.pair_mut(one, other).crossings += 1;
            }
        }
        for (route, offices) in on_the_way.iter().enumerate() {
            each_pair(offices, |one, other| matrix.pair_mut(one, other).routes.push(route));
        }
        for (number, flashpoint) in plan.findings.flashpoints.iter().enumerate() {
            let offices: BTreeSet<usize> = flashpoint.offices.iter().filter_map(|office| matrix.number(office)).collect();
            each_pair(&offices, |one, other| matrix.pair_mut(one, other).flashpoints.push(number));
        }
        matrix
    }

    /// What two offices have in common, by their numbers; nothing where they have nothing.
    #[must_use]
    pub fn pair(&self, one: usize, other: usize) -> Option<&Pair> {
        self.pairs.get(&(one.min(other), one.max(other)))
    }

    /// The number of an office.
    #[must_use]
    pub fn number(&self, office: &str) -> Option<usize> {
        self.offices.iter().position(|id| id == office)
    }

    fn pair_mut(&mut self, one: usize, other: usize) -> &mut Pair {
        self.pairs.entry((one.min(other), one.max(other))).or_default()
    }
}

/// Each two of some offices, and each with itself.
fn each_pair(offices: &BTreeSet<usize>, mut tell: impl FnMut(usize, usize)) {
    for one in offices {
        offices.range(one..).for_each(|other| tell(*one, *other));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::overview::tests::shipped;

    #[test]
    fn the_matrix_counts_what_two_offices_have_in_common() {
        let (atlas, scenario, plan) = shipped();
        let matrix = Matrix::new(&atlas, &scenario, &plan);
        assert_eq!(matrix.offices.len(), scenario.offices.len());
        let (kuajok, wau) = (matrix.number("kuajok").unwrap(), matrix.number("wau").unwrap());
        let pair = matrix.pair(wau, kuajok).expect("herds of Warrap come to Western Bahr el Ghazal");
        assert_eq!(matrix.pair(kuajok, wau), Some(pair), "either way round");
        let both =
            |flashpoint: &&std::sync::Arc<crate::flashpoints::Flashpoint>| flashpoint.concerns("wau") && flashpoint.concerns("kuajok");
        assert_eq!(pair.flashpoints.len(), plan.findings.flashpoints.iter().filter(both).count());
        assert!(!pair.routes.is_empty() && pair.crossings >= pair.routes.len());
        let own = matrix.pair(wau, wau).unwrap();
        assert!(own.routes.len() >= pair.routes.len(), "whoever passes through both passes through one");
    }
}
