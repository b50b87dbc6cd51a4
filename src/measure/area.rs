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
    /// So many hectares, in this unit.
    ///
    /// # Units
    /// Hectares in.
    #[must_use]
    pub fn of_hectares(self, hectares: f64) -> f64 {
        match self {
            Self::Hectares => hectares,
            Self::Feddans => hectares / FEDDAN_HA,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_of_sixty_by_seventy_metres_is_one_feddan() {
        let hectares = 60.0 * 70.0 / 10_000.0;
        assert!((AreaUnit::Feddans.of_hectares(hectares) - 1.0).abs() < 1e-9);
        assert!((AreaUnit::Hectares.of_hectares(hectares) - 0.42).abs() < 1e-9);
    }
}
