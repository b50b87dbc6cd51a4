//! What is offered: levers that change something, with all that they change. An option with no effect is never offered.

use rayon::prelude::*;

use super::effect::{Effect, Tried, Trying, tried};
use crate::flashpoints::Flashpoint;
use crate::progress::{self, Cancelled};
use crate::scenario::Lever;

/// A lever that changes no flashpoint in question by as many points of 100 is not offered: severities are read as whole
/// numbers, and half a point is what rounding hides.
pub const LEAST_EFFECT_POINTS: f64 = 0.5;

/// The levers that change a flashpoint in question, those that leave least of them first; of as much, those that leave
/// least in the whole season.
///
/// # Errors
/// Where the work was cancelled.
pub fn offered(trying: Trying<'_>, levers: Vec<Lever>, in_question: impl Fn(&Flashpoint) -> bool + Sync) -> Result<Vec<Tried>, Cancelled> {
    trying.progress.begin("options", levers.len())?;
    let answers = levers.into_par_iter().map(|lever| {
        let effect = tried(trying, std::slice::from_ref(&lever))?;
        trying.progress.step()?;
        Ok(effect.map(|effect| Tried { lever, effect }))
    });
    let all = progress::all(answers)?.into_iter().flatten();
    let mut offered: Vec<(f64, Tried)> = all.filter_map(|one| Some((change(&one.effect, &in_question)?, one))).collect();
    offered.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.effect.after.total.total_cmp(&b.1.effect.after.total)));
    Ok(offered.into_iter().map(|(_, tried)| tried).collect())
}

/// By how much all flashpoints in question become graver together; nothing where none of them changes.
#[must_use]
pub fn change(effect: &Effect, in_question: impl Fn(&Flashpoint) -> bool) -> Option<f64> {
    let concerned = effect.moved.iter().filter(|moved| [&moved.before, &moved.after].into_iter().flatten().any(|one| in_question(one)));
    let changes: Vec<f64> = concerned.map(super::Moved::by).collect();
    changes.iter().any(|by| by.abs() >= LEAST_EFFECT_POINTS).then(|| changes.iter().sum())
}
