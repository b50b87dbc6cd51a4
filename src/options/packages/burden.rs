//! Who carries a package: what each community gives and what it gets. Equal treatment is shown, not judged.

use std::collections::BTreeSet;

use super::{Costs, Group};
use crate::options::effect::{Effect, Trying};
use crate::scenario::Lever;

/// What a community gives and gets.
#[derive(Clone, Debug, PartialEq)]
pub struct Deal {
    /// The community, by id.
    pub community: String,
    /// The levers that it pulls, by number.
    pub gives: Vec<usize>,
    /// What it costs its herds, in days.
    pub herders_days: f64,
    /// What it costs its fields, in hectares.
    pub farmers_ha: f64,
    /// Its part of all days that herders lose, 0 to 1; nothing where none is lost.
    pub share_of_days: Option<f64>,
    /// The severity of the flashpoints that concern it, as planned.
    pub before: f64,
    /// The same with the package.
    pub after: f64,
}

/// What each community of a conference, and each that pays without sitting there, gives and gets.
#[must_use]
pub fn deals(trying: Trying<'_>, group: Group<'_>, levers: &[Lever], effect: &Effect, costs: &Costs) -> Vec<Deal> {
    let scenario = trying.scenario;
    let owner = |lever: &Lever| -> Vec<&str> {
        let of_route = |id: &str| scenario.routes.iter().find(|route| route.id == id).map(|route| route.community.as_str());
        let routes = lever.route().into_iter().chain(lever.turn().into_iter().flat_map(|turn| turn.routes.iter().map(String::as_str)));
        let mut owners: Vec<&str> = routes.filter_map(of_route).collect();
        if let Lever::Harvest { zone, .. } = lever {
            owners.extend(scenario.farming_zones.iter().find(|one| one.id == *zone).and_then(|zone| zone.community.as_deref()));
        }
        owners
    };
    let mut communities: Vec<&str> = group.communities.iter().map(String::as_str).collect();
    let paying: BTreeSet<&str> =
        costs.of_herders.keys().map(String::as_str).chain(costs.of_farmers.keys().filter_map(|one| one.as_deref())).collect();
    communities.extend(paying.into_iter().filter(|one| !group.communities.iter().any(|sits| sits == one)));
    let planned = |community: &str| -> f64 {
        let concerned = trying.findings.flashpoints.iter().filter(|one| one.communities.iter().any(|id| id == community));
        concerned.map(|one| one.severity).sum()
    };
    let moved = |community: &str| -> f64 {
        let concerns = |one: &std::sync::Arc<crate::flashpoints::Flashpoint>| one.communities.iter().any(|id| id == community);
        let severity = |one: &Option<std::sync::Arc<crate::flashpoints::Flashpoint>>| {
            one.as_ref().filter(|one| concerns(one)).map_or(0.0, |one| one.severity)
        };
        effect.moved.iter().map(|moved| severity(&moved.after) - severity(&moved.before)).sum()
    };
    let deal = |community: &str| {
        let herders_days = costs.of_herders.get(community).copied().unwrap_or(0.0);
        let before = planned(community);
        Deal {
            community: community.to_owned(),
            gives: levers.iter().enumerate().filter(|(_, lever)| owner(lever).contains(&community)).map(|(number, _)| number).collect(),
            herders_days,
            farmers_ha: costs.of_farmers.get(&Some(community.to_owned())).copied().unwrap_or(0.0),
            share_of_days: (costs.herders_days > 0.0).then(|| herders_days / costs.herders_days),
            before,
            after: before + moved(community),
        }
    };
    communities.into_iter().map(deal).collect()
}
