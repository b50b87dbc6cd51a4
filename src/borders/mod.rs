//! Areas that border each other: what is wrong between them, and simpler outlines under which what was shared stays shared.

mod faults;
mod net;

use crate::measure::LonLat;

pub use faults::{Overlap, Piece, outside, overlaps, sum, uncovered};
pub use net::Net;

/// The outlines of one area: polygons, each a list of rings, the outer ring first.
pub type Outlines = Vec<Vec<Vec<LonLat>>>;

#[cfg(test)]
mod tests;
