//! What is typed into a field of an agreement, checked: the agreement with the new value, or why not.

use serde_json::{Map, Value as Json};

use super::super::fields_set::{day, unknown};
use super::known::{Named, kept};
use super::lines::{rows, terms, told};
use super::table::{Leaf, NO, Row, Shape, YES, of_terms};
use super::{Part, record, with_record};
use crate::agreed::{Agreement, Exact, Place, Terms, TimeOfYear};
use crate::scenario::Scenario;
use crate::words::{Language, Phrase, Sentence, told};

/// The agreement with a field of a part filled anew, as it was typed in a language.
///
/// # Errors
/// Why the text is refused, as a sentence for the form.
pub fn with_agreed(
    scenario: &Scenario,
    agreement: &Agreement,
    (part, key): (Part, &str),
    text: &str,
    language: Language,
) -> Result<Agreement, Sentence> {
    let path: Vec<&str> = key.split('/').collect();
    let (row, leaf) = described(rows(part), &path, terms(agreement, part)).ok_or_else(|| unknown(key))?;
    let mut new = record(agreement, part)?;
    let old = path.iter().try_fold(&new, |at, step| member(at, step)).unwrap_or(&Json::Null);
    let text = text.trim();
    // What stands there stays as it stands, however it is told.
    if told((scenario, agreement), leaf, old, language).trim() == text {
        return Ok(agreement.clone());
    }
    if key == "title" && text.is_empty() {
        return Err(told!("refused-no-name"));
    }
    let value = value((scenario, agreement, language), (row, leaf), old, text)?;
    let named: Vec<String> = match leaf {
        Leaf::Text(Named::Places | Named::Routes) | Leaf::Several(Named::Places) => value.as_ref().map_or_else(Vec::new, words),
        _ => Vec::new(),
    };
    put(&mut new, &path, value).ok_or_else(|| told!("refused-entry-gone"))?;
    let mut edited = with_record(agreement, part, new)?;
    for id in named {
        adopt(scenario, &mut edited, &id);
    }
    Ok(edited)
}

fn words(value: &Json) -> Vec<String> {
    match value {
        Json::Array(list) => list.iter().filter_map(Json::as_str).map(ToOwned::to_owned).collect(),
        one => one.as_str().map(ToOwned::to_owned).into_iter().collect(),
    }
}

/// Makes a thing of the scenario a place of the agreement, so that its texts call it by its name. Where it lies, the map
/// says: it is not copied.
pub fn adopt(scenario: &Scenario, agreement: &mut Agreement, id: &str) {
    if agreement.place(id).is_none()
        && let Some(place) = scenario.as_place(id)
    {
        agreement.places.push(Place { drawn: None, source: None, status: None, ..place });
    }
}

fn member<'a>(at: &'a Json, step: &str) -> Option<&'a Json> {
    match at {
        Json::Array(list) => list.get(step.parse::<usize>().ok()?),
        other => other.get(step),
    }
}

/// What is described of a field, by its path.
fn described<'a>(rows: &'a [Row], path: &[&str], terms: Option<&Terms>) -> Option<(&'a Row, Leaf)> {
    let (key, rest) = path.split_first()?;
    let row = rows.iter().find(|row| row.key == *key)?;
    match &row.shape {
        Shape::One(leaf) => rest.is_empty().then_some((row, *leaf)),
        Shape::Group(rows) => described(rows, rest, terms),
        Shape::Terms => described(of_terms(terms?), rest, None),
        Shape::List(listed) => described(listed.rows, rest.split_first()?.1, terms),
    }
}

/// A text as it stands in files; nothing where it is left empty, which means unknown.
fn value(
    (scenario, agreement, language): (&Scenario, &Agreement, Language),
    (row, leaf): (&Row, Leaf),
    old: &Json,
    text: &str,
) -> Result<Option<Json>, Sentence> {
    if text.is_empty() {
        return Ok(None);
    }
    let before = |word: &str| old.as_array().is_some_and(|list| list.iter().any(|one| one == word));
    let word = |named: Named, typed: &str| {
        // An id or a name that stood there already is meant as it stood.
        if before(typed) { typed.to_owned() } else { kept(scenario, agreement, named, typed, language) }
    };
    Ok(Some(match leaf {
        Leaf::Text(named) => word(named, text).into(),
        Leaf::Words => text.into(),
        Leaf::Several(named) => {
            let words = text.split(';').map(str::trim).filter(|typed| !typed.is_empty());
            words.map(|typed| word(named, typed)).collect::<Vec<_>>().into()
        }
        Leaf::Lines => text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().into(),
        Leaf::Whole => whole(row, text)?.into(),
        Leaf::Amount => amount(text)?,
        Leaf::Day => day(text)?.to_string().into(),
        Leaf::TimeOfYear => TimeOfYear::parse(text).map_err(|_why| told!("refused-time-of-year", text = text))?.to_string().into(),
        Leaf::Flag => match text {
            YES => true.into(),
            NO => false.into(),
            _ => return Err(told!("refused-flag", text = text)),
        },
        Leaf::Choice(choices) if choices.iter().any(|(choice, _)| *choice == text) => text.into(),
        Leaf::Choice(_) => return Err(told!("refused-choice", text = text)),
    }))
}

/// Digits as they are typed, thousands often apart.
fn digits(text: &str) -> String {
    text.chars().filter(|letter| !matches!(letter, ' ' | '\u{a0}' | '\u{202f}' | '\'')).collect()
}

fn whole(row: &Row, text: &str) -> Result<u32, Sentence> {
    let unit = row.unit.unwrap_or(Phrase("unit-of-kind"));
    digits(text).parse().map_err(|_why| told!("refused-not-whole", text = text, unit = unit))
}

fn amount(text: &str) -> Result<Json, Sentence> {
    let refused = || told!("refused-amount", text = text);
    let plain: Json = digits(text).replace(',', ".").into();
    let amount: Exact = serde_json::from_value(plain.clone()).map_err(|_why| refused())?;
    if amount.0.is_sign_negative() { Err(refused()) } else { Ok(plain) }
}

/// Puts a value at a path, or takes it away; a record of a group that says nothing any more goes with it. Nothing where a
/// list on the way has no such entry.
fn put(at: &mut Json, path: &[&str], value: Option<Json>) -> Option<()> {
    let (step, rest) = path.split_first()?;
    if let Json::Array(list) = at {
        let entry = list.get_mut(step.parse::<usize>().ok()?)?;
        return put(entry, rest, value);
    }
    if !at.is_object() {
        *at = Json::Object(Map::new());
    }
    let members = at.as_object_mut()?;
    if rest.is_empty() {
        match value {
            Some(value) => drop(members.insert((*step).to_owned(), value)),
            None => drop(members.remove(*step)),
        }
        return Some(());
    }
    let below = members.entry(*step).or_insert(Json::Null);
    put(below, rest, value)?;
    if below.as_object().is_some_and(Map::is_empty) || below.is_null() {
        members.remove(*step);
    }
    Some(())
}

/// Whether a field of a part takes several things, with semicolons between them.
#[must_use]
pub fn is_list(part: Part, agreement: &Agreement, key: &str) -> bool {
    let path: Vec<&str> = key.split('/').collect();
    matches!(described(rows(part), &path, terms(agreement, part)), Some((_, Leaf::Several(_))))
}
