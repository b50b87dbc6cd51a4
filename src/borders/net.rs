//! Corners of borders, each once, with those that lie next to it. A corner is left out for all areas that have it or for
//! none, so a border that two areas share is the same line on both sides after as before.

use std::cmp::{Ordering, Reverse};
use std::collections::{BinaryHeap, HashMap, HashSet};

use geo_types::Coord;

use super::Outlines;
use crate::measure::LonLat;
use crate::progress::{Cancelled, Progress};

/// Corners nearer than this are one, in degrees: a millimetre. Levels of one map are written by one program, so what is
/// meant to be one corner differs by rounding alone.
const SAME_DEGREES: f64 = 1e-8;
/// Metres of a degree of latitude, roughly: the weight of a corner is all that rests on it.
const DEGREE_M: f64 = 111_000.0;

/// The corners of many areas, of one level or of several, and how they hang together.
pub struct Net {
    /// Each corner, as it was first met.
    corners: Vec<LonLat>,
    /// The same in metres of a flat map: degrees that are only stretched, so that straight lines stay straight.
    flat: Vec<Coord<f64>>,
    /// Each area's polygons' rings, as numbers of corners; a ring does not say its first corner again.
    areas: Vec<Vec<Vec<Vec<u32>>>>,
}

/// Who lies next to a corner on the borders.
#[derive(Clone, Copy)]
struct Beside {
    next: [u32; 2],
    /// How many there are; 3 for more than two.
    many: u8,
}

impl Beside {
    fn put(&mut self, other: u32) {
        let known = self.next.get(..usize::from(self.many.min(2))).unwrap_or_default();
        if self.many > 2 || known.contains(&other) {
            return;
        }
        if let Some(free) = self.next.get_mut(usize::from(self.many)) {
            *free = other;
        }
        self.many += 1;
    }

    /// Whether a line passes here and nothing else: where three borders meet, and where a line ends, a corner stays.
    const fn is_passed(self) -> bool {
        self.many == 2
    }

    fn replace(&mut self, old: u32, new: u32) {
        self.next.iter_mut().filter(|next| **next == old).for_each(|next| *next = new);
    }
}

impl Net {
    /// The net of the areas.
    #[must_use]
    pub fn of<'a>(areas: impl IntoIterator<Item = &'a Outlines>) -> Self {
        let mut numbers: HashMap<(i64, i64), u32> = HashMap::new();
        let mut corners: Vec<LonLat> = Vec::new();
        let mut number = |at: &LonLat| {
            *numbers.entry(key(*at)).or_insert_with(|| {
                corners.push(*at);
                u32::try_from(corners.len() - 1).unwrap_or(u32::MAX)
            })
        };
        let mut ring = |ring: &Vec<LonLat>| {
            let mut ring: Vec<u32> = ring.iter().map(&mut number).collect();
            ring.dedup();
            if ring.len() > 1 && ring.first() == ring.last() {
                ring.pop();
            }
            ring
        };
        let areas = areas.into_iter().map(|area| area.iter().map(|rings| rings.iter().map(&mut ring).collect()).collect()).collect();
        let flat = flat(&corners);
        Self { corners, flat, areas }
    }

    /// How many corners there are.
    #[must_use]
    pub const fn corners(&self) -> usize {
        self.corners.len()
    }

    /// The areas with fewer corners, in their order, with all their polygons and rings: the corner whose triangle with its
    /// neighbours is smallest goes first (Visvalingam and Whyatt 1993), as long as that is below half the square of `stray_m`,
    /// nothing else lies in the triangle, and no line comes to lie on another. So no line crosses another that did not
    /// before, and no area is lost.
    ///
    /// # Units
    /// Metres: bends as wide and as deep as this go.
    ///
    /// # Errors
    /// Where the work was cancelled.
    pub fn simplified(&self, stray_m: f64, progress: &Progress) -> Result<Vec<Outlines>, Cancelled> {
        let gone = Thinning::of(self).thinned(stray_m * stray_m / 2.0, progress)?;
        let is_kept = |corner: &&u32| !gone.get(**corner as usize).copied().unwrap_or(false);
        let ring = |ring: &Vec<u32>| {
            let mut kept: Vec<LonLat> =
                ring.iter().filter(is_kept).filter_map(|corner| self.corners.get(*corner as usize).copied()).collect();
            kept.extend(kept.first().copied());
            kept
        };
        let area = |area: &Vec<Vec<Vec<u32>>>| area.iter().map(|rings| rings.iter().map(ring).collect()).collect();
        Ok(self.areas.iter().map(area).collect())
    }
}

#[expect(clippy::cast_possible_truncation, reason = "degrees in millimetres are far below 2^63")]
fn key(at: LonLat) -> (i64, i64) {
    ((at.lon / SAME_DEGREES).round() as i64, (at.lat / SAME_DEGREES).round() as i64)
}

fn flat(corners: &[LonLat]) -> Vec<Coord<f64>> {
    #[expect(clippy::cast_precision_loss, reason = "a mean needs no more digits")]
    let many = corners.len().max(1) as f64;
    let middle = corners.iter().map(|at| at.lat).sum::<f64>() / many;
    let shrunk = middle.to_radians().cos().max(0.01);
    corners.iter().map(|at| Coord { x: at.lon * shrunk * DEGREE_M, y: at.lat * DEGREE_M }).collect()
}

/// Corners on their way out.
struct Thinning<'a> {
    flat: &'a [Coord<f64>],
    beside: Vec<Beside>,
    /// Lines between two corners that both stay.
    joined: HashSet<(u32, u32)>,
    gone: Vec<bool>,
    weights: Vec<f64>,
    cells: Cells,
}

/// A corner and its weight when it was last weighed.
struct Weighed(f64, u32);

impl PartialEq for Weighed {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}
impl Eq for Weighed {}
impl PartialOrd for Weighed {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Weighed {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.total_cmp(&other.0).then(self.1.cmp(&other.1))
    }
}

impl<'a> Thinning<'a> {
    fn of(net: &'a Net) -> Self {
        let mut beside = vec![Beside { next: [0, 0], many: 0 }; net.corners.len()];
        let rings = || net.areas.iter().flatten().flatten();
        let edges = || rings().flat_map(|ring| ring.iter().zip(ring.iter().cycle().skip(1))).filter(|(one, other)| one != other);
        for (one, other) in edges() {
            for (of, next) in [(*one, *other), (*other, *one)] {
                if let Some(beside) = beside.get_mut(of as usize) {
                    beside.put(next);
                }
            }
        }
        let stays = |corner: u32| beside.get(corner as usize).is_none_or(|beside| !beside.is_passed());
        let joined = edges().filter(|(one, other)| stays(**one) && stays(**other)).map(|(one, other)| pair(*one, *other)).collect();
        let cells = Cells::of(&net.flat);
        Self { flat: &net.flat, joined, gone: vec![false; beside.len()], weights: vec![f64::INFINITY; beside.len()], cells, beside }
    }

    fn thinned(mut self, most_m2: f64, progress: &Progress) -> Result<Vec<bool>, Cancelled> {
        progress.begin("simplifying borders", self.beside.len())?;
        let mut heap: BinaryHeap<Reverse<Weighed>> = BinaryHeap::new();
        for corner in 0..u32::try_from(self.beside.len()).unwrap_or(u32::MAX) {
            self.weigh(corner, most_m2, &mut heap);
        }
        while let Some(Reverse(Weighed(weight, corner))) = heap.pop() {
            progress.step()?;
            let index = corner as usize;
            let is_stale = self.gone[index] || self.weights[index].total_cmp(&weight).is_ne();
            if is_stale || !self.can_go(corner) {
                continue;
            }
            let [before, after] = self.beside[index].next;
            self.gone[index] = true;
            self.join(corner, before, after);
            for near in [before, after] {
                self.weigh(near, most_m2, &mut heap);
            }
        }
        Ok(self.gone)
    }

    fn weigh(&mut self, corner: u32, most_m2: f64, heap: &mut BinaryHeap<Reverse<Weighed>>) {
        let beside = self.beside[corner as usize];
        if !beside.is_passed() {
            return;
        }
        let [before, after] = beside.next.map(|next| self.flat[next as usize]);
        let weight = (turn(before, self.flat[corner as usize], after) / 2.0).abs();
        self.weights[corner as usize] = weight;
        if weight < most_m2 {
            heap.push(Reverse(Weighed(weight, corner)));
        }
    }

    /// Whether the line may go straight from the one side of a corner to the other.
    fn can_go(&self, corner: u32) -> bool {
        let [before, after] = self.beside[corner as usize].next;
        if self.are_joined(before, after) {
            return false;
        }
        let own = [before, corner, after];
        let triangle = own.map(|corner| self.flat[corner as usize]);
        self.cells
            .near(triangle)
            .all(|other| own.contains(&other) || self.gone[other as usize] || !holds(triangle, self.flat[other as usize]))
    }

    fn are_joined(&self, one: u32, other: u32) -> bool {
        for (of, next) in [(one, other), (other, one)] {
            let beside = self.beside[of as usize];
            if beside.is_passed() {
                return beside.next.contains(&next);
            }
        }
        self.joined.contains(&pair(one, other))
    }

    fn join(&mut self, corner: u32, before: u32, after: u32) {
        for (of, next) in [(before, after), (after, before)] {
            if self.beside[of as usize].is_passed() {
                self.beside[of as usize].replace(corner, next);
            }
        }
        if !self.beside[before as usize].is_passed() && !self.beside[after as usize].is_passed() {
            self.joined.insert(pair(before, after));
        }
    }
}

fn pair(one: u32, other: u32) -> (u32, u32) {
    (one.min(other), one.max(other))
}

/// Twice the area on the left of the way over three places.
fn turn(from: Coord<f64>, over: Coord<f64>, to: Coord<f64>) -> f64 {
    (over.x - from.x) * (to.y - from.y) - (over.y - from.y) * (to.x - from.x)
}

/// Whether a place lies in a triangle or on its edge.
fn holds([a, b, c]: [Coord<f64>; 3], at: Coord<f64>) -> bool {
    let turns = [turn(a, b, at), turn(b, c, at), turn(c, a, at)];
    turns.iter().all(|turn| *turn >= 0.0) || turns.iter().all(|turn| *turn <= 0.0)
}

/// Corners by the cells of a grid that they lie in.
struct Cells {
    side: f64,
    cells: HashMap<(i64, i64), Vec<u32>>,
}

impl Cells {
    fn of(flat: &[Coord<f64>]) -> Self {
        let (mut low, mut high) = (Coord { x: f64::INFINITY, y: f64::INFINITY }, Coord { x: f64::NEG_INFINITY, y: f64::NEG_INFINITY });
        for at in flat {
            (low, high) = (Coord { x: low.x.min(at.x), y: low.y.min(at.y) }, Coord { x: high.x.max(at.x), y: high.y.max(at.y) });
        }
        #[expect(clippy::cast_precision_loss, reason = "a size needs no more digits")]
        let side = (((high.x - low.x) * (high.y - low.y)).max(1.0) / flat.len().max(1) as f64).sqrt().max(1.0);
        let mut cells: HashMap<(i64, i64), Vec<u32>> = HashMap::new();
        for (number, at) in (0_u32..).zip(flat) {
            cells.entry(cell(*at, side)).or_default().push(number);
        }
        Self { side, cells }
    }

    /// The corners in the cells that a triangle reaches.
    fn near(&self, triangle: [Coord<f64>; 3]) -> impl Iterator<Item = u32> + '_ {
        let [a, b, c] = triangle.map(|at| cell(at, self.side));
        let (west, east) = (a.0.min(b.0).min(c.0), a.0.max(b.0).max(c.0));
        let (south, north) = (a.1.min(b.1).min(c.1), a.1.max(b.1).max(c.1));
        (west..=east).flat_map(move |x| (south..=north).filter_map(move |y| self.cells.get(&(x, y)))).flatten().copied()
    }
}

#[expect(clippy::cast_possible_truncation, reason = "metres of a map divided by a cell of a metre at least")]
fn cell(at: Coord<f64>, side: f64) -> (i64, i64) {
    ((at.x / side).floor() as i64, (at.y / side).floor() as i64)
}
