//! Small maps to be drawn: two square states that meet at the line x = 0, in kilometres east and north of 28.5 E, 8.0 N.
#![allow(dead_code, clippy::allow_attributes, reason = "each test draws with some of the pens")]

use murhal::agreed::Agreement;
use murhal::atlas::{Atlas, State};
use murhal::layers::{Crop, FarmingZone, NoGo, Opening, Origin, Pace, Route, RouteKind, Standing, Supply, WaterPoint};
use murhal::measure::{Day, DayRange, LonLat};
use murhal::plan::{self, Plan};
use murhal::progress::Progress;
use murhal::reports::Report;
use murhal::scenario::{Change, Community, Livelihood, Office, Scenario, Season};

/// A place, in kilometres east and north of the middle.
pub(crate) fn at(x_km: f64, y_km: f64) -> LonLat {
    LonLat { lon: 28.5 + x_km / 110.25, lat: 8.0 + y_km / 110.6 }
}

/// A day of 2027.
pub(crate) fn day(text: &str) -> Day {
    Day::parse(&format!("2027-{text}")).unwrap()
}

/// Days of 2027.
pub(crate) fn days(first: &str, last: &str) -> DayRange {
    DayRange { first: day(first), last: day(last) }
}

fn square((west, south): (f64, f64), side: f64) -> Vec<Vec<Vec<LonLat>>> {
    let (east, north) = (west + side, south + side);
    vec![vec![vec![at(west, south), at(east, south), at(east, north), at(west, north), at(west, south)]]]
}

/// A map and what lies on it. Herds of 1,000 head depart on 1 February, walk 10 km a day on ways a kilometre wide, and pass
/// within the day.
#[derive(Clone)]
pub(crate) struct Map {
    pub(crate) atlas: Atlas,
    pub(crate) scenario: Scenario,
}

impl Map {
    pub(crate) fn new() -> Self {
        let state = |id: &str, west: f64| State {
            id: id.to_owned(),
            name: id.to_owned(),
            iso3: "AAA".to_owned(),
            country: "A".to_owned(),
            rings: square((west, -100.0), 200.0),
        };
        let season = Season { first_day: day("01-01"), last_day: day("06-30"), as_of: None };
        let mut scenario = Scenario::empty("drawn", "Drawn", season);
        scenario.settings.rest_one_day_in = 0.0;
        scenario.settings.flashpoint_least_severity = 0.1;
        scenario.settings.border_watch_m = 0.0;
        let office = |id: &str| Office { id: id.to_owned(), name: format!("{id} office"), seat: None, states: vec![id.to_owned()] };
        scenario.offices = vec![office("west"), office("east")];
        for (id, name, home) in [("rek", "Rek", "west"), ("luo", "Luo", "east"), ("nuer", "Nuer", "west")] {
            let (id, name, home_state) = (id.to_owned(), name.to_owned(), Some(home.to_owned()));
            scenario.communities.push(Community { id, name, livelihood: Livelihood::Herders, home_state, office: None });
        }
        Self { atlas: Atlas { states: vec![state("west", -200.0), state("east", 0.0)], ..Atlas::default() }, scenario }
    }

    pub(crate) fn herd(&mut self, id: &str, community: &str, line: &[(f64, f64)]) {
        self.scenario.routes.push(Route {
            id: id.to_owned(),
            name: id.to_owned(),
            community: community.to_owned(),
            kind: RouteKind::Corridor,
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
        });
    }

    /// A field of a square kilometre.
    pub(crate) fn field(&mut self, id: &str, community: &str, corner: (f64, f64), (first, last): (&str, &str)) {
        self.scenario.farming_zones.push(FarmingZone {
            id: id.to_owned(),
            name: id.to_owned(),
            community: Some(community.to_owned()),
            crops: vec![Crop::new("sorghum".to_owned(), Standing::Dated(days(first, last)))],
            rings: square(corner, 1.0),
            origin: Origin::default(),
        });
    }

    /// A well for 500 head.
    pub(crate) fn well(&mut self, id: &str, (x, y): (f64, f64)) {
        self.scenario.water_points.push(WaterPoint {
            id: id.to_owned(),
            name: id.to_owned(),
            kind: "well".to_owned(),
            supply: Supply::HeadPerDay(500.0),
            opening: Opening::Unknown,
            users: Vec::new(),
            left_by: Vec::new(),
            at: at(x, y),
            origin: Origin::default(),
        });
    }

    pub(crate) fn no_go(&mut self, id: &str, corner: (f64, f64), side: f64) {
        self.scenario.no_go.push(NoGo {
            id: id.to_owned(),
            name: id.to_owned(),
            kind: "protected".to_owned(),
            rings: square(corner, side),
            origin: Origin::default(),
        });
    }

    /// Puts an agreement, as JSON.
    pub(crate) fn agree(&mut self, text: &str) {
        let agreement: Agreement = serde_json::from_str(text).unwrap();
        self.scenario.apply(Change::Agreement { id: agreement.id.clone(), agreement: Some(Box::new(agreement)) });
    }

    /// Puts a report, as JSON.
    pub(crate) fn report(&mut self, text: &str) {
        let report: Report = serde_json::from_str(text).unwrap();
        self.scenario.apply(Change::Report { id: report.id.clone(), report: Some(Box::new(report)) });
    }

    pub(crate) fn planned(&self) -> Plan {
        plan::prepare(&self.atlas, &self.scenario, &Progress::default()).unwrap()
    }
}
