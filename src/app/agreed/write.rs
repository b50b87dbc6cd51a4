//! Clauses written from the map: what is accepted, ticked or drawn goes into the agreement of its conference, in one
//! change with whatever else it does.

use std::sync::Arc;

use eframe::egui;

use super::put;
use crate::agreed::Agreement;
use crate::agreements::kept::{self, Drafted, Drafting, Wish};
use crate::app::{App, Drawn};
use crate::conferences::Conference;
use crate::encounters::With;
use crate::layers::Feature;
use crate::scenario::{Change, Lever, Scenario};
use crate::words::{Sentence, Speaks as _, say, told};

impl App {
    /// Writes a clause into the agreement of its conference; what a question asks is taken out again where it stands there.
    pub(super) fn write(&mut self, wish: &Wish, ctx: &egui::Context) -> Result<(), Sentence> {
        let drawn = self.drawn.clone().ok_or_else(|| told!("refused-no-conference"))?;
        let conference = conference_of(&drawn, wish).ok_or_else(|| told!("refused-no-conference"))?;
        let agreement = self.agreement_of(conference);
        let (scenario, accepting) = match wish {
            Wish::Options(levers) => self.with_options(levers, &conference.id)?,
            _ => (Arc::clone(&drawn.scenario), None),
        };
        let drafting = Drafting { scenario: &scenario, findings: &drawn.plan.findings, language: self.language() };
        let drafted = drafting.drafted(wish, &drawn.plan.conferences)?;
        let id = agreement.id.clone();
        let is_there = |one: &Drafted| agreement.clauses.iter().position(|clause| clause.id == one.clause.id);
        let new = match (wish, drafted.first().and_then(is_there)) {
            (Wish::Question { .. }, Some(at)) => {
                let mut shorter = agreement;
                shorter.clauses.remove(at);
                shorter
            }
            _ => drafted.into_iter().fold(agreement, |agreement, drafted| kept::with(&scenario, &agreement, drafted)),
        };
        self.change_agreed(Change::of_all(accepting.into_iter().chain([put(new)]).collect()), ctx);
        self.tell_written(&id);
        Ok(())
    }

    /// The scenario with options pulled, and the change that accepts them.
    fn with_options(&self, levers: &[Lever], conference: &str) -> Result<(Arc<Scenario>, Option<Change>), Sentence> {
        // Only looked at: the change itself is made of the scenario that is edited.
        let mut scenario = (*self.scenario).clone();
        let mut changes = Vec::new();
        for lever in levers {
            let accepting = scenario.accepting(lever, Some(conference))?;
            drop(scenario.apply(accepting.clone()));
            changes.push(accepting);
        }
        Ok((Arc::new(scenario), Some(Change::of_all(changes))))
    }

    /// Makes an agreement of the draft of a conference: its clauses come to those that were written down already.
    pub(super) fn take_draft(&mut self, conference: &str, ctx: &egui::Context) -> Result<(), Sentence> {
        let drawn = self.drawn.clone().ok_or_else(|| told!("refused-no-conference"))?;
        let is_of_it = |draft: &&crate::agreements::Agreement| drawn.plan.conferences[draft.conference].id == conference;
        let draft = drawn.plan.agreements.iter().find(is_of_it).ok_or_else(|| told!("refused-no-conference"))?;
        let drafting = Drafting { scenario: &drawn.scenario, findings: &drawn.plan.findings, language: self.language() };
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

    /// A way that was just drawn, written into the agreement that is open, where one is being drafted.
    pub(in crate::app) fn with_way_drawn(&self, feature: &Feature) -> Option<Change> {
        let Feature::Route(route) = feature else { return None };
        let agreement = super::open(&self.scenario, &self.view).filter(|one| kept::is_open(one))?;
        let drawn = self.drawn.as_ref()?;
        let mut scenario = (*self.scenario).clone();
        // Only looked at: the change itself puts the way.
        drop(scenario.apply(Change::put([feature.clone()])));
        let drafting = Drafting { scenario: &scenario, findings: &drawn.plan.findings, language: self.language() };
        let drafted = drafting.drafted(&Wish::Way { route: route.id.clone() }, &[]).ok()?;
        let written = drafted.into_iter().fold(Agreement::clone(agreement), |agreement, one| kept::with(&scenario, &agreement, one));
        Some(put(written))
    }
}

/// The conference at which a wish is settled.
fn conference_of<'a>(drawn: &'a Arc<Drawn>, wish: &Wish) -> Option<&'a Conference> {
    let conferences = &drawn.plan.conferences;
    match wish {
        Wish::Question { conference, .. } => conferences.iter().find(|one| one.id == *conference),
        Wish::Way { route } => of_route(drawn, route),
        Wish::Options(levers) => {
            let lever = levers.first()?;
            let turned = || lever.turn().and_then(|turn| turn.routes.first()).map(String::as_str);
            match lever.route().or_else(turned) {
                Some(route) => of_route(drawn, route),
                None => of_things(drawn, lever),
            }
        }
    }
}

fn of_route<'a>(drawn: &'a Arc<Drawn>, route: &str) -> Option<&'a Conference> {
    let number = drawn.scenario.routes.iter().position(|one| one.id == route)?;
    drawn.plan.conferences.iter().find(|one| one.routes.contains(&number))
}

/// The conference whose flashpoints meet the point or field that a lever speaks of.
fn of_things<'a>(drawn: &'a Arc<Drawn>, lever: &Lever) -> Option<&'a Conference> {
    let scenario = &drawn.scenario;
    let with = match lever {
        Lever::Harvest { zone, .. } => With::Zone(scenario.farming_zones.iter().position(|one| one.id == *zone)?),
        Lever::Open { point, .. } | Lever::Close { point } => With::Water(scenario.water_points.iter().position(|one| one.id == *point)?),
        _ => return None,
    };
    let flashpoints = &drawn.plan.findings.flashpoints;
    let meets = |number: &usize| flashpoints.get(*number).is_some_and(|one| one.parts.iter().any(|part| part.encounter.with == with));
    drawn.plan.conferences.iter().find(|one| one.flashpoints.iter().any(meets))
}
