//! Random rasters against a plain Dijkstra with a binary heap, and relations that must hold on any of them.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use geo::Contains as _;
use geo_types::Coord;
use murhal::progress::Progress;
use murhal::ways::{Cell, Grid, Raster, Wanted, band, different, line, share_apart, straightened, surface};
use proptest::prelude::*;

/// Cell widths are not round, so that nothing is right by chance.
const CELL_M: f64 = 37.5;

#[derive(Clone, Debug)]
struct Land {
    columns: usize,
    rows: usize,
    /// Tenths; 0 for a barrier.
    costs: Vec<u16>,
}

impl Land {
    fn raster(&self) -> Raster {
        Raster::new(self.columns, self.rows, CELL_M, |cell| f32::from(self.costs[cell.row * self.columns + cell.column]) / 10.0)
    }

    fn cells(&self) -> impl Iterator<Item = Cell> + use<> {
        let columns = self.columns;
        (0..self.columns * self.rows).map(move |number| Cell { column: number % columns, row: number / columns })
    }

    fn cell(&self, number: usize) -> Cell {
        let number = number % self.costs.len();
        Cell { column: number % self.columns, row: number / self.columns }
    }

    /// What it costs to come to each cell: every pair of neighbours asked anew, no bucket, no early end.
    fn plain(&self, starts: &[Cell]) -> Vec<f64> {
        let at = |cell: Cell| cell.row * self.columns + cell.column;
        let cost = |cell: Cell| f64::from(f32::from(self.costs[at(cell)]) / 10.0);
        let mut all = vec![f64::INFINITY; self.costs.len()];
        let mut queue = BinaryHeap::new();
        for start in starts.iter().filter(|start| cost(**start) > 0.0) {
            all[at(*start)] = 0.0;
            // Costs that are not negative are in order as their bits are.
            queue.push(Reverse((0_u64, *start)));
        }
        while let Some(Reverse((bits, from))) = queue.pop() {
            let so_far = f64::from_bits(bits);
            if so_far > all[at(from)] {
                continue;
            }
            for to in self.cells().filter(|to| to.column.abs_diff(from.column).max(to.row.abs_diff(from.row)) == 1) {
                let corner = if to.column != from.column && to.row != from.row { 2.0_f64.sqrt() } else { 1.0 };
                let new = so_far + f64::midpoint(cost(from), cost(to)) * corner * CELL_M;
                if cost(to) > 0.0 && new < all[at(to)] {
                    all[at(to)] = new;
                    queue.push(Reverse((new.to_bits(), to)));
                }
            }
        }
        all
    }
}

fn land() -> impl Strategy<Value = Land> {
    (2_usize..14, 2_usize..14).prop_flat_map(|(columns, rows)| {
        // Barriers, easy land, dear land, and now and then what is a thousand times as dear.
        let cost = prop_oneof![2 => Just(0_u16), 5 => 10_u16..30, 3 => 30_u16..400, 1 => Just(40_000_u16)];
        prop::collection::vec(cost, columns * rows).prop_map(move |costs| Land { columns, rows, costs })
    })
}

fn progress() -> Progress {
    Progress::default()
}

/// Sums of the same steps in another order.
fn is_same(a: f64, b: f64) -> bool {
    a == b || (a - b).abs() <= 1e-9 * a.abs().max(b.abs())
}

fn best(land: &Land, starts: &[Cell], goals: &[Cell]) -> f64 {
    let all = land.plain(starts);
    goals.iter().map(|goal| all[goal.row * land.columns + goal.column]).fold(f64::INFINITY, f64::min)
}

fn cost_m(raster: &Raster, starts: &[Cell], goals: &[Cell]) -> f64 {
    line(raster, starts, goals, &progress()).unwrap().map_or(f64::INFINITY, |line| line.cost_m)
}

/// What a straight piece costs by many samples; a step to a neighbour costs what it does.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "small rasters")]
fn straight_m(raster: &Raster, from: Cell, to: Cell) -> f64 {
    const SAMPLES: u32 = 400;
    if from.column.abs_diff(to.column) <= 1 && from.row.abs_diff(to.row) <= 1 {
        return raster.step_m(from, to).unwrap();
    }
    let (dx, dy) = (to.column as f64 - from.column as f64, to.row as f64 - from.row as f64);
    let at = |sample: u32| {
        let share = (f64::from(sample) + 0.5) / f64::from(SAMPLES);
        Cell { column: (from.column as f64 + dx * share).round() as usize, row: (from.row as f64 + dy * share).round() as usize }
    };
    let costs = (0..SAMPLES).map(|sample| raster.cost(at(sample)).map_or(f64::INFINITY, f64::from));
    costs.sum::<f64>() / f64::from(SAMPLES) * dx.hypot(dy) * CELL_M
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_surface_costs_what_a_plain_search_says(land in land(), starts in prop::collection::vec(any::<usize>(), 1..4)) {
        let starts: Vec<Cell> = starts.into_iter().map(|start| land.cell(start)).collect();
        let (raster, plain) = (land.raster(), land.plain(&starts));
        let surface = surface(&raster, &starts, &progress()).unwrap();
        for (cell, plain) in land.cells().zip(plain) {
            let ours = surface.cost_m(cell).unwrap_or(f64::INFINITY);
            prop_assert!(is_same(ours, plain), "{cell:?}: {ours} against {plain}");
        }
    }

    #[test]
    fn the_cheapest_line_costs_what_a_plain_search_says_and_its_steps_add_up(
        land in land(),
        starts in prop::collection::vec(any::<usize>(), 1..4),
        goals in prop::collection::vec(any::<usize>(), 1..4),
    ) {
        let [starts, goals] = [starts, goals].map(|ends| ends.into_iter().map(|end| land.cell(end)).collect::<Vec<Cell>>());
        let (raster, plain) = (land.raster(), best(&land, &starts, &goals));
        let found = line(&raster, &starts, &goals, &progress()).unwrap();
        prop_assert!(is_same(found.as_ref().map_or(f64::INFINITY, |line| line.cost_m), plain));
        let Some(found) = found else { return Ok(()) };
        prop_assert!(starts.contains(&found.cells[0]) && goals.contains(found.cells.last().unwrap()));
        let mut sum = 0.0;
        for pair in found.cells.windows(2) {
            prop_assert!(pair[0].column.abs_diff(pair[1].column) <= 1 && pair[0].row.abs_diff(pair[1].row) <= 1 && pair[0] != pair[1]);
            sum += raster.step_m(pair[0], pair[1]).unwrap();
        }
        prop_assert!(is_same(sum, plain), "{sum} against {plain}");
    }

    #[test]
    fn the_band_is_every_cell_through_which_a_way_costs_little_more(
        land in land(),
        start in any::<usize>(),
        goal in any::<usize>(),
        percent in 0_u8..60,
    ) {
        let (start, goal, share) = (land.cell(start), land.cell(goal), f64::from(percent) / 100.0);
        let (raster, from, to) = (land.raster(), land.plain(&[start]), land.plain(&[goal]));
        let cheapest = from[goal.row * land.columns + goal.column];
        let band = band(&raster, &[start], &[goal], share, &progress()).unwrap();
        prop_assert_eq!(band.is_some(), cheapest.is_finite());
        let Some(band) = band else { return Ok(()) };
        for (cell, (from, to)) in land.cells().zip(from.into_iter().zip(to)) {
            let (through, limit) = (from + to, cheapest * (1.0 + share));
            // What lies on the limit to the last digits may be in or out.
            if !is_same(through, limit) {
                prop_assert_eq!(band.holds(cell), through < limit, "{:?}: {} of {}", cell, through, limit);
            }
            if let Some(ours) = band.through_m(cell) {
                prop_assert!(is_same(ours, through));
            }
        }
        for cell in &band.line.cells {
            prop_assert!(band.holds(*cell), "the cheapest way lies in it: {cell:?}");
        }
    }

    #[test]
    fn the_outlines_of_a_band_hold_the_middles_of_its_cells_and_no_others(land in land(), start in any::<usize>(), goal in any::<usize>()) {
        let (raster, start, goal) = (land.raster(), land.cell(start), land.cell(goal));
        let Some(band) = band(&raster, &[start], &[goal], 0.2, &progress()).unwrap() else { return Ok(()) };
        let grid = Grid { low: Coord { x: -300.0, y: 1_000.0 }, cell: CELL_M, columns: land.columns, rows: land.rows };
        let outlines = band.outlines(&grid);
        for cell in land.cells() {
            prop_assert_eq!(outlines.contains(&grid.middle(cell)), band.holds(cell), "{:?}", cell);
        }
    }

    #[test]
    fn a_line_touches_cells_that_share_their_sides_from_one_end_to_the_other(
        (x, y, to_x, to_y) in (-20.0..60.0_f64, -20.0..60.0_f64, -20.0..60.0_f64, -20.0..60.0_f64),
    ) {
        let grid = Grid { low: Coord { x: 0.0, y: 0.0 }, cell: 4.0, columns: 10, rows: 9 };
        let (from, to) = (Coord { x, y }, Coord { x: to_x, y: to_y });
        let mut touched = Vec::new();
        grid.touched(from, to, |cell| touched.push(cell));
        for pair in touched.windows(2) {
            prop_assert_eq!(pair[0].column.abs_diff(pair[1].column) + pair[0].row.abs_diff(pair[1].row), 1, "{:?}", pair);
        }
        // Every place of the line that lies in the grid lies in a cell that is touched.
        for sample in 0..=200_u32 {
            let place = from + (to - from) * (f64::from(sample) / 200.0);
            prop_assert!(grid.at(place).is_none_or(|cell| touched.contains(&cell)), "{place:?} of {touched:?}");
        }
    }

    #[test]
    fn what_an_area_covers_of_all_cells_is_as_large_as_the_area(
        (west, south, wide, high) in (-10.0..30.0_f64, -10.0..30.0_f64, 0.5..40.0_f64, 0.5..40.0_f64),
    ) {
        let grid = Grid { low: Coord { x: 0.0, y: 0.0 }, cell: 4.0, columns: 10, rows: 9 };
        let corner = |east: f64, north: f64| Coord { x: west + wide * east, y: south + high * north };
        let ring = [corner(0.0, 0.0), corner(1.0, 0.0), corner(1.0, 1.0), corner(0.0, 1.0), corner(0.0, 0.0)];
        let mut covered = 0.0;
        grid.covered(std::iter::once(ring.as_slice()), |_, share| covered += share * 16.0);
        let inside = |from: f64, size: f64, end: f64| (from + size).min(end).max(0.0) - from.max(0.0).min(end);
        let (across, along) = (inside(west, wide, 40.0), inside(south, high, 36.0));
        // Four lines a cell: at the upper and lower edge half a line of a metre may be missed or too much.
        prop_assert!((covered - across * along).abs() <= across * 1.0 + 1e-9, "{covered} of {}", across * along);
    }

    #[test]
    fn there_and_back_cost_the_same(land in land(), start in any::<usize>(), goal in any::<usize>()) {
        let (raster, start, goal) = (land.raster(), land.cell(start), land.cell(goal));
        prop_assert!(is_same(cost_m(&raster, &[start], &[goal]), cost_m(&raster, &[goal], &[start])));
    }

    #[test]
    fn another_barrier_or_a_dearer_cell_never_makes_a_way_cheaper(
        land in land(),
        (start, goal, changed) in (any::<usize>(), any::<usize>(), any::<usize>()),
        is_closed in any::<bool>(),
    ) {
        let (start, goal, changed) = (land.cell(start), land.cell(goal), land.cell(changed));
        let raster = land.raster();
        let other = raster.changed(|cell, was| if cell != changed { was } else if is_closed { f32::INFINITY } else { was * 3.0 });
        let (before, after) = (cost_m(&raster, &[start], &[goal]), cost_m(&other, &[start], &[goal]));
        prop_assert!(after >= before || is_same(before, after), "{after} after {before}");
    }

    #[test]
    fn a_costlier_farm_never_attracts_a_way(
        land in land(),
        farms in prop::collection::vec(any::<bool>(), 14 * 14),
        (start, goal) in (any::<usize>(), any::<usize>()),
        (less, more) in (0_u8..50, 1_u8..50),
    ) {
        let (start, goal) = (land.cell(start), land.cell(goal));
        let is_farm = |cell: Cell| farms[cell.row * 14 + cell.column];
        // How much farm lies on the cheapest way where a metre of it costs so much more.
        let farm_m = |more: f32| {
            let raster = land.raster().changed(|cell, was| if is_farm(cell) { was + more } else { was });
            let farm = |cell: Cell| f64::from(u8::from(is_farm(cell)));
            let found = line(&raster, &[start], &[goal], &progress()).unwrap()?;
            let step = |pair: &[Cell]| {
                let corner = if pair[0].column != pair[1].column && pair[0].row != pair[1].row { 2.0_f64.sqrt() } else { 1.0 };
                f64::midpoint(farm(pair[0]), farm(pair[1])) * corner
            };
            Some(found.cells.windows(2).map(step).sum::<f64>())
        };
        if let Some((cheap, dear)) = farm_m(f32::from(less)).zip(farm_m(f32::from(less) + f32::from(more))) {
            prop_assert!(dear <= cheap + 1e-6, "{dear} of farm where it costs more, {cheap} where less");
        }
    }

    #[test]
    fn another_start_never_makes_a_way_dearer(land in land(), (one, other, goal) in (any::<usize>(), any::<usize>(), any::<usize>())) {
        let (raster, one, other, goal) = (land.raster(), land.cell(one), land.cell(other), land.cell(goal));
        let together = cost_m(&raster, &[one, other], &[goal]);
        let least = cost_m(&raster, &[one], &[goal]).min(cost_m(&raster, &[other], &[goal]));
        prop_assert!(is_same(together, least));
    }

    #[test]
    fn a_line_of_few_corners_keeps_its_ends_and_costs_no_more_than_its_cells(land in land(), (start, goal) in (any::<usize>(), any::<usize>())) {
        let (raster, start, goal) = (land.raster(), land.cell(start), land.cell(goal));
        let Some(found) = line(&raster, &[start], &[goal], &progress()).unwrap() else { return Ok(()) };
        let corners = straightened(&raster, &found);
        prop_assert_eq!((corners.first(), corners.last()), (found.cells.first(), found.cells.last()));
        prop_assert!(corners.len() <= found.cells.len());
        let sum: f64 = corners.windows(2).map(|pair| straight_m(&raster, pair[0], pair[1])).sum();
        prop_assert!(sum <= found.cost_m * 1.1 + 1e-9, "{sum} against {}", found.cost_m);
    }

    #[test]
    fn different_ways_are_as_far_apart_as_asked_and_not_too_dear(land in land(), (start, goal) in (any::<usize>(), any::<usize>())) {
        let (raster, start, goal) = (land.raster(), land.cell(start), land.cell(goal));
        let wanted = Wanted { most: 3, apart_m: CELL_M, least_apart: 0.4, most_times: 2.0 };
        let found = different(&raster, (&[start], &[goal]), &[], wanted, &progress()).unwrap();
        let cheapest = cost_m(&raster, &[start], &[goal]);
        prop_assert!(found.len() <= wanted.most);
        prop_assert!(found.windows(2).all(|pair| pair[0].line.cost_m <= pair[1].line.cost_m), "the cheapest first");
        for (number, way) in found.iter().enumerate() {
            prop_assert!(way.line.cost_m <= cheapest * wanted.most_times * (1.0 + 1e-9));
            for (_, other) in found.iter().enumerate().filter(|(other, _)| *other != number) {
                let apart = share_apart(&raster, &way.line, &other.line.cells, wanted.apart_m);
                prop_assert!(apart >= wanted.least_apart && apart >= way.apart - 1e-9, "{apart}");
            }
        }
        if let Some(first) = found.first() {
            prop_assert!(is_same(first.line.cost_m, cheapest), "the first is the cheapest of all");
        }
    }
}

/// A hand-drawn raster: digits are costs, `#` is a barrier, the first line lies in the north.
fn drawn(map: &[&str]) -> (Land, Raster) {
    let rows = map.iter().rev();
    let costs = rows.flat_map(|row| row.bytes().map(|sign| if sign == b'#' { 0 } else { u16::from(sign - b'0') * 10 })).collect();
    let land = Land { columns: map[0].len(), rows: map.len(), costs };
    let raster = land.raster();
    (land, raster)
}

#[test]
fn on_easy_land_the_way_is_straight_and_costs_its_length() {
    let (_, raster) = drawn(&["1111111", "1111111", "1111111"]);
    let (west, east) = (Cell { column: 0, row: 1 }, Cell { column: 6, row: 1 });
    let found = line(&raster, &[west], &[east], &progress()).unwrap().unwrap();
    assert_eq!(found.cells.len(), 7);
    assert!(is_same(found.cost_m, 6.0 * CELL_M) && is_same(found.length_m(CELL_M), 6.0 * CELL_M));
    assert_eq!(straightened(&raster, &found), [west, east]);
}

#[test]
fn a_wall_is_passed_at_its_gap_and_a_whole_wall_not_at_all() {
    let (_, open) = drawn(&["111#111", "111#111", "1111111"]);
    let (west, east) = (Cell { column: 0, row: 2 }, Cell { column: 6, row: 2 });
    let found = line(&open, &[west], &[east], &progress()).unwrap().unwrap();
    assert!(found.cells.contains(&Cell { column: 3, row: 0 }));
    // Two straight steps, two across, and back: beside the wall no step goes across its corner for less.
    assert!(is_same(found.cost_m, (2.0 + 4.0 * 2.0_f64.sqrt()) * CELL_M), "{}", found.cost_m / CELL_M);
    let (_, closed) = drawn(&["111#111", "111#111", "111#111"]);
    assert_eq!(line(&closed, &[west], &[east], &progress()).unwrap(), None);
    assert!(band(&closed, &[west], &[east], 0.5, &progress()).unwrap().is_none());
}

#[test]
fn a_dear_field_is_walked_round_only_where_that_is_cheaper() {
    let map = |field: char| {
        let row = format!("11{field}{field}{field}11");
        let rows = [row.clone(), row.clone(), "1111111".to_owned()];
        drawn(&rows.each_ref().map(String::as_str)).1
    };
    let (west, east) = (Cell { column: 0, row: 1 }, Cell { column: 6, row: 1 });
    let goes_round = |raster: &Raster| {
        let found = line(raster, &[west], &[east], &progress()).unwrap().unwrap();
        found.cells.contains(&Cell { column: 3, row: 0 })
    };
    assert!(!goes_round(&map('1')));
    assert!(goes_round(&map('9')));
}

#[test]
fn a_way_from_where_one_stands_costs_nothing() {
    let (_, raster) = drawn(&["111", "1#1"]);
    let here = Cell { column: 0, row: 0 };
    let found = line(&raster, &[here], &[here], &progress()).unwrap().unwrap();
    assert_eq!((found.cells, found.cost_m), (vec![here], 0.0));
    let barrier = Cell { column: 1, row: 0 };
    assert_eq!(line(&raster, &[barrier], &[here], &progress()).unwrap(), None, "nobody stands in a barrier");
}

#[test]
fn cancelled_work_ends_with_nothing() {
    let (_, raster) = drawn(&["1111", "1111"]);
    let (here, there) = (Cell { column: 0, row: 0 }, Cell { column: 3, row: 1 });
    let stopped = progress();
    stopped.cancel();
    assert!(line(&raster, &[here], &[there], &stopped).is_err());
    assert!(surface(&raster, &[here], &stopped).is_err());
    assert!(band(&raster, &[here], &[there], 0.1, &stopped).is_err());
}
