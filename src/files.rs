//! The door to the disk, and the only one. Writes are whole or not at all: a new file is written
//! beside the old one, synced, and only then takes its name.

mod append;
mod commit;
mod database;
mod lock;
mod papers;
mod pieces;

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

pub use append::Appender;
pub use commit::{Writes, commit, finish_commit};
pub use database::{Cell, Cells, Database, NewDatabase};
pub use lock::{Lock, Locked, lock};
pub use papers::{CHANGED_BY_HAND, write_papers_into};
pub use pieces::Pieces;

/// What was attempted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attempt {
    /// Reading a file.
    Read,
    /// Writing a file.
    Write,
    /// Making a folder.
    MakeFolder,
    /// Listing a folder.
    List,
    /// Locking a file.
    Lock,
}

/// A door that did not open, with its path and cause.
#[derive(Debug, thiserror::Error)]
#[error("cannot {what}: {cause}{remedy}: {path}", what = words(*.attempt), remedy = remedy(*.attempt, .cause), path = .path.display())]
pub struct Error {
    /// What was attempted.
    pub attempt: Attempt,
    /// Where.
    pub path: PathBuf,
    /// Why not.
    #[source]
    pub cause: io::Error,
}

impl Error {
    /// Whether there is just nothing there.
    #[must_use]
    pub fn is_missing(&self) -> bool {
        self.cause.kind() == io::ErrorKind::NotFound
    }
}

const fn words(attempt: Attempt) -> &'static str {
    match attempt {
        Attempt::Read => "read",
        Attempt::Write => "write",
        Attempt::MakeFolder => "make the folder",
        Attempt::List => "list the folder",
        Attempt::Lock => "lock",
    }
}

fn remedy(attempt: Attempt, cause: &io::Error) -> &'static str {
    match (attempt, cause.kind()) {
        (Attempt::Read | Attempt::List, io::ErrorKind::NotFound) => "; check the name, or the drive it was on",
        (Attempt::Read | Attempt::List, io::ErrorKind::PermissionDenied) => "; ask for the right to read it",
        (_, io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem) => {
            "; the folder is read-only, choose another; nothing was changed"
        }
        (_, io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded) => {
            "; the disk is full, free some space or choose another; nothing was changed"
        }
        _ => "",
    }
}

/// Reads a whole file.
///
/// # Errors
/// Where it is missing or may not be read.
pub fn read(path: &Path) -> Result<Vec<u8>, Error> {
    fs::read(path).map_err(|cause| Error { attempt: Attempt::Read, path: path.to_owned(), cause })
}

/// A whole file, read in steps: `go_on` is asked between them, and what it refuses with ends the reading.
///
/// # Errors
/// Where the file cannot be read; inside, where it was not to go on.
pub fn read_while<E>(path: &Path, mut go_on: impl FnMut() -> Result<(), E>) -> Result<Result<Vec<u8>, E>, Error> {
    use std::io::Read as _;
    /// A few milliseconds of an ordinary disk.
    const STEP: u64 = 4 << 20;
    let failed = |cause| Error { attempt: Attempt::Read, path: path.to_owned(), cause };
    let mut file = fs::File::open(path).map_err(failed)?;
    let length = file.metadata().map_err(failed)?.len();
    let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or(0));
    loop {
        if let Err(why) = go_on() {
            return Ok(Err(why));
        }
        if (&mut file).take(STEP).read_to_end(&mut bytes).map_err(failed)? == 0 {
            return Ok(Ok(bytes));
        }
    }
}

/// Whether there is a folder.
#[must_use]
pub fn is_folder(path: &Path) -> bool {
    path.is_dir()
}

/// Whether there is a file.
#[must_use]
pub fn is_file(path: &Path) -> bool {
    path.is_file()
}

/// The names of the files inside a folder, in order; none where there is no such folder.
#[must_use]
pub fn list_names(path: &Path) -> Vec<String> {
    let Ok(entries) = fs::read_dir(path) else { return Vec::new() };
    let mut names: Vec<String> = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).collect();
    names.sort();
    names
}

/// The folders inside a folder, by name.
///
/// # Errors
/// Where the folder is missing or may not be read.
pub fn list_folders(path: &Path) -> Result<Vec<PathBuf>, Error> {
    let failed = |cause| Error { attempt: Attempt::List, path: path.to_owned(), cause };
    let mut folders = Vec::new();
    for entry in fs::read_dir(path).map_err(failed)? {
        let inside = entry.map_err(failed)?.path();
        if inside.is_dir() {
            folders.push(inside);
        }
    }
    folders.sort();
    Ok(folders)
}

/// Makes a folder and those above it.
///
/// # Errors
/// Where that is not allowed.
pub fn make_folder(path: &Path) -> Result<(), Error> {
    fs::create_dir_all(path).map_err(|cause| Error { attempt: Attempt::MakeFolder, path: path.to_owned(), cause })
}

/// A folder's own name, without detours, so that two ways to it are known as one; as it is where it is not there.
#[must_use]
pub fn own_name(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_missing| path.to_owned())
}

/// How long a file is and when it was last written, as the disk says without reading it; nothing where there is none.
///
/// # Units
/// Bytes; nanoseconds since 1970.
#[must_use]
pub fn glance(path: &Path) -> Option<(u64, u128)> {
    let about = fs::metadata(path).ok()?;
    let written = about.modified().ok()?.duration_since(std::time::UNIX_EPOCH).ok()?;
    Some((about.len(), written.as_nanos()))
}

/// Gives a file another name in its place; what had that name is gone.
///
/// # Errors
/// Where that is not allowed, or the file is not there.
pub fn rename(from: &Path, to: &Path) -> Result<(), Error> {
    fs::rename(from, to).map_err(|cause| Error { attempt: Attempt::Write, path: to.to_owned(), cause })?;
    sync_folder(folder_of(to));
    Ok(())
}

/// Removes a file; it is well where there is none.
///
/// # Errors
/// Where that is not allowed.
pub fn remove(path: &Path) -> Result<(), Error> {
    match fs::remove_file(path) {
        Err(cause) if cause.kind() != io::ErrorKind::NotFound => Err(Error { attempt: Attempt::Write, path: path.to_owned(), cause }),
        _ => Ok(()),
    }
}

/// Removes a folder with all that is in it; it is well where there is none.
///
/// # Errors
/// Where that is not allowed.
pub fn remove_folder(path: &Path) -> Result<(), Error> {
    match fs::remove_dir_all(path) {
        Err(cause) if cause.kind() != io::ErrorKind::NotFound => Err(Error { attempt: Attempt::Write, path: path.to_owned(), cause }),
        _ => Ok(()),
    }
}

/// Takes a folder away where nothing is in it; else it stays.
pub fn remove_empty_folder(path: &Path) {
    // What is not empty, or may not be taken away, harms nobody.
    drop(fs::remove_dir(path));
}

/// A second name for a file that nobody will write into; a copy where the disk knows no second names.
///
/// # Errors
/// Where neither can be made.
pub fn link_or_copy(from: &Path, to: &Path) -> Result<(), Error> {
    let made = fs::hard_link(from, to).or_else(|_cause| fs::copy(from, to).map(drop));
    made.map_err(|cause| Error { attempt: Attempt::Write, path: to.to_owned(), cause })
}

/// Names that were given are on the disk as well, where the system can say so; elsewhere they come with time.
fn sync_folder(folder: &Path) {
    _ = fs::File::open(folder).and_then(|folder| folder.sync_all());
}

/// Writes one file, whole or not at all.
///
/// # Errors
/// Where it cannot; the old file, if any, is as it was.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    write_all_whole(&[(path.to_owned(), bytes.to_owned())])
}

/// Writes several files: all are written out and synced before the first takes its name, and if one then
/// cannot take its name, those that did give it back. A full disk or a read-only folder changes none of them.
///
/// # Errors
/// Where any cannot be written.
pub fn write_all_whole(files: &[(PathBuf, Vec<u8>)]) -> Result<(), Error> {
    // The kind alone: the text of a temporary file's fault names the temporary file, which nobody knows.
    let failed = |path: &Path, cause: io::Error| Error { attempt: Attempt::Write, path: path.to_owned(), cause: cause.kind().into() };
    let mut staged = Vec::new();
    for (path, bytes) in files {
        let old = keep(path).map_err(|cause| failed(path, cause))?;
        staged.push((path, stage(path, bytes).map_err(|cause| failed(path, cause))?, old));
    }
    let mut named: Vec<(&Path, Option<tempfile::TempPath>)> = Vec::new();
    for (path, temporary, old) in staged {
        if let Err(refused) = temporary.persist(path) {
            for (path, old) in named {
                // What cannot be given back stays in its new, whole form; the first refusal is the one to tell.
                _ = give_back(path, old);
            }
            return Err(failed(path, refused.error));
        }
        named.push((path, old));
    }
    Ok(())
}

/// Writes files by their names in a folder, as [`write_all_whole`] does; the folder and those in it are made where they
/// are not there.
///
/// # Errors
/// Where a folder cannot be made, or a file not be written.
pub fn write_all_into(folder: &Path, files: impl IntoIterator<Item = (impl AsRef<Path>, Vec<u8>)>) -> Result<(), Error> {
    make_folder(folder)?;
    let files: Vec<(PathBuf, Vec<u8>)> = files.into_iter().map(|(name, bytes)| (folder.join(name), bytes)).collect();
    make_folders_for(files.iter().map(|(path, _)| path.as_path()))?;
    write_all_whole(&files)
}

/// Makes the folders in which files are to lie.
///
/// # Errors
/// Where that is not allowed.
pub fn make_folders_for<'a>(files: impl IntoIterator<Item = &'a Path>) -> Result<(), Error> {
    files.into_iter().filter_map(Path::parent).try_for_each(make_folder)
}

/// A second name for what stands at a path, so that it can be given back; a copy where the disk knows no
/// second names.
fn keep(path: &Path) -> io::Result<Option<tempfile::TempPath>> {
    if !path.is_file() {
        return Ok(None);
    }
    let mut builder = tempfile::Builder::new();
    builder.prefix(".murhal-").suffix(".old");
    let second = builder.make_in(folder_of(path), |name| fs::hard_link(path, name).or_else(|_cause| fs::copy(path, name).map(drop)))?;
    Ok(Some(second.into_temp_path()))
}

fn give_back(path: &Path, old: Option<tempfile::TempPath>) -> io::Result<()> {
    match old {
        Some(old) => old.persist(path).map_err(|refused| refused.error),
        None => fs::remove_file(path),
    }
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

fn stage(path: &Path, bytes: &[u8]) -> io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".murhal-").suffix(".part");
    #[cfg(unix)]
    let builder = {
        use std::os::unix::fs::PermissionsExt as _;
        // A temporary file is private by default; what it becomes is an ordinary file, like its forerunner.
        let mode = fs::metadata(path).map_or(0o644, |old| old.permissions().mode());
        builder.permissions(fs::Permissions::from_mode(mode))
    };
    let mut temporary = builder.tempfile_in(folder_of(path))?;
    temporary.write_all(bytes)?;
    temporary.as_file().sync_all()?;
    Ok(temporary)
}

/// When a file was written last; nothing where nobody can say.
#[must_use]
pub fn written_at(path: &Path) -> Option<std::time::SystemTime> {
    fs::metadata(path).and_then(|file| file.modified()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_write_that_fails_leaves_every_file_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let (sound, hopeless) = (folder.path().join("routes.geojson"), folder.path().join("missing/zones.geojson"));
        write_whole(&sound, b"old").unwrap();
        let refused = write_all_whole(&[(sound.clone(), b"new".to_vec()), (hopeless, b"new".to_vec())]);
        assert!(refused.is_err());
        assert_eq!(read(&sound).unwrap(), b"old");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "no leftovers");
    }

    #[test]
    fn a_full_disk_says_so_and_changes_nothing() {
        // Linux keeps a device that is always full.
        let full = Path::new("/dev/full");
        if !full.exists() {
            return;
        }
        let refused = fs::write(full, b"x").unwrap_err();
        let said = Error { attempt: Attempt::Write, path: full.to_owned(), cause: refused }.to_string();
        assert!(said.contains("the disk is full") && said.contains("nothing was changed"), "{said}");
    }

    #[test]
    fn a_missing_file_is_told_with_its_path_last() {
        let said = read(Path::new("/no/such/routes.geojson")).unwrap_err();
        assert!(said.is_missing());
        assert!(said.to_string().ends_with("/no/such/routes.geojson"));
    }
}
