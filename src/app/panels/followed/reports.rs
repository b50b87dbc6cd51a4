//! What was seen: a report to be typed, and all that are kept, the latest first.

use eframe::egui::{Label, RichText, Ui};

use super::super::in_sight::in_sight_ui;
use super::super::section;
use super::{form, link};
use crate::app::actions::Situation;
use crate::app::command::Command;
use crate::app::followed::Ask;
use crate::reports::Report;
use crate::words::{Speaks as _, say};

pub(super) fn reports_ui(ui: &mut Ui, now: &Situation<'_>, commands: &mut Vec<Command>) {
    let words = ui.language();
    form::form_ui(ui, now, commands);
    let mut reports: Vec<&Report> = now.scenario.follow_up.reports().collect();
    reports.sort_by(|one, other| (other.day, &other.id).cmp(&(one.day, &one.id)));
    section(ui, &say!(words, "follow-kept", count = reports.len()).to_uppercase());
    in_sight_ui(ui, "reports", reports.len(), 2.0, |ui, number| report_ui(ui, reports[number], commands));
}

fn report_ui(ui: &mut Ui, report: &Report, commands: &mut Vec<Command>) {
    let words = ui.language();
    let told = report.told().say(words);
    ui.add(Label::new(&told).wrap());
    ui.horizontal_wrapped(|ui| {
        let about: Vec<&str> = [&report.agreement, &report.clause, &report.route].into_iter().flatten().map(String::as_str).collect();
        if !about.is_empty() {
            ui.weak(about.join(" / "));
        }
        if let Some(more) = &report.words {
            ui.add(Label::new(RichText::new(more).small()).wrap());
        }
        if let Some(at) = report.at {
            let fly = link(ui.small_button(say!(words, "fly-there")), &say!(words, "fly-to", place = &told));
            commands.extend(fly.clicked().then(|| Command::FlyToPlace(at.lonlat())));
        }
        let away =
            link(ui.small_button("×").on_hover_text(say!(words, "follow-take-away")), &say!(words, "follow-take-away-one", report = &told));
        commands.extend(away.clicked().then(|| Command::FollowUp(Ask::TakeAway(report.id.clone()))));
    });
}
