//! Saving beside the frames, and going back to an earlier save.

use std::sync::Arc;

use eframe::egui;

use super::{Keep, SavingJob};
use crate::app::command::{Command, Dialog};
use crate::app::job::{Job, Poll};
use crate::app::outcome::{finished, waker};
use crate::app::{App, Tone};
use crate::keeping::copies::{self, Kept};
use crate::keeping::{self, Keeper, Saved, SavingFailed, Target};
use crate::words::say;

impl App {
    /// Begins a save beside the frames; whether there was anything to begin.
    pub(in crate::app) fn begin_save(&mut self, target: Target, ctx: &egui::Context) -> bool {
        if self.keep.is_busy() || matches!(target, Target::Own) && self.refuses() {
            return false;
        }
        let means = self.keep.means();
        let now = means.as_ref().map_or(jiff::Timestamp::UNIX_EPOCH, |means| means.now);
        let of = Arc::clone(&self.scenario);
        let saving = self.keep.keeper.saving(Arc::clone(&of), target.clone(), now);
        // What is edited from now on is not in it.
        let unsaved = std::mem::take(&mut Arc::make_mut(&mut self.scenario).unsaved);
        let id = self.scenario.id.clone();
        let job = Job::start("save", waker(ctx), move |_| {
            Ok(saving.run().map(|saved| {
                let keeper = means.filter(|_| matches!(target, Target::New(_))).map(|means| keeping::moved(&saved, &id, &means));
                (saved, keeper)
            }))
        });
        self.keep.saving = Some(SavingJob { job, unsaved, of });
        true
    }

    pub(super) fn poll_saving(&mut self, ctx: &egui::Context) {
        let Some(saving) = &mut self.keep.saving else { return };
        let poll = saving.job.poll();
        if matches!(poll, Poll::Working) {
            return;
        }
        let Some(SavingJob { unsaved, of, .. }) = self.keep.saving.take() else { return };
        let then = std::mem::take(&mut self.keep.then);
        let failed = match poll {
            Poll::Done(Ok((saved, keeper))) => {
                self.checks.note_saved(of, &unsaved);
                self.take_saved(saved, keeper);
                self.commands.extend(then);
                ctx.request_repaint();
                return;
            }
            Poll::Done(Err(why)) => Some(why),
            _ => None,
        };
        Arc::make_mut(&mut self.scenario).unsaved.put_back(unsaved);
        match failed {
            Some(SavingFailed::Changed { files, theirs }) => {
                self.keep.theirs = Some(theirs);
                self.view.dialog = Some(Dialog::ChangedOnDisk { files });
            }
            Some(SavingFailed::Refused(why)) => self.tell(Tone::Failed, say!(self, "not-saved", why = why.to_string())),
            None => self.tell(Tone::Failed, say!(self, "not-saved-fault")),
        }
    }

    fn take_saved(&mut self, saved: Saved, keeper: Option<Keeper>) {
        let scenario = Arc::make_mut(&mut self.scenario);
        let is_new = scenario.folder.as_ref() != Some(&saved.folder);
        scenario.folder = Some(saved.folder.clone());
        scenario.layer_files = saved.layer_files.clone();
        let kept = if let Some(mut keeper) = keeper {
            let old = std::mem::replace(&mut self.keep.keeper, Keeper::none());
            let handed = old.hand_over(&mut keeper, &saved);
            self.keep.keeper = keeper;
            handed
        } else {
            self.keep.keeper.take_saved(&saved)
        };
        self.keep.restored = None;
        self.tell(Tone::Done, say!(self, "saved-in", folder = saved.folder.display().to_string()));
        if let Err(why) = kept {
            self.tell(Tone::Failed, say!(self, "saved-journal-not-emptied", why = why.to_string()));
        }
        if let Some(why) = &saved.not_kept {
            self.tell(Tone::Failed, say!(self, "saved-not-kept", why = why.to_string()));
        }
        if saved.is_mixed && !is_new {
            self.commands.push(Command::Open(saved.folder));
        }
    }

    pub(super) fn restore(&mut self, kept: Kept, ctx: &egui::Context) {
        self.settle_draft(ctx);
        if self.refuses() {
            return;
        }
        if self.has_unsaved() {
            self.view.dialog = Some(Dialog::Unsaved { then: Box::new(Command::Keep(Keep::Restore(Box::new(kept)))) });
            return;
        }
        let place = self.keep.keeper.place().map(std::path::Path::to_owned);
        let (Some(folder), Some(place), Some(means)) = (self.scenario.folder.clone(), place, self.keep.means()) else { return };
        self.view.dialog = None;
        let layer_files = self.scenario.layer_files.clone();
        let work = move |_: &_| Ok(copies::restore((&folder, &place), &layer_files, &kept, means.now).map_err(|why| why.to_string()));
        self.keep.restoring = Some(Job::start("restore a save", waker(ctx), work));
    }

    pub(super) fn poll_restoring(&mut self, ctx: &egui::Context) {
        match finished(&mut self.keep.restoring) {
            Some(Poll::Done(Ok(()))) => self.reload(ctx),
            Some(Poll::Done(Err(why)) | Poll::Broke(why)) => self.tell(Tone::Failed, say!(self, "not-restored", why = why)),
            _ => {}
        }
    }

    /// Keeps a command for the end of the save that runs; gives it back where none runs.
    pub(in crate::app) fn after_save(&mut self, command: Command) -> Option<Command> {
        if !self.keep.is_saving() {
            return Some(command);
        }
        self.keep.then.push(command);
        None
    }
}
