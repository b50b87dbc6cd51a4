//! On which days: before the first herd moves by the notice period, and as late before it as can be, which is after the
//! harvest where that can be; not on rest days, nor on market days of the venue where that can be.

use super::diary::{Diary, Sitting};
use super::{Conference, EmergencyOrder, Season, Timing};
use crate::layers::{Settlement, Standing};
use crate::measure::{Day, DayRange, Weekday};
use crate::scenario::Scenario;
use crate::words::{Phrase, Sentence};

/// So far after the notice period is looked for days without rest and market; beyond it any free ones are taken.
const MOST_DAYS_LATER: i32 = 366;

/// A conference as far as it says when it can be.
#[derive(Clone, Copy)]
pub(super) struct Wanted<'a> {
    pub(super) routes: &'a [usize],
    pub(super) length_days: u8,
    pub(super) venue: Option<&'a Settlement>,
    pub(super) travel_days: i32,
    pub(super) sitting: &'a Sitting,
}

/// The route whose herd may move first, by number.
pub(super) fn first_to_move(scenario: &Scenario, routes: &[usize]) -> Option<usize> {
    let moves = |route: &usize| (scenario.routes[*route].departs.first, &scenario.routes[*route].id);
    routes.iter().copied().min_by(|a, b| moves(a).cmp(&moves(b)))
}

/// The day on which the first herd may move.
pub(super) fn first_move(scenario: &Scenario, routes: &[usize]) -> Option<Day> {
    first_to_move(scenario, routes).map(|route| scenario.routes[route].departs.first)
}

/// Whether no day is left in time, whoever is free.
pub(super) fn comes_too_late(scenario: &Scenario, conference: &Conference) -> bool {
    let travel_days = travel_days(scenario, conference);
    let last = first_move(scenario, &conference.routes).map(|moves| last_day_in_time(scenario, moves, travel_days));
    last.is_some_and(|last| last.plus(1 - i32::from(conference.agenda.days)) < soonest(scenario, travel_days))
}

/// How long the farthest delegates travel to its venue; a day where nobody knows.
pub(super) fn travel_days(scenario: &Scenario, conference: &Conference) -> i32 {
    conference.venue().map_or(1, |venue| venue.travel.days(scenario.settings.travel_km_per_day))
}

/// The last day on which a conference leaves time before a herd moves: for the notice, and for the way home and the
/// carrying of the text, counted backwards.
fn last_day_in_time(scenario: &Scenario, moves: Day, travel_days: i32) -> Day {
    let settings = &scenario.settings;
    moves.plus(-settings.notice_days.max(travel_days + settings.dissemination_days))
}

/// The soonest day: the offices must meet before it, and the delegates must travel.
fn soonest(scenario: &Scenario, travel_days: i32) -> Day {
    scenario.season.today().plus(scenario.settings.coordination_days_before.max(travel_days))
}

/// About when it will be, before its venue is known.
pub(super) fn about(scenario: &Scenario, routes: &[usize]) -> Day {
    let soonest = soonest(scenario, 1);
    let in_time = first_to_move(scenario, routes).map(|route| last_day_in_time(scenario, scenario.routes[route].departs.first, 1));
    in_time.map_or(soonest, |in_time| in_time.max(soonest))
}

/// When the conference is held: the last days in time that are free, else the first ones after. Nothing where no herd is
/// concerned.
pub(super) fn timing(season: Season<'_>, wanted: Wanted<'_>, states: &[usize], diary: &Diary) -> Option<Timing> {
    let Season { scenario, .. } = season;
    let Wanted { routes, length_days, venue, travel_days, sitting } = wanted;
    let first = &scenario.routes[first_to_move(scenario, routes)?];
    let first_herd_moves = first.departs.first;
    let last_day_in_time = last_day_in_time(scenario, first_herd_moves, travel_days);
    let length = i32::from(length_days);
    let from = |first: Day| DayRange { first, last: first.plus(length - 1) };
    let in_time = last_day_in_time.plus(1 - length);
    let soonest = soonest(scenario, travel_days);
    let are_free = |days: &DayRange| diary.are_free(sitting, *days);
    let no_rest = |days: &DayRange| !days.days().any(|day| scenario.is_rest_day(day)) && are_free(days);
    let no_market = |days: &DayRange| !days.days().any(|day| is_market_day(venue, day)) && no_rest(days);
    let before = || (0..=in_time.days_since(soonest)).map(|earlier| from(in_time.plus(-earlier)));
    let after = |most| (0..most).map(|later| from(soonest.max(in_time).plus(later)));
    let in_time = before().find(no_market).or_else(|| before().find(no_rest));
    let late = || after(MOST_DAYS_LATER).find(no_market).or_else(|| after(MOST_DAYS_LATER).find(no_rest));
    let days = in_time.or_else(late).or_else(|| after(i32::MAX / 2).find(are_free))?;
    let is_too_late = days.last > last_day_in_time;
    let mut timing = Timing { days, travel_days, first_herd_moves, last_day_in_time, is_too_late, emergency: None, reasons: Vec::new() };
    timing.emergency = emergency(season, &timing, states);
    timing.reasons = reasons(scenario, &first.name, &timing, venue);
    Some(timing)
}

/// Whether there is a market at a place on a day, as far as is known.
pub(super) fn is_market_day(venue: Option<&Settlement>, day: Day) -> bool {
    let days = venue.and_then(|venue| venue.meeting.market_days.as_ref());
    days.is_some_and(|days| days.contains(&Weekday::of(day)))
}

fn reasons(scenario: &Scenario, route: &str, timing: &Timing, venue: Option<&Settlement>) -> Vec<Sentence> {
    let Timing { days, travel_days, first_herd_moves, last_day_in_time, is_too_late, .. } = timing;
    let settings = &scenario.settings;
    let back = travel_days + settings.dissemination_days;
    let before = Sentence::new(if back > settings.notice_days { Phrase("timing-first-herd-carried") } else { Phrase("timing-first-herd") });
    let before = before.with("route", route).with("moves", *first_herd_moves).with("until", *last_day_in_time);
    let mut reasons = vec![if back > settings.notice_days {
        before.with("travel", *travel_days).with("carrying", settings.dissemination_days)
    } else {
        before.with("notice", settings.notice_days)
    }];
    if *is_too_late {
        let late = Sentence::new(Phrase("timing-too-late"));
        reasons.push(late.with("planned", scenario.season.today()).with("begins", days.first));
    }
    if days.days().any(|day| scenario.is_rest_day(day)) {
        reasons.push(Sentence::new(Phrase("timing-on-rest-day")));
    }
    if let Some(venue) = venue.filter(|venue| venue.meeting.market_days.as_ref().is_some_and(|days| !days.is_empty())) {
        let is_on_market = days.days().any(|day| is_market_day(Some(venue), day));
        let market = Sentence::new(if is_on_market { Phrase("timing-on-market-day") } else { Phrase("timing-no-market-day") });
        reasons.push(market.with("place", venue.name.as_str()));
    }
    reasons
}

/// What covers the herds that move before the text has reached everybody.
fn emergency(season: Season<'_>, timing: &Timing, states: &[usize]) -> Option<EmergencyOrder> {
    if !timing.is_too_late {
        return None;
    }
    let carried = timing.days.last.plus(timing.travel_days + season.scenario.settings.dissemination_days);
    let days = DayRange { first: timing.first_herd_moves, last: carried.max(timing.first_herd_moves) };
    let names: Vec<&str> = states.iter().map(|state| season.atlas.states[*state].name.as_str()).collect();
    let proposal = match names[..] {
        [] => Sentence::new(Phrase("emergency-order-no-state")),
        _ => Sentence::new(Phrase("emergency-order")).with("states", names.join(", ")),
    };
    Some(EmergencyOrder { days, proposal: proposal.with("days", days) })
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
