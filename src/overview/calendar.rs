//! The calendar of all meetings: those of each conference, in the order of their days.

use crate::conferences::{Conference, Meeting};
use crate::plan::Plan;

/// A meeting of the season.
#[derive(Clone, Debug, PartialEq)]
pub struct Held {
    /// The conference that it belongs to, by number in the plan.
    pub conference: usize,
    /// The meeting.
    pub meeting: Meeting,
}

/// All meetings of a plan, the earliest first.
#[must_use]
pub fn meetings(plan: &Plan) -> Vec<Held> {
    let of = |(conference, one): (usize, &Conference)| {
        one.meetings.iter().map(move |meeting| Held { conference, meeting: meeting.clone() }).collect::<Vec<_>>()
    };
    let mut all: Vec<Held> = plan.conferences.iter().enumerate().flat_map(of).collect();
    all.sort_by_key(|held| (held.meeting.days.first, held.meeting.days.last, held.conference, held.meeting.kind));
    all
}
