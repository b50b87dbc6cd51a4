//! Work for when nothing else is to be done: how firm the top of the list is. Nobody waits for it, so it must be in
//! nobody's way: it begins once nothing was edited, dragged or computed for some seconds, takes one processor, and is
//! given up with the next edit.

use std::sync::Arc;

use eframe::egui;

use super::command::Draft;
use super::job::{Job, Poll};
use super::outcome::{finished, waker};
use super::work::Drawn;
use super::{App, work};
use crate::flashpoints::Stability;

/// How long nothing else must have been done, in seconds.
const QUIET_S: f64 = 2.0;

/// How firm the top of the list is, and of which plan that is known.
#[derive(Default)]
pub(super) struct Firmness {
    /// Of the plan on screen, once it was tried.
    pub(super) known: Option<Stability>,
    trying: Option<Job<Stability>>,
    /// Of which plan it is tried, or was.
    of: Option<Arc<Drawn>>,
    /// Since when nothing else is done, in the window's seconds.
    quiet_since: Option<f64>,
}

impl Firmness {
    /// Gives up what is tried, and what is known of an earlier plan.
    pub(super) fn disturb(&mut self) {
        *self = Self::default();
    }
}

impl App {
    /// Begins the trial where it is quiet for long enough, and takes what came of it.
    pub(super) fn keep_firmness(&mut self, ctx: &egui::Context) {
        let is_quiet = !self.is_busy() && matches!(self.view.draft, Draft::None) && self.view.playing.is_none();
        let Some(drawn) = self.drawn.clone().filter(|drawn| is_quiet && !drawn.is_draft) else {
            // What is known of a plan stays known of it while other things are done.
            (self.firmness.trying, self.firmness.quiet_since) = (None, None);
            self.firmness.of = self.firmness.of.take().filter(|_| self.firmness.known.is_some());
            return;
        };
        if let Some(Poll::Done(stability)) = finished(&mut self.firmness.trying) {
            self.firmness.known = Some(stability);
        }
        if self.firmness.of.as_ref().is_some_and(|of| Arc::ptr_eq(of, &drawn)) {
            return;
        }
        let now = ctx.input(|input| input.time);
        let since = *self.firmness.quiet_since.get_or_insert(now);
        if now - since < QUIET_S {
            ctx.request_repaint_after(std::time::Duration::from_secs_f64(QUIET_S - (now - since)));
            return;
        }
        self.firmness.known = None;
        self.firmness.trying = Some(work::try_stability(Arc::clone(&self.atlas), Arc::clone(&drawn), waker(ctx)));
        self.firmness.of = Some(drawn);
    }
}
