//! An SQLite file, read and never written. SQLite opens its files itself, so it lives behind this door, and only here.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use rusqlite::types::ValueRef as Cell;
use rusqlite::{Connection, ErrorCode, OpenFlags, Row};

use super::{Attempt, Error};

/// Steps of SQLite's machine between two looks at how many there were.
const STEPS_AT_ONCE: i32 = 1_000_000;
/// So many looks are a few seconds: a file made to keep its reader busy, or one without the index it needs.
const MOST_LOOKS: u32 = 150;

/// An open SQLite file.
#[derive(Debug)]
pub struct Database {
    connection: Connection,
    path: PathBuf,
    looks: Arc<AtomicU32>,
}

impl Database {
    /// Opens a file for reading. Nothing is written, not even beside it, so a stick may be read-only.
    ///
    /// # Errors
    /// Where it is missing or may not be read, or is no SQLite file.
    pub fn open(path: &Path) -> Result<Self, Error> {
        // SQLite says less clearly what is wrong with a file that is not there.
        drop(std::fs::File::open(path).map_err(|cause| Error { attempt: Attempt::Read, path: path.to_owned(), cause })?);
        let failed = |cause| of(path, &cause);
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = match unchanging(path) {
            Some(address) => Connection::open_with_flags(address, flags | OpenFlags::SQLITE_OPEN_URI),
            None => Connection::open_with_flags(path, flags),
        };
        let connection = connection.map_err(failed)?;
        // A view in a strange file may call no functions that reach outside it.
        connection.execute_batch("PRAGMA trusted_schema = OFF").map_err(failed)?;
        let looks = Arc::new(AtomicU32::new(0));
        let counted = Arc::clone(&looks);
        let too_many = move || counted.fetch_add(1, Ordering::Relaxed) > MOST_LOOKS;
        connection.progress_handler(STEPS_AT_ONCE, Some(too_many));
        Ok(Self { connection, path: path.to_owned(), looks })
    }

    /// Each row of an answer to a question in SQL about some numbers (`?1`, `?2`...).
    ///
    /// # Errors
    /// Where the question cannot be answered: a table is missing, the file is broken, or it takes far too long.
    pub fn rows<T>(&self, question: &str, numbers: &[u32], mut read: impl FnMut(&Cells<'_>) -> T) -> Result<Vec<T>, Error> {
        self.looks.store(0, Ordering::Relaxed);
        let failed = |cause| of(&self.path, &cause);
        let mut asked = self.connection.prepare_cached(question).map_err(failed)?;
        let mut rows = asked.query(rusqlite::params_from_iter(numbers)).map_err(failed)?;
        let mut all = Vec::new();
        while let Some(row) = rows.next().map_err(failed)? {
            all.push(read(&Cells(row)));
        }
        Ok(all)
    }
}

/// The cells of a row.
pub struct Cells<'a>(&'a Row<'a>);

impl Cells<'_> {
    fn cell(&self, place: usize) -> Cell<'_> {
        self.0.get_ref(place).unwrap_or(Cell::Null)
    }

    /// A text, or a number as it is written.
    #[must_use]
    pub fn text(&self, place: usize) -> String {
        match self.cell(place) {
            Cell::Text(text) | Cell::Blob(text) => String::from_utf8_lossy(text).into_owned(),
            Cell::Integer(number) => number.to_string(),
            Cell::Real(number) => number.to_string(),
            Cell::Null => String::new(),
        }
    }

    /// A whole number, where there is one.
    #[must_use]
    pub fn number(&self, place: usize) -> Option<i64> {
        match self.cell(place) {
            Cell::Integer(number) => Some(number),
            _ => None,
        }
    }

    /// Bytes, where there are any.
    #[must_use]
    pub fn bytes(&self, place: usize) -> Option<&[u8]> {
        match self.cell(place) {
            Cell::Blob(bytes) | Cell::Text(bytes) => Some(bytes),
            _ => None,
        }
    }
}

/// The address of a file that nobody changes: SQLite then makes no files beside it and needs no locks. Nothing where
/// another program left a journal of changes, which must be read with it, or where the name cannot be an address.
fn unchanging(path: &Path) -> Option<String> {
    let mut journal = path.as_os_str().to_owned();
    journal.push("-wal");
    if Path::new(&journal).exists() {
        return None;
    }
    let whole = std::path::absolute(path).ok()?;
    let whole = whole.to_str()?.replace('\\', "/");
    let mut address = String::from(if whole.starts_with('/') { "file:" } else { "file:/" });
    for letter in whole.chars() {
        match letter {
            '%' => address.push_str("%25"),
            '?' => address.push_str("%3f"),
            '#' => address.push_str("%23"),
            letter => address.push(letter),
        }
    }
    address.push_str("?immutable=1");
    Some(address)
}

fn of(path: &Path, cause: &rusqlite::Error) -> Error {
    let kind = match cause.sqlite_error_code() {
        Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => io::ErrorKind::InvalidData,
        Some(ErrorCode::PermissionDenied) => io::ErrorKind::PermissionDenied,
        Some(ErrorCode::OperationInterrupted) => io::ErrorKind::TimedOut,
        _ => io::ErrorKind::Other,
    };
    Error { attempt: Attempt::Read, path: path.to_owned(), cause: io::Error::new(kind, cause.to_string()) }
}
