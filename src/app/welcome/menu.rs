//! The menu of the start: a new scenario, those opened last, settings, the tour.

use std::path::PathBuf;

use eframe::egui::Ui;

use crate::app::actions::{NEW, SETTINGS, Situation, TOUR};
use crate::app::command::Command;

/// The menu.
pub(in crate::app) fn menu_ui(ui: &mut Ui, now: &Situation<'_>, commands: &mut Vec<Command>) {
    let menu = ui.menu_button("Start", |ui| {
        for action in [NEW, SETTINGS, TOUR] {
            if ui.button(action.name).on_hover_text(action.hint).clicked() {
                commands.extend((action.ask)(now));
                ui.close();
            }
        }
        ui.separator();
        recent_ui(ui, &now.status.recent, commands);
    });
    menu.response.on_hover_text("A new scenario, those opened last, settings, the tour");
}

fn recent_ui(ui: &mut Ui, recent: &[PathBuf], commands: &mut Vec<Command>) {
    ui.weak(if recent.is_empty() { "Scenarios that you open are listed here" } else { "Opened last" });
    for folder in recent {
        let path = folder.display().to_string();
        let name = folder.file_name().map_or_else(|| path.clone(), |name| name.to_string_lossy().into_owned());
        let button = ui.push_id(&path, |ui| ui.button(name)).inner.on_hover_text(&path);
        if button.clicked() {
            commands.push(Command::Open(folder.clone()));
            ui.close();
        }
    }
}
