//! After any sequence of edits the findings are those of a search of the whole season: nothing of an edit is
//! forgotten, and nothing else moves.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

#[path = "support/timed_season.rs"]
mod timed_season;

#[path = "support/changes.rs"]
mod changes;

use std::path::{Path, PathBuf};

use murhal::atlas::Atlas;
use murhal::findings::Findings;
use murhal::layers::{Opening, Standing, Supply};
use murhal::measure::{DayRange, LonLat};
use murhal::progress::Progress;
use murhal::scenario::workload::Workload;
use murhal::scenario::{Reach, Scenario, Touched};
use murhal::shelf;
use proptest::prelude::*;

/// An edit, with numbers that are taken modulo what there is.
#[derive(Clone, Debug)]
enum Edit {
    Vertex { route: usize, vertex: usize, by: (f64, f64) },
    Departs { route: usize, days: i32 },
    Head { route: usize, head: Option<u32> },
    Width { route: usize, half_width_m: f64 },
    Renamed { route: usize },
    WaterMoved { point: usize, by: (f64, f64) },
    WaterGives { point: usize, litres: Option<f64> },
    WaterDries { point: usize, days: i32 },
    ZoneMoved { zone: usize, by: (f64, f64) },
    ZoneStands { zone: usize, days: i32 },
    ZoneUnknown { zone: usize },
    ZoneRenamed { zone: usize },
    TownMoved { town: usize, by: (f64, f64) },
    TownGrows { town: usize, people: Option<u32> },
    TownRenamed { town: usize },
    IncidentMoved { incident: usize, by: (f64, f64) },
    IncidentOn { incident: usize, days: i32 },
    ClosedMoved { zone: usize, by: (f64, f64) },
    ClosedRenamed { zone: usize },
}

fn edits() -> impl Strategy<Value = Edit> {
    let any = 0_usize..1_000;
    let step = || (-0.15..0.15_f64, -0.15..0.15_f64);
    prop_oneof![
        3 => (any.clone(), any.clone(), step()).prop_map(|(route, vertex, by)| Edit::Vertex { route, vertex, by }),
        2 => (any.clone(), -40..40_i32).prop_map(|(route, days)| Edit::Departs { route, days }),
        1 => (any.clone(), prop::option::of(100..9_000_u32)).prop_map(|(route, head)| Edit::Head { route, head }),
        1 => (any.clone(), 50.0..3_000.0_f64).prop_map(|(route, half_width_m)| Edit::Width { route, half_width_m }),
        1 => any.clone().prop_map(|route| Edit::Renamed { route }),
        2 => (any.clone(), step()).prop_map(|(point, by)| Edit::WaterMoved { point, by }),
        1 => (any.clone(), prop::option::of(1e3..1e6_f64)).prop_map(|(point, litres)| Edit::WaterGives { point, litres }),
        1 => (any.clone(), -60..60_i32).prop_map(|(point, days)| Edit::WaterDries { point, days }),
        2 => (any.clone(), step()).prop_map(|(zone, by)| Edit::ZoneMoved { zone, by }),
        1 => (any.clone(), -60..60_i32).prop_map(|(zone, days)| Edit::ZoneStands { zone, days }),
        1 => any.clone().prop_map(|zone| Edit::ZoneUnknown { zone }),
        1 => any.clone().prop_map(|zone| Edit::ZoneRenamed { zone }),
        2 => (any.clone(), step()).prop_map(|(town, by)| Edit::TownMoved { town, by }),
        1 => (any.clone(), prop::option::of(10..90_000_u32)).prop_map(|(town, people)| Edit::TownGrows { town, people }),
        1 => any.clone().prop_map(|town| Edit::TownRenamed { town }),
        2 => (any.clone(), step()).prop_map(|(incident, by)| Edit::IncidentMoved { incident, by }),
        1 => (any.clone(), -900..0_i32).prop_map(|(incident, days)| Edit::IncidentOn { incident, days }),
        2 => (any.clone(), step()).prop_map(|(zone, by)| Edit::ClosedMoved { zone, by }),
        1 => any.prop_map(|zone| Edit::ClosedRenamed { zone }),
    ]
}

fn moved(at: &mut LonLat, (lon, lat): (f64, f64)) {
    *at = LonLat { lon: at.lon + lon, lat: at.lat + lat };
}

fn apply(scenario: &mut Scenario, edit: &Edit) -> Touched {
    let middle = scenario.season.first_day.plus(100);
    let routes = scenario.routes.len();
    let (points, zones) = (scenario.water_points.len(), scenario.farming_zones.len());
    match *edit {
        Edit::Vertex { route, vertex, by } => {
            let line = &mut scenario.routes[route % routes].line;
            let vertex = vertex % line.len();
            moved(&mut line[vertex], by);
            Touched::Route(route % routes)
        }
        Edit::Departs { route, days } => {
            let departs = &mut scenario.routes[route % routes].departs;
            *departs = DayRange { first: departs.first.plus(days), last: departs.last.plus(days) };
            Touched::Route(route % routes)
        }
        Edit::Head { route, head } => {
            scenario.routes[route % routes].herd_head = head;
            Touched::Route(route % routes)
        }
        Edit::Width { route, half_width_m } => {
            scenario.routes[route % routes].half_width_m = half_width_m;
            Touched::Route(route % routes)
        }
        Edit::Renamed { route } => {
            scenario.routes[route % routes].name.push('x');
            Touched::Route(route % routes)
        }
        Edit::WaterMoved { point, by } => {
            moved(&mut scenario.water_points[point % points].at, by);
            Touched::WaterPoint(point % points)
        }
        Edit::WaterGives { point, litres } => {
            scenario.water_points[point % points].supply = litres.map_or(Supply::Unknown, Supply::LitresPerDay);
            Touched::WaterPoint(point % points)
        }
        Edit::WaterDries { point, days } => {
            scenario.water_points[point % points].opening = Opening::DriesOn(middle.plus(days));
            Touched::WaterPoint(point % points)
        }
        Edit::ZoneMoved { zone, by } => {
            scenario.farming_zones[zone % zones].rings.iter_mut().flatten().flatten().for_each(|at| moved(at, by));
            Touched::Zone(zone % zones)
        }
        Edit::ZoneStands { zone, days } => {
            let standing = Standing::Dated(DayRange { first: middle.plus(days - 30), last: middle.plus(days + 30) });
            scenario.farming_zones[zone % zones].crops.iter_mut().for_each(|crop| crop.standing = standing);
            Touched::Zone(zone % zones)
        }
        Edit::ZoneUnknown { zone } => {
            scenario.farming_zones[zone % zones].crops.clear();
            Touched::Zone(zone % zones)
        }
        Edit::ZoneRenamed { zone } => {
            scenario.farming_zones[zone % zones].name.push('x');
            Touched::Zone(zone % zones)
        }
        _ => apply_to_places(scenario, edit),
    }
}

fn apply_to_places(scenario: &mut Scenario, edit: &Edit) -> Touched {
    let first_day = scenario.season.first_day;
    let (towns, incidents, closed) = (scenario.settlements.len(), scenario.incidents.len(), scenario.no_go.len());
    match *edit {
        // The small workload has none of some layers.
        Edit::TownMoved { .. } | Edit::TownGrows { .. } | Edit::TownRenamed { .. } if towns == 0 => Touched::Route(0),
        Edit::IncidentMoved { .. } | Edit::IncidentOn { .. } if incidents == 0 => Touched::Route(0),
        Edit::ClosedMoved { .. } | Edit::ClosedRenamed { .. } if closed == 0 => Touched::Route(0),
        Edit::TownMoved { town, by } => {
            moved(&mut scenario.settlements[town % towns].at, by);
            Touched::Settlement(town % towns)
        }
        Edit::TownGrows { town, people } => {
            scenario.settlements[town % towns].population = people;
            Touched::Settlement(town % towns)
        }
        Edit::TownRenamed { town } => {
            scenario.settlements[town % towns].name.push('x');
            Touched::Settlement(town % towns)
        }
        Edit::IncidentMoved { incident, by } => {
            moved(&mut scenario.incidents[incident % incidents].at, by);
            Touched::Incident(incident % incidents)
        }
        Edit::IncidentOn { incident, days } => {
            scenario.incidents[incident % incidents].day = first_day.plus(days);
            Touched::Incident(incident % incidents)
        }
        Edit::ClosedMoved { zone, by } => {
            scenario.no_go[zone % closed].rings.iter_mut().flatten().flatten().for_each(|at| moved(at, by));
            Touched::NoGo(zone % closed)
        }
        Edit::ClosedRenamed { zone } => {
            scenario.no_go[zone % closed].name.push('x');
            Touched::NoGo(zone % closed)
        }
        _ => unreachable!("the others are edits of ways, water and fields"),
    }
}

/// Each step of a sequence, and the whole sequence in one step, against a search of everything.
#[track_caller]
fn check(atlas: &Atlas, scenario: &Scenario, edits: &[Edit]) {
    let progress = Progress::default();
    let first = Findings::new(atlas, scenario, &progress).unwrap();
    let (mut now, mut findings) = (scenario.clone(), first.clone());
    let mut all = Vec::new();
    for edit in edits {
        let before = now.clone();
        let touched = apply(&mut now, edit);
        all.push(touched);
        findings = findings.revised(atlas, &before, &now, &[touched], &progress).unwrap();
        same(&findings, &Findings::new(atlas, &now, &progress).unwrap(), &format!("after {edit:?}"));
    }
    all.sort();
    all.dedup();
    let at_once = first.revised(atlas, scenario, &now, &all, &progress).unwrap();
    same(&at_once, &findings, "all at once");
}

#[track_caller]
fn same(ours: &Findings, expected: &Findings, when: &str) {
    let [found, meant] = [ours, expected].map(|findings| findings.encounters.sorted());
    for (one, other) in found.iter().zip(&meant) {
        assert_eq!(one, other, "{when}");
    }
    assert_eq!(found.len(), meant.len(), "{when}");
    for (one, other) in ours.flashpoints.iter().zip(&expected.flashpoints) {
        assert_eq!(one, other, "{when}");
    }
    assert_eq!(ours.flashpoints.len(), expected.flashpoints.len(), "{when}");
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn shipped() -> (Atlas, Scenario) {
    let (atlas, _) = shelf::atlas(Some(&root().join("maps")));
    let (mut scenario, _) = shelf::open(&root().join("scenarios/bahr-el-ghazal-2026-27"), &atlas).unwrap();
    // Small piles are where an edit shows first.
    scenario.settings.flashpoint_least_severity = 0.5;
    (atlas, scenario)
}

fn small_workload() -> (Atlas, Scenario) {
    let workload = Workload::read(Path::new(&root().join("tests/workload")), &Progress::default()).unwrap();
    timed_season::season(&workload)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_shipped_season_follows_every_edit(edits in prop::collection::vec(edits(), 1..8)) {
        let (atlas, scenario) = shipped();
        check(&atlas, &scenario, &edits);
    }

    #[test]
    fn a_season_of_many_small_fields_follows_every_edit(edits in prop::collection::vec(edits(), 1..8)) {
        let (atlas, scenario) = small_workload();
        check(&atlas, &scenario, &edits);
    }
}

/// Each change of a sequence, followed from the findings before it where it can be, against a search of everything.
#[track_caller]
fn check_changes(atlas: &Atlas, scenario: &Scenario, seed: u64, many: usize) {
    let progress = Progress::default();
    let (mut now, mut maker) = (scenario.clone(), changes::Maker::seeded(seed));
    let mut findings = Findings::new(atlas, scenario, &progress).unwrap();
    for _ in 0..many {
        let (before, change) = (now.clone(), maker.change(&now));
        let reach = change.reach(&now);
        let words = format!("after {change:?}");
        now.apply(change);
        let anew = Findings::new(atlas, &now, &progress).unwrap();
        findings = match reach {
            Reach::Things(touched) => findings.revised(atlas, &before, &now, &touched, &progress).unwrap(),
            Reach::Everything => anew.clone(),
        };
        same(&findings, &anew, &words);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_shipped_season_follows_every_change(seed in any::<u64>(), many in 1..8_usize) {
        let (atlas, scenario) = shipped();
        check_changes(&atlas, &scenario, seed, many);
    }
}

#[test]
fn a_route_camps_where_the_water_point_it_names_has_moved_to() {
    let (atlas, mut scenario) = shipped();
    let point = scenario.water_points[0].id.clone();
    scenario.routes[0].stopovers.truncate(1);
    scenario.routes[0].stopovers[0].place = murhal::layers::StopoverPlace::Named(point);
    check(&atlas, &scenario, &[Edit::WaterMoved { point: 0, by: (0.4, -0.3) }]);
}

#[test]
fn a_route_camps_where_the_settlement_it_names_has_moved_to() {
    let (atlas, mut scenario) = shipped();
    let town = scenario.settlements[2].id.clone();
    scenario.routes[0].stopovers.truncate(1);
    scenario.routes[0].stopovers[0].place = murhal::layers::StopoverPlace::Named(town);
    check(&atlas, &scenario, &[Edit::TownMoved { town: 2, by: (0.1, -0.1) }]);
}

#[test]
fn an_edit_that_moves_the_plane_is_followed_too() {
    let (atlas, scenario) = shipped();
    check(
        &atlas,
        &scenario,
        &[Edit::Vertex { route: 0, vertex: 0, by: (4.0, 3.0) }, Edit::Vertex { route: 0, vertex: 0, by: (-4.0, -3.0) }],
    );
}
