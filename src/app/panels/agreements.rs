//! Draft agreements: clause by clause, each with the flashpoints that it would settle, and those that none does.

use eframe::egui::{self, RichText, ScrollArea, Ui};

use super::in_sight::in_sight_ui;
use super::{flashpoint_links_ui, section, sentence};
use crate::agreements::{Agreement, Clause};
use crate::app::actions::{Situation, selected};
use crate::app::command::Command;
use crate::app::desk::Arrange;
use crate::app::narrowing::Narrowing;
use crate::app::terms;
use crate::app::theme::Palette;
use crate::app::work::Drawn;
use crate::words::{Speaks as _, say};

/// The tab: all of them, then the one of the chosen conference.
pub(in crate::app) fn agreements_ui(ui: &mut Ui, drawn: &Drawn, now: &Situation<'_>, commands: &mut Vec<Command>) {
    let view = now.view;
    let plan = &drawn.plan;
    let narrowing = Narrowing::of(view);
    let meant = |agreement: &&Agreement| narrowing.means_offices(&plan.conferences[agreement.conference].offices);
    let agreements: Vec<&Agreement> = plan.agreements.iter().filter(meant).collect();
    let is_chosen = |agreement: &&&Agreement| view.conference.as_ref() == Some(&plan.conferences[agreement.conference].id);
    let Some(chosen) = agreements.iter().find(is_chosen).or_else(|| agreements.first()).copied() else {
        ui.label(say!(ui, "agreements-none"));
        return;
    };
    ui.add(egui::Label::new(say!(ui, "agreements-drafts")).wrap());
    list_ui(ui, drawn, &agreements, chosen, commands);
    ui.separator();
    ScrollArea::vertical().auto_shrink(false).id_salt(&chosen.id).show(ui, |ui| agreement_ui(ui, drawn, chosen, now, commands));
}

fn list_ui(ui: &mut Ui, drawn: &Drawn, agreements: &[&Agreement], chosen: &Agreement, commands: &mut Vec<Command>) {
    let height = (ui.available_height() * 0.28).max(60.0);
    ScrollArea::vertical().id_salt("agreements").max_height(height).auto_shrink([false, true]).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        in_sight_ui(ui, "agreements", agreements.len(), 1.3, |ui, number| {
            let agreement = agreements[number];
            let conference = &drawn.plan.conferences[agreement.conference];
            let (clauses, open) = (say!(ui, "count-clauses", count = agreement.clauses.len()), agreement.uncovered.len());
            let right = if open > 0 { say!(ui, "clauses-uncovered", clauses = clauses, count = open) } else { clauses };
            let called = conference.name.say(ui.language());
            let row = egui::Button::selectable(agreement.id == chosen.id, &called).right_text(RichText::new(&right).small());
            let row = ui.add(row.truncate().min_size(egui::vec2(ui.available_width(), 0.0)));
            let name = say!(ui, "draft-of", conference = &called);
            row.widget_info(|| egui::WidgetInfo::selected(egui::accesskit::Role::Button, true, agreement.id == chosen.id, &name));
            let row = row.on_hover_text(say!(ui, "choice", name = called, choice = right));
            commands.extend(row.clicked().then(|| Command::Desk(Arrange::Conference(conference.id.clone()))));
        });
    });
}

fn agreement_ui(ui: &mut Ui, drawn: &Drawn, agreement: &Agreement, now: &Situation<'_>, commands: &mut Vec<Command>) {
    let conference = &drawn.plan.conferences[agreement.conference];
    ui.label(RichText::new(say!(ui, "draft-agreement-of", conference = conference.name.clone())).heading());
    ui.horizontal_wrapped(|ui| {
        selected::CONFERENCE.button(ui, &say!(ui, "its-conference"), now, commands);
        selected::KNOWN.button(ui, &say!(ui, "all-known"), now, commands);
    });
    uncovered_ui(ui, drawn, agreement, commands);
    clauses_ui(ui, drawn, agreement, commands);
}

/// Clause by clause.
pub(super) fn clauses_ui(ui: &mut Ui, drawn: &Drawn, agreement: &Agreement, commands: &mut Vec<Command>) {
    in_sight_ui(ui, "clauses", agreement.clauses.len(), 6.0, |ui, number| clause_ui(ui, drawn, &agreement.clauses[number], commands));
}

/// The flashpoints that no clause touches.
pub(super) fn uncovered_ui(ui: &mut Ui, drawn: &Drawn, agreement: &Agreement, commands: &mut Vec<Command>) {
    if agreement.uncovered.is_empty() {
        ui.label(say!(ui, "all-covered"));
        return;
    }
    let warning = Palette::of(ui.visuals()).warning;
    let flashpoints = say!(ui, "count-flashpoints", count = agreement.uncovered.len());
    ui.colored_label(warning, say!(ui, "no-clause-yet", flashpoints = flashpoints));
    flashpoint_links_ui(ui, drawn, &agreement.uncovered, commands);
}

/// A clause: what it is about, its text, what it would settle.
fn clause_ui(ui: &mut Ui, drawn: &Drawn, clause: &Clause, commands: &mut Vec<Command>) {
    let route = clause.terms.route().map(|route| drawn.scenario.routes[route].name.as_str());
    let term = terms::clause(&clause.terms).say(ui.language());
    let title = format!("{}{}", sentence(&term), route.map_or_else(String::new, |name| format!(", {name}")));
    section(ui, &title.to_uppercase());
    ui.add(egui::Label::new(clause.text.say(ui.language())).wrap());
    if clause.flashpoints.is_empty() {
        ui.weak(say!(ui, "settles-nothing"));
    } else {
        flashpoint_links_ui(ui, drawn, &clause.flashpoints, commands);
    }
}
