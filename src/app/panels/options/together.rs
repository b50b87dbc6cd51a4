//! Packages for all herds of a conference: what each gives and gets. None is called the best.

use eframe::egui::{Checkbox, DragValue, Frame, Label, RichText, Ui};

use super::super::link;
use super::told::{costs_line, costs_ui, moved_ui, sums_ui};
use super::working_ui;
use crate::app::actions::Situation;
use crate::app::command::Command;
use crate::app::options::{About, Ask, asked, conference_of};
use crate::app::work::Drawn;
use crate::conferences::Conference;
use crate::options::packages::{Limits, Package, Packages};
use crate::words::{Language, Speaks as _, rounded, say};

pub(super) fn together_ui(ui: &mut Ui, drawn: &Drawn, about: &About, now: &Situation<'_>, commands: &mut Vec<Command>) {
    let words = ui.language();
    let Some((number, conference)) = conference_of(about, drawn).and_then(|number| Some((number, drawn.plan.conferences.get(number)?)))
    else {
        ui.label(say!(words, "options-no-conference"));
        return;
    };
    ui.add(Label::new(say!(words, "options-packages-of", conference = conference.name.clone())).wrap());
    limits_ui(ui, drawn, conference, &now.view.options.limits, commands);
    let Some((_, found)) = now.view.options.answers.packages.as_ref().filter(|(of, _)| *of == number) else {
        working_ui(ui, now);
        return;
    };
    ui.add(Label::new(RichText::new(search_told(words, found)).weak()).wrap());
    for (number, package) in found.frontier.iter().enumerate() {
        Frame::group(ui.style()).inner_margin(7.0).show(ui, |ui| {
            ui.set_width(ui.available_width());
            package_ui(ui, drawn, (number, package), now, commands);
        });
    }
}

/// How the packages were found, and what no other could reach.
fn search_told(words: Language, found: &Packages) -> String {
    if found.is_all() {
        return say!(words, "options-all-tried", count = found.tried);
    }
    say!(words, "options-some-tried", count = found.tried, lowest = rounded(found.lowest(), 0), bound = rounded(found.bound, 0))
}

fn limits_ui(ui: &mut Ui, drawn: &Drawn, conference: &Conference, limits: &Limits, commands: &mut Vec<Command>) {
    let words = ui.language();
    let mut new = limits.clone();
    ui.horizontal_wrapped(|ui| {
        let label = ui.label(say!(words, "options-most-days"));
        ui.add(DragValue::new(&mut new.most_days).range(0..=28)).labelled_by(label.id);
    });
    ui.horizontal_wrapped(|ui| {
        let label = ui.label(say!(words, "options-herds-round")).on_hover_text(say!(words, "options-herds-round.hint"));
        ui.add(DragValue::new(&mut new.herds_round).range(0..=conference.routes.len())).labelled_by(label.id);
    });
    ui.collapsing(say!(words, "options-fixed"), |ui| {
        for route in conference.routes.iter().filter_map(|route| drawn.scenario.routes.get(*route)) {
            let mut is_fixed = new.fixed.contains(&route.id);
            if ui.add(Checkbox::new(&mut is_fixed, &route.name)).changed() {
                new.fixed.retain(|id| *id != route.id);
                new.fixed.extend(is_fixed.then(|| route.id.clone()));
            }
        }
    });
    commands.extend((new != *limits).then(|| asked(Ask::Limits(new))));
}

fn package_ui(ui: &mut Ui, drawn: &Drawn, (number, package): (usize, &Package), now: &Situation<'_>, commands: &mut Vec<Command>) {
    let words = ui.language();
    let Package { levers, effect, costs, deals } = package;
    let name = say!(words, "options-package", number = number + 1);
    ui.label(RichText::new(&name).strong());
    super::told::sums_ui_short(ui, effect);
    ui.label(costs_line(words, costs));
    if levers.is_empty() {
        ui.label(say!(words, "options-as-planned"));
        return;
    }
    for lever in levers {
        ui.add(Label::new(format!("• {}", lever.told(&drawn.scenario).say(words))).wrap());
    }
    let is_open = now.view.options.unfolded == Some(number);
    ui.horizontal_wrapped(|ui| {
        let accept = link(ui.small_button(say!(words, "options-accept")), &say!(words, "options-accept-named", option = &name));
        let accept = accept.on_hover_text(say!(words, "options-accept.hint"));
        commands.extend(accept.clicked().then(|| asked(Ask::Accept(levers.clone()))));
        let more = if is_open { say!(words, "options-less") } else { say!(words, "options-more") };
        let unfold = link(ui.small_button(more), &say!(words, "options-more-named", option = &name));
        commands.extend(unfold.clicked().then(|| asked(Ask::Unfold((!is_open).then_some(number)))));
        let seasons = link(ui.small_button(say!(words, "options-simulate")), &say!(words, "options-simulate-named", option = &name));
        commands.extend(seasons.clicked().then(|| asked(Ask::Simulate(levers.clone()))));
    });
    for deal in deals {
        let (days, before, after) = (rounded(deal.herders_days, 0), rounded(deal.before, 0), rounded(deal.after, 0));
        let who = drawn.scenario.community_name(&deal.community);
        let told = if let Some(share) = deal.share_of_days.filter(|_| deal.herders_days > 0.0) {
            let share = rounded(share * 100.0, 0);
            say!(words, "options-deal", who = who, days = days, share = share, before = before, after = after)
        } else {
            say!(words, "options-deal-free", who = who, before = before, after = after)
        };
        ui.add(Label::new(told).wrap());
    }
    if is_open {
        sums_ui(ui, effect);
        moved_ui(ui, drawn, effect, commands);
        costs_ui(ui, drawn, effect);
    }
}
