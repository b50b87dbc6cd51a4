//! The last ten saves, each with all files of the scenario, in `saves/` beside the journal. A file that is the same as in the save
//! before takes no room twice.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::disk;
use super::place::{free_name, time};
use crate::files::{self, Writes};
use crate::scenario::LayerFiles;
use crate::scenario::journal::{Base, Stamp};

/// How many saves are kept.
pub const KEPT: usize = 10;
/// Written last: what has none was never finished.
const ABOUT: &str = "about.json";

/// A kept save.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Where it lies.
    pub folder: PathBuf,
    /// When it was kept.
    pub at: jiff::Timestamp,
    /// Why: `saved`, or what came next.
    pub why: String,
    /// Its files.
    pub base: Base,
}

#[derive(Serialize, Deserialize)]
struct About {
    at: jiff::Timestamp,
    why: String,
    files: Base,
}

impl Kept {
    /// In words: `24 Nov 2026 08:15 UTC, saved`.
    #[must_use]
    pub fn words(&self) -> String {
        format!("{}, {}", time(self.at), self.why)
    }
}

/// The kept saves of a scenario, the newest first; `place` is where its journal lies.
#[must_use]
pub fn kept(place: &Path) -> Vec<Kept> {
    let read = |inside: PathBuf| {
        let About { at, why, files } = serde_json::from_slice(&files::read(&inside.join(ABOUT)).ok()?).ok()?;
        Some(Kept { folder: inside, at, why, base: files })
    };
    let mut kept: Vec<Kept> = files::list_folders(&saves(place)).unwrap_or_default().into_iter().filter_map(read).collect();
    kept.reverse();
    kept
}

fn saves(place: &Path) -> PathBuf {
    place.join("saves")
}

/// Keeps the files as they are now, unless the newest kept save is the same.
///
/// # Errors
/// Where they cannot be read or copied.
pub(super) fn keep((folder, place): (&Path, &Path), layer_files: &LayerFiles, why: &str, now: jiff::Timestamp) -> Result<(), files::Error> {
    let all = kept(place);
    let base = disk::base_of(folder, layer_files);
    if base.is_empty() || all.first().is_some_and(|newest| newest.base == base) {
        return Ok(());
    }
    let saves = saves(place);
    files::make_folder(&saves)?;
    let into = saves.join(free_name(&saves, now));
    for (file, stamp) in &base {
        let to = into.join(inside(file));
        to.parent().map_or(Ok(()), files::make_folder)?;
        let same = all.first().filter(|newest| newest.base.get(file) == Some(stamp)).map(|newest| newest.folder.join(inside(file)));
        match same.filter(|same| files::is_file(same)) {
            Some(same) => files::link_or_copy(&same, &to)?,
            None => files::write_whole(&to, &files::read(&folder.join(file))?)?,
        }
    }
    let about = About { at: now, why: why.to_owned(), files: base };
    files::write_whole(&into.join(ABOUT), &serde_json::to_vec_pretty(&about).unwrap_or_default())?;
    forget_oldest(&saves)
}

/// The name of a file in a kept save: layers that lie outside the folder must not be written outside the save.
fn inside(file: &str) -> PathBuf {
    use std::path::Component;
    Path::new(file).components().map(|part| if let Component::Normal(name) = part { name.into() } else { PathBuf::from("up") }).collect()
}

fn forget_oldest(saves: &Path) -> Result<(), files::Error> {
    let (finished, unfinished): (Vec<PathBuf>, Vec<PathBuf>) =
        files::list_folders(saves)?.into_iter().partition(|inside| files::is_file(&inside.join(ABOUT)));
    let surplus = finished.len().saturating_sub(KEPT);
    finished.iter().take(surplus).chain(&unfinished).try_for_each(|old| files::remove_folder(old))
}

/// Puts the files of a folder back as they were in a kept save. What is there now is kept first.
///
/// # Errors
/// Where they cannot be read or written; nothing is changed then.
pub fn restore((folder, place): (&Path, &Path), layer_files: &LayerFiles, kept: &Kept, now: jiff::Timestamp) -> Result<(), files::Error> {
    let mut writes = Writes::new();
    for (file, stamp) in &kept.base {
        let path = kept.folder.join(inside(file));
        let bytes = files::read(&path)?;
        if Stamp::of(&bytes) != *stamp {
            let cause = std::io::Error::other("the kept file is not what was kept; restore another save");
            return Err(files::Error { attempt: files::Attempt::Read, path, cause });
        }
        writes.push((folder.join(file), Some(bytes)));
    }
    let surplus = disk::base_of(folder, layer_files).into_keys().filter(|file| !kept.base.contains_key(file));
    writes.extend(surplus.map(|file| (folder.join(file), None)));
    keep((folder, place), layer_files, "before another save was restored", now)?;
    files::commit(folder, &place.join(super::RECORD), &writes)
}
