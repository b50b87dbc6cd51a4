//! How cost spreads from some cells over a raster (E. W. Dijkstra, *A note on two problems in connexion with graphs*, 1959).

use super::buckets::Buckets;
use super::raster::{ACROSS, STRAIGHT};
use super::{Cell, Raster};
use crate::progress::{Cancelled, Progress};

/// What is known of costs while they spread. Costs are in cells here.
pub(super) struct Spread<'r> {
    pub(super) raster: &'r Raster,
    /// What each cell costs, as [`key`]. Memory of zeros costs nothing where no cost ever comes.
    pub(super) keys: Vec<u64>,
    /// Where it began.
    pub(super) starts: Vec<usize>,
    buckets: Buckets,
    wave: Vec<u32>,
}

const INFINITE: u64 = f64::INFINITY.to_bits();

/// A cost as a number that is 0 for infinite and grows as the cost falls.
#[inline]
pub(super) const fn key(cost: f64) -> u64 {
    INFINITE - cost.to_bits()
}

/// The cost of a key.
#[inline]
pub(super) const fn cost_of(key: u64) -> f64 {
    f64::from_bits(INFINITE - key)
}

impl<'r> Spread<'r> {
    /// From some cells; barriers among them are left out.
    pub(super) fn from(raster: &'r Raster, starts: &[Cell]) -> Self {
        let (least, most) = raster.range();
        let buckets = Buckets::new(f64::from(least), f64::from(most) * std::f64::consts::SQRT_2);
        let mut spread = Self { raster, keys: vec![0; raster.costs().len()], starts: Vec::new(), buckets, wave: Vec::new() };
        for start in starts.iter().filter(|start| raster.cost(**start).is_some()) {
            let number = raster.number(*start);
            if spread.keys[number] == 0 {
                spread.keys[number] = key(0.0);
                spread.starts.push(number);
                spread.buckets.push(number_32(number), 0.0);
            }
        }
        spread
    }

    /// What every cell costs at least that is not settled.
    pub(super) fn floor(&mut self) -> f64 {
        self.buckets.floor()
    }

    /// How many cells wait.
    pub(super) const fn waiting(&self) -> usize {
        self.buckets.held()
    }

    /// Settles the cells of the next bucket. A cell is reached only where that is `worth` it, given its number and cost.
    pub(super) fn advance(&mut self, mut worth: impl FnMut(usize, f64) -> bool) {
        let Some(bucket) = self.buckets.first() else { return };
        let mut wave = std::mem::take(&mut self.wave);
        // What a step within the bucket makes cheaper comes into it again.
        while self.buckets.take(&mut wave) {
            for number in wave.drain(..) {
                let at = number as usize;
                let cost = cost_of(self.keys[at]);
                // Else it was reached for less since, and is settled.
                if self.buckets.bucket(cost) == bucket {
                    self.step_from(at, cost, &mut worth);
                }
            }
        }
        self.wave = wave;
    }

    /// Settles buckets until all that remain cost more.
    pub(super) fn up_to(&mut self, limit: f64, progress: &Progress, mut worth: impl FnMut(usize, f64) -> bool) -> Result<(), Cancelled> {
        while self.waiting() > 0 && self.floor() <= limit {
            progress.check()?;
            self.advance(&mut worth);
        }
        Ok(())
    }

    #[inline]
    fn step_from(&mut self, at: usize, cost: f64, worth: &mut impl FnMut(usize, f64) -> bool) {
        const UP: [f64; 3] = [ACROSS, STRAIGHT, ACROSS];
        const BESIDE: [f64; 3] = [STRAIGHT, 0.0, STRAIGHT];
        let (costs, width) = (self.raster.costs(), self.raster.width());
        let own = f64::from(costs[at]);
        // No start lies in the ring of barriers, and no step leads there: there is a row on each side.
        for (first, halves) in [(at - width - 1, UP), (at - 1, BESIDE), (at + width - 1, UP)] {
            let (steps, keys) = (&costs[first..first + 3], &mut self.keys[first..first + 3]);
            for side in 0..3 {
                let reached = cost + (own + f64::from(steps[side])) * halves[side];
                let new = key(reached);
                if new > keys[side] && worth(first + side, reached) {
                    keys[side] = new;
                    self.buckets.push(number_32(first + side), reached);
                }
            }
        }
    }

    /// The cells through which the cost came to a cell, from the start to it; empty where none came.
    pub(super) fn way_to(&self, number: usize) -> Vec<usize> {
        let (costs, width) = (self.raster.costs(), self.raster.width());
        let mut way: Vec<usize> = (self.keys[number] > 0).then_some(number).into_iter().collect();
        while let Some(at) = way.last().copied().filter(|at| self.keys[*at] < key(0.0)) {
            let came = |(from, half): &(usize, f64)| {
                let step = (f64::from(costs[*from]) + f64::from(costs[at])) * half;
                self.keys[*from] > self.keys[at] && key(cost_of(self.keys[*from]) + step) == self.keys[at]
            };
            let straight = [at - width, at - 1, at + 1, at + width].map(|from| (from, STRAIGHT));
            let across = [at - width - 1, at - width + 1, at + width - 1, at + width + 1].map(|from| (from, ACROSS));
            match straight.into_iter().chain(across).find(came) {
                Some((from, _)) => way.push(from),
                None => break,
            }
        }
        way.reverse();
        way
    }
}

/// Cells are counted in 32 bits: [`Raster`] says so.
#[expect(clippy::cast_possible_truncation, reason = "a raster has fewer cells")]
const fn number_32(number: usize) -> u32 {
    number as u32
}
