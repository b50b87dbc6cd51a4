//! How far a reader is, and that it was asked to stop: every reader asks here at every feature, row or block.

use std::io::{self, Cursor, Read, Seek, SeekFrom};

use crate::progress::{Cancelled, Progress};

/// Bytes of a step: what a person sees of long reading are mebibytes.
const STEP: usize = 1 << 20;

/// Begins to read so many bytes.
pub(super) fn begin(progress: &Progress, bytes: usize) -> Result<(), Cancelled> {
    progress.begin("reading", bytes.div_ceil(STEP))
}

/// So many bytes were read.
pub(super) fn reached(progress: &Progress, bytes: usize) -> Result<(), Cancelled> {
    progress.reach(bytes / STEP)
}

/// Bytes that a library reads from, which says how far it is and stops where the work was cancelled. The fault that the
/// library then tells is none of the file's: the door asks whether it was cancelled before it believes one.
pub(super) struct Watched<'a> {
    bytes: Cursor<&'a [u8]>,
    progress: &'a Progress,
}

impl<'a> Watched<'a> {
    /// Begins to read bytes.
    pub(super) fn begin(bytes: &'a [u8], progress: &'a Progress) -> Result<Self, Cancelled> {
        begin(progress, bytes.len())?;
        Ok(Self { bytes: Cursor::new(bytes), progress })
    }
}

impl Read for Watched<'_> {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        let at = usize::try_from(self.bytes.position()).unwrap_or(usize::MAX);
        reached(self.progress, at).map_err(|Cancelled| io::Error::other("cancelled"))?;
        self.bytes.read(room)
    }
}

impl Seek for Watched<'_> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.bytes.seek(to)
    }
}
