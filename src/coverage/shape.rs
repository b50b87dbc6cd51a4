//! Places of agreements in the plane.

use geo_types::Coord;

use crate::agreed::{Drawn, Position};
use crate::encounters::near;
use crate::index::{Areas, PlaneShape, Shapes};
use crate::measure::Plane;

/// What is drawn, in the plane: pieces of ways (points have no length), and areas.
pub(super) struct PlacedShape {
    pieces: Vec<[Coord<f64>; 2]>,
    areas: Shapes,
}

impl PlacedShape {
    pub(super) fn of(plane: &Plane, drawn: &Drawn) -> Self {
        let at = |position: &Position| plane.plane_from_lonlat(position.lonlat());
        let line = |line: &Vec<Position>| line.windows(2).map(|ends| [at(&ends[0]), at(&ends[1])]).collect::<Vec<_>>();
        let mut areas = Areas::default();
        let mut area = |rings: &Vec<Vec<Position>>| areas.push_plane(rings.iter().map(|ring| ring.iter().map(at).collect::<Vec<_>>()));
        let mut pieces = Vec::new();
        match drawn {
            Drawn::Point(one) => pieces.push([at(one), at(one)]),
            Drawn::MultiPoint(points) => pieces.extend(points.iter().map(|one| [at(one), at(one)])),
            Drawn::LineString(one) => pieces.extend(line(one)),
            Drawn::MultiLineString(lines) => pieces.extend(lines.iter().flat_map(line)),
            Drawn::Polygon(rings) => area(rings),
            Drawn::MultiPolygon(polygons) => polygons.iter().for_each(area),
        }
        Self { pieces, areas: Shapes::Areas(areas) }
    }

    /// The straight pieces of its ways.
    pub(super) fn pieces(&self) -> &[[Coord<f64>; 2]] {
        &self.pieces
    }

    /// Its areas.
    pub(super) fn areas(&self) -> impl Iterator<Item = PlaneShape<'_>> {
        (0..self.areas.len()).map(|number| self.areas.get(number))
    }

    /// Whether a place lies within a distance of it.
    ///
    /// # Units
    /// Plane metres.
    pub(super) fn is_within(&self, at: Coord<f64>, reach: f64) -> bool {
        let near_piece = |[a, b]: &[Coord<f64>; 2]| near::within(*a, *b, PlaneShape::Point(at), reach).is_some();
        self.pieces.iter().any(near_piece) || self.areas().any(|area| near::within(at, at, area, reach).is_some())
    }
}
