//! Actions of the tab of conferences.

use eframe::egui::Key;

use super::{ALT_SHIFT, Action, Menu, action};
use crate::app::meetings::{Shown, show};

/// The view of an action.
macro_rules! view {
    ($shown:ident, $key:ident) => {
        action(Menu::View, Shown::$shown.title(), (ALT_SHIFT, Key::$key), |_| Some(show(Shown::$shown)))
    };
}

/// The views of the tab, in the order of [`Shown::ALL`].
pub(in crate::app) const VIEWS: [Action; 3] = [view!(One, Num1), view!(Together, Num2), view!(Calendar, Num3)];
