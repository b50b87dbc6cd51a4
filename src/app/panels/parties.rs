//! What is known of an office, a conference and an agreement.

use eframe::egui::{self, Ui};

use super::{agreements, fact, section, selected::heading_ui};
use crate::app::command::Command;
use crate::app::desk::Arrange;
use crate::app::spoken::worded_button;
use crate::app::view::Thing;
use crate::app::work::Drawn;
use crate::atlas::Atlas;
use crate::words::{Phrase, Speaks as _, days, say};

/// An office: its seat, its states, the communities it speaks with, its conferences.
pub(super) fn office_ui(ui: &mut Ui, atlas: &Atlas, drawn: &Drawn, id: &str, commands: &mut Vec<Command>) {
    let (scenario, words) = (&drawn.scenario, ui.language());
    let Some(office) = scenario.office(id) else {
        ui.label(say!(words, "office-gone"));
        return;
    };
    heading_ui(ui, &office.name, &say!(words, "a-field-office"), commands, Thing::Office(id.to_owned()));
    let filter = worded_button(ui, Phrase("office-only"));
    commands.extend(filter.then(|| Command::Desk(Arrange::Pair([id.to_owned(), id.to_owned()]))));
    let seat = office.seat.as_deref().and_then(|seat| scenario.settlements.iter().find(|settlement| settlement.id == seat));
    fact(ui, &say!(words, "fact-seat"), seat.map_or_else(|| say!(words, "unknown"), |settlement| settlement.name.clone()));
    let states: Vec<&str> =
        office.states.iter().map(|state| atlas.state(state).map_or(state.as_str(), |number| atlas.states[number].name.as_str())).collect();
    fact(ui, &say!(words, "fact-in-charge-of"), if states.is_empty() { say!(words, "no-state") } else { states.join(", ") });
    let speaks_with = |community: &&crate::scenario::Community| scenario.office_of_community(&community.id).is_some_and(|one| one.id == id);
    let communities: Vec<&str> = scenario.communities.iter().filter(speaks_with).map(|community| community.name.as_str()).collect();
    fact(ui, &say!(words, "fact-speaks-with"), if communities.is_empty() { say!(words, "nobody-yet") } else { communities.join(", ") });
    fact(ui, &say!(words, "fact-source"), "scenario.toml");
    section(ui, &say!(words, "section-conferences"));
    for conference in drawn.plan.conferences.iter().filter(|conference| conference.offices.iter().any(|office| office == id)) {
        let days = conference.timing.as_ref().map_or_else(|| say!(words, "no-day-yet"), |timing| days(words, timing.days));
        let link = ui.button(&conference.name).on_hover_text(&days);
        commands.extend(link.clicked().then(|| Command::Conference(conference.id.clone())));
    }
}

/// A conference, in short: its tab tells all.
pub(super) fn conference_ui(ui: &mut Ui, drawn: &Drawn, id: &str, commands: &mut Vec<Command>) {
    let words = ui.language();
    let Some((number, conference)) = drawn.plan.conferences.iter().enumerate().find(|(_, conference)| conference.id == id) else {
        ui.label(say!(words, "conference-gone"));
        return;
    };
    heading_ui(ui, &conference.name, &say!(words, "a-conference"), commands, Thing::Conference(id.to_owned()));
    ui.horizontal_wrapped(|ui| {
        let agenda = worded_button(ui, Phrase("agenda-of-conference-button"));
        commands.extend(agenda.then(|| Command::Conference(id.to_owned())));
        let draft = drawn.plan.agreements.iter().find(|agreement| agreement.conference == number);
        let pressed = draft.filter(|_| worded_button(ui, Phrase("draft-agreement")));
        commands.extend(pressed.map(|draft| Command::Select(Some(Thing::Agreement(draft.id.clone())))));
    });
    let scenario = &drawn.scenario;
    let offices: Vec<&str> = conference.offices.iter().map(|office| scenario.office_name(office)).collect();
    fact(ui, &say!(words, "fact-offices"), if offices.is_empty() { say!(words, "none-in-charge") } else { offices.join(", ") });
    let parties: Vec<&str> = conference.parties.iter().map(|party| scenario.community_name(&party.community)).collect();
    fact(ui, &say!(words, "fact-communities"), parties.join(", "));
    let timing = conference.timing.as_ref();
    fact(ui, &say!(words, "fact-when"), timing.map_or_else(|| say!(words, "no-herd-moves"), |timing| days(words, timing.days)));
    let venue = conference.venue.as_ref().map(|(settlement, _)| scenario.settlements[*settlement].name.clone());
    fact(ui, &say!(words, "fact-where"), venue.unwrap_or_else(|| say!(words, "unknown")));
    fact(ui, &say!(words, "fact-source"), say!(words, "source-conference"));
}

/// A draft agreement, clause by clause.
pub(super) fn agreement_ui(ui: &mut Ui, drawn: &Drawn, id: &str, commands: &mut Vec<Command>) {
    let words = ui.language();
    let Some(agreement) = drawn.plan.agreements.iter().find(|agreement| agreement.id == id) else {
        ui.label(say!(words, "draft-gone"));
        return;
    };
    let conference = &drawn.plan.conferences[agreement.conference];
    let name = say!(words, "agreement-of", conference = &conference.name);
    heading_ui(ui, &name, &say!(words, "a-draft"), commands, Thing::Agreement(id.to_owned()));
    let pressed = worded_button(ui, Phrase("its-conference"));
    commands.extend(pressed.then(|| Command::Conference(conference.id.clone())));
    fact(ui, &say!(words, "fact-source"), say!(words, "source-agreement"));
    agreements::uncovered_ui(ui, drawn, agreement, commands);
    for clause in &agreement.clauses {
        egui::Frame::NONE.show(ui, |ui| {
            ui.push_id(&clause.id, |ui| agreements::clause_ui(ui, drawn, clause, commands));
        });
    }
}
