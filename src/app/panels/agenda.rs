//! The sessions of a meeting, day by day, as drafted and as people changed them.

use eframe::egui::{self, RichText, Ui};

use super::in_sight::in_sight_ui;
use super::session::{form_ui, marks_ui};
use crate::agreements::kept::{self, Wish};
use crate::app::actions::Situation;
use crate::app::agreed;
use crate::app::command::Command;
use crate::app::desk::Arrange;
use crate::app::work::Drawn;
use crate::conferences::agenda::{self, Rework};
use crate::conferences::{Agenda, Question, Session};
use crate::scenario::{Change, Part};
use crate::words::{Speaks as _, say};

/// A meeting whose agenda is on show.
#[derive(Clone, Copy)]
pub(super) struct Meeting<'a> {
    /// Its id, for what people change.
    pub(super) id: &'a str,
    pub(super) agenda: &'a Agenda,
    pub(super) drawn: &'a Drawn,
    pub(super) now: &'a Situation<'a>,
}

impl Meeting<'_> {
    /// The change that something done to a session is.
    pub(super) fn rework(&self, session: &Session, rework: Rework) -> Change {
        agenda::reworked(self.now.scenario, &self.drawn.plan.findings.flashpoints, self.id, session, rework)
    }

    fn is_open(&self, session: &Session) -> bool {
        self.now.view.desk.session.as_ref().is_some_and(|(meeting, id)| meeting == self.id && *id == session.id)
    }
}

/// All sessions, those that people struck out, and what lengthens the agenda.
pub(super) fn agenda_ui(ui: &mut Ui, meeting: Meeting<'_>, commands: &mut Vec<Command>) {
    let sessions = &meeting.agenda.sessions;
    in_sight_ui(ui, "sessions", sessions.len(), 8.0, |ui, number| {
        let before = number.checked_sub(1).and_then(|before| sessions.get(before));
        let session = &sessions[number];
        if before.is_none_or(|before| before.day != session.day) {
            ui.add_space(4.0);
            ui.label(RichText::new(say!(ui, "agenda-day", day = session.day)).strong().size(15.0));
        }
        ui.push_id(&session.id, |ui| session_ui(ui, meeting, session, commands));
    });
    for session in &meeting.agenda.struck {
        let words = ui.language();
        let title = session.title.say(words);
        ui.push_id(("struck", &session.id), |ui| {
            ui.horizontal_wrapped(|ui| {
                ui.label(RichText::new(&title).strikethrough().weak());
                let back = ui.small_button(say!(words, "session-bring-back"));
                back.widget_info(|| button(say!(words, "session-bring-back-named", title = &title)));
                commands.extend(back.clicked().then(|| Command::Change(meeting.rework(session, Rework::BringBack))));
            });
        });
    }
    ui.horizontal_wrapped(|ui| {
        let add = say!(ui, "session-add");
        // It leads to the form of a new one.
        if super::link(ui.small_button(&add).on_hover_text(say!(ui, "session-add.hint")), &add).clicked() {
            let added = agenda::with_own(meeting.agenda, meeting.id, &say!(ui, "session-own"));
            if let Change::Session { meeting, session, .. } = &added {
                commands.push(Command::Desk(Arrange::Session(Some((meeting.clone(), session.clone())))));
            }
            commands.push(Command::Change(added));
        }
        let is_ordered = meeting.now.scenario.decisions.agendas.get(meeting.id).is_some_and(|agenda| !agenda.order.is_empty());
        if is_ordered && ui.small_button(say!(ui, "session-drafted-order")).clicked() {
            commands.push(Command::Change(Change::SessionOrder { meeting: meeting.id.to_owned(), order: Vec::new() }));
        }
    });
}

pub(super) fn button(name: String) -> egui::WidgetInfo {
    egui::WidgetInfo::labeled(egui::accesskit::Role::Button, true, name)
}

fn session_ui(ui: &mut Ui, meeting: Meeting<'_>, session: &Session, commands: &mut Vec<Command>) {
    let words = ui.language();
    let is_open = meeting.is_open(session);
    egui::Frame::group(ui.style()).inner_margin(7.0).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 3.0;
        let title = session.title.say(words);
        ui.horizontal_wrapped(|ui| {
            ui.label(RichText::new(session.clock()).monospace());
            ui.add(egui::Label::new(RichText::new(&title).strong()).wrap());
            if session.is_by_hand {
                ui.label(RichText::new(say!(words, "session-by-hand")).small().italics());
            }
            let change = ui.small_button(if is_open { say!(words, "session-done") } else { say!(words, "session-change") });
            let change = super::link(change, &say!(words, "session-change-named", title = &title));
            let open = (!is_open).then(|| (meeting.id.to_owned(), session.id.clone()));
            commands.extend(change.clicked().then(|| Command::Desk(Arrange::Session(open))));
        });
        marks_ui(ui, meeting, session, commands);
        if is_open {
            form_ui(ui, meeting, session, commands);
        } else {
            told_ui(ui, meeting, session, commands);
        }
    });
}

/// The session as it is read.
fn told_ui(ui: &mut Ui, meeting: Meeting<'_>, session: &Session, commands: &mut Vec<Command>) {
    let (words, drawn) = (ui.language(), meeting.drawn);
    let purpose = session.text(Part::Purpose).say(words);
    if !purpose.is_empty() {
        ui.add(egui::Label::new(purpose).wrap());
    }
    if !session.flashpoints.is_empty() {
        super::flashpoint_links_ui(ui, drawn, &session.flashpoints, commands);
    }
    let questions = &session.questions;
    in_sight_ui(ui, "questions", questions.len(), 2.0, |ui, number| question_ui(ui, meeting, &questions[number], commands));
    let facts = [
        (say!(words, "fact-lead"), &session.lead),
        (say!(words, "fact-material"), &session.material),
        (say!(words, "fact-outcome"), &session.outcome),
    ];
    for (name, value) in facts {
        let value = value.say(words);
        if !value.is_empty() {
            super::fact(ui, &name, value);
        }
    }
}

/// A question; where it is asked at a flashpoint of the conference, a tick writes the clause that settles it into the
/// conference's agreement.
fn question_ui(ui: &mut Ui, meeting: Meeting<'_>, question: &Question, commands: &mut Vec<Command>) {
    let words = ui.language();
    let told = question.told(words, &meeting.drawn.plan.findings.flashpoints);
    let is_of_conference = meeting.drawn.plan.conferences.iter().any(|conference| conference.id == meeting.id);
    if question.at.is_none() || !is_of_conference {
        ui.add(egui::Label::new(format!("? {told}")).wrap());
        return;
    }
    let agreement = kept::of_conference(meeting.now.scenario, meeting.id);
    let mut is_written = agreement.is_some_and(|one| one.clauses.iter().any(|clause| clause.id == question.id));
    ui.horizontal_wrapped(|ui| {
        let tick = ui.checkbox(&mut is_written, "").on_hover_text(say!(words, "question-write"));
        let tick = tick.accessible_name(say!(words, "question-write-named", question = &told));
        if tick.clicked() {
            let (conference, question) = (meeting.id.to_owned(), question.id.clone());
            commands.push(Command::Agreed(agreed::Ask::Write(Wish::Question { conference, question })));
        }
        ui.add(egui::Label::new(told).wrap());
    });
}
