//! The problems of the data, as edits leave them: asked again beside the frames after each edit, so that what was mended
//! disappears and what an edit breaks is told at once.

use std::sync::Arc;

use eframe::egui;

use super::job::{Job, Poll};
use super::outcome::{broke, finished, waker};
use super::{App, Tone};
use crate::atlas::Atlas;
use crate::problems::Problem;
use crate::progress::Progress;
use crate::scenario::{AsRead, Scenario, Things, Unsaved, check};
use crate::words::Speaks as _;

/// What is known of the files, and what must be asked again.
#[derive(Default)]
pub(super) struct Checks {
    as_read: Arc<AsRead>,
    /// Things that were edited and not asked again yet.
    touched: Things,
    /// Things that were saved since, and the scenario in which they were.
    saved: Vec<(Arc<Scenario>, Things)>,
    /// Whether anything was edited at all: names may lead elsewhere.
    is_due: bool,
    job: Option<Job<(AsRead, Vec<Problem>)>>,
}

impl Checks {
    /// Of a scenario that was just opened.
    pub(super) fn of(scenario: &Scenario) -> Self {
        Self { as_read: Arc::clone(&scenario.as_read), ..Self::default() }
    }

    /// Notes an edit.
    pub(super) fn touch(&mut self, things: Things) {
        if self.touched.is_empty() {
            self.touched = things;
        } else {
            self.touched.extend(things);
        }
        self.is_due = true;
    }

    /// Notes a save: from then on its things stand in their files as they were saved.
    pub(super) fn note_saved(&mut self, scenario: Arc<Scenario>, unsaved: &Unsaved) {
        self.saved.push((scenario, unsaved.features.keys().cloned().collect()));
    }

    pub(super) const fn is_busy(&self) -> bool {
        self.job.is_some() || self.is_due
    }
}

/// Problems of a scenario with unsaved changes in it, of which its files know nothing yet.
pub(super) fn with_unsaved(scenario: &mut Scenario, atlas: &Atlas) -> Vec<Problem> {
    let things = scenario.unsaved.features.keys().cloned().collect();
    scenario.as_read = Arc::new(scenario.as_read.revised(scenario, &things, atlas.extent()));
    check::problems(&scenario.as_read, scenario, atlas)
}

impl App {
    /// Shows these problems of the scenario beside those of the maps, the gravest first.
    pub(super) fn take_problems(&mut self, of_scenario: Vec<Problem>) {
        self.problems = self.map_problems.iter().cloned().chain(of_scenario).collect();
        self.problems.sort_by_key(|problem| problem.gravity);
    }

    /// Takes over what was asked, and asks what was edited meanwhile: one after the other, each from the one before.
    pub(super) fn keep_checks(&mut self, ctx: &egui::Context) {
        match finished(&mut self.checks.job) {
            Some(Poll::Done((as_read, problems))) => {
                self.checks.as_read = Arc::new(as_read);
                self.take_problems(problems);
            }
            Some(Poll::Broke(why)) => self.tell(Tone::Failed, broke(self.language(), &why)),
            _ => {}
        }
        if self.checks.job.is_some() || !self.checks.is_due {
            return;
        }
        self.checks.is_due = false;
        let (touched, saved) = (std::mem::take(&mut self.checks.touched), std::mem::take(&mut self.checks.saved));
        let (as_read, scenario, atlas) = (Arc::clone(&self.checks.as_read), Arc::clone(&self.scenario), Arc::clone(&self.atlas));
        let work = move |_: &Progress| {
            let saved = saved.iter().fold((*as_read).clone(), |as_read, (scenario, things)| as_read.saved(scenario, things));
            let as_read = saved.revised(&scenario, &touched, atlas.extent());
            let problems = check::problems(&as_read, &scenario, &atlas);
            Ok((as_read, problems))
        };
        self.checks.job = Some(Job::start("checks", waker(ctx), work));
    }
}
