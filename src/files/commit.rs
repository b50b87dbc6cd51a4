//! Several files change together, whatever happens in between, the power included.
//!
//! Every new file is written out beside the old one and synced. Then a *record* is written that names them all, and only
//! then they take their names. Whoever finds a record knows that a program ended in the middle: with all names at hand it
//! goes on to the end ([`finish_commit`]). Where a name cannot be taken (another program holds the file), the record is
//! turned round first, so that an end in the middle of going back goes back as well.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::{Attempt, Error, folder_of, stage, sync_folder, write_whole};

/// Files with their new bytes; those with none are removed.
pub type Writes = Vec<(PathBuf, Option<Vec<u8>>)>;

/// What is under way. Paths are relative to the folder where they lie in it, so that it may be carried elsewhere.
#[derive(Debug, Serialize, Deserialize)]
struct Record {
    direction: Direction,
    files: Vec<Step>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Direction {
    Forward,
    Back,
}

#[derive(Debug, Serialize, Deserialize)]
struct Step {
    /// The file that changes.
    path: PathBuf,
    /// Where its new form waits; nothing where it is removed.
    new: Option<PathBuf>,
    /// Where its old form is kept; nothing where there was none.
    old: Option<PathBuf>,
}

/// Changes files of a folder together. `record` is where the record lies in between; its folder must be there.
///
/// # Errors
/// Where any cannot be changed; all are as they were then. Only where even going back fails is the record left for
/// [`finish_commit`].
pub fn commit(folder: &Path, record: &Path, writes: &Writes) -> Result<(), Error> {
    commit_in_steps(folder, record, writes, &mut || Ok(()))
}

/// Asked between any two steps; a test refuses, as if the program had ended there.
type Breath<'a> = &'a mut dyn FnMut() -> Result<(), Ended>;

#[derive(Debug)]
struct Ended;

/// Why a commit did not come to its end.
enum Stop {
    Ended,
    Failed(Error),
}

impl From<Ended> for Stop {
    fn from(_: Ended) -> Self {
        Self::Ended
    }
}

impl From<Error> for Stop {
    fn from(why: Error) -> Self {
        Self::Failed(why)
    }
}

fn commit_in_steps(folder: &Path, record: &Path, writes: &Writes, breath: Breath<'_>) -> Result<(), Error> {
    let mut plan = Record { direction: Direction::Forward, files: Vec::new() };
    let done = prepare(folder, writes, &mut plan, breath).and_then(|()| {
        write_record(record, &plan)?;
        breath()?;
        forward(folder, &plan, breath)?;
        clean(folder, record, &plan, breath)
    });
    match done {
        Ok(()) | Err(Stop::Ended) => Ok(()),
        Err(Stop::Failed(why)) => {
            plan.direction = Direction::Back;
            // Going back may fail as well: then the record stays, and the next who opens the folder goes on.
            if !record.is_file() || write_record(record, &plan).is_ok() {
                _ = back(folder, &plan, breath).and_then(|()| clean(folder, record, &plan, breath));
            }
            Err(why)
        }
    }
}

/// Brings to its end what a program left in the middle; whether there was anything. Only for whoever holds the
/// folder's lock.
///
/// # Errors
/// Where it can go neither on nor back; it may be tried again.
pub fn finish_commit(folder: &Path, record: &Path) -> Result<bool, Error> {
    let bytes = match super::read(record) {
        Ok(bytes) => bytes,
        Err(why) if why.is_missing() => {
            sweep(folder);
            return Ok(false);
        }
        Err(why) => return Err(why),
    };
    let broken = |cause: serde_json::Error| Error { attempt: Attempt::Read, path: record.to_owned(), cause: io::Error::other(cause) };
    let mut plan: Record = serde_json::from_slice(&bytes).map_err(broken)?;
    let mut go_on = || Ok(());
    if plan.direction == Direction::Forward && forward(folder, &plan, &mut go_on).is_err() {
        plan.direction = Direction::Back;
        write_record(record, &plan)?;
    }
    let ended = match plan.direction {
        Direction::Forward => Ok(()),
        Direction::Back => back(folder, &plan, &mut go_on),
    };
    match ended.and_then(|()| clean(folder, record, &plan, &mut go_on)) {
        Err(Stop::Failed(why)) => Err(why),
        _ => Ok(true),
    }
}

fn prepare(folder: &Path, writes: &Writes, plan: &mut Record, breath: Breath<'_>) -> Result<(), Stop> {
    let failed = |path: &Path, cause: &io::Error| Error { attempt: Attempt::Write, path: path.to_owned(), cause: cause.kind().into() };
    let relative = |path: &Path| path.strip_prefix(folder).map_or_else(|_elsewhere| path.to_owned(), Path::to_owned);
    for (path, bytes) in writes {
        let mut step = Step { path: relative(path), new: None, old: None };
        if let Some(old) = super::keep(path).map_err(|cause| failed(path, &cause))? {
            step.old = Some(relative(&old.keep().map_err(|refused| failed(path, &refused.error))?));
        }
        if let Some(bytes) = bytes {
            let staged = stage(path, bytes).map(tempfile::NamedTempFile::into_temp_path);
            let kept = staged.and_then(|staged| staged.keep().map_err(|refused| refused.error));
            step.new = kept.as_ref().ok().map(|new| relative(new));
            plan.files.push(step);
            kept.map_err(|cause| failed(path, &cause))?;
        } else {
            plan.files.push(step);
        }
        breath()?;
    }
    Ok(())
}

fn write_record(record: &Path, plan: &Record) -> Result<(), Error> {
    let failed = |cause: serde_json::Error| Error { attempt: Attempt::Write, path: record.to_owned(), cause: io::Error::other(cause) };
    write_whole(record, &serde_json::to_vec(plan).map_err(failed)?)?;
    sync_folder(folder_of(record));
    Ok(())
}

/// Each new form takes its name, where it has not taken it yet.
fn forward(folder: &Path, plan: &Record, breath: Breath<'_>) -> Result<(), Stop> {
    for step in &plan.files {
        let path = folder.join(&step.path);
        match &step.new {
            Some(new) if folder.join(new).is_file() => fs::rename(folder.join(new), &path).map_err(|cause| Error {
                attempt: Attempt::Write,
                path: path.clone(),
                cause: cause.kind().into(),
            })?,
            Some(_) => {}
            None => super::remove(&path)?,
        }
        sync_folder(folder_of(&path));
        breath()?;
    }
    Ok(())
}

/// Each old form takes its name back, where it lost it.
fn back(folder: &Path, plan: &Record, breath: Breath<'_>) -> Result<(), Stop> {
    for step in &plan.files {
        let path = folder.join(&step.path);
        let was_named = step.new.as_ref().is_none_or(|new| !folder.join(new).is_file());
        let given = match &step.old {
            Some(old) if was_named && folder.join(old).is_file() => fs::rename(folder.join(old), &path),
            None if was_named && path.is_file() => fs::remove_file(&path),
            _ => Ok(()),
        };
        given.map_err(|cause| Error { attempt: Attempt::Write, path: path.clone(), cause: cause.kind().into() })?;
        sync_folder(folder_of(&path));
        breath()?;
    }
    Ok(())
}

/// The record goes first: what is left beside the files then means nothing any more.
fn clean(folder: &Path, record: &Path, plan: &Record, breath: Breath<'_>) -> Result<(), Stop> {
    super::remove(record)?;
    sync_folder(folder_of(record));
    breath()?;
    for left in plan.files.iter().flat_map(|step| [&step.new, &step.old]).flatten() {
        // Left over, it costs room and nothing else.
        _ = fs::remove_file(folder.join(left));
    }
    Ok(())
}

/// Removes what a program left that ended before it wrote its record, or after it removed it.
fn sweep(folder: &Path) {
    let is_left = |name: &str| {
        let kind = Path::new(name).extension().and_then(std::ffi::OsStr::to_str);
        name.starts_with(".murhal-") && matches!(kind, Some("part" | "old"))
    };
    let folders = super::list_folders(folder).unwrap_or_default();
    for inside in std::iter::once(folder.to_owned()).chain(folders) {
        for name in super::list_names(&inside).iter().filter(|name| is_left(name)) {
            _ = fs::remove_file(inside.join(name));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILES: [&str; 3] = ["scenario.toml", "layers/routes.geojson", "decisions.json"];

    fn folder() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for inside in ["layers", ".murhal"] {
            fs::create_dir(folder.path().join(inside)).unwrap();
        }
        // The third is new.
        for file in &FILES[..2] {
            fs::write(folder.path().join(file), "old").unwrap();
        }
        fs::write(folder.path().join("gone.geojson"), "old").unwrap();
        folder
    }

    fn writes(folder: &Path) -> Writes {
        let mut writes: Writes = FILES.iter().map(|file| (folder.join(file), Some(b"new".to_vec()))).collect();
        writes.push((folder.join("gone.geojson"), None));
        writes
    }

    fn state(folder: &Path) -> Vec<Option<String>> {
        FILES.iter().chain(&["gone.geojson"]).map(|file| fs::read_to_string(folder.join(file)).ok()).collect()
    }

    fn left(folder: &Path) -> Vec<String> {
        let inside = |under: &str| super::super::list_names(&folder.join(under));
        ["", "layers", ".murhal"]
            .iter()
            .flat_map(|under| inside(under))
            .filter(|name| name.starts_with(".murhal-") || name == "commit")
            .collect()
    }

    fn old() -> Vec<Option<String>> {
        let old = || Some("old".to_owned());
        vec![old(), old(), None, old()]
    }

    fn new() -> Vec<Option<String>> {
        let new = || Some("new".to_owned());
        vec![new(), new(), new(), None]
    }

    #[test]
    fn a_commit_changes_all_files_and_leaves_nothing_behind() {
        let folder = folder();
        commit(folder.path(), &folder.path().join(".murhal/commit"), &writes(folder.path())).unwrap();
        assert_eq!(state(folder.path()), new());
        assert!(left(folder.path()).is_empty(), "{:?}", left(folder.path()));
    }

    #[test]
    fn an_end_after_any_step_leaves_all_files_old_or_all_new() {
        let (mut olds, mut news) = (0, 0);
        for end in 1..40 {
            let folder = folder();
            let record = folder.path().join(".murhal/commit");
            let mut steps = 0;
            let mut until = || {
                steps += 1;
                if steps == end { Err(Ended) } else { Ok(()) }
            };
            commit_in_steps(folder.path(), &record, &writes(folder.path()), &mut until).unwrap();
            let was_cut = steps == end;
            finish_commit(folder.path(), &record).unwrap();
            // What came too late for a record is swept when the folder is opened the next time.
            finish_commit(folder.path(), &record).unwrap();
            let is_old = state(folder.path()) == old();
            assert!(is_old || state(folder.path()) == new(), "after step {end}: {:?}", state(folder.path()));
            assert!(left(folder.path()).is_empty(), "after step {end}: {:?}", left(folder.path()));
            (olds, news) = (olds + usize::from(is_old), news + usize::from(!is_old));
            if !was_cut {
                break;
            }
        }
        assert!(olds >= 4 && news >= 5, "{olds} ends before the record, {news} after it");
    }

    #[test]
    fn a_name_that_cannot_be_taken_gives_all_names_back_at_any_end() {
        for end in 0..20 {
            let folder = folder();
            let record = folder.path().join(".murhal/commit");
            // A folder that is not empty stands where a file must go.
            fs::create_dir_all(folder.path().join("decisions.json/taken")).unwrap();
            let mut steps = 0;
            let mut until = || {
                steps += 1;
                if steps == end { Err(Ended) } else { Ok(()) }
            };
            drop(commit_in_steps(folder.path(), &record, &writes(folder.path()), &mut until));
            finish_commit(folder.path(), &record).unwrap();
            assert_eq!(state(folder.path()), old(), "after step {end}");
            finish_commit(folder.path(), &record).unwrap();
            assert!(left(folder.path()).is_empty(), "after step {end}: {:?}", left(folder.path()));
        }
    }

    #[test]
    fn a_folder_that_was_carried_elsewhere_is_finished_there() {
        let first = folder();
        let record = first.path().join(".murhal/commit");
        let mut steps = 0;
        let mut until = || {
            steps += 1;
            if steps == 6 { Err(Ended) } else { Ok(()) }
        };
        commit_in_steps(first.path(), &record, &writes(first.path()), &mut until).unwrap();
        let elsewhere = tempfile::tempdir().unwrap();
        let there = elsewhere.path().join("carried");
        fs::rename(first.path(), &there).unwrap();
        assert!(finish_commit(&there, &there.join(".murhal/commit")).unwrap());
        assert_eq!(state(&there), new());
    }
}
