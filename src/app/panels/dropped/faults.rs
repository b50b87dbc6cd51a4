//! What is wrong with a dropped file, kind by kind and row by row: put right, left out, or kept.

use eframe::egui::{Button, CollapsingHeader, Label, Sense, TextEdit, Ui};

use super::draft_ui;
use crate::app::adding::{DroppedFile, Reread};
use crate::app::command::Command;
use crate::app::terms;
use crate::app::tools::Ask;
use crate::importing::OfKind;
use crate::importing::answers::{About, Answer, Fix, Of, can_be_kept, fixes, row_of, typed};
use crate::problems::Problem;
use crate::words::{Phrase, Speaks as _, say};

/// The faults by kind, those that leave rows out first.
pub(super) fn faults_ui(ui: &mut Ui, file: &DroppedFile, commands: &mut Vec<Command>) {
    let words = ui.language();
    let faults = &file.came.faults;
    if faults.total() == 0 {
        return;
    }
    ui.label(say!(words, "problems-in-file", count = faults.total()));
    for (number, of_kind) in faults.kinds().enumerate() {
        ui.push_id(("kind", number), |ui| kind_ui(ui, file, of_kind, commands));
    }
}

fn kind_ui(ui: &mut Ui, file: &DroppedFile, OfKind { kind, times, first: all }: &OfKind, commands: &mut Vec<Command>) {
    let words = ui.language();
    let Some(first) = all.first() else { return };
    ui.separator();
    ui.add(Label::new(super::super::sentence(&say!(words, "faults-of-kind", count = *times, message = first.message.clone()))).wrap());
    ui.weak(super::super::sentence(&first.remedy.say(words)));
    if *times > 1 {
        ui.horizontal_wrapped(|ui| {
            ui.weak(say!(words, "faults-all"));
            choices_ui(ui, file, &About::all(kind), first, commands);
        });
    }
    CollapsingHeader::new(say!(words, "faults-rows", count = *times)).default_open(*times < 6).show(ui, |ui| {
        for (number, problem) in all.iter().enumerate() {
            ui.push_id(number, |ui| row_ui(ui, file, problem, commands));
        }
        if *times > all.len() {
            ui.weak(say!(words, "faults-more", count = times - all.len()));
        }
    });
}

fn row_ui(ui: &mut Ui, file: &DroppedFile, problem: &Problem, commands: &mut Vec<Command>) {
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
        if let Some(about) = About::fault(problem) {
            choices_ui(ui, file, &about, problem, commands);
        }
    });
}

/// Fix, skip, keep; the one that is in force is lit, and pressed again it is taken back.
fn choices_ui(ui: &mut Ui, file: &DroppedFile, about: &About, problem: &Problem, commands: &mut Vec<Command>) {
    let words = ui.language();
    let now = file.choices.answers.to(about).cloned();
    let row = row_of(problem).filter(|_| about.of != Of::All).map_or_else(String::new, |row| format!(" #{row}"));
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
    if about.of != Of::All {
        typed_ui(ui, file, about, problem, commands);
    }
}

/// What is typed to put a fault right: the right day, a place, a name. Taken when the field is left.
fn typed_ui(ui: &mut Ui, file: &DroppedFile, about: &About, problem: &Problem, commands: &mut Vec<Command>) {
    let Some(phrase) = typed(problem, file.layer()) else { return };
    let words = ui.language();
    let name = phrase.say(words);
    let row = row_of(problem).map_or_else(String::new, |row| format!(" #{row}"));
    let said = match file.choices.answers.to(about) {
        Some(Answer::Fix(Some(word))) if !fixes(problem).iter().any(|fix| fix.word.as_ref() == Some(word)) => word.clone(),
        _ => String::new(),
    };
    let id = ui.scope_id().with(("typed", &about.kind, format!("{:?}", about.of)));
    ui.weak(&name);
    let typed = draft_ui(ui, id, &said, |ui, text| {
        let edit = TextEdit::singleline(text).desired_width(150.0).hint_text(crate::words::hint(words, phrase));
        ui.add(edit).on_hover_text(&name).accessible_name(format!("{name}{row}"))
    });
    if let Some(text) = typed {
        let answer = (!text.is_empty()).then_some(Answer::Fix(Some(text)));
        commands.push(Command::Tool(Ask::Reread(Reread::Answer(about.clone(), answer))));
    }
}
