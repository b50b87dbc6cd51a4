//! What land adds to the cost of walking over it, part by part, so that a cost can be explained.

use crate::words::Phrase;

/// A part of a cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Walking itself: 1 for each metre.
    Walking,
    /// Standing crops in the corridor.
    Crops,
    /// Fields of which nobody says what grows there, and when.
    UnknownCrops,
    /// Settlements.
    Settlements,
    /// What happened there before.
    Incidents,
    /// Farther from open water than a day's walk.
    FarFromWater,
    /// Swamps, as far as it rains.
    Swamps,
    /// Rivers that are crossed.
    Rivers,
    /// Borders that are crossed.
    Borders,
}

impl Part {
    /// All parts.
    pub const ALL: [Self; 9] = [
        Self::Walking,
        Self::Crops,
        Self::UnknownCrops,
        Self::Settlements,
        Self::Incidents,
        Self::FarFromWater,
        Self::Swamps,
        Self::Rivers,
        Self::Borders,
    ];

    /// In a heading, in any language.
    #[must_use]
    pub const fn phrase(self) -> Phrase {
        match self {
            Self::Walking => Phrase("way-part-walking"),
            Self::Crops => Phrase("way-part-crops"),
            Self::UnknownCrops => Phrase("way-part-unknown-crops"),
            Self::Settlements => Phrase("way-part-settlements"),
            Self::Incidents => Phrase("way-part-incidents"),
            Self::FarFromWater => Phrase("way-part-far-from-water"),
            Self::Swamps => Phrase("way-part-swamps"),
            Self::Rivers => Phrase("way-part-rivers"),
            Self::Borders => Phrase("way-part-borders"),
        }
    }
}
