//! The cheapest way, as one line.

use super::spread::{Spread, cost_of};
use super::{Cell, Raster};
use crate::progress::{Cancelled, Progress};

/// A way from one of the starts to one of the goals.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Its cells, each a neighbour of the one before.
    pub cells: Vec<Cell>,
    /// What it costs, in metres of easy walking.
    pub cost_m: f64,
}

/// The cheapest way from any start to any goal; nothing where there is none. Which of several that cost the same is always
/// the same.
///
/// # Errors
/// Where the work was cancelled.
pub fn line(raster: &Raster, starts: &[Cell], goals: &[Cell], progress: &Progress) -> Result<Option<Line>, Cancelled> {
    let (mut out, mut back) = (Spread::from(raster, starts), Spread::from(raster, goals));
    Ok(meet(&mut out, &mut back, progress)?.map(|met| met.line(&out, &back)))
}

/// Where two spreads met, on the cheapest way.
#[derive(Clone, Copy)]
pub(super) struct Met {
    /// What the way costs, in cells.
    pub(super) cost: f64,
    number: usize,
}

/// Lets costs spread from both ends, each in turn where fewer cells wait, until no way that is still unknown can be cheaper than
/// the cheapest that is known (I. Pohl, *Bi-directional search*, 1971): that settles fewer cells than one end alone would.
pub(super) fn meet<'r>(out: &mut Spread<'r>, back: &mut Spread<'r>, progress: &Progress) -> Result<Option<Met>, Cancelled> {
    let shared = out.starts.iter().copied().find(|number| back.keys[*number] > 0);
    let mut best = shared.map(|number| Met { cost: 0.0, number });
    while out.floor() + back.floor() < best.map_or(f64::INFINITY, |met| met.cost) {
        progress.check()?;
        let (one, other) = if out.waiting() <= back.waiting() { (&mut *out, &*back) } else { (&mut *back, &*out) };
        one.advance(|number, cost| {
            let other = other.keys[number];
            let through = cost + cost_of(other);
            if other > 0 && best.is_none_or(|met| through < met.cost) {
                best = Some(Met { cost: through, number });
            }
            true
        });
    }
    Ok(best)
}

impl Met {
    /// The way through the place where they met.
    pub(super) fn line(self, out: &Spread<'_>, back: &Spread<'_>) -> Line {
        let raster = out.raster;
        let mut numbers = out.way_to(self.number);
        numbers.extend(back.way_to(self.number).into_iter().rev().skip(1));
        Line { cells: numbers.into_iter().map(|number| raster.cell(number)).collect(), cost_m: self.cost * raster.cell_m() }
    }
}

impl Line {
    /// How long it is from cell to cell.
    ///
    /// # Units
    /// Metres. Up to 8% longer than a straight line, since steps lead to eight neighbours only.
    #[must_use]
    pub fn length_m(&self, cell_m: f64) -> f64 {
        lengths(&self.cells).map(|(_, length)| length * cell_m).sum()
    }
}

/// Each cell of a way after the first, with the length of the step to it in cells.
pub(super) fn lengths(cells: &[Cell]) -> impl Iterator<Item = (Cell, f64)> + '_ {
    cells.windows(2).map(|pair| {
        let is_across = pair[0].column != pair[1].column && pair[0].row != pair[1].row;
        (pair[1], if is_across { std::f64::consts::SQRT_2 } else { 1.0 })
    })
}
