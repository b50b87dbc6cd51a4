//! Whether what was agreed covers the season: flashpoints that no clause settles, that no committee watches and no court
//! judges, or where a unit keeps a reservation; clauses that no flashpoint needs; and clauses that contradict the season, the
//! map or each other. Questions for people, never a verdict: a clause that covers a flashpoint may still be a bad one.
//!
//! *Where a clause holds*: its scope; where it names none, the places and the route of its terms; where those are none
//! either, wherever a party of its text is concerned. A clause of which the map knows no such place is told apart.
//! *Which clause settles what*: the table in `matters`.

mod matters;
mod shape;
mod reach;
mod entry;
mod closed;
mod differ;
mod words;

use std::sync::Arc;

use rayon::prelude::*;

use crate::agreed::{self, Agreement, Held};
use crate::atlas::Atlas;
use crate::encounters::Kind;
use crate::findings::Findings;
use crate::flashpoints::Flashpoint;
use crate::layers::LayerKind;
use crate::measure::LonLat;
use crate::scenario::Scenario;
use crate::words::Sentence;
use reach::Reach;

pub use matters::settled_by;

/// A clause of a scenario's agreements.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClauseId {
    /// The agreement, by id.
    pub agreement: String,
    /// The clause, by id.
    pub clause: String,
}

impl ClauseId {
    fn of(held: Held<'_>) -> Self {
        Self { agreement: held.agreement.id.clone(), clause: held.clause.id.clone() }
    }
}

/// A reservation that concerns a flashpoint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reserved {
    /// The clause that is reserved.
    pub clause: ClauseId,
    /// What the unit is called that keeps the reservation.
    pub unit: String,
}

/// What is agreed for one flashpoint.
#[derive(Clone, Debug, PartialEq)]
pub struct AtFlashpoint {
    /// The flashpoint, its number in the plan.
    pub flashpoint: usize,
    /// The clauses that hold there.
    pub clauses: Vec<ClauseId>,
    /// What it is grave for and no clause settles, the gravest first.
    pub unsettled: Vec<Kind>,
    /// Whether a clause settles anything of it.
    pub is_settled_in_part: bool,
    /// Whether a committee watches there.
    pub has_committee: bool,
    /// Whether a court judges there.
    pub has_court: bool,
    /// Reservations of units that it concerns.
    pub reserved: Vec<Reserved>,
}

impl AtFlashpoint {
    /// Whether nothing is lacking.
    #[must_use]
    pub const fn is_whole(&self) -> bool {
        self.unsettled.is_empty() && self.has_committee && self.has_court && self.reserved.is_empty()
    }
}

/// How clauses contradict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ContradictionKind {
    /// Herds may come while a crop stands on their way.
    EntryBeforeHarvest,
    /// A way leads through land that is closed to herds.
    ThroughNoGo,
    /// Two texts say different things of one matter.
    TextsDiffer,
}

/// Clauses that contradict the season, the map or each other.
#[derive(Clone, Debug, PartialEq)]
pub struct Contradiction {
    /// How.
    pub kind: ContradictionKind,
    /// The clauses: one, or the two that differ.
    pub clauses: Vec<ClauseId>,
    /// The things of the map that it is about.
    pub things: Vec<(LayerKind, String)>,
    /// Where, as far as it is one place.
    pub at: Option<LonLat>,
    /// What it is.
    pub says: Sentence,
}

/// What is agreed, against the season.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Coverage {
    /// How many clauses hold in the season.
    pub in_force: usize,
    /// What is agreed for each flashpoint, in their order.
    pub flashpoints: Vec<AtFlashpoint>,
    /// Clauses of which no flashpoint is in need.
    pub unneeded: Vec<ClauseId>,
    /// Clauses of which the map does not know where they hold.
    pub nowhere: Vec<ClauseId>,
    /// What contradicts.
    pub contradictions: Vec<Contradiction>,
}

impl Coverage {
    /// Flashpoints for which something is lacking.
    pub fn gaps(&self) -> impl Iterator<Item = &AtFlashpoint> {
        self.flashpoints.iter().filter(|at| !at.is_whole())
    }
}

/// What the coverage is asked of.
#[derive(Clone, Copy)]
pub(crate) struct Asked<'a> {
    pub(crate) atlas: &'a Atlas,
    pub(crate) scenario: &'a Scenario,
    pub(crate) findings: &'a Findings,
}

/// Whether the agreements of a scenario cover its season.
#[must_use]
pub fn cover(atlas: &Atlas, scenario: &Scenario, findings: &Findings) -> Coverage {
    let asked = Asked { atlas, scenario, findings };
    let all: Vec<Agreement> = scenario.agreements_drawn();
    let held = agreed::in_force(&all, scenario.season.days());
    let reaches: Vec<Reach<'_>> = held.iter().map(|held| Reach::of(asked, *held)).collect();
    let at = |(number, flashpoint): (usize, &Arc<Flashpoint>)| at_flashpoint(asked, &reaches, number, flashpoint);
    let flashpoints: Vec<AtFlashpoint> = findings.flashpoints.par_iter().enumerate().map(at).collect();
    let (nowhere, placed): (Vec<&Reach<'_>>, Vec<&Reach<'_>>) = reaches.iter().partition(|reach| reach.is_nowhere());
    let unneeded = placed.into_iter().filter(|reach| is_unneeded(asked, reach));
    let mut contradictions = entry::before_harvest(asked, &reaches);
    contradictions.extend(closed::through_no_go(asked, &reaches));
    contradictions.extend(differ::texts_that_differ(&all, &reaches));
    Coverage {
        in_force: held.len(),
        flashpoints,
        unneeded: unneeded.map(|reach| ClauseId::of(reach.held)).collect(),
        nowhere: nowhere.into_iter().map(|reach| ClauseId::of(reach.held)).collect(),
        contradictions,
    }
}

fn at_flashpoint(asked: Asked<'_>, reaches: &[Reach<'_>], number: usize, flashpoint: &Flashpoint) -> AtFlashpoint {
    let there: Vec<&Reach<'_>> = reaches.iter().filter(|reach| reach.holds_at(asked, flashpoint)).collect();
    let is_settled = |kind: Kind| there.iter().any(|reach| settled_by(kind).contains(&reach.word()));
    let reasons: Vec<Kind> = flashpoint.reasons().into_iter().map(|(kind, _)| kind).collect();
    let unsettled: Vec<Kind> = reasons.iter().copied().filter(|kind| !is_settled(*kind)).collect();
    AtFlashpoint {
        flashpoint: number,
        clauses: there.iter().map(|reach| ClauseId::of(reach.held)).collect(),
        is_settled_in_part: unsettled.len() < reasons.len(),
        unsettled,
        has_committee: there.iter().any(|reach| reach.word() == "committee"),
        has_court: there.iter().any(|reach| reach.word() == "court"),
        reserved: there.iter().flat_map(|reach| reserved(asked, reach, flashpoint)).collect(),
    }
}

/// The reservations of a clause whose units a flashpoint concerns.
fn reserved(asked: Asked<'_>, reach: &Reach<'_>, flashpoint: &Flashpoint) -> Vec<Reserved> {
    let Held { agreement, clause } = reach.held;
    let party = |id: &String| {
        let party = agreement.party(id)?;
        let is_concerned = reach::Unit::of_party(asked, party).iter().any(|unit| unit.is_concerned(flashpoint));
        is_concerned.then(|| Reserved { clause: ClauseId::of(reach.held), unit: party.unit.clone() })
    };
    clause.reservations.iter().filter_map(|reservation| party(&reservation.party)).collect()
}

/// Whether no flashpoint is in need of a clause: none where it holds is grave for what it settles, or, of a clause that
/// settles nothing by itself, none is where it holds. That a text is carried about and looked at again is always needed.
fn is_unneeded(asked: Asked<'_>, reach: &Reach<'_>) -> bool {
    let word = reach.word();
    if matters::is_always_needed(word) {
        return false;
    }
    let settles = matters::settles(word);
    let needs = |flashpoint: &Arc<Flashpoint>| {
        let is_grave_for_it = settles.is_empty() || settles.iter().any(|kind| flashpoint.points_of(*kind) > 0.0);
        is_grave_for_it && reach.holds_at(asked, flashpoint)
    };
    !asked.findings.flashpoints.iter().any(needs)
}
