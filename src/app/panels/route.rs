//! A route, with what can be changed about it.

use eframe::egui::{DragValue, Ui};

use super::{fact, section};
use crate::app::command::{Command, Draft};
use crate::app::view::View;
use crate::app::work::Drawn;
use crate::layers::{Route, StopoverPlace};
use crate::measure::DayRange;
use crate::scenario::{Change, Scenario};

/// How far a press moves the departure, and what the button is called.
const SHIFTS: [(i32, &str); 4] = [(-7, "-7 days"), (-1, "-1 day"), (1, "+1 day"), (7, "+7 days")];

/// Its herd, its days, its way.
pub(super) fn route_ui(ui: &mut Ui, drawn: &Drawn, scenario: &Scenario, route: &Route, view: &View, commands: &mut Vec<Command>) {
    fact(ui, "Herd of:", scenario.community_name(&route.community));
    head_ui(ui, route, view, commands);
    section(ui, "DEPARTURE: TRY OTHER DAYS");
    ui.label(format!("Departs {}", route.departs.words()));
    ui.horizontal_wrapped(|ui| {
        for (days, name) in SHIFTS {
            let earlier_or_later = if days < 0 { "earlier" } else { "later" };
            let hint = format!("Move the departure {} day(s) {earlier_or_later} and compute anew", days.abs());
            commands.extend(ui.button(name).on_hover_text(hint).clicked().then_some(shift(route, days)));
        }
    });
    match route.returns {
        Some(days) => fact(ui, "Sets out for home:", days.words()),
        None => fact(ui, "Return:", "none given"),
    }
    section(ui, "WAY");
    fact(ui, "Pace:", format!("{} to {} km a day", route.pace.slowest_km_per_day, route.pace.fastest_km_per_day));
    fact(ui, "Width:", format!("{:.0} m", route.half_width_m * 2.0));
    for stop in &route.stopovers {
        let place = match &stop.place {
            StopoverPlace::Km(km) => format!("at km {km:.0}"),
            StopoverPlace::Named(id) => format!("at {}", place_name(scenario, id)),
        };
        fact(
            ui,
            "Camp:",
            format!("{place}, {} to {} days, grazing {:.0} km round", stop.days_min, stop.days_max, stop.graze_radius_m / 1_000.0),
        );
    }
    whereabouts_ui(ui, drawn, route, view);
}

fn shift(route: &Route, days: i32) -> Command {
    let DayRange { first, last } = route.departs;
    let departs = DayRange { first: first.plus(days), last: last.plus(days) };
    Command::Change(Change::Dates { route: route.id.clone(), departs, returns: route.returns })
}

/// The size of the herd: a draft while it is dragged or typed, one change at its end.
fn head_ui(ui: &mut Ui, route: &Route, view: &View, commands: &mut Vec<Command>) {
    let draft = match &view.draft {
        Draft::Head { route: id, head } if *id == route.id => Some(*head),
        _ => None,
    };
    ui.horizontal(|ui| {
        ui.weak("Head of cattle:");
        let mut head = draft.or(route.herd_head).unwrap_or(0);
        let is_unknown = route.herd_head.is_none() && draft.is_none();
        let words =
            move |head: f64, _: std::ops::RangeInclusive<usize>| if is_unknown { "unknown".to_owned() } else { format!("{head:.0}") };
        let value = DragValue::new(&mut head).speed(25.0).range(0..=1_000_000).custom_formatter(words);
        let edit = ui.add(value).accessible_name("Head of cattle").on_hover_text("Drag, or click and type");
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
    section(ui, &format!("ON {}", view.day.words().to_uppercase()));
    let mut nowhere = true;
    for passage in drawn.plan.findings.passages.iter().filter(|passage| drawn.scenario.routes[passage.route].id == route.id) {
        let span = passage.on(view.day).fold(None, |span: Option<(f64, f64)>, stretch| {
            let (from, to) = span.unwrap_or((stretch.from_km, stretch.to_km));
            Some((from.min(stretch.from_km), to.max(stretch.to_km)))
        });
        if let Some((from, to)) = span {
            nowhere = false;
            let where_to = if to - from < 1.0 { format!("km {from:.0}") } else { format!("between km {from:.0} and km {to:.0}") };
            ui.label(format!("{}: {where_to}", super::sentence(passage.leg.phrase())));
        }
    }
    if nowhere {
        ui.label("The herd is not under way.");
    }
}
