//! The dialog of a country's own boundaries: which there are, which download is read, what is wrong with it.

use eframe::egui::{Align, Button, Grid, Key, Label, Layout, Modifiers, ScrollArea, TextEdit, Ui};

use super::super::frame::answer;
use crate::app::actions::keyed;
use crate::app::command::{Command, Dialog};
use crate::app::maps::{Ask, Order, Waiting};
use crate::app::terms;
use crate::app::view::View;
use crate::atlas::Added;
use crate::words::{Language, Phrase, Speaks as _, say};

/// The dialog.
pub(super) fn maps_ui(ui: &mut Ui, order: &Order, view: &View, commands: &mut Vec<Command>) {
    let words = ui.language();
    ui.heading(say!(words, "maps-dialog"));
    ui.label(say!(words, "maps-about"));
    let tall = (ui.ctx().content_rect().height() - 190.0).max(160.0);
    ScrollArea::vertical().max_height(tall).show(ui, |ui| {
        added_ui(ui, &order.added, commands);
        order_ui(ui, order, commands);
        if let Some(waiting) = &view.own_maps {
            waiting_ui(ui, waiting);
        }
    });
    ui.add_space(6.0);
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        let is_named = !order.path.trim().is_empty();
        if view.own_maps.is_some() {
            let keep = ui.add(Button::new(say!(words, "maps-keep"))).on_hover_text(say!(words, "maps-keep.hint"));
            commands.extend(keep.clicked().then_some(Command::Maps(Ask::Keep)));
        }
        let read = ui.add_enabled(is_named, Button::new(say!(words, "maps-read"))).on_hover_text(say!(words, "enter-key"));
        commands.extend(keyed(read, "Enter").clicked().then(|| Command::Maps(Ask::Read(order.clone()))));
        commands.extend(answer(ui, Phrase("not-now"), Modifiers::NONE, Key::Escape).then_some(Command::Show(None)));
    });
}

fn added_ui(ui: &mut Ui, added: &[Added], commands: &mut Vec<Command>) {
    let words = ui.language();
    for one in added {
        ui.horizontal_wrapped(|ui| {
            ui.add(Label::new(described(words, one)).wrap());
            let remove = ui.button(say!(words, "maps-remove")).on_hover_text(say!(words, "maps-remove.hint"));
            commands.extend(remove.clicked().then(|| Command::Maps(Ask::Remove(one.iso3.clone()))));
        });
    }
}

fn described(words: Language, added: &Added) -> String {
    let licence = added.licence.clone().unwrap_or_else(|| say!(words, "maps-licence-unknown"));
    let dated = added.dated.clone().unwrap_or_else(|| say!(words, "maps-date-unknown"));
    let (name, source) = (added.name.as_str(), added.source.as_str());
    let (first, second) = crate::atlas::areas::several(&added.iso3);
    say!(
        words,
        "maps-described",
        name = name,
        states = added.states,
        first = first,
        districts = added.districts,
        second = second,
        source = source,
        licence = licence,
        dated = dated
    )
}

fn order_ui(ui: &mut Ui, order: &Order, commands: &mut Vec<Command>) {
    let words = ui.language();
    let mut changed = order.clone();
    let mut is_entered = false;
    Grid::new("maps").num_columns(2).show(ui, |ui| {
        ui.label(say!(words, "maps-folder"));
        ui.horizontal(|ui| {
            let edit = ui.add(TextEdit::singleline(&mut changed.path).desired_width(300.0)).accessible_name(say!(words, "maps-folder"));
            is_entered = edit.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            commands.extend(answer(ui, Phrase("browse-folder"), Modifiers::COMMAND, Key::B).then_some(Command::Browse));
        });
        ui.end_row();
        let said = &mut changed.said;
        let fields = [
            (Phrase("maps-licence"), &mut said.licence),
            (Phrase("maps-source"), &mut said.source),
            (Phrase("maps-dated"), &mut said.dated),
            (Phrase("maps-language"), &mut said.language),
            (Phrase("maps-country"), &mut said.iso3),
        ];
        for (name, field) in fields {
            let mut text = field.clone().unwrap_or_default();
            ui.label(name.say(words));
            let edit = TextEdit::singleline(&mut text).desired_width(300.0).hint_text(crate::words::hint(words, name));
            if ui.add(edit).accessible_name(name.say(words)).changed() {
                *field = (!text.is_empty()).then_some(text);
            }
            ui.end_row();
        }
    });
    if is_entered && !changed.path.trim().is_empty() {
        commands.push(Command::Maps(Ask::Read(changed.clone())));
    }
    if changed != *order {
        commands.push(Command::Show(Some(Dialog::Maps(changed))));
    }
}

fn waiting_ui(ui: &mut Ui, waiting: &Waiting) {
    let words = ui.language();
    ui.separator();
    ui.strong(described(words, &waiting.about));
    ui.label(say!(words, "maps-problems", count = waiting.problems.len()));
    ScrollArea::vertical().id_salt("problems of maps").max_height(180.0).show_rows(ui, 18.0, waiting.problems.len(), |ui, shown| {
        for problem in &waiting.problems[shown] {
            let text = terms::problem(words, problem);
            ui.add(Label::new(&text).truncate()).on_hover_text(text);
        }
    });
}
