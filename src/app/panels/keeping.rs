//! What a person is told and asked so that no work is lost.

use eframe::egui::{self, Align, Align2, Area, Id, Layout, RichText, ScrollArea, Ui};

use super::super::frame::button;
use crate::app::command::{Command, Dialog};
use crate::app::keep::{Keep, Keeping};
use crate::app::theme::Palette;
use crate::keeping::copies::Kept;
use crate::measure::count;
use crate::scenario::journal::Restored;

/// Asks for the folder.
pub(in crate::app) const fn save_as_dialog() -> Command {
    Command::Show(Some(Dialog::SaveAs { folder: String::new() }))
}

/// Whether the strip has anything to say.
pub(in crate::app) const fn has_strip(keeping: &Keeping) -> bool {
    keeping.restored.is_some() || keeping.aside.is_some() || keeping.keeper.holder().is_some()
}

/// What stands until it is answered: changes that are back, changes that lie aside, a window that may only look.
pub(in crate::app) fn strip_ui(ui: &mut Ui, keeping: &Keeping, commands: &mut Vec<Command>) {
    let palette = Palette::of(ui.visuals());
    if let Some(holder) = keeping.keeper.holder() {
        let words = format!(
            "Read-only: this scenario is open in another window ({}). It opens here for editing as soon as that window closes; until then, save as a new folder to work on a copy.",
            holder.words()
        );
        row_ui(ui, RichText::new(words).color(palette.warning), |ui| {
            commands.extend(button(ui, "Save as…", "Work on a copy in a new folder").then_some(save_as_dialog()));
        });
    }
    if let Some(restored) = &keeping.restored {
        row_ui(ui, RichText::new(words(restored)), |ui| {
            commands.extend(button(ui, "Understood", "Close this message").then_some(Command::Keep(Keep::Restored)));
            let discard = button(ui, "Discard them", "Open the scenario as it was saved last");
            commands.extend(discard.then_some(Command::Keep(Keep::Discard)));
        });
    }
    if keeping.aside.is_some() {
        row_ui(ui, RichText::new("Changes that were not saved lie aside.").color(palette.warning), |ui| {
            commands.extend(button(ui, "Leave them", "They stay in the folder aside").then_some(Command::Keep(Keep::LeaveAside)));
            let again = button(ui, "Make them again", "Make each change on the files as they are now, where it still fits");
            commands.extend(again.then_some(Command::Keep(Keep::MakeAgain)));
        });
    }
}

fn words(restored: &Restored) -> String {
    let mut words = String::new();
    if restored.changes > 0 {
        let verb = if restored.changes == 1 { "was not saved is back" } else { "were not saved are back" };
        let draft = if restored.draft { " (the last was still being typed or dragged)" } else { "" };
        words = format!(
            "{} that {verb}{draft}; Save keeps them, Undo takes them back one by one, or Discard.",
            count(restored.changes, "change")
        );
    }
    if let Some(typed) = &restored.words {
        words = format!("{words} What was being typed was no change yet: \"{typed}\".");
    }
    if let Some(sketch) = &restored.sketch {
        let corners = count(sketch.corners.len(), "corner");
        words = format!("{words} The {} that was being drawn is back with {corners}: go on with it, Enter ends it.", sketch.layer.one());
    }
    if restored.lost > 0 {
        words = format!("{words} {} found nothing to change.", count(restored.lost, "change"));
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
    ui.heading("Changed by another program");
    ui.label(format!("These files are no longer as they were opened: {}.", files.join(", ")));
    ui.label("Reload reads them as they are now; your changes that are not saved go aside and can be made again. Keep mine goes on: the next save writes your changes into the files as the other program left them.");
    ui.add_space(6.0);
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        commands.extend(button(ui, "Reload", "Read the files again").then_some(Command::Keep(Keep::Reload)));
        commands.extend(button(ui, "Keep mine", "Go on with what is here").then_some(Command::Keep(Keep::KeepMine)));
        commands.extend(button(ui, "Save as…", "Save what is here into a new folder").then_some(save_as_dialog()));
    });
}

/// The saves that were kept.
pub(in crate::app) fn saves_ui(ui: &mut Ui, kept: &[Kept], commands: &mut Vec<Command>) {
    ui.heading("Earlier saves");
    if kept.is_empty() {
        ui.label("None is kept yet. From the first save on, the last ten are.");
    } else {
        ui.label("Restoring one puts all files back as they were then. What is there now is kept first.");
    }
    ui.add_space(6.0);
    ScrollArea::vertical().max_height(320.0).show(ui, |ui| {
        for (number, one) in kept.iter().enumerate() {
            ui.push_id(number, |ui| {
                ui.horizontal(|ui| {
                    let restore = ui.button("Restore").on_hover_text("Put the files back as they were then");
                    let restore = restore.accessible_name(format!("Restore {}", one.words()));
                    commands.extend(restore.clicked().then(|| Command::Keep(Keep::Restore(Box::new(one.clone())))));
                    ui.label(one.words());
                });
            });
        }
    });
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        commands.extend(button(ui, "Close", "Close this list (Esc)").then_some(Command::Show(None)));
    });
}
