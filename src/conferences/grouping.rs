//! Which flashpoints are settled together.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use crate::flashpoints::Flashpoint;
use crate::scenario::Scenario;
use crate::words::{Phrase, Sentence, rounded};

/// A community that sits elsewhere although flashpoints of this conference concern it.
#[derive(Clone, Debug, PartialEq)]
pub struct CutTie {
    /// The community, by id.
    pub community: String,
    /// The flashpoints that tie it here, numbers in the plan.
    pub flashpoints: Vec<usize>,
    /// Their severity, summed.
    pub severity: f64,
    /// Their severity, of that of all flashpoints of this conference: 0 to 1.
    pub share: f64,
    /// What was cut, how weak it was, and what is to be done.
    pub reason: Sentence,
}

/// Flashpoints that are settled together.
pub(super) struct Group<'a> {
    pub(super) id: String,
    /// The offices that name it.
    pub(super) named_by: Vec<String>,
    /// All offices concerned.
    pub(super) offices: Vec<String>,
    /// The communities that sit there.
    pub(super) communities: BTreeSet<&'a str>,
    pub(super) flashpoints: Vec<usize>,
    pub(super) cut: Vec<CutTie>,
}

/// Flashpoints of one set of offices.
struct Circle<'a> {
    /// The set that names the group.
    named_by: Vec<String>,
    offices: BTreeSet<&'a str>,
    communities: BTreeSet<&'a str>,
    flashpoints: Vec<usize>,
}

/// One group for each set of offices. A set with too few flashpoints for a conference of its own joins the
/// one to which its communities and offices tie it most, if any; a group of too many communities is split along its
/// weakest ties.
pub(super) fn groups<'a>(scenario: &Scenario, flashpoints: &'a [Arc<Flashpoint>]) -> Vec<Group<'a>> {
    let mut by_offices: BTreeMap<&[String], Vec<usize>> = BTreeMap::new();
    for (number, flashpoint) in flashpoints.iter().enumerate() {
        by_offices.entry(&flashpoint.offices).or_default().push(number);
    }
    let circles = by_offices.into_iter().map(|(offices, numbers)| Circle {
        named_by: offices.to_vec(),
        offices: offices.iter().map(String::as_str).collect(),
        communities: numbers.iter().flat_map(|number| &flashpoints[*number].communities).map(String::as_str).collect(),
        flashpoints: numbers,
    });
    let joined = join_small(circles.collect(), scenario.settings.fewest_flashpoints);
    let most = scenario.settings.most_communities.max(1);
    let mut groups: Vec<Group<'_>> = joined.into_iter().flat_map(|circle| split(scenario, flashpoints, circle, most)).collect();
    tell_who_sits_nowhere(&mut groups);
    groups
}

/// A community that was cut and sits in no other conference either must be told so.
fn tell_who_sits_nowhere(groups: &mut [Group<'_>]) {
    let seated: BTreeSet<&str> = groups.iter().flat_map(|group| group.communities.iter().copied()).collect();
    for cut in groups.iter_mut().flat_map(|group| &mut group.cut) {
        if !seated.contains(cut.community.as_str()) {
            cut.reason.key = Phrase("cut-tie-nowhere");
        }
    }
}

/// Smallest first, so that two small ones may become one of their own.
fn join_small(mut circles: Vec<Circle<'_>>, fewest: usize) -> Vec<Circle<'_>> {
    while let Some(small) = smallest(&circles).filter(|number| circles[*number].flashpoints.len() < fewest) {
        let Some(into) = nearest(&circles, small) else { break };
        let Circle { offices, communities, flashpoints: numbers, .. } = circles.remove(small);
        let into = &mut circles[if into > small { into - 1 } else { into }];
        into.offices.extend(offices);
        into.communities.extend(communities);
        into.flashpoints.extend(numbers);
        into.flashpoints.sort_unstable();
    }
    circles
}

/// Whether two circles share an office and a community: only then is it the same conversation.
fn are_tied(one: &Circle<'_>, other: &Circle<'_>) -> bool {
    !one.offices.is_disjoint(&other.offices) && !one.communities.is_disjoint(&other.communities)
}

/// The circle with the fewest flashpoints that is tied to another.
fn smallest(circles: &[Circle<'_>]) -> Option<usize> {
    let is_tied = |number: usize| circles.iter().enumerate().any(|(other, circle)| other != number && are_tied(circle, &circles[number]));
    let mut order: Vec<usize> = (0..circles.len()).collect();
    order.sort_by_key(|number| circles[*number].flashpoints.len());
    order.into_iter().find(|number| is_tied(*number))
}

/// The circle with which one shares most communities, then offices, then the larger one.
fn nearest(circles: &[Circle<'_>], small: usize) -> Option<usize> {
    let ours = &circles[small];
    let tie = |number: usize| {
        let Circle { offices, communities, flashpoints, .. } = &circles[number];
        (communities.intersection(&ours.communities).count(), offices.intersection(&ours.offices).count(), flashpoints.len())
    };
    let others = (0..circles.len()).filter(|number| *number != small && are_tied(&circles[*number], ours));
    others.rev().max_by_key(|number| tie(*number))
}

fn split<'a>(scenario: &Scenario, flashpoints: &[Arc<Flashpoint>], circle: Circle<'a>, most: usize) -> Vec<Group<'a>> {
    let Circle { named_by, offices, communities, flashpoints: numbers } = circle;
    let id = if named_by.is_empty() { "no-office".to_owned() } else { named_by.join("-") };
    // Those that name the conference come first.
    let joiners = offices.into_iter().map(str::to_owned).filter(|office| !named_by.contains(office));
    let offices: Vec<String> = named_by.iter().cloned().chain(joiners).collect();
    if communities.len() <= most {
        return vec![Group { id, named_by, offices, communities, flashpoints: numbers, cut: Vec::new() }];
    }
    let circles = circles(flashpoints, &numbers, &communities.into_iter().collect::<Vec<_>>(), most);
    let circle_of: HashMap<&str, usize> =
        circles.iter().enumerate().flat_map(|(circle, names)| names.iter().map(move |name| (*name, circle))).collect();
    let mut parts: Vec<Group<'_>> = Vec::new();
    let mut members: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for number in numbers {
        members.entry(home(&flashpoints[number], &circle_of)).or_default().push(number);
    }
    for (part, (circle, flashpoint_numbers)) in (1..).zip(members) {
        let cut = cut_ties(scenario, flashpoints, &flashpoint_numbers, &circles[circle]);
        parts.push(Group {
            id: format!("{id}--{part}"),
            named_by: named_by.clone(),
            offices: offices.clone(),
            communities: circles[circle].clone(),
            flashpoints: flashpoint_numbers,
            cut,
        });
    }
    parts
}

/// Communities (given in order) in circles of at most `most`: the strongest ties (summed severity of shared
/// flashpoints) are joined first, as long as the circle stays small enough.
fn circles<'a>(flashpoints: &[Arc<Flashpoint>], numbers: &[usize], communities: &[&'a str], most: usize) -> Vec<BTreeSet<&'a str>> {
    let number_of: HashMap<&str, usize> = communities.iter().enumerate().map(|(number, name)| (*name, number)).collect();
    let mut ties: Vec<Option<f64>> = vec![None; communities.len() * communities.len()];
    // Those of the gravest flashpoints come first.
    let mut circles: Vec<BTreeSet<&str>> = Vec::new();
    let mut has_circle = vec![false; communities.len()];
    for number in numbers {
        let flashpoint = &flashpoints[*number];
        // Both lists are in order, and so are the numbers.
        let here: Vec<usize> = flashpoint.communities.iter().filter_map(|name| number_of.get(name.as_str()).copied()).collect();
        for community in &here {
            if !std::mem::replace(&mut has_circle[*community], true) {
                circles.push(BTreeSet::from([communities[*community]]));
            }
        }
        for (index, one) in here.iter().enumerate() {
            for other in &here[index + 1..] {
                *ties[one * communities.len() + other].get_or_insert(0.0) += flashpoint.severity;
            }
        }
    }
    let pair = |(number, tie): (usize, Option<f64>)| Some(((number / communities.len(), number % communities.len()), tie?));
    let mut strongest_first: Vec<((usize, usize), f64)> = ties.into_iter().enumerate().filter_map(pair).collect();
    strongest_first.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    for ((one, other), _) in strongest_first {
        let find = |name: usize| circles.iter().position(|circle| circle.contains(communities[name]));
        let (Some(a), Some(b)) = (find(one), find(other)) else { continue };
        if a != b && circles[a].len() + circles[b].len() <= most {
            let joined = circles.remove(a.max(b));
            circles[a.min(b)].extend(joined);
        }
    }
    circles
}

/// The circle with the most of a flashpoint's communities; the first of those with as many.
fn home(flashpoint: &Flashpoint, circle_of: &HashMap<&str, usize>) -> usize {
    let mut here: Vec<usize> = flashpoint.communities.iter().filter_map(|community| circle_of.get(community.as_str()).copied()).collect();
    here.sort_unstable();
    here.chunk_by(PartialEq::eq).rev().max_by_key(|same| same.len()).map_or(0, |same| same[0])
}

/// Communities of these flashpoints that sit in another circle: they must be heard all the same.
fn cut_ties(scenario: &Scenario, flashpoints: &[Arc<Flashpoint>], numbers: &[usize], circle: &BTreeSet<&str>) -> Vec<CutTie> {
    let mut outside: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for number in numbers {
        for community in flashpoints[*number].communities.iter().filter(|community| !circle.contains(community.as_str())) {
            outside.entry(community).or_default().push(*number);
        }
    }
    let severity = |numbers: &[usize]| -> f64 { numbers.iter().map(|number| flashpoints[*number].severity).sum() };
    let whole = severity(numbers);
    let mut ties: Vec<CutTie> = outside
        .into_iter()
        .map(|(community, numbers)| {
            let severity = severity(&numbers);
            let share = if whole > 0.0 { severity / whole } else { 0.0 };
            let reason = Sentence::new(Phrase("cut-tie")).with("community", scenario.community_name(community));
            let reason = reason.with("count", numbers.len()).with("severity", rounded(severity, 0));
            let reason = reason.with("percent", rounded(share * 100.0, 0));
            CutTie { community: community.to_owned(), flashpoints: numbers, severity, share, reason }
        })
        .collect();
    ties.sort_by(|a, b| b.severity.total_cmp(&a.severity).then_with(|| a.community.cmp(&b.community)));
    ties
}
