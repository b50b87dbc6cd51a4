//! Agendas: timed sessions in the order that was observed (domain notes, section 5), drawn from the
//! flashpoints of the conference. Time follows severity and fits the day. What people change by hand stays theirs;
//! what changed underneath is marked.

mod conference;
mod coordination;
mod fixed;
mod by_hand;
mod layout;
mod questions;
mod rework;

pub use by_hand::{Mark, left_over};
pub use conference::of_conference;
pub use coordination::of_coordination;
pub use layout::MINUTES;
pub use rework::{Rework, Toward, moved, reworked, with_own};

use crate::conferences::Season;
use crate::encounters::Kind;
use crate::scenario::{Part, Scenario};
use crate::words::{Language, Value};

/// The session in which the text is put together: all that is spoken of comes before it.
const DRAFTING: &str = "drafting";

/// A question to settle.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// Stable within its session, while dates, names and ranks change.
    pub id: String,
    /// The flashpoint at which it is asked, number in the plan, and about what; its options, its evidence and what is
    /// unknown of it are found there. Nothing for a question of the whole session.
    pub at: Option<(usize, Kind)>,
    /// What is asked.
    pub asks: Value,
    /// Whether people wrote it.
    pub is_by_hand: bool,
}

/// A session.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    /// Stable within its meeting.
    pub id: String,
    /// The day of the conference, from 1.
    pub day: u8,
    /// When it begins, in minutes after midnight.
    pub begins_minute: u16,
    /// How long it lasts.
    pub minutes: u16,
    /// How long the draft would have it last, before any is shortened so that the days suffice.
    pub drafted_minutes: u16,
    /// What it is called.
    pub title: Value,
    /// What it is for.
    pub purpose: Value,
    /// Who leads it.
    pub lead: Value,
    /// What lies on the table.
    pub material: Value,
    /// What should come out of it.
    pub outcome: Value,
    /// The routes whose map sheets are on the table, by number.
    pub sheets: Vec<usize>,
    /// Its flashpoints, numbers in the plan.
    pub flashpoints: Vec<usize>,
    /// Questions to settle.
    pub questions: Vec<Question>,
    /// Whether people changed something of it.
    pub is_by_hand: bool,
    /// What changed underneath since they did.
    pub marks: Vec<Mark>,
}

impl Session {
    /// From when to when: `09:00-09:45`.
    #[must_use]
    pub fn clock(&self) -> String {
        let clock = |minute: u16| format!("{:02}:{:02}", minute / 60, minute % 60);
        format!("{}-{}", clock(self.begins_minute), clock(self.begins_minute + self.minutes))
    }

    /// One of its texts.
    #[must_use]
    pub const fn text(&self, part: Part) -> &Value {
        match part {
            Part::Title => &self.title,
            Part::Purpose => &self.purpose,
            Part::Lead => &self.lead,
            Part::Material => &self.material,
            Part::Outcome => &self.outcome,
        }
    }
}

/// The sessions of a meeting.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Agenda {
    /// In order.
    pub sessions: Vec<Session>,
    /// Sessions that people struck out, as the draft has them, so that they can be brought back.
    pub struck: Vec<Session>,
    /// How many days it lasts.
    pub days: u8,
}

/// The id of the offices' meeting before a conference, for what people change of its agenda.
#[must_use]
pub fn of_offices(conference: &str) -> String {
    format!("{conference}/coordination")
}

/// A session without its place in the day.
#[derive(Clone)]
struct Draft {
    id: String,
    minutes: u16,
    drafted_minutes: u16,
    /// Whether it may be shortened so that the days suffice: not where people set its length.
    is_elastic: bool,
    /// Title, purpose, lead, material and outcome.
    texts: [Value; Part::ALL.len()],
    sheets: Vec<usize>,
    flashpoints: Vec<usize>,
    questions: Vec<Question>,
    is_by_hand: bool,
    marks: Vec<Mark>,
}

impl Draft {
    /// One that speaks of no flashpoint yet.
    fn new(id: &str, minutes: u16, texts: [Value; Part::ALL.len()]) -> Self {
        let (sheets, flashpoints, questions, marks) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        Self {
            id: id.to_owned(),
            minutes,
            drafted_minutes: minutes,
            is_elastic: true,
            texts,
            sheets,
            flashpoints,
            questions,
            is_by_hand: false,
            marks,
        }
    }

    /// One of its texts.
    const fn text(&mut self, part: Part) -> &mut Value {
        &mut self.texts[part as usize]
    }

    fn placed(self, day: u8, begins_minute: u16) -> Session {
        let Self { id, minutes, drafted_minutes, is_elastic: _, texts, sheets, flashpoints, questions, is_by_hand, marks } = self;
        let [title, purpose, lead, material, outcome] = texts;
        Session {
            id,
            day,
            begins_minute,
            minutes,
            drafted_minutes,
            title,
            purpose,
            lead,
            material,
            outcome,
            sheets,
            flashpoints,
            questions,
            is_by_hand,
            marks,
        }
    }
}

/// A text as it is kept beside what people wrote in its place.
fn as_kept(text: &Value) -> String {
    text.say(Language::English)
}

/// The texts of a session that nothing drafts.
fn nothing_drafted() -> [Value; Part::ALL.len()] {
    Part::ALL.map(|_| Value::nothing())
}

/// Minutes for a topic: at least the base, a quarter of an hour more for every 40 points, two hours at most
/// (own starting values).
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to two hours")]
fn minutes(base: u16, points: f64) -> u16 {
    (base + (points / 40.0).clamp(0.0, 8.0) as u16 * 15).min(120)
}

/// What people changed of a meeting.
fn by_hand_of<'a>(scenario: &'a Scenario, meeting: &str) -> Option<&'a crate::scenario::AgendaByHand> {
    scenario.decisions.agendas.get(meeting)
}

/// Drafts as people want them, put into days.
fn drawn_up(season: Season<'_>, meeting: &str, mut drafts: Vec<Draft>, days: (u8, u8)) -> Agenda {
    for draft in &mut drafts {
        draft.drafted_minutes = draft.minutes;
    }
    let (drafts, struck) = match by_hand_of(season.scenario, meeting) {
        Some(agenda) => by_hand::as_wanted(season, drafts, agenda),
        None => (drafts, Vec::new()),
    };
    layout::lay_out(drafts, struck, days)
}
