//! Moments within a day. Whole seconds, because sums of hundredths of a day do not close in floating
//! point: with them two herds that pass the same point one after the other would seem to meet.

use std::fmt;

use super::{Day, DayRange};

const SECONDS_A_DAY: i64 = 86_400;

/// A point in civil time.
///
/// # Units
/// Seconds since 1 January 1970, 00:00; a hundredth of a day is 864 seconds exactly.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(i64);

impl Moment {
    /// Before all others.
    pub const EVER: Self = Self(i64::MIN);
    /// After all others.
    pub const NEVER: Self = Self(i64::MAX);

    /// The first moment of a day.
    #[must_use]
    pub const fn start_of(day: Day) -> Self {
        Self(day.days_since_1970() as i64 * SECONDS_A_DAY)
    }

    /// The first moment after a day.
    #[must_use]
    pub const fn end_of(day: Day) -> Self {
        Self::start_of(day.plus(1))
    }

    /// This many days later.
    ///
    /// # Units
    /// Days, rounded to the second.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, reason = "a season is far below 2^63 seconds")]
    pub fn plus_days(self, days: f64) -> Self {
        Self(self.0.saturating_add((days * 86_400.0).round() as i64))
    }

    /// Days since the start of `day`.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "a season is far below 2^52 seconds")]
    pub fn days_since(self, day: Day) -> f64 {
        self.0.saturating_sub(Self::start_of(day).0) as f64 / 86_400.0
    }

    /// The day it lies in.
    #[must_use]
    pub fn day(self) -> Day {
        let days = self.0.div_euclid(SECONDS_A_DAY);
        // So far off that days can still be added to it.
        Day::from_days_since_1970(i32::try_from(days).unwrap_or(if days > 0 { i32::MAX / 2 } else { i32::MIN / 2 }))
    }
}

impl fmt::Debug for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::EVER => f.write_str("ever"),
            Self::NEVER => f.write_str("never"),
            Self(seconds) => write!(f, "{}+{}s", self.day(), seconds.rem_euclid(SECONDS_A_DAY)),
        }
    }
}

/// The time strictly between two moments.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// It begins after this.
    pub from: Moment,
    /// It ends before this.
    pub until: Moment,
}

impl Window {
    /// All of time.
    pub const ALWAYS: Self = Self { from: Moment::EVER, until: Moment::NEVER };

    /// The whole of some days, the last day included.
    #[must_use]
    pub const fn of_days(days: DayRange) -> Self {
        Self { from: Moment::start_of(days.first), until: Moment::end_of(days.last) }
    }

    /// Whether the two share time; touching ends do not count.
    #[must_use]
    pub fn meets(self, other: Self) -> bool {
        self.from < other.until && other.from < self.until
    }

    /// The time both have; meaningful where they meet.
    #[must_use]
    pub fn shared(self, other: Self) -> Self {
        Self { from: self.from.max(other.from), until: self.until.min(other.until) }
    }

    /// The shortest window that holds both.
    #[must_use]
    pub fn hull(self, other: Self) -> Self {
        Self { from: self.from.min(other.from), until: self.until.max(other.until) }
    }

    /// Wider by some days on both sides.
    #[must_use]
    pub fn widened(self, days: f64) -> Self {
        Self { from: self.from.plus_days(-days), until: self.until.plus_days(days) }
    }

    /// The days that it touches.
    #[must_use]
    pub fn days(self) -> DayRange {
        let first = self.from.day();
        DayRange { first, last: Moment(self.until.0.saturating_sub(1)).day().max(first) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(first: &str, last: &str) -> DayRange {
        DayRange { first: Day::parse(first).unwrap(), last: Day::parse(last).unwrap() }
    }

    #[test]
    fn the_days_of_a_window_are_the_days_it_was_made_of() {
        let range = days("2026-12-30", "2027-01-02");
        assert_eq!(Window::of_days(range).days(), range);
    }

    #[test]
    fn hundredths_of_a_day_add_up_exactly() {
        let start = Moment::start_of(Day::parse("2026-10-01").unwrap());
        assert_eq!(start.plus_days(0.1).plus_days(0.2), start.plus_days(0.3));
    }

    #[test]
    fn windows_that_only_touch_do_not_meet() {
        let early = Window::of_days(days("2026-12-01", "2026-12-05"));
        let late = Window::of_days(days("2026-12-06", "2026-12-09"));
        assert!(!early.meets(late) && !late.meets(early));
        assert!(early.widened(0.5).meets(late));
    }
}
