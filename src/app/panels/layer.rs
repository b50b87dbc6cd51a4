//! What can be set of one layer, and what is known of its data.

use eframe::egui::{RichText, Slider, TextEdit, Ui};

use crate::app::actions::{self, Situation};
use crate::app::command::Command;
use crate::app::provenance::{Provenance, of_base_map};
use crate::app::theme::Palette;
use crate::app::view::{Layer, View};
use crate::app::work::Drawn;
use crate::words::{Phrase, Speaks as _, say};

/// Order, strength, filter, source and age.
pub(super) fn unfolded_ui(ui: &mut Ui, now: &Situation<'_>, drawn: Option<&Drawn>, layer: Layer, commands: &mut Vec<Command>) {
    let view = now.view;
    if layer.is_in_the_picture() {
        order_ui(ui, now, layer, commands);
        strength_ui(ui, view, layer, commands);
    }
    if let Some(known) = drawn.and_then(|drawn| drawn.provenances.get(&layer)) {
        filter_ui(ui, view, layer, commands);
        provenance_ui(ui, known);
        if layer.of_scenario().is_some() {
            actions::WRITE_LAYER.button(ui, &say!(ui, "action-write-layer"), now, commands);
        }
    } else if layer == Layer::Degrees {
        ui.label(RichText::new(say!(ui, "layer-degrees-source")).small());
    } else if let Some(source) = of_base_map(layer) {
        ui.label(RichText::new(source.say(ui.language())).small());
    } else {
        ui.label(RichText::new(say!(ui, "layer-computed")).small());
    }
    ui.add_space(4.0);
}

fn order_ui(ui: &mut Ui, now: &Situation<'_>, layer: Layer, commands: &mut Vec<Command>) {
    ui.horizontal(|ui| {
        for (action, name) in actions::map::LAYERS.iter().zip([Phrase("layer-up"), Phrase("layer-down")]) {
            let way = name.say(ui.language());
            let button = action.button(ui, &way, now, commands);
            button.accessible_name(say!(ui, "layer-moved", layer = layer.title(), way = way));
        }
    });
}

fn strength_ui(ui: &mut Ui, view: &View, layer: Layer, commands: &mut Vec<Command>) {
    let mut percent = view.layering.percent(layer);
    ui.spacing_mut().slider_width = 78.0;
    let slider = ui.add(Slider::new(&mut percent, 10..=100).suffix(" %"));
    let slider = slider.accessible_name(say!(ui, "layer-strength", layer = layer.title())).on_hover_text(say!(ui, "layer-strength.hint"));
    commands.extend(slider.changed().then(|| Command::Layers(view.layering.clone().at_strength(layer, percent))));
}

fn filter_ui(ui: &mut Ui, view: &View, layer: Layer, commands: &mut Vec<Command>) {
    let mut words = view.layering.filter.get(&layer).cloned().unwrap_or_default();
    let hint = match layer {
        Layer::Zones => say!(ui, "layer-filter-zones"),
        Layer::Routes => say!(ui, "layer-filter-routes"),
        _ => say!(ui, "layer-filter-others"),
    };
    let edit = ui.add(TextEdit::singleline(&mut words).hint_text(hint).desired_width(ui.available_width()));
    let edit = edit.accessible_name(say!(ui, "layer-filter", layer = layer.title()));
    let edit = edit.on_hover_text(say!(ui, "layer-filter.hint"));
    commands.extend(edit.changed().then(|| Command::Layers(view.layering.clone().filtered(layer, &words))));
}

fn provenance_ui(ui: &mut Ui, known: &Provenance) {
    let small = |text: String| RichText::new(text).small();
    if known.illustrative > 0 {
        let words = say!(ui, "layer-illustrative", count = known.illustrative);
        ui.label(small(words).strong().color(Palette::of(ui.visuals()).warning));
    }
    for (source, count) in &known.sources {
        ui.label(small(say!(ui, "layer-source", source = source, count = *count)));
    }
    if known.unsourced > 0 {
        ui.label(small(say!(ui, "layer-unsourced", count = known.unsourced)));
    }
    if let (Some(file), Some(day)) = (&known.file, known.written_on) {
        ui.label(small(say!(ui, "layer-file", file = file, day = day)));
    }
}
