//! What is known of an office, a conference and an agreement.

use eframe::egui::Ui;

use super::in_sight::in_sight_ui;
use super::{agreements, fact, section, selected::heading_ui};
use crate::app::actions::{Situation, selected};
use crate::app::command::Command;
use crate::app::work::Drawn;
use crate::atlas::Atlas;
use crate::conferences::Conference;
use crate::words::{Speaks as _, day, days, say};

/// An office: its seat, its states, the communities it speaks with, its conferences.
pub(super) fn office_ui(ui: &mut Ui, (atlas, drawn): (&Atlas, &Drawn), id: &str, now: &Situation<'_>, commands: &mut Vec<Command>) {
    let (scenario, words) = (&drawn.scenario, ui.language());
    let Some(office) = scenario.office(id) else {
        ui.label(say!(words, "office-gone"));
        return;
    };
    heading_ui(ui, &office.name, &say!(words, "a-field-office"), now, commands);
    selected::ONLY_OFFICE.button(ui, &say!(words, "office-only"), now, commands);
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
    let of_office = |conference: &&Conference| conference.offices.iter().any(|office| office == id);
    let conferences: Vec<&Conference> = drawn.plan.conferences.iter().filter(of_office).collect();
    in_sight_ui(ui, "conferences", conferences.len(), 1.5, |ui, number| {
        let conference = conferences[number];
        let days = conference.timing.as_ref().map_or_else(|| say!(words, "no-day-yet"), |timing| days(words, timing.days));
        let name = conference.name.say(words);
        let link = super::link(ui.button(&name).on_hover_text(&days), &name);
        commands.extend(link.clicked().then(|| Command::Conference(conference.id.clone())));
    });
}

/// A conference, in short: its tab tells all.
pub(super) fn conference_ui(ui: &mut Ui, drawn: &Drawn, id: &str, now: &Situation<'_>, commands: &mut Vec<Command>) {
    let words = ui.language();
    let Some(conference) = drawn.plan.conferences.iter().find(|conference| conference.id == id) else {
        ui.label(say!(words, "conference-gone"));
        return;
    };
    heading_ui(ui, &conference.name.say(words), &say!(words, "a-conference"), now, commands);
    ui.horizontal_wrapped(|ui| {
        selected::CONFERENCE.button(ui, &say!(words, "agenda-of-conference-button"), now, commands);
        selected::AGREEMENT.button(ui, &say!(words, "draft-agreement"), now, commands);
    });
    let scenario = &drawn.scenario;
    let offices: Vec<&str> = conference.offices.iter().map(|office| scenario.office_name(office)).collect();
    fact(ui, &say!(words, "fact-offices"), if offices.is_empty() { say!(words, "none-in-charge") } else { offices.join(", ") });
    let parties: Vec<&str> = conference.parties.iter().map(|party| scenario.community_name(&party.community)).collect();
    fact(ui, &say!(words, "fact-communities"), parties.join(", "));
    let host = conference.host.as_ref().map(|host| format!("{}, {}", scenario.office_name(&host.office), host.reason.say(words)));
    fact(ui, &say!(words, "fact-host"), host.unwrap_or_else(|| say!(words, "unknown")));
    let timing = conference.timing.as_ref();
    fact(ui, &say!(words, "fact-when"), timing.map_or_else(|| say!(words, "no-herd-moves"), |timing| days(words, timing.days)));
    if let Some(timing) = timing.filter(|timing| timing.is_too_late) {
        fact(ui, &say!(words, "fact-too-late"), say!(words, "first-herd-may-move", day = timing.first_herd_moves));
    }
    let before = conference.coordination.as_ref().map(|coordination| day(words, coordination.day));
    fact(ui, &say!(words, "fact-offices-meet"), before.unwrap_or_else(|| say!(words, "not-needed")));
    let venue = conference.venue().map(|venue| scenario.settlements[venue.settlement].name.clone());
    fact(ui, &say!(words, "fact-where"), venue.unwrap_or_else(|| say!(words, "unknown")));
    let routes: Vec<&str> = conference.routes.iter().map(|route| scenario.routes[*route].name.as_str()).collect();
    fact(ui, &say!(words, "fact-routes"), routes.join(", "));
    let cut: Vec<&str> = conference.cut.iter().map(|cut| scenario.community_name(&cut.community)).collect();
    if !cut.is_empty() {
        fact(ui, &say!(words, "fact-not-invited"), cut.join(", "));
    }
    let note = scenario.decisions.conference_notes.get(id).cloned();
    fact(ui, &say!(words, "fact-note"), note.unwrap_or_else(|| say!(words, "none")));
    fact(ui, &say!(words, "fact-source"), say!(words, "source-conference"));
}

/// A draft agreement, clause by clause.
pub(super) fn agreement_ui(ui: &mut Ui, drawn: &Drawn, id: &str, now: &Situation<'_>, commands: &mut Vec<Command>) {
    let words = ui.language();
    let Some(agreement) = drawn.plan.agreements.iter().find(|agreement| agreement.id == id) else {
        ui.label(say!(words, "draft-gone"));
        return;
    };
    let conference = &drawn.plan.conferences[agreement.conference];
    let name = say!(words, "agreement-of", conference = conference.name.clone());
    heading_ui(ui, &name, &say!(words, "a-draft"), now, commands);
    selected::CONFERENCE.button(ui, &say!(words, "its-conference"), now, commands);
    fact(ui, &say!(words, "fact-clauses"), say!(words, "so-many", count = agreement.clauses.len()));
    fact(ui, &say!(words, "fact-agreed-on"), say!(words, "not-agreed-yet"));
    fact(ui, &say!(words, "fact-source"), say!(words, "source-agreement"));
    agreements::uncovered_ui(ui, drawn, agreement, commands);
    agreements::clauses_ui(ui, drawn, agreement, commands);
}
