//! SQLite files: those of others, read and never written, and new ones, made out of sight and handed over as bytes. SQLite
//! opens its files itself, so it lives behind this door, and only here.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use rusqlite::types::ValueRef;
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
    /// The file that bytes were put into, as long as it is read.
    _own: Option<tempfile::TempPath>,
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing.
    Null,
    /// A whole number.
    Integer(i64),
    /// A number.
    Real(f64),
    /// A text.
    Text(String),
    /// Bytes.
    Blob(Vec<u8>),
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
        Ok(Self { connection, path: path.to_owned(), looks, _own: None })
    }

    /// Opens a file that lies in memory; `name` is what messages call it.
    ///
    /// # Errors
    /// Where it is no SQLite file, or the disk has no room for it while it is read.
    pub fn of_bytes(name: &str, bytes: &[u8]) -> Result<Self, Error> {
        let failed = |cause: io::Error| Error { attempt: Attempt::Read, path: PathBuf::from(name), cause };
        let mut file = tempfile::Builder::new().prefix("murhal-").suffix(".sqlite").tempfile().map_err(failed)?;
        io::Write::write_all(&mut file, bytes).map_err(failed)?;
        let own = file.into_temp_path();
        let opened = Self::open(&own)?;
        Ok(Self { path: PathBuf::from(name), _own: Some(own), ..opened })
    }

    /// Hands over each row of an answer, until there is no more or it is refused. A row may take as long as a whole
    /// answer of [`Self::rows`].
    ///
    /// # Errors
    /// As [`Self::rows`]; inside, what `take` refused with.
    pub fn each<E>(&self, question: &str, mut take: impl FnMut(&Cells<'_>) -> Result<(), E>) -> Result<Result<(), E>, Error> {
        let failed = |cause| of(&self.path, &cause);
        let mut asked = self.connection.prepare(question).map_err(failed)?;
        let mut rows = asked.query([]).map_err(failed)?;
        loop {
            self.looks.store(0, Ordering::Relaxed);
            let Some(row) = rows.next().map_err(failed)? else { return Ok(Ok(())) };
            if let Err(why) = take(&Cells(row)) {
                return Ok(Err(why));
            }
        }
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

/// An SQLite file that is being made, in a place of its own that is gone afterwards.
#[derive(Debug)]
pub struct NewDatabase {
    connection: Connection,
    place: tempfile::TempPath,
}

impl NewDatabase {
    /// Makes an empty one.
    ///
    /// # Errors
    /// Where there is no place for it.
    pub fn make() -> Result<Self, Error> {
        let failed = |cause: io::Error| Error { attempt: Attempt::Write, path: std::env::temp_dir(), cause };
        let place = tempfile::Builder::new().prefix("murhal-").suffix(".sqlite").tempfile().map_err(failed)?.into_temp_path();
        let connection = Connection::open(&place).map_err(|cause| unwritten(&cause))?;
        // It is nobody's yet: what breaks off is made anew.
        connection.execute_batch("PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY; BEGIN").map_err(|cause| unwritten(&cause))?;
        Ok(Self { connection, place })
    }

    /// Does what is said in SQL.
    ///
    /// # Errors
    /// Where it cannot be done.
    pub fn run(&self, orders: &str) -> Result<(), Error> {
        self.connection.execute_batch(orders).map_err(|cause| unwritten(&cause))
    }

    /// Does one thing with some cells (`?1`, `?2`...).
    ///
    /// # Errors
    /// Where it cannot be done.
    pub fn put(&self, order: &str, cells: &[Cell]) -> Result<(), Error> {
        let mut prepared = self.connection.prepare_cached(order).map_err(|cause| unwritten(&cause))?;
        prepared.execute(rusqlite::params_from_iter(cells)).map(drop).map_err(|cause| unwritten(&cause))
    }

    /// The file.
    ///
    /// # Errors
    /// Where it cannot be finished or read.
    pub fn into_bytes(self) -> Result<Vec<u8>, Error> {
        self.run("COMMIT")?;
        self.connection.close().map_err(|(_, cause)| unwritten(&cause))?;
        super::read(&self.place)
    }
}

impl rusqlite::ToSql for Cell {
    fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
        Ok(rusqlite::types::ToSqlOutput::Borrowed(match self {
            Self::Null => ValueRef::Null,
            Self::Integer(number) => ValueRef::Integer(*number),
            Self::Real(number) => ValueRef::Real(*number),
            Self::Text(text) => ValueRef::Text(text.as_bytes()),
            Self::Blob(bytes) => ValueRef::Blob(bytes),
        }))
    }
}

fn unwritten(cause: &rusqlite::Error) -> Error {
    Error { attempt: Attempt::Write, ..of(&std::env::temp_dir(), cause) }
}

/// The cells of a row.
pub struct Cells<'a>(&'a Row<'a>);

impl Cells<'_> {
    fn cell(&self, place: usize) -> ValueRef<'_> {
        self.0.get_ref(place).unwrap_or(ValueRef::Null)
    }

    /// A text, or a number as it is written.
    #[must_use]
    pub fn text(&self, place: usize) -> String {
        match self.cell(place) {
            ValueRef::Text(text) | ValueRef::Blob(text) => String::from_utf8_lossy(text).into_owned(),
            ValueRef::Integer(number) => number.to_string(),
            ValueRef::Real(number) => number.to_string(),
            ValueRef::Null => String::new(),
        }
    }

    /// A whole number, where there is one.
    #[must_use]
    pub fn number(&self, place: usize) -> Option<i64> {
        match self.cell(place) {
            ValueRef::Integer(number) => Some(number),
            _ => None,
        }
    }

    /// Bytes, where there are any.
    #[must_use]
    pub fn bytes(&self, place: usize) -> Option<&[u8]> {
        match self.cell(place) {
            ValueRef::Blob(bytes) | ValueRef::Text(bytes) => Some(bytes),
            _ => None,
        }
    }

    /// Whatever is there.
    #[must_use]
    pub fn value(&self, place: usize) -> Cell {
        match self.cell(place) {
            ValueRef::Null => Cell::Null,
            ValueRef::Integer(number) => Cell::Integer(number),
            ValueRef::Real(number) => Cell::Real(number),
            ValueRef::Text(text) => Cell::Text(String::from_utf8_lossy(text).into_owned()),
            ValueRef::Blob(bytes) => Cell::Blob(bytes.to_vec()),
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
