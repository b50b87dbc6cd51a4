//! What a package costs those who move and those who farm. Two numbers, each with one unit, made by weights that are
//! settings: they only put packages beside each other, the parties say what something is worth.

use std::collections::BTreeMap;

use crate::options::effect::{Effect, HerdCost};
use crate::scenario::{Lever, Scenario};

/// What a package costs.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Costs {
    /// All herders together, in days: pasture lost, days on the way, days without water, departures moved, each by its weight.
    pub herders_days: f64,
    /// All farmers together, in hectares: standing crop that comes within reach, and what is harvested before its time.
    pub farmers_ha: f64,
    /// Days by community.
    pub of_herders: BTreeMap<String, f64>,
    /// Hectares by community; nothing for fields of which nobody says whose they are.
    pub of_farmers: BTreeMap<Option<String>, f64>,
}

/// What levers cost, by what they change. What a herd or a field gains does not pay for what another loses.
#[must_use]
pub fn costs(scenario: &Scenario, levers: &[Lever], effect: &Effect) -> Costs {
    let weights = scenario.settings.costs;
    let mut costs = Costs::default();
    for herd in &effect.herds {
        let Some(route) = scenario.routes.get(herd.route) else { continue };
        *costs.of_herders.entry(route.community.clone()).or_default() += days(scenario, herd);
    }
    for lever in levers {
        let (Lever::Departure { route, days } | Lever::Homeward { route, days }) = lever else { continue };
        let Some(route) = scenario.routes.iter().find(|one| one.id == *route) else { continue };
        *costs.of_herders.entry(route.community.clone()).or_default() += f64::from(days.abs()) * weights.moved_day;
    }
    for (community, field) in &effect.farmers {
        let nearer_ha = (field.after_ha - field.before_ha).max(0.0);
        costs.of_farmers.insert(community.clone(), nearer_ha + field.early_ha_days * weights.early_harvest_day);
    }
    costs.of_herders.retain(|_, days| *days > 0.0);
    costs.of_farmers.retain(|_, hectares| *hectares > 0.0);
    // From nothing: the sum of no number is less than nothing in floating point.
    costs.herders_days = costs.of_herders.values().fold(0.0, |sum, days| sum + days);
    costs.farmers_ha = costs.of_farmers.values().fold(0.0, |sum, hectares| sum + hectares);
    costs
}

/// What one herd loses, in days of its year.
#[expect(clippy::cast_precision_loss, reason = "days of a year")]
fn days(scenario: &Scenario, herd: &HerdCost) -> f64 {
    let weights = scenario.settings.costs;
    let HerdCost { before, after, .. } = herd;
    let grazing = before.grazing_days.zip(after.grazing_days).map_or(0.0, |(before, after)| before - after);
    let dry = after.dry_days as f64 - before.dry_days as f64;
    let left = after.left_days as f64 - before.left_days as f64;
    let way = after.way_days - before.way_days;
    let lost = [(grazing, weights.grazing_day), (way, weights.way_day), (dry, weights.dry_day), (left, weights.moved_day)];
    lost.into_iter().map(|(days, weight)| days.max(0.0) * weight).sum()
}
