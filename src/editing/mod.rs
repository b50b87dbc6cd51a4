//! What a hand does to things on the map and to the head of a scenario: pure geometry, forms as data, and what is refused with its reason. Nothing
//! here changes a scenario; all of it makes features, which a `Change` then puts.

mod fresh;
mod lines;
mod outline;
mod snap;
mod fields;
mod fields_set;
pub mod head;
pub mod agreement;
mod removal;

use crate::layers::Feature;
use crate::measure::{LonLat, Plane};
use geo_types::Coord;

pub use fields::{Field, FieldKind, Rows, fields, rows};
pub use fields_set::{with_field, with_row, without_row};
pub use fresh::{Drawn, free_id, fresh};
pub use lines::{as_return_leg, days_along, joined, length_m, lost_days, reversed, split, with_corner, without_corner};
pub use outline::{area_ha, closed, corners, perimeter_m, why_no_outline};
pub use removal::why_not_removed;
pub use snap::{Snap, snap};

/// A place as edits keep it: to the nearest ten-millionth of a degree, about a centimetre, which files write and read
/// without loss.
#[must_use]
pub fn kept(at: LonLat) -> LonLat {
    let round = |degrees: f64| (degrees * 1e7).round() / 1e7;
    LonLat { lon: round(at.lon), lat: round(at.lat) }
}

/// The same thing somewhere else, with its shape in the plane.
///
/// # Units
/// Plane metres, east and north.
#[must_use]
pub fn moved(plane: &Plane, feature: &Feature, by: Coord<f64>) -> Feature {
    let mut feature = feature.clone();
    for at in feature.positions_mut() {
        let Coord { x, y } = plane.plane_from_lonlat(*at);
        *at = kept(plane.lonlat_from_plane(Coord { x: x + by.x, y: y + by.y }));
    }
    feature
}
