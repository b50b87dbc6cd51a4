//! Offices, communities and grievances that come and go. What something else names by its id stays.

use super::set::at;
use crate::measure::count;
use crate::scenario::{Change, Community, Grievance, Livelihood, Office, Scenario};

/// The change that adds an entry to a list.
///
/// # Errors
/// Why there can be none yet.
pub fn with_entry(scenario: &Scenario, list: &str) -> Result<Change, String> {
    match list {
        "offices" => {
            let (id, name) = free(scenario, "office", |id| scenario.office(id).is_some());
            let new = Office { id, name, seat: None, states: Vec::new() };
            Ok(Change::Offices(scenario.offices.iter().cloned().chain([new]).collect()))
        }
        "communities" => {
            let (id, name) = free(scenario, "community", |id| is_named(scenario, id));
            let new = Community { id, name, livelihood: Livelihood::Herders, home_state: None, office: None };
            Ok(Change::Communities(scenario.communities.iter().cloned().chain([new]).collect()))
        }
        "grievances" => {
            let [one, other, ..] = &scenario.communities[..] else {
                return Err("a grievance stands between two communities: add them first".to_owned());
            };
            let new = Grievance { between: [one.id.clone(), other.id.clone()], about: "to be asked".to_owned(), source: None };
            Ok(Change::Grievances(scenario.grievances.iter().cloned().chain([new]).collect()))
        }
        _ => Err(format!("there is no list \"{list}\" here")),
    }
}

/// An id that nothing has or names, and the name of a new entry with it.
fn free(scenario: &Scenario, one: &str, is_taken: impl Fn(&str) -> bool) -> (String, String) {
    let is_called =
        |name: &str| scenario.offices.iter().any(|office| office.name == name) || scenario.communities.iter().any(|one| one.name == name);
    let mut both = (1_usize..).map(|number| (format!("new-{one}-{number}"), format!("New {one} {number}")));
    both.find(|(id, name)| !is_taken(id) && !is_called(name)).unwrap_or_default()
}

fn is_named(scenario: &Scenario, community: &str) -> bool {
    scenario.community(community).is_some() || !naming_community(scenario, community).is_empty()
}

/// The change that takes an entry out (`offices/0`, `communities/2`, `offices/0/states/1`).
///
/// # Errors
/// Why it must stay: what names it.
pub fn without_entry(scenario: &Scenario, entry: &str) -> Result<Change, String> {
    fn without<T: Clone>(list: &[T], number: usize) -> Vec<T> {
        list.iter().enumerate().filter(|(at, _)| *at != number).map(|(_, one)| one.clone()).collect()
    }
    let named = referring(scenario, entry);
    let path: Vec<&str> = entry.split('/').collect();
    match path[..] {
        ["offices", number] => {
            let number = at(number)?;
            stays(scenario.offices.get(number).map(|office| &office.name), &named, "let another office speak with them first")?;
            Ok(Change::Offices(without(&scenario.offices, number)))
        }
        ["communities", number] => {
            let number = at(number)?;
            let name = scenario.communities.get(number).map(|community| &community.name);
            stays(name, &named, "name another community there first")?;
            Ok(Change::Communities(without(&scenario.communities, number)))
        }
        ["grievances", number] => Ok(Change::Grievances(without(&scenario.grievances, at(number)?))),
        ["offices", number, "states", state] => {
            let mut offices = scenario.offices.clone();
            let office = offices.get_mut(at(number)?).ok_or("that office is gone")?;
            office.states = without(&office.states, at(state)?);
            Ok(Change::Offices(offices))
        }
        _ => Err(format!("there is no entry \"{entry}\" here")),
    }
}

fn stays(name: Option<&String>, named: &[String], remedy: &str) -> Result<(), String> {
    let name = name.ok_or("that entry is gone")?;
    if named.is_empty() { Ok(()) } else { Err(format!("{name} stays: it is named by {}; {remedy}", joined(named))) }
}

fn joined(words: &[String]) -> String {
    match words {
        [before @ .., last] if !before.is_empty() => format!("{} and {last}", before.join(", ")),
        _ => words.concat(),
    }
}

/// What names an entry by its id, in words with how many; empty where nothing does and it may go.
#[must_use]
pub fn referring(scenario: &Scenario, entry: &str) -> Vec<String> {
    let path: Vec<&str> = entry.split('/').collect();
    match path[..] {
        ["offices", number] => {
            let office = at(number).ok().and_then(|number| scenario.offices.get(number));
            let speaks = |office: &Office| scenario.communities.iter().filter(|one| one.office.as_deref() == Some(&office.id)).count();
            // Another entry with the same id keeps it known.
            let office = office.filter(|office| scenario.offices.iter().filter(|other| other.id == office.id).count() == 1);
            let many = office.map_or(0, speaks);
            if many == 0 { Vec::new() } else { vec![communities(many)] }
        }
        ["communities", number] => {
            let community = at(number).ok().and_then(|number| scenario.communities.get(number));
            let alone = |community: &&Community| scenario.communities.iter().filter(|other| other.id == community.id).count() == 1;
            community.filter(alone).map_or_else(Vec::new, |community| naming_community(scenario, &community.id))
        }
        _ => Vec::new(),
    }
}

fn communities(many: usize) -> String {
    if many == 1 { "1 community".to_owned() } else { format!("{many} communities") }
}

fn naming_community(scenario: &Scenario, id: &str) -> Vec<String> {
    let routes = scenario.routes.iter().filter(|route| route.community == id).count();
    let zones = scenario.farming_zones.iter().filter(|zone| zone.community.as_deref() == Some(id)).count();
    let points = scenario.water_points.iter().filter(|point| point.users.iter().any(|user| user == id)).count();
    let grievances = scenario.grievances.iter().filter(|grievance| grievance.between.iter().any(|one| one == id)).count();
    let all = [(routes, "route"), (zones, "farming zone"), (points, "water point"), (grievances, "grievance")];
    all.into_iter().filter(|(many, _)| *many > 0).map(|(many, thing)| count(many, thing)).collect()
}
