//! Work off the window's thread: it tells how far it is, can be stopped, and says so if it breaks.

use std::sync::mpsc::{Receiver, TryRecvError, sync_channel};
use std::thread::{Builder, JoinHandle};

use crate::progress::{Cancelled, Progress, Reached};

/// What became of a job so far.
#[derive(Debug, PartialEq, Eq)]
pub enum Poll<T> {
    /// It is under way.
    Working,
    /// It is done.
    Done(T),
    /// It was cancelled.
    Stopped,
    /// It broke down: a fault of the program, in its own words.
    Broke(String),
}

/// Work under way on a thread of its own. Dropped, it is cancelled.
pub struct Job<T> {
    progress: Progress,
    result: Receiver<Result<T, Cancelled>>,
    thread: Option<Result<JoinHandle<()>, String>>,
}

impl<T: Send + 'static> Job<T> {
    /// Starts work on a thread with this name; `wake` is called when it ends, whichever way.
    pub fn start(
        name: &str,
        wake: impl FnOnce() + Send + 'static,
        work: impl FnOnce(&Progress) -> Result<T, Cancelled> + Send + 'static,
    ) -> Self {
        let (sender, result) = sync_channel(1);
        let progress = Progress::default();
        let handle = progress.clone();
        let run = move || {
            // Whoever asked may have gone; then nobody wants the result.
            let _wake = WakeAtEnd(Some(wake));
            drop(sender.send(work(&handle)));
        };
        let thread = Builder::new().name(name.to_owned()).spawn(run).map_err(|cause| format!("no thread could be started: {cause}"));
        Self { progress, result, thread: Some(thread) }
    }

    /// What became of it. `Done`, `Stopped` and `Broke` are told once; then drop the job.
    pub fn poll(&mut self) -> Poll<T> {
        match self.result.try_recv() {
            Ok(Ok(value)) => Poll::Done(value),
            Ok(Err(Cancelled)) => Poll::Stopped,
            Err(TryRecvError::Empty) => Poll::Working,
            Err(TryRecvError::Disconnected) => Poll::Broke(self.last_words()),
        }
    }

    /// How far it is.
    #[must_use]
    pub fn reached(&self) -> Reached {
        self.progress.reached()
    }

    /// Asks it to stop at its next step.
    pub fn cancel(&self) {
        self.progress.cancel();
    }

    fn last_words(&mut self) -> String {
        let panic = match self.thread.take() {
            Some(Ok(thread)) => thread.join().err(),
            Some(Err(refused)) => return refused,
            None => None,
        };
        let text = panic.and_then(|payload| match payload.downcast::<String>() {
            Ok(text) => Some(*text),
            Err(payload) => payload.downcast::<&str>().ok().map(|text| (*text).to_owned()),
        });
        text.unwrap_or_else(|| "it ended without a result".to_owned())
    }
}

impl<T> Drop for Job<T> {
    fn drop(&mut self) {
        self.progress.cancel();
    }
}

/// Wakes the window even where the work panics.
struct WakeAtEnd<F: FnOnce()>(Option<F>);

impl<F: FnOnce()> Drop for WakeAtEnd<F> {
    fn drop(&mut self) {
        if let Some(wake) = self.0.take() {
            wake();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    fn wait<T: Send + 'static>(mut job: Job<T>) -> Poll<T> {
        loop {
            match job.poll() {
                Poll::Working => std::thread::sleep(Duration::from_millis(1)),
                other => return other,
            }
        }
    }

    fn until_cancelled(progress: &Progress) -> Result<(), Cancelled> {
        loop {
            progress.step()?;
            std::thread::sleep(Duration::from_millis(1));
        }
    }

    #[test]
    fn a_job_hands_over_its_result() {
        assert_eq!(wait(Job::start("sum", || {}, |_| Ok(1 + 1))), Poll::Done(2));
    }

    #[test]
    fn a_cancelled_job_stops() {
        let job = Job::start("endless", || {}, until_cancelled);
        job.cancel();
        assert_eq!(wait(job), Poll::Stopped);
    }

    #[test]
    fn a_dropped_job_is_cancelled() {
        let (sender, ended) = sync_channel(1);
        let work = move |progress: &Progress| {
            let end = until_cancelled(progress);
            sender.send(()).unwrap();
            end
        };
        drop(Job::start("endless", || {}, work));
        assert_eq!(ended.recv_timeout(Duration::from_secs(10)), Ok(()));
    }

    #[test]
    fn a_panic_in_the_work_is_told_and_wakes_the_window() {
        let (sender, woken) = sync_channel(1);
        let job: Job<()> = Job::start("broken", move || sender.send(()).unwrap(), |_| panic!("the pace is {}", -1));
        assert_eq!(wait(job), Poll::Broke("the pace is -1".to_owned()));
        assert_eq!(woken.recv_timeout(Duration::from_secs(10)), Ok(()));
    }
}
