//! Actions of the tab of agreements.

use eframe::egui::Key;

use super::{ALT_SHIFT, Action, Menu, action};
use crate::agreements::kept::Wish;
use crate::app::agreed::exchange::Ask as Exchange;
use crate::app::agreed::{Ask, Shown, open};
use crate::app::command::Command;
use crate::app::view::Tab;
use crate::words::Phrase;

/// The view of an action.
macro_rules! view {
    ($shown:ident, $key:ident) => {
        action(Menu::View, Shown::$shown.title(), (ALT_SHIFT, Key::$key), |now| {
            open(now.scenario, now.view).map(|_| Command::Agreed(Ask::Show(Shown::$shown)))
        })
    };
}

/// The views of an agreement, in the order of [`Shown::ALL`].
pub(in crate::app) const VIEWS: [Action; 4] = [view!(Text, Num5), view!(Owed, Num6), view!(Changed, Num7), view!(Covered, Num8)];

pub(in crate::app) const BEGIN: Action =
    action(Menu::Edit, Phrase("action-agreement-new"), (ALT_SHIFT, Key::N), |_| Some(Command::Agreed(Ask::Begin)));
pub(in crate::app) const REVISE: Action = action(Menu::Edit, Phrase("action-agreement-revise"), (ALT_SHIFT, Key::V), |now| {
    open(now.scenario, now.view).map(|_| Command::Agreed(Ask::Revise))
});
pub(in crate::app) const TAKE_AWAY: Action = action(Menu::Edit, Phrase("action-agreement-remove"), (ALT_SHIFT, Key::Delete), |now| {
    open(now.scenario, now.view).map(|_| Command::Agreed(Ask::TakeAway))
});
pub(in crate::app) const TAKE_DRAFT: Action = action(Menu::Edit, Phrase("action-agreement-take-draft"), (ALT_SHIFT, Key::K), |now| {
    let is_on_show = matches!(now.view.tab, Tab::Agreements | Tab::Conference);
    now.conference_on_show().filter(|_| is_on_show).map(|id| Command::Agreed(Ask::TakeDraft(id)))
});
pub(in crate::app) const EXPORT: Action = action(Menu::File, Phrase("action-agreement-export"), (ALT_SHIFT, Key::X), |now| {
    (!now.scenario.agreements.by_id.is_empty()).then_some(Command::Agreed(Ask::Exchange(Exchange::BeginExport)))
});
pub(in crate::app) const IMPORT: Action = action(Menu::File, Phrase("action-agreement-import"), (ALT_SHIFT, Key::I), |_| {
    Some(Command::Agreed(Ask::Exchange(Exchange::BeginImport)))
});

pub(in crate::app) const WRITE_WAY: Action = action(Menu::Selected, Phrase("action-agreement-write-way"), (ALT_SHIFT, Key::W), |now| {
    now.selected_route().map(|route| Command::Agreed(Ask::Write(Wish::Way { route: route.id })))
});
/// All but the views.
pub(super) const ALL: [Action; 7] = [EXPORT, IMPORT, BEGIN, REVISE, TAKE_AWAY, TAKE_DRAFT, WRITE_WAY];
