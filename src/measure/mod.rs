//! Measures: days and moments, degrees and metres.
//!
//! Everything above speaks in these types, so that no number is without its unit.

mod day;
pub mod ground;
mod moment;
pub mod plane;

pub use day::{Day, DayRange, MonthDay, MonthDayRange};
pub use moment::{Moment, Window};
pub use plane::{LonLat, Plane, PlaneError};
