//! The follow-up matrix: who sees to what by when, and what is known of it.

use super::teller::{Teller, ended};
use crate::documents::paper::{Cell, Field, Level, Paper, Shape, Table};
use crate::words::say;

/// Rows for what the conference adds.
const MORE_ROWS: usize = 6;

pub(super) fn paper(teller: Teller<'_>) -> Paper {
    let mut paper = teller.paper(say!(teller, "paper-follow-up-title", conference = teller.name()), Shape::Across);
    paper.paragraph(say!(teller, "paper-follow-up-use"));
    paper.fields(teller.meetings_behind());
    paper.heading(Level::Part, say!(teller, "paper-matrix"));
    let mut table = Table::new([
        (say!(teller, "paper-no"), 5),
        (say!(teller, "paper-text"), 36),
        (say!(teller, "paper-responsible"), 16),
        (say!(teller, "paper-co-responsible"), 16),
        (say!(teller, "paper-due"), 11),
        (say!(teller, "paper-status"), 12),
        (say!(teller, "paper-evidence-of-it"), 16),
        (say!(teller, "paper-last-update"), 12),
    ]);
    let clauses = teller.subject.plan.agreements.get(teller.number).map_or(&[][..], |agreement| &agreement.clauses);
    for (count, clause) in (1_usize..).zip(clauses) {
        let mut offices = teller.offices_of(clause).into_iter().map(|office| teller.subject.scenario.office_name(office));
        let first = offices.next().map_or_else(Cell::blank, Cell::from);
        let text = clause.text.say(teller.language);
        let draft = say!(teller, "paper-status-draft");
        table.row([count.to_string().into(), text.into(), first, Cell::lines(offices), Cell::blank(), draft.into()]);
    }
    for count in (clauses.len() + 1..).take(MORE_ROWS) {
        table.row([Cell::from(count.to_string())]);
    }
    paper.table(table);
    paper.paragraph(say!(teller, "paper-status-words"));
    places(teller, &mut paper);
    ended(&mut paper);
    paper
}

impl Teller<'_> {
    /// The conference, and what is held after it.
    fn meetings_behind(&self) -> Vec<Field> {
        let conference = self.conference();
        let begins = conference.timing.as_ref().map(|timing| timing.days.first);
        let behind = conference.meetings.iter().filter(|meeting| begins.is_none_or(|begins| meeting.days.first >= begins));
        let mut fields: Vec<Field> = behind.map(|meeting| Field::new(meeting.name.say(self.language), self.days(meeting.days))).collect();
        if fields.is_empty() {
            fields.extend(self.when().map(|when| Field::new(say!(self, "paper-the-conference"), when)));
        }
        if !conference.meetings.iter().any(|meeting| meeting.kind == crate::conferences::MeetingKind::Review) {
            fields.push(Field::blank(say!(self, "paper-review-day")));
        }
        fields
    }
}

/// A text that did not reach a place binds nobody there.
fn places(teller: Teller<'_>, paper: &mut Paper) {
    paper.heading(Level::Part, say!(teller, "paper-dissemination"));
    paper.paragraph(say!(teller, "paper-dissemination-why"));
    let mut table = Table::new([
        (say!(teller, "paper-community"), 26),
        (say!(teller, "paper-its-office"), 26),
        (say!(teller, "paper-place-and-forum"), 30),
        (say!(teller, "paper-carried-by"), 20),
        (say!(teller, "paper-reached-on"), 16),
        (say!(teller, "paper-not-reached-because"), 26),
    ]);
    for party in &teller.conference().parties {
        let office =
            teller.subject.scenario.office_of_community(&party.community).map_or_else(Cell::blank, |office| office.name.as_str().into());
        table.row([teller.community(&party.community).into(), office]);
    }
    table.blank_rows(2);
    paper.table(table);
}
