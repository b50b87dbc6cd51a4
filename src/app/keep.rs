//! Never lose work, in the window: what is journalled when, and what a person is asked.

mod looks;
mod saving;

use std::path::PathBuf;
use std::sync::Arc;

use eframe::egui;

use super::command::{Command, Dialog, Draft};
use super::job::Job;
use super::outcome::waker;
use super::{App, Tone, work};
use crate::files;
use crate::keeping::copies::{self, Kept};
use crate::keeping::{self, Keeper, Means, Saved, SavingFailed, Standing, Target, Watch, Watched};
use crate::scenario::journal::{Base, Entry, Restored, Step, Unended};
use crate::scenario::{History, Scenario, Unsaved};
use crate::words::{Phrase, Speaks as _, say};

/// How often a draft goes into the journal, in seconds.
const DRAFT_EVERY_S: f64 = 0.2;
/// How often the disk is looked at, in seconds.
const LOOK_EVERY_S: f64 = 3.0;
/// How long a short notice stands, in seconds.
const SHORT_S: f64 = 4.0;

/// What a person can ask of the keeping.
#[derive(Clone, Debug, PartialEq)]
pub enum Keep {
    /// Begin a scenario that has no folder yet.
    New,
    /// Save the whole scenario into a new folder.
    SaveAs(PathBuf),
    /// Show the saves that were kept.
    ShowSaves,
    /// Put the files back as they were in a kept save; where edits are unsaved, ask first.
    Restore(Box<Kept>),
    /// Read the files that another program changed; unsaved changes go aside.
    Reload,
    /// Go on with the changes, over the files that another program changed.
    KeepMine,
    /// Lose the changes that were brought back, and read the files.
    Discard,
    /// The message about changes that were brought back was read.
    Restored,
    /// Make the changes again that went aside.
    MakeAgain,
    /// Leave them aside.
    LeaveAside,
}

/// Where what cannot lie beside a scenario lies; nothing where the system names no folder.
struct Shelter(Option<PathBuf>);

/// All the window keeps about not losing work.
pub(super) struct Keeping {
    /// Whether anything is kept at all, and the user's state folder.
    shelter: Option<Shelter>,
    pub(super) keeper: Keeper,
    /// What was brought back and the person has not answered to.
    pub(super) restored: Option<Restored>,
    /// Where changes lie that were not made again.
    pub(super) aside: Option<PathBuf>,
    /// A short notice, and until when it stands.
    pub(super) short: Option<(String, f64)>,
    saving: Option<SavingJob>,
    /// What waits for the save.
    then: Vec<Command>,
    watching: Option<Job<(Watch, Watched)>>,
    waiting: Option<Job<bool>>,
    restoring: Option<Job<Result<(), String>>>,
    seen: Option<Watch>,
    /// The files as another program left them, while the person is asked.
    theirs: Option<Base>,
    next_look: f64,
    had_focus: bool,
    draft_noted: f64,
}

struct SavingJob {
    job: Job<Result<(Saved, Option<Keeper>), SavingFailed>>,
    /// What counts as unsaved again where it fails.
    unsaved: Unsaved,
    /// The scenario as it is saved.
    of: Arc<Scenario>,
}

impl Keeping {
    pub(super) const fn none() -> Self {
        Self {
            shelter: None,
            keeper: Keeper::none(),
            restored: None,
            aside: None,
            short: None,
            saving: None,
            then: Vec::new(),
            watching: None,
            waiting: None,
            restoring: None,
            seen: None,
            theirs: None,
            next_look: 0.0,
            had_focus: true,
            draft_noted: f64::NEG_INFINITY,
        }
    }

    /// Who we are, and what time it is; nothing where nothing is kept.
    pub(super) fn means(&self) -> Option<Means> {
        let state = self.shelter.as_ref()?.0.clone();
        let host = gethostname::gethostname().to_string_lossy().into_owned();
        Some(Means { state, host, process: std::process::id(), now: jiff::Timestamp::now() })
    }

    pub(super) const fn is_busy(&self) -> bool {
        self.saving.is_some() || self.restoring.is_some()
    }

    pub(super) const fn is_saving(&self) -> bool {
        self.saving.is_some()
    }
}

impl App {
    /// The same window, keeping every change in a journal, locking the scenario, and keeping the last saves. `state` is
    /// the user's folder for what cannot lie beside a scenario.
    #[must_use]
    pub fn keeping(mut self, state: Option<PathBuf>) -> Self {
        self.keep.shelter = Some(Shelter(state));
        if self.commands.first() == Some(&Command::Compute) {
            self.commands = vec![Command::Keep(Keep::New)];
        }
        self
    }

    /// Whether this window may edit the scenario.
    #[must_use]
    pub const fn standing(&self) -> &Standing {
        self.keep.keeper.standing()
    }

    pub(super) fn keep(&mut self, ask: Keep, ctx: &egui::Context) {
        match ask {
            Keep::New => self.begin_new(ctx),
            Keep::SaveAs(folder) => {
                self.view.dialog = None;
                self.settle_draft(ctx);
                self.begin_save(Target::New(folder), ctx);
            }
            Keep::ShowSaves => {
                let place = self.keep.keeper.place();
                self.view.dialog = Some(Dialog::Saves { kept: place.map(copies::kept).unwrap_or_default() });
            }
            Keep::Restore(kept) => self.restore(*kept, ctx),
            Keep::Reload => self.reload_mine_aside(ctx),
            Keep::Discard => self.reload(ctx),
            Keep::KeepMine => self.keep_mine(),
            Keep::Restored => self.keep.restored = None,
            Keep::MakeAgain => self.make_again(ctx),
            Keep::LeaveAside => self.keep.aside = None,
        }
    }

    /// Whether an edit is refused because another window has the scenario, or another scenario is on its way; then the person is told.
    pub(super) fn refuses(&mut self) -> bool {
        if self.opening.is_some() {
            self.tell(Tone::Failed, say!(self, "opening-not-changed"));
            return true;
        }
        let Some(holder) = self.keep.keeper.holder() else { return false };
        let who = holder.words();
        self.tell(Tone::Failed, say!(self, "read-only-not-changed", holder = who));
        true
    }

    /// What follows a change once it is in the journal: a short word where something was undone or redone.
    pub(super) fn note_edit(&mut self, kept: Result<(), files::Error>) {
        if let Err(why) = kept {
            self.tell(Tone::Failed, say!(self, "not-in-journal", why = why.to_string()));
        }
    }

    /// Takes the last change back, or makes it again, and says in a few words which it was.
    pub(super) fn step_back(&mut self, step: Step, ctx: &egui::Context) {
        let (next, done) = match step {
            Step::Redone => (self.history.next_redo(), Phrase("done-again")),
            Step::Undone | Step::Made => (self.history.next_undo(), Phrase("undone")),
        };
        let Some(words) = next.map(|change| change.words(&self.scenario, step).say(self.language())) else { return };
        let before = self.revision;
        if self.step_large(step, ctx) {
            let until = ctx.input(|input| input.time) + SHORT_S;
            self.keep.short = Some((say!(self, "action-with-object", action = done, what = words), until));
            return;
        }
        self.edit(ctx, if step == Step::Redone { History::redo } else { History::undo });
        if self.revision != before {
            let until = ctx.input(|input| input.time) + SHORT_S;
            self.keep.short = Some((say!(self, "action-with-object", action = done, what = words), until));
        }
    }

    /// Every frame: drafts into the journal, a look at the disk now and then, and what became of the jobs.
    pub(super) fn keep_up(&mut self, ctx: &egui::Context) {
        let (now, focused) = ctx.input(|input| (input.time, input.focused));
        if let Some((_, until)) = &self.keep.short {
            if now >= *until {
                self.keep.short = None;
            } else {
                ctx.request_repaint_after(std::time::Duration::from_secs_f64((until - now).max(0.01)));
            }
        }
        self.note_draft(now, ctx);
        self.poll_saving(ctx);
        self.poll_restoring(ctx);
        self.poll_looks(ctx);
        let came_back = focused && !self.keep.had_focus;
        self.keep.had_focus = focused;
        if (now >= self.keep.next_look || came_back) && !self.keep.is_busy() && self.opening.is_none() {
            self.keep.next_look = now + LOOK_EVERY_S;
            self.look_at_disk(ctx);
        }
        if self.keep.shelter.is_some() {
            ctx.request_repaint_after(std::time::Duration::from_secs_f64(LOOK_EVERY_S));
        }
    }

    /// What is typed, dragged or drawn goes into the journal, not at every frame.
    fn note_draft(&mut self, now: f64, ctx: &egui::Context) {
        if self.opening.is_some() {
            return;
        }
        if self.view.draft != Draft::None && now - self.keep.draft_noted < DRAFT_EVERY_S {
            ctx.request_repaint_after(std::time::Duration::from_secs_f64(DRAFT_EVERY_S));
            return;
        }
        let draft = match self.view.draft.change(&self.scenario) {
            Ok(change) => change.map(Unended::Change),
            Err(_why) => words_of(&self.view.draft).map(Unended::Words),
        };
        let draft = draft.or_else(|| self.view.hand.being_drawn().map(Unended::Sketch));
        self.keep.draft_noted = if self.view.draft == Draft::None { f64::NEG_INFINITY } else { now };
        let kept = self.keep.keeper.note_draft(draft);
        self.note_edit(kept);
    }

    fn begin_new(&mut self, ctx: &egui::Context) {
        self.settle_draft(ctx);
        if self.has_unsaved() {
            self.view.dialog = Some(Dialog::Unsaved { then: Box::new(Command::Keep(Keep::New)) });
            return;
        }
        let means = self.keep.means();
        self.opening = Some(Job::start("new scenario", waker(ctx), move |_| Ok(Ok(work::new_scenario(means.as_ref())))));
    }

    /// Reads the files that another program changed; what was not saved can be made again on them.
    fn reload_mine_aside(&mut self, ctx: &egui::Context) {
        self.settle_draft(ctx);
        self.keep.aside = self.forget_journal();
        self.reload(ctx);
    }

    /// Reads the files again; what was not saved goes aside.
    fn reload(&mut self, ctx: &egui::Context) {
        (self.view.dialog, self.view.draft) = (None, Draft::None);
        drop(self.forget_journal());
        let Some(folder) = self.scenario.folder.clone() else { return };
        self.open_now(folder, ctx);
    }

    /// What was not saved is not wanted: its journal goes aside; where it lies then.
    pub(super) fn forget_journal(&mut self) -> Option<PathBuf> {
        Arc::make_mut(&mut self.scenario).unsaved = Unsaved::default();
        self.keep.restored = None;
        let aside = self.keep.keeper.set_aside(self.keep.means()?.now);
        aside.unwrap_or_else(|why| {
            self.tell(Tone::Failed, say!(self, "journal-not-aside", why = why.to_string()));
            None
        })
    }

    fn keep_mine(&mut self) {
        self.view.dialog = None;
        if let Some(theirs) = self.keep.theirs.take() {
            let kept = self.keep.keeper.accept(theirs);
            self.note_edit(kept);
            self.tell(Tone::Done, say!(self, "changes-stay"));
        }
    }

    fn make_again(&mut self, ctx: &egui::Context) {
        let Some(aside) = self.keep.aside.take() else { return };
        let entries = match keeping::again(&aside) {
            Ok(entries) => entries,
            Err(why) => return self.tell(Tone::Failed, say!(self, "not-made-again", why = why)),
        };
        let (mut made, mut lost) = (0_usize, 0_usize);
        for entry in entries {
            if let Entry::Changed { change, .. } | Entry::Draft(Some(Unended::Change(change))) = entry {
                let before = self.revision;
                self.edit(ctx, |history, scenario| history.apply(scenario, change));
                if self.revision == before { lost += 1 } else { made += 1 }
            }
        }
        self.tell(Tone::Done, say!(self, "made-again", count = made, lost = lost));
    }
}

/// What is typed where it cannot be a change yet.
fn words_of(draft: &Draft) -> Option<String> {
    match draft {
        Draft::Field { key, text, .. } | Draft::HeadField { key, text } | Draft::Agreed { key, text, .. } => Some(format!("{key}: {text}")),
        _ => None,
    }
}
