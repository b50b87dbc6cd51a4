//! Entries of an agreement's lists, and its clauses, that come, go and change places.

use std::collections::BTreeSet;

use serde_json::{Map, Value as Json, json};

use super::super::fields_set::{gone, unknown};
use super::lines::{rows, terms};
use super::table::{Listed, Row, Shape, of_terms};
use super::{Part, record, with_record};
use crate::agreed::{Agreement, Clause, ClauseStatus, Terms};
use crate::words::Sentence;

/// The agreement with one more entry in a list of a part.
///
/// # Errors
/// Where there is no such list.
pub fn with_entry(agreement: &Agreement, (part, list): (Part, &str)) -> Result<Agreement, Sentence> {
    let path: Vec<&str> = list.split('/').collect();
    let listed = described(rows(part), &path, terms(agreement, part)).ok_or_else(|| unknown(list))?;
    let mut record = record(agreement, part)?;
    let entries = entries(&mut record, &path).ok_or_else(gone)?;
    let mut new = Map::new();
    if let Some(begins) = listed.id {
        new.insert("id".to_owned(), free(begins, entries.iter().filter_map(|entry| entry.get("id")?.as_str())).into());
    }
    entries.push(Json::Object(new));
    with_record(agreement, part, record)
}

/// The agreement without an entry of a list of a part (`parties/0`, `terms/items/2`).
///
/// # Errors
/// Where there is no such entry.
pub fn without_entry(agreement: &Agreement, (part, entry): (Part, &str)) -> Result<Agreement, Sentence> {
    let (list, number) = entry.rsplit_once('/').ok_or_else(gone)?;
    let path: Vec<&str> = list.split('/').collect();
    described(rows(part), &path, terms(agreement, part)).ok_or_else(|| unknown(list))?;
    let mut record = record(agreement, part)?;
    let entries = entries(&mut record, &path).ok_or_else(gone)?;
    let number: usize = number.parse().map_err(|_why| gone())?;
    if number >= entries.len() {
        return Err(gone());
    }
    entries.remove(number);
    with_record(agreement, part, record)
}

fn described<'a>(rows: &'a [Row], path: &[&str], terms: Option<&Terms>) -> Option<&'a Listed> {
    let (key, rest) = path.split_first()?;
    match &rows.iter().find(|row| row.key == *key)?.shape {
        Shape::List(listed) if rest.is_empty() => Some(listed),
        Shape::List(listed) => described(listed.rows, rest.split_first()?.1, terms),
        Shape::Group(rows) => described(rows, rest, terms),
        Shape::Terms => described(of_terms(terms?), rest, None),
        Shape::One(_) => None,
    }
}

/// The entries of a list, which begins where there is none.
fn entries<'a>(at: &'a mut Json, path: &[&str]) -> Option<&'a mut Vec<Json>> {
    let Some((step, rest)) = path.split_first() else {
        if at.is_null() {
            *at = json!([]);
        }
        return at.as_array_mut();
    };
    match at {
        Json::Array(list) => entries(list.get_mut(step.parse::<usize>().ok()?)?, rest),
        Json::Object(members) => entries(members.entry(*step).or_insert(Json::Null), rest),
        _ => None,
    }
}

/// An id that none has, which begins so.
pub(super) fn free<'a>(begins: &str, taken: impl Iterator<Item = &'a str>) -> String {
    let taken: BTreeSet<&str> = taken.collect();
    let mut ids = (1_usize..).map(|number| format!("{begins}-{number}"));
    ids.find(|id| !taken.contains(id.as_str())).unwrap_or_default()
}

/// The agreement with one more clause of a kind, by its word in files, at its end: proposed, and all else unknown.
#[must_use]
pub fn with_clause(agreement: &Agreement, kind: &str) -> Agreement {
    let taken = |id: &str| agreement.clauses.iter().any(|clause| clause.id == id);
    let id = if taken(kind) { free(kind, agreement.clauses.iter().map(|clause| clause.id.as_str())) } else { kind.to_owned() };
    // A kind that is none would be kept as terms that cannot be read.
    let terms = serde_json::from_value(json!({ "kind": kind })).unwrap_or_default();
    let mut longer = agreement.clone();
    longer.clauses.push(Clause { id, terms, status: Some(ClauseStatus::Proposed), ..Clause::default() });
    longer
}

/// The agreement without a clause; nothing where there is none.
#[must_use]
pub fn without_clause(agreement: &Agreement, number: usize) -> Option<Agreement> {
    let mut shorter = agreement.clone();
    (number < shorter.clauses.len()).then(|| shorter.clauses.remove(number))?;
    Some(shorter)
}

/// Which way a clause goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Toward {
    /// Before the one before it.
    Up,
    /// Behind the one behind it.
    Down,
}

/// The agreement with a clause one place up or down, and where it stands then; nothing at the ends.
#[must_use]
pub fn moved_clause(agreement: &Agreement, number: usize, toward: Toward) -> Option<(Agreement, usize)> {
    let other = match toward {
        Toward::Up => number.checked_sub(1)?,
        Toward::Down => number + 1,
    };
    let mut moved = agreement.clone();
    (number.max(other) < moved.clauses.len()).then(|| moved.clauses.swap(number, other))?;
    Some((moved, other))
}
