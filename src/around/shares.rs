//! Who gains and who pays: the flashpoints of each community, before and after.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::flashpoints::Flashpoint;

/// What becomes of the flashpoints that concern a community.
#[derive(Clone, Debug, PartialEq)]
pub struct Burden {
    /// The community, by id.
    pub community: String,
    /// The severities of its flashpoints, summed, as the season is planned.
    pub before: f64,
    /// The same with the other way.
    pub after: f64,
}

impl Burden {
    /// By how much its burden grows; below 0 where it gains.
    #[must_use]
    pub fn change(&self) -> f64 {
        self.after - self.before
    }
}

/// Sums of severity in another order differ by less.
const SAME: f64 = 1e-6;

/// The communities whose burden changes, those who gain the most first.
pub(super) fn changed(before: &[Arc<Flashpoint>], after: &[Arc<Flashpoint>]) -> Vec<Burden> {
    let mut all: BTreeMap<&str, (f64, f64)> = BTreeMap::new();
    for flashpoint in before {
        flashpoint.communities.iter().for_each(|community| all.entry(community).or_default().0 += flashpoint.severity);
    }
    for flashpoint in after {
        flashpoint.communities.iter().for_each(|community| all.entry(community).or_default().1 += flashpoint.severity);
    }
    let burdens = all.into_iter().map(|(community, (before, after))| Burden { community: community.to_owned(), before, after });
    let mut changed: Vec<Burden> = burdens.filter(|burden| burden.change().abs() > SAME).collect();
    changed.sort_by(|a, b| a.change().total_cmp(&b.change()).then_with(|| a.community.cmp(&b.community)));
    changed
}
