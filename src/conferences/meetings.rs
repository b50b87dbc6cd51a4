//! The meetings round a conference, in the order of the yearly cycle (domain notes 1): the offices among themselves, each
//! side alone, the conference, its text carried to the communities, and the review after the season.

use super::Side;
use crate::measure::DayRange;
use crate::words::Sentence;

/// What a meeting is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MeetingKind {
    /// The offices coordinate.
    Coordination,
    /// One side alone, before the conference.
    PreConsultation(Side),
    /// The conference itself.
    Conference,
    /// Its text is read out and explained.
    Dissemination,
    /// What was kept, after the season.
    Review,
}

/// A meeting with its days and its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Meeting {
    /// What it is.
    pub kind: MeetingKind,
    /// What it is called.
    pub name: Sentence,
    /// Its days.
    pub days: DayRange,
    /// The offices that hold it, by id.
    pub offices: Vec<String>,
    /// The communities that sit there, by id.
    pub communities: Vec<String>,
    /// The settlement where it is held, by number; nothing where none is known.
    pub venue: Option<usize>,
    /// Why then and there.
    pub reasons: Vec<Sentence>,
}
