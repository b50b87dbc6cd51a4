//! What every target does with its bytes: a file is read, or refused in words.

use murhal::formats::{Source, read};

/// Reads bytes under a name.
pub fn read_as(name: &str, bytes: &[u8]) {
    told(&Source { name: name.to_owned(), bytes: bytes.to_vec(), beside: Vec::new() });
}

/// Cuts bytes into the files of a shapefile, each after its length in two bytes, and reads them.
pub fn read_shapefile(bytes: &[u8]) {
    let mut rest = bytes;
    let mut part = || {
        let (length, after) = rest.split_first_chunk::<2>().map_or((0, rest), |(length, after)| (u16::from_le_bytes(*length), after));
        let (own, after) = after.split_at(usize::from(length).min(after.len()));
        rest = after;
        own.to_vec()
    };
    let (shp, dbf, prj, cpg) = (part(), part(), part(), part());
    let beside = [("a.dbf", dbf), ("a.prj", prj), ("a.cpg", cpg)];
    let beside = beside.into_iter().filter(|(_, bytes)| !bytes.is_empty()).map(|(name, bytes)| (name.to_owned(), bytes));
    told(&Source { name: "a.shp".to_owned(), bytes: shp, beside: beside.collect() });
}

fn told(source: &Source) {
    match read(source) {
        Ok(found) => {
            for layer in found {
                for feature in &layer.layer.features {
                    assert!(feature.shape.positions().all(|at| at.lon.is_finite() && at.lat.is_finite()), "a position that is none");
                }
            }
        }
        Err(why) => assert!(!why.to_string().is_empty(), "refused without a word"),
    }
}
