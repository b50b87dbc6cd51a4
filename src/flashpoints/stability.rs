//! How firm the top of the list is: how often the gravest flashpoints stay among the gravest when every number
//! that weighs varies. No study gives these numbers, so the ranks must not hang on them.
//!
//! In each draw every weight, every exposure that gives half of a weight, and every share is multiplied by a
//! factor of its own, drawn evenly from the spread round 1. The piles stay as they are; their severities and the
//! order are computed anew.

use std::collections::BTreeSet;
use std::sync::Arc;

use rayon::prelude::*;

use super::{Flashpoint, Points, points};
use crate::atlas::Atlas;
use crate::encounters::Encounter;
use crate::measure::Chance;
use crate::progress::{Cancelled, Progress};
use crate::scenario::{Scenario, Settings};

/// How the weights are varied.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Trial {
    /// How many of the gravest are looked at.
    pub top: usize,
    /// How often the weights are drawn.
    pub draws: u32,
    /// How far a factor may lie from 1.
    pub spread: f64,
    /// Where the draws come from.
    pub seed: u64,
}

impl Default for Trial {
    /// The top ten, 200 draws, 30% either way.
    fn default() -> Self {
        Self { top: 10, draws: 200, spread: 0.3, seed: 1 }
    }
}

/// How firm the top of the list is.
#[derive(Clone, Debug, PartialEq)]
pub struct Stability {
    /// How it was tried.
    pub trial: Trial,
    /// How often, of all draws, each of the top flashpoints stayed in the top, in their order: 0 to 1.
    pub stays: Vec<f64>,
    /// How often all of them stayed: 0 to 1.
    pub all_stay: f64,
}

impl Stability {
    /// How many of the top stay, on average.
    #[must_use]
    pub fn mean_stay(&self) -> f64 {
        self.stays.iter().sum()
    }

    /// In a sentence.
    #[must_use]
    pub fn words(&self) -> String {
        let (top, Trial { draws, spread, .. }) = (self.stays.len(), self.trial);
        if top == 0 {
            return "There is no flashpoint whose rank could vary.".to_owned();
        }
        format!(
            "When every weight varies by {:.0}% either way, {:.1} of the top {top} stay the top {top} on average; all {top} stay in {:.0}% of {draws} draws.",
            spread * 100.0,
            self.mean_stay(),
            self.all_stay * 100.0
        )
    }
}

/// Tries how firm the top of a ranked list is.
///
/// # Errors
/// Where the work was cancelled.
pub fn stability(
    (atlas, scenario): (&Atlas, &Scenario),
    flashpoints: &[Arc<Flashpoint>],
    trial: Trial,
    progress: &Progress,
) -> Result<Stability, Cancelled> {
    let top = trial.top.min(flashpoints.len());
    let piles: Vec<Vec<&Encounter>> =
        flashpoints.iter().map(|flashpoint| flashpoint.parts.iter().map(|part| part.encounter.as_ref()).collect()).collect();
    progress.begin("stability", usize::try_from(trial.draws).unwrap_or(usize::MAX))?;
    let mut chance = Chance::seeded(trial.seed);
    let drawn: Vec<Settings> = (0..trial.draws).map(|_| varied(&scenario.settings, trial.spread, &mut chance)).collect();
    let tops: Result<Vec<BTreeSet<usize>>, Cancelled> = drawn
        .par_iter()
        .map(|settings| {
            progress.step()?;
            let severities = piles.iter().map(|members| severity(settings, scenario, atlas, members)).collect::<Vec<f64>>();
            let mut order: Vec<usize> = (0..severities.len()).collect();
            order.sort_by(|a, b| severities[*b].total_cmp(&severities[*a]).then(a.cmp(b)));
            Ok(order.into_iter().take(top).collect())
        })
        .collect();
    let tops = tops?;
    let share = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX)) / f64::from(trial.draws.max(1));
    let stays = (0..top).map(|rank| share(tops.iter().filter(|drawn| drawn.contains(&rank)).count())).collect();
    let all_stay = share(tops.iter().filter(|drawn| (0..top).all(|rank| drawn.contains(&rank))).count());
    Ok(Stability { trial, stays, all_stay })
}

fn varied(settings: &Settings, spread: f64, chance: &mut Chance) -> Settings {
    let mut settings = settings.clone();
    for number in settings.weighing_mut() {
        *number *= chance.between(1.0 - spread, 1.0 + spread);
    }
    settings
}

fn severity(settings: &Settings, scenario: &Scenario, atlas: &Atlas, members: &[&Encounter]) -> f64 {
    let given = |points: Points| if let Points::Given(points) = points { points } else { 0.0 };
    points(settings, scenario, atlas, members).into_iter().map(given).sum()
}
