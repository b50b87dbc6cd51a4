//! What can be chosen for a field: things that are named by their ids, and words that many texts use. Both are shown as
//! people call them and kept as files have them.

use crate::agreed::Agreement;
use crate::layers::{LayerKind, Placed};
use crate::scenario::Scenario;
use crate::words::{Language, of_files, word_of_files};

/// What a field names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// Whatever is typed.
    Words,
    /// Whatever is typed; texts often use these words.
    Often(&'static [&'static str]),
    /// Places of the agreement or things of the scenario, by id; others by name.
    Places,
    /// Routes of the scenario, by id.
    Routes,
    /// Parties of the agreement, by id.
    Parties,
    /// Other agreements of the scenario, by id.
    Texts,
    /// Communities of the scenario, by id.
    Communities,
    /// Field offices, by id; others by name.
    Offices,
}

/// So many things of a layer are offered; of more, whoever wants one types its name.
const MOST_OFFERED: usize = 200;

/// What can be chosen, by what stands in the file and what people call it.
#[must_use]
pub fn known(scenario: &Scenario, agreement: &Agreement, named: Named, language: Language) -> Vec<(String, String)> {
    match named {
        Named::Words => Vec::new(),
        Named::Often(words) => words.iter().map(|word| ((*word).to_owned(), of_files(language, word))).collect(),
        Named::Places => {
            let own = agreement.places.iter().map(|place| (place.id.clone(), place.name.clone().unwrap_or_else(|| place.id.clone())));
            let mut all: Vec<(String, String)> = own.collect();
            let things = things(&scenario.routes)
                .chain(things(&scenario.water_points))
                .chain(things(&scenario.settlements))
                .chain(things(&scenario.farming_zones))
                .chain(things(&scenario.no_go));
            for (id, name) in things {
                if agreement.place(id).is_none() {
                    all.push((id.to_owned(), name.to_owned()));
                }
            }
            all
        }
        Named::Routes => things(&scenario.routes).map(|(id, name)| (id.to_owned(), name.to_owned())).collect(),
        Named::Parties => agreement.parties.iter().map(|party| (party.id.clone(), party.unit.clone())).collect(),
        Named::Texts => {
            let others = scenario.agreements.by_id.values().filter(|other| other.id != agreement.id);
            others.map(|other| (other.id.clone(), other.title.clone())).collect()
        }
        Named::Communities => scenario.communities.iter().map(|one| (one.id.clone(), one.name.clone())).collect(),
        Named::Offices => scenario.offices.iter().map(|one| (one.id.clone(), one.name.clone())).collect(),
    }
}

fn things<T: Placed>(layer: &[T]) -> impl Iterator<Item = (&str, &str)> {
    layer.iter().take(MOST_OFFERED).map(|one| (one.id(), one.name()))
}

/// What people call a thing or a word that stands in a field.
pub(super) fn shown(scenario: &Scenario, agreement: &Agreement, named: Named, word: &str, language: Language) -> String {
    let name = match named {
        Named::Words => None,
        Named::Often(_) => Some(of_files(language, word)),
        Named::Places => {
            agreement.place(word).map(|place| place.name.clone().unwrap_or_else(|| place.id.clone())).or_else(|| thing_name(scenario, word))
        }
        Named::Routes => scenario.routes.iter().find(|route| route.id == word).map(|route| route.name.clone()),
        Named::Parties => agreement.party(word).map(|party| party.unit.clone()),
        Named::Texts => scenario.agreements.by_id.get(word).map(|text| text.title.clone()),
        Named::Communities => scenario.community(word).map(|one| one.name.clone()),
        Named::Offices => scenario.office(word).map(|one| one.name.clone()),
    };
    // A name that would be torn apart, or is none, stands as its id.
    name.filter(|name| !name.trim().is_empty() && !name.contains(';')).unwrap_or_else(|| word.to_owned())
}

fn thing_name(scenario: &Scenario, id: &str) -> Option<String> {
    let named = LayerKind::ALL.into_iter().filter(|layer| *layer != LayerKind::Incidents);
    named.filter_map(|layer| scenario.feature(layer, id)).map(|feature| feature.name().to_owned()).next()
}

/// What stands in the file for what was typed: the id of what is called so, else the words themselves.
pub(super) fn kept(scenario: &Scenario, agreement: &Agreement, named: Named, typed: &str, language: Language) -> String {
    fn id_of<T: Placed>(layer: &[T], name: &str) -> Option<String> {
        layer.iter().find(|one| one.name() == name).map(|one| one.id().to_owned())
    }
    let id = match named {
        Named::Words => None,
        Named::Often(_) => word_of_files(language, typed).map(ToOwned::to_owned),
        Named::Places => {
            let own = agreement.places.iter().find(|place| place.name.as_deref() == Some(typed)).map(|place| place.id.clone());
            own.or_else(|| id_of(&scenario.routes, typed))
                .or_else(|| id_of(&scenario.water_points, typed))
                .or_else(|| id_of(&scenario.settlements, typed))
                .or_else(|| id_of(&scenario.farming_zones, typed))
                .or_else(|| id_of(&scenario.no_go, typed))
        }
        Named::Routes => id_of(&scenario.routes, typed),
        Named::Parties => agreement.parties.iter().find(|party| party.unit == typed).map(|party| party.id.clone()),
        Named::Texts => scenario.agreements.by_id.values().find(|text| text.title == typed).map(|text| text.id.clone()),
        Named::Communities => scenario.communities.iter().find(|one| one.name == typed).map(|one| one.id.clone()),
        Named::Offices => scenario.offices.iter().find(|one| one.name == typed).map(|one| one.id.clone()),
    };
    id.unwrap_or_else(|| typed.to_owned())
}
