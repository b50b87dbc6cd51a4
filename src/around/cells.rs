//! What some land adds, cell by cell.

use crate::ways::{Cell, Grid};

/// A number for each cell of a grid, in the grid's order.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Cells {
    pub(super) grid: Grid,
    pub(super) values: Vec<f32>,
}

impl Cells {
    /// Nothing anywhere.
    pub(super) fn of(grid: Grid) -> Self {
        Self { grid, values: vec![0.0; grid.len()] }
    }

    pub(super) fn get(&self, cell: Cell) -> f32 {
        self.values[self.grid.number(cell)]
    }

    /// Adds to a cell.
    pub(super) fn add(&mut self, cell: Cell, value: f64) {
        let number = self.grid.number(cell);
        self.values[number] += narrow(value);
    }

    /// Raises a cell to at least so much.
    pub(super) fn raise(&mut self, cell: Cell, value: f64) {
        let number = self.grid.number(cell);
        self.values[number] = self.values[number].max(narrow(value));
    }

    /// The same with every cell made of what it was.
    pub(super) fn map(mut self, of: impl Fn(f32) -> f32) -> Self {
        self.values.iter_mut().for_each(|value| *value = of(*value));
        self
    }

    /// The mean over the square of so many cells to each side, which is what a herd as wide as that passes over.
    pub(super) fn spread(mut self, reach: usize) -> Self {
        if reach == 0 {
            return self;
        }
        let (columns, rows) = (self.grid.columns, self.grid.rows);
        for line in self.values.chunks_exact_mut(columns.max(1)) {
            let spread = moving_mean(line.iter().copied(), columns, reach);
            line.copy_from_slice(&spread);
        }
        for column in 0..columns {
            let spread = moving_mean((0..rows).map(|row| self.values[row * columns + column]), rows, reach);
            for (row, value) in spread.into_iter().enumerate() {
                self.values[row * columns + column] = value;
            }
        }
        self
    }
}

/// The mean of each value and of so many before and after it; beyond the ends there is nothing.
fn moving_mean(values: impl Iterator<Item = f32>, count: usize, reach: usize) -> Vec<f32> {
    let mut sums = Vec::with_capacity(count + 1);
    sums.push(0.0_f64);
    for value in values {
        sums.push(sums.last().copied().unwrap_or(0.0) + f64::from(value));
    }
    let width = f64::from(u32::try_from(2 * reach + 1).unwrap_or(u32::MAX));
    (0..count).map(|at| narrow((sums[(at + reach + 1).min(count)] - sums[at.saturating_sub(reach)]) / width)).collect()
}

/// Costs are kept in 32 bits: they are weights of people, not measures.
#[expect(clippy::cast_possible_truncation, reason = "a weight of a few digits")]
pub(super) const fn narrow(value: f64) -> f32 {
    value as f32
}
