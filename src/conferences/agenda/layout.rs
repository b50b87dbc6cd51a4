//! Sessions put into days: none runs into the pause or the evening.

use super::{Agenda, Draft, Session};

/// The day begins at nine and ends at five, in minutes after midnight. The pause of an hour and a half falls
/// after the session that ends between noon and a quarter past one, or from half past eleven where the next
/// one would end later.
const BEGINS: u16 = 9 * 60;
const NOON: u16 = 12 * 60;
const LATEST_PAUSE: u16 = 13 * 60 + 15;
const EARLIEST_PAUSE: u16 = 11 * 60 + 30;
const PAUSE: u16 = 90;
const ENDS: u16 = 17 * 60;
/// The longest session: what fits between a pause at its earliest and the evening, and into a morning too.
const LONGEST: u16 = 4 * 60;
/// The shortest session (own).
const SHORTEST: u16 = 5;
/// How long a session may be set to last, in minutes.
pub const MINUTES: std::ops::RangeInclusive<u16> = SHORTEST..=LONGEST;

/// Puts sessions into days, from the fewest to the most. Where they need more, all whose length people did not set are
/// shortened alike, in steps of five minutes; where that does not suffice, it takes longer.
pub(super) fn lay_out(mut drafts: Vec<Draft>, struck: Vec<Draft>, (fewest_days, most_days): (u8, u8)) -> Agenda {
    /// No session is shortened below this (own).
    const LEAST: u16 = 15;
    let struck = struck.into_iter().map(|draft| draft.placed(1, BEGINS)).collect();
    loop {
        let places = places(&drafts);
        let days = places.last().map_or(1, |(day, _)| *day);
        let can_shrink = drafts.iter().any(|draft| draft.is_elastic && draft.minutes > LEAST);
        if days <= most_days || !can_shrink {
            let sessions: Vec<Session> =
                drafts.into_iter().zip(places).map(|(draft, (day, begins_minute))| draft.placed(day, begins_minute)).collect();
            return Agenda { sessions, struck, days: days.max(fewest_days) };
        }
        for draft in drafts.iter_mut().filter(|draft| draft.is_elastic) {
            draft.minutes = draft.minutes.saturating_sub(5).max(LEAST.min(draft.minutes));
        }
    }
}

/// The day and minute at which each session begins; none runs into the pause or the evening.
fn places(drafts: &[Draft]) -> Vec<(u8, u16)> {
    let (mut day, mut minute, mut paused) = (1_u8, BEGINS, false);
    let place = |draft: &Draft| {
        let minutes = draft.minutes;
        if !paused && (minute >= NOON || minute + minutes > LATEST_PAUSE) {
            minute = minute.max(EARLIEST_PAUSE) + PAUSE;
            paused = true;
        }
        if minute + minutes > ENDS {
            (day, minute, paused) = (day.saturating_add(1), BEGINS, false);
        }
        let begins = minute;
        minute += minutes;
        (day, begins)
    };
    drafts.iter().map(place).collect()
}
