//! Offices, communities and grievances that come and go. What something else names by its id stays.

use super::super::fields_set::{gone, unknown};
use super::register::{new_holiday, new_stakeholder};
use super::set::at;
use crate::scenario::{Change, Community, Grievance, Livelihood, Office, Scenario};
use crate::words::{Sentence, told};

/// The change that adds an entry to a list.
///
/// # Errors
/// Why there can be none yet.
pub fn with_entry(scenario: &Scenario, list: &str) -> Result<Change, Sentence> {
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
                return Err(told!("refused-grievance-alone"));
            };
            let new = Grievance { between: [one.id.clone(), other.id.clone()], about: "to be asked".to_owned(), source: None };
            Ok(Change::Grievances(scenario.grievances.iter().cloned().chain([new]).collect()))
        }
        "stakeholders" => {
            let new = new_stakeholder(scenario);
            Ok(Change::Stakeholders(scenario.stakeholders.iter().cloned().chain([new]).collect()))
        }
        "holidays" => Ok(Change::Holidays(scenario.holidays.iter().cloned().chain([new_holiday(scenario)]).collect())),
        _ => Err(unknown(list)),
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
pub fn without_entry(scenario: &Scenario, entry: &str) -> Result<Change, Sentence> {
    fn without<T: Clone>(list: &[T], number: usize) -> Vec<T> {
        list.iter().enumerate().filter(|(at, _)| *at != number).map(|(_, one)| one.clone()).collect()
    }
    let named = referring(scenario, entry);
    let path: Vec<&str> = entry.split('/').collect();
    match path[..] {
        ["offices", number] => {
            let number = at(number)?;
            let name = scenario.offices.get(number).map(|office| &office.name);
            if let Some(by) = named_by(name, named)? {
                return Err(told!("refused-named-office", name = by.0, by = by.1));
            }
            Ok(Change::Offices(without(&scenario.offices, number)))
        }
        ["communities", number] => {
            let number = at(number)?;
            let name = scenario.communities.get(number).map(|community| &community.name);
            if let Some(by) = named_by(name, named)? {
                return Err(told!("refused-named-community", name = by.0, by = by.1));
            }
            Ok(Change::Communities(without(&scenario.communities, number)))
        }
        ["grievances", number] => Ok(Change::Grievances(without(&scenario.grievances, at(number)?))),
        ["stakeholders", number] => Ok(Change::Stakeholders(without(&scenario.stakeholders, at(number)?))),
        ["holidays", number] => Ok(Change::Holidays(without(&scenario.holidays, at(number)?))),
        ["offices", number, "states", state] => {
            let mut offices = scenario.offices.clone();
            let office = offices.get_mut(at(number)?).ok_or_else(|| told!("refused-office-gone"))?;
            office.states = without(&office.states, at(state)?);
            Ok(Change::Offices(offices))
        }
        _ => Err(unknown(entry)),
    }
}

/// The name of an entry and what names it, where anything does.
fn named_by(name: Option<&String>, named: Vec<Sentence>) -> Result<Option<(String, Sentence)>, Sentence> {
    let name = name.ok_or_else(gone)?;
    Ok(listed(named).map(|by| (name.clone(), by)))
}

/// Sentences as one: a, b and c. Nothing where there are none.
#[must_use]
pub fn listed(mut all: Vec<Sentence>) -> Option<Sentence> {
    let last = all.pop()?;
    let before = all.into_iter().reduce(|before, next| told!("list-goes-on", before = before, next = next));
    Some(match before {
        Some(before) => told!("list-ends", before = before, last = last),
        None => last,
    })
}

/// What names an entry by its id, with how many; empty where nothing does and it may go.
#[must_use]
pub fn referring(scenario: &Scenario, entry: &str) -> Vec<Sentence> {
    let path: Vec<&str> = entry.split('/').collect();
    match path[..] {
        ["offices", number] => {
            let office = at(number).ok().and_then(|number| scenario.offices.get(number));
            let speaks = |office: &Office| scenario.communities.iter().filter(|one| one.office.as_deref() == Some(&office.id)).count();
            // Another entry with the same id keeps it known.
            let office = office.filter(|office| scenario.offices.iter().filter(|other| other.id == office.id).count() == 1);
            let many = office.map_or(0, speaks);
            let roles =
                office.map_or(0, |office| scenario.stakeholders.iter().filter(|one| one.office.as_deref() == Some(&office.id)).count());
            let communities = (many > 0).then(|| told!("count-communities", count = many));
            communities.into_iter().chain((roles > 0).then(|| told!("count-roles", count = roles))).collect()
        }
        ["communities", number] => {
            let community = at(number).ok().and_then(|number| scenario.communities.get(number));
            let alone = |community: &&Community| scenario.communities.iter().filter(|other| other.id == community.id).count() == 1;
            community.filter(alone).map_or_else(Vec::new, |community| naming_community(scenario, &community.id))
        }
        _ => Vec::new(),
    }
}

fn naming_community(scenario: &Scenario, id: &str) -> Vec<Sentence> {
    let routes = scenario.routes.iter().filter(|route| route.community == id).count();
    let zones = scenario.farming_zones.iter().filter(|zone| zone.community.as_deref() == Some(id)).count();
    let points = scenario.water_points.iter().filter(|point| point.users.iter().any(|user| user == id)).count();
    let grievances = scenario.grievances.iter().filter(|grievance| grievance.between.iter().any(|one| one == id)).count();
    let roles = scenario.stakeholders.iter().filter(|one| one.community.as_deref() == Some(id)).count();
    let is_home = |communities: &Option<Vec<String>>| communities.iter().flatten().any(|one| one == id);
    let homes = scenario.settlements.iter().filter(|settlement| is_home(&settlement.meeting.communities)).count();
    let all = [
        (routes, told!("count-routes", count = routes)),
        (zones, told!("count-farming-zones", count = zones)),
        (points, told!("count-water-points", count = points)),
        (grievances, told!("count-grievances", count = grievances)),
        (roles, told!("count-roles", count = roles)),
        (homes, told!("count-settlements", count = homes)),
    ];
    all.into_iter().filter(|(many, _)| *many > 0).map(|(_, told)| told).collect()
}
