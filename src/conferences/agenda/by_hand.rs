//! What people changed of a draft: it stays as they wrote it, and what changed underneath since is marked beside it.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::layout::MINUTES;
use super::{Draft, Question, as_kept, nothing_drafted, of_offices};
use crate::conferences::{Conference, Season};
use crate::scenario::{AgendaByHand, Part, Scenario, SessionByHand, Written};
use crate::words::Value;

/// What changed underneath since people wrote.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// The draft of a text that they wrote over says something else now.
    Text {
        /// Which text.
        part: Part,
        /// What the draft says now.
        now: Value,
    },
    /// The draft takes another time than when they set the minutes.
    Minutes {
        /// How long it takes in the draft now.
        now: u16,
    },
    /// These flashpoints came into the session, numbers in the plan.
    Came(Vec<usize>),
    /// So many flashpoints of the session are gone.
    Gone(usize),
    /// Nothing asks for the session any more; what they wrote is kept.
    NoReasonLeft,
}

/// The drafts as people want them, and those that they struck out.
pub(super) fn as_wanted(season: Season<'_>, drafts: Vec<Draft>, agenda: &AgendaByHand) -> (Vec<Draft>, Vec<Draft>) {
    let mut by_hand: BTreeMap<&str, &SessionByHand> = agenda.sessions.iter().map(|(id, session)| (id.as_str(), session)).collect();
    let numbered = season.flashpoints.iter().enumerate().map(|(number, flashpoint)| (flashpoint.id.as_str(), number));
    // Nobody changed anything of most agendas.
    let ids: HashMap<&str, usize> = if by_hand.is_empty() { HashMap::new() } else { numbered.collect() };
    let (mut kept, mut struck) = (Vec::new(), Vec::new());
    for mut draft in drafts {
        let Some(session) = by_hand.remove(draft.id.as_str()) else {
            kept.push(draft);
            continue;
        };
        draft.marks = marks(season, &draft, session, &ids);
        rework(&mut draft, session);
        if session.is_struck { struck.push(draft) } else { kept.push(draft) }
    }
    // Sessions of their own, and those for which no draft is left: before the text is put together, not behind the goodbye.
    let place = kept.iter().position(|draft| draft.id == super::DRAFTING).unwrap_or(kept.len());
    for (place, (id, session)) in (place..).zip(by_hand.into_iter().filter(|(_, session)| !session.is_struck)) {
        let mut draft = Draft::new(id, *MINUTES.start(), nothing_drafted());
        if !session.is_own {
            draft.marks.push(Mark::NoReasonLeft);
        }
        draft.flashpoints = session.flashpoints.iter().filter_map(|id| ids.get(id.as_str()).copied()).collect();
        draft.flashpoints.sort_unstable();
        rework(&mut draft, session);
        kept.insert(place, draft);
    }
    (ordered(kept, &agenda.order), struck)
}

fn rework(draft: &mut Draft, session: &SessionByHand) {
    draft.is_by_hand = true;
    if let Some(minutes) = &session.minutes {
        (draft.minutes, draft.is_elastic) = (minutes.is.clamp(*MINUTES.start(), *MINUTES.end()), false);
    }
    for (part, written) in &session.texts {
        *draft.text(*part) = Value::Text(written.is.clone());
    }
    draft.questions.retain(|question| !session.struck_questions.contains(&question.id));
    let own = session.own_questions.iter().enumerate();
    draft.questions.extend(own.map(|(number, asks)| Question { is_by_hand: true, ..Question::of_session(&format!("own/{number}"), asks) }));
}

fn marks(season: Season<'_>, draft: &Draft, session: &SessionByHand, ids: &HashMap<&str, usize>) -> Vec<Mark> {
    let mut marks: Vec<Mark> = session.texts.iter().filter_map(|(part, written)| moved(draft, *part, written)).collect();
    marks.extend(
        session.minutes.as_ref().filter(|written| written.was != Some(draft.minutes)).map(|_| Mark::Minutes { now: draft.minutes }),
    );
    let now: BTreeSet<&str> = draft.flashpoints.iter().map(|number| season.flashpoints[*number].id.as_str()).collect();
    let mut came: Vec<usize> = now.iter().filter(|id| !session.flashpoints.contains(**id)).filter_map(|id| ids.get(*id).copied()).collect();
    came.sort_unstable();
    let gone = session.flashpoints.iter().filter(|id| !now.contains(id.as_str())).count();
    marks.extend((!came.is_empty()).then_some(Mark::Came(came)));
    marks.extend((gone > 0).then_some(Mark::Gone(gone)));
    marks
}

fn moved(draft: &Draft, part: Part, written: &Written<String>) -> Option<Mark> {
    let now = &draft.texts[part as usize];
    (written.was.as_ref() != Some(&as_kept(now))).then(|| Mark::Text { part, now: now.clone() })
}

/// The sessions in the order that people gave them; those that it does not name stay behind the one that they follow in the
/// draft.
fn ordered(drafts: Vec<Draft>, order: &[String]) -> Vec<Draft> {
    if order.is_empty() {
        return drafts;
    }
    let place: HashMap<&str, usize> = order.iter().enumerate().map(|(place, id)| (id.as_str(), place)).collect();
    let mut after = 0;
    let mut placed: Vec<(usize, Draft)> = Vec::with_capacity(drafts.len());
    for draft in drafts {
        after = place.get(draft.id.as_str()).map_or(after, |place| place + 1);
        placed.push((after, draft));
    }
    // Those that the order names come before those that follow them; equal ones stay as they are.
    placed.sort_by_key(|(after, draft)| (*after, !place.contains_key(draft.id.as_str())));
    placed.into_iter().map(|(_, draft)| draft).collect()
}

/// The meetings whose agenda people changed and which no flashpoint asks for any more: their words are kept, and must be
/// shown somewhere.
#[must_use]
pub fn left_over<'a>(scenario: &'a Scenario, conferences: &[Conference]) -> Vec<&'a str> {
    let meets = |meeting: &str| {
        conferences
            .iter()
            .any(|conference| conference.id == meeting || (conference.coordination.is_some() && of_offices(&conference.id) == meeting))
    };
    scenario.decisions.agendas.keys().map(String::as_str).filter(|meeting| !meets(meeting)).collect()
}
