//! Draft agreements: clause by clause, each with the flashpoints that it would settle, and those that none does.

use eframe::egui::{self, RichText, ScrollArea, Ui};

use super::super::frame::button;
use super::{flashpoint_links_ui, section, sentence};
use crate::agreements::{Agreement, Clause};
use crate::app::command::Command;
use crate::app::theme::Palette;
use crate::app::view::{Thing, View};
use crate::app::work::Drawn;
use crate::measure::count;

/// The tab.
pub(in crate::app) fn agreements_ui(ui: &mut Ui, drawn: &Drawn, view: &View, commands: &mut Vec<Command>) {
    let plan = &drawn.plan;
    let meant = |agreement: &&Agreement| view.means_offices(&plan.conferences[agreement.conference].offices);
    let agreements: Vec<&Agreement> = plan.agreements.iter().filter(meant).collect();
    if agreements.is_empty() {
        ui.label("No conference, so no agreement to draft.");
        return;
    }
    ui.add(egui::Label::new("Drafts to start from: nothing here is agreed. Blanks are for the conference to fill.").wrap());
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        for agreement in agreements {
            ui.push_id(&agreement.id, |ui| agreement_ui(ui, drawn, agreement, view, commands));
        }
    });
}

fn agreement_ui(ui: &mut Ui, drawn: &Drawn, agreement: &Agreement, view: &View, commands: &mut Vec<Command>) {
    let conference = &drawn.plan.conferences[agreement.conference];
    let title = format!(
        "{}: {}, {} not covered",
        conference.name,
        count(agreement.clauses.len(), "clause"),
        count(agreement.uncovered.len(), "flashpoint")
    );
    let is_selected = view.is_selected(&Thing::Agreement(agreement.id.clone()));
    let head = egui::CollapsingHeader::new(RichText::new(title).strong()).id_salt("agreement").default_open(is_selected);
    head.show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            let conference = Command::Conference(conference.id.clone());
            commands.extend(button(ui, "Its conference", "Who, where, when and the agenda").then_some(conference));
            let thing = Command::FlyTo(Thing::Agreement(agreement.id.clone()));
            commands.extend(button(ui, "All known of it", "Look at it, and move the map to its flashpoints").then_some(thing));
        });
        uncovered_ui(ui, drawn, agreement, commands);
        for clause in &agreement.clauses {
            ui.push_id(&clause.id, |ui| clause_ui(ui, drawn, clause, commands));
        }
    });
}

/// The flashpoints that no clause touches.
pub(super) fn uncovered_ui(ui: &mut Ui, drawn: &Drawn, agreement: &Agreement, commands: &mut Vec<Command>) {
    if agreement.uncovered.is_empty() {
        ui.label("Every flashpoint of the conference has a clause.");
        return;
    }
    let warning = Palette::of(ui.visuals()).warning;
    ui.colored_label(warning, format!("No clause yet for {}:", count(agreement.uncovered.len(), "flashpoint")));
    flashpoint_links_ui(ui, drawn, &agreement.uncovered, commands);
}

/// A clause: what it is about, its text, what it would settle.
pub(super) fn clause_ui(ui: &mut Ui, drawn: &Drawn, clause: &Clause, commands: &mut Vec<Command>) {
    let route = clause.terms.route().map(|route| drawn.scenario.routes[route].name.as_str());
    let title = format!("{}{}", sentence(clause.terms.word()), route.map_or_else(String::new, |name| format!(", {name}")));
    section(ui, &title.to_uppercase());
    ui.add(egui::Label::new(&clause.text).wrap());
    if clause.flashpoints.is_empty() {
        ui.weak("Settles no flashpoint by itself.");
    } else {
        flashpoint_links_ui(ui, drawn, &clause.flashpoints, commands);
    }
}
