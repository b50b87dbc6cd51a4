//! Why a flashpoint ranks where it does: point by point, with what was measured and where the weight comes from.

use eframe::egui::{self, RichText, ScrollArea, Ui};

use super::super::super::frame::button;
use super::super::{fact, section, severity};
use crate::app::command::Command;
use crate::app::view::Thing;
use crate::app::work::Drawn;
use crate::flashpoints::Flashpoint;
use crate::scenario::Settings;

/// All of it.
pub(super) fn detail_ui(ui: &mut Ui, drawn: &Drawn, (number, flashpoint): (usize, &Flashpoint), commands: &mut Vec<Command>) {
    ScrollArea::vertical().auto_shrink(false).id_salt("reasons").show(ui, |ui| told_ui(ui, drawn, number, flashpoint, commands));
}

fn told_ui(ui: &mut Ui, drawn: &Drawn, number: usize, flashpoint: &Flashpoint, commands: &mut Vec<Command>) {
    let scenario = &drawn.scenario;
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
    fact(ui, "Offices:", or_none(&offices));
    let communities: Vec<&str> = flashpoint.communities.iter().map(|community| scenario.community_name(community)).collect();
    fact(ui, "Communities:", or_none(&communities));
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
        ui.horizontal_wrapped(|ui| {
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
