//! The tab of options: what is being asked about, what came of it, and what is accepted. Every answer is many seasons
//! computed anew, so it is made beside the frames, on one processor: the other is for whatever the person does next.

mod answers;
pub mod round;

use std::sync::Arc;

use eframe::egui;

use super::App;
use super::agreed::Ask as Agreed;
use super::command::Command;
use super::view::{Tab, Thing, View};
use super::work::Drawn;
use crate::agreements::kept::Wish;
use crate::options::leading_herd;
use crate::options::packages::Limits;
use crate::scenario::Lever;
use crate::words::Phrase;

pub(super) use answers::Asking;
pub use answers::{Answers, Offers};

/// A view of the tab.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shown {
    /// One lever at a time.
    #[default]
    Levers,
    /// The curve of a departure.
    Departure,
    /// Other ways round.
    Ways,
    /// Packages for all herds of a conference.
    Together,
    /// Many simulated seasons.
    Seasons,
}

impl Shown {
    /// All of them, from left to right.
    pub const ALL: [Self; 5] = [Self::Levers, Self::Departure, Self::Ways, Self::Together, Self::Seasons];

    /// What stands on its button.
    #[must_use]
    pub const fn title(self) -> Phrase {
        match self {
            Self::Levers => Phrase("options-levers"),
            Self::Departure => Phrase("options-departure"),
            Self::Ways => Phrase("options-ways"),
            Self::Together => Phrase("options-together"),
            Self::Seasons => Phrase("options-seasons"),
        }
    }
}

/// What options are asked about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// A flashpoint, by id.
    Flashpoint(String),
    /// The herd of a route, by id.
    Route(String),
    /// A conference, by id.
    Conference(String),
}

/// What is chosen on the tab.
#[derive(Clone, Default)]
pub struct Options {
    /// The view on show.
    pub shown: Shown,
    /// The option or package that is unfolded, by number.
    pub unfolded: Option<usize>,
    /// By how many days a departure is moved on the curve.
    pub days: i32,
    /// What no package may do.
    pub limits: Limits,
    /// The levers with which seasons are simulated, beside those without.
    pub with: Vec<Lever>,
    /// What came of it.
    pub answers: Answers,
}

/// Answers are as long as the season is.
impl std::fmt::Debug for Options {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { shown, unfolded, days, limits, with, answers: _ } = self;
        f.debug_struct("Options")
            .field("shown", shown)
            .field("unfolded", unfolded)
            .field("days", days)
            .field("limits", limits)
            .field("with", with)
            .finish_non_exhaustive()
    }
}

/// What is asked of the tab.
#[derive(Clone, Debug, PartialEq)]
pub enum Ask {
    /// Show a view.
    Show(Shown),
    /// Unfold an option, or fold it again.
    Unfold(Option<usize>),
    /// Move the departure on the curve.
    Days(i32),
    /// Let packages keep other limits.
    Limits(Limits),
    /// Simulate seasons with levers pulled; with none, as it is planned.
    Simulate(Vec<Lever>),
    /// Accept levers: pull them and write their clauses.
    Accept(Vec<Lever>),
    /// Drop an accepted option, by what it changes.
    Drop(String),
}

/// The command for it.
pub(super) const fn asked(ask: Ask) -> Command {
    Command::Options(ask)
}

/// What options are asked about: what is selected, else the gravest flashpoint.
pub(super) fn about(view: &View, drawn: &Drawn) -> Option<About> {
    let gravest = || drawn.plan.findings.flashpoints.first().map(|one| About::Flashpoint(one.id.clone()));
    match &view.selected {
        Some(Thing::Flashpoint(id)) if drawn.flashpoint(id).is_some() => Some(About::Flashpoint(id.clone())),
        Some(Thing::Route(number)) => drawn.scenario.routes.get(*number).map(|route| About::Route(route.id.clone())).or_else(gravest),
        Some(Thing::Conference(id)) => Some(About::Conference(id.clone())),
        _ => gravest(),
    }
}

/// The route whose departure the curve shows: the selected one, else that of the herd that weighs most.
pub(super) fn route_of(about: &About, drawn: &Drawn) -> Option<usize> {
    let findings = &drawn.plan.findings;
    match about {
        About::Flashpoint(id) => drawn.flashpoint(id).and_then(|(_, flashpoint)| leading_herd(flashpoint)),
        About::Route(id) => drawn.scenario.routes.iter().position(|route| route.id == *id),
        About::Conference(id) => {
            let conference = drawn.plan.conferences.iter().find(|one| one.id == *id)?;
            conference.flashpoints.first().and_then(|number| leading_herd(findings.flashpoints.get(*number)?))
        }
    }
}

/// The conference whose packages are shown, by number.
pub(super) fn conference_of(about: &About, drawn: &Drawn) -> Option<usize> {
    match about {
        About::Flashpoint(id) => drawn.flashpoint(id).and_then(|(number, _)| drawn.plan.conference_of(number)),
        About::Route(id) => {
            let number = drawn.scenario.routes.iter().position(|route| route.id == *id)?;
            drawn.plan.conferences.iter().position(|one| one.routes.contains(&number))
        }
        About::Conference(id) => drawn.plan.conferences.iter().position(|one| one.id == *id),
    }
}

impl App {
    /// Carries out what is asked of the tab.
    pub(super) fn ask_options(&mut self, ask: Ask, ctx: &egui::Context) {
        let options = &mut self.view.options;
        match ask {
            Ask::Show(shown) => {
                (options.shown, options.unfolded, self.view.tab) = (shown, None, Tab::Options);
            }
            Ask::Unfold(number) => options.unfolded = number,
            Ask::Days(days) => options.days = days,
            Ask::Limits(limits) => options.limits = limits,
            Ask::Simulate(levers) => {
                (options.with, options.shown, options.unfolded) = (levers, Shown::Seasons, None);
                self.view.tab = Tab::Options;
            }
            Ask::Accept(levers) => {
                options.unfolded = None;
                self.ask_agreed(Agreed::Write(Wish::Options(levers)), ctx);
            }
            Ask::Drop(id) => match self.scenario.dropping(&id) {
                Ok(change) => self.edit(ctx, |history, scenario| history.apply(scenario, change)),
                Err(why) => self.view.agreed.refusal = Some(why),
            },
        }
    }

    /// Takes over what is computed for the tab, and asks for what it shows.
    pub(super) fn keep_options(&mut self, ctx: &egui::Context) -> Result<(), String> {
        let Some(drawn) = self.drawn.clone() else { return Ok(()) };
        let atlas = Arc::clone(&self.atlas);
        self.asking.keep_up(ctx, (&atlas, &drawn), &mut self.view)
    }
}
