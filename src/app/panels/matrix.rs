//! Office against office: a square of counts; a press narrows the whole desk to those two.

use eframe::egui::{self, Align2, Color32, FontId, RichText, ScrollArea, Sense, Ui, WidgetInfo, accesskit::Role, vec2};

use super::in_sight::in_sight_ui;
use super::section;
use crate::app::command::Command;
use crate::app::desk::Arrange;
use crate::app::theme::{Palette, faded};
use crate::app::view::{Thing, View};
use crate::app::work::Drawn;
use crate::overview::Pair;
use crate::words::{Language, Speaks as _, say};

const SIDE: f32 = 52.0;
const NAMES: f32 = 82.0;

/// The tab.
pub(in crate::app) fn matrix_ui(ui: &mut Ui, drawn: &Drawn, view: &View, commands: &mut Vec<Command>) {
    let matrix = &drawn.overview.matrix;
    if matrix.offices.is_empty() {
        ui.label(say!(ui, "matrix-no-office"));
        return;
    }
    ui.add(egui::Label::new(say!(ui, "matrix-how-to")).wrap());
    ui.add_space(4.0);
    let height = ui.available_height() * 0.62;
    ScrollArea::both().id_salt("matrix").max_height(height).auto_shrink([false, true]).show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(2.0, 2.0);
        ui.horizontal(|ui| {
            ui.allocate_exact_size(vec2(NAMES, 18.0), Sense::hover());
            for office in &matrix.offices {
                name_ui(ui, short(drawn, office), vec2(SIDE, 18.0));
            }
        });
        for (row, office) in matrix.offices.iter().enumerate() {
            ui.horizontal(|ui| {
                name_ui(ui, short(drawn, office), vec2(NAMES, SIDE));
                for column in 0..matrix.offices.len() {
                    cell_ui(ui, drawn, (row, column), view, commands);
                }
            });
        }
    });
    let offices = (view.office.as_ref(), view.desk.partner.as_ref().or(view.office.as_ref()));
    if let (Some(one), Some(other)) = offices
        && let (Some(row), Some(column)) = (matrix.number(one), matrix.number(other))
    {
        pair_ui(ui, drawn, (row, column), commands);
    }
}

/// The name of an office without what all of them share.
fn short<'a>(drawn: &'a Drawn, office: &'a str) -> &'a str {
    let name = drawn.scenario.office_name(office);
    name.strip_suffix(" Field Office").unwrap_or(name)
}

fn name_ui(ui: &mut Ui, name: &str, size: egui::Vec2) {
    ui.add_sized(size, egui::Label::new(RichText::new(name).small().strong()).truncate()).on_hover_text(name);
}

#[expect(clippy::cast_precision_loss, reason = "counts of flashpoints")]
fn cell_ui(ui: &mut Ui, drawn: &Drawn, (row, column): (usize, usize), view: &View, commands: &mut Vec<Command>) {
    let matrix = &drawn.overview.matrix;
    let nothing = Pair::default();
    let pair = matrix.pair(row, column).unwrap_or(&nothing);
    let (one, other) = (&matrix.offices[row], &matrix.offices[column]);
    let (rect, cell) = ui.allocate_exact_size(vec2(SIDE, SIDE), Sense::click());
    let is_chosen = view.office.as_ref().is_some_and(|office| {
        let partner = view.desk.partner.as_ref().unwrap_or(office);
        (office, partner) == (one, other) || (office, partner) == (other, one)
    });
    let words = words(ui.language(), drawn, pair, one, other);
    cell.widget_info(|| WidgetInfo::selected(Role::Button, true, is_chosen, &words));
    let palette = Palette::of(ui.visuals());
    let most = drawn.plan.findings.flashpoints.len().max(1) as f32;
    let share = (pair.flashpoints.len() as f32 / most).sqrt();
    let fill = if pair.flashpoints.is_empty() { Color32::TRANSPARENT } else { faded(palette.flashpoint, 0.12 + 0.6 * share) };
    let stroke = if is_chosen || cell.has_focus() || cell.hovered() {
        egui::Stroke::new(2.0, palette.selected)
    } else {
        ui.visuals().widgets.noninteractive.bg_stroke
    };
    ui.painter().rect(rect.shrink(1.0), 3.0, fill, stroke, egui::StrokeKind::Inside);
    let number = pair.flashpoints.len().to_string();
    ui.painter().text(rect.center() - vec2(0.0, 6.0), Align2::CENTER_CENTER, number, FontId::proportional(16.0), palette.ink);
    let rest = format!("{} / {}", pair.routes.len(), pair.crossings);
    ui.painter().text(rect.center() + vec2(0.0, 13.0), Align2::CENTER_CENTER, rest, FontId::proportional(11.0), palette.ink);
    if cell.on_hover_text(&words).clicked() {
        commands.push(if is_chosen { Command::Filter(None) } else { Command::Desk(Arrange::Pair([one.clone(), other.clone()])) });
    }
}

fn words(words: Language, drawn: &Drawn, pair: &Pair, one: &str, other: &str) -> String {
    let flashpoints = say!(words, "count-flashpoints", count = pair.flashpoints.len());
    let routes = say!(words, "count-routes", count = pair.routes.len());
    let crossings = say!(words, "count-crossings", count = pair.crossings);
    if one == other {
        say!(words, "matrix-alone", one = short(drawn, one), flashpoints = flashpoints, routes = routes, crossings = crossings)
    } else {
        let other = short(drawn, other);
        say!(
            words,
            "matrix-pair",
            one = short(drawn, one),
            other = other,
            flashpoints = flashpoints,
            routes = routes,
            crossings = crossings,
        )
    }
}

/// What the two that are chosen have in common, by name.
fn pair_ui(ui: &mut Ui, drawn: &Drawn, (row, column): (usize, usize), commands: &mut Vec<Command>) {
    let matrix = &drawn.overview.matrix;
    let Some(pair) = matrix.pair(row, column) else {
        ui.label(say!(ui, "matrix-nothing"));
        return;
    };
    ScrollArea::vertical().id_salt("pair").auto_shrink(false).show(ui, |ui| {
        section(ui, &say!(ui, "section-routes", count = pair.routes.len()));
        in_sight_ui(ui, "routes", pair.routes.len(), 1.0, |ui, number| {
            let route = pair.routes[number];
            let name = &drawn.scenario.routes[route].name;
            let link = super::link(ui.small_button(name).on_hover_text(say!(ui, "show-on-map")), name);
            commands.extend(link.clicked().then_some(Command::FlyTo(Thing::Route(route))));
        });
        section(ui, &say!(ui, "section-flashpoints", count = pair.flashpoints.len()));
        super::flashpoint_links_ui(ui, drawn, &pair.flashpoints, commands);
    });
}
