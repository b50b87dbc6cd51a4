//! What a selected thing takes part in: put together when something else is selected or the plan is another, not in
//! each frame.

use std::collections::BTreeSet;
use std::sync::Arc;

use eframe::egui;

use super::made::Made;
use super::view::Thing;
use super::work::Drawn;
use crate::atlas::Atlas;
use crate::calendar::Passage;
use crate::encounters::{Encounter, Key, With};
use crate::flashpoints::{question, reason};
use crate::words::{Language, Speaks as _};

/// What is known of how a thing takes part in the season.
#[derive(Default)]
pub(super) struct Part {
    /// The flashpoints that it is a part of, numbers in the plan, the gravest first.
    pub(super) flashpoints: Vec<usize>,
    /// Its encounters, each in a sentence.
    pub(super) encounters: Vec<String>,
    /// What is not known of them, as questions.
    pub(super) unknowns: Vec<String>,
}

/// The part of the selected thing: put together off the window's thread, since a herd may have thousands of encounters.
/// Until that of a new plan is there, the one before stays on show, with the plan that its numbers are of.
#[derive(Default)]
pub(super) struct Met(Made<(Language, Thing), Part>);

impl Met {
    /// Takes over what is put together, and begins anew where the plan or the thing is another.
    ///
    /// # Errors
    /// In its own words, where the work broke down.
    pub(super) fn keep_up(
        &mut self,
        ctx: &egui::Context,
        atlas: &Arc<Atlas>,
        drawn: &Arc<Drawn>,
        selected: Option<&Thing>,
    ) -> Result<(), String> {
        let told = self.0.take();
        let Some(thing) = selected else {
            *self = Self::default();
            return told;
        };
        if told.is_ok() {
            let (what_for, atlas) = ((ctx.language(), thing.clone()), Arc::clone(atlas));
            let part = move |drawn: &Drawn, (language, thing): &(Language, Thing)| Part::of(*language, &atlas, drawn, thing);
            self.0.begin(ctx, "encounters of what is selected", (drawn, what_for), part);
        }
        told
    }

    /// Whether it is being put together.
    pub(super) const fn is_busy(&self) -> bool {
        self.0.is_busy()
    }

    /// The part of a thing, and the plan that it is of; nothing until it is there.
    pub(super) fn of(&self, thing: &Thing) -> Option<(&Drawn, &Part)> {
        self.0.of().filter(|(_, (_, of))| of == thing).map(|(drawn, _)| (drawn.as_ref(), &self.0.value))
    }
}

impl Part {
    fn of(language: Language, atlas: &Atlas, drawn: &Drawn, thing: &Thing) -> Self {
        let (plan, scenario) = (&drawn.plan, &drawn.scenario);
        let all = &plan.findings.flashpoints;
        let numbers = |meant: &dyn Fn(usize) -> bool| (0..all.len()).filter(|number| meant(*number)).collect::<Vec<_>>();
        let alone = |flashpoints: Vec<usize>| {
            let unknowns: BTreeSet<String> = flashpoints.iter().flat_map(|number| all[*number].questions(language, scenario)).collect();
            Self { flashpoints, unknowns: unknowns.into_iter().collect(), ..Self::default() }
        };
        match thing {
            Thing::Flashpoint(id) => return alone(numbers(&|number| all[number].id == *id)),
            Thing::Office(office) => return alone(numbers(&|number| all[number].concerns(office))),
            Thing::Conference(id) => {
                let conference = plan.conferences.iter().find(|conference| conference.id == *id);
                return alone(conference.map_or_else(Vec::new, |conference| conference.flashpoints.clone()));
            }
            Thing::Agreement(id) => {
                let agreement = plan.agreements.iter().find(|agreement| agreement.id == *id);
                let conference = agreement.and_then(|agreement| plan.conferences.get(agreement.conference));
                return alone(conference.map_or_else(Vec::new, |conference| conference.flashpoints.clone()));
            }
            _ => {}
        }
        let mut met: Vec<&Arc<Encounter>> = plan.findings.encounters.iter().filter(|encounter| meets(thing, encounter)).collect();
        met.sort_by_key(|encounter| encounter.key());
        let keys: BTreeSet<Key> = met.iter().map(|encounter| encounter.key()).collect();
        let unknowns: BTreeSet<String> =
            met.iter().filter_map(|encounter| question(scenario, encounter)).map(|question| question.say(language)).collect();
        Self {
            flashpoints: numbers(&|number| all[number].parts.iter().any(|part| keys.contains(&part.encounter.key()))),
            encounters: met.iter().map(|encounter| reason(language, scenario, atlas, &plan.findings.passages, encounter)).collect(),
            unknowns: unknowns.into_iter().collect(),
        }
    }
}

/// Whether a thing of the map is in an encounter.
fn meets(thing: &Thing, encounter: &Encounter) -> bool {
    let with = |other: With| encounter.with == other;
    match thing {
        Thing::Route(route) => {
            encounter.route == *route || matches!(encounter.with, With::Herd(passage) if Passage::route_of(passage) == *route)
        }
        Thing::Zone(number) => with(With::Zone(*number)) || with(With::Pinch(*number)),
        Thing::Water(number) => with(With::Water(*number)),
        Thing::Settlement(number) => with(With::Settlement(*number)),
        Thing::Incident(number) => with(With::Incident(*number)),
        Thing::NoGo(number) => with(With::NoGo(*number)),
        Thing::Flashpoint(_) | Thing::Office(_) | Thing::Conference(_) | Thing::Agreement(_) => false,
    }
}
