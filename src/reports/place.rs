//! Where a report is from.

use serde::{Deserialize, Deserializer, Serialize, de};

use crate::measure::{LonLat, Position};

/// A position; in files a pair of longitude and latitude, as GeoJSON has it, and nothing beside them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct At(Position);

impl At {
    /// The nearest position; nothing for what lies on no globe.
    #[must_use]
    pub fn of(at: LonLat) -> Option<Self> {
        Position::of(at).map(Self)
    }

    /// In degrees.
    #[must_use]
    pub fn lonlat(self) -> LonLat {
        self.0.lonlat()
    }
}

impl<'de> Deserialize<'de> for At {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let [lon, lat] = <[f64; 2]>::deserialize(deserializer)?;
        Self::of(LonLat { lon, lat }).ok_or_else(|| de::Error::custom(format!("{lon}, {lat} is no longitude and latitude")))
    }
}
