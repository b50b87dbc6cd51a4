//! The scenario's files as they are on the disk, and whether another program changed them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::files;
use crate::scenario::journal::{Base, Stamp, differing};
use crate::scenario::{LayerFiles, file_names};

/// What a look without reading says of the files.
pub(super) type Glances = BTreeMap<String, (u64, u128)>;

/// The files as they are now. Files that cannot be read count as missing.
pub(super) fn base_of(folder: &Path, layer_files: &LayerFiles) -> Base {
    let stamp = |file: String| files::read(&folder.join(&file)).ok().map(|bytes| (file, Stamp::of(&bytes)));
    file_names(layer_files).into_iter().filter_map(stamp).collect()
}

pub(super) fn glances(folder: &Path, layer_files: &LayerFiles) -> Glances {
    let glance = |file: String| files::glance(&folder.join(&file)).map(|glance| (file, glance));
    file_names(layer_files).into_iter().filter_map(glance).collect()
}

/// A look at the disk, off the window's thread.
#[derive(Clone, Debug)]
pub struct Watch {
    pub(super) folder: PathBuf,
    pub(super) layer_files: LayerFiles,
    pub(super) base: Base,
    pub(super) accepted: Option<Base>,
    /// What the last look said; nothing before the first.
    pub(super) seen: Option<Glances>,
}

/// What a look at the disk found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Watched {
    /// The files are those that were opened or saved.
    Same,
    /// Another program changed them.
    Changed {
        /// Which.
        files: Vec<String>,
        /// All files as they are now.
        theirs: Base,
    },
}

impl Watch {
    /// Whether it looks for the same files: an answer from before a save says nothing of the files after it.
    #[must_use]
    pub fn is_like(&self, other: &Self) -> bool {
        self.folder == other.folder && self.base == other.base && self.accepted == other.accepted
    }

    /// Looks. Files are read only where their length or their time is other than at the last look.
    pub fn look(&mut self) -> Watched {
        let now = glances(&self.folder, &self.layer_files);
        if self.seen.as_ref() == Some(&now) {
            return Watched::Same;
        }
        let theirs = base_of(&self.folder, &self.layer_files);
        if theirs == self.base || self.accepted.as_ref() == Some(&theirs) {
            self.seen = Some(now);
            return Watched::Same;
        }
        Watched::Changed { files: differing(&self.base, &theirs), theirs }
    }
}
