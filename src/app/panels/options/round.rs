//! Other ways round: how each differs, what it meets, and who gains and who pays.

use std::sync::Arc;

use eframe::egui::{Frame, Label, RichText, Ui};

use super::super::link;
use super::told::before_and_after;
use super::working_ui;
use crate::app::actions::Situation;
use crate::app::command::Command;
use crate::app::options::{About, Ask, asked, route_of};
use crate::app::work::Drawn;
use crate::around::{Answer, Around, Way};
use crate::flashpoints::Flashpoint;
use crate::words::{Language, Speaks as _, rounded, say};

pub(super) fn round_ui(ui: &mut Ui, drawn: &Drawn, about: &About, now: &Situation<'_>, commands: &mut Vec<Command>) {
    let words = ui.language();
    let Some((number, route)) = route_of(about, drawn).and_then(|number| Some((number, drawn.scenario.routes.get(number)?))) else {
        ui.label(say!(words, "options-no-herd"));
        return;
    };
    ui.add(Label::new(say!(words, "options-ways-of", herd = &route.name)).wrap());
    let Some((_, round)) = now.view.options.answers.round.as_ref().filter(|(of, _)| *of == number) else {
        working_ui(ui, now);
        return;
    };
    match &round.answer {
        Answer::Blocked(blocked) => drop(ui.add(Label::new(blocked.told(&drawn.scenario).say(words)).wrap())),
        Answer::Ways(ways) => ways_ui(ui, drawn, ways, now, commands),
    }
}

fn ways_ui(ui: &mut Ui, drawn: &Drawn, ways: &Around, now: &Situation<'_>, commands: &mut Vec<Command>) {
    let words = ui.language();
    let head = say!(
        words,
        "options-ways-head",
        percent = rounded(ways.within_percent, 0),
        days = ways.days,
        cell = rounded(ways.terrain.cell_m, 0),
        apart = rounded(ways.least_apart_percent, 0)
    );
    ui.add(Label::new(RichText::new(head).weak()).wrap());
    ui.label(RichText::new(say!(words, "options-present-way")).strong());
    ui.add(Label::new(met_told(words, &ways.present)).wrap());
    if ways.ways.is_empty() {
        ui.label(say!(words, "options-no-other-way"));
    }
    for (number, way) in ways.ways.iter().enumerate() {
        Frame::group(ui.style()).inner_margin(7.0).show(ui, |ui| {
            ui.set_width(ui.available_width());
            way_ui(ui, drawn, (ways, number, way), now, commands);
        });
    }
}

fn way_ui(ui: &mut Ui, drawn: &Drawn, (ways, number, way): (&Around, usize, &Way), now: &Situation<'_>, commands: &mut Vec<Command>) {
    let words = ui.language();
    let name = say!(words, "options-way", number = number + 1, apart = rounded(way.apart_from_present * 100.0, 0));
    ui.label(RichText::new(&name).strong());
    ui.label(before_and_after(words, &say!(words, "options-season"), ways.present.severity, way.severity));
    ui.add(Label::new(met_told(words, way)).wrap());
    ui.label(say!(words, "options-way-flashpoints", new = way.new.len(), gone = way.gone.len()));
    ui.horizontal_wrapped(|ui| {
        let accept = link(ui.small_button(say!(words, "options-accept")), &say!(words, "options-accept-named", option = &name));
        let accept = accept.on_hover_text(say!(words, "options-accept.hint"));
        commands.extend(accept.clicked().then(|| asked(Ask::Accept(vec![way.lever()]))));
        let seasons = link(ui.small_button(say!(words, "options-simulate")), &say!(words, "options-simulate-named", option = &name));
        commands.extend(seasons.clicked().then(|| asked(Ask::Simulate(vec![way.lever()]))));
        let is_open = now.view.options.unfolded == Some(number);
        let more = if is_open { say!(words, "options-less") } else { say!(words, "options-more") };
        let unfold = link(ui.small_button(more), &say!(words, "options-more-named", option = &name));
        commands.extend(unfold.clicked().then(|| asked(Ask::Unfold((!is_open).then_some(number)))));
    });
    if now.view.options.unfolded != Some(number) {
        return;
    }
    for (title, flashpoints) in [(say!(words, "options-ways-new"), &way.new), (say!(words, "options-ways-gone"), &way.gone)] {
        if !flashpoints.is_empty() {
            ui.add(Label::new(format!("{title} {}", titles(words, flashpoints))).wrap());
        }
    }
    for burden in &way.communities {
        let community = drawn.scenario.community_name(&burden.community);
        ui.add(Label::new(before_and_after(words, community, burden.before, burden.after)).wrap());
    }
    for (part, metres) in way.parts.iter().filter(|(_, metres)| *metres >= 50.0) {
        ui.weak(say!(words, "options-way-part", part = part.phrase(), km = rounded(metres / 1_000.0, 1)));
    }
}

fn titles(words: Language, flashpoints: &[Arc<Flashpoint>]) -> String {
    let titles: Vec<String> = flashpoints.iter().map(|one| format!("{} ({:.0})", one.title(words), one.severity)).collect();
    titles.join("; ")
}

/// How long a way is, and what it meets.
fn met_told(words: Language, way: &Way) -> String {
    say!(
        words,
        "options-way-met",
        km = rounded(way.length_km, 0),
        least = rounded(way.days.0, 0),
        most = rounded(way.days.1, 0),
        water = way.water_stops,
        dry = rounded(way.dry_km, 0),
        farms = way.farms,
        hectares = rounded(way.farm_ha, 0),
        weeks = rounded(way.farm_weeks, 1),
        borders = way.borders
    )
}
