//! How much land, in the unit that people reckon in.

use serde::{Deserialize, Serialize};

/// Hectares in a feddan: 24 kirat of 175 square metres, or 60 m by 70 m, as land is measured in Sudan and South Sudan.
const FEDDAN_HA: f64 = 0.42;

/// The unit in which areas are told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AreaUnit {
    /// Of a hundred metres by a hundred.
    #[default]
    Hectares,
    /// Of sixty metres by seventy.
    Feddans,
}

impl AreaUnit {
    /// An area in words; large ones in square kilometres too.
    ///
    /// # Units
    /// Hectares in.
    #[must_use]
    pub fn words(self, hectares: f64) -> String {
        const LARGE_HA: f64 = 1_000.0;
        let (number, unit) = match self {
            Self::Hectares => (hectares, "ha"),
            Self::Feddans => (hectares / FEDDAN_HA, "feddans"),
        };
        if hectares < LARGE_HA { format!("{number:.1} {unit}") } else { format!("{:.1} km² ({number:.0} {unit})", hectares / 100.0) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_of_sixty_by_seventy_metres_is_one_feddan() {
        let hectares = 60.0 * 70.0 / 10_000.0;
        assert_eq!(AreaUnit::Feddans.words(hectares), "1.0 feddans");
        assert_eq!(AreaUnit::Hectares.words(hectares), "0.4 ha");
    }

    #[test]
    fn large_land_is_told_in_square_kilometres_too() {
        assert_eq!(AreaUnit::Hectares.words(2_100.0), "21.0 km² (2100 ha)");
        assert_eq!(AreaUnit::Feddans.words(2_100.0), "21.0 km² (5000 feddans)");
    }
}
