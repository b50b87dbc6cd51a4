//! The tab of follow-up: three views of what was agreed and what was seen.

mod clauses;
mod coverage;
mod form;
mod reports;

use eframe::egui::{Button, ScrollArea, Ui};

use super::link;
use crate::app::actions::Situation;
use crate::app::command::Command;
use crate::app::followed::{Shown, show};
use crate::app::work::Drawn;
use crate::words::Speaks as _;

/// The tab.
pub(in crate::app) fn followed_ui(ui: &mut Ui, drawn: &Drawn, now: &Situation<'_>, commands: &mut Vec<Command>) {
    let shown = now.view.follow_up.shown;
    ui.horizontal_wrapped(|ui| {
        for view in Shown::ALL {
            let button = ui.add(Button::selectable(view == shown, view.title().say(ui.language())));
            commands.extend(button.clicked().then_some(show(view)));
        }
    });
    ui.separator();
    ScrollArea::vertical().auto_shrink(false).id_salt(("follow-up", shown as u8)).show(ui, |ui| match shown {
        Shown::Coverage => coverage::coverage_ui(ui, drawn, now, commands),
        Shown::Clauses => clauses::clauses_ui(ui, now, commands),
        Shown::Reports => reports::reports_ui(ui, now, commands),
    });
}
