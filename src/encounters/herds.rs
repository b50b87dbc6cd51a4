//! Herds that meet.
//!
//! *Met*: on some pair of stretches the two corridors touch (their distance is at most the sum of their
//! half-widths) and the times meet, within the slack of the settings. *Exposure*: the kilometres of the
//! first herd's way on which that holds. Herds of one community are listed apart. Two legs of the same herd
//! never meet.

use geo_types::Coord;
use rayon::prelude::*;

use super::ground::Draft;
use super::meeting::Meeting;
use super::{Encounter, Exposure, Ground, Kind, With, near};
use crate::calendar::{Chunk, Passage, Stretch};
use crate::index::BoxTree;
use crate::progress::{Cancelled, Progress};
use crate::scenario::Scenario;

/// How two herds meet.
#[derive(Clone, Debug, PartialEq)]
pub struct SideBySide {
    /// Kilometres of the first herd's way; 0 where one of them is camped.
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
    /// The stretches of the first on which they meet.
    pub stretches: Vec<usize>,
    /// Whether one of the two is camped there.
    pub in_camp: bool,
    /// Where the first comes nearest to the second.
    pub place: Coord<f64>,
}

/// Every pair of passages of different routes that meet, each once, the lower number first.
///
/// # Errors
/// Where the work was cancelled.
pub fn pairs(passages: &[Passage], slack_days: f64, progress: &Progress) -> Result<Vec<PairMeeting>, Cancelled> {
    let chunks: Vec<(usize, &Chunk)> =
        passages.iter().enumerate().flat_map(|(number, passage)| passage.chunks.iter().map(move |chunk| (number, chunk))).collect();
    let tree = BoxTree::new(chunks.iter().map(|(_, chunk)| chunk.bounds.widened(chunk.half_width_plane)));
    let of_each: Result<Vec<Vec<PairMeeting>>, Cancelled> = (0..passages.len())
        .into_par_iter()
        .map(|first| {
            progress.step()?;
            Ok(PairSearch { passages, chunks: &chunks, tree: &tree, slack_days, first }.pairs())
        })
        .collect();
    Ok(of_each?.into_iter().flatten().collect())
}

struct PairSearch<'a> {
    passages: &'a [Passage],
    chunks: &'a [(usize, &'a Chunk)],
    tree: &'a BoxTree,
    slack_days: f64,
    first: usize,
}

/// One stretch of the first and one of the second that meet.
struct Hit {
    row: Meeting,
    in_camp: bool,
    place: Coord<f64>,
}

impl PairSearch<'_> {
    fn pairs(&self) -> Vec<PairMeeting> {
        let passage = &self.passages[self.first];
        let mut hits: Vec<Hit> = Vec::new();
        for chunk in &passage.chunks {
            let window = chunk.window.widened(self.slack_days);
            for number in self.tree.meeting(chunk.bounds.widened(chunk.half_width_plane)) {
                let (second, other) = self.chunks[number as usize];
                let comes_later = second > self.first && self.passages[second].route != passage.route;
                if comes_later && window.meets(other.window) {
                    self.compare(chunk, second, other, &mut hits);
                }
            }
        }
        hits.sort_by_key(|hit| (hit.row.thing, hit.row.first));
        let mut pairs: Vec<PairMeeting> = Vec::new();
        for Hit { row, in_camp, place } in hits {
            match pairs.last_mut().filter(|pair| pair.row.thing == row.thing) {
                Some(pair) => {
                    if row.distance_m < pair.row.distance_m {
                        pair.place = place;
                    }
                    pair.row = pair.row.and(row);
                    pair.in_camp |= in_camp;
                    pair.stretches.push(row.first);
                }
                None => pairs.push(PairMeeting { row, stretches: vec![row.first], in_camp, place }),
            }
        }
        for pair in &mut pairs {
            pair.stretches.dedup();
        }
        pairs
    }

    fn compare(&self, chunk: &Chunk, second: usize, other: &Chunk, hits: &mut Vec<Hit>) {
        let (ours, theirs) = (&self.passages[self.first].stretches, &self.passages[second].stretches);
        let reach = other.half_width_plane;
        for number in chunk.first..chunk.end {
            let a = &ours[number];
            let near_us = a.bounds().widened(a.half_width_m * a.scale + reach);
            if near_us.meets(other.bounds) && a.window.widened(self.slack_days).meets(other.window) {
                hits.extend((other.first..other.end).filter_map(|index| self.hit(number, a, second, &theirs[index])));
            }
        }
    }

    fn hit(&self, number: usize, a: &Stretch, second: usize, b: &Stretch) -> Option<Hit> {
        let (ours, theirs) = (a.window.widened(self.slack_days), b.window);
        if !ours.meets(theirs) {
            return None;
        }
        let scale = f64::midpoint(a.scale, b.scale);
        let reach = (a.half_width_m + b.half_width_m) * scale;
        if !a.bounds().widened(reach).meets(b.bounds()) {
            return None;
        }
        let (distance, place) = near::between_pieces(a.a, a.b, b.a, b.b);
        let thing = u32::try_from(second).unwrap_or(u32::MAX);
        let row = Meeting {
            passage: self.first,
            thing,
            distance_m: distance / scale,
            window: ours.shared(theirs),
            first: number,
            last: number,
            closest: number,
        };
        (distance <= reach).then_some(Hit { row, in_camp: a.a == a.b || b.a == b.b, place })
    }
}

pub(super) fn find(ground: &Ground, scenario: &Scenario, passages: &[Passage], progress: &Progress) -> Result<Vec<Encounter>, Cancelled> {
    let pairs = pairs(passages, f64::from(scenario.settings.herd_slack_days), progress)?;
    let encounters = pairs.into_iter().map(|PairMeeting { row, stretches, in_camp, place }| {
        let (ours, theirs) = (&passages[row.passage], &passages[row.thing as usize]);
        let [one, other] = [ours.route, theirs.route].map(|route| &scenario.routes[route].community);
        let kind = if one == other { Kind::OwnHerds } else { Kind::Herds };
        let km = stretches.iter().map(|number| ours.stretches[*number].to_km - ours.stretches[*number].from_km).sum();
        let grievance = scenario.grievance(one, other).map(|grievance| grievance.about.clone());
        let draft = Draft { ground, scenario, passages, kind };
        draft.encounter_at(&row, place, With::Herd(row.thing as usize), Exposure::Herds(SideBySide { km, in_camp, grievance }))
    });
    Ok(encounters.collect())
}
