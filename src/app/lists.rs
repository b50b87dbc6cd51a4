//! What the desk asks for that takes longer than a frame: looking up names, writing the list.

use std::path::{Path, PathBuf};

use eframe::egui;

use super::desk::MOST_FOUND;
use super::job::{Job, Poll};
use super::logic::{broke, finished, waker};
use super::{App, Tone, Writing, work};
use crate::words::{Speaks as _, say};

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
            self.tell(Tone::Failed, say!(self, "list-too-early"));
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
                let what = say!(self, "count-flashpoints", count = count);
                self.tell(Tone::Done, say!(self, "list-written", what = what, file = file.display().to_string()));
            }
            Poll::Done(Err(why)) => self.tell(Tone::Failed, say!(self, "list-not-written", why = why)),
            Poll::Broke(why) => self.tell(Tone::Failed, broke(self.language(), &why)),
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
