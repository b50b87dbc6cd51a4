//! The dialog of all papers: of which conference, in which languages, as what, for whom, where.

use eframe::egui::{Align, ComboBox, Label, RichText, Sense, Ui, vec2};

use super::super::dialogs::folder_ui;
use super::super::printing::{READERS, choice_ui};
use crate::app::command::{Command, Dialog};
use crate::app::papers::{Ask, Order};
use crate::app::work::Drawn;
use crate::documents::papers::Format;
use crate::words::{Language, Phrase, Speaks as _, say};

/// The dialog.
pub(in crate::app::panels) fn order_ui(ui: &mut Ui, order: &Order, drawn: Option<&Drawn>, commands: &mut Vec<Command>) {
    ui.heading(say!(ui, "papers-all"));
    ui.label(say!(ui, "papers-about"));
    ui.add_space(6.0);
    let mut changed = order.clone();
    row_ui(ui, &say!(ui, "papers-of"), |ui| of_ui(ui, &mut changed, drawn));
    row_ui(ui, &say!(ui, "papers-languages"), |ui| {
        several_ui(ui, &mut changed.languages, &Language::OF_PAPERS, |language| language.name().to_owned());
    });
    row_ui(ui, &say!(ui, "papers-formats"), |ui| {
        several_ui(ui, &mut changed.formats, Format::ALL, |format| format.ending().to_uppercase());
        ui.checkbox(&mut changed.has_calendar, say!(ui, "papers-calendar"));
    });
    row_ui(ui, &say!(ui, "map-sheets-readers"), |ui| choice_ui(ui, &mut changed.readers, READERS));
    ui.add_space(6.0);
    if changed != *order {
        commands.push(Command::Show(Some(Dialog::Papers(changed.clone()))));
    }
    if changed.languages.is_empty() || changed.formats.is_empty() && !changed.has_calendar {
        ui.label(say!(ui, "papers-choose"));
        return;
    }
    let dialog = |folder| Dialog::Papers(Order { folder, ..changed.clone() });
    let write = |folder| Command::Papers(Ask::Write(changed.clone(), folder));
    folder_ui(ui, &order.folder, Phrase("papers-write"), dialog, write, commands);
}

/// Several of all may be chosen together; they keep the order of all.
fn several_ui<T: Copy + PartialEq>(ui: &mut Ui, chosen: &mut Vec<T>, all: &[T], name: impl Fn(T) -> String) {
    let mut is_chosen: Vec<bool> = all.iter().map(|one| chosen.contains(one)).collect();
    for (one, is_chosen) in all.iter().zip(&mut is_chosen) {
        ui.checkbox(is_chosen, name(*one));
    }
    *chosen = all.iter().zip(is_chosen).filter(|(_, is_chosen)| *is_chosen).map(|(one, _)| *one).collect();
}

/// A name in a column of its own, and what can be chosen.
fn row_ui(ui: &mut Ui, name: &str, choices: impl FnOnce(&mut Ui)) {
    ui.horizontal_wrapped(|ui| {
        let (column, _) = ui.allocate_exact_size(vec2(84.0, ui.spacing().interact_size.y), Sense::hover());
        ui.put(column, Label::new(RichText::new(name).weak()).halign(Align::Min));
        choices(ui);
    });
}

fn of_ui(ui: &mut Ui, order: &mut Order, drawn: Option<&Drawn>) {
    let words = ui.language();
    let conferences = drawn.into_iter().flat_map(|drawn| &drawn.plan.conferences);
    let each = conferences.map(|conference| (Some(conference.id.clone()), conference.name.say(words)));
    let choices: Vec<(Option<String>, String)> = [(None, say!(words, "papers-of-all"))].into_iter().chain(each).collect();
    let gone = say!(words, "conference-gone");
    let chosen = choices.iter().find(|(of, _)| *of == order.conference).map_or(&gone, |(_, name)| name);
    let combo = ComboBox::from_id_salt("papers of").width(330.0).truncate().selected_text(chosen).show_ui(ui, |ui| {
        for (of, name) in &choices {
            ui.selectable_value(&mut order.conference, of.clone(), name);
        }
    });
    combo.response.accessible_name(say!(words, "papers-of"));
}
