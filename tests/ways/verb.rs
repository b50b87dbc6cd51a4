//! `murhal ways`: what it prints, what it writes, and with which code it ends.

use std::process::{Command, Output};

use serde_json::Value;

const SHIPPED: &str = "scenarios/bahr-el-ghazal-2026-27";

fn murhal(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_murhal"));
    command.current_dir(env!("CARGO_MANIFEST_DIR")).args(arguments).env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY");
    command.output().unwrap()
}

fn said(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn the_ways_of_a_shipped_herd_are_printed_and_written_as_geojson() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("ways.geojson");
    let done = murhal(&["ways", SHIPPED, "--route", "gogrial-marial-bai-wau", "--geojson", file.to_str().unwrap()]);
    assert_eq!(done.status.code(), Some(0), "{}", said(&done.stderr));
    let text = said(&done.stdout);
    for part in ["cells of 250 m", "present", "way 1", "way 3", "standing crops", "gain:", "ILLUSTRATIVE"] {
        assert!(text.contains(part), "{part} in {text}");
    }
    let written: Value = serde_json::from_slice(&std::fs::read(&file).unwrap()).unwrap();
    assert!(written["note"].as_str().unwrap().contains("ILLUSTRATIVE"));
    let features = written["features"].as_array().unwrap();
    let of = |kind: &str| features.iter().filter(|feature| feature["properties"]["feature"] == kind).collect::<Vec<_>>();
    assert_eq!((of("corridor band").len(), of("least-cost line").len(), of("present way").len()), (1, 1, 1));
    assert!(of("other way").len() >= 3, "three ways at least differ on this map");
    for way in of("other way") {
        let parts: f64 = way["properties"]["cost_parts_m"].as_object().unwrap().values().filter_map(Value::as_f64).sum();
        let cost = way["properties"]["cost_m"].as_f64().unwrap();
        assert!((parts - cost).abs() < 10.0, "the parts come to the cost: {parts} and {cost}");
        assert!(way["properties"]["apart_from_present"].as_f64().unwrap() >= 0.5);
    }
    // An outline runs against the clock and ends where it begins (RFC 7946, 3.1.6).
    for polygon in of("corridor band")[0]["geometry"]["coordinates"].as_array().unwrap() {
        let ring: Vec<[f64; 2]> = serde_json::from_value(polygon[0].clone()).unwrap();
        assert_eq!(ring.first(), ring.last());
        let turned: f64 = ring.windows(2).map(|pair| pair[0][0] * pair[1][1] - pair[1][0] * pair[0][1]).sum();
        assert!(turned > 0.0);
    }
}

#[test]
fn the_same_question_gets_the_same_bytes() {
    let folder = tempfile::tempdir().unwrap();
    let written = |name: &str| {
        let file = folder.path().join(name);
        let done = murhal(&["ways", SHIPPED, "--route", "rumbek-wulu", "--within", "5", "--geojson", file.to_str().unwrap()]);
        assert_eq!(done.status.code(), Some(0), "{}", said(&done.stderr));
        std::fs::read(&file).unwrap()
    };
    assert_eq!(written("one"), written("other"));
}

#[test]
fn a_strange_route_or_place_is_wrong_use_and_says_what_is_there() {
    let done = murhal(&["ways", SHIPPED, "--route", "nowhere"]);
    assert_eq!(done.status.code(), Some(2));
    assert!(said(&done.stderr).contains("gogrial-marial-bai-wau"), "{}", said(&done.stderr));
    for place in ["28.2", "28.2;7.9", "200,7", "nan,7"] {
        let done = murhal(&["ways", SHIPPED, "--route", "rumbek-wulu", "--from", place]);
        assert_eq!(done.status.code(), Some(2), "{place}");
    }
}

#[test]
fn no_way_ends_with_code_one_and_says_what_stands_between() {
    // In the Gulf of Guinea.
    let done = murhal(&["ways", SHIPPED, "--route", "muglad-heglig-bentiu", "--from", "0,0"]);
    assert_eq!(done.status.code(), Some(1));
    assert!(said(&done.stderr).contains("There is no way: the start lies outside"), "{}", said(&done.stderr));
}
