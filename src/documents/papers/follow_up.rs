//! The follow-up matrix: who sees to what by when, and what is known of it.

use std::collections::{BTreeMap, BTreeSet};

use super::scorecard;
use super::teller::{Teller, ended};
use crate::documents::paper::{Cell, Field, Level, Paper, Shape, Table, Text};
use crate::followed::{self, Asked, Due};
use crate::reports::{Report, What};
use crate::words::say;

/// Rows for what the conference adds.
const MORE_ROWS: usize = 6;

pub(super) fn paper(teller: Teller<'_>) -> Paper {
    let mut paper = teller.paper(say!(teller, "paper-follow-up-title", conference = teller.name()), Shape::Across);
    paper.paragraph(say!(teller, "paper-follow-up-use"));
    paper.fields(teller.meetings_behind());
    paper.heading(Level::Part, say!(teller, "paper-matrix"));
    let mut table = Table::new(columns(teller));
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
    agreed_before(teller, &mut paper);
    places(teller, &mut paper);
    ended(&mut paper, teller.subject);
    paper
}

/// The clauses in force that bind the parties, with what became of them up to the day of the paper.
fn agreed_before(teller: Teller<'_>, paper: &mut Paper) {
    let subject = teller.subject;
    let scenario = subject.scenario;
    let parties: BTreeSet<&str> = teller.conference().parties.iter().map(|party| party.community.as_str()).collect();
    let (year, as_of) = (Asked::year_before(scenario).days, scenario.season.today());
    let clauses = followed::followed(scenario, Asked { days: year.hull(scenario.season.days()), as_of });
    let held = clauses.iter().filter_map(|clause| Some((clause, followed::held(scenario, clause)?)));
    let concerned = held.filter(|(_, held)| followed::may_concern(held.agreement, &parties));
    let mut table = Table::new(columns(teller));
    for (count, (clause, held)) in (1_usize..).zip(concerned) {
        let late: Vec<&Due> = clause.late(as_of).collect();
        let due = clause.due.iter().map(|due| {
            let told = format!("{}: {}", teller.day(due.day), due.what.say(teller.language));
            if late.contains(&due) { Text::strong(&format!("{told} ({})", say!(teller, "paper-late"))) } else { told.into() }
        });
        let office = |office: &Option<String>| office.as_ref().map_or_else(Cell::blank, |office| teller.office_called(office).into());
        table.row([
            count.to_string().into(),
            Cell::lines([followed::named(held).say(teller.language), crate::agreed::text(held.agreement, held.clause, teller.language)]),
            office(&clause.office),
            office(&clause.co_office),
            Cell::lines(due),
            Cell::lines(scorecard::standing(clause, teller.language)),
            scorecard::evidence(subject, clause, teller.language),
            clause.last_update.map_or_else(Cell::blank, |day| teller.day(day).into()),
        ]);
    }
    if !table.rows.is_empty() {
        paper.heading(Level::Part, say!(teller, "paper-agreed-before"));
        paper.paragraph(say!(teller, "paper-agreed-before-why"));
        paper.table(table);
    }
}

/// Where a text was or was not known, place by place, as it was reported last.
fn told_of_places(teller: Teller<'_>, table: &mut Table) {
    let scenario = teller.subject.scenario;
    let as_of = scenario.season.today();
    let mut last: BTreeMap<&str, &Report> = BTreeMap::new();
    for report in scenario.follow_up.reports().filter(|report| report.day <= as_of) {
        if let (What::Dissemination { reached: Some(_) }, Some(place)) = (&report.what, &report.place) {
            let known = last.entry(place).or_insert(report);
            if report.day > known.day {
                *known = report;
            }
        }
    }
    for (place, report) in last {
        let is_reached = report.what == What::Dissemination { reached: Some(true) };
        let reached = if is_reached { teller.day(report.day).into() } else { Cell::blank() };
        let because = report.words.as_ref().filter(|_| !is_reached).map_or_else(Cell::blank, |words| words.as_str().into());
        table.row([Cell::blank(), Cell::blank(), place.into(), Cell::blank(), reached, because]);
    }
}

fn columns(teller: Teller<'_>) -> [(String, u16); 8] {
    [
        (say!(teller, "paper-no"), 5),
        (say!(teller, "paper-text"), 36),
        (say!(teller, "paper-responsible"), 16),
        (say!(teller, "paper-co-responsible"), 16),
        (say!(teller, "paper-due"), 11),
        (say!(teller, "paper-status"), 12),
        (say!(teller, "paper-evidence-of-it"), 16),
        (say!(teller, "paper-last-update"), 12),
    ]
}

impl Teller<'_> {
    /// What people call an office that a text names.
    fn office_called(&self, office: &str) -> String {
        self.subject.scenario.office_name(office).to_owned()
    }

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
    told_of_places(teller, &mut table);
    table.blank_rows(2);
    paper.table(table);
}
