//! Clauses written from the map: what is accepted, ticked or drawn goes into the agreement of its conference, in one
//! change with whatever else it does.

use std::sync::Arc;

use eframe::egui;

use super::put;
use crate::agreed::Agreement;
use crate::agreements::kept::{self, Drafting, Wish};
use crate::app::{App, Drawn};
use crate::conferences::Conference;
use crate::layers::{Feature, Route};
use crate::measure::DayRange;
use crate::scenario::Change;
use crate::words::{Sentence, say, told};

impl App {
    /// Writes a clause into the agreement of its conference; what a question asks is taken out again where it stands there.
    pub(super) fn write(&mut self, wish: &Wish, ctx: &egui::Context) -> Result<(), Sentence> {
        let drawn = self.drawn.clone().ok_or_else(|| told!("refused-no-conference"))?;
        let conference = conference_of(&drawn, wish).ok_or_else(|| told!("refused-no-conference"))?;
        let drafting = Drafting { scenario: &drawn.scenario, findings: &drawn.plan.findings };
        let agreement = self.agreement_of(conference);
        let drafted = drafting.drafted(wish, &drawn.plan.conferences)?;
        let is_there = agreement.clauses.iter().position(|clause| clause.id == drafted.clause.id);
        let id = agreement.id.clone();
        let new = match (wish, is_there) {
            (Wish::Question { .. }, Some(at)) => {
                let mut shorter = agreement;
                shorter.clauses.remove(at);
                shorter
            }
            _ => kept::with(&drawn.scenario, &agreement, drafted),
        };
        let departure = if let Wish::Departure { route, days } = wish { self.departing(route, *days) } else { None };
        self.change_agreed(Change::of_all(departure.into_iter().chain([put(new)]).collect()), ctx);
        self.tell_written(&id);
        Ok(())
    }

    /// Makes an agreement of the draft of a conference: its clauses come to those that were written down already.
    pub(super) fn take_draft(&mut self, conference: &str, ctx: &egui::Context) -> Result<(), Sentence> {
        let drawn = self.drawn.clone().ok_or_else(|| told!("refused-no-conference"))?;
        let is_of_it = |draft: &&crate::agreements::Agreement| drawn.plan.conferences[draft.conference].id == conference;
        let draft = drawn.plan.agreements.iter().find(is_of_it).ok_or_else(|| told!("refused-no-conference"))?;
        let drafting = Drafting { scenario: &drawn.scenario, findings: &drawn.plan.findings };
        let mut agreement = self.agreement_of(&drawn.plan.conferences[draft.conference]);
        for drafted in drafting.all_of(draft) {
            agreement = kept::with(&drawn.scenario, &agreement, drafted);
        }
        let id = agreement.id.clone();
        self.change_agreed(put(agreement), ctx);
        super::arrange(&mut self.view, super::Ask::Open(Some(id.clone())));
        self.tell_written(&id);
        Ok(())
    }

    /// The draft that is kept for a conference, or a new one.
    fn agreement_of(&self, conference: &Conference) -> Agreement {
        if let Some(agreement) = kept::of_conference(&self.scenario, &conference.id) {
            return Agreement::clone(agreement);
        }
        let title = say!(self, "agreement-of", conference = conference.name.clone());
        kept::begun(&self.scenario, conference, title)
    }

    fn departing(&self, route: &str, days: i32) -> Option<Change> {
        let Route { departs: DayRange { first, last }, returns, id, .. } = self.scenario.routes.iter().find(|one| one.id == route)?;
        let departs = DayRange { first: first.plus(days), last: last.plus(days) };
        Some(Change::Dates { route: id.clone(), departs, returns: *returns })
    }

    /// A way that was just drawn, written into the agreement that is open, where one is being drafted.
    pub(in crate::app) fn with_way_drawn(&self, feature: &Feature) -> Option<Change> {
        let Feature::Route(route) = feature else { return None };
        let agreement = super::open(&self.scenario, &self.view).filter(|one| kept::is_open(one))?;
        let drawn = self.drawn.as_ref()?;
        let mut scenario = (*self.scenario).clone();
        // Only looked at: the change itself puts the way.
        drop(scenario.apply(Change::put([feature.clone()])));
        let drafting = Drafting { scenario: &scenario, findings: &drawn.plan.findings };
        let drafted = drafting.drafted(&Wish::Way { route: route.id.clone() }, &[]).ok()?;
        Some(put(kept::with(&scenario, agreement, drafted)))
    }
}

/// The conference at which a wish is settled.
fn conference_of<'a>(drawn: &'a Arc<Drawn>, wish: &Wish) -> Option<&'a Conference> {
    let conferences = &drawn.plan.conferences;
    match wish {
        Wish::Question { conference, .. } => conferences.iter().find(|one| one.id == *conference),
        Wish::Departure { route, .. } | Wish::Way { route } => {
            let number = drawn.scenario.routes.iter().position(|one| one.id == *route)?;
            conferences.iter().find(|one| one.routes.contains(&number))
        }
    }
}
