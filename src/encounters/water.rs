//! Herds at water points.
//!
//! *Met*: the point lies within the watering reach of the way (or the grazing circle of a camp). *Exposure*:
//! on each day, what all herds that may be there would drink (head times litres, the sum an upper bound,
//! since each may also drink elsewhere) against what the point gives; the worst day of this herd's stay
//! counts. Days on which the herd may be there and the point is closed or dry are counted apart. A herd that leaves
//! the point to the others (`left_by`) passes it and drinks nothing there. A herd of
//! unknown size or a point of unknown yield makes the answer unknown, never low.

use std::collections::BTreeMap;

use super::draft::Draft;
use super::meeting::{Reach, Times, meetings};
use super::{Encounter, Exposure, Inquiry, Kind, With};
use crate::layers::{Supply, WaterPoint};
use crate::measure::{Day, DayRange};
use crate::progress::{Cancelled, Held};
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
    /// What two of the communities there hold against each other: those of herds that are there at once, or of a
    /// herd and of those who use the point.
    pub grievance: Option<Grievance>,
}

impl Watering {
    /// Before anything is measured.
    const fn unknown(first_day: Day) -> Self {
        Self {
            worst_day: first_day,
            demand_litres: 0.0,
            supply_litres: None,
            a_herd_is_unknown: false,
            herds: 0,
            crowded_days: 0,
            dry_days: 0,
            grievance: None,
        }
    }

    /// Demand over supply on the worst day; unknown where the supply is. A point that gives nothing is
    /// infinitely crowded.
    #[must_use]
    pub fn ratio(&self) -> Option<f64> {
        let supply = self.supply_litres?;
        Some(if supply > 0.0 { self.demand_litres / supply } else { f64::INFINITY })
    }
}

/// Encounters of the passages that are asked with water, each as if it were alone there, by point.
pub(super) fn find(inquiry: Inquiry<'_>) -> Result<BTreeMap<usize, Vec<Encounter>>, Cancelled> {
    let Inquiry { ground, scenario, passages, asked, progress } = inquiry;
    let reach = Reach::CorridorOrAtLeast(scenario.settings.water_reach_m);
    let rows = meetings(passages, asked, &ground.water, &Times::Always, reach, progress)?;
    let draft = Draft::of(inquiry, Kind::Water);
    let mut by_point: Held<BTreeMap<usize, Vec<Encounter>>> = Held::new(BTreeMap::new());
    for row in &rows {
        progress.check()?;
        let point = row.thing as usize;
        let alone = Watering::unknown(row.window.days().first);
        let encounter = draft.encounter(row, ground.water.shape(point), With::Water(point), Exposure::Water(alone));
        by_point.entry(point).or_default().push(encounter);
    }
    Ok(by_point.keep())
}

/// Measures all encounters at one point together: who is there on the same days drinks the same water.
pub(super) fn share_out(scenario: &Scenario, point: usize, encounters: &mut [Encounter]) {
    encounters.sort_by_key(Encounter::key);
    let water_point = &scenario.water_points[point];
    let drinks_there = |encounter: &Encounter| !water_point.left_by.contains(&scenario.routes[encounter.route].id);
    let drinking: Vec<&Encounter> = encounters.iter().filter(|encounter| drinks_there(encounter)).collect();
    let crowd = Crowd::new(scenario, water_point, &drinking);
    let passing = |days: DayRange| Watering { supply_litres: crowd.supply_litres, ..Watering::unknown(days.first) };
    let watering = |one: &Encounter| if drinks_there(one) { crowd.watering(one.days) } else { passing(one.days) };
    let waterings: Vec<Watering> = encounters.iter().map(watering).collect();
    for (encounter, watering) in encounters.iter_mut().zip(waterings) {
        encounter.exposure = Exposure::Water(watering);
    }
}

/// All herds at one point, day by day.
struct Crowd<'a> {
    scenario: &'a Scenario,
    supply_litres: Option<f64>,
    open: Vec<DayRange>,
    visits: Vec<Visit<'a>>,
    users: &'a [String],
    /// From the first day on which any herd may be there.
    from: Day,
    days: Vec<CrowdedDay>,
}

struct Visit<'a> {
    community: &'a str,
    days: DayRange,
}

/// What all herds that may be there on a day would drink.
#[derive(Clone, Copy, Default)]
struct CrowdedDay {
    litres: f64,
    herds: usize,
    a_herd_is_unknown: bool,
}

impl<'a> Crowd<'a> {
    fn new(scenario: &'a Scenario, point: &'a WaterPoint, encounters: &[&Encounter]) -> Self {
        let visits =
            encounters.iter().map(|encounter| Visit { community: &scenario.routes[encounter.route].community, days: encounter.days });
        let span = encounters.iter().map(|encounter| encounter.days).reduce(DayRange::hull);
        let from = span.map_or(scenario.season.first_day, |span| span.first);
        let mut crowd = Self {
            scenario,
            supply_litres: supply_litres(scenario, point),
            open: point.opening.days(scenario.season.days()),
            visits: visits.collect(),
            users: &point.users,
            from,
            days: vec![CrowdedDay::default(); span.map_or(0, |span| usize::try_from(span.count()).unwrap_or(0))],
        };
        let mut by_route: BTreeMap<usize, Vec<DayRange>> = BTreeMap::new();
        for encounter in encounters {
            by_route.entry(encounter.route).or_default().push(encounter.days);
        }
        for (route, stays) in by_route {
            let litres = scenario.routes[route].herd_head.map(|head| f64::from(head) * scenario.settings.litres_per_head_day);
            crowd.add_herd(litres, &stays);
        }
        crowd
    }

    /// The legs of one herd count once a day.
    fn add_herd(&mut self, litres: Option<f64>, stays: &[DayRange]) {
        let Some(span) = stays.iter().copied().reduce(DayRange::hull) else { return };
        for day in span.days().filter(|day| stays.iter().any(|stay| stay.contains(*day))) {
            let Some(number) = self.number(day) else { continue };
            let crowded = &mut self.days[number];
            crowded.litres += litres.unwrap_or(0.0);
            crowded.herds += 1;
            crowded.a_herd_is_unknown |= litres.is_none();
        }
    }

    fn number(&self, day: Day) -> Option<usize> {
        usize::try_from(day.days_since(self.from)).ok().filter(|number| *number < self.days.len())
    }

    /// The days of one herd.
    fn watering(&self, stay: DayRange) -> Watering {
        let mut watering = Watering { supply_litres: self.supply_litres, ..Watering::unknown(stay.first) };
        let alert_ratio = self.scenario.settings.water_alert_ratio;
        for day in stay.days() {
            if !self.open.iter().any(|open| open.contains(day)) {
                watering.dry_days += 1;
                continue;
            }
            let CrowdedDay { litres, herds, a_herd_is_unknown } =
                self.number(day).map_or_else(CrowdedDay::default, |number| self.days[number]);
            watering.a_herd_is_unknown |= a_herd_is_unknown;
            watering.crowded_days += usize::from(self.supply_litres.is_some_and(|supply| litres > supply * alert_ratio));
            if watering.herds == 0 || litres > watering.demand_litres {
                watering = Watering { worst_day: day, demand_litres: litres, herds, ..watering };
            }
        }
        watering.grievance = self.grievance(stay);
        watering
    }

    fn grievance(&self, stay: DayRange) -> Option<Grievance> {
        if self.scenario.grievances.is_empty() {
            return None;
        }
        let there: Vec<&Visit<'_>> = self.visits.iter().filter(|visit| visit.days.meets(stay, 0)).collect();
        let with_users = there.iter().find_map(|visit| self.users.iter().find_map(|user| self.scenario.grievance(visit.community, user)));
        if let Some(grievance) = with_users {
            return Some(grievance.clone());
        }
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
