//! References between the parts of a scenario: names that lead nowhere.

use std::collections::{BTreeSet, HashSet};

use super::setting::SETTINGS;
use super::{AsRead, Level, Scenario};
use crate::atlas::Atlas;
use crate::layers::{LayerKind, Route, StopoverPlace};
use crate::measure::LonLat;
use crate::problems::{Gravity, Problem};
use crate::words::{Phrase, Sentence, told};

const TOML: &str = "scenario.toml";

/// Every name in the scenario that leads nowhere.
pub(super) fn references(scenario: &Scenario, problems: &mut Vec<Problem>) {
    season(scenario, problems);
    offices(scenario, problems);
    communities(scenario, problems);
    turns(scenario, problems);
    stopovers(scenario, problems);
    register(scenario, problems);
    settings(scenario, problems);
    problems.extend(scenario.agreements.problems());
    problems.extend(scenario.follow_up_problems());
}

/// All problems of a scenario, the gravest first: those that its files had, as edits left them, and names that lead
/// nowhere in the scenario or on the maps.
#[must_use]
pub fn problems(as_read: &AsRead, scenario: &Scenario, atlas: &Atlas) -> Vec<Problem> {
    let mut problems = as_read.problems();
    references(scenario, &mut problems);
    problems.extend(states(scenario, atlas));
    problems.sort_by_key(|problem| problem.gravity);
    problems
}

/// States that the scenario names and the atlas does not have.
#[must_use]
pub fn states(scenario: &Scenario, atlas: &Atlas) -> Vec<Problem> {
    let known = |state: &str| atlas.state(state).is_some();
    let of_offices = scenario.offices.iter().flat_map(|office| office.states.iter().map(|state| (office.id.as_str(), state)));
    let of_register = scenario.stakeholders.iter().filter_map(|one| Some((one.id.as_str(), one.state.as_ref()?)));
    let of_communities = scenario.communities.iter().filter_map(|community| Some((community.id.as_str(), community.home_state.as_ref()?)));
    of_offices
        .chain(of_communities)
        .chain(of_register)
        .filter(|(_, state)| !known(state))
        .map(|(feature, state)| doubt(feature, told!("problem-state-unknown", state = state), Phrase("problem-state-unknown.remedy")))
        .collect()
}

fn doubt(feature: &str, message: Sentence, remedy: Phrase) -> Problem {
    Problem::of_file(Gravity::Doubtful, TOML, message, remedy).at(feature, None)
}

fn season(scenario: &Scenario, problems: &mut Vec<Problem>) {
    let days = scenario.season.days();
    if days.last < days.first {
        let message = told!("problem-season-turned", last = days.last.to_string(), first = days.first.to_string());
        problems.push(Problem::of_file(Gravity::Stops, TOML, message, Phrase("problem-season-turned.remedy")));
    }
    let file = scenario.layer_files.name_of(LayerKind::Routes);
    for route in scenario.routes.iter().filter(|route| !route.departs.meets(days, 0)) {
        let message = told!("problem-outside-season", departs = route.departs, season = days);
        problems.push(
            Problem::of_file(Gravity::Doubtful, &file, message, Phrase("problem-outside-season.remedy"))
                .at(&route.id, route.line.first().copied()),
        );
    }
}

fn offices(scenario: &Scenario, problems: &mut Vec<Problem>) {
    let mut taken = BTreeSet::new();
    let mut ids = BTreeSet::new();
    for office in &scenario.offices {
        if !ids.insert(&office.id) {
            problems.push(doubt(&office.id, told!("problem-same-office"), Phrase("problem-same-office.remedy")));
        }
        if let Some(seat) = office.seat.as_deref().filter(|seat| !scenario.settlements.iter().any(|settlement| settlement.id == *seat)) {
            problems.push(doubt(&office.id, told!("problem-seat-unknown", seat = seat), Phrase("problem-seat-unknown.remedy")));
        }
        for state in office.states.iter().filter(|state| !taken.insert((*state).clone())) {
            problems.push(doubt(&office.id, told!("problem-state-taken", state = state), Phrase("problem-state-taken.remedy")));
        }
    }
}

fn communities(scenario: &Scenario, problems: &mut Vec<Problem>) {
    for community in &scenario.communities {
        if let Some(office) = community.office.as_deref().filter(|office| scenario.office(office).is_none()) {
            problems.push(doubt(&community.id, told!("problem-office-unknown", office = office), Phrase("problem-office-unknown.remedy")));
        }
    }
    // Asked of every field: a hundred thousand of them must not search a list each time.
    let known: HashSet<&str> = scenario.communities.iter().map(|community| community.id.as_str()).collect();
    let mut unknown = |file: &str, feature: &str, place: Option<LonLat>, community: &str| {
        if !known.contains(community) {
            let message = told!("problem-community-unknown", community = community);
            problems
                .push(Problem::of_file(Gravity::Doubtful, file, message, Phrase("problem-community-unknown.remedy")).at(feature, place));
        }
    };
    let file = |layer| scenario.layer_files.name_of(layer);
    let (routes, zones, points) = (file(LayerKind::Routes), file(LayerKind::FarmingZones), file(LayerKind::WaterPoints));
    for route in &scenario.routes {
        unknown(&routes, &route.id, route.line.first().copied(), &route.community);
    }
    for zone in &scenario.farming_zones {
        if let Some(community) = &zone.community {
            unknown(&zones, &zone.id, Some(zone.anchor()), community);
        }
    }
    for point in &scenario.water_points {
        for user in &point.users {
            unknown(&points, &point.id, Some(point.at), user);
        }
    }
    for grievance in &scenario.grievances {
        for community in &grievance.between {
            unknown(TOML, "grievances", None, community);
        }
    }
}

/// Herds that leave a water point to others are named by their routes.
fn turns(scenario: &Scenario, problems: &mut Vec<Problem>) {
    let file = scenario.layer_files.name_of(LayerKind::WaterPoints);
    for point in &scenario.water_points {
        for route in point.left_by.iter().filter(|id| !scenario.routes.iter().any(|route| route.id == **id)) {
            let told = told!("problem-turn-unknown", route = route);
            let problem = Problem::of_file(Gravity::Doubtful, &file, told, Phrase("problem-turn-unknown.remedy"));
            problems.push(problem.at(&point.id, Some(point.at)));
        }
    }
}

fn stopovers(scenario: &Scenario, problems: &mut Vec<Problem>) {
    let named = scenario.routes.iter().flat_map(|route| {
        let places =
            route.stopovers.iter().filter_map(|stop| if let StopoverPlace::Named(place) = &stop.place { Some(place) } else { None });
        places.map(move |place| (route, place))
    });
    let named: Vec<(&Route, &String)> = named.collect();
    if named.is_empty() {
        return;
    }
    let towns = scenario.settlements.iter().map(|settlement| settlement.id.as_str());
    let known: HashSet<&str> = towns.chain(scenario.water_points.iter().map(|point| point.id.as_str())).collect();
    let file = scenario.layer_files.name_of(LayerKind::Routes);
    for (route, place) in named.into_iter().filter(|(_, place)| !known.contains(place.as_str())) {
        let message = told!("problem-stopover-unknown", place = place);
        let problem = Problem::of_file(Gravity::Doubtful, &file, message, Phrase("problem-stopover-unknown.remedy"));
        problems.push(problem.at(&route.id, route.line.first().copied()));
    }
}

/// So many digits in a row are a telephone number, not a role (own).
const MOST_DIGITS: usize = 6;

/// Names in the register that lead nowhere, and what looks like private data.
fn register(scenario: &Scenario, problems: &mut Vec<Problem>) {
    let mut ids = BTreeSet::new();
    for one in &scenario.stakeholders {
        let mut note = |message, remedy| problems.push(doubt(&one.id, message, remedy));
        if !ids.insert(&one.id) {
            note(told!("problem-same-role"), Phrase("problem-same-role.remedy"));
        }
        if let Some(id) = one.community.as_deref().filter(|id| scenario.community(id).is_none()) {
            note(told!("problem-community-unknown", community = id), Phrase("problem-community-unknown.remedy"));
        }
        if let Some(id) = one.office.as_deref().filter(|id| scenario.office(id).is_none()) {
            note(told!("problem-office-unknown", office = id), Phrase("problem-office-unknown.remedy"));
        }
        if let Some(id) = one.place.as_deref().filter(|id| !scenario.settlements.iter().any(|settlement| settlement.id == *id)) {
            note(told!("problem-role-place-unknown", place = id), Phrase("problem-role-place-unknown.remedy"));
        }
        let role = one.role.word();
        let digits = role.split(|letter: char| !letter.is_ascii_digit()).map(str::len).max().unwrap_or(0);
        if role.contains('@') || digits > MOST_DIGITS {
            note(told!("problem-role-private"), Phrase("problem-role-private.remedy"));
        }
        if one.level == Level::County && one.state.is_none() {
            note(told!("problem-county-without-state"), Phrase("problem-county-without-state.remedy"));
        }
    }
    homes(scenario, problems);
}

/// Whoever is said to live in a settlement and is nobody.
fn homes(scenario: &Scenario, problems: &mut Vec<Problem>) {
    let file = scenario.layer_files.name_of(LayerKind::Settlements);
    let known: HashSet<&str> = scenario.communities.iter().map(|community| community.id.as_str()).collect();
    for settlement in &scenario.settlements {
        for id in settlement.meeting.communities.iter().flatten().filter(|id| !known.contains(id.as_str())) {
            let message = told!("problem-community-unknown", community = id);
            let problem = Problem::of_file(Gravity::Doubtful, &file, message, Phrase("problem-community-unknown.remedy"));
            problems.push(problem.at(&settlement.id, Some(settlement.at)));
        }
    }
}

fn settings(scenario: &Scenario, problems: &mut Vec<Problem>) {
    for setting in &SETTINGS {
        if let Some(why) = setting.fault(&scenario.settings) {
            let remedy = told!("problem-setting.remedy", usual = setting.usual());
            problems.push(Problem::of_file(Gravity::Doubtful, TOML, told!("problem-setting", why = why), remedy).at(setting.key, None));
        }
    }
}
