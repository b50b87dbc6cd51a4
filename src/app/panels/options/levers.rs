//! One lever at a time: what it changes here, in the season and elsewhere, and what it costs.

use eframe::egui::{Frame, Label, RichText, Ui};

use super::super::link;
use super::told::{before_and_after, costs_line, costs_ui, moved_ui, sums_ui};
use super::working_ui;
use crate::app::actions::Situation;
use crate::app::command::Command;
use crate::app::options::{About, Ask, asked};
use crate::app::work::Drawn;
use crate::options::packages::costs;
use crate::options::{Effect, Tried, change};
use crate::words::{Language, Speaks as _, say};

pub(super) fn levers_ui(ui: &mut Ui, drawn: &Drawn, about: &About, now: &Situation<'_>, commands: &mut Vec<Command>) {
    let words = ui.language();
    let Some(offers) = &now.view.options.answers.offers else {
        working_ui(ui, now);
        return;
    };
    if offers.tried.is_empty() {
        ui.add(Label::new(say!(words, "options-none")).wrap());
        return;
    }
    ui.weak(say!(words, "options-levers-head"));
    for (number, tried) in offers.tried.iter().enumerate() {
        Frame::group(ui.style()).inner_margin(7.0).show(ui, |ui| {
            ui.set_width(ui.available_width());
            option_ui(ui, drawn, (about, number, tried), now, commands);
        });
    }
}

fn option_ui(
    ui: &mut Ui,
    drawn: &Drawn,
    (about, number, tried): (&About, usize, &Tried),
    now: &Situation<'_>,
    commands: &mut Vec<Command>,
) {
    let words = ui.language();
    let Tried { lever, effect } = tried;
    let told = lever.told(&drawn.scenario).say(words);
    let is_open = now.view.options.unfolded == Some(number);
    ui.add(Label::new(RichText::new(&told).strong()).wrap());
    ui.label(here(words, drawn, about, effect));
    ui.horizontal_wrapped(|ui| {
        let accept = link(ui.small_button(say!(words, "options-accept")), &say!(words, "options-accept-named", option = &told));
        let accept = accept.on_hover_text(say!(words, "options-accept.hint"));
        commands.extend(accept.clicked().then(|| asked(Ask::Accept(vec![lever.clone()]))));
        let more = if is_open { say!(words, "options-less") } else { say!(words, "options-more") };
        let unfold = link(ui.small_button(more), &say!(words, "options-more-named", option = &told));
        commands.extend(unfold.clicked().then(|| asked(Ask::Unfold((!is_open).then_some(number)))));
        let seasons = link(ui.small_button(say!(words, "options-simulate")), &say!(words, "options-simulate-named", option = &told));
        let seasons = seasons.on_hover_text(say!(words, "options-simulate.hint"));
        commands.extend(seasons.clicked().then(|| asked(Ask::Simulate(vec![lever.clone()]))));
    });
    ui.weak(costs_line(words, &costs(&drawn.scenario, std::slice::from_ref(lever), effect)));
    if is_open {
        sums_ui(ui, effect);
        moved_ui(ui, drawn, effect, commands);
        costs_ui(ui, drawn, effect);
    }
}

/// What it changes of what is asked about, and in the season.
fn here(words: Language, drawn: &Drawn, about: &About, effect: &Effect) -> String {
    let season = before_and_after(words, &say!(words, "options-season"), effect.before.total, effect.after.total);
    let flashpoints = &drawn.plan.findings.flashpoints;
    let (before, by) = match about {
        About::Flashpoint(id) => {
            let before = drawn.flashpoint(id).map_or(0.0, |(_, one)| one.severity);
            (before, change(effect, |one| one.id == *id))
        }
        About::Route(id) => {
            let route = drawn.scenario.routes.iter().position(|route| route.id == *id);
            let concerns = |one: &crate::flashpoints::Flashpoint| route.is_some_and(|route| one.routes.contains(&route));
            (flashpoints.iter().filter(|one| concerns(one)).map(|one| one.severity).sum(), change(effect, concerns))
        }
        About::Conference(id) => {
            let conference = drawn.plan.conferences.iter().find(|one| one.id == *id);
            let numbers = conference.map_or(&[][..], |one| one.flashpoints.as_slice());
            let settled: Vec<_> = numbers.iter().filter_map(|number| flashpoints.get(*number)).collect();
            let is_settled = |one: &crate::flashpoints::Flashpoint| settled.iter().any(|settled| settled.id == one.id);
            (settled.iter().map(|one| one.severity).sum(), change(effect, is_settled))
        }
    };
    let here = before_and_after(words, &say!(words, "options-here"), before, before + by.unwrap_or(0.0));
    format!("{here} · {season}")
}
