//! Something that is made of a plan off the window's thread, and made anew when the plan, or what it is made for, is
//! another. Until the next is there, what was made before stays on show, with the plan that its numbers are of.

use std::sync::Arc;

use eframe::egui;

use super::job::{Job, Poll};
use super::outcome::waker;
use super::work::Drawn;

/// A thing made of a plan, for something.
pub(super) struct Made<For, T> {
    of: Option<(Arc<Drawn>, For)>,
    /// What was made last.
    pub(super) value: T,
    making: Option<(Arc<Drawn>, For, Job<T>)>,
}

impl<For, T: Default> Default for Made<For, T> {
    fn default() -> Self {
        Self { of: None, value: T::default(), making: None }
    }
}

impl<For: Clone + PartialEq + Send + 'static, T: Default + Send + 'static> Made<For, T> {
    /// Takes over what is made.
    ///
    /// # Errors
    /// In its own words, where the work broke down.
    pub(super) fn take(&mut self) -> Result<(), String> {
        let Some((_, _, job)) = &mut self.making else { return Ok(()) };
        let poll = job.poll();
        if matches!(poll, Poll::Working) {
            return Ok(());
        }
        let made = self.making.take().map(|(drawn, what_for, _)| (drawn, what_for));
        match poll {
            Poll::Done(value) => (self.of, self.value) = (made, value),
            // It would break again: nothing is shown for this plan.
            Poll::Broke(why) => {
                (self.of, self.value) = (made, T::default());
                return Err(why);
            }
            Poll::Stopped | Poll::Working => {}
        }
        Ok(())
    }

    /// Has it made on a thread with this name, where what was made last is of another plan or for something else.
    pub(super) fn begin(
        &mut self,
        ctx: &egui::Context,
        name: &str,
        (drawn, what_for): (&Arc<Drawn>, For),
        make: impl FnOnce(&Drawn, &For) -> T + Send + 'static,
    ) {
        let is_of_this = |(plan, of): &(Arc<Drawn>, For)| Arc::ptr_eq(plan, drawn) && *of == what_for;
        if self.making.is_none() && !self.of.as_ref().is_some_and(is_of_this) {
            let (plan, of) = (Arc::clone(drawn), what_for.clone());
            let job = Job::start(name, waker(ctx), move |_| Ok(make(&plan, &of)));
            self.making = Some((Arc::clone(drawn), what_for, job));
        }
    }
}

impl<For, T> Made<For, T> {
    /// Whether it is being made.
    pub(super) const fn is_busy(&self) -> bool {
        self.making.is_some()
    }

    /// The plan that it is of, and what it is for.
    pub(super) const fn of(&self) -> Option<&(Arc<Drawn>, For)> {
        self.of.as_ref()
    }
}
