//! The corridor band: all ways that cost little more than the cheapest.

use contour::ContourBuilder;
use geo::MapCoords as _;
use geo_types::{Coord, MultiPolygon};

use super::line::{Line, meet};
use super::spread::{Spread, cost_of};
use super::{Cell, Grid, Raster, Surface};
use crate::progress::{Cancelled, Progress};

/// Sums of the same steps in another order differ by less.
const ROUNDING: f64 = 1e-9;

/// All cells through which a way costs at most so much.
pub struct Band<'r> {
    /// The cheapest way.
    pub line: Line,
    /// What a way through a cell of the band costs at most, in metres of easy walking.
    pub limit_m: f64,
    from_starts: Surface<'r>,
    from_goals: Surface<'r>,
}

/// The band of all ways that cost at most a `share` more than the cheapest (0.1 for a tenth); nothing where there is no way.
///
/// The surfaces are known only as far as the band asks for it. From the starts a cell counts only while the way on to a
/// goal, which costs at least what the search from the goals left unsettled, may keep to the limit; from the goals only
/// while the sum of both does. The cheapest way through a cell of the band leads through cells of the band alone, so all that lie
/// in it are found with their exact costs.
///
/// # Errors
/// Where the work was cancelled.
pub fn band<'r>(
    raster: &'r Raster,
    starts: &[Cell],
    goals: &[Cell],
    share: f64,
    progress: &Progress,
) -> Result<Option<Band<'r>>, Cancelled> {
    let (mut out, mut back) = (Spread::from(raster, starts), Spread::from(raster, goals));
    let Some(met) = meet(&mut out, &mut back, progress)? else { return Ok(None) };
    let line = met.line(&out, &back);
    let limit = met.cost * (1.0 + share.max(0.0)) * (1.0 + ROUNDING);
    let unsettled = back.floor();
    let on_m = |number: usize| cost_of(back.keys[number]).min(unsettled);
    out.up_to(limit, progress, |number, cost| cost + on_m(number) <= limit)?;
    back.up_to(limit, progress, |number, cost| cost + cost_of(out.keys[number]) <= limit)?;
    let limit_m = limit * raster.cell_m();
    Ok(Some(Band { line, limit_m, from_starts: Surface::of(out), from_goals: Surface::of(back) }))
}

impl Band<'_> {
    /// What the cheapest way through a cell costs, in metres of easy walking; nothing for a cell that is not in the band.
    #[must_use]
    pub fn through_m(&self, cell: Cell) -> Option<f64> {
        let through = self.from_starts.cost_m(cell)? + self.from_goals.cost_m(cell)?;
        (through <= self.limit_m * (1.0 + ROUNDING)).then_some(through)
    }

    /// Whether a cell is in the band.
    #[must_use]
    pub fn holds(&self, cell: Cell) -> bool {
        self.through_m(cell).is_some()
    }

    /// Its outlines, in the plane of a grid. They run between the middles of cells: a cell is inside with its middle.
    #[must_use]
    pub fn outlines(&self, grid: &Grid) -> MultiPolygon<f64> {
        // A ring of cells outside, so that what reaches the edge of the raster is closed there.
        let (columns, rows) = (grid.columns + 2, grid.rows + 2);
        let inside = |number: usize| {
            let cell = (number % columns).checked_sub(1).zip((number / columns).checked_sub(1)).map(|(column, row)| Cell { column, row });
            if cell.is_some_and(|cell| self.holds(cell)) { 1.0 } else { 0.0 }
        };
        let values: Vec<f64> = (0..columns * rows).map(inside).collect();
        let contours = ContourBuilder::new(columns, rows, true).contours(&values, &[0.5]).unwrap_or_default();
        let outlines = contours.into_iter().flat_map(|contour| contour.into_inner().0.0).collect::<Vec<_>>();
        // A cell's middle is at a half in the contours' own numbers, and the ring moves all by one.
        let place = |at: Coord<f64>| Coord { x: grid.low.x + (at.x - 1.0) * grid.cell, y: grid.low.y + (at.y - 1.0) * grid.cell };
        MultiPolygon::new(outlines).map_coords(place)
    }
}
