//! The season: a slider over its days, above the number of encounters week by week.

use eframe::egui::{self, Align2, FontId, Rect, RichText, Sense, Slider, Ui, pos2, vec2};

use super::super::frame::button;
use crate::app::command::{Command, Play};
use crate::app::theme::{Palette, faded};
use crate::app::view::View;
use crate::app::work::Drawn;
use crate::measure::{Day, DayRange};
use crate::scenario::Scenario;

/// The whole bar.
pub(in crate::app) fn season_ui(ui: &mut Ui, scenario: &Scenario, drawn: Option<&Drawn>, view: &View, commands: &mut Vec<Command>) {
    let season = scenario.season.days();
    ui.horizontal(|ui| {
        let (name, play) = if view.playing.is_some() { ("Pause", Play::Pause) } else { ("Play", Play::Run) };
        commands.extend(button(ui, name, "Let the days run").then_some(Command::Play(play)));
        commands.extend(button(ui, "<", "A day earlier").then_some(step(view, season, -1)));
        commands.extend(button(ui, ">", "A day later").then_some(step(view, season, 1)));
        let date = RichText::new(view.day.words()).size(16.0).strong();
        ui.add_sized(vec2(112.0, 24.0), egui::Label::new(date));
        ui.vertical(|ui| {
            let width = ui.available_width() - 6.0;
            if let Some(drawn) = drawn {
                weeks_ui(ui, &drawn.sheet.weeks, season, view.day, width);
            }
            slider_ui(ui, season, view.day, width, commands);
        });
    });
}

fn step(view: &View, season: DayRange, days: i32) -> Command {
    Command::SetDay(view.day.plus(days).clamp(season.first, season.last))
}

fn slider_ui(ui: &mut Ui, season: DayRange, day: Day, width: f32, commands: &mut Vec<Command>) {
    ui.spacing_mut().slider_width = width;
    let last = season.last.days_since(season.first).max(1);
    let mut days = day.days_since(season.first);
    let slider = ui.add(Slider::new(&mut days, 0..=last).show_value(false).trailing_fill(true));
    let slider = slider.accessible_name("Day of the season");
    if slider.changed() {
        commands.push(Command::SetDay(season.first.plus(days)));
    }
}

/// A bar for each week, and the first of each month below.
#[expect(clippy::cast_precision_loss, reason = "a few hundred days")]
fn weeks_ui(ui: &mut Ui, weeks: &[usize], season: DayRange, today: Day, width: f32) {
    const HEIGHT: f32 = 34.0;
    let palette = Palette::of(ui.visuals());
    let (rect, response) = ui.allocate_exact_size(vec2(width, HEIGHT), Sense::hover());
    let most = weeks.iter().copied().max().unwrap_or(0).max(1) as f32;
    // As wide as the rail of the slider, which is inset by its handle.
    let rail = rect.shrink2(vec2(8.0, 0.0));
    let x = |day: Day| rail.left() + rail.width() * day.days_since(season.first) as f32 / season.count().max(2) as f32;
    for (first, count) in season.days().step_by(7).zip(weeks) {
        let is_now = (0..7).contains(&today.days_since(first));
        let height = (HEIGHT - 13.0) * *count as f32 / most;
        let bar =
            Rect::from_min_max(pos2(x(first), rect.bottom() - height), pos2((x(first.plus(7)) - 1.5).min(rail.right()), rect.bottom()));
        ui.painter().rect_filled(bar, 1.0, if is_now { palette.herd } else { faded(palette.route, 0.55) });
    }
    for day in season.days().filter(|day| day.date().day() == 1) {
        let at = pos2(x(day), rect.top());
        ui.painter().text(at, Align2::LEFT_TOP, day.date().strftime("%b").to_string(), FontId::proportional(10.5), palette.faint);
    }
    let week = weeks.get(usize::try_from(today.days_since(season.first) / 7).unwrap_or(0)).copied().unwrap_or(0);
    response.on_hover_text(format!("Encounters under way, week by week: {week} in this week, {most} at most"));
}
