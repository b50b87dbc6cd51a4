//! Where things are in the plane, and what is near what. The only file that names `rstar`.
//!
//! A [`Field`] holds the shapes of one layer in plane metres under a tree of their boxes. The tree is
//! asked for boxes; the exact test is the asker's.

use geo_types::Coord;
use rstar::{AABB, RTree, RTreeObject};

use crate::atlas::Atlas;
use crate::layers::Rings;
use crate::measure::plane::Extent;
use crate::measure::{LonLat, Plane, PlaneError};

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

    /// Its middle.
    #[must_use]
    pub fn middle(self) -> Coord<f64> {
        Coord { x: f64::midpoint(self.low.x, self.high.x), y: f64::midpoint(self.low.y, self.high.y) }
    }
}

/// A tree of boxes with the numbers of what they hold.
#[derive(Clone)]
pub struct BoxTree(RTree<Leaf>);

#[derive(Clone)]
struct Leaf {
    envelope: AABB<[f64; 2]>,
    number: u32,
}

impl RTreeObject for Leaf {
    type Envelope = AABB<[f64; 2]>;

    fn envelope(&self) -> Self::Envelope {
        self.envelope
    }
}

fn envelope(of: PlaneBox) -> AABB<[f64; 2]> {
    AABB::from_corners([of.low.x, of.low.y], [of.high.x, of.high.y])
}

impl BoxTree {
    /// Builds the tree; the n-th box gets the number n. Boxes that are not finite are left out: they
    /// meet nothing.
    pub fn new(boxes: impl IntoIterator<Item = PlaneBox>) -> Self {
        let leaves = (0_u32..).zip(boxes).filter(|(_, of)| [of.low.x, of.low.y, of.high.x, of.high.y].iter().all(|side| side.is_finite()));
        Self(RTree::bulk_load(leaves.map(|(number, of)| Leaf { envelope: envelope(of), number }).collect()))
    }

    /// The numbers of the boxes that meet this one, in no order.
    pub fn meeting(&self, within: PlaneBox) -> impl Iterator<Item = u32> + '_ {
        self.0.locate_in_envelope_intersecting(envelope(within)).map(|leaf| leaf.number)
    }
}

/// A shape in the plane.
#[derive(Clone, Debug)]
pub enum PlaneShape {
    /// A point.
    Point(Coord<f64>),
    /// An area.
    Area(PlaneArea),
}

/// An area in the plane: all rings of all its polygons. A point is inside where it lies within an odd
/// number of rings, which is right for holes and for parts alike.
#[derive(Clone, Debug)]
pub struct PlaneArea {
    /// The rings, each closed.
    pub rings: Vec<Vec<Coord<f64>>>,
    /// The box that holds them.
    pub bounds: PlaneBox,
}

impl PlaneArea {
    /// Whether a point lies inside.
    #[must_use]
    pub fn contains(&self, at: Coord<f64>) -> bool {
        if !self.bounds.meets(PlaneBox { low: at, high: at }) {
            return false;
        }
        let crossed = self.edges().filter(|[a, b]| (a.y > at.y) != (b.y > at.y) && at.x < (b.x - a.x) * (at.y - a.y) / (b.y - a.y) + a.x);
        crossed.count() % 2 == 1
    }

    /// Every edge of every ring.
    pub fn edges(&self) -> impl Iterator<Item = [Coord<f64>; 2]> + '_ {
        self.rings.iter().flat_map(|ring| ring.windows(2).map(|ends| [ends[0], ends[1]]))
    }
}

impl PlaneShape {
    /// The box that holds it.
    #[must_use]
    pub const fn bounds(&self) -> PlaneBox {
        match self {
            Self::Point(at) => PlaneBox { low: *at, high: *at },
            Self::Area(area) => area.bounds,
        }
    }
}

/// The shapes of one layer in the plane, under a tree. Numbers are those of the layer.
#[derive(Clone)]
pub struct Field {
    /// Every shape.
    pub shapes: Vec<PlaneShape>,
    /// The plane's scale at each.
    pub scales: Vec<f64>,
    tree: BoxTree,
}

impl Field {
    /// Points in the plane.
    #[must_use]
    pub fn of_points(plane: &Plane, points: &[LonLat]) -> Self {
        let shapes = plane.plane_from_lonlats(points).into_iter().map(PlaneShape::Point).collect();
        Self::new(shapes, points.iter().map(|at| plane.scale_at(at.lat)).collect())
    }

    /// Areas in the plane.
    pub fn of_areas<'a>(plane: &Plane, areas: impl IntoIterator<Item = &'a Rings>) -> Self {
        let (mut shapes, mut scales) = (Vec::new(), Vec::new());
        for rings in areas {
            let area = plane_area(plane, rings);
            scales.push(plane.scale_at(plane.lonlat_from_plane(area.bounds.middle()).lat));
            shapes.push(PlaneShape::Area(area));
        }
        Self::new(shapes, scales)
    }

    fn new(shapes: Vec<PlaneShape>, scales: Vec<f64>) -> Self {
        let tree = BoxTree::new(shapes.iter().map(PlaneShape::bounds));
        Self { shapes, scales, tree }
    }

    /// The numbers of the shapes whose boxes meet this one, in no order.
    pub fn meeting(&self, within: PlaneBox) -> impl Iterator<Item = u32> + '_ {
        self.tree.meeting(within)
    }

    /// The areas that contain a point, in order.
    #[must_use]
    pub fn containing(&self, at: Coord<f64>) -> Vec<u32> {
        let mut found: Vec<u32> = self
            .meeting(PlaneBox { low: at, high: at })
            .filter(|number| matches!(&self.shapes[*number as usize], PlaneShape::Area(area) if area.contains(at)))
            .collect();
        found.sort_unstable();
        found
    }

    /// The point shape nearest to a place, with its plane distance; ties go to the lower number.
    #[must_use]
    pub fn nearest_point(&self, to: Coord<f64>) -> Option<(u32, f64)> {
        let distances = (0_u32..).zip(&self.shapes).filter_map(|(number, shape)| match shape {
            PlaneShape::Point(at) => Some((number, (at.x - to.x).hypot(at.y - to.y))),
            PlaneShape::Area(_) => None,
        });
        distances.min_by(|a, b| a.1.total_cmp(&b.1).then(a.0.cmp(&b.0)))
    }
}

fn plane_area(plane: &Plane, rings: &Rings) -> PlaneArea {
    let rings: Vec<Vec<Coord<f64>>> = rings
        .iter()
        .flatten()
        .map(|ring| {
            let mut ring = plane.plane_from_lonlats(ring);
            if ring.first() != ring.last() {
                ring.extend(ring.first().copied());
            }
            ring
        })
        .collect();
    let bounds = PlaneBox::of(rings.iter().flatten().copied());
    PlaneArea { rings, bounds }
}

/// The edges of areas under a tree: which borders a short line crosses.
#[derive(Clone)]
pub struct Borders {
    edges: Vec<(u32, [Coord<f64>; 2])>,
    tree: BoxTree,
}

impl Borders {
    /// The edges of every area of a field.
    #[must_use]
    pub fn of(areas: &Field) -> Self {
        let edges: Vec<_> = (0_u32..)
            .zip(&areas.shapes)
            .filter_map(|(number, shape)| if let PlaneShape::Area(area) = shape { Some((number, area)) } else { None })
            .flat_map(|(number, area)| area.edges().map(move |edge| (number, edge)))
            .collect();
        let tree = BoxTree::new(edges.iter().map(|(_, edge)| PlaneBox::of(*edge)));
        Self { edges, tree }
    }

    /// The edges near a box, each with the number of its area, in order.
    #[must_use]
    pub fn near(&self, within: PlaneBox) -> Vec<(u32, [Coord<f64>; 2])> {
        let mut numbers: Vec<u32> = self.tree.meeting(within).collect();
        numbers.sort_unstable();
        numbers.into_iter().map(|number| self.edges[number as usize]).collect()
    }
}

/// The states of an atlas in the plane.
#[derive(Clone)]
pub struct StateField {
    /// Their areas; numbers are those of the atlas.
    pub areas: Field,
    /// Their borders.
    pub borders: Borders,
}

impl StateField {
    /// Puts the states into the plane.
    #[must_use]
    pub fn of(plane: &Plane, atlas: &Atlas) -> Self {
        let areas = Field::of_areas(plane, atlas.states.iter().map(|state| &state.rings));
        let borders = Borders::of(&areas);
        Self { areas, borders }
    }

    /// The state that a place lies in.
    #[must_use]
    pub fn at(&self, place: Coord<f64>) -> Option<usize> {
        self.areas.containing(place).first().map(|number| *number as usize)
    }
}

/// The plane for a scenario: the extent of what is in it, or of the atlas where it is empty.
///
/// # Errors
/// Where PROJ refuses.
pub fn plane_for(layers: Option<Extent>, atlas: &Atlas) -> Result<Plane, PlaneError> {
    const ANYWHERE: Extent = Extent { low: LonLat { lon: 24.0, lat: 3.0 }, high: LonLat { lon: 36.0, lat: 13.0 } };
    Plane::for_extent(layers.or_else(|| atlas.extent()).unwrap_or(ANYWHERE))
}
