//! What stands in front of the window: messages and questions.

use eframe::egui::{self, Align, Id, Key, Layout, Modal, Modifiers, RichText, TextEdit, Ui};

use super::super::frame::{answer, fitting};
use super::{agreements, keeping, maps, meetings, palette, printing, writing};
use crate::app::actions::{self, Situation};
use crate::app::base_tiles;
use crate::app::command::{Command, Dialog, Unsaved};
use crate::app::keep::Keep;
use crate::app::logic::typed;
use crate::app::spoken::with_hint;
use crate::app::theme::Palette;
use crate::app::work::Drawn;
use crate::app::{Notice, Tone};
use crate::words::{Phrase, Speaks as _, say};

/// What was told and not yet dismissed.
pub(in crate::app) fn notices_ui(ui: &mut Ui, notices: &[Notice], now: &Situation<'_>, commands: &mut Vec<Command>) {
    let palette = Palette::of(ui.visuals());
    for (number, notice) in notices.iter().enumerate() {
        ui.push_id(number, |ui| {
            ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
                let (button, action) = (ui.add(egui::Button::new(say!(ui, "dismiss"))), &actions::lists::CLOSE_MESSAGE);
                let keys = ui.ctx().format_shortcut(&action.shortcut);
                let button = actions::keyed(button.on_hover_text(action.tooltip(ui.ctx(), now)), &keys);
                commands.extend(button.clicked().then_some(Command::Dismiss(number)));
                ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
                    let colour = if notice.tone == Tone::Failed { palette.warning } else { palette.ink };
                    ui.add(egui::Label::new(RichText::new(&notice.text).color(colour)).wrap());
                });
            });
        });
    }
}

/// The dialog in front, if there is one.
pub(in crate::app) fn dialogs_ui(ctx: &egui::Context, now: &Situation<'_>, drawn: Option<&Drawn>, commands: &mut Vec<Command>) {
    let Some(dialog) = &now.view.dialog else { return };
    let frame = egui::Frame::popup(&ctx.global_style()).inner_margin(16.0);
    let shown = Modal::new(Id::unique("dialog")).frame(frame).show(ctx, |ui| {
        ui.set_width(fitting(ui, 480.0));
        match dialog {
            Dialog::Open { folder } => {
                told_ui(ui, Phrase("open-scenario"));
                folder_ui(ui, folder, Phrase("open-verb"), |folder| Dialog::Open { folder }, Command::Open, commands);
            }
            Dialog::Export { folder } => {
                told_ui(ui, Phrase("export-plan"));
                folder_ui(ui, folder, Phrase("export-verb"), |folder| Dialog::Export { folder }, Command::Export, commands);
            }
            Dialog::List { file } => {
                told_ui(ui, Phrase("write-the-list"));
                folder_ui(ui, file, Phrase("write-verb"), |file| Dialog::List { file }, Command::WriteList, commands);
            }
            Dialog::Tiles { file } => {
                ui.heading(say!(ui, "tiles-dialog"));
                ui.label(say!(ui, "tiles-dialog-about"));
                let open = |file| Command::Tiles(base_tiles::Ask::Open(file));
                folder_ui(ui, file, Phrase("tiles-dialog-show"), |file| Dialog::Tiles { file }, open, commands);
            }
            Dialog::AddFile { file } => {
                told_ui(ui, Phrase("add-file-of-others"));
                folder_ui(ui, file, Phrase("add-file-read"), |file| Dialog::AddFile { file }, Command::AddFile, commands);
            }
            Dialog::Maps(order) => maps::maps_ui(ui, order, now.view, commands),
            Dialog::Sheets(order) => printing::sheets_ui(ui, order, drawn, now.view, commands),
            Dialog::Papers(order) => meetings::order_ui(ui, order, drawn, commands),
            Dialog::Layer(order) => writing::layer_ui(ui, order, now, commands),
            Dialog::Agreements(order) => agreements::export_ui(ui, order, now, commands),
            Dialog::Import { file } => agreements::import_ui(ui, file, commands),
            Dialog::Palette { text, chosen } => palette::palette_ui(ui, (text, *chosen), now, commands),
            Dialog::Shortcuts => palette::shortcuts_ui(ui, commands),
            Dialog::SaveAs { folder } => {
                told_ui(ui, Phrase("save-as"));
                let save = |folder| Command::Keep(Keep::SaveAs(folder));
                folder_ui(ui, folder, Phrase("save-here"), |folder| Dialog::SaveAs { folder }, save, commands);
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

/// What a dialog is for.
fn told_ui(ui: &mut Ui, phrase: Phrase) {
    let (title, text) = with_hint(ui, phrase);
    ui.heading(title);
    ui.label(text);
}

pub(super) fn folder_ui(
    ui: &mut Ui,
    folder: &str,
    verb: Phrase,
    dialog: impl Fn(String) -> Dialog,
    command: impl Fn(std::path::PathBuf) -> Command,
    commands: &mut Vec<Command>,
) {
    let (words, mut text) = (ui.language(), folder.to_owned());
    let submitted = ui
        .horizontal(|ui| {
            let room = ui.available_width() - 92.0;
            let name = if dialog(String::new()).asks_for_a_file() { say!(words, "file") } else { say!(words, "folder") };
            let edit = ui.add(TextEdit::singleline(&mut text).desired_width(room).hint_text(&name)).accessible_name(&name);
            // Asked before the field takes the keyboard back, or Enter would never be seen.
            let is_entered = edit.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
            if ui.memory(|memory| memory.focused().is_none()) {
                edit.request_focus();
            }
            commands.extend(edit.changed().then_some(Command::Show(Some(dialog(text.clone())))));
            commands.extend(answer(ui, Phrase("browse-folder"), Modifiers::COMMAND, Key::B).then_some(Command::Browse));
            is_entered
        })
        .inner;
    ui.add_space(6.0);
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        let path = typed(&text);
        let go = ui.add_enabled(path.is_some(), egui::Button::new(verb.say(words))).on_hover_text(say!(words, "enter-key"));
        let go = actions::keyed(go, "Enter").clicked() || submitted;
        commands.extend(answer(ui, Phrase("not-now"), Modifiers::NONE, Key::Escape).then_some(Command::Show(None)));
        if let Some(path) = path.filter(|_| go) {
            commands.push(command(path));
        }
    });
}

fn unsaved_ui(ui: &mut Ui, commands: &mut Vec<Command>) {
    told_ui(ui, Phrase("save-what-was-changed"));
    ui.add_space(6.0);
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        commands.extend(answer(ui, Phrase("save-changes"), Modifiers::NONE, Key::Enter).then_some(Command::Proceed(Unsaved::Save)));
        commands.extend(answer(ui, Phrase("discard"), Modifiers::COMMAND, Key::D).then_some(Command::Proceed(Unsaved::Discard)));
        commands.extend(answer(ui, Phrase("go-back"), Modifiers::NONE, Key::Escape).then_some(Command::Show(None)));
    });
}
