//! The tiles under the map: which file, whose work, how strongly, and what is wrong with it.

use eframe::egui::{Checkbox, RichText, Slider, Ui};

use super::section;
use crate::app::actions::{self, Situation};
use crate::app::base_tiles::{Ask, BaseTiles, State};
use crate::app::command::Command;
use crate::app::picture::Pictures;
use crate::app::spoken::{with_hint, worded_button};
use crate::app::theme::Palette;
use crate::starting::Preferences;
use crate::tiles::{About, Seen, Sort};
use crate::words::{Phrase, Speaks as _, say};

/// What is chosen, or how to choose.
pub(super) fn tiles_ui(ui: &mut Ui, now: &Situation<'_>, pictures: &Pictures, commands: &mut Vec<Command>) {
    section(ui, &say!(ui, "tiles-title"));
    if let Some(tiles) = &now.view.base_tiles {
        chosen_ui(ui, tiles, now, commands);
        match &tiles.state {
            State::Open(file) => {
                about_ui(ui, file.about());
                if tiles.chosen.is_shown {
                    seen_ui(ui, pictures.tiles());
                }
            }
            State::Opening => {
                ui.label(small(&say!(ui, "tiles-opening")));
            }
            State::Refused(why) => {
                warning_ui(ui, &say!(ui, "tiles-refused", file = tiles.file_name(), why = why.as_str()));
                let again = worded_button(ui, Phrase("tiles-again"));
                commands.extend(again.then_some(Command::Tiles(Ask::Again)));
            }
        }
    } else {
        ui.label(small(&say!(ui, "tiles-none")));
    }
    ui.horizontal_wrapped(|ui| {
        let choose = actions::CHOOSE_TILES.name.say(ui.language());
        actions::CHOOSE_TILES.button(ui, &choose, now, commands);
        if now.view.base_tiles.is_some() {
            let remove = say!(ui, "tiles-remove");
            actions::REMOVE_TILES.button(ui, &remove, now, commands);
        }
    });
}

fn chosen_ui(ui: &mut Ui, tiles: &BaseTiles, now: &Situation<'_>, commands: &mut Vec<Command>) {
    let mut is_shown = tiles.chosen.is_shown;
    let shown = ui.add(Checkbox::new(&mut is_shown, say!(ui, "tiles"))).on_hover_text(actions::SHOW_TILES.tooltip(ui.ctx(), now));
    commands.extend(shown.changed().then_some(Command::Tiles(Ask::Show(is_shown))));
    ui.label(small(&tiles.file_name())).on_hover_text(tiles.chosen.file.display().to_string());
    let mut percent = tiles.chosen.percent;
    ui.spacing_mut().slider_width = 78.0;
    let slider = ui.add_enabled(is_shown, Slider::new(&mut percent, Preferences::TILES_PERCENT).suffix(" %"));
    let (strength, hint) = with_hint(ui, Phrase("tiles-strength"));
    let slider = slider.accessible_name(strength).on_hover_text(hint);
    commands.extend(slider.changed().then_some(Command::Tiles(Ask::Strength(percent))));
}

fn about_ui(ui: &mut Ui, about: &About) {
    let (name, [least, greatest]) = (about.name.as_str(), about.zooms.map(u32::from));
    let sort = match about.sort {
        Sort::Raster { side } => say!(ui, "tiles-of-pictures", name = name, side = side, least = least, greatest = greatest),
        Sort::Vector => say!(ui, "tiles-of-vectors", name = name, least = least, greatest = greatest),
    };
    ui.label(small(&sort));
    let nobody = say!(ui, "tiles-no-attribution");
    ui.label(small(about.attribution.as_deref().unwrap_or(&nobody)));
}

/// What is not shown of the file, and why.
fn seen_ui(ui: &mut Ui, seen: Option<&Seen>) {
    let Some(seen) = seen else { return };
    if seen.is_too_far {
        ui.label(small(&say!(ui, "tiles-too-far")));
    } else if let Some(fault) = &seen.fault {
        warning_ui(ui, &say!(ui, "tiles-faulty", count = seen.faulty, why = fault.to_string()));
    } else if seen.tiles == 0 {
        ui.label(small(&say!(ui, "tiles-not-here")));
    }
}

fn warning_ui(ui: &mut Ui, words: &str) {
    let colour = Palette::of(ui.visuals()).warning;
    ui.add(eframe::egui::Label::new(small(words).color(colour)).wrap());
}

fn small(text: &str) -> RichText {
    RichText::new(text).small()
}
