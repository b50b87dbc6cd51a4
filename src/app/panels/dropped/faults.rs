//! What is wrong with a dropped file, kind by kind and row by row: put right, left out, or kept.

use eframe::egui::{Button, CollapsingHeader, Label, Sense, Ui};

use crate::app::adding::{DroppedFile, Reread};
use crate::app::command::Command;
use crate::app::terms;
use crate::app::tools::Ask;
use crate::importing::answers::{About, Answer, Fix, can_be_kept, fixes, kind_of, row_of};
use crate::problems::Problem;
use crate::words::{Phrase, Speaks as _, say};

/// So many rows of a kind are shown; an answer to the kind is for all of them.
const ROWS: usize = 200;

/// The faults by kind, those that leave rows out first.
pub(super) fn faults_ui(ui: &mut Ui, file: &DroppedFile, commands: &mut Vec<Command>) {
    let words = ui.language();
    let faults = &file.draft.faults;
    if faults.is_empty() {
        return;
    }
    ui.label(say!(words, "problems-in-file", count = faults.len()));
    let mut kinds: Vec<(&str, Vec<&Problem>)> = Vec::new();
    for problem in faults {
        let kind = kind_of(problem);
        match kinds.iter_mut().find(|(known, _)| *known == kind) {
            Some((_, all)) => all.push(problem),
            None => kinds.push((kind, vec![problem])),
        }
    }
    for (number, (kind, all)) in kinds.iter().enumerate() {
        ui.push_id(("kind", number), |ui| kind_ui(ui, file, kind, all, commands));
    }
}

fn kind_ui(ui: &mut Ui, file: &DroppedFile, kind: &str, all: &[&Problem], commands: &mut Vec<Command>) {
    let words = ui.language();
    let Some(first) = all.first() else { return };
    ui.separator();
    ui.add(Label::new(say!(words, "faults-of-kind", count = all.len(), message = first.message.clone())).wrap());
    ui.weak(super::super::sentence(&first.remedy.say(words)));
    if all.len() > 1 {
        ui.horizontal_wrapped(|ui| {
            ui.weak(say!(words, "faults-all"));
            let about = About { kind: kind.to_owned(), row: None };
            choices_ui(ui, file, &about, first, commands);
        });
    }
    CollapsingHeader::new(say!(words, "faults-rows", count = all.len())).default_open(all.len() < 6).show(ui, |ui| {
        for (number, problem) in all.iter().take(ROWS).enumerate() {
            ui.push_id(number, |ui| row_ui(ui, file, kind, problem, commands));
        }
        if all.len() > ROWS {
            ui.weak(say!(words, "faults-more", count = all.len() - ROWS));
        }
    });
}

fn row_ui(ui: &mut Ui, file: &DroppedFile, kind: &str, problem: &Problem, commands: &mut Vec<Command>) {
    let words = ui.language();
    let text = terms::problem(words, problem);
    ui.horizontal_wrapped(|ui| {
        let label = ui.add(Label::new(&text).truncate().sense(Sense::click()));
        let label = match problem.place {
            Some(place) => label.on_hover_text(say!(words, "fault-on-map", problem = &text, place = place.words())),
            None => label.on_hover_text(&text),
        };
        let peek = label.clicked().then_some(problem.place).flatten();
        commands.extend(peek.map(|place| Command::Tool(Ask::Peek(Some(place)))));
        if row_of(problem).is_some() {
            choices_ui(ui, file, &About { kind: kind.to_owned(), row: row_of(problem) }, problem, commands);
        }
    });
}

/// Fix, skip, keep; the one that is in force is lit, and pressed again it is taken back.
fn choices_ui(ui: &mut Ui, file: &DroppedFile, about: &About, problem: &Problem, commands: &mut Vec<Command>) {
    let words = ui.language();
    let now = file.choices.answers.to(&about.kind, about.row).cloned();
    let row = about.row.map_or_else(String::new, |row| format!(" #{row}"));
    let mut choice = |ui: &mut Ui, name: String, hint: String, answer: Answer, is_default: bool| {
        let is_on = now.as_ref() == Some(&answer) || (now.is_none() && is_default);
        let button = ui.add(Button::selectable(is_on, &name)).accessible_name(format!("{name}{row}")).on_hover_text(hint);
        if button.clicked() {
            let answer = (now.as_ref() != Some(&answer)).then_some(answer);
            commands.push(Command::Tool(Ask::Reread(Reread::Answer(about.clone(), answer))));
        }
    };
    for Fix { title, word } in fixes(problem) {
        choice(ui, super::super::sentence(&title.say(words)), say!(words, "fault-fix-hint"), Answer::Fix(word), false);
    }
    let said = |phrase: Phrase| (phrase.say(words), crate::words::hint(words, phrase));
    let (name, hint) = said(Phrase("fault-skip"));
    choice(ui, name, hint, Answer::Skip, !can_be_kept(problem));
    if can_be_kept(problem) {
        let (name, hint) = said(Phrase("fault-keep"));
        choice(ui, name, hint, Answer::Keep, true);
    }
}
