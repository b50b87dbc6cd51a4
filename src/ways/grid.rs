//! Where the cells of a raster lie in the plane, and which of them shapes touch.

use geo_types::Coord;

use super::Cell;

/// Square cells in the plane.
///
/// # Units
/// Plane metres.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Grid {
    /// The south-west corner of the first cell.
    pub low: Coord<f64>,
    /// How wide a cell is.
    pub cell: f64,
    /// How many columns.
    pub columns: usize,
    /// How many rows.
    pub rows: usize,
}

impl Grid {
    /// The grid of cells of a width that covers a box. Its corners lie at multiples of the width, so that a larger box has the
    /// same cells.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "as many cells as a map has")]
    pub fn over(low: Coord<f64>, high: Coord<f64>, cell: f64) -> Self {
        let first = |at: f64| (at / cell).floor() * cell;
        let low = Coord { x: first(low.x), y: first(low.y) };
        let count = |from: f64, to: f64| (((to - from) / cell).floor() as usize).saturating_add(1);
        Self { low, cell, columns: count(low.x, high.x), rows: count(low.y, high.y) }
    }

    /// How many cells.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.columns * self.rows
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The number of a cell: row by row from the south-west.
    #[must_use]
    pub const fn number(&self, cell: Cell) -> usize {
        cell.row * self.columns + cell.column
    }

    /// The cell of a number.
    #[must_use]
    pub const fn cell(&self, number: usize) -> Cell {
        Cell { column: number % self.columns, row: number / self.columns }
    }

    /// The middle of a cell.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "a map has thousands of columns")]
    pub fn middle(&self, cell: Cell) -> Coord<f64> {
        Coord { x: self.low.x + (cell.column as f64 + 0.5) * self.cell, y: self.low.y + (cell.row as f64 + 0.5) * self.cell }
    }

    /// The cell in which a place lies.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "inside the grid")]
    pub fn at(&self, place: Coord<f64>) -> Option<Cell> {
        let (x, y) = ((place.x - self.low.x) / self.cell, (place.y - self.low.y) / self.cell);
        let is_inside = x >= 0.0 && y >= 0.0 && x < as_f64(self.columns) && y < as_f64(self.rows);
        is_inside.then_some(Cell { column: x as usize, row: y as usize })
    }

    /// Every cell that a straight piece touches, on its way from one end to the other (J. Amanatides and A. Woo, *A fast voxel
    /// traversal algorithm*, 1987). Each shares a side with the one before: nothing slips through across a corner.
    pub fn touched(&self, from: Coord<f64>, to: Coord<f64>, mut touch: impl FnMut(Cell)) {
        let Some((from, to)) = self.clipped(from, to) else { return };
        let in_cells = |place: Coord<f64>| [(place.x - self.low.x) / self.cell, (place.y - self.low.y) / self.cell];
        let (from, to) = (in_cells(from), in_cells(to));
        let last = [as_f64(self.columns) - 1.0, as_f64(self.rows) - 1.0];
        let begin = [0, 1].map(|axis| from[axis].floor().clamp(0.0, last[axis]));
        let end = [0, 1].map(|axis| to[axis].floor().clamp(0.0, last[axis]));
        let (mut at, way) = (begin, [to[0] - from[0], to[1] - from[1]]);
        // How far along the piece the next side is crossed.
        let side = |axis: usize, at: f64| if way[axis] > 0.0 { (at + 1.0 - from[axis]) / way[axis] } else { (at - from[axis]) / way[axis] };
        let steps = (end[0] - begin[0]).abs() + (end[1] - begin[1]).abs();
        let mut left = steps;
        loop {
            if let Some(cell) = self.whole(at) {
                touch(cell);
            }
            if left <= 0.0 {
                return;
            }
            left -= 1.0;
            let goes = |axis: usize| (at[axis] - end[axis]).abs() > 0.5;
            let axis = match (goes(0), goes(1)) {
                (true, true) => usize::from(side(1, at[1]) < side(0, at[0])),
                (is_along_x, _) => usize::from(!is_along_x),
            };
            at[axis] += if way[axis] > 0.0 { 1.0 } else { -1.0 };
        }
    }

    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "inside the grid")]
    fn whole(&self, at: [f64; 2]) -> Option<Cell> {
        let cell = Cell { column: at[0].max(0.0) as usize, row: at[1].max(0.0) as usize };
        (cell.column < self.columns && cell.row < self.rows).then_some(cell)
    }

    /// The part of a straight piece that lies in the grid (Liang and Barsky, 1984).
    fn clipped(&self, from: Coord<f64>, to: Coord<f64>) -> Option<(Coord<f64>, Coord<f64>)> {
        let high = Coord { x: self.low.x + as_f64(self.columns) * self.cell, y: self.low.y + as_f64(self.rows) * self.cell };
        let (mut first, mut last) = (0.0_f64, 1.0_f64);
        for (at, way, low, high) in [(from.x, to.x - from.x, self.low.x, high.x), (from.y, to.y - from.y, self.low.y, high.y)] {
            if way.abs() < f64::EPSILON {
                if at < low || at > high {
                    return None;
                }
                continue;
            }
            let (enters, leaves) = ((low - at) / way, (high - at) / way);
            first = first.max(enters.min(leaves));
            last = last.min(enters.max(leaves));
        }
        (first <= last && first.is_finite() && last.is_finite()).then(|| (from + (to - from) * first, from + (to - from) * last))
    }

    /// How much of each cell an area covers, from 0 to 1, by the rule of odd and even over all its rings: exact along the
    /// rows, by four lines a cell across them.
    pub fn covered<'a>(&self, rings: impl Iterator<Item = &'a [Coord<f64>]>, mut cover: impl FnMut(Cell, f64)) {
        const LINES: usize = 4;
        let edges: Vec<[Coord<f64>; 2]> = rings.flat_map(|ring| ring.windows(2).map(|ends| [ends[0], ends[1]])).collect();
        for line in self.lines(&edges, LINES) {
            let y = self.low.y + (as_f64(line) + 0.5) / as_f64(LINES) * self.cell;
            for span in spans(&edges, y) {
                self.along(line / LINES, span, |cell, share| cover(cell, share / as_f64(LINES)));
            }
        }
    }

    /// The lines across the grid that edges may meet.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the grid")]
    fn lines(&self, edges: &[[Coord<f64>; 2]], lines: usize) -> std::ops::Range<usize> {
        let ys = || edges.iter().flatten().map(|at| (at.y - self.low.y) / self.cell * as_f64(lines));
        let (low, high) = ys().fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), y| (low.min(y), high.max(y)));
        let most = as_f64(self.rows * lines);
        if low > high { 0..0 } else { low.floor().clamp(0.0, most) as usize..high.ceil().clamp(0.0, most) as usize }
    }

    /// The cells of a row between two places, each with the share that lies between them.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the grid")]
    fn along(&self, row: usize, [from, to]: [f64; 2], mut cover: impl FnMut(Cell, f64)) {
        let [from, to] = [from, to].map(|x| ((x - self.low.x) / self.cell).clamp(0.0, as_f64(self.columns)));
        for column in from.floor() as usize..to.ceil() as usize {
            let share = to.min(as_f64(column) + 1.0) - from.max(as_f64(column));
            if share > 0.0 {
                cover(Cell { column, row }, share);
            }
        }
    }
}

/// Between which places a line lies inside.
fn spans(edges: &[[Coord<f64>; 2]], y: f64) -> impl Iterator<Item = [f64; 2]> {
    let crossing = |[a, b]: &[Coord<f64>; 2]| ((a.y > y) != (b.y > y)).then(|| (b.x - a.x) * (y - a.y) / (b.y - a.y) + a.x);
    let mut places: Vec<f64> = edges.iter().filter_map(crossing).collect();
    places.sort_by(f64::total_cmp);
    let pairs: Vec<[f64; 2]> = places.chunks_exact(2).map(|pair| [pair[0], pair[1]]).collect();
    pairs.into_iter()
}

#[expect(clippy::cast_precision_loss, reason = "a map has thousands of rows")]
const fn as_f64(count: usize) -> f64 {
    count as f64
}
