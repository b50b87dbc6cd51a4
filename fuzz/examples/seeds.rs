//! Writes a small sound file of every format into `corpus/`: where fuzzing begins.

use std::fs;
use std::io::Read as _;
use std::path::Path;

use murhal::formats::export::{Output, write};
use murhal::formats::{RawFeature, RawLayer, Shape};
use murhal::measure::LonLat;
use serde_json::{Map, json};

fn main() {
    let layer = layer();
    let put = |target: &str, name: &str, bytes: &[u8]| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(target);
        fs::create_dir_all(&folder).expect("the folder can be made");
        fs::write(folder.join(name), bytes).expect("the disk has room");
    };
    for output in Output::ALL {
        let bytes = write(output, "things", &layer).expect("it can be written").bytes;
        let target = match output {
            Output::GeoJson => "geojson",
            Output::GeoPackage => "geopackage",
            Output::Shapefile => "archive",
            Output::Kml => "kml",
            Output::Kmz => "kmz",
            Output::Gpx => "gpx",
            Output::Csv => "delimited",
            Output::Workbook => "workbook",
        };
        put(target, "seed", &bytes);
        if output == Output::Shapefile {
            for kind in ["points", "lines", "polygons"] {
                put("shapefile", kind, &parts(&bytes, kind));
            }
        }
    }
    put("open_document", "seed", include_bytes!("../../tests/data/formats/water.ods"));
    put("flatgeobuf", "seed", include_bytes!("../../tests/data/formats/water.fgb"));
    put("geojson", "lines", b"{\"type\":\"Feature\",\"id\":1,\"geometry\":null,\"properties\":{\"a\":[1,null]}}\n{\"type\":\"Point\",\"coordinates\":[1,2,3]}");
    put("delimited", "mgrs", b"name;mgrs\na;35PKM1234567890\nb;\n");
    put("delimited", "utm", b"#adm,east,north,zone\na,500000,800000,35N\n");
    put("delimited", "wkt", b"a\twkt\n1\tSRID=32635;POLYGON((0 0,1 0,1 1,0 0),(0.1 0.1,0.2 0.1,0.2 0.2,0.1 0.1))\n");
    put("delimited", "degrees", "name|lat|lon\na|7\u{b0}42'4\"N|28 0 30 E\nb|7,5|28,25\n".as_bytes());
}

/// The files of one shapefile of an archive, as the target wants them.
fn parts(zip: &[u8], kind: &str) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(zip)).expect("we wrote it");
    let mut all = Vec::new();
    for ending in ["shp", "dbf", "prj", "cpg"] {
        let mut bytes = Vec::new();
        let name = archive.file_names().filter_map(|name| Some(name.ok()?.into_owned())).find(|name| name.contains(kind) && name.ends_with(ending));
        if let Some(name) = name {
            archive.by_name(&name).expect("it is there").read_to_end(&mut bytes).expect("it is sound");
        }
        all.extend(u16::try_from(bytes.len()).expect("it is small").to_le_bytes());
        all.extend(bytes);
    }
    all
}

fn layer() -> RawLayer {
    let at = |lon: f64, lat: f64| LonLat { lon, lat };
    let ring = |west: f64, south: f64, size: f64| {
        vec![at(west, south), at(west + size, south), at(west + size, south + size), at(west, south)]
    };
    let shapes = [
        Shape::Points(vec![at(28.0, 7.7)]),
        Shape::Lines(vec![vec![at(28.0, 7.0), at(28.5, 7.125)], vec![at(30.0, 7.0), at(30.5, 7.5)]]),
        Shape::Polygons(vec![vec![ring(28.0, 7.0, 1.0), ring(28.5, 7.25, 0.1)], vec![ring(30.0, 7.0, 0.1)]]),
    ];
    let features = shapes.into_iter().zip(1..).map(|(shape, number)| {
        let properties = json!({ "id": number.to_string(), "name": "\u{c9}leveurs", "head": 1200, "share": 0.125, "is_open": true, "crops": ["a"], "day": "2026-11-27" });
        RawFeature { number, shape, properties: properties.as_object().cloned().unwrap_or_default().into() }
    });
    RawLayer { features: features.collect(), members: Map::new() }
}
