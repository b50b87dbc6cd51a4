//! A workload as a season to be planned: its routes, farms, water and incidents as layers, its states as an atlas
//! with an office each. What a workload does not say is made up from the numbers of its features: communities,
//! herds of 1,000 to 5,000 head, and points that give water for 500 to 8,500 head.
use murhal::atlas::{Atlas, State};
use murhal::layers::{
    Crop, FarmingZone, Incident, Opening, Origin, Pace, PlacePrecision, Rings, Route, RouteKind, Standing, Supply, WaterPoint,
};
use murhal::measure::{Day, DayRange, LonLat};
use murhal::scenario::workload::{Outlines, Workload};
use murhal::scenario::{Community, Livelihood, Office, Scenario, Season};

const COMMUNITIES: u32 = 12;

/// The season of a workload.
pub(crate) fn season(workload: &Workload) -> (Atlas, Scenario) {
    let day = |text| Day::parse(text).expect("a date");
    let season = Season { first_day: day("2026-10-01"), last_day: day("2027-09-30"), as_of: None };
    let mut scenario = Scenario::empty("timed", "Timed", season);
    let community = |number: u32| format!("community-{:02}", number % COMMUNITIES);
    scenario.communities = (0..COMMUNITIES)
        .map(|number| Community {
            id: community(number),
            name: community(number),
            livelihood: Livelihood::Mixed,
            home_state: None,
            office: None,
        })
        .collect();
    scenario.routes = workload.routes.iter().map(|route| self::route(route, community(route.id))).collect();
    scenario.farming_zones = workload
        .farms
        .iter()
        .zip(rings(&workload.farm_outlines))
        .map(|(farm, rings)| FarmingZone {
            id: format!("farm-{:07}", farm.id),
            name: format!("farm {}", farm.id),
            community: Some(community(farm.id)),
            crops: vec![Crop::new("sorghum".to_owned(), Standing::Dated(DayRange { first: farm.sow, last: farm.harvest }))],
            rings,
            origin: Origin::default(),
        })
        .collect();
    scenario.water_points = workload
        .water
        .iter()
        .map(|point| WaterPoint {
            id: format!("water-{:06}", point.id),
            name: format!("water {}", point.id),
            kind: "pool".to_owned(),
            supply: Supply::HeadPerDay(f64::from(point.id % 17) * 500.0 + 500.0),
            opening: point.dry_on.map_or(Opening::Unknown, Opening::DriesOn),
            users: Vec::new(),
            left_by: Vec::new(),
            at: point.at,
            origin: Origin::default(),
        })
        .collect();
    scenario.incidents = workload
        .incidents
        .iter()
        .map(|point| Incident {
            id: format!("incident-{:06}", point.id),
            name: format!("incident {}", point.id),
            day: day("2025-12-01").plus(i32::try_from(point.id % 300).expect("small")),
            within_days: 0,
            kind: "clash".to_owned(),
            precision: PlacePrecision::Exact,
            fatalities: None,
            at: point.at,
            origin: Origin::default(),
        })
        .collect();
    let (states, offices) = states(workload);
    scenario.offices = offices;
    (Atlas { states, ..Atlas::default() }, scenario)
}

fn route(route: &murhal::scenario::workload::TimedRoute, community: String) -> Route {
    Route {
        id: format!("route-{:05}", route.id),
        name: format!("route {}", route.id),
        community,
        kind: RouteKind::Axis,
        herd_head: Some(1_000 + route.id % 5 * 1_000),
        half_width_m: route.half_width_m,
        departs: DayRange { first: route.depart, last: route.depart },
        pace: Pace { slowest_km_per_day: 10.0, fastest_km_per_day: 15.0 },
        passage_days: route.passage_days,
        stopovers: Vec::new(),
        returns: None,
        timed_days: Some(route.days.clone()),
        line: route.line.clone(),
        origin: Origin::default(),
    }
}

fn states(workload: &Workload) -> (Vec<State>, Vec<Office>) {
    let id = |number: u32| format!("state-{number:02}");
    let state = |(number, rings): (&u32, Rings)| State {
        id: id(*number),
        name: id(*number),
        iso3: if number % 2 == 0 { "AAA" } else { "BBB" }.to_owned(),
        country: "A".to_owned(),
        rings,
    };
    let states = workload.states.iter().zip(rings(&workload.state_outlines)).map(state).collect();
    let office = |number: &u32| Office { id: format!("office-{number:02}"), name: id(*number), seat: None, states: vec![id(*number)] };
    (states, workload.states.iter().map(office).collect())
}

/// The outlines as rings of their own.
fn rings(outlines: &Outlines) -> Vec<Rings> {
    let (mut ring, mut position) = (0_usize, 0_usize);
    let mut areas = Vec::with_capacity(outlines.area_ends.len());
    for area_end in &outlines.area_ends {
        let mut rings: Vec<Vec<LonLat>> = Vec::new();
        for end in &outlines.ring_ends[ring..*area_end as usize] {
            rings.push(outlines.positions[position..*end as usize].to_vec());
            position = *end as usize;
        }
        ring = *area_end as usize;
        areas.push(vec![rings]);
    }
    areas
}
