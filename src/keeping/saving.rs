//! Saving: only over the files that were opened, all files or none, and the journal is emptied only after that.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use super::disk::{Watch, base_of};
use super::{FOLDER, JOURNAL, Journal, Keeper, LOCK, RECORD, Standing, copies, place, taken};
use crate::files::{self, Appender, Writes};
use crate::scenario::journal::{Base, Entry, Stamp, differing, entry_line};
use crate::scenario::{LayerFiles, Prepared, SaveError, Scenario, prepared, prepared_whole};

/// Where a scenario is saved to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// Its own folder.
    Own,
    /// A new folder, whole.
    New(PathBuf),
}

/// A save under way: all it needs, so that it can run beside the window.
#[derive(Debug)]
pub struct Saving {
    scenario: Arc<Scenario>,
    target: Target,
    place: Option<PathBuf>,
    journal: Option<Arc<Mutex<Appender>>>,
    /// How many entries of the journal are in this save.
    entries: usize,
    base: Base,
    accepted: Option<Base>,
    now: jiff::Timestamp,
}

/// What a save did.
#[derive(Debug)]
pub struct Saved {
    /// Where it was saved to.
    pub folder: PathBuf,
    /// Where the layers lie now.
    pub layer_files: LayerFiles,
    /// Whether the files hold what another program wrote as well, so that they must be read anew.
    pub is_mixed: bool,
    /// Why no copy of this save could be kept.
    pub not_kept: Option<files::Error>,
    base: Base,
    entries: usize,
}

/// Why a save did not happen.
#[derive(Debug)]
pub enum SavingFailed {
    /// Another program changed the files; a person must say what counts.
    Changed {
        /// Which files.
        files: Vec<String>,
        /// All files as they are now.
        theirs: Base,
    },
    /// It cannot be.
    Refused(SaveError),
}

impl<E: Into<SaveError>> From<E> for SavingFailed {
    fn from(why: E) -> Self {
        Self::Refused(why.into())
    }
}

impl Keeper {
    /// Begins a save of the scenario as it is now. Edits may go on; they are not in it.
    #[must_use]
    pub fn saving(&self, scenario: Arc<Scenario>, target: Target, now: jiff::Timestamp) -> Saving {
        Saving {
            scenario,
            target,
            place: self.place.clone(),
            journal: self.journal.as_ref().map(|journal| Arc::clone(&journal.file)),
            entries: self.journal.as_ref().map_or(self.unwritten.len(), |journal| journal.entries),
            base: self.base.clone(),
            accepted: self.accepted.clone(),
            now,
        }
    }

    /// A save is whole on the disk: the journal keeps only what was changed since it began.
    ///
    /// # Errors
    /// Where the journal cannot be written; what was saved is saved.
    pub fn take_saved(&mut self, saved: &Saved) -> Result<(), files::Error> {
        (self.base, self.accepted) = (saved.base.clone(), None);
        let Some(place) = self.place.clone() else { return Ok(()) };
        let path = place.join(JOURNAL);
        let Some(journal) = self.journal.take() else {
            // None could be begun: what is saved need not be written any more.
            self.unwritten.drain(..saved.entries.min(self.unwritten.len()));
            return Ok(());
        };
        if journal.entries == saved.entries {
            drop(journal);
            self.draft = None;
            return files::remove(&path);
        }
        let later = Self::later(&path, saved.entries)?;
        drop(journal);
        self.journal = Some(Journal::of(&path, &self.scenario, &self.base, &later)?);
        Ok(())
    }

    /// The entries behind the first ones.
    fn later(path: &Path, first: usize) -> Result<Vec<Entry>, files::Error> {
        let journal = crate::scenario::journal::read(&files::read(path)?).ok().flatten();
        let entries = journal.map(|journal| journal.entries).unwrap_or_default();
        Ok(entries.into_iter().skip(first).collect())
    }

    /// Hands the changes over that were made while a save into a new folder ran; the journal here ends.
    ///
    /// # Errors
    /// Where a journal cannot be read or written.
    pub fn hand_over(mut self, new: &mut Self, saved: &Saved) -> Result<(), files::Error> {
        let (Some(place), Some(journal)) = (self.place.clone(), self.journal.take()) else { return Ok(()) };
        let path = place.join(JOURNAL);
        let later = Self::later(&path, saved.entries)?;
        drop(journal);
        later.iter().try_for_each(|entry| new.append(entry))?;
        files::remove(&path)
    }

    /// A look at the disk, to be made off the window's thread; `seen` is the one before. Nothing where there is nothing
    /// to look at.
    #[must_use]
    pub fn watch(&self, layer_files: &LayerFiles, seen: Option<Watch>) -> Option<Watch> {
        let folder = self.folder.clone().filter(|_| matches!(self.standing, Standing::Editable | Standing::ReadOnly(_)))?;
        let is_same = |watch: &Watch| watch.base == self.base && watch.accepted == self.accepted;
        let seen = seen.filter(is_same).and_then(|watch| watch.seen);
        Some(Watch { folder, layer_files: layer_files.clone(), base: self.base.clone(), accepted: self.accepted.clone(), seen })
    }

    /// Whether the lock that another window holds is free now; whoever asks opens the folder again then.
    #[must_use]
    pub fn place_of_lock(&self) -> Option<PathBuf> {
        self.holder().and(self.place.as_ref()).map(|place| place.join(LOCK))
    }
}

impl Saving {
    /// Saves.
    ///
    /// # Errors
    /// Where another program changed the files, or they cannot be written; nothing is changed then.
    pub fn run(self) -> Result<Saved, SavingFailed> {
        match self.target.clone() {
            Target::Own => self.into_own(),
            Target::New(folder) => self.into_new(&folder),
        }
    }

    fn into_own(self) -> Result<Saved, SavingFailed> {
        let scenario = &self.scenario;
        let folder = scenario.folder.clone().ok_or(SaveError::NoFolder)?;
        let on_disk = base_of(&folder, &scenario.layer_files);
        // A keeper that keeps nothing knows no files either.
        let is_mixed = self.place.is_some() && on_disk != self.base;
        if is_mixed && self.accepted.as_ref() != Some(&on_disk) {
            return Err(SavingFailed::Changed { files: differing(&self.base, &on_disk), theirs: on_disk });
        }
        let Prepared { files: changed, layer_files } = prepared(scenario)?;
        let mut base = on_disk;
        base.extend(changed.iter().map(|(file, bytes)| (file.clone(), Stamp::of(bytes))));
        let mut not_kept = None;
        if let Some(place) = &self.place {
            let why = if is_mixed { "as another program left it" } else { "before the first save" };
            not_kept = copies::keep((&folder, place), &scenario.layer_files, why, self.now).err();
        }
        let writes: Writes = changed.into_iter().map(|(file, bytes)| (folder.join(file), Some(bytes))).collect();
        files::make_folders_for(writes.iter().map(|(path, _)| path.as_path()))?;
        if let Some(journal) = &self.journal {
            let mut journal = taken(journal);
            journal.append(&entry_line(&Entry::Saving { base: base.clone(), first: self.entries }))?;
            journal.sync()?;
        }
        let record = self.record(&folder)?;
        files::commit(&folder, &record, &writes)?;
        if let Some(place) = &self.place {
            not_kept = not_kept.or(copies::keep((&folder, place), &layer_files, "saved", self.now).err());
        }
        Ok(Saved { folder, layer_files, is_mixed, not_kept, base, entries: self.entries })
    }

    /// Where the record of the files that change lies: it must be found when the folder is opened again.
    fn record(&self, folder: &Path) -> Result<PathBuf, files::Error> {
        let place = self.place.clone().unwrap_or_else(|| folder.join(FOLDER));
        files::make_folder(&place)?;
        Ok(place.join(RECORD))
    }

    fn into_new(self, folder: &Path) -> Result<Saved, SavingFailed> {
        if files::is_file(&folder.join("scenario.toml")) {
            let message = "there is a scenario in this folder already; choose another, or open it".to_owned();
            return Err(SavingFailed::Refused(SaveError::ChangedOnDisk { message, path: folder.to_owned() }));
        }
        let scenario = &self.scenario;
        let Prepared { files: all, layer_files } = prepared_whole(scenario, &self.given())?;
        let base: Base = all.iter().map(|(file, bytes)| (file.clone(), Stamp::of(bytes))).collect();
        // It has no record to be found by: the head is the last to take its name, and without it this is no scenario.
        files::write_all_into(folder, all)?;
        Ok(Saved { folder: folder.to_owned(), layer_files, is_mixed: false, not_kept: None, base, entries: self.entries })
    }

    /// The bytes of the files that are still those that were opened: all that stands in them is kept.
    fn given(&self) -> BTreeMap<String, Vec<u8>> {
        let Some(folder) = &self.scenario.folder else { return BTreeMap::new() };
        let names = crate::scenario::file_names(&self.scenario.layer_files);
        let read = names.into_iter().filter_map(|file| Some((files::read(&folder.join(&file)).ok()?, file)));
        let is_ours = |file: &str, bytes: &[u8]| self.place.is_none() || self.base.get(file) == Some(&Stamp::of(bytes));
        read.filter(|(bytes, file)| is_ours(file, bytes)).map(|(bytes, file)| (file, bytes)).collect()
    }
}

/// After a save into a new folder: its lock is taken, and its changes are kept there from now on.
#[must_use]
pub fn moved(saved: &Saved, scenario: &str, means: &super::Means) -> Keeper {
    let places = place::places(&saved.folder, means);
    let mut keeper =
        Keeper { scenario: scenario.to_owned(), folder: Some(saved.folder.clone()), base: saved.base.clone(), ..Keeper::none() };
    match place::take(&places, means, None) {
        Ok(taken) => {
            keeper.standing = taken.holder.map_or(Standing::Editable, Standing::ReadOnly);
            (keeper.place, keeper.lock) = (Some(taken.place), taken.lock);
        }
        Err(why) => keeper.standing = Standing::Unkept(why.map(|why| why.to_string())),
    }
    keeper
}
