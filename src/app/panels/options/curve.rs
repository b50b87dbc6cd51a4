//! The curve of a departure: points of the herd's flashpoints by days earlier or later, kind by kind, and below it what the
//! days cost the herd.

use eframe::egui::{self, Align2, Color32, DragValue, FontId, Label, Pos2, Rect, Sense, Stroke, Ui, pos2, vec2};

use super::super::link;
use super::told::KINDS;
use super::working_ui;
use crate::app::actions::Situation;
use crate::app::command::Command;
use crate::app::options::{About, Ask, asked, route_of};
use crate::app::theme::Palette;
use crate::app::work::Drawn;
use crate::options::{CURVE_DAYS, Point};
use crate::scenario::Lever;
use crate::words::{Language, Speaks as _, rounded, say};

/// How high the curve is.
const HEIGHT: f32 = 150.0;

pub(super) fn curve_ui(ui: &mut Ui, drawn: &Drawn, about: &About, now: &Situation<'_>, commands: &mut Vec<Command>) {
    let words = ui.language();
    let Some(route) = route_of(about, drawn).and_then(|number| Some((number, drawn.scenario.routes.get(number)?))) else {
        ui.label(say!(words, "options-no-herd"));
        return;
    };
    let (number, route) = route;
    ui.add(Label::new(say!(words, "options-departure-of", herd = &route.name, days = route.departs)).wrap());
    let Some((_, points)) = now.view.options.answers.curve.as_ref().filter(|(of, _)| *of == number) else {
        working_ui(ui, now);
        return;
    };
    let days = now.view.options.days;
    chart_ui(ui, points, days, commands);
    legend_ui(ui);
    let mut chosen = days;
    ui.horizontal_wrapped(|ui| {
        let label = ui.label(say!(words, "options-days-later"));
        let range = *CURVE_DAYS.start()..=*CURVE_DAYS.end();
        ui.add(DragValue::new(&mut chosen).range(range)).labelled_by(label.id);
        let lever = Lever::Departure { route: route.id.clone(), days };
        let told = lever.told(&drawn.scenario).say(words);
        if days != 0 {
            let accept = link(ui.button(say!(words, "options-accept")), &say!(words, "options-accept-named", option = &told));
            commands.extend(accept.clicked().then(|| asked(Ask::Accept(vec![lever]))));
        }
    });
    commands.extend((chosen != days).then(|| asked(Ask::Days(chosen))));
    let (planned, tried) = (points.iter().find(|point| point.days == 0), points.iter().find(|point| point.days == days));
    if let (Some(planned), Some(tried)) = (planned, tried) {
        for line in told(words, planned, tried) {
            ui.add(Label::new(line).wrap());
        }
    }
}

/// What one departure changes for the herd's flashpoints, and what it costs it.
fn told(words: Language, planned: &Point, tried: &Point) -> Vec<String> {
    let line = |what: &str, before: f64, after: f64| super::told::before_and_after(words, what, before, after);
    let mut lines = vec![line(&say!(words, "options-of-herd"), planned.of_herd.total, tried.of_herd.total)];
    for kind in KINDS {
        lines.push(line(&kind.phrase().say(words), planned.of_herd.of_kind(kind), tried.of_herd.of_kind(kind)));
    }
    lines.push(line(&say!(words, "options-season"), planned.season.total, tried.season.total));
    if let Some((before, after)) = planned.journey.grazing_days.zip(tried.journey.grazing_days) {
        lines.push(line(&say!(words, "options-pasture-days"), before, after));
    }
    #[expect(clippy::cast_precision_loss, reason = "days of a year")]
    lines.push(line(&say!(words, "options-without-water"), planned.journey.dry_days as f64, tried.journey.dry_days as f64));
    lines
}

fn legend_ui(ui: &mut Ui) {
    ui.horizontal_wrapped(|ui| {
        for kind in KINDS {
            super::super::severity::dot_ui(ui, kind);
            ui.label(kind.phrase().say(ui.language()));
        }
    });
}

/// The lines of the kinds and of all together over the days; a click chooses a day.
fn chart_ui(ui: &mut Ui, points: &[Point], days: i32, commands: &mut Vec<Command>) {
    let (words, palette) = (ui.language(), Palette::of(ui.visuals()));
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::click_and_drag());
    let title = say!(words, "options-curve-named");
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Slider, true, &title));
    let top = points.iter().map(|point| point.of_herd.total).fold(1.0, f64::max);
    let scale = Scale { rect: rect.shrink2(vec2(6.0, 18.0)), top };
    let ink = ui.visuals().text_color();
    let painter = ui.painter_at(rect);
    painter.rect_filled(rect, 3.0, ui.visuals().extreme_bg_color);
    let (none, chosen) = (scale.x(0), scale.x(days));
    painter.line_segment([pos2(none, rect.top()), pos2(none, rect.bottom())], Stroke::new(1.0, ui.visuals().weak_text_color()));
    painter.line_segment([pos2(chosen, rect.top()), pos2(chosen, rect.bottom())], Stroke::new(2.0, ui.visuals().selection.bg_fill));
    let line = |of: &dyn Fn(&Point) -> f64, colour: Color32, width: f32| {
        let line: Vec<Pos2> = points.iter().map(|point| pos2(scale.x(point.days), scale.y(of(point)))).collect();
        painter.line(line, Stroke::new(width, colour));
    };
    for kind in KINDS {
        line(&|point| point.of_herd.of_kind(kind), palette.kind(kind), 1.5);
    }
    line(&|point| point.of_herd.total, ink, 2.5);
    let font = FontId::proportional(11.0);
    let label = |at: Pos2, align: Align2, text: String| painter.text(at, align, text, font.clone(), ink);
    label(rect.left_top() + vec2(4.0, 2.0), Align2::LEFT_TOP, say!(words, "options-points-at-most", points = rounded(top, 0)));
    for days in [*CURVE_DAYS.start(), 0, *CURVE_DAYS.end()] {
        let align = match days.signum() {
            -1 => Align2::LEFT_BOTTOM,
            1 => Align2::RIGHT_BOTTOM,
            _ => Align2::CENTER_BOTTOM,
        };
        label(pos2(scale.x(days), rect.bottom() - 1.0), align, say!(words, "options-day-of-curve", days = days));
    }
    if let Some(at) = response.interact_pointer_pos() {
        let day = scale.days(at.x);
        commands.extend((day != days).then(|| asked(Ask::Days(day))));
    }
}

/// From days and points to the screen.
struct Scale {
    rect: Rect,
    top: f64,
}

#[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "points of a screen")]
impl Scale {
    fn x(&self, days: i32) -> f32 {
        let (first, last) = (*CURVE_DAYS.start(), *CURVE_DAYS.end());
        self.rect.left() + self.rect.width() * (days - first) as f32 / (last - first) as f32
    }

    fn y(&self, points: f64) -> f32 {
        self.rect.bottom() - self.rect.height() * (points / self.top) as f32
    }

    fn days(&self, x: f32) -> i32 {
        let (first, last) = (*CURVE_DAYS.start(), *CURVE_DAYS.end());
        let share = (x - self.rect.left()) / self.rect.width();
        (first + (share * (last - first) as f32).round() as i32).clamp(first, last)
    }
}
