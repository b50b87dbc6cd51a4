//! Herds that meet.
//!
//! *Met*: on some pair of stretches the two corridors touch (their distance is at most the sum of their
//! half-widths) and the times meet, within the slack of the settings. *Exposure*: the kilometres on which
//! that holds, the mean of the two ways, so that A meets B as B meets A. Herds of one community are listed apart. Two legs of the same herd
//! never meet.

use std::sync::Arc;

use geo_types::Coord;
use rayon::prelude::*;

use super::draft::Draft;
use super::meeting::{Meeting, number_32};
use super::{Encounter, Exposure, Inquiry, Kind, With, near};
use crate::calendar::{Chunk, Passage, Stretch};
use crate::index::BoxTree;
use crate::measure::Window;
use crate::progress::{self, Cancelled, Progress};

/// How two herds meet.
#[derive(Clone, Debug, PartialEq)]
pub struct SideBySide {
    /// Kilometres, the mean of the two ways; a camp adds none.
    pub km: f64,
    /// Whether one of the two is camped there.
    pub in_camp: bool,
    /// What the two communities hold against each other.
    pub grievance: Option<String>,
}

/// A pair of passages that meet: the meeting of the first, with the number of the second as the thing.
#[derive(Clone, Debug)]
pub struct PairMeeting {
    /// Seen from the first; the thing is the second passage.
    pub row: Meeting,
    /// Kilometres on which they meet, the mean of the two ways.
    pub km: f64,
    /// Whether one of the two is camped there.
    pub in_camp: bool,
    /// Where the first comes nearest to the second.
    pub place: Coord<f64>,
}

/// Every pair of passages of different routes that meet, each once, the lower number first.
///
/// # Errors
/// Where the work was cancelled.
pub fn pairs(passages: &[Arc<Passage>], slack_days: f64, progress: &Progress) -> Result<Vec<PairMeeting>, Cancelled> {
    let chunks: Vec<(usize, &Chunk)> =
        passages.iter().enumerate().flat_map(|(number, passage)| passage.chunks.iter().map(move |chunk| (number, chunk))).collect();
    // Time first, and without touching the chunk: most that are near at all are so on other days.
    let times: Vec<(usize, Window)> = chunks.iter().map(|(number, chunk)| (*number, chunk.window)).collect();
    let tree = BoxTree::new(chunks.iter().map(|(_, chunk)| chunk.bounds.widened(chunk.half_width_plane)), progress)?;
    let of_each = (0..passages.len()).into_par_iter().map(|first| {
        progress.step()?;
        let search = PairSearch { passages, slack_days, first };
        let mut hits = Vec::new();
        for chunk in &passages[first].chunks {
            let window = chunk.window.widened(slack_days);
            let may_meet = |number: &u32| {
                let (second, time) = times[*number as usize];
                second > first && window.meets(time)
            };
            for number in tree.meeting(chunk.bounds.widened(chunk.half_width_plane)).filter(may_meet) {
                let (second, other) = chunks[number as usize];
                search.compare_chunks(chunk, second, other, &mut hits);
            }
        }
        Ok(search.pairs(hits))
    });
    Ok(progress::all(of_each)?.into_iter().flatten().collect())
}

/// Every pair in which one of some passages takes part, without a tree: for a single route it is quicker to ask
/// all others than to plant one.
#[must_use]
pub fn pairs_of(passages: &[Arc<Passage>], asked: &[usize], slack_days: f64) -> Vec<PairMeeting> {
    let mut met = Vec::new();
    for one in asked {
        let Some((bounds, window)) = passages[*one].hull else { continue };
        let window = window.widened(slack_days);
        for (other, passage) in passages.iter().enumerate() {
            if passage.hull.is_some_and(|(theirs, time)| bounds.meets(theirs) && window.meets(time)) {
                let search = PairSearch { passages, slack_days, first: *one.min(&other) };
                met.extend(search.pair_with(*one.max(&other)));
            }
        }
    }
    met
}

#[derive(Clone, Copy)]
struct PairSearch<'a> {
    passages: &'a [Arc<Passage>],
    slack_days: f64,
    first: usize,
}

/// One stretch of the first and one of the second that meet.
struct Hit {
    row: Meeting,
    /// The stretch of the second.
    other: usize,
    in_camp: bool,
    place: Coord<f64>,
}

impl PairSearch<'_> {
    fn pair_with(self, second: usize) -> Vec<PairMeeting> {
        let mut hits = Vec::new();
        let reach = |chunk: &Chunk| chunk.bounds.widened(chunk.half_width_plane);
        for chunk in &self.passages[self.first].chunks {
            for other in self.passages[second].chunks.iter().filter(|other| reach(chunk).meets(reach(other))) {
                self.compare_chunks(chunk, second, other, &mut hits);
            }
        }
        self.pairs(hits)
    }

    fn compare_chunks(self, chunk: &Chunk, second: usize, other: &Chunk, hits: &mut Vec<Hit>) {
        let is_another_herd = self.passages[second].route != self.passages[self.first].route;
        if is_another_herd && chunk.window.widened(self.slack_days).meets(other.window) {
            self.compare(chunk, second, other, hits);
        }
    }

    fn pairs(self, mut hits: Vec<Hit>) -> Vec<PairMeeting> {
        hits.sort_by_key(|hit| (hit.row.thing, hit.row.first, hit.other));
        hits.chunk_by(|one, other| one.row.thing == other.row.thing).filter_map(|hits| self.pair(hits)).collect()
    }

    /// All hits of one pair as one meeting.
    fn pair(&self, hits: &[Hit]) -> Option<PairMeeting> {
        let closest = hits.iter().min_by(|a, b| a.row.distance_m.total_cmp(&b.row.distance_m))?;
        let row = hits.iter().map(|hit| hit.row).reduce(Meeting::and)?;
        let ours = length_km(&self.passages[self.first], hits.iter().map(|hit| hit.row.first as usize));
        let theirs = length_km(&self.passages[row.thing as usize], hits.iter().map(|hit| hit.other));
        Some(PairMeeting { row, km: f64::midpoint(ours, theirs), in_camp: hits.iter().any(|hit| hit.in_camp), place: closest.place })
    }

    fn compare(&self, chunk: &Chunk, second: usize, other: &Chunk, hits: &mut Vec<Hit>) {
        let (ours, theirs) = (&self.passages[self.first].stretches, &self.passages[second].stretches);
        let reach = other.half_width_plane;
        for (number, a) in ours.iter().enumerate().take(chunk.end).skip(chunk.first) {
            let near_us = a.bounds().widened(a.half_width_m * a.scale + reach);
            if near_us.meets(other.bounds) && a.window.widened(self.slack_days).meets(other.window) {
                hits.extend((other.first..other.end).filter_map(|index| self.hit((number, a), second, (index, &theirs[index]))));
            }
        }
    }

    fn hit(&self, (number, a): (usize, &Stretch), second: usize, (other, b): (usize, &Stretch)) -> Option<Hit> {
        if !a.window.widened(self.slack_days).meets(b.window) {
            return None;
        }
        let scale = f64::midpoint(a.scale, b.scale);
        let reach = (a.half_width_m + b.half_width_m) * scale;
        if !a.bounds().widened(reach).meets(b.bounds()) {
            return None;
        }
        let (distance, place) = near::between_pieces(a.a, a.b, b.a, b.b);
        let (window, on) = (together(a.window, b.window), number_32(number));
        let (passage, thing) = (number_32(self.first), number_32(second));
        let row = Meeting { passage, thing, distance_m: distance / scale, window, first: on, last: on, closest: on };
        (distance <= reach).then_some(Hit { row, other, in_camp: a.a == a.b || b.a == b.b, place })
    }
}

/// The time when both are there; where they only come within the slack of each other, the time between.
fn together(one: Window, other: Window) -> Window {
    let both = one.shared(other);
    if both.from < both.until { both } else { Window { from: both.until, until: both.from } }
}

/// The summed length of some stretches, each counted once.
fn length_km(passage: &Passage, stretches: impl Iterator<Item = usize>) -> f64 {
    let once: std::collections::BTreeSet<usize> = stretches.collect();
    once.into_iter().map(|number| passage.stretches[number].to_km - passage.stretches[number].from_km).sum()
}

/// The encounters of pairs.
pub(super) fn encounters(inquiry: Inquiry<'_>, pairs: Vec<PairMeeting>) -> Result<Vec<Encounter>, Cancelled> {
    let Inquiry { scenario, passages, progress, .. } = inquiry;
    let encounter = |PairMeeting { row, km, in_camp, place }| {
        progress.check()?;
        let (ours, theirs) = (&passages[row.passage as usize], &passages[row.thing as usize]);
        let [one, other] = [ours.route, theirs.route].map(|route| &scenario.routes[route].community);
        let kind = if one == other { Kind::OwnHerds } else { Kind::Herds };
        let grievance = scenario.grievance(one, other).map(|grievance| grievance.about.clone());
        let exposure = Exposure::Herds(SideBySide { km, in_camp, grievance });
        Ok(Draft::of(inquiry, kind).encounter_at(&row, place, With::Herd(row.thing as usize), exposure))
    };
    progress::all(pairs.into_par_iter().map(encounter))
}
