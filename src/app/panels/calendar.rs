//! Herds by weeks: when each is on its way out, in camp and on its way home, and how surely.

use eframe::egui::{
    self, Align2, Color32, FontId, Painter, Rect, Response, ScrollArea, Sense, Stroke, Ui, WidgetInfo, accesskit::Role, pos2, vec2,
};

use super::axis::Axis;
use crate::app::command::Command;
use crate::app::narrowing::Narrowing;
use crate::app::terms;
use crate::app::theme::{Palette, faded};
use crate::app::view::{Thing, View};
use crate::app::work::Drawn;
use crate::calendar::Leg;
use crate::measure::{Day, DayRange};
use crate::overview::HerdRow;
use crate::words::{self, Language, Phrase, Speaks as _, days_in_short, say};

const ROW: f32 = 26.0;
/// How wide the names are, where there is room.
const NAMES: f32 = 130.0;

/// How wide the names are in a panel: the weeks keep the most of it.
fn names_width(panel: f32) -> f32 {
    NAMES.min(panel * 0.36)
}

/// Where a day lies; those beside the season lie at its ends.
fn x(axis: Axis, day: Day) -> f32 {
    axis.x(day.clamp(axis.season.first, axis.season.last.plus(1)))
}

fn strip(axis: Axis, days: DayRange, top: f32, height: f32) -> Rect {
    let (left, right) = (x(axis, days.first), x(axis, days.last.plus(1)));
    Rect::from_min_max(pos2(left, top), pos2(right.max(left + 1.5), top + height))
}

/// The tab.
pub(in crate::app) fn calendar_ui(ui: &mut Ui, drawn: &Drawn, view: &View, commands: &mut Vec<Command>) {
    let narrowing = Narrowing::of(view);
    let rows: Vec<&HerdRow> = drawn.overview.herds.iter().filter(|row| narrowing.means_herd(drawn, row)).collect();
    if rows.is_empty() {
        ui.label(if view.is_narrowed() { say!(ui, "herds-none-here") } else { say!(ui, "herds-none") });
        return;
    }
    legend_ui(ui);
    let (room, names) = (ui.available_width(), names_width(ui.available_width()));
    let axis = Axis { season: drawn.scenario.season.days(), left: names, width: room - names - 10.0 };
    months_ui(ui, axis, view);
    ui.spacing_mut().item_spacing.y = 0.0;
    ScrollArea::vertical().auto_shrink(false).show_rows(ui, ROW, rows.len(), |ui, range| {
        for row in &rows[range] {
            ui.push_id(row.route, |ui| row_ui(ui, drawn, axis, row, view, commands));
        }
    });
}

const fn colour(palette: &Palette, leg: Leg) -> Color32 {
    match leg {
        Leg::Out | Leg::Return => palette.herd,
        Leg::Stay => palette.route,
    }
}

fn legend_ui(ui: &mut Ui) {
    let palette = Palette::of(ui.visuals());
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        for (colour, height, words) in [
            (palette.herd, 8.0, Phrase("herds-on-way")),
            (faded(palette.herd, 0.35), 8.0, Phrase("herds-may-be")),
            (palette.route, 8.0, Phrase("herds-camp")),
            (palette.ink, 3.0, Phrase("herds-stopover")),
            (palette.zone_line, 3.0, Phrase("herds-crops")),
        ] {
            let (rect, _) = ui.allocate_exact_size(vec2(14.0, 12.0), Sense::hover());
            ui.painter().rect_filled(Rect::from_center_size(rect.center(), vec2(14.0, height)), 1.0, colour);
            ui.small(words.say(ui.language()));
            ui.add_space(4.0);
        }
    });
}

fn months_ui(ui: &mut Ui, axis: Axis, view: &View) {
    let palette = Palette::of(ui.visuals());
    let (rect, _) = ui.allocate_exact_size(vec2(axis.left + axis.width, 14.0), Sense::hover());
    let axis = Axis { left: rect.left() + axis.left, ..axis };
    // Where months are narrower than their names, only those are named that have room.
    let mut free_from = f32::NEG_INFINITY;
    for day in axis.season.days().filter(|day| day.date().day() == 1) {
        let (at, month) = (x(axis, day), words::month(ui.language(), day));
        if at >= free_from {
            let named = ui.painter().text(pos2(at, rect.top()), Align2::LEFT_TOP, month, FontId::proportional(10.5), palette.faint);
            free_from = named.right() + 3.0;
        }
    }
    ui.painter().vline(x(axis, view.day), rect.y_range(), Stroke::new(2.0, palette.selected));
}

fn row_ui(ui: &mut Ui, drawn: &Drawn, axis: Axis, row: &HerdRow, view: &View, commands: &mut Vec<Command>) {
    let (route, language) = (&drawn.scenario.routes[row.route], ui.language());
    let (rect, response) = ui.allocate_exact_size(vec2(axis.left + axis.width, ROW), Sense::click());
    let axis = Axis { left: rect.left() + axis.left, ..axis };
    let is_selected = view.is_selected(&Thing::Route(row.route));
    let words = words(ui.language(), &route.name, row);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_selected, &words));
    paint_row(ui, rect, axis, row, view, (&route.name, is_selected || response.hovered() || response.has_focus()));
    go_ui(&response, axis, row, commands);
    response.on_hover_text_at_pointer(format!("{words}\n{}", say!(language, "herds-press")));
}

/// A press goes to the herd, and to the day under the pointer; with the keyboard, to its first day.
fn go_ui(response: &Response, axis: Axis, row: &HerdRow, commands: &mut Vec<Command>) {
    if !response.clicked() {
        return;
    }
    commands.push(Command::FlyTo(Thing::Route(row.route)));
    // Looking at the herd must not take the calendar away.
    commands.push(Command::Tab(crate::app::view::Tab::Calendar));
    let at = response.interact_pointer_pos().filter(|at| at.x >= axis.left).map(|at| axis.day(at.x));
    let day = at.or_else(|| row.days().map(|days| days.first));
    commands.extend(day.map(|day| Command::SetDay(day.clamp(axis.season.first, axis.season.last))));
}

fn words(words: Language, name: &str, row: &HerdRow) -> String {
    let legs: Vec<String> = row
        .legs
        .iter()
        .map(|bar| {
            let sure = bar
                .sure
                .map_or_else(|| say!(words, "herds-no-day-sure"), |days| say!(words, "herds-sure", days = days_in_short(words, days)));
            say!(words, "herds-leg", leg = terms::leg(bar.leg), days = days_in_short(words, bar.may), sure = sure)
        })
        .collect();
    let crops: Vec<String> = row.crops.iter().map(|days| days_in_short(words, *days)).collect();
    let crops = if crops.is_empty() { String::new() } else { say!(words, "herds-among-crops", days = crops.join(", ")) };
    say!(words, "herds-row", name = name, legs = legs.join(", "), crops = crops)
}

fn paint_row(ui: &Ui, rect: Rect, axis: Axis, row: &HerdRow, view: &View, (name, is_lit): (&str, bool)) {
    let palette = Palette::of(ui.visuals());
    let painter: &Painter = ui.painter();
    if is_lit {
        painter.rect_filled(rect, 2.0, ui.visuals().selection.bg_fill.gamma_multiply(0.6));
    }
    if let Some(range) = view.desk.range {
        painter.rect_filled(strip(axis, range, rect.top(), ROW), 0.0, faded(palette.selected, 0.08));
    }
    let mut job = egui::text::LayoutJob::simple_singleline(name.to_owned(), FontId::proportional(11.5), palette.ink);
    job.wrap = egui::text::TextWrapping::truncate_at_width(axis.left - rect.left() - 8.0);
    painter.galley(pos2(rect.left() + 2.0, rect.top() + 5.0), painter.layout_job(job), palette.ink);
    let top = rect.top() + 6.0;
    for bar in &row.legs {
        let colour = colour(&palette, bar.leg);
        painter.rect_filled(strip(axis, bar.may, top, 11.0), 1.0, faded(colour, 0.35));
        if let Some(sure) = bar.sure {
            painter.rect_filled(strip(axis, sure, top, 11.0), 1.0, colour);
        }
    }
    for camp in &row.camps {
        painter.rect_filled(strip(axis, *camp, top + 4.0, 3.0), 0.0, palette.ink);
    }
    for days in &row.crops {
        painter.rect_filled(strip(axis, *days, top + 13.0, 3.0), 0.0, palette.zone_line);
    }
    painter.vline(x(axis, view.day), rect.y_range(), Stroke::new(1.0, palette.selected));
}
