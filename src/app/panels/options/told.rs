//! What an option changes and costs, in lines.

use eframe::egui::{Label, RichText, Ui};

use super::super::flashpoint_link_ui;
use crate::app::command::Command;
use crate::app::work::Drawn;
use crate::encounters::Kind;
use crate::options::packages::Costs;
use crate::options::{Effect, HerdCost, LEAST_EFFECT_POINTS, Moved};
use crate::words::{Language, Speaks as _, rounded, say};

/// The kinds whose points are told apart, as parties bargain over them.
pub(super) const KINDS: [Kind; 4] = [Kind::Crops, Kind::Water, Kind::Herds, Kind::Border];

/// Before and after, for the season and for each kind that differs.
pub(super) fn sums_ui(ui: &mut Ui, effect: &Effect) {
    let words = ui.language();
    ui.label(before_and_after(words, &say!(words, "options-season"), effect.before.total, effect.after.total));
    for kind in KINDS {
        let (before, after) = (effect.before.of_kind(kind), effect.after.of_kind(kind));
        if (before - after).abs() >= LEAST_EFFECT_POINTS {
            ui.weak(before_and_after(words, &kind.phrase().say(words), before, after));
        }
    }
}

/// Before and after for the season and its gravest flashpoint, in a line.
pub(super) fn sums_ui_short(ui: &mut Ui, effect: &Effect) {
    let words = ui.language();
    let season = before_and_after(words, &say!(words, "options-season"), effect.before.total, effect.after.total);
    let gravest = before_and_after(words, &say!(words, "options-gravest"), effect.before.gravest, effect.after.gravest);
    ui.label(format!("{season} · {gravest}"));
}

pub(super) fn before_and_after(words: Language, what: &str, before: f64, after: f64) -> String {
    say!(words, "options-before-after", what = what, before = rounded(before, 0), after = rounded(after, 0))
}

/// Every flashpoint that an option touches, the most relieved first, each with its way there.
pub(super) fn moved_ui(ui: &mut Ui, drawn: &Drawn, effect: &Effect, commands: &mut Vec<Command>) {
    let words = ui.language();
    let told: Vec<&Moved> = effect.moved.iter().filter(|moved| moved.by().abs() >= LEAST_EFFECT_POINTS).collect();
    for moved in &told {
        let [before, after] = moved.severities();
        let change = match (&moved.before, &moved.after) {
            (None, _) => say!(words, "options-new", after = rounded(after, 0)),
            (_, None) => say!(words, "options-gone", before = rounded(before, 0)),
            _ => say!(words, "options-from-to", before = rounded(before, 0), after = rounded(after, 0)),
        };
        ui.horizontal_wrapped(|ui| {
            ui.label(RichText::new(change).strong());
            let number = moved.before.as_ref().and_then(|one| drawn.flashpoint(&one.id)).map(|(number, _)| number);
            match number {
                Some(number) => flashpoint_link_ui(ui, drawn, number, commands),
                None => drop(ui.add(Label::new(moved.flashpoint().map_or_else(String::new, |one| one.title(words))).wrap())),
            }
        });
    }
    let less = effect.moved.len() - told.len();
    if less > 0 {
        ui.weak(say!(words, "options-hardly", count = less));
    }
}

/// What it costs, herd by herd and field by field.
pub(super) fn costs_ui(ui: &mut Ui, drawn: &Drawn, effect: &Effect) {
    let words = ui.language();
    for herd in &effect.herds {
        for line in herd_told(words, drawn, herd) {
            ui.add(Label::new(line).wrap());
        }
    }
    for (community, cost) in &effect.farmers {
        let farmers =
            community.as_deref().map_or_else(|| say!(words, "options-unknown-farmers"), |id| drawn.scenario.community_name(id).to_owned());
        if (cost.before_ha - cost.after_ha).abs() >= 0.5 {
            let (before, after) = (rounded(cost.before_ha, 0), rounded(cost.after_ha, 0));
            ui.add(Label::new(say!(words, "options-fields", farmers = &farmers, before = before, after = after)).wrap());
        }
        if cost.early_ha_days > 0.0 {
            ui.add(Label::new(say!(words, "options-early", farmers = &farmers, count = rounded(cost.early_ha_days, 0))).wrap());
        }
    }
}

fn herd_told(words: Language, drawn: &Drawn, herd: &HerdCost) -> Vec<String> {
    let HerdCost { route, before, after } = herd;
    let name = drawn.scenario.routes.get(*route).map_or("", |route| route.name.as_str());
    let mut lines = Vec::new();
    if let Some((before, after)) = before.grazing_days.zip(after.grazing_days).filter(|(before, after)| (before - after).abs() >= 0.5) {
        lines.push(say!(words, "options-grazing", herd = name, before = rounded(before, 0), after = rounded(after, 0)));
    }
    if (before.way_days - after.way_days).abs() >= 0.5 {
        let (before, after) = (rounded(before.way_days, 0), rounded(after.way_days, 0));
        lines.push(say!(words, "options-way-days", herd = name, before = before, after = after));
    }
    if before.dry_days != after.dry_days {
        lines.push(say!(words, "options-dry-days", herd = name, before = before.dry_days, after = after.dry_days));
    }
    if before.left_days != after.left_days {
        lines.push(say!(words, "options-left", herd = name, before = before.left_days, after = after.left_days));
    }
    let dried = after.dry_points.iter().filter(|point| !before.dry_points.contains(point));
    for point in dried.filter_map(|point| drawn.scenario.water_points.get(*point)) {
        lines.push(say!(words, "options-dried", herd = name, point = &point.name));
    }
    lines
}

/// Both costs in a line.
pub(super) fn costs_line(words: Language, costs: &Costs) -> String {
    say!(words, "options-costs", days = rounded(costs.herders_days, 0), hectares = rounded(costs.farmers_ha, 0))
}
