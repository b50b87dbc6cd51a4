//! Files that are too large to be held: a sample of them is asked about, all of them are looked through beside the frames, and
//! read once more when they are added.

use std::sync::Arc;

use eframe::egui;

use super::super::App;
use super::super::job::{Job, Poll};
use super::super::outcome::waker;
use super::refused;
use crate::atlas::Atlas;
use crate::formats::FormatError;
use crate::importing::{self, Against, Came, Choices, Keep, Proposal};
use crate::progress::{Cancelled, Progress};
use crate::scenario::{Change, Scenario};
use crate::words::{Language, Speaks as _};

/// A large file that is looked through.
pub(in crate::app) struct Looking {
    pub(in crate::app) job: Job<Result<Seen, String>>,
}

/// What all of a file comes to, and the change that puts it, where that was asked for.
pub(in crate::app) struct Seen {
    came: Came,
    change: Option<Change>,
    keep: Keep,
}

impl App {
    /// Looks through all of the large file that waits: what it comes to, and what is wrong with it.
    pub(super) fn look_through(&mut self, ctx: &egui::Context) {
        self.see(Keep::Counts, ctx);
    }

    /// Reads all of the large file that waits, and adds it.
    pub(super) fn add_large(&mut self, ctx: &egui::Context) {
        self.see(Keep::Features, ctx);
    }

    fn see(&mut self, keep: Keep, ctx: &egui::Context) {
        let Some(file) = &mut self.view.hand.dropped else { return };
        let Some(large) = file.large.clone() else { return };
        file.refusal = None;
        let (name, proposal, choices) = (file.name.clone(), file.proposal.clone(), file.choices.clone());
        let (scenario, atlas, language) = (Arc::clone(&self.scenario), Arc::clone(&self.atlas), self.language());
        let work = move |progress: &Progress| {
            let read = Read { name: &name, proposal: &proposal, choices: &choices, scenario: &scenario, atlas: &atlas, language };
            read.seen(&large, keep, progress)
        };
        self.looking = Some(Looking { job: Job::start("looking through a file", waker(ctx), work) });
    }

    pub(super) fn poll_looking(&mut self, ctx: &egui::Context) {
        let Some(looking) = &mut self.looking else { return };
        let poll = looking.job.poll();
        if matches!(poll, Poll::Working) {
            return;
        }
        self.looking = None;
        let Some(file) = &mut self.view.hand.dropped else { return };
        match poll {
            Poll::Done(Ok(Seen { came, change, keep })) => {
                let left_out = came.left_out();
                (file.came, file.is_whole) = (came, true);
                if keep == Keep::Features
                    && let (Some(change), Some(file)) = (change, self.view.hand.dropped.take())
                {
                    self.put_dropped(&file, left_out, change, ctx);
                }
            }
            Poll::Done(Err(why)) | Poll::Broke(why) => file.refusal = Some(why),
            Poll::Stopped | Poll::Working => {}
        }
    }
}

/// How a large file is read, and against what.
struct Read<'a> {
    name: &'a str,
    proposal: &'a Proposal,
    choices: &'a Choices,
    scenario: &'a Scenario,
    atlas: &'a Atlas,
    language: Language,
}

impl Read<'_> {
    fn seen(&self, large: &crate::formats::Large, keep: Keep, progress: &Progress) -> Result<Result<Seen, String>, Cancelled> {
        let against = Against { scenario: self.scenario, atlas: self.atlas, region: self.atlas.extent() };
        match importing::draft_large(large, self.name, (self.proposal, self.choices), against, keep, progress, drop) {
            Ok(draft) => Ok(Ok(Seen { came: draft.came.clone(), change: draft.change(), keep })),
            Err(FormatError::Cancelled) => Err(Cancelled),
            Err(why) => Ok(Err(refused(self.language, self.name, &why))),
        }
    }
}
