//! Days that people must keep, as marks above the weeks: press one to go to the day.

use eframe::egui::{Rect, Sense, Shape, Stroke, Ui, WidgetInfo, accesskit::Role, pos2, vec2};

use super::Axis;
use crate::app::command::Command;
use crate::app::narrowing::Narrowing;
use crate::app::theme::Palette;
use crate::app::view::View;
use crate::overview::{Milestone, MilestoneKind};
use crate::words::Speaks as _;

/// How wide a mark is.
const WIDE: f32 = 9.0;

/// One mark a day; what falls together is told together.
pub(super) fn marks_ui(ui: &mut Ui, rect: Rect, axis: Axis, milestones: &[Milestone], view: &View, commands: &mut Vec<Command>) {
    let narrowing = Narrowing::of(view);
    let meant: Vec<&Milestone> = milestones.iter().filter(|milestone| narrowing.means_offices(&milestone.offices)).collect();
    for same_day in meant.chunk_by(|a, b| a.day == b.day) {
        let day = same_day[0].day;
        let at = Rect::from_center_size(pos2(axis.x(day), rect.center().y), vec2(WIDE, rect.height()));
        let mark = ui.interact(at, ui.scope_id().with(("milestone", day)), Sense::click());
        let words: Vec<String> = same_day.iter().map(|milestone| milestone.words.say(ui.language())).collect();
        let words = words.join("\n");
        mark.widget_info(|| WidgetInfo::labeled(Role::Link, true, &words));
        let is_lit = mark.hovered() || mark.has_focus();
        let gravest = same_day.iter().map(|milestone| milestone.kind).max_by_key(|kind| weight(*kind));
        ui.painter().add(shape(ui, at, gravest.unwrap_or(MilestoneKind::Notice), if is_lit { 1.4 } else { 1.0 }));
        if mark.on_hover_text(words).clicked() {
            commands.push(Command::SetDay(day));
        }
    }
}

const fn weight(kind: MilestoneKind) -> u8 {
    match kind {
        MilestoneKind::Notice => 0,
        MilestoneKind::Coordination => 1,
        MilestoneKind::Conference => 2,
    }
}

/// A full diamond for a conference, a hollow one for the offices, an upright line for the end of notice.
fn shape(ui: &Ui, at: Rect, kind: MilestoneKind, size: f32) -> Shape {
    let palette = Palette::of(ui.visuals());
    let (middle, reach) = (at.center(), 4.0 * size);
    let diamond = vec![middle - vec2(0.0, reach), middle + vec2(reach, 0.0), middle + vec2(0.0, reach), middle - vec2(reach, 0.0)];
    match kind {
        MilestoneKind::Conference => Shape::convex_polygon(diamond, palette.ink, Stroke::NONE),
        MilestoneKind::Coordination => Shape::convex_polygon(diamond, palette.plate, Stroke::new(1.3, palette.ink)),
        MilestoneKind::Notice => {
            Shape::line_segment([middle - vec2(0.0, 5.0), middle + vec2(0.0, 5.0)], Stroke::new(1.6 * size, palette.warning))
        }
    }
}
