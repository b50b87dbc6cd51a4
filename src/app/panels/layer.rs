//! What can be set of one layer, and what is known of its data.

use eframe::egui::{Button, RichText, Slider, TextEdit, Ui};

use crate::app::command::Command;
use crate::app::layering::Way;
use crate::app::provenance::{Provenance, of_base_map};
use crate::app::theme::Palette;
use crate::app::view::{Layer, View};
use crate::app::work::Drawn;

/// Order, strength, filter, source and age.
pub(super) fn unfolded_ui(ui: &mut Ui, view: &View, drawn: Option<&Drawn>, layer: Layer, commands: &mut Vec<Command>) {
    if layer.is_in_the_picture() {
        order_ui(ui, view, layer, commands);
        strength_ui(ui, view, layer, commands);
    }
    if let Some(known) = drawn.and_then(|drawn| drawn.provenances.get(&layer)) {
        filter_ui(ui, view, layer, commands);
        provenance_ui(ui, known);
    } else if layer == Layer::Degrees {
        ui.label(RichText::new("Longitude and latitude, WGS84.").small());
    } else if let Some(source) = of_base_map(layer) {
        ui.label(RichText::new(source).small());
    } else {
        ui.label(RichText::new("Computed from the other layers.").small());
    }
    ui.add_space(4.0);
}

fn order_ui(ui: &mut Ui, view: &View, layer: Layer, commands: &mut Vec<Command>) {
    ui.horizontal(|ui| {
        for (way, words, hint) in [(Way::Up, "Up", "Lay it upon the layer above"), (Way::Down, "Down", "Lay it under the layer below")] {
            let moved = view.layering.clone().moved(layer, way);
            let button = ui.add_enabled(moved != view.layering, Button::new(words).small());
            let button = button.accessible_name(format!("{} {words}", layer.title())).on_hover_text(hint);
            commands.extend(button.clicked().then_some(Command::Layers(moved)));
        }
    });
}

fn strength_ui(ui: &mut Ui, view: &View, layer: Layer, commands: &mut Vec<Command>) {
    let mut percent = view.layering.percent(layer);
    ui.spacing_mut().slider_width = 78.0;
    let slider = ui.add(Slider::new(&mut percent, 10..=100).suffix(" %"));
    let slider = slider.accessible_name(format!("Strength of {}", layer.title())).on_hover_text("How strongly the layer is drawn");
    commands.extend(slider.changed().then(|| Command::Layers(view.layering.clone().at_strength(layer, percent))));
}

fn filter_ui(ui: &mut Ui, view: &View, layer: Layer, commands: &mut Vec<Command>) {
    let mut words = view.layering.filter.get(&layer).cloned().unwrap_or_default();
    let hint = match layer {
        Layer::Zones => "name, crop, community",
        Layer::Routes => "name, community",
        _ => "name, kind",
    };
    let edit = ui.add(TextEdit::singleline(&mut words).hint_text(hint).desired_width(ui.available_width()));
    let edit = edit.accessible_name(format!("Filter {}", layer.title()));
    let edit = edit.on_hover_text("Show only those of which all these words are written; the plan counts all of them");
    commands.extend(edit.changed().then(|| Command::Layers(view.layering.clone().filtered(layer, &words))));
}

fn provenance_ui(ui: &mut Ui, known: &Provenance) {
    let small = |text: String| RichText::new(text).small();
    if known.illustrative > 0 {
        let words = format!("ILLUSTRATIVE: {} invented, not surveyed", known.illustrative);
        ui.label(small(words).strong().color(Palette::of(ui.visuals()).warning));
    }
    for (source, count) in &known.sources {
        ui.label(small(format!("{source} ({count})")));
    }
    if known.unsourced > 0 {
        ui.label(small(format!("no source given ({})", known.unsourced)));
    }
    if let (Some(file), Some(day)) = (&known.file, known.written_on) {
        ui.label(small(format!("{file}, written {}", day.words())));
    }
}
