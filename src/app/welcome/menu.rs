//! The menu of the start: a new scenario, those opened last, settings, the tour.

use std::path::PathBuf;

use eframe::egui::Ui;

use super::{Ask, Stop, wizard};
use crate::app::command::Command;

/// The menu.
pub(in crate::app) fn menu_ui(ui: &mut Ui, recent: &[PathBuf], commands: &mut Vec<Command>) {
    let menu = ui.menu_button("Start", |ui| {
        let mut entry = |ui: &mut Ui, text: &str, hint: &str, ask: Ask| {
            if ui.button(text).on_hover_text(hint).clicked() {
                commands.push(Command::Start(ask));
                ui.close();
            }
        };
        entry(ui, "New scenario from these maps…", "Choose states and offices, the season and the layers", Ask::Wizard(wizard::Ask::Begin));
        entry(ui, "Settings…", "The size of the letters, light or dark, the unit of areas", Ask::Settings(true));
        entry(ui, "Take the tour", "Five steps through the window", Ask::Tour(Some(Stop::FIRST)));
        ui.separator();
        recent_ui(ui, recent, commands);
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
