//! Who sits with whom: communities against each other, with how many conferences they share. Names stay in sight while the
//! square is scrolled.

use eframe::egui::epaint::TextShape;
use eframe::egui::{
    self, Align2, FontId, Pos2, Rect, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, accesskit::Role, pos2, text::LayoutJob,
    text::TextWrapping, vec2,
};

use super::super::in_sight::in_sight_ui;
use super::super::{link, section};
use crate::app::command::Command;
use crate::app::meetings::Ask;
use crate::app::theme::{Palette, faded};
use crate::app::view::View;
use crate::app::work::Drawn;
use crate::words::{Speaks as _, say};

/// The side of a place in the square.
const SIDE: f32 = 30.0;
/// How wide the names on the left are, and how high those on top.
const NAMES: egui::Vec2 = vec2(118.0, 86.0);

/// The view.
pub(super) fn together_ui(ui: &mut Ui, drawn: &Drawn, view: &View, commands: &mut Vec<Command>) {
    let together = &drawn.overview.together;
    if together.communities.is_empty() {
        ui.label(say!(ui, "together-nobody"));
        return;
    }
    ui.add(egui::Label::new(say!(ui, "together-how-to")).wrap());
    let share = if view.meetings.pair.is_some() { 0.62 } else { 1.0 };
    let height = ui.available_height() * share;
    #[expect(clippy::cast_precision_loss, reason = "communities of a season")]
    let side = SIDE * together.communities.len() as f32;
    ScrollArea::both().id_salt("together").max_height(height).auto_shrink([false, true]).show_viewport(ui, |ui, sight| {
        let origin = ui.max_rect().min;
        ui.allocate_exact_size(NAMES + vec2(side, side), Sense::hover());
        square_ui(ui, (origin, sight), drawn, view, commands);
        names_ui(ui, (origin, sight), drawn);
    });
    if let Some([one, other]) = &view.meetings.pair {
        pair_ui(ui, drawn, [one, other], commands);
    }
}

/// The communities whose places are in sight along one side.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "communities in sight")]
fn in_sight(from: f32, to: f32, names: f32, count: usize) -> std::ops::Range<usize> {
    let number = |at: f32| ((at - names).max(0.0) / SIDE) as usize;
    number(from).min(count)..(number(to) + 1).min(count)
}

#[expect(clippy::cast_precision_loss, reason = "communities of a season")]
fn offset(number: usize) -> f32 {
    SIDE * number as f32
}

fn square_ui(ui: &mut Ui, (origin, sight): (Pos2, Rect), drawn: &Drawn, view: &View, commands: &mut Vec<Command>) {
    let together = &drawn.overview.together;
    let count = together.communities.len();
    let most = together.most().max(1);
    for row in in_sight(sight.top(), sight.bottom(), NAMES.y, count) {
        for column in in_sight(sight.left(), sight.right(), NAMES.x, count) {
            let at = origin + NAMES + vec2(offset(column), offset(row));
            let rect = Rect::from_min_size(at, vec2(SIDE, SIDE)).shrink(1.0);
            // A place under the names is not to be pressed.
            if rect.left() >= origin.x + sight.left() + NAMES.x - 1.0 && rect.top() >= origin.y + sight.top() + NAMES.y - 1.0 {
                place_ui(ui, rect, drawn, (row, column, most), view, commands);
            }
        }
    }
}

/// Two communities: how many conferences they share.
#[expect(clippy::cast_precision_loss, reason = "counts of conferences")]
fn place_ui(ui: &mut Ui, rect: Rect, drawn: &Drawn, (row, column, most): (usize, usize, usize), view: &View, commands: &mut Vec<Command>) {
    let (together, palette) = (&drawn.overview.together, Palette::of(ui.visuals()));
    let shared = together.of(row, column).len();
    if shared == 0 {
        ui.painter().text(rect.center(), Align2::CENTER_CENTER, "\u{b7}", FontId::proportional(12.0), palette.faint);
        return;
    }
    let pair = [together.communities[row].clone(), together.communities[column].clone()];
    let names = [0, 1].map(|which: usize| drawn.scenario.community_name(&pair[which]));
    let told = if row == column {
        say!(ui, "together-alone", one = names[0], count = shared)
    } else {
        say!(ui, "together-pair", one = names[0], other = names[1], count = shared)
    };
    let place = ui.interact(rect, ui.scope_id().with(("together", row, column)), Sense::click());
    let is_chosen = view.meetings.pair.as_ref().is_some_and(|[one, other]| (one, other) == (&pair[0], &pair[1]));
    place.widget_info(|| WidgetInfo::selected(Role::Button, true, is_chosen, &told));
    let stroke = if is_chosen || place.hovered() || place.has_focus() {
        egui::Stroke::new(2.0, palette.selected)
    } else {
        ui.visuals().widgets.noninteractive.bg_stroke
    };
    let fill = faded(palette.route, 0.12 + 0.5 * (shared as f32 / most as f32).sqrt());
    ui.painter().rect(rect, 3.0, fill, stroke, egui::StrokeKind::Inside);
    ui.painter().text(rect.center(), Align2::CENTER_CENTER, shared.to_string(), FontId::proportional(13.0), palette.ink);
    if place.on_hover_text(&told).clicked() {
        commands.push(Command::Meetings(Ask::Pair((!is_chosen).then_some(pair))));
    }
}

/// The names on the left and on top, over what is scrolled under them.
fn names_ui(ui: &mut Ui, (origin, sight): (Pos2, Rect), drawn: &Drawn) {
    let together = &drawn.overview.together;
    let (ink, plate, count) = (Palette::of(ui.visuals()).ink, ui.visuals().panel_fill, together.communities.len());
    let seen = Rect::from_min_size(origin + sight.min.to_vec2(), sight.size());
    let name = |community: usize, room: f32| {
        let name = drawn.scenario.community_name(&together.communities[community]).to_owned();
        let mut job = LayoutJob::simple_singleline(name, FontId::proportional(11.5), ink);
        job.wrap = TextWrapping::truncate_at_width(room);
        job
    };
    let painter = ui.painter();
    painter.rect_filled(Rect::from_min_size(seen.min, vec2(NAMES.x, seen.height())), 0.0, plate);
    painter.rect_filled(Rect::from_min_size(seen.min, vec2(seen.width(), NAMES.y)), 0.0, plate);
    let rows = in_sight(sight.top(), sight.bottom(), NAMES.y, count);
    for row in rows.clone() {
        let y = origin.y + NAMES.y + offset(row);
        if y >= seen.top() + NAMES.y - 1.0 {
            painter.galley(pos2(seen.left() + 2.0, y + 8.0), painter.layout_job(name(row, NAMES.x - 8.0)), ink);
        }
    }
    for column in in_sight(sight.left(), sight.right(), NAMES.x, count) {
        let x = origin.x + NAMES.x + offset(column);
        if x >= seen.left() + NAMES.x - 1.0 {
            let galley = painter.layout_job(name(column, NAMES.y - 8.0));
            let foot = pos2(x + SIDE / 2.0 - galley.size().y / 2.0, seen.top() + NAMES.y - 4.0);
            painter.add(TextShape::new(foot, galley, ink).with_angle(-std::f32::consts::FRAC_PI_2));
        }
    }
    // Painted letters are read by nobody: the rows stand in the tree of the screen reader as text.
    for row in rows {
        let y = origin.y + NAMES.y + offset(row);
        let rect = Rect::from_min_size(pos2(seen.left(), y), vec2(NAMES.x, SIDE));
        if y >= seen.top() + NAMES.y - 1.0 {
            let label = ui.new_child(UiBuilder::new().max_rect(rect).id_salt(("name", row)));
            let shown = label.interact(rect, label.scope_id().with("name"), Sense::hover());
            let full = drawn.scenario.community_name(&together.communities[row]);
            shown.widget_info(|| WidgetInfo::labeled(Role::Label, true, full));
            shown.on_hover_text(full);
        }
    }
}

/// The conferences of the two that are chosen.
fn pair_ui(ui: &mut Ui, drawn: &Drawn, pair: [&String; 2], commands: &mut Vec<Command>) {
    let (together, words) = (&drawn.overview.together, ui.language());
    let number = |id: &String| together.communities.iter().position(|one| one == id);
    let (Some(one), Some(other)) = (number(pair[0]), number(pair[1])) else { return };
    let conferences = together.of(one, other);
    let names = pair.map(|id| drawn.scenario.community_name(id));
    let title = if one == other {
        say!(words, "together-alone", one = names[0], count = conferences.len())
    } else {
        say!(words, "together-pair", one = names[0], other = names[1], count = conferences.len())
    };
    section(ui, &title);
    ScrollArea::vertical().id_salt("their conferences").auto_shrink(false).show(ui, |ui| {
        in_sight_ui(ui, "conferences", conferences.len(), 1.5, |ui, row| {
            let Some(conference) = drawn.plan.conferences.get(conferences[row]) else { return };
            let name = conference.name.say(words);
            let shown = link(ui.button(&name).on_hover_text(say!(words, "its-conference")), &name);
            commands.extend(shown.clicked().then(|| Command::Conference(conference.id.clone())));
        });
    });
}
