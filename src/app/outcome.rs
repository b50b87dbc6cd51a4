//! What became of work off the window's thread: each job is asked in each frame, and what it gives is taken over here.

use std::path::PathBuf;
use std::sync::Arc;

use eframe::egui;

use super::checks::Checks;
use super::command::Dialog;
use super::job::{Job, Poll};
use super::met::Met;
use super::panels::flashpoints::Lists;
use super::papers::Preview;
use super::tools::Hand;
use super::view::View;
use super::{App, Tone};
use crate::keeping;
use crate::words::{Language, Speaks as _, say};

impl App {
    pub(super) fn poll_jobs(&mut self, ctx: &egui::Context) {
        if let Some(opened) = finished(&mut self.opening) {
            self.take_opened(opened, ctx);
        }
        self.poll_reading(ctx);
        self.poll_maps(ctx);
        self.poll_importing(ctx);
        if let Some(computed) = finished(&mut self.computing) {
            self.take_computed(computed);
        }
        if let Some(folder) = finished(&mut self.browsing) {
            self.take_folder(folder);
        }
        self.poll_printing(ctx);
        self.poll_lists();
        self.poll_writing();
        if self.is_busy() {
            ctx.request_repaint_after(std::time::Duration::from_millis(60));
        }
    }

    fn take_opened(&mut self, opened: Poll<Result<keeping::Opened, String>>, ctx: &egui::Context) {
        match opened {
            Poll::Done(Ok(opened)) => {
                let keeping::Opened { scenario, problems, history, keeper, restored, notes, aside } = opened;
                self.view = View::new(scenario.season.first_day);
                if let Some(sketch) = restored.as_ref().and_then(|restored| restored.sketch.clone()) {
                    self.view.hand = Hand::drawing(sketch);
                }
                self.take_problems(problems);
                self.checks = Checks::of(&scenario);
                self.firmness.disturb();
                self.scenario = Arc::new(scenario);
                self.history = history;
                (self.keep.keeper, self.keep.restored, self.keep.aside) = (keeper, restored, aside.or_else(|| self.keep.aside.take()));
                self.revision += 1;
                self.gone.extend(self.drawn.take());
                (self.lists, self.met, self.preview) = (Lists::default(), Met::default(), Preview::default());
                self.touched.clear();
                self.all_touched = false;
                self.notices.clear();
                for note in notes {
                    self.tell(Tone::Failed, note);
                }
                self.remember_opened();
                self.compute(ctx);
            }
            Poll::Done(Err(why)) => {
                self.tell(Tone::Failed, say!(self, "not-opened", why = why));
                if self.drawn.is_none() && self.computing.is_none() {
                    self.compute(ctx);
                }
            }
            Poll::Broke(why) => self.tell(Tone::Failed, broke(self.language(), &why)),
            Poll::Stopped | Poll::Working => {}
        }
    }

    fn take_folder(&mut self, chosen: Poll<Option<PathBuf>>) {
        let Poll::Done(Some(path)) = chosen else { return };
        match &mut self.view.dialog {
            Some(Dialog::Open { folder } | Dialog::Export { folder } | Dialog::SaveAs { folder }) => *folder = path.display().to_string(),
            Some(Dialog::Tiles { file } | Dialog::Import { file } | Dialog::AddFile { file }) => *file = path.display().to_string(),
            Some(Dialog::Maps(order)) => order.path = path.display().to_string(),
            Some(Dialog::Agreements(order)) => order.file = path.join("agreements.geojson").display().to_string(),
            Some(Dialog::Layer(order)) => order.file = path.join(order.usual_name()).display().to_string(),
            Some(Dialog::Sheets(order)) => order.folder = path.display().to_string(),
            Some(Dialog::Papers(order)) => order.folder = path.display().to_string(),
            Some(Dialog::List { file }) => *file = path.join("flashpoints.csv").display().to_string(),
            _ => {}
        }
    }
}

/// Wakes the window from another thread.
pub(super) fn waker(ctx: &egui::Context) -> impl FnOnce() + Send + 'static {
    let ctx = ctx.clone();
    move || ctx.request_repaint()
}

/// What became of a job, once; then it is gone.
pub(super) fn finished<T: Send + 'static>(job: &mut Option<Job<T>>) -> Option<Poll<T>> {
    let poll = job.as_mut()?.poll();
    if matches!(poll, Poll::Working) {
        return None;
    }
    *job = None;
    Some(poll)
}

/// What is told where work broke down.
pub(super) fn broke(language: Language, why: &str) -> String {
    say!(language, "work-broke", why = why)
}
