//! The form of an agreement, as data: one description of the fields of every record (`table`, `terms`), from which what
//! stands in them is read (`lines`), what is typed is written back (`set`), and entries come and go (`entries`).
//!
//! Records are gone through as they stand in files, so a field is described once, and what other programs wrote beside it
//! stays. Ids are not typed.

mod entries;
mod fresh;
mod imported;
mod known;
mod lines;
mod set;
mod table;
mod terms;
mod text;

use serde_json::Value as Json;

use super::Field;
use crate::agreed::{Agreement, Terms};
use crate::words::{Phrase, Sentence, Value, told};

pub use entries::{Toward, moved_clause, with_clause, with_entry, without_clause, without_entry};
pub use fresh::{free_agreement_id, fresh, revision, taken_away};
pub use imported::{Imported, imported, is_of_agreements};
pub use known::{Named, known};
pub use lines::form;
pub use set::{adopt, is_list, with_agreed};
pub use table::{CLAUSE_KINDS, Choices};
pub use text::{generated, is_outdated, kept_text, with_text};

/// A part of an agreement that has a form of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// What it is, who stands by it, what it leaves open.
    Head,
    /// One of its clauses, by number.
    Clause(usize),
    /// One of its places, by number.
    Place(usize),
}

/// A line of a form.
#[derive(Clone, Debug, PartialEq)]
pub enum Line {
    /// A field.
    Field {
        /// Its key, what it is called, how it is filled, and what stands in it.
        field: Field,
        /// What can be chosen for it beside what is typed.
        named: Named,
        /// How deep in lists and groups it stands.
        depth: usize,
    },
    /// What stands over a group of fields.
    Heading {
        /// What it is called.
        title: Value,
        /// The key of the entry of a list that it is, which can be taken out.
        entry: Option<String>,
        /// How deep in lists and groups it stands.
        depth: usize,
    },
    /// What lengthens a list.
    Add {
        /// The key of the list.
        list: String,
        /// What the button says.
        add: Phrase,
        /// How deep in lists and groups it stands.
        depth: usize,
    },
}

/// A part as it stands in files.
fn record(agreement: &Agreement, part: Part) -> Result<Json, Sentence> {
    let record = match part {
        Part::Head => {
            let bare = Agreement { clauses: Vec::new(), places: Vec::new(), ..agreement.clone() };
            serde_json::to_value(bare)
        }
        Part::Clause(number) => serde_json::to_value(agreement.clauses.get(number).ok_or_else(|| told!("refused-entry-gone"))?),
        Part::Place(number) => serde_json::to_value(agreement.places.get(number).ok_or_else(|| told!("refused-entry-gone"))?),
    };
    record.map_err(|why| unreadable(&why))
}

/// The agreement with a part as it would stand in files.
fn with_record(agreement: &Agreement, part: Part, record: Json) -> Result<Agreement, Sentence> {
    let mut edited = agreement.clone();
    match part {
        Part::Head => {
            let new: Agreement = serde_json::from_value(record).map_err(|why| unreadable(&why))?;
            edited = Agreement { clauses: edited.clauses, places: edited.places, ..new };
        }
        Part::Clause(number) => {
            let clause = edited.clauses.get_mut(number).ok_or_else(|| told!("refused-entry-gone"))?;
            let was_known = !matches!(clause.terms, Terms::Unknown(_));
            *clause = serde_json::from_value(record).map_err(|why| unreadable(&why))?;
            // Terms that cannot be read are kept from files; nobody types them.
            if was_known && let Terms::Unknown(_) = clause.terms {
                return Err(told!("refused-terms"));
            }
        }
        Part::Place(number) => {
            let place = edited.places.get_mut(number).ok_or_else(|| told!("refused-entry-gone"))?;
            *place = serde_json::from_value(record).map_err(|why| unreadable(&why))?;
        }
    }
    Ok(edited)
}

fn unreadable(why: &serde_json::Error) -> Sentence {
    told!("problem-decisions-other", why = why.to_string())
}

#[cfg(test)]
mod tests;
