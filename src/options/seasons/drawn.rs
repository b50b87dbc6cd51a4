//! A season as it may turn out: one day for each departure, one pace, one stay, the rains and the harvest on their days.

use crate::layers::{Crop, Opening, Pace, Route, Standing, Supply};
use crate::measure::{Chance, DayRange, MonthDay, MonthDayRange};
use crate::scenario::{Scenario, Spread};

/// The seed of a run: runs of one trial are rows of their own.
pub(super) const fn seed_of(seed: u64, run: u32) -> u64 {
    seed.wrapping_mul(0x9E37_79B9_7F4A_7C15).wrapping_add(run as u64)
}

/// The scenario as one season draws it. Each herd and point draws its own numbers in the order of its layer, so what an
/// option adds at the end of a layer changes no other draw.
pub(super) fn season(scenario: &Scenario, seed: u64) -> Scenario {
    let Spread { rains_days, harvest_days, water_share } = scenario.settings.chance;
    let mut of_all = Chance::seeded(seed);
    let whole = |chance: &mut Chance, days: f64| rounded(chance.between(-days, days));
    let (rains, harvest) = (whole(&mut of_all, rains_days), whole(&mut of_all, harvest_days));
    let mut drawn = scenario.clone();
    let mut of_herds = Chance::seeded(seed ^ 0x5EED_0001);
    for route in &mut drawn.routes {
        herd(route, rains, &mut of_herds);
    }
    let mut of_water = Chance::seeded(seed ^ 0x5EED_0002);
    for point in &mut drawn.water_points {
        let factor = 1.0 + of_water.between(-water_share, water_share);
        point.supply = match point.supply {
            Supply::LitresPerDay(litres) => Supply::LitresPerDay(litres * factor),
            Supply::HeadPerDay(head) => Supply::HeadPerDay(head * factor),
            Supply::Unknown => Supply::Unknown,
        };
        point.opening = opening(&point.opening, rains);
    }
    if harvest != 0 {
        for zone in &mut drawn.farming_zones {
            zone.crops.iter_mut().for_each(|crop| harvested(crop, harvest));
        }
    }
    drawn
}

#[expect(clippy::cast_possible_truncation, reason = "some days")]
fn rounded(days: f64) -> i32 {
    days.round() as i32
}

/// One day of a range, each as likely.
fn one_day(days: DayRange, chance: &mut Chance) -> DayRange {
    #[expect(clippy::cast_possible_truncation, reason = "some days")]
    let at = (chance.share() * f64::from(days.count())) as i32;
    let day = days.first.plus(at.min(days.count() - 1));
    DayRange { first: day, last: day }
}

fn herd(route: &mut Route, rains: i32, chance: &mut Chance) {
    let (departs, returns) = (one_day(route.departs, chance), route.returns.map(|days| one_day(days, chance)));
    let pace = chance.between(route.pace.slowest_km_per_day, route.pace.fastest_km_per_day);
    let stay = chance.share();
    route.departs = departs;
    // Herds go home when the rains come (domain notes, section 3), and not before they have left.
    route.returns = returns.map(|days| {
        let day = days.first.plus(rains).max(departs.first);
        DayRange { first: day, last: day }
    });
    route.pace = Pace { slowest_km_per_day: pace, fastest_km_per_day: pace };
    for stop in &mut route.stopovers {
        let days = stop.days_min + (stop.days_max - stop.days_min) * stay;
        (stop.days_min, stop.days_max) = (days, days);
    }
}

/// Seasonal water comes and goes with the rains; what is open all year stays so.
fn opening(opening: &Opening, rains: i32) -> Opening {
    match opening {
        Opening::Yearly(ranges) => Opening::Yearly(ranges.iter().map(|range| shifted(*range, rains)).collect()),
        Opening::DriesOn(day) => Opening::DriesOn(day.plus(rains)),
        Opening::Unknown => Opening::Unknown,
    }
}

fn shifted(range: MonthDayRange, days: i32) -> MonthDayRange {
    // A year without a leap day: 1 January to 31 December is all of it.
    let is_whole_year = range.from.in_year(2027).plus(-1).days_since(range.to.in_year(2026)) <= 0 && range.to >= range.from;
    if is_whole_year { range } else { MonthDayRange { from: later(range.from, days), to: later(range.to, days) } }
}

fn later(day: MonthDay, days: i32) -> MonthDay {
    let date = day.in_year(2027).plus(days).date();
    MonthDay::parse(&format!("{:02}-{:02}", date.month(), date.day())).unwrap_or(day)
}

fn harvested(crop: &mut Crop, days: i32) {
    crop.standing = match crop.standing {
        Standing::AllYear => Standing::AllYear,
        Standing::Yearly(range) => Standing::Yearly(MonthDayRange { to: later(range.to, days), ..range }),
        Standing::Dated(range) => Standing::Dated(DayRange { last: range.last.plus(days).max(range.first), ..range }),
    };
}
