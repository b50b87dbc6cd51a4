//! What the desk asks for that takes longer than a frame: looking up names, writing the list.

use std::path::{Path, PathBuf};

use eframe::egui;

use super::desk::MOST_FOUND;
use super::job::{Job, Poll};
use super::logic::{broke, finished, waker};
use super::{App, Tone, Writing, work};

impl App {
    /// Looks up what is typed, off the window's thread; the answer to an older text is dropped.
    pub(super) fn search(&mut self, ctx: &egui::Context) {
        let text = self.view.desk.search.text.clone();
        self.searching = self.drawn.clone().filter(|_| !text.is_empty()).map(|drawn| {
            Job::start("search", waker(ctx), move |_| {
                let found = drawn.overview.names.search(&drawn.plan, &text, MOST_FOUND);
                Ok((text, found))
            })
        });
    }

    /// Writes what the list shows into a file.
    pub(super) fn write_list(&mut self, file: PathBuf, ctx: &egui::Context) {
        self.view.dialog = None;
        let Some(drawn) = self.drawn.clone() else {
            self.tell(Tone::Failed, "Not written: there is no plan yet; write again when it is there".to_owned());
            return;
        };
        let file = if file.extension().is_none() { file.with_extension("csv") } else { file };
        let (numbers, into) = (self.lists.numbers(), file.clone());
        let job = Job::start("list", waker(ctx), move |_| Ok(work::write_list(&drawn, &numbers, &into)));
        self.writing = Some(Writing { job, file });
    }

    fn take_written(&mut self, written: Poll<Result<usize, String>>, file: &Path) {
        match written {
            Poll::Done(Ok(count)) => {
                let what = crate::measure::count(count, "flashpoint");
                self.tell(Tone::Done, format!("Wrote {what} to {}", file.display()));
            }
            Poll::Done(Err(why)) => self.tell(Tone::Failed, format!("Not written: {why}")),
            Poll::Broke(why) => self.tell(Tone::Failed, broke(&why)),
            Poll::Stopped | Poll::Working => {}
        }
    }

    /// Takes the answers.
    pub(super) fn poll_lists(&mut self) {
        if let Some(Poll::Done((text, found))) = finished(&mut self.searching) {
            let search = &mut self.view.desk.search;
            (search.found, search.found_for) = (found, text);
        }
        if let Some(writing) = &mut self.writing {
            let (poll, file) = (writing.job.poll(), writing.file.clone());
            if poll != Poll::Working {
                self.writing = None;
                self.take_written(poll, &file);
            }
        }
    }
}
