//! What people do to a session of an agenda: each is one change of the scenario, which can be undone.

use std::sync::Arc;

use super::{Agenda, Mark, Session, as_kept};
use crate::flashpoints::Flashpoint;
use crate::scenario::{Change, Part, Scenario, SessionByHand, Written};

/// How long a session of people's own lasts until they say otherwise (own).
const OWN_MINUTES: u16 = 30;
/// What ids of people's own sessions begin with.
const OWN: &str = "own-";
const OWN_QUESTION: &str = "own/";

/// Something that people do to a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rework {
    /// They write one of its texts.
    Text(Part, String),
    /// They set how long it lasts, in minutes.
    Minutes(u16),
    /// They strike it out.
    StrikeOut,
    /// They bring it back.
    BringBack,
    /// They strike out the question with this id.
    StrikeQuestion(String),
    /// They bring back every question that they struck out.
    BringQuestionsBack,
    /// They ask a question of their own.
    Ask(String),
    /// They saw what changed underneath, and what they wrote stays.
    Seen,
    /// They take the draft as it is now, and give up what they changed.
    TakeDraft,
}

/// The change that something done to a session of a meeting is.
#[must_use]
pub fn reworked(scenario: &Scenario, flashpoints: &[Arc<Flashpoint>], meeting: &str, session: &Session, rework: Rework) -> Change {
    let kept = scenario.decisions.agendas.get(meeting).and_then(|agenda| agenda.sessions.get(&session.id));
    let speaks_of = || session.flashpoints.iter().filter_map(|number| Some(flashpoints.get(*number)?.id.clone())).collect();
    let mut by_hand = kept.cloned().unwrap_or_else(|| SessionByHand { flashpoints: speaks_of(), ..SessionByHand::default() });
    match rework {
        Rework::Text(part, text) => write(&mut by_hand, session, part, text),
        Rework::Minutes(minutes) => {
            let was = by_hand.minutes.as_ref().map_or(Some(session.drafted_minutes), |written| written.was);
            by_hand.minutes = (was != Some(minutes)).then_some(Written { is: minutes, was });
        }
        Rework::StrikeOut => by_hand.is_struck = true,
        Rework::BringBack => by_hand.is_struck = false,
        Rework::StrikeQuestion(id) => match own_question(&id).filter(|number| *number < by_hand.own_questions.len()) {
            Some(number) => drop(by_hand.own_questions.remove(number)),
            None => drop(by_hand.struck_questions.insert(id)),
        },
        Rework::BringQuestionsBack => by_hand.struck_questions.clear(),
        Rework::Ask(question) => by_hand.own_questions.push(question),
        Rework::Seen => {
            see(&mut by_hand, session);
            by_hand.flashpoints = speaks_of();
        }
        Rework::TakeDraft => by_hand = SessionByHand::default(),
    }
    Change::Session { meeting: meeting.to_owned(), session: session.id.clone(), by_hand: Some(Box::new(by_hand)) }
}

fn own_question(id: &str) -> Option<usize> {
    id.strip_prefix(OWN_QUESTION)?.parse().ok()
}

/// What the draft says now of a text, whatever people wrote in its place.
fn drafted(by_hand: &SessionByHand, session: &Session, part: Part) -> Option<String> {
    let moved = session.marks.iter().find_map(|mark| match mark {
        Mark::Text { part: of, now } if *of == part => Some(as_kept(now)),
        _ => None,
    });
    moved.or_else(|| by_hand.texts.get(&part).map_or_else(|| Some(as_kept(session.text(part))), |written| written.was.clone()))
}

/// What is written as the draft has it is no change of it.
fn write(by_hand: &mut SessionByHand, session: &Session, part: Part, text: String) {
    let was = if by_hand.is_own { None } else { drafted(by_hand, session, part) };
    if was.as_ref() == Some(&text) {
        by_hand.texts.remove(&part);
    } else {
        // What changed underneath stays marked until they say that they saw it.
        let was = by_hand.texts.get(&part).map_or(was, |written| written.was.clone());
        by_hand.texts.insert(part, Written { is: text, was });
    }
}

fn see(by_hand: &mut SessionByHand, session: &Session) {
    for mark in &session.marks {
        match mark {
            Mark::Text { part, now } => {
                if let Some(written) = by_hand.texts.get_mut(part) {
                    written.was = Some(as_kept(now));
                }
            }
            Mark::Minutes { now } => {
                if let Some(written) = &mut by_hand.minutes {
                    written.was = Some(*now);
                }
            }
            Mark::NoReasonLeft => by_hand.is_own = true,
            Mark::Came(_) | Mark::Gone(_) => {}
        }
    }
}

/// A session of people's own at the end of an agenda, with its title.
#[must_use]
pub fn with_own(agenda: &Agenda, meeting: &str, title: &str) -> Change {
    let is_taken = |id: &String| agenda.sessions.iter().chain(&agenda.struck).any(|session| session.id == *id);
    // One more than there are sessions: one of them is free.
    let most = agenda.sessions.len() + agenda.struck.len() + 1;
    let id = (1..=most).map(|number| format!("{OWN}{number}")).find(|id| !is_taken(id)).unwrap_or_default();
    let texts = [(Part::Title, Written { is: title.to_owned(), was: None })].into();
    let minutes = Some(Written { is: OWN_MINUTES, was: None });
    let by_hand = SessionByHand { is_own: true, minutes, texts, ..SessionByHand::default() };
    Change::Session { meeting: meeting.to_owned(), session: id, by_hand: Some(Box::new(by_hand)) }
}

/// Which way a session is moved in its agenda.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Toward {
    /// Before the one before it.
    Earlier,
    /// Behind the one behind it.
    Later,
}

/// A session one place earlier or later; nothing where there is none.
#[must_use]
pub fn moved(agenda: &Agenda, meeting: &str, session: &str, toward: Toward) -> Option<Change> {
    let mut order: Vec<String> = agenda.sessions.iter().map(|session| session.id.clone()).collect();
    let from = order.iter().position(|id| id == session)?;
    let to = match toward {
        Toward::Earlier => from.checked_sub(1)?,
        Toward::Later => from + 1,
    };
    (to < order.len()).then(|| order.swap(from, to))?;
    Some(Change::SessionOrder { meeting: meeting.to_owned(), order })
}
