//! Small maps drawn for one question each: two square states that meet at the line x = 0, and what lies on
//! them, in kilometres east and north of 28.5 E, 8.0 N. Only `check` and the pen know how a plan is made.
#![expect(clippy::unwrap_used, clippy::needless_pass_by_value, reason = "a test that cannot go on must stop")]

use expect_test::{Expect, expect};
use murhal::atlas::{Atlas, State};
use murhal::layers::{
    Access, Crop, FarmingZone, Incident, MeetingPlace, NoGo, Opening, Origin, Pace, PlacePrecision, Route, RouteKind, Settlement, Standing,
    Stopover, StopoverPlace, Supply, WaterPoint,
};
use murhal::measure::{Day, DayRange, LonLat};
use murhal::plan::{self, Plan};
use murhal::progress::Progress;
use murhal::scenario::{Community, Grievance, Livelihood, Office, Scenario, Season};
use murhal::words::Language;

fn at(x_km: f64, y_km: f64) -> LonLat {
    LonLat { lon: 28.5 + x_km / 110.25, lat: 8.0 + y_km / 110.6 }
}

fn day(text: &str) -> Day {
    Day::parse(&format!("2027-{text}")).unwrap()
}

fn days(first: &str, last: &str) -> DayRange {
    DayRange { first: day(first), last: day(last) }
}

fn square(west: f64, south: f64, side: f64) -> Vec<Vec<Vec<LonLat>>> {
    let (east, north) = (west + side, south + side);
    vec![vec![vec![at(west, south), at(east, south), at(east, north), at(west, north), at(west, south)]]]
}

fn atlas() -> Atlas {
    let state = |id: &str, west: f64| State {
        id: id.to_owned(),
        name: id.to_owned(),
        iso3: "AAA".to_owned(),
        country: "A".to_owned(),
        rings: square(west, -100.0, 200.0),
    };
    Atlas { states: vec![state("west", -200.0), state("east", 0.0)], ..Atlas::default() }
}

fn empty() -> Scenario {
    let season = Season { first_day: day("01-01"), last_day: day("06-30"), as_of: None };
    let mut scenario = Scenario::empty("drawn", "Drawn", season);
    scenario.settings.rest_one_day_in = 0.0;
    scenario.settings.flashpoint_least_severity = 0.1;
    // The herds walk where the states meet, and few of the questions are about borders.
    scenario.settings.border_watch_m = 0.0;
    scenario.offices =
        ["west", "east"].map(|id| Office { id: id.to_owned(), name: id.to_owned(), seat: None, states: vec![id.to_owned()] }).into();
    let community = |id: &str| Community {
        id: id.to_owned(),
        name: id.to_owned(),
        livelihood: Livelihood::Herders,
        home_state: Some("west".to_owned()),
        office: None,
    };
    scenario.communities = vec![community("rek"), community("luo")];
    scenario
}

/// A herd of 1,000 head that departs on 1 February, walks 10 km a day, and passes within the day.
fn herd(id: &str, community: &str, line: &[(f64, f64)]) -> Route {
    Route {
        id: id.to_owned(),
        name: id.to_owned(),
        community: community.to_owned(),
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

fn field(id: &str, west: f64, south: f64, standing: DayRange) -> FarmingZone {
    let crops = vec![Crop::new("sorghum".to_owned(), Standing::Dated(standing))];
    FarmingZone {
        id: id.to_owned(),
        name: id.to_owned(),
        community: None,
        crops,
        rings: square(west, south, 1.0),
        origin: Origin::default(),
    }
}

fn well(id: &str, x: f64, y: f64, supply: Supply, opening: Opening) -> WaterPoint {
    WaterPoint {
        id: id.to_owned(),
        name: id.to_owned(),
        kind: "well".to_owned(),
        supply,
        opening,
        users: Vec::new(),
        left_by: Vec::new(),
        at: at(x, y),
        origin: Origin::default(),
    }
}

fn planned(scenario: &Scenario) -> Plan {
    plan::prepare(&atlas(), scenario, &Progress::default()).unwrap()
}

/// The encounters, one a line: id, days, least distance, exposure.
#[track_caller]
fn check(scenario: &Scenario, expected: Expect) {
    let plan = planned(scenario);
    let lines = plan.findings.encounters.sorted().into_iter().map(|encounter| {
        let exposure = match &encounter.exposure {
            murhal::encounters::Exposure::Crop(crop) => format!("{:.0} ha of {}", crop.area_ha, crop.crops.join("+")),
            murhal::encounters::Exposure::Water(water) => format!(
                "{} of {} litres, {} dry days",
                water.demand_litres,
                water.supply_litres.map_or_else(|| "unknown".to_owned(), |litres| litres.to_string()),
                water.dry_days
            ),
            murhal::encounters::Exposure::Herds(herds) => format!("{:.0} km{}", herds.km, if herds.in_camp { " in camp" } else { "" }),
            murhal::encounters::Exposure::UnknownCrop => "unknown crop".to_owned(),
            murhal::encounters::Exposure::Pinch(pinch) => {
                format!("{:.0} of {:.0} m free for {:.0} km, fields {:?}", pinch.free_m, pinch.need_m, pinch.km, pinch.fields)
            }
            murhal::encounters::Exposure::Border(border) => {
                format!("{}, international: {}", if border.crossed { "crossed" } else { "near" }, border.international)
            }
            murhal::encounters::Exposure::People(people) => format!("{people:?} people"),
            murhal::encounters::Exposure::Recall { weight } => format!("weight {weight:.2}"),
            murhal::encounters::Exposure::Closed { km } => format!("{km:.0} km"),
        };
        format!("{} | {}..{} | {:.0} m | {exposure}\n", encounter.id, encounter.days.first, encounter.days.last, encounter.distance_m)
    });
    expected.assert_eq(&lines.collect::<String>());
}

#[test]
fn a_herd_meets_a_crop_until_the_day_of_harvest_and_not_the_day_after() {
    let mut scenario = empty();
    scenario.routes = vec![herd("a", "rek", &[(5.0, 0.0), (45.0, 0.0)])].into();
    // The herd is at 30 km, 25 km on its way, on 3 and 4 February.
    scenario.farming_zones =
        vec![field("cut-before", 30.0, 0.0, days("01-01", "02-02")), field("stands", 30.0, -1.0, days("01-01", "02-03"))].into();
    check(
        &scenario,
        expect![[r"
            crops:a/out:stands | 2027-02-03..2027-02-03 | 4 m | 50 ha of sorghum
        "]],
    );
}

#[test]
fn a_field_beside_the_corridor_is_not_met() {
    let mut scenario = empty();
    scenario.routes = vec![herd("a", "rek", &[(5.0, 0.0), (25.0, 0.0)])].into();
    scenario.farming_zones =
        vec![field("beside", 10.0, 0.51, days("01-01", "06-30")), field("at-the-edge", 10.0, -1.499, days("01-01", "06-30"))].into();
    check(
        &scenario,
        expect![[r"
            crops:a/out:at-the-edge | 2027-02-01..2027-02-02 | 500 m | 0 ha of sorghum
        "]],
    );
}

#[test]
fn two_herds_share_a_well_and_a_dry_day_is_counted() {
    let mut scenario = empty();
    scenario.settings.herd_slack_days = 0;
    scenario.routes = vec![herd("a", "rek", &[(5.0, 0.0), (15.0, 0.0)]), herd("b", "luo", &[(10.0, -5.0), (10.0, 5.0)])].into();
    scenario.water_points = vec![
        well("full", 10.0, 0.0, Supply::LitresPerDay(90_000.0), Opening::DriesOn(day("02-02"))),
        well("far", 10.0, 12.0, Supply::Unknown, Opening::Unknown),
    ]
    .into();
    check(
        &scenario,
        expect![[r"
            water:a/out:full | 2027-02-01..2027-02-02 | 0 m | 60000 of 90000 litres, 1 dry days
            water:b/out:full | 2027-02-01..2027-02-02 | 0 m | 60000 of 90000 litres, 1 dry days
            herds:a/out:b/out | 2027-02-01..2027-02-02 | 0 m | 5 km
        "]],
    );
}

#[test]
fn herds_of_one_community_are_listed_apart_and_never_weighed() {
    let mut scenario = empty();
    scenario.routes = vec![herd("a", "rek", &[(5.0, 0.0), (15.0, 0.0)]), herd("b", "rek", &[(5.0, 0.3), (15.0, 0.3)])].into();
    check(
        &scenario,
        expect![[r"
        own-herds:a/out:b/out | 2027-02-01..2027-02-02 | 300 m | 10 km
    "]],
    );
    assert!(planned(&scenario).findings.flashpoints.is_empty());
}

#[test]
fn a_border_is_crossed_where_the_states_meet() {
    let mut scenario = empty();
    scenario.routes = vec![herd("a", "rek", &[(-15.0, 0.0), (15.0, 0.0)])].into();
    check(
        &scenario,
        expect![[r"
            border:a/out:west>east | 2027-02-02..2027-02-03 | 0 m | crossed, international: false
        "]],
    );
    let plan = planned(&scenario);
    let place = plan.findings.encounters.sorted()[0].at;
    assert!((place.lon - 28.5).abs() < 1e-4, "{place:?}");
    assert_eq!(plan.findings.flashpoints[0].offices, ["east", "west"]);
}

#[test]
fn a_camp_lasts_from_arrival_to_return_and_is_met_all_that_time() {
    let mut scenario = empty();
    let mut route = herd("a", "rek", &[(5.0, 0.0), (25.0, 0.0)]);
    route.returns = Some(days("04-01", "04-10"));
    route.stopovers = vec![Stopover { place: StopoverPlace::Km(20.0), days_min: 30.0, days_max: 60.0, graze_radius_m: 3_000.0 }];
    scenario.routes = vec![route].into();
    scenario.settlements = vec![Settlement {
        id: "s".to_owned(),
        name: "S".to_owned(),
        kind: "village".to_owned(),
        population: None,
        access: Access::default(),
        meeting: MeetingPlace::default(),
        at: at(27.0, 0.0),
        origin: Origin::default(),
    }]
    .into();
    check(
        &scenario,
        expect![[r"
            settlement:a/stay:s | 2027-02-02..2027-04-10 | 2000 m | None people
        "]],
    );
    let asked: Vec<String> = planned(&scenario).open_questions.iter().map(|asked| asked.say(Language::English)).collect();
    assert_eq!(asked, ["How many people live in S?"], "unknown is asked, never low");
}

#[test]
fn an_old_or_far_or_vague_incident_counts_less() {
    let mut scenario = empty();
    scenario.routes = vec![herd("a", "rek", &[(5.0, 0.0), (15.0, 0.0)])].into();
    let incident = |id: &str, y: f64, day: &str, precision: PlacePrecision| Incident {
        id: id.to_owned(),
        name: id.to_owned(),
        day: Day::parse(day).unwrap(),
        within_days: 0,
        kind: "clash".to_owned(),
        precision,
        fatalities: None,
        at: at(10.0, y),
        origin: Origin::default(),
    };
    scenario.incidents = vec![
        incident("here", 0.0, "2026-08-01", PlacePrecision::Exact),
        incident("same-month", 0.0, "2025-02-01", PlacePrecision::Exact),
        Incident { within_days: 365, ..incident("same-year", 0.0, "2025-02-01", PlacePrecision::Exact) },
        incident("old", 0.0, "2022-08-01", PlacePrecision::Exact),
        incident("far", 5.0, "2026-08-01", PlacePrecision::Exact),
        incident("vague", 5.0, "2026-08-01", PlacePrecision::District),
        incident("too-far", 10.1, "2026-08-01", PlacePrecision::Exact),
    ]
    .into();
    check(
        &scenario,
        expect![[r"
        incident:a/out:here | 2027-02-01..2027-02-02 | 0 m | weight 0.84
        incident:a/out:same-month | 2027-02-01..2027-02-02 | 0 m | weight 0.75
        incident:a/out:same-year | 2027-02-01..2027-02-02 | 0 m | weight 0.52
        incident:a/out:old | 2027-02-01..2027-02-02 | 0 m | weight 0.21
        incident:a/out:far | 2027-02-01..2027-02-02 | 5000 m | weight 0.42
        incident:a/out:vague | 2027-02-01..2027-02-02 | 5000 m | weight 0.21
    "]],
    );
}

#[test]
fn closed_land_is_measured_by_the_way_inside() {
    let mut scenario = empty();
    scenario.routes = vec![herd("a", "rek", &[(5.0, 0.0), (25.0, 0.0)])].into();
    scenario.no_go = vec![NoGo {
        id: "park".to_owned(),
        name: "Park".to_owned(),
        kind: "protected".to_owned(),
        rings: square(10.0, -2.5, 5.0),
        origin: Origin::default(),
    }]
    .into();
    check(
        &scenario,
        expect![[r"
        no-go:a/out:park | 2027-02-01..2027-02-03 | 0 m | 8 km
    "]],
    );
}

#[test]
fn flashpoints_do_not_grow_into_chains() {
    let mut scenario = empty();
    scenario.routes = vec![herd("a", "rek", &[(5.0, 0.0), (60.0, 0.0)])].into();
    scenario.routes[0].departs = days("02-01", "02-20");
    scenario.farming_zones =
        (0..6).map(|number| field(&format!("f{number}"), 8.0 + 7.0 * f64::from(number), -0.5, days("01-01", "06-30"))).collect();
    let plan = planned(&scenario);
    let radius_m = scenario.settings.flashpoint_radius_m;
    assert!(plan.findings.flashpoints.len() >= 2, "six fields over 35 km are more than one place");
    for flashpoint in &plan.findings.flashpoints {
        for part in &flashpoint.parts {
            let apart_m = murhal::measure::ground::distance_m(flashpoint.at, part.encounter.at);
            assert!(apart_m <= radius_m * 1.001, "{apart_m} m from its gravest");
        }
    }
}

#[test]
fn a_conference_of_too_many_communities_is_split_and_says_what_was_cut() {
    let mut scenario = empty();
    scenario.settings.most_communities = 3;
    scenario.settings.herd_slack_days = 30;
    for (number, x) in [(0, 5.0), (1, 5.4), (2, 5.8), (3, 45.0), (4, 45.4), (5, 45.8)] {
        let community = format!("c{number}");
        scenario.communities.push(Community {
            id: community.clone(),
            name: community.clone(),
            livelihood: Livelihood::Herders,
            home_state: Some("east".to_owned()),
            office: None,
        });
        scenario.routes.push(herd(&format!("r{number}"), &community, &[(x, -10.0), (x, 10.0)]));
    }
    let plan = planned(&scenario);
    let sizes: Vec<usize> = plan.conferences.iter().map(|conference| conference.parties.len()).collect();
    assert_eq!(sizes, [3, 3], "two workable circles");
    assert!(plan.conferences.iter().all(|conference| conference.cut.is_empty()), "no tie between them was cut");
}

#[test]
fn a_grievance_makes_a_meeting_count_more() {
    let mut scenario = empty();
    scenario.routes = vec![herd("a", "rek", &[(5.0, 0.0), (8.0, 0.0)]), herd("b", "luo", &[(5.0, 0.3), (8.0, 0.3)])].into();
    let calm = planned(&scenario).findings.flashpoints[0].severity;
    scenario.grievances = vec![Grievance { between: ["luo".to_owned(), "rek".to_owned()], about: "a raid".to_owned(), source: None }];
    let tense = planned(&scenario).findings.flashpoints[0].severity;
    assert!(tense > calm * 1.4, "{tense} against {calm}");
}

#[test]
fn a_wider_corridor_never_loses_an_encounter() {
    let mut scenario = empty();
    scenario.routes =
        vec![herd("a", "rek", &[(-20.0, 3.0), (5.0, 0.0), (30.0, 6.0)]), herd("b", "luo", &[(-10.0, -8.0), (12.0, 9.0)])].into();
    scenario.farming_zones = (0..20)
        .map(|number| field(&format!("f{number:02}"), f64::from(number) * 2.0 - 15.0, f64::from(number % 7) - 3.0, days("01-01", "06-30")))
        .collect();
    let mut before: Vec<String> = Vec::new();
    for half_width_m in [100.0, 500.0, 1_500.0, 4_000.0] {
        for route in &mut scenario.routes {
            route.half_width_m = half_width_m;
        }
        let met: Vec<String> = planned(&scenario).findings.encounters.iter().map(|encounter| encounter.id.clone()).collect();
        assert!(before.iter().all(|id| met.contains(id)), "at {half_width_m} m");
        assert!(met.len() > before.len());
        before = met;
    }
}

#[test]
fn a_way_between_two_fields_is_a_pinch_point_while_both_crops_stand() {
    let mut scenario = empty();
    // Sixty metres between the two, from kilometre 5 to 6 of the way.
    scenario.routes = vec![herd("a", "rek", &[(5.0, 0.0), (25.0, 0.0)])].into();
    scenario.farming_zones =
        vec![field("north", 10.0, 0.03, days("01-01", "02-10")), field("south", 10.0, -1.03, days("01-01", "02-10"))].into();
    check(
        &scenario,
        expect![[r"
            crops:a/out:north | 2027-02-01..2027-02-02 | 29 m | 47 ha of sorghum
            crops:a/out:south | 2027-02-01..2027-02-02 | 31 m | 47 ha of sorghum
            pinch:a/out:north | 2027-02-01..2027-02-02 | 0 m | 60 of 100 m free for 2 km, fields [0, 1]
        "]],
    );
    let is_pinched = |scenario: &Scenario| {
        planned(scenario).findings.encounters.iter().any(|encounter| encounter.kind == murhal::encounters::Kind::Pinch)
    };
    assert!(is_pinched(&scenario));
    scenario.routes[0].half_width_m = 25.0;
    assert!(!is_pinched(&scenario), "a corridor of fifty metres passes through sixty");
    scenario.routes[0].half_width_m = 500.0;
    scenario.farming_zones[1] = field("south", 10.0, -1.03, days("01-01", "01-20"));
    assert!(!is_pinched(&scenario), "the southern crop is cut, and that side is open");
}

#[test]
fn a_border_that_is_near_but_not_crossed_is_watched() {
    let mut scenario = empty();
    scenario.settings.border_watch_m = 5_000.0;
    scenario.routes = vec![herd("a", "rek", &[(4.0, -10.0), (4.0, 10.0)]), herd("b", "rek", &[(6.0, 40.0), (26.0, 40.0)])].into();
    check(
        &scenario,
        expect![[r"
            border:a/out:east>west | 2027-02-01..2027-02-03 | 3999 m | near, international: false
        "]],
    );
    scenario.routes.truncate(1);
    scenario.routes[0].line.push(at(-4.0, 10.0));
    let all: Vec<String> = planned(&scenario).findings.encounters.iter().map(|encounter| encounter.id.clone()).collect();
    assert_eq!(all, ["border:a/out:east>west"], "what is crossed is not watched as well");
}

#[test]
fn a_border_crossed_there_and_back_is_two_crossings() {
    let mut scenario = empty();
    scenario.routes = vec![herd("a", "rek", &[(-5.0, 0.0), (5.0, 0.0), (5.0, 5.0), (-5.0, 5.0), (-5.0, 9.0), (5.0, 9.0)])].into();
    let plan = planned(&scenario);
    let ids: Vec<&str> = plan.findings.encounters.sorted().into_iter().map(|encounter| encounter.id.as_str()).collect();
    assert_eq!(ids, ["border:a/out:west>east", "border:a/out:west>east#2", "border:a/out:east>west"]);
}

#[test]
fn a_field_of_which_nobody_says_what_grows_there_is_asked_about_and_never_low() {
    let mut scenario = empty();
    scenario.routes = vec![herd("a", "rek", &[(5.0, 0.0), (25.0, 0.0)])].into();
    scenario.farming_zones = vec![field("f", 10.0, 0.0, days("01-01", "02-05"))].into();
    scenario.farming_zones[0].crops.clear();
    check(
        &scenario,
        expect![[r"
            crops:a/out:f | 2027-02-01..2027-02-02 | 0 m | unknown crop
        "]],
    );
    let question = "What grows in f, and when does it stand?".to_owned();
    let asked = planned(&scenario).open_questions;
    assert_eq!(asked.iter().map(|asked| asked.say(Language::English)).collect::<Vec<_>>(), std::slice::from_ref(&question));
    scenario.water_points = vec![well("w", 10.5, 0.0, Supply::HeadPerDay(100.0), Opening::Unknown)].into();
    let plan = planned(&scenario);
    assert_eq!(
        plan.findings.flashpoints[0].questions(Language::English, &scenario),
        [question],
        "beside something graver it is asked there"
    );
    let table = plan.findings.flashpoints[0].table(Language::English, (&scenario, &Atlas::default(), &plan.findings.passages));
    let unknown = table.iter().find(|row| row.kind == murhal::encounters::Kind::Crops).unwrap();
    assert_eq!((unknown.measured.as_str(), unknown.points), ("unknown", None));
}

#[test]
fn the_rows_of_an_explanation_add_up_and_name_their_encounter() {
    let mut scenario = empty();
    scenario.routes = vec![herd("a", "rek", &[(5.0, 0.0), (25.0, 0.0)]), herd("b", "luo", &[(5.0, 0.3), (25.0, 0.3)])].into();
    scenario.farming_zones =
        (0..4).map(|number| field(&format!("f{number}"), 8.0 + 2.0 * f64::from(number), 0.0, days("01-01", "06-30"))).collect();
    let plan = planned(&scenario);
    for flashpoint in &plan.findings.flashpoints {
        let table = flashpoint.table(Language::English, (&scenario, &Atlas::default(), &plan.findings.passages));
        let sum: f64 = table.iter().filter_map(|row| row.points).sum();
        assert!((sum - flashpoint.severity).abs() < 1e-9);
        for row in table {
            assert!(row.points.is_none_or(|points| points <= row.weight + 1e-9) && !row.reason.is_empty() && !row.measured.is_empty());
            assert!(plan.findings.encounters.iter().any(|encounter| encounter.id == row.encounter));
        }
    }
}

#[test]
fn the_top_is_firm_where_one_flashpoint_outweighs_all_and_the_same_seed_says_the_same() {
    use murhal::flashpoints::{Trial, stability};
    let mut scenario = empty();
    scenario.routes = vec![herd("a", "rek", &[(5.0, 0.0), (95.0, 0.0)])].into();
    // Twenty fields in one place, and one each in two others.
    scenario.farming_zones =
        (0..20).map(|number| field(&format!("f{number:02}"), 10.0, -10.0 + f64::from(number), days("01-01", "06-30"))).collect();
    scenario.farming_zones.extend([45.0, 80.0].map(|x| field(&format!("far{x}"), x, 0.4, days("01-01", "06-30"))));
    scenario.routes[0].half_width_m = 5_000.0;
    let plan = planned(&scenario);
    let tried = |top| {
        let trial = Trial { top, ..Trial::default() };
        stability((&atlas(), &scenario), &plan.findings.flashpoints, trial, &Progress::default()).unwrap()
    };
    assert!(plan.findings.flashpoints.len() >= 3);
    assert_eq!((tried(1).all_stay, tried(1).stays), (1.0, vec![1.0]));
    assert_eq!(tried(2), tried(2));
    assert!((tried(3).mean_stay() - tried(3).stays.iter().sum::<f64>()).abs() < 1e-12);
}
