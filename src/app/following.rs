//! Edits, and how the plan on screen follows them: computed anew beside the frames, from the plan before and what was
//! touched since.

use std::sync::Arc;

use eframe::egui;

use super::command::Draft;
use super::hand::keep_selection;
use super::job::{Job, Poll};
use super::outcome::{broke, waker};
use super::{App, Drawn, Tone, work};
use crate::keeping;
use crate::progress::Held;
use crate::scenario::{Edit, History, Reach, Scenario, Things, Touched};
use crate::words::{Speaks as _, say};

impl App {
    pub(super) fn edit(&mut self, ctx: &egui::Context, edit: impl FnOnce(&mut History, &mut Scenario) -> Option<Edit>) {
        if self.making.is_some() {
            self.tell(Tone::Failed, say!(self, "scenario-large-edit"));
            return;
        }
        if self.refuses() {
            return;
        }
        let Self { history, scenario, keep, .. } = self;
        let (edit, kept) = keeping::edit(&mut keep.keeper, history, Arc::make_mut(scenario), edit);
        self.note_edit(kept);
        if let Some(edit) = edit {
            self.follow_edit(edit.reach, edit.change.things().into_iter().collect(), ctx);
        }
    }

    /// What follows an edit that was made and kept.
    pub(super) fn follow_edit(&mut self, reach: Reach, things: Things, ctx: &egui::Context) {
        self.view.head_refusal = None;
        self.firmness.disturb();
        self.checks.touch(things);
        self.touch(reach);
        self.stay_in_season();
        self.revision += 1;
        self.compute(ctx);
    }

    /// The day and the days that are shown lie in the season, wherever an edit moved it to.
    fn stay_in_season(&mut self) {
        let season = self.scenario.season.days();
        self.view.day = self.view.day.min(season.last).max(season.first);
        self.view.desk.range = self.view.desk.range.and_then(|range| range.shared(season));
    }

    /// Lets go of plans that nobody holds any more: the memory of a large one is given back elsewhere, which takes longer
    /// than a frame.
    pub(super) fn let_go(&mut self) {
        let (free, held): (Vec<_>, Vec<_>) = self.gone.drain(..).partition(|plan| Arc::strong_count(plan) == 1);
        self.gone = held;
        if !free.is_empty() {
            drop(Held::new(free));
        }
    }

    /// What must be computed anew since the plan on screen was made.
    fn touch(&mut self, reach: Reach) {
        match reach {
            Reach::Things(things) => self.touched.extend(things),
            Reach::Everything => self.all_touched = true,
        }
    }

    /// What is still being typed counts as edited.
    pub(super) fn settle_draft(&mut self, ctx: &egui::Context) {
        let draft = std::mem::replace(&mut self.view.draft, Draft::None);
        match draft.change(&self.scenario) {
            Ok(Some(change)) => self.edit(ctx, |history, scenario| history.apply(scenario, change)),
            Ok(None) => {}
            Err(why) => self.tell(Tone::Failed, say!(self, "typed-not-kept", why = why)),
        }
    }

    /// The old plan stays on screen until the new one is there, which is made from it.
    pub(super) fn compute(&mut self, ctx: &egui::Context) {
        let (atlas, scenario, revision) = (Arc::clone(&self.atlas), Arc::clone(&self.scenario), self.revision);
        let old = self.drawn.clone().filter(|_| !self.all_touched);
        let touched: Vec<Touched> = self.touched.iter().copied().collect();
        let work = move |progress: &_| work::compute(&atlas, scenario, revision, old.as_deref().map(|old| (old, &touched[..])), progress);
        self.computing = Some(Job::start("plan", waker(ctx), work));
    }

    /// While things are dragged the plan follows: each time one is there, the next is begun from it. Where the drag
    /// was given up, the plan goes back.
    pub(super) fn follow(&mut self, ctx: &egui::Context) {
        if self.computing.is_some() {
            return;
        }
        let Some(drawn) = self.drawn.clone() else { return };
        let held = matches!(self.view.draft, Draft::Held { .. }).then(|| self.view.draft.change(&self.scenario).ok().flatten());
        let Some(change) = held.flatten() else {
            self.followed = None;
            if drawn.is_draft {
                self.compute(ctx);
            }
            return;
        };
        if self.followed.as_ref() == Some(&change) {
            return;
        }
        let (atlas, revision, mut scenario) = (Arc::clone(&self.atlas), self.revision, (*self.scenario).clone());
        self.followed = Some(change.clone());
        self.touch(change.reach(&scenario));
        let touched: Vec<Touched> = self.touched.iter().copied().collect();
        let earlier = (!self.all_touched).then_some(drawn);
        // A copy that is only looked at: there is nothing to undo.
        drop(scenario.apply(change));
        let work = move |progress: &_| {
            let drawn = work::compute(&atlas, Arc::new(scenario), revision, earlier.as_deref().map(|old| (old, &touched[..])), progress)?;
            Ok(drawn.map(|drawn| Drawn { is_draft: true, ..drawn }))
        };
        self.computing = Some(Job::start("plan of a draft", waker(ctx), work));
    }

    pub(super) fn take_computed(&mut self, computed: Poll<Result<Drawn, String>>) {
        match computed {
            Poll::Done(Ok(drawn)) => {
                if self.drawn.is_none() {
                    // The first look at a season is at the day on which the gravest flashpoint peaks.
                    self.view.day = drawn.plan.findings.flashpoints.first().map_or(self.view.day, |top| top.peak);
                }
                if drawn.revision == self.revision && !drawn.is_draft {
                    self.touched.clear();
                    self.all_touched = false;
                }
                keep_selection(&mut self.view, self.drawn.as_deref(), &drawn);
                let drawn = Arc::new(drawn);
                self.gone.extend(self.drawn.replace(drawn));
            }
            Poll::Done(Err(why)) => self.tell(Tone::Failed, say!(self, "no-plan-why", why = why)),
            Poll::Broke(why) => self.tell(Tone::Failed, broke(self.language(), &why)),
            // The bar says that the plan is out of date.
            Poll::Stopped | Poll::Working => {}
        }
    }
}
