//! What changed from one text of a lineage to the next, clause by clause, with the terms that changed.
//!
//! A review speaks of what it changes. A clause that it does not speak of is told as such, and not as one that fell.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value as Json;

use super::texts::{joined, kind, told};
use super::{Agreement, Clause, Terms};
use crate::words::{Language, Phrase, Sentence};

/// What became of one clause.
#[derive(Clone, Debug, PartialEq)]
pub enum Difference {
    /// The earlier text has none.
    Added {
        /// Its id in the later text.
        clause: String,
    },
    /// The later text does not speak of it.
    Dropped {
        /// Its id in the earlier text.
        clause: String,
    },
    /// It says something else.
    Changed {
        /// Its id in the earlier text.
        earlier: String,
        /// Its id in the later text.
        later: String,
        /// The terms that changed, by their names in files; lines of a tariff by their ids: `items/sorghum`.
        terms: Vec<String>,
        /// What only the earlier text says.
        was: Vec<Sentence>,
        /// What only the later text says.
        is: Vec<Sentence>,
    },
}

/// What changed from one text to a later one, in the order of the earlier text, then what was added.
#[must_use]
pub fn differences(earlier: &Agreement, later: &Agreement) -> Vec<Difference> {
    let pairs = paired(earlier, later);
    let mut differences: Vec<Difference> = Vec::new();
    for (number, old) in earlier.clauses.iter().enumerate() {
        match pairs.get(&number) {
            None => differences.push(Difference::Dropped { clause: old.id.clone() }),
            Some(new) => differences.extend(changed((earlier, old), (later, &later.clauses[*new]))),
        }
    }
    let taken_up: BTreeSet<usize> = pairs.into_values().collect();
    let added = later.clauses.iter().enumerate().filter(|(number, _)| !taken_up.contains(number));
    differences.extend(added.map(|(_, clause)| Difference::Added { clause: clause.id.clone() }));
    differences
}

/// Which clause of the later text takes up which of the earlier one, by their numbers: the one with its id and kind, else
/// the one of its kind where both texts have no other of that kind left.
pub(super) fn paired(earlier: &Agreement, later: &Agreement) -> BTreeMap<usize, usize> {
    let mut pairs = BTreeMap::new();
    let mut free: BTreeSet<usize> = (0..later.clauses.len()).collect();
    for (number, old) in earlier.clauses.iter().enumerate() {
        let is_it = |new: &&usize| later.clauses[**new].id == old.id && same_kind(&later.clauses[**new], old);
        if let Some(new) = free.iter().find(is_it).copied() {
            free.remove(&new);
            pairs.insert(number, new);
        }
    }
    for (number, old) in earlier.clauses.iter().enumerate() {
        let is_alone = earlier.clauses.iter().enumerate().filter(|(at, one)| same_kind(one, old) && !pairs.contains_key(at)).count() == 1;
        let of_kind: Vec<usize> = free.iter().copied().filter(|new| same_kind(&later.clauses[*new], old)).collect();
        if let [new] = of_kind[..]
            && is_alone
            && !pairs.contains_key(&number)
        {
            free.remove(&new);
            pairs.insert(number, new);
        }
    }
    pairs
}

fn same_kind(one: &Clause, other: &Clause) -> bool {
    one.terms.word() == other.terms.word()
}

fn changed((earlier, old): (&Agreement, &Clause), (later, new): (&Agreement, &Clause)) -> Option<Difference> {
    let terms = terms_that_differ(old, new);
    let (was, is) = (told(earlier, old), told(later, new));
    let only = |ours: &[Sentence], theirs: &[Sentence]| ours.iter().filter(|sentence| !theirs.contains(sentence)).cloned().collect();
    let (was, is): (Vec<Sentence>, Vec<Sentence>) = (only(&was, &is), only(&is, &was));
    let is_same = terms.is_empty() && was.is_empty() && is.is_empty();
    (!is_same).then(|| Difference::Changed { earlier: old.id.clone(), later: new.id.clone(), terms, was, is })
}

/// The members of two clauses that differ, by their names in files.
fn terms_that_differ(old: &Clause, new: &Clause) -> Vec<String> {
    let members = |terms: &Terms| serde_json::to_value(terms).ok().and_then(|terms| terms.as_object().cloned()).unwrap_or_default();
    let (was, is) = (members(&old.terms), members(&new.terms));
    let mut names = Vec::new();
    for name in was.keys().chain(is.keys()).collect::<BTreeSet<_>>() {
        match (was.get(name), is.get(name)) {
            (was, is) if was == is => {}
            (Some(Json::Array(was)), Some(Json::Array(is))) if name == "items" => names.extend(items_that_differ(was, is)),
            _ => names.push(name.clone()),
        }
    }
    let beside = [
        ("texts", old.texts != new.texts),
        ("scope", old.scope != new.scope),
        ("validity", old.validity != new.validity),
        ("addressee", old.addressee != new.addressee),
        ("status", old.status != new.status),
        ("reservations", old.reservations != new.reservations),
        ("indicator", old.indicator != new.indicator),
    ];
    names.extend(beside.into_iter().filter(|(_, differs)| *differs).map(|(name, _)| name.to_owned()));
    names
}

fn items_that_differ(was: &[Json], is: &[Json]) -> Vec<String> {
    let id = |item: &Json| item.get("id").and_then(Json::as_str).unwrap_or_default().to_owned();
    let ids: BTreeSet<String> = was.iter().chain(is).map(id).collect();
    let of = |items: &[Json], wanted: &str| items.iter().filter(|item| id(item) == wanted).cloned().collect::<Vec<_>>();
    ids.into_iter().filter(|id| of(was, id) != of(is, id)).map(|id| format!("items/{id}")).collect()
}

impl Difference {
    /// In words, of the two texts that were compared.
    #[must_use]
    pub fn say(&self, earlier: &Agreement, later: &Agreement, language: Language) -> String {
        let whole = |text: &Agreement, id: &str, phrase: Phrase| {
            let clause = text.clauses.iter().find(|clause| clause.id == id);
            clause.map_or_else(String::new, |clause| {
                let says = super::text(text, clause, language);
                Sentence::new(phrase).with("kind", kind(&clause.terms)).with("says", says).say(language)
            })
        };
        match self {
            Self::Added { clause } => whole(later, clause, Phrase("lineage-added")),
            Self::Dropped { clause } => whole(earlier, clause, Phrase("lineage-dropped")),
            Self::Changed { later: id, terms, was, is, .. } => {
                let kind = later.clauses.iter().find(|clause| clause.id == *id).map(|clause| kind(&clause.terms));
                let or_nothing = |sentences: &[Sentence]| {
                    if sentences.is_empty() { Phrase("lineage-nothing").say(language) } else { joined(sentences, language) }
                };
                let sentence = Sentence::new(Phrase("lineage-changed")).with("kind", kind.unwrap_or(crate::words::Value::nothing()));
                sentence.with("terms", terms.join(", ")).with("was", or_nothing(was)).with("is", or_nothing(is)).say(language)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(clauses: &str) -> Agreement {
        serde_json::from_str(&format!(r#"{{"id":"a","title":"A","clauses":[{clauses}]}}"#)).unwrap()
    }

    #[test]
    fn a_clause_that_stays_the_same_is_no_difference() {
        let one = text(r#"{"id":"w","terms":{"kind":"weapons","guns_forbidden":true}}"#);
        assert_eq!(differences(&one, &one), []);
    }

    #[test]
    fn each_changed_line_of_a_tariff_is_named_and_the_others_are_not() {
        let earlier = text(
            r#"{"id":"t","terms":{"kind":"tariff","items":[{"id":"a","of":"maize","money":[{"currency":"SSP","amount":"1"}]},{"id":"b","of":"cassava","money":[{"currency":"SSP","amount":"100"}]}]}}"#,
        );
        let later = text(
            r#"{"id":"t2","terms":{"kind":"tariff","items":[{"id":"a","of":"maize","money":[{"currency":"SSP","amount":"1"}]},{"id":"b","of":"cassava","money":[{"currency":"SSP","amount":"150"}]}]}},{"id":"r","terms":{"kind":"review"}}"#,
        );
        let differences = differences(&earlier, &later);
        assert_eq!(
            differences.iter().map(|one| one.say(&earlier, &later, Language::English)).collect::<Vec<_>>(),
            [
                "Changed (tariff of compensation; items/b): was: damage, cassava: SSP 100. Now: damage, cassava: SSP 150.",
                "Added (review): What was settled (review) is not known."
            ]
        );
    }

    #[test]
    fn two_clauses_of_a_kind_are_not_mistaken_for_each_other() {
        let earlier =
            text(r#"{"id":"w","terms":{"kind":"committee","name":"west"}},{"id":"e","terms":{"kind":"committee","name":"east"}}"#);
        let later = text(r#"{"id":"x","terms":{"kind":"committee","name":"new"}}"#);
        assert_eq!(differences(&earlier, &later).len(), 3, "two dropped, one added");
        let later = text(
            r#"{"id":"e","terms":{"kind":"committee","name":"east"}},{"id":"x","terms":{"kind":"committee","name":"west","meets":"weekly"}}"#,
        );
        assert!(
            matches!(&differences(&earlier, &later)[..], [Difference::Changed { earlier, later, .. }] if earlier == "w" && later == "x")
        );
    }
}
