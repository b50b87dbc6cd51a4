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
    /// What speaks for it, what speaks against it, and what is not known of it.
    pub trade_offs: Vec<TradeOff>,
}

/// Which way something speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Speaks {
    /// For the place.
    For,
    /// Against it.
    Against,
    /// Nobody knows yet: to be asked.
    Unknown,
}

/// One thing that is weighed at a place.
#[derive(Clone, Debug, PartialEq)]
pub struct TradeOff {
    /// Which way it speaks.
    pub speaks: Speaks,
    /// What it is.
    pub words: Sentence,
}

/// The seat of the office that hosts.
pub(super) fn venues(scenario: &Scenario, office: &str) -> Option<Venue> {
    let seat = scenario.office(office)?.seat.as_deref()?;
    let settlement = scenario.settlements.iter().position(|settlement| settlement.id == seat)?;
    let reason = Sentence::new(Phrase("venue-seat-of-host")).with("office", scenario.office_name(office));
    Some(Venue { settlement, reason, trade_offs: Vec::new() })
}
