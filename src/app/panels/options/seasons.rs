//! Many simulated seasons: in which share of them each flashpoint occurs.

use eframe::egui::{Label, RichText, Ui};

use super::super::flashpoint_link_ui;
use super::super::in_sight::in_sight_ui;
use super::working_ui;
use crate::app::actions::Situation;
use crate::app::command::Command;
use crate::app::options::{Ask, asked};
use crate::app::work::Drawn;
use crate::options::seasons::{Interval, Occurs, Seasons, Trial, interval};
use crate::words::{Language, Speaks as _, rounded, say};

pub(super) fn seasons_ui(ui: &mut Ui, drawn: &Drawn, now: &Situation<'_>, commands: &mut Vec<Command>) {
    let words = ui.language();
    let with = &now.view.options.with;
    for lever in with {
        ui.add(Label::new(say!(words, "options-with", option = lever.told(&drawn.scenario))).wrap());
    }
    if !with.is_empty() && ui.small_button(say!(words, "options-without")).clicked() {
        commands.push(asked(Ask::Simulate(Vec::new())));
    }
    let Some(seasons) = &now.view.options.answers.seasons else {
        working_ui(ui, now);
        return;
    };
    let Seasons { trial, rows } = seasons.as_ref();
    ui.add(Label::new(RichText::new(say!(words, "options-seasons-head", runs = trial.runs, seed = trial.seed)).weak()).wrap());
    in_sight_ui(ui, "seasons of flashpoints", rows.len(), 3.0, |ui, number| {
        let row = &rows[number];
        match drawn.flashpoint(&row.flashpoint.id) {
            Some((number, _)) => flashpoint_link_ui(ui, drawn, number, commands),
            None => drop(ui.add(Label::new(row.flashpoint.title(words)).wrap())),
        }
        ui.label(share_told(words, row.without, *trial));
        if let Some(with) = row.with {
            ui.label(say!(words, "options-then", what = share_told(words, with, *trial)));
        }
    });
}

fn share_told(words: Language, occurs: Occurs, trial: Trial) -> String {
    let Interval { least, most } = interval(occurs.seasons, trial.runs);
    let share = f64::from(occurs.seasons) / f64::from(trial.runs.max(1));
    let percent = |share: f64| rounded(share * 100.0, 0);
    let severity = rounded(occurs.mean_severity, 0);
    say!(words, "options-share", share = percent(share), least = percent(least), most = percent(most), severity = severity)
}
