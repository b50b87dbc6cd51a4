//! What stands in front of the window: messages and questions.

use eframe::egui::{self, Align, Id, Layout, Modal, RichText, TextEdit, Ui};

use super::super::frame::{button, fitting};
use super::{keeping, palette};
use crate::app::actions::Situation;
use crate::app::base_tiles;
use crate::app::command::{Command, Dialog, Unsaved};
use crate::app::keep::Keep;
use crate::app::logic::typed;
use crate::app::theme::Palette;
use crate::app::{Notice, Tone};
use crate::words::say;

/// What was told and not yet dismissed.
pub(in crate::app) fn notices_ui(ui: &mut Ui, notices: &[Notice], commands: &mut Vec<Command>) {
    let palette = Palette::of(ui.visuals());
    for (number, notice) in notices.iter().enumerate() {
        ui.push_id(number, |ui| {
            ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
                commands.extend(button(ui, "Dismiss", "Close this message").then_some(Command::Dismiss(number)));
                ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
                    let colour = if notice.tone == Tone::Failed { palette.warning } else { palette.ink };
                    ui.add(egui::Label::new(RichText::new(&notice.text).color(colour)).wrap());
                });
            });
        });
    }
}

/// The dialog in front, if there is one.
pub(in crate::app) fn dialogs_ui(ctx: &egui::Context, now: &Situation<'_>, commands: &mut Vec<Command>) {
    let Some(dialog) = &now.view.dialog else { return };
    let frame = egui::Frame::popup(&ctx.global_style()).inner_margin(16.0);
    let shown = Modal::new(Id::unique("dialog")).frame(frame).show(ctx, |ui| {
        ui.set_width(fitting(ui, 480.0));
        match dialog {
            Dialog::Open { folder } => {
                ui.heading("Open a scenario");
                ui.label("The folder that holds scenario.toml and its layers.");
                folder_ui(ui, folder, "Open", |folder| Dialog::Open { folder }, Command::Open, commands);
            }
            Dialog::Export { folder } => {
                ui.heading("Export the plan");
                ui.label("All papers of the plan are written into this folder; it is made where it does not exist. This is the edition for internal use: to hand one out, use murhal plan --audience partners.");
                folder_ui(ui, folder, "Export", |folder| Dialog::Export { folder }, Command::Export, commands);
            }
            Dialog::List { file } => {
                ui.heading("Write the list");
                ui.label("The flashpoints that the list shows, in its order, as a table (CSV) for internal use. Type a file, or choose its folder.");
                folder_ui(ui, file, "Write", |file| Dialog::List { file }, Command::WriteList, commands);
            }
            Dialog::Tiles { file } => {
                ui.heading(say!(ui, "tiles-dialog"));
                ui.label(say!(ui, "tiles-dialog-about"));
                let open = |file| Command::Tiles(base_tiles::Ask::Open(file));
                let verb = say!(ui, "tiles-dialog-show");
                folder_ui(ui, file, &verb, |file| Dialog::Tiles { file }, open, commands);
            }
            Dialog::Palette { text, chosen } => palette::palette_ui(ui, (text, *chosen), now, commands),
            Dialog::Shortcuts => palette::shortcuts_ui(ui, commands),
            Dialog::SaveAs { folder } => {
                ui.heading("Save as a new folder");
                ui.label("The whole scenario is written into this folder, with all its layers and decisions; it is made where it does not exist.");
                let save = |folder| Command::Keep(Keep::SaveAs(folder));
                folder_ui(ui, folder, "Save here", |folder| Dialog::SaveAs { folder }, save, commands);
            }
            Dialog::ChangedOnDisk { files } => keeping::changed_ui(ui, files, commands),
            Dialog::Saves { kept } => keeping::saves_ui(ui, kept, commands),
            Dialog::Unsaved { .. } => unsaved_ui(ui, commands),
        }
    });
    if shown.should_close() {
        commands.push(Command::Show(None));
    }
}

fn folder_ui(
    ui: &mut Ui,
    folder: &str,
    verb: &str,
    dialog: impl Fn(String) -> Dialog,
    command: impl Fn(std::path::PathBuf) -> Command,
    commands: &mut Vec<Command>,
) {
    let mut text = folder.to_owned();
    let submitted = ui
        .horizontal(|ui| {
            let room = ui.available_width() - 92.0;
            let edit = ui.add(TextEdit::singleline(&mut text).desired_width(room).hint_text("Folder")).accessible_name("Folder");
            if ui.memory(|memory| memory.focused().is_none()) {
                edit.request_focus();
            }
            commands.extend(edit.changed().then_some(Command::Show(Some(dialog(text.clone())))));
            commands.extend(button(ui, "Browse…", "Choose a folder with the desktop's own dialog").then_some(Command::Browse));
            edit.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter))
        })
        .inner;
    ui.add_space(6.0);
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        let path = typed(&text);
        let go = ui.add_enabled(path.is_some(), egui::Button::new(verb)).on_hover_text("Enter");
        let go = go.clicked() || submitted;
        commands.extend(button(ui, "Not now", "Close this dialog (Esc)").then_some(Command::Show(None)));
        if let Some(path) = path.filter(|_| go) {
            commands.push(command(path));
        }
    });
}

fn unsaved_ui(ui: &mut Ui, commands: &mut Vec<Command>) {
    ui.heading("Save what was changed?");
    ui.label("Some changes of this scenario are not saved.");
    ui.add_space(6.0);
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        commands.extend(button(ui, "Save changes", "Save, then go on").then_some(Command::Proceed(Unsaved::Save)));
        commands.extend(button(ui, "Discard", "Lose the changes and go on").then_some(Command::Proceed(Unsaved::Discard)));
        commands.extend(button(ui, "Go back", "Stay here (Esc)").then_some(Command::Show(None)));
    });
}
