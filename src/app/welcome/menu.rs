//! The menu of the start: a new scenario, those opened last, settings, the tour.

use std::path::PathBuf;

use eframe::egui::Ui;

use crate::app::actions::{NEW, SETTINGS, Situation, TOUR};
use crate::app::command::Command;
use crate::words::{Speaks as _, hint, say};

/// The menu.
pub(in crate::app) fn menu_ui(ui: &mut Ui, now: &Situation<'_>, commands: &mut Vec<Command>) {
    let words = ui.language();
    let menu = ui.menu_button(say!(words, "start"), |ui| {
        for action in [NEW, SETTINGS, TOUR] {
            if ui.button(action.name.say(words)).on_hover_text(hint(words, action.name)).clicked() {
                commands.extend((action.ask)(now));
                ui.close();
            }
        }
        ui.separator();
        recent_ui(ui, &now.status.recent, commands);
    });
    menu.response.on_hover_text(say!(words, "start.hint"));
}

fn recent_ui(ui: &mut Ui, recent: &[PathBuf], commands: &mut Vec<Command>) {
    ui.weak(if recent.is_empty() { say!(ui, "recent-none") } else { say!(ui, "recent") });
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
