//! Where things are in the plane, and what is near what.
//!
//! A [`Field`] holds the shapes of one layer in plane metres under a tree of their boxes. The tree is
//! asked for boxes; the exact test is the asker's.

mod field;
mod shapes;
mod states;
mod tree;

use geo_types::Coord;

use crate::atlas::Atlas;
use crate::measure::plane::Extent;
use crate::measure::{LonLat, Plane, PlaneError, along_the_curve};

pub use field::Field;
pub use shapes::{Areas, PlaneArea, PlaneShape, Shapes};
pub use states::{Borders, StateField};
pub use tree::BoxTree;

/// A box in the plane.
///
/// # Units
/// Plane metres.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlaneBox {
    /// South-west corner.
    pub low: Coord<f64>,
    /// North-east corner.
    pub high: Coord<f64>,
}

impl PlaneBox {
    /// The box of nothing: it meets no other.
    pub const EMPTY: Self =
        Self { low: Coord { x: f64::INFINITY, y: f64::INFINITY }, high: Coord { x: f64::NEG_INFINITY, y: f64::NEG_INFINITY } };

    /// The smallest box that holds the points.
    pub fn of(points: impl IntoIterator<Item = Coord<f64>>) -> Self {
        points.into_iter().fold(Self::EMPTY, Self::with)
    }

    /// Grown to hold a point.
    #[must_use]
    pub fn with(self, at: Coord<f64>) -> Self {
        Self {
            low: Coord { x: self.low.x.min(at.x), y: self.low.y.min(at.y) },
            high: Coord { x: self.high.x.max(at.x), y: self.high.y.max(at.y) },
        }
    }

    /// Grown by a distance on all sides.
    #[must_use]
    pub fn widened(self, by: f64) -> Self {
        Self { low: Coord { x: self.low.x - by, y: self.low.y - by }, high: Coord { x: self.high.x + by, y: self.high.y + by } }
    }

    /// Whether the two share a point.
    #[must_use]
    pub fn meets(self, other: Self) -> bool {
        self.low.x <= other.high.x && other.low.x <= self.high.x && self.low.y <= other.high.y && other.low.y <= self.high.y
    }

    /// Whether a point lies in it.
    #[must_use]
    pub fn contains(self, at: Coord<f64>) -> bool {
        self.meets(Self { low: at, high: at })
    }

    /// Whether all its sides are finite numbers.
    #[must_use]
    pub const fn is_finite(self) -> bool {
        self.low.x.is_finite() && self.low.y.is_finite() && self.high.x.is_finite() && self.high.y.is_finite()
    }

    /// Its middle.
    #[must_use]
    pub fn middle(self) -> Coord<f64> {
        Coord { x: f64::midpoint(self.low.x, self.high.x), y: f64::midpoint(self.low.y, self.high.y) }
    }
}

/// The numbers of some boxes in an order in which neighbours on the map follow each other.
pub fn in_map_order(boxes: impl Iterator<Item = PlaneBox> + Clone) -> Vec<usize> {
    let PlaneBox { low, high } = PlaneBox::of(boxes.clone().map(PlaneBox::middle));
    let share = |at: f64, low: f64, high: f64| if high > low { (at - low) / (high - low) } else { 0.0 };
    along_the_curve(boxes.map(PlaneBox::middle).map(|at| [share(at.x, low.x, high.x), share(at.y, low.y, high.y)]))
}

/// The plane for a scenario: the extent of what is in it, or of the atlas where it is empty.
///
/// # Errors
/// Where PROJ refuses.
pub fn plane_for(layers: Option<Extent>, atlas: &Atlas) -> Result<Plane, PlaneError> {
    const ANYWHERE: Extent = Extent { low: LonLat { lon: 24.0, lat: 3.0 }, high: LonLat { lon: 36.0, lat: 13.0 } };
    Plane::for_extent(layers.or_else(|| atlas.extent()).unwrap_or(ANYWHERE))
}
