//! Which action a key asks for.

use eframe::egui::{self, Key, KeyboardShortcut, Ui};

use super::{Action, CTRL, NONE, PALETTE, REDO, Situation, all};
use crate::app::canvas;
use crate::app::command::Command;

/// The second key of the palette, as other programs have it.
const PALETTE_TOO: KeyboardShortcut = KeyboardShortcut::new(NONE, Key::F1);
/// The second keys of redo.
const REDO_TOO: KeyboardShortcut = KeyboardShortcut::new(CTRL, Key::Y);

/// What the keyboard asks for. While text is typed, only keys with Ctrl are actions, and undo is that of the text; a
/// dialog in front keeps the keyboard to itself.
pub(in crate::app) fn pressed(ui: &Ui, now: &Situation<'_>, commands: &mut Vec<Command>) {
    const OF_TEXT: [Key; 6] = [Key::Z, Key::Y, Key::A, Key::ArrowUp, Key::ArrowDown, Key::Backspace];
    if now.view.dialog.is_some() || now.view.hand.dropped.is_some() {
        return;
    }
    // Most frames come without a key.
    if !ui.input(|input| input.events.iter().any(|event| matches!(event, egui::Event::Key { pressed: true, .. }))) {
        return;
    }
    let is_on_the_map = ui.memory(|memory| memory.has_focus(canvas::id()));
    let (is_typing, has_focus) = (ui.ctx().text_edit_focused(), ui.ctx().egui_wants_keyboard_input() && !is_on_the_map);
    // A menu, and the form of the scenario, close by Escape themselves.
    let is_in_front = egui::Popup::is_any_open(ui.ctx()) || now.view.head.is_some();
    let is_free = |action: &Action| {
        let KeyboardShortcut { modifiers, logical_key } = action.shortcut;
        let is_of_text = OF_TEXT.contains(&logical_key) || modifiers.alt;
        let is_plain = modifiers == NONE && !matches!(logical_key, Key::F5);
        !(is_typing && is_of_text || (has_focus || is_in_front) && is_plain)
    };
    let mut actions: Vec<Action> = all().filter(is_free).collect();
    // Those with Shift first: the keys of the others are a part of theirs.
    actions.sort_by_key(|action| !action.shortcut.modifiers.shift);
    for action in actions {
        let also = match action.name {
            name if name == PALETTE.name => Some(PALETTE_TOO),
            name if name == REDO.name => Some(REDO_TOO),
            _ => None,
        };
        let is_pressed = ui
            .input_mut(|input| input.consume_shortcut(&action.shortcut) || also.is_some_and(|shortcut| input.consume_shortcut(&shortcut)));
        if is_pressed {
            commands.extend((action.ask)(now));
        }
    }
}
