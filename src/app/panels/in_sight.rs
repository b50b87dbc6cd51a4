//! Of many things under each other only those in sight are laid out: a season has thousands of flashpoints, encounters
//! and clauses, and a frame has eight milliseconds.

use eframe::egui::{self, ScrollArea, TextStyle, Ui};

/// How far beyond the edge things are laid out as well, in points: what the Tab key goes to next must be there.
const BEYOND: f32 = 120.0;
/// So many are laid out wherever they are: screen readers read on, and a frame does not feel them.
const FEW: usize = 60;
/// How high a box of many rows may be, in rows.
const ROWS: f32 = 9.0;

/// How high each thing was when it was last laid out, and a guess for those that never were.
#[derive(Clone, Default)]
struct Heights {
    /// How wide they were, in points, and how high a line: on another width texts break elsewhere.
    measures: [f32; 2],
    each: Vec<f32>,
}

/// Lays out those things of many that are in sight, each as high as it needs; those that are not take the room that
/// they took last, or `guess`.
///
/// # Units
/// `guess` in lines of text.
pub(super) fn in_sight_ui(ui: &mut Ui, salt: impl egui::AsIdSalt, count: usize, guess: f32, mut one: impl FnMut(&mut Ui, usize)) {
    let id = ui.scope_id().with(salt);
    let line = ui.text_style_height(&TextStyle::Body);
    let measures = [ui.available_width().round(), line];
    let spacing = ui.spacing().item_spacing.y;
    let known: Heights = ui.data_mut(|data| data.remove_temp(id)).unwrap_or_default();
    let is_known = known.measures == measures && known.each.len() == count;
    let mut heights = if is_known { known } else { Heights { measures, each: vec![line * guess; count] } };
    let sight = ui.clip_rect().expand(BEYOND);
    let is_few = count <= FEW;
    let mut skipped = 0.0;
    for (number, height) in heights.each.iter_mut().enumerate() {
        let top = ui.cursor().top() + skipped;
        if !is_few && (top + *height < sight.top() || top > sight.bottom()) {
            skipped += *height + spacing;
            continue;
        }
        ui.add_space(std::mem::take(&mut skipped));
        *height = ui.push_id((id, number), |ui| one(ui, number)).response.rect.height();
    }
    ui.add_space(skipped);
    ui.data_mut(|data| data.insert_temp(id, heights));
}

/// Many rows in a box of their own, which scrolls; a few stand as they are.
pub(super) fn rows_ui(ui: &mut Ui, salt: impl egui::AsIdSalt, count: usize, one: impl FnMut(&mut Ui, usize)) {
    let row = ui.text_style_height(&TextStyle::Body) + ui.spacing().item_spacing.y;
    let area = ScrollArea::vertical().id_salt(&salt).max_height(row * ROWS).auto_shrink([false, true]);
    area.show(ui, |ui| in_sight_ui(ui, &salt, count, 1.0, one));
}
