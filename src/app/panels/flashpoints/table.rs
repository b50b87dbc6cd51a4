//! The table itself: only the rows in sight are made.

use eframe::egui::{self, Align, Button, Label, Layout, RichText, Sense, Shape, Stroke, Ui, accesskit::Role, vec2};
use egui_extras::{Column as Width, TableBody, TableBuilder, TableRow};

use super::super::severity;
use super::Row;
use crate::app::actions::{Action, Situation, lists::SORTS};
use crate::app::command::Command;
use crate::app::desk::Column;
use crate::app::view::Thing;
use crate::app::work::Drawn;
use crate::atlas::Atlas;
use crate::flashpoints::{self, Flashpoint};
use crate::words::{Phrase, Speaks as _, Value, days, days_in_short, number, rounded, say};

const ROW: f32 = 22.0;
/// Where there is less room than this, the columns of numbers are narrower, so that names can be read.
const NARROW: f32 = 340.0;

/// The rows under their heads.
pub(super) fn table_ui(ui: &mut Ui, (atlas, drawn): (&Atlas, &Drawn), rows: &[Row], now: &Situation<'_>, commands: &mut Vec<Command>) {
    let view = now.view;
    if rows.is_empty() {
        let words = if view.is_narrowed() { say!(ui, "flashpoints-none-here") } else { say!(ui, "flashpoints-none") };
        ui.label(words);
        return;
    }
    let selected = if let Some(Thing::Flashpoint(id)) = &view.selected { drawn.flashpoint(id).map(|(number, _)| number) } else { None };
    let [rank, severity, days] = if ui.available_width() < NARROW { [32.0, 54.0, 68.0] } else { [40.0, 70.0, 94.0] };
    let height = ui.available_height() - ROW - ui.spacing().item_spacing.y;
    let mut table = TableBuilder::new(ui)
        .id_salt("flashpoints")
        .striped(true)
        .auto_shrink(false)
        .min_scrolled_height(0.0)
        .max_scroll_height(height.max(ROW))
        .cell_layout(Layout::left_to_right(Align::Center))
        .column(Width::exact(rank))
        .column(Width::remainder().at_least(60.0).clip(true))
        .column(Width::exact(severity))
        .column(Width::exact(days));
    let is_chosen = |row: &Row| matches!(row, Row::Flashpoint(number, _) if Some(*number) == selected);
    if view.scroll_to_selected
        && let Some(row) = rows.iter().position(is_chosen)
    {
        table = table.scroll_to_row(row, None);
        commands.push(Command::Scrolled);
    }
    let table = table.header(ROW, |mut header| {
        for (column, action) in Column::ALL.into_iter().zip(&SORTS) {
            header.col(|ui| head_ui(ui, column, action, now, commands));
        }
    });
    table.body(|body| rows_ui(body, (atlas, drawn), rows, selected, commands));
}

/// The head of a column: a press sorts by it.
fn head_ui(ui: &mut Ui, column: Column, action: &Action, now: &Situation<'_>, commands: &mut Vec<Command>) {
    let (words, sort) = (ui.language(), now.view.desk.sort);
    let (title, is_sorted) = (column.title().say(words), sort.by == column);
    let (points, order) = match (is_sorted, sort.is_descending) {
        (false, _) => (0.0, Phrase("sorted-not")),
        (true, true) => (3.5, Phrase("sorted-largest-first")),
        (true, false) => (-3.5, Phrase("sorted-smallest-first")),
    };
    let text = RichText::new(&title).small().strong();
    let head = ui.add(Button::new(text).frame(false));
    if is_sorted {
        // A triangle that points the way of the order: no letter of the font does.
        let at = head.rect.right_center() + vec2(4.0, 0.0);
        let corners = vec![at - vec2(3.5, points / 2.0), at + vec2(3.5, -points / 2.0), at + vec2(0.0, points)];
        ui.painter().add(Shape::convex_polygon(corners, ui.visuals().text_color(), Stroke::NONE));
    }
    let name = action.name.say(words);
    head.widget_info(|| egui::WidgetInfo::selected(Role::Button, true, is_sorted, &name));
    let head = head.on_hover_text(say!(words, "sorted-now", name = name, order = order));
    action.on(head, now, commands);
}

fn rows_ui(body: TableBody<'_>, of: (&Atlas, &Drawn), rows: &[Row], selected: Option<usize>, commands: &mut Vec<Command>) {
    body.rows(ROW, rows.len(), |mut row| match &rows[row.index()] {
        Row::Title(title) => title_ui(&mut row, title),
        Row::Flashpoint(number, points) => {
            row.set_selected(selected == Some(*number));
            row_ui(&mut row, of, (*number, *points), selected, commands);
        }
    });
}

/// The head of a list, across all columns.
fn title_ui(row: &mut TableRow<'_, '_>, title: &Value) {
    for column in 0..Column::ALL.len() {
        row.col(|ui| {
            if column == 1 {
                let title = title.say(ui.language()).to_uppercase();
                let text = RichText::new(&title).small().strong();
                ui.add(Label::new(text).truncate()).on_hover_text(title);
            }
        });
    }
}

fn row_ui(
    row: &mut TableRow<'_, '_>,
    (atlas, drawn): (&Atlas, &Drawn),
    (number, points): (usize, f64),
    selected: Option<usize>,
    commands: &mut Vec<Command>,
) {
    let flashpoint = &drawn.plan.findings.flashpoints[number];
    let index = row.index();
    row.col(|ui| {
        ui.weak((number + 1).to_string());
    });
    row.col(|ui| {
        // The same flashpoint may stand in several lists.
        let pressed = ui.push_id(index, |ui| name_ui(ui, (atlas, drawn), (number, flashpoint), selected)).inner;
        if pressed {
            let thing = Thing::Flashpoint(flashpoint.id.clone());
            commands.push(if selected == Some(number) { Command::Select(None) } else { Command::FlyTo(thing) });
        }
    });
    row.col(|ui| {
        let hint = if points < flashpoint.severity {
            say!(ui, "points-of-week", severity = rounded(flashpoint.severity, 0))
        } else {
            say!(ui, "severity-is")
        };
        ui.add_sized(vec2(20.0, ROW), Label::new(RichText::new(format!("{points:.0}")).strong())).on_hover_text(hint);
        severity::bar_ui(ui, flashpoint);
    });
    row.col(|ui| {
        let words = ui.language();
        let short = RichText::new(days_in_short(words, flashpoint.days)).small();
        ui.add(Label::new(short).truncate()).on_hover_text(days(words, flashpoint.days));
    });
}

/// Its name; hovering tells the reasons.
fn name_ui(ui: &mut Ui, (atlas, drawn): (&Atlas, &Drawn), (rank, flashpoint): (usize, &Flashpoint), selected: Option<usize>) -> bool {
    let title = flashpoint.title(ui.language());
    let name = format!("{}. {title}", rank + 1);
    let button = Button::new(&title).frame(false).truncate().sense(Sense::click());
    // Something on the right keeps the name on the left.
    let pressed = ui.add(button.right_text("").min_size(vec2(ui.available_width(), ROW)));
    pressed.widget_info(|| egui::WidgetInfo::selected(Role::Button, true, selected == Some(rank), &name));
    let pressed = pressed.on_hover_cursor(egui::CursorIcon::PointingHand).on_hover_ui(|ui| {
        ui.set_max_width(380.0);
        ui.strong(&name);
        let words = ui.language();
        ui.label(days(words, flashpoint.days));
        for part in flashpoint.parts.iter().take(6) {
            let points = part.points.map_or_else(|| "?".to_owned(), |points| number(words, points, 1));
            let reason = flashpoints::told(words, &drawn.scenario, atlas, &drawn.plan.findings.passages, part);
            ui.label(say!(words, "points-and-reason", points = points, reason = reason));
        }
        if flashpoint.parts.len() > 6 {
            ui.weak(say!(words, "and-more", count = flashpoint.parts.len() - 6));
        }
    });
    pressed.clicked()
}
