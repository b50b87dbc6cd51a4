//! The ranked list of flashpoints, each with its reasons.

use std::sync::Arc;

use eframe::egui::{self, Align, Layout, RichText, ScrollArea, Sense, Stroke, Ui, UiBuilder, vec2};

use super::super::frame::button;
use super::{section, severity};
use crate::app::command::Command;
use crate::app::theme::Palette;
use crate::app::view::{Thing, View};
use crate::app::work::Drawn;
use crate::encounters::Kind;
use crate::flashpoints::{Flashpoint, Part, basis, weight};
use crate::scenario::Scenario;

/// The list.
pub(in crate::app) fn flashpoints_ui(ui: &mut Ui, drawn: &Drawn, view: &View, commands: &mut Vec<Command>) {
    let all = &drawn.plan.findings.flashpoints;
    let shown: Vec<(usize, &Flashpoint)> =
        all.iter().map(Arc::as_ref).enumerate().filter(|(_, flashpoint)| view.office.as_ref().is_none_or(|office| flashpoint.concerns(office))).collect();
    ui.label(count_words(&drawn.scenario, view, shown.len(), all.len()));
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        for (number, flashpoint) in shown {
            let is_selected = view.is_selected(&Thing::Flashpoint(flashpoint.id.clone()));
            let card = card_ui(ui, drawn, number, view, commands);
            if is_selected && view.scroll_to_selected {
                card.scroll_to_me(Some(Align::Min));
                commands.push(Command::Scrolled);
            }
        }
        open_questions_ui(ui, &drawn.plan.open_questions);
    });
}

fn count_words(scenario: &Scenario, view: &View, shown: usize, all: usize) -> String {
    match &view.office {
        Some(office) => format!("{shown} of {all} flashpoints concern the {}, the gravest first", scenario.office_name(office)),
        None => format!("{all} flashpoints, the gravest first"),
    }
}

fn card_ui(ui: &mut Ui, drawn: &Drawn, number: usize, view: &View, commands: &mut Vec<Command>) -> egui::Response {
    let flashpoint = &drawn.plan.findings.flashpoints[number];
    let is_selected = view.is_selected(&Thing::Flashpoint(flashpoint.id.clone()));
    let palette = Palette::of(ui.visuals());
    let stroke = if is_selected { Stroke::new(1.5, palette.flashpoint) } else { ui.visuals().widgets.noninteractive.bg_stroke };
    let frame = egui::Frame::group(ui.style()).stroke(stroke).inner_margin(8.0);
    let card = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        let builder = UiBuilder::new().id_salt(&flashpoint.id).sense(Sense::click());
        let head = ui.scope_builder(builder, |ui| head_ui(ui, number, flashpoint)).response;
        let name = format!("{}. {}", number + 1, flashpoint.name);
        head.widget_info(|| egui::WidgetInfo::selected(egui::accesskit::Role::Button, true, is_selected, &name));
        let head = head.on_hover_cursor(egui::CursorIcon::PointingHand);
        if head.clicked() {
            let thing = Thing::Flashpoint(flashpoint.id.clone());
            commands.push(if is_selected { Command::Select(None) } else { Command::FlyTo(thing) });
        }
        if is_selected {
            detail_ui(ui, drawn, number, flashpoint, commands);
        }
    });
    card.response
}

/// Rank, name, severity with its bar, days, and the reasons in a line.
fn head_ui(ui: &mut Ui, number: usize, flashpoint: &Flashpoint) {
    let palette = Palette::of(ui.visuals());
    ui.spacing_mut().item_spacing.y = 3.0;
    ui.horizontal(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(24.0, 24.0), Sense::hover());
        ui.painter().circle_filled(rect.center(), 11.5, palette.flashpoint);
        ui.painter().text(
            rect.center(),
            egui::Align2::CENTER_CENTER,
            (number + 1).to_string(),
            egui::FontId::proportional(13.0),
            palette.on_flashpoint,
        );
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let severity = RichText::new(format!("{:.0}", flashpoint.severity)).size(19.0).strong();
            ui.add(egui::Label::new(severity).selectable(false)).on_hover_text("Severity, 0 to 100: the sum of its parts");
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let name = RichText::new(&flashpoint.name).size(14.5).strong();
                ui.add(egui::Label::new(name).truncate().selectable(false));
            });
        });
    });
    severity::bar_ui(ui, flashpoint);
    ui.add(egui::Label::new(RichText::new(flashpoint.days.words()).small()).selectable(false));
    ui.add(egui::Label::new(RichText::new(flashpoint.reasons_line()).small()).selectable(false).wrap());
}

fn detail_ui(ui: &mut Ui, drawn: &Drawn, number: usize, flashpoint: &Flashpoint, commands: &mut Vec<Command>) {
    let scenario = &drawn.scenario;
    ui.separator();
    ui.horizontal_wrapped(|ui| {
        if let Some(conference) = drawn.plan.conference_of(number) {
            let id = drawn.plan.conferences[conference].id.clone();
            commands.extend(button(ui, "Agenda", "The conference that settles this flashpoint").then_some(Command::Conference(id)));
        }
        let peak = format!("Show {}", flashpoint.peak.words());
        commands.extend(button(ui, &peak, "The day on which most of its points coincide").then_some(Command::SetDay(flashpoint.peak)));
        let fly = button(ui, "Fly there", "Move the map to it");
        commands.extend(fly.then_some(Command::FlyTo(Thing::Flashpoint(flashpoint.id.clone()))));
    });
    ui.label(RichText::new(why(number, flashpoint)).strong());
    let offices: Vec<&str> = flashpoint.offices.iter().map(|office| scenario.office_name(office)).collect();
    super::fact(ui, "Offices:", or_none(&offices));
    let communities: Vec<&str> = flashpoint.communities.iter().map(|community| scenario.community_name(community)).collect();
    super::fact(ui, "Communities:", or_none(&communities));
    for (kind, points) in flashpoint.reasons() {
        kind_ui(ui, scenario, flashpoint, kind, points);
    }
    unweighed_ui(ui, flashpoint);
    if !flashpoint.unknowns.is_empty() {
        section(ui, "NOT KNOWN: ASK AT THE CONFERENCE");
        for question in &flashpoint.unknowns {
            ui.label(format!("• {question}"));
        }
    }
}

/// Why it ranks where it does, in a sentence.
fn why(number: usize, flashpoint: &Flashpoint) -> String {
    let reasons: Vec<String> =
        flashpoint.reasons().into_iter().take(2).map(|(kind, points)| format!("{} ({points:.0})", kind.title().to_lowercase())).collect();
    let rest: f64 = flashpoint.reasons().into_iter().skip(2).map(|(_, points)| points).sum();
    let rest = if rest > 0.5 { format!("; the rest {rest:.0}") } else { String::new() };
    format!("Rank {}: {:.0} points of 100, most from {}{rest}", number + 1, flashpoint.severity, reasons.join(" and "))
}

fn or_none(names: &[&str]) -> String {
    if names.is_empty() { "none".to_owned() } else { names.join(", ") }
}

/// All that one kind adds, and what its weight rests on.
fn kind_ui(ui: &mut Ui, scenario: &Scenario, flashpoint: &Flashpoint, kind: Kind, points: f64) {
    ui.add_space(6.0);
    ui.horizontal(|ui| {
        severity::dot_ui(ui, kind);
        ui.label(RichText::new(format!("{}: {points:.1} of at most {:.0}", kind.title(), weight(&scenario.settings, kind))).strong());
    });
    for part in flashpoint.parts.iter().filter(|part| part.kind == kind) {
        part_ui(ui, part);
    }
    ui.add(egui::Label::new(RichText::new(format!("Weight: {}", basis(kind))).small().weak()).wrap());
}

fn part_ui(ui: &mut Ui, part: &Part) {
    let points = part.points.map_or_else(|| "?".to_owned(), |points| format!("{points:.1}"));
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let (rect, _) = ui.allocate_exact_size(vec2(30.0, 16.0), Sense::hover());
        let ink = ui.visuals().strong_text_color();
        ui.painter().text(rect.right_top(), egui::Align2::RIGHT_TOP, &points, egui::FontId::proportional(13.0), ink);
        ui.add(egui::Label::new(&part.reason).wrap());
    });
}

/// Kinds that are there but add nothing, or nobody can say how much.
fn unweighed_ui(ui: &mut Ui, flashpoint: &Flashpoint) {
    let weighed: Vec<Kind> = flashpoint.reasons().into_iter().map(|(kind, _)| kind).collect();
    let rest: Vec<&Part> = flashpoint.parts.iter().filter(|part| !weighed.contains(&part.kind)).collect();
    if rest.is_empty() {
        return;
    }
    section(ui, "ALSO THERE");
    for part in rest {
        part_ui(ui, part);
    }
}

fn open_questions_ui(ui: &mut Ui, questions: &[String]) {
    if questions.is_empty() {
        return;
    }
    section(ui, "NOT KNOWN ELSEWHERE: NEVER READ IT AS \"NO RISK\"");
    for question in questions {
        ui.label(format!("• {question}"));
    }
}
