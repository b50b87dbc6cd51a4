//! A long list of cards of different heights, of which only those in sight are laid out.

use std::collections::BTreeMap;

use eframe::egui::{Id, Response, Ui};

/// The heights of cards that were laid out once, by their place in the list.
#[derive(Clone, Default)]
pub(super) struct Culled {
    heights: BTreeMap<usize, f32>,
    width: f32,
    next: usize,
    id: Option<Id>,
}

/// Lists that are shorter are laid out whole: then a reader of the screen hears all of it.
const LONG: usize = 250;
/// As high as most cards are.
const USUAL: f32 = 104.0;
/// Points beyond the sight in which cards are laid out too.
const BEYOND: f32 = 200.0;

impl Culled {
    /// Begins a list.
    pub(super) fn begin(ui: &Ui, name: &str) -> Self {
        let (id, width) = (ui.scope_id().with(name), ui.available_width());
        let known: Option<Self> = ui.data_mut(|data| data.remove_temp(id));
        // In another width texts break elsewhere.
        let known = known.filter(|known| (known.width - width).abs() < 1.0).unwrap_or_default();
        Self { width, next: 0, id: Some(id), ..known }
    }

    /// The next card of so many; nothing where it is out of sight and need not be there.
    pub(super) fn card(&mut self, ui: &mut Ui, (of, is_needed): (usize, bool), add: impl FnOnce(&mut Ui) -> Response) -> Option<Response> {
        let number = self.next;
        self.next += 1;
        let height = self.heights.get(&number).copied().unwrap_or(USUAL);
        let (top, sight) = (ui.cursor().top(), ui.clip_rect());
        let is_in_sight = top < sight.bottom() + BEYOND && top + height > sight.top() - BEYOND;
        if of > LONG && !is_needed && !is_in_sight {
            ui.add_space(height + ui.spacing().item_spacing.y);
            return None;
        }
        let card = add(ui);
        self.heights.insert(number, card.rect.height());
        Some(card)
    }

    /// Ends it, and remembers the heights.
    pub(super) fn end(self, ui: &Ui) {
        if let Some(id) = self.id {
            ui.data_mut(|data| data.insert_temp(id, self));
        }
    }
}
