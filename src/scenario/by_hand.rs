//! What people changed by hand of an agenda that is drawn up anew after each edit of the season. What the draft said when
//! they wrote is kept beside it, so that a change underneath is marked and never silently redone.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Change, Scenario};

/// Something that people wrote in the place of a draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Written<T> {
    /// What they wrote.
    pub is: T,
    /// What the draft said then; nothing where there was none. Texts as they are said in English.
    pub was: Option<T>,
}

/// A part of a session that is a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// What it is called.
    Title,
    /// What it is for.
    Purpose,
    /// Who leads it.
    Lead,
    /// What lies on the table.
    Material,
    /// What should come out of it.
    Outcome,
}

impl Part {
    /// All of them, in their order.
    pub const ALL: [Self; 5] = [Self::Title, Self::Purpose, Self::Lead, Self::Material, Self::Outcome];
}

/// What people changed of one session.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SessionByHand {
    /// Whether it is a session of their own, which no draft holds.
    pub is_own: bool,
    /// Whether they struck it out.
    pub is_struck: bool,
    /// How long it lasts, in minutes.
    pub minutes: Option<Written<u16>>,
    /// Its texts.
    pub texts: BTreeMap<Part, Written<String>>,
    /// The flashpoints that it spoke of when they changed it last, by id.
    pub flashpoints: BTreeSet<String>,
    /// Questions that they struck out, by id.
    pub struck_questions: BTreeSet<String>,
    /// Questions of their own.
    pub own_questions: Vec<String>,
    /// What a later version of the program wrote and this one does not know: kept.
    #[serde(flatten)]
    pub other: BTreeMap<String, serde_json::Value>,
}

impl SessionByHand {
    /// Whether it changes nothing.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        let Self { is_own, is_struck, minutes, texts, flashpoints: _, struck_questions, own_questions, other } = self;
        let is_drafted = !is_own && !is_struck && minutes.is_none() && texts.is_empty();
        is_drafted && struck_questions.is_empty() && own_questions.is_empty() && other.is_empty()
    }
}

/// What people changed of the agenda of one meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct AgendaByHand {
    /// The order of its sessions, by id; empty for the order of the draft.
    pub order: Vec<String>,
    /// The sessions that they changed, by id.
    pub sessions: BTreeMap<String, SessionByHand>,
}

impl AgendaByHand {
    /// Whether it changes nothing.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        self.order.is_empty() && self.sessions.is_empty()
    }
}

impl Scenario {
    /// What people change of a session; the change that undoes it.
    pub(super) fn rework_session(&mut self, meeting: String, session: String, by_hand: Option<Box<SessionByHand>>) -> Option<Change> {
        let mut agenda = self.decisions.agendas.remove(&meeting).unwrap_or_default();
        let new = by_hand.map(|new| *new).filter(|new| !new.is_nothing());
        let old = match new.clone() {
            Some(new) => agenda.sessions.insert(session.clone(), new),
            None => agenda.sessions.remove(&session),
        };
        self.keep_agenda(&meeting, agenda);
        let is_changed = old != new;
        self.unsaved.decisions |= is_changed;
        is_changed.then(|| Change::Session { meeting, session, by_hand: old.map(Box::new) })
    }

    /// Puts the sessions of a meeting in an order; the change that undoes it.
    pub(super) fn reorder_sessions(&mut self, meeting: String, order: Vec<String>) -> Option<Change> {
        let mut agenda = self.decisions.agendas.remove(&meeting).unwrap_or_default();
        let is_changed = agenda.order != order;
        let old = std::mem::replace(&mut agenda.order, order);
        self.keep_agenda(&meeting, agenda);
        self.unsaved.decisions |= is_changed;
        is_changed.then(|| Change::SessionOrder { meeting, order: old })
    }

    fn keep_agenda(&mut self, meeting: &str, agenda: AgendaByHand) {
        if !agenda.is_nothing() {
            self.decisions.agendas.insert(meeting.to_owned(), agenda);
        }
    }
}
