//! PMTiles, version 3: one file that says in its own directories where each tile lies.
//!
//! The crate `pmtiles` reads them too, but only with an asynchronous runtime, and it takes as much memory as a directory
//! promises: a few hostile bytes would end the program. What is read here is small and has an end.

use std::num::NonZeroUsize;
use std::path::Path;
use std::sync::{Arc, Mutex};

use lru::LruCache;

use super::directory::{Directory, number_of};
use super::unpacked::{Packing, unpacked};
use super::{Fault, OpenError, TileAt};
use crate::files::Pieces;
use crate::measure::LonLat;
use crate::measure::plane::Extent;

/// The length of the header.
const HEADER: u64 = 127;
/// The most that a directory or the description takes, packed and unpacked: writers keep them far smaller.
const MOST_PACKED: u64 = 4 << 20;
const MOST_UNPACKED: usize = 16 << 20;
/// The most that a tile takes in the file.
const MOST_TILE: u64 = 16 << 20;
/// So many directories are kept.
const DIRECTORIES: NonZeroUsize = NonZeroUsize::new(32).expect("it is not zero");
/// A directory leads to tiles, or to directories that do; writers make two, readers follow four.
const DEEPEST: usize = 4;

/// Of what kind the tiles are, by the numbers of the specification.
pub(super) const MVT: u8 = 1;
pub(super) const AVIF: u8 = 5;

/// An open file.
#[derive(Debug)]
pub(super) struct PmTiles {
    pieces: Pieces,
    pub(super) header: Header,
    root: Directory,
    directories: Mutex<LruCache<u64, Arc<Directory>>>,
}

/// What the file says of itself.
#[derive(Debug)]
pub(super) struct Header {
    root: [u64; 2],
    description: [u64; 2],
    leaves: u64,
    tiles: u64,
    inside: Packing,
    pub(super) packing: Packing,
    pub(super) kind: u8,
    pub(super) zooms: [u8; 2],
    pub(super) bounds: Extent,
}

impl PmTiles {
    pub(super) fn open(path: &Path, pieces: Pieces) -> Result<Self, OpenError> {
        let broken = |what: &str| OpenError::broken(what, path);
        let header = pieces.read(0, HEADER.min(pieces.length()))?;
        let version = header.get(7).copied().unwrap_or_default();
        if version != 3 {
            return Err(OpenError::Version { version, path: path.to_owned() });
        }
        let header = Header::of(&header).ok_or_else(|| broken("its head says what cannot be"))?;
        let [offset, length] = header.root;
        let root = directory(&pieces, &header, offset, length).map_err(|fault| OpenError::broken(&fault, path))?;
        Ok(Self { pieces, header, root, directories: Mutex::new(LruCache::new(DIRECTORIES)) })
    }

    /// The description: a text in JSON.
    pub(super) fn description(&self) -> Result<Vec<u8>, Fault> {
        let [offset, length] = self.header.description;
        piece(&self.pieces, &self.header, offset, length)
    }

    /// A tile as it lies in the file.
    pub(super) fn tile(&self, at: TileAt) -> Result<Option<Vec<u8>>, Fault> {
        let Some(number) = number_of(at) else { return Ok(None) };
        self.follow(|directory| directory.find(number))
    }

    /// The first tile of the file.
    pub(super) fn first_tile(&self) -> Result<Option<Vec<u8>>, Fault> {
        self.follow(Directory::first)
    }

    /// Goes from directory to directory until there is a tile.
    fn follow(&self, find: impl Fn(&Directory) -> Option<super::directory::Entry>) -> Result<Option<Vec<u8>>, Fault> {
        let Some(mut entry) = find(&self.root) else { return Ok(None) };
        for _ in 0..DEEPEST {
            if !entry.is_directory() {
                if entry.length > MOST_TILE {
                    return Err(Fault::Broken(format!("it takes {} bytes in the file", entry.length)));
                }
                let offset = self.header.tiles.saturating_add(entry.offset);
                return Ok(Some(self.pieces.read(offset, entry.length)?));
            }
            let leaf = self.leaf(self.header.leaves.saturating_add(entry.offset), entry.length)?;
            let Some(found) = find(&leaf) else { return Ok(None) };
            entry = found;
        }
        Err(Fault::Broken("its directories lead nowhere".to_owned()))
    }

    fn leaf(&self, offset: u64, length: u64) -> Result<Arc<Directory>, Fault> {
        let kept = || self.directories.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if let Some(directory) = kept().get(&offset) {
            return Ok(Arc::clone(directory));
        }
        let directory = Arc::new(directory(&self.pieces, &self.header, offset, length)?);
        kept().put(offset, Arc::clone(&directory));
        Ok(directory)
    }
}

fn directory(pieces: &Pieces, header: &Header, offset: u64, length: u64) -> Result<Directory, Fault> {
    Directory::of(&piece(pieces, header, offset, length)?).ok_or_else(|| Fault::Broken("its directory is none".to_owned()))
}

fn piece(pieces: &Pieces, header: &Header, offset: u64, length: u64) -> Result<Vec<u8>, Fault> {
    if length > MOST_PACKED {
        return Err(Fault::TooLarge { most: MOST_UNPACKED });
    }
    unpacked(pieces.read(offset, length)?, header.inside, MOST_UNPACKED)
}

impl Header {
    fn of(bytes: &[u8]) -> Option<Self> {
        let long = |at: usize| Some(u64::from_le_bytes(*bytes.get(at..)?.first_chunk()?));
        let byte = |at: usize| bytes.get(at).copied();
        let degrees = |at: usize| Some(f64::from(i32::from_le_bytes(*bytes.get(at..)?.first_chunk()?)) / 1e7);
        let place = |at: usize| Some(LonLat { lon: degrees(at)?, lat: degrees(at + 4)? });
        // The last field ends with the header.
        place(119)?;
        Some(Self {
            root: [long(8)?, long(16)?],
            description: [long(24)?, long(32)?],
            leaves: long(40)?,
            tiles: long(56)?,
            inside: packing(byte(97)?)?,
            packing: packing(byte(98)?)?,
            kind: byte(99)?,
            zooms: [byte(100)?, byte(101)?],
            bounds: Extent { low: place(102)?, high: place(110)? },
        })
    }
}

/// A packing by its number in the specification; one that is not known is tried as none.
const fn packing(number: u8) -> Option<Packing> {
    match number {
        0 | 1 => Some(Packing::Plain),
        2 => Some(Packing::Gzip),
        3 => Some(Packing::Brotli),
        4 => Some(Packing::Zstd),
        _ => None,
    }
}
