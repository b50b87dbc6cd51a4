//! The tab of conferences: one of them, who sits with whom, the calendar of all meetings.

mod together;
mod calendar;
mod seats;
mod register;
mod places;
mod paper;
mod order;

use eframe::egui::{Button, Ui};

use super::conference;
use crate::app::actions::{Situation, meetings as actions};
use crate::app::command::Command;
use crate::app::meetings::Shown;
use crate::app::papers::Preview;
use crate::app::work::Drawn;
use crate::words::Speaks as _;

pub(super) use order::order_ui;
pub(super) use paper::paper_ui;
pub(super) use places::{emergency_ui, places_ui, round_ui};
pub(super) use register::register_ui;
pub(super) use seats::seats_ui;

/// The tab.
pub(in crate::app) fn meetings_ui(ui: &mut Ui, drawn: &Drawn, preview: &Preview, now: &Situation<'_>, commands: &mut Vec<Command>) {
    let shown = now.view.meetings.shown;
    ui.horizontal_wrapped(|ui| {
        for (view, action) in Shown::ALL.into_iter().zip(&actions::VIEWS) {
            let button = ui.add(Button::selectable(view == shown, view.title().say(ui.language())));
            action.on(button, now, commands);
        }
    });
    ui.add_space(2.0);
    match shown {
        Shown::One | Shown::Paper => conference::conference_ui(ui, (drawn, preview), now, commands),
        Shown::Together => together::together_ui(ui, drawn, now.view, commands),
        Shown::Calendar => calendar::calendar_ui(ui, drawn, now.view, commands),
    }
}
