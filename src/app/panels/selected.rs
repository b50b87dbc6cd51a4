//! Everything known of what was clicked.

use std::sync::Arc;

use eframe::egui::{self, RichText, ScrollArea, Ui};

use super::super::frame::button;
use super::{fact, form, route, section};
use crate::app::command::Command;
use crate::app::paint::water_state;
use crate::app::view::{Thing, View};
use crate::app::work::Drawn;
use crate::atlas::Atlas;
use crate::encounters::{Encounter, Key, With};
use crate::flashpoints::reason;
use crate::layers::{Origin, Sensitivity, Supply};
use crate::measure::{DayRange, LonLat};
use crate::scenario::Scenario;

/// What was clicked, or the scenario itself where nothing was.
pub(in crate::app) fn selected_ui(
    ui: &mut Ui,
    atlas: &Atlas,
    drawn: &Drawn,
    scenario: &Scenario,
    view: &View,
    commands: &mut Vec<Command>,
) {
    form::form_ui(ui, drawn, scenario, view, commands);
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| match &view.selected {
        None => about_ui(ui, scenario),
        Some(Thing::Flashpoint(id)) => flashpoint_ui(ui, drawn, id, commands),
        Some(Thing::Route(number)) => {
            if let Some(edited) = drawn.scenario.routes.get(*number).and_then(|old| scenario.routes.iter().find(|route| route.id == old.id))
            {
                heading_ui(ui, &edited.name, edited.kind.word(), commands, Thing::Route(*number));
                route::route_ui(ui, drawn, scenario, edited, view, commands);
                origin_ui(ui, &edited.origin);
                met_ui(ui, atlas, drawn, commands, |encounter| encounter.route == *number);
            }
        }
        Some(Thing::Zone(number)) => zone_ui(ui, atlas, drawn, *number, commands),
        Some(Thing::Water(number)) => water_ui(ui, atlas, drawn, *number, view, commands),
        Some(Thing::Settlement(number)) => settlement_ui(ui, atlas, drawn, *number, commands),
        Some(Thing::Incident(number)) => incident_ui(ui, atlas, drawn, *number, commands),
        Some(Thing::NoGo(number)) => no_go_ui(ui, atlas, drawn, *number, commands),
    });
}

fn heading_ui(ui: &mut Ui, name: &str, kind: &str, commands: &mut Vec<Command>, thing: Thing) {
    ui.label(RichText::new(name).heading());
    ui.horizontal(|ui| {
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
    place_ui(ui, flashpoint.at);
}

fn zone_ui(ui: &mut Ui, atlas: &Atlas, drawn: &Drawn, number: usize, commands: &mut Vec<Command>) {
    let Some(zone) = drawn.scenario.farming_zones.get(number) else { return };
    heading_ui(ui, &zone.name, "farming zone", commands, Thing::Zone(number));
    let community = zone.community.as_deref().map_or("unknown", |community| drawn.scenario.community_name(community));
    fact(ui, "Farmed by:", community);
    section(ui, "CROPS THIS SEASON");
    for (days, crop) in zone.standing(drawn.scenario.season.days()) {
        fact(ui, &format!("{crop}:"), days.words());
    }
    origin_ui(ui, &zone.origin);
    met_ui(ui, atlas, drawn, commands, |encounter| [With::Zone(number), With::Pinch(number)].contains(&encounter.with));
}

fn water_ui(ui: &mut Ui, atlas: &Atlas, drawn: &Drawn, number: usize, view: &View, commands: &mut Vec<Command>) {
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
    met_ui(ui, atlas, drawn, commands, |encounter| encounter.with == With::Water(number));
}

fn settlement_ui(ui: &mut Ui, atlas: &Atlas, drawn: &Drawn, number: usize, commands: &mut Vec<Command>) {
    let Some(settlement) = drawn.scenario.settlements.get(number) else { return };
    heading_ui(ui, &settlement.name, &settlement.kind, commands, Thing::Settlement(number));
    fact(ui, "People:", settlement.population.map_or_else(|| "unknown".to_owned(), |people| people.to_string()));
    fact(ui, "Reached when dry by:", settlement.access.dry.as_deref().unwrap_or("unknown"));
    fact(ui, "Reached in the rains by:", settlement.access.rains.as_deref().unwrap_or("unknown"));
    place_ui(ui, settlement.at);
    origin_ui(ui, &settlement.origin);
    met_ui(ui, atlas, drawn, commands, |encounter| encounter.with == With::Settlement(number));
}

fn incident_ui(ui: &mut Ui, atlas: &Atlas, drawn: &Drawn, number: usize, commands: &mut Vec<Command>) {
    let Some(incident) = drawn.scenario.incidents.get(number) else { return };
    heading_ui(ui, &incident.name, &incident.kind, commands, Thing::Incident(number));
    fact(ui, "Day:", incident.day.words());
    fact(ui, "Place known:", incident.precision.words());
    fact(ui, "Deaths:", incident.fatalities.map_or_else(|| "unknown".to_owned(), |deaths| deaths.to_string()));
    place_ui(ui, incident.at);
    origin_ui(ui, &incident.origin);
    met_ui(ui, atlas, drawn, commands, |encounter| encounter.with == With::Incident(number));
}

fn no_go_ui(ui: &mut Ui, atlas: &Atlas, drawn: &Drawn, number: usize, commands: &mut Vec<Command>) {
    let Some(zone) = drawn.scenario.no_go.get(number) else { return };
    heading_ui(ui, &zone.name, &format!("no-go zone: {}", zone.kind), commands, Thing::NoGo(number));
    origin_ui(ui, &zone.origin);
    met_ui(ui, atlas, drawn, commands, |encounter| encounter.with == With::NoGo(number));
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

/// Its encounters, each with the flashpoint that gathers it.
fn met_ui(ui: &mut Ui, atlas: &Atlas, drawn: &Drawn, commands: &mut Vec<Command>, meant: impl Fn(&Encounter) -> bool) {
    let plan = &drawn.plan;
    let mut met: Vec<&Encounter> = plan.findings.encounters.iter().map(Arc::as_ref).filter(|encounter| meant(encounter)).collect();
    met.sort_by_key(|encounter| encounter.key());
    section(ui, &format!("ENCOUNTERS ({})", met.len()));
    let gathered =
        |key: Key| plan.findings.flashpoints.iter().position(|flashpoint| flashpoint.parts.iter().any(|part| part.encounter.key() == key));
    let mut flashpoints: Vec<usize> = met.iter().filter_map(|encounter| gathered(encounter.key())).collect();
    flashpoints.sort_unstable();
    flashpoints.dedup();
    ui.horizontal_wrapped(|ui| {
        for number in flashpoints {
            let flashpoint = &plan.findings.flashpoints[number];
            let label = format!("{}. {}", number + 1, flashpoint.name);
            commands.extend(ui.small_button(label).clicked().then_some(Command::FlyTo(Thing::Flashpoint(flashpoint.id.clone()))));
        }
    });
    for encounter in met {
        let text = reason(&drawn.scenario, atlas, &plan.findings.passages, encounter);
        ui.add(egui::Label::new(format!("• {text}")).wrap());
    }
}
