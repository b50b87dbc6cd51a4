//! Many simulated seasons: how often a flashpoint occurs, with an option and without.
//!
//! Each season is drawn from a seed: a day of departure and of return from those that the route gives, a pace between its
//! slowest and fastest, a stay between its shortest and longest, rains and harvest some days earlier or later, and more or
//! less water ([`crate::scenario::Spread`]). All draws are even, since nobody measured how they fall. With and without the option the same draws
//! are used, so what differs is the option alone.
//!
//! A flashpoint *occurs* in a season where the encounter that it goes by happens and counts: its share of the season is
//! above nothing. What comes out is a share of simulated seasons, not a probability of conflict.

mod drawn;
mod share;

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use rayon::prelude::*;

use super::effect::{Trying, season_with};
use super::paired::paired;
use crate::atlas::Atlas;
use crate::encounters::{Encounter, Encounters, Key};
use crate::findings::Findings;
use crate::flashpoints::{Flashpoint, Points, Share, points, share as weight_share};
use crate::progress::{self, Cancelled};
use crate::scenario::{Lever, Scenario};

pub use share::{Interval, interval};

/// How seasons are simulated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Trial {
    /// How many.
    pub runs: u32,
    /// Where the draws come from.
    pub seed: u64,
}

impl Default for Trial {
    /// A thousand: a share is then known to three of a hundred.
    fn default() -> Self {
        Self { runs: 1_000, seed: 1 }
    }
}

/// How often, and how gravely.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Occurs {
    /// In how many of the seasons.
    pub seasons: u32,
    /// Its severity on average over all seasons.
    pub mean_severity: f64,
}

/// A flashpoint over all seasons.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The flashpoint, as it is planned without the option; with it where only the option makes it.
    pub flashpoint: Arc<Flashpoint>,
    /// Without the option.
    pub without: Occurs,
    /// With the option; nothing where none was tried.
    pub with: Option<Occurs>,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Seasons {
    /// How it was simulated.
    pub trial: Trial,
    /// Each flashpoint, the gravest first.
    pub rows: Vec<Row>,
}

/// Simulates seasons, with levers pulled and without; nothing where one of them cannot be pulled.
///
/// # Errors
/// Where the work was cancelled.
pub fn simulate(trying: Trying<'_>, levers: &[Lever], trial: Trial) -> Result<Option<Seasons>, Cancelled> {
    let option = if levers.is_empty() { None } else { Some(season_with(trying, levers)?) };
    let option = match option {
        Some(None) => return Ok(None),
        Some(Some(option)) => Some(option),
        None => None,
    };
    let planned = &trying.findings.flashpoints;
    let mut flashpoints: Vec<Arc<Flashpoint>> = planned.clone();
    if let Some((_, findings)) = &option {
        flashpoints
            .extend(paired(planned, &findings.flashpoints).into_iter().filter_map(|pair| pair.0.is_none().then(|| pair.1.cloned())?));
    }
    trying.progress.begin("seasons", trial.runs as usize)?;
    let watched = Watched::of(trying.atlas, &flashpoints);
    let of_run = |run: u32| {
        let without = watched.severities((trying.scenario, trying.findings), run, trial, trying)?;
        let with = option.as_ref().map(|(scenario, findings)| watched.severities((scenario, findings), run, trial, trying)).transpose()?;
        trying.progress.step()?;
        Ok((without, with))
    };
    let runs = progress::all((0..trial.runs).into_par_iter().map(of_run))?;
    let rows = flashpoints.iter().enumerate().map(|(number, flashpoint)| {
        let without = occurs(runs.iter().filter_map(|(without, _)| without.get(number).copied()), trial);
        let with = option.as_ref().map(|_| occurs(runs.iter().filter_map(|(_, with)| with.as_ref()?.get(number).copied()), trial));
        Row { flashpoint: Arc::clone(flashpoint), without, with }
    });
    Ok(Some(Seasons { trial, rows: rows.collect() }))
}

/// In each season: its severity, where it occurs; nothing where it does not.
fn occurs(seasons: impl Iterator<Item = Option<f64>>, trial: Trial) -> Occurs {
    let (mut many, mut sum) = (0, 0.0);
    for severity in seasons.flatten() {
        many += 1;
        sum += severity;
    }
    Occurs { seasons: many, mean_severity: if trial.runs > 0 { sum / f64::from(trial.runs) } else { 0.0 } }
}

/// The flashpoints that are watched, and the encounters that they are made of.
struct Watched<'a> {
    atlas: &'a Atlas,
    flashpoints: &'a [Arc<Flashpoint>],
    /// Every encounter that any of them gathers.
    keys: HashSet<Key>,
}

impl<'a> Watched<'a> {
    fn of(atlas: &'a Atlas, flashpoints: &'a [Arc<Flashpoint>]) -> Self {
        let keys = flashpoints.iter().flat_map(|one| &one.parts).map(|part| part.encounter.key()).collect();
        Self { atlas, flashpoints, keys }
    }

    /// The severity of each flashpoint in one drawn season, where it occurs.
    fn severities(
        &self,
        (scenario, findings): (&Scenario, &Findings),
        run: u32,
        trial: Trial,
        trying: Trying<'_>,
    ) -> Result<Vec<Option<f64>>, Cancelled> {
        let drawn = drawn::season(scenario, drawn::seed_of(trial.seed, run));
        let met: Encounters = findings.redated(&drawn, &trying.progress.quietly())?;
        let met: HashMap<Key, &Arc<Encounter>> =
            met.iter().map(|one| (one.key(), one)).filter(|(key, _)| self.keys.contains(key)).collect();
        Ok(self.flashpoints.iter().map(|flashpoint| self.severity(flashpoint, &drawn, &met)).collect())
    }

    fn severity(&self, flashpoint: &Flashpoint, drawn: &Scenario, met: &HashMap<Key, &Arc<Encounter>>) -> Option<f64> {
        let gravest = met.get(&flashpoint.seed)?;
        let counts = matches!(weight_share(&drawn.settings, drawn, self.atlas, gravest), Share::Known(share) if share > 0.0);
        if !counts {
            return None;
        }
        let members: Vec<&Encounter> =
            flashpoint.parts.iter().filter_map(|part| met.get(&part.encounter.key()).map(AsRef::as_ref)).collect();
        let given = points(&drawn.settings, drawn, self.atlas, &members).into_iter();
        Some(given.filter_map(|points| if let Points::Given(points) = points { Some(points) } else { None }).sum())
    }
}
