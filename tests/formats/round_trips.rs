//! Every format written and read, then handed on to every other: what comes back, and what is told to be lost.

use murhal::formats::Shape;
use murhal::formats::export::{Output, write};

use crate::made::{Said, layer, read_as, said, turned};

fn file(output: Output) -> String {
    format!("things.{}", output.ending())
}

/// What a format keeps of what was said.
fn kept(before: &Said, output: Output) -> Said {
    let mut kept = before.clone();
    if output == Output::Gpx {
        for (shape, _) in kept.values_mut() {
            if let Shape::Polygons(polygons) = shape {
                *shape = Shape::Lines(polygons.concat());
            }
        }
    }
    kept
}

#[test]
fn every_format_gives_to_every_other_what_it_says_that_it_keeps() {
    for first in Output::ALL {
        let written = write(first, "things", &layer()).unwrap();
        let found = read_as(&file(first), written.bytes);
        let before = said(&found);
        for second in Output::ALL {
            let mut all = found[0].layer.clone();
            all.features = found.iter().flat_map(|found| found.layer.features.clone()).collect();
            for feature in &mut all.features {
                // A ring that has become a line keeps its direction, which formats have their own of.
                feature.shape = turned(&feature.shape);
                let is_place = |key: &str| ["longitude", "latitude", "wkt"].contains(&key);
                feature.properties = feature.properties.to_map().into_iter().filter(|(key, _)| !is_place(key)).collect();
            }
            let again = write(second, "things", &all).unwrap();
            let after = said(&read_as(&file(second), again.bytes));
            assert_eq!(after, kept(&before, second), "{first:?} to {second:?}");
        }
    }
}

#[test]
fn each_format_keeps_shapes_and_properties_and_tells_what_it_loses() {
    let mut told = Vec::new();
    for output in Output::ALL {
        let written = write(output, "things", &layer()).unwrap();
        let lost: Vec<String> = written.lost.iter().map(ToString::to_string).collect();
        told.push(format!("{output:?}: {}", lost.join("; ")));
        let found = read_as(&file(output), written.bytes);
        let geojson = read_as("things.geojson", write(Output::GeoJson, "things", &layer()).unwrap().bytes);
        assert_eq!(said(&found), kept(&said(&geojson), output), "{output:?}");
    }
    let expected = [
        "GeoJson: ",
        "GeoPackage: lists and objects are written as text (JSON)",
        "Shapefile: lists and objects are written as text (JSON); a shapefile holds one kind of shape: written as 3 of them",
        "Kml: numbers and truths are written as text; lists and objects are written as text (JSON)",
        "Kmz: numbers and truths are written as text; lists and objects are written as text (JSON)",
        "Gpx: numbers and truths are written as text; lists and objects are written as text (JSON); 2 areas are written as lines of the edge",
        "Csv: numbers and truths are written as text; lists and objects are written as text (JSON)",
        "Workbook: lists and objects are written as text (JSON)",
    ];
    assert_eq!(told, expected);
}

#[test]
fn types_stay_where_a_format_has_them() {
    for output in [Output::GeoJson, Output::GeoPackage, Output::Shapefile, Output::Workbook] {
        let found = read_as(&file(output), write(output, "things", &layer()).unwrap().bytes);
        let first = found[0].layer.features[0].properties.to_map();
        assert!(first["head"] == 1_200 && first["share"] == 0.125 && first["is_open"] == true, "{output:?}: {first:?}");
    }
}

#[test]
fn names_too_long_for_a_shapefile_are_told_with_what_became_of_them() {
    let mut long = layer();
    for feature in &mut long.features {
        feature.properties.insert("graze_radius_m", 5_000);
        feature.properties.insert("graze_radius_km", 5);
        feature.properties.insert("story", "long ".repeat(100));
    }
    let written = write(Output::Shapefile, "things", &long).unwrap();
    let told: Vec<String> = written.lost.iter().map(ToString::to_string).collect();
    assert!(
        told.iter().any(|told| told.contains("graze_radius_m = graze_radi") && told.contains("graze_radius_km = graze_ra_1")),
        "{told:?}"
    );
    assert!(told.iter().any(|told| told.contains("6 features have texts")), "{told:?}");
    let found = read_as("things.zip", written.bytes);
    assert_eq!(found[0].layer.features[0].properties.to_map()["graze_ra_1"], 5);
    assert_eq!(found.len(), 3, "one for each kind of shape");
}

#[test]
fn the_same_layer_gives_the_same_bytes() {
    for output in Output::ALL {
        let [one, other] = [(); 2].map(|()| write(output, "things", &layer()).unwrap().bytes);
        assert_eq!(one, other, "{output:?}");
    }
}
