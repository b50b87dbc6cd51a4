use proptest::prelude::*;

use super::*;

fn read_text(text: &str) -> Result<Found, FormatError> {
    read_any("x", Text::Held(text.as_bytes()), &Progress::default())
}

#[track_caller]
fn check(text: &str, expect: &[&str]) {
    let found = read_text(text).unwrap();
    let told: Vec<String> = found
        .layer
        .features
        .iter()
        .map(|feature| match &feature.shape {
            Shape::Faulty(why) => format!("faulty: {why}"),
            shape => {
                format!("{} {}", shape.name().say(crate::words::Language::English), serde_json::to_string(&feature.properties).unwrap())
            }
        })
        .collect();
    assert_eq!(told, expect);
}

const POINT: &str = r#"{"type":"Feature","id":7,"properties":{"name":"Wau"},"geometry":{"type":"Point","coordinates":[28,7.7,420]}}"#;

#[test]
fn features_are_read_however_they_stand() {
    check(POINT, &[r#"a point {"name":"Wau","id":7}"#]);
    check(&format!("[{POINT}]"), &[r#"a point {"name":"Wau","id":7}"#]);
    check(&format!("{POINT}\n{POINT}\n"), &[r#"a point {"name":"Wau","id":7}"#; 2]);
    check(&format!("\u{1e}{POINT}\n\u{1e}{POINT}"), &[r#"a point {"name":"Wau","id":7}"#; 2]);
    check(r#"{"coordinates":[[1,2],[3,4]],"type":"LineString"}"#, &["a line {}"]);
    check(
        &format!(r#"{{"features":[{POINT},null,3,{{}}],"type":"FeatureCollection"}}"#),
        &[r#"a point {"name":"Wau","id":7}"#, "faulty: it is no feature", "faulty: it is no feature", "faulty: it is no feature"],
    );
    check(r#"{"type":"Feature","properties":null,"geometry":"POINT(1 2)"}"#, &["faulty: its geometry is no object"]);
}

#[test]
fn a_collection_of_geometries_is_taken_apart_by_kind_and_said() {
    let text = r#"{"type":"Feature","properties":{"a":1},"geometry":{"type":"GeometryCollection","geometries":[
        {"type":"Point","coordinates":[1,2]},{"type":"Point","coordinates":[3,4]},
        {"type":"GeometryCollection","geometries":[{"type":"LineString","coordinates":[[1,2],[3,4]]}]}]}}"#;
    check(text, &[r#"a point {"a":1}"#, r#"a line {"a":1}"#]);
    assert!(read_text(text).unwrap().notes[0].to_string().contains("taken apart"));
}

#[test]
fn the_coordinate_system_of_older_files_is_read() {
    let of = |name: &str| {
        let crs = format!(r#""crs":{{"type":"name","properties":{{"name":"{name}"}}}}"#);
        read_text(&format!(r#"{{"type":"FeatureCollection",{crs},"features":[]}}"#)).unwrap().system
    };
    assert_eq!(of("urn:ogc:def:crs:EPSG::32635"), System::Code("EPSG:32635".to_owned()));
    assert_eq!(of("urn:ogc:def:crs:OGC:1.3:CRS84"), System::Degrees);
    assert_eq!(read_text(POINT).unwrap().system, System::Degrees);
}

#[test]
fn what_is_no_geojson_is_refused_with_its_type() {
    let refused = |text: &str| read_text(text).unwrap_err().to_string();
    assert!(refused(r#"{"type":"Topology","objects":{}}"#).contains("Topology"));
    assert!(refused("{}").contains("no \"type\""));
    assert!(refused("3").contains('3'));
    assert!(refused(r#"{"type":"FeatureCollection","features":[{"a":NaN}]}"#).contains("line 1"));
    assert!(refused(&format!("{}1", "[".repeat(5_000))).contains("recursion"), "nested without end");
    assert!(refused("").contains("EOF"));
}

/// What a thing comes to, read quickly where it can be or by the parser alone.
fn came_to(read: impl FnOnce(&mut Sink) -> Result<(), Fault>) -> String {
    let mut sink = Sink::default();
    match read(&mut sink) {
        Ok(()) => format!("{:?} {}", sink.growing.layer().features, sink.said.has_heights),
        Err(Fault::Json(error)) => error.to_string(),
        Err(Fault::Limit(limit)) => format!("{limit:?}"),
    }
}

fn is_read_quickly(text: &str) -> bool {
    quick::feature(text, &mut Filling::default(), &mut Room::default()).is_some()
}

const COMMON: [&str; 6] = [
    POINT,
    r#"{ "type": "Feature", "properties": { "id": "thing-0", "crop": "d\u00e9", "people": 1, "hectares": 6.99, "a": -0, "b": true, "c": null }, "geometry": { "type": "Point", "coordinates": [ 31.501145599256006, -9.250235842153902 ] } }"#,
    r#"{"type":"Feature","properties":null,"geometry":{"type":"LineString","coordinates":[[1,2],[3.5,-0.0],[1e1,2]]}}"#,
    r#"{"type":"Feature","properties":{"a":{"b":[1,{"c":"]"}]},"a":"twice"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]],[[0.1,0.1,7],[0.2,0.1,7]]]},"id":"x"}"#,
    r#"{"type":"Feature","geometry":null,"properties":{"\u0061":1,"é":"\"","":0.1}}"#,
    r#"{"geometry":{"type":"MultiPolygon","coordinates":[[[[1,2],[3,4]]],[[[12345678.123456789,0.000000012345678]]]]},"type":"Feature","properties":{}}"#,
];

#[test]
fn what_most_programs_write_is_read_quickly() {
    let quick: Vec<bool> = COMMON.iter().map(|text| is_read_quickly(text)).collect();
    // A number with an exponent and a key with an escape are left to the parser.
    assert_eq!(quick, [true, true, false, true, false, true]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]

    #[test]
    fn both_readers_agree(
        which in 0..COMMON.len(),
        edits in prop::collection::vec((any::<prop::sample::Index>(), 0..3_usize, r#"[-+0-9.eE"\\\\{}\[\],: \tnulltre\x01é]{0,3}"#), 0..4),
    ) {
        let mut text: Vec<char> = COMMON[which].chars().collect();
        for (place, gone, put) in edits {
            let from = place.index(text.len() + 1);
            text.splice(from..(from + gone).min(text.len()), put.chars());
        }
        let text: String = text.into_iter().collect();
        prop_assert_eq!(came_to(|sink| sink.thing(text.as_bytes(), 1)), came_to(|sink| sink.parsed(&text, 1)), "{}", text);
    }

    #[test]
    fn numbers_are_the_same_to_the_last_bit(bits in any::<u64>(), degrees in -180.0..180.0_f64, digits in 0..17_usize) {
        for number in [format!("{degrees}"), format!("{degrees:.digits$}"), format!("{}", f64::from_bits(bits)), format!("{bits}"), format!("-{bits}")] {
            let line = format!("{{\"type\":\"Feature\",\"properties\":{{\"n\":{number}}},\"geometry\":{{\"type\":\"Point\",\"coordinates\":[{number},{number}]}}}}");
            prop_assert_eq!(came_to(|sink| sink.thing(line.as_bytes(), 1)), came_to(|sink| sink.parsed(&line, 1)), "{}", line);
        }
    }
}
