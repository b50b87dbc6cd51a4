//! What the cells of a row say, each as its field holds it.

use std::collections::{HashMap, HashSet};

use serde_json::{Map, Value};

use super::values::{Holds, Taken, in_dots, taken};
use super::{Against, Mapped, Proposal, Schema, columns, dates, kinds, looks};
use crate::formats::{Cell, Found, RawFeature};
use crate::words::{Phrase, Sentence, told};

/// How the cells of a file are read.
pub(super) struct Cells<'a> {
    proposal: &'a Proposal,
    against: Against<'a>,
    /// A table without names of its own is asked by the place of the column.
    own: HashMap<String, String>,
    /// Whether a comma parts what is less than one, and a dot thousands.
    has_commas: bool,
    /// Fields of days of which some have the month first and others the day.
    mixed: HashSet<&'static str>,
}

impl<'a> Cells<'a> {
    pub(super) fn of(found: &Found, proposal: &'a Proposal, against: Against<'a>) -> Self {
        let own = match &found.table {
            Some(table) => columns::names_of(found, proposal.schema).into_iter().zip(table.header.iter().cloned()).collect(),
            None => HashMap::new(),
        };
        let is_mixed = |mapped: &&Mapped| mapped.holds == Holds::Day && looks::has_both_orders(found, &mapped.column);
        let mixed = proposal.mapped.iter().filter(is_mixed).map(|mapped| mapped.field).collect();
        Self { proposal, against, own, has_commas: looks::has_decimal_commas(found), mixed }
    }

    /// What a row says; what is doubtful of it goes to `doubt`.
    pub(super) fn given(&self, feature: &RawFeature, mut doubt: impl FnMut(Sentence, Phrase)) -> Map<String, Value> {
        let mut given = Map::new();
        for mapped in &self.proposal.mapped {
            let column = self.own.get(&mapped.column).unwrap_or(&mapped.column);
            let Some(cell) = feature.properties.get(column) else { continue };
            let (value, doubtful) = self.taken(cell, mapped);
            if let Some((message, remedy)) = doubtful {
                doubt(message, remedy);
            }
            if !value.is_null() {
                given.insert(mapped.field.to_owned(), value);
            }
        }
        let has_tags = !given.contains_key("kind") && self.proposal.schema.is_some_and(Schema::is_of_tags);
        if let Some(word) = kinds::kind_by_tag(feature, self.proposal.layer).filter(|_| has_tags) {
            let holds = columns::holds(self.proposal.layer, "kind").unwrap_or(Holds::Text);
            given.insert("kind".to_owned(), taken(holds, &word.into(), "kind", self.against.scenario).0);
        }
        given
    }

    fn taken(&self, cell: Cell<'_>, mapped: &Mapped) -> Taken {
        let said = match cell {
            Cell::Text(text) if self.has_commas && matches!(mapped.holds, Holds::Number | Holds::Litres) => in_dots(text).into(),
            other => other.value(),
        };
        let (value, doubt) = taken(mapped.holds, &said, &mapped.column, self.against.scenario);
        let is_open = || self.mixed.contains(mapped.field) && cell.as_str().is_some_and(dates::is_open);
        let of_order = || is_open().then(|| (told!("import-day-open", column = &mapped.column), Phrase("import-day-open.remedy")));
        (value, doubt.or_else(of_order))
    }
}
