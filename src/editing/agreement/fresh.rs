//! Agreements that begin: new ones, and revisions of one that is there.

use crate::agreed::{Agreement, ClauseStatus, Kind, Status};
use crate::layers::Sensitivity;
use crate::scenario::{Change, Scenario};

/// An id that no agreement of the scenario has or names: the wanted one, where it is free.
#[must_use]
pub fn free_agreement_id(scenario: &Scenario, wanted: &str) -> String {
    let all = &scenario.agreements.by_id;
    let is_named = |id: &str| all.contains_key(id) || all.values().any(|one| one.revises.iter().any(|revised| revised == id));
    if !is_named(wanted) {
        return wanted.to_owned();
    }
    let mut ids = (2_usize..).map(|number| format!("{wanted}-{number}"));
    ids.find(|id| !is_named(id)).unwrap_or_default()
}

/// A new agreement with a title: a draft, for the house until somebody says otherwise.
#[must_use]
pub fn fresh(scenario: &Scenario, wanted_id: &str, title: String) -> Agreement {
    Agreement {
        id: free_agreement_id(scenario, wanted_id),
        title,
        kind: Some(Kind::JointAgreement),
        status: Some(Status::Draft),
        sensitivity: Sensitivity::Internal,
        ..Agreement::default()
    }
}

/// A text that revises another one, to be changed where the next meeting changes it: nobody has signed it, it has no dates
/// and no sources yet, and its clauses are proposed.
#[must_use]
pub fn revision(scenario: &Scenario, of: &Agreement, title: String) -> Agreement {
    let mut new = Agreement {
        id: free_agreement_id(scenario, &format!("{}-review", of.id)),
        title,
        kind: Some(Kind::Review),
        status: Some(Status::Draft),
        revises: std::iter::once(&of.id).chain(of.revises.iter().filter(|id| **id != of.id)).cloned().collect(),
        dates: Vec::new(),
        sources: Vec::new(),
        conference: None,
        ..of.clone()
    };
    for party in &mut new.parties {
        (party.signed, party.present) = (None, None);
    }
    for clause in &mut new.clauses {
        (clause.status, clause.source) = (Some(ClauseStatus::Proposed), None);
    }
    new
}

/// The change that takes an agreement away.
#[must_use]
pub fn taken_away(agreement: &Agreement) -> Change {
    Change::Agreement { id: agreement.id.clone(), agreement: None }
}
