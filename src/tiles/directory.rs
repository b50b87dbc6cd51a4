//! The directory of a PMTiles file (version 3 of its specification): which tile lies where.
//!
//! Its number is a tile's place along a Hilbert curve through all tiles of all zooms, the whole world first.

use super::TileAt;

/// Where a tile lies, or a further directory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    /// The number of the first tile that it is for.
    pub(super) number: u64,
    /// From the beginning of its part of the file, in bytes.
    pub(super) offset: u64,
    /// In bytes.
    pub(super) length: u64,
    /// For how many tiles it is; 0 where it is a further directory.
    run: u64,
}

impl Entry {
    /// Whether it is a further directory.
    pub(super) const fn is_directory(self) -> bool {
        self.run == 0
    }
}

/// Entries in the order of their numbers.
#[derive(Debug)]
pub(super) struct Directory(Vec<Entry>);

impl Directory {
    /// A directory from its unpacked bytes; nothing where they are none.
    pub(super) fn of(mut bytes: &[u8]) -> Option<Self> {
        /// Each entry takes four numbers of at least a byte.
        const LEAST_BYTES: usize = 4;
        let bytes = &mut bytes;
        let count = usize::try_from(number(bytes)?).ok().filter(|count| *count <= bytes.len() / LEAST_BYTES)?;
        let mut entries = Vec::with_capacity(count);
        let mut last = 0_u64;
        for _ in 0..count {
            last = last.checked_add(number(bytes)?)?;
            entries.push(Entry { number: last, offset: 0, length: 0, run: 0 });
        }
        for entry in &mut entries {
            entry.run = number(bytes)?;
        }
        for entry in &mut entries {
            entry.length = number(bytes)?;
        }
        let mut next = 0_u64;
        for entry in &mut entries {
            // Where it follows the one before, no place is written.
            entry.offset = number(bytes)?.checked_sub(1).unwrap_or(next);
            next = entry.offset.checked_add(entry.length)?;
        }
        Some(Self(entries))
    }

    /// The entry that is for a tile, or that leads on to it.
    pub(super) fn find(&self, number: u64) -> Option<Entry> {
        let after = self.0.partition_point(|entry| entry.number <= number);
        let entry = *self.0.get(after.checked_sub(1)?)?;
        (entry.is_directory() || number - entry.number < entry.run).then_some(entry)
    }

    /// The first entry.
    pub(super) fn first(&self) -> Option<Entry> {
        self.0.first().copied()
    }
}

/// The number of a tile; nothing where there can be no such tile.
pub(super) fn number_of(at: TileAt) -> Option<u64> {
    /// Beyond it, numbers are longer than their field.
    const MOST: u8 = 31;
    if at.zoom > MOST || at.column >> at.zoom > 0 || at.row >> at.zoom > 0 {
        return None;
    }
    let before = ((1_u64 << (2 * at.zoom)) - 1) / 3;
    let along = if at.zoom == 0 { 0 } else { fast_hilbert::xy2h(at.column, at.row, at.zoom) };
    Some(before + along)
}

/// The next number: seven bits a byte, the lowest first.
fn number(bytes: &mut &[u8]) -> Option<u64> {
    let mut number = 0_u64;
    for place in 0..10 {
        let (byte, rest) = bytes.split_first()?;
        *bytes = rest;
        number |= u64::from(byte & 0x7f).checked_shl(7 * place)?;
        if byte & 0x80 == 0 {
            return Some(number);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tiles_have_the_numbers_of_the_specification() {
        // From the test vectors of the reference implementation.
        let known = [(0, 0, 0, 0), (1, 1, 0, 0), (2, 1, 0, 1), (3, 1, 1, 1), (4, 1, 1, 0), (5, 2, 0, 0), (19_078_479, 12, 3_423, 1_763)];
        for (number, zoom, column, row) in known {
            assert_eq!(number_of(TileAt { zoom, column, row }), Some(number), "{zoom}/{column}/{row}");
        }
        assert_eq!(number_of(TileAt { zoom: 3, column: 8, row: 0 }), None);
    }

    #[test]
    fn an_entry_may_be_for_many_tiles_and_may_follow_the_one_before() {
        // Two entries: tiles 5 to 7 at 0, 300 bytes; tile 20 right behind.
        let bytes = [2, 5, 15, 3, 1, 0xac, 0x02, 9, 1, 0];
        let directory = Directory::of(&bytes).unwrap();
        assert_eq!(directory.find(4), None);
        assert_eq!(directory.find(7).map(|entry| (entry.offset, entry.length)), Some((0, 300)));
        assert_eq!(directory.find(8), None);
        assert_eq!(directory.find(20).map(|entry| (entry.offset, entry.length)), Some((300, 9)));
        assert_eq!(directory.find(21), None);
    }

    #[test]
    fn a_directory_that_promises_more_than_there_is_takes_no_memory_and_is_none() {
        assert!(Directory::of(&[0xff, 0xff, 0xff, 0xff, 0x0f, 1, 1, 1]).is_none());
        assert!(Directory::of(&[0xff; 20]).is_none());
        assert!(Directory::of(&[2, 5, 15, 3, 1, 0xac, 0x02, 9, 1]).is_none(), "cut off");
        assert!(Directory::of(&[]).is_none());
    }
}
