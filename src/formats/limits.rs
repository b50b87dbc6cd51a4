//! How much of a strange file is read before it is refused. The numbers are far beyond what an office has (the largest
//! national layers known hold some ten million positions), and what they allow fits into the memory of a laptop.

use super::{RawFeature, RawLayer, Shape};
use crate::words::{Sentence, told};

/// What a file has too much of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// Bytes after unpacking.
    Unpacked,
    /// Files in an archive.
    Entries,
    /// Features or rows.
    Features,
    /// Positions.
    Positions,
    /// Cells of a table.
    Cells,
    /// Elements within elements.
    Depth,
}

/// Bytes that an archive may be unpacked to.
pub(super) const UNPACKED_BYTES: u64 = 1 << 30;
/// Files that an archive may hold.
pub(super) const ENTRIES: usize = 10_000;
/// Features that a layer may have.
pub(super) const FEATURES: usize = 5_000_000;
/// Positions that a file may have; a gigabyte of them.
pub(super) const POSITIONS: usize = 60_000_000;
/// Cells that a table may have.
pub(super) const CELLS: usize = 60_000_000;
/// Columns that a table may have, as many as Excel's.
pub(super) const COLUMNS: usize = 16_384;
/// Elements within elements, lists within lists.
pub(super) const DEPTH: usize = 64;

impl Limit {
    /// What, and how much of it is read.
    pub(super) fn told(self) -> Sentence {
        match self {
            Self::Unpacked => told!("limit-unpacked", most = UNPACKED_BYTES >> 20),
            Self::Entries => told!("limit-entries", most = ENTRIES),
            Self::Features => told!("limit-features", most = FEATURES),
            Self::Positions => told!("limit-positions", most = POSITIONS),
            Self::Cells => told!("limit-cells", most = CELLS),
            Self::Depth => told!("limit-depth", most = DEPTH),
        }
    }
}

/// A layer that grows, and refuses to grow without end.
#[derive(Default)]
pub(super) struct Growing {
    features: Vec<RawFeature>,
    positions: usize,
}

impl Growing {
    /// Adds a feature; its number is its place.
    ///
    /// # Errors
    /// Where there are too many.
    pub(super) fn push(&mut self, shape: Shape, properties: serde_json::Map<String, serde_json::Value>) -> Result<(), Limit> {
        self.positions += shape.size();
        if self.positions > POSITIONS {
            return Err(Limit::Positions);
        }
        if self.features.len() >= FEATURES {
            return Err(Limit::Features);
        }
        self.features.push(RawFeature { number: self.features.len() + 1, shape, properties });
        Ok(())
    }

    pub(super) fn layer(self) -> RawLayer {
        RawLayer { features: self.features, members: serde_json::Map::new() }
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.features.is_empty()
    }
}
