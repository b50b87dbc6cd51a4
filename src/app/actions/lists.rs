//! Actions on the list of flashpoints and on what the window tells.

use eframe::egui::Key;

use super::{ALT, ALT_SHIFT, Action, CTRL, CTRL_SHIFT, Menu, action};
use crate::app::command::Command;
use crate::app::desk::{Arrange, Column};
use crate::app::keep::Keep;
use crate::plan::RankBy;
use crate::words::Phrase;

/// The order of an action.
macro_rules! rank {
    ($by:ident, $name:expr, $key:ident) => {
        action(Menu::View, $name, (ALT, Key::$key), |_| Some(Command::RankBy(RankBy::$by)))
    };
}

/// The column of an action.
macro_rules! sort {
    ($column:ident, $name:expr, $key:ident) => {
        action(Menu::View, $name, (ALT_SHIFT, Key::$key), |_| Some(Command::Desk(Arrange::Sort(Column::$column))))
    };
}

/// The ranks, in the order of [`RankBy::ALL`].
pub(in crate::app) const RANKS: [Action; 4] = [
    rank!(Severity, Phrase("action-rank-severity"), R),
    rank!(Office, Phrase("action-rank-office"), O),
    rank!(Conference, Phrase("action-rank-conference"), C),
    rank!(Week, Phrase("action-rank-week"), W),
];

/// The columns, in the order of [`Column::ALL`].
pub(in crate::app) const SORTS: [Action; 4] = [
    sort!(Rank, Phrase("action-sort-rank"), R),
    sort!(Place, Phrase("action-sort-place"), P),
    sort!(Severity, Phrase("action-sort-severity"), S),
    sort!(Days, Phrase("action-sort-days"), D),
];

pub(in crate::app) const CLOSE_MESSAGE: Action =
    action(Menu::File, Phrase("action-close-message"), (CTRL, Key::M), |now| now.status.message.clone());
pub(in crate::app) const DISCARD: Action = action(Menu::File, Phrase("action-discard"), (CTRL_SHIFT, Key::Backspace), |now| {
    now.status.has_restored.then_some(Command::Keep(Keep::Discard))
});
pub(in crate::app) const MAKE_AGAIN: Action = action(Menu::File, Phrase("action-make-again"), (CTRL_SHIFT, Key::J), |now| {
    now.status.has_aside.then_some(Command::Keep(Keep::MakeAgain))
});
pub(in crate::app) const LEAVE_ASIDE: Action = action(Menu::File, Phrase("action-leave-aside"), (CTRL_SHIFT, Key::L), |now| {
    now.status.has_aside.then_some(Command::Keep(Keep::LeaveAside))
});

/// Those on what the window tells.
pub(super) const MESSAGES: [Action; 4] = [CLOSE_MESSAGE, DISCARD, MAKE_AGAIN, LEAVE_ASIDE];
