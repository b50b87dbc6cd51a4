//! What the geometry of a zone or a line must be.

use geo::{LineIntersection, Validation as _, line_intersection::line_intersection};
use geo_types::{Coord, Line, LineString, Polygon};

use super::reader::Reader;
use crate::formats::Shape;
use crate::measure::LonLat;
use crate::words::{Phrase, told};

/// Polygons, each a list of rings, the outer ring first.
pub type Rings = Vec<Vec<Vec<LonLat>>>;

/// The polygons of a zone; rejected with the place where a ring crosses itself.
pub(super) fn polygons(reader: &mut Reader<'_>) -> Option<Rings> {
    let Shape::Polygons(polygons) = &reader.raw.shape else {
        let found = reader.raw.shape.name();
        return reader.reject(told!("problem-no-polygon", found = found), Phrase("problem-no-polygon.remedy"));
    };
    for rings in polygons {
        if rings.iter().any(|ring| ring.len() < 4) {
            return reader.reject(Phrase("problem-short-ring"), Phrase("problem-short-ring.remedy"));
        }
        let mut lines = rings.iter().map(|ring| LineString::new(ring.iter().map(|at| degrees(*at)).collect()));
        let outer = lines.next()?;
        if let Err(why) = Polygon::new(outer, lines.collect()).check_validation() {
            let place = rings.iter().find_map(|ring| crossing(ring)).unwrap_or(rings[0][0]);
            return reader.reject_at(place, told!("problem-crossing", why = why.to_string()), Phrase("problem-crossing.remedy"));
        }
    }
    Some(polygons.clone())
}

/// The one line of a route; parts are joined in their order.
pub(super) fn line(reader: &mut Reader<'_>) -> Option<Vec<LonLat>> {
    let Shape::Lines(parts) = &reader.raw.shape else {
        let found = reader.raw.shape.name();
        return reader.reject(told!("problem-no-line", found = found), Phrase("problem-no-line.remedy"));
    };
    if parts.len() > 1 {
        reader.doubt(Phrase("problem-parts"), Phrase("problem-parts.remedy"));
    }
    let mut line: Vec<LonLat> = parts.iter().flatten().copied().collect();
    line.dedup();
    if line.len() < 2 {
        return reader.reject(Phrase("problem-one-position"), Phrase("problem-one-position.remedy"));
    }
    Some(line)
}

/// The point of a thing that is a point, or the middle of its outline.
pub(super) fn point(reader: &mut Reader<'_>) -> Option<LonLat> {
    use geo::Centroid as _;
    match &reader.raw.shape {
        Shape::Points(points) => {
            let (first, many) = (points.first().copied(), points.len());
            if many > 1 {
                reader.doubt(told!("problem-many-points", count = many), Phrase("problem-many-points.remedy"));
            }
            first
        }
        Shape::Polygons(polygons) => {
            let ring = polygons.first()?.first()?;
            let outline = LineString::new(ring.iter().map(|at| degrees(*at)).collect());
            Polygon::new(outline, Vec::new()).centroid().map(|middle| LonLat { lon: middle.x(), lat: middle.y() })
        }
        other => {
            let found = other.name();
            reader.reject(told!("problem-no-point", found = found), Phrase("problem-no-point.remedy"))
        }
    }
}

/// Where a ring crosses itself.
fn crossing(ring: &[LonLat]) -> Option<LonLat> {
    let edges: Vec<Line<f64>> = ring.windows(2).map(|ends| Line::new(degrees(ends[0]), degrees(ends[1]))).collect();
    edges.iter().enumerate().find_map(|(index, edge)| {
        edges[index + 1..].iter().find_map(|other| match line_intersection(*edge, *other) {
            Some(LineIntersection::SinglePoint { intersection, is_proper: true }) => {
                Some(LonLat { lon: intersection.x, lat: intersection.y })
            }
            _ => None,
        })
    })
}

/// Degrees as bare coordinates: topology alone is asked of them, never a distance.
const fn degrees(at: LonLat) -> Coord<f64> {
    Coord { x: at.lon, y: at.lat }
}
