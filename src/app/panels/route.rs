//! A route, with what can be changed about it.

use eframe::egui::{DragValue, Ui};

use super::{fact, section};
use crate::app::actions::{SHEETS, Situation, agreed::WRITE_WAY, map::DEPARTURES};
use crate::app::command::{Command, Draft};
use crate::app::terms;
use crate::app::view::View;
use crate::app::work::Drawn;
use crate::layers::{Route, StopoverPlace};
use crate::scenario::{Change, Scenario};
use crate::words::{Speaks as _, Value, day, days, rounded, say};

/// How far a press moves the departure, in days, as [`DEPARTURES`] do.
const SHIFTS: [i32; 4] = [-7, -1, 1, 7];

/// Its herd, its days, its way.
pub(super) fn route_ui(ui: &mut Ui, drawn: &Drawn, route: &Route, now: &Situation<'_>, commands: &mut Vec<Command>) {
    let (scenario, view, words) = (now.scenario, now.view, ui.language());
    fact(ui, &say!(words, "fact-herd-of"), scenario.community_name(&route.community));
    super::known::community_ui(ui, scenario, &route.community);
    head_ui(ui, route, view, commands);
    ui.horizontal_wrapped(|ui| {
        SHEETS.button(ui, &say!(words, "map-sheet"), now, commands);
        WRITE_WAY.button(ui, &say!(words, "agreed-write-way"), now, commands);
    });
    section(ui, &say!(words, "departure-try"));
    ui.label(say!(words, "departs", days = route.departs));
    ui.horizontal_wrapped(|ui| {
        for (days, action) in SHIFTS.into_iter().zip(&DEPARTURES) {
            let far = days.abs();
            let name = if days < 0 { say!(words, "shift-earlier", days = far) } else { say!(words, "shift-later", days = far) };
            action.button(ui, &name, now, commands);
        }
    });
    match route.returns {
        Some(home) => fact(ui, &say!(words, "fact-sets-out-for-home"), days(words, home)),
        None => fact(ui, &say!(words, "fact-return"), say!(words, "none-given")),
    }
    section(ui, &say!(words, "way"));
    let (slowest, fastest) = (plain(route.pace.slowest_km_per_day), plain(route.pace.fastest_km_per_day));
    fact(ui, &say!(words, "fact-pace"), say!(words, "pace", slowest = slowest, fastest = fastest));
    fact(ui, &say!(words, "fact-width"), say!(words, "metres", metres = rounded(route.half_width_m * 2.0, 0)));
    for stop in &route.stopovers {
        let place = match &stop.place {
            StopoverPlace::Km(km) => say!(words, "at-km", km = rounded(*km, 0)),
            StopoverPlace::Named(id) => say!(words, "at-place", place = place_name(scenario, id)),
        };
        let (least, most, grazing) = (plain(stop.days_min), plain(stop.days_max), rounded(stop.graze_radius_m / 1_000.0, 0));
        fact(ui, &say!(words, "fact-camp"), say!(words, "camp", place = place, least = least, most = most, km = grazing));
    }
    whereabouts_ui(ui, drawn, route, view);
}

/// A number with the digits that it has.
pub(super) fn plain(value: f64) -> Value {
    let decimals = value.to_string().split_once('.').map_or(0, |(_, decimals)| decimals.len());
    rounded(value, decimals)
}

/// The size of the herd: a draft while it is dragged or typed, one change at its end.
fn head_ui(ui: &mut Ui, route: &Route, view: &View, commands: &mut Vec<Command>) {
    let draft = match &view.draft {
        Draft::Head { route: id, head } if *id == route.id => Some(*head),
        _ => None,
    };
    ui.horizontal(|ui| {
        let language = ui.language();
        ui.weak(say!(language, "fact-head-of-cattle"));
        let mut head = draft.or(route.herd_head).unwrap_or(0);
        let is_unknown = route.herd_head.is_none() && draft.is_none();
        let words = move |head: f64, _: std::ops::RangeInclusive<usize>| {
            if is_unknown { say!(language, "unknown") } else { format!("{head:.0}") }
        };
        let value = DragValue::new(&mut head).speed(25.0).range(0..=1_000_000).custom_formatter(words);
        let edit = ui.add(value).accessible_name(say!(ui, "head-of-cattle")).on_hover_text(say!(ui, "head-of-cattle.hint"));
        if edit.changed() {
            commands.push(Command::Draft(Draft::Head { route: route.id.clone(), head }));
        }
        let is_settled = !edit.dragged() && !edit.has_focus();
        if let Some(head) = draft.filter(|_| is_settled && !edit.changed()) {
            commands.push(Command::Draft(Draft::None));
            commands.push(Command::Change(Change::HerdHead { route: route.id.clone(), head: Some(head) }));
        }
    });
}

fn place_name<'a>(scenario: &'a Scenario, id: &'a str) -> &'a str {
    let settlement = scenario.settlements.iter().find(|settlement| settlement.id == id).map(|settlement| settlement.name.as_str());
    settlement.or_else(|| scenario.water_points.iter().find(|point| point.id == id).map(|point| point.name.as_str())).unwrap_or(id)
}

/// Where the herd may be on the day shown, in kilometres of its way.
fn whereabouts_ui(ui: &mut Ui, drawn: &Drawn, route: &Route, view: &View) {
    let words = ui.language();
    section(ui, &say!(words, "on-day", day = day(words, view.day).to_uppercase()));
    let mut nowhere = true;
    for passage in drawn.plan.findings.passages.iter().filter(|passage| drawn.scenario.routes[passage.route].id == route.id) {
        let span = passage.on(view.day).fold(None, |span: Option<(f64, f64)>, stretch| {
            let (from, to) = span.unwrap_or((stretch.from_km, stretch.to_km));
            Some((from.min(stretch.from_km), to.max(stretch.to_km)))
        });
        if let Some((from, to)) = span {
            nowhere = false;
            let (one, other) = (rounded(from, 0), rounded(to, 0));
            let place = if to - from < 1.0 { say!(words, "km", km = one) } else { say!(words, "between-km", from = one, to = other) };
            ui.label(say!(words, "choice", name = super::sentence(&terms::leg(passage.leg).say(words)), choice = place));
        }
    }
    if nowhere {
        ui.label(say!(words, "herd-not-under-way"));
    }
}
