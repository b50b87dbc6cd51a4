//! Days along a line: where each lies on the screen, and which lies where.

use crate::measure::{Day, DayRange};

/// Where days lie from left to right.
#[derive(Clone, Copy)]
pub(super) struct Axis {
    pub(super) season: DayRange,
    pub(super) left: f32,
    pub(super) width: f32,
}

impl Axis {
    #[expect(clippy::cast_precision_loss, reason = "a few hundred days")]
    pub(super) fn x(self, day: Day) -> f32 {
        self.left + self.width * day.days_since(self.season.first) as f32 / self.season.count().max(1) as f32
    }

    #[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "a few hundred days")]
    pub(super) fn day(self, x: f32) -> Day {
        let days = (x - self.left) / self.width.max(1.0) * self.season.count() as f32;
        self.season.first.plus(days.floor() as i32).clamp(self.season.first, self.season.last)
    }
}
