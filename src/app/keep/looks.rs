//! Looks at the disk, off the window's thread: whether another program changed the files, and whether the lock is free.

use eframe::egui;

use crate::app::App;
use crate::app::command::{Dialog, Draft};
use crate::app::job::{Job, Poll};
use crate::app::outcome::{finished, waker};
use crate::files;
use crate::keeping::Watched;

impl App {
    pub(super) fn look_at_disk(&mut self, ctx: &egui::Context) {
        if let Some(lock) = self.keep.keeper.place_of_lock()
            && self.keep.waiting.is_none()
        {
            let is_free = move |_: &_| Ok(matches!(files::lock(&lock), Ok(files::Locked::Ours(_))));
            self.keep.waiting = Some(Job::start("wait for the lock", waker(ctx), is_free));
        }
        if self.keep.watching.is_none()
            && let Some(mut watch) = self.keep.keeper.watch(&self.scenario.layer_files, self.keep.seen.take())
        {
            let work = move |_: &_| {
                let found = watch.look();
                Ok((watch, found))
            };
            self.keep.watching = Some(Job::start("look at the disk", waker(ctx), work));
        }
    }

    pub(super) fn poll_looks(&mut self, ctx: &egui::Context) {
        if let Some(Poll::Done(true)) = finished(&mut self.keep.waiting)
            && let Some(folder) = self.scenario.folder.clone()
        {
            // Whoever had it may have saved.
            self.open_now(folder, ctx);
        }
        let Some(Poll::Done((watch, found))) = finished(&mut self.keep.watching) else { return };
        let is_of_now = self.keep.keeper.watch(&self.scenario.layer_files, Some(watch.clone())).is_some_and(|now| now.is_like(&watch));
        self.keep.seen = Some(watch);
        let is_free = self.view.dialog.is_none() && self.view.draft == Draft::None && !self.keep.is_busy() && self.opening.is_none();
        if let Watched::Changed { files, theirs } = found
            && is_of_now
            && is_free
            && self.keep.keeper.holder().is_none()
        {
            self.keep.theirs = Some(theirs);
            self.view.dialog = Some(Dialog::ChangedOnDisk { files });
        }
    }
}
