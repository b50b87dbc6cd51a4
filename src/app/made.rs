//! Something that is made of a plan off the window's thread, and made anew when the plan, or what it is made for, is
//! another. Until the next is there, what was made before stays on show, with the plan that its numbers are of.

use std::sync::Arc;

use eframe::egui;

use super::job::{Job, Poll};
use super::outcome::waker;
use super::work::Drawn;
use crate::progress::{Progress, Reached};

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

impl<For: Clone + PartialEq + Send + 'static, T: Default + Send + 'static> Made<For, T> {
    /// The same for long work: it is told how far it is, and is stopped where it is for something else by now.
    pub(super) fn begin_long(
        &mut self,
        ctx: &egui::Context,
        name: &str,
        (drawn, what_for): (&Arc<Drawn>, For),
        make: impl FnOnce(&Drawn, &For, &Progress) -> T + Send + 'static,
    ) {
        let is_of_this = |plan: &Arc<Drawn>, of: &For| Arc::ptr_eq(plan, drawn) && *of == what_for;
        // Dropped, a job is cancelled.
        if self.making.as_ref().is_some_and(|(plan, of, _)| !is_of_this(plan, of)) {
            self.making = None;
        }
        if self.making.is_none() && !self.of.as_ref().is_some_and(|(plan, of)| is_of_this(plan, of)) {
            let (plan, of) = (Arc::clone(drawn), what_for.clone());
            let job = Job::start(name, waker(ctx), move |progress| Ok(make(&plan, &of, progress)));
            self.making = Some((Arc::clone(drawn), what_for, job));
        }
    }

    /// What was made of this plan for this; nothing where it is of another.
    pub(super) fn value_for(&self, drawn: &Arc<Drawn>, what_for: &For) -> Option<&T> {
        let (plan, of) = self.of.as_ref()?;
        (Arc::ptr_eq(plan, drawn) && of == what_for).then_some(&self.value)
    }

    /// How far it is, where it is being made.
    pub(super) fn reached(&self) -> Option<Reached> {
        self.making.as_ref().map(|(_, _, job)| job.reached())
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
