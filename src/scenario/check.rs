//! References between the parts of a scenario: names that lead nowhere.

use std::collections::BTreeSet;

use super::Scenario;
use crate::atlas::Atlas;
use crate::layers::{Placed as _, StopoverPlace};
use crate::measure::LonLat;
use crate::problems::{Gravity, Problem};

const TOML: &str = "scenario.toml";

/// Every name in the scenario that leads nowhere.
pub(super) fn references(scenario: &Scenario, problems: &mut Vec<Problem>) {
    season(scenario, problems);
    offices(scenario, problems);
    communities(scenario, problems);
    stopovers(scenario, problems);
}

/// States that the scenario names and the atlas does not have.
#[must_use]
pub fn states(scenario: &Scenario, atlas: &Atlas) -> Vec<Problem> {
    let known = |state: &str| atlas.state(state).is_some();
    let of_offices = scenario.offices.iter().flat_map(|office| office.states.iter().map(|state| (office.id.as_str(), state)));
    let of_communities = scenario.communities.iter().filter_map(|community| Some((community.id.as_str(), community.home_state.as_ref()?)));
    of_offices
        .chain(of_communities)
        .filter(|(_, state)| !known(state))
        .map(|(feature, state)| {
            doubt(feature, format!("unknown state \"{state}\""), "use a P-code such as SS09, or ISO3/Name as in maps/states.geojson")
        })
        .collect()
}

fn doubt(feature: &str, message: String, remedy: &str) -> Problem {
    Problem::of_file(Gravity::Doubtful, TOML, message, remedy).at(feature, None)
}

fn season(scenario: &Scenario, problems: &mut Vec<Problem>) {
    let days = scenario.season.days();
    if days.last < days.first {
        let message = format!("the season ends on {}, before it begins on {}", days.last, days.first);
        problems.push(Problem::of_file(Gravity::Stops, TOML, message, "exchange \"first_day\" and \"last_day\""));
    }
    for route in scenario.routes.iter().filter(|route| !route.departs.meets(days, 0)) {
        let message = format!("it departs {}, outside the season {}", route.departs.words(), days.words());
        let file = scenario.layer_files.routes.as_deref().unwrap_or("layers/routes.geojson");
        problems.push(
            Problem::of_file(Gravity::Doubtful, file, message, "check its dates or the season").at(&route.id, route.line.first().copied()),
        );
    }
}

fn offices(scenario: &Scenario, problems: &mut Vec<Problem>) {
    let mut taken = BTreeSet::new();
    let mut ids = BTreeSet::new();
    for office in &scenario.offices {
        if !ids.insert(&office.id) {
            problems.push(doubt(&office.id, "another office has the same id".to_owned(), "give each its own id"));
        }
        if let Some(seat) = office.seat.as_deref().filter(|seat| !scenario.settlements.iter().any(|settlement| settlement.id == *seat)) {
            problems.push(doubt(&office.id, format!("its seat \"{seat}\" is no settlement"), "add the settlement, or correct \"seat\""));
        }
        for state in office.states.iter().filter(|state| !taken.insert((*state).clone())) {
            problems.push(doubt(
                &office.id,
                format!("state {state} has another office already"),
                "give each state to one office; the first one keeps it",
            ));
        }
    }
}

fn communities(scenario: &Scenario, problems: &mut Vec<Problem>) {
    for community in &scenario.communities {
        if let Some(office) = community.office.as_deref().filter(|office| scenario.office(office).is_none()) {
            problems.push(doubt(&community.id, format!("unknown office \"{office}\""), "add it under [[offices]], or correct \"office\""));
        }
    }
    let mut unknown = |file: Option<&str>, feature: &str, place: Option<LonLat>, community: &str| {
        if scenario.community(community).is_none() {
            let message = format!("unknown community \"{community}\"");
            let file = file.unwrap_or(TOML);
            problems.push(
                Problem::of_file(Gravity::Doubtful, file, message, "add it under [[communities]], or correct the name").at(feature, place),
            );
        }
    };
    let files = &scenario.layer_files;
    for route in &scenario.routes {
        unknown(files.routes.as_deref(), &route.id, route.line.first().copied(), &route.community);
    }
    for zone in &scenario.farming_zones {
        if let Some(community) = &zone.community {
            unknown(files.farming_zones.as_deref(), &zone.id, Some(zone.anchor()), community);
        }
    }
    for point in &scenario.water_points {
        for user in &point.users {
            unknown(files.water_points.as_deref(), &point.id, Some(point.at), user);
        }
    }
    for grievance in &scenario.grievances {
        for community in &grievance.between {
            unknown(None, "grievances", None, community);
        }
    }
}

fn stopovers(scenario: &Scenario, problems: &mut Vec<Problem>) {
    for route in &scenario.routes {
        for stop in &route.stopovers {
            if let StopoverPlace::Named(place) = &stop.place
                && scenario.place(place).is_none()
            {
                let message = format!("its stopover \"{place}\" is neither a settlement nor a water point; it is left out");
                let file = scenario.layer_files.routes.as_deref().unwrap_or(TOML);
                problems.push(
                    Problem::of_file(Gravity::Doubtful, file, message, "correct the name, or give \"km\"")
                        .at(route.id(), route.line.first().copied()),
                );
            }
        }
    }
}
