//! A file read piece by piece: what is too large to be held in memory is read only where it is asked for.

use std::fs::File;
use std::io::{self, Read as _, Seek as _, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use super::{Attempt, Error};

/// An open file, of which any piece can be read.
#[derive(Debug)]
pub struct Pieces {
    path: PathBuf,
    file: Mutex<File>,
    length: u64,
}

impl Pieces {
    /// Opens a file for reading.
    ///
    /// # Errors
    /// Where it is missing or may not be read.
    pub fn open(path: &Path) -> Result<Self, Error> {
        let failed = |cause| Error { attempt: Attempt::Read, path: path.to_owned(), cause };
        let file = File::open(path).map_err(failed)?;
        let length = file.metadata().map_err(failed)?.len();
        Ok(Self { path: path.to_owned(), file: Mutex::new(file), length })
    }

    /// How long the file was when it was opened.
    ///
    /// # Units
    /// Bytes.
    #[must_use]
    pub const fn length(&self) -> u64 {
        self.length
    }

    /// Reads a piece.
    ///
    /// # Units
    /// Bytes from the beginning of the file, and bytes.
    ///
    /// # Errors
    /// Where the file ends before the piece does, or cannot be read any more. No memory is taken for what is not there.
    pub fn read(&self, offset: u64, length: u64) -> Result<Vec<u8>, Error> {
        let failed = |cause| Error { attempt: Attempt::Read, path: self.path.clone(), cause };
        let ends_too_soon = || failed(io::Error::new(io::ErrorKind::UnexpectedEof, "the file ends too soon, copy it again"));
        if offset.checked_add(length).is_none_or(|end| end > self.length) {
            return Err(ends_too_soon());
        }
        let mut piece = vec![0; usize::try_from(length).map_err(|_too_long| ends_too_soon())?];
        // A lock that was left by a panic still holds a file that can be sought in.
        let mut file = self.file.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        file.seek(SeekFrom::Start(offset)).and_then(|_at| file.read_exact(&mut piece)).map_err(failed)?;
        Ok(piece)
    }

    /// Reads a piece onto the end of what was read before.
    ///
    /// # Units
    /// As [`Self::read`].
    ///
    /// # Errors
    /// As [`Self::read`].
    pub fn read_onto(&self, offset: u64, length: usize, held: &mut Vec<u8>) -> Result<(), Error> {
        let failed = |cause| Error { attempt: Attempt::Read, path: self.path.clone(), cause };
        let mut file = self.file.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        held.reserve(length);
        let read = file.seek(SeekFrom::Start(offset)).and_then(|_at| (&mut *file).take(length as u64).read_to_end(held)).map_err(failed)?;
        let is_whole = read == length;
        if is_whole { Ok(()) } else { Err(failed(io::Error::new(io::ErrorKind::UnexpectedEof, "the file ends too soon, copy it again"))) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_piece_can_be_read_and_none_beyond_the_end() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("long.bin");
        crate::files::write_whole(&path, b"0123456789").unwrap();
        let pieces = Pieces::open(&path).unwrap();
        assert_eq!(pieces.length(), 10);
        assert_eq!(pieces.read(7, 3).unwrap(), b"789");
        assert_eq!(pieces.read(0, 2).unwrap(), b"01");
        let told = pieces.read(8, u64::MAX - 4).unwrap_err().to_string();
        assert!(told.contains("ends too soon"), "{told}");
    }
}
