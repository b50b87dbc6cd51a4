//! Two texts that say different things of one matter, for the same place or people.
//!
//! Compared are the terms that both texts give; what only one of them gives adds to the other. Committees, courts,
//! monitoring, requests, dissemination and reviews may stand beside each other and are not compared.

use std::collections::BTreeSet;

use serde_json::Value as Json;

use super::reach::Reach;
use super::{ClauseId, Contradiction, ContradictionKind};
use crate::agreed::{self, Agreement, Item, Terms};
use crate::words::{Value, told};

/// Kinds of clauses of which only one can hold for a matter.
const OF_ONE: [&str; 10] = ["season", "permit", "route", "camp_siting", "water_rule", "weapons", "tariff", "impound", "fire", "tax"];

/// The pairs of clauses in force that differ, in the order of the texts.
pub(super) fn texts_that_differ(all: &[Agreement], reaches: &[Reach<'_>]) -> Vec<Contradiction> {
    let mut found = Vec::new();
    for (number, one) in reaches.iter().enumerate().filter(|(_, reach)| OF_ONE.contains(&reach.word())) {
        for other in reaches.iter().skip(number + 1).filter(|other| other.word() == one.word() && are_compared(all, one, other)) {
            let terms = terms_that_differ(&one.held.clause.terms, &other.held.clause.terms);
            if !terms.is_empty() {
                found.push(contradiction(one, other, &terms));
            }
        }
    }
    found
}

/// Whether two clauses are of different texts, neither of which is made to change the other, and hold for the same.
fn are_compared(all: &[Agreement], one: &Reach<'_>, other: &Reach<'_>) -> bool {
    let (first, second) = (one.held.agreement, other.held.agreement);
    let is_of_a_line = agreed::revises(all, first, &second.id) || agreed::revises(all, second, &first.id);
    first.id != second.id && !is_of_a_line && have_the_same_reach(one, other)
}

fn have_the_same_reach(one: &Reach<'_>, other: &Reach<'_>) -> bool {
    match (one.names.is_empty(), other.names.is_empty()) {
        (false, false) => one.names.intersection(&other.names).next().is_some(),
        // Both hold wherever their parties are concerned.
        (true, true) => one.shares_a_unit_with(other),
        _ => false,
    }
}

/// The terms that both give and that differ, by their names in files.
fn terms_that_differ(one: &Terms, other: &Terms) -> BTreeSet<String> {
    if let (Terms::Tariff(one), Terms::Tariff(other)) = (one, other) {
        return one.items.iter().flat_map(|item| other.items.iter().filter(|other| is_other_price(item, other))).map(line).collect();
    }
    let members = |terms: &Terms| serde_json::to_value(terms).ok().and_then(|terms| terms.as_object().cloned()).unwrap_or_default();
    let (one, other) = (members(one), members(other));
    let differs = |name: &&String| matches!((one.get(*name), other.get(*name)), (Some(one), Some(other)) if is_other(one, other));
    one.keys().filter(differs).cloned().collect()
}

/// Whether two values differ: of records, a member that both have; of lists, an order of words does not.
fn is_other(one: &Json, other: &Json) -> bool {
    match (one, other) {
        (Json::Object(one), Json::Object(other)) => one.iter().any(|(name, one)| other.get(name).is_some_and(|other| is_other(one, other))),
        (Json::Array(one), Json::Array(other)) => one.len() != other.len() || !one.iter().all(|item| other.contains(item)),
        _ => one != other,
    }
}

/// Whether two lines of tariffs give different prices for one thing.
fn is_other_price(one: &Item, other: &Item) -> bool {
    let about = |item: &Item| (item.offence.clone(), item.of.clone(), item.unit.clone());
    let owed =
        |item: &Item| (item.money.clone(), item.animals.clone(), item.like_for_like, item.market_price, item.taken_times, item.taken_plus);
    about(one) == about(other) && one.says_what_is_owed() && other.says_what_is_owed() && owed(one) != owed(other)
}

fn line(item: &Item) -> String {
    item.of.clone().or_else(|| item.offence.clone()).unwrap_or_else(|| item.id.clone())
}

fn contradiction(one: &Reach<'_>, other: &Reach<'_>, terms: &BTreeSet<String>) -> Contradiction {
    let says = told!(
        "coverage-texts-differ",
        kind = agreed::kind(&one.held.clause.terms),
        one = &one.held.agreement.title,
        other = &other.held.agreement.title,
        terms = Value::List(terms.iter().map(|term| Value::OfFiles(term.clone())).collect()),
    );
    Contradiction {
        kind: ContradictionKind::TextsDiffer,
        clauses: vec![ClauseId::of(one.held), ClauseId::of(other.held)],
        things: Vec::new(),
        at: None,
        says,
    }
}
