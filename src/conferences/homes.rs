//! Where the parties are at home, as well as it is known: it says how far they travel.

use std::collections::HashMap;

use super::Season;
use crate::layers::Placed as _;
use crate::measure::LonLat;
use crate::measure::plane::Extent;

/// What tells where a community is at home, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HomeBasis {
    /// A settlement says that it lives there, by number.
    Settlement(usize),
    /// A way of its herd begins there, by number.
    RouteStart(usize),
    /// A field of it lies there, by number.
    Zone(usize),
    /// Only its state is known: the middle of that, by number in the atlas.
    State(usize),
}

/// Where a community is at home.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Home {
    /// Where.
    pub at: LonLat,
    /// How well that is known.
    pub basis: HomeBasis,
}

/// What is looked up of homes once for all conferences.
pub(super) struct Homes<'a> {
    /// The largest settlement that says so, by community.
    settlements: HashMap<&'a str, usize>,
    /// The middle of each state that is somebody's home, by its id.
    states: HashMap<&'a str, (usize, LonLat)>,
}

impl<'a> Homes<'a> {
    pub(super) fn new(season: Season<'a>) -> Self {
        let Season { atlas, scenario, .. } = season;
        let mut settlements: HashMap<&str, usize> = HashMap::new();
        for (number, settlement) in scenario.settlements.iter().enumerate() {
            for community in settlement.meeting.communities.iter().flatten() {
                let largest = settlements.entry(community).or_insert(number);
                if settlement.population > scenario.settlements[*largest].population {
                    *largest = number;
                }
            }
        }
        let named = scenario.communities.iter().filter_map(|community| community.home_state.as_deref());
        let middle = |id| {
            let number = atlas.state(id)?;
            let extent = Extent::of(atlas.states[number].rings.iter().flatten().flatten().copied())?;
            let Extent { low, high } = extent;
            let middle = LonLat { lon: f64::midpoint(low.lon, high.lon), lat: f64::midpoint(low.lat, high.lat) };
            Some((number, middle))
        };
        let mut states = HashMap::new();
        for id in named {
            if !states.contains_key(id) {
                states.extend(middle(id).map(|middle| (id, middle)));
            }
        }
        Self { settlements, states }
    }

    /// The home of a community, with the ways and fields that are concerned; nothing where nobody says.
    pub(super) fn of(&self, season: Season<'_>, community: &str, routes: &[usize], zones: &[usize]) -> Option<Home> {
        let scenario = season.scenario;
        if let Some(number) = self.settlements.get(community) {
            return Some(Home { at: scenario.settlements[*number].at, basis: HomeBasis::Settlement(*number) });
        }
        let theirs = routes.iter().copied().filter(|route| scenario.routes[*route].community == community);
        if let Some(route) = theirs.min_by_key(|route| (scenario.routes[*route].departs.first, *route)) {
            return Some(Home { at: *scenario.routes[route].line.first()?, basis: HomeBasis::RouteStart(route) });
        }
        let is_theirs = |zone: &&usize| scenario.farming_zones[**zone].community.as_deref() == Some(community);
        if let Some(zone) = zones.iter().find(is_theirs) {
            let at = scenario.farming_zones[*zone].positions().next()?;
            return Some(Home { at, basis: HomeBasis::Zone(*zone) });
        }
        let state = scenario.community(community)?.home_state.as_deref()?;
        self.states.get(state).map(|(number, at)| Home { at: *at, basis: HomeBasis::State(*number) })
    }
}

/// A place on a ball of the earth's size: thousands of distances are compared by it, and only what a person reads is a
/// geodesic.
#[derive(Clone, Copy)]
pub(super) struct OnBall([f64; 3]);

/// The mean radius of the earth (IUGG).
const EARTH_M: f64 = 6_371_008.8;

impl OnBall {
    pub(super) fn of(at: LonLat) -> Self {
        let (lon, lat) = (at.lon.to_radians(), at.lat.to_radians());
        Self([lat.cos() * lon.cos(), lat.cos() * lon.sin(), lat.sin()])
    }

    /// The straight line through the ball: orders places as the way over it does.
    ///
    /// # Units
    /// Metres; at 500 km a hundred and thirty metres short.
    pub(super) fn chord_m(self, other: Self) -> f64 {
        let [dx, dy, dz] = [0, 1, 2].map(|axis: usize| self.0[axis] - other.0[axis]);
        (dx * dx + dy * dy + dz * dz).sqrt() * EARTH_M
    }
}
