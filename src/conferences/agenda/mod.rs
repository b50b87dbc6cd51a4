//! Agendas: timed sessions in the order that was observed (domain notes, section 5), drawn from the
//! flashpoints of the conference. Time follows severity and fits the day.

mod conference;
mod coordination;
mod questions;

pub use conference::of_conference;
pub use coordination::of_coordination;

/// The day begins at nine and ends at five, in minutes after midnight. The pause of an hour and a half falls
/// after the session that ends between noon and a quarter past one, or from half past eleven where the next
/// one would end later.
const BEGINS: u16 = 9 * 60;
const NOON: u16 = 12 * 60;
const LATEST_PAUSE: u16 = 13 * 60 + 15;
const EARLIEST_PAUSE: u16 = 11 * 60 + 30;
const PAUSE: u16 = 90;
const ENDS: u16 = 17 * 60;
/// Length of conferences: 2 to 5 days were seen, 3 most often (domain notes, section 1).
const FEWEST_DAYS: u8 = 2;
const MOST_DAYS: u8 = 5;

/// A session.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    /// The day of the conference, from 1.
    pub day: u8,
    /// When it begins, in minutes after midnight.
    pub begins_minute: u16,
    /// How long it lasts.
    pub minutes: u16,
    /// What it is called.
    pub title: String,
    /// What it is for.
    pub purpose: String,
    /// Who leads it.
    pub lead: &'static str,
    /// Its flashpoints, numbers in the plan.
    pub flashpoints: Vec<usize>,
    /// Questions to settle.
    pub questions: Vec<String>,
    /// What should come out of it.
    pub outcome: &'static str,
}

impl Session {
    /// From when to when: `09:00-09:45`.
    #[must_use]
    pub fn clock(&self) -> String {
        let clock = |minute: u16| format!("{:02}:{:02}", minute / 60, minute % 60);
        format!("{}-{}", clock(self.begins_minute), clock(self.begins_minute + self.minutes))
    }
}

/// The sessions of a meeting.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Agenda {
    /// In order.
    pub sessions: Vec<Session>,
    /// How many days it lasts.
    pub days: u8,
}

/// A session without its place in the day.
struct Draft {
    minutes: u16,
    title: String,
    purpose: String,
    lead: &'static str,
    flashpoints: Vec<usize>,
    questions: Vec<String>,
    outcome: &'static str,
}

/// A session that is the same in every conference.
#[derive(Clone, Copy)]
struct Fixed {
    minutes: u16,
    title: &'static str,
    purpose: &'static str,
    lead: &'static str,
    outcome: &'static str,
}

impl From<Fixed> for Draft {
    fn from(Fixed { minutes, title, purpose, lead, outcome }: Fixed) -> Self {
        let (flashpoints, questions) = (Vec::new(), Vec::new());
        Self { minutes, title: title.to_owned(), purpose: purpose.to_owned(), lead, flashpoints, questions, outcome }
    }
}

/// Puts sessions into days. Where they need more than five, all are shortened alike, in steps of five minutes.
fn lay_out(drafts: Vec<Draft>) -> Agenda {
    let mut agenda = lay_out_within(drafts, MOST_DAYS);
    agenda.days = agenda.days.max(FEWEST_DAYS);
    agenda
}

fn lay_out_within(mut drafts: Vec<Draft>, most_days: u8) -> Agenda {
    const SHORTEST: u16 = 15;
    loop {
        let places = places(&drafts);
        let days = places.last().map_or(1, |(day, _)| *day);
        let can_shrink = drafts.iter().any(|draft| draft.minutes > SHORTEST);
        if days <= most_days || !can_shrink {
            let sessions = drafts.into_iter().zip(places).map(|(draft, (day, begins_minute))| draft.placed(day, begins_minute)).collect();
            return Agenda { sessions, days };
        }
        for draft in &mut drafts {
            draft.minutes = draft.minutes.saturating_sub(5).max(SHORTEST);
        }
    }
}

/// The day and minute at which each session begins; none runs into the pause or the evening.
fn places(drafts: &[Draft]) -> Vec<(u8, u16)> {
    let (mut day, mut minute, mut paused) = (1, BEGINS, false);
    let place = |draft: &Draft| {
        if !paused && (minute >= NOON || minute + draft.minutes > LATEST_PAUSE) {
            minute = minute.max(EARLIEST_PAUSE) + PAUSE;
            paused = true;
        }
        if minute + draft.minutes > ENDS {
            (day, minute, paused) = (day + 1, BEGINS, false);
        }
        let begins = minute;
        minute += draft.minutes;
        (day, begins)
    };
    drafts.iter().map(place).collect()
}

impl Draft {
    fn placed(self, day: u8, begins_minute: u16) -> Session {
        let Self { minutes, title, purpose, lead, flashpoints, questions, outcome } = self;
        Session { day, begins_minute, minutes, title, purpose, lead, flashpoints, questions, outcome }
    }
}

/// Minutes for a topic: at least the base, a quarter of an hour more for every 40 points, two hours at most
/// (own starting values).
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to two hours")]
fn minutes(base: u16, points: f64) -> u16 {
    (base + (points / 40.0).clamp(0.0, 8.0) as u16 * 15).min(120)
}
