//! The days that people must keep: conferences, the meetings of offices before them, and the last days of notice.

use crate::measure::{Day, DayRange};
use crate::plan::Plan;
use crate::scenario::Scenario;
use crate::words::{Phrase, Sentence};

/// What falls on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MilestoneKind {
    /// The offices meet before a conference.
    Coordination,
    /// A conference begins.
    Conference,
    /// The last day on which the conference keeps the notice period.
    Notice,
}

/// A day that people must keep.
#[derive(Clone, Debug, PartialEq)]
pub struct Milestone {
    /// Its first day.
    pub day: Day,
    /// What it is.
    pub kind: MilestoneKind,
    /// The conference, by id.
    pub conference: String,
    /// The conference's offices, by id.
    pub offices: Vec<String>,
    /// What it is, in words, with its days.
    pub words: Sentence,
}

/// All of them that fall into the season, in order.
#[must_use]
pub fn milestones(scenario: &Scenario, plan: &Plan) -> Vec<Milestone> {
    let mut all = Vec::new();
    for conference in &plan.conferences {
        let Some(timing) = &conference.timing else { continue };
        let mut tell = |day: Day, kind: MilestoneKind, words: Sentence| {
            let offices = conference.offices.clone();
            all.push(Milestone { day, kind, conference: conference.id.clone(), offices, words });
        };
        let named = |phrase| Sentence::new(phrase).with("conference", conference.name.clone());
        let held = if timing.is_too_late { Phrase("milestone-too-late") } else { Phrase("milestone-conference") };
        let DayRange { first, .. } = timing.days;
        tell(first, MilestoneKind::Conference, named(held).with("days", timing.days));
        let notice = named(Phrase("milestone-notice")).with("day", timing.last_day_in_time);
        tell(timing.last_day_in_time, MilestoneKind::Notice, notice);
        if let Some(meeting) = &conference.coordination {
            tell(meeting.day, MilestoneKind::Coordination, named(Phrase("milestone-coordination")).with("day", meeting.day));
        }
    }
    let season = scenario.season.days();
    all.retain(|milestone| season.contains(milestone.day));
    all.sort_by(|a, b| (a.day, a.kind, &a.conference).cmp(&(b.day, b.kind, &b.conference)));
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::overview::tests::shipped;

    #[test]
    fn every_conference_of_the_season_is_a_milestone() {
        let (_, scenario, plan) = shipped();
        let all = milestones(&scenario, &plan);
        let conferences = all.iter().filter(|milestone| milestone.kind == MilestoneKind::Conference).count();
        assert_eq!(conferences, plan.conferences.iter().filter(|conference| conference.timing.is_some()).count());
        assert!(all.windows(2).all(|pair| pair[0].day <= pair[1].day));
    }
}
