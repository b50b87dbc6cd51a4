//! The command palette and the sheet of shortcuts, both made of the table of actions.

use eframe::egui::{self, Align, Key, Layout, Modifiers, RichText, ScrollArea, TextEdit, Ui};

use super::super::frame::{button, fitting};
use super::section;
use crate::app::actions::{self, Menu, Situation};
use crate::app::command::{Command, Dialog};

/// A box to type in, and the actions that fit; Enter runs the chosen one.
pub(super) fn palette_ui(ui: &mut Ui, (typed, chosen): (&str, usize), now: &Situation<'_>, commands: &mut Vec<Command>) {
    ui.heading("Commands");
    let matching = actions::matching(typed);
    let chosen = chosen.min(matching.len().saturating_sub(1));
    let (down, up) = ui.input_mut(|input| {
        (input.count_and_consume_key(Modifiers::NONE, Key::ArrowDown), input.count_and_consume_key(Modifiers::NONE, Key::ArrowUp))
    });
    let mut text = typed.to_owned();
    let edit = TextEdit::singleline(&mut text).desired_width(f32::INFINITY).hint_text("What do you want to do?");
    let edit = ui.add(edit).accessible_name("Command");
    let is_entered = edit.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if !edit.has_focus() {
        edit.request_focus();
    }
    if edit.changed() {
        commands.push(Command::Show(Some(Dialog::Palette { text, chosen: 0 })));
    } else if down + up > 0 {
        let chosen = (chosen + down).saturating_sub(up).min(matching.len().saturating_sub(1));
        commands.push(Command::Show(Some(Dialog::Palette { text, chosen })));
    }
    if matching.is_empty() {
        ui.label("No command is called so.");
    }
    ScrollArea::vertical().max_height(300.0).auto_shrink([false, true]).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        for (number, action) in matching.iter().enumerate() {
            let asked = (action.ask)(now);
            let keys = RichText::new(ui.ctx().format_shortcut(&action.shortcut)).small();
            let row = egui::Button::selectable(number == chosen, action.words(now)).right_text(keys);
            let row = ui.add_enabled(asked.is_some(), row.truncate().min_size(egui::vec2(ui.available_width(), 0.0)));
            let row = row.on_hover_text(action.hint);
            if number == chosen && down + up > 0 {
                row.scroll_to_me(None);
            }
            if row.clicked() || (is_entered && number == chosen) {
                commands.push(Command::Show(None));
                commands.extend(asked);
            }
        }
    });
}

/// All shortcuts, menu by menu.
pub(super) fn shortcuts_ui(ui: &mut Ui, commands: &mut Vec<Command>) {
    ui.set_width(fitting(ui, 560.0));
    ui.heading("Keyboard shortcuts");
    // Always as high: a sheet that grew while it opens would move its buttons away from the hand.
    let height = (ui.ctx().content_rect().height() - 220.0).clamp(200.0, 470.0);
    ScrollArea::vertical().max_height(height).min_scrolled_height(height).auto_shrink(false).show(ui, |ui| {
        for menu in Menu::ALL {
            section(ui, &menu.title().to_uppercase());
            for action in actions::all().filter(|action| action.menu == menu) {
                line_ui(ui, &ui.ctx().format_shortcut(&action.shortcut), &action);
            }
        }
        section(ui, "ON THE TIMELINE");
        for line in TIMELINE {
            ui.label(line);
        }
    });
    ui.add_space(6.0);
    commands.extend(button(ui, "Close", "Close this sheet (Esc)").then_some(Command::Show(None)));
}

/// One action: its keys in a column of their own, then its name and what it does.
fn line_ui(ui: &mut Ui, keys: &str, action: &actions::Action) {
    /// As wide as the longest keys.
    const KEYS: f32 = 132.0;
    ui.horizontal_top(|ui| {
        ui.allocate_ui_with_layout(egui::vec2(KEYS, ui.spacing().interact_size.y), Layout::top_down(Align::Min), |ui| {
            ui.set_min_width(KEYS);
            ui.monospace(keys);
        });
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.label(action.name);
            ui.add(egui::Label::new(RichText::new(action.hint).weak()).wrap());
        });
    });
}

const TIMELINE: [&str; 4] = [
    "Arrows: a day. Page up and down: a week; with Shift: a month. Home and End: the season's ends.",
    "Shift and arrows: pick a range of days from the day shown. Esc: drop it.",
    "With the mouse: click for a day, drag for a range, double click to drop it.",
    "Tab goes from one part of the window to the next; Space or Enter presses.",
];
