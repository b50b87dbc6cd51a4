//! What a person is told and asked so that no work is lost.

use eframe::egui::{self, Align, Align2, Area, Id, Key, Layout, Modifiers, RichText, ScrollArea, Ui};

use super::super::frame::answer;
use crate::app::actions::{self, Situation};
use crate::app::command::{Command, Dialog};
use crate::app::keep::{Keep, Keeping};
use crate::app::theme::Palette;
use crate::keeping::copies::Kept;
use crate::scenario::journal::Restored;
use crate::words::{Language, Phrase, Speaks as _, say};

/// Asks for the folder.
pub(in crate::app) const fn save_as_dialog() -> Command {
    Command::Show(Some(Dialog::SaveAs { folder: String::new() }))
}

/// Whether the strip has anything to say.
pub(in crate::app) const fn has_strip(keeping: &Keeping) -> bool {
    keeping.restored.is_some() || keeping.aside.is_some() || keeping.keeper.holder().is_some()
}

/// What stands until it is answered: changes that are back, changes that lie aside, a window that may only look.
pub(in crate::app) fn strip_ui(ui: &mut Ui, keeping: &Keeping, now: &Situation<'_>, commands: &mut Vec<Command>) {
    let palette = Palette::of(ui.visuals());
    if let Some(holder) = keeping.keeper.holder() {
        let words = say!(ui, "read-only", holder = holder.words());
        row_ui(ui, RichText::new(words).color(palette.warning), |ui| {
            actions::SAVE_AS.button(ui, &say!(ui, "save-a-copy"), now, commands);
        });
    }
    if let Some(restored) = &keeping.restored {
        row_ui(ui, RichText::new(words(ui.language(), restored)), |ui| {
            actions::lists::CLOSE_MESSAGE.button(ui, &say!(ui, "understood"), now, commands);
            actions::lists::DISCARD.button(ui, &say!(ui, "discard-them"), now, commands);
        });
    }
    if keeping.aside.is_some() {
        row_ui(ui, RichText::new(say!(ui, "changes-aside")).color(palette.warning), |ui| {
            actions::lists::LEAVE_ASIDE.button(ui, &say!(ui, "leave-them"), now, commands);
            actions::lists::MAKE_AGAIN.button(ui, &say!(ui, "make-them-again"), now, commands);
        });
    }
}

fn words(language: Language, restored: &Restored) -> String {
    let mut words = String::new();
    if restored.changes > 0 {
        let draft = if restored.draft { say!(language, "changes-back-draft") } else { String::new() };
        words = say!(language, "changes-back", count = restored.changes, draft = draft);
    }
    if let Some(typed) = &restored.words {
        words = format!("{words} {}", say!(language, "typed-no-change", typed = typed));
    }
    if let Some(sketch) = &restored.sketch {
        let thing = sketch.layer.phrase();
        words = format!("{words} {}", say!(language, "sketch-back", thing = thing, corners = sketch.corners.len()));
    }
    if restored.lost > 0 {
        words = format!("{words} {}", say!(language, "changes-lost", count = restored.lost));
    }
    words.trim_start().to_owned()
}

fn row_ui(ui: &mut Ui, words: RichText, buttons: impl FnOnce(&mut Ui)) {
    ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
        buttons(ui);
        ui.with_layout(Layout::left_to_right(Align::Min), |ui| ui.add(egui::Label::new(words).wrap()));
    });
}

/// A short word over the map that goes by itself.
pub(in crate::app) fn short_ui(ctx: &egui::Context, words: &str) {
    Area::new(Id::unique("short notice")).anchor(Align2::CENTER_BOTTOM, [0.0, -96.0]).interactable(false).show(ctx, |ui| {
        egui::Frame::popup(ui.style()).show(ui, |ui| ui.add(egui::Label::new(words).extend()));
    });
}

/// Another program changed the files.
pub(in crate::app) fn changed_ui(ui: &mut Ui, files: &[String], commands: &mut Vec<Command>) {
    ui.heading(say!(ui, "changed-by-another"));
    ui.label(say!(ui, "files-changed", files = files.join(", ")));
    ui.label(say!(ui, "changed-by-another.hint"));
    ui.add_space(6.0);
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        commands.extend(answer(ui, Phrase("reload"), Modifiers::COMMAND, Key::R).then_some(Command::Keep(Keep::Reload)));
        commands.extend(answer(ui, Phrase("keep-mine"), Modifiers::COMMAND, Key::K).then_some(Command::Keep(Keep::KeepMine)));
        let shift = Modifiers::COMMAND.plus(Modifiers::SHIFT);
        commands.extend(answer(ui, Phrase("save-what-is-here"), shift, Key::S).then_some(save_as_dialog()));
    });
}

/// The saves that were kept.
pub(in crate::app) fn saves_ui(ui: &mut Ui, kept: &[Kept], commands: &mut Vec<Command>) {
    ui.heading(say!(ui, "earlier-saves"));
    if kept.is_empty() {
        ui.label(say!(ui, "saves-none"));
    } else {
        ui.label(say!(ui, "saves-how-to"));
    }
    ui.add_space(6.0);
    ScrollArea::vertical().max_height(320.0).show(ui, |ui| {
        for (number, one) in kept.iter().enumerate() {
            ui.push_id(number, |ui| {
                ui.horizontal(|ui| {
                    let restore = ui.button(say!(ui, "restore")).on_hover_text(say!(ui, "restore.hint"));
                    let restore = restore.accessible_name(say!(ui, "restore-one", save = one.words()));
                    commands.extend(restore.clicked().then(|| Command::Keep(Keep::Restore(Box::new(one.clone())))));
                    ui.label(one.words());
                });
            });
        }
    });
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        commands.extend(answer(ui, Phrase("saves-close"), Modifiers::NONE, Key::Escape).then_some(Command::Show(None)));
    });
}
