//! Where a conference is held.

use crate::scenario::Scenario;
use crate::words::{Phrase, Sentence};

/// A settlement where a conference may be held.
#[derive(Clone, Debug, PartialEq)]
pub struct Venue {
    /// The settlement, by number.
    pub settlement: usize,
    /// Why it is proposed.
    pub reason: Sentence,
    /// What speaks for and against it.
    pub trade_offs: Vec<Sentence>,
}

/// The seat of the office that hosts.
pub(super) fn venues(scenario: &Scenario, office: &str) -> Option<Venue> {
    let seat = scenario.office(office)?.seat.as_deref()?;
    let settlement = scenario.settlements.iter().position(|settlement| settlement.id == seat)?;
    let reason = Sentence::new(Phrase("venue-seat-of-host")).with("office", scenario.office_name(office));
    Some(Venue { settlement, reason, trade_offs: Vec::new() })
}
