//! The facilitators' run sheet: who does what in each session, and what is done where somebody is absent, refuses or
//! leaves. That happens (domain notes 1): a conference ended unsigned with a party absent, others without agreement.

use super::teller::{Teller, ended};
use crate::documents::paper::{Cell, Field, Level, Paper, Shape, Table};
use crate::measure::Day;
use crate::words::{Phrase, say};

/// What goes wrong, and what is done then.
const FALLBACKS: [(Phrase, Phrase); 8] = [
    (Phrase("fallback-late"), Phrase("fallback-late.then")),
    (Phrase("fallback-absent"), Phrase("fallback-absent.then")),
    (Phrase("fallback-refuses"), Phrase("fallback-refuses.then")),
    (Phrase("fallback-leaves"), Phrase("fallback-leaves.then")),
    (Phrase("fallback-arms"), Phrase("fallback-arms.then")),
    (Phrase("fallback-interpreter"), Phrase("fallback-interpreter.then")),
    (Phrase("fallback-incident"), Phrase("fallback-incident.then")),
    (Phrase("fallback-unsigned"), Phrase("fallback-unsigned.then")),
];

pub(super) fn paper(teller: Teller<'_>) -> Paper {
    let mut paper = teller.paper(say!(teller, "paper-run-sheet-title", conference = teller.name()), Shape::Across);
    let first = teller.conference().timing.as_ref().map(|timing| timing.days.first);
    paper.fields(vec![
        Field::blank(say!(teller, "paper-lead-facilitator")),
        Field::blank(say!(teller, "paper-second-facilitator")),
        Field::blank(say!(teller, "paper-note-taker")),
        Field::blank(say!(teller, "paper-interpreters")),
    ]);
    paper.heading(Level::Part, say!(teller, "paper-programme"));
    paper.table(sheet(teller, first));
    paper.heading(Level::Part, say!(teller, "paper-fallbacks"));
    let mut table = Table::new([(say!(teller, "paper-when-this"), 30), (say!(teller, "paper-then-that"), 70)]);
    for (happens, then) in FALLBACKS {
        table.row([teller.phrase(happens).into(), teller.phrase(then).into()]);
    }
    paper.table(table);
    spoilers(teller, &mut paper);
    ended(&mut paper, teller.subject);
    paper
}

fn sheet(teller: Teller<'_>, first: Option<Day>) -> Table {
    let mut table = Table::new([
        (say!(teller, "paper-time"), 11),
        (say!(teller, "paper-session"), 22),
        (say!(teller, "paper-leads"), 18),
        (say!(teller, "paper-stands-in"), 18),
        (say!(teller, "paper-on-the-table"), 24),
        (say!(teller, "paper-outcome"), 24),
        (say!(teller, "paper-done"), 14),
    ]);
    let mut day = 0;
    for session in &teller.conference().agenda.sessions {
        if session.day != day {
            day = session.day;
            table.band(teller.day_of(day, first));
        }
        let said = |value: &crate::words::Value| Cell::from(value.say(teller.language));
        let (title, lead, material, outcome) = (said(&session.title), said(&session.lead), said(&session.material), said(&session.outcome));
        table.row([session.clock().into(), title, lead, Cell::blank(), material, outcome, Cell::blank()]);
    }
    table
}

/// Roles of the register that may spoil the conference, and roles that are missing.
fn spoilers(teller: Teller<'_>, paper: &mut Paper) {
    let may_spoil = teller.spoilers();
    if !may_spoil.is_empty() {
        paper.heading(Level::Part, say!(teller, "paper-may-spoil"));
        paper.paragraph(say!(teller, "paper-may-spoil-heard"));
        paper.list(may_spoil);
    }
}
