//! A season made of real files: 79 counties, 9,607 water points, 342 farmlands, 754 incidents, with the
//! illustrative routes. The files may not be copied into the project, so the test reads them where they lie
//! and says that it skips where they do not.
#![expect(
    clippy::print_stderr,
    clippy::format_push_string,
    clippy::needless_pass_by_value,
    clippy::unwrap_used,
    reason = "a test that cannot go on must stop, and says why it skips"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::time::Instant;

use murhal::plan::{self, Plan};
use murhal::problems::{Gravity, Problem};
use murhal::progress::Progress;
use murhal::scenario::Scenario;
use murhal::{files, shelf};
use serde_json::{Value, json};

#[test]
fn a_season_of_real_files_is_planned_whole() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data");
    if !data.join("real").is_dir() {
        eprintln!("skipped: ../shared/data is not here");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let rows = build(&data, folder.path());
    let begun = Instant::now();
    let (atlas, _) = shelf::atlas(Some(&folder.path().join("maps")));
    assert_eq!(atlas.states.len(), 79, "the counties stand in for states");
    let (scenario, problems) = shelf::open(folder.path(), &atlas).unwrap();
    every_row_is_a_feature_or_a_problem(&scenario, &problems, &rows);
    let plan = plan::prepare(&atlas, &scenario, &Progress::default()).unwrap();
    report(&scenario, &problems, &plan, begun.elapsed().as_secs_f64());
    assert!(plan.counts().iter().filter(|(_, count)| *count > 0).count() >= 5, "most kinds occur");
    every_flashpoint_belongs_to_one_conference(&plan);
}

fn every_row_is_a_feature_or_a_problem(scenario: &Scenario, problems: &[Problem], rows: &BTreeMap<&str, usize>) {
    let read = [
        ("routes", scenario.routes.len()),
        ("water_points", scenario.water_points.len()),
        ("farming_zones", scenario.farming_zones.len()),
        ("settlements", scenario.settlements.len()),
        ("incidents", scenario.incidents.len()),
    ];
    for (layer, sound) in read {
        let file = format!("layers/{layer}.geojson");
        let left_out: BTreeSet<&String> = problems
            .iter()
            .filter(|problem| problem.gravity == Gravity::LeftOut && problem.file == file)
            .filter_map(|problem| problem.feature.as_ref())
            .collect();
        assert_eq!(sound + left_out.len(), rows[layer], "{layer}: read, or told");
    }
}

fn every_flashpoint_belongs_to_one_conference(plan: &Plan) {
    let mut on: Vec<usize> = plan.conferences.iter().flat_map(|conference| conference.flashpoints.iter().copied()).collect();
    on.sort_unstable();
    assert_eq!(on, (0..plan.findings.flashpoints.len()).collect::<Vec<_>>());
}

fn report(scenario: &Scenario, problems: &[Problem], plan: &Plan, seconds: f64) {
    let counts: Vec<String> = plan.counts().iter().map(|(kind, count)| format!("{} {count}", kind.word())).collect();
    let peak = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = peak.lines().find(|line| line.starts_with("VmHWM")).unwrap_or("peak memory unknown").to_owned();
    eprintln!(
        "{} routes, {} water points, {} zones, {} settlements, {} incidents; {} problems; encounters: {}; {} flashpoints, {} conferences; {seconds:.2} s from files to plan; {peak}",
        scenario.routes.len(),
        scenario.water_points.len(),
        scenario.farming_zones.len(),
        scenario.settlements.len(),
        scenario.incidents.len(),
        problems.len(),
        counts.join(", "),
        plan.findings.flashpoints.len(),
        plan.conferences.len()
    );
}

/// Writes the scenario and says how many rows each layer has.
fn build(data: &Path, folder: &Path) -> BTreeMap<&'static str, usize> {
    for name in ["maps", "layers"] {
        files::make_folder(&folder.join(name)).unwrap();
    }
    let counties = convert(data, "real/ssd_counties_2018_pcode.geojson", |feature, _| {
        let old = &feature["properties"];
        json!({ "name": old["name"], "pcode": old["pcode"], "iso3": "SSD", "country": "South Sudan", "state_pcode": old["state_pcode"], "state": old["state"] })
    });
    let mut states: BTreeMap<String, (String, Vec<String>)> = BTreeMap::new();
    for county in &counties {
        let property = |key: &str| county["properties"][key].as_str().unwrap().to_owned();
        states.entry(property("state_pcode")).or_insert_with(|| (property("state"), Vec::new())).1.push(property("pcode"));
    }
    let routes = routes(data);
    let groups: BTreeSet<String> = routes.iter().map(|route| route["properties"]["community"].as_str().unwrap().to_owned()).collect();
    files::write_whole(&folder.join("scenario.toml"), toml(&states, &groups).as_bytes()).unwrap();
    write(folder.join("maps/states.geojson"), &counties);
    let layers = [
        ("routes", routes),
        ("water_points", water(data)),
        ("farming_zones", farmland(data)),
        ("settlements", places(data)),
        ("incidents", incidents(data)),
    ];
    layers
        .into_iter()
        .map(|(name, features)| {
            write(folder.join(format!("layers/{name}.geojson")), &features);
            (name, features.len())
        })
        .collect()
}

fn write(path: PathBuf, features: &[Value]) {
    files::write_whole(&path, json!({ "type": "FeatureCollection", "features": features }).to_string().as_bytes()).unwrap();
}

fn convert(data: &Path, file: &str, properties: impl Fn(&Value, usize) -> Value) -> Vec<Value> {
    let document: Value = serde_json::from_slice(&files::read(&data.join(file)).unwrap()).unwrap();
    let features = document["features"].as_array().unwrap().iter().enumerate();
    features
        .map(|(number, feature)| json!({ "type": "Feature", "properties": properties(feature, number), "geometry": feature["geometry"] }))
        .collect()
}

fn toml(states: &BTreeMap<String, (String, Vec<String>)>, groups: &BTreeSet<String>) -> String {
    let mut text = "id = \"real\"\nname = \"Real files\"\nstatus = \"illustrative\"\n[season]\nfirst_day = \"2026-10-01\"\nlast_day = \"2027-07-15\"\n".to_owned();
    for (state, (name, counties)) in states {
        text += &format!("[[offices]]\nid = \"{state}\"\nname = \"{name}\"\nstates = {counties:?}\n");
    }
    for group in groups {
        text += &format!("[[communities]]\nid = \"{group}\"\nname = \"{group}\"\nlivelihood = \"herders\"\n");
    }
    text += "[[communities]]\nid = \"farmers\"\nname = \"Farmers\"\nlivelihood = \"farmers\"\n[layers]\n";
    for layer in ["routes", "water_points", "farming_zones", "settlements", "incidents"] {
        text += &format!("{layer} = \"layers/{layer}.geojson\"\n");
    }
    text
}

/// The illustrative routes have a season in words only: departure in December and return in late April are
/// assumed here, with 5,000 head.
fn routes(data: &Path) -> Vec<Value> {
    convert(data, "illustrative/routes_ssd_illustrative.geojson", |feature, _| {
        let old = &feature["properties"];
        json!({
            "id": old["id"], "name": old["name"], "community": old["group"], "kind": "axis", "herd_head": 5000, "half_width_m": 1000,
            "depart_from": "2026-12-01", "depart_to": "2026-12-20", "pace_km_per_day": [10, 15], "passage_days": 1,
            "return": { "depart_from": "2027-04-20", "depart_to": "2027-05-05" }, "status": "illustrative", "source": old["reference"],
        })
    })
}

/// The yield is taken as cubic metres an hour, pumped eight hours a day.
fn water(data: &Path) -> Vec<Value> {
    let mut table = csv::Reader::from_path(data.join("real/ssd_waterpoints_9607.csv")).unwrap();
    let header = table.headers().unwrap().clone();
    let column = |name: &str| header.iter().position(|title| title == name).unwrap();
    let (id, kind, name, yield_m3, lat, lon) =
        (column("id"), column("type"), column("name"), column("yield"), column("lat"), column("lon"));
    let feature = |row: csv::StringRecord| {
        let number = |column: usize| row[column].parse::<f64>().ok();
        let litres = number(yield_m3).map(|cubic_metres| cubic_metres * 1_000.0 * 8.0);
        let kind = match row[kind].to_lowercase() {
            kind if kind.contains("borehole") => "borehole".to_owned(),
            kind if kind.contains("well") => "well".to_owned(),
            kind if kind.contains("hafir") => "hafir".to_owned(),
            kind => kind,
        };
        let geometry = number(lon).zip(number(lat)).map(|(lon, lat)| json!({ "type": "Point", "coordinates": [lon, lat] }));
        json!({ "type": "Feature", "geometry": geometry, "properties": {
            "id": &row[id], "name": &row[name], "kind": kind, "litres_per_day": litres, "open": [{ "from": "01-01", "to": "12-31" }], "users": [],
        } })
    };
    table.records().map(|row| feature(row.unwrap())).collect()
}

fn farmland(data: &Path) -> Vec<Value> {
    convert(data, "real/osm2014_ssd_farmland.geojson", |feature, _| {
        let crop = json!({ "crop": "sorghum-long", "planted_from": "05-15", "harvest_to": "12-31" });
        json!({ "id": feature["properties"]["osm_id"], "name": feature["properties"]["landuse"], "community": "farmers", "crops": [crop] })
    })
}

fn places(data: &Path) -> Vec<Value> {
    convert(data, "real/osm2014_ssd_places.geojson", |feature, _| {
        let old = &feature["properties"];
        json!({ "id": old["osm_id"], "name": old["name"], "kind": old["place"], "population": old["population"] })
    })
}

fn incidents(data: &Path) -> Vec<Value> {
    convert(data, "real/ucdp_ged_ssd_2011_2018.geojson", |feature, _| {
        let old = &feature["properties"];
        let deaths: i64 = ["deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown"].iter().filter_map(|key| old[*key].as_i64()).sum();
        let precision = match old["where_prec"].as_i64() {
            Some(1) => "exact",
            Some(2) => "near",
            _ => "district",
        };
        json!({ "id": old["id"], "date": old["date_start"], "kind": "clash", "place_precision": precision, "fatalities": deaths })
    })
}
