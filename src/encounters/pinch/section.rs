//! Cross-sections of a straight piece of way: where on it the gap between areas, through which it leads, is
//! narrowest.
//!
//! Seen along the piece, every edge of an area is a straight line `across = at + slope * along`. Between two
//! *events* (a corner, two edges that cross, an edge that crosses the way or leaves the outlook) the edges keep
//! their order, so the gap is the difference of two straight lines and is least at an end of the slab. So the
//! answer is exact, without sampling.

use geo_types::Coord;

use crate::index::PlaneArea;

/// A straight piece of way, and how far to either side is looked.
pub(super) struct Section {
    a: Coord<f64>,
    /// Along the piece, of length 1.
    along: Coord<f64>,
    length: f64,
    outlook: f64,
}

/// The narrowest cross-section.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Narrowest {
    /// The gap through which the way leads, in plane metres: 0 where it leads through an area.
    pub(super) free: f64,
    /// Where the way crosses it.
    pub(super) place: Coord<f64>,
    /// The areas on it, by number, in order.
    pub(super) areas: Vec<u32>,
}

/// A straight line seen along the piece: an edge of an area, or of the outlook.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Line {
    at: f64,
    slope: f64,
}

impl Line {
    const fn level(at: f64) -> Self {
        Self { at, slope: 0.0 }
    }

    fn across(self, along: f64) -> f64 {
        self.slope.mul_add(along, self.at)
    }

    /// Where two lines cross, strictly between.
    fn crosses(self, other: Self, from: f64, to: f64) -> Option<f64> {
        let turn = self.slope - other.slope;
        if turn == 0.0 {
            return None;
        }
        Some((other.at - self.at) / turn).filter(|along| *along > from && *along < to)
    }
}

/// An edge of an area, over the part of the piece that it spans.
#[derive(Clone, Copy, Debug)]
struct Edge {
    area: u32,
    from: f64,
    to: f64,
    line: Line,
}

impl Section {
    /// Nothing for a camp, which has no cross-section.
    pub(super) fn new(a: Coord<f64>, b: Coord<f64>, outlook: f64) -> Option<Self> {
        let length = (b.x - a.x).hypot(b.y - a.y);
        if length <= 0.0 || outlook <= 0.0 {
            return None;
        }
        let along = Coord { x: (b.x - a.x) / length, y: (b.y - a.y) / length };
        Some(Self { a, along, length, outlook })
    }

    /// The narrowest cross-section with an area on it; nothing where a lane as wide as the outlook is free along
    /// the whole piece.
    pub(super) fn narrowest(&self, areas: &[(u32, PlaneArea<'_>)]) -> Option<Narrowest> {
        let edges: Vec<Edge> = areas.iter().flat_map(|(number, area)| self.edges(*number, *area)).collect();
        if edges.is_empty() || self.has_a_free_lane(&edges) {
            return None;
        }
        let events = self.events(&edges);
        let mut narrowest: Option<(f64, f64, Vec<u32>)> = None;
        for slab in events.windows(2).filter(|ends| ends[1] - ends[0] > 1e-9) {
            let cut = self.cut(&edges, [slab[0], slab[1]]);
            if cut.areas.is_empty() {
                continue;
            }
            let (free, along) = cut.least([slab[0], slab[1]]);
            if narrowest.as_ref().is_none_or(|(least, ..)| free < *least) {
                narrowest = Some((free, along, cut.areas));
            }
        }
        let (free, along, areas) = narrowest?;
        let place = Coord { x: self.a.x + self.along.x * along, y: self.a.y + self.along.y * along };
        Some(Narrowest { free, place, areas })
    }

    /// The edges of an area that span a part of the piece.
    fn edges<'a>(&'a self, area: u32, shape: PlaneArea<'a>) -> impl Iterator<Item = Edge> + 'a {
        let seen = |at: Coord<f64>| {
            let off = Coord { x: at.x - self.a.x, y: at.y - self.a.y };
            (off.x * self.along.x + off.y * self.along.y, off.y * self.along.x - off.x * self.along.y)
        };
        shape.edges().filter_map(move |[c, d]| {
            let (mut one, mut other) = (seen(c), seen(d));
            if other.0 < one.0 {
                (one, other) = (other, one);
            }
            let spans = other.0 > one.0 && other.0 > 0.0 && one.0 < self.length;
            let slope = (other.1 - one.1) / (other.0 - one.0);
            let line = Line { at: slope.mul_add(-one.0, one.1), slope };
            spans.then_some(Edge { area, from: one.0.max(0.0), to: other.0.min(self.length), line })
        })
    }

    /// Whether the lane round the way that no area touches is as wide as the outlook along the whole piece: then
    /// nothing is narrow, and nothing need be computed. Most fields stand at the edge.
    fn has_a_free_lane(&self, edges: &[Edge]) -> bool {
        let mut spans: Vec<(u32, f64, f64)> = Vec::new();
        for edge in edges {
            let ends = [edge.line.across(edge.from), edge.line.across(edge.to)];
            let (low, high) = (ends[0].min(ends[1]), ends[0].max(ends[1]));
            match spans.last_mut().filter(|span| span.0 == edge.area) {
                Some(span) => (span.1, span.2) = (span.1.min(low), span.2.max(high)),
                None => spans.push((edge.area, low, high)),
            }
        }
        let (mut below, mut above) = (-self.outlook, self.outlook);
        for (_, low, high) in spans {
            match (high < 0.0, low > 0.0) {
                (true, _) => below = below.max(high),
                (_, true) => above = above.min(low),
                _ => return false,
            }
        }
        above - below >= self.outlook
    }

    /// Where the order of edges may change, in order, with both ends of the piece.
    fn events(&self, edges: &[Edge]) -> Vec<f64> {
        let mut events = vec![0.0, self.length];
        for (number, edge) in edges.iter().enumerate() {
            events.extend([edge.from, edge.to]);
            let sides = [-self.outlook, 0.0, self.outlook].map(Line::level);
            events.extend(sides.into_iter().filter_map(|side| edge.line.crosses(side, edge.from, edge.to)));
            let others = edges[number + 1..].iter().filter(|other| other.area != edge.area);
            events.extend(others.filter_map(|other| edge.line.crosses(other.line, edge.from.max(other.from), edge.to.min(other.to))));
        }
        events.sort_by(f64::total_cmp);
        events.dedup();
        events
    }

    /// The gap of a slab, in which the edges keep their order.
    fn cut(&self, edges: &[Edge], [from, to]: [f64; 2]) -> Cut {
        let middle = f64::midpoint(from, to);
        let mut crossed: Vec<(f64, u32, Line)> = edges
            .iter()
            .filter(|edge| edge.from < middle && middle < edge.to)
            .map(|edge| (edge.line.across(middle), edge.area, edge.line))
            .collect();
        crossed.sort_by(|one, other| one.0.total_cmp(&other.0).then(one.1.cmp(&other.1)));
        let mut cut = Cut { low: Line::level(-self.outlook), high: Line::level(self.outlook), is_free: true, areas: Vec::new() };
        let mut inside: Vec<u32> = Vec::new();
        for (across, area, line) in crossed {
            if across >= self.outlook {
                break;
            }
            let is_above = across > 0.0;
            if is_above && inside.is_empty() {
                cut.areas.push(area);
                cut.high = line;
                break;
            }
            if is_above {
                break;
            }
            match inside.iter().position(|one| *one == area) {
                None => inside.push(area),
                Some(at) => {
                    inside.swap_remove(at);
                    if inside.is_empty() && across > -self.outlook {
                        cut.low = line;
                        cut.areas = vec![area];
                    }
                }
            }
        }
        if !inside.is_empty() {
            (cut.is_free, cut.areas) = (false, inside);
        }
        cut.areas.sort_unstable();
        cut.areas.dedup();
        cut
    }
}

/// The gap of a slab through which the way leads, and the areas beside it, or on it where it is not free.
struct Cut {
    low: Line,
    high: Line,
    is_free: bool,
    areas: Vec<u32>,
}

impl Cut {
    /// Where the gap is narrowest, and how wide it is there.
    fn least(&self, [from, to]: [f64; 2]) -> (f64, f64) {
        let free = |along: f64| if self.is_free { (self.high.across(along) - self.low.across(along)).max(0.0) } else { 0.0 };
        let (first, last) = (free(from), free(to));
        // A way through an area is told at its middle, where a mark says more than at the edge.
        match first.total_cmp(&last) {
            std::cmp::Ordering::Less => (first, from),
            std::cmp::Ordering::Greater => (last, to),
            std::cmp::Ordering::Equal => (first, f64::midpoint(from, to)),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::index::Areas;

    /// A way of 100 m from west to east that needs 10 m.
    fn check(fields: &[&[(f64, f64)]]) -> Option<(f64, f64, Vec<u32>)> {
        let narrowest = narrowest(fields)?;
        Some(((narrowest.free * 1e6).round() / 1e6, (narrowest.place.x * 1e6).round() / 1e6, narrowest.areas))
    }

    fn narrowest(fields: &[&[(f64, f64)]]) -> Option<Narrowest> {
        let mut areas = Areas::default();
        for field in fields {
            areas.push_plane([field.iter().map(|(x, y)| Coord { x: *x, y: *y })]);
        }
        let numbered: Vec<_> = (0..fields.len()).map(|number| (u32::try_from(number).unwrap(), areas.get(number))).collect();
        Section::new(Coord { x: 0.0, y: 0.0 }, Coord { x: 100.0, y: 0.0 }, 10.0)?.narrowest(&numbered)
    }

    const fn block(west: f64, south: f64, east: f64, north: f64) -> [(f64, f64); 4] {
        [(west, south), (east, south), (east, north), (west, north)]
    }

    #[test]
    fn two_fields_leave_the_gap_between_them() {
        assert_eq!(check(&[&block(20.0, -30.0, 40.0, -2.0), &block(30.0, 1.0, 60.0, 30.0)]), Some((3.0, 35.0, vec![0, 1])));
    }

    #[test]
    fn a_field_on_one_side_leaves_the_other() {
        assert_eq!(check(&[&block(20.0, 1.0, 40.0, 30.0)]), None, "ten metres are free to the south");
        assert_eq!(check(&[&block(20.0, 11.0, 40.0, 30.0)]), None, "beyond the outlook");
    }

    #[test]
    fn a_way_through_a_field_has_no_room() {
        assert_eq!(check(&[&block(20.0, -3.0, 40.0, 4.0)]), Some((0.0, 30.0, vec![0])));
        assert_eq!(check(&[&block(-50.0, -50.0, 150.0, 50.0)]), Some((0.0, 50.0, vec![0])));
    }

    #[test]
    fn the_narrowest_place_lies_where_two_edges_come_nearest() {
        // The southern edge rises towards the east, the northern one is level.
        let south: &[(f64, f64)] = &[(0.0, -9.0), (100.0, -1.0), (100.0, -30.0), (0.0, -30.0)];
        assert_eq!(check(&[south, &block(0.0, 4.0, 80.0, 30.0)]), Some((6.6, 80.0, vec![0, 1])));
    }

    /// The gap round the way on one cross-section of triangles: each covers the span between its crossings.
    fn gap(triangles: &[&[(f64, f64)]], along: f64) -> f64 {
        let span = |triangle: &&[(f64, f64)]| {
            let sides = (0..3).map(|side| (triangle[side], triangle[(side + 1) % 3]));
            let crossings = sides.filter(|(a, b)| (a.0 - along) * (b.0 - along) < 0.0);
            let across = crossings.map(|(a, b)| a.1 + (b.1 - a.1) * (along - a.0) / (b.0 - a.0));
            across.map(|across| (across, across)).reduce(|one, other| (one.0.min(other.0), one.1.max(other.1)))
        };
        let (mut below, mut above) = (-10.0_f64, 10.0_f64);
        for (low, high) in triangles.iter().filter_map(span) {
            if low <= 0.0 && high >= 0.0 {
                return 0.0;
            }
            if high < 0.0 { below = below.max(high) } else { above = above.min(low) }
        }
        above - below
    }

    proptest! {
        #[test]
        fn no_other_section_is_narrower_and_the_place_found_is_as_narrow(
            corners in prop::collection::vec(prop::collection::vec((0.0..100.0_f64, -14.0..14.0_f64), 3), 1..6),
        ) {
            let fields: Vec<&[(f64, f64)]> = corners.iter().map(Vec::as_slice).collect();
            let others = (0..2_000).map(|step| gap(&fields, f64::from(step) * 0.05 + 0.025)).fold(f64::INFINITY, f64::min);
            match narrowest(&fields) {
                Some(narrowest) => {
                    prop_assert!(narrowest.free <= others + 1e-9, "{} against {others}", narrowest.free);
                    let beside = [-1e-7, 1e-7].map(|off| gap(&fields, narrowest.place.x + off));
                    prop_assert!((beside[0].min(beside[1]) - narrowest.free).abs() < 1e-3, "{} against {beside:?}", narrowest.free);
                }
                None => prop_assert!(others >= 10.0 - 1e-9),
            }
        }
    }
}
