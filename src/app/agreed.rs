//! The tab of agreements: which is open, what of it is on show, and what is done to it. Each deed is one change.

mod deed;
pub mod exchange;
pub mod on_map;
mod write;

use std::sync::Arc;

use eframe::egui;

use super::command::Draft;
use super::view::{Tab, View};
use super::{App, Tone};
use crate::agreed::{Agreement, Claim};
use crate::agreements::kept::Wish;
use crate::editing::agreement::{self as editing, Part};
use crate::scenario::{Change, Scenario};
use crate::words::{Phrase, Sentence, Speaks as _, say, told};

pub use deed::Deed;

/// What of an agreement is on show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shown {
    /// Its head and its clauses.
    #[default]
    Text,
    /// What is owed under it.
    Owed,
    /// What changed since an earlier text.
    Changed,
    /// Whether what was agreed covers the season.
    Covered,
}

impl Shown {
    /// All of them, from left to right.
    pub const ALL: [Self; 4] = [Self::Text, Self::Owed, Self::Changed, Self::Covered];

    /// What stands on its button; the hint says what it shows.
    #[must_use]
    pub const fn title(self) -> Phrase {
        match self {
            Self::Text => Phrase("agreed-view-text"),
            Self::Owed => Phrase("agreed-view-owed"),
            Self::Changed => Phrase("agreed-view-changed"),
            Self::Covered => Phrase("agreed-view-covered"),
        }
    }
}

/// What is chosen on the tab.
#[derive(Clone, Default)]
pub struct Agreed {
    /// The agreement of the scenario that is open, by id; where there is none, a draft of the plan is on show.
    pub open: Option<String>,
    /// What of it is on show.
    pub shown: Shown,
    /// The part of it whose form is open.
    pub part: Option<Part>,
    /// What is claimed under it.
    pub claims: Vec<Claim>,
    /// The text that it is compared with, by id; the one that it revises where none is chosen.
    pub earlier: Option<String>,
    /// The place that was clicked on the map, by id: its clauses are lit.
    pub place: Option<String>,
    /// Why what was tried last cannot be.
    pub refusal: Option<Sentence>,
    /// Its places in the plane, once they are made.
    pub on_map: Option<Arc<on_map::Places>>,
    /// A file of agreements that was read and waits for an answer.
    pub waiting: Option<exchange::Waiting>,
}

/// Places are as many as a text has.
impl std::fmt::Debug for Agreed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { open, shown, part, claims, earlier, place, refusal, on_map: _, waiting: _ } = self;
        f.debug_struct("Agreed")
            .field("open", open)
            .field("shown", shown)
            .field("part", part)
            .field("claims", claims)
            .field("earlier", earlier)
            .field("place", place)
            .field("refusal", refusal)
            .finish_non_exhaustive()
    }
}

/// What is asked of the tab.
#[derive(Clone, Debug, PartialEq)]
pub enum Ask {
    /// Open an agreement of the scenario, by id; none for the drafts of the plan.
    Open(Option<String>),
    /// Show something else of it.
    Show(Shown),
    /// Open the form of a part of it, or none.
    Part(Option<Part>),
    /// Begin a new agreement.
    Begin,
    /// Begin a text that revises the open one.
    Revise,
    /// Take the open one away.
    TakeAway,
    /// Do something to the open one.
    Edit(Deed),
    /// Claim something.
    Claims(Vec<Claim>),
    /// Compare with another text, by id.
    Compare(Option<String>),
    /// A place of it was clicked on the map.
    Place(Option<String>),
    /// Write something of the plan into the agreement of its conference, or take it out again.
    Write(Wish),
    /// Make an agreement of the draft of a conference, by id.
    TakeDraft(String),
    /// Something about files of agreements.
    Exchange(exchange::Ask),
}

/// The agreement that is open.
pub(super) fn open<'a>(scenario: &'a Scenario, view: &View) -> Option<&'a Arc<Agreement>> {
    scenario.agreements.by_id.get(view.agreed.open.as_ref()?)
}

/// The change that puts an agreement.
pub(super) fn put(agreement: Agreement) -> Change {
    Change::Agreement { id: agreement.id.clone(), agreement: Some(Box::new(agreement)) }
}

/// The text that the open agreement is compared with: the one that was chosen, else the one that it revises.
pub(super) fn earlier<'a>(scenario: &'a Scenario, view: &View) -> Option<&'a Arc<Agreement>> {
    let agreement = open(scenario, view)?;
    let revised = || agreement.revises.iter().find_map(|id| scenario.agreements.by_id.get(id));
    view.agreed.earlier.as_ref().and_then(|id| scenario.agreements.by_id.get(id)).or_else(revised)
}

impl App {
    /// Carries out what is asked of the tab.
    pub(super) fn ask_agreed(&mut self, ask: Ask, ctx: &egui::Context) {
        self.view.agreed.refusal = None;
        let done = match ask {
            Ask::Begin => {
                let title = say!(self, "agreed-new-title");
                self.begin_agreement(editing::fresh(&self.scenario, "agreement", title), ctx);
                Ok(())
            }
            Ask::Revise => self.with_open(|app, old| {
                let title = say!(app, "agreed-review-of", title = &old.title);
                app.begin_agreement(editing::revision(&app.scenario, old, title), ctx);
                Ok(())
            }),
            Ask::TakeAway => self.with_open(|app, old| {
                app.change_agreed(editing::taken_away(old), ctx);
                (app.view.agreed.open, app.view.agreed.part) = (None, None);
                Ok(())
            }),
            Ask::Write(wish) => self.write(&wish, ctx),
            Ask::TakeDraft(conference) => self.take_draft(&conference, ctx),
            Ask::Exchange(ask) => {
                self.exchange(ask, ctx);
                Ok(())
            }
            Ask::Edit(deed) => self.with_open(|app, old| {
                let (new, part) = deed.done(&app.scenario, old, app.view.agreed.part, ctx.language())?;
                app.put_agreement(new, ctx);
                app.view.agreed.part = part;
                Ok(())
            }),
            looking => {
                arrange(&mut self.view, looking);
                Ok(())
            }
        };
        self.view.agreed.refusal = done.err();
    }

    fn with_open(&mut self, deed: impl FnOnce(&mut Self, &Agreement) -> Result<(), Sentence>) -> Result<(), Sentence> {
        let agreement = open(&self.scenario, &self.view).cloned().ok_or_else(|| told!("refused-no-agreement"))?;
        deed(self, &agreement)
    }

    fn begin_agreement(&mut self, new: Agreement, ctx: &egui::Context) {
        let agreed = &mut self.view.agreed;
        (agreed.open, agreed.shown, agreed.part) = (Some(new.id.clone()), Shown::Text, Some(Part::Head));
        self.view.tab = Tab::Agreements;
        self.put_agreement(new, ctx);
    }

    fn put_agreement(&mut self, agreement: Agreement, ctx: &egui::Context) {
        self.change_agreed(put(agreement), ctx);
    }

    fn change_agreed(&mut self, change: Change, ctx: &egui::Context) {
        self.view.draft = Draft::None;
        self.edit(ctx, |history, scenario| history.apply(scenario, change));
    }

    /// Tells that something was written into an agreement, and opens it beside the map.
    fn tell_written(&mut self, id: &str) {
        let title = self.scenario.agreements.by_id.get(id).map_or_else(|| id.to_owned(), |one| one.title.clone());
        self.view.agreed.open = Some(id.to_owned());
        let words = say!(self, "agreed-written-into", title = title);
        self.tell(Tone::Done, words);
    }
}

/// What only changes what is looked at.
fn arrange(view: &mut View, ask: Ask) {
    let agreed = &mut view.agreed;
    match ask {
        Ask::Open(id) => {
            if agreed.open != id {
                *agreed = Agreed { shown: agreed.shown, claims: std::mem::take(&mut agreed.claims), ..Agreed::default() };
            }
            if id.is_none() {
                agreed.shown = Shown::Text;
            }
            (agreed.open, view.tab) = (id, Tab::Agreements);
        }
        Ask::Show(shown) => (agreed.shown, view.tab) = (shown, Tab::Agreements),
        Ask::Part(part) => agreed.part = part,
        Ask::Claims(claims) => agreed.claims = claims,
        Ask::Compare(earlier) => agreed.earlier = earlier,
        Ask::Place(place) => (agreed.place, agreed.shown) = (place, Shown::Text),
        // The rest changes more than the view.
        _ => {}
    }
}
