//! The tab of conferences: which of its views is on show, and what is chosen there.

use super::command::Command;
use super::papers::Look;
use super::view::{Tab, View};
use crate::words::Phrase;

/// A view of the tab.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shown {
    /// One conference: who, where, when, and about what.
    #[default]
    One,
    /// Which communities sit together.
    Together,
    /// All meetings by their days.
    Calendar,
    /// A paper of the conference that is chosen.
    Paper,
}

impl Shown {
    /// All of them, from left to right.
    pub const ALL: [Self; 4] = [Self::One, Self::Together, Self::Calendar, Self::Paper];

    /// What stands on its button; the hint says what it shows.
    #[must_use]
    pub const fn title(self) -> Phrase {
        match self {
            Self::One => Phrase("meetings-one"),
            Self::Together => Phrase("meetings-together"),
            Self::Calendar => Phrase("meetings-calendar"),
            Self::Paper => Phrase("meetings-paper"),
        }
    }
}

/// What is chosen on the tab.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meetings {
    /// The view on show.
    pub shown: Shown,
    /// Two communities whose conferences are listed, by id; one against itself: all of its own.
    pub pair: Option<[String; 2]>,
    /// The paper that is looked at.
    pub look: Look,
}

/// What is asked of the tab.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Show a view.
    Show(Shown),
    /// List the conferences of two communities, or of none.
    Pair(Option<[String; 2]>),
}

/// Shows a view of the tab.
pub(super) const fn show(shown: Shown) -> Command {
    Command::Meetings(Ask::Show(shown))
}

/// Carries out what is asked of the view.
pub(super) fn arrange(view: &mut View, ask: Ask) {
    match ask {
        Ask::Show(shown) => (view.meetings.shown, view.tab) = (shown, Tab::Conference),
        Ask::Pair(pair) => view.meetings.pair = pair,
    }
}
