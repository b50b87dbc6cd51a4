//! A tree of boxes. The only file that names `rstar`.

use rstar::{AABB, RTree, RTreeObject};

use super::PlaneBox;

/// A tree of boxes with the numbers of what they hold.
#[derive(Clone)]
pub struct BoxTree(RTree<Leaf>);

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
    pub fn new(boxes: impl IntoIterator<Item = PlaneBox>) -> Self {
        let leaves = (0_u32..).zip(boxes).filter(|(_, of)| of.is_finite());
        Self(RTree::bulk_load(leaves.map(|(number, of)| Leaf { envelope: envelope(of), number }).collect()))
    }

    /// The numbers of the boxes that meet this one, in no order.
    pub fn meeting(&self, within: PlaneBox) -> impl Iterator<Item = u32> + '_ {
        self.0.locate_in_envelope_intersecting(envelope(within)).map(|leaf| leaf.number)
    }
}
