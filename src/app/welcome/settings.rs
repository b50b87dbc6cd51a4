//! The settings: the size of the letters, light or dark, the unit of areas.

use std::path::Path;

use eframe::egui::{self, Button, Id, Modal, Ui};

use super::Ask;
use crate::app::command::Command;
use crate::app::frame::{button, fitting};
use crate::measure::AreaUnit;
use crate::starting::{Look, Preferences};

/// The sizes that can be chosen, in percent; the keyboard sets those between (Ctrl and + or -).
const SIZES: [u16; 7] = [80, 90, 100, 110, 125, 140, 160];

/// The dialog.
pub(super) fn settings_ui(ctx: &egui::Context, preferences: &Preferences, folder: Option<&Path>, commands: &mut Vec<Command>) {
    let frame = egui::Frame::popup(&ctx.global_style()).inner_margin(16.0);
    let shown = Modal::new(Id::unique("settings")).frame(frame).show(ctx, |ui| {
        ui.set_width(fitting(ui, 430.0));
        ui.heading("Settings");
        choice_ui(ui, ("Text size", "Letters and all else in the window; Ctrl with + or - too"), preferences, commands, {
            let with = |size| Preferences { text_percent: size, ..preferences.clone() };
            SIZES.map(|size| (format!("{size} %"), with(size)))
        });
        choice_ui(ui, ("Theme", "Light or dark"), preferences, commands, {
            let with = |look| Preferences { look, ..preferences.clone() };
            [("Like the desktop", Look::Desktop), ("Always light", Look::Light), ("Always dark", Look::Dark)]
                .map(|(name, look)| (name.to_owned(), with(look)))
        });
        choice_ui(ui, ("Areas in", "A feddan is 60 m by 70 m, 0.42 hectares; distances stay in kilometres"), preferences, commands, {
            let with = |areas| Preferences { areas, ..preferences.clone() };
            [("Hectares", AreaUnit::Hectares), ("Feddans", AreaUnit::Feddans)].map(|(name, areas)| (name.to_owned(), with(areas)))
        });
        ui.add_space(6.0);
        ui.weak(folder.map_or_else(|| "Not kept: there is no folder for it.".to_owned(), |folder| format!("Kept in {}", folder.display())));
        commands.extend(button(ui, "Close", "Close the settings (Esc)").then_some(Command::Start(Ask::Settings(false))));
    });
    if shown.should_close() {
        commands.push(Command::Start(Ask::Settings(false)));
    }
}

fn choice_ui(
    ui: &mut Ui,
    (title, hint): (&str, &str),
    now: &Preferences,
    commands: &mut Vec<Command>,
    choices: impl IntoIterator<Item = (String, Preferences)>,
) {
    ui.add_space(6.0);
    ui.weak(title).on_hover_text(hint);
    ui.horizontal_wrapped(|ui| {
        for (name, preferences) in choices {
            let chosen = ui.add(Button::selectable(preferences == *now, &name)).accessible_name(format!("{title}: {name}"));
            commands.extend(chosen.on_hover_text(hint).clicked().then_some(Command::Start(Ask::Prefer(preferences))));
        }
    });
}
