//! Actions of the tab of options.

use eframe::egui::Key;

use super::{ALT_SHIFT, Action, Menu, action};
use crate::app::options::{Ask, Shown, asked};
use crate::words::Phrase;

/// What could be done about what is selected.
pub(in crate::app) const LEVERS: Action =
    action(Menu::Selected, Phrase("action-options"), (ALT_SHIFT, Key::T), |now| now.drawn.map(|_| asked(Ask::Show(Shown::Levers))));
const TOGETHER: Action = action(Menu::Selected, Phrase("action-options-together"), (ALT_SHIFT, Key::G), |now| {
    now.drawn.map(|_| asked(Ask::Show(Shown::Together)))
});
const SEASONS: Action = action(Menu::Selected, Phrase("action-options-seasons"), (ALT_SHIFT, Key::Y), |now| {
    now.drawn.map(|_| asked(Ask::Simulate(Vec::new())))
});

/// All of them.
pub(super) const ALL: [Action; 3] = [LEVERS, TOGETHER, SEASONS];
