//! The records of a shapefile, each read alone: what one of them says of itself cannot make another be read amiss. What it
//! promises is held against its own bytes, for the library makes room for as many places as a record says it has, before it
//! reads the first.

use std::io::{self, Cursor};

use shapefile::{ReadableShape as _, Shape};

use super::super::pace;
use crate::progress::{Cancelled, Progress};
use crate::words::{Sentence, told};

/// The head of the file.
const HEAD_BYTES: usize = 100;
/// Where the head says how long the file is, in words of two bytes.
const LENGTH_AT: usize = 24;
/// A record's number and its length in words.
const RECORD_HEAD_BYTES: usize = 8;
/// A place: two numbers of eight bytes, the least that any sort of shape has.
const PLACE_BYTES: u64 = 16;
/// Where a part begins.
const PART_BYTES: u64 = 4;

/// Why a record could not be read.
pub(super) enum Fault {
    /// What is wrong with it.
    Broken(Sentence),
    /// The person changed their mind.
    Cancelled,
}

impl From<Cancelled> for Fault {
    fn from(Cancelled: Cancelled) -> Self {
        Self::Cancelled
    }
}

impl From<shapefile::Error> for Fault {
    fn from(cause: shapefile::Error) -> Self {
        Self::Broken(told!("format-cause", cause = cause.to_string()))
    }
}

/// The records of a file, one after another.
pub(super) struct Records<'a> {
    shp: &'a [u8],
    at: usize,
    /// Where the head says that they end.
    end: usize,
    progress: &'a Progress,
}

impl<'a> Records<'a> {
    /// Those behind a head that was read.
    pub(super) fn begin(shp: &'a [u8], progress: &'a Progress) -> Result<Self, Cancelled> {
        pace::begin(progress, shp.len())?;
        let words = shp.get(LENGTH_AT..).and_then(|length| length.first_chunk()).map_or(0, |words| i32::from_be_bytes(*words));
        let end = usize::try_from(words).unwrap_or(0).saturating_mul(2);
        Ok(Self { shp, at: HEAD_BYTES, end, progress })
    }

    fn one(&mut self) -> Result<Shape, Fault> {
        pace::reached(self.progress, self.at)?;
        let record = self.shp.get(self.at..).unwrap_or_default();
        let breaks_off = || shapefile::Error::IoError(io::ErrorKind::UnexpectedEof.into());
        let (head, content) = record.split_at_checked(RECORD_HEAD_BYTES).ok_or_else(breaks_off)?;
        let words = head.last_chunk().map_or(0, |words| i32::from_be_bytes(*words));
        let long = words.checked_mul(2).ok_or(shapefile::Error::InvalidShapeRecordSize)?;
        let bytes = usize::try_from(long).or(Err(shapefile::Error::InvalidShapeRecordSize))?;
        // The last one may say that it ends behind the file: what is lacking the library says.
        let content = content.get(..bytes).unwrap_or(content);
        if promised(content).is_some_and(|promised| !promised.is_kept(content)) {
            return Err(Fault::Broken(told!("format-promises")));
        }
        self.at += RECORD_HEAD_BYTES + bytes;
        Ok(Shape::read_from(&mut Cursor::new(content), long)?)
    }
}

impl Iterator for Records<'_> {
    type Item = Result<Shape, Fault>;

    fn next(&mut self) -> Option<Self::Item> {
        (self.at < self.end).then(|| self.one())
    }
}

/// What a record says it has.
struct Promised {
    parts: i32,
    places: i32,
}

/// What a record promises; nothing where it breaks off before it says so.
fn promised(content: &[u8]) -> Option<Promised> {
    Some(match number_at(content, 0)? {
        // Lines, polygons and patches: a box of four numbers, then parts and places. Plain, with heights, with measures.
        3 | 5 | 13 | 15 | 23 | 25 | 31 => Promised { parts: number_at(content, 36)?, places: number_at(content, 40)? },
        // Many points: a box, then places.
        8 | 18 | 28 => Promised { parts: 0, places: number_at(content, 36)? },
        _ => Promised { parts: 0, places: 0 },
    })
}

impl Promised {
    /// Whether there is room for that, and its parts begin one after the other among its places.
    fn is_kept(&self, content: &[u8]) -> bool {
        let (Ok(parts), Ok(places)) = (u64::try_from(self.parts), u64::try_from(self.places)) else { return false };
        if parts * PART_BYTES + places * PLACE_BYTES > content.len() as u64 {
            return false;
        }
        let begins = (0..self.parts).map_while(|part| number_at(content, 44 + 4 * usize::try_from(part).ok()?));
        begins.chain([self.places]).try_fold(0, |last, begins| (last <= begins && begins <= self.places).then_some(begins)).is_some()
    }
}

fn number_at(content: &[u8], at: usize) -> Option<i32> {
    Some(i32::from_le_bytes(*content.get(at..)?.first_chunk()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A file with one record after another: a kind of shape, parts and places that it promises, and so many bytes behind.
    fn file(records: &[(i32, i32, i32, usize)]) -> Vec<u8> {
        let words: usize = records.iter().map(|(_, _, _, bytes)| (RECORD_HEAD_BYTES + 44 + bytes) / 2).sum();
        let mut shp = vec![0; HEAD_BYTES];
        shp[LENGTH_AT..LENGTH_AT + 4].copy_from_slice(&i32::try_from(HEAD_BYTES / 2 + words).unwrap().to_be_bytes());
        for (number, (kind, first, second, bytes)) in (1_i32..).zip(records) {
            let words = i32::try_from((44 + bytes) / 2).unwrap();
            shp.extend(number.to_be_bytes().into_iter().chain(words.to_be_bytes()));
            shp.extend(kind.to_le_bytes().into_iter().chain([0; 32]));
            shp.extend(first.to_le_bytes().into_iter().chain(second.to_le_bytes()));
            shp.extend(vec![0; *bytes]);
        }
        shp
    }

    /// The first record, from 1, that cannot be read.
    fn first_broken(shp: &[u8]) -> Option<usize> {
        let progress = Progress::default();
        Records::begin(shp, &progress).unwrap().position(|shape| shape.is_err()).map(|place| place + 1)
    }

    /// How many can be read.
    fn read(shp: &[u8]) -> usize {
        Records::begin(shp, &Progress::default()).unwrap().take_while(Result::is_ok).count()
    }

    #[test]
    fn a_record_that_has_what_it_promises_is_believed() {
        assert_eq!(read(&file(&[(5, 1, 3, 52), (3, 1, 2, 36), (8, 1, 0, 12), (1, -9, -9, 0)])), 4);
        assert_eq!((read(&file(&[])), read(b"cut")), (0, 0));
    }

    #[test]
    fn a_record_that_breaks_off_is_named() {
        let shp = file(&[(5, 1, 3, 52), (5, 1, 3, 52)]);
        for cut in [1, 51, 90, 103] {
            assert_eq!(first_broken(&shp[..shp.len() - cut]), Some(2), "{cut}");
        }
    }

    #[test]
    fn what_one_record_says_of_itself_does_not_shift_the_next() {
        // None of them has a shape, and the last two say that they are longer or shorter than that; then a line that has places
        // and no part: the library leaves the places unread.
        for strange in [[(0, 0, 0, 0); 1], [(0, 7, 7, 64); 1], [(3, 0, 4, 64); 1]] {
            let mut all = strange.to_vec();
            all.push((5, 1, 3, 52));
            assert_eq!(read(&file(&all)), 2, "{strange:?}");
        }
    }

    #[test]
    fn what_stands_behind_the_end_that_the_head_tells_is_no_record() {
        let mut shp = file(&[(5, 1, 3, 52)]);
        shp.extend([0x40; 80]);
        assert_eq!((read(&shp), first_broken(&shp)), (1, None));
    }

    #[test]
    fn a_record_whose_parts_begin_beyond_its_places_or_before_each_other_is_named() {
        let with_parts = |begins: [i32; 3]| {
            let mut shp = file(&[(5, 3, 12, 12 + 12 * 16)]);
            for (part, begins) in begins.into_iter().enumerate() {
                let at = HEAD_BYTES + RECORD_HEAD_BYTES + 44 + 4 * part;
                shp[at..at + 4].copy_from_slice(&begins.to_le_bytes());
            }
            first_broken(&shp)
        };
        assert_eq!(with_parts([0, 4, 8]), None);
        // As the file that fuzzing made of a small one: the first part would have had 553,648,132 places, nearly nine gigabytes.
        for begins in [[0, 0x2100_0004, 8], [0, 8, 4], [-1, 4, 8], [0, 4, 13]] {
            assert_eq!(with_parts(begins), Some(1), "{begins:?}");
        }
    }

    #[test]
    fn a_record_that_promises_more_than_it_holds_is_named() {
        for record in
            [(5, 1, 553_648_132, 52), (23, 553_648_132, 1, 52), (8, 553_648_132, 0, 52), (3, 1, -1, 52), (31, -1, 1, 52), (5, 1, 4, 52)]
        {
            assert_eq!(first_broken(&file(&[(5, 1, 3, 52), record])), Some(2), "{record:?}");
        }
    }
}
