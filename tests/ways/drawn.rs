//! Small maps drawn for one question each, in kilometres east and north of 28.5 E, 8.5 N: two square states that meet at x = 0.

use std::sync::Arc;

use murhal::around::{Answer, Around, Asked, Barrier, Blocked, Blocks, Part, around};
use murhal::atlas::{Atlas, River, State};
use murhal::findings::Findings;
use murhal::layers::{Crop, FarmingZone, NoGo, Opening, Origin, Pace, Rings, Route, RouteKind, Standing, Supply, WaterPoint};
use murhal::measure::{Day, DayRange, LonLat};
use murhal::progress::Progress;
use murhal::scenario::{Community, Livelihood, Office, Scenario, Season};
use murhal::words::Language;

fn at(x_km: f64, y_km: f64) -> LonLat {
    LonLat { lon: 28.5 + x_km / 110.1, lat: 8.5 + y_km / 110.6 }
}

fn day(text: &str) -> Day {
    Day::parse(&format!("2027-{text}")).unwrap()
}

fn days(first: &str, last: &str) -> DayRange {
    DayRange { first: day(first), last: day(last) }
}

fn area([west, south, east, north]: [f64; 4]) -> Rings {
    vec![vec![vec![at(west, south), at(east, south), at(east, north), at(west, north), at(west, south)]]]
}

fn atlas() -> Atlas {
    let state = |id: &str, west: f64| State {
        id: id.to_owned(),
        name: id.to_owned(),
        iso3: "AAA".to_owned(),
        country: "A".to_owned(),
        rings: area([west, -100.0, west + 200.0, 100.0]),
    };
    Atlas { states: vec![state("west", -200.0), state("east", 0.0)], ..Atlas::default() }
}

/// A herd that walks 40 km east along y = 0 from x = 5, on 1 to 5 February, home never; nothing else.
fn empty() -> Scenario {
    let season = Season { first_day: day("01-01"), last_day: day("06-30"), as_of: None };
    let mut scenario = Scenario::empty("drawn", "Drawn", season);
    scenario.settings.rest_one_day_in = 0.0;
    scenario.settings.flashpoint_least_severity = 0.1;
    scenario.settings.border_watch_m = 0.0;
    // All land lies far from the two wells; one map asks about that.
    scenario.settings.ways.far_from_water = 0.0;
    scenario.offices =
        ["west", "east"].map(|id| Office { id: id.to_owned(), name: id.to_owned(), seat: None, states: vec![id.to_owned()] }).into();
    let community = |id: &str, livelihood| Community {
        id: id.to_owned(),
        name: id.to_owned(),
        livelihood,
        home_state: Some("east".to_owned()),
        office: None,
    };
    scenario.communities = vec![community("rek", Livelihood::Herders), community("luo", Livelihood::Farmers)];
    scenario.routes = vec![herd(&[(5.0, 0.0), (25.0, 0.0), (45.0, 0.0)])].into();
    // Things that lie far off, so that the layers fill the same degrees on every map.
    scenario.water_points = vec![well("south-west", -50.0, -50.0), well("north-east", 50.0, 50.0)].into();
    scenario
}

fn herd(line: &[(f64, f64)]) -> Route {
    Route {
        id: "a".to_owned(),
        name: "a".to_owned(),
        community: "rek".to_owned(),
        kind: RouteKind::Axis,
        herd_head: Some(1_000),
        half_width_m: 500.0,
        departs: days("02-01", "02-01"),
        pace: Pace { slowest_km_per_day: 10.0, fastest_km_per_day: 10.0 },
        passage_days: 0.0,
        stopovers: Vec::new(),
        returns: None,
        timed_days: None,
        line: line.iter().map(|(x, y)| at(*x, *y)).collect(),
        origin: Origin::default(),
    }
}

fn well(id: &str, x: f64, y: f64) -> WaterPoint {
    WaterPoint {
        id: id.to_owned(),
        name: id.to_owned(),
        kind: "well".to_owned(),
        supply: Supply::LitresPerDay(1e6),
        opening: Opening::Unknown,
        users: Vec::new(),
        left_by: Vec::new(),
        at: at(x, y),
        origin: Origin::default(),
    }
}

fn field(id: &str, bounds: [f64; 4], standing: DayRange) -> FarmingZone {
    FarmingZone {
        id: id.to_owned(),
        name: id.to_owned(),
        community: Some("luo".to_owned()),
        crops: vec![Crop::new("sorghum".to_owned(), Standing::Dated(standing))],
        rings: area(bounds),
        origin: Origin::default(),
    }
}

fn closed(id: &str, bounds: [f64; 4]) -> NoGo {
    NoGo { id: id.to_owned(), name: format!("the {id} zone"), kind: "mined".to_owned(), rings: area(bounds), origin: Origin::default() }
}

fn answer(atlas: &Atlas, scenario: &Scenario, asked: &Asked) -> Answer {
    let findings = Findings::new(atlas, scenario, &Progress::default()).unwrap();
    around(atlas, scenario, &findings, asked, &Progress::default()).unwrap()
}

#[track_caller]
fn found(atlas: &Atlas, scenario: &Scenario, asked: &Asked) -> Around {
    match answer(atlas, scenario, asked) {
        Answer::Ways(around) => *around,
        Answer::Blocked(blocked) => panic!("{}", blocked.told(scenario).say(Language::English)),
    }
}

#[track_caller]
fn blocked(scenario: &Scenario, asked: &Asked) -> Blocked {
    match answer(&atlas(), scenario, asked) {
        Answer::Ways(_) => panic!("there is a way"),
        Answer::Blocked(blocked) => blocked,
    }
}

/// How far north and south of y = 0 a line goes, in kilometres.
fn reach_km(line: &[LonLat]) -> f64 {
    line.iter().map(|at| ((at.lat - 8.5) * 110.6).abs()).fold(0.0, f64::max)
}

#[test]
fn on_open_land_the_cheapest_way_is_the_straight_one_and_its_cost_its_length() {
    let around = found(&atlas(), &empty(), &Asked::of(&empty(), 0));
    assert!(reach_km(&around.cheapest) < 0.5, "{:?}", around.cheapest);
    assert!((around.present.cost_m.unwrap() - 40_000.0).abs() < 400.0, "{:?}", around.present.cost_m);
    assert_eq!(around.cheapest.first(), empty().routes[0].line.first());
    assert_eq!(around.cheapest.last(), empty().routes[0].line.last());
    assert!((around.present.days.0 - 4.0).abs() < 0.2 && (around.present.days.1 - 4.0).abs() < 0.2, "{:?}", around.present.days);
}

#[test]
fn a_field_that_stands_is_walked_round_and_one_that_is_cut_before_is_not() {
    let mut scenario = empty();
    // The herd is there on 2 and 3 February.
    scenario.farming_zones = vec![field("field", [20.0, -3.0, 28.0, 3.0], days("01-01", "03-31"))].into();
    let standing = found(&atlas(), &scenario, &Asked::of(&scenario, 0));
    assert!(reach_km(&standing.cheapest) > 3.0, "{:?}", standing.cheapest);
    scenario.farming_zones = vec![field("field", [20.0, -3.0, 28.0, 3.0], days("01-01", "01-31"))].into();
    let cut = found(&atlas(), &scenario, &Asked::of(&scenario, 0));
    assert!(reach_km(&cut.cheapest) < 0.5, "{:?}", cut.cheapest);
    // And on a day that is asked for, while it stands.
    let asked = Asked { on: Some(day("01-15")), ..Asked::of(&scenario, 0) };
    assert!(reach_km(&found(&atlas(), &scenario, &asked).cheapest) > 3.0);
}

#[test]
fn a_way_round_a_field_frees_it_and_says_who_gains() {
    let mut scenario = empty();
    scenario.farming_zones = vec![field("field", [20.0, -3.0, 28.0, 3.0], days("01-01", "03-31"))].into();
    let around = found(&atlas(), &scenario, &Asked::of(&scenario, 0));
    let present = &around.present;
    assert_eq!(present.farms, 1);
    // A corridor of a kilometre through eight kilometres of field.
    assert!((present.farm_ha - 800.0).abs() < 20.0, "{}", present.farm_ha);
    let way = &around.ways[0];
    assert_eq!((way.farms, way.gone.len()), (0, 1));
    assert!(way.severity < present.severity);
    let gains: Vec<&str> = way.communities.iter().filter(|burden| burden.change() < 0.0).map(|burden| burden.community.as_str()).collect();
    assert_eq!(gains, ["luo", "rek"]);
}

#[test]
fn ways_that_differ_pass_on_both_sides_of_what_is_in_the_way() {
    let mut scenario = empty();
    scenario.no_go = vec![closed("middle", [15.0, -6.0, 35.0, 6.0])].into();
    let around = found(&atlas(), &scenario, &Asked::of(&scenario, 0));
    assert_eq!(around.present.cost_m, None, "the present way leads through closed land");
    let side = |way: &murhal::around::Way| way.route.line.iter().map(|at| at.lat - 8.5).sum::<f64>() > 0.0;
    let sides: Vec<bool> = around.ways.iter().map(side).collect();
    assert!(sides.contains(&true) && sides.contains(&false), "{sides:?}");
    for way in &around.ways {
        assert!(way.apart_from_present * 100.0 >= around.least_apart_percent);
        assert!(way.cost_m.is_some(), "no other way leads through closed land");
    }
}

#[test]
fn no_way_is_said_plainly_with_what_stands_on_the_cut() {
    let mut scenario = empty();
    // Four zones round the end, and one that has nothing to do with it.
    scenario.no_go = vec![
        closed("north", [38.0, 7.0, 52.0, 9.0]),
        closed("south", [38.0, -9.0, 52.0, -7.0]),
        closed("west", [38.0, -8.0, 39.5, 8.0]),
        closed("east", [50.5, -8.0, 52.0, 8.0]),
        closed("far", [10.0, 20.0, 12.0, 22.0]),
    ]
    .into();
    let told = blocked(&scenario, &Asked::of(&scenario, 0));
    assert_eq!(told.blocks, Blocks::Between);
    assert_eq!(told.by, [0, 1, 2, 3].map(Barrier::NoGo));
    let words = told.told(&scenario).say(Language::English);
    assert!(words.contains("the west zone") && !words.contains("the far zone"), "{words}");
    // With a gate in the ring there is a way.
    scenario.no_go.remove(3);
    assert!(found(&atlas(), &scenario, &Asked::of(&scenario, 0)).cheapest_m > 40_000.0);
}

#[test]
fn a_start_in_closed_land_is_said() {
    let mut scenario = empty();
    scenario.no_go = vec![closed("home", [2.0, -3.0, 8.0, 3.0])].into();
    let told = blocked(&scenario, &Asked::of(&scenario, 0));
    assert_eq!((told.blocks, told.by), (Blocks::AtTheStart, vec![Barrier::NoGo(0)]));
}

#[test]
fn a_start_where_nothing_is_mapped_is_said() {
    for far in [at(400.0, 0.0), LonLat { lon: -170.0, lat: 80.0 }] {
        let asked = Asked { from: vec![far], ..Asked::of(&empty(), 0) };
        let told = blocked(&empty(), &asked);
        assert_eq!((told.blocks, told.by.len()), (Blocks::AtTheStart, 0));
        assert!(told.told(&empty()).say(Language::English).contains("outside the land"));
    }
}

#[test]
fn between_two_places_on_the_way_the_rest_of_it_stays() {
    let mut scenario = empty();
    scenario.routes[0].line = [(5.0, 0.0), (12.0, 1.0), (25.0, 0.0), (38.0, -1.0), (45.0, 0.0)].map(|(x, y)| at(x, y)).to_vec();
    scenario.farming_zones = vec![field("field", [20.0, -3.0, 28.0, 3.0], days("01-01", "03-31"))].into();
    let asked = Asked { from: vec![at(15.0, 0.8)], to: vec![at(36.0, -0.8)], ..Asked::of(&scenario, 0) };
    let around = found(&atlas(), &scenario, &asked);
    let line = &around.ways[0].route.line;
    assert_eq!(line[..2], scenario.routes[0].line[..2], "before");
    assert_eq!(line[line.len() - 2..], scenario.routes[0].line[3..], "behind");
    assert_eq!(around.ways[0].farms, 0);
}

#[test]
fn of_several_starts_the_cheapest_is_taken() {
    let scenario = empty();
    let asked = Asked { from: vec![at(5.0, 40.0), at(30.0, 10.0), at(5.0, -40.0)], ..Asked::of(&scenario, 0) };
    let around = found(&atlas(), &scenario, &asked);
    let first = around.cheapest[0];
    assert!((first.lon - at(30.0, 10.0).lon).abs() < 1e-6 && (first.lat - at(30.0, 10.0).lat).abs() < 1e-6, "{first:?}");
}

#[test]
fn accepting_a_way_is_one_edit_that_undoes_itself_and_changes_what_was_said() {
    let mut scenario = empty();
    scenario.farming_zones = vec![field("field", [20.0, -3.0, 28.0, 3.0], days("01-01", "03-31"))].into();
    let around = found(&atlas(), &scenario, &Asked::of(&scenario, 0));
    let (before, way) = (scenario.routes.clone(), &around.ways[0]);
    let undo = scenario.apply(way.change()).unwrap();
    let after = Findings::new(&atlas(), &scenario, &Progress::default()).unwrap();
    let severity: f64 = after.flashpoints.iter().map(|flashpoint| flashpoint.severity).sum();
    assert!((severity - way.severity).abs() < 1e-6, "{severity} against {}", way.severity);
    scenario.apply(undo);
    assert_eq!(scenario.routes, before);
}

#[test]
fn a_border_is_crossed_at_its_agreed_gate_where_that_saves_more_than_the_way_costs() {
    let mut scenario = empty();
    scenario.routes = vec![herd(&[(-20.0, 0.0), (20.0, 0.0)])].into();
    // Two kilometres more to walk, against ten for crossing elsewhere.
    scenario.settings.ways.border_between_offices_m = 10_000.0;
    let straight = found(&atlas(), &scenario, &Asked::of(&scenario, 0));
    assert!(reach_km(&straight.cheapest) < 0.5);
    let borders = straight.present.parts.iter().find(|(part, _)| *part == Part::Borders).unwrap().1;
    assert!((borders - 10_000.0).abs() < 5_500.0, "about that, whatever the width of a cell: {borders}");
    let gate = r#"{"id":"g","status":"signed","places":[{"id":"gate","kind":"gate","drawn":{"type":"Point","coordinates":[28.5,8.563]}}]}"#;
    scenario.agreements.by_id.insert("g".to_owned(), Arc::new(serde_json::from_str(gate).unwrap()));
    let through = found(&atlas(), &scenario, &Asked::of(&scenario, 0));
    assert!((4.0..9.5).contains(&reach_km(&through.cheapest)), "{}", reach_km(&through.cheapest));
}

#[test]
fn a_river_costs_more_to_cross_when_it_rains_and_a_seasonal_one_nothing_when_it_does_not() {
    let scenario = empty();
    let river = |seasonal: bool| River { name: None, class: 1, seasonal, lines: vec![vec![at(25.0, -60.0), at(25.0, 60.0)]] };
    let crossing_m = |seasonal: bool, date: &str| {
        let atlas = Atlas { rivers: vec![river(seasonal)], ..atlas() };
        let around = found(&atlas, &scenario, &Asked { on: Some(day(date)), ..Asked::of(&scenario, 0) });
        around.present.parts.iter().find(|(part, _)| *part == Part::Rivers).unwrap().1
    };
    let settings = &scenario.settings.ways;
    assert!((crossing_m(false, "01-20") - settings.river_m).abs() < settings.river_m * 0.1);
    assert!((crossing_m(false, "06-20") - settings.river_rains_m).abs() < settings.river_rains_m * 0.1);
    assert!(crossing_m(true, "01-20").abs() < 1e-9);
    assert!(crossing_m(true, "06-20") > settings.river_m);
}

#[test]
fn two_days_from_water_a_metre_costs_more_and_within_a_day_it_does_not() {
    let mut scenario = empty();
    scenario.settings.ways.far_from_water = 2.0;
    let far = |scenario: &Scenario| {
        let around = found(&atlas(), scenario, &Asked::of(scenario, 0));
        around.present.parts.iter().find(|(part, _)| *part == Part::FarFromWater).unwrap().1
    };
    assert!(far(&scenario) > 40_000.0, "the wells lie 50 km off, and nobody is within a day's walk of 10 km");
    scenario.water_points = (0..6).map(|number| well(&format!("well-{number}"), f64::from(number) * 10.0, 1.0)).collect();
    assert!(far(&scenario).abs() < 1e-9);
}
