//! Sentences that several papers share.

use std::fmt::Write as _;

use super::Subject;
use crate::conferences::{Agenda, Question};
use crate::flashpoints::Flashpoint;
use crate::layers::Sensitivity;
use crate::measure::Day;
use crate::words::{Language, say};

const ENGLISH: Language = Language::English;

/// The label that everything made up must carry; nothing where the scenario is real.
pub(super) fn illustrative(subject: Subject<'_>) -> Option<&'static str> {
    subject.scenario.holds_illustrative().then_some("ILLUSTRATIVE: invented for planning exercises, not surveyed, not agreed")
}

/// For whom the paper is.
pub(super) const fn audience(subject: Subject<'_>) -> &'static str {
    match subject.audience {
        Sensitivity::Public => "public",
        Sensitivity::Partners => "partners; contains nothing marked internal",
        Sensitivity::Internal => "internal use; may contain what is marked internal",
    }
}

/// Title, label and scenario: the head of every paper in Markdown.
pub(super) fn head(subject: Subject<'_>, title: &str) -> String {
    let mut text = format!("# {title}\n\n");
    if let Some(label) = illustrative(subject) {
        _ = writeln!(text, "> **{label}.**\n");
    }
    let season = subject.scenario.season;
    _ = writeln!(
        text,
        "{}, {}. Planned on {}. For {}.\n",
        subject.scenario.name,
        season.days().words(),
        season.today().words(),
        audience(subject)
    );
    text
}

/// The last lines of every paper.
pub(super) fn foot() -> String {
    format!("\n---\n\nRanks and reasons, not verdicts: people decide. {}\n", crate::atlas::Atlas::credits())
}

/// `7 km NNW of Wau, Jan-Apr (flashpoint 1, severity 84)`.
pub(super) fn flashpoint(subject: Subject<'_>, number: usize) -> String {
    let Flashpoint { name, severity, .. } = subject.plan.findings.flashpoints[number].as_ref();
    format!("{name} (flashpoint {}, severity {severity:.0})", number + 1)
}

/// Flashpoints and questions under one session: more than a room can speak of in an hour helps nobody.
const LISTED: usize = 8;

fn more(text: &mut String, all: usize, where_they_are: &str) {
    if all > LISTED {
        _ = writeln!(text, "  - and {} more {where_they_are}", all - LISTED);
    }
}

/// What is asked, and where.
fn asked(subject: Subject<'_>, question: &Question) -> String {
    let asks = question.asks.say(ENGLISH);
    match question.at {
        Some((number, _)) => say!(ENGLISH, "asked-at", flashpoint = &subject.plan.findings.flashpoints[number].name, question = asks),
        None => asks,
    }
}

/// The sessions of an agenda, day by day.
pub(super) fn sessions(subject: Subject<'_>, agenda: &Agenda, first_day: Option<Day>) -> String {
    let mut text = String::new();
    let mut day = 0;
    for session in &agenda.sessions {
        if session.day != day {
            day = session.day;
            let date = first_day.map_or_else(String::new, |first| {
                let date = first.plus(i32::from(day) - 1);
                format!(", {} {}", date.weekday(), date.words())
            });
            _ = writeln!(text, "\n## Day {day}{date}");
        }
        _ = writeln!(text, "\n### {} {} ({} min)\n", session.clock(), session.title.say(ENGLISH), session.minutes);
        _ = writeln!(text, "{}\n", session.purpose.say(ENGLISH));
        _ = writeln!(text, "- Leads: {}", session.lead.say(ENGLISH));
        if !session.flashpoints.is_empty() {
            _ = writeln!(text, "- Flashpoints:");
            for number in session.flashpoints.iter().take(LISTED) {
                _ = writeln!(text, "  - {}", flashpoint(subject, *number));
            }
            more(&mut text, session.flashpoints.len(), "in the evidence below");
        }
        if !session.questions.is_empty() {
            _ = writeln!(text, "- To settle:");
            for question in session.questions.iter().take(LISTED) {
                _ = writeln!(text, "  - {}", asked(subject, question));
            }
            more(&mut text, session.questions.len(), "of the same kind, at the lesser flashpoints");
        }
        _ = writeln!(text, "- On the table: {}", session.material.say(ENGLISH));
        _ = writeln!(text, "- Comes out of it: {}", session.outcome.say(ENGLISH));
    }
    text
}
