//! MBTiles: an SQLite file with a table (or a view) of tiles and one of what there is to say of them. Its rows count
//! from the south, as nobody else's do.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::{Fault, OpenError, TileAt};
use crate::files::Database;

/// The most that a tile takes in the file, in bytes.
const MOST_TILE: u32 = 16 << 20;
/// The most entries of the description that are read.
const MOST_ENTRIES: u32 = 1_000;

/// An open file.
#[derive(Debug)]
pub(super) struct MbTiles(Mutex<Database>);

impl MbTiles {
    pub(super) fn open(path: &Path, database: Database) -> Result<Self, OpenError> {
        const TABLES: &str = "SELECT count(*) FROM sqlite_master WHERE name = 'tiles' AND type IN ('table', 'view')";
        let tables = database.rows(TABLES, &[], |row| row.number(0))?;
        if tables.first().copied().flatten().unwrap_or_default() == 0 {
            return Err(OpenError::NoTable(path.to_owned()));
        }
        Ok(Self(Mutex::new(database)))
    }

    /// What the file says of itself; nothing where it has no such table.
    pub(super) fn description(&self) -> BTreeMap<String, String> {
        let entry = |row: &crate::files::Cells<'_>| (row.text(0), row.text(1));
        let rows = self.database().rows("SELECT name, value FROM metadata WHERE length(value) < 1000000 LIMIT ?1", &[MOST_ENTRIES], entry);
        rows.unwrap_or_default().into_iter().collect()
    }

    /// The least and the greatest zoom of all tiles.
    pub(super) fn zooms(&self) -> Result<Option<[i64; 2]>, crate::files::Error> {
        let both = |row: &crate::files::Cells<'_>| Some([row.number(0)?, row.number(1)?]);
        let rows = self.database().rows("SELECT (SELECT min(zoom_level) FROM tiles), (SELECT max(zoom_level) FROM tiles)", &[], both)?;
        Ok(rows.into_iter().flatten().next())
    }

    /// The first tile of the file.
    pub(super) fn first_tile(&self) -> Result<Option<Vec<u8>>, Fault> {
        self.one("SELECT length(tile_data), CASE WHEN length(tile_data) <= ?1 THEN tile_data END FROM tiles LIMIT 1", &[MOST_TILE])
    }

    /// A tile as it lies in the file.
    pub(super) fn tile(&self, at: TileAt) -> Result<Option<Vec<u8>>, Fault> {
        const TILE: &str = "SELECT length(tile_data), CASE WHEN length(tile_data) <= ?1 THEN tile_data END \
                            FROM tiles WHERE zoom_level = ?2 AND tile_column = ?3 AND tile_row = ?4 LIMIT 1";
        let Some(from_south) = 1_u32.checked_shl(u32::from(at.zoom)).and_then(|rows| rows.checked_sub(at.row + 1)) else {
            return Ok(None);
        };
        self.one(TILE, &[MOST_TILE, u32::from(at.zoom), at.column, from_south])
    }

    fn one(&self, question: &str, numbers: &[u32]) -> Result<Option<Vec<u8>>, Fault> {
        let rows = self.database().rows(question, numbers, |row| (row.number(0), row.bytes(1).map(<[u8]>::to_vec)))?;
        match rows.into_iter().next() {
            Some((_, Some(bytes))) => Ok(Some(bytes)),
            Some((Some(length), None)) => Err(Fault::Broken(format!("it takes {length} bytes in the file"))),
            Some((None, None)) | None => Ok(None),
        }
    }

    fn database(&self) -> MutexGuard<'_, Database> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
