//! Where journal and lock lie, and who has the lock.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{ASIDE, FOLDER, LOCK};
use crate::files::{self, Lock, Locked};

/// How many journals are left aside; the oldest go.
const LEFT_ASIDE: usize = 10;

/// What this room cannot know by itself.
#[derive(Clone, Debug)]
pub struct Means {
    /// The user's own folder for the state of programs; nothing where the system names none.
    pub state: Option<PathBuf>,
    /// What the machine is called.
    pub host: String,
    /// The number of this program's process.
    pub process: u32,
    /// What time it is.
    pub now: jiff::Timestamp,
}

/// Who has a scenario open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// On which machine.
    pub host: String,
    /// In which process.
    pub process: u32,
    /// Since when.
    pub since: jiff::Timestamp,
}

impl Holder {
    /// In words: `host nyala, process 812, since 24 Nov 2026 08:15 UTC`.
    #[must_use]
    pub fn words(&self) -> String {
        format!("host {}, process {}, since {}", self.host, self.process, time(self.since))
    }
}

/// A time as a person reads it.
#[must_use]
pub(super) fn time(at: jiff::Timestamp) -> String {
    at.strftime("%-d %b %Y %H:%M UTC").to_string()
}

/// A time as a name of a file, in which names are in the order of the times.
pub(super) fn time_name(at: jiff::Timestamp) -> String {
    at.strftime("%Y-%m-%dT%H-%M-%SZ").to_string()
}

/// A place that was taken, or that another has.
pub(super) struct Taken {
    pub(super) place: PathBuf,
    /// Nothing where another has it, or the disk knows no locks.
    pub(super) lock: Option<Arc<Lock>>,
    pub(super) holder: Option<Holder>,
}

/// The places where a folder's journal may lie: in it, and in the user's state folder.
pub(super) fn places(folder: &Path, means: &Means) -> Vec<PathBuf> {
    let own = files::own_name(folder);
    let name = own.file_name().map_or_else(|| "scenario".to_owned(), |name| name.to_string_lossy().into_owned());
    // Two folders of one name are told apart by the sum of their paths.
    let sum = crc32fast::hash(own.to_string_lossy().as_bytes());
    let elsewhere = means.state.as_ref().map(|state| state.join("scenarios").join(format!("{name}-{sum:08x}")));
    std::iter::once(folder.join(FOLDER)).chain(elsewhere).collect()
}

/// Takes the first place that can be written. A lock that is held already is handed on.
///
/// # Errors
/// Where none can be written.
pub(super) fn take(places: &[PathBuf], means: &Means, held: Option<&(PathBuf, Arc<Lock>)>) -> Result<Taken, Option<files::Error>> {
    let mut why = None;
    for place in places {
        let taken = match held.filter(|(at, _)| files::own_name(at) == files::own_name(place)) {
            Some((_, lock)) => Ok(Taken { place: place.clone(), lock: Some(Arc::clone(lock)), holder: None }),
            None => take_one(place, means),
        };
        match taken {
            Ok(taken) => return Ok(taken),
            Err(cause) => why = why.or(Some(cause)),
        }
    }
    Err(why)
}

fn take_one(place: &Path, means: &Means) -> Result<Taken, files::Error> {
    files::make_folder(place)?;
    let (lock, holder) = match files::lock(&place.join(LOCK))? {
        Locked::Ours(lock) => (Some(Arc::new(lock)), None),
        Locked::Unknown => (None, None),
        Locked::Taken => return Ok(Taken { place: place.to_owned(), lock: None, holder: Some(holder(place, means)) }),
    };
    // Beside the lock, since some systems let nobody read a locked file.
    let us = Holder { host: means.host.clone(), process: means.process, since: means.now };
    files::write_whole(&place.join("holder.json"), &serde_json::to_vec(&us).unwrap_or_default())?;
    Ok(Taken { place: place.to_owned(), lock, holder })
}

fn holder(place: &Path, means: &Means) -> Holder {
    let bytes = files::read(&place.join("holder.json")).unwrap_or_default();
    let unknown = || Holder { host: "unknown".to_owned(), process: 0, since: means.now };
    serde_json::from_slice(&bytes).unwrap_or_else(|_broken| unknown())
}

/// Moves a journal aside and forgets the oldest there.
pub(super) fn set_aside(place: &Path, journal: &Path, now: jiff::Timestamp) -> Result<PathBuf, files::Error> {
    let aside = place.join(ASIDE);
    files::make_folder(&aside)?;
    let path = aside.join(free_name(&aside, now));
    files::rename(journal, &path)?;
    let names = files::list_names(&aside);
    for old in names.iter().take(names.len().saturating_sub(LEFT_ASIDE)) {
        files::remove(&aside.join(old))?;
    }
    Ok(path)
}

/// A name by the time that comes behind all of the same second: the first that is free may be that of an older one that is
/// gone.
pub(super) fn free_name(folder: &Path, now: jiff::Timestamp) -> String {
    let (names, stem) = (files::list_names(folder), time_name(now));
    let number = |name: &String| match name.strip_prefix(&stem)? {
        "" => Some(1),
        rest => rest.strip_prefix('-')?.parse::<usize>().ok(),
    };
    names.iter().filter_map(number).max().map_or_else(|| stem.clone(), |last| format!("{stem}-{:03}", last + 1))
}
