//! Options: what would change if they left later, went round, or the borehole ran.
//!
//! One lever at a time ([`tried`]), the curve of one departure ([`curve`]), what is worth trying at a flashpoint or for a
//! herd ([`offered`]), packages for all herds of a conference ([`packages`]), and how often a flashpoint occurs over many
//! simulated seasons ([`seasons`]). Each answer is the whole season computed anew with that lever pulled, so before and
//! after are the same measure. Nothing here is a verdict: people bargain, this says what each bargain changes.

mod curve;
mod effect;
mod hafir;
mod journey;
mod levers;
mod offered;
mod paired;
pub mod packages;
pub mod seasons;

pub use curve::{CURVE_DAYS, Point, curve};
pub use effect::{Effect, FieldCost, HerdCost, Moved, Sums, Tried, Trying, tried};
pub use journey::{Journey, journey};
pub use levers::{SHIFTS_DAYS, leading_herd, of_conference, of_flashpoint, of_route};
pub use offered::{LEAST_EFFECT_POINTS, change, offered};
