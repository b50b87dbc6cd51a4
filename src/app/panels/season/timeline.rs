//! The weeks: encounters under way by kind, stacked; behind them the usual rains and the crops that stand. Click for a
//! day, drag for a range of days.

use eframe::egui::{Align2, FontId, Rect, Response, Sense, Shape, Stroke, Ui, WidgetInfo, accesskit::Role, pos2, vec2};

use super::{Axis, keys, marks};
use crate::app::actions::Situation;
use crate::app::command::Command;
use crate::app::desk::Arrange;
use crate::app::narrowing::Narrowing;
use crate::app::theme::{Palette, faded};
use crate::app::view::View;
use crate::app::work::Drawn;
use crate::encounters::Kind;
use crate::measure::{Day, DayRange};
use crate::overview::{Overview, Week};
use crate::words::{self, Language, Phrase, Speaks as _, days, rounded, say};

/// How high the whole is.
const HEIGHT: f32 = 70.0;
/// How high the row of marks is, and that of the months.
const MARKS: f32 = 12.0;
/// How high the band of the rains is.
const RAINS: f32 = 4.0;

/// The widget.
pub(super) fn timeline_ui(ui: &mut Ui, (drawn, weeks): (&Drawn, &[Week]), now: &Situation<'_>, width: f32, commands: &mut Vec<Command>) {
    let (overview, view, season) = (&drawn.overview, now.view, drawn.scenario.season.days());
    let (rect, timeline) = ui.allocate_exact_size(vec2(width, HEIGHT), Sense::click_and_drag());
    // As wide as the rail of the slider, which is inset by its handle.
    let rail = rect.shrink2(vec2(7.0, 0.0));
    let axis = Axis { season, left: rail.left(), width: rail.width() };
    let name = name(ui.language(), weeks, season, view);
    timeline.widget_info(|| WidgetInfo::labeled(Role::Slider, true, &name));
    let bars = Rect::from_min_max(pos2(rail.left(), rect.top() + MARKS + RAINS + 11.0), rail.right_bottom());
    paint(ui, rect, bars, axis, (overview, weeks), view);
    if timeline.has_focus() {
        ui.painter().rect_stroke(rect, 2.0, ui.visuals().selection.stroke, eframe::egui::StrokeKind::Inside);
    }
    point_ui(&timeline, axis, view, commands);
    keys::keys_ui(ui, &timeline, season, view, commands);
    hover_ui(&timeline, axis, overview, weeks);
    let row = Rect::from_min_size(rect.left_top() + vec2(0.0, 11.0), vec2(rect.width(), MARKS));
    marks::marks_ui(ui, row, axis, &overview.milestones, view, commands);
}

fn week(weeks: &[Week], season: DayRange, day: Day) -> Option<&Week> {
    weeks.get(usize::try_from(day.days_since(season.first) / 7).ok()?)
}

/// What a screen reader says of it.
fn name(words: Language, weeks: &[Week], season: DayRange, view: &View) -> String {
    let count = week(weeks, season, view.day).map_or(0, Week::total);
    let range = view.desk.range.map_or_else(|| say!(words, "all-days"), |range| days(words, range));
    say!(words, "season-week-by-week", day = view.day, count = count, range = range)
}

/// A click for a day, a drag for a range, a double click for all days.
fn point_ui(timeline: &Response, axis: Axis, view: &View, commands: &mut Vec<Command>) {
    let at = timeline.interact_pointer_pos().map(|at| axis.day(at.x));
    if timeline.double_clicked() && view.desk.range.is_some() {
        commands.push(Command::Desk(Arrange::Range(None)));
    } else if timeline.clicked() {
        commands.extend(at.map(Command::SetDay));
    }
    if timeline.dragged() || timeline.drag_stopped() {
        let from = timeline.ctx.input(|input| input.pointer.press_origin()).map(|at| axis.day(at.x));
        if let (Some(from), Some(to)) = (from, at) {
            commands.push(Command::Desk(Arrange::Range(Some(DayRange { first: from.min(to), last: from.max(to) }))));
        }
    }
}

fn hover_ui(timeline: &Response, axis: Axis, overview: &Overview, weeks: &[Week]) {
    let Some(at) = timeline.hover_pos().filter(|_| !timeline.dragged()) else { return };
    let day = axis.day(at.x);
    let Some(number) = usize::try_from(day.days_since(axis.season.first) / 7).ok() else { return };
    let Some(week) = weeks.get(number) else { return };
    timeline.clone().on_hover_ui_at_pointer(|ui| {
        ui.set_max_width(340.0);
        let words = ui.language();
        ui.strong(days(words, week.days));
        ui.label(say!(words, "encounters-under-way", count = week.total()));
        for (kind, count) in Kind::ALL.iter().zip(week.encounters).filter(|(_, count)| *count > 0) {
            ui.label(say!(words, "kind-and-count", kind = kind.phrase(), count = count));
        }
        let fields = &overview.fields;
        let standing = fields.standing_ha.get(number).copied().unwrap_or(0.0);
        ui.label(say!(words, "crops-stand-on", standing = rounded(standing, 0), all = rounded(fields.all_ha, 0)));
        if fields.unknown > 0 {
            ui.weak(say!(words, "fields-unknown", count = fields.unknown));
        }
        ui.label(say!(words, "usual-rains", rains = rains(week.rains)));
    });
}

/// The rains in words.
const fn rains(reach: f64) -> Phrase {
    match reach {
        reach if reach < 0.02 => Phrase("rains-none"),
        reach if reach < 0.5 => Phrase("rains-south"),
        reach if reach < 0.98 => Phrase("rains-most"),
        _ => Phrase("rains-everywhere"),
    }
}

fn paint(ui: &Ui, rect: Rect, bars: Rect, axis: Axis, (overview, weeks): (&Overview, &[Week]), view: &View) {
    let palette = Palette::of(ui.visuals());
    let painter = ui.painter_at(rect);
    let mut shapes = Vec::with_capacity(overview.weeks.len() * 6);
    behind(&mut shapes, bars, axis, overview, &palette);
    stacks(&mut shapes, bars, axis, (overview, weeks), view, &palette);
    painter.extend(shapes);
    let mut month = axis.season.first;
    while month <= axis.season.last {
        let date = month.date();
        let name = words::month(ui.language(), month);
        painter.text(pos2(axis.x(month), rect.top()), Align2::LEFT_TOP, name, FontId::proportional(10.5), palette.faint);
        month = month.plus(i32::from(date.days_in_month()) - i32::from(date.day()) + 1);
    }
    if let Some(range) = view.desk.range {
        let picked = Rect::from_x_y_ranges(axis.x(range.first)..=axis.x(range.last.plus(1)), bars.y_range());
        painter.rect(picked, 0.0, faded(palette.selected, 0.10), Stroke::new(1.5, palette.selected), eframe::egui::StrokeKind::Inside);
    }
    painter.vline(axis.x(view.day), bars.y_range(), Stroke::new(2.0, palette.selected));
}

/// The usual rains as a band above, the standing crops as an area behind.
#[expect(clippy::cast_possible_truncation, reason = "shares")]
fn behind(shapes: &mut Vec<Shape>, bars: Rect, axis: Axis, overview: &Overview, palette: &Palette) {
    let most = overview.fields.all_ha.max(1.0);
    for (week, standing) in overview.weeks.iter().zip(&overview.fields.standing_ha) {
        let across = axis.x(week.days.first)..=axis.x(week.days.last.plus(1));
        let wash = Rect::from_x_y_ranges(across.clone(), bars.top() - RAINS..=bars.top());
        shapes.push(Shape::rect_filled(wash, 0.0, faded(palette.water, 0.85 * week.rains as f32)));
        let top = bars.bottom() - bars.height() * (standing / most) as f32;
        shapes.push(Shape::rect_filled(Rect::from_x_y_ranges(across.clone(), top..=bars.bottom()), 0.0, faded(palette.zone_line, 0.22)));
        shapes.push(Shape::hline(across, top, Stroke::new(1.0, palette.zone_line)));
    }
}

/// A bar a week, kind upon kind, the gravest at the bottom, on the scale of all encounters of the season.
#[expect(clippy::cast_precision_loss, reason = "counts")]
fn stacks(shapes: &mut Vec<Shape>, bars: Rect, axis: Axis, (overview, weeks): (&Overview, &[Week]), view: &View, palette: &Palette) {
    let narrowing = Narrowing::of(view);
    let most = overview.weeks.iter().map(Week::total).max().unwrap_or(0).max(1) as f32;
    for week in weeks {
        let (left, right) = (axis.x(week.days.first), axis.x(week.days.last.plus(1)));
        let (inset, strength) = ((right - left) * 0.18, if narrowing.means_days(week.days) { 1.0 } else { 0.3 });
        let mut bottom = bars.bottom();
        for (kind, count) in Kind::ALL.into_iter().zip(week.encounters) {
            let top = bottom - bars.height() * count as f32 / most;
            let bar = Rect::from_min_max(pos2(left + inset, top), pos2(right - inset, bottom));
            shapes.push(Shape::rect_filled(bar, 0.0, faded(palette.kind(kind), strength)));
            bottom = top;
        }
    }
}
