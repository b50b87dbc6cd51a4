//! On which days: before the first herd moves by the notice period, and after the harvest where it can be.

use super::{Season, Timing};
use crate::encounters::With;
use crate::layers::Standing;
use crate::measure::{Day, DayRange, count};
use crate::scenario::Scenario;

/// When the conference is held; nothing where no herd is concerned.
pub(super) fn timing(season: Season<'_>, numbers: &[usize], routes: &[usize], length_days: u8) -> Option<Timing> {
    let Season { scenario, .. } = season;
    let first =
        routes.iter().map(|route| &scenario.routes[*route]).min_by(|a, b| a.departs.first.cmp(&b.departs.first).then(a.id.cmp(&b.id)))?;
    let first_herd_moves = first.departs.first;
    let notice_days = scenario.settings.notice_days;
    let last_day_in_time = first_herd_moves.plus(-notice_days);
    let length = i32::from(length_days);
    let in_time = last_day_in_time.plus(1 - length);
    // The offices must meet before it, and invitations must travel.
    let soonest = scenario.season.today().plus(scenario.settings.coordination_days_before);
    let is_too_late = in_time < soonest;
    let begins = in_time.max(soonest);
    let days = DayRange { first: begins, last: begins.plus(length - 1) };
    let mut reasons = vec![format!(
        "the first herd concerned, {}, may move on {}; {notice_days} days of notice before that end on {}",
        first.name,
        first_herd_moves.words(),
        last_day_in_time.words()
    )];
    if is_too_late {
        reasons.push(format!(
            "it is too late for that: planned on {}, the conference cannot begin before {}; until its text stands, an order of the authorities and joint monitoring must cover the herds that move before",
            scenario.season.today().words(),
            soonest.words()
        ));
    }
    reasons.push(harvest(season, numbers, days.first));
    Some(Timing { days, first_herd_moves, last_day_in_time, is_too_late, reasons })
}

/// The day on which the offices meet: before the conference, but not before the plan is made.
pub(super) fn coordination_day(scenario: &Scenario, timing: &Timing) -> Day {
    timing.days.first.plus(-scenario.settings.coordination_days_before).max(scenario.season.today())
}

/// Whether the crops of these flashpoints are in by then.
fn harvest(season: Season<'_>, numbers: &[usize], day: Day) -> String {
    let Season { scenario, encounters, flashpoints, .. } = season;
    let mut zones: Vec<usize> = numbers
        .iter()
        .flat_map(|number| &flashpoints[*number].parts)
        .filter_map(|part| if let With::Zone(zone) = encounters[part.encounter].with { Some(zone) } else { None })
        .collect();
    zones.sort_unstable();
    zones.dedup();
    let span = scenario.season.days();
    let standing: Vec<DayRange> = zones
        .iter()
        .flat_map(|zone| &scenario.farming_zones[*zone].crops)
        .filter(|crop| crop.standing != Standing::AllYear)
        .flat_map(|crop| crop.days(span))
        .filter(|days| days.contains(day))
        .collect();
    match standing.iter().map(|days| days.last).max() {
        None if zones.is_empty() => "no field is concerned, so the harvest sets no bound".to_owned(),
        None => "the yearly crops of the fields concerned are harvested or not yet planted by then".to_owned(),
        Some(last) => format!(
            "{} of the fields concerned still to be harvested then, the last by {}: farmers may be busy",
            count(standing.len(), "crop"),
            last.words()
        ),
    }
}
