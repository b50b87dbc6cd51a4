//! On which days: before the first herd moves by the notice period, and after the harvest where it can be.

use super::{Season, Timing};
use crate::layers::Standing;
use crate::measure::{Day, DayRange};
use crate::scenario::Scenario;
use crate::words::{Phrase, Sentence};

/// How far after the notice period a free day is looked for.
const MOST_DAYS_LATER: i32 = 120;

/// No sessions on Sundays (own; Fridays are for the offices to mind where the parties are Muslim).
fn is_rest_day(day: Day) -> bool {
    day.weekday() == "Sunday"
}

/// When the conference is held: the last days in time that are free, else the first ones after. `taken` are
/// the days on which one of its offices or communities sits elsewhere. Nothing where no herd is concerned.
pub(super) fn timing(season: Season<'_>, routes: &[usize], length_days: u8, taken: &[DayRange]) -> Option<Timing> {
    let Season { scenario, .. } = season;
    let first =
        routes.iter().map(|route| &scenario.routes[*route]).min_by(|a, b| a.departs.first.cmp(&b.departs.first).then(a.id.cmp(&b.id)))?;
    let first_herd_moves = first.departs.first;
    let notice_days = scenario.settings.notice_days;
    let last_day_in_time = first_herd_moves.plus(-notice_days);
    let length = i32::from(length_days);
    let from = |first: Day| DayRange { first, last: first.plus(length - 1) };
    let in_time = last_day_in_time.plus(1 - length);
    // The offices must meet before it, and invitations must travel.
    let soonest = scenario.season.today().plus(scenario.settings.coordination_days_before);
    let is_free = |days: &DayRange| !days.days().any(is_rest_day) && !taken.iter().any(|other| other.meets(*days, 0));
    let in_time_and_free = || (0..=in_time.days_since(soonest)).map(|earlier| from(in_time.plus(-earlier))).find(is_free);
    let soonest_and_free = || (0..MOST_DAYS_LATER).map(|later| from(soonest.max(in_time).plus(later))).find(is_free);
    let days = in_time_and_free().or_else(soonest_and_free).unwrap_or_else(|| from(soonest));
    let is_too_late = days.last > last_day_in_time;
    let notice = Sentence::new(Phrase("timing-first-herd")).with("route", &first.name).with("moves", first_herd_moves);
    let mut reasons = vec![notice.with("notice", notice_days).with("until", last_day_in_time)];
    if is_too_late {
        let late = Sentence::new(Phrase("timing-too-late"));
        reasons.push(late.with("planned", scenario.season.today()).with("begins", days.first));
    }
    Some(Timing { days, first_herd_moves, last_day_in_time, is_too_late, emergency: None, reasons })
}

/// The day on which the offices meet: before the conference, but not before the plan is made.
pub(super) fn coordination_day(scenario: &Scenario, timing: &Timing) -> Day {
    let day = timing.days.first.plus(-scenario.settings.coordination_days_before).max(scenario.season.today());
    if is_rest_day(day) { day.plus(1) } else { day }
}

/// Whether the crops of these fields are in by then.
pub(super) fn harvest(season: Season<'_>, zones: &[usize], day: Day) -> Sentence {
    let Season { scenario, .. } = season;
    let span = scenario.season.days();
    let standing: Vec<DayRange> = zones
        .iter()
        .flat_map(|zone| &scenario.farming_zones[*zone].crops)
        .filter(|crop| crop.standing != Standing::AllYear)
        .flat_map(|crop| crop.days(span))
        .filter(|days| days.contains(day))
        .collect();
    match standing.iter().map(|days| days.last).max() {
        None if zones.is_empty() => Sentence::new(Phrase("timing-no-field")),
        None => Sentence::new(Phrase("timing-harvested")),
        Some(last) => Sentence::new(Phrase("timing-standing")).with("count", standing.len()).with("last", last),
    }
}
