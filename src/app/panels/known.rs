//! All that is known of a thing of a layer, and what is not: whatever its file does not say reads "unknown".

use eframe::egui::{self, Ui};

use super::route::plain;
use super::selected::heading_ui;
use super::{fact, section};
use crate::app::actions::Situation;
use crate::app::command::Command;
use crate::app::paint::water_state;
use crate::app::terms;
use crate::app::view::Layer;
use crate::app::work::Drawn;
use crate::editing;
use crate::layers::{LayerKind, Opening, Origin, Placed as _, Rings, Route, Sensitivity, Supply};
use crate::measure::LonLat;
use crate::problems::Problem;
use crate::scenario::{Livelihood, Scenario};
use crate::words::{Language, Phrase, Speaks as _, day, days, of_files, rounded, say};

const UNKNOWN: Phrase = Phrase("unknown");

pub(super) fn zone_ui(ui: &mut Ui, drawn: &Drawn, number: usize, now: &Situation<'_>, commands: &mut Vec<Command>) {
    let (scenario, words) = (&drawn.scenario, ui.language());
    let Some(zone) = scenario.farming_zones.get(number) else { return };
    heading_ui(ui, &zone.name, &say!(words, "thing-farming-zone"), now, commands);
    let community = zone.community.as_deref().map(|community| scenario.community_name(community).to_owned());
    fact(ui, &say!(words, "fact-farmed-by"), community.unwrap_or_else(|| UNKNOWN.say(words)));
    if let Some(community) = zone.community.as_deref() {
        community_ui(ui, scenario, community);
    }
    fact(ui, &say!(words, "fact-size"), terms::area(words, now.view.areas, area_ha(&zone.rings)));
    let season = scenario.season.days();
    let standing: Vec<&str> =
        zone.standing(season).into_iter().filter(|(days, _)| days.contains(now.view.day)).map(|(_, crop)| crop).collect();
    let today = match (zone.crops.is_empty(), standing.is_empty()) {
        (true, _) => UNKNOWN.say(words),
        (false, true) => say!(words, "hit-no-crop"),
        (false, false) => say!(words, "hit-standing", crops = standing.join(", ")),
    };
    fact(ui, &say!(words, "fact-on-day", day = now.view.day), today);
    section(ui, &say!(words, "crops-this-season"));
    if zone.crops.is_empty() {
        ui.label(say!(words, "crops-unknown"));
    }
    for (standing, crop) in zone.standing(season) {
        fact(ui, &say!(words, "fact-named", name = crop), days(words, standing));
    }
    origin_ui(ui, drawn, Layer::Zones, &zone.origin);
}

pub(super) fn water_ui(ui: &mut Ui, drawn: &Drawn, number: usize, now: &Situation<'_>, commands: &mut Vec<Command>) {
    let (scenario, words) = (&drawn.scenario, ui.language());
    let Some(point) = scenario.water_points.get(number) else { return };
    heading_ui(ui, &point.name, &word(words, Some(&point.kind)), now, commands);
    fact(ui, &say!(words, "fact-on-day", day = now.view.day), water_state(drawn, number, now.view.day).phrase().say(words));
    let supply = match point.supply {
        Supply::LitresPerDay(litres) => say!(words, "litres-a-day", litres = rounded(litres, 0)),
        Supply::HeadPerDay(head) => say!(words, "head-a-day", head = rounded(head, 0)),
        Supply::Unknown => say!(words, "supply-unknown"),
    };
    fact(ui, &say!(words, "fact-gives"), supply);
    let open: Vec<String> = point.opening.days(scenario.season.days()).into_iter().map(|open| days(words, open)).collect();
    let has_water = match (&point.opening, open.is_empty()) {
        (Opening::Unknown, _) => say!(words, "water-unknown"),
        (_, true) => say!(words, "not-this-season"),
        (_, false) => open.join("; "),
    };
    fact(ui, &say!(words, "fact-has-water"), has_water);
    let users: Vec<&str> = point.users.iter().map(|user| scenario.community_name(user)).collect();
    fact(ui, &say!(words, "fact-users"), if users.is_empty() { say!(words, "users-all") } else { users.join(", ") });
    place_ui(ui, point.at, UNKNOWN);
    origin_ui(ui, drawn, Layer::Water, &point.origin);
}

pub(super) fn settlement_ui(ui: &mut Ui, drawn: &Drawn, number: usize, now: &Situation<'_>, commands: &mut Vec<Command>) {
    let (scenario, words) = (&drawn.scenario, ui.language());
    let Some(settlement) = scenario.settlements.get(number) else { return };
    heading_ui(ui, &settlement.name, &word(words, Some(&settlement.kind)), now, commands);
    fact(ui, &say!(words, "fact-people"), known(words, settlement.population));
    fact(ui, &say!(words, "fact-reached-dry"), word(words, settlement.access.dry.as_deref()));
    fact(ui, &say!(words, "fact-reached-rains"), word(words, settlement.access.rains.as_deref()));
    let is_seat = |office: &&crate::scenario::Office| office.seat.as_ref() == Some(&settlement.id);
    let seats: Vec<&str> = scenario.offices.iter().filter(is_seat).map(|office| office.name.as_str()).collect();
    fact(ui, &say!(words, "fact-seat-of"), if seats.is_empty() { say!(words, "none") } else { seats.join(", ") });
    place_ui(ui, settlement.at, UNKNOWN);
    origin_ui(ui, drawn, Layer::Settlements, &settlement.origin);
}

pub(super) fn incident_ui(ui: &mut Ui, drawn: &Drawn, number: usize, now: &Situation<'_>, commands: &mut Vec<Command>) {
    let words = ui.language();
    let Some(incident) = drawn.scenario.incidents.get(number) else { return };
    heading_ui(ui, &incident.name, &word(words, Some(&incident.kind)), now, commands);
    fact(ui, &say!(words, "fact-day"), incident.when().say(words));
    fact(ui, &say!(words, "fact-deaths"), known(words, incident.fatalities));
    place_ui(ui, incident.at, terms::precision(incident.precision));
    origin_ui(ui, drawn, Layer::Incidents, &incident.origin);
}

pub(super) fn no_go_ui(ui: &mut Ui, drawn: &Drawn, number: usize, now: &Situation<'_>, commands: &mut Vec<Command>) {
    let words = ui.language();
    let Some(zone) = drawn.scenario.no_go.get(number) else { return };
    heading_ui(ui, &zone.name, &say!(words, "no-go-zone-of-kind", kind = of_files(words, &zone.kind)), now, commands);
    fact(ui, &say!(words, "fact-size"), terms::area(words, now.view.areas, area_ha(&zone.rings)));
    origin_ui(ui, drawn, Layer::NoGo, &zone.origin);
}

/// What a route's file says beside what can be changed in the panel.
pub(super) fn route_ui(ui: &mut Ui, drawn: &Drawn, route: &Route) {
    let words = ui.language();
    fact(ui, &say!(words, "fact-length"), say!(words, "so-many-km", km = rounded(editing::length_m(&route.line) / 1_000.0, 0)));
    fact(ui, &say!(words, "fact-passage"), say!(words, "so-many-days", days = plain(route.passage_days)));
    let timed = route.timed_days.as_ref().and_then(|days| days.last());
    let track = timed.map_or_else(|| say!(words, "not-timed"), |days| say!(words, "so-many-days", days = rounded(*days, 1)));
    fact(ui, &say!(words, "fact-timed"), track);
    origin_ui(ui, drawn, Layer::Routes, &route.origin);
}

/// How a community lives, and who speaks with it.
pub(super) fn community_ui(ui: &mut Ui, scenario: &Scenario, id: &str) {
    let words = ui.language();
    let lives = scenario.community(id).map_or(UNKNOWN, |community| match community.livelihood {
        Livelihood::Herders => Phrase("lives-of-herds"),
        Livelihood::Farmers => Phrase("lives-of-fields"),
        Livelihood::Mixed => Phrase("lives-of-both"),
    });
    fact(ui, &say!(words, "fact-lives"), lives.say(words));
    let office = scenario.office_of_community(id).map(|office| office.name.clone());
    fact(ui, &say!(words, "fact-spoken-with-by"), office.unwrap_or_else(|| UNKNOWN.say(words)));
}

/// A number that may not be known.
fn known(words: Language, count: Option<u32>) -> String {
    count.map_or_else(|| UNKNOWN.say(words), |count| say!(words, "so-many", count = count))
}

/// A word of the file that may not be there.
fn word(words: Language, text: Option<&str>) -> String {
    text.filter(|text| !text.is_empty()).map_or_else(|| UNKNOWN.say(words), |text| of_files(words, text))
}

/// Where a point is, and how well that is known.
fn place_ui(ui: &mut Ui, at: LonLat, precision: Phrase) {
    let words = ui.language();
    fact(ui, &say!(words, "fact-place"), terms::place(words, at));
    fact(ui, &say!(words, "fact-place-known"), precision.say(words));
}

/// Who says so, how old it is, and how far it may be trusted and shown.
fn origin_ui(ui: &mut Ui, drawn: &Drawn, layer: Layer, origin: &Origin) {
    let words = ui.language();
    section(ui, &say!(words, "where-from"));
    fact(ui, &say!(words, "fact-status"), word(words, origin.status.as_deref()));
    fact(ui, &say!(words, "fact-source"), word(words, origin.source.as_deref()));
    let file = drawn.provenances.get(&layer);
    let name = file.and_then(|file| file.file.clone());
    fact(ui, &say!(words, "fact-file"), name.unwrap_or_else(|| say!(words, "not-in-a-file")));
    let age = file.and_then(|file| file.written_on).map(|on| day(words, on));
    fact(ui, &say!(words, "fact-written-on"), age.unwrap_or_else(|| UNKNOWN.say(words)));
    let readers = match origin.sensitivity {
        Sensitivity::Public => Phrase("for-everybody"),
        Sensitivity::Partners => Phrase("for-partners"),
        Sensitivity::Internal => Phrase("for-internal"),
    };
    fact(ui, &say!(words, "fact-for"), readers.say(words));
}

/// What is doubtful in the file of a thing, with the remedy.
pub(super) fn doubts_ui(ui: &mut Ui, scenario: &Scenario, problems: &[Problem], thing: Option<(LayerKind, String)>) {
    /// More are not read at a glance; the tab of problems has all.
    const MOST: usize = 8;
    let Some((layer, id)) = thing else { return };
    let Some(file) = scenario.layer_files.of(layer) else { return };
    let name = scenario.feature(layer, &id).map(|feature| feature.name().to_owned());
    let is_of_it = |problem: &&Problem| {
        let feature = problem.feature.as_ref();
        problem.file.ends_with(file) && feature.is_some_and(|feature| *feature == id || Some(feature) == name.as_ref())
    };
    let doubts: Vec<&Problem> = problems.iter().filter(is_of_it).take(MOST).collect();
    if !doubts.is_empty() {
        section(ui, &say!(ui, "doubtful-in-its-file"));
    }
    for problem in doubts {
        let (message, remedy) = (super::sentence(&problem.message.say(ui.language())), problem.remedy.clone());
        ui.add(egui::Label::new(say!(ui, "doubt-and-remedy", message = message, remedy = remedy)).wrap());
    }
}

/// The land inside outlines, without their holes.
fn area_ha(rings: &Rings) -> f64 {
    let of_polygon = |polygon: &Vec<Vec<LonLat>>| {
        let mut rings = polygon.iter().map(|ring| editing::area_ha(ring));
        let outer = rings.next().unwrap_or(0.0);
        (outer - rings.sum::<f64>()).max(0.0)
    };
    rings.iter().map(of_polygon).sum()
}
