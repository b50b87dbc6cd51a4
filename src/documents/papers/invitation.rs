//! The invitation, with the list of who is invited to which seats. Roles alone: who holds one is known to the office
//! that sends it. The letter goes out; who may spoil the conference and who is missing stands behind it, for the office alone.

use super::teller::{Teller, ended};
use crate::documents::paper::{Block, Cell, Field, Level, Paper, Shape, Table, Text};
use crate::scenario::Influence;
use crate::words::say;

/// Rows left for those whom nobody has thought of yet.
const MORE_ROWS: usize = 4;

pub(super) fn paper(teller: Teller<'_>) -> Paper {
    let mut paper = teller.paper(say!(teller, "paper-invitation-title", conference = teller.name()), Shape::Upright);
    letter(teller, &mut paper);
    if teller.is_for_the_office() {
        paper.blocks.push(Block::PageBreak);
        paper.blocks.push(Block::Warning(say!(teller, "paper-not-to-be-sent").into()));
    }
    seats(teller, &mut paper);
    roles(teller, &mut paper);
    ended(&mut paper, teller.subject);
    paper
}

/// What an invited person reads.
fn letter(teller: Teller<'_>, paper: &mut Paper) {
    paper.fields(vec![Field::blank(say!(teller, "paper-to")), Field::blank(say!(teller, "paper-from"))]);
    paper.paragraph(say!(teller, "paper-invitation-text", conference = teller.name()));
    let unknown = || say!(teller, "paper-to-be-told");
    let languages = Field::blank(say!(teller, "paper-interpretation"));
    paper.fields(vec![
        Field::new(say!(teller, "paper-when"), teller.when().unwrap_or_else(unknown)),
        Field::new(say!(teller, "paper-where"), teller.venue().map_or_else(unknown, str::to_owned)),
        languages,
        Field::blank(say!(teller, "paper-travel")),
        Field::blank(say!(teller, "paper-reply")),
    ]);
    paper.paragraph(say!(teller, "paper-invitation-matters"));
    let titles = teller.conference().agenda.sessions.iter().map(|session| session.title.say(teller.language));
    paper.list(titles);
    paper.paragraph(say!(teller, "paper-invitation-rules"));
    paper.fields(vec![Field::blank(say!(teller, "paper-signature"))]);
}

/// Seats of delegates, unit by unit.
fn seats(teller: Teller<'_>, paper: &mut Paper) {
    let (conference, settings) = (teller.conference(), &teller.subject.scenario.settings);
    paper.heading(Level::Part, say!(teller, "paper-seats"));
    let share = |share: f64| teller.number(share * 100.0, 0);
    let (women, youth) = (share(settings.women_share), share(settings.youth_share));
    paper.paragraph(say!(teller, "paper-seats-rule", women = women, youth = youth));
    let mut table = Table::new([
        (say!(teller, "paper-unit"), 30),
        (say!(teller, "paper-part"), 20),
        (say!(teller, "paper-seat-count"), 12),
        (say!(teller, "paper-women"), 12),
        (say!(teller, "paper-youth"), 12),
        (say!(teller, "paper-invited"), 30),
    ]);
    for party in &conference.parties {
        let name = teller.community(&party.community).to_owned();
        let unit = conference.seats.units.iter().find(|unit| unit.community == party.community);
        let count = |of: Option<u32>| of.map_or_else(Cell::blank, |seats| seats.to_string().into());
        let of = [unit.map(|unit| unit.seats), unit.map(|unit| unit.women), unit.map(|unit| unit.youth)];
        let [all, women, youth] = of.map(count);
        table.row([name.into(), teller.role(party).into(), all, women, youth, Cell::blank()]);
    }
    if !conference.seats.units.is_empty() {
        let seats = &conference.seats;
        let [all, women, youth] = [seats.all(), seats.women(), seats.youth()].map(|count| Cell::from(Text::strong(&count.to_string())));
        table.row([
            Text::strong(&say!(teller, "paper-all")).into(),
            say!(teller, "paper-at-least").into(),
            all,
            women,
            youth,
            Cell::blank(),
        ]);
    }
    paper.table(table);
    paper.paragraph(say!(teller, "paper-inclusion-unknown"));
    let without = |knows: fn(&crate::conferences::UnitSeats) -> bool| {
        let units = conference.seats.units.iter().filter(|unit| !knows(unit));
        units.map(|unit| teller.community(&unit.community)).collect::<Vec<_>>().join(", ")
    };
    let women = without(|unit| unit.knows_women);
    let youth = without(|unit| unit.knows_youth);
    let lines = [(women, true), (youth, false)].into_iter().filter(|(names, _)| !names.is_empty()).map(|(names, are_women)| {
        if are_women { say!(teller, "paper-no-women-known", units = names) } else { say!(teller, "paper-no-youth-known", units = names) }
    });
    paper.list(lines);
}

/// Roles beside the delegates.
fn roles(teller: Teller<'_>, paper: &mut Paper) {
    let conference = teller.conference();
    paper.heading(Level::Part, say!(teller, "paper-beside-delegates"));
    let mut columns = vec![(say!(teller, "paper-role"), 34), (say!(teller, "paper-their-part"), 20)];
    // What is at stake for whom, and what speaks for inviting them, is the office's to know.
    columns.extend(teller.is_for_the_office().then(|| (say!(teller, "paper-why"), 36)));
    columns.push((say!(teller, "paper-invited"), 24));
    let mut table = Table::new(columns);
    for called in &conference.called {
        let influence = teller.stakeholder(called).map(|of| of.influence);
        let part = influence.filter(|influence| teller.is_for_the_office() || *influence != Influence::MaySpoil);
        let part = part.map_or_else(Cell::blank, |influence| influence.phrase().say(teller.language).into());
        let reasons = teller.is_for_the_office().then(|| Cell::lines(called.reasons.iter().map(|reason| reason.say(teller.language))));
        table.row([Cell::from(called.name.say(teller.language)), part].into_iter().chain(reasons));
    }
    table.blank_rows(MORE_ROWS);
    paper.table(table);
    let missing = teller.missing();
    if !missing.is_empty() {
        paper.paragraph(Text::strong(&say!(teller, "paper-missing")));
        paper.list(missing);
    }
}
