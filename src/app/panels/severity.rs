//! A severity as a bar: each kind with its colour, on a scale of 100.

use eframe::egui::{Rect, Sense, Ui, pos2, vec2};

use crate::app::theme::Palette;
use crate::encounters::Kind;
use crate::flashpoints::Flashpoint;

/// The bar; hovering tells the kinds.
#[expect(clippy::cast_possible_truncation, reason = "0 to 100")]
pub(super) fn bar_ui(ui: &mut Ui, flashpoint: &Flashpoint) {
    let palette = Palette::of(ui.visuals());
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 8.0), Sense::hover());
    ui.painter().rect_filled(rect, 3.0, ui.visuals().extreme_bg_color);
    let mut left = rect.left();
    for (kind, points) in flashpoint.reasons() {
        let right = left + rect.width() * points as f32 / 100.0;
        let part = Rect::from_min_max(pos2(left, rect.top()), pos2((right - 1.0).max(left), rect.bottom()));
        ui.painter().rect_filled(part, 1.0, palette.kind(kind));
        left = right;
    }
}

/// The colour of a kind.
pub(super) fn dot_ui(ui: &mut Ui, kind: Kind) {
    let palette = Palette::of(ui.visuals());
    let (rect, _) = ui.allocate_exact_size(vec2(10.0, 14.0), Sense::hover());
    ui.painter().rect_filled(Rect::from_center_size(rect.center(), vec2(10.0, 10.0)), 2.0, palette.kind(kind));
}
