//! What the records of a shapefile promise, held against the bytes that are there: the library makes room for as many places
//! as a record says it has, before it reads the first.

/// The head of the file.
const HEAD_BYTES: usize = 100;
/// A record's number and its length in words of two bytes.
const RECORD_HEAD_BYTES: usize = 8;
/// A place: two numbers of eight bytes, the least that any sort of shape has.
const PLACE_BYTES: u64 = 16;
/// Where a part begins.
const PART_BYTES: u64 = 4;
/// Where the head says how long the file is, in words.
const LENGTH_AT: usize = 24;
/// A record without a shape: only its kind.
const NULL_WORDS: i32 = 2;

/// The first record, from 1, that promises more parts or places than the rest of the file could hold, or whose parts begin where
/// none can: the library makes room for a part by where the next one begins. Also one without a shape that says another length
/// than it has: the library reads on behind its kind, and takes for the next record what is none.
pub(super) fn promises_too_much(shp: &[u8]) -> Option<usize> {
    let length = i32::from_be_bytes(*shp.get(LENGTH_AT..)?.first_chunk()?);
    let end = usize::try_from(length).ok()?.checked_mul(2)?;
    let (mut at, mut number) = (HEAD_BYTES, 1);
    while at < end {
        let record = shp.get(at..)?;
        let words = i32::from_be_bytes(*record.get(4..)?.first_chunk()?);
        let content = record.get(RECORD_HEAD_BYTES..)?;
        let is_null = number_at(content, 0)? == 0;
        if !promised(content)?.is_kept(content) || (is_null && words != NULL_WORDS) {
            return Some(number);
        }
        // What the library makes of a record that says it is shorter than nothing, or ends behind the file, it says itself.
        at += RECORD_HEAD_BYTES + usize::try_from(words).ok()?.checked_mul(2)?;
        number += 1;
    }
    None
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

    #[test]
    fn a_record_that_has_what_it_promises_is_believed() {
        assert_eq!(promises_too_much(&file(&[(5, 1, 3, 52), (3, 1, 2, 36), (8, 1, 0, 12), (1, -9, -9, 0)])), None);
        assert_eq!(promises_too_much(&file(&[])), None);
        assert_eq!(promises_too_much(b"cut"), None);
    }

    #[test]
    fn a_record_without_a_shape_that_is_longer_or_shorter_than_its_kind_is_named() {
        let null = |words: i32, bytes: &[u8]| {
            let mut shp = file(&[(5, 1, 3, 52)]);
            shp.extend([0, 0, 0, 2].into_iter().chain(words.to_be_bytes()).chain(bytes.iter().copied()));
            let all = i32::try_from(shp.len() / 2).unwrap();
            shp[LENGTH_AT..LENGTH_AT + 4].copy_from_slice(&all.to_be_bytes());
            promises_too_much(&shp)
        };
        assert_eq!(null(2, &[0; 4]), None);
        for words in [0, 1, 3, -1, i32::MAX] {
            assert_eq!(null(words, &[0; 64]), Some(2), "{words}");
        }
    }

    #[test]
    fn what_stands_behind_the_end_that_the_head_tells_is_no_record() {
        let mut shp = file(&[(5, 1, 3, 52)]);
        shp.extend([0x40; 80]);
        assert_eq!(promises_too_much(&shp), None);
    }

    #[test]
    fn a_record_whose_parts_begin_beyond_its_places_or_before_each_other_is_named() {
        let with_parts = |begins: [i32; 3]| {
            let mut shp = file(&[(5, 3, 12, 12 + 12 * 16)]);
            for (part, begins) in begins.into_iter().enumerate() {
                let at = HEAD_BYTES + RECORD_HEAD_BYTES + 44 + 4 * part;
                shp[at..at + 4].copy_from_slice(&begins.to_le_bytes());
            }
            promises_too_much(&shp)
        };
        assert_eq!(with_parts([0, 4, 8]), None);
        // As the file that fuzzing made of a small one: the first part would have had 553,648,132 places, nearly nine gigabytes.
        for begins in [[0, 0x2100_0004, 8], [0, 8, 4], [-1, 4, 8], [0, 4, 13]] {
            assert_eq!(with_parts(begins), Some(1), "{begins:?}");
        }
    }

    #[test]
    fn a_record_that_promises_more_than_the_file_holds_is_named() {
        for record in [(5, 1, 553_648_132, 52), (23, 553_648_132, 1, 52), (8, 553_648_132, 0, 52), (3, 1, -1, 52), (31, -1, 1, 52)] {
            assert_eq!(promises_too_much(&file(&[(5, 1, 3, 52), record])), Some(2), "{record:?}");
        }
    }
}
