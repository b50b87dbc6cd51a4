//! Boxes on the sheet.

use geo_types::Coord;

/// A box on the sheet, x to the right and y downwards.
///
/// # Units
/// Sheet pixels: 150 to the inch.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Space {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) width: f64,
    pub(super) height: f64,
}

impl Space {
    /// The box of this size round a middle.
    pub(super) fn round(middle: Coord<f64>, width: f64, height: f64) -> Self {
        Self { left: middle.x - width / 2.0, top: middle.y - height / 2.0, width, height }
    }

    pub(super) fn right(self) -> f64 {
        self.left + self.width
    }

    pub(super) fn bottom(self) -> f64 {
        self.top + self.height
    }

    pub(super) fn middle(self) -> Coord<f64> {
        Coord { x: self.left + self.width / 2.0, y: self.top + self.height / 2.0 }
    }

    /// Grown on all sides; shrunk where negative.
    pub(super) fn widened(self, by: f64) -> Self {
        Self { left: self.left - by, top: self.top - by, width: self.width + 2.0 * by, height: self.height + 2.0 * by }
    }

    /// Whether the two share more than an edge.
    pub(super) fn meets(self, other: Self) -> bool {
        self.left < other.right() && other.left < self.right() && self.top < other.bottom() && other.top < self.bottom()
    }

    pub(super) fn holds(self, other: Self) -> bool {
        other.left >= self.left && other.top >= self.top && other.right() <= self.right() && other.bottom() <= self.bottom()
    }

    pub(super) fn contains(self, at: Coord<f64>) -> bool {
        (self.left..=self.right()).contains(&at.x) && (self.top..=self.bottom()).contains(&at.y)
    }

    /// Its corners, clockwise from the upper left.
    pub(super) fn corners(self) -> [Coord<f64>; 4] {
        let (left, top, right, bottom) = (self.left, self.top, self.right(), self.bottom());
        [Coord { x: left, y: top }, Coord { x: right, y: top }, Coord { x: right, y: bottom }, Coord { x: left, y: bottom }]
    }
}
