//! Where areas that should meet lie upon each other or leave land between them.

use geo::{BooleanOps as _, BoundingRect as _, GeodesicArea as _, unary_union};
use geo_types::{Coord, LineString, MultiPolygon, Polygon, Rect};

use super::Outlines;
use crate::measure::LonLat;
use crate::progress::{Cancelled, Progress};

/// What is narrower is rounding: the corners of one border, written twice.
const ROUNDING_M: f64 = 0.1;

/// A piece of land that belongs to too many areas or to too few.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Piece {
    /// A corner of it.
    pub at: LonLat,
    /// How large it is.
    ///
    /// # Units
    /// Square metres on the ellipsoid.
    pub area_m2: f64,
    /// How wide it is on average: twice its area over the length of its outline.
    ///
    /// # Units
    /// Metres.
    pub width_m: f64,
}

/// Two areas that lie upon each other.
#[derive(Clone, Debug, PartialEq)]
pub struct Overlap {
    /// The numbers of the two.
    pub of: (usize, usize),
    /// Where, the largest first.
    pub pieces: Vec<Piece>,
}

/// All pairs of areas that lie upon each other by more than rounding.
///
/// # Errors
/// Where the work was cancelled.
pub fn overlaps(areas: &[Outlines], progress: &Progress) -> Result<Vec<Overlap>, Cancelled> {
    let shapes: Vec<(MultiPolygon, Option<Rect>)> = areas.iter().map(|area| boxed(shape(area))).collect();
    let mut found = Vec::new();
    progress.begin("overlaps of areas", shapes.len())?;
    for (number, (one, of_one)) in shapes.iter().enumerate() {
        progress.step()?;
        for (other_number, (other, of_other)) in shapes.iter().enumerate().skip(number + 1) {
            if of_one.zip(*of_other).is_some_and(|(one, other)| meet(one, other)) {
                let pieces = pieces(&one.intersection(other));
                found.extend((!pieces.is_empty()).then_some(Overlap { of: (number, other_number), pieces }));
            }
        }
    }
    Ok(found)
}

/// Land of the whole that belongs to none of its parts, the largest piece first.
#[must_use]
pub fn uncovered(whole: &Outlines, parts: &[&Outlines]) -> Vec<Piece> {
    let parts: Vec<MultiPolygon> = parts.iter().map(|part| shape(part)).collect();
    pieces(&shape(whole).difference(&unary_union(&parts)))
}

/// Land of an area that lies outside another, the largest piece first.
#[must_use]
pub fn outside(area: &Outlines, other: &Outlines) -> Vec<Piece> {
    pieces(&shape(area).difference(&shape(other)))
}

/// All of them together: square metres, and the largest.
#[must_use]
pub fn sum(pieces: &[Piece]) -> Option<(f64, Piece)> {
    pieces.first().map(|largest| (pieces.iter().map(|piece| piece.area_m2).sum(), *largest))
}

fn pieces(shapes: &MultiPolygon) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = shapes.iter().filter_map(piece).filter(|piece| piece.width_m >= ROUNDING_M).collect();
    pieces.sort_by(|a, b| b.area_m2.total_cmp(&a.area_m2));
    pieces
}

fn piece(polygon: &Polygon) -> Option<Piece> {
    let corner = polygon.exterior().0.first()?;
    // Signed: unsigned, an outline drawn clockwise would be the rest of the earth.
    let (length_m, area_m2) = polygon.geodesic_perimeter_area_signed();
    let area_m2 = area_m2.abs();
    (length_m > 0.0).then(|| Piece { at: LonLat { lon: corner.x, lat: corner.y }, area_m2, width_m: 2.0 * area_m2 / length_m })
}

fn boxed(shape: MultiPolygon) -> (MultiPolygon, Option<Rect>) {
    let rect = shape.bounding_rect();
    (shape, rect)
}

fn meet(one: Rect, other: Rect) -> bool {
    one.min().x <= other.max().x && other.min().x <= one.max().x && one.min().y <= other.max().y && other.min().y <= one.max().y
}

/// Degrees as bare coordinates: topology alone is asked of them, never a distance.
fn shape(outlines: &Outlines) -> MultiPolygon {
    let ring = |ring: &Vec<LonLat>| LineString::new(ring.iter().map(|at| Coord { x: at.lon, y: at.lat }).collect());
    let polygon = |rings: &Vec<Vec<LonLat>>| {
        let mut rings = rings.iter().map(ring);
        rings.next().map(|outer| Polygon::new(outer, rings.collect()))
    };
    outlines.iter().filter_map(polygon).collect()
}
