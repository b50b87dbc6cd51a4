//! The search box, and under it what was found: Enter flies to the chosen one.

use eframe::egui::{self, Id, Key, Modifiers, Popup, PopupCloseBehavior, RichText, TextEdit, Ui};

use crate::app::actions;
use crate::app::command::Command;
use crate::app::desk::Arrange;
use crate::app::view::{Thing, View};
use crate::overview::Found;
use crate::overview::names::Entry;
use crate::words::{Speaks as _, say};

/// The box with its list.
pub(super) fn search_ui(ui: &mut Ui, width: f32, view: &View, commands: &mut Vec<Command>) {
    let (search, words) = (&view.desk.search, ui.language());
    let mut text = search.text.clone();
    let id = Id::unique("search");
    let keys = ui.ctx().format_shortcut(&actions::FIND.shortcut);
    let has_focus = ui.memory(|memory| memory.has_focus(id));
    // The arrows choose from the list; the box would take them for its cursor.
    let moved = if has_focus { arrows(ui) } else { 0 };
    let edit = ui.add(
        TextEdit::singleline(&mut text).id(id).desired_width(width).align(egui::Align2::LEFT_CENTER).hint_text(say!(words, "find-a-place")),
    );
    let edit = edit.accessible_name(say!(words, "find-a-name"));
    let edit = edit.on_hover_text(say!(words, "find-a-name.hint", keys = keys));
    if search.wants_focus {
        edit.request_focus();
        commands.push(Command::Desk(Arrange::Found));
    }
    if edit.changed() {
        commands.push(Command::Desk(Arrange::Search(text)));
    }
    if moved != 0 {
        commands.push(Command::Desk(Arrange::Choose(search.chosen.saturating_add_signed(moved))));
    }
    let is_entered = edit.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if let Some(entry) = search.found.get(search.chosen).filter(|_| is_entered && search.found_for == search.text) {
        go(entry, commands);
    }
    let is_open = !search.text.is_empty() && (edit.has_focus() || edit.lost_focus());
    let popup = Popup::from_response(&edit).open(is_open).close_behavior(PopupCloseBehavior::IgnoreClicks).gap(2.0);
    popup.show(|ui| found_ui(ui, view, commands));
}

/// How far the arrows of this frame move the choice.
fn arrows(ui: &Ui) -> isize {
    ui.input_mut(|input| {
        let down = input.count_and_consume_key(Modifiers::NONE, Key::ArrowDown);
        let up = input.count_and_consume_key(Modifiers::NONE, Key::ArrowUp);
        down.cast_signed() - up.cast_signed()
    })
}

fn found_ui(ui: &mut Ui, view: &View, commands: &mut Vec<Command>) {
    ui.set_width(330.0);
    let search = &view.desk.search;
    if search.found.is_empty() && search.found_for != search.text {
        ui.weak(say!(ui, "looking"));
        return;
    }
    if search.found.is_empty() {
        ui.label(say!(ui, "found-nothing"));
        return;
    }
    for (number, entry) in search.found.iter().enumerate() {
        let kind = RichText::new(entry.kind.say(ui.language())).small().weak();
        let row = egui::Button::selectable(number == search.chosen, &entry.name).right_text(kind);
        let row = ui.push_id(number, |ui| ui.add(row.truncate().min_size(egui::vec2(ui.available_width(), 0.0)))).inner;
        if row.clicked() {
            go(entry, commands);
        }
    }
}

/// Flies there, and closes the list.
fn go(entry: &Entry, commands: &mut Vec<Command>) {
    commands.push(match &entry.found {
        Found::Route(number) => Command::FlyTo(Thing::Route(*number)),
        Found::Settlement(number) => Command::FlyTo(Thing::Settlement(*number)),
        Found::Water(number) => Command::FlyTo(Thing::Water(*number)),
        Found::Zone(number) => Command::FlyTo(Thing::Zone(*number)),
        Found::NoGo(number) => Command::FlyTo(Thing::NoGo(*number)),
        Found::Incident(number) => Command::FlyTo(Thing::Incident(*number)),
        Found::Office(id) => Command::FlyTo(Thing::Office(id.clone())),
        Found::Conference(id) => Command::FlyTo(Thing::Conference(id.clone())),
        Found::Flashpoint(id) => Command::FlyTo(Thing::Flashpoint(id.clone())),
        Found::Place(place) => Command::FlyToPlace(*place),
    });
    commands.push(Command::Desk(Arrange::Search(String::new())));
}
