//! Each reader on random damage to sound files and on random bytes that begin as its format does.

use murhal::formats::export::{Output, write};
use murhal::formats::{Source, read};
use proptest::prelude::*;

use crate::made::layer;

/// Sound files, one a format; those that are only read are made here.
fn sound() -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<(String, Vec<u8>)> = Output::ALL
        .into_iter()
        .map(|output| (format!("things.{}", output.ending()), write(output, "things", &layer()).unwrap().bytes))
        .collect();
    files.push(("rows.ods".to_owned(), include_bytes!("../data/formats/water.ods").to_vec()));
    files.push(("things.fgb".to_owned(), include_bytes!("../data/formats/water.fgb").to_vec()));
    files
}

/// The parts of a shapefile, which are damaged one by one: damage to a zip is found by its sums.
fn shapefile() -> Vec<(String, Vec<u8>)> {
    let zip = write(Output::Shapefile, "things", &layer()).unwrap().bytes;
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(zip)).unwrap();
    (0..archive.len())
        .map(|index| {
            let mut file = archive.by_index(index).unwrap();
            let name = file.name().unwrap().into_owned();
            let mut bytes = Vec::new();
            std::io::Read::read_to_end(&mut file, &mut bytes).unwrap();
            (name, bytes)
        })
        .filter(|(name, _)| name.contains("polygons"))
        .collect()
}

#[derive(Clone, Debug)]
enum Harm {
    Put(prop::sample::Index, u8),
    Cut(prop::sample::Index),
    Remove(prop::sample::Index, usize),
    Insert(prop::sample::Index, Vec<u8>),
}

fn harm() -> impl Strategy<Value = Harm> {
    let place = any::<prop::sample::Index>;
    prop_oneof![
        4 => (place(), any::<u8>()).prop_map(|(at, byte)| Harm::Put(at, byte)),
        1 => place().prop_map(Harm::Cut),
        2 => (place(), 1_usize..64).prop_map(|(at, many)| Harm::Remove(at, many)),
        2 => (place(), prop::collection::vec(any::<u8>(), 1..16)).prop_map(|(at, bytes)| Harm::Insert(at, bytes)),
    ]
}

fn harmed(mut bytes: Vec<u8>, harms: &[Harm]) -> Vec<u8> {
    for harm in harms {
        if bytes.is_empty() {
            break;
        }
        match harm {
            Harm::Put(at, byte) => {
                let at = at.index(bytes.len());
                bytes[at] = *byte;
            }
            Harm::Cut(at) => bytes.truncate(at.index(bytes.len())),
            Harm::Remove(at, many) => {
                let from = at.index(bytes.len());
                bytes.drain(from..(from + many).min(bytes.len()));
            }
            Harm::Insert(at, new) => {
                let at = at.index(bytes.len());
                bytes.splice(at..at, new.iter().copied());
            }
        }
    }
    bytes
}

fn told(source: &Source) {
    // Read or refused; a refusal has words.
    if let Err(why) = read(source) {
        assert!(!why.to_string().is_empty());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn a_damaged_file_is_read_or_refused(which in any::<prop::sample::Index>(), harms in prop::collection::vec(harm(), 1..6)) {
        let files = sound();
        let (name, bytes) = &files[which.index(files.len())];
        told(&Source { name: name.clone(), bytes: harmed(bytes.clone(), &harms), beside: Vec::new() });
    }

    #[test]
    fn a_damaged_part_of_a_shapefile_is_read_or_refused(which in any::<prop::sample::Index>(), harms in prop::collection::vec(harm(), 1..6)) {
        let mut parts = shapefile();
        let at = which.index(parts.len());
        let harmed = harmed(std::mem::take(&mut parts[at].1), &harms);
        parts[at].1 = harmed;
        let first = parts.iter().position(|(name, _)| name.rsplit_once('.').is_some_and(|(_, ending)| ending == "shp")).unwrap();
        let (name, bytes) = parts.remove(first);
        told(&Source { name, bytes, beside: parts });
    }

    #[test]
    fn bytes_that_only_begin_as_a_format_are_read_or_refused(
        start in prop::sample::select(vec![
            ("a.geojson", b"{\"type\":\"Feature\",\"geometry\":".to_vec()),
            ("a.kml", b"<kml><Placemark><Point><coordinates>".to_vec()),
            ("a.gpx", b"<gpx><trk><trkseg>".to_vec()),
            ("a.fgb", b"fgb\x03fgb\x01".to_vec()),
            ("a.shp", vec![0, 0, 0x27, 0x0A]),
            ("a.gpkg", b"SQLite format 3\0".to_vec()),
            ("a.zip", b"PK\x03\x04".to_vec()),
            ("a.csv", b"lon,lat\n".to_vec()),
            ("a.csv", b"name,mgrs\na,35N".to_vec()),
            ("a.csv", b"name;wkt\na;POLYGON((".to_vec()),
        ]),
        rest in prop::collection::vec(any::<u8>(), 0..400),
    ) {
        let (name, mut bytes) = start;
        bytes.extend(rest);
        told(&Source { name: name.to_owned(), bytes, beside: Vec::new() });
    }

    #[test]
    fn texts_with_columns_are_read_or_refused(text in "[a-zA-Z0-9°'\"., ;\t\n()|+-]{0,400}") {
        told(&Source { name: "a.csv".to_owned(), bytes: text.into_bytes(), beside: Vec::new() });
    }
}
