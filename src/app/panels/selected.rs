//! Everything known of what was clicked.

use eframe::egui::{self, RichText, ScrollArea, Ui};

use super::super::frame::button;
use super::{fact, flashpoint_links_ui, form, parties, route, section};
use crate::app::command::Command;
use crate::app::met::{Met, Part};
use crate::app::paint::water_state;
use crate::app::view::{Thing, View};
use crate::app::work::Drawn;
use crate::atlas::Atlas;
use crate::layers::{Origin, Sensitivity, Supply};
use crate::measure::{DayRange, LonLat};
use crate::scenario::Scenario;

/// What was clicked, or the scenario itself where nothing was.
pub(in crate::app) fn selected_ui(
    ui: &mut Ui,
    atlas: &Atlas,
    drawn: &Drawn,
    scenario: &Scenario,
    (view, met): (&View, &Met),
    commands: &mut Vec<Command>,
) {
    form::form_ui(ui, atlas, drawn, scenario, view, commands);
    let Some(selected) = &view.selected else {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| about_ui(ui, scenario));
        return;
    };
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        known_ui(ui, (atlas, drawn, scenario), selected, view, commands);
        match met.of(selected) {
            Some((drawn, part)) => met_ui(ui, drawn, selected, part, commands),
            None => {
                ui.weak("Looking for its encounters\u{2026}");
            }
        }
    });
}

/// What is known of it alone.
fn known_ui(
    ui: &mut Ui,
    (atlas, drawn, scenario): (&Atlas, &Drawn, &Scenario),
    selected: &Thing,
    view: &View,
    commands: &mut Vec<Command>,
) {
    match selected {
        Thing::Flashpoint(id) => flashpoint_ui(ui, drawn, id, commands),
        Thing::Route(number) => {
            // The plan on screen numbers its own routes; what is shown of one is as it is edited.
            let old = drawn.scenario.routes.get(*number);
            if let Some(edited) = old.and_then(|old| scenario.routes.iter().find(|route| route.id == old.id)) {
                heading_ui(ui, &edited.name, edited.kind.word(), commands, Thing::Route(*number));
                route::route_ui(ui, drawn, scenario, edited, view, commands);
                origin_ui(ui, &edited.origin);
            }
        }
        Thing::Zone(number) => zone_ui(ui, drawn, *number, commands),
        Thing::Water(number) => water_ui(ui, drawn, *number, view, commands),
        Thing::Settlement(number) => settlement_ui(ui, drawn, *number, commands),
        Thing::Incident(number) => incident_ui(ui, drawn, *number, commands),
        Thing::NoGo(number) => no_go_ui(ui, drawn, *number, commands),
        Thing::Office(id) => parties::office_ui(ui, atlas, drawn, id, commands),
        Thing::Conference(id) => parties::conference_ui(ui, drawn, id, commands),
        Thing::Agreement(id) => parties::agreement_ui(ui, drawn, id, commands),
    }
}

pub(super) fn heading_ui(ui: &mut Ui, name: &str, kind: &str, commands: &mut Vec<Command>, thing: Thing) {
    ui.label(RichText::new(name).heading());
    ui.horizontal_wrapped(|ui| {
        ui.weak(kind);
        commands.extend(button(ui, "Fly there", "Move the map to it").then_some(Command::FlyTo(thing)));
    });
}

fn about_ui(ui: &mut Ui, scenario: &Scenario) {
    ui.label(RichText::new(&scenario.name).heading());
    ui.label("Click anything on the map to see what is known of it.");
    fact(ui, "Season:", scenario.season.days().words());
    fact(ui, "Planned on:", scenario.season.today().words());
    if let Some(status) = &scenario.status {
        fact(ui, "Status:", status.as_str());
    }
    if let Some(note) = &scenario.note {
        section(ui, "WHAT A READER MUST KNOW");
        // The file breaks lines for its own width; only an empty line begins a new paragraph here.
        for paragraph in note.trim().split("\n\n") {
            ui.add(egui::Label::new(paragraph.replace('\n', " ")).wrap());
        }
    }
}

fn flashpoint_ui(ui: &mut Ui, drawn: &Drawn, id: &str, commands: &mut Vec<Command>) {
    let Some((number, flashpoint)) = drawn.flashpoint(id) else {
        ui.label("This flashpoint is not in the new plan.");
        return;
    };
    heading_ui(ui, &format!("{}. {}", number + 1, flashpoint.name), "flashpoint", commands, Thing::Flashpoint(id.to_owned()));
    ui.label(flashpoint.reasons_line());
    let scenario = &drawn.scenario;
    fact(ui, "Severity:", format!("{:.0} of 100", flashpoint.severity));
    fact(ui, "Days:", format!("{}, most on {}", flashpoint.days.words(), flashpoint.peak.words()));
    let offices: Vec<&str> = flashpoint.offices.iter().map(|office| scenario.office_name(office)).collect();
    fact(ui, "Offices:", if offices.is_empty() { "none in charge".to_owned() } else { offices.join(", ") });
    let routes: Vec<&str> = flashpoint.routes.iter().map(|route| scenario.routes[*route].name.as_str()).collect();
    fact(ui, "Routes:", routes.join(", "));
    place_ui(ui, flashpoint.at);
    fact(ui, "Source:", "computed; the Flashpoints tab tells every point with its basis");
}

fn zone_ui(ui: &mut Ui, drawn: &Drawn, number: usize, commands: &mut Vec<Command>) {
    let Some(zone) = drawn.scenario.farming_zones.get(number) else { return };
    heading_ui(ui, &zone.name, "farming zone", commands, Thing::Zone(number));
    let community = zone.community.as_deref().map_or("unknown", |community| drawn.scenario.community_name(community));
    fact(ui, "Farmed by:", community);
    section(ui, "CROPS THIS SEASON");
    for (days, crop) in zone.standing(drawn.scenario.season.days()) {
        fact(ui, &format!("{crop}:"), days.words());
    }
    origin_ui(ui, &zone.origin);
}

fn water_ui(ui: &mut Ui, drawn: &Drawn, number: usize, view: &View, commands: &mut Vec<Command>) {
    let scenario = &drawn.scenario;
    let Some(point) = scenario.water_points.get(number) else { return };
    heading_ui(ui, &point.name, &point.kind, commands, Thing::Water(number));
    fact(ui, &format!("On {}:", view.day.words()), water_state(drawn, number, view.day).words());
    let supply = match point.supply {
        Supply::LitresPerDay(litres) => format!("{litres:.0} litres a day"),
        Supply::HeadPerDay(head) => format!("{head:.0} head a day"),
        Supply::Unknown => "unknown: measure or ask".to_owned(),
    };
    fact(ui, "Gives:", supply);
    let open: Vec<String> = point.opening.days(scenario.season.days()).into_iter().map(DayRange::words).collect();
    fact(ui, "Has water:", if open.is_empty() { "not this season".to_owned() } else { open.join("; ") });
    let users: Vec<&str> = point.users.iter().map(|user| scenario.community_name(user)).collect();
    fact(ui, "Users:", if users.is_empty() { "all".to_owned() } else { users.join(", ") });
    place_ui(ui, point.at);
    origin_ui(ui, &point.origin);
}

fn settlement_ui(ui: &mut Ui, drawn: &Drawn, number: usize, commands: &mut Vec<Command>) {
    let Some(settlement) = drawn.scenario.settlements.get(number) else { return };
    heading_ui(ui, &settlement.name, &settlement.kind, commands, Thing::Settlement(number));
    fact(ui, "People:", settlement.population.map_or_else(|| "unknown".to_owned(), |people| people.to_string()));
    fact(ui, "Reached when dry by:", settlement.access.dry.as_deref().unwrap_or("unknown"));
    fact(ui, "Reached in the rains by:", settlement.access.rains.as_deref().unwrap_or("unknown"));
    place_ui(ui, settlement.at);
    origin_ui(ui, &settlement.origin);
}

fn incident_ui(ui: &mut Ui, drawn: &Drawn, number: usize, commands: &mut Vec<Command>) {
    let Some(incident) = drawn.scenario.incidents.get(number) else { return };
    heading_ui(ui, &incident.name, &incident.kind, commands, Thing::Incident(number));
    fact(ui, "Day:", incident.day.words());
    fact(ui, "Place known:", incident.precision.words());
    fact(ui, "Deaths:", incident.fatalities.map_or_else(|| "unknown".to_owned(), |deaths| deaths.to_string()));
    place_ui(ui, incident.at);
    origin_ui(ui, &incident.origin);
}

fn no_go_ui(ui: &mut Ui, drawn: &Drawn, number: usize, commands: &mut Vec<Command>) {
    let Some(zone) = drawn.scenario.no_go.get(number) else { return };
    heading_ui(ui, &zone.name, &format!("no-go zone: {}", zone.kind), commands, Thing::NoGo(number));
    origin_ui(ui, &zone.origin);
}

fn place_ui(ui: &mut Ui, at: LonLat) {
    fact(ui, "Place:", at.words());
}

/// Who says so, and how far it may be trusted and shown.
fn origin_ui(ui: &mut Ui, origin: &Origin) {
    fact(ui, "Status:", origin.status.as_deref().unwrap_or("not given"));
    fact(ui, "Source:", origin.source.as_deref().unwrap_or("not given"));
    match origin.sensitivity {
        Sensitivity::Public => {}
        Sensitivity::Partners => fact(ui, "For:", "partners"),
        Sensitivity::Internal => fact(ui, "For:", "internal use"),
    }
}

/// What it takes part in: flashpoints, encounters, and what is not known of them.
fn met_ui(ui: &mut Ui, drawn: &Drawn, selected: &Thing, met: &Part, commands: &mut Vec<Command>) {
    if !matches!(selected, Thing::Flashpoint(_)) {
        section(ui, &format!("FLASHPOINTS ({})", met.flashpoints.len()));
        flashpoint_links_ui(ui, drawn, &met.flashpoints, commands);
    }
    if !met.unknowns.is_empty() {
        section(ui, "NOT KNOWN: ASK");
        for question in &met.unknowns {
            ui.add(egui::Label::new(format!("\u{2022} {question}")).wrap());
        }
    }
    let is_on_the_map = !matches!(selected, Thing::Flashpoint(_) | Thing::Office(_) | Thing::Conference(_) | Thing::Agreement(_));
    if is_on_the_map {
        section(ui, &format!("ENCOUNTERS ({})", met.encounters.len()));
        for text in &met.encounters {
            ui.add(egui::Label::new(format!("\u{2022} {text}")).wrap());
        }
    }
}
