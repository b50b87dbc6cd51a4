//! What it costs to come to each cell.

use super::spread::{Spread, cost_of};
use super::{Cell, Raster};
use crate::progress::{Cancelled, Progress};

/// What it costs to come from the nearest of some starts to each cell.
pub struct Surface<'r> {
    raster: &'r Raster,
    keys: Vec<u64>,
}

/// The surface of some starts.
///
/// # Errors
/// Where the work was cancelled.
pub fn surface<'r>(raster: &'r Raster, starts: &[Cell], progress: &Progress) -> Result<Surface<'r>, Cancelled> {
    let mut spread = Spread::from(raster, starts);
    spread.up_to(f64::INFINITY, progress, |_, _| true)?;
    Ok(Surface { raster, keys: spread.keys })
}

impl<'r> Surface<'r> {
    pub(super) fn of(spread: Spread<'r>) -> Self {
        Self { raster: spread.raster, keys: spread.keys }
    }

    /// What it costs to come to a cell; nothing where no way leads to it, and outside.
    ///
    /// # Units
    /// Metres of easy walking.
    #[must_use]
    pub fn cost_m(&self, cell: Cell) -> Option<f64> {
        let is_inside = cell.column < self.raster.columns() && cell.row < self.raster.rows();
        let key = if is_inside { self.keys[self.raster.number(cell)] } else { 0 };
        (key > 0).then(|| cost_of(key) * self.raster.cell_m())
    }
}
