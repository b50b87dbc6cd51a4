//! A way of cells as a line of few corners.

use super::{Cell, Line, Raster};

/// The corners of a way, so that the straight pieces between them cost no more than the steps did. Steps lead to eight
/// neighbours; people and herds do not.
#[must_use]
pub fn straightened(raster: &Raster, line: &Line) -> Vec<Cell> {
    let cells = &line.cells;
    let mut corners: Vec<Cell> = cells.first().copied().into_iter().collect();
    let mut from = 0;
    while from + 1 < cells.len() {
        let (mut end, mut stepped_m) = (from + 1, 0.0);
        for to in from + 1..cells.len() {
            stepped_m += raster.step_m(cells[to - 1], cells[to]).unwrap_or(f64::INFINITY);
            if to > from + 1 && straight_m(raster, cells[from], cells[to]) > stepped_m * (1.0 + SLACK) {
                break;
            }
            end = to;
        }
        corners.push(cells[end]);
        from = end;
    }
    corners
}

/// So much more a straight piece may cost than the steps: else every turn of the noise in a surface were a corner.
const SLACK: f64 = 0.001;

/// What a straight piece from middle to middle costs, cell by cell as it crosses their edges; infinite across a barrier.
fn straight_m(raster: &Raster, from: Cell, to: Cell) -> f64 {
    let way = [as_f64(to.column) - as_f64(from.column), as_f64(to.row) - as_f64(from.row)];
    let length_m = way[0].hypot(way[1]) * raster.cell_m();
    // Along the piece, 0 to 1: an edge is half a cell from the middle, and then one every cell.
    let mut edges = way.map(|way| 0.5 / way.abs());
    let (mut at, mut cell, mut cost_m) = (0.0_f64, from, 0.0);
    while at < 1.0 {
        let Some(cost) = raster.cost(cell) else { return f64::INFINITY };
        let end = edges[0].min(edges[1]).min(1.0);
        cost_m += f64::from(cost) * (end - at) * length_m;
        // At a corner it goes straight into the cell across, as a step would.
        let [beside, above] = edges.map(|edge| edge - end < CORNER);
        if beside {
            cell.column = cell.column.saturating_add_signed(if way[0] > 0.0 { 1 } else { -1 });
            edges[0] += 1.0 / way[0].abs();
        }
        if above {
            cell.row = cell.row.saturating_add_signed(if way[1] > 0.0 { 1 } else { -1 });
            edges[1] += 1.0 / way[1].abs();
        }
        at = end;
    }
    cost_m
}

/// Edges that are crossed so near to each other, as a share of the piece, are crossed in a corner.
const CORNER: f64 = 1e-12;

#[expect(clippy::cast_precision_loss, reason = "a map has thousands of columns")]
const fn as_f64(count: usize) -> f64 {
    count as f64
}
