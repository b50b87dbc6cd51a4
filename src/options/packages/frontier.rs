//! The frontier: what is worse in nothing than any other; and a small set of it that shows how wide it is.

use super::Costs;
use crate::options::effect::Effect;
use crate::scenario::Lever;

/// A package that was tried.
pub(super) type Found = (Vec<Lever>, Effect, Costs);

/// So many packages are shown at most: what a table of people can hold in mind (own starting value).
const SHOWN: usize = 7;
/// Numbers nearer than this are the same: a tenth of a point, of a day, of a hectare is beyond what is known.
const SAME: f64 = 0.1;

/// Severity, herders' days, farmers' hectares.
pub(super) fn measures((_, effect, costs): &Found) -> [f64; 3] {
    [effect.after.total, costs.herders_days, costs.farmers_ha]
}

/// Whether one is as good as the other in everything.
pub(super) fn covers(one: [f64; 3], other: [f64; 3]) -> bool {
    one.into_iter().zip(other).all(|(one, other)| one <= other + SAME)
}

/// Takes a package into the archive, unless one there is as good in everything; what it covers goes.
pub(super) fn take(archive: &mut Vec<Found>, found: Found) {
    let new = measures(&found);
    if archive.iter().any(|old| covers(measures(old), new)) {
        return;
    }
    archive.retain(|old| !covers(new, measures(old)));
    archive.push(found);
}

/// A few of the frontier, as far apart as may be: the one that leaves least, the one that costs the herders least, then
/// always the one that is farthest from those chosen, each measure as a part of its own span.
pub(super) fn spread(mut archive: Vec<Found>) -> Vec<Found> {
    archive.sort_by(|a, b| {
        let (a, b) = (measures(a), measures(b));
        a[1].total_cmp(&b[1]).then(a[2].total_cmp(&b[2])).then(a[0].total_cmp(&b[0]))
    });
    if archive.len() <= SHOWN {
        return archive;
    }
    let all: Vec<[f64; 3]> = archive.iter().map(measures).collect();
    let span = |axis: usize| {
        let of_axis = || all.iter().map(|one| one[axis]);
        (of_axis().fold(f64::NEG_INFINITY, f64::max) - of_axis().fold(f64::INFINITY, f64::min)).max(1e-9)
    };
    let spans = [span(0), span(1), span(2)];
    let apart = |one: usize, other: usize| -> f64 {
        (0..3).map(|axis| ((all[one][axis] - all[other][axis]) / spans[axis]).powi(2)).sum::<f64>().sqrt()
    };
    let lowest = (0..all.len()).min_by(|a, b| all[*a][0].total_cmp(&all[*b][0]));
    let mut chosen: Vec<usize> = std::iter::once(0).chain(lowest).collect();
    chosen.dedup();
    while chosen.len() < SHOWN {
        let off = |one: &usize| chosen.iter().map(|other| apart(*one, *other)).fold(f64::INFINITY, f64::min);
        let next = (0..all.len()).filter(|one| !chosen.contains(one)).max_by(|a, b| off(a).total_cmp(&off(b)).then(b.cmp(a)));
        let Some(next) = next else { break };
        chosen.push(next);
    }
    archive.into_iter().enumerate().filter(|(number, _)| chosen.contains(number)).map(|(_, found)| found).collect()
}
