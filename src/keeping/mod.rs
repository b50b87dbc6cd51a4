//! Never lose work: what stands between a person's changes and the accidents of machines.
//!
//! - Every change goes into a *journal* at once ([`Keeper::note`]). It is with the system before the next frame, so it
//!   outlives this program, and on the disk a moment later. When the scenario is opened again, what was not saved is made
//!   again ([`open`]); the journal names the files it stands on and is never made again on others.
//! - A *save* changes all files or none, and only where they are still the files that were opened ([`Saving`]).
//! - The last ten saves are *kept* beside the journal ([`copies`]).
//! - One window at a time edits a scenario: it holds a *lock*. The others may look.
//!
//! All of it lies in `.murhal/` in the scenario's folder; where nothing can be written there, or there is no folder yet,
//! in the user's state folder. This room has no clock and asks nobody who the user is: [`Means`] says so.

pub mod copies;
mod disk;
mod opening;
mod place;
mod saving;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::files::{self, Appender, Lock};
use crate::scenario::journal::{Base, Entry, LOCK, RECORD, Unended, entry_line, first_line};
use crate::scenario::{Edit, History, Scenario};

pub use crate::scenario::journal::FOLDER;
pub use disk::{Watch, Watched};
pub use opening::{Opened, again, anew, open};
pub use place::{Holder, Means};
pub use saving::{Saved, Saving, SavingFailed, Target, moved};

/// The journal's name in it.
const JOURNAL: &str = "journal";
/// Where journals go that could not be made again.
const ASIDE: &str = "aside";

/// Whether a person may edit here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// They may, and it is kept.
    Editable,
    /// They may, but nothing is kept: nobody asked for it, or no folder can be written. Why, where it is a fault.
    Unkept(Option<String>),
    /// Another window has it.
    ReadOnly(Holder),
}

/// Keeps the changes of one scenario.
#[derive(Debug)]
pub struct Keeper {
    standing: Standing,
    /// Where journal and lock lie.
    place: Option<PathBuf>,
    lock: Option<Arc<Lock>>,
    journal: Option<Journal>,
    scenario: String,
    folder: Option<PathBuf>,
    /// The scenario's files as they were opened or saved.
    base: Base,
    /// Other files on which a person wants the changes to count, although another program wrote them.
    accepted: Option<Base>,
    /// The draft that the journal knows.
    draft: Option<Unended>,
    /// Entries for which no journal could be made yet.
    unwritten: Vec<Entry>,
}

/// The journal while it is written. A save that runs beside the window writes into it as well.
#[derive(Debug)]
struct Journal {
    file: Arc<Mutex<Appender>>,
    /// How many entries stand in it.
    entries: usize,
}

/// Applies an edit and puts it into the journal: the one way in which a scenario is edited.
///
/// # Errors
/// Where the journal could not be written; the edit is made all the same, and waits to be written with the next one.
pub fn edit(
    keeper: &mut Keeper,
    history: &mut History,
    scenario: &mut Scenario,
    edit: impl FnOnce(&mut History, &mut Scenario) -> Option<Edit>,
) -> (Option<Edit>, Result<(), files::Error>) {
    let edit = edit(history, scenario);
    let kept = edit.as_ref().map_or(Ok(()), |edit| keeper.note(edit));
    (edit, kept)
}

impl Keeper {
    /// A keeper that keeps nothing.
    #[must_use]
    pub const fn none() -> Self {
        Self {
            standing: Standing::Unkept(None),
            place: None,
            lock: None,
            journal: None,
            scenario: String::new(),
            folder: None,
            base: Base::new(),
            accepted: None,
            draft: None,
            unwritten: Vec::new(),
        }
    }

    /// Whether a person may edit.
    #[must_use]
    pub const fn standing(&self) -> &Standing {
        &self.standing
    }

    /// Who has the scenario, where it is not us.
    #[must_use]
    pub const fn holder(&self) -> Option<&Holder> {
        match &self.standing {
            Standing::ReadOnly(holder) => Some(holder),
            _ => None,
        }
    }

    /// Where its journal and its kept saves lie.
    #[must_use]
    pub fn place(&self) -> Option<&Path> {
        self.place.as_deref()
    }

    /// The lock, to be handed on where the same folder is opened again.
    #[must_use]
    pub fn held(&self) -> Option<(PathBuf, Arc<Lock>)> {
        Some((self.place.clone()?, Arc::clone(self.lock.as_ref()?)))
    }

    /// Puts an edit that was made into the journal.
    ///
    /// # Errors
    /// Where it could not be written now; it waits for the next one.
    pub fn note(&mut self, edit: &Edit) -> Result<(), files::Error> {
        self.draft = None;
        self.append(&Entry::Changed { step: edit.step, change: edit.change.clone() })
    }

    /// Whoever puts one edit into the journal beside the window; nothing where none is kept. [`Self::noted`] follows.
    ///
    /// # Errors
    /// Where no journal can be begun.
    pub fn scribe(&mut self) -> Result<Option<Scribe>, files::Error> {
        let Some(place) = self.place.as_ref().filter(|_| self.standing == Standing::Editable) else { return Ok(None) };
        if self.journal.is_none() {
            self.journal = Some(Journal::begin(&place.join(JOURNAL), &self.scenario, &self.base)?);
        }
        let Some(journal) = &mut self.journal else { return Ok(None) };
        let mut failed = None;
        for entry in self.unwritten.drain(..) {
            failed = journal.append(&entry).err().or(failed);
        }
        failed.map_or_else(|| Ok(Some(Scribe(Arc::clone(&journal.file)))), Err)
    }

    /// An edit was put into the journal beside the window.
    pub fn noted(&mut self) {
        self.draft = None;
        if let Some(journal) = &mut self.journal {
            journal.entries += 1;
        }
    }

    /// Puts into the journal what is being typed or dragged, where it is other than before.
    ///
    /// # Errors
    /// As [`Self::note`].
    pub fn note_draft(&mut self, draft: Option<Unended>) -> Result<(), files::Error> {
        if self.draft == draft {
            return Ok(());
        }
        self.draft.clone_from(&draft);
        self.append(&Entry::Draft(draft))
    }

    /// The changes so far are to count on files that another program wrote.
    ///
    /// # Errors
    /// As [`Self::note`].
    pub fn accept(&mut self, theirs: Base) -> Result<(), files::Error> {
        self.accepted = Some(theirs.clone());
        // Where there is no journal there is no change that could count.
        if self.journal.is_some() { self.append(&Entry::AlsoOn(theirs)) } else { Ok(()) }
    }

    fn append(&mut self, entry: &Entry) -> Result<(), files::Error> {
        let Some(place) = self.place.as_ref().filter(|_| self.standing == Standing::Editable) else { return Ok(()) };
        self.unwritten.push(entry.clone());
        if self.journal.is_none() {
            self.journal = Some(Journal::begin(&place.join(JOURNAL), &self.scenario, &self.base)?);
        }
        let Some(journal) = &mut self.journal else { return Ok(()) };
        // The journal remembers what it is given, even where it cannot write it now.
        let mut failed = None;
        for entry in self.unwritten.drain(..) {
            failed = journal.append(&entry).err().or(failed);
        }
        failed.map_or(Ok(()), Err)
    }

    /// Forgets the journal: what stood in it was saved elsewhere, or is not wanted any more. The file goes aside, so
    /// that a hand that slipped can still be helped; where it lies then, if there was anything in it.
    ///
    /// # Errors
    /// Where the file cannot be moved.
    pub fn set_aside(&mut self, now: jiff::Timestamp) -> Result<Option<PathBuf>, files::Error> {
        self.unwritten.clear();
        let (Some(journal), Some(place)) = (self.journal.take(), &self.place) else { return Ok(None) };
        drop(journal);
        place::set_aside(place, &place.join(JOURNAL), now).map(Some)
    }
}

/// Puts one edit into the journal, on whatever thread: an edit of very many things takes long to be written.
#[derive(Debug)]
pub struct Scribe(Arc<Mutex<Appender>>);

impl Scribe {
    /// Puts an edit that was made into the journal.
    ///
    /// # Errors
    /// Where it could not be written now; it waits for the next one.
    pub fn note(&self, edit: &Edit) -> Result<(), files::Error> {
        let line = entry_line(&Entry::Changed { step: edit.step, change: edit.change.clone() });
        taken(&self.0).append(&line)
    }
}

impl Journal {
    fn begin(path: &Path, scenario: &str, base: &Base) -> Result<Self, files::Error> {
        let mut file = Appender::open(path, 0)?;
        // Where it cannot be written now it waits, and the entry behind it says so.
        _ = file.append(&first_line(scenario, base));
        Ok(Self { file: Arc::new(Mutex::new(file)), entries: 0 })
    }

    /// Goes on with a journal of which so many bytes and entries are whole.
    fn go_on(path: &Path, whole: u64, entries: usize) -> Result<Self, files::Error> {
        Ok(Self { file: Arc::new(Mutex::new(Appender::open(path, whole)?)), entries })
    }

    /// A journal that holds some entries from its beginning on.
    fn of(path: &Path, scenario: &str, base: &Base, entries: &[Entry]) -> Result<Self, files::Error> {
        let lines: Vec<u8> = first_line(scenario, base).into_iter().chain(entries.iter().flat_map(entry_line)).collect();
        files::write_whole(path, &lines)?;
        Self::go_on(path, lines.len() as u64, entries.len())
    }

    fn append(&mut self, entry: &Entry) -> Result<(), files::Error> {
        self.entries += 1;
        taken(&self.file).append(&entry_line(entry))
    }
}

/// The journal's file for one writer at a time.
fn taken(file: &Mutex<Appender>) -> MutexGuard<'_, Appender> {
    // A thread that panicked while it wrote left whole lines: the appender sees to that.
    file.lock().unwrap_or_else(PoisonError::into_inner)
}
