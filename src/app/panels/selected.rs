//! Everything known of what was clicked.

use eframe::egui::{self, RichText, ScrollArea, Ui};

use super::in_sight::in_sight_ui;
use super::{fact, flashpoint_links_ui, form, known, parties, route, section};
use crate::app::actions::{Situation, selected as actions};
use crate::app::command::Command;
use crate::app::met::{Met, Part};
use crate::app::terms;
use crate::app::tools;
use crate::app::view::Thing;
use crate::app::work::Drawn;
use crate::atlas::Atlas;
use crate::problems::Problem;
use crate::scenario::Scenario;
use crate::words::{Speaks as _, day, days, of_files, rounded, say};

/// What was clicked, or the scenario itself where nothing was.
pub(in crate::app) fn selected_ui(
    ui: &mut Ui,
    atlas: &Atlas,
    (drawn, problems): (&Drawn, &[Problem]),
    (now, met): (&Situation<'_>, &Met),
    commands: &mut Vec<Command>,
) {
    let (scenario, view) = (now.scenario, now.view);
    form::form_ui(ui, (atlas, drawn), now, commands);
    let Some(selected) = &view.selected else {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| about_ui(ui, scenario));
        return;
    };
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        known_ui(ui, (atlas, drawn), selected, now, commands);
        known::doubts_ui(ui, scenario, problems, tools::named(&drawn.scenario, selected));
        match met.of(selected) {
            Some((drawn, part)) => met_ui(ui, drawn, selected, part, commands),
            None => {
                ui.weak(say!(ui, "looking-for-encounters"));
            }
        }
    });
}

/// What is known of it alone.
fn known_ui(ui: &mut Ui, (atlas, drawn): (&Atlas, &Drawn), selected: &Thing, now: &Situation<'_>, commands: &mut Vec<Command>) {
    match selected {
        Thing::Flashpoint(id) => flashpoint_ui(ui, (atlas, drawn), id, now, commands),
        Thing::Route(number) => {
            // The plan on screen numbers its own routes; what is shown of one is as it is edited.
            let old = drawn.scenario.routes.get(*number);
            if let Some(edited) = old.and_then(|old| now.scenario.routes.iter().find(|route| route.id == old.id)) {
                heading_ui(ui, &edited.name, &terms::route_kind(edited.kind).say(ui.language()), now, commands);
                route::route_ui(ui, drawn, edited, now, commands);
                known::route_ui(ui, drawn, edited);
            }
        }
        Thing::Zone(number) => known::zone_ui(ui, drawn, *number, now, commands),
        Thing::Water(number) => known::water_ui(ui, drawn, *number, now, commands),
        Thing::Settlement(number) => known::settlement_ui(ui, drawn, *number, now, commands),
        Thing::Incident(number) => known::incident_ui(ui, drawn, *number, now, commands),
        Thing::NoGo(number) => known::no_go_ui(ui, drawn, *number, now, commands),
        Thing::Office(id) => parties::office_ui(ui, (atlas, drawn), id, now, commands),
        Thing::Conference(id) => parties::conference_ui(ui, drawn, id, now, commands),
        Thing::Agreement(id) => parties::agreement_ui(ui, drawn, id, now, commands),
    }
}

pub(super) fn heading_ui(ui: &mut Ui, name: &str, kind: &str, now: &Situation<'_>, commands: &mut Vec<Command>) {
    ui.label(RichText::new(name).heading());
    ui.horizontal_wrapped(|ui| {
        ui.weak(kind);
        actions::FLY.button(ui, &say!(ui, "fly-there"), now, commands);
    });
}

fn about_ui(ui: &mut Ui, scenario: &Scenario) {
    ui.label(RichText::new(&scenario.name).heading());
    let words = ui.language();
    ui.label(say!(words, "click-anything"));
    fact(ui, &say!(words, "fact-season"), days(words, scenario.season.days()));
    fact(ui, &say!(words, "fact-planned-on"), day(words, scenario.season.today()));
    if let Some(status) = &scenario.status {
        fact(ui, &say!(words, "fact-status"), of_files(words, status));
    }
    if let Some(note) = &scenario.note {
        section(ui, &say!(words, "reader-must-know"));
        // The file breaks lines for its own width; only an empty line begins a new paragraph here.
        for paragraph in note.trim().split("\n\n") {
            ui.add(egui::Label::new(paragraph.replace('\n', " ")).wrap());
        }
    }
}

fn flashpoint_ui(ui: &mut Ui, (atlas, drawn): (&Atlas, &Drawn), id: &str, now: &Situation<'_>, commands: &mut Vec<Command>) {
    let words = ui.language();
    let Some((number, flashpoint)) = drawn.flashpoint(id) else {
        ui.label(say!(words, "flashpoint-gone"));
        return;
    };
    heading_ui(ui, &format!("{}. {}", number + 1, flashpoint.title(words)), &say!(words, "a-flashpoint"), now, commands);
    ui.label(flashpoint.reasons_line(words));
    let scenario = &drawn.scenario;
    fact(ui, &say!(words, "fact-severity"), say!(words, "of-100", points = rounded(flashpoint.severity, 0)));
    fact(ui, &say!(words, "fact-days"), say!(words, "days-most-on", days = flashpoint.days, peak = flashpoint.peak));
    let states: Vec<&str> = flashpoint.states.iter().map(|state| atlas.states[*state].name.as_str()).collect();
    let areas = atlas.areas_of(flashpoint.states.iter().map(|state| atlas.states[*state].id.as_str()));
    fact(
        ui,
        &super::sentence(&say!(words, "fact-states", areas = areas)),
        if states.is_empty() { say!(words, "unknown") } else { states.join(", ") },
    );
    let offices: Vec<&str> = flashpoint.offices.iter().map(|office| scenario.office_name(office)).collect();
    fact(ui, &say!(words, "fact-offices"), if offices.is_empty() { say!(words, "none-in-charge") } else { offices.join(", ") });
    let communities: Vec<&str> = flashpoint.communities.iter().map(|community| scenario.community_name(community)).collect();
    fact(ui, &say!(words, "fact-communities"), if communities.is_empty() { say!(words, "unknown") } else { communities.join(", ") });
    let routes: Vec<&str> = flashpoint.routes.iter().map(|route| scenario.routes[*route].name.as_str()).collect();
    fact(ui, &say!(words, "fact-routes"), routes.join(", "));
    let conference = drawn.plan.conference_of(number).map(|conference| drawn.plan.conferences[conference].name.say(words));
    fact(ui, &say!(words, "fact-conference"), conference.unwrap_or_else(|| say!(words, "none-in-charge")));
    fact(ui, &say!(words, "fact-place"), terms::place(words, flashpoint.at));
    fact(ui, &say!(words, "fact-source"), say!(words, "source-flashpoint"));
}

/// What it takes part in: flashpoints, encounters, and what is not known of them.
fn met_ui(ui: &mut Ui, drawn: &Drawn, selected: &Thing, met: &Part, commands: &mut Vec<Command>) {
    if !matches!(selected, Thing::Flashpoint(_)) {
        section(ui, &say!(ui, "section-flashpoints", count = met.flashpoints.len()));
        flashpoint_links_ui(ui, drawn, &met.flashpoints, commands);
    }
    if !met.unknowns.is_empty() {
        section(ui, &say!(ui, "not-known-ask"));
        lines_ui(ui, "questions", &met.unknowns);
    }
    let is_on_the_map = !matches!(selected, Thing::Flashpoint(_) | Thing::Office(_) | Thing::Conference(_) | Thing::Agreement(_));
    if is_on_the_map {
        section(ui, &say!(ui, "section-encounters", count = met.encounters.len()));
        lines_ui(ui, "encounters", &met.encounters);
    }
}

/// Texts, each behind a dot.
fn lines_ui(ui: &mut Ui, salt: &str, lines: &[String]) {
    in_sight_ui(ui, salt, lines.len(), 2.0, |ui, number| {
        ui.add(egui::Label::new(format!("\u{2022} {}", lines[number])).wrap());
    });
}
