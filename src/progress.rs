//! Long work says how far it is and can be stopped: one call does both.

use std::sync::Arc;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

/// The person changed their mind. Not an error: the only way in which the computing rooms end early.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cancelled;

/// A handle on work under way; clones speak of the same work.
#[derive(Clone, Default)]
pub struct Progress(Arc<State>);

#[derive(Default)]
struct State {
    stage: Mutex<&'static str>,
    done: AtomicUsize,
    total: AtomicUsize,
    cancelled: AtomicBool,
}

/// How far the work is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reached {
    /// What is being done.
    pub stage: &'static str,
    /// Steps done in this stage.
    pub done: usize,
    /// Steps of this stage.
    pub total: usize,
}

impl Progress {
    /// Begins a stage of so many steps.
    ///
    /// # Errors
    /// Where the work was cancelled.
    pub fn begin(&self, stage: &'static str, steps: usize) -> Result<(), Cancelled> {
        if let Ok(mut current) = self.0.stage.lock() {
            *current = stage;
        }
        self.0.done.store(0, Ordering::Relaxed);
        self.0.total.store(steps, Ordering::Relaxed);
        self.check()
    }

    /// One step is done.
    ///
    /// # Errors
    /// Where the work was cancelled.
    pub fn step(&self) -> Result<(), Cancelled> {
        self.0.done.fetch_add(1, Ordering::Relaxed);
        self.check()
    }

    /// Asks the work to stop at its next step.
    pub fn cancel(&self) {
        self.0.cancelled.store(true, Ordering::Relaxed);
    }

    /// Where the work is now.
    #[must_use]
    pub fn reached(&self) -> Reached {
        Reached {
            stage: self.0.stage.lock().map_or("", |stage| *stage),
            done: self.0.done.load(Ordering::Relaxed),
            total: self.0.total.load(Ordering::Relaxed),
        }
    }

    /// Whether to go on, between steps.
    ///
    /// # Errors
    /// Where the work was cancelled.
    pub fn check(&self) -> Result<(), Cancelled> {
        if self.0.cancelled.load(Ordering::Relaxed) { Err(Cancelled) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cancelled_work_stops_at_its_next_step() {
        let progress = Progress::default();
        assert_eq!(progress.begin("crops", 2), Ok(()));
        assert_eq!(progress.step(), Ok(()));
        progress.clone().cancel();
        assert_eq!(progress.step(), Err(Cancelled));
        assert_eq!(progress.reached(), Reached { stage: "crops", done: 2, total: 2 });
    }
}
