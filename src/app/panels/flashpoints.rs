//! The ranked list of flashpoints, each with its reasons.

use std::sync::{Arc, Weak};

use eframe::egui::{self, Align, Layout, RichText, ScrollArea, Sense, Stroke, Ui, UiBuilder, vec2};

use super::super::frame::button;
use super::culled::Culled;
use super::{section, severity};
use crate::app::command::Command;
use crate::app::theme::Palette;
use crate::app::view::{Thing, View};
use crate::app::work::Drawn;
use crate::flashpoints::{Flashpoint, Stability};
use crate::plan::{RankBy, RankedList};
use crate::scenario::{Scenario, Settings};

/// The flashpoints as the list shows them: made when the plan or the ranking changes, not in each frame.
#[derive(Default)]
pub(in crate::app) struct Lists {
    of: Option<(Weak<Drawn>, RankBy)>,
    lists: Vec<RankedList>,
}

impl Lists {
    /// Makes the lists anew where the plan or what it is ranked by is another.
    pub(in crate::app) fn keep_up(&mut self, drawn: &Arc<Drawn>, by: RankBy) {
        let of_this = |(plan, ranked): &(Weak<Drawn>, RankBy)| plan.ptr_eq(&Arc::downgrade(drawn)) && *ranked == by;
        if !self.of.as_ref().is_some_and(of_this) {
            self.lists = drawn.plan.ranked(&drawn.scenario, by);
            self.of = Some((Arc::downgrade(drawn), by));
        }
    }
}

/// The list.
pub(in crate::app) fn flashpoints_ui(
    ui: &mut Ui,
    drawn: &Drawn,
    lists: &Lists,
    stability: Option<&Stability>,
    view: &View,
    commands: &mut Vec<Command>,
) {
    let all = &drawn.plan.findings.flashpoints;
    let concerns = |flashpoint: &Flashpoint| view.office.as_ref().is_none_or(|office| flashpoint.concerns(office));
    let shown = all.iter().filter(|flashpoint| concerns(flashpoint)).count();
    ui.label(count_words(&drawn.scenario, view, shown, all.len()));
    rank_by_ui(ui, view, commands);
    if let Some(stability) = stability.filter(|_| !all.is_empty()) {
        ui.add(egui::Label::new(RichText::new(stability.words()).small().weak()).wrap());
    }
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        let mut has_scrolled = false;
        let (of, mut cards) = (lists.lists.iter().map(|list| list.flashpoints.len()).sum(), Culled::begin(ui, "cards"));
        let selected = if let Some(Thing::Flashpoint(id)) = &view.selected { Some(id) } else { None };
        for list in &lists.lists {
            let of_office = list.flashpoints.iter().filter(|(number, _)| all.get(*number).is_some_and(|flashpoint| concerns(flashpoint)));
            let mut members = of_office.peekable();
            if !list.title.is_empty() && members.peek().is_some() {
                section(ui, &list.title.to_uppercase());
            }
            for (number, points) in members {
                let is_selected = selected == Some(&all[*number].id);
                let card = cards.card(ui, (of, is_selected), |ui| {
                    ui.push_id((&list.title, number), |ui| card_ui(ui, drawn, (*number, *points), view, commands)).inner
                });
                if let Some(card) = card.filter(|_| is_selected && view.scroll_to_selected && !has_scrolled) {
                    card.scroll_to_me(Some(Align::Min));
                    commands.push(Command::Scrolled);
                    has_scrolled = true;
                }
            }
        }
        cards.end(ui);
        open_questions_ui(ui, &drawn.plan.open_questions);
    });
}

fn rank_by_ui(ui: &mut Ui, view: &View, commands: &mut Vec<Command>) {
    ui.horizontal(|ui| {
        ui.weak("Rank by");
        for by in RankBy::ALL {
            let button = egui::Button::selectable(view.rank_by == by, by.words());
            let hint = match by {
                RankBy::Severity => "One list, the gravest first",
                RankBy::Office => "What concerns each office",
                RankBy::Conference => "What each conference settles",
                RankBy::Week => "Week by week, by the points of those days",
            };
            if ui.add(button).on_hover_text(hint).clicked() {
                commands.push(Command::RankBy(by));
            }
        }
    });
}

fn count_words(scenario: &Scenario, view: &View, shown: usize, all: usize) -> String {
    match &view.office {
        Some(office) => format!("{shown} of {all} flashpoints concern the {}, the gravest first", scenario.office_name(office)),
        None => format!("{all} flashpoints, the gravest first"),
    }
}

fn card_ui(ui: &mut Ui, drawn: &Drawn, (number, points): (usize, f64), view: &View, commands: &mut Vec<Command>) -> egui::Response {
    let flashpoint = &drawn.plan.findings.flashpoints[number];
    let is_selected = view.is_selected(&Thing::Flashpoint(flashpoint.id.clone()));
    let palette = Palette::of(ui.visuals());
    let stroke = if is_selected { Stroke::new(1.5, palette.flashpoint) } else { ui.visuals().widgets.noninteractive.bg_stroke };
    let frame = egui::Frame::group(ui.style()).stroke(stroke).inner_margin(8.0);
    let card = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        let builder = UiBuilder::new().id_salt(&flashpoint.id).sense(Sense::click());
        let head = ui.scope_builder(builder, |ui| head_ui(ui, number, points, flashpoint)).response;
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
fn head_ui(ui: &mut Ui, number: usize, points: f64, flashpoint: &Flashpoint) {
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
            let severity = RichText::new(format!("{points:.0}")).size(19.0).strong();
            let hint = if points < flashpoint.severity {
                format!("Points of this week's days, of a severity of {:.0}", flashpoint.severity)
            } else {
                "Severity, 0 to 100: the sum of its parts".to_owned()
            };
            ui.add(egui::Label::new(severity).selectable(false)).on_hover_text(hint);
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
    table_ui(ui, flashpoint, &scenario.settings);
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

/// The table that `murhal explain` prints: points that add up, what was measured, and where each weight comes from.
fn table_ui(ui: &mut Ui, flashpoint: &Flashpoint, settings: &Settings) {
    section(ui, "POINTS, AND WHAT WAS MEASURED");
    for row in flashpoint.table(settings) {
        ui.horizontal_top(|ui| {
            severity::dot_ui(ui, row.kind);
            let points =
                if row.weight > 0.0 { format!("{} of at most {:.0}", row.points_words(), row.weight) } else { "not weighed".to_owned() };
            ui.label(RichText::new(format!("{}: {points}", row.kind.title())).strong());
            ui.weak(row.measured.clone());
        });
        ui.add(egui::Label::new(row.reason).wrap());
        ui.add(egui::Label::new(RichText::new(format!("Weight: {}", row.basis)).small().weak()).wrap()).on_hover_text(row.encounter);
        ui.add_space(4.0);
    }
    ui.label(RichText::new(format!("Together {:.1} of 100", flashpoint.severity)).strong());
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
