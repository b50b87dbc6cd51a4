//! Bad input: each fault is told with file, feature, place and remedy, what is sound is planned all the
//! same, and nothing is lost.
#![expect(
    clippy::format_collect,
    clippy::needless_pass_by_value,
    clippy::unwrap_used,
    reason = "a test that cannot go on must stop, and says why it skips"
)]

use std::path::Path;

use expect_test::{Expect, expect};
use murhal::measure::Day;
use murhal::plan;
use murhal::progress::Progress;
use murhal::scenario::{self, Change, History, Scenario};
use murhal::{files, shelf};

const HEAD: &str = "id = \"t\"\nname = \"T\"\n[season]\nfirst_day = \"2026-10-01\"\nlast_day = \"2027-06-30\"\n";
const COMMUNITY: &str = "[[communities]]\nid = \"herders\"\nname = \"Herders\"\nlivelihood = \"herders\"\nhome_state = \"SS08\"\n";

/// A scenario folder with one layer of these features.
fn folder(layer: &str, features: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let toml = format!("{HEAD}{COMMUNITY}[layers]\n{layer} = \"layers/{layer}.geojson\"\n");
    files::make_folder(&folder.path().join("layers")).unwrap();
    files::write_whole(&folder.path().join("scenario.toml"), toml.as_bytes()).unwrap();
    let text = format!("{{\"type\":\"FeatureCollection\",\"features\":[\n{features}\n]}}");
    files::write_whole(&folder.path().join(format!("layers/{layer}.geojson")), text.as_bytes()).unwrap();
    folder
}

fn problems(folder: &Path) -> String {
    let (atlas, _) = shelf::atlas(None);
    let (scenario, problems) = shelf::open(folder, &atlas).unwrap();
    plan::prepare(&atlas, &scenario, &Progress::default()).expect("what is sound is planned");
    problems.iter().map(|problem| format!("{problem}\n")).collect()
}

#[track_caller]
fn check(layer: &str, features: &str, expected: Expect) {
    expected.assert_eq(&problems(folder(layer, features).path()));
}

fn route(properties: &str, coordinates: &str) -> String {
    format!(
        r#"{{"type":"Feature","properties":{{"community":"herders","kind":"axis","herd_head":100,"half_width_m":500,"pace_km_per_day":[8,12],"passage_days":1,{properties}}},"geometry":{{"type":"LineString","coordinates":{coordinates}}}}}"#
    )
}

const DATES: &str = r#""depart_from":"2026-12-01","depart_to":"2026-12-10""#;

#[test]
fn a_sound_route_has_no_problem() {
    check("routes", &route(&format!(r#""id":"a",{DATES}"#), "[[28.4,8],[28.5,8]]"), expect![""]);
}

#[test]
fn a_route_of_one_point_is_left_out() {
    check(
        "routes",
        &route(&format!(r#""id":"a",{DATES}"#), "[[28.4,8]]"),
        expect![[r"
            left out: layers/routes.geojson, a (8.0000 N, 28.4000 E): a route needs at least two different positions, this has one; draw it from its start to its end
        "]],
    );
}

#[test]
fn dates_that_end_before_they_begin_are_told() {
    check(
        "routes",
        &[
            route(r#""id":"a","depart_from":"2026-12-10","depart_to":"2026-12-01""#, "[[28.4,8],[28.5,8]]"),
            route(r#""id":"b","depart_from":"2026-12-10","return":{"depart_from":"2026-11-01"}"#, "[[28.4,8],[28.5,8]]"),
            route(r#""id":"c","depart_from":"10 December""#, "[[28.4,8],[28.5,8]]"),
        ]
        .join(",\n"),
        expect![[r#"
            left out: layers/routes.geojson, a (8.0000 N, 28.4000 E): its departure ends on 2026-12-01, before it begins on 2026-12-10; exchange "depart_from" and "depart_to"
            left out: layers/routes.geojson, b (8.0000 N, 28.4000 E): its return ends on 2026-11-01, before it begins; check the dates in "return": they come after the departure
            left out: layers/routes.geojson, c (8.0000 N, 28.4000 E): "depart_from" is "10 December", not a date like 2026-11-24; write the date as year-month-day
        "#]],
    );
}

#[test]
fn the_second_of_two_features_with_one_id_is_left_out() {
    check(
        "routes",
        &[route(&format!(r#""id":"a",{DATES}"#), "[[28.4,8],[28.5,8]]"), route(&format!(r#""id":"a",{DATES}"#), "[[28.4,8.1],[28.5,8]]")]
            .join(",\n"),
        expect![[r"
            left out: layers/routes.geojson, a (8.1000 N, 28.4000 E): another feature has the same id; give each its own id; the first one is kept
        "]],
    );
}

#[test]
fn swapped_and_projected_and_missing_coordinates_are_told_apart() {
    let point = |id: &str, geometry: &str| {
        format!(
            r#"{{"type":"Feature","properties":{{"id":"{id}","kind":"well","litres_per_day":1,"dry_on":"2027-02-01"}},"geometry":{geometry}}}"#
        )
    };
    let at = |id: &str, coordinates: &str| point(id, &format!(r#"{{"type":"Point","coordinates":{coordinates}}}"#));
    check(
        "water_points",
        &[
            at("sound", "[28.4,8]"),
            at("swapped", "[7.7,27.99]"),
            at("metres", "[608000,852000]"),
            at("zero", "[0,0]"),
            at("text", r#"["28.4","8"]"#),
            at("null", "[28.4,null]"),
            at("elsewhere", "[2.35,48.85]"),
            point("absent", "null"),
            r#"{"type":"Feature","properties":{"kind":"well"},"geometry":{"type":"Point","coordinates":[28.4,8]}}"#.to_owned(),
        ]
        .join(",\n"),
        expect![[r#"
            left out: layers/water_points.geojson, swapped (27.9900 N, 7.7000 E): longitude and latitude seem swapped (7.7, 27.99); write longitude first, then latitude
            left out: layers/water_points.geojson, metres: its coordinates (608000, 852000) are no degrees; they look like metres; export the layer in longitude and latitude (WGS 84, EPSG:4326)
            left out: layers/water_points.geojson, zero (0.0000 N, 0.0000 E): it lies at 0, 0, where forms put what has no position; give it its position
            left out: layers/water_points.geojson, text: a coordinate is not a number; redraw the feature or export it again
            left out: layers/water_points.geojson, null: a coordinate is not a number; redraw the feature or export it again
            left out: layers/water_points.geojson, absent: it has no geometry; draw it, or remove the feature
            left out: layers/water_points.geojson, #9 (8.0000 N, 28.4000 E): it has no id; give every feature a stable "id" property
            doubtful: layers/water_points.geojson, elsewhere (48.8500 N, 2.3500 E): it lies outside the maps; check its position, or add the maps of that country
        "#]],
    );
}

#[test]
fn a_zone_that_crosses_itself_is_told_with_the_place_of_the_crossing() {
    check(
        "farming_zones",
        r#"{"type":"Feature","properties":{"id":"bow","community":"herders","crops":[{"crop":"cassava","perennial":true}]},"geometry":{"type":"Polygon","coordinates":[[[28,8],[28.2,8.2],[28.2,8],[28,8.2],[28,8]]]}}"#,
        expect![[r"
            left out: layers/farming_zones.geojson, bow (8.1000 N, 28.1000 E): its outline crosses itself or is not closed (exterior ring has a self-intersection); redraw it at that place, or repair it (Fix geometries in QGIS)
        "]],
    );
}

#[test]
fn broken_json_stops_the_job_and_names_the_line() {
    let said = problems(folder("routes", "{\"type\":\"Feature\",\n\"properties\":{\"id\":NaN}}").path());
    expect![[r"
        stops the job: layers/routes.geojson: broken JSON at line 3, column 20: expected value; open the file in a text editor at that line, or export it again
    "]]
    .assert_eq(&said);
}

#[test]
fn a_missing_layer_stops_the_job_and_says_what_to_do() {
    let folder = folder("routes", "");
    std::fs::remove_file(folder.path().join("layers/routes.geojson")).unwrap();
    let said = problems(folder.path());
    assert!(said.starts_with("stops the job: layers/routes.geojson: cannot read it: No such file"), "{said}");
    assert!(said.contains("take its line out of scenario.toml"), "{said}");
}

#[test]
fn names_that_lead_nowhere_are_told() {
    let folder = tempfile::tempdir().unwrap();
    let toml = format!(
        "{HEAD}[[offices]]\nid = \"wau\"\nname = \"Wau\"\nseat = \"nowhere\"\nstates = [\"SS09\", \"SS99\"]\n[[communities]]\nid = \"c\"\nname = \"C\"\nlivelihood = \"mixed\"\noffice = \"juba\"\n"
    );
    files::write_whole(&folder.path().join("scenario.toml"), toml.as_bytes()).unwrap();
    expect![[r#"
        doubtful: scenario.toml, wau: its seat "nowhere" is no settlement; add the settlement, or correct "seat"
        doubtful: scenario.toml, c: unknown office "juba"; add it under [[offices]], or correct "office"
        doubtful: scenario.toml, wau: unknown state "SS99"; use a P-code such as SS09, or ISO3/Name as in maps/states.geojson
    "#]]
    .assert_eq(&problems(folder.path()));
}

#[test]
fn a_broken_scenario_file_is_refused_with_its_line() {
    let folder = tempfile::tempdir().unwrap();
    files::write_whole(&folder.path().join("scenario.toml"), format!("{HEAD}last_dya = 3\n").as_bytes()).unwrap();
    let refused = scenario::open(folder.path(), None).unwrap_err().to_string();
    assert!(refused.starts_with("broken scenario.toml, line 6: unknown field `last_dya`"), "{refused}");
    assert!(scenario::open(Path::new("/nowhere"), None).unwrap_err().to_string().starts_with("this is no scenario"));
}

#[test]
fn an_empty_scenario_opens_and_says_what_to_add_first() {
    let folder = tempfile::tempdir().unwrap();
    files::write_whole(&folder.path().join("scenario.toml"), HEAD.as_bytes()).unwrap();
    assert_eq!(problems(folder.path()), "");
    let (scenario, _) = scenario::open(folder.path(), None).unwrap();
    assert_eq!(scenario.to_add_first().len(), 4);
    assert!(scenario.to_add_first()[0].say(murhal::words::Language::English).starts_with("migration routes"));
}

fn copy_of_two_herds() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/two-herds");
    files::make_folder(&folder.path().join("layers")).unwrap();
    for file in [
        "scenario.toml",
        "layers/routes.geojson",
        "layers/water_points.geojson",
        "layers/farming_zones.geojson",
        "layers/settlements.geojson",
    ] {
        std::fs::copy(from.join(file), folder.path().join(file)).unwrap();
    }
    folder
}

fn later(scenario: &mut Scenario) {
    let departs = scenario.routes[0].departs;
    let departs = murhal::measure::DayRange { first: departs.first.plus(7), last: departs.last.plus(7) };
    assert!(History::default().apply(scenario, Change::Dates { route: "east".to_owned(), departs, returns: None }).is_some());
}

#[test]
fn saving_keeps_what_it_does_not_know() {
    let folder = copy_of_two_herds();
    let path = folder.path().join("layers/routes.geojson");
    let text = String::from_utf8(files::read(&path).unwrap())
        .unwrap()
        .replace("\"kind\":\"axis\"", "\"kind\":\"axis\",\"bulls\":[3,{\"white\":true}]");
    files::write_whole(&path, text.as_bytes()).unwrap();
    let (mut scenario, _) = scenario::open(folder.path(), None).unwrap();
    later(&mut scenario);
    scenario::save(&mut scenario).unwrap();
    assert!(scenario.unsaved.is_empty());
    let saved = String::from_utf8(files::read(&path).unwrap()).unwrap();
    assert_eq!(saved.matches("\"bulls\":[3,{\"white\":true}]").count(), 2);
    assert!(saved.contains("\"note\":\"Illustrative"), "members of the file stay");
    let (again, _) = scenario::open(folder.path(), None).unwrap();
    assert_eq!(again.routes, scenario.routes);
    assert_eq!(again.routes[0].departs.first, Day::parse("2027-01-08").unwrap());
}

#[test]
fn a_save_that_cannot_be_written_changes_nothing_and_loses_nothing() {
    let folder = copy_of_two_herds();
    let (mut scenario, _) = scenario::open(folder.path(), None).unwrap();
    later(&mut scenario);
    let before = files::read(&folder.path().join("layers/routes.geojson")).unwrap();
    // A folder in place of the file stands for every reason why a write fails, also where a test runs as root.
    scenario.apply(Change::ConferenceNote { conference: "kuajok".to_owned(), note: "bring the map".to_owned() });
    std::fs::create_dir(folder.path().join("decisions.json")).unwrap();
    assert!(scenario::save(&mut scenario).is_err());
    assert!(!scenario.unsaved.is_empty(), "still to be saved");
    std::fs::remove_dir(folder.path().join("decisions.json")).unwrap();
    assert_eq!(files::read(&folder.path().join("layers/routes.geojson")).unwrap().len(), before.len());
    scenario::save(&mut scenario).unwrap();
    assert_eq!(scenario::open(folder.path(), None).unwrap().0.decisions.conference_notes["kuajok"], "bring the map");
}

#[test]
fn decisions_that_cannot_be_read_are_never_saved_over() {
    let folder = copy_of_two_herds();
    let path = folder.path().join("decisions.json");
    files::write_whole(&path, b"{\"conference_notes\":{\"kuajok\":\"three weeks of notes\"").unwrap();
    let (mut scenario, problems) = scenario::open(folder.path(), None).unwrap();
    assert!(murhal::problems::stop_the_job(&problems));
    scenario.apply(Change::ConferenceNote { conference: "kuajok".to_owned(), note: "new".to_owned() });
    let refused = scenario::save(&mut scenario).unwrap_err().to_string();
    assert!(refused.contains("so it is not saved over"), "{refused}");
    assert!(files::read(&path).unwrap().ends_with(b"three weeks of notes\""), "as it was");
}
