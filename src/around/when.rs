//! When the herd would pass: by the calendar of its present way, at the stretch nearest to a place.

use std::sync::Arc;

use geo_types::Coord;

use crate::calendar::{Leg, Passage, Stretch};
use crate::findings::Findings;
use crate::measure::{Day, DayRange, Window};

/// The legs on which a herd walks, out and home, or one day that is asked for.
pub(super) struct When {
    legs: Vec<Arc<Passage>>,
    on: Option<Day>,
}

impl When {
    pub(super) fn of(findings: &Findings, route: usize, on: Option<Day>) -> Self {
        let leg = |leg| findings.passages.get(Passage::number(route, leg)).filter(|passage| !passage.stretches.is_empty());
        Self { legs: [Leg::Out, Leg::Return].into_iter().filter_map(leg).cloned().collect(), on }
    }

    /// When the herd would be about a place, once a leg.
    pub(super) fn windows(&self, at: Coord<f64>) -> Vec<Window> {
        if let Some(day) = self.on {
            return vec![Window::of_days(DayRange { first: day, last: day })];
        }
        self.legs.iter().filter_map(|passage| nearest(&passage.stretches, at)).map(|stretch| stretch.window).collect()
    }

    /// How many windows there are at each place.
    pub(super) fn legs(&self) -> usize {
        if self.on.is_some() { 1 } else { self.legs.len() }
    }

    /// From the first day to the last.
    pub(super) fn days(&self) -> DayRange {
        let window = self.legs.iter().filter_map(|passage| Some(passage.hull?.1)).reduce(Window::hull).unwrap_or(Window::ALWAYS);
        self.on.map_or_else(|| window.days(), |day| DayRange { first: day, last: day })
    }

    /// The mean of what is so on each leg at a place; 0 where the herd has none.
    pub(super) fn mean(&self, at: Coord<f64>, of: impl Fn(Window) -> f64) -> f64 {
        let windows = self.windows(at);
        let legs = u32::try_from(windows.len()).unwrap_or(u32::MAX).max(1);
        windows.into_iter().map(of).sum::<f64>() / f64::from(legs)
    }
}

/// The stretch with its middle nearest to a place.
fn nearest(stretches: &[Stretch], at: Coord<f64>) -> Option<&Stretch> {
    let distance = |stretch: &Stretch| {
        let middle = (stretch.a + stretch.b) * 0.5;
        (middle.x - at.x).hypot(middle.y - at.y)
    };
    stretches.iter().min_by(|a, b| distance(a).total_cmp(&distance(b)))
}

/// The day in the middle of a window.
pub(super) fn middle(window: Window) -> Day {
    let DayRange { first, last } = window.days();
    first.plus(last.days_since(first) / 2)
}
