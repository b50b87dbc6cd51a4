//! The search against a plain double loop in the plane of the benchmarks, over a generated workload.
//!
//! The loop knows nothing of trees, chunks or our plane: it projects by Snyder's formulas, counts time in
//! hundredths of a day, and compares everything with everything. Pairs whose distance lies within 0.3% of
//! the threshold may differ, because the two planes do.
#![expect(
    clippy::many_single_char_names,
    clippy::print_stderr,
    clippy::cast_possible_truncation,
    clippy::unwrap_used,
    reason = "a test that cannot go on must stop, and says why it skips"
)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use murhal::encounters::search::{Row, WorkloadGround};
use murhal::measure::Day;
use murhal::progress::Progress;
use murhal::scenario::workload::{FIRST_DAY, Workload};
use serde_json::Value;

type Point = [f64; 2];
/// Distance, first and last moment in hundredths of a day.
type Answer = BTreeMap<(&'static str, u32, u32), (f64, i64, i64)>;

const BAND: f64 = 0.003;

#[test]
fn every_pair_of_a_small_workload_is_found_and_no_other() {
    check(&fixture());
}

#[test]
fn every_pair_of_workload_s_is_found_and_no_other() {
    match generated("S", 1) {
        Ok(folder) => check(&folder),
        Err(why) => eprintln!("skipped: {why}"),
    }
}

fn fixture() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/workload")
}

fn generated(scale: &str, seed: u32) -> Result<PathBuf, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let generator = root.join("../shared/bench/perfgen.py");
    if !generator.exists() {
        return Err("../shared/bench is not here".to_owned());
    }
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("workload-{scale}-{seed}"));
    let venv = root.join("target/venv/bin/python3");
    let python = if venv.exists() { venv } else { PathBuf::from("python3") };
    let made = Command::new(python).arg(generator).args(["--scale", scale, "--seed", &seed.to_string(), "--out"]).arg(&out).output();
    match made {
        Ok(output) if output.status.success() => Ok(out),
        Ok(output) => Err(format!("the generator did not run: {}", String::from_utf8_lossy(&output.stderr))),
        Err(error) => Err(format!("no python3: {error}")),
    }
}

#[track_caller]
fn check(folder: &Path) {
    let progress = Progress::default();
    let ground = WorkloadGround::new(Workload::read(folder, &progress).unwrap(), &progress).unwrap();
    let ours = answer(&ground.search(&progress).unwrap());
    let expected = plain(folder);
    let mut compared: BTreeMap<&str, usize> = BTreeMap::new();
    for (key, (distance, first, last)) in &expected.rows {
        *compared.entry(key.0).or_default() += 1;
        match ours.get(key) {
            Some((our_distance, our_first, our_last)) => {
                assert!((our_distance - distance).abs() <= BAND * distance.max(1.0), "{key:?}: {our_distance} against {distance}");
                if !expected.is_on_edge(key) {
                    assert_eq!((our_first, our_last), (first, last), "{key:?}");
                }
            }
            None => assert!(expected.is_on_edge(key), "missing {key:?} at {distance} m"),
        }
    }
    for key in ours.keys() {
        assert!(expected.rows.contains_key(key) || expected.is_on_edge(key), "too much: {key:?}");
    }
    eprintln!("{}: {compared:?} pairs agree", folder.display());
    assert!(["farm", "water", "incident", "route", "state"].iter().all(|kind| compared.contains_key(kind)), "every kind must occur");
}

fn answer(rows: &[Row]) -> Answer {
    let epoch = Day::parse(FIRST_DAY).unwrap();
    let hundredths = |moment: murhal::measure::Moment| {
        let days = moment.days_since(epoch);
        if days.abs() > 1e6 { i64::MIN } else { (days * 100.0).round() as i64 }
    };
    rows.iter()
        .map(|row| {
            let (first, last) = row.window.map_or((0, 0), |window| (hundredths(window.from), hundredths(window.until)));
            ((row.kind.word(), row.a, row.b), (row.distance_m, first, last))
        })
        .collect()
}

/// What the plain loop found, and which pairs have a stretch within the band of the threshold.
#[derive(Default)]
struct Plain {
    rows: Answer,
    edge: std::collections::BTreeSet<(&'static str, u32, u32)>,
}

impl Plain {
    fn is_on_edge(&self, key: &(&'static str, u32, u32)) -> bool {
        self.edge.contains(key)
    }

    fn hit(&mut self, key: (&'static str, u32, u32), distance: f64, reach: f64, from: i64, until: i64) {
        if (distance - reach).abs() <= BAND * reach {
            self.edge.insert(key);
        }
        if distance <= reach {
            let row = self.rows.entry(key).or_insert((distance, from, until));
            *row = (row.0.min(distance), row.1.min(from), row.2.max(until));
        }
    }
}

struct Piece {
    route: u32,
    a: Point,
    b: Point,
    from: i64,
    until: i64,
    half_width: f64,
}

fn plain(folder: &Path) -> Plain {
    let pieces = pieces(folder);
    let mut plain = Plain::default();
    for farm in features(folder, "farms") {
        let ring = ring(&farm);
        let (sow, harvest) = (day(&farm, "sow"), day(&farm, "harvest") + 100);
        for piece in pieces.iter().filter(|piece| piece.from < harvest && piece.until > sow) {
            plain.hit(
                ("farm", piece.route, id(&farm)),
                to_ring(piece, &ring),
                piece.half_width,
                piece.from.max(sow),
                piece.until.min(harvest),
            );
        }
    }
    for water in features(folder, "water") {
        let (at, dry_on) = (point(&water["geometry"]["coordinates"]), day(&water, "dry_on"));
        for piece in pieces.iter().filter(|piece| piece.from < dry_on) {
            plain.hit(
                ("water", piece.route, id(&water)),
                to_point(piece.a, piece.b, at),
                piece.half_width,
                piece.from,
                piece.until.min(dry_on),
            );
        }
    }
    for incident in features(folder, "incidents") {
        let at = point(&incident["geometry"]["coordinates"]);
        for piece in &pieces {
            plain.hit(("incident", piece.route, id(&incident)), to_point(piece.a, piece.b, at), 2_000.0, piece.from, piece.until);
        }
    }
    for (number, one) in pieces.iter().enumerate() {
        for other in
            pieces[number + 1..].iter().filter(|other| other.route != one.route && one.from < other.until && one.until > other.from)
        {
            let key = ("route", one.route.min(other.route), one.route.max(other.route));
            let distance = between([one.a, one.b], [other.a, other.b]);
            plain.hit(key, distance, one.half_width + other.half_width, one.from.max(other.from), one.until.min(other.until));
        }
    }
    for state in features(folder, "states") {
        let ring = ring(&state);
        for piece in &pieces {
            if to_ring(piece, &ring) <= 0.0 {
                plain.rows.insert(("state", piece.route, id(&state)), (0.0, 0, 0));
            }
        }
    }
    plain
}

fn features(folder: &Path, name: &str) -> Vec<Value> {
    let text = std::fs::read(folder.join(format!("{name}.geojson"))).unwrap();
    let mut document: Value = serde_json::from_slice(&text).unwrap();
    document["features"].as_array_mut().map(std::mem::take).unwrap()
}

fn pieces(folder: &Path) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for route in features(folder, "routes") {
        let properties = &route["properties"];
        let depart = day(&route, "depart");
        let days: Vec<i64> = properties["days"].as_array().unwrap().iter().map(hundredths).collect();
        let passage = hundredths(&properties["passage_days"]);
        let line: Vec<Point> = route["geometry"]["coordinates"].as_array().unwrap().iter().map(point).collect();
        let half_width = properties["half_width_m"].as_f64().unwrap();
        for end in 1..line.len() {
            let (from, until) = (depart + days[end - 1], depart + days[end] + passage);
            pieces.push(Piece { route: id(&route), a: line[end - 1], b: line[end], from, until, half_width });
        }
    }
    pieces
}

fn id(feature: &Value) -> u32 {
    u32::try_from(feature["properties"]["id"].as_u64().unwrap()).unwrap()
}

fn hundredths(days: &Value) -> i64 {
    (days.as_f64().unwrap() * 100.0).round() as i64
}

fn day(feature: &Value, key: &str) -> i64 {
    let day = Day::parse(feature["properties"][key].as_str().unwrap()).unwrap();
    i64::from(day.days_since(Day::parse(FIRST_DAY).unwrap())) * 100
}

fn ring(feature: &Value) -> Vec<Point> {
    feature["geometry"]["coordinates"][0].as_array().unwrap().iter().map(point).collect()
}

/// Lambert's conformal conic on WGS 84 with parallels 5 and 11 (Snyder 1987, p. 107 ff.).
fn point(lonlat: &Value) -> Point {
    let (lon, lat) = (lonlat[0].as_f64().unwrap().to_radians(), lonlat[1].as_f64().unwrap().to_radians());
    let f: f64 = 1.0 / 298.257_223_563;
    let e = (f * (2.0 - f)).sqrt();
    let m = |phi: f64| phi.cos() / (1.0 - (e * phi.sin()).powi(2)).sqrt();
    let t = |phi: f64| (std::f64::consts::FRAC_PI_4 - phi / 2.0).tan() / ((1.0 - e * phi.sin()) / (1.0 + e * phi.sin())).powf(e / 2.0);
    let [lat_0, lat_1, lat_2, lon_0] = [8.0_f64, 5.0, 11.0, 30.0].map(f64::to_radians);
    let n = (m(lat_1).ln() - m(lat_2).ln()) / (t(lat_1).ln() - t(lat_2).ln());
    let big_f = m(lat_1) / (n * t(lat_1).powf(n));
    let rho = |phi: f64| 6_378_137.0 * big_f * t(phi).powf(n);
    let theta = n * (lon - lon_0);
    [rho(lat) * theta.sin(), rho(lat_0) - rho(lat) * theta.cos()]
}

fn to_point(a: Point, b: Point, at: Point) -> f64 {
    let (u, v) = ([b[0] - a[0], b[1] - a[1]], [at[0] - a[0], at[1] - a[1]]);
    let length = u[0] * u[0] + u[1] * u[1];
    let share = if length > 0.0 { ((u[0] * v[0] + u[1] * v[1]) / length).clamp(0.0, 1.0) } else { 0.0 };
    (v[0] - u[0] * share).hypot(v[1] - u[1] * share)
}

fn between(one: [Point; 2], other: [Point; 2]) -> f64 {
    let side = |a: Point, b: Point, c: Point| (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
    let ([a, b], [c, d]) = (one, other);
    if side(a, b, c) * side(a, b, d) < 0.0 && side(c, d, a) * side(c, d, b) < 0.0 {
        return 0.0;
    }
    to_point(a, b, c).min(to_point(a, b, d)).min(to_point(c, d, a)).min(to_point(c, d, b))
}

fn to_ring(piece: &Piece, ring: &[Point]) -> f64 {
    let at = piece.a;
    let crossed = ring.windows(2).filter(|edge| {
        let [a, b] = [edge[0], edge[1]];
        (a[1] > at[1]) != (b[1] > at[1]) && at[0] < (b[0] - a[0]) * (at[1] - a[1]) / (b[1] - a[1]) + a[0]
    });
    if crossed.count() % 2 == 1 {
        return 0.0;
    }
    ring.windows(2).map(|edge| between([piece.a, piece.b], [edge[0], edge[1]])).fold(f64::INFINITY, f64::min)
}
