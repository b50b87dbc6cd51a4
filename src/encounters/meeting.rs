//! The one search behind most kinds: which passages come within reach of which things, at the same time.
//!
//! A *meeting* is one row for a passage and a thing: the least distance, and the days from the first to
//! the last shared moment, over the stretches for which distance **and** time hold on the same stretch.
//! Distance is inclusive (a thing at the very edge of the corridor is met), time is strict (windows that
//! only touch do not meet).

use std::sync::Arc;

use rayon::prelude::*;

use super::near;
use crate::calendar::{Chunk, Passage, Stretch};
use crate::index::Field;
use crate::measure::Window;
use crate::progress::{Cancelled, Progress};

/// How near is near.
#[derive(Clone, Copy, Debug)]
pub enum Reach<'a> {
    /// Within the corridor, or the grazing radius of a camp.
    Corridor,
    /// Within the corridor, but at least so many metres.
    CorridorOrAtLeast(f64),
    /// Within so many metres, one number a thing.
    Around(&'a [f64]),
}

impl Reach<'_> {
    fn metres(self, stretch: &Stretch, thing: u32) -> f64 {
        match self {
            Self::Corridor => stretch.half_width_m,
            Self::CorridorOrAtLeast(least_m) => stretch.half_width_m.max(least_m),
            Self::Around(reaches_m) => reaches_m[thing as usize],
        }
    }

    /// The greatest reach of any stretch of a chunk, in plane metres, rounded up.
    fn greatest_plane(self, chunk: &Chunk, greatest_around_m: f64) -> f64 {
        /// Farther than any conformal plane of one region stretches.
        const ROOM: f64 = 1.1;
        match self {
            Self::Corridor => chunk.half_width_plane * ROOM,
            Self::CorridorOrAtLeast(least_m) => chunk.half_width_plane.max(least_m) * ROOM,
            Self::Around(_) => greatest_around_m * ROOM,
        }
    }
}

/// When each thing of a field is there.
#[derive(Clone, Debug)]
pub enum Times {
    /// All of them, always.
    Always,
    /// The windows of each, flat, and where each thing's end.
    Given {
        /// All windows, thing by thing.
        windows: Vec<Window>,
        /// One past the last window of each thing.
        ends: Vec<usize>,
    },
}

impl Times {
    /// The windows of each thing in turn.
    pub fn of<I: IntoIterator<Item = Window>>(things: impl IntoIterator<Item = I>) -> Self {
        let (mut windows, mut ends) = (Vec::new(), Vec::new());
        for thing in things {
            windows.extend(thing);
            ends.push(windows.len());
        }
        Self::Given { windows, ends }
    }

    /// The windows of one thing.
    #[must_use]
    pub fn windows(&self, thing: u32) -> &[Window] {
        match self {
            Self::Always => &[Window::ALWAYS],
            Self::Given { windows, ends } => {
                let thing = thing as usize;
                &windows[thing.checked_sub(1).map_or(0, |before| ends[before])..ends[thing]]
            }
        }
    }

    /// The same times with those of one thing given anew.
    #[must_use]
    pub fn with(&self, thing: usize, anew: Vec<Window>) -> Self {
        let Self::Given { windows, ends } = self else { return Self::Always };
        let from = thing.checked_sub(1).map_or(0, |before| ends[before]);
        let to = ends[thing];
        let shifted = |end: usize| end - (to - from) + anew.len();
        let ends = ends.iter().enumerate().map(|(number, end)| if number < thing { *end } else { shifted(*end) }).collect();
        let mut all = windows.clone();
        all.splice(from..to, anew);
        Self::Given { windows: all, ends }
    }

    /// The time that a window shares with a thing's: from the first shared moment to the last.
    fn shared(&self, thing: u32, with: Window) -> Option<Window> {
        let shared = self.windows(thing).iter().filter(|window| window.meets(with)).map(|window| window.shared(with));
        shared.reduce(Window::hull)
    }
}

/// One passage and one thing that meet.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Meeting {
    /// The number of the passage.
    pub passage: u32,
    /// The number of the thing.
    pub thing: u32,
    /// The least distance, in metres.
    pub distance_m: f64,
    /// From the first shared moment to the last.
    pub window: Window,
    /// The first stretch on which they meet.
    pub first: u32,
    /// The last stretch on which they meet.
    pub last: u32,
    /// The stretch that comes nearest.
    pub closest: u32,
}

impl Meeting {
    /// The stretches from the first to the last on which they meet.
    #[must_use]
    pub fn stretches<'a>(&self, passages: &'a [Arc<Passage>]) -> &'a [Stretch] {
        &passages[self.passage as usize].stretches[self.first as usize..=self.last as usize]
    }

    /// The same passage and thing on another stretch.
    #[must_use]
    pub fn and(self, later: Self) -> Self {
        let nearer = if later.distance_m < self.distance_m { later } else { self };
        Self { window: self.window.hull(later.window), first: self.first.min(later.first), last: self.last.max(later.last), ..nearer }
    }
}

/// Every meeting of the passages that are asked with the things of a field, in the order in which they are
/// asked, then of things.
///
/// # Errors
/// Where the work was cancelled.
pub fn meetings(
    passages: &[Arc<Passage>],
    asked: &[usize],
    field: &Field,
    times: &Times,
    reach: Reach<'_>,
    progress: &Progress,
) -> Result<Vec<Meeting>, Cancelled> {
    let greatest_around_m = if let Reach::Around(reaches_m) = reach { reaches_m.iter().copied().fold(0.0, f64::max) } else { 0.0 };
    let of_each: Result<Vec<Vec<Meeting>>, Cancelled> = asked
        .par_iter()
        .map(|number| {
            progress.step()?;
            let search = Search { number: number_32(*number), passage: &passages[*number], field, times, reach, greatest_around_m };
            Ok(search.meetings())
        })
        .collect();
    Ok(of_each?.into_iter().flatten().collect())
}

/// As a number of 32 bits: there are fewer passages and stretches than that.
pub(super) fn number_32(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

struct Search<'a> {
    number: u32,
    passage: &'a Passage,
    field: &'a Field,
    times: &'a Times,
    reach: Reach<'a>,
    greatest_around_m: f64,
}

impl Search<'_> {
    fn meetings(&self) -> Vec<Meeting> {
        let mut hits: Vec<Meeting> = Vec::new();
        for chunk in &self.passage.chunks {
            let reach = self.reach.greatest_plane(chunk, self.greatest_around_m);
            for thing in self.field.meeting(chunk.bounds.widened(reach)) {
                if self.times.shared(thing, chunk.window).is_some() {
                    hits.extend((chunk.first..chunk.end).filter_map(|stretch| self.hit(stretch, thing)));
                }
            }
        }
        hits.sort_by_key(|hit| (hit.thing, hit.first));
        let mut rows: Vec<Meeting> = Vec::new();
        for hit in hits {
            match rows.last_mut().filter(|row| row.thing == hit.thing) {
                Some(row) => *row = row.and(hit),
                None => rows.push(hit),
            }
        }
        rows
    }

    /// Time first: it is cheaper than distance and turns away more.
    fn hit(&self, number: usize, thing: u32) -> Option<Meeting> {
        let stretch = &self.passage.stretches[number];
        let window = self.times.shared(thing, stretch.window)?;
        let shape = self.field.shape(thing as usize);
        // An area may be large: what counts is the scale where the herd is.
        let scale = self.field.scale(thing as usize).map_or(stretch.scale, |there| f64::midpoint(stretch.scale, there));
        let reach = self.reach.metres(stretch, thing) * scale;
        if !stretch.bounds().widened(reach).meets(shape.bounds()) {
            return None;
        }
        let distance = near::distance(stretch.a, stretch.b, shape);
        if distance > reach {
            return None;
        }
        let stretch = number_32(number);
        let (first, last, closest) = (stretch, stretch, stretch);
        Some(Meeting { passage: self.number, thing, distance_m: distance / scale, window, first, last, closest })
    }
}
