//! What a person chooses for a new scenario, as it is typed, and what of it cannot be.

use std::path::PathBuf;

use crate::atlas::Atlas;
use crate::measure::Day;
use crate::scenario::{Office, Season};
use crate::words::{Sentence, told};

/// A state of the maps and the field office in charge of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Charge {
    /// The state's id in the atlas.
    pub state: String,
    /// The office, as it is typed. The same name means the same office.
    pub office: String,
}

/// What is chosen, as it is typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    /// The states, in the order in which they were chosen.
    pub charges: Vec<Charge>,
    /// The first day of the season.
    pub first_day: String,
    /// The last day of the season.
    pub last_day: String,
    /// The day on which the plan is made; nothing where it is the first day.
    pub as_of: String,
    /// What people call the scenario.
    pub name: String,
    /// The folder that is to hold it.
    pub folder: String,
}

impl Choices {
    /// Chooses a state, with an office of its own; or no longer.
    pub fn toggle(&mut self, atlas: &Atlas, state: &str) {
        if self.charges.iter().any(|charge| charge.state == state) {
            self.charges.retain(|charge| charge.state != state);
        } else if let Some(number) = atlas.state(state) {
            let office = format!("{} Field Office", atlas.states[number].name);
            self.charges.push(Charge { state: state.to_owned(), office });
        }
    }

    /// The offices, each with its states.
    ///
    /// # Errors
    /// Why they cannot be, and what to do.
    pub fn offices(&self, atlas: &Atlas) -> Result<Vec<Office>, Sentence> {
        if self.charges.is_empty() {
            return Err(told!("choices-no-state"));
        }
        let mut offices: Vec<Office> = Vec::new();
        for Charge { state, office } in &self.charges {
            let name = office.trim();
            if name.is_empty() {
                let state = atlas.state(state).map_or(state.as_str(), |number| &atlas.states[number].name);
                return Err(told!("choices-no-office", state = state));
            }
            if let Some(same) = offices.iter_mut().find(|other| other.name.to_lowercase() == name.to_lowercase()) {
                same.states.push(state.clone());
            } else {
                let id = free(&slug(name), |id| offices.iter().any(|other| other.id == id));
                offices.push(Office { id, name: name.to_owned(), seat: None, states: vec![state.clone()] });
            }
        }
        Ok(offices)
    }

    /// The season.
    ///
    /// # Errors
    /// Why it cannot be, and what to do.
    pub fn season(&self) -> Result<Season, Sentence> {
        let day = |text: &str| Day::parse(text).map_err(|_why| told!("refused-date", text = text));
        let first_day = day(&self.first_day).map_err(|why| told!("choices-first-day", why = why))?;
        let last_day = day(&self.last_day).map_err(|why| told!("choices-last-day", why = why))?;
        if last_day < first_day {
            return Err(told!("choices-season-turned", last = last_day, first = first_day));
        }
        let is_said = !self.as_of.trim().is_empty();
        let as_of = is_said.then(|| day(&self.as_of)).transpose().map_err(|why| told!("choices-day-of-planning", why = why))?;
        match as_of.filter(|as_of| *as_of > last_day) {
            Some(late) => Err(told!("choices-planned-late", day = late)),
            None => Ok(Season { first_day, last_day, as_of }),
        }
    }

    /// The name and the folder. `is_taken` says whether anything lies in a folder already.
    ///
    /// # Errors
    /// Why they cannot be, and what to do.
    pub fn place(&self, is_taken: impl Fn(&std::path::Path) -> bool) -> Result<(String, PathBuf), Sentence> {
        let (name, folder) = (self.name.trim(), PathBuf::from(self.folder.trim()));
        if name.is_empty() {
            return Err(told!("choices-no-name"));
        }
        if folder.as_os_str().is_empty() {
            return Err(told!("choices-no-folder"));
        }
        if is_taken(&folder) {
            return Err(told!("choices-folder-taken", folder = folder.display().to_string()));
        }
        Ok((name.to_owned(), folder))
    }
}

/// Plain letters and digits with a hyphen between words: an id.
pub(super) fn slug(words: &str) -> String {
    let plain: String = words.to_lowercase().chars().map(|letter| if letter.is_alphanumeric() { letter } else { ' ' }).collect();
    let slug = plain.split_whitespace().collect::<Vec<_>>().join("-");
    if slug.is_empty() { "new".to_owned() } else { slug }
}

/// An id that is not taken: with a number behind it where it is.
fn free(slug: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let mut names = (1_usize..).map(|number| if number == 1 { slug.to_owned() } else { format!("{slug}-{number}") });
    names.find(|name| !is_taken(name)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::atlas::State;

    fn atlas() -> Atlas {
        let state = |id: &str, name: &str| State {
            id: id.to_owned(),
            name: name.to_owned(),
            iso3: "SSD".to_owned(),
            country: "South Sudan".to_owned(),
            rings: Vec::new(),
        };
        Atlas { states: vec![state("SS08", "Warrap"), state("SS09", "Western Bahr el Ghazal")], ..Atlas::default() }
    }

    fn choices() -> Choices {
        let days = ("2026-10-01".to_owned(), "2027-06-30".to_owned());
        Choices { first_day: days.0, last_day: days.1, ..Choices::default() }
    }

    #[test]
    fn one_office_can_be_in_charge_of_two_states_however_its_name_is_typed() {
        let mut choices = choices();
        choices.toggle(&atlas(), "SS08");
        choices.toggle(&atlas(), "SS09");
        assert_eq!(choices.offices(&atlas()).unwrap().len(), 2, "each has its own at first");
        (choices.charges[0].office, choices.charges[1].office) = ("Wau Office".to_owned(), " wau office ".to_owned());
        let offices = choices.offices(&atlas()).unwrap();
        assert_eq!(offices.len(), 1);
        assert_eq!((offices[0].id.as_str(), &offices[0].states[..]), ("wau-office", &["SS08".to_owned(), "SS09".to_owned()][..]));
        choices.toggle(&atlas(), "SS08");
        assert_eq!(choices.charges.len(), 1, "a second tick takes the state out");
    }

    #[test]
    fn offices_of_different_names_never_share_an_id() {
        let mut choices = choices();
        choices.charges = ["Wau (1)", "Wau 1"].map(|office| Charge { state: "SS08".to_owned(), office: office.to_owned() }).to_vec();
        let ids: Vec<String> = choices.offices(&atlas()).unwrap().into_iter().map(|office| office.id).collect();
        assert_eq!(ids, ["wau-1", "wau-1-2"]);
    }

    #[test]
    fn a_season_that_cannot_be_is_refused_with_the_reason() {
        let with = |first: &str, last: &str, as_of: &str| {
            Choices { first_day: first.to_owned(), last_day: last.to_owned(), as_of: as_of.to_owned(), ..Choices::default() }.season()
        };
        assert!(with("2026-02-30", "2027-01-01", "").unwrap_err().to_string().contains("the first day: \"2026-02-30\" is not a date"));
        assert!(with("2027-01-01", "2026-01-01", "").unwrap_err().to_string().contains("before it begins"));
        assert!(with("2026-10-01", "2027-06-30", "2027-07-01").unwrap_err().to_string().contains("nothing is left to plan"));
        assert_eq!(with("2026-10-01", "2027-06-30", " ").unwrap().as_of, None);
    }

    #[test]
    fn a_state_without_an_office_and_a_scenario_without_a_name_or_folder_are_refused() {
        let mut choices = choices();
        assert!(choices.offices(&atlas()).unwrap_err().to_string().contains("no state is chosen"));
        choices.toggle(&atlas(), "SS08");
        choices.charges[0].office.clear();
        assert!(choices.offices(&atlas()).unwrap_err().to_string().contains("in charge of Warrap"));
        assert!(choices.place(|_| false).unwrap_err().to_string().contains("no name"));
        choices.name = "Wau".to_owned();
        assert!(choices.place(|_| false).unwrap_err().to_string().contains("no folder"));
        choices.folder = "somewhere".to_owned();
        assert!(choices.place(|_| true).unwrap_err().to_string().contains("something lies in that folder"));
        assert!(choices.place(|_| false).is_ok());
    }
}
