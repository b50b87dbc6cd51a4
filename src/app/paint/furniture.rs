//! What every map needs: the date, a scale, north, who made the base maps, and how far to trust it.

use eframe::egui::{Align2, FontId, Pos2, Rect, Shape, Stroke, StrokeKind, TextFormat, Vec2, pos2, text::LayoutJob, vec2};

use super::Pen;
use super::labels::{Lettering, plate};
use crate::app::tools::bar;
use crate::app::view::View;
use crate::app::work::Drawn;
use crate::words::{Speaks as _, rounded, say, weekday};

/// Keeps the corners free of lettering.
pub(super) fn reserve(pen: &mut Pen<'_>) {
    let rect = pen.projector.rect;
    let corner = |at: Pos2, size: Vec2| Rect::from_two_pos(at, at + size);
    for taken in [
        corner(rect.left_top(), vec2(285.0, 72.0 + bar::height(pen.painter.ctx()))),
        corner(rect.right_top(), vec2(-50.0, 175.0)),
        corner(rect.left_bottom(), vec2(rect.width(), -36.0)),
        corner(rect.left_bottom(), vec2(165.0, -70.0)),
    ] {
        pen.labels.take(taken);
    }
}

/// Date, badge, scale bar, north arrow, credits.
pub(super) fn furniture(pen: &Pen<'_>, drawn: &Drawn, view: &View) {
    let (rect, palette) = (pen.projector.rect, pen.palette);
    let room = vec2(9.0, 5.0);
    let tools = bar::height(pen.painter.ctx());
    let ink = Lettering { size: 15.0, ink: palette.ink, halo: palette.plate };
    let words = pen.painter.ctx().language();
    let date = say!(words, "weekday-and-day", weekday = weekday(words, view.day), day = view.day);
    let under = plate(pen.painter, rect.left_top() + vec2(10.0, 10.0 + tools), Align2::LEFT_TOP, &date, ink, room);
    let mut taken = under;
    if drawn.is_illustrative {
        let warning = Lettering { size: 12.5, ink: palette.warning, halo: palette.plate };
        let badge = say!(words, "illustrative-badge");
        let badge = plate(pen.painter, under.left_bottom() + vec2(0.0, 4.0), Align2::LEFT_TOP, &badge, warning, room);
        pen.painter.rect_stroke(badge, 4.0, Stroke::new(1.0, palette.warning), StrokeKind::Inside);
        taken = badge;
    }
    let top_of_credits = credits(pen, drawn, view);
    scale_bar(pen, drawn, (top_of_credits, taken));
    // In a low map the credits come up to where the arrow would stand.
    if top_of_credits > rect.top() + 165.0 {
        north(pen);
    }
}

/// Who the maps come from; returns where the line begins.
fn credits(pen: &Pen<'_>, drawn: &Drawn, view: &View) -> f32 {
    let (rect, palette) = (pen.projector.rect, pen.palette);
    let words = pen.painter.ctx().language();
    let format = TextFormat { font_id: FontId::proportional(10.5), color: palette.faint, ..Default::default() };
    let mut job = LayoutJob::default();
    let tiles = view.base_tiles.as_ref().and_then(|tiles| tiles.shown()?.about().attribution.clone());
    let maps = drawn.sheet.credits.say(words);
    let maps = tiles.map_or_else(|| maps.clone(), |tiles| format!("{tiles}. {maps}"));
    let credits =
        if drawn.is_illustrative { say!(words, "credits-illustrative", maps = maps) } else { say!(words, "credits", maps = maps) };
    job.append(&credits, 0.0, format);
    job.wrap.max_width = rect.width() - 16.0;
    let galley = pen.painter.layout_job(job);
    let at = rect.left_bottom() + vec2(8.0, -4.0 - galley.size().y);
    pen.painter.rect_filled(Rect::from_min_max(pos2(rect.left(), at.y - 3.0), rect.right_bottom()), 0.0, palette.plate);
    pen.painter.galley(at, galley, palette.faint);
    at.y - 3.0
}

/// A bar of a round number of kilometres, about a hundred points long: on the left, in a low map on the right of what is
/// said above it.
fn scale_bar(pen: &Pen<'_>, drawn: &Drawn, (bottom, taken): (f32, Rect)) {
    const STEPS_KM: [f64; 11] = [0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0, 1_000.0];
    let points = |km: f64| pen.projector.points(km * 1_000.0 * drawn.sheet.scale);
    let km = STEPS_KM.into_iter().rev().find(|km| points(*km) <= 130.0).unwrap_or(STEPS_KM[0]);
    let (length, palette) = (points(km), pen.palette);
    let rect = pen.projector.rect;
    let is_low = taken.bottom() > bottom - 36.0;
    let left = pos2(if is_low { rect.right() - length - 16.0 } else { rect.left() + 14.0 }, bottom - 10.0);
    let frame = Rect::from_min_max(left + vec2(-7.0, -21.0), left + vec2(length + 7.0, 5.0));
    pen.painter.rect_filled(frame, 4.0, palette.plate);
    let stroke = Stroke::new(1.8, palette.ink);
    let text = say!(pen.painter.ctx(), "kilometres", km = rounded(km, usize::from(km < 1.0)));
    pen.painter.line_segment([left, left + vec2(length, 0.0)], stroke);
    for end in [left, left + vec2(length, 0.0)] {
        pen.painter.line_segment([end, end - vec2(0.0, 5.0)], stroke);
    }
    pen.painter.text(left + vec2(length / 2.0, -4.0), Align2::CENTER_BOTTOM, text, FontId::proportional(11.5), palette.ink);
}

fn north(pen: &Pen<'_>) {
    let palette = pen.palette;
    let foot = pen.projector.rect.right_top() + vec2(-24.0, 150.0);
    let arrow = [foot + vec2(0.0, -20.0), foot + vec2(6.0, 0.0), foot + vec2(0.0, -5.0), foot + vec2(-6.0, 0.0)];
    pen.painter.circle_filled(foot + vec2(0.0, -4.0), 19.0, palette.plate);
    pen.painter.add(Shape::convex_polygon(vec![arrow[0], arrow[1], arrow[2]], palette.ink, Stroke::NONE));
    pen.painter.add(Shape::convex_polygon(vec![arrow[0], arrow[2], arrow[3]], palette.faint, Stroke::NONE));
    pen.painter.text(
        foot + vec2(0.0, 0.0),
        Align2::CENTER_TOP,
        say!(pen.painter.ctx(), "north-letter"),
        FontId::proportional(11.0),
        palette.ink,
    );
}
