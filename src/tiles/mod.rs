//! Base tiles: pictures of the ground that a person brings along in one file, and that lie under the map. The file is
//! MBTiles or PMTiles, its tiles are pictures or vectors, and they lie in the square of Web Mercator; here they are read,
//! drawn and put into the plane of a scenario. They are looked at only: nothing is computed with them, and they never
//! become a part of a scenario.

mod file;
mod fault;
mod mbtiles;
mod pmtiles;
mod directory;
mod unpacked;
mod picture;
mod raster;
mod vector;
mod style;
mod kept;
mod mesh;
mod ground;

pub use fault::{Fault, OpenError};
pub use file::{About, Sort, TileFile, is_named_so};
pub use ground::{Canvas, Manner, Seen, lay};
pub use style::Look;

/// A tile of Web Mercator's square.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TileAt {
    /// How often the square was halved each way.
    pub zoom: u8,
    /// Its number from the west.
    pub column: u32,
    /// Its number from the north.
    pub row: u32,
}

impl TileAt {
    /// The tile that holds this one and three others.
    const fn parent(self) -> Self {
        Self { zoom: self.zoom.saturating_sub(1), column: self.column / 2, row: self.row / 2 }
    }
}

#[cfg(test)]
#[path = "../../tests/support/tile_files.rs"]
pub(crate) mod tile_files;
#[cfg(test)]
mod tests;
