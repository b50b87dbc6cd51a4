//! The text of a clause in a language: made of its terms until somebody writes one, and marked where the terms changed
//! since then.

use crate::agreed::{self, Agreement};
use crate::words::Language;

/// What the terms of a clause say; empty where there is no such clause.
#[must_use]
pub fn generated(agreement: &Agreement, number: usize, language: Language) -> String {
    agreement.clauses.get(number).map_or_else(String::new, |clause| agreed::generated(agreement, clause, language))
}

/// What somebody wrote in its place.
#[must_use]
pub fn kept_text(agreement: &Agreement, number: usize, language: Language) -> Option<&str> {
    agreement.clauses.get(number)?.texts.get(language.code()).map(String::as_str)
}

/// Whether the terms say something else now than when somebody wrote their text.
#[must_use]
pub fn is_outdated(agreement: &Agreement, number: usize, language: Language) -> bool {
    let Some(clause) = agreement.clauses.get(number) else { return false };
    let was = clause.texts.get(language.code()).and_then(|_| clause.texts_were.get(language.code()));
    was.is_some_and(|was| *was != agreed::generated(agreement, clause, language))
}

/// The agreement with a text of people's own in a language; with nothing, or with what the terms say anyway, that of the
/// terms stands again. Nothing where there is no such clause.
#[must_use]
pub fn with_text(agreement: &Agreement, number: usize, language: Language, text: &str) -> Option<Agreement> {
    let says = generated(agreement, number, language);
    let mut edited = agreement.clone();
    let clause = edited.clauses.get_mut(number)?;
    let code = language.code().to_owned();
    if text.trim().is_empty() || text.trim() == says {
        clause.texts.remove(&code);
        clause.texts_were.remove(&code);
    } else {
        clause.texts.insert(code.clone(), text.trim().to_owned());
        clause.texts_were.insert(code, says);
    }
    Some(edited)
}
