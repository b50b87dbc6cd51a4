//! What is known of an office, a conference and an agreement.

use eframe::egui::{self, Ui};

use super::super::frame::button;
use super::{agreements, fact, section, selected::heading_ui};
use crate::app::command::Command;
use crate::app::desk::Arrange;
use crate::app::view::Thing;
use crate::app::work::Drawn;
use crate::atlas::Atlas;

/// An office: its seat, its states, the communities it speaks with, its conferences.
pub(super) fn office_ui(ui: &mut Ui, atlas: &Atlas, drawn: &Drawn, id: &str, commands: &mut Vec<Command>) {
    let scenario = &drawn.scenario;
    let Some(office) = scenario.office(id) else {
        ui.label("This office is not in the scenario any more.");
        return;
    };
    heading_ui(ui, &office.name, "field office", commands, Thing::Office(id.to_owned()));
    let filter = button(ui, "Show only what concerns it", "Narrow the lists, the matrix, the calendar and the map to it");
    commands.extend(filter.then(|| Command::Desk(Arrange::Pair([id.to_owned(), id.to_owned()]))));
    let seat = office.seat.as_deref().and_then(|seat| scenario.settlements.iter().find(|settlement| settlement.id == seat));
    fact(ui, "Seat:", seat.map_or("unknown", |settlement| settlement.name.as_str()));
    let states: Vec<&str> =
        office.states.iter().map(|state| atlas.state(state).map_or(state.as_str(), |number| atlas.states[number].name.as_str())).collect();
    fact(ui, "In charge of:", if states.is_empty() { "no state: say which in scenario.toml".to_owned() } else { states.join(", ") });
    let speaks_with = |community: &&crate::scenario::Community| scenario.office_of_community(&community.id).is_some_and(|one| one.id == id);
    let communities: Vec<&str> = scenario.communities.iter().filter(speaks_with).map(|community| community.name.as_str()).collect();
    fact(ui, "Speaks with:", if communities.is_empty() { "nobody yet".to_owned() } else { communities.join(", ") });
    fact(ui, "Source:", "scenario.toml");
    section(ui, "CONFERENCES");
    for conference in drawn.plan.conferences.iter().filter(|conference| conference.offices.iter().any(|office| office == id)) {
        let days = conference.timing.as_ref().map_or_else(|| "no day yet".to_owned(), |timing| timing.days.words());
        let link = ui.button(&conference.name).on_hover_text(&days);
        commands.extend(link.clicked().then(|| Command::Conference(conference.id.clone())));
    }
}

/// A conference, in short: its tab tells all.
pub(super) fn conference_ui(ui: &mut Ui, drawn: &Drawn, id: &str, commands: &mut Vec<Command>) {
    let Some((number, conference)) = drawn.plan.conferences.iter().enumerate().find(|(_, conference)| conference.id == id) else {
        ui.label("This conference is not in the new plan.");
        return;
    };
    heading_ui(ui, &conference.name, "conference", commands, Thing::Conference(id.to_owned()));
    ui.horizontal_wrapped(|ui| {
        let agenda = button(ui, "Agenda", "Who, where, when and the agenda");
        commands.extend(agenda.then(|| Command::Conference(id.to_owned())));
        let draft = drawn.plan.agreements.iter().find(|agreement| agreement.conference == number);
        let pressed = draft.filter(|_| button(ui, "Draft agreement", "Clause by clause"));
        commands.extend(pressed.map(|draft| Command::Select(Some(Thing::Agreement(draft.id.clone())))));
    });
    let scenario = &drawn.scenario;
    let offices: Vec<&str> = conference.offices.iter().map(|office| scenario.office_name(office)).collect();
    fact(ui, "Offices:", if offices.is_empty() { "none in charge".to_owned() } else { offices.join(", ") });
    let parties: Vec<&str> = conference.parties.iter().map(|party| scenario.community_name(&party.community)).collect();
    fact(ui, "Communities:", parties.join(", "));
    fact(ui, "When:", conference.timing.as_ref().map_or_else(|| "no herd is known to move".to_owned(), |timing| timing.days.words()));
    let venue = conference.venue.as_ref().map_or("unknown", |(settlement, _)| scenario.settlements[*settlement].name.as_str());
    fact(ui, "Where:", venue);
    fact(ui, "Source:", "computed from the flashpoints and the offices concerned");
}

/// A draft agreement, clause by clause.
pub(super) fn agreement_ui(ui: &mut Ui, drawn: &Drawn, id: &str, commands: &mut Vec<Command>) {
    let Some(agreement) = drawn.plan.agreements.iter().find(|agreement| agreement.id == id) else {
        ui.label("This draft is not in the new plan.");
        return;
    };
    let conference = &drawn.plan.conferences[agreement.conference];
    heading_ui(ui, &format!("Agreement of {}", conference.name), "draft, not agreed", commands, Thing::Agreement(id.to_owned()));
    let pressed = button(ui, "Its conference", "Who, where, when and the agenda");
    commands.extend(pressed.then(|| Command::Conference(conference.id.clone())));
    fact(ui, "Source:", "drafted from the routes and flashpoints of the conference");
    agreements::uncovered_ui(ui, drawn, agreement, commands);
    for clause in &agreement.clauses {
        egui::Frame::NONE.show(ui, |ui| {
            ui.push_id(&clause.id, |ui| agreements::clause_ui(ui, drawn, clause, commands));
        });
    }
}
