//! Files made to harm, and files that were harmed: a clear refusal, no panic, no memory without end.

use std::io::{Cursor, Write as _};

use murhal::formats::export::{Output, write};
use murhal::formats::{Source, read};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::made::layer;

fn refusal(name: &str, bytes: &[u8]) -> String {
    let source = Source { name: name.to_owned(), bytes: bytes.to_vec(), beside: Vec::new() };
    match read(&source) {
        Ok(found) => format!("read {} layers", found.len()),
        Err(why) => format!("{why}; {}", why.remedy().say(murhal::words::Language::English)),
    }
}

fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn an_archive_that_unpacks_without_end_is_refused() {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    writer.start_file("big.csv", SimpleFileOptions::default()).unwrap();
    let zeros = vec![b'0'; 1 << 20];
    for _ in 0..1_030 {
        writer.write_all(&zeros).unwrap();
    }
    let bomb = writer.finish().unwrap().into_inner();
    assert!(bomb.len() < 2 << 20, "a mebibyte becomes a gibibyte");
    let told = refusal("bomb.zip", &bomb);
    assert!(told.contains("1,024 MiB") && told.contains("cut it"), "{told}");
}

#[test]
fn a_path_that_climbs_out_of_an_archive_is_refused() {
    for name in ["../../etc/passwd.csv", "/etc/a.csv", "C:\\a.csv", "a/../../b.csv"] {
        let told = refusal("x.zip", &zipped(&[(name, b"lon,lat\n28,7\n")]));
        assert!(told.contains("leads out"), "{name}: {told}");
    }
}

#[test]
fn an_archive_within_an_archive_is_left_alone() {
    let inner = zipped(&[("a.csv", b"lon,lat\n28,7\n")]);
    assert!(refusal("x.zip", &zipped(&[("inner.zip", &inner)])).contains("no layer"));
}

#[test]
fn entities_of_xml_are_neither_grown_nor_fetched() {
    let laughs = r#"<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><kml><Document><name>&b;</name></Document></kml>"#;
    let fetched = r#"<?xml version="1.0"?><!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/passwd">]><gpx><wpt lat="7" lon="28"><name>&x;</name></wpt></gpx>"#;
    assert!(refusal("l.kml", laughs.as_bytes()).contains("entities"));
    assert!(refusal("f.gpx", fetched.as_bytes()).contains("entities"));
}

#[test]
fn what_nests_without_end_is_refused() {
    let deep = |open: &str, many: usize| open.repeat(many);
    for (name, bytes) in [
        ("a.geojson", deep("[", 200_000)),
        ("b.geojson", format!("{{\"type\":\"Feature\",\"geometry\":{}", deep("{\"type\":\"GeometryCollection\",\"geometries\":[", 50_000))),
        ("c.geojson", format!("{{\"type\":\"Point\",\"coordinates\":{}", deep("[", 100_000))),
        ("d.kml", format!("<kml>{}", deep("<Folder>", 100_000))),
        ("e.gpx", format!("<gpx>{}", deep("<extensions>", 100_000))),
    ] {
        let told = refusal(name, bytes.as_bytes());
        assert!(!told.starts_with("read"), "{name}: {told}");
    }
}

#[test]
fn numbers_that_are_none_are_faults_of_their_features() {
    let told = refusal("a.geojson", br#"{"type":"Point","coordinates":[NaN,7]}"#);
    assert!(told.contains("line 1"), "{told}");
    let found = read(&Source {
        name: "a.csv".to_owned(),
        bytes: b"name,lon,lat\na,NaN,7\nb,inf,7\nc,1e999,7\nd,28,7\n".to_vec(),
        beside: Vec::new(),
    })
    .unwrap();
    let sound = found[0].layer.features.iter().filter(|feature| feature.shape.size() == 1).count();
    assert_eq!((found[0].layer.features.len(), sound), (4, 1));
}

#[test]
fn a_sheet_with_a_cell_at_each_end_takes_no_memory_for_those_between() {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.write_string(0, 0, "lon").unwrap();
    sheet.write_string(1_048_575, 16_383, "x").unwrap();
    let told = refusal("a.xlsx", &workbook.save_to_buffer().unwrap());
    assert!(told.starts_with("read"), "two rows of sixteen thousand cells: {told}");
    let repeated = r#"<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="S"><table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="16000" office:value-type="float" office:value="1"/></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"#;
    assert!(refusal("a.ods", &zipped(&[("content.xml", repeated.as_bytes())])).contains("cells"));
}

#[test]
fn files_that_break_off_are_read_or_refused_and_never_panic() {
    for output in Output::ALL {
        let whole = write(output, "things", &layer()).unwrap().bytes;
        let name = format!("things.{}", output.ending());
        for cut in [1, 10, whole.len() / 7, whole.len() / 3, whole.len() / 2, whole.len() - 20, whole.len() - 1] {
            refusal(&name, &whole[..cut]);
        }
    }
}

#[test]
fn a_file_of_no_known_kind_is_refused_with_those_that_are_read() {
    for (name, bytes) in
        [("report.docx", b"\xD0\xCF\x11\xE0".as_slice()), ("a.bin", &[0, 1, 2, 3]), ("photo.jpg", b"\xFF\xD8\xFF"), ("x", b"")]
    {
        let told = refusal(name, bytes);
        assert!(told.contains(name) && told.contains("GeoPackage"), "{told}");
    }
    assert!(refusal("a.dbf", b"x").contains("a.shp"), "a shapefile needs its other files");
}
