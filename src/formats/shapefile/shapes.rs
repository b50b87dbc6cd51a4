//! Shapes of the `shapefile` library as ours.

use shapefile::record::traits::HasXY;
use shapefile::{PolygonRing, Shape as Esri};

use super::super::Shape;
use crate::measure::LonLat;
use crate::words::told;

/// The shape, without heights and measures.
pub(super) fn shape(shape: Esri) -> Shape {
    let found = match shape {
        Esri::NullShape => Shape::Absent,
        Esri::Point(point) => Shape::Points(vec![position(&point)]),
        Esri::PointM(point) => Shape::Points(vec![position(&point)]),
        Esri::PointZ(point) => Shape::Points(vec![position(&point)]),
        Esri::Multipoint(points) => Shape::Points(points.points().iter().map(position).collect()),
        Esri::MultipointM(points) => Shape::Points(points.points().iter().map(position).collect()),
        Esri::MultipointZ(points) => Shape::Points(points.points().iter().map(position).collect()),
        Esri::Polyline(line) => Shape::Lines(line.parts().iter().map(|part| positions(part)).collect()),
        Esri::PolylineM(line) => Shape::Lines(line.parts().iter().map(|part| positions(part)).collect()),
        Esri::PolylineZ(line) => Shape::Lines(line.parts().iter().map(|part| positions(part)).collect()),
        Esri::Polygon(polygon) => polygons(polygon.rings()),
        Esri::PolygonM(polygon) => polygons(polygon.rings()),
        Esri::PolygonZ(polygon) => polygons(polygon.rings()),
        Esri::Multipatch(_) => Shape::Faulty(told!("shape-multipatch")),
    };
    if found.positions().any(|at| !at.lon.is_finite() || !at.lat.is_finite()) {
        return Shape::Faulty(told!("shape-not-finite"));
    }
    if found.size() == 0 && !matches!(found, Shape::Faulty(_)) { Shape::Absent } else { found }
}

/// Whether it says more than where it lies.
pub(super) const fn has_heights(shape: &Esri) -> bool {
    matches!(shape, Esri::PointZ(_) | Esri::MultipointZ(_) | Esri::PolylineZ(_) | Esri::PolygonZ(_))
}

fn position(point: &impl HasXY) -> LonLat {
    LonLat { lon: point.x(), lat: point.y() }
}

fn positions(points: &[impl HasXY]) -> Vec<LonLat> {
    points.iter().map(position).collect()
}

/// Rings as polygons: which are holes is told by their direction, in which polygon a hole lies is asked of the plane.
fn polygons<P: HasXY>(rings: &[PolygonRing<P>]) -> Shape {
    let (mut polygons, mut holes) = (Vec::new(), Vec::new());
    for ring in rings {
        match ring {
            PolygonRing::Outer(points) => polygons.push(vec![positions(points)]),
            PolygonRing::Inner(points) => holes.push(positions(points)),
        }
    }
    if polygons.is_empty() {
        // Programs that write every ring the wrong way round.
        return Shape::Polygons(holes.into_iter().map(|ring| vec![ring]).collect());
    }
    for hole in holes {
        let at = match polygons.len() {
            1 => 0,
            _ => polygons.iter().position(|rings: &Vec<Vec<LonLat>>| lies_in(&hole, &rings[0])).unwrap_or(polygons.len() - 1),
        };
        polygons[at].push(hole);
    }
    Shape::Polygons(polygons)
}

/// Whether a ring's first corner that is no corner of the other lies in it: by counting what a ray crosses.
fn lies_in(ring: &[LonLat], outer: &[LonLat]) -> bool {
    let Some(at) = ring.iter().find(|at| !outer.contains(at)).or(ring.first()) else { return false };
    let mut inside = false;
    for pair in outer.windows(2) {
        let [a, b] = [pair[0], pair[1]];
        if (a.lat > at.lat) != (b.lat > at.lat) {
            let east = (b.lon - a.lon) * (at.lat - a.lat) / (b.lat - a.lat) + a.lon;
            inside ^= at.lon < east;
        }
    }
    inside
}
