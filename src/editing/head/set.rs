//! What is typed into a field of the head, checked: the change that it is, or why not.

use super::super::fields_set::{day, number, words};
use crate::measure::{Day, MonthDay};
use crate::scenario::setting::{Place, Setting};
use crate::scenario::{Change, Community, Livelihood, Office, Scenario, Season};

/// The change that fills a field of the head anew.
///
/// # Errors
/// Why the text is refused, as a sentence for the form.
pub fn with_head(scenario: &Scenario, key: &str, text: &str) -> Result<Change, String> {
    let text = text.trim();
    let path: Vec<&str> = key.split('/').collect();
    match path[..] {
        ["name" | "status" | "note"] => told(scenario, key, text),
        ["season", key] => season(scenario.season, key, text).map(Change::Season),
        ["offices", number, ref rest @ ..] => {
            let mut offices = scenario.offices.clone();
            set_office(scenario, &mut offices, at(number)?, rest, text)?;
            Ok(Change::Offices(offices))
        }
        ["communities", number, key] => {
            let mut communities = scenario.communities.clone();
            set_community(scenario, &mut communities, at(number)?, key, text)?;
            Ok(Change::Communities(communities))
        }
        ["grievances", number, key] => grievance(scenario, at(number)?, key, text),
        ["settings", key] => setting(scenario, key, text),
        _ => Err(unknown(key)),
    }
}

fn unknown(key: &str) -> String {
    format!("there is no field \"{key}\" here")
}

fn gone() -> String {
    "that entry is gone".to_owned()
}

/// The number of an entry.
pub(super) fn at(number: &str) -> Result<usize, String> {
    number.parse().map_err(|_why| gone())
}

fn told(scenario: &Scenario, key: &str, text: &str) -> Result<Change, String> {
    let (mut name, mut status, mut note) = (scenario.name.clone(), scenario.status.clone(), scenario.note.clone());
    match key {
        "name" => name = words(text).ok_or("a scenario needs a name")?,
        "status" => status = words(text),
        _ => note = words(text),
    }
    Ok(Change::Told { name, status, note })
}

/// Beyond this a calendar by weeks is none any more, and whatever repeats each year repeats too often.
const LONGEST_DAYS: i32 = 3 * 366;

fn season(season: Season, key: &str, text: &str) -> Result<Season, String> {
    let new = match key {
        "first_day" => Season { first_day: day(text)?, ..season },
        "last_day" => Season { last_day: day(text)?, ..season },
        "as_of" => Season { as_of: words(text).map(|text| day(&text)).transpose()?, ..season },
        _ => return Err(unknown(key)),
    };
    let (first, last) = (new.first_day, new.last_day);
    if last < first {
        return Err(format!("the season would end on {}, before it begins on {}", last.words(), first.words()));
    }
    if last.days_since(first) > LONGEST_DAYS {
        return Err(format!("the season would last {} days: plan three years at most", last.days_since(first)));
    }
    match new.as_of.filter(|as_of: &Day| *as_of > last) {
        Some(late) => Err(format!("the day of planning, {}, is after the season: nothing would be left to plan", late.words())),
        None => Ok(new),
    }
}

fn set_office(scenario: &Scenario, offices: &mut [Office], number: usize, path: &[&str], text: &str) -> Result<(), String> {
    let others = |is_so: &dyn Fn(&Office) -> bool| {
        scenario.offices.iter().enumerate().find(|(at, other)| *at != number && is_so(other)).map(|(_, other)| other.name.clone())
    };
    let office = offices.get_mut(number).ok_or_else(gone)?;
    match *path {
        ["name"] => {
            let name = words(text).ok_or("an office needs a name")?;
            if others(&|other| other.name.to_lowercase() == name.to_lowercase()).is_some() {
                return Err(format!("another office is called {name} already"));
            }
            office.name = name;
        }
        ["seat"] => {
            let seat = words(text).filter(|seat| !scenario.settlements.iter().any(|settlement| settlement.id == *seat));
            if let Some(seat) = seat {
                return Err(format!("\"{seat}\" is no settlement of this scenario"));
            }
            office.seat = words(text);
        }
        ["states", state] => {
            let (state, new) = (at(state)?, words(text).ok_or("choose a state, or take the line out")?);
            if let Some(name) = others(&|other| other.states.contains(&new)) {
                return Err(format!("the {name} is in charge of {new} already: take it out there first"));
            }
            if office.states.iter().enumerate().any(|(at, other)| at != state && *other == new) {
                return Err(format!("it is in charge of {new} already"));
            }
            match office.states.get_mut(state) {
                Some(old) => *old = new,
                None => office.states.push(new),
            }
        }
        _ => return Err(unknown(&path.join("/"))),
    }
    Ok(())
}

fn set_community(scenario: &Scenario, communities: &mut [Community], number: usize, key: &str, text: &str) -> Result<(), String> {
    let community = communities.get_mut(number).ok_or_else(gone)?;
    match key {
        "name" => {
            let name = words(text).ok_or("a community needs a name")?;
            let is_taken = |(at, other): (usize, &Community)| at != number && other.name.to_lowercase() == name.to_lowercase();
            if scenario.communities.iter().enumerate().any(is_taken) {
                return Err(format!("another community is called {name} already"));
            }
            community.name = name;
        }
        "livelihood" => {
            community.livelihood = match text {
                "herders" => Livelihood::Herders,
                "farmers" => Livelihood::Farmers,
                "mixed" => Livelihood::Mixed,
                _ => return Err(format!("\"{text}\" is no livelihood: choose herders, farmers or mixed")),
            };
        }
        "home_state" => community.home_state = words(text),
        "office" => {
            let office = words(text);
            if let Some(id) = office.as_deref().filter(|id| scenario.office(id).is_none()) {
                return Err(format!("\"{id}\" is no office of this scenario"));
            }
            community.office = office;
        }
        _ => return Err(unknown(key)),
    }
    Ok(())
}

fn grievance(scenario: &Scenario, number: usize, key: &str, text: &str) -> Result<Change, String> {
    let mut grievances = scenario.grievances.clone();
    let grievance = grievances.get_mut(number).ok_or_else(gone)?;
    match key {
        "one" | "other" => {
            scenario.community(text).ok_or_else(|| format!("\"{text}\" is no community of this scenario"))?;
            text.clone_into(&mut grievance.between[usize::from(key == "other")]);
            let [one, other] = &grievance.between;
            if one == other {
                return Err(format!("{} can hold nothing against itself: choose two communities", scenario.community_name(one)));
            }
        }
        "about" => grievance.about = words(text).ok_or("say what it is about")?,
        "source" => grievance.source = words(text),
        _ => return Err(unknown(key)),
    }
    Ok(Change::Grievances(grievances))
}

fn setting(scenario: &Scenario, key: &str, text: &str) -> Result<Change, String> {
    let setting = Setting::of(key).ok_or_else(|| unknown(key))?;
    let mut settings = scenario.settings.clone();
    let unit = if setting.unit.is_empty() { "the kind" } else { setting.unit };
    let whole = |number: f64| if number.fract() == 0.0 { Ok(number) } else { Err(format!("{text} is no whole number of {unit}")) };
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole, and at most what the check below lets pass")]
    match setting.place(&mut settings) {
        Place::Number(place) => *place = number(text, unit)?,
        Place::Days(place) => *place = number(text, unit).and_then(whole)? as i32,
        Place::Count(place) => *place = number(text, unit).and_then(whole)? as usize,
        Place::DayOfYear(place) => *place = MonthDay::parse(text)?,
    }
    setting.fault(&settings).map_or(Ok(Change::Settings(Box::new(settings))), Err)
}
