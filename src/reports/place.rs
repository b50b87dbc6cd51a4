//! Where a report is from, kept to the ten-millionth of a degree (a centimetre), so that what is written is what is read again.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::measure::LonLat;

/// Ten-millionths in a degree.
const IN_A_DEGREE: f64 = 1e7;

/// A position; in files a pair of longitude and latitude, as GeoJSON has it.
///
/// # Units
/// Ten-millionths of a degree on WGS 84.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct At {
    lon_e7: i32,
    lat_e7: i32,
}

impl At {
    /// The nearest position; nothing for what lies on no globe.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, reason = "at most 1.8e9, which an i32 holds")]
    pub fn of(at: LonLat) -> Option<Self> {
        let is_on_globe = at.lon.abs() <= 180.0 && at.lat.abs() <= 90.0;
        is_on_globe.then(|| Self { lon_e7: (at.lon * IN_A_DEGREE).round() as i32, lat_e7: (at.lat * IN_A_DEGREE).round() as i32 })
    }

    /// In degrees.
    #[must_use]
    pub fn lonlat(self) -> LonLat {
        LonLat { lon: f64::from(self.lon_e7) / IN_A_DEGREE, lat: f64::from(self.lat_e7) / IN_A_DEGREE }
    }
}

impl Serialize for At {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let LonLat { lon, lat } = self.lonlat();
        [lon, lat].serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for At {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let [lon, lat] = <[f64; 2]>::deserialize(deserializer)?;
        Self::of(LonLat { lon, lat }).ok_or_else(|| de::Error::custom(format!("{lon}, {lat} is no longitude and latitude")))
    }
}
