//! Random maps against geodesics: every herd and every point, by Karney's distances on the ellipsoid, with neither
//! tree nor plane. Near the equator, across it, and across the border of two UTM zones.
#![expect(clippy::unwrap_used, clippy::print_stderr, reason = "a test that cannot go on must stop, and says what it compared")]

use std::collections::BTreeMap;

use geo::{Distance as _, Geodesic, Point};
use murhal::atlas::Atlas;
use murhal::encounters::Kind;
use murhal::findings::Findings;
use murhal::layers::{
    Access, Incident, MeetingPlace, Opening, Origin, Pace, PlacePrecision, Route, RouteKind, Settlement, Supply, WaterPoint,
};
use murhal::measure::{Chance, Day, DayRange, LonLat};
use murhal::progress::Progress;
use murhal::scenario::{Scenario, Season};

/// What the plane may err by: three centimetres at the widths of corridors, and a hundred-thousandth of what is
/// farther off (15 km for vague incidents).
fn off_m(distance_m: f64) -> f64 {
    0.03 + distance_m * 1e-5
}

#[test]
fn on_the_plain_of_two_utm_zones() {
    check(LonLat { lon: 30.0, lat: 8.0 }, 1);
}

#[test]
fn across_the_equator() {
    check(LonLat { lon: 30.0, lat: 0.0 }, 2);
}

#[test]
fn where_the_north_of_the_season_ends() {
    check(LonLat { lon: 24.0, lat: 13.5 }, 3);
}

#[expect(clippy::too_many_lines, reason = "one of each thing, with all that is told of it")]
/// Ten herds and a hundred points of each kind, strewn over two by two degrees.
fn drawn(middle: LonLat, seed: u64) -> Scenario {
    let mut chance = Chance::seeded(seed);
    let mut place = || LonLat { lon: middle.lon + chance.between(-1.0, 1.0), lat: middle.lat + chance.between(-1.0, 1.0) };
    let day = |text| Day::parse(text).unwrap();
    let season = Season { first_day: day("2026-10-01"), last_day: day("2027-07-15"), as_of: None };
    let mut scenario = Scenario::empty("random", "Random", season);
    let id = |number: usize| format!("{number:03}");
    scenario.routes = (0..10)
        .map(|number| Route {
            id: id(number),
            name: id(number),
            community: "herders".to_owned(),
            kind: RouteKind::Axis,
            herd_head: Some(1_000),
            half_width_m: 1_500.0,
            departs: DayRange { first: day("2027-01-01"), last: day("2027-01-05") },
            pace: Pace { slowest_km_per_day: 10.0, fastest_km_per_day: 15.0 },
            passage_days: 1.0,
            stopovers: Vec::new(),
            returns: None,
            timed_days: None,
            line: (0..4).map(|_| place()).collect(),
            origin: Origin::default(),
        })
        .collect();
    scenario.water_points = (0..100)
        .map(|number| WaterPoint {
            id: id(number),
            name: id(number),
            kind: "well".to_owned(),
            supply: Supply::Unknown,
            opening: Opening::Unknown,
            users: Vec::new(),
            left_by: Vec::new(),
            at: place(),
            origin: Origin::default(),
        })
        .collect();
    scenario.settlements = (0..100)
        .map(|number| Settlement {
            id: id(number),
            name: id(number),
            kind: "village".to_owned(),
            population: None,
            access: Access::default(),
            meeting: MeetingPlace::default(),
            at: place(),
            origin: Origin::default(),
        })
        .collect();
    scenario.incidents = (0..100)
        .map(|number| Incident {
            id: id(number),
            name: id(number),
            day: day("2026-01-15"),
            within_days: 0,
            kind: "clash".to_owned(),
            precision: PlacePrecision::Near,
            fatalities: None,
            at: place(),
            origin: Origin::default(),
        })
        .collect();
    scenario
}

#[track_caller]
fn check(middle: LonLat, seed: u64) {
    let scenario = drawn(middle, seed);
    let findings = Findings::new(&Atlas::default(), &scenario, &Progress::default()).unwrap();
    let found: BTreeMap<String, f64> = findings.encounters.iter().map(|encounter| (encounter.id.clone(), encounter.distance_m)).collect();
    let settings = &scenario.settings;
    let mut compared = 0;
    let mut compare = |kind: Kind, things: Vec<(&str, LonLat)>, reach_m: f64| {
        for (id, at) in things {
            for (number, route) in scenario.routes.iter().enumerate() {
                let geodesic_m = least_m(&findings, number, at);
                let ours = found.get(&format!("{}:{}/out:{id}", kind.word(), route.id));
                match ours {
                    Some(ours) => {
                        compared += 1;
                        assert!((ours - geodesic_m).abs() < off_m(geodesic_m), "{kind:?} {id}: {ours} against {geodesic_m}");
                    }
                    None => assert!(geodesic_m > reach_m - off_m(reach_m), "{kind:?} {id} is missing at {geodesic_m} m of {}", route.id),
                }
                assert!(ours.is_none() || geodesic_m <= reach_m + off_m(reach_m), "{kind:?} {id} is too much at {geodesic_m} m");
            }
        }
    };
    compare(Kind::Water, scenario.water_points.iter().map(|point| (point.id.as_str(), point.at)).collect(), settings.water_reach_m);
    compare(Kind::Settlement, scenario.settlements.iter().map(|one| (one.id.as_str(), one.at)).collect(), 1_500.0);
    let reach_m = settings.incident_reach_m + settings.incident_near_m;
    compare(Kind::Incident, scenario.incidents.iter().map(|one| (one.id.as_str(), one.at)).collect(), reach_m);
    eprintln!("{compared} distances agree");
    assert!(compared > 100);
}

/// The least geodesic distance from a way to a place. The way is straight in the plane: its stretches of at most two
/// kilometres are halved towards the nearest place.
fn least_m(findings: &Findings, route: usize, at: LonLat) -> f64 {
    let passage = &findings.passages[route * 3];
    let distance = |place| {
        let LonLat { lon, lat } = findings.ground.plane.lonlat_from_plane(place);
        Geodesic.distance(Point::new(lon, lat), Point::new(at.lon, at.lat))
    };
    let near = |stretch: &&murhal::calendar::Stretch| distance(stretch.a) < 25_000.0;
    let of_each = passage.stretches.iter().filter(near).map(|stretch| {
        let along = |share: f64| stretch.a + (stretch.b - stretch.a) * share;
        let (mut from, mut to) = (0.0, 1.0);
        for _ in 0..40 {
            let (one, other) = (from + (to - from) / 3.0, to - (to - from) / 3.0);
            if distance(along(one)) <= distance(along(other)) { to = other } else { from = one }
        }
        distance(along(f64::midpoint(from, to)))
    });
    of_each.fold(f64::INFINITY, f64::min)
}
