//! Actions of the tab of follow-up.

use eframe::egui::Key;

use super::{ALT_SHIFT, Action, Menu, action};
use crate::app::command::Command;
use crate::app::followed::{Ask, typed};
use crate::app::view::Tab;
use crate::words::Phrase;

pub(in crate::app) const ADD: Action = action(Menu::Edit, Phrase("action-add-report"), (ALT_SHIFT, Key::J), |now| {
    let can = now.view.tab == Tab::FollowUp && typed(now.scenario, now.view).is_ok();
    can.then_some(Command::FollowUp(Ask::Add))
});
