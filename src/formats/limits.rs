//! How much of a strange file is read before it is refused. The numbers are far beyond what an office has (the largest
//! national layers known hold some ten million positions), and what they allow fits into the memory of a laptop.

use super::{Filling, Properties, RawFeature, RawLayer, Shape};
use crate::measure::LonLat;
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
    /// Bytes of a file that is read whole.
    File,
    /// Bytes of the text of one feature.
    Feature,
    /// Bytes that all features take in memory.
    Held,
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

/// Bytes of a file that is read whole before its features are: all but GeoJSON and GeoPackages.
pub(super) const FILE_BYTES: u64 = 1 << 30;
/// Bytes of GeoJSON that are read at once.
pub(super) const BLOCK_BYTES: usize = 4 << 20;
/// Bytes of GeoJSON that one feature may have: some three million positions with all their digits, and more than the
/// coast of any country at full detail.
pub(super) const FEATURE_BYTES: usize = 128 << 20;
/// Bytes that the features of a file may take in memory, about.
pub(super) const HELD_BYTES: usize = 2 << 30;

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
            Self::File => told!("limit-file", most = FILE_BYTES >> 20),
            Self::Feature => told!("limit-feature", most = FEATURE_BYTES >> 20),
            Self::Held => told!("limit-held", most = HELD_BYTES >> 20),
        }
    }
}

/// Whether so many features that take so many bytes are no more than is held.
///
/// # Errors
/// Where they are more.
pub fn held_within(features: usize, bytes: usize) -> Result<(), super::FormatError> {
    if bytes > HELD_BYTES {
        return Err(Limit::Held.into());
    }
    if features > FEATURES { Err(Limit::Features.into()) } else { Ok(()) }
}

/// A layer that grows, and refuses to grow without end.
#[derive(Default)]
pub(super) struct Growing {
    features: Vec<RawFeature>,
    positions: usize,
    bytes: usize,
    /// For the properties of the next feature, which share their keys with those before.
    pub(super) filling: Filling,
}

impl Growing {
    /// Adds a feature; its number is its place.
    ///
    /// # Errors
    /// Where there are too many.
    pub(super) fn push(&mut self, shape: Shape, properties: Properties) -> Result<(), Limit> {
        self.positions += shape.size();
        self.bytes += weight(&shape, &properties, self.features.last());
        self.features.push(RawFeature { number: self.features.len() + 1, shape, properties });
        self.check()
    }

    /// Adds all features of another, which are numbered on.
    ///
    /// # Errors
    /// Where there are too many.
    pub(super) fn append(&mut self, mut other: Self) -> Result<(), Limit> {
        let before = self.features.len();
        for feature in &mut other.features {
            feature.number += before;
        }
        self.features.append(&mut other.features);
        self.positions += other.positions;
        self.bytes += other.bytes;
        self.check()
    }

    fn check(&self) -> Result<(), Limit> {
        if self.positions > POSITIONS {
            return Err(Limit::Positions);
        }
        if self.bytes > HELD_BYTES {
            return Err(Limit::Held);
        }
        if self.features.len() > FEATURES { Err(Limit::Features) } else { Ok(()) }
    }

    pub(super) fn layer(self) -> RawLayer {
        RawLayer { features: self.features, members: serde_json::Map::new() }
    }

    /// How many features there are.
    pub(super) const fn len(&self) -> usize {
        self.features.len()
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.features.is_empty()
    }
}

/// About how many bytes a feature takes: itself, its positions, and its properties.
fn weight(shape: &Shape, properties: &Properties, before: Option<&RawFeature>) -> usize {
    size_of::<RawFeature>() + shape.size() * size_of::<LonLat>() + properties.weight(before.map(|before| &before.properties))
}
