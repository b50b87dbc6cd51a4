//! Long work says how far it is and can be stopped: one call does both.

use std::ops::{Deref, DerefMut};
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use rayon::iter::ParallelIterator;

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
    cancelled: Arc<AtomicBool>,
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

    /// So many steps are done, for work that does not go step by step.
    ///
    /// # Errors
    /// Where the work was cancelled.
    pub fn reach(&self, done: usize) -> Result<(), Cancelled> {
        self.0.done.store(done, Ordering::Relaxed);
        self.check()
    }

    /// A handle on a part of the work, whose stages nobody sees: it is stopped with the whole.
    #[must_use]
    pub fn quietly(&self) -> Self {
        Self(Arc::new(State { cancelled: Arc::clone(&self.0.cancelled), ..State::default() }))
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

/// Much that is given up where the work is stopped: its memory is given back on another thread, because for a large
/// season that takes longer than a person should wait.
pub struct Held<T: Default + Send + 'static>(T);

impl<T: Default + Send + 'static> Held<T> {
    /// Holds something.
    pub const fn new(much: T) -> Self {
        Self(much)
    }

    /// What is held, for keeps.
    #[must_use]
    pub fn keep(mut self) -> T {
        std::mem::take(&mut self.0)
    }
}

impl<T: Default + Send + 'static> Deref for Held<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T: Default + Send + 'static> DerefMut for Held<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.0
    }
}

impl<T: Default + Send + 'static> Drop for Held<T> {
    fn drop(&mut self) {
        let much = std::mem::take(&mut self.0);
        rayon::spawn(move || drop(much));
    }
}

/// What steps that run side by side came to, in their order.
///
/// # Errors
/// Where one of them was cancelled; what the others came to is given up elsewhere.
pub fn all<T: Send + 'static>(steps: impl ParallelIterator<Item = Result<T, Cancelled>>) -> Result<Vec<T>, Cancelled> {
    let done: Held<Vec<Result<T, Cancelled>>> = Held::new(steps.collect());
    if done.iter().any(Result::is_err) {
        return Err(Cancelled);
    }
    Ok(done.keep().into_iter().filter_map(Result::ok).collect())
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

    #[test]
    fn a_part_of_a_work_has_stages_of_its_own_and_stops_with_the_whole() {
        let progress = Progress::default();
        let part = progress.quietly();
        assert_eq!((progress.begin("file", 9), part.begin("piece", 2), part.step()), (Ok(()), Ok(()), Ok(())));
        assert_eq!(progress.reach(4), Ok(()));
        assert_eq!(progress.reached(), Reached { stage: "file", done: 4, total: 9 });
        progress.cancel();
        assert_eq!(part.check(), Err(Cancelled));
    }

    #[test]
    fn steps_side_by_side_come_in_their_order_or_not_at_all() {
        use rayon::iter::{IntoParallelIterator as _, ParallelIterator as _};
        assert_eq!(all((0..1_000).into_par_iter().map(Ok)), Ok((0..1_000).collect()));
        let stopped = |number| if number == 700 { Err(Cancelled) } else { Ok(number) };
        assert_eq!(all((0..1_000).into_par_iter().map(stopped)), Err(Cancelled));
    }

    #[test]
    fn what_is_held_is_kept_or_let_go_of_elsewhere() {
        struct Tells(Option<std::sync::mpsc::Sender<std::thread::ThreadId>>);
        impl Drop for Tells {
            fn drop(&mut self) {
                if let Some(sender) = self.0.take() {
                    sender.send(std::thread::current().id()).expect("the test waits for it");
                }
            }
        }
        let (sender, receiver) = std::sync::mpsc::channel();
        assert_eq!(Held::new(vec![1, 2]).keep(), [1, 2]);
        drop(Held::new(vec![Tells(Some(sender))]));
        assert!(receiver.recv().is_ok_and(|thread| thread != std::thread::current().id()));
    }
}
