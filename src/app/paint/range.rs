//! Where herds may be on any of the days that are picked: faint, under where they may be on the day shown.

use eframe::egui::Stroke;

use super::Pen;
use crate::app::narrowing::Narrowing;
use crate::app::theme;
use crate::app::view::View;
use crate::app::work::Drawn;
use crate::measure::Window;

/// The stretches of all herds in the range; nothing where no days are picked.
pub(super) fn herds(pen: &Pen<'_>, drawn: &Drawn, view: &View) {
    let Some(range) = view.desk.range else { return };
    let days = Window::of_days(range);
    let colour = theme::faded(pen.palette.herd, 0.45);
    let is_in_sight = |passage: &&std::sync::Arc<crate::calendar::Passage>| {
        passage.hull.is_some_and(|(bounds, window)| bounds.meets(pen.sight) && window.meets(days))
    };
    let meant = Narrowing::of(view).routes(drawn);
    let is_meant = |passage: &&std::sync::Arc<crate::calendar::Passage>| meant.get(passage.route).copied().unwrap_or(true);
    for passage in drawn.plan.findings.passages.iter().filter(is_in_sight).filter(is_meant) {
        for stretch in passage.stretches.iter().filter(|stretch| stretch.window.meets(days) && stretch.bounds().meets(pen.sight)) {
            let ends = [pen.projector.screen(stretch.a), pen.projector.screen(stretch.b)];
            if stretch.a == stretch.b {
                let radius = pen.projector.points(stretch.half_width_m * stretch.scale).max(5.0);
                pen.painter.circle_stroke(ends[0], radius, Stroke::new(1.2, colour));
            } else {
                pen.painter.line_segment(ends, Stroke::new(5.0, colour));
            }
        }
    }
}
