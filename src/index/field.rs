//! One layer in the plane, under a tree.

use std::collections::BTreeMap;
use std::sync::Arc;

use geo_types::Coord;

use super::{Areas, BoxTree, PlaneBox, PlaneShape, Shapes};
use crate::layers::Rings;
use crate::measure::{LonLat, Plane};
use crate::progress::{Cancelled, Progress};

/// The shapes of one layer in the plane, under a tree. Numbers are those of the layer. Copies share what
/// they hold; one that moves a shape keeps the moved shape apart, so that nothing else is built anew.
#[derive(Clone)]
pub struct Field {
    ground: Arc<Grounded>,
    moved: Arc<BTreeMap<u32, Moved>>,
    /// The only shape that is found, where it stands alone.
    alone: Option<u32>,
}

struct Grounded {
    shapes: Shapes,
    /// The plane's scale at each point; nothing for areas, which are measured at the scale of the asker.
    scales: Vec<f64>,
    tree: BoxTree,
}

/// A shape that is not where the tree says.
#[derive(Clone)]
struct Moved {
    shapes: Shapes,
    scale: f64,
}

impl Field {
    /// Points in the plane.
    ///
    /// # Errors
    /// Where the work was cancelled.
    pub fn of_points(plane: &Plane, points: &[LonLat], progress: &Progress) -> Result<Self, Cancelled> {
        let shapes = Shapes::Points(plane.plane_from_lonlats(points));
        Self::new(shapes, points.iter().map(|at| plane.scale_at(at.lat)).collect(), progress)
    }

    /// Areas in the plane.
    ///
    /// # Errors
    /// Where the work was cancelled.
    pub fn of_areas<'a>(plane: &Plane, layer: impl IntoIterator<Item = &'a Rings>, progress: &Progress) -> Result<Self, Cancelled> {
        let mut areas = Areas::default();
        for rings in layer {
            progress.check()?;
            areas.push(plane, rings.iter().flatten().map(Vec::as_slice));
        }
        Self::of_plane_areas(areas, progress)
    }

    /// Areas that are in the plane already.
    ///
    /// # Errors
    /// Where the work was cancelled.
    pub fn of_plane_areas(areas: Areas, progress: &Progress) -> Result<Self, Cancelled> {
        Self::new(Shapes::Areas(areas), Vec::new(), progress)
    }

    fn new(shapes: Shapes, scales: Vec<f64>, progress: &Progress) -> Result<Self, Cancelled> {
        let tree = BoxTree::new((0..shapes.len()).map(|number| shapes.get(number).bounds()), progress)?;
        Ok(Self { ground: Arc::new(Grounded { shapes, scales, tree }), moved: Arc::default(), alone: None })
    }

    /// How many shapes.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ground.shapes.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// One shape.
    #[must_use]
    pub fn shape(&self, number: usize) -> PlaneShape<'_> {
        match self.moved_shape(number) {
            Some(moved) => moved.shapes.get(0),
            None => self.ground.shapes.get(number),
        }
    }

    /// The plane's scale at a point; nothing for an area.
    #[must_use]
    pub fn scale(&self, number: usize) -> Option<f64> {
        match self.moved_shape(number) {
            Some(moved) => Some(moved.scale).filter(|_| matches!(moved.shapes, Shapes::Points(_))),
            None => self.ground.scales.get(number).copied(),
        }
    }

    fn moved_shape(&self, number: usize) -> Option<&Moved> {
        // Most fields have none, and this is asked for every exact test.
        if self.moved.is_empty() { None } else { self.moved.get(&u32::try_from(number).ok()?) }
    }

    /// The same field with one point somewhere else.
    #[must_use]
    pub fn with_point(&self, plane: &Plane, number: usize, at: LonLat) -> Self {
        let shapes = Shapes::Points(vec![plane.plane_from_lonlat(at)]);
        self.with_moved(number, Moved { shapes, scale: plane.scale_at(at.lat) })
    }

    /// The same field with one area drawn anew.
    #[must_use]
    pub fn with_area(&self, plane: &Plane, number: usize, rings: &Rings) -> Self {
        let mut areas = Areas::default();
        areas.push(plane, rings.iter().flatten().map(Vec::as_slice));
        self.with_moved(number, Moved { shapes: Shapes::Areas(areas), scale: 1.0 })
    }

    fn with_moved(&self, number: usize, moved: Moved) -> Self {
        let mut all: BTreeMap<u32, Moved> = self.moved.iter().map(|(number, moved)| (*number, moved.clone())).collect();
        if let Ok(number) = u32::try_from(number) {
            all.insert(number, moved);
        }
        Self { ground: Arc::clone(&self.ground), moved: Arc::new(all), alone: None }
    }

    /// The same field in which only one shape is found.
    #[must_use]
    pub fn alone(&self, number: usize) -> Self {
        Self { alone: u32::try_from(number).ok(), ..self.clone() }
    }

    /// The numbers of the shapes whose boxes meet this one, in no order.
    pub fn meeting(&self, within: PlaneBox) -> impl Iterator<Item = u32> + '_ {
        let alone = self.alone.filter(|number| self.shape(*number as usize).bounds().meets(within));
        alone.into_iter().chain(self.alone.is_none().then(|| self.all_meeting(within)).into_iter().flatten())
    }

    fn all_meeting(&self, within: PlaneBox) -> impl Iterator<Item = u32> + '_ {
        let in_place = self.ground.tree.meeting(within).filter(|number| self.moved.is_empty() || !self.moved.contains_key(number));
        let moved = self.moved.iter().filter(move |(_, moved)| moved.shapes.get(0).bounds().meets(within));
        in_place.chain(moved.map(|(number, _)| *number))
    }

    /// The areas that contain a point, in order.
    #[must_use]
    pub fn containing(&self, at: Coord<f64>) -> Vec<u32> {
        let mut found: Vec<u32> = self
            .meeting(PlaneBox { low: at, high: at })
            .filter(|number| matches!(self.shape(*number as usize), PlaneShape::Area(area) if area.contains(at)))
            .collect();
        found.sort_unstable();
        found
    }

    /// The point shape nearest to a place, with its plane distance; ties go to the lower number.
    #[must_use]
    pub fn nearest_point(&self, to: Coord<f64>) -> Option<(u32, f64)> {
        let distances = (0_u32..).zip(0..self.len()).filter_map(|(number, index)| match self.shape(index) {
            PlaneShape::Point(at) => Some((number, (at.x - to.x).hypot(at.y - to.y))),
            PlaneShape::Area(_) => None,
        });
        distances.min_by(|a, b| a.1.total_cmp(&b.1).then(a.0.cmp(&b.0)))
    }
}
