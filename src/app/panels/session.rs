//! One session of an agenda in the hands of people: what they may change of it, and what changed underneath since.

use eframe::egui::{self, Id, RichText, TextEdit, Ui};

use super::agenda::{Meeting, button};
use super::flashpoint_links_ui;
use crate::app::command::{Command, Draft};
use crate::app::theme::Palette;
use crate::conferences::Session;
use crate::conferences::agenda::{self, Mark, Rework, Toward};
use crate::scenario::{Change, Part};
use crate::words::{Language, Phrase, Speaks as _, say};

const fn name_of(part: Part) -> Phrase {
    match part {
        Part::Title => Phrase("part-title"),
        Part::Purpose => Phrase("part-purpose"),
        Part::Lead => Phrase("part-lead"),
        Part::Material => Phrase("part-material"),
        Part::Outcome => Phrase("part-outcome"),
    }
}

/// What changed underneath since people wrote, and what they may do about it.
pub(super) fn marks_ui(ui: &mut Ui, meeting: Meeting<'_>, session: &Session, commands: &mut Vec<Command>) {
    if session.marks.is_empty() {
        return;
    }
    let (words, warning) = (ui.language(), Palette::of(ui.visuals()).warning);
    for mark in &session.marks {
        ui.add(egui::Label::new(RichText::new(told(words, mark)).color(warning)).wrap());
        if let Mark::Came(numbers) = mark {
            flashpoint_links_ui(ui, meeting.drawn, numbers, commands);
        }
    }
    ui.horizontal_wrapped(|ui| {
        for (name, rework) in [(say!(words, "session-keep-ours"), Rework::Seen), (say!(words, "session-take-draft"), Rework::TakeDraft)] {
            commands.extend(ui.small_button(name).clicked().then(|| Command::Change(meeting.rework(session, rework))));
        }
    });
}

fn told(words: Language, mark: &Mark) -> String {
    match mark {
        Mark::Text { part, now } => say!(words, "mark-text", part = name_of(*part), now = now.clone()),
        Mark::Minutes { now } => say!(words, "mark-minutes", now = *now),
        Mark::Came(numbers) => say!(words, "mark-came", flashpoints = say!(words, "count-flashpoints", count = numbers.len())),
        Mark::Gone(count) => say!(words, "mark-gone", flashpoints = say!(words, "count-flashpoints", count = *count)),
        Mark::NoReasonLeft => say!(words, "mark-no-reason-left"),
    }
}

/// All that people may change of a session.
pub(super) fn form_ui(ui: &mut Ui, meeting: Meeting<'_>, session: &Session, commands: &mut Vec<Command>) {
    let words = ui.language();
    minutes_ui(ui, meeting, session, commands);
    for part in Part::ALL {
        text_ui(ui, meeting, session, part, commands);
    }
    questions_ui(ui, meeting, session, commands);
    ui.horizontal_wrapped(|ui| {
        for (name, toward) in [(say!(words, "session-earlier"), Toward::Earlier), (say!(words, "session-later"), Toward::Later)] {
            let moved = agenda::moved(meeting.agenda, meeting.id, &session.id, toward);
            let row = ui.add_enabled(moved.is_some(), egui::Button::new(name).small());
            commands.extend(moved.filter(|_| row.clicked()).map(Command::Change));
        }
        if ui.small_button(say!(words, "session-strike")).clicked() {
            // A session of their own has no draft to come back to.
            let is_own = kept(meeting, session).is_some_and(|kept| kept.is_own);
            commands.push(Command::Change(meeting.rework(session, if is_own { Rework::TakeDraft } else { Rework::StrikeOut })));
        }
        let has_draft = kept(meeting, session).is_some_and(|kept| !kept.is_own);
        if session.is_by_hand && has_draft && ui.small_button(say!(words, "session-take-draft")).clicked() {
            commands.push(Command::Change(meeting.rework(session, Rework::TakeDraft)));
        }
    });
}

fn kept<'a>(meeting: Meeting<'a>, session: &Session) -> Option<&'a crate::scenario::SessionByHand> {
    meeting.now.scenario.decisions.agendas.get(meeting.id)?.sessions.get(&session.id)
}

fn minutes_ui(ui: &mut Ui, meeting: Meeting<'_>, session: &Session, commands: &mut Vec<Command>) {
    let words = ui.language();
    ui.horizontal(|ui| {
        ui.weak(say!(words, "part-minutes"));
        let shown = kept(meeting, session).and_then(|kept| Some(kept.minutes.as_ref()?.is)).unwrap_or(session.minutes);
        let mut minutes = shown;
        let drag = ui.add(egui::DragValue::new(&mut minutes).range(agenda::MINUTES).speed(1.0).update_while_editing(false));
        let _named = drag.accessible_name(say!(words, "part-minutes"));
        if minutes != shown {
            commands.push(Command::Change(meeting.rework(session, Rework::Minutes(minutes))));
        }
    });
}

/// What is being typed for a text of a session, or without one for a question of people's own.
fn typed<'a>(meeting: Meeting<'a>, session: &Session, part: Option<Part>) -> Option<&'a String> {
    match &meeting.now.view.draft {
        Draft::Session { meeting: of, session: id, part: of_part, text, .. } => {
            (of == meeting.id && *id == session.id && *of_part == part).then_some(text)
        }
        _ => None,
    }
}

/// A text: a draft while it is typed, one change when the box is left.
fn text_ui(ui: &mut Ui, meeting: Meeting<'_>, session: &Session, part: Part, commands: &mut Vec<Command>) {
    let (words, name) = (ui.language(), name_of(part).say(ui.language()));
    let drafted = typed(meeting, session, Some(part));
    let mut text = drafted.map_or_else(|| session.text(part).say(words), Clone::clone);
    ui.weak(&name);
    let edit = TextEdit::multiline(&mut text).id(Id::unique((meeting.id, &session.id, part))).desired_rows(1).desired_width(f32::INFINITY);
    let edit = ui.add(edit).accessible_name(name);
    let change = |text: &String| meeting.rework(session, Rework::Text(part, text.clone()));
    let ended = drafted.map(|_| change(&text)).filter(|_| edit.lost_focus());
    leave(&edit, ended, commands, || Draft::Session {
        meeting: meeting.id.to_owned(),
        session: session.id.clone(),
        part: Some(part),
        text: text.clone(),
        change: Box::new(change(&text)),
    });
}

/// What is typed is a draft until the box is left; then it is made.
fn leave(edit: &egui::Response, ended: Option<Change>, commands: &mut Vec<Command>, draft: impl FnOnce() -> Draft) {
    if let Some(change) = ended {
        commands.extend([Command::Draft(Draft::None), Command::Change(change)]);
    } else if edit.changed() {
        commands.push(Command::Draft(draft()));
    }
}

fn questions_ui(ui: &mut Ui, meeting: Meeting<'_>, session: &Session, commands: &mut Vec<Command>) {
    let words = ui.language();
    ui.weak(say!(words, "part-questions"));
    for question in &session.questions {
        let asks = question.told(words, &meeting.drawn.plan.findings.flashpoints);
        ui.push_id(&question.id, |ui| {
            ui.horizontal_wrapped(|ui| {
                let strike = ui.small_button("×").on_hover_text(say!(words, "question-strike"));
                strike.widget_info(|| button(say!(words, "question-strike-named", question = &asks)));
                commands.extend(
                    strike.clicked().then(|| Command::Change(meeting.rework(session, Rework::StrikeQuestion(question.id.clone())))),
                );
                ui.add(egui::Label::new(&asks).wrap());
            });
        });
    }
    let struck = kept(meeting, session).map_or(0, |kept| kept.struck_questions.len());
    if struck > 0 && ui.small_button(say!(words, "questions-bring-back", count = struck)).clicked() {
        commands.push(Command::Change(meeting.rework(session, Rework::BringQuestionsBack)));
    }
    let drafted = typed(meeting, session, None);
    let mut text = drafted.cloned().unwrap_or_default();
    let id = Id::unique((meeting.id, &session.id, "question"));
    let edit = ui.add(TextEdit::singleline(&mut text).id(id).desired_width(f32::INFINITY).hint_text(say!(words, "question-own")));
    let edit = edit.accessible_name(say!(words, "question-own"));
    let change = || meeting.rework(session, Rework::Ask(text.trim().to_owned()));
    let ended = (edit.lost_focus() && drafted.is_some() && !text.trim().is_empty()).then(change);
    leave(&edit, ended, commands, || Draft::Session {
        meeting: meeting.id.to_owned(),
        session: session.id.clone(),
        part: None,
        text: text.clone(),
        change: Box::new(change()),
    });
}
