//! The start of the work: the tour, what was opened last, what the person prefers, and the making of a new scenario.
//! All of it lives beside the scenario that is open and outlasts it.

mod empty;
mod logic;
mod menu;
mod settings;
mod tour;
pub mod wizard;

use std::path::PathBuf;

use super::job::Job;
use crate::starting::{Kept, Preferences};
use crate::words::Language;

pub(super) use empty::empty_ui;
pub(super) use menu::menu_ui;
pub use tour::Stop;

/// What the start asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum Ask {
    /// Show a stop of the tour; nothing sends the tour away.
    Tour(Option<Stop>),
    /// Show the settings, or close them.
    Settings(bool),
    /// Prefer something else from now on.
    Prefer(Preferences),
    /// Something in the making of a new scenario.
    Wizard(wizard::Ask),
}

/// What the start holds.
#[derive(Default)]
pub(super) struct Welcome {
    /// Where things are remembered; nothing where they are not.
    folder: Option<PathBuf>,
    /// The language where none was chosen.
    pub(super) spoken: Language,
    /// What is remembered.
    pub(super) kept: Kept,
    /// What of it is on the disk already.
    saved: Kept,
    saving: Option<Job<Result<Kept, String>>>,
    /// The size that was set and has not yet come, in percent; whoever turns it by the keyboard sets it too.
    awaited: Option<u16>,
    is_begun: bool,
    /// The scenario opened last that is not there: told once something is open.
    missing: Option<PathBuf>,
    tour: Option<Stop>,
    settings: bool,
    wizard: Option<wizard::Wizard>,
}

impl Welcome {
    /// Whether anything is read or written just now.
    pub(super) fn is_busy(&self) -> bool {
        self.saving.is_some() || self.wizard.as_ref().is_some_and(wizard::Wizard::is_busy)
    }

    /// Whether the tour is shown.
    pub(super) const fn has_tour(&self) -> bool {
        self.tour.is_some()
    }

    /// Whether something of it stands in front of the map and takes the keys.
    pub(super) const fn is_in_front(&self) -> bool {
        self.settings || self.wizard.is_some()
    }
}
