//! What the desk asks for that takes longer than a frame: looking up names.

use eframe::egui;

use super::App;
use super::desk::MOST_FOUND;
use super::job::{Job, Poll};
use super::outcome::{finished, waker};

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

    /// Takes the answers.
    pub(super) fn poll_lists(&mut self) {
        if let Some(Poll::Done((text, found))) = finished(&mut self.searching) {
            let search = &mut self.view.desk.search;
            (search.found, search.found_for) = (found, text);
        }
    }
}
