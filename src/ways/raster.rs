//! What each cell costs.

/// A cell: its column from the west and its row from the south, both from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cell {
    /// The column.
    pub column: usize,
    /// The row.
    pub row: usize,
}

/// What a metre over each cell costs, in metres of easy walking. What cannot be crossed is a barrier.
///
/// Fewer than 2^32 cells: more do not fit the memory of a laptop.
#[derive(Clone, Debug, PartialEq)]
pub struct Raster {
    columns: usize,
    rows: usize,
    cell_m: f64,
    /// Row by row, with a ring of barriers round all, so that no step leads out.
    costs: Vec<f32>,
    /// The cheapest and the dearest cell that can be crossed.
    range: (f32, f32),
}

impl Raster {
    /// A raster of square cells that are `cell_m` metres wide. A cost that is not greater than 0 and finite is a barrier.
    #[must_use]
    pub fn new(columns: usize, rows: usize, cell_m: f64, mut cost: impl FnMut(Cell) -> f32) -> Self {
        let mut costs = vec![f32::INFINITY; (columns + 2) * (rows + 2)];
        for (row, line) in costs.chunks_exact_mut(columns + 2).skip(1).take(rows).enumerate() {
            for (column, at) in line.iter_mut().skip(1).take(columns).enumerate() {
                let cost = cost(Cell { column, row });
                *at = if cost > 0.0 { cost } else { f32::INFINITY };
            }
        }
        let range = range(&costs);
        Self { columns, rows, cell_m, costs, range }
    }

    /// The same with other costs, made of those that are there; a barrier stays one.
    #[must_use]
    pub fn changed(&self, mut cost: impl FnMut(Cell, f32) -> f32) -> Self {
        Self::new(self.columns, self.rows, self.cell_m, |cell| self.cost(cell).map_or(f32::INFINITY, |was| cost(cell, was)))
    }

    /// How many columns.
    #[must_use]
    pub const fn columns(&self) -> usize {
        self.columns
    }

    /// How many rows.
    #[must_use]
    pub const fn rows(&self) -> usize {
        self.rows
    }

    /// How wide a cell is.
    ///
    /// # Units
    /// Metres.
    #[must_use]
    pub const fn cell_m(&self) -> f64 {
        self.cell_m
    }

    /// What a metre over a cell costs; nothing for a barrier, and outside.
    #[must_use]
    pub fn cost(&self, cell: Cell) -> Option<f32> {
        let is_inside = cell.column < self.columns && cell.row < self.rows;
        is_inside.then(|| self.costs[self.number(cell)]).filter(|cost| cost.is_finite())
    }

    /// The eight cells round one, as far as they lie in the raster.
    pub fn round(&self, cell: Cell) -> impl Iterator<Item = Cell> + use<> {
        let (columns, rows) = (self.columns, self.rows);
        let near = |at: usize, end: usize| at.saturating_sub(1)..(at + 2).min(end);
        near(cell.row, rows)
            .flat_map(move |row| near(cell.column, columns).map(move |column| Cell { column, row }))
            .filter(move |at| *at != cell)
    }

    /// What a step between two neighbours costs; nothing where one is a barrier.
    ///
    /// # Units
    /// Metres of easy walking.
    #[must_use]
    pub fn step_m(&self, from: Cell, to: Cell) -> Option<f64> {
        let is_across = from.column != to.column && from.row != to.row;
        let half = if is_across { ACROSS } else { STRAIGHT };
        Some((f64::from(self.cost(from)?) + f64::from(self.cost(to)?)) * half * self.cell_m)
    }

    pub(super) const fn width(&self) -> usize {
        self.columns + 2
    }

    pub(super) const fn number(&self, cell: Cell) -> usize {
        (cell.row + 1) * self.width() + cell.column + 1
    }

    pub(super) const fn cell(&self, number: usize) -> Cell {
        Cell { column: (number % self.width()).saturating_sub(1), row: (number / self.width()).saturating_sub(1) }
    }

    pub(super) fn costs(&self) -> &[f32] {
        &self.costs
    }

    pub(super) const fn range(&self) -> (f32, f32) {
        self.range
    }
}

/// Half the length of a step to the side, up or down, in cells.
pub(super) const STRAIGHT: f64 = 0.5;
/// Half the length of a step across a corner, in cells.
pub(super) const ACROSS: f64 = std::f64::consts::SQRT_2 / 2.0;

fn range(costs: &[f32]) -> (f32, f32) {
    let open = costs.iter().copied().filter(|cost| cost.is_finite());
    open.fold((f32::INFINITY, 0.0), |(least, most), cost| (least.min(cost), most.max(cost)))
}
