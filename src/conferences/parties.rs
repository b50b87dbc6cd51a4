//! The communities that must sit together, and the part of each.

use std::collections::{BTreeSet, HashMap};

use super::Season;
use super::homes::{Home, Homes};
use crate::scenario::Livelihood;
use crate::words::Phrase;

/// The part a community has in a conference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Its fields or water lie there.
    Host,
    /// Its herds come there.
    Migrant,
    /// Both.
    HostAndMigrant,
}

impl Role {
    /// What it is called.
    #[must_use]
    pub const fn phrase(self) -> Phrase {
        match self {
            Self::Host => Phrase("role-host"),
            Self::Migrant => Phrase("role-migrant"),
            Self::HostAndMigrant => Phrase("role-host-and-migrant"),
        }
    }
}

/// The side on which a community sits, and with which it is consulted alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// The herders.
    Herders,
    /// The farmers, and whoever else is at home there.
    Farmers,
    /// Those who move and farm there: they are heard by themselves.
    Both,
}

impl Side {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Herders, Self::Farmers, Self::Both];

    /// What it is called.
    #[must_use]
    pub const fn phrase(self) -> Phrase {
        match self {
            Self::Herders => Phrase("side-herders"),
            Self::Farmers => Phrase("side-farmers"),
            Self::Both => Phrase("side-both"),
        }
    }
}

/// A community that must be there.
#[derive(Clone, Debug, PartialEq)]
pub struct Party {
    /// Its id.
    pub community: String,
    /// Its part.
    pub role: Role,
    /// Its side.
    pub side: Side,
    /// The severity of the flashpoints that concern it, summed.
    pub stake: f64,
    /// Where it is at home; nothing where nobody says.
    pub home: Option<Home>,
}

/// Hosts farm the zones and use the water; migrants bring the herds. Only those named sit there.
pub(super) fn parties(
    (season, homes): (Season<'_>, &Homes<'_>),
    named: &BTreeSet<&str>,
    (numbers, routes, zones): (&[usize], &[usize], &[usize]),
) -> Vec<Party> {
    let Season { scenario, flashpoints, .. } = season;
    let mut parties: HashMap<&str, (bool, bool, f64)> = HashMap::new();
    for number in numbers {
        let flashpoint = &flashpoints[*number];
        for community in &flashpoint.communities {
            parties.entry(community).or_default().2 += flashpoint.severity;
        }
    }
    for route in routes {
        parties.entry(&scenario.routes[*route].community).or_default().1 = true;
    }
    for community in zones.iter().filter_map(|zone| scenario.farming_zones[*zone].community.as_deref()) {
        parties.entry(community).or_default().0 = true;
    }
    parties.retain(|community, _| named.contains(community));
    let livelihood = |id: &str| scenario.community(id).map(|community| community.livelihood);
    // In no order; sorted below.
    let mut parties: Vec<Party> = parties
        .into_iter()
        .map(|(community, (hosts, migrates, stake))| {
            let livelihood = livelihood(community);
            let role = match (hosts, migrates) {
                (true, true) => Role::HostAndMigrant,
                (false, moves) if moves || livelihood == Some(Livelihood::Herders) => Role::Migrant,
                // A user of a water point who neither farms nor moves there is at home there.
                _ => Role::Host,
            };
            Party {
                community: community.to_owned(),
                role,
                side: side(role, livelihood),
                stake,
                home: homes.of(season, community, routes, zones),
            }
        })
        .collect();
    parties.sort_by(|a, b| b.stake.total_cmp(&a.stake).then_with(|| a.community.cmp(&b.community)));
    parties
}

/// Whoever moves sits with the herders and whoever hosts with the farmers; of whoever does both, how it lives decides.
const fn side(role: Role, livelihood: Option<Livelihood>) -> Side {
    match (role, livelihood) {
        (Role::Migrant, _) | (Role::HostAndMigrant, Some(Livelihood::Herders)) => Side::Herders,
        (Role::Host, _) | (Role::HostAndMigrant, Some(Livelihood::Farmers)) => Side::Farmers,
        (Role::HostAndMigrant, _) => Side::Both,
    }
}
