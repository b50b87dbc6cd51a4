//! Distances in the plane between a stretch and what lies near it. Small, exact, and free of trees.

use geo_types::Coord;

use crate::index::{PlaneArea, PlaneBox, PlaneShape};

/// The plane distance from a straight piece of way to a shape, where it is at most the reach; 0 where it touches
/// or lies inside.
///
/// # Units
/// Plane metres.
#[must_use]
pub fn within(a: Coord<f64>, b: Coord<f64>, shape: PlaneShape<'_>, reach: f64) -> Option<f64> {
    let distance = match shape {
        PlaneShape::Point(at) => squared(at, foot_of(a, b, at)).sqrt(),
        PlaneShape::Area(area) => to_area(a, b, area, reach),
    };
    (distance <= reach).then_some(distance)
}

/// The place on a straight piece of way that is nearest to a shape.
///
/// # Units
/// Plane metres.
#[must_use]
pub fn foot(a: Coord<f64>, b: Coord<f64>, shape: PlaneShape<'_>) -> Coord<f64> {
    match shape {
        PlaneShape::Point(at) => foot_of(a, b, at),
        PlaneShape::Area(area) if area.contains(a) => a,
        PlaneShape::Area(area) => {
            let feet = area.edges().map(|[c, d]| between_pieces(a, b, c, d));
            feet.min_by(|one, other| one.0.total_cmp(&other.0)).map_or(a, |(_, foot)| foot)
        }
    }
}

/// The distance to an area, right where it is at most the reach; what is farther off is not measured.
fn to_area(a: Coord<f64>, b: Coord<f64>, area: PlaneArea<'_>, reach: f64) -> f64 {
    let piece = Piece::new(a, b);
    if piece.is_farther_from(area.bounds, reach) {
        return f64::INFINITY;
    }
    if area.contains(a) {
        return 0.0;
    }
    // Sides are compared as they are; they become a distance at the end.
    let (mut least_side, mut least_squared) = (f64::INFINITY, f64::INFINITY);
    for ring in area.rings() {
        let mut corners = ring.iter().map(|corner| piece.sees(*corner));
        let Some(mut c) = corners.next() else { continue };
        for d in corners {
            match (c.abreast && d.abreast, c.side * d.side <= 0.0) {
                (true, true) => return 0.0,
                (true, false) => least_side = least_side.min(c.side.abs()).min(d.side.abs()),
                (false, _) if piece.gap_squared(c.at, d.at) <= least_squared.min(reach * reach) => {
                    least_squared = least_squared.min(squared_between(a, b, c.at, d.at));
                }
                (false, _) => {}
            }
            c = d;
        }
    }
    let abreast_squared = if least_side.is_finite() { least_side * least_side / piece.length_squared } else { f64::INFINITY };
    least_squared.min(abreast_squared).sqrt()
}

/// A straight piece of way, and what is asked of it for every corner of every field near it.
struct Piece {
    a: Coord<f64>,
    along: Coord<f64>,
    length_squared: f64,
    bounds: PlaneBox,
}

/// A corner as it is seen from a piece of way.
struct Seen {
    at: Coord<f64>,
    /// Whether the nearest place on the piece's line lies on the piece. Where both corners of an edge are abreast of it,
    /// one of them is the nearest of the edge, or the edge crosses the piece: most edges need no more.
    abreast: bool,
    /// The distance from the piece's line, times the length of the piece; its sign tells the side.
    side: f64,
}

impl Piece {
    fn new(a: Coord<f64>, b: Coord<f64>) -> Self {
        let along = b - a;
        Self { a, along, length_squared: along.x * along.x + along.y * along.y, bounds: PlaneBox::of([a, b]) }
    }

    fn sees(&self, at: Coord<f64>) -> Seen {
        let (along, across) = (self.along, at - self.a);
        let forward = along.x * across.x + along.y * across.y;
        // Nothing is abreast of a camp, which has no length.
        let abreast = self.length_squared > 0.0 && forward >= 0.0 && forward <= self.length_squared;
        Seen { at, abreast, side: along.x * across.y - along.y * across.x }
    }

    /// Whether a box lies farther than the reach from the line that the piece is part of.
    fn is_farther_from(&self, of: PlaneBox, reach: f64) -> bool {
        let (middle, half) = (of.middle(), Coord { x: of.high.x - of.low.x, y: of.high.y - of.low.y } * 0.5);
        let half_seen = self.along.x.abs() * half.y + self.along.y.abs() * half.x;
        let gap = self.sees(middle).side.abs() - half_seen;
        // A hair of room for what rounding takes.
        gap > 0.0 && gap * gap > reach * reach * self.length_squared * (1.0 + 1e-9)
    }

    /// The square of a distance that an edge cannot come nearer than.
    fn gap_squared(&self, c: Coord<f64>, d: Coord<f64>) -> f64 {
        let x = (c.x.min(d.x) - self.bounds.high.x).max(self.bounds.low.x - c.x.max(d.x));
        let y = (c.y.min(d.y) - self.bounds.high.y).max(self.bounds.low.y - c.y.max(d.y));
        let gap = x.max(y).max(0.0);
        gap * gap
    }
}

/// The square of the distance between two places.
fn squared(one: Coord<f64>, other: Coord<f64>) -> f64 {
    let off = one - other;
    off.x * off.x + off.y * off.y
}

/// The nearest place on a piece to a point.
fn foot_of(a: Coord<f64>, b: Coord<f64>, at: Coord<f64>) -> Coord<f64> {
    let (along, across) = (b - a, at - a);
    let length_squared = along.x * along.x + along.y * along.y;
    let share = if length_squared > 0.0 { ((along.x * across.x + along.y * across.y) / length_squared).clamp(0.0, 1.0) } else { 0.0 };
    Coord { x: a.x + along.x * share, y: a.y + along.y * share }
}

/// The square of the distance between two pieces.
fn squared_between(a: Coord<f64>, b: Coord<f64>, c: Coord<f64>, d: Coord<f64>) -> f64 {
    if crossing(a, b, c, d).is_some() {
        return 0.0;
    }
    let ours = squared(c, foot_of(a, b, c)).min(squared(d, foot_of(a, b, d)));
    ours.min(squared(a, foot_of(c, d, a))).min(squared(b, foot_of(c, d, b)))
}

/// Distance between two pieces, and the place on the first that is nearest to the second.
#[must_use]
pub fn between_pieces(a: Coord<f64>, b: Coord<f64>, c: Coord<f64>, d: Coord<f64>) -> (f64, Coord<f64>) {
    if let Some(share) = crossing(a, b, c, d) {
        return (0.0, Coord { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share });
    }
    let [to_c, to_d] = [c, d].map(|at| foot_of(a, b, at));
    let ends = [(squared(c, to_c), to_c), (squared(d, to_d), to_d), (squared(a, foot_of(c, d, a)), a), (squared(b, foot_of(c, d, b)), b)];
    let nearest = ends.into_iter().min_by(|one, other| one.0.total_cmp(&other.0)).unwrap_or((f64::INFINITY, a));
    (nearest.0.sqrt(), nearest.1)
}

/// Where along the first piece (0 to 1) it crosses or touches the second; nothing where it does not, or
/// where the two are parallel.
#[must_use]
pub fn crossing(a: Coord<f64>, b: Coord<f64>, c: Coord<f64>, d: Coord<f64>) -> Option<f64> {
    let (first, second, apart) = (b - a, d - c, c - a);
    let cross = |one: Coord<f64>, other: Coord<f64>| one.x * other.y - one.y * other.x;
    let turn = cross(first, second);
    if turn == 0.0 {
        return None;
    }
    let (along_first, along_second) = (cross(apart, second) / turn, cross(apart, first) / turn);
    ((0.0..=1.0).contains(&along_first) && (0.0..=1.0).contains(&along_second)).then_some(along_first)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::index::{Areas, Shapes};

    const fn at(x: f64, y: f64) -> Coord<f64> {
        Coord { x, y }
    }

    #[track_caller]
    fn check_square(a: Coord<f64>, b: Coord<f64>, expect: f64) {
        let mut areas = Areas::default();
        areas.push_plane([[at(0.0, 0.0), at(10.0, 0.0), at(10.0, 10.0), at(0.0, 10.0)]]);
        assert_eq!(within(a, b, Shapes::Areas(areas).get(0), 100.0), Some(expect));
    }

    #[test]
    fn a_way_through_a_field_touches_it_though_both_its_ends_are_outside() {
        check_square(at(-5.0, 5.0), at(15.0, 5.0), 0.0);
        // Inside, and at the corner.
        check_square(at(2.0, 2.0), at(3.0, 3.0), 0.0);
        check_square(at(13.0, 14.0), at(20.0, 30.0), 5.0);
    }

    #[test]
    fn a_camp_is_a_piece_without_length() {
        let point = PlaneShape::Point(at(3.0, 4.0));
        assert_eq!(within(at(0.0, 0.0), at(0.0, 0.0), point, 5.0), Some(5.0), "the edge of the reach is within");
        assert_eq!(within(at(0.0, 0.0), at(0.0, 0.0), point, 4.999), None);
    }

    proptest! {
        #[test]
        fn the_distance_to_an_area_is_the_least_to_any_of_its_edges(
            xs in prop::array::uniform6(-50.0..50.0_f64), ys in prop::array::uniform6(-50.0..50.0_f64),
        ) {
            let [a, b, outline @ ..]: [Coord<f64>; 6] = std::array::from_fn(|i| at(xs[i], ys[i]));
            let mut areas = Areas::default();
            areas.push_plane([outline]);
            let shapes = Shapes::Areas(areas);
            let PlaneShape::Area(area) = shapes.get(0) else { return Ok(()) };
            let to_edges = area.edges().map(|[c, d]| between_pieces(a, b, c, d).0).fold(f64::INFINITY, f64::min);
            let plain = if area.contains(a) { 0.0 } else { to_edges };
            prop_assert!((within(a, b, shapes.get(0), 1_000.0).unwrap() - plain).abs() < 1e-9);
            // A camp: a piece without length.
            let to_edges = area.edges().map(|[c, d]| between_pieces(a, a, c, d).0).fold(f64::INFINITY, f64::min);
            let plain = if area.contains(a) { 0.0 } else { to_edges };
            prop_assert!((within(a, a, shapes.get(0), 1_000.0).unwrap() - plain).abs() < 1e-9);
        }

        #[test]
        fn no_place_on_the_piece_is_nearer_than_the_distance_says(
            xs in prop::array::uniform4(-50.0..50.0_f64), ys in prop::array::uniform4(-50.0..50.0_f64),
        ) {
            let [a, b, c, d] = std::array::from_fn(|i| at(xs[i], ys[i]));
            let (said, foot) = between_pieces(a, b, c, d);
            let (other_way, _) = between_pieces(c, d, a, b);
            prop_assert!((said - other_way).abs() < 1e-9);
            let apart = |on: Coord<f64>| squared(on, foot_of(c, d, on)).sqrt();
            prop_assert!((apart(foot) - said).abs() < 1e-9);
            prop_assert!((squared_between(a, b, c, d).sqrt() - said).abs() < 1e-9);
            for step in 0..=20 {
                let share = f64::from(step) / 20.0;
                let on = Coord { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
                prop_assert!(apart(on) >= said - 1e-9);
            }
        }
    }
}
