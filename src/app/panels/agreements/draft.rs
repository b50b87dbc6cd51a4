//! Draft agreements of the plan: clause by clause, each with the flashpoints that it would settle, and those that none
//! does.

use eframe::egui::{self, RichText, Ui};

use super::super::in_sight::in_sight_ui;
use super::super::{flashpoint_links_ui, section, sentence};
use crate::agreements::{Agreement, Clause};
use crate::app::actions::{Situation, agreed as actions, selected};
use crate::app::agreed::Ask;
use crate::app::command::Command;
use crate::app::desk::Arrange;
use crate::app::terms;
use crate::app::theme::Palette;
use crate::app::work::Drawn;
use crate::words::{Speaks as _, say};

/// All of them.
pub(super) fn list_ui(ui: &mut Ui, drawn: &Drawn, drafts: &[&Agreement], chosen: Option<&Agreement>, commands: &mut Vec<Command>) {
    in_sight_ui(ui, "drafts", drafts.len(), 1.3, |ui, number| {
        let draft = drafts[number];
        let conference = &drawn.plan.conferences[draft.conference];
        let (clauses, open) = (say!(ui, "count-clauses", count = draft.clauses.len()), draft.uncovered.len());
        let right = if open > 0 { say!(ui, "clauses-uncovered", clauses = clauses, count = open) } else { clauses };
        let called = conference.name.say(ui.language());
        let is_chosen = chosen.is_some_and(|chosen| chosen.id == draft.id);
        let row = egui::Button::selectable(is_chosen, &called).right_text(RichText::new(&right).small());
        let row = ui.add(row.truncate().min_size(egui::vec2(ui.available_width(), 0.0)));
        let name = say!(ui, "draft-of", conference = &called);
        row.widget_info(|| egui::WidgetInfo::selected(egui::accesskit::Role::Button, true, is_chosen, &name));
        let row = row.on_hover_text(say!(ui, "choice", name = called, choice = right));
        if row.clicked() {
            commands.extend([Command::Agreed(Ask::Open(None)), Command::Desk(Arrange::Conference(conference.id.clone()))]);
        }
    });
}

/// The draft that is chosen.
pub(super) fn draft_ui(ui: &mut Ui, drawn: &Drawn, agreement: &Agreement, now: &Situation<'_>, commands: &mut Vec<Command>) {
    let conference = &drawn.plan.conferences[agreement.conference];
    ui.label(RichText::new(say!(ui, "draft-agreement-of", conference = conference.name.clone())).heading());
    ui.horizontal_wrapped(|ui| {
        selected::CONFERENCE.button(ui, &say!(ui, "its-conference"), now, commands);
        selected::KNOWN.button(ui, &say!(ui, "all-known"), now, commands);
        actions::TAKE_DRAFT.button(ui, &say!(ui, "agreed-take-draft"), now, commands);
    });
    uncovered_ui(ui, drawn, agreement, commands);
    clauses_ui(ui, drawn, agreement, commands);
}

/// Clause by clause.
pub(in crate::app::panels) fn clauses_ui(ui: &mut Ui, drawn: &Drawn, agreement: &Agreement, commands: &mut Vec<Command>) {
    in_sight_ui(ui, "clauses", agreement.clauses.len(), 6.0, |ui, number| clause_ui(ui, drawn, &agreement.clauses[number], commands));
}

/// The flashpoints that no clause touches.
pub(in crate::app::panels) fn uncovered_ui(ui: &mut Ui, drawn: &Drawn, agreement: &Agreement, commands: &mut Vec<Command>) {
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
