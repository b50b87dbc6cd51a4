//! Locks: one program at a time works in a folder. A lock is advisory: it stops those who ask, and the system releases
//! it when the program that holds it ends, whichever way.
//!
//! What holds where: on a disk of the same machine always. On NFS (version 3 with its lock service, and 4) between
//! machines as well. On SMB shares where the server and the mount allow byte-range locks (the usual case; not with
//! `nobrl`). Folders that a cloud service copies between machines know no locks at all: there only the check for files
//! that another hand changed stands in the way.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;

use super::{Attempt, Error};

/// A lock that is held until it is dropped, or the program ends.
#[derive(Debug)]
pub struct Lock {
    _file: File,
}

/// What became of asking for a lock.
#[derive(Debug)]
pub enum Locked {
    /// It is ours.
    Ours(Lock),
    /// Another program, or another window of this one, has it.
    Taken,
    /// The disk knows no locks: nobody can say whether another program works there.
    Unknown,
}

/// Asks for the lock that a file stands for; the file is made where it is not there.
///
/// # Errors
/// Where the file cannot be made or opened.
pub fn lock(path: &Path) -> Result<Locked, Error> {
    let failed = |cause| Error { attempt: Attempt::Lock, path: path.to_owned(), cause };
    // Not shortened: another program may hold it.
    let file = OpenOptions::new().create(true).truncate(false).write(true).open(path).map_err(failed)?;
    Ok(match file.try_lock() {
        Ok(()) => Locked::Ours(Lock { _file: file }),
        Err(TryLockError::WouldBlock) => Locked::Taken,
        Err(TryLockError::Error(_)) => Locked::Unknown,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lock_is_taken_once_and_free_again_when_it_is_let_go() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("lock");
        let Locked::Ours(held) = lock(&path).unwrap() else { panic!("nobody has it") };
        assert!(matches!(lock(&path).unwrap(), Locked::Taken));
        drop(held);
        assert!(matches!(lock(&path).unwrap(), Locked::Ours(_)));
    }

    #[test]
    fn a_folder_that_is_not_there_is_told() {
        let said = lock(Path::new("/no/such/folder/lock")).unwrap_err();
        assert!(said.is_missing() && said.to_string().starts_with("cannot lock"), "{said}");
    }
}
