//! Herds at borders.
//!
//! *Met*: the way passes from one state into another; the encounter is the crossing point, with both sides
//! and the days of the stretch that crosses. Neighbouring countries are drawn apart by up to a few hundred
//! metres in coarse maps, so a gap of less than two kilometres between states is no land of its own.

use geo_types::Coord;
use rayon::prelude::*;

use super::ground::Draft;
use super::meeting::Meeting;
use super::{Encounter, Exposure, Ground, Kind, With, near};
use crate::atlas::Atlas;
use crate::calendar::{Passage, Stretch};
use crate::index::StateField;
use crate::progress::{Cancelled, Progress};
use crate::scenario::Scenario;

/// Gaps between states shorter than this are faults of the drawing.
const GAP_KM: f64 = 2.0;

/// A border that a passage crosses.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Crossing {
    /// The state it leaves; nothing where no state is drawn.
    pub from: Option<usize>,
    /// The state it enters.
    pub to: Option<usize>,
    /// The stretch that crosses.
    pub stretch: usize,
    /// Where.
    pub place: Coord<f64>,
}

/// The borders that a passage crosses, in its order.
#[must_use]
pub fn crossings(states: &StateField, passage: &Passage) -> Vec<Crossing> {
    let Some(start) = passage.stretches.first() else { return Vec::new() };
    let mut here = states.at(start.a);
    let mut crossings: Vec<(f64, Crossing)> = Vec::new();
    for (number, stretch) in passage.stretches.iter().enumerate() {
        let shares = border_shares(states, stretch);
        for (index, share) in shares.iter().enumerate() {
            let next = shares.get(index + 1).copied().unwrap_or(1.0);
            let there = states.at(along(stretch, f64::midpoint(*share, next)));
            if there != here {
                let km = stretch.from_km + (stretch.to_km - stretch.from_km) * share;
                crossings.push((km, Crossing { from: here, to: there, stretch: number, place: along(stretch, *share) }));
                here = there;
            }
        }
    }
    without_gaps(crossings)
}

/// Where along a stretch (0 to 1) it meets the edge of any state, in order.
fn border_shares(states: &StateField, stretch: &Stretch) -> Vec<f64> {
    let edges = states.borders.near(stretch.bounds());
    let mut shares: Vec<f64> = edges.iter().filter_map(|(_, [c, d])| near::crossing(stretch.a, stretch.b, *c, *d)).collect();
    shares.sort_by(f64::total_cmp);
    shares.dedup();
    shares
}

fn along(stretch: &Stretch, share: f64) -> Coord<f64> {
    stretch.a + (stretch.b - stretch.a) * share
}

/// Joins the two sides of a short gap into one crossing; a gap between a state and itself is none.
fn without_gaps(crossings: Vec<(f64, Crossing)>) -> Vec<Crossing> {
    let mut joined: Vec<(f64, Crossing)> = Vec::new();
    for (km, crossing) in crossings {
        match joined.last() {
            Some((before_km, before)) if before.to.is_none() && km - before_km < GAP_KM => {
                let (first_km, first) = (*before_km, *before);
                joined.pop();
                if first.from != crossing.to {
                    joined.push((first_km, Crossing { to: crossing.to, ..first }));
                }
            }
            _ => joined.push((km, crossing)),
        }
    }
    joined.into_iter().map(|(_, crossing)| crossing).collect()
}

/// The states that a passage touches, in order of their numbers.
#[must_use]
pub fn visited(states: &StateField, passage: &Passage) -> Vec<usize> {
    let start = passage.stretches.first().and_then(|stretch| states.at(stretch.a));
    let crossed = passage.stretches.iter().flat_map(|stretch| {
        let edges = states.borders.near(stretch.bounds());
        edges
            .into_iter()
            .filter(|(_, [c, d])| near::crossing(stretch.a, stretch.b, *c, *d).is_some())
            .map(|(state, _)| state as usize)
            .collect::<Vec<_>>()
    });
    let mut visited: Vec<usize> = start.into_iter().chain(crossed).collect();
    visited.sort_unstable();
    visited.dedup();
    visited
}

pub(super) fn find(ground: &Ground, scenario: &Scenario, passages: &[Passage], progress: &Progress) -> Result<Vec<Encounter>, Cancelled> {
    let draft = Draft { ground, scenario, passages, kind: Kind::Border };
    let of_each: Result<Vec<Vec<Encounter>>, Cancelled> = passages
        .par_iter()
        .enumerate()
        .map(|(number, passage)| {
            progress.step()?;
            let crossings = crossings(&ground.states, passage);
            Ok(crossings.into_iter().map(|crossing| encounter(&draft, number, passage, crossing)).collect())
        })
        .collect();
    Ok(of_each?.into_iter().flatten().collect())
}

fn encounter(draft: &Draft<'_>, number: usize, passage: &Passage, crossing: Crossing) -> Encounter {
    let Crossing { from, to, stretch, place } = crossing;
    let window = passage.stretches[stretch].window;
    let row = Meeting { passage: number, thing: 0, distance_m: 0.0, window, first: stretch, last: stretch, closest: stretch };
    let international = draft.ground.countries.between(from, to);
    draft.encounter_at(&row, place, With::Border { from, to }, Exposure::Border { international })
}

/// Which country each state belongs to.
#[derive(Clone, Debug)]
pub struct Countries(Vec<String>);

impl Countries {
    /// Of an atlas.
    #[must_use]
    pub fn of(atlas: &Atlas) -> Self {
        Self(atlas.states.iter().map(|state| state.iso3.clone()).collect())
    }

    /// Whether two sides of a border lie in different countries; land without a state is foreign.
    fn between(&self, from: Option<usize>, to: Option<usize>) -> bool {
        match (from, to) {
            (Some(from), Some(to)) => self.0[from] != self.0[to],
            _ => true,
        }
    }
}
