//! What is typed into a field of the head, checked: the change that it is, or why not.

use super::super::fields_set::{day, day_of_year, gone, number, unknown, words};
use super::register::{set_holiday, set_stakeholder};
use crate::measure::Day;
use crate::scenario::setting::{Place, Setting};
use crate::scenario::{Change, Community, Livelihood, Office, Scenario, Season};
use crate::words::{Phrase, Sentence, told};

/// The change that fills a field of the head anew.
///
/// # Errors
/// Why the text is refused, as a sentence for the form.
pub fn with_head(scenario: &Scenario, key: &str, text: &str) -> Result<Change, Sentence> {
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
        ["stakeholders", number, key] => {
            let mut stakeholders = scenario.stakeholders.clone();
            set_stakeholder(scenario, stakeholders.get_mut(at(number)?).ok_or_else(gone)?, key, text)?;
            Ok(Change::Stakeholders(stakeholders))
        }
        ["holidays", number, key] => {
            let mut holidays = scenario.holidays.clone();
            set_holiday(holidays.get_mut(at(number)?).ok_or_else(gone)?, key, text)?;
            Ok(Change::Holidays(holidays))
        }
        ["settings", key] => setting(scenario, key, text),
        _ => Err(unknown(key)),
    }
}

/// The number of an entry.
pub(super) fn at(number: &str) -> Result<usize, Sentence> {
    number.parse().map_err(|_why| gone())
}

fn told(scenario: &Scenario, key: &str, text: &str) -> Result<Change, Sentence> {
    let (mut name, mut status, mut note) = (scenario.name.clone(), scenario.status.clone(), scenario.note.clone());
    match key {
        "name" => name = words(text).ok_or_else(|| told!("refused-scenario-name"))?,
        "status" => status = words(text),
        _ => note = words(text),
    }
    Ok(Change::Told { name, status, note })
}

/// Beyond this a calendar by weeks is none any more, and whatever repeats each year repeats too often.
const LONGEST_DAYS: i32 = 3 * 366;

fn season(season: Season, key: &str, text: &str) -> Result<Season, Sentence> {
    let new = match key {
        "first_day" => Season { first_day: day(text)?, ..season },
        "last_day" => Season { last_day: day(text)?, ..season },
        "as_of" => Season { as_of: words(text).map(|text| day(&text)).transpose()?, ..season },
        _ => return Err(unknown(key)),
    };
    let (first, last) = (new.first_day, new.last_day);
    if last < first {
        return Err(told!("refused-season-turned", last = last, first = first));
    }
    if last.days_since(first) > LONGEST_DAYS {
        return Err(told!("refused-season-long", days = last.days_since(first)));
    }
    match new.as_of.filter(|as_of: &Day| *as_of > last) {
        Some(late) => Err(told!("refused-planned-late", day = late)),
        None => Ok(new),
    }
}

fn set_office(scenario: &Scenario, offices: &mut [Office], number: usize, path: &[&str], text: &str) -> Result<(), Sentence> {
    let others = |is_so: &dyn Fn(&Office) -> bool| {
        scenario.offices.iter().enumerate().find(|(at, other)| *at != number && is_so(other)).map(|(_, other)| other.name.clone())
    };
    let office = offices.get_mut(number).ok_or_else(gone)?;
    match *path {
        ["name"] => {
            let name = words(text).ok_or_else(|| told!("refused-office-name"))?;
            if others(&|other| other.name.to_lowercase() == name.to_lowercase()).is_some() {
                return Err(told!("refused-office-taken", name = name));
            }
            office.name = name;
        }
        ["seat"] => {
            let seat = words(text).filter(|seat| !scenario.settlements.iter().any(|settlement| settlement.id == *seat));
            if let Some(seat) = seat {
                return Err(told!("refused-no-settlement", text = seat));
            }
            office.seat = words(text);
        }
        ["states", state] => {
            let (state, new) = (at(state)?, words(text).ok_or_else(|| told!("refused-no-state"))?);
            if let Some(name) = others(&|other| other.states.contains(&new)) {
                return Err(told!("refused-state-taken", office = name, state = new));
            }
            if office.states.iter().enumerate().any(|(at, other)| at != state && *other == new) {
                return Err(told!("refused-state-twice", state = new));
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

fn set_community(scenario: &Scenario, communities: &mut [Community], number: usize, key: &str, text: &str) -> Result<(), Sentence> {
    let community = communities.get_mut(number).ok_or_else(gone)?;
    match key {
        "name" => {
            let name = words(text).ok_or_else(|| told!("refused-community-name"))?;
            let is_taken = |(at, other): (usize, &Community)| at != number && other.name.to_lowercase() == name.to_lowercase();
            if scenario.communities.iter().enumerate().any(is_taken) {
                return Err(told!("refused-community-taken", name = name));
            }
            community.name = name;
        }
        "livelihood" => {
            community.livelihood = match text {
                "herders" => Livelihood::Herders,
                "farmers" => Livelihood::Farmers,
                "mixed" => Livelihood::Mixed,
                _ => return Err(told!("refused-livelihood", text = text)),
            };
        }
        "home_state" => community.home_state = words(text),
        "office" => {
            let office = words(text);
            if let Some(id) = office.as_deref().filter(|id| scenario.office(id).is_none()) {
                return Err(told!("refused-no-office", text = id));
            }
            community.office = office;
        }
        _ => return Err(unknown(key)),
    }
    Ok(())
}

fn grievance(scenario: &Scenario, number: usize, key: &str, text: &str) -> Result<Change, Sentence> {
    let mut grievances = scenario.grievances.clone();
    let grievance = grievances.get_mut(number).ok_or_else(gone)?;
    match key {
        "one" | "other" => {
            scenario.community(text).ok_or_else(|| told!("refused-no-community", text = text))?;
            text.clone_into(&mut grievance.between[usize::from(key == "other")]);
            let [one, other] = &grievance.between;
            if one == other {
                return Err(told!("refused-own-grievance", name = scenario.community_name(one)));
            }
        }
        "about" => grievance.about = words(text).ok_or_else(|| told!("refused-about-nothing"))?,
        "source" => grievance.source = words(text),
        _ => return Err(unknown(key)),
    }
    Ok(Change::Grievances(grievances))
}

fn setting(scenario: &Scenario, key: &str, text: &str) -> Result<Change, Sentence> {
    let setting = Setting::of(key).ok_or_else(|| unknown(key))?;
    let mut settings = scenario.settings.clone();
    let unit = setting.unit.unwrap_or(Phrase("unit-of-kind"));
    let whole = |number: f64| if number.fract() == 0.0 { Ok(number) } else { Err(told!("refused-not-whole", text = text, unit = unit)) };
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole, and at most what the check below lets pass")]
    match setting.place(&mut settings) {
        Place::Number(place) => *place = number(text, unit)?,
        Place::Days(place) => *place = number(text, unit).and_then(whole)? as i32,
        Place::Count(place) => *place = number(text, unit).and_then(whole)? as usize,
        Place::DayOfYear(place) => *place = day_of_year(text)?,
    }
    setting.fault(&settings).map_or(Ok(Change::Settings(Box::new(settings))), Err)
}
