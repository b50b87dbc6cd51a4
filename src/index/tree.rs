//! A tree of boxes. The only file that names `rstar`.

use rstar::{AABB, RStarInsertionStrategy, RTree, RTreeObject, RTreeParams};

use super::PlaneBox;
use crate::progress::{Cancelled, Progress};

/// Boxes with their numbers, under trees. A large layer stands under several, one beside the other from west to
/// east: each is planted within some ten milliseconds, and between two of them the work can be stopped.
#[derive(Clone)]
pub struct BoxTree(Vec<(PlaneBox, RTree<Leaf, Wide>)>);

/// As many boxes as stand under one tree.
const UNDER_ONE: usize = 1 << 16;

/// Trees that are planted at once and only asked: wide nodes take fewer steps from one to the next than the
/// library's six.
#[derive(Clone)]
struct Wide;

impl RTreeParams for Wide {
    const MIN_SIZE: usize = 8;
    const MAX_SIZE: usize = 24;
    const REINSERTION_COUNT: usize = 4;
    type DefaultInsertionStrategy = RStarInsertionStrategy;
}

#[derive(Clone)]
struct Leaf {
    envelope: AABB<[f64; 2]>,
    number: u32,
}

impl RTreeObject for Leaf {
    type Envelope = AABB<[f64; 2]>;

    fn envelope(&self) -> Self::Envelope {
        self.envelope
    }
}

fn envelope(of: PlaneBox) -> AABB<[f64; 2]> {
    AABB::from_corners([of.low.x, of.low.y], [of.high.x, of.high.y])
}

impl BoxTree {
    /// Builds the tree; the n-th box gets the number n. Boxes that are not finite are left out: they
    /// meet nothing.
    ///
    /// # Errors
    /// Where the work was cancelled.
    pub fn new(boxes: impl IntoIterator<Item = PlaneBox>, progress: &Progress) -> Result<Self, Cancelled> {
        let leaf = |(number, of)| Leaf { envelope: envelope(of), number };
        let mut leaves: Vec<Leaf> = (0_u32..).zip(boxes).filter(|(_, of)| of.is_finite()).map(leaf).collect();
        progress.check()?;
        if leaves.len() <= UNDER_ONE {
            return Ok(Self(planted(leaves).into_iter().collect()));
        }
        let west = |leaf: &Leaf| leaf.envelope.lower()[0] + leaf.envelope.upper()[0];
        leaves.sort_unstable_by(|one, other| west(one).total_cmp(&west(other)).then(one.number.cmp(&other.number)));
        let mut trees = Vec::new();
        for strip in leaves.chunks(UNDER_ONE) {
            progress.check()?;
            trees.extend(planted(strip.to_vec()));
        }
        Ok(Self(trees))
    }

    /// The numbers of the boxes that meet this one, in no order.
    pub fn meeting(&self, within: PlaneBox) -> impl Iterator<Item = u32> + '_ {
        let trees = self.0.iter().filter(move |(bounds, _)| bounds.meets(within));
        trees.flat_map(move |(_, tree)| tree.locate_in_envelope_intersecting(envelope(within)).map(|leaf| leaf.number))
    }
}

/// A tree with the box that holds it; none where there is nothing to hold.
fn planted(leaves: Vec<Leaf>) -> Option<(PlaneBox, RTree<Leaf, Wide>)> {
    let corners = leaves.iter().flat_map(|leaf| [leaf.envelope.lower(), leaf.envelope.upper()]);
    let bounds = PlaneBox::of(corners.map(|[x, y]| geo_types::Coord { x, y }));
    (!leaves.is_empty()).then(|| (bounds, RTree::bulk_load_with_params(leaves)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::Chance;

    #[test]
    fn a_forest_of_a_hundred_thousand_boxes_finds_what_a_plain_loop_finds() {
        let mut chance = Chance::seeded(5);
        let mut place = || geo_types::Coord { x: chance.between(0.0, 1_000.0), y: chance.between(0.0, 1_000.0) };
        let boxes: Vec<PlaneBox> = (0..100_000).map(|_| PlaneBox::of([place()]).widened(0.5)).collect();
        let tree = BoxTree::new(boxes.iter().copied(), &Progress::default()).unwrap();
        assert!(tree.0.len() > 1);
        for _ in 0..50 {
            let within = PlaneBox::of([place(), place()]);
            let mut found: Vec<u32> = tree.meeting(within).collect();
            found.sort_unstable();
            let plain: Vec<u32> = (0..).zip(&boxes).filter(|(_, of)| of.meets(within)).map(|(number, _)| number).collect();
            assert_eq!(found, plain);
        }
    }

    #[test]
    fn nothing_is_found_among_nothing() {
        let tree = BoxTree::new([PlaneBox::EMPTY], &Progress::default()).unwrap();
        assert_eq!(tree.meeting(PlaneBox::of([geo_types::Coord { x: 0.0, y: 0.0 }])).count(), 0);
    }
}
