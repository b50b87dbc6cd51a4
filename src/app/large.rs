//! Edits of very many things, such as a file of a hundred thousand fields: made and put into the journal beside the
//! frames. Until one is made, what would edit or save waits for it, and looking goes on.

use std::sync::Arc;

use eframe::egui;

use super::command::Command;
use super::job::{Job, Poll};
use super::outcome::{broke, waker};
use super::{App, Tone};
use crate::files;
use crate::progress::{Held, Progress};
use crate::scenario::journal::Step;
use crate::scenario::{Change, Made, Scenario, Things};
use crate::words::Speaks as _;

/// Changes of more things than this are made beside the frames: some thousands a frame's time.
const LARGE: usize = 1_000;

/// A large edit under way.
pub(super) struct Making {
    job: Job<Option<Ready>>,
    /// What waits for it, in its order.
    waiting: Vec<Command>,
    /// What to say once it is made.
    done: Option<String>,
}

/// A large edit that was made on a copy.
struct Ready {
    scenario: Scenario,
    made: Made,
    /// The things that it changed.
    things: Things,
    /// What became of it in the journal; nothing where it was not put there.
    kept: Option<Result<(), files::Error>>,
}

/// Whether a change of so many things is made beside the frames.
pub(super) const fn is_large(things: usize) -> bool {
    things > LARGE
}

impl App {
    /// Begins a large edit.
    pub(super) fn make(&mut self, change: impl FnOnce() -> Change + Send + 'static, step: Step, done: Option<String>, ctx: &egui::Context) {
        if self.refuses() {
            return;
        }
        // Where no journal can be begun the edit waits for one, as a small one does.
        let scribe = self.keep.keeper.scribe().ok().flatten();
        let mut scenario = (*self.scenario).clone();
        let work = move |_: &Progress| {
            let Some(made) = Made::of(&mut scenario, change(), step) else { return Ok(None) };
            let kept = scribe.map(|scribe| scribe.note(made.edit()));
            let things = made.edit().change.things().into_iter().collect();
            Ok(Some(Ready { scenario, made, things, kept }))
        };
        self.making = Some(Making { job: Job::start("large edit", waker(ctx), work), waiting: Vec::new(), done });
    }

    /// Takes over a large edit once it is made, and does what waited for it.
    pub(super) fn keep_making(&mut self, ctx: &egui::Context) {
        let Some(making) = &mut self.making else { return };
        let poll = making.job.poll();
        if matches!(poll, Poll::Working) {
            return;
        }
        let Some(Making { waiting, done, .. }) = self.making.take() else { return };
        match poll {
            Poll::Done(Some(Ready { scenario, made, things, kept })) => {
                self.scenario = Arc::new(scenario);
                let edit = self.history.take(made);
                let kept = if let Some(kept) = kept {
                    self.keep.keeper.noted();
                    kept
                } else {
                    self.keep.keeper.note(&edit)
                };
                self.note_edit(kept);
                self.follow_edit(edit.reach.clone(), things, ctx);
                // Its memory is given back elsewhere, which takes longer than a frame.
                drop(Held::new(Some(edit)));
                if let Some(words) = done {
                    self.tell(Tone::Done, words);
                }
            }
            Poll::Broke(why) => self.tell(Tone::Failed, broke(self.language(), &why)),
            _ => {}
        }
        self.commands.extend(waiting);
        ctx.request_repaint();
    }

    /// The command, where it need not wait for a large edit.
    pub(super) fn after_making(&mut self, command: Command) -> Option<Command> {
        let edits = matches!(
            command,
            Command::Change(_)
                | Command::Undo
                | Command::Redo
                | Command::Open(_)
                | Command::Save
                | Command::Keep(_)
                | Command::Proceed(_)
                | Command::Tool(_)
                | Command::Agreed(_)
                | Command::Start(_)
                | Command::Close
        );
        match &mut self.making {
            Some(making) if edits => {
                making.waiting.push(command);
                None
            }
            _ => Some(command),
        }
    }

    /// Whether the next step back or forth is a large one; then it is begun.
    pub(super) fn step_large(&mut self, step: Step, ctx: &egui::Context) -> bool {
        let next = if step == Step::Redone { self.history.next_redo() } else { self.history.next_undo() };
        if !next.is_some_and(|change| is_large(change.size())) {
            return false;
        }
        if !self.refuses()
            && let Some(change) = if step == Step::Redone { self.history.pop_redo() } else { self.history.pop_undo() }
        {
            self.make(move || change, step, None, ctx);
        }
        true
    }
}
