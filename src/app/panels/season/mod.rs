//! The season: its weeks with encounters, rains and crops, the days people must keep, and the day shown.

mod keys;
mod marks;
mod timeline;

use eframe::egui::{ComboBox, Label, RichText, Slider, Ui, vec2};

use super::axis::Axis;
use crate::app::actions::{self, Situation};
use crate::app::command::Command;
use crate::app::desk::{Arrange, Speed};
use crate::app::theme::Palette;
use crate::app::work::Drawn;
use crate::measure::{Day, DayRange};
use crate::overview::Week;
use crate::scenario::Scenario;
use crate::words::{Speaks as _, day, days, days_in_short, say};

/// The whole bar; `meant` are the weeks with what the desk is narrowed to, where it is.
pub(in crate::app) fn season_ui(
    ui: &mut Ui,
    scenario: &Scenario,
    (drawn, meant): (Option<&Drawn>, Option<&[Week]>),
    now: &Situation<'_>,
    commands: &mut Vec<Command>,
) {
    ui.horizontal(|ui| {
        ui.vertical(|ui| {
            ui.set_width(196.0);
            controls_ui(ui, now, commands);
        });
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            let width = ui.available_width() - 6.0;
            if let Some(drawn) = drawn {
                timeline::timeline_ui(ui, (drawn, meant.unwrap_or(&drawn.overview.weeks)), now, width, commands);
            }
            slider_ui(ui, scenario.season.days(), now.view.day, width, commands);
        });
    });
}

/// Play, speed, step by step, the date, and the range that is picked.
fn controls_ui(ui: &mut Ui, now: &Situation<'_>, commands: &mut Vec<Command>) {
    let words = ui.language();
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        actions::PLAY.button(ui, &(if now.view.playing.is_some() { say!(words, "pause") } else { say!(words, "play") }), now, commands);
        actions::EARLIER.button(ui, "<", now, commands).accessible_name(say!(words, "action-earlier"));
        actions::LATER.button(ui, ">", now, commands).accessible_name(say!(words, "action-later"));
        speed_ui(ui, now.view.desk.speed, commands);
    });
    ui.add(Label::new(RichText::new(day(words, now.view.day)).size(16.0).strong()));
    match now.view.desk.range {
        Some(range) => {
            ui.horizontal(|ui| {
                ui.colored_label(Palette::of(ui.visuals()).warning, days_in_short(words, range)).on_hover_text(days(words, range));
                actions::ALL_DAYS.button(ui, &say!(words, "action-all-days"), now, commands);
            });
        }
        None => {
            ui.label(RichText::new(say!(words, "drag-over-weeks")).small().weak());
        }
    }
}

fn speed_ui(ui: &mut Ui, speed: Speed, commands: &mut Vec<Command>) {
    let words = ui.language();
    let short = |speed: Speed| say!(words, "speed-short", days = speed.days());
    let combo = ComboBox::from_id_salt("speed").width(40.0).selected_text(short(speed)).show_ui(ui, |ui| {
        for one in Speed::ALL {
            let choice = ui.selectable_label(one == speed, say!(words, "speed-days", days = one.days()));
            commands.extend(choice.clicked().then_some(Command::Desk(Arrange::Speed(one))));
        }
    });
    let tooltip = say!(words, "speed.hint", speed = say!(words, "speed-days", days = speed.days()));
    combo.response.accessible_name(say!(words, "speed")).on_hover_text(tooltip);
}

fn slider_ui(ui: &mut Ui, season: DayRange, on: Day, width: f32, commands: &mut Vec<Command>) {
    ui.spacing_mut().slider_width = width;
    ui.spacing_mut().interact_size = vec2(20.0, 16.0);
    let last = season.last.days_since(season.first).max(1);
    let mut days = on.days_since(season.first);
    let slider = ui.add(Slider::new(&mut days, 0..=last).show_value(false).trailing_fill(true));
    let slider = slider.accessible_name(say!(ui, "day-of-the-season"));
    if slider.changed() {
        commands.push(Command::SetDay(season.first.plus(days)));
    }
}
