//! A part of an agreement as the lines of its form.

use serde_json::Value as Json;

use super::super::{Field, FieldKind};
use super::known::{Named, shown};
use super::table::{CLAUSE, FLAGS, HEAD, Leaf, Listed, NO, PLACE, Row, Shape, YES, of_terms};
use super::{Line, Part, record};
use crate::agreed::{Agreement, Terms};
use crate::scenario::Scenario;
use crate::words::{Language, Sentence, Value};

/// The lines of a part's form, in their order, said in a language; none where the part is gone.
#[must_use]
pub fn form(scenario: &Scenario, agreement: &Agreement, part: Part, language: Language) -> Vec<Line> {
    let Ok(record) = record(agreement, part) else { return Vec::new() };
    let mut walk = Walk { scenario, agreement, language, terms: terms(agreement, part), lines: Vec::new() };
    walk.rows(rows(part), &record, "", 0);
    walk.lines
}

/// What is described of a part.
pub(super) const fn rows(part: Part) -> &'static [Row] {
    match part {
        Part::Head => HEAD,
        Part::Clause(_) => CLAUSE,
        Part::Place(_) => PLACE,
    }
}

/// The terms of a part that is a clause.
pub(super) fn terms(agreement: &Agreement, part: Part) -> Option<&Terms> {
    match part {
        Part::Clause(number) => agreement.clauses.get(number).map(|clause| &clause.terms),
        _ => None,
    }
}

struct Walk<'a> {
    scenario: &'a Scenario,
    agreement: &'a Agreement,
    language: Language,
    terms: Option<&'a Terms>,
    lines: Vec<Line>,
}

impl Walk<'_> {
    fn rows(&mut self, rows: &[Row], record: &Json, prefix: &str, depth: usize) {
        for row in rows {
            let key = format!("{prefix}{}", row.key);
            let value = record.get(row.key).unwrap_or(&Json::Null);
            match &row.shape {
                Shape::One(leaf) => self.field(row, *leaf, (key, value), depth),
                Shape::Group(rows) => {
                    self.lines.push(Line::Heading { title: row.label.into(), entry: None, depth });
                    self.rows(rows, value, &format!("{key}/"), depth + 1);
                }
                Shape::Terms => self.rows(self.terms.map_or(&[], of_terms), value, &format!("{key}/"), depth),
                Shape::List(listed) => self.list(row, listed, (key, value), depth),
            }
        }
    }

    fn list(&mut self, row: &Row, listed: &Listed, (key, value): (String, &Json), depth: usize) {
        let entries = value.as_array().map_or(&[][..], Vec::as_slice);
        if !entries.is_empty() {
            self.lines.push(Line::Heading { title: row.label.into(), entry: None, depth });
        }
        for (number, entry) in entries.iter().enumerate() {
            let path = format!("{key}/{number}");
            let title = Sentence::new(crate::words::Phrase("agreed-entry")).with("entry", listed.one).with("number", number + 1);
            self.lines.push(Line::Heading { title: title.into(), entry: Some(path.clone()), depth: depth + 1 });
            self.rows(listed.rows, entry, &format!("{path}/"), depth + 2);
        }
        self.lines.push(Line::Add { list: key, add: listed.add, depth });
    }

    fn field(&mut self, row: &Row, leaf: Leaf, (key, value): (String, &Json), depth: usize) {
        let kind = match leaf {
            Leaf::Text(_) | Leaf::Several(_) => FieldKind::Text,
            Leaf::Words | Leaf::Lines => FieldKind::Words,
            Leaf::Whole | Leaf::Amount => FieldKind::Number,
            Leaf::Day => FieldKind::Day,
            Leaf::TimeOfYear => FieldKind::TimeOfYear,
            Leaf::Flag => FieldKind::Choice(FLAGS),
            Leaf::Choice(choices) => FieldKind::Choice(choices),
        };
        let named = match leaf {
            Leaf::Text(named) | Leaf::Several(named) => named,
            _ => Named::Words,
        };
        let text = told((self.scenario, self.agreement), leaf, value, self.language);
        let unit = row.unit.map_or_else(Value::nothing, Value::from);
        self.lines.push(Line::Field { field: Field { key, label: row.label.into(), unit, kind, text }, named, depth });
    }
}

/// What stands in a field, as it is typed; empty where it is unknown.
pub(super) fn told(of: (&Scenario, &Agreement), leaf: Leaf, value: &Json, language: Language) -> String {
    let named = |named: Named, word: &str| shown(of.0, of.1, named, word, language);
    let words = || value.as_array().into_iter().flatten().filter_map(Json::as_str);
    match (leaf, value) {
        (_, Json::Null) => String::new(),
        (Leaf::Several(what), _) => words().map(|word| named(what, word)).collect::<Vec<_>>().join("; "),
        (Leaf::Lines, _) => words().collect::<Vec<_>>().join("\n"),
        (Leaf::Text(what), Json::String(word)) => named(what, word),
        (_, Json::Bool(is_so)) => (if *is_so { YES } else { NO }).to_owned(),
        (_, Json::String(text)) => text.clone(),
        (_, other) => other.to_string(),
    }
}
