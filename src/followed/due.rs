//! What is due when. A text that gives no day has what must be before the first herd that it binds moves (order of the year: domain
//! notes, section 1), and nothing else.

use crate::agreed::{Agreement, Clause, Held, Season, Terms};
use crate::measure::{Day, DayRange};
use crate::scenario::Scenario;
use crate::words::{Phrase, Sentence, told};

use super::communities;

/// Something that is due.
#[derive(Clone, Debug, PartialEq)]
pub struct Due {
    /// The last day for it.
    pub day: Day,
    /// What.
    pub what: Sentence,
    /// Whether somebody must do something until then; a day on which herds may come is only a mark.
    pub is_task: bool,
    /// Whether it stays due where the clause is kept.
    pub outlives_the_clause: bool,
}

impl Due {
    const fn task(day: Day, what: Sentence) -> Self {
        Self { day, what, is_task: true, outlives_the_clause: false }
    }

    const fn mark(day: Day, what: Sentence) -> Self {
        Self { day, what, is_task: false, outlives_the_clause: false }
    }
}

/// What is due of a clause, in the order of days.
pub(super) fn of_clause(scenario: &Scenario, held: Held<'_>) -> Vec<Due> {
    let Held { agreement, clause } = held;
    let mut due = of_terms(scenario, agreement, clause);
    due.extend(clause.validity.as_ref().and_then(|validity| validity.to).map(|day| Due::mark(day, told!("due-holds-until"))));
    for reservation in &clause.reservations {
        let party = agreement.party(&reservation.party).map_or(reservation.party.as_str(), |party| &party.unit);
        let what = told!("due-reservation", party = party);
        due.extend(reservation.until.map(|day| Due { outlives_the_clause: true, ..Due::task(day, what) }));
    }
    due.sort_by_key(|due| due.day);
    due
}

fn of_terms(scenario: &Scenario, agreement: &Agreement, clause: &Clause) -> Vec<Due> {
    let after = |days: Option<u32>, what: Phrase| {
        let day = made_on(agreement)?.plus(i32::try_from(days?).ok()?);
        Some(Due::task(day, Sentence::new(what)))
    };
    let before_herds = |what: Phrase| first_herd_moves(scenario, agreement).map(|day| Due::task(day, Sentence::new(what)));
    let one = match &clause.terms {
        Terms::Season(season) => return of_season(season, scenario.season.days()),
        Terms::RaidRecovery(raid) => after(raid.deadline_days, Phrase("due-cattle")),
        Terms::Eviction(eviction) => after(eviction.within_days, Phrase("due-eviction")),
        Terms::Review(review) => review.when.and_then(|when| {
            let days = match review.year {
                Some(year) => when.in_year(i16::try_from(year).ok()?)?,
                None => when.days_in(scenario.season.days())?,
            };
            Some(Due::task(days.last, told!("due-review")))
        }),
        Terms::Dissemination(_) => before_herds(Phrase("due-dissemination")),
        Terms::Committee(_) => before_herds(Phrase("due-committee")),
        Terms::Court(_) => before_herds(Phrase("due-court")),
        Terms::Monitoring(_) => before_herds(Phrase("due-monitoring")),
        _ => None,
    };
    one.into_iter().collect()
}

/// The days on which herds may come and must have left.
fn of_season(season: &Season, days: DayRange) -> Vec<Due> {
    let entry = season.entry.as_ref().and_then(|bound| bound.from).and_then(|from| from.days_in(days));
    let exit = season.exit.as_ref().and_then(|bound| bound.to.or(bound.from)).and_then(|to| to.days_in(days));
    let entry = entry.map(|entry| Due::mark(entry.first, told!("due-entry")));
    entry.into_iter().chain(exit.map(|exit| Due::mark(exit.last, told!("due-exit")))).collect()
}

/// The day on which a text was made: of its days the latest that it is said to have been agreed, signed or issued on.
fn made_on(agreement: &Agreement) -> Option<Day> {
    let is_made = |of: Option<&str>| matches!(of, None | Some("agreed" | "signed" | "issued"));
    agreement.dates.iter().filter(|date| is_made(date.of.as_deref())).filter_map(|date| date.day).max()
}

/// The first day on which a herd moves that a text binds; nothing where it binds no herd of the scenario.
fn first_herd_moves(scenario: &Scenario, agreement: &Agreement) -> Option<Day> {
    let bound = communities(agreement);
    scenario.routes.iter().filter(|route| bound.contains(route.community.as_str())).map(|route| route.departs.first).min()
}
