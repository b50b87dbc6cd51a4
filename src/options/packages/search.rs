//! The search for packages: all of them where they are few, else from the frontier on.

use std::collections::HashSet;

use rayon::prelude::*;

use super::Limits;
use super::cost::costs;
use super::frontier::{Found, take};
use crate::measure::Chance;
use crate::options::effect::{Trying, tried};
use crate::progress::{self, Cancelled};
use crate::scenario::Lever;

/// So many are tried at once; a fixed number, so that the same seed gives the same packages on every machine.
const AT_ONCE: usize = 16;

/// What a search found.
pub(super) struct Searched {
    /// Packages that are worse in nothing than any other.
    pub(super) archive: Vec<Found>,
    /// So many were tried.
    pub(super) tried: usize,
    /// Whether that is all.
    pub(super) is_all: bool,
}

impl Searched {
    pub(super) fn lowest(&self) -> f64 {
        self.archive.iter().map(|(_, effect, _)| effect.after.total).fold(f64::INFINITY, f64::min)
    }
}

/// Which lever of each slot is pulled: 0 for none.
type Choice = Vec<usize>;

pub(super) fn search(trying: Trying<'_>, slots: &[Vec<Lever>], possible: f64, limits: &Limits) -> Result<Searched, Cancelled> {
    #[expect(clippy::cast_precision_loss, reason = "some hundreds")]
    let is_all = possible <= limits.most_tried as f64;
    let mut archive = Vec::new();
    let all = if is_all { every(slots) } else { singles(slots) };
    let steps = if is_all { all.len() } else { limits.most_tried.max(all.len()) };
    trying.progress.begin("packages", steps)?;
    let mut known: HashSet<Choice> = all.iter().cloned().collect();
    let mut choices: Vec<(Choice, [f64; 3])> = Vec::new();
    evaluate(trying, slots, all, &mut archive, &mut choices)?;
    let mut chance = Chance::seeded(limits.seed);
    while !is_all && known.len() < limits.most_tried {
        let batch = next(slots, &choices, &mut known, (&mut chance, limits.most_tried));
        if batch.is_empty() {
            break;
        }
        evaluate(trying, slots, batch, &mut archive, &mut choices)?;
    }
    Ok(Searched { archive, tried: known.len(), is_all })
}

/// Every choice there is.
fn every(slots: &[Vec<Lever>]) -> Vec<Choice> {
    slots.iter().fold(vec![Vec::new()], |choices: Vec<Choice>, slot| {
        choices.into_iter().flat_map(|choice| (0..=slot.len()).map(move |lever| [choice.clone(), vec![lever]].concat())).collect()
    })
}

/// The season as it is, and each lever alone.
fn singles(slots: &[Vec<Lever>]) -> Vec<Choice> {
    let none = vec![0; slots.len()];
    let mut all = vec![none.clone()];
    for (slot, levers) in slots.iter().enumerate() {
        for lever in 1..=levers.len() {
            let mut choice = none.clone();
            choice[slot] = lever;
            all.push(choice);
        }
    }
    all
}

/// Choices that differ in one or two slots from one on the frontier, and were not tried yet.
fn next(
    slots: &[Vec<Lever>],
    choices: &[(Choice, [f64; 3])],
    known: &mut HashSet<Choice>,
    (chance, most_tried): (&mut Chance, usize),
) -> Vec<Choice> {
    let frontier: Vec<&Choice> = choices
        .iter()
        .filter(|(_, one)| !choices.iter().any(|(_, other)| other != one && super::frontier::covers(*other, *one)))
        .map(|(choice, _)| choice)
        .collect();
    let below = |chance: &mut Chance, count: usize| {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "a few levers")]
        let at = (chance.share() * count as f64) as usize;
        at.min(count.saturating_sub(1))
    };
    let most = AT_ONCE.min(most_tried.saturating_sub(known.len()));
    let mut batch = Vec::with_capacity(most);
    // Where nearly all neighbours are known, chance finds no new one: then the search ends.
    for _ in 0..AT_ONCE * 50 {
        if batch.len() == most || frontier.is_empty() || slots.is_empty() {
            break;
        }
        let mut choice = frontier[below(chance, frontier.len())].clone();
        for _ in 0..=usize::from(chance.toss()) {
            let slot = below(chance, slots.len());
            choice[slot] = below(chance, slots[slot].len() + 1);
        }
        if known.insert(choice.clone()) {
            batch.push(choice);
        }
    }
    batch
}

fn evaluate(
    trying: Trying<'_>,
    slots: &[Vec<Lever>],
    batch: Vec<Choice>,
    archive: &mut Vec<Found>,
    choices: &mut Vec<(Choice, [f64; 3])>,
) -> Result<(), Cancelled> {
    let evaluated = batch.into_par_iter().map(|choice| {
        let levers: Vec<Lever> = choice.iter().zip(slots).filter_map(|(lever, slot)| slot.get(lever.checked_sub(1)?).cloned()).collect();
        let effect = tried(trying, &levers)?;
        trying.progress.step()?;
        Ok(effect.map(|effect| {
            let costs = costs(trying.scenario, &levers, &effect);
            (choice, (levers, effect, costs))
        }))
    });
    // In the order of the batch, so that the same seed gives the same frontier.
    for (choice, found) in progress::all(evaluated)?.into_iter().flatten() {
        choices.push((choice, super::frontier::measures(&found)));
        take(archive, found);
    }
    Ok(())
}
