//! Places as people read them.

use super::{Phrase, Sentence, rounded};
use crate::measure::LonLat;

/// A place in degrees: about ten metres.
#[must_use]
pub fn place(at: LonLat) -> Sentence {
    let north = if at.lat < 0.0 { Phrase("south-letter") } else { Phrase("north-letter") };
    let east = if at.lon < 0.0 { Phrase("west-letter") } else { Phrase("east-letter") };
    let (lat, lon) = (rounded(at.lat.abs(), 4), rounded(at.lon.abs(), 4));
    Sentence::new(Phrase("place")).with("lat", lat).with("north", north).with("lon", lon).with("east", east)
}
