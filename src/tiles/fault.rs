//! What can be wrong with a tile file, and with a single tile.

use std::path::{Path, PathBuf};

use crate::files;

/// Why a file is not shown.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// It cannot be read.
    #[error(transparent)]
    Door(#[from] files::Error),
    /// It is something else.
    #[error("this is neither an MBTiles nor a PMTiles file; choose one whose name ends with .mbtiles or .pmtiles: {}", .0.display())]
    NoTileFile(PathBuf),
    /// It is an SQLite file of another kind.
    #[error("this SQLite file has no table of tiles, so it is no MBTiles file; choose another: {}", .0.display())]
    NoTable(PathBuf),
    /// It says of itself what cannot be.
    #[error("the file is broken ({what}); copy it again from where it came: {}", path.display())]
    Broken {
        /// What is wrong.
        what: String,
        /// Which file.
        path: PathBuf,
    },
    /// It is of an earlier kind.
    #[error("this is PMTiles of version {version}, and only version 3 can be read; convert it with \"pmtiles convert\": {}", path.display())]
    Version {
        /// Which version.
        version: u8,
        /// Which file.
        path: PathBuf,
    },
    /// Its tiles are of a kind that cannot be drawn.
    #[error("its tiles are {what}; PNG, JPEG, WebP and vector tiles (MVT) can be shown: {}", path.display())]
    Unreadable {
        /// Of what kind.
        what: String,
        /// Which file.
        path: PathBuf,
    },
    /// There is nothing in it.
    #[error("there is not one tile in the file; choose another: {}", .0.display())]
    Empty(PathBuf),
}

impl OpenError {
    pub(super) fn broken(what: &(impl ToString + ?Sized), path: &Path) -> Self {
        Self::Broken { what: what.to_string(), path: path.to_owned() }
    }
}

/// Why a tile is not shown.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// The file cannot be read any more.
    #[error("{0}")]
    Door(String),
    /// It unpacks to more than a tile ever holds.
    #[error("a tile unpacks to more than {} MiB", most >> 20)]
    TooLarge {
        /// The most that is unpacked, in bytes.
        most: usize,
    },
    /// It is a picture of too many pixels.
    #[error("a tile has {width} by {height} pixels; {most} each way are the most", most = super::raster::MOST_SIDE)]
    TooManyPixels {
        /// Pixels across.
        width: u32,
        /// Pixels down.
        height: u32,
    },
    /// There is more to draw in it than a map has.
    #[error("a vector tile has more to draw than a map can show")]
    TooMuchToDraw,
    /// It is broken, or of another kind.
    #[error("a tile cannot be read: {0}")]
    Broken(String),
}

impl From<&files::Error> for Fault {
    fn from(error: &files::Error) -> Self {
        Self::Door(error.to_string())
    }
}

impl From<files::Error> for Fault {
    fn from(error: files::Error) -> Self {
        Self::Door(error.to_string())
    }
}
