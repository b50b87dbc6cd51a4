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

/// The first record, from 1, that promises more parts or places than the rest of the file could hold.
pub(super) fn promises_too_much(shp: &[u8]) -> Option<usize> {
    let (mut at, mut number) = (HEAD_BYTES, 1);
    loop {
        let record = shp.get(at..)?;
        let words = i32::from_be_bytes(*record.get(4..)?.first_chunk()?);
        let content = record.get(RECORD_HEAD_BYTES..)?;
        if promised_bytes(content)? > content.len() as u64 {
            return Some(number);
        }
        // What the library makes of a record that says it is shorter than nothing, or ends behind the file, it says itself.
        at += RECORD_HEAD_BYTES + usize::try_from(words).ok()?.checked_mul(2)?;
        number += 1;
    }
}

/// The bytes of the parts and places that a record says it has; nothing where it breaks off before it says so. More than a file
/// can have where a count is negative.
fn promised_bytes(content: &[u8]) -> Option<u64> {
    let number = |at: usize| Some(i32::from_le_bytes(*content.get(at..)?.first_chunk()?));
    let bytes = |count: i32, each: u64| u64::try_from(count).map_or(u64::MAX, |count| count * each);
    Some(match number(0)? {
        // Lines, polygons and patches: a box of four numbers, then parts and places. Plain, with heights, with measures.
        3 | 5 | 13 | 15 | 23 | 25 | 31 => bytes(number(36)?, PART_BYTES).saturating_add(bytes(number(40)?, PLACE_BYTES)),
        // Many points: a box, then places.
        8 | 18 | 28 => bytes(number(36)?, PLACE_BYTES),
        _ => 0,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A file with one record after another: a kind of shape, parts and places that it promises, and so many bytes behind.
    fn file(records: &[(i32, i32, i32, usize)]) -> Vec<u8> {
        let mut shp = vec![0; HEAD_BYTES];
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
    fn a_record_that_promises_more_than_the_file_holds_is_named() {
        // 553,648,132 places were promised by the file that fuzzing made of a small one: nearly nine gigabytes.
        for record in [(5, 1, 553_648_132, 52), (23, 553_648_132, 1, 52), (8, 553_648_132, 0, 52), (3, 1, -1, 52), (31, -1, 1, 52)] {
            assert_eq!(promises_too_much(&file(&[(5, 1, 3, 52), record])), Some(2), "{record:?}");
        }
    }
}
