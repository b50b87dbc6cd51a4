//! Who sits with whom: communities against each other, by the conferences in which both sit.

use std::collections::{BTreeMap, BTreeSet};

use crate::plan::Plan;
use crate::scenario::Scenario;

/// The communities of the conferences against each other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Together {
    /// The communities that sit in a conference, by id, in the scenario's order.
    pub communities: Vec<String>,
    /// The conferences of each two, by number in the plan, the lower community first; of one alone: those where it sits.
    conferences: BTreeMap<(usize, usize), Vec<usize>>,
}

impl Together {
    /// Of a plan.
    #[must_use]
    pub fn new(scenario: &Scenario, plan: &Plan) -> Self {
        let mut sit: BTreeSet<&str> = BTreeSet::new();
        for conference in &plan.conferences {
            sit.extend(conference.parties.iter().map(|party| party.community.as_str()));
        }
        let known = scenario.communities.iter().map(|community| community.id.as_str()).filter(|id| sit.contains(id));
        let mut communities: Vec<&str> = known.collect();
        // Those that the files name and the scenario does not know stand behind, in order.
        communities.extend(sit.iter().filter(|id| scenario.community(id).is_none()));
        let numbers: BTreeMap<&str, usize> = communities.iter().enumerate().map(|(number, id)| (*id, number)).collect();
        let mut conferences: BTreeMap<(usize, usize), Vec<usize>> = BTreeMap::new();
        for (number, conference) in plan.conferences.iter().enumerate() {
            let here: BTreeSet<usize> =
                conference.parties.iter().filter_map(|party| numbers.get(party.community.as_str()).copied()).collect();
            for one in &here {
                for other in here.range(one..) {
                    conferences.entry((*one, *other)).or_default().push(number);
                }
            }
        }
        Self { communities: communities.into_iter().map(ToOwned::to_owned).collect(), conferences }
    }

    /// The conferences in which both sit, by number in the plan, the one with the most at stake first.
    #[must_use]
    pub fn of(&self, one: usize, other: usize) -> &[usize] {
        self.conferences.get(&(one.min(other), one.max(other))).map_or(&[], Vec::as_slice)
    }

    /// In how many conferences those sit together that do so most often.
    #[must_use]
    pub fn most(&self) -> usize {
        self.conferences.values().map(Vec::len).max().unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::shipped;
    use super::*;

    #[test]
    fn two_communities_sit_together_in_the_conferences_that_have_both_as_parties() {
        let (_, scenario, plan) = shipped();
        let together = Together::new(&scenario, &plan);
        assert!(together.communities.len() > 2);
        let sits =
            |community: &str, conference: usize| plan.conferences[conference].parties.iter().any(|party| party.community == community);
        for (one, first) in together.communities.iter().enumerate() {
            for (other, second) in together.communities.iter().enumerate() {
                let meant: Vec<usize> =
                    (0..plan.conferences.len()).filter(|number| sits(first, *number) && sits(second, *number)).collect();
                assert_eq!(together.of(one, other), meant, "{first} and {second}");
            }
        }
    }
}
