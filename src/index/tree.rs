//! A tree of boxes. The only file that names `rstar`.

use geo_types::Coord;
use rstar::{AABB, RStarInsertionStrategy, RTree, RTreeObject, RTreeParams};

use super::{PlaneBox, in_map_order};
use crate::progress::{Cancelled, Progress};

/// Boxes with their numbers, under a tree. Neighbours on the map stand together in groups, and the tree is one of
/// groups: it is planted in a fraction of the time, and a group is looked through faster than a tree is climbed.
#[derive(Clone)]
pub struct BoxTree {
    /// All boxes, neighbours beside each other.
    leaves: Vec<(PlaneBox, u32)>,
    groups: RTree<Group, Wide>,
}

/// As many boxes as stand in one group.
const IN_A_GROUP: usize = 16;

/// An order is as good as another where the way through it is at most so many times as long.
const AS_GOOD: f64 = 2.0;

/// The length of the way from each box to the next.
fn way_through(boxes: &[(PlaneBox, u32)]) -> f64 {
    let apart = |one: Coord<f64>, other: Coord<f64>| (one.x - other.x).abs() + (one.y - other.y).abs();
    boxes.windows(2).map(|two| apart(two[0].0.middle(), two[1].0.middle())).sum()
}

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
struct Group {
    envelope: AABB<[f64; 2]>,
    /// Its place among the groups.
    number: usize,
}

impl RTreeObject for Group {
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
        let boxes: Vec<(PlaneBox, u32)> = boxes.into_iter().zip(0..).filter(|(of, _)| of.is_finite()).collect();
        progress.check()?;
        let order = in_map_order(boxes.iter().map(|(of, _)| *of));
        progress.check()?;
        let ordered: Vec<(PlaneBox, u32)> = order.into_iter().map(|number| boxes[number]).collect();
        progress.check()?;
        // What comes in an order of the map keeps it: whatever else is known of a thing then lies beside its neighbours'.
        let leaves = if way_through(&boxes) <= AS_GOOD * way_through(&ordered) { boxes } else { ordered };
        let group = |(number, leaves): (usize, &[(PlaneBox, u32)])| {
            let bounds = leaves.iter().fold(PlaneBox::EMPTY, |bounds, (of, _)| bounds.with(of.low).with(of.high));
            Group { envelope: envelope(bounds), number }
        };
        let groups = leaves.chunks(IN_A_GROUP).enumerate().map(group).collect();
        progress.check()?;
        Ok(Self { leaves, groups: RTree::bulk_load_with_params(groups) })
    }

    /// The numbers of the boxes that meet this one, in no order.
    pub fn meeting(&self, within: PlaneBox) -> impl Iterator<Item = u32> + '_ {
        let groups = self.groups.locate_in_envelope_intersecting(envelope(within));
        let of_group = |group: &Group| {
            let first = group.number * IN_A_GROUP;
            &self.leaves[first..self.leaves.len().min(first + IN_A_GROUP)]
        };
        groups.flat_map(of_group).filter(move |(of, _)| of.meets(within)).map(|(_, number)| *number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::Chance;

    #[test]
    fn a_tree_of_a_hundred_thousand_boxes_finds_what_a_plain_loop_finds() {
        let mut chance = Chance::seeded(5);
        let mut place = || Coord { x: chance.between(0.0, 1_000.0), y: chance.between(0.0, 1_000.0) };
        let boxes: Vec<PlaneBox> = (0..100_000).map(|_| PlaneBox::of([place()]).widened(0.5)).collect();
        let tree = BoxTree::new(boxes.iter().copied(), &Progress::default()).unwrap();
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
        assert_eq!(tree.meeting(PlaneBox::of([Coord { x: 0.0, y: 0.0 }])).count(), 0);
    }

    #[test]
    fn boxes_on_one_line_and_in_one_place_are_found() {
        let boxes = (0..40).map(|number| PlaneBox::of([Coord { x: f64::from(number / 2), y: 7.0 }]));
        let tree = BoxTree::new(boxes, &Progress::default()).unwrap();
        assert_eq!(tree.meeting(PlaneBox::of([Coord { x: 3.0, y: 7.0 }, Coord { x: 4.0, y: 7.0 }])).count(), 4);
    }
}
