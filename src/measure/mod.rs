//! Measures: days and moments, degrees and metres.
//!
//! Everything above speaks in these types, so that no number is without its unit.

mod area;
mod chance;
mod cone;
mod day;
pub mod ground;
mod moment;
mod nearness;
pub mod plane;
mod position;
pub mod systems;
pub mod typed;
mod weekday;

pub use area::AreaUnit;
pub use chance::Chance;
pub use day::{Day, DayRange, MonthDay, MonthDayRange};
pub use moment::{Moment, Window};
pub use nearness::{along_the_curve, along_the_map};
pub use plane::{LonLat, Plane, PlaneError};
pub use position::Position;
pub use weekday::Weekday;

/// A number of things in words: `1 herd`, `2 herds`.
#[must_use]
pub fn count(number: usize, thing: &str) -> String {
    if number == 1 { format!("1 {thing}") } else { format!("{number} {thing}s") }
}
