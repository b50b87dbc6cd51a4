//! What is done to the agreement that is open, one deed one change.

use crate::agreed::Agreement;
use crate::editing::agreement::{self as editing, Part, Toward};
use crate::scenario::Scenario;
use crate::words::{Language, Sentence, told};

/// What is done to the agreement that is open. It is carried out on the agreement as it is then: what was typed just before
/// is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Add a clause of a kind, by its word in files.
    AddClause(&'static str),
    /// Move a clause.
    Move(usize, Toward),
    /// Strike a clause.
    Strike(usize),
    /// Add an entry to a list of a part, by the list's key.
    Lengthen(Part, String),
    /// Take an entry out of a list of a part, by its key.
    Shorten(Part, String),
    /// Fill a field of a part, by its key.
    Fill(Part, String, String),
    /// Let the text of a clause in a language be this; with nothing, what its terms say.
    Text(usize, Language, String),
}

impl Deed {
    /// The agreement with it done, and the part whose form is open then.
    pub(super) fn done(
        self,
        scenario: &Scenario,
        old: &Agreement,
        open: Option<Part>,
        language: Language,
    ) -> Result<(Agreement, Option<Part>), Sentence> {
        let gone = || told!("refused-entry-gone");
        Ok(match self {
            Self::AddClause(kind) => {
                let new = editing::with_clause(old, kind);
                let added = new.clauses.len().checked_sub(1).map(Part::Clause);
                (new, added)
            }
            Self::Move(number, toward) => {
                let (new, at) = editing::moved_clause(old, number, toward).ok_or_else(gone)?;
                let open = match open {
                    Some(Part::Clause(open)) if open == number => Some(Part::Clause(at)),
                    Some(Part::Clause(open)) if open == at => Some(Part::Clause(number)),
                    other => other,
                };
                (new, open)
            }
            Self::Strike(number) => (editing::without_clause(old, number).ok_or_else(gone)?, None),
            Self::Lengthen(part, list) => (editing::with_entry(old, (part, &list))?, open),
            Self::Shorten(part, entry) => (editing::without_entry(old, (part, &entry))?, open),
            Self::Fill(part, key, text) => (editing::with_agreed(scenario, old, (part, &key), &text, language)?, open),
            Self::Text(number, of, text) => (editing::with_text(old, number, of, &text).ok_or_else(gone)?, open),
        })
    }
}
