//! The states of the atlas in the plane, and their borders.

use geo_types::Coord;

use super::{BoxTree, Field, PlaneBox, PlaneShape};
use crate::atlas::Atlas;
use crate::measure::Plane;
use crate::progress::{Cancelled, Progress};

/// The edges of areas under a tree: which borders a short line crosses.
#[derive(Clone)]
pub struct Borders {
    edges: Vec<(u32, [Coord<f64>; 2])>,
    tree: BoxTree,
}

impl Borders {
    /// The edges of every area of a field.
    ///
    /// # Errors
    /// Where the work was cancelled.
    pub fn of(areas: &Field, progress: &Progress) -> Result<Self, Cancelled> {
        let edges: Vec<_> = (0_u32..)
            .zip(0..areas.len())
            .filter_map(|(number, index)| if let PlaneShape::Area(area) = areas.shape(index) { Some((number, area)) } else { None })
            .flat_map(|(number, area)| area.edges().map(move |edge| (number, edge)))
            .collect();
        let tree = BoxTree::new(edges.iter().map(|(_, edge)| PlaneBox::of(*edge)), progress)?;
        Ok(Self { edges, tree })
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
    ///
    /// # Errors
    /// Where the work was cancelled.
    pub fn of(plane: &Plane, atlas: &Atlas, progress: &Progress) -> Result<Self, Cancelled> {
        let areas = Field::of_areas(plane, atlas.states.iter().map(|state| &state.rings), progress)?;
        let borders = Borders::of(&areas, progress)?;
        Ok(Self { areas, borders })
    }

    /// The state that a place lies in.
    #[must_use]
    pub fn at(&self, place: Coord<f64>) -> Option<usize> {
        self.areas.containing(place).first().map(|number| *number as usize)
    }
}
