//! Everything known of what was clicked.

use eframe::egui::{self, RichText, ScrollArea, Ui};

use super::{fact, flashpoint_links_ui, form, parties, route, section};
use crate::app::command::Command;
use crate::app::met::{Met, Part};
use crate::app::paint::water_state;
use crate::app::spoken::worded_button;
use crate::app::terms;
use crate::app::view::{Thing, View};
use crate::app::work::Drawn;
use crate::atlas::Atlas;
use crate::layers::{Origin, Sensitivity, Supply};
use crate::measure::LonLat;
use crate::scenario::Scenario;
use crate::words::{Language, Phrase, Speaks as _, day, days, of_files, rounded, say};

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
                ui.weak(say!(ui, "looking-for-encounters"));
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
                heading_ui(ui, &edited.name, &terms::route_kind(edited.kind).say(ui.language()), commands, Thing::Route(*number));
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
        commands.extend(worded_button(ui, Phrase("fly-there")).then_some(Command::FlyTo(thing)));
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

fn flashpoint_ui(ui: &mut Ui, drawn: &Drawn, id: &str, commands: &mut Vec<Command>) {
    let words = ui.language();
    let Some((number, flashpoint)) = drawn.flashpoint(id) else {
        ui.label(say!(words, "flashpoint-gone"));
        return;
    };
    heading_ui(
        ui,
        &format!("{}. {}", number + 1, flashpoint.title(words)),
        &say!(words, "a-flashpoint"),
        commands,
        Thing::Flashpoint(id.to_owned()),
    );
    ui.label(flashpoint.reasons_line(words));
    let scenario = &drawn.scenario;
    fact(ui, &say!(words, "fact-severity"), say!(words, "of-100", points = rounded(flashpoint.severity, 0)));
    fact(ui, &say!(words, "fact-days"), say!(words, "days-most-on", days = flashpoint.days, peak = flashpoint.peak));
    let offices: Vec<&str> = flashpoint.offices.iter().map(|office| scenario.office_name(office)).collect();
    fact(ui, &say!(words, "fact-offices"), if offices.is_empty() { say!(words, "none-in-charge") } else { offices.join(", ") });
    let routes: Vec<&str> = flashpoint.routes.iter().map(|route| scenario.routes[*route].name.as_str()).collect();
    fact(ui, &say!(words, "fact-routes"), routes.join(", "));
    place_ui(ui, flashpoint.at);
    fact(ui, &say!(words, "fact-source"), say!(words, "source-flashpoint"));
}

fn zone_ui(ui: &mut Ui, drawn: &Drawn, number: usize, commands: &mut Vec<Command>) {
    let words = ui.language();
    let Some(zone) = drawn.scenario.farming_zones.get(number) else { return };
    heading_ui(ui, &zone.name, &say!(words, "thing-farming-zone"), commands, Thing::Zone(number));
    let community = zone.community.as_deref().map(|community| drawn.scenario.community_name(community).to_owned());
    fact(ui, &say!(words, "fact-farmed-by"), community.unwrap_or_else(|| say!(words, "unknown")));
    section(ui, &say!(words, "crops-this-season"));
    for (standing, crop) in zone.standing(drawn.scenario.season.days()) {
        fact(ui, &say!(words, "fact-named", name = crop), days(words, standing));
    }
    origin_ui(ui, &zone.origin);
}

fn water_ui(ui: &mut Ui, drawn: &Drawn, number: usize, view: &View, commands: &mut Vec<Command>) {
    let (scenario, words) = (&drawn.scenario, ui.language());
    let Some(point) = scenario.water_points.get(number) else { return };
    heading_ui(ui, &point.name, &of_files(words, &point.kind), commands, Thing::Water(number));
    fact(ui, &say!(words, "fact-on-day", day = view.day), water_state(drawn, number, view.day).phrase().say(words));
    let supply = match point.supply {
        Supply::LitresPerDay(litres) => say!(words, "litres-a-day", litres = rounded(litres, 0)),
        Supply::HeadPerDay(head) => say!(words, "head-a-day", head = rounded(head, 0)),
        Supply::Unknown => say!(words, "supply-unknown"),
    };
    fact(ui, &say!(words, "fact-gives"), supply);
    let open: Vec<String> = point.opening.days(scenario.season.days()).into_iter().map(|open| days(words, open)).collect();
    fact(ui, &say!(words, "fact-has-water"), if open.is_empty() { say!(words, "not-this-season") } else { open.join("; ") });
    let users: Vec<&str> = point.users.iter().map(|user| scenario.community_name(user)).collect();
    fact(ui, &say!(words, "fact-users"), if users.is_empty() { say!(words, "users-all") } else { users.join(", ") });
    place_ui(ui, point.at);
    origin_ui(ui, &point.origin);
}

fn settlement_ui(ui: &mut Ui, drawn: &Drawn, number: usize, commands: &mut Vec<Command>) {
    let Some(settlement) = drawn.scenario.settlements.get(number) else { return };
    heading_ui(ui, &settlement.name, &of_files(ui.language(), &settlement.kind), commands, Thing::Settlement(number));
    let words = ui.language();
    fact(ui, &say!(words, "fact-people"), known(words, settlement.population));
    let way = |by: Option<&str>| by.map_or_else(|| say!(words, "unknown"), |by| of_files(words, by));
    fact(ui, &say!(words, "fact-reached-dry"), way(settlement.access.dry.as_deref()));
    fact(ui, &say!(words, "fact-reached-rains"), way(settlement.access.rains.as_deref()));
    place_ui(ui, settlement.at);
    origin_ui(ui, &settlement.origin);
}

fn incident_ui(ui: &mut Ui, drawn: &Drawn, number: usize, commands: &mut Vec<Command>) {
    let Some(incident) = drawn.scenario.incidents.get(number) else { return };
    heading_ui(ui, &incident.name, &of_files(ui.language(), &incident.kind), commands, Thing::Incident(number));
    let words = ui.language();
    fact(ui, &say!(words, "fact-day"), day(words, incident.day));
    fact(ui, &say!(words, "fact-place-known"), terms::precision(incident.precision).say(words));
    fact(ui, &say!(words, "fact-deaths"), known(words, incident.fatalities));
    place_ui(ui, incident.at);
    origin_ui(ui, &incident.origin);
}

fn no_go_ui(ui: &mut Ui, drawn: &Drawn, number: usize, commands: &mut Vec<Command>) {
    let Some(zone) = drawn.scenario.no_go.get(number) else { return };
    heading_ui(ui, &zone.name, &say!(ui, "no-go-zone-of-kind", kind = of_files(ui.language(), &zone.kind)), commands, Thing::NoGo(number));
    origin_ui(ui, &zone.origin);
}

/// A number that may not be known.
fn known(words: Language, count: Option<u32>) -> String {
    count.map_or_else(|| say!(words, "unknown"), |count| say!(words, "so-many", count = count))
}

fn place_ui(ui: &mut Ui, at: LonLat) {
    fact(ui, &say!(ui, "fact-place"), terms::place(ui.language(), at));
}

/// Who says so, and how far it may be trusted and shown.
fn origin_ui(ui: &mut Ui, origin: &Origin) {
    let words = ui.language();
    let given = |text: Option<&str>| text.map_or_else(|| say!(words, "not-given"), |text| of_files(words, text));
    fact(ui, &say!(words, "fact-status"), given(origin.status.as_deref()));
    fact(ui, &say!(words, "fact-source"), given(origin.source.as_deref()));
    match origin.sensitivity {
        Sensitivity::Public => {}
        Sensitivity::Partners => fact(ui, &say!(words, "fact-for"), say!(words, "for-partners")),
        Sensitivity::Internal => fact(ui, &say!(words, "fact-for"), say!(words, "for-internal")),
    }
}

/// What it takes part in: flashpoints, encounters, and what is not known of them.
fn met_ui(ui: &mut Ui, drawn: &Drawn, selected: &Thing, met: &Part, commands: &mut Vec<Command>) {
    if !matches!(selected, Thing::Flashpoint(_)) {
        section(ui, &say!(ui, "section-flashpoints", count = met.flashpoints.len()));
        flashpoint_links_ui(ui, drawn, &met.flashpoints, commands);
    }
    if !met.unknowns.is_empty() {
        section(ui, &say!(ui, "not-known-ask"));
        for question in &met.unknowns {
            ui.add(egui::Label::new(format!("\u{2022} {question}")).wrap());
        }
    }
    let is_on_the_map = !matches!(selected, Thing::Flashpoint(_) | Thing::Office(_) | Thing::Conference(_) | Thing::Agreement(_));
    if is_on_the_map {
        section(ui, &say!(ui, "section-encounters", count = met.encounters.len()));
        for text in &met.encounters {
            ui.add(egui::Label::new(format!("\u{2022} {text}")).wrap());
        }
    }
}
