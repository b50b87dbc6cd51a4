//! The comparison itself.

use std::collections::{BTreeMap, BTreeSet};

use geo_types::Coord;

use super::{Compared, Entered, Excursion, Fix, LONGEST_GAP_HOURS};
use crate::calendar::{Leg, Passage, Stretch};
use crate::encounters::near;
use crate::findings::Findings;
use crate::index::{PlaneBox, PlaneShape};
use crate::measure::{Day, DayRange, Moment, ground};
use crate::scenario::Scenario;

/// Compares fixes, in the order of their times, with a route, by number; nothing where there is no fix or no such way.
#[must_use]
pub fn compare(scenario: &Scenario, findings: &Findings, route: usize, fixes: &[Fix]) -> Option<Compared> {
    let legs = Leg::ALL.into_iter().filter_map(|leg| findings.passages.get(Passage::number(route, leg)));
    let stretches: Vec<&Stretch> = legs.flat_map(|passage| &passage.stretches).collect();
    let seen: Vec<Seen> = fixes.iter().filter_map(|fix| Seen::of(findings, &stretches, *fix)).collect();
    let (first, last) = (seen.first()?, seen.last()?);
    let mut walk = Walk { scenario, findings, seen: &seen, off: Vec::new(), entered: BTreeMap::new() };
    let mut compared = Compared {
        route,
        fixes: seen.len(),
        days: DayRange { first: first.fix.day(), last: last.fix.day() },
        km: 0.0,
        followed_hours: 0.0,
        unknown_hours: 0.0,
        off_hours: 0.0,
        days_off: Vec::new(),
        excursions: Vec::new(),
        entered: Vec::new(),
        early_days: seen.iter().map(|seen| -seen.untimely_days).filter(|days| *days > 0).max(),
        late_days: seen.iter().map(|seen| seen.untimely_days).filter(|days| *days > 0).max(),
        untimely: days(seen.iter().filter(|seen| seen.untimely_days != 0)),
    };
    walk.steps(&mut compared);
    let off = seen.iter().filter(|seen| seen.off_by_m > 0.0);
    compared.days_off = days(off);
    compared.off_hours = walk.off.iter().map(|excursion| excursion.hours).sum();
    compared.excursions = std::mem::take(&mut walk.off);
    compared.entered = walk.entered();
    Some(compared)
}

fn days<'a>(seen: impl Iterator<Item = &'a Seen>) -> Vec<Day> {
    seen.map(|seen| seen.fix.day()).collect::<BTreeSet<_>>().into_iter().collect()
}

/// A fix, and where it lies against the way.
struct Seen {
    fix: Fix,
    place: Coord<f64>,
    /// Metres outside the nearest edge of the way; less than 0 within.
    off_by_m: f64,
    /// Metres from the middle of that stretch.
    from_line_m: f64,
    /// Days before (less than 0) or after the time when the herd may be there.
    untimely_days: i32,
}

impl Seen {
    fn of(findings: &Findings, stretches: &[&Stretch], fix: Fix) -> Option<Self> {
        let plane = &findings.ground.plane;
        let (place, scale) = (plane.plane_from_lonlat(fix.at), plane.scale_at(fix.at.lat));
        let point = PlaneShape::Point(place);
        let measured = stretches.iter().filter_map(|stretch| {
            let from_line_m = near::within(stretch.a, stretch.b, point, f64::INFINITY)? / scale;
            Some((from_line_m - stretch.half_width_m, from_line_m, *stretch))
        });
        let measured: Vec<(f64, f64, &Stretch)> = measured.collect();
        let (off_by_m, from_line_m, nearest) = measured.iter().min_by(|one, other| one.0.total_cmp(&other.0)).copied()?;
        // Where several stretches hold a place, it is in time where any of them has it so.
        let holding = measured.iter().filter(|(off, _, _)| *off <= 0.0).map(|(_, _, stretch)| *stretch);
        let untimely = holding.chain(std::iter::once(nearest)).map(|stretch| untimely_days(stretch, fix)).min_by_key(|days| days.abs());
        Some(Self { fix, place, off_by_m, from_line_m, untimely_days: untimely.unwrap_or(0) })
    }
}

/// How many days a fix lies before or after the time of a stretch.
fn untimely_days(stretch: &Stretch, fix: Fix) -> i32 {
    let (day, window) = (fix.day(), stretch.window.days());
    if stretch.window.from == Moment::EVER || window.contains(day) {
        0
    } else if day < window.first {
        day.days_since(window.first)
    } else {
        day.days_since(window.last)
    }
}

struct Walk<'a> {
    scenario: &'a Scenario,
    findings: &'a Findings,
    seen: &'a [Seen],
    off: Vec<Excursion>,
    entered: BTreeMap<usize, BTreeSet<Day>>,
}

impl Walk<'_> {
    fn steps(&mut self, compared: &mut Compared) {
        let mut is_off = false;
        if let Some(first) = self.seen.first() {
            self.note_zones([first, first]);
            is_off = first.off_by_m > 0.0;
            if is_off {
                self.begin(first);
            }
        }
        for pair in self.seen.windows(2) {
            let [from, to] = [&pair[0], &pair[1]];
            #[expect(clippy::cast_precision_loss, reason = "a season is far below 2^52 seconds")]
            let hours = (to.fix.second - from.fix.second) as f64 / 3_600.0;
            let is_known = hours <= LONGEST_GAP_HOURS;
            if is_known {
                compared.followed_hours += hours;
                compared.km += ground::distance_m(from.fix.at, to.fix.at) / 1_000.0;
                self.note_zones([from, to]);
            } else {
                compared.unknown_hours += hours;
                self.note_zones([to, to]);
            }
            // After a gap a new time outside begins: nobody knows whether it is the same.
            if to.off_by_m > 0.0 && (!is_off || !is_known) {
                self.begin(to);
            }
            let share = if is_known { share_off(from.off_by_m, to.off_by_m) } else { 0.0 };
            if share > 0.0 {
                self.lengthen(hours * share, to);
            }
            is_off = to.off_by_m > 0.0;
        }
    }

    fn begin(&mut self, seen: &Seen) {
        let day = seen.fix.day();
        self.off.push(Excursion {
            days: DayRange { first: day, last: day },
            hours: 0.0,
            off_by_m: seen.off_by_m,
            from_line_m: seen.from_line_m,
            at: seen.fix.at,
        });
    }

    fn lengthen(&mut self, hours: f64, to: &Seen) {
        let Some(excursion) = self.off.last_mut() else { return };
        excursion.hours += hours;
        if to.off_by_m > 0.0 {
            excursion.days.last = to.fix.day();
        }
        if to.off_by_m > excursion.off_by_m {
            (excursion.off_by_m, excursion.from_line_m, excursion.at) = (to.off_by_m, to.from_line_m, to.fix.at);
        }
    }

    /// The zones that a piece of the track touches.
    fn note_zones(&mut self, [from, to]: [&Seen; 2]) {
        let zones = &self.findings.ground.zones;
        let meeting: Vec<usize> = zones.meeting(PlaneBox::of([from.place, to.place])).map(|zone| zone as usize).collect();
        for zone in meeting {
            let shape = zones.shape(zone);
            if near::within(from.place, to.place, shape, 0.0).is_some() {
                let inside = |seen: &Seen| near::within(seen.place, seen.place, shape, 0.0).is_some();
                let days = self.entered.entry(zone).or_default();
                days.extend([from, to].into_iter().filter(|seen| inside(seen)).map(|seen| seen.fix.day()));
                if days.is_empty() {
                    // It was crossed between two fixes.
                    days.insert(from.fix.day());
                }
            }
        }
    }

    fn entered(&self) -> Vec<Entered> {
        let season = self.scenario.season.days();
        let of = |(zone, days): (&usize, &BTreeSet<Day>)| {
            let standing = self.scenario.farming_zones.get(*zone).map_or_else(Vec::new, |zone| zone.standing(season));
            let stood = standing.iter().filter(|(standing, _)| days.iter().any(|day| standing.contains(*day))).map(|(_, crop)| *crop);
            let crops: BTreeSet<&str> = stood.collect();
            Entered { zone: *zone, days: days.iter().copied().collect(), crops: crops.into_iter().map(str::to_owned).collect() }
        };
        self.entered.iter().map(of).collect()
    }
}

/// Which part of the time between two fixes was outside, where the distance changes evenly.
fn share_off(from: f64, to: f64) -> f64 {
    match (from > 0.0, to > 0.0) {
        (true, true) => 1.0,
        (false, false) => 0.0,
        (true, false) => from / (from - to),
        (false, true) => to / (to - from),
    }
}
