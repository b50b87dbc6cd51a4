//! What is remembered between two runs, in a folder of the user's own.

use std::path::{Path, PathBuf};

use etcetera::BaseStrategy as _;
use serde::de::DeserializeOwned;

use super::{Imports, Preferences, Recent};
use crate::files;
use crate::words::Language;

/// Names the folder, where it is not to be the usual one.
const FOLDER_VARIABLE: &str = "MURHAL_STATE";
const SETTINGS: &str = "settings.json";
const RECENT: &str = "recent.json";
const IMPORTS: &str = "imports.json";

/// What is remembered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// What the person prefers.
    pub preferences: Preferences,
    /// What was opened last.
    pub recent: Recent,
    /// How files of others were read.
    pub imports: Imports,
}

/// Where it is remembered: the folder that `MURHAL_STATE` names, else the place of the system for such things
/// (`~/.local/state/murhal` on Linux). Nothing where there is no such place.
#[must_use]
pub fn state_folder() -> Option<PathBuf> {
    let named = std::env::var_os(FOLDER_VARIABLE).filter(|folder| !folder.is_empty()).map(PathBuf::from);
    named.or_else(|| {
        let places = etcetera::choose_base_strategy().ok()?;
        Some(places.state_dir().unwrap_or_else(|| places.data_dir()).join("murhal"))
    })
}

/// The language that the system speaks to its user, where it is one of ours; else English.
#[must_use]
pub fn system_language() -> Language {
    sys_locale::get_locale().as_deref().and_then(Language::of_code).unwrap_or_default()
}

/// Reads what is remembered, and tells what of it cannot be read. What is not there yet is as usual, and nothing to tell.
#[must_use]
pub fn load(folder: &Path) -> (Kept, Vec<String>) {
    let mut told = Vec::new();
    let preferences: Preferences = read(&folder.join(SETTINGS), &mut told);
    let recent = read(&folder.join(RECENT), &mut told);
    let imports = read(&folder.join(IMPORTS), &mut told);
    (Kept { preferences: preferences.sound(), recent, imports }, told)
}

fn read<T: Default + DeserializeOwned>(path: &Path, told: &mut Vec<String>) -> T {
    let bytes = match files::read(path) {
        Ok(bytes) => bytes,
        Err(error) if error.is_missing() => return T::default(),
        Err(error) => {
            told.push(error.to_string());
            return T::default();
        }
    };
    serde_json::from_slice(&bytes).unwrap_or_else(|error| {
        told.push(format!("cannot read what was remembered ({error}), so it begins anew: {}", path.display()));
        T::default()
    })
}

/// Writes what is remembered.
///
/// # Errors
/// Why it cannot be, in words.
pub fn save(folder: &Path, kept: &Kept) -> Result<(), String> {
    let pretty = |told: Result<Vec<u8>, serde_json::Error>| told.map_err(|error| error.to_string());
    let settings = pretty(serde_json::to_vec_pretty(&kept.preferences))?;
    let recent = pretty(serde_json::to_vec_pretty(&kept.recent))?;
    files::make_folder(folder).map_err(|error| error.to_string())?;
    let imports = pretty(serde_json::to_vec_pretty(&kept.imports))?;
    files::write_all_whole(&[(folder.join(SETTINGS), settings), (folder.join(RECENT), recent), (folder.join(IMPORTS), imports)])
        .map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_found_again() {
        let folder = tempfile::tempdir().unwrap();
        let state = folder.path().join("not/there/yet");
        assert_eq!(load(&state), (Kept::default(), Vec::new()), "nothing yet is nothing to tell");
        let mut kept = Kept { preferences: Preferences { text_percent: 140, ..Preferences::default() }, ..Kept::default() };
        kept.recent.opened(Path::new("/seasons/wau"));
        save(&state, &kept).unwrap();
        assert_eq!(load(&state), (kept, Vec::new()));
    }

    #[test]
    fn what_cannot_be_read_is_told_and_begins_anew() {
        let folder = tempfile::tempdir().unwrap();
        files::write_whole(&folder.path().join(SETTINGS), b"{ no").unwrap();
        files::write_whole(&folder.path().join(RECENT), br#"["/seasons/wau"]"#).unwrap();
        let (kept, told) = load(folder.path());
        assert_eq!(kept.preferences, Preferences::default());
        assert_eq!(kept.recent.folders(), [PathBuf::from("/seasons/wau")], "the rest is read");
        assert!(told.len() == 1 && told[0].contains("begins anew"), "{told:?}");
    }
}
