//! Herds at water points.
//!
//! *Met*: the point lies within the watering reach of the way (or the grazing circle of a camp). *Exposure*:
//! on each day, what all herds that may be there would drink (head times litres, the sum an upper bound,
//! since each may also drink elsewhere) against what the point gives; the worst day of this herd's stay
//! counts. Days on which the herd may be there and the point is closed or dry are counted apart. A herd of
//! unknown size or a point of unknown yield makes the answer unknown, never low.

use std::collections::BTreeMap;

use super::ground::Draft;
use super::meeting::{Meeting, Reach, Times, meetings};
use super::{Encounter, Exposure, Ground, Kind, With};
use crate::calendar::Passage;
use crate::layers::{Supply, WaterPoint};
use crate::measure::{Day, DayRange};
use crate::progress::{Cancelled, Progress};
use crate::scenario::{Grievance, Scenario};

/// A herd's days at a water point.
#[derive(Clone, Debug, PartialEq)]
pub struct Watering {
    /// The day on which need and supply are worst; the first day where nothing is known.
    pub worst_day: Day,
    /// What all herds that may be there would drink on that day, in litres.
    pub demand_litres: f64,
    /// What the point gives in a day, in litres; unknown where missing.
    pub supply_litres: Option<f64>,
    /// Whether the size of a herd that may be there is unknown: the demand is then a lower bound.
    pub a_herd_is_unknown: bool,
    /// How many herds may be there on the worst day.
    pub herds: usize,
    /// Days on which the demand exceeds the supply.
    pub crowded_days: usize,
    /// Days on which the herd may be there and the point is closed or dry.
    pub dry_days: usize,
    /// What two of the communities there hold against each other.
    pub grievance: Option<Grievance>,
}

impl Watering {
    /// Demand over supply on the worst day; unknown where the supply is. A point that gives nothing is
    /// infinitely crowded.
    #[must_use]
    pub fn ratio(&self) -> Option<f64> {
        let supply = self.supply_litres?;
        Some(if supply > 0.0 { self.demand_litres / supply } else { f64::INFINITY })
    }
}

pub(super) fn find(ground: &Ground, scenario: &Scenario, passages: &[Passage], progress: &Progress) -> Result<Vec<Encounter>, Cancelled> {
    let reach = Reach::CorridorOrAtLeast(scenario.settings.water_reach_m);
    let rows = meetings(passages, &ground.water, &Times::Always, reach, progress)?;
    let mut by_point: BTreeMap<u32, Vec<&Meeting>> = BTreeMap::new();
    for row in &rows {
        by_point.entry(row.thing).or_default().push(row);
    }
    let draft = Draft { ground, scenario, passages, kind: Kind::Water };
    let crowds: BTreeMap<u32, Crowd<'_>> =
        by_point.iter().map(|(point, rows)| (*point, Crowd::new(scenario, passages, *point, rows))).collect();
    let encounters = rows.iter().map(|row| {
        let watering = crowds[&row.thing].watering(row.window.days());
        let shape = &ground.water.shapes[row.thing as usize];
        draft.encounter(row, shape, With::Water(row.thing as usize), Exposure::Water(watering))
    });
    Ok(encounters.collect())
}

/// All herds at one point, day by day.
struct Crowd<'a> {
    scenario: &'a Scenario,
    supply_litres: Option<f64>,
    open: Vec<DayRange>,
    visits: Vec<Visit<'a>>,
}

struct Visit<'a> {
    route: usize,
    community: &'a str,
    days: DayRange,
    litres: Option<f64>,
}

impl<'a> Crowd<'a> {
    fn new(scenario: &'a Scenario, passages: &[Passage], point: u32, rows: &[&Meeting]) -> Self {
        let point = &scenario.water_points[point as usize];
        let visits = rows.iter().map(|row| {
            let route = passages[row.passage].route;
            let herd = &scenario.routes[route];
            let litres = herd.herd_head.map(|head| f64::from(head) * scenario.settings.litres_per_head_day);
            Visit { route, community: &herd.community, days: row.window.days(), litres }
        });
        let open = point.opening.days(scenario.season.days());
        Self { scenario, supply_litres: supply_litres(scenario, point), open, visits: visits.collect() }
    }

    /// The days of one herd.
    fn watering(&self, stay: DayRange) -> Watering {
        let mut watering = Watering {
            worst_day: stay.first,
            demand_litres: 0.0,
            supply_litres: self.supply_litres,
            a_herd_is_unknown: false,
            herds: 0,
            crowded_days: 0,
            dry_days: 0,
            grievance: None,
        };
        for day in stay.days() {
            if !self.open.iter().any(|open| open.contains(day)) {
                watering.dry_days += 1;
                continue;
            }
            let (litres, herds, unknown) = self.on(day);
            watering.a_herd_is_unknown |= unknown;
            watering.crowded_days +=
                usize::from(self.supply_litres.is_some_and(|supply| litres > supply * self.scenario.settings.water_alert_ratio));
            if watering.herds == 0 || litres > watering.demand_litres {
                watering = Watering { worst_day: day, demand_litres: litres, herds, ..watering };
            }
        }
        watering.grievance = self.grievance(stay);
        watering
    }

    /// Litres, herds, and whether one of them is of unknown size. The legs of one herd count once.
    fn on(&self, day: Day) -> (f64, usize, bool) {
        let mut there: Vec<&Visit<'_>> = self.visits.iter().filter(|visit| visit.days.contains(day)).collect();
        there.sort_by_key(|visit| visit.route);
        there.dedup_by_key(|visit| visit.route);
        (there.iter().filter_map(|visit| visit.litres).sum(), there.len(), there.iter().any(|visit| visit.litres.is_none()))
    }

    fn grievance(&self, stay: DayRange) -> Option<Grievance> {
        let there: Vec<&Visit<'_>> = self.visits.iter().filter(|visit| visit.days.meets(stay, 0)).collect();
        there.iter().enumerate().find_map(|(index, one)| {
            there[index + 1..]
                .iter()
                .filter(|other| one.days.meets(other.days, 0))
                .find_map(|other| self.scenario.grievance(one.community, other.community).cloned())
        })
    }
}

fn supply_litres(scenario: &Scenario, point: &WaterPoint) -> Option<f64> {
    match point.supply {
        Supply::LitresPerDay(litres) => Some(litres),
        Supply::HeadPerDay(head) => Some(head * scenario.settings.litres_per_head_day),
        Supply::Unknown => None,
    }
}
