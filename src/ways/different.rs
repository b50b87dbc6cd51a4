//! Ways that are truly different from each other.
//!
//! The cheapest way is made dearer along its corridor, and asked for again: the penalty method (V. Akgün, E. Erkut and R. Batta,
//! *On finding dissimilar paths*, European Journal of Operational Research 121, 2000). What it gives is taken only where
//! enough of its length lies outside the corridors of all that were taken before, and where it is not too dear.

use super::line::lengths;
use super::{Cell, Line, Raster, line};
use crate::progress::{Cancelled, Progress};

/// What is asked of different ways.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wanted {
    /// How many at most.
    pub most: usize,
    /// Two ways are apart where they are farther than this from each other, in metres.
    pub apart_m: f64,
    /// Of any two ways, at least this share of either's length is apart from the other, 0 to 1.
    pub least_apart: f64,
    /// No way costs more than so many times the cheapest.
    pub most_times: f64,
}

/// A way that differs.
#[derive(Clone, Debug, PartialEq)]
pub struct Different {
    /// The way, with what it costs without any penalty.
    pub line: Line,
    /// The share of the length that is apart from the nearest other way, 0 to 1: of its own length or of the other's, whichever is
    /// less; 1 where there is no other.
    pub apart: f64,
}

/// A corridor costs so many times as much once a way was found in it (Akgün, Erkut and Batta try 1.1 to 2; own choice).
const PENALTY: f32 = 1.5;
/// So many times a way is asked for, for each that is wanted.
const TRIES: usize = 6;

/// Ways that differ from each other and from `known` ones, the cheapest first. Fewer than wanted where there are no more.
///
/// # Errors
/// Where the work was cancelled.
pub fn different(
    raster: &Raster,
    (starts, goals): (&[Cell], &[Cell]),
    known: &[Vec<Cell>],
    wanted: Wanted,
    progress: &Progress,
) -> Result<Vec<Different>, Cancelled> {
    let mut others: Vec<Corridor> = known.iter().map(|cells| Corridor::of(raster, cells, wanted.apart_m)).collect();
    let (mut taken, mut cheapest_m, mut penalised) = (Vec::new(), f64::INFINITY, raster.clone());
    for _ in 0..wanted.most * TRIES {
        if taken.len() >= wanted.most {
            break;
        }
        let Some(found) = line(&penalised, starts, goals, progress)? else { break };
        let cost_m = along_m(raster, &found.cells);
        cheapest_m = cheapest_m.min(cost_m);
        let corridor = Corridor::of(raster, &found.cells, wanted.apart_m);
        penalised = penalised.changed(|cell, was| if corridor.holds(cell) { was * PENALTY } else { was });
        let differs = others.iter().all(|other| corridor.apart_from(other) >= wanted.least_apart);
        if differs && cost_m <= cheapest_m * wanted.most_times {
            taken.push((Line { cells: found.cells, cost_m }, others.len()));
            others.push(corridor);
        }
    }
    taken.sort_by(|(a, _), (b, _)| a.cost_m.total_cmp(&b.cost_m));
    let apart = |number: usize| {
        let rest = others.iter().enumerate().filter(|(other, _)| *other != number);
        rest.map(|(_, other)| others[number].apart_from(other)).fold(1.0, f64::min)
    };
    Ok(taken.into_iter().map(|(line, number)| Different { line, apart: apart(number) }).collect())
}

/// The share of a way's length that is farther than some metres from another way, 0 to 1.
#[must_use]
pub fn share_apart(raster: &Raster, line: &Line, other: &[Cell], apart_m: f64) -> f64 {
    Corridor::of(raster, other, apart_m).apart(&line.cells)
}

fn along_m(raster: &Raster, cells: &[Cell]) -> f64 {
    cells.windows(2).map(|pair| raster.step_m(pair[0], pair[1]).unwrap_or(f64::INFINITY)).sum()
}

/// A way, and the cells within some metres of it.
struct Corridor {
    cells: Vec<Cell>,
    columns: usize,
    within: Vec<bool>,
}

impl Corridor {
    fn of(raster: &Raster, cells: &[Cell], reach_m: f64) -> Self {
        let (columns, rows) = (raster.columns(), raster.rows());
        let mut within = vec![false; columns * rows];
        let halves = disc(reach_m / raster.cell_m());
        for Cell { column, row } in cells.iter().copied() {
            for (off, half) in halves.iter().enumerate() {
                for row in [row.checked_sub(off), Some(row + off)].into_iter().flatten().filter(|row| *row < rows) {
                    let (from, to) = (column.saturating_sub(*half), (column + half + 1).min(columns));
                    if from < to {
                        within[row * columns + from..row * columns + to].fill(true);
                    }
                }
            }
        }
        Self { cells: cells.to_vec(), columns, within }
    }

    fn holds(&self, cell: Cell) -> bool {
        self.within[cell.row * self.columns + cell.column]
    }

    /// The share of the length of two ways that is apart, of the one with the less.
    fn apart_from(&self, other: &Self) -> f64 {
        self.apart(&other.cells).min(other.apart(&self.cells))
    }

    /// The share of a way's length that lies outside.
    fn apart(&self, way: &[Cell]) -> f64 {
        let (all, apart) = lengths(way)
            .fold((0.0, 0.0), |(all, apart), (cell, length)| (all + length, if self.holds(cell) { apart } else { apart + length }));
        if all > 0.0 { apart / all } else { 0.0 }
    }
}

/// Half the width of a disc in cells, by rows from its middle.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "a few hundred cells")]
fn disc(radius: f64) -> Vec<usize> {
    let rows = radius.clamp(0.0, 4_096.0) as usize;
    (0..=rows).map(|row| (radius * radius - (row * row) as f64).max(0.0).sqrt() as usize).collect()
}
