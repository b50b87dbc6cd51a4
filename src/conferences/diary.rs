//! Who sits where on which days, so that no office and no community is asked into two places at once.

use std::collections::HashMap;

use crate::measure::{Day, DayRange};

/// The days on which offices and communities are taken.
#[derive(Default)]
pub(super) struct Diary {
    offices: HashMap<String, Vec<DayRange>>,
    communities: HashMap<String, Vec<DayRange>>,
}

/// Those who sit in a meeting.
#[derive(Clone, Copy)]
pub(super) struct Sitting<'a> {
    pub(super) offices: &'a [String],
    pub(super) communities: &'a [String],
}

impl Diary {
    /// Whether all of them are free on these days.
    pub(super) fn are_free(&self, sitting: Sitting<'_>, days: DayRange) -> bool {
        let is_taken = |taken: Option<&Vec<DayRange>>| taken.is_some_and(|all| all.iter().any(|one| one.meets(days, 0)));
        !sitting.offices.iter().any(|office| is_taken(self.offices.get(office)))
            && !sitting.communities.iter().any(|community| is_taken(self.communities.get(community)))
    }

    /// They are taken then.
    pub(super) fn book(&mut self, sitting: Sitting<'_>, days: DayRange) {
        for office in sitting.offices {
            self.offices.entry(office.clone()).or_default().push(days);
        }
        for community in sitting.communities {
            self.communities.entry(community.clone()).or_default().push(days);
        }
    }
}

/// The same days with the days of travel before and after them.
pub(super) const fn with_travel(days: DayRange, travel_days: i32) -> DayRange {
    DayRange { first: days.first.plus(-travel_days), last: days.last.plus(travel_days) }
}

/// One day.
pub(super) const fn only(day: Day) -> DayRange {
    DayRange { first: day, last: day }
}
