//! Who sits where on which days, so that no office and no community is asked into two places at once. Whoever travels is
//! taken on the days of travel too, each as long as their own way is.

use std::collections::HashMap;

use crate::measure::{Day, DayRange};

/// The days on which offices and communities are taken.
#[derive(Default)]
pub(super) struct Diary(HashMap<Sitter, Vec<DayRange>>);

/// An office or a community, by id.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Sitter {
    Office(String),
    Community(String),
}

/// Those who sit in a meeting, each with the days that they travel there.
#[derive(Clone, Debug, Default)]
pub(super) struct Sitting(Vec<(Sitter, i32)>);

impl Sitting {
    /// The same with offices, who travel so many days.
    pub(super) fn offices<'a>(mut self, offices: impl IntoIterator<Item = &'a String>, travel_days: impl Fn(&str) -> i32) -> Self {
        self.0.extend(offices.into_iter().map(|id| (Sitter::Office(id.clone()), travel_days(id))));
        self
    }

    /// The same with communities, who travel so many days.
    pub(super) fn communities<'a>(mut self, communities: impl IntoIterator<Item = &'a String>, travel_days: impl Fn(&str) -> i32) -> Self {
        self.0.extend(communities.into_iter().map(|id| (Sitter::Community(id.clone()), travel_days(id))));
        self
    }
}

/// Nobody travels.
pub(super) const fn at_home(_: &str) -> i32 {
    0
}

impl Diary {
    /// Whether all of them are free on these days and on their way.
    pub(super) fn are_free(&self, sitting: &Sitting, days: DayRange) -> bool {
        sitting.0.iter().all(|(sitter, travel_days)| {
            let days = with_travel(days, *travel_days);
            self.0.get(sitter).is_none_or(|taken| taken.iter().all(|one| !one.meets(days, 0)))
        })
    }

    /// They are taken then.
    pub(super) fn book(&mut self, sitting: &Sitting, days: DayRange) {
        for (sitter, travel_days) in &sitting.0 {
            self.0.entry(sitter.clone()).or_default().push(with_travel(days, *travel_days));
        }
    }
}

/// The same days with the days of travel before and after them.
const fn with_travel(days: DayRange, travel_days: i32) -> DayRange {
    DayRange { first: days.first.plus(-travel_days), last: days.last.plus(travel_days) }
}

/// One day.
pub(super) const fn only(day: Day) -> DayRange {
    DayRange { first: day, last: day }
}
