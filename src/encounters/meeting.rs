//! The one search behind most kinds: which passages come within reach of which things, at the same time.
//!
//! A *meeting* is one row for a passage and a thing: the least distance, and the days from the first to
//! the last shared moment, over the stretches for which distance **and** time hold on the same stretch.
//! Distance is inclusive (a thing at the very edge of the corridor is met), time is strict (windows that
//! only touch do not meet).

use std::ops::Range;
use std::sync::Arc;

use geo_types::Coord;
use rayon::prelude::*;

use super::{Encounter, near};
use crate::calendar::{Chunk, Passage, Stretch};
use crate::index::{Field, PlaneBox, PlaneShape, in_map_order};
use crate::measure::{Day, DayRange, Window};
use crate::progress::{self, Cancelled, Progress};

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
        ends: Vec<u32>,
        /// The days that hold all windows of each thing: they are asked a hundred times as often as the windows,
        /// and fit the processor's cache.
        days: Vec<DayRange>,
    },
}

impl Times {
    /// The windows of each thing in turn.
    pub fn of<I: IntoIterator<Item = Window>>(things: impl IntoIterator<Item = I>) -> Self {
        let (mut windows, mut ends, mut days) = (Vec::new(), Vec::new(), Vec::new());
        for thing in things {
            let from = windows.len();
            windows.extend(thing);
            ends.push(number_32(windows.len()));
            days.push(hull(&windows[from..]));
        }
        Self::Given { windows, ends, days }
    }

    /// The windows of one thing.
    #[must_use]
    pub fn windows(&self, thing: u32) -> &[Window] {
        match self {
            Self::Always => &[Window::ALWAYS],
            Self::Given { windows, ends, .. } => &windows[span(ends, thing as usize)],
        }
    }

    /// The same times with those of one thing given anew.
    #[must_use]
    pub fn with(&self, thing: usize, anew: Vec<Window>) -> Self {
        let Self::Given { windows, ends, days } = self else { return Self::Always };
        let span = span(ends, thing);
        let shifted = |end: u32| end + number_32(anew.len()) - number_32(span.len());
        let ends = ends.iter().enumerate().map(|(number, end)| if number < thing { *end } else { shifted(*end) }).collect();
        let (mut windows, mut days) = (windows.clone(), days.clone());
        days[thing] = hull(&anew);
        windows.splice(span, anew);
        Self::Given { windows, ends, days }
    }

    /// Whether a thing may be there on some of the days: where not, its windows need not be asked.
    fn may_meet(&self, thing: u32, asked: DayRange) -> bool {
        match self {
            Self::Always => true,
            Self::Given { days, .. } => days[thing as usize].meets(asked, 0),
        }
    }
}

/// Where the windows of a thing lie among all.
fn span(ends: &[u32], thing: usize) -> Range<usize> {
    thing.checked_sub(1).map_or(0, |before| ends[before] as usize)..ends[thing] as usize
}

/// The days that hold some windows; days that meet none where there is no window.
fn hull(windows: &[Window]) -> DayRange {
    const NEVER: DayRange = DayRange { first: Day::from_days_since_1970(i32::MAX / 2), last: Day::from_days_since_1970(i32::MIN / 2) };
    windows.iter().map(|window| window.days()).reduce(DayRange::hull).unwrap_or(NEVER)
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
    let of_one = |place: usize| {
        progress.step()?;
        let number = asked[place];
        let search = Search { number: number_32(number), passage: &passages[number], field, times, reach, greatest_around_m };
        Ok((place, search.meetings()))
    };
    // One herd after its neighbour: what is near the one is still at hand for the other.
    let hulls = asked.iter().map(|number| passages[*number].hull.map_or(PlaneBox::of([Coord::zero()]), |(bounds, _)| bounds));
    let mut of_each = progress::all(in_map_order(hulls).into_par_iter().map(of_one))?;
    of_each.sort_unstable_by_key(|(place, _)| *place);
    Ok(of_each.into_iter().flat_map(|(_, meetings)| meetings).collect())
}

/// An encounter for each meeting, in their order.
///
/// # Errors
/// Where the work was cancelled.
pub(super) fn encounters(
    rows: &[Meeting],
    progress: &Progress,
    encounter: impl Fn(&Meeting) -> Encounter + Sync,
) -> Result<Vec<Encounter>, Cancelled> {
    let told = rows.par_iter().map(|row| progress.check().map(|()| encounter(row)));
    progress::all(told)
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
        let mut met: Vec<Meeting> = Vec::new();
        for chunk in &self.passage.chunks {
            let reach = self.reach.greatest_plane(chunk, self.greatest_around_m);
            let days = chunk.window.days();
            let near = self.field.meeting(chunk.bounds.widened(reach)).filter(|thing| self.times.may_meet(*thing, days));
            met.extend(near.filter_map(|thing| self.on_chunk(chunk, thing)));
        }
        met.sort_unstable_by_key(|meeting| (meeting.thing, meeting.first));
        met.chunk_by(|one, other| one.thing == other.thing).filter_map(|same| same.iter().copied().reduce(Meeting::and)).collect()
    }

    /// Time first: it is cheaper than distance and turns away more.
    fn on_chunk(&self, chunk: &Chunk, thing: u32) -> Option<Meeting> {
        let windows = self.times.windows(thing);
        if !windows.iter().any(|window| window.meets(chunk.window)) {
            return None;
        }
        let (shape, scale) = (self.field.shape(thing as usize), self.field.scale(thing as usize));
        let thing = Thing { number: thing, shape, bounds: shape.bounds(), scale, windows };
        let stretches = chunk.first..chunk.end;
        stretches.filter_map(|number| self.on_stretch(number, &self.passage.stretches[number], &thing)).reduce(Meeting::and)
    }

    fn on_stretch(&self, number: usize, stretch: &Stretch, thing: &Thing<'_>) -> Option<Meeting> {
        // An area may be large: what counts is the scale where the herd is.
        let scale = thing.scale.map_or(stretch.scale, |there| f64::midpoint(stretch.scale, there));
        let reach = self.reach.metres(stretch, thing.number) * scale;
        if !stretch.bounds().widened(reach).meets(thing.bounds) {
            return None;
        }
        let window = shared(thing.windows, stretch.window)?;
        let distance = near::within(stretch.a, stretch.b, thing.shape, reach)?;
        let stretch = number_32(number);
        let (first, last, closest) = (stretch, stretch, stretch);
        Some(Meeting { passage: self.number, thing: thing.number, distance_m: distance / scale, window, first, last, closest })
    }
}

/// What is met: where and when.
struct Thing<'a> {
    number: u32,
    shape: PlaneShape<'a>,
    bounds: PlaneBox,
    /// The plane's scale there, at a point.
    scale: Option<f64>,
    windows: &'a [Window],
}

/// The time that a window shares with others: from the first shared moment to the last.
fn shared(windows: &[Window], with: Window) -> Option<Window> {
    windows.iter().filter(|window| window.meets(with)).map(|window| window.shared(with)).reduce(Window::hull)
}
