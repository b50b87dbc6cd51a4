//! Herds at borders.
//!
//! *Met*: the way passes from one state into another; the encounter is the crossing point, with both sides
//! and the days of the stretch that crosses. Neighbouring countries are drawn apart by up to a few hundred
//! metres in coarse maps, so a gap of less than two kilometres between states is no land of its own. A state that
//! the way comes near (5 km, domain notes 4) without ever touching it is *watched*: the nearest place, the least
//! distance, and the days of all stretches that are near. *Exposure*: crossed or watched, between countries or not.

use std::collections::BTreeMap;

use geo_types::Coord;

use super::draft::Draft;
use super::meeting::{Meeting, number_32};
use super::{Encounter, Exposure, Inquiry, Kind, With, near};
use crate::calendar::{Passage, Stretch};
use crate::index::StateField;
use crate::progress::Cancelled;

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

/// A herd at a border.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AtBorder {
    /// Whether it lies between countries; land without a state is foreign.
    pub international: bool,
    /// Whether the way crosses it; else it only comes near.
    pub crossed: bool,
}

pub(super) fn find(inquiry: Inquiry<'_>) -> Result<Vec<Encounter>, Cancelled> {
    inquiry.of_each(|number, passage| on_passage(inquiry, number, passage))
}

fn on_passage(inquiry: Inquiry<'_>, number: usize, passage: &Passage) -> Vec<Encounter> {
    let Inquiry { ground, scenario, .. } = inquiry;
    let draft = Draft::of(inquiry, Kind::Border);
    let international = |from: Option<usize>, to: Option<usize>| match (from, to) {
        (Some(from), Some(to)) => ground.lands[from].iso3 != ground.lands[to].iso3,
        _ => true,
    };
    let crossed = crossings(&ground.states, passage).into_iter().map(|Crossing { from, to, stretch, place }| {
        let on = number_32(stretch);
        let window = passage.stretches[stretch].window;
        let row = Meeting { passage: number_32(number), thing: 0, distance_m: 0.0, window, first: on, last: on, closest: on };
        let exposure = Exposure::Border(AtBorder { international: international(from, to), crossed: true });
        draft.encounter_at(&row, place, With::Border { from, to }, exposure)
    });
    let watched = watched(&ground.states, passage, number, scenario.settings.border_watch_m).into_iter().map(|(row, place)| {
        let (from, to) = (ground.states.at(place), Some(row.thing as usize));
        let exposure = Exposure::Border(AtBorder { international: international(from, to), crossed: false });
        draft.encounter_at(&row, place, With::Border { from, to }, exposure)
    });
    let mut encounters: Vec<Encounter> = crossed.chain(watched).collect();
    draft.numbered(&mut encounters);
    encounters
}

/// The states that a passage comes near without touching them: for each, where it comes nearest.
fn watched(states: &StateField, passage: &Passage, number: usize, watch_m: f64) -> Vec<(Meeting, Coord<f64>)> {
    let touched = visited(states, passage);
    let mut nearest: BTreeMap<u32, (Meeting, Coord<f64>)> = BTreeMap::new();
    for (index, stretch) in passage.stretches.iter().enumerate() {
        let reach = watch_m * stretch.scale;
        for (state, [c, d]) in states.borders.near(stretch.bounds().widened(reach)) {
            let (distance, place) = near::between_pieces(stretch.a, stretch.b, c, d);
            if distance > reach || touched.contains(&(state as usize)) {
                continue;
            }
            let (on, distance_m) = (number_32(index), distance / stretch.scale);
            let (passage, window) = (number_32(number), stretch.window);
            let row = Meeting { passage, thing: state, distance_m, window, first: on, last: on, closest: on };
            let (before, foot) = nearest.entry(state).or_insert((row, place));
            if distance_m < before.distance_m {
                *foot = place;
            }
            *before = before.and(row);
        }
    }
    nearest.into_values().collect()
}
