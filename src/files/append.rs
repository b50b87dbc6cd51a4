//! A file that only grows, line by line. A line that was appended is with the system: it outlives this program. A thread
//! of its own then brings it to the disk: it outlives the power.

use std::fs::{File, OpenOptions};
use std::io::{self, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::sync::{Arc, Mutex};
use std::thread::{Builder, JoinHandle};

use super::{Attempt, Error};

/// A file that is appended to.
#[derive(Debug)]
pub struct Appender {
    path: PathBuf,
    file: File,
    /// How long the file is with whole lines alone.
    whole: u64,
    /// Lines that could not be written yet.
    waiting: Vec<u8>,
    syncer: Syncer,
}

impl Appender {
    /// Opens a file to append to it, or makes it. What stands behind `whole` bytes is cut off: the torn end of a line.
    ///
    /// # Errors
    /// Where it may not be written.
    pub fn open(path: &Path, whole: u64) -> Result<Self, Error> {
        let failed = |cause| Error { attempt: Attempt::Write, path: path.to_owned(), cause };
        let mut file = OpenOptions::new().create(true).truncate(false).write(true).open(path).map_err(failed)?;
        file.set_len(whole).and_then(|()| file.seek(SeekFrom::End(0)).map(drop)).map_err(failed)?;
        super::sync_folder(super::folder_of(path));
        let syncer = Syncer::start(file.try_clone().map_err(failed)?).map_err(failed)?;
        Ok(Self { path: path.to_owned(), file, whole, waiting: Vec::new(), syncer })
    }

    /// Appends lines. Where that fails they wait, in their order, for the next time; the file holds whole lines only.
    ///
    /// # Errors
    /// Where they cannot be written now, or what was written before did not reach the disk.
    pub fn append(&mut self, lines: &[u8]) -> Result<(), Error> {
        self.waiting.extend_from_slice(lines);
        self.write_waiting().map_err(|cause| self.failed(&cause))?;
        self.syncer.ask();
        self.syncer.take_fault().map_or(Ok(()), |cause| Err(self.failed(&cause)))
    }

    /// Brings all that was appended to the disk before it returns.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn sync(&mut self) -> Result<(), Error> {
        let synced = self.write_waiting().and_then(|()| self.file.sync_data());
        synced.map_err(|cause| self.failed(&cause))
    }

    fn write_waiting(&mut self) -> io::Result<()> {
        if let Err(cause) = self.file.write_all(&self.waiting) {
            // A line that is half there would spoil the next one.
            self.file.set_len(self.whole).and_then(|()| self.file.seek(SeekFrom::End(0)).map(drop))?;
            return Err(cause);
        }
        self.whole += self.waiting.len() as u64;
        self.waiting.clear();
        Ok(())
    }

    fn failed(&self, cause: &io::Error) -> Error {
        Error { attempt: Attempt::Write, path: self.path.clone(), cause: cause.kind().into() }
    }
}

/// The thread that waits for the disk, so that nobody else must.
#[derive(Debug)]
struct Syncer {
    asked: Option<SyncSender<()>>,
    fault: Arc<Mutex<Option<io::Error>>>,
    thread: Option<JoinHandle<()>>,
}

impl Syncer {
    fn start(file: File) -> io::Result<Self> {
        // One place: whoever asks while another waits is served together with it.
        let (asked, asks) = sync_channel(1);
        let fault: Arc<Mutex<Option<io::Error>>> = Arc::default();
        let told = Arc::clone(&fault);
        let thread = Builder::new().name("journal".to_owned()).spawn(move || sync_when_asked(&file, &asks, &told))?;
        Ok(Self { asked: Some(asked), fault, thread: Some(thread) })
    }

    fn ask(&self) {
        if let Some(Err(TrySendError::Disconnected(()))) = self.asked.as_ref().map(|asked| asked.try_send(())) {
            self.tell(io::Error::other("the journal's thread has ended"));
        }
    }

    fn tell(&self, cause: io::Error) {
        if let Ok(mut fault) = self.fault.lock() {
            *fault = Some(cause);
        }
    }

    fn take_fault(&self) -> Option<io::Error> {
        self.fault.lock().ok()?.take()
    }
}

fn sync_when_asked(file: &File, asks: &Receiver<()>, fault: &Mutex<Option<io::Error>>) {
    while asks.recv().is_ok() {
        if let Err(cause) = file.sync_data()
            && let Ok(mut fault) = fault.lock()
        {
            *fault = Some(cause);
        }
    }
}

impl Drop for Syncer {
    fn drop(&mut self) {
        self.asked = None;
        if let Some(thread) = self.thread.take() {
            // Its last sync ends; a panic in it cost nothing that the system has not.
            _ = thread.join();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_stand_behind_each_other_and_a_torn_end_is_cut_off() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("journal");
        std::fs::write(&path, b"one\ntw").unwrap();
        let mut appender = Appender::open(&path, 4).unwrap();
        appender.append(b"two\n").unwrap();
        appender.append(b"three\n").unwrap();
        appender.sync().unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"one\ntwo\nthree\n");
    }

    #[test]
    fn a_line_that_does_not_fit_on_the_disk_waits_and_is_told() {
        // Linux keeps a device that is always full.
        let full = Path::new("/dev/full");
        let Ok(file) = OpenOptions::new().write(true).open(full) else { return };
        let syncer = Syncer::start(file.try_clone().unwrap()).unwrap();
        let mut appender = Appender { path: full.to_owned(), file, whole: 0, waiting: Vec::new(), syncer };
        let said = appender.append(b"one\n").unwrap_err().to_string();
        assert!(said.contains("/dev/full"), "{said}");
        assert_eq!(appender.waiting, b"one\n", "nothing is forgotten");
    }
}
