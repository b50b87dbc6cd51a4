//! Tiles that were drawn are kept, those looked at last the longest, up to some memory.

use std::sync::Arc;

use lru::LruCache;

use super::picture::Picture;
use super::style::Look;
use super::{Fault, TileAt};

/// The most memory for tiles: five hundred of 256 pixels, several usual screens full.
const MOST_BYTES: usize = 128 << 20;
/// What an entry takes beside its pixels.
const ENTRY_BYTES: usize = 200;

/// Which tile, how large, and on which ground.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Key {
    pub(super) at: TileAt,
    pub(super) side: u32,
    pub(super) look: Look,
}

/// What became of a tile: its picture, nothing where there is none, or what is wrong with it.
pub(super) type Found = Result<Option<Arc<Picture>>, Fault>;

/// The tiles that are kept.
#[derive(Debug)]
pub(super) struct Kept {
    tiles: LruCache<Key, Found>,
    bytes: usize,
}

impl Default for Kept {
    fn default() -> Self {
        Self { tiles: LruCache::unbounded(), bytes: 0 }
    }
}

impl Kept {
    pub(super) fn get(&mut self, key: &Key) -> Option<Found> {
        self.tiles.get(key).cloned()
    }

    pub(super) fn put(&mut self, key: Key, found: Found) {
        self.bytes += bytes(&found);
        if let Some((_, old)) = self.tiles.push(key, found) {
            self.bytes -= bytes(&old);
        }
        while self.bytes > MOST_BYTES {
            let Some((_, oldest)) = self.tiles.pop_lru() else { return };
            self.bytes -= bytes(&oldest);
        }
    }
}

fn bytes(found: &Found) -> usize {
    let picture = found.as_ref().ok().and_then(Option::as_ref);
    ENTRY_BYTES + picture.map_or(0, |picture| picture.bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(column: u32) -> Key {
        Key { at: TileAt { zoom: 20, column, row: 0 }, side: 1_024, look: Look::Light }
    }

    #[test]
    fn what_was_not_looked_at_for_long_goes_before_the_memory_is_too_much() {
        let mut kept = Kept::default();
        // Four MiB each.
        let picture = Arc::new(Picture::of(1_024, vec![[0; 4]; 1 << 20]).unwrap());
        for column in 0..60 {
            kept.put(key(column), Ok(Some(Arc::clone(&picture))));
            assert!(kept.get(&key(0)).is_some(), "looked at again and again");
        }
        assert!(kept.bytes <= MOST_BYTES && kept.tiles.len() == 31, "{}", kept.tiles.len());
        assert!(kept.get(&key(1)).is_none() && kept.get(&key(59)).is_some());
    }

    #[test]
    fn a_tile_put_again_counts_once() {
        let mut kept = Kept::default();
        for _ in 0..1_000 {
            kept.put(key(1), Err(Fault::TooMuchToDraw));
        }
        assert_eq!(kept.bytes, ENTRY_BYTES);
    }
}
