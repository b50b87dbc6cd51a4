//! The settings: the language, the letters and their size, light or dark, the unit of areas.

use std::path::Path;

use eframe::egui::{self, Button, Id, Key, Modal, Modifiers, Ui};

use super::Ask;
use crate::app::command::Command;
use crate::app::frame::{answer, fitting};
use crate::app::spoken::with_hint;
use crate::measure::AreaUnit;
use crate::starting::{Letters, Look, Preferences};
use crate::words::{Language, Phrase, Speaks as _, say};

/// The sizes that can be chosen, in percent; the keyboard sets those between (Ctrl and + or -).
const SIZES: [u16; 7] = [80, 90, 100, 110, 125, 140, 160];

/// The dialog.
pub(super) fn settings_ui(ctx: &egui::Context, preferences: &Preferences, folder: Option<&Path>, commands: &mut Vec<Command>) {
    let frame = egui::Frame::popup(&ctx.global_style()).inner_margin(16.0);
    let words = ctx.language();
    let shown = Modal::new(Id::unique("settings")).frame(frame).show(ctx, |ui| {
        ui.set_width(fitting(ui, 430.0));
        ui.heading(say!(words, "settings"));
        choice_ui(ui, Phrase("settings-language"), preferences, commands, {
            let with = |language: Language| (language.name().to_owned(), preferences.clone().in_language(language));
            Language::ALL.map(with)
        });
        choice_ui(ui, Phrase("settings-text-size"), preferences, commands, {
            let with = |size| Preferences { text_percent: size, ..preferences.clone() };
            SIZES.map(|size| (say!(words, "percent", percent = size), with(size)))
        });
        choice_ui(ui, Phrase("settings-letters"), preferences, commands, {
            let with = |letters| Preferences { letters, ..preferences.clone() };
            [("Noto Sans", Letters::NotoSans), ("Ubuntu", Letters::Ubuntu)].map(|(name, letters)| (name.to_owned(), with(letters)))
        });
        choice_ui(ui, Phrase("settings-theme"), preferences, commands, {
            let with = |look| Preferences { look, ..preferences.clone() };
            [(Phrase("theme-desktop"), Look::Desktop), (Phrase("theme-light"), Look::Light), (Phrase("theme-dark"), Look::Dark)]
                .map(|(name, look)| (name.say(words), with(look)))
        });
        choice_ui(ui, Phrase("settings-areas"), preferences, commands, {
            let with = |areas| Preferences { areas, ..preferences.clone() };
            [(Phrase("hectares"), AreaUnit::Hectares), (Phrase("feddans"), AreaUnit::Feddans)]
                .map(|(name, areas)| (name.say(words), with(areas)))
        });
        ui.add_space(6.0);
        ui.weak(folder.map_or_else(
            || say!(words, "settings-not-kept"),
            |folder| say!(words, "settings-kept", folder = folder.display().to_string()),
        ));
        commands.extend(answer(ui, Phrase("settings-close"), Modifiers::NONE, Key::Escape).then_some(Command::Start(Ask::Settings(false))));
    });
    if shown.should_close() {
        commands.push(Command::Start(Ask::Settings(false)));
    }
}

/// A row of choices under their title; the one that is preferred is lit.
fn choice_ui(
    ui: &mut Ui,
    title: Phrase,
    now: &Preferences,
    commands: &mut Vec<Command>,
    choices: impl IntoIterator<Item = (String, Preferences)>,
) {
    let words = ui.language();
    let (name_of_all, hint) = with_hint(ui, title);
    ui.add_space(6.0);
    ui.weak(&name_of_all).on_hover_text(&hint);
    ui.horizontal_wrapped(|ui| {
        for (name, preferences) in choices {
            let is_chosen = is_same(&preferences, now, words);
            let full_name = say!(words, "choice", name = &name_of_all, choice = &name);
            let chosen = ui.add(Button::selectable(is_chosen, &name)).accessible_name(full_name);
            commands.extend(chosen.on_hover_text(&hint).clicked().then_some(Command::Start(Ask::Prefer(preferences))));
        }
    });
}

/// Whether a choice is what is preferred; where no language was chosen, that is the one spoken.
fn is_same(choice: &Preferences, now: &Preferences, spoken: Language) -> bool {
    let language = |preferences: &Preferences| preferences.language().unwrap_or(spoken);
    let rest = |preferences: &Preferences| preferences.clone().in_language(spoken);
    language(choice) == language(now) && rest(choice) == rest(now)
}
