//! Layers and legend in one: what each mark means, how many there are, and whether it is shown.

use eframe::egui::{
    Align, Button, Checkbox, Layout, Rect, RichText, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo, accesskit::Role, pos2, vec2,
};

use super::tiles::tiles_ui;
use super::{layer, section};
use crate::app::actions::Situation;
use crate::app::command::Command;
use crate::app::filter;
use crate::app::picture::Pictures;
use crate::app::theme::{Palette, faded};
use crate::app::view::{Layer, View};
use crate::app::work::Drawn;
use crate::scenario::Scenario;
use crate::words::{Language, Phrase, Speaks as _, say};

/// What the panel reads.
#[derive(Clone, Copy)]
pub(in crate::app) struct Layers<'a> {
    pub(in crate::app) scenario: &'a Scenario,
    pub(in crate::app) drawn: Option<&'a Drawn>,
    pub(in crate::app) pictures: &'a Pictures,
    pub(in crate::app) view: &'a View,
    pub(in crate::app) now: &'a Situation<'a>,
}

/// The list of layers, the uppermost first, then what else the map shows.
pub(in crate::app) fn layers_ui(ui: &mut Ui, layers: Layers<'_>, now: &Situation<'_>, commands: &mut Vec<Command>) {
    let words = ui.language();
    section(ui, &say!(words, "layers-and-legend"));
    for layer in &layers.view.layering.order {
        ui.push_id(*layer, |ui| layer_ui(ui, layers, *layer, now, commands));
    }
    tiles_ui(ui, layers.now, layers.pictures, commands);
    let palette = Palette::of(ui.visuals());
    section(ui, &say!(words, "on-the-day-shown"));
    key_ui(ui, Phrase("key-crop-stands"), |ui, rect| area(ui, rect, palette.zone_crop, palette.zone_line));
    key_ui(ui, Phrase("key-no-crop"), |ui, rect| area(ui, rect, palette.zone_bare, palette.zone_line));
    key_ui(ui, Phrase("key-water-open"), |ui, rect| {
        ui.painter().circle(rect.center(), 4.5, palette.water, Stroke::new(1.0, palette.halo));
    });
    key_ui(ui, Phrase("key-water-crowded"), |ui, rect| warning_sign(ui, rect, palette));
    key_ui(ui, Phrase("key-water-dry"), |ui, rect| crossed_ring(ui, rect, palette));
    key_ui(ui, Phrase("key-herd-on-its-way"), |ui, rect| {
        ui.painter().line_segment([rect.left_center(), rect.right_center()], Stroke::new(5.0, palette.herd));
    });
    key_ui(ui, Phrase("key-herd-in-camp"), |ui, rect| {
        ui.painter().circle(rect.center(), 6.5, faded(palette.herd, 0.16), Stroke::new(1.5, palette.herd));
    });
    section(ui, &say!(words, "map"));
    ui.label(RichText::new(say!(words, "map-how-to")).small());
}

fn layer_ui(ui: &mut Ui, layers: Layers<'_>, layer: Layer, now: &Situation<'_>, commands: &mut Vec<Command>) {
    let Layers { view, drawn, .. } = layers;
    let (words, title) = (ui.language(), layer.title().say(ui.language()));
    let is_unfolded = view.unfolded == Some(layer);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        swatch_ui(ui, layer);
        let mut is_shown = view.shows(layer);
        let shown = ui.add(Checkbox::new(&mut is_shown, &title));
        commands.extend(shown.changed().then_some(Command::Toggle(layer)));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let name = if is_unfolded { say!(words, "layer-fold", layer = &title) } else { say!(words, "layer-unfold", layer = &title) };
            let sign = if is_unfolded { "-" } else { "+" };
            let unfold = ui.add(Button::new(sign).small().min_size(vec2(18.0, 16.0)));
            let unfold = unfold.on_hover_text(say!(words, "layer-unfold-hint"));
            unfold.widget_info(|| WidgetInfo::labeled(Role::DisclosureTriangle, true, &name));
            commands.extend(unfold.clicked().then_some(Command::Unfold((!is_unfolded).then_some(layer))));
            ui.label(RichText::new(count(layers, layer, words)).small().color(ui.visuals().weak_text_color()));
        });
    });
    if is_unfolded {
        ui.indent("unfolded", |ui| layer::unfolded_ui(ui, now, drawn, layer, commands));
    } else if let Some(words) = view.layering.filter.get(&layer) {
        ui.indent("filter", |ui| ui.weak(say!(ui, "layer-only", filter = words)));
    }
}

/// How many of a layer there are, and how many of them are shown.
fn count(Layers { scenario, drawn, pictures, view, .. }: Layers<'_>, layer: Layer, words: Language) -> String {
    let total = match layer {
        Layer::Flashpoints => drawn.map(|drawn| drawn.plan.findings.flashpoints.len()),
        _ => filter::total(layer, scenario),
    };
    let passing = view.layering.filter.get(&layer).and_then(|_| pictures.passing(layer));
    match (total, passing) {
        (Some(total), Some(passing)) => say!(words, "so-many-of", some = passing, all = total),
        (Some(total), None) => say!(words, "so-many", count = total),
        (None, _) => String::new(),
    }
}

fn key_ui(ui: &mut Ui, text: Phrase, paint: impl FnOnce(&Ui, Rect)) {
    ui.horizontal(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(18.0, 16.0), Sense::hover());
        paint(ui, rect);
        ui.add(eframe::egui::Label::new(RichText::new(text.say(ui.language())).small()).wrap());
    });
}

fn swatch_ui(ui: &mut Ui, layer: Layer) {
    let (rect, _) = ui.allocate_exact_size(vec2(18.0, 18.0), Sense::hover());
    let palette = Palette::of(ui.visuals());
    let (painter, middle) = (ui.painter(), rect.center());
    let line = |colour, width| painter.line_segment([rect.left_center(), rect.right_center()], Stroke::new(width, colour));
    match layer {
        Layer::Flashpoints => {
            painter.circle_filled(middle, 7.5, palette.flashpoint);
        }
        Layer::Herds => {
            line(palette.herd, 5.0);
        }
        Layer::Routes => {
            painter.rect_filled(rect.shrink2(vec2(0.0, 4.0)), 0.0, palette.corridor);
            line(palette.route, 2.0);
        }
        Layer::Zones => area(ui, rect, palette.zone_crop, palette.zone_line),
        Layer::Water => {
            painter.circle(middle, 5.0, palette.water, Stroke::new(1.0, palette.halo));
        }
        Layer::Settlements => {
            painter.rect_filled(Rect::from_center_size(middle, Vec2::splat(7.0)), 1.0, palette.settlement);
        }
        Layer::Incidents => {
            for end in [vec2(5.0, 5.0), vec2(5.0, -5.0)] {
                painter.line_segment([middle - end, middle + end], Stroke::new(2.0, palette.incident));
            }
        }
        Layer::NoGo => {
            let frame = rect.shrink(3.0);
            let corners = [frame.left_top(), frame.right_top(), frame.right_bottom(), frame.left_bottom(), frame.left_top()];
            painter.rect_filled(frame, 0.0, faded(palette.no_go, 0.16));
            painter.extend(Shape::dashed_line(&corners, Stroke::new(1.5, palette.no_go), 3.0, 2.0));
        }
        Layer::States => {
            line(palette.country_line, 1.6);
        }
        Layer::Rivers => {
            line(palette.river, 2.2);
        }
        Layer::Degrees => {
            line(faded(palette.faint, 0.5), 1.0);
            painter.line_segment([rect.center_top(), rect.center_bottom()], Stroke::new(1.0, faded(palette.faint, 0.5)));
        }
        Layer::Towns => {
            painter.circle_filled(middle, 2.2, palette.faint);
        }
    }
}

fn area(ui: &Ui, rect: Rect, fill: eframe::egui::Color32, line: eframe::egui::Color32) {
    ui.painter().rect(rect.shrink(2.5), 2.0, fill, Stroke::new(1.0, line), eframe::egui::StrokeKind::Inside);
}

fn warning_sign(ui: &Ui, rect: Rect, palette: Palette) {
    let at = rect.center();
    let corners = vec![at + vec2(0.0, -6.5), at + vec2(6.0, 4.5), at + vec2(-6.0, 4.5)];
    ui.painter().add(Shape::convex_polygon(corners, palette.water_crowded, Stroke::new(1.2, palette.ink)));
}

fn crossed_ring(ui: &Ui, rect: Rect, palette: Palette) {
    let at = rect.center();
    ui.painter().circle_stroke(at, 4.0, Stroke::new(1.4, palette.water_dry));
    ui.painter().line_segment([pos2(at.x - 4.0, at.y + 4.0), pos2(at.x + 4.0, at.y - 4.0)], Stroke::new(1.4, palette.water_dry));
}
