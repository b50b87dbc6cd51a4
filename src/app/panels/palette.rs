//! The command palette and the sheet of shortcuts, both made of the table of actions.

use eframe::egui::{self, Align, Key, Layout, Modifiers, RichText, ScrollArea, TextEdit, Ui};

use super::super::frame::{answer, fitting};
use super::section;
use crate::app::actions::{self, Menu, Situation};
use crate::app::command::{Command, Dialog};
use crate::words::{Phrase, Speaks as _, hint, say};

/// A box to type in, and the actions that fit; Enter runs the chosen one.
pub(super) fn palette_ui(ui: &mut Ui, (typed, chosen): (&str, usize), now: &Situation<'_>, commands: &mut Vec<Command>) {
    ui.heading(say!(ui, "palette"));
    let matching = actions::matching(ui.language(), typed);
    let chosen = chosen.min(matching.len().saturating_sub(1));
    let (down, up) = ui.input_mut(|input| {
        (input.count_and_consume_key(Modifiers::NONE, Key::ArrowDown), input.count_and_consume_key(Modifiers::NONE, Key::ArrowUp))
    });
    let mut text = typed.to_owned();
    let edit = TextEdit::singleline(&mut text).desired_width(f32::INFINITY).hint_text(say!(ui, "palette-question"));
    let edit = ui.add(edit).accessible_name(say!(ui, "palette-command"));
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
        ui.label(say!(ui, "palette-nothing"));
    }
    ScrollArea::vertical().max_height(300.0).auto_shrink([false, true]).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        for (number, action) in matching.iter().enumerate() {
            let asked = (action.ask)(now);
            let keys = RichText::new(ui.ctx().format_shortcut(&action.shortcut)).small();
            let row = egui::Button::selectable(number == chosen, action.words(ui.language(), now)).right_text(keys);
            let row = ui.add_enabled(asked.is_some(), row.truncate().min_size(egui::vec2(ui.available_width(), 0.0)));
            let row = row.on_hover_text(hint(ui.language(), action.name));
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
    let words = ui.language();
    ui.heading(say!(words, "action-shortcuts"));
    // Always as high: a sheet that grew while it opens would move its buttons away from the hand.
    let height = (ui.ctx().content_rect().height() - 220.0).clamp(200.0, 470.0);
    ScrollArea::vertical().max_height(height).min_scrolled_height(height).auto_shrink(false).show(ui, |ui| {
        for menu in Menu::ALL {
            section(ui, &menu.title().say(words).to_uppercase());
            for action in actions::all().filter(|action| action.menu == menu) {
                line_ui(ui, &ui.ctx().format_shortcut(&action.shortcut), &action);
            }
        }
        section(ui, &say!(words, "shortcuts-timeline"));
        for line in TIMELINE {
            ui.label(line.say(words));
        }
    });
    ui.add_space(6.0);
    commands.extend(answer(ui, Phrase("shortcuts-close"), Modifiers::NONE, Key::Escape).then_some(Command::Show(None)));
}

/// One action: its keys in a column of their own, then its name and what it does.
fn line_ui(ui: &mut Ui, keys: &str, action: &actions::Action) {
    /// As wide as the longest keys.
    const KEYS: f32 = 132.0;
    let words = ui.language();
    ui.horizontal_top(|ui| {
        ui.allocate_ui_with_layout(egui::vec2(KEYS, ui.spacing().interact_size.y), Layout::top_down(Align::Min), |ui| {
            ui.set_min_width(KEYS);
            ui.monospace(keys);
        });
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.label(action.name.say(words));
            ui.add(egui::Label::new(RichText::new(hint(words, action.name)).weak()).wrap());
        });
    });
}

const TIMELINE: [Phrase; 4] =
    [Phrase("shortcuts-timeline-days"), Phrase("shortcuts-timeline-range"), Phrase("shortcuts-timeline-mouse"), Phrase("shortcuts-focus")];
