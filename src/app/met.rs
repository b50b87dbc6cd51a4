//! What a selected thing takes part in: put together when something else is selected or the plan is another, not in
//! each frame.

use std::collections::BTreeSet;
use std::sync::{Arc, Weak};

use super::view::Thing;
use super::work::Drawn;
use crate::atlas::Atlas;
use crate::calendar::Passage;
use crate::encounters::{Encounter, Key, With};
use crate::flashpoints::{question, reason};

/// The encounters and flashpoints of the selected thing.
#[derive(Default)]
pub(super) struct Met {
    of: Option<(Weak<Drawn>, Thing)>,
    /// The flashpoints that it is a part of, numbers in the plan, the gravest first.
    pub(super) flashpoints: Vec<usize>,
    /// Its encounters, each in a sentence.
    pub(super) encounters: Vec<String>,
    /// What is not known of them, as questions.
    pub(super) unknowns: Vec<String>,
}

impl Met {
    /// Puts it together anew where the plan or the thing is another.
    pub(super) fn keep_up(&mut self, atlas: &Atlas, drawn: &Arc<Drawn>, selected: Option<&Thing>) {
        let Some(thing) = selected else {
            *self = Self::default();
            return;
        };
        let of_this = |(plan, of): &(Weak<Drawn>, Thing)| plan.ptr_eq(&Arc::downgrade(drawn)) && of == thing;
        if !self.of.as_ref().is_some_and(of_this) {
            *self = Self { of: Some((Arc::downgrade(drawn), thing.clone())), ..Self::of(atlas, drawn, thing) };
        }
    }

    fn of(atlas: &Atlas, drawn: &Drawn, thing: &Thing) -> Self {
        let (plan, scenario) = (&drawn.plan, &drawn.scenario);
        let all = &plan.findings.flashpoints;
        let numbers = |meant: &dyn Fn(usize) -> bool| (0..all.len()).filter(|number| meant(*number)).collect::<Vec<_>>();
        let alone = |flashpoints: Vec<usize>| {
            let unknowns: BTreeSet<String> = flashpoints.iter().flat_map(|number| all[*number].unknowns.clone()).collect();
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
        let unknowns: BTreeSet<String> = met.iter().filter_map(|encounter| question(scenario, encounter)).collect();
        Self {
            of: None,
            flashpoints: numbers(&|number| all[number].parts.iter().any(|part| keys.contains(&part.encounter.key()))),
            encounters: met.iter().map(|encounter| reason(scenario, atlas, &plan.findings.passages, encounter)).collect(),
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
