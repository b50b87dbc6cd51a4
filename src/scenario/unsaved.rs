//! What was changed since the last save.

use std::collections::{BTreeMap, BTreeSet};

use crate::layers::LayerKind;

/// Whether a thing stood in its file at the last save.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Was {
    /// It stood there.
    Saved,
    /// It did not.
    Absent,
}

/// What was changed since the last save.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unsaved {
    /// Things of layers, by layer and id, and whether the layer's file holds them.
    pub features: BTreeMap<(LayerKind, String), Was>,
    /// Parts of `scenario.toml`, by key.
    pub head: BTreeSet<String>,
    /// Whether the decisions changed.
    pub decisions: bool,
    /// Whether the agreements changed.
    pub agreements: bool,
    /// Whether the reports changed.
    pub follow_up: bool,
}

impl Unsaved {
    /// Whether there is nothing to save.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.features.is_empty() && self.head.is_empty() && !self.decisions && !self.agreements && !self.follow_up
    }

    /// Takes in what was changed before, of which a save was begun and failed.
    pub fn put_back(&mut self, earlier: Self) {
        // What the files hold is known from before the earlier change.
        self.features.extend(earlier.features);
        self.head.extend(earlier.head);
        self.decisions |= earlier.decisions;
        self.agreements |= earlier.agreements;
        self.follow_up |= earlier.follow_up;
    }
}
