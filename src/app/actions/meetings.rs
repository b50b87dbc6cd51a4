//! Actions of the tab of conferences.

use eframe::egui::Key;

use super::{ALT_SHIFT, Action, CTRL_SHIFT, Menu, action};
use crate::app::command::Command;
use crate::app::meetings::{Shown, show};
use crate::app::papers;
use crate::words::Phrase;

/// The view of an action.
macro_rules! view {
    ($shown:ident, $key:ident) => {
        action(Menu::View, Shown::$shown.title(), (ALT_SHIFT, Key::$key), |_| Some(show(Shown::$shown)))
    };
}

/// The views of the tab, in the order of [`Shown::ALL`].
pub(in crate::app) const VIEWS: [Action; 4] = [view!(One, Num1), view!(Together, Num2), view!(Calendar, Num3), view!(Paper, Num4)];

pub(in crate::app) const MAKE_PAPERS: Action =
    action(Menu::File, Phrase("action-make-papers"), (CTRL_SHIFT, Key::M), |_| Some(Command::Papers(papers::Ask::Begin)));
