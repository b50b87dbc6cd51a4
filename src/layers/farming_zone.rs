//! Farming zones: fields and gardens, and when their crops stand.

use super::reader::Reader;
use super::{Crop, Origin, Rings, geometry, placed};
use crate::measure::{DayRange, LonLat};
use crate::words::Phrase;
use serde::{Deserialize, Serialize};

/// Farmed land of one community.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FarmingZone {
    /// Stable id.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// Who farms it, a community's id; unknown where missing.
    pub community: Option<String>,
    /// What grows there.
    pub crops: Vec<Crop>,
    /// Its outlines.
    pub rings: Rings,
    /// Where it comes from.
    pub origin: Origin,
}

placed!(FarmingZone, |zone| Box::new(zone.rings.iter().flatten().flatten().copied()));

impl FarmingZone {
    /// Reads a zone; problems are noted.
    pub fn read(reader: &mut Reader<'_>) -> Option<Self> {
        let rings = geometry::polygons(reader)?;
        let crops: Vec<Crop> = reader.list("crops").into_iter().filter_map(|value| Crop::read(reader, value)).collect();
        if crops.is_empty() {
            reader.doubt(Phrase("problem-crops-unknown"), Phrase("problem-crops-unknown.remedy"));
        }
        let community = reader.text("community");
        if community.is_none() {
            reader.doubt(Phrase("problem-no-farmers"), Phrase("problem-no-farmers.remedy"));
        }
        Some(Self { name: reader.name(), community, crops, rings, origin: reader.origin(), id: reader.id.clone() })
    }

    /// The days on which a crop stands, with the crop's name, in order.
    #[must_use]
    pub fn standing(&self, season: DayRange) -> Vec<(DayRange, &str)> {
        let mut days: Vec<_> =
            self.crops.iter().flat_map(|crop| crop.days(season).into_iter().map(|days| (days, crop.name.as_str()))).collect();
        days.sort();
        days
    }

    /// A place in it, for labels and problems.
    #[must_use]
    pub fn anchor(&self) -> LonLat {
        self.rings[0][0][0]
    }
}
