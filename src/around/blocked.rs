//! That there is no way, and what blocks it.

use std::collections::BTreeSet;

use super::ends::EndCells;
use super::terrain::{Barrier, Terrain};
use crate::progress::Progress;
use crate::scenario::Scenario;
use crate::ways::{Cell, Raster, line, surface};
use crate::words::{Sentence, Value, told};

/// Why there is no way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blocks {
    /// Barriers stand between the ends.
    Between,
    /// Every place to begin at lies in a barrier, or off the land.
    AtTheStart,
    /// Every place to end at does.
    AtTheEnd,
    /// There is no such route.
    NoRoute,
}

/// There is no way.
#[derive(Clone, Debug, PartialEq)]
pub struct Blocked {
    /// Where it is blocked.
    pub blocks: Blocks,
    /// What stands on the cut: barriers that reach from the land of the starts to that of the goals; where each is only a part of
    /// a chain, the fewest that would have to open.
    pub by: Vec<Barrier>,
}

impl Blocked {
    pub(super) const fn nowhere() -> Self {
        Self { blocks: Blocks::NoRoute, by: Vec::new() }
    }

    pub(super) fn at_an_end(blocks: Blocks, by: BTreeSet<Barrier>) -> Self {
        Self { blocks, by: by.into_iter().collect() }
    }

    /// What stands between the ends.
    pub(super) fn between(terrain: &Terrain, cells: &EndCells) -> Self {
        let [ours, theirs] = [&cells.starts, &cells.goals].map(|ends| beside(terrain, ends));
        let on_the_cut: Vec<Barrier> = ours.intersection(&theirs).copied().collect();
        let by = if on_the_cut.is_empty() { fewest(terrain, cells) } else { on_the_cut };
        Self { blocks: Blocks::Between, by }
    }

    /// In a sentence.
    #[must_use]
    pub fn told(&self, scenario: &Scenario) -> Sentence {
        let name = |barrier: &Barrier| match barrier {
            Barrier::NoGo(number) => scenario.no_go.get(*number).map_or_else(Value::nothing, |zone| Value::Text(zone.name.clone())),
            Barrier::Lake(_) => Value::Sentence(Box::new(told!("way-barrier-lake"))),
        };
        let by = Value::List(self.by.iter().map(name).collect());
        match self.blocks {
            Blocks::NoRoute => told!("way-no-route"),
            Blocks::Between => told!("way-blocked-between", by = by),
            Blocks::AtTheStart if self.by.is_empty() => told!("way-start-outside"),
            Blocks::AtTheEnd if self.by.is_empty() => told!("way-end-outside"),
            Blocks::AtTheStart => told!("way-blocked-start", by = by),
            Blocks::AtTheEnd => told!("way-blocked-end", by = by),
        }
    }
}

/// The barriers that the land touches which can be reached from some cells.
fn beside(terrain: &Terrain, ends: &[Cell]) -> BTreeSet<Barrier> {
    let Ok(reached) = surface(&terrain.raster, ends, &Progress::default()) else { return BTreeSet::new() };
    let numbers = 0..terrain.grid.len();
    let closed = numbers.filter_map(|number| {
        let cell = terrain.grid.cell(number);
        terrain.barrier(cell).map(|barrier| (cell, barrier))
    });
    closed.filter(|(cell, _)| terrain.raster.round(*cell).any(|near| reached.cost_m(near).is_some())).map(|(_, barrier)| barrier).collect()
}

/// The barriers on the way that crosses the fewest closed cells.
fn fewest(terrain: &Terrain, cells: &EndCells) -> Vec<Barrier> {
    /// So much dearer is a closed cell than an open one: no way round is as long.
    const CLOSED: f32 = 1e6;
    let grid = &terrain.grid;
    let is_open = |cell: Cell| terrain.raster.cost(cell).is_some();
    let all = Raster::new(grid.columns, grid.rows, terrain.cell_m, |cell| if is_open(cell) { 1.0 } else { CLOSED });
    let through = line(&all, &cells.starts, &cells.goals, &Progress::default()).ok().flatten();
    let barriers: BTreeSet<Barrier> = through.into_iter().flat_map(|way| way.cells).filter_map(|cell| terrain.barrier(cell)).collect();
    barriers.into_iter().collect()
}
