//! The concept note: why a conference, for what, with whom, when and where, and what it asks for.

use super::teller::{Teller, ended};
use crate::documents::paper::{Cell, Field, Level, Paper, Shape, Table};
use crate::words::{rounded, say};

/// Flashpoints that the note names.
const NAMED: usize = 5;

pub(super) fn paper(teller: Teller<'_>) -> Paper {
    let mut paper = teller.paper(say!(teller, "paper-concept-title", conference = teller.name()), Shape::Upright);
    paper.fields(teller.frame());
    background(teller, &mut paper);
    paper.heading(Level::Part, say!(teller, "paper-objective"));
    paper.paragraph(say!(teller, "paper-objective-text"));
    paper.heading(Level::Part, say!(teller, "paper-results"));
    let outcomes = teller.conference().agenda.sessions.iter().filter(|session| !session.flashpoints.is_empty());
    let mut outcomes: Vec<String> = outcomes.map(|session| session.outcome.say(teller.language)).collect();
    outcomes.dedup();
    paper.list(outcomes);
    teller.parties(&mut paper);
    teller.venues(&mut paper);
    method(teller, &mut paper);
    risks(teller, &mut paper);
    paper.heading(Level::Part, say!(teller, "paper-partners"));
    paper.paragraph(say!(teller, "paper-partners-text"));
    let mut table =
        Table::new([(say!(teller, "paper-partner"), 40), (say!(teller, "paper-contribution"), 40), (say!(teller, "paper-contact"), 30)]);
    table.blank_rows(5);
    paper.table(table);
    paper.heading(Level::Part, say!(teller, "paper-after"));
    paper.paragraph(say!(teller, "paper-after-text"));
    ended(&mut paper, teller.subject);
    paper
}

fn background(teller: Teller<'_>, paper: &mut Paper) {
    let conference = teller.conference();
    paper.heading(Level::Part, say!(teller, "paper-background"));
    let routes = conference.routes.len();
    paper.paragraph(say!(
        teller,
        "paper-background-text",
        flashpoints = conference.flashpoints.len(),
        routes = routes,
        communities = conference.parties.len(),
        offices = conference.offices.len()
    ));
    paper.list(conference.flashpoints.iter().take(NAMED).filter_map(|number| {
        let flashpoint = teller.flashpoint(*number)?;
        let (title, reasons) = (flashpoint.title(teller.language), flashpoint.reasons_line(teller.language));
        let severity = rounded(flashpoint.severity, 0);
        Some(say!(teller, "paper-background-flashpoint", name = title, severity = severity, days = flashpoint.days, reasons = reasons))
    }));
    let more = conference.flashpoints.len().saturating_sub(NAMED);
    if more > 0 {
        paper.paragraph(say!(teller, "paper-more-in-agenda", count = more));
    }
}

/// The meetings round it, or its days alone.
fn method(teller: Teller<'_>, paper: &mut Paper) {
    paper.heading(Level::Part, say!(teller, "paper-method"));
    paper.paragraph(say!(teller, "paper-method-text"));
    let mut table = Table::new([(say!(teller, "paper-meeting"), 44), (say!(teller, "paper-when"), 34), (say!(teller, "paper-where"), 24)]);
    for meeting in &teller.conference().meetings {
        let venue = meeting.venue.and_then(|venue| teller.subject.scenario.settlements.get(venue));
        let venue = venue.map_or_else(Cell::blank, |venue| venue.name.as_str().into());
        table.row([meeting.name.say(teller.language).into(), teller.days(meeting.days).into(), venue]);
    }
    paper.table(table);
}

fn risks(teller: Teller<'_>, paper: &mut Paper) {
    paper.heading(Level::Part, say!(teller, "paper-risks"));
    let conference = teller.conference();
    let mut risks = Vec::new();
    if let Some(timing) = conference.timing.as_ref().filter(|timing| timing.is_too_late) {
        risks.push(say!(teller, "paper-risk-late", moves = timing.first_herd_moves));
        risks.extend(timing.emergency.iter().map(|order| order.proposal.say(teller.language)));
    }
    risks.extend(conference.cut.iter().map(|cut| cut.reason.say(teller.language)));
    risks.extend(teller.spoilers());
    risks.extend(teller.missing());
    risks.extend([say!(teller, "paper-risk-absent"), say!(teller, "paper-risk-unreached")]);
    paper.list(risks);
    paper.fields(vec![Field::blank(say!(teller, "paper-other-risks"))]);
}
