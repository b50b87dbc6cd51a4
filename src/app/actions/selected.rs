//! Actions on what is selected, and what its panels know of it.

use eframe::egui::Key;

use super::{Action, CTRL, CTRL_SHIFT, Menu, NONE, Situation, action};
use crate::agreements::Agreement;
use crate::app::command::Command;
use crate::app::desk::Arrange;
use crate::app::layering::Way;
use crate::app::printing::Of;
use crate::app::tools::{self, Ask};
use crate::app::view::{Tab, Thing};
use crate::layers::{Feature, Route};
use crate::measure::DayRange;
use crate::scenario::Change;
use crate::words::Phrase;

pub(in crate::app) const FLY: Action =
    action(Menu::Selected, Phrase("fly-there"), (NONE, Key::G), |now| now.view.selected.clone().map(Command::FlyTo));
pub(in crate::app) const FORM: Action = action(Menu::Selected, Phrase("form-edit"), (NONE, Key::F2), |now| {
    now.selected_feature().map(|_| Command::Tool(Ask::Form(!now.view.hand.form)))
});
pub(in crate::app) const RETURN_LEG: Action =
    action(Menu::Selected, Phrase("form-return-leg"), (CTRL, Key::D), |now| now.selected_route().map(|_| Command::Tool(Ask::ReturnLeg)));
pub(in crate::app) const REVERSE: Action =
    action(Menu::Selected, Phrase("form-reverse"), (CTRL, Key::R), |now| now.selected_route().map(|_| Command::Tool(Ask::Reverse)));
pub(in crate::app) const REMOVE: Action =
    action(Menu::Selected, Phrase("form-remove"), (NONE, Key::Delete), |_| Some(Command::Tool(Ask::Delete)));
pub(in crate::app) const CONFERENCE: Action =
    action(Menu::Selected, Phrase("its-conference"), (CTRL, Key::G), |now| now.conference().map(Command::Conference));
pub(in crate::app) const AGREEMENT: Action = action(Menu::Selected, Phrase("action-draft-agreement"), (CTRL_SHIFT, Key::G), |now| {
    let drawn = now.drawn?;
    let conference = now.conference()?;
    let of_it = |agreement: &&Agreement| drawn.plan.conferences[agreement.conference].id == conference;
    let draft = drawn.plan.agreements.iter().find(of_it)?;
    Some(Command::Select(Some(Thing::Agreement(draft.id.clone()))))
});
pub(in crate::app) const KNOWN: Action = action(Menu::Selected, Phrase("all-known"), (CTRL, Key::K), |now| {
    let (drawn, tab) = (now.drawn?, now.view.tab);
    let conference = now.conference_on_show()?;
    let of_it = |agreement: &&Agreement| drawn.plan.conferences[agreement.conference].id == conference;
    match tab {
        Tab::Agreements => Some(Command::FlyTo(Thing::Agreement(drawn.plan.agreements.iter().find(of_it)?.id.clone()))),
        Tab::Conference => Some(Command::FlyTo(Thing::Conference(conference))),
        _ => None,
    }
});
pub(in crate::app) const PEAK: Action = action(Menu::Selected, Phrase("action-peak"), (NONE, Key::P), |now| {
    let Some(Thing::Flashpoint(id)) = &now.view.selected else { return None };
    now.drawn?.flashpoint(id).map(|(_, flashpoint)| Command::SetDay(flashpoint.peak))
});
pub(in crate::app) const ONLY_OFFICE: Action =
    action(Menu::Selected, Phrase("office-only"), (CTRL_SHIFT, Key::F), |now| match &now.view.selected {
        Some(Thing::Office(id)) => Some(Command::Desk(Arrange::Pair([id.clone(), id.clone()]))),
        _ => None,
    });

/// All of them.
pub(super) const ALL: [Action; 10] = [FLY, FORM, RETURN_LEG, REVERSE, REMOVE, CONFERENCE, AGREEMENT, KNOWN, PEAK, ONLY_OFFICE];

impl Situation<'_> {
    /// What is selected, as the scenario has it now; nothing where it is no thing of a layer.
    pub(super) fn selected_feature(&self) -> Option<Feature> {
        tools::feature(self.drawn?, self.scenario, self.view.selected.as_ref()?)
    }

    pub(super) fn selected_route(&self) -> Option<Route> {
        match self.selected_feature()? {
            Feature::Route(route) => Some(route),
            _ => None,
        }
    }

    pub(super) fn departing(&self, days: i32) -> Option<Command> {
        let Route { id, departs: DayRange { first, last }, returns, .. } = self.selected_route()?;
        let departs = DayRange { first: first.plus(days), last: last.plus(days) };
        Some(Command::Change(Change::Dates { route: id, departs, returns }))
    }

    pub(super) fn with_layer_moved(&self, way: Way) -> Option<Command> {
        let layer = self.view.unfolded.filter(|layer| layer.is_in_the_picture())?;
        let moved = self.view.layering.clone().moved(layer, way);
        (moved != self.view.layering).then_some(Command::Layers(moved))
    }

    /// What a map sheet would be of: the conference on its tab, the way that is selected, else whatever is chosen then.
    pub(super) fn to_print(&self) -> Option<Of> {
        match self.view.tab {
            Tab::Conference => self.conference_on_show().map(Of::Conference),
            _ => self.selected_route().map(|route| Of::Route(route.id)),
        }
    }

    /// The conference, by id, that what is on show belongs to: on the tabs of conferences and agreements the one that is
    /// chosen there, else that of what is selected.
    fn conference(&self) -> Option<String> {
        if matches!(self.view.tab, Tab::Agreements | Tab::Conference) {
            return self.conference_on_show();
        }
        let plan = &self.drawn?.plan;
        let number = match self.view.selected.as_ref()? {
            Thing::Flashpoint(id) => plan.conference_of(self.drawn?.flashpoint(id)?.0)?,
            Thing::Agreement(id) => plan.agreements.iter().find(|agreement| agreement.id == *id)?.conference,
            Thing::Conference(id) => return Some(id.clone()),
            _ => return None,
        };
        plan.conferences.get(number).map(|conference| conference.id.clone())
    }

    /// The conference whose agenda or draft is on show.
    pub(super) fn conference_on_show(&self) -> Option<String> {
        let narrowing = crate::app::narrowing::Narrowing::of(self.view);
        let all = self.drawn?.plan.conferences.iter().filter(|conference| narrowing.means_offices(&conference.offices));
        let mut meant: Vec<&String> = all.map(|conference| &conference.id).collect();
        let chosen = meant.iter().position(|id| self.view.conference.as_ref() == Some(*id)).unwrap_or(0);
        (chosen < meant.len()).then(|| meant.swap_remove(chosen).clone())
    }
}
