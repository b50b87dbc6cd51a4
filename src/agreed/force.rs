//! Which clauses hold: those of texts that stand, less those that a later text of the lineage took up.

use std::collections::BTreeSet;

use super::lineage::paired;
use super::{Agreement, Clause, ClauseStatus, Status};
use crate::measure::DayRange;

/// A clause that holds, with its text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Held<'a> {
    /// The text.
    pub agreement: &'a Agreement,
    /// The clause.
    pub clause: &'a Clause,
}

impl Agreement {
    /// Whether it binds anybody. A text of which nobody says how far it came is taken as one that does; a draft, and one that
    /// was not signed, is suspended or superseded, does not.
    #[must_use]
    pub const fn stands(&self) -> bool {
        !matches!(self.status, Some(Status::Draft | Status::NotSigned | Status::Suspended | Status::Superseded))
    }
}

/// The clauses that hold on any of some days, in the order of the texts. A clause that a later text does not speak of holds on.
#[must_use]
pub fn in_force(all: &[Agreement], days: DayRange) -> Vec<Held<'_>> {
    let taken_up = taken_up(all, days);
    let standing = all.iter().filter(|agreement| agreement.stands());
    let clauses = standing.flat_map(|agreement| agreement.clauses.iter().map(move |clause| Held { agreement, clause }));
    clauses
        .filter(|held| holds(held.clause, days))
        .filter(|held| !taken_up.contains(&(held.agreement.id.as_str(), held.clause.id.as_str())))
        .collect()
}

fn holds(clause: &Clause, days: DayRange) -> bool {
    let is_settled = !matches!(clause.status, Some(ClauseStatus::Proposed | ClauseStatus::Refused | ClauseStatus::Suspended));
    let validity = clause.validity.as_ref();
    let begins = validity.and_then(|validity| validity.from).is_none_or(|from| from <= days.last);
    let ends = validity.and_then(|validity| validity.to).is_none_or(|to| to >= days.first);
    is_settled && begins && ends
}

/// The clauses in whose place one of a later text stands that holds, by agreement and clause.
fn taken_up(all: &[Agreement], days: DayRange) -> BTreeSet<(&str, &str)> {
    let mut gone = BTreeSet::new();
    for later in all.iter().filter(|agreement| agreement.stands()) {
        for earlier in all.iter().filter(|one| revises(all, later, &one.id)) {
            for (old, new) in paired(earlier, later) {
                if let Some((old, new)) = earlier.clauses.get(old).zip(later.clauses.get(new))
                    && holds(new, days)
                {
                    gone.insert((earlier.id.as_str(), old.id.as_str()));
                }
            }
        }
    }
    gone
}

/// Whether a text stands, through others or not, in the line behind an earlier one.
#[must_use]
pub fn revises(all: &[Agreement], later: &Agreement, earlier: &str) -> bool {
    let (mut seen, mut ahead) = (BTreeSet::from([later.id.as_str()]), vec![later]);
    while let Some(text) = ahead.pop() {
        for id in &text.revises {
            if id == earlier && earlier != later.id {
                return true;
            }
            if seen.insert(id) {
                ahead.extend(all.iter().find(|one| one.id == *id));
            }
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::Day;

    fn texts(json: &str) -> Vec<Agreement> {
        serde_json::from_str(json).unwrap()
    }

    #[track_caller]
    fn check(json: &str, expected: &[&str]) {
        let day = |text: &str| Day::parse(text).unwrap();
        let days = DayRange { first: day("2026-10-01"), last: day("2027-07-15") };
        let all = texts(json);
        let held: Vec<String> = in_force(&all, days).iter().map(|held| format!("{}/{}", held.agreement.id, held.clause.id)).collect();
        assert_eq!(held, expected);
    }

    #[test]
    fn a_clause_that_the_review_does_not_speak_of_holds_on() {
        check(
            r#"[{"id":"a","clauses":[{"id":"w","terms":{"kind":"weapons"}},{"id":"f","terms":{"kind":"fire"}}]},
                {"id":"b","revises":["a"]},
                {"id":"c","revises":["b"],"clauses":[{"id":"w2","terms":{"kind":"weapons"}}]}]"#,
            &["a/f", "c/w2"],
        );
    }

    #[test]
    fn what_was_not_signed_binds_nobody_and_takes_nothing_up() {
        check(
            r#"[{"id":"a","clauses":[{"id":"w","terms":{"kind":"weapons"}}]},
                {"id":"b","status":"not signed","revises":["a"],"clauses":[{"id":"w","terms":{"kind":"weapons"}}]},
                {"id":"c","revises":["a"],"clauses":[{"id":"w","terms":{"kind":"weapons"},"status":"refused"}]}]"#,
            &["a/w"],
        );
    }

    #[test]
    fn a_clause_whose_days_are_over_holds_no_longer() {
        check(
            r#"[{"id":"a","clauses":[{"id":"old","terms":{"kind":"fire"},"validity":{"to":"2026-09-30"}},
                {"id":"last","terms":{"kind":"fire"},"validity":{"to":"2026-10-01"}}]}]"#,
            &["a/last"],
        );
    }

    #[test]
    fn texts_that_revise_each_other_end() {
        check(r#"[{"id":"a","revises":["b"]},{"id":"b","revises":["a"],"clauses":[{"id":"x","terms":{"kind":"fire"}}]}]"#, &["b/x"]);
    }
}
