//! The one search behind most kinds: which passages come within reach of which things, at the same time.
//!
//! A *meeting* is one row for a passage and a thing: the least distance, and the days from the first to
//! the last shared moment, over the stretches for which distance **and** time hold on the same stretch.
//! Distance is inclusive (a thing at the very edge of the corridor is met), time is strict (windows that
//! only touch do not meet).

use rayon::prelude::*;

use super::near;
use crate::calendar::{Chunk, Passage, Stretch};
use crate::index::{Field, PlaneShape};
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
    pub passage: usize,
    /// The number of the thing.
    pub thing: u32,
    /// The least distance, in metres.
    pub distance_m: f64,
    /// From the first shared moment to the last.
    pub window: Window,
    /// The first stretch on which they meet.
    pub first: usize,
    /// The last stretch on which they meet.
    pub last: usize,
    /// The stretch that comes nearest.
    pub closest: usize,
}

impl Meeting {
    /// The same passage and thing on another stretch.
    #[must_use]
    pub fn and(self, later: Self) -> Self {
        let nearer = if later.distance_m < self.distance_m { later } else { self };
        Self { window: self.window.hull(later.window), first: self.first.min(later.first), last: self.last.max(later.last), ..nearer }
    }
}

/// Every meeting of the passages with the things of a field, in the order of passages, then things.
///
/// # Errors
/// Where the work was cancelled.
pub fn meetings(
    passages: &[Passage],
    field: &Field,
    times: &Times,
    reach: Reach<'_>,
    progress: &Progress,
) -> Result<Vec<Meeting>, Cancelled> {
    let greatest_around_m = if let Reach::Around(reaches_m) = reach { reaches_m.iter().copied().fold(0.0, f64::max) } else { 0.0 };
    let of_each: Result<Vec<Vec<Meeting>>, Cancelled> = passages
        .par_iter()
        .enumerate()
        .map(|(number, passage)| {
            progress.step()?;
            let search = Search { passage, field, times, reach, greatest_around_m };
            Ok(search.meetings(number))
        })
        .collect();
    Ok(of_each?.into_iter().flatten().collect())
}

struct Search<'a> {
    passage: &'a Passage,
    field: &'a Field,
    times: &'a Times,
    reach: Reach<'a>,
    greatest_around_m: f64,
}

impl Search<'_> {
    fn meetings(&self, number: usize) -> Vec<Meeting> {
        let mut hits: Vec<Meeting> = Vec::new();
        for chunk in &self.passage.chunks {
            let reach = self.reach.greatest_plane(chunk, self.greatest_around_m);
            for thing in self.field.meeting(chunk.bounds.widened(reach)) {
                if self.times.shared(thing, chunk.window).is_some() {
                    hits.extend((chunk.first..chunk.end).filter_map(|stretch| self.hit(number, stretch, thing)));
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
    fn hit(&self, passage: usize, number: usize, thing: u32) -> Option<Meeting> {
        let stretch = &self.passage.stretches[number];
        let window = self.times.shared(thing, stretch.window)?;
        let shape = &self.field.shapes[thing as usize];
        let scale = match shape {
            PlaneShape::Point(_) => f64::midpoint(stretch.scale, self.field.scales[thing as usize]),
            // An area may be large: what counts is the scale where the herd is.
            PlaneShape::Area(_) => stretch.scale,
        };
        let reach = self.reach.metres(stretch, thing) * scale;
        if !stretch.bounds().widened(reach).meets(shape.bounds()) {
            return None;
        }
        let distance = near::distance(stretch.a, stretch.b, shape);
        (distance <= reach).then_some(Meeting {
            passage,
            thing,
            distance_m: distance / scale,
            window,
            first: number,
            last: number,
            closest: number,
        })
    }
}
