//! The land as a herd would weigh it: a raster of metres of easy walking.

use geo_types::Coord;

use super::borders;
use super::cells::{Cells, narrow};
use super::ends::Ends;
use super::parts::Part;
use super::when::When;
use super::{crops, past, rivers, water};
use crate::atlas::Atlas;
use crate::encounters::{Ground, GroundError};
use crate::index::{PlaneBox, PlaneShape};
use crate::layers::Route;
use crate::measure::{LonLat, Plane};
use crate::progress::Progress;
use crate::scenario::Scenario;
use crate::ways::{Cell, Grid, Raster};

/// How wide cells may be, in metres: the first with few enough cells serves.
const WIDTHS_M: [f64; 8] = [100.0, 250.0, 500.0, 1_000.0, 2_000.0, 5_000.0, 10_000.0, 20_000.0];
/// As many cells as are searched while a person waits: a band over them takes about a tenth of a second.
const MOST_CELLS: f64 = 500_000.0;

/// What cannot be crossed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Barrier {
    /// A no-go zone, by number.
    NoGo(usize),
    /// A lake of the atlas, by number.
    Lake(usize),
}

/// A raster of what land costs, with its parts.
pub struct Terrain {
    /// Where its cells lie.
    pub grid: Grid,
    /// What each costs.
    pub raster: Raster,
    /// How wide a cell is, in metres.
    pub cell_m: f64,
    parts: Vec<(Part, Cells)>,
    /// Which barrier closes a cell: 0 for none, else one more than its number among the barriers.
    closed: Vec<u32>,
    barriers: Vec<Barrier>,
}

/// What the parts are made of.
#[derive(Clone, Copy)]
pub(super) struct Land<'a> {
    pub(super) atlas: &'a Atlas,
    pub(super) scenario: &'a Scenario,
    pub(super) ground: &'a Ground,
    pub(super) route: &'a Route,
    pub(super) when: &'a When,
    pub(super) grid: Grid,
    pub(super) cell_m: f64,
}

impl Land<'_> {
    /// The box of the grid.
    pub(super) fn bounds(&self) -> PlaneBox {
        bounds(&self.grid)
    }

    /// The cell in which a place lies; the one at the edge for a place beyond it.
    pub(super) fn nearest(&self, place: Coord<f64>) -> Option<Cell> {
        let (bounds, inside) = (self.bounds(), self.grid.cell * 0.001);
        if !bounds.is_finite() {
            return None;
        }
        let x = place.x.clamp(bounds.low.x, bounds.high.x - inside);
        self.grid.at(Coord { x, y: place.y.clamp(bounds.low.y, bounds.high.y - inside) })
    }

    /// How many cells make so many metres, rounded.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few kilometres")]
    pub(super) fn cells(&self, metres: f64) -> usize {
        (metres / self.cell_m).round().clamp(0.0, 4_096.0) as usize
    }

    /// The cells within some metres of a place, each with its distance in metres.
    pub(super) fn within(&self, place: Coord<f64>, reach_m: f64, mut visit: impl FnMut(Cell, f64)) {
        let reach = reach_m / self.cell_m * self.grid.cell;
        let Some((low, high)) = overlap(&self.grid, PlaneBox { low: place, high: place }.widened(reach)) else { return };
        for row in low.row..=high.row {
            for column in low.column..=high.column {
                let cell = Cell { column, row };
                let at = self.grid.middle(cell);
                let far_m = (at.x - place.x).hypot(at.y - place.y) / self.grid.cell * self.cell_m;
                if far_m <= reach_m {
                    visit(cell, far_m);
                }
            }
        }
    }
}

impl Terrain {
    /// The land round the ends and the present way of a herd.
    ///
    /// # Errors
    /// Where the work was cancelled.
    pub(super) fn new(
        (atlas, scenario, ground): (&Atlas, &Scenario, &Ground),
        route: &Route,
        ends: &Ends,
        when: &When,
        progress: &Progress,
    ) -> Result<Self, GroundError> {
        let (grid, cell_m) = grid(&ground.plane, scenario, ends);
        let land = Land { atlas, scenario, ground, route, when, grid, cell_m };
        let (closed, barriers) = closed(land);
        let (standing, unknown) = crops::costs(land, progress)?;
        let mut wet = rivers::costs(land);
        for cells in &mut wet.water {
            for (has_water, mark) in cells.iter_mut().zip(&closed) {
                *has_water |= mark.checked_sub(1).is_some_and(|number| matches!(barriers.get(number as usize), Some(Barrier::Lake(_))));
            }
        }
        let parts = vec![
            (Part::Walking, Cells::of(grid).map(|_| 1.0)),
            (Part::Crops, standing),
            (Part::UnknownCrops, unknown),
            (Part::Settlements, past::settlements(land)),
            (Part::Incidents, past::incidents(land, progress)?),
            (Part::FarFromWater, water::costs(land, &wet.water, progress)?),
            (Part::Swamps, rivers::swamps(land)),
            (Part::Rivers, wet.crossings),
            (Part::Borders, borders::costs(land, progress)?),
        ];
        let raster = Raster::new(grid.columns, grid.rows, cell_m, |cell| {
            let number = grid.number(cell);
            if closed[number] > 0 { f32::INFINITY } else { parts.iter().map(|(_, part)| part.values[number]).sum() }
        });
        Ok(Self { grid, raster, cell_m, parts, closed, barriers })
    }

    /// What closes a cell.
    #[must_use]
    pub fn barrier(&self, cell: Cell) -> Option<Barrier> {
        let number = self.closed.get(self.grid.number(cell)).copied().unwrap_or(0);
        self.barriers.get(number.checked_sub(1)? as usize).copied()
    }

    /// The cells that a line touches, in its order.
    pub(super) fn cells_of(&self, line: &[Coord<f64>]) -> Vec<Cell> {
        let mut cells: Vec<Cell> = Vec::new();
        for pair in line.windows(2) {
            self.grid.touched(pair[0], pair[1], |cell| {
                if cells.last() != Some(&cell) {
                    cells.push(cell);
                }
            });
        }
        cells
    }

    /// The middles of cells.
    pub(super) fn line_of(&self, cells: &[Cell]) -> Vec<Coord<f64>> {
        cells.iter().map(|cell| self.grid.middle(*cell)).collect()
    }

    /// What a line costs, part by part, in metres of easy walking; nothing where it crosses a barrier or leaves the grid.
    pub(super) fn costs_of(&self, line: &[Coord<f64>]) -> Option<Vec<(Part, f64)>> {
        let mut sums: Vec<(Part, f64)> = self.parts.iter().map(|(part, _)| (*part, 0.0)).collect();
        for pair in line.windows(2) {
            let way = pair[1] - pair[0];
            let length = way.x.hypot(way.y);
            let samples = (length / self.grid.cell * 3.0).ceil().max(1.0);
            let step_m = length / self.grid.cell * self.cell_m / samples;
            let mut sample = 0.5;
            while sample < samples {
                let cell = self.grid.at(pair[0] + way * (sample / samples))?;
                self.raster.cost(cell)?;
                for ((_, sum), (_, part)) in sums.iter_mut().zip(&self.parts) {
                    *sum += f64::from(part.get(cell)) * step_m;
                }
                sample += 1.0;
            }
        }
        Some(sums)
    }
}

/// The grid over the ends and the present way, with land on all sides to go round in, but not beyond the whole degrees that the
/// layers fill: nothing is known there. An end beyond them lies in no cell.
fn grid(plane: &Plane, scenario: &Scenario, ends: &Ends) -> (Grid, f64) {
    /// Land on each side, as a share of how far the ends are apart.
    const ROOM: f64 = 0.35;
    /// Land on each side at least, in metres.
    const LEAST_ROOM_M: f64 = 20_000.0;
    let bounds = PlaneBox::of(ends.all());
    let across = (bounds.high.x - bounds.low.x).hypot(bounds.high.y - bounds.low.y);
    let mut area = bounds.widened((across * ROOM).max(LEAST_ROOM_M));
    if let Some(degrees) = scenario.extent().map(crate::measure::plane::Extent::in_whole_degrees) {
        let (low, high) = (degrees.low, degrees.high);
        // On a cone the parallels bend: they reach farthest in the middle.
        let middle = f64::midpoint(low.lon, high.lon);
        let corners = [low.lon, middle, high.lon].into_iter().flat_map(|lon| [low.lat, high.lat].map(|lat| LonLat { lon, lat }));
        let known = PlaneBox::of(corners.map(|at| plane.plane_from_lonlat(at)));
        area = PlaneBox {
            low: Coord { x: area.low.x.max(known.low.x), y: area.low.y.max(known.low.y) },
            high: Coord { x: area.high.x.min(known.high.x), y: area.high.y.min(known.high.y) },
        };
    }
    let scale = plane.scale_at(plane.lonlat_from_plane(area.middle()).lat);
    let cells = |width_m: f64| (area.high.x - area.low.x) * (area.high.y - area.low.y) / (width_m * scale).powi(2);
    let cell_m = WIDTHS_M.into_iter().find(|width_m| cells(*width_m) <= MOST_CELLS).unwrap_or(WIDTHS_M[WIDTHS_M.len() - 1]);
    (Grid::over(area.low, area.high, cell_m * scale), cell_m)
}

/// Which cells are closed, and by what. A no-go zone closes every cell that it touches; a lake, those that it covers by half.
fn closed(land: Land<'_>) -> (Vec<u32>, Vec<Barrier>) {
    let Land { atlas, scenario, ground, grid, .. } = land;
    let (mut closed, mut barriers) = (vec![0; grid.len()], Vec::new());
    let mut zones: Vec<u32> = ground.no_go.meeting(land.bounds()).collect();
    zones.sort_unstable();
    for number in zones.into_iter().map(|number| number as usize) {
        let PlaneShape::Area(area) = ground.no_go.shape(number) else { continue };
        if rivers::is_swamp(&scenario.no_go[number]) {
            continue;
        }
        barriers.push(Barrier::NoGo(number));
        let mark = u32::try_from(barriers.len()).unwrap_or(u32::MAX);
        grid.covered(area.rings(), |cell, _| closed[grid.number(cell)] = mark);
        for [from, to] in area.edges() {
            grid.touched(from, to, |cell| closed[grid.number(cell)] = mark);
        }
    }
    for (number, lake) in atlas.lakes.iter().enumerate() {
        let rings: Vec<Vec<Coord<f64>>> = lake.iter().flatten().map(|ring| ground.plane.plane_from_lonlats(ring)).collect();
        if !PlaneBox::of(rings.iter().flatten().copied()).meets(land.bounds()) {
            continue;
        }
        barriers.push(Barrier::Lake(number));
        let mark = u32::try_from(barriers.len()).unwrap_or(u32::MAX);
        let mut covered = Cells::of(grid);
        grid.covered(rings.iter().map(Vec::as_slice), |cell, share| covered.add(cell, share));
        let by_half = covered.values.iter().enumerate().filter(|(_, share)| **share >= narrow(0.5));
        by_half.for_each(|(cell, _)| closed[cell] = mark);
    }
    (closed, barriers)
}

fn bounds(grid: &Grid) -> PlaneBox {
    let Some(last) = grid.columns.checked_sub(1).zip(grid.rows.checked_sub(1)) else { return PlaneBox::EMPTY };
    let high = grid.middle(Cell { column: last.0, row: last.1 });
    PlaneBox { low: grid.low, high: Coord { x: high.x + grid.cell / 2.0, y: high.y + grid.cell / 2.0 } }
}

/// The first and the last cell of a grid that a box meets.
fn overlap(grid: &Grid, area: PlaneBox) -> Option<(Cell, Cell)> {
    let all = bounds(grid);
    let just_inside = grid.cell * 0.001;
    let low = Coord { x: area.low.x.max(all.low.x), y: area.low.y.max(all.low.y) };
    let high = Coord { x: area.high.x.min(all.high.x - just_inside), y: area.high.y.min(all.high.y - just_inside) };
    grid.at(low).zip(grid.at(high))
}
