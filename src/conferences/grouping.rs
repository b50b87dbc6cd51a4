//! Which flashpoints are settled together.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::flashpoints::Flashpoint;
use crate::scenario::Scenario;

/// Flashpoints that are settled together.
pub(super) struct Group {
    pub(super) id: String,
    /// The offices that name it.
    pub(super) named_by: Vec<String>,
    /// All offices concerned.
    pub(super) offices: Vec<String>,
    pub(super) flashpoints: Vec<usize>,
    pub(super) cut: Vec<String>,
}

/// Flashpoints of one set of offices.
struct Circle {
    /// The set that names the group.
    named_by: Vec<String>,
    offices: BTreeSet<String>,
    flashpoints: Vec<usize>,
}

/// One group for each set of offices. A set with too few flashpoints for a conference of its own joins the
/// one to which its communities and offices tie it most, if any; a group of too many communities is split along its
/// weakest ties.
pub(super) fn groups(scenario: &Scenario, flashpoints: &[Arc<Flashpoint>]) -> Vec<Group> {
    let mut by_offices: BTreeMap<&[String], Vec<usize>> = BTreeMap::new();
    for (number, flashpoint) in flashpoints.iter().enumerate() {
        by_offices.entry(&flashpoint.offices).or_default().push(number);
    }
    let circles = by_offices.into_iter().map(|(offices, numbers)| Circle {
        named_by: offices.to_vec(),
        offices: offices.iter().cloned().collect(),
        flashpoints: numbers,
    });
    let joined = join_small(circles.collect(), flashpoints, scenario.settings.fewest_flashpoints);
    let most = scenario.settings.most_communities.max(1);
    joined.into_iter().flat_map(|circle| split(scenario, flashpoints, circle, most)).collect()
}

/// Smallest first, so that two small ones may become one of their own.
fn join_small(mut circles: Vec<Circle>, flashpoints: &[Arc<Flashpoint>], fewest: usize) -> Vec<Circle> {
    while let Some(small) = smallest(&circles, flashpoints).filter(|number| circles[*number].flashpoints.len() < fewest) {
        let Some(into) = nearest(&circles, small, flashpoints) else { break };
        let Circle { offices, flashpoints: numbers, .. } = circles.remove(small);
        let into = &mut circles[if into > small { into - 1 } else { into }];
        into.offices.extend(offices);
        into.flashpoints.extend(numbers);
        into.flashpoints.sort_unstable();
    }
    circles
}

/// The communities of a circle.
fn communities<'a>(circle: &Circle, flashpoints: &'a [Arc<Flashpoint>]) -> BTreeSet<&'a str> {
    circle.flashpoints.iter().flat_map(|number| &flashpoints[*number].communities).map(String::as_str).collect()
}

/// Whether two circles share an office and a community: only then is it the same conversation.
fn are_tied(one: &Circle, other: &Circle, flashpoints: &[Arc<Flashpoint>]) -> bool {
    !one.offices.is_disjoint(&other.offices) && !communities(one, flashpoints).is_disjoint(&communities(other, flashpoints))
}

/// The circle with the fewest flashpoints that is tied to another.
fn smallest(circles: &[Circle], flashpoints: &[Arc<Flashpoint>]) -> Option<usize> {
    let is_tied = |number: usize| {
        circles.iter().enumerate().any(|(other, circle)| other != number && are_tied(circle, &circles[number], flashpoints))
    };
    (0..circles.len()).filter(|number| is_tied(*number)).min_by_key(|number| (circles[*number].flashpoints.len(), *number))
}

/// The circle with which one shares most communities, then offices, then the larger one.
fn nearest(circles: &[Circle], small: usize, flashpoints: &[Arc<Flashpoint>]) -> Option<usize> {
    let ours = communities(&circles[small], flashpoints);
    let tie = |number: usize| {
        let offices = circles[number].offices.intersection(&circles[small].offices).count();
        (communities(&circles[number], flashpoints).intersection(&ours).count(), offices, circles[number].flashpoints.len())
    };
    let others = (0..circles.len()).filter(|number| *number != small && are_tied(&circles[*number], &circles[small], flashpoints));
    others.rev().max_by_key(|number| tie(*number))
}

fn split(scenario: &Scenario, flashpoints: &[Arc<Flashpoint>], circle: Circle, most: usize) -> Vec<Group> {
    let Circle { named_by, offices, flashpoints: numbers } = circle;
    let id = if named_by.is_empty() { "no-office".to_owned() } else { named_by.join("-") };
    // Those that name the conference come first.
    let joiners = offices.into_iter().filter(|office| !named_by.contains(office));
    let offices: Vec<String> = named_by.iter().cloned().chain(joiners).collect();
    let communities: BTreeSet<&String> = numbers.iter().flat_map(|number| &flashpoints[*number].communities).collect();
    if communities.len() <= most {
        return vec![Group { id, named_by, offices, flashpoints: numbers, cut: Vec::new() }];
    }
    let circles = circles(flashpoints, &numbers, most);
    let mut parts: Vec<Group> = Vec::new();
    let mut members: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for number in numbers {
        members.entry(home(&flashpoints[number], &circles)).or_default().push(number);
    }
    for (part, (circle, flashpoint_numbers)) in (1..).zip(members) {
        let cut = cut_ties(scenario, flashpoints, &flashpoint_numbers, &circles[circle]);
        parts.push(Group {
            id: format!("{id}--{part}"),
            named_by: named_by.clone(),
            offices: offices.clone(),
            flashpoints: flashpoint_numbers,
            cut,
        });
    }
    parts
}

/// Communities in circles of at most `most`: the strongest ties (summed severity of shared flashpoints) are
/// joined first, as long as the circle stays small enough.
fn circles<'a>(flashpoints: &'a [Arc<Flashpoint>], numbers: &[usize], most: usize) -> Vec<BTreeSet<&'a str>> {
    let mut ties: BTreeMap<(&str, &str), f64> = BTreeMap::new();
    let mut circles: Vec<BTreeSet<&str>> = Vec::new();
    for number in numbers {
        let Flashpoint { communities, severity, .. } = flashpoints[*number].as_ref();
        for (index, one) in communities.iter().enumerate() {
            if !circles.iter().any(|circle| circle.contains(one.as_str())) {
                circles.push(BTreeSet::from([one.as_str()]));
            }
            for other in &communities[index + 1..] {
                *ties.entry((one, other)).or_default() += severity;
            }
        }
    }
    let mut strongest_first: Vec<_> = ties.into_iter().collect();
    strongest_first.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    for ((one, other), _) in strongest_first {
        let find = |name: &str| circles.iter().position(|circle| circle.contains(name));
        let (Some(a), Some(b)) = (find(one), find(other)) else { continue };
        if a != b && circles[a].len() + circles[b].len() <= most {
            let joined = circles.remove(a.max(b));
            circles[a.min(b)].extend(joined);
        }
    }
    circles
}

/// The circle with the most of a flashpoint's communities.
fn home(flashpoint: &Flashpoint, circles: &[BTreeSet<&str>]) -> usize {
    let shared = |circle: &BTreeSet<&str>| flashpoint.communities.iter().filter(|community| circle.contains(community.as_str())).count();
    (0..circles.len()).rev().max_by_key(|number| shared(&circles[*number])).unwrap_or(0)
}

/// Communities of these flashpoints that sit in another circle: they must be heard all the same.
fn cut_ties(scenario: &Scenario, flashpoints: &[Arc<Flashpoint>], numbers: &[usize], circle: &BTreeSet<&str>) -> Vec<String> {
    let outside: BTreeSet<&str> = numbers
        .iter()
        .flat_map(|number| &flashpoints[*number].communities)
        .map(String::as_str)
        .filter(|community| !circle.contains(community))
        .collect();
    outside.into_iter().map(|community| scenario.community_name(community).to_owned()).collect()
}
