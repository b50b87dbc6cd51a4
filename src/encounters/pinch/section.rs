//! Cross-sections of a straight piece of way: where on it the widest gap between areas is narrowest.
//!
//! Seen along the piece, every edge of an area is a straight line `across = at + slope * along`. Between two
//! *events* (a corner, two edges that cross, an edge that leaves the corridor) the edges keep their order, so
//! each gap is the difference of two straight lines, and the widest gap is the greatest of some straight lines:
//! it is least at an end of the slab or where two of them cross. So the answer is exact, without sampling.

use geo_types::Coord;

use crate::index::PlaneArea;

/// A straight piece of way with its corridor.
pub(super) struct Section {
    a: Coord<f64>,
    /// Along the piece, of length 1.
    along: Coord<f64>,
    length: f64,
    half_width: f64,
}

/// The narrowest cross-section.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Narrowest {
    /// The widest gap on it, in plane metres.
    pub(super) free: f64,
    /// Where the way crosses it.
    pub(super) place: Coord<f64>,
    /// The areas on it, by number, in order.
    pub(super) areas: Vec<u32>,
}

/// A straight line seen along the piece: an edge, or the edge of the corridor.
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

    fn less(self, other: Self) -> Self {
        Self { at: self.at - other.at, slope: self.slope - other.slope }
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
    pub(super) fn new(a: Coord<f64>, b: Coord<f64>, half_width: f64) -> Option<Self> {
        let length = (b.x - a.x).hypot(b.y - a.y);
        if length <= 0.0 || half_width <= 0.0 {
            return None;
        }
        let along = Coord { x: (b.x - a.x) / length, y: (b.y - a.y) / length };
        Some(Self { a, along, length, half_width })
    }

    /// The narrowest cross-section; nothing where there is a free lane of the width needed along the whole piece.
    pub(super) fn narrowest(&self, areas: &[(u32, PlaneArea<'_>)], need: f64) -> Option<Narrowest> {
        let edges: Vec<Edge> = areas.iter().flat_map(|(number, area)| self.edges(*number, *area)).collect();
        if edges.is_empty() || self.has_a_free_lane(&edges, need) {
            return None;
        }
        let events = self.events(&edges);
        let mut narrowest: Option<(f64, f64, Vec<u32>)> = None;
        for slab in events.windows(2).filter(|ends| ends[1] - ends[0] > 1e-9) {
            let cut = self.cut(&edges, [slab[0], slab[1]]);
            if cut.areas.is_empty() {
                continue;
            }
            let (free, along) = cut.least_widest([slab[0], slab[1]]);
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

    /// Whether some lane along the whole piece is touched by no area and is wide enough: then nothing is narrow,
    /// and nothing need be computed. Most fields stand at the edge.
    fn has_a_free_lane(&self, edges: &[Edge], need: f64) -> bool {
        let mut spans: Vec<(u32, f64, f64)> = Vec::new();
        for edge in edges {
            let ends = [edge.line.across(edge.from), edge.line.across(edge.to)];
            let (low, high) = (ends[0].min(ends[1]), ends[0].max(ends[1]));
            match spans.last_mut().filter(|span| span.0 == edge.area) {
                Some(span) => (span.1, span.2) = (span.1.min(low), span.2.max(high)),
                None => spans.push((edge.area, low, high)),
            }
        }
        spans.sort_by(|one, other| one.1.total_cmp(&other.1));
        let (mut reached, mut widest) = (-self.half_width, 0.0_f64);
        for (_, low, high) in spans {
            widest = widest.max(low.min(self.half_width) - reached);
            reached = reached.max(high);
        }
        widest.max(self.half_width - reached) >= need
    }

    /// Where the order of edges may change, in order, with both ends of the piece.
    fn events(&self, edges: &[Edge]) -> Vec<f64> {
        let mut events = vec![0.0, self.length];
        for (number, edge) in edges.iter().enumerate() {
            events.extend([edge.from, edge.to]);
            events.extend([-self.half_width, self.half_width].iter().filter_map(|side| edge.line.crosses(Line::level(*side), edge.from, edge.to)));
            let others = edges[number + 1..].iter().filter(|other| other.area != edge.area);
            events.extend(others.filter_map(|other| edge.line.crosses(other.line, edge.from.max(other.from), edge.to.min(other.to))));
        }
        events.sort_by(f64::total_cmp);
        events.dedup();
        events
    }

    /// The gaps of a slab, in which the edges keep their order.
    fn cut(&self, edges: &[Edge], [from, to]: [f64; 2]) -> Cut {
        let middle = f64::midpoint(from, to);
        let mut crossed: Vec<(f64, u32, Line)> = edges
            .iter()
            .filter(|edge| edge.from < middle && middle < edge.to)
            .map(|edge| (edge.line.across(middle), edge.area, edge.line))
            .collect();
        crossed.sort_by(|one, other| one.0.total_cmp(&other.0).then(one.1.cmp(&other.1)));
        let mut cut = Cut { gaps: Vec::new(), areas: Vec::new() };
        let mut inside: Vec<u32> = Vec::new();
        let mut free_from = Some(Line::level(-self.half_width));
        for (across, area, line) in crossed {
            let clamped = if across.abs() < self.half_width { line } else { Line::level(self.half_width.copysign(across)) };
            match inside.iter().position(|one| *one == area) {
                Some(at) => {
                    inside.swap_remove(at);
                    // An area is on the section where a part of it lies within the corridor.
                    if across > -self.half_width {
                        cut.areas.push(area);
                    }
                    free_from = inside.is_empty().then_some(clamped);
                }
                None if across >= self.half_width => break,
                None => {
                    if let Some(below) = free_from.take().filter(|_| inside.is_empty()) {
                        cut.gaps.push(clamped.less(below));
                    }
                    inside.push(area);
                }
            }
        }
        cut.areas.extend(inside);
        if let Some(below) = free_from {
            cut.gaps.push(Line::level(self.half_width).less(below));
        }
        cut.areas.sort_unstable();
        cut.areas.dedup();
        cut
    }
}

/// The gaps of a slab and the areas on it.
struct Cut {
    gaps: Vec<Line>,
    areas: Vec<u32>,
}

impl Cut {
    /// Where the widest gap is narrowest, and how wide it is there.
    fn least_widest(&self, [from, to]: [f64; 2]) -> (f64, f64) {
        let crossings = self.gaps.iter().enumerate().flat_map(|(number, one)| {
            self.gaps[number + 1..].iter().filter_map(move |other| one.crosses(*other, from, to))
        });
        let candidates = [from, to].into_iter().chain(crossings);
        let widest = |along: f64| self.gaps.iter().map(|gap| gap.across(along)).fold(0.0, f64::max);
        candidates.map(|along| (widest(along), along)).min_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1))).unwrap_or((0.0, from))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::index::Areas;

    /// A way of 100 m from west to east with a corridor of 10 m to either side.
    fn check(fields: &[&[(f64, f64)]]) -> Option<(f64, f64, Vec<u32>)> {
        let narrowest = narrowest(fields)?;
        Some(((narrowest.free * 1e6).round() / 1e6, (narrowest.place.x * 1e6).round() / 1e6, narrowest.areas))
    }

    fn narrowest(fields: &[&[(f64, f64)]]) -> Option<Narrowest> {
        let areas = areas(fields);
        let numbered: Vec<_> = (0..fields.len()).map(|number| (u32::try_from(number).unwrap(), areas.get(number))).collect();
        Section::new(Coord { x: 0.0, y: 0.0 }, Coord { x: 100.0, y: 0.0 }, 10.0)?.narrowest(&numbered, 15.0)
    }

    fn areas(fields: &[&[(f64, f64)]]) -> Areas {
        let mut areas = Areas::default();
        for field in fields {
            areas.push_plane([field.iter().map(|(x, y)| Coord { x: *x, y: *y })]);
        }
        areas
    }

    #[test]
    fn two_fields_leave_the_gap_between_them() {
        let south: &[(f64, f64)] = &[(20.0, -30.0), (40.0, -30.0), (40.0, -2.0), (20.0, -2.0)];
        let north: &[(f64, f64)] = &[(30.0, 1.0), (60.0, 1.0), (60.0, 30.0), (30.0, 30.0)];
        assert_eq!(check(&[south, north]), Some((3.0, 30.0, vec![0, 1])));
    }

    #[test]
    fn a_field_on_one_side_leaves_the_other() {
        let south: &[(f64, f64)] = &[(20.0, -30.0), (40.0, -30.0), (40.0, 4.0), (20.0, 4.0)];
        assert_eq!(check(&[south]), Some((6.0, 20.0, vec![0])));
        let outside: &[(f64, f64)] = &[(20.0, 11.0), (40.0, 11.0), (40.0, 30.0), (20.0, 30.0)];
        assert_eq!(check(&[outside]), None);
    }

    #[test]
    fn a_corridor_filled_from_edge_to_edge_leaves_nothing() {
        let all: &[(f64, f64)] = &[(-50.0, -50.0), (150.0, -50.0), (150.0, 50.0), (-50.0, 50.0)];
        assert_eq!(check(&[all]), Some((0.0, 0.0, vec![0])));
    }

    #[test]
    fn the_narrowest_place_may_lie_where_two_gaps_are_equal() {
        // A wedge whose point wanders across: south of it the gap grows, north of it it shrinks.
        let wedge: &[(f64, f64)] = &[(0.0, -9.0), (100.0, 7.0), (100.0, 9.0), (0.0, -7.0)];
        assert_eq!(check(&[wedge]), Some((9.0, 50.0, vec![0])));
    }

    proptest! {
        #[test]
        fn no_sampled_section_is_narrower_and_one_is_as_narrow(
            corners in prop::collection::vec(prop::collection::vec((0.0..100.0_f64, -14.0..14.0_f64), 3), 1..6),
        ) {
            let fields: Vec<&[(f64, f64)]> = corners.iter().map(Vec::as_slice).collect();
            let areas = areas(&fields);
            let widest = |along: f64| {
                let steps = 4_000;
                let (mut run, mut widest) = (0_u32, 0_u32);
                for step in 0..steps {
                    let at = Coord { x: along, y: -10.0 + 20.0 * (f64::from(step) + 0.5) / f64::from(steps) };
                    run = if (0..fields.len()).any(|field| areas.get(field).contains(at)) { 0 } else { run + 1 };
                    widest = widest.max(run);
                }
                f64::from(widest) * 20.0 / f64::from(steps)
            };
            let sampled = (0..200).map(|step| widest(f64::from(step) * 0.5 + 0.25)).fold(f64::INFINITY, f64::min);
            match narrowest(&fields) {
                Some(narrowest) => {
                    prop_assert!(narrowest.free <= sampled + 0.03, "{} against {sampled}", narrowest.free);
                    let near = [-1e-6, 1e-6].map(|off| widest((narrowest.place.x + off).clamp(1e-6, 100.0 - 1e-6)));
                    prop_assert!((near[0].min(near[1]) - narrowest.free).abs() < 0.03, "{} against {near:?}", narrowest.free);
                }
                None => prop_assert!(sampled >= 15.0 - 0.03),
            }
        }
    }
}
