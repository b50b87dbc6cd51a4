//! Positions kept to the ten-millionth of a degree (a centimetre), as whole numbers, so that what is written is what is read
//! again.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::LonLat;

/// Ten-millionths in a degree.
const IN_A_DEGREE: f64 = 1e7;

/// A position.
///
/// # Units
/// Ten-millionths of a degree on WGS 84; east and north positive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    lon_e7: i32,
    lat_e7: i32,
}

impl Position {
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

    /// The middle of the square of a grid that it lies in.
    ///
    /// # Units
    /// Hundredths of a degree are 100,000 ten-millionths.
    #[must_use]
    pub fn coarsened(self, grid_e7: i32) -> Self {
        let middle = |e7: i32| e7.div_euclid(grid_e7).saturating_mul(grid_e7).saturating_add(grid_e7 / 2);
        Self { lon_e7: middle(self.lon_e7).min(1_800_000_000), lat_e7: middle(self.lat_e7).min(900_000_000) }
    }

    /// Its ten-millionths, east and north, wide enough for products.
    #[must_use]
    pub fn wide(self) -> (i128, i128) {
        (self.lon_e7.into(), self.lat_e7.into())
    }
}

impl Serialize for Position {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let LonLat { lon, lat } = self.lonlat();
        [lon, lat].serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Position {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let numbers = Vec::<f64>::deserialize(deserializer)?;
        let [lon, lat, ..] = numbers[..] else { return Err(de::Error::custom("a position needs a longitude and a latitude")) };
        Self::of(LonLat { lon, lat }).ok_or_else(|| de::Error::custom(format!("{lon}, {lat} is no longitude and latitude")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_position_is_written_as_it_is_read_to_its_last_digit() {
        for text in ["[27.98972,7.70111]", "[-180.0,-90.0]", "[0.0000001,-0.0000001]", "[179.9999999,89.9999999]"] {
            let position: Position = serde_json::from_str(text).unwrap();
            let written = serde_json::to_string(&position).unwrap();
            assert_eq!(serde_json::from_str::<Position>(&written).unwrap(), position, "{text}");
        }
        assert!(serde_json::from_str::<Position>("[181.0,7.0]").is_err());
        assert!(serde_json::from_str::<Position>("[27.0]").is_err());
    }

    #[test]
    fn coarsening_moves_a_position_into_the_middle_of_its_square() {
        let near = [(27.98972, 7.70111), (27.9801, 7.7099)].map(|(lon, lat)| Position::of(LonLat { lon, lat }).unwrap().coarsened(100_000));
        assert_eq!(near[0], near[1], "those of one square cannot be told apart");
        assert_eq!(near[0].lonlat(), LonLat { lon: 27.985, lat: 7.705 });
    }
}
