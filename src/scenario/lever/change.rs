//! The change that a lever stands for.

use super::{Lever, Turn};
use crate::layers::{Crop, Feature, Opening, Origin, Pace, Route, Standing, StopoverPlace, Supply, WaterPoint};
use crate::measure::{Day, DayRange, LonLat, MonthDay, MonthDayRange};
use crate::scenario::{Change, Scenario, Season};
use crate::words::{Sentence, told};

impl Lever {
    /// The change of a scenario that it stands for.
    ///
    /// # Errors
    /// Why it cannot be: what it speaks of is not there, or would not be anything.
    pub fn change(&self, scenario: &Scenario) -> Result<Change, Sentence> {
        match self {
            Self::Departure { route, days } => {
                let herd = route_of(scenario, route)?;
                Ok(dates(herd, later(herd.departs, *days), herd.returns))
            }
            Self::Homeward { route, days } => {
                let herd = route_of(scenario, route)?;
                let returns = herd.returns.ok_or_else(|| told!("refused-no-return", route = &herd.name))?;
                Ok(dates(herd, herd.departs, Some(later(returns, *days))))
            }
            Self::Way { route, to } => edited(scenario, route, |herd| {
                // Only the way: its days and its pace stay what they are by now.
                (herd.line, herd.timed_days) = (to.line.clone(), to.timed_days.clone());
                herd.stopovers.clone_from(&to.stopovers);
                Some(())
            }),
            Self::Pace { route, slowest_km_per_day, fastest_km_per_day } => edited(scenario, route, |herd| {
                herd.pace = Pace { slowest_km_per_day: *slowest_km_per_day, fastest_km_per_day: *fastest_km_per_day };
                Some(())
            }),
            Self::Stay { route, stopover, days_min, days_max } => edited(scenario, route, |herd| {
                let stop = herd.stopovers.get_mut(*stopover)?;
                (stop.days_min, stop.days_max) = (*days_min, *days_max);
                Some(())
            }),
            Self::Camp { route, stopover, km } => edited(scenario, route, |herd| {
                herd.stopovers.get_mut(*stopover)?.place = StopoverPlace::Km(*km);
                Some(())
            }),
            Self::Width { route, half_width_m } => edited(scenario, route, |herd| {
                herd.half_width_m = *half_width_m;
                Some(())
            }),
            Self::Turn(turn) => left(scenario, turn),
            Self::Open { point, turn } => {
                let mut open = point_of(scenario, point)?.clone();
                open.opening = Opening::Yearly(vec![all_year()?]);
                Ok(with_turn(scenario, Change::put([Feature::WaterPoint(open)]), turn.as_ref())?)
            }
            Self::Close { point } => {
                let mut closed = point_of(scenario, point)?.clone();
                closed.opening = Opening::DriesOn(scenario.season.first_day);
                Ok(Change::put([Feature::WaterPoint(closed)]))
            }
            Self::Dig { id, name, at, head_per_day, turn } => {
                let new = dug((id, name), *at, *head_per_day)?;
                // Behind all others, so that these keep their numbers: before and after are compared by them.
                let change = Change::Insert { at: scenario.water_points.len(), feature: Box::new(Feature::WaterPoint(new)) };
                Ok(with_turn(scenario, change, turn.as_ref())?)
            }
            Self::Harvest { zone, by } => harvested(scenario, zone, *by),
        }
    }
}

/// A hafir that has water all year.
fn dug((id, name): (&str, &str), at: LonLat, head_per_day: f64) -> Result<WaterPoint, Sentence> {
    Ok(WaterPoint {
        id: id.to_owned(),
        name: name.to_owned(),
        kind: "hafir".to_owned(),
        supply: Supply::HeadPerDay(head_per_day),
        opening: Opening::Yearly(vec![all_year()?]),
        users: Vec::new(),
        left_by: Vec::new(),
        at,
        origin: Origin { status: Some("proposed".to_owned()), ..Origin::default() },
    })
}

fn route_of<'a>(scenario: &'a Scenario, id: &str) -> Result<&'a Route, Sentence> {
    scenario.routes.iter().find(|route| route.id == id).ok_or_else(|| told!("refused-no-route", text = id))
}

fn point_of<'a>(scenario: &'a Scenario, id: &str) -> Result<&'a WaterPoint, Sentence> {
    scenario.water_points.iter().find(|point| point.id == id).ok_or_else(|| told!("refused-no-water", text = id))
}

fn later(days: DayRange, by: i32) -> DayRange {
    DayRange { first: days.first.plus(by), last: days.last.plus(by) }
}

fn dates(route: &Route, departs: DayRange, returns: Option<DayRange>) -> Change {
    Change::Dates { route: route.id.clone(), departs, returns }
}

fn edited(scenario: &Scenario, route: &str, edit: impl FnOnce(&mut Route) -> Option<()>) -> Result<Change, Sentence> {
    let mut herd = route_of(scenario, route)?.clone();
    edit(&mut herd).ok_or_else(|| told!("refused-no-stopover", route = &herd.name))?;
    Ok(Change::put([Feature::Route(herd)]))
}

fn all_year() -> Result<MonthDayRange, Sentence> {
    let day = |text: &str| MonthDay::parse(text).map_err(|_why| told!("refused-day-of-year", text = text));
    Ok(MonthDayRange { from: day("01-01")?, to: day("12-31")? })
}

/// The herds leave the point to the others; who left it already still does.
fn left(scenario: &Scenario, turn: &Turn) -> Result<Change, Sentence> {
    let mut point = point_of(scenario, &turn.point)?.clone();
    for route in &turn.routes {
        route_of(scenario, route)?;
        if !point.left_by.contains(route) {
            point.left_by.push(route.clone());
        }
    }
    Ok(Change::put([Feature::WaterPoint(point)]))
}

fn with_turn(scenario: &Scenario, change: Change, turn: Option<&Turn>) -> Result<Change, Sentence> {
    match turn {
        None => Ok(change),
        Some(turn) => Ok(Change::Together(vec![change, left(scenario, turn)?])),
    }
}

/// No crop stands in the zone after the day; what stands all year is never harvested.
fn harvested(scenario: &Scenario, id: &str, by: Day) -> Result<Change, Sentence> {
    let zone = scenario.farming_zones.iter().find(|zone| zone.id == id).ok_or_else(|| told!("refused-no-zone", text = id))?;
    let mut new = zone.clone();
    for crop in &mut new.crops {
        crop.standing = cut(crop, scenario.season, by);
    }
    if new.crops == zone.crops {
        return Err(told!("refused-no-harvest", zone = zone.name.clone()));
    }
    Ok(Change::put([Feature::FarmingZone(new)]))
}

/// When a crop stands that is harvested by a day.
fn cut(crop: &Crop, season: Season, by: Day) -> Standing {
    match crop.standing {
        Standing::Dated(days) if days.contains(by) => Standing::Dated(DayRange { last: by, ..days }),
        Standing::Yearly(range) if range.within(season.days()).iter().any(|days| days.contains(by)) => {
            let date = by.date();
            MonthDay::parse(&format!("{:02}-{:02}", date.month(), date.day()))
                .map_or(crop.standing, |to| Standing::Yearly(MonthDayRange { to, ..range }))
        }
        as_it_is => as_it_is,
    }
}
