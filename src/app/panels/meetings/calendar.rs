//! The calendar of all meetings of the season: each with its days, its place and who holds it, against the weeks.

use eframe::egui::{
    self, Align2, Color32, FontId, Rect, ScrollArea, Sense, Stroke, Ui, WidgetInfo, accesskit::Role, pos2, text::LayoutJob,
    text::TextWrapping, vec2,
};

use super::super::axis::Axis;
use crate::app::command::Command;
use crate::app::narrowing::Narrowing;
use crate::app::theme::{Palette, faded};
use crate::app::view::View;
use crate::app::work::Drawn;
use crate::conferences::MeetingKind;
use crate::measure::DayRange;
use crate::overview::Held;
use crate::words::{self, Language, Phrase, Speaks as _, days_in_short, say};

const ROW: f32 = 52.0;
/// Which part of the width the names have.
const NAMES: f32 = 0.58;

/// What a meeting is, in words.
pub(super) const fn kind(kind: MeetingKind) -> Phrase {
    match kind {
        MeetingKind::Coordination => Phrase("held-coordination"),
        MeetingKind::PreConsultation(_) => Phrase("held-pre-consultation"),
        MeetingKind::Conference => Phrase("held-conference"),
        MeetingKind::Dissemination => Phrase("held-dissemination"),
        MeetingKind::Review => Phrase("held-review"),
    }
}

const fn colour(palette: &Palette, kind: MeetingKind) -> Color32 {
    match kind {
        MeetingKind::Coordination => palette.route,
        MeetingKind::PreConsultation(_) => palette.herd,
        MeetingKind::Conference => palette.flashpoint,
        MeetingKind::Dissemination => palette.zone_line,
        MeetingKind::Review => palette.faint,
    }
}

/// The view.
pub(super) fn calendar_ui(ui: &mut Ui, drawn: &Drawn, view: &View, commands: &mut Vec<Command>) {
    let narrowing = Narrowing::of(view);
    let is_meant = |held: &&Held| narrowing.means_offices(&held.meeting.offices) && narrowing.means_days(held.meeting.days);
    let rows: Vec<&Held> = drawn.overview.meetings.iter().filter(is_meant).collect();
    let ends = rows.iter().map(|held| held.meeting.days);
    let span = ends.reduce(|a, b| DayRange { first: a.first.min(b.first), last: a.last.max(b.last) });
    let Some(span) = span else {
        ui.label(if view.is_narrowed() { say!(ui, "meetings-none-here") } else { say!(ui, "meetings-none") });
        return;
    };
    ui.label(say!(ui, "meetings-in-all", count = rows.len(), days = span));
    let room = ui.available_width();
    let axis = Axis { season: span, left: room * NAMES, width: room * (1.0 - NAMES) - 12.0 };
    months_ui(ui, axis);
    ui.spacing_mut().item_spacing.y = 0.0;
    ScrollArea::vertical().id_salt("all meetings").auto_shrink(false).show_rows(ui, ROW, rows.len(), |ui, range| {
        for number in range {
            ui.push_id(number, |ui| row_ui(ui, drawn, axis, rows[number], view, commands));
        }
    });
}

fn months_ui(ui: &mut Ui, axis: Axis) {
    let palette = Palette::of(ui.visuals());
    let (rect, _) = ui.allocate_exact_size(vec2(axis.left + axis.width, 14.0), Sense::hover());
    let axis = Axis { left: rect.left() + axis.left, ..axis };
    // Where months are narrower than their names, only those are named that have room.
    let mut free_from = f32::NEG_INFINITY;
    for day in axis.season.days().filter(|day| day.date().day() == 1) {
        let at = axis.x(day);
        if at >= free_from {
            let month = words::month(ui.language(), day);
            let named = ui.painter().text(pos2(at, rect.top()), Align2::LEFT_TOP, month, FontId::proportional(10.5), palette.faint);
            free_from = named.right() + 3.0;
        }
    }
}

fn row_ui(ui: &mut Ui, drawn: &Drawn, axis: Axis, held: &Held, view: &View, commands: &mut Vec<Command>) {
    let Some(conference) = drawn.plan.conferences.get(held.conference) else { return };
    let (rect, response) = ui.allocate_exact_size(vec2(axis.left + axis.width, ROW), Sense::click());
    let axis = Axis { left: rect.left() + axis.left, ..axis };
    let (language, is_chosen) = (ui.language(), view.conference.as_ref() == Some(&conference.id));
    let told = told(language, drawn, held);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_chosen, told[..2].join(", ")));
    paint(ui, rect, axis, held, (&told, is_chosen || response.hovered() || response.has_focus()));
    commands.extend(response.clicked().then(|| Command::Conference(conference.id.clone())));
    response.on_hover_text_at_pointer(told.join("\n"));
}

/// What it is called; its days and place; who holds it and who sits there.
fn told(language: Language, drawn: &Drawn, held: &Held) -> [String; 4] {
    let (scenario, meeting) = (&drawn.scenario, &held.meeting);
    let venue = meeting.venue.and_then(|venue| scenario.settlements.get(venue)).map(|settlement| settlement.name.clone());
    let place = venue.unwrap_or_else(|| say!(language, "place-to-be-agreed"));
    let days = days_in_short(language, meeting.days);
    let listed = |names: Vec<&str>| if names.is_empty() { say!(language, "none") } else { names.join(", ") };
    let offices = listed(meeting.offices.iter().map(|office| scenario.office_name(office)).collect());
    let communities = listed(meeting.communities.iter().map(|community| scenario.community_name(community)).collect());
    [
        super::super::sentence(&meeting.name.say(language)),
        say!(language, "held-when-and-where", days = days, kind = kind(meeting.kind), place = place),
        say!(language, "held-by", offices = offices),
        say!(language, "held-sit-there", communities = communities),
    ]
}

fn paint(ui: &Ui, rect: Rect, axis: Axis, held: &Held, (told, is_lit): (&[String; 4], bool)) {
    let (palette, painter) = (Palette::of(ui.visuals()), ui.painter());
    if is_lit {
        painter.rect_filled(rect, 2.0, ui.visuals().selection.bg_fill.gamma_multiply(0.6));
    }
    let width = axis.left - rect.left() - 8.0;
    // A name has two lines: which conference a meeting is for stands at its end.
    let mut top = rect.top() + 2.0;
    for (text, size, ink, max_rows) in [(&told[0], 12.5, palette.ink, 2), (&told[1], 10.5, palette.faint, 1)] {
        let mut job = LayoutJob::simple(text.clone(), FontId::proportional(size), ink, width);
        job.wrap = TextWrapping { max_rows, ..TextWrapping::truncate_at_width(width) };
        let galley = painter.layout_job(job);
        let height = galley.size().y;
        painter.galley(pos2(rect.left() + 2.0, top), galley, ink);
        top += height + 1.0;
    }
    let colour = colour(&palette, held.meeting.kind);
    let (left, right) = (axis.x(held.meeting.days.first), axis.x(held.meeting.days.last.plus(1)));
    let bar = Rect::from_min_max(pos2(left, rect.top() + 15.0), pos2(right.max(left + 4.0), rect.bottom() - 15.0));
    painter.rect(bar, 2.0, colour, Stroke::new(1.0, palette.ink), egui::StrokeKind::Inside);
    painter.hline(axis.left..=axis.left + axis.width, rect.bottom(), Stroke::new(1.0, faded(palette.faint, 0.25)));
}
