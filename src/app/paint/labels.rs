//! Lettering that never overlaps: whoever comes first has the place.

use std::collections::BTreeSet;
use std::sync::Arc;

use eframe::egui::{Align2, Color32, FontId, Galley, Painter, Pos2, Rect, Vec2, vec2};

/// The places that are taken.
pub(super) struct Labels {
    taken: Vec<Rect>,
    written: BTreeSet<String>,
    within: Rect,
}

/// How a label is set.
#[derive(Clone, Copy)]
pub(super) struct Lettering {
    /// Height of the letters.
    pub(super) size: f32,
    /// Colour of the letters.
    pub(super) ink: Color32,
    /// Colour round them.
    pub(super) halo: Color32,
}

impl Labels {
    pub(super) const fn new(within: Rect) -> Self {
        Self { taken: Vec::new(), written: BTreeSet::new(), within }
    }

    /// Whether this was written already: the base map and a scenario may know the same town.
    pub(super) fn knows(&self, text: &str) -> bool {
        self.written.contains(text)
    }

    /// Nothing else may be written here.
    pub(super) fn take(&mut self, rect: Rect) {
        self.taken.push(rect);
    }

    fn is_free(&self, rect: Rect) -> bool {
        self.within.contains_rect(rect) && !self.taken.iter().any(|taken| taken.intersects(rect))
    }

    /// Writes beside a mark, on whichever side is free; not at all where none is.
    pub(super) fn beside(&mut self, painter: &Painter, at: Pos2, gap: f32, text: &str, how: Lettering) {
        let galley = set(painter, text, how);
        let size = galley.size();
        let sides = [
            vec2(gap, -size.y / 2.0),
            vec2(-gap - size.x, -size.y / 2.0),
            vec2(-size.x / 2.0, gap * 0.8),
            vec2(-size.x / 2.0, -gap * 0.8 - size.y),
        ];
        self.first_free(painter, at, &sides, (text, galley), how);
    }

    /// Writes with the middle at a place; not at all where that is taken.
    pub(super) fn over(&mut self, painter: &Painter, at: Pos2, text: &str, how: Lettering) {
        let galley = set(painter, text, how);
        let off = -galley.size() / 2.0;
        self.first_free(painter, at, &[off], (text, galley), how);
    }

    fn first_free(&mut self, painter: &Painter, at: Pos2, offsets: &[Vec2], (text, galley): (&str, Arc<Galley>), how: Lettering) {
        let size = galley.size();
        let free = offsets.iter().map(|off| Rect::from_min_size(at + *off, size)).find(|rect| self.is_free(rect.expand(1.0)));
        if let Some(rect) = free {
            self.take(rect.expand2(vec2(3.0, 1.0)));
            self.written.insert(text.to_owned());
            write(painter, rect.min, galley, how);
        }
    }
}

fn set(painter: &Painter, text: &str, how: Lettering) -> Arc<Galley> {
    painter.layout_no_wrap(text.to_owned(), FontId::proportional(how.size), how.ink)
}

/// Letters with a thin rim, so that they can be read on anything.
fn write(painter: &Painter, at: Pos2, galley: Arc<Galley>, how: Lettering) {
    for off in [
        vec2(-1.0, -1.0),
        vec2(1.0, -1.0),
        vec2(-1.0, 1.0),
        vec2(1.0, 1.0),
        vec2(0.0, -1.3),
        vec2(0.0, 1.3),
        vec2(-1.3, 0.0),
        vec2(1.3, 0.0),
    ] {
        painter.galley_with_override_text_color(at + off, Arc::clone(&galley), how.halo);
    }
    painter.galley(at, galley, how.ink);
}

/// Lettering on a plate, anchored at a place; returns what it covers.
pub(super) fn plate(painter: &Painter, at: Pos2, anchor: Align2, text: &str, how: Lettering, room: Vec2) -> Rect {
    /// Left for the buttons of the zoom.
    const BUTTONS: f32 = 56.0;
    let width = painter.clip_rect().width() - BUTTONS - 2.0 * room.x - 10.0;
    let galley = painter.layout(text.to_owned(), FontId::proportional(how.size), how.ink, width.max(60.0));
    let rect = anchor.anchor_size(at, galley.size() + room * 2.0);
    painter.rect_filled(rect, 4.0, how.halo);
    painter.galley(rect.min + room, galley, how.ink);
    rect
}
