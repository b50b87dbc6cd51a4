//! The shapes of a layer in the plane, flat: every corner once, one after the other, and where rings and
//! areas end. A million fields are three allocations, and a neighbour in the file is a neighbour in memory.

use std::ops::Range;

use geo_types::Coord;

use super::PlaneBox;
use crate::measure::{LonLat, Plane};
use crate::progress::{Cancelled, Progress};

/// A shape in the plane.
#[derive(Clone, Copy, Debug)]
pub enum PlaneShape<'a> {
    /// A point.
    Point(Coord<f64>),
    /// An area.
    Area(PlaneArea<'a>),
}

impl PlaneShape<'_> {
    /// The box that holds it.
    #[must_use]
    pub const fn bounds(&self) -> PlaneBox {
        match self {
            Self::Point(at) => PlaneBox { low: *at, high: *at },
            Self::Area(area) => area.bounds,
        }
    }
}

/// An area in the plane: all rings of all its polygons, each closed. A point is inside where it lies within
/// an odd number of rings, which is right for holes and for parts alike.
#[derive(Clone, Copy, Debug)]
pub struct PlaneArea<'a> {
    /// The box that holds it.
    pub bounds: PlaneBox,
    corners: &'a [Coord<f64>],
    ring_ends: &'a [u32],
    /// Where its corners begin among those of the layer, which is where `ring_ends` count from.
    begins: u32,
}

impl<'a> PlaneArea<'a> {
    /// Its rings.
    pub fn rings(self) -> impl Iterator<Item = &'a [Coord<f64>]> {
        let Self { corners, ring_ends, begins, .. } = self;
        let mut from = 0;
        ring_ends.iter().map(move |end| {
            let to = (*end - begins) as usize;
            let ring = &corners[from..to];
            from = to;
            ring
        })
    }

    /// Every corner of every ring.
    #[must_use]
    pub const fn corners(self) -> &'a [Coord<f64>] {
        self.corners
    }

    /// Every edge of every ring.
    pub fn edges(self) -> impl Iterator<Item = [Coord<f64>; 2]> + 'a {
        self.rings().flat_map(|ring| ring.windows(2).map(|ends| [ends[0], ends[1]]))
    }

    /// Whether a point lies inside.
    #[must_use]
    pub fn contains(self, at: Coord<f64>) -> bool {
        self.bounds.contains(at) && self.rings().fold(false, |inside, ring| inside ^ lies_within(ring, at))
    }
}

/// By the rule of odd and even.
fn lies_within(ring: &[Coord<f64>], at: Coord<f64>) -> bool {
    let mut inside = false;
    for ends in ring.windows(2) {
        let [a, b] = [ends[0], ends[1]];
        if (a.y > at.y) != (b.y > at.y) && at.x < (b.x - a.x) * (at.y - a.y) / (b.y - a.y) + a.x {
            inside = !inside;
        }
    }
    inside
}

/// All shapes of a layer.
#[derive(Clone, Debug)]
pub enum Shapes {
    /// Points.
    Points(Vec<Coord<f64>>),
    /// Areas.
    Areas(Areas),
}

impl Shapes {
    /// How many.
    #[must_use]
    pub const fn len(&self) -> usize {
        match self {
            Self::Points(points) => points.len(),
            Self::Areas(areas) => areas.bounds.len(),
        }
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// One of them.
    #[must_use]
    pub fn get(&self, number: usize) -> PlaneShape<'_> {
        match self {
            Self::Points(points) => PlaneShape::Point(points[number]),
            Self::Areas(areas) => PlaneShape::Area(areas.get(number)),
        }
    }
}

/// Areas, flat.
#[derive(Clone, Debug, Default)]
pub struct Areas {
    corners: Vec<Coord<f64>>,
    /// One past the last corner of each ring.
    ring_ends: Vec<u32>,
    /// One past the last ring of each area.
    area_ends: Vec<u32>,
    bounds: Vec<PlaneBox>,
}

impl Areas {
    /// Areas from flat outlines in degrees: every position, one past the last of each ring, one past the last
    /// ring of each area. The positions give way to the corners in the same memory.
    ///
    /// # Errors
    /// Where the work was cancelled.
    pub fn of_outlines(
        plane: &Plane,
        positions: Vec<LonLat>,
        ring_ends: Vec<u32>,
        area_ends: Vec<u32>,
        progress: &Progress,
    ) -> Result<Self, Cancelled> {
        /// A millisecond or so of work.
        const BETWEEN_CHECKS: usize = 32_768;
        let ring = |end: usize| ring_ends[end].min(number(positions.len())) as usize;
        let is_closed = |end: usize| {
            let from = end.checked_sub(1).map_or(0, ring);
            positions.get(from) == positions[..ring(end)].last()
        };
        if !(0..ring_ends.len()).all(is_closed) {
            return Ok(Self::of_open_outlines(plane, &positions, &ring_ends, &area_ends));
        }
        let corner = |(index, at): (usize, LonLat)| {
            if index % BETWEEN_CHECKS == 0 {
                progress.check()?;
            }
            Ok(plane.plane_from_lonlat(at))
        };
        let corners: Vec<Coord<f64>> = positions.into_iter().enumerate().map(corner).collect::<Result<_, Cancelled>>()?;
        let mut areas = Self { corners, ring_ends, area_ends, bounds: Vec::new() };
        areas.bounds = (0..areas.area_ends.len()).map(|area| PlaneBox::of(areas.corners_of(area).iter().copied())).collect();
        Ok(areas)
    }

    fn of_open_outlines(plane: &Plane, positions: &[LonLat], ring_ends: &[u32], area_ends: &[u32]) -> Self {
        let mut areas = Self::default();
        let (mut ring, mut position) = (0, 0);
        for area_end in area_ends {
            let rings = &ring_ends[ring..*area_end as usize];
            ring = *area_end as usize;
            let mut pieces = Vec::with_capacity(rings.len());
            for end in rings {
                pieces.push(&positions[position..*end as usize]);
                position = *end as usize;
            }
            areas.push(plane, pieces);
        }
        areas
    }

    /// Adds an area by its rings in degrees; rings that are open are closed.
    pub fn push<'a>(&mut self, plane: &Plane, rings: impl IntoIterator<Item = &'a [LonLat]>) {
        self.push_plane(rings.into_iter().map(|ring| ring.iter().map(|at| plane.plane_from_lonlat(*at))));
    }

    /// Adds an area by its rings in the plane; rings that are open are closed.
    pub fn push_plane<R: IntoIterator<Item = Coord<f64>>>(&mut self, rings: impl IntoIterator<Item = R>) {
        let begins = self.corners.len();
        for ring in rings {
            let first = self.corners.len();
            self.corners.extend(ring);
            if self.corners.get(first) != self.corners.last() {
                self.corners.push(self.corners[first]);
            }
            self.ring_ends.push(number(self.corners.len()));
        }
        self.area_ends.push(number(self.ring_ends.len()));
        self.bounds.push(PlaneBox::of(self.corners[begins..].iter().copied()));
    }

    /// One of them.
    #[must_use]
    pub fn get(&self, area: usize) -> PlaneArea<'_> {
        let ring_ends = &self.ring_ends[self.rings_of(area)];
        PlaneArea { bounds: self.bounds[area], corners: self.corners_of(area), ring_ends, begins: self.begins(area) }
    }

    fn rings_of(&self, area: usize) -> Range<usize> {
        area.checked_sub(1).map_or(0, |before| self.area_ends[before] as usize)..self.area_ends[area] as usize
    }

    /// Where the corners of an area begin.
    fn begins(&self, area: usize) -> u32 {
        self.rings_of(area).start.checked_sub(1).map_or(0, |before| self.ring_ends[before])
    }

    fn corners_of(&self, area: usize) -> &[Coord<f64>] {
        let begins = self.begins(area);
        let ends = self.ring_ends[self.rings_of(area)].last().copied().unwrap_or(begins);
        &self.corners[begins as usize..ends as usize]
    }
}

/// As a number of 32 bits: four thousand million corners do not fit the memory of a laptop.
fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hole_is_outside_and_an_island_in_it_inside() {
        let square = |half: f64| [(-half, -half), (half, -half), (half, half), (-half, half)].map(|(x, y)| Coord { x, y });
        let mut areas = Areas::default();
        areas.push_plane([square(0.5)]);
        areas.push_plane([square(10.0), square(5.0), square(1.0)]);
        let area = areas.get(1);
        let inside = [0.0, 3.0, 7.0, 11.0].map(|x| area.contains(Coord { x, y: 0.0 }));
        assert_eq!(inside, [true, false, true, false]);
        assert_eq!(area.edges().count(), 12, "open rings are closed");
        assert_eq!(areas.get(0).edges().count(), 4);
    }
}
