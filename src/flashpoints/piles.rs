//! Piles: which encounters belong to which flashpoint.
//!
//! The gravest encounter that is not taken yet takes those round it: within the radius of its own place, and
//! with days that meet its own. Measured from the gravest alone, so that no chain grows; each encounter is
//! taken once. In other words: an encounter belongs to the gravest *seed* that reaches it, and is a seed where
//! none does. Put so, a pile can be put right after an edit without looking at the rest: from the gravest
//! changed encounter downwards, each asks again who takes it, and only where the answer differs are those
//! below it asked (the lexicographically first independent set of a graph, kept up to date).

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use geo_types::Coord;

use super::severity::{self, Share};
use crate::atlas::Atlas;
use crate::encounters::{Encounter, Key};
use crate::measure::Plane;
use crate::progress::{Cancelled, Held, Progress};
use crate::scenario::{Scenario, Settings};

/// Where encounters stand in line: what each would give alone, the most first, then their keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Rank(Reverse<OrderedWeight>, Key);

#[derive(Clone, Copy, Debug, PartialEq)]
struct OrderedWeight(f64);

impl Eq for OrderedWeight {}

impl PartialOrd for OrderedWeight {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for OrderedWeight {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.total_cmp(&other.0)
    }
}

/// An encounter that counts, and who takes it.
#[derive(Clone)]
struct Node {
    encounter: Arc<Encounter>,
    rank: Rank,
    /// The plane's scale at its place.
    scale: f64,
    /// The seed that takes it; itself where it is one; nothing where it only asks a question and no seed
    /// reaches it.
    taker: Option<Taker>,
}

/// A seed, and where it is.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Taker {
    rank: Rank,
    place: Coord<f64>,
}

impl Node {
    /// Whether it gives points of its own, and so can be a seed.
    fn counts(&self) -> bool {
        self.rank.0.0.0 > 0.0
    }

    fn is_seed(&self) -> bool {
        self.taker.is_some_and(|taker| taker.rank == self.rank)
    }

    fn as_taker(&self) -> Taker {
        Taker { rank: self.rank, place: self.encounter.place }
    }
}

type Cell = (i32, i32);

/// All piles. Copies share the cells that no edit touched.
#[derive(Clone, Default)]
pub struct Piles {
    cells: HashMap<Cell, Arc<Vec<Node>>>,
    cell_side: f64,
    radius_m: f64,
    slack_days: i32,
}

/// The piles that an edit changed, by their seeds with the seeds' places: those that are gone, and those that
/// are there now.
pub(super) type Changed = BTreeMap<Key, Coord<f64>>;

/// An encounter as a pile sees it; nothing where it neither counts nor asks.
fn node(scenario: &Scenario, atlas: &Atlas, plane: &Plane, encounter: &Arc<Encounter>) -> Option<Node> {
    let settings = &scenario.settings;
    let weighed = match severity::share(settings, scenario, atlas, encounter) {
        Share::Known(share) => Some(share * severity::weight(settings, encounter.kind)).filter(|weighed| *weighed > 0.0)?,
        Share::Unknown => 0.0,
        Share::Unweighed => return None,
    };
    let rank = Rank(Reverse(OrderedWeight(weighed)), encounter.key());
    Some(Node { encounter: Arc::clone(encounter), rank, scale: plane.scale_at(encounter.at.lat), taker: None })
}

impl Piles {
    /// Gathers encounters.
    ///
    /// # Errors
    /// Where the work was cancelled.
    pub(super) fn gather<'a>(
        (atlas, scenario, plane): (&Atlas, &Scenario, &Plane),
        encounters: impl Iterator<Item = &'a Arc<Encounter>>,
        progress: &Progress,
    ) -> Result<Self, Cancelled> {
        let mut piles = Held::new(Self::empty(&scenario.settings, plane));
        let mut ranks = Vec::new();
        for encounter in encounters {
            progress.check()?;
            if let Some(node) = node(scenario, atlas, plane, encounter) {
                ranks.push((node.rank, node.encounter.place));
                let cell = piles.cell(node.encounter.place);
                Arc::make_mut(piles.cells.entry(cell).or_default()).push(node);
            }
        }
        ranks.sort_by_key(|(rank, _)| *rank);
        progress.begin("flashpoints", ranks.len())?;
        for (rank, place) in ranks {
            progress.step()?;
            piles.settle_as_first(rank, place);
        }
        Ok(piles.keep())
    }

    fn empty(settings: &Settings, plane: &Plane) -> Self {
        // The plane enlarges by a few thousandths; the cells allow for a tenth.
        let cell_side = (settings.flashpoint_radius_m * plane.greatest_scale() * 1.1).max(1.0);
        Self { cells: HashMap::new(), cell_side, radius_m: settings.flashpoint_radius_m, slack_days: settings.flashpoint_slack_days }
    }

    #[expect(clippy::cast_possible_truncation, reason = "cells of a region")]
    fn cell(&self, place: Coord<f64>) -> Cell {
        ((place.x / self.cell_side).floor() as i32, (place.y / self.cell_side).floor() as i32)
    }

    fn round(&self, place: Coord<f64>) -> impl Iterator<Item = Cell> + use<> {
        let (x, y) = self.cell(place);
        (-1..=1).flat_map(move |dx| (-1..=1).map(move |dy| (x + dx, y + dy)))
    }

    fn near(&self, place: Coord<f64>) -> impl Iterator<Item = &Node> {
        self.round(place).filter_map(|cell| self.cells.get(&cell)).flat_map(|cell| cell.iter())
    }

    fn get(&self, key: Key, place: Coord<f64>) -> Option<&Node> {
        self.cells.get(&self.cell(place))?.iter().find(|node| node.rank.1 == key)
    }

    fn set_taker(&mut self, key: Key, place: Coord<f64>, taker: Option<Taker>) {
        let cell = self.cell(place);
        let nodes = self.cells.get_mut(&cell).map(Arc::make_mut);
        if let Some(node) = nodes.and_then(|nodes| nodes.iter_mut().find(|node| node.rank.1 == key)) {
            node.taker = taker;
        }
    }

    /// Whether two encounters are near enough in place and time.
    fn reaches(&self, one: &Node, other: &Node) -> bool {
        let (a, b) = (one.encounter.place, other.encounter.place);
        let radius = self.radius_m * f64::midpoint(one.scale, other.scale);
        (a.x - b.x).hypot(a.y - b.y) <= radius && one.encounter.days.meets(other.encounter.days, self.slack_days)
    }

    /// In the order of ranks: whoever is not taken is a seed, and takes what it reaches.
    fn settle_as_first(&mut self, rank: Rank, place: Coord<f64>) {
        let Some(seed) = self.get(rank.1, place).filter(|node| node.taker.is_none() && node.counts()).cloned() else { return };
        for cell in self.round(place) {
            let Some(nodes) = self.cells.get(&cell) else { continue };
            let takes: Vec<usize> = (0..nodes.len()).filter(|at| nodes[*at].taker.is_none() && self.reaches(&seed, &nodes[*at])).collect();
            if let Some(nodes) = self.cells.get_mut(&cell).filter(|_| !takes.is_empty()).map(Arc::make_mut) {
                for at in takes {
                    nodes[at].taker = Some(seed.as_taker());
                }
            }
        }
    }

    /// The same piles with some encounters gone and others there, and which piles that changed.
    pub(super) fn revised(
        &self,
        (atlas, scenario, plane): (&Atlas, &Scenario, &Plane),
        gone: &[Arc<Encounter>],
        come: &[Arc<Encounter>],
    ) -> (Self, Changed) {
        let mut revision = Revision { piles: self.clone(), asked: BTreeSet::new(), places: HashMap::new(), changed: Changed::new() };
        for encounter in gone {
            revision.remove(encounter);
        }
        for encounter in come {
            if let Some(node) = node(scenario, atlas, plane, encounter) {
                revision.insert(node);
            }
        }
        while let Some(rank) = revision.asked.pop_first() {
            revision.settle(rank);
        }
        (revision.piles, revision.changed)
    }

    /// Every pile, in order of the seeds: the seed first, then its members by their keys.
    ///
    /// # Errors
    /// Where the work was cancelled.
    pub(super) fn all(&self, progress: &Progress) -> Result<Vec<Vec<Arc<Encounter>>>, Cancelled> {
        let mut piles: Held<HashMap<Key, Vec<Arc<Encounter>>>> = Held::new(HashMap::new());
        let mut seeds = Vec::new();
        let mut cells: Vec<&Cell> = self.cells.keys().collect();
        cells.sort_unstable();
        for node in cells.into_iter().flat_map(|cell| self.cells[cell].iter()) {
            progress.check()?;
            let Some(taker) = node.taker else { continue };
            if node.is_seed() {
                seeds.push(taker.rank.1);
            }
            piles.entry(taker.rank.1).or_default().push(Arc::clone(&node.encounter));
        }
        seeds.sort_unstable();
        let pile = |seed| {
            progress.check()?;
            Ok(seed_first(seed, piles.remove(&seed).unwrap_or_default()))
        };
        seeds.into_iter().map(pile).collect()
    }

    /// One pile, where there is a seed of this key at this place: the seed first, the others by their keys.
    pub(super) fn pile(&self, seed: Key, place: Coord<f64>) -> Option<Vec<Arc<Encounter>>> {
        let rank = Some(self.get(seed, place)?).filter(|node| node.is_seed())?.rank;
        let members =
            self.near(place).filter(|node| node.taker.is_some_and(|taker| taker.rank == rank)).map(|node| Arc::clone(&node.encounter));
        Some(seed_first(seed, members.collect()))
    }
}

/// The seed first, the others by their keys.
fn seed_first(seed: Key, mut members: Vec<Arc<Encounter>>) -> Vec<Arc<Encounter>> {
    members.sort_by_cached_key(|member| (member.key() != seed, member.key()));
    members
}

/// Piles being put right.
struct Revision {
    piles: Piles,
    /// Who is to be asked again, the gravest first: what is graver is settled by then.
    asked: BTreeSet<Rank>,
    /// Where those are.
    places: HashMap<Key, Coord<f64>>,
    changed: Changed,
}

impl Revision {
    fn ask(&mut self, rank: Rank, place: Coord<f64>) {
        self.places.insert(rank.1, place);
        self.asked.insert(rank);
    }

    fn insert(&mut self, node: Node) {
        self.ask(node.rank, node.encounter.place);
        let cell = self.piles.cell(node.encounter.place);
        Arc::make_mut(self.piles.cells.entry(cell).or_default()).push(node);
    }

    fn remove(&mut self, encounter: &Encounter) {
        let (key, cell) = (encounter.key(), self.piles.cell(encounter.place));
        let Some(nodes) = self.piles.cells.get_mut(&cell) else { return };
        let Some(at) = nodes.iter().position(|node| node.rank.1 == key) else { return };
        let node = Arc::make_mut(nodes).swap_remove(at);
        if nodes.is_empty() {
            self.piles.cells.remove(&cell);
        }
        if let Some(taker) = node.taker {
            self.note_before(taker);
            if taker.rank == node.rank {
                self.ask_those_taken_by(taker);
            }
        }
    }

    /// A seed is noted where it is now, even if it moved.
    fn note_before(&mut self, taker: Taker) {
        self.changed.entry(taker.rank.1).or_insert(taker.place);
    }

    fn ask_those_taken_by(&mut self, taker: Taker) {
        let is_taken = |node: &&Node| node.taker.is_some_and(|now| now.rank == taker.rank);
        let taken: Vec<(Rank, Coord<f64>)> =
            self.piles.near(taker.place).filter(is_taken).map(|node| (node.rank, node.encounter.place)).collect();
        for (rank, place) in taken {
            self.ask(rank, place);
        }
    }

    /// Asks an encounter who takes it, now that all graver ones are settled.
    fn settle(&mut self, rank: Rank) {
        let Some(place) = self.places.get(&rank.1).copied() else { return };
        // Asked as it was before the edit, it is not there any more.
        let Some(node) = self.piles.get(rank.1, place).filter(|node| node.rank == rank).cloned() else { return };
        let graver = self.piles.near(place).filter(|other| other.rank < rank && other.is_seed());
        let gravest = graver.filter(|seed| self.piles.reaches(seed, &node)).map(Node::as_taker).min_by_key(|taker| taker.rank);
        let own = node.as_taker();
        let taker = gravest.or(Some(own).filter(|_| node.counts()));
        if taker == node.taker {
            return;
        }
        node.taker.into_iter().for_each(|before| self.note_before(before));
        self.changed.extend(taker.map(|now| (now.rank.1, now.place)));
        self.piles.set_taker(rank.1, place, taker);
        if node.taker == Some(own) {
            self.ask_those_taken_by(own);
        }
        if taker == Some(own) {
            let below = self.piles.near(place).filter(|other| other.rank > rank && other.taker.is_none_or(|taker| taker.rank > rank));
            let reached: Vec<(Rank, Coord<f64>)> =
                below.filter(|other| self.piles.reaches(&node, other)).map(|other| (other.rank, other.encounter.place)).collect();
            for (rank, place) in reached {
                self.ask(rank, place);
            }
        }
    }
}
