//! The journal of what was not saved: how it is written as lines, read again, and made again on the scenario it stands
//! on. Where it lies is the business of the room above.
//!
//! The first line names the scenario and the *base*: the files as they were when the first change was made. Every
//! further line is one entry. A line is a checksum, a blank, and the entry as RON, which brings back every number to its
//! last bit. A line that broke off ends the journal; what stands before it counts.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Change, History, Scenario};
use crate::layers::LayerKind;
use crate::measure::LonLat;

/// The folder in a scenario's folder in which its journal lies, with what belongs to it.
pub const FOLDER: &str = ".murhal";
/// In it, the lock of whoever edits the scenario.
pub const LOCK: &str = "lock";
/// In it, the record of a save that is under way.
pub const RECORD: &str = "commit";
/// The version of the lines: 2 knows drawings in progress, 3 the register and holidays, 4 agreements. A later one is not read, an
/// earlier one is.
const VERSION: u32 = 4;

/// What a file held: enough to know whether it still does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    /// Its length in bytes.
    pub length: u64,
    /// The CRC-32 of its bytes.
    pub sum: u32,
}

impl Stamp {
    /// The stamp of bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self { length: bytes.len() as u64, sum: crc32fast::hash(bytes) }
    }
}

/// The files of a scenario, relative to its folder, as they were at a time; files that were not there are missing.
pub type Base = BTreeMap<String, Stamp>;

/// The files in which two bases differ.
#[must_use]
pub fn differing(one: &Base, other: &Base) -> Vec<String> {
    let files: std::collections::BTreeSet<&String> = one.keys().chain(other.keys()).collect();
    files.into_iter().filter(|file| one.get(*file) != other.get(*file)).cloned().collect()
}

/// How a change came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// A person made it.
    Made,
    /// An earlier one was undone.
    Undone,
    /// An undone one was done again.
    Redone,
}

/// What was typed or dragged and not ended yet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unended {
    /// The change that it would be if it were ended now.
    Change(Change),
    /// A text that cannot be a change yet, and where it was typed.
    Words(String),
    /// A line or outline that is still being drawn.
    Sketch(Sketch),
}

/// A line or outline that is still being drawn.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sketch {
    /// The layer that it will be a thing of.
    pub layer: LayerKind,
    /// Its corners so far.
    pub corners: Vec<LonLat>,
}

/// One line of the journal.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Entry {
    /// A change, as it was applied.
    Changed {
        /// How it came about.
        step: Step,
        /// The change.
        change: Change,
    },
    /// What is being typed or dragged, or nothing any more.
    Draft(Option<Unended>),
    /// The first entries are being saved, and the files will be these. Where they are, those entries are in them.
    Saving {
        /// The files as they will be.
        base: Base,
        /// How many entries, marks of saves not counted.
        first: usize,
    },
    /// A person wants all entries to count on these files as well, which another program changed.
    AlsoOn(Base),
}

#[derive(Debug, Serialize, Deserialize)]
struct Head {
    murhal_journal: u32,
    scenario: String,
    base: Base,
}

/// The first line of a journal.
#[must_use]
pub fn first_line(scenario: &str, base: &Base) -> Vec<u8> {
    line(&Head { murhal_journal: VERSION, scenario: scenario.to_owned(), base: base.clone() })
}

/// An entry as a line.
#[must_use]
pub fn entry_line(entry: &Entry) -> Vec<u8> {
    line(entry)
}

fn line(content: &impl Serialize) -> Vec<u8> {
    // Plain structures of texts and numbers always serialize; an empty line would be told as broken when it is read.
    let text = ron::to_string(content).unwrap_or_default();
    format!("{:08x} {text}\n", crc32fast::hash(text.as_bytes())).into_bytes()
}

/// A journal that was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Journal {
    /// The id of its scenario.
    pub scenario: String,
    /// The files on which it stands.
    pub base: Base,
    /// Its entries, in their order, without the marks of saves.
    pub entries: Vec<Entry>,
    /// Saves that were begun: the files as they were to be, and how many entries are in them.
    pub saves: Vec<(Base, usize)>,
    /// How many bytes of it could be read: all, unless its end is torn.
    pub whole: u64,
    /// Whether lines that could be read stand behind one that could not: not torn, but spoilt.
    pub is_spoilt: bool,
}

/// Why a journal cannot be read at all.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// Its first line is no journal's.
    #[error("its first line is not that of a journal")]
    NoJournal,
    /// A later version wrote it.
    #[error("a later version of Murhal wrote it (version {0} of the journal)")]
    Later(u32),
}

/// Reads a journal; nothing where there is not even a first line, so that nothing can have been written behind it.
///
/// # Errors
/// Where it is no journal of this version.
pub fn read(bytes: &[u8]) -> Result<Option<Journal>, Unreadable> {
    let mut lines = bytes.split_inclusive(|byte| *byte == b'\n');
    let Some(first) = lines.next().filter(|line| line.ends_with(b"\n")) else { return Ok(None) };
    let head: Head = decoded(first).ok_or(Unreadable::NoJournal)?;
    if head.murhal_journal > VERSION {
        return Err(Unreadable::Later(head.murhal_journal));
    }
    let mut whole = first.len() as u64;
    let (mut entries, mut saves) = (Vec::new(), Vec::new());
    let mut is_spoilt = false;
    for line in lines.by_ref() {
        match decoded(line) {
            Some(Entry::Saving { base, first }) => saves.push((base, first)),
            Some(entry) => entries.push(entry),
            None => {
                is_spoilt = lines.any(|line| decoded::<Entry>(line).is_some());
                break;
            }
        }
        whole += line.len() as u64;
    }
    Ok(Some(Journal { scenario: head.scenario, base: head.base, entries, saves, whole, is_spoilt }))
}

fn decoded<T: for<'de> Deserialize<'de>>(line: &[u8]) -> Option<T> {
    let line = std::str::from_utf8(line.strip_suffix(b"\n")?).ok()?;
    let (sum, text) = line.split_once(' ')?;
    let is_whole = u32::from_str_radix(sum, 16).is_ok_and(|sum| sum == crc32fast::hash(text.as_bytes()));
    is_whole.then(|| ron::from_str(text).ok())?
}

impl Journal {
    /// The entries that these files do not hold yet; nothing where the journal stands on other files.
    #[must_use]
    pub fn unsaved_on(&self, files: &Base) -> Option<&[Entry]> {
        if let Some((_, first)) = self.saves.iter().rev().find(|(base, _)| base == files) {
            return Some(self.entries.get(*first..).unwrap_or_default());
        }
        let stands = self.base == *files || self.entries.iter().any(|entry| matches!(entry, Entry::AlsoOn(base) if base == files));
        stands.then_some(&self.entries[..])
    }

    /// How many changes stand in it.
    #[must_use]
    pub fn changes(&self) -> usize {
        self.entries.iter().filter(|entry| matches!(entry, Entry::Changed { .. })).count()
    }
}

/// What became of a journal that was made again.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Restored {
    /// How many changes can be undone now.
    pub changes: usize,
    /// Whether the last of them was still being typed or dragged.
    pub draft: bool,
    /// A text that was being typed and is no change.
    pub words: Option<String>,
    /// What was being drawn, to be gone on with.
    pub sketch: Option<Sketch>,
    /// How many changes found nothing that they could change.
    pub lost: usize,
}

/// Makes entries again: the scenario, and what can be undone and redone, are then as they were.
pub fn replay(entries: &[Entry], scenario: &mut Scenario, history: &mut History) -> Restored {
    let mut restored = Restored::default();
    for entry in entries {
        if let Entry::Changed { step, change } = entry {
            let made = match step {
                // What was undone may have been made before the last save: then the change alone is known.
                Step::Undone if history.next_undo() == Some(change) => history.undo(scenario),
                Step::Redone if history.next_redo() == Some(change) => history.redo(scenario),
                _ => history.apply(scenario, change.clone()),
            };
            restored.lost += usize::from(made.is_none());
        }
    }
    let last = entries.iter().rev().find(|entry| matches!(entry, Entry::Changed { .. } | Entry::Draft(_)));
    if let Some(Entry::Draft(Some(draft))) = last {
        match draft {
            Unended::Change(change) => restored.draft = history.apply(scenario, change.clone()).is_some(),
            Unended::Words(words) => restored.words = Some(words.clone()),
            Unended::Sketch(sketch) => restored.sketch = Some(sketch.clone()),
        }
    }
    restored.changes = history.undoable();
    restored
}

#[cfg(test)]
#[path = "journal_tests.rs"]
mod tests;
