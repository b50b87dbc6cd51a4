//! The scenarios that were opened last.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

/// Folders of scenarios, the one opened last first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Recent {
    folders: Vec<PathBuf>,
}

impl Recent {
    /// How many are remembered: as many as a person finds again at a glance.
    pub const MOST: usize = 10;

    /// The folders, the one opened last first.
    #[must_use]
    pub fn folders(&self) -> &[PathBuf] {
        &self.folders
    }

    /// Puts a folder first; each stands in the list once.
    pub fn opened(&mut self, folder: &Path) {
        self.folders.retain(|other| other != folder);
        self.folders.insert(0, folder.to_owned());
        self.folders.truncate(Self::MOST);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_opened_again_comes_first_and_stands_in_the_list_once() {
        let mut recent = Recent::default();
        for folder in ["a", "b", "a"] {
            recent.opened(Path::new(folder));
        }
        assert_eq!(recent.folders(), [PathBuf::from("a"), PathBuf::from("b")]);
    }

    #[test]
    fn the_oldest_is_forgotten_where_the_list_is_full() {
        let mut recent = Recent::default();
        (0..=Recent::MOST).for_each(|number| recent.opened(&PathBuf::from(number.to_string())));
        assert_eq!(recent.folders().len(), Recent::MOST);
        assert_eq!(recent.folders().first(), Some(&PathBuf::from("10")));
        assert_eq!(recent.folders().last(), Some(&PathBuf::from("1")));
    }
}
