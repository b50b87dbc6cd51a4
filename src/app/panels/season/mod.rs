//! The season: its weeks with encounters, rains and crops, the days people must keep, and the day shown.

mod keys;
mod marks;
mod timeline;

use eframe::egui::{ComboBox, Label, RichText, Slider, Ui, vec2};

use super::axis::Axis;
use super::days_in_short;
use crate::app::actions::{self, Situation};
use crate::app::command::Command;
use crate::app::desk::{Arrange, Speed};
use crate::app::theme::Palette;
use crate::app::work::Drawn;
use crate::measure::{Day, DayRange};
use crate::overview::Week;
use crate::scenario::Scenario;

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
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        actions::PLAY.button(ui, if now.view.playing.is_some() { "Pause" } else { "Play" }, now, commands);
        actions::EARLIER.button(ui, "<", now, commands).accessible_name("A day earlier");
        actions::LATER.button(ui, ">", now, commands).accessible_name("A day later");
        speed_ui(ui, now.view.desk.speed, commands);
    });
    ui.add(Label::new(RichText::new(now.view.day.words()).size(16.0).strong()));
    match now.view.desk.range {
        Some(range) => {
            ui.horizontal(|ui| {
                ui.colored_label(Palette::of(ui.visuals()).warning, days_in_short(range)).on_hover_text(range.words());
                actions::ALL_DAYS.button(ui, "All days", now, commands);
            });
        }
        None => {
            ui.label(RichText::new("Drag over the weeks to pick days").small().weak());
        }
    }
}

fn speed_ui(ui: &mut Ui, speed: Speed, commands: &mut Vec<Command>) {
    let short = |speed: Speed| format!("{:.0}/s", speed.days_per_second());
    let combo = ComboBox::from_id_salt("speed").width(40.0).selected_text(short(speed)).show_ui(ui, |ui| {
        for one in Speed::ALL {
            let choice = ui.selectable_label(one == speed, one.words());
            commands.extend(choice.clicked().then_some(Command::Desk(Arrange::Speed(one))));
        }
    });
    let tooltip = format!("How fast the days run: {} (Alt+Up, Alt+Down)", speed.words());
    combo.response.accessible_name("Speed").on_hover_text(tooltip);
}

fn slider_ui(ui: &mut Ui, season: DayRange, day: Day, width: f32, commands: &mut Vec<Command>) {
    ui.spacing_mut().slider_width = width;
    ui.spacing_mut().interact_size = vec2(20.0, 16.0);
    let last = season.last.days_since(season.first).max(1);
    let mut days = day.days_since(season.first);
    let slider = ui.add(Slider::new(&mut days, 0..=last).show_value(false).trailing_fill(true));
    let slider = slider.accessible_name("Day of the season");
    if slider.changed() {
        commands.push(Command::SetDay(season.first.plus(days)));
    }
}
