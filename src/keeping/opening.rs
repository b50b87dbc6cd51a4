//! Opening a scenario: its lock, its files, and the changes that were not saved.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::disk::{base_of, glances};
use super::place::{self, Means, Taken};
use super::{JOURNAL, Journal, Keeper, RECORD, Standing};
use crate::files::{self, Lock};
use crate::measure::count;
use crate::problems::Problem;
use crate::scenario::journal::{self, Base, Entry, Restored, Step, Unended, differing, replay};
use crate::scenario::{History, OpenError, Scenario, layer_files};

/// A scenario that was opened, with what was not saved.
#[derive(Debug)]
pub struct Opened {
    /// The scenario, the unsaved changes made again.
    pub scenario: Scenario,
    /// The problems of its files.
    pub problems: Vec<Problem>,
    /// What can be undone.
    pub history: History,
    /// Who keeps its changes.
    pub keeper: Keeper,
    /// What was made again; nothing where all was saved.
    pub restored: Option<Restored>,
    /// What a person must know: a journal that could not be used, a folder that cannot be written.
    pub notes: Vec<String>,
    /// A journal whose changes were not made, because the files are others now.
    pub aside: Option<PathBuf>,
}

/// Opens a scenario and makes again what was not saved. `read` reads its files; `held` is the lock of the folder that is
/// open already.
///
/// # Errors
/// Where the folder is no scenario.
pub fn open(
    folder: &Path,
    means: &Means,
    held: Option<&(PathBuf, Arc<Lock>)>,
    read: impl Fn(&Path) -> Result<(Scenario, Vec<Problem>), OpenError>,
) -> Result<Opened, OpenError> {
    let mut notes = Vec::new();
    // A folder that is no scenario must not be given a lock.
    let is_scenario = files::is_file(&folder.join("scenario.toml"));
    let places = place::places(folder, means);
    let taken = if is_scenario { place::take(&places, means, held) } else { Err(None) };
    if let Ok(Taken { place, holder: None, .. }) = &taken
        && let Err(why) = files::finish_commit(folder, &place.join(RECORD))
    {
        notes.push(format!(
            "A save that was interrupted could not be brought to its end: {why}. Open the folder again when it can be written"
        ));
    }
    let (scenario, problems, base) = read_at_rest(folder, read)?;
    let mut opened = Opened { scenario, problems, history: History::default(), keeper: Keeper::none(), restored: None, notes, aside: None };
    opened.keeper = Keeper { scenario: opened.scenario.id.clone(), folder: Some(folder.to_owned()), base, ..Keeper::none() };
    opened.stand(taken);
    if opened.keeper.standing == Standing::Editable {
        opened.make_again(&places, means);
    }
    Ok(opened)
}

/// A scenario that has no folder yet, with what was not saved of it.
#[must_use]
pub fn anew(scenario: Scenario, means: &Means) -> Opened {
    let keeper = Keeper { scenario: scenario.id.clone(), ..Keeper::none() };
    let mut opened =
        Opened { scenario, problems: Vec::new(), history: History::default(), keeper, restored: None, notes: Vec::new(), aside: None };
    let Some(state) = &means.state else {
        opened.stand(Err(None));
        return opened;
    };
    // Each window has a new scenario of its own.
    let mut number = 1;
    let taken = loop {
        let taken = place::take(&[state.join("new").join(number.to_string())], means, None);
        match taken {
            Ok(Taken { holder: Some(_), .. }) if number < 100 => number += 1,
            other => break other,
        }
    };
    opened.stand(taken);
    if let (Standing::Editable, Some(place)) = (opened.keeper.standing.clone(), opened.keeper.place.clone()) {
        opened.make_again(&[place], means);
    }
    opened
}

/// The files, and what they were while they were read.
fn read_at_rest(
    folder: &Path,
    read: impl Fn(&Path) -> Result<(Scenario, Vec<Problem>), OpenError>,
) -> Result<(Scenario, Vec<Problem>, Base), OpenError> {
    /// A program that never stops writing must not stop the opening.
    const TRIES: u32 = 3;
    let mut tries = 1;
    loop {
        let before = glances(folder, &layer_files(folder)?);
        let (scenario, problems) = read(folder)?;
        let base = base_of(folder, &scenario.layer_files);
        if before == glances(folder, &scenario.layer_files) || tries == TRIES {
            return Ok((scenario, problems, base));
        }
        tries += 1;
    }
}

impl Opened {
    fn stand(&mut self, taken: Result<Taken, Option<files::Error>>) {
        let keeper = &mut self.keeper;
        match taken {
            Ok(Taken { place, holder: Some(holder), .. }) => {
                keeper.place = Some(place);
                keeper.standing = Standing::ReadOnly(holder);
            }
            Ok(Taken { place, lock, holder: None }) => {
                if lock.is_none() {
                    self.notes.push(
                        "This drive knows no locks: another window could edit the same scenario unnoticed. Agree on who edits it"
                            .to_owned(),
                    );
                }
                (keeper.place, keeper.lock, keeper.standing) = (Some(place), lock, Standing::Editable);
            }
            Err(why) => {
                let why = why.map_or_else(|| "the system names no folder for it".to_owned(), |why| why.to_string());
                self.notes.push(format!("Changes cannot be kept before they are saved: {why}. Save often"));
                keeper.standing = Standing::Unkept(Some(why));
            }
        }
    }

    /// Looks for a journal and makes its changes again.
    fn make_again(&mut self, places: &[PathBuf], means: &Means) {
        for place in places {
            let path = place.join(JOURNAL);
            match files::read(&path) {
                Ok(bytes) => self.take_journal(place, &path, &bytes, means),
                Err(why) if why.is_missing() => {}
                Err(why) => self.notes.push(format!("The journal of unsaved changes cannot be read: {why}")),
            }
        }
    }

    fn take_journal(&mut self, place: &Path, path: &Path, bytes: &[u8], means: &Means) {
        let journal = match journal::read(bytes) {
            Ok(Some(journal)) => journal,
            Ok(None) => return,
            Err(why) => return self.put_aside(place, path, means, &format!("The journal of unsaved changes cannot be read: {why}")),
        };
        let unsaved = journal.unsaved_on(&self.keeper.base).filter(|_| journal.scenario == self.keeper.scenario);
        let Some(unsaved) = unsaved else {
            let files = differing(&journal.base, &self.keeper.base).join(", ");
            let changes = count(journal.changes(), "change");
            let words = format!("{changes} that were not saved are not made again: they were made on other files than these ({files})");
            self.put_aside(place, path, means, &words);
            self.aside = self.aside.take().filter(|_| journal.changes() > 0);
            return;
        };
        if unsaved.is_empty() || self.restored.is_some() {
            return;
        }
        let restored = replay(unsaved, &mut self.scenario, &mut self.history);
        let (is_spoilt, whole) = (journal.is_spoilt, journal.whole);
        // Without the entries that are in the files already, and in the place that is ours.
        let is_as_it_was = self.keeper.place.as_deref() == Some(place) && unsaved.len() == journal.entries.len() && !is_spoilt;
        let going_on = if is_as_it_was { Journal::go_on(path, whole, journal.entries.len()) } else { self.begun_anew(unsaved) };
        match going_on {
            Ok(journal) => self.keeper.journal = Some(journal),
            Err(why) => self.notes.push(format!("Changes cannot be kept before they are saved: {why}. Save soon")),
        }
        self.note_ended_draft(&restored, unsaved);
        if is_spoilt {
            self.notes.push("The end of the journal of unsaved changes was spoilt and could not be read".to_owned());
        }
        let is_unended = restored.words.is_some() || restored.sketch.is_some();
        let any = restored.changes > 0 || is_unended || restored.lost > 0;
        self.restored = any.then_some(restored);
    }

    /// The draft that was brought back is a change from now on: the next draft must not take its place.
    fn note_ended_draft(&mut self, restored: &Restored, entries: &[Entry]) {
        let last = entries.iter().rev().find(|entry| matches!(entry, Entry::Draft(_)));
        if let Some(Entry::Draft(Some(Unended::Change(change)))) = last.filter(|_| restored.draft)
            && let Err(why) = self.keeper.append(&Entry::Changed { step: Step::Made, change: change.clone() })
        {
            self.notes.push(format!("What was being typed or dragged is back, but not yet in the journal: {why}. Save soon"));
        }
    }

    fn begun_anew(&self, entries: &[Entry]) -> Result<Journal, files::Error> {
        let path = self.keeper.place.as_deref().unwrap_or(Path::new("")).join(JOURNAL);
        Journal::of(&path, &self.keeper.scenario, &self.keeper.base, entries)
    }

    fn put_aside(&mut self, place: &Path, path: &Path, means: &Means, why: &str) {
        match place::set_aside(place, path, means.now) {
            Ok(aside) => {
                self.notes.push(format!("{why}. Nothing of it is lost: {}", aside.display()));
                self.aside = Some(aside);
            }
            Err(refused) => self.notes.push(format!("{why}; and it cannot be moved aside: {refused}")),
        }
    }
}

/// The changes of a journal that was set aside, to be made on the files as they are now. Which of them still find what
/// they change is seen when they are made.
///
/// # Errors
/// Why it cannot be read.
pub fn again(aside: &Path) -> Result<Vec<Entry>, String> {
    let bytes = files::read(aside).map_err(|why| why.to_string())?;
    let journal = journal::read(&bytes).map_err(|why| why.to_string())?;
    Ok(journal.map(|journal| journal.entries).unwrap_or_default())
}
