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
    // Corners first: they are quickly asked, and what they say leaves few edges that may be nearer.
    let mut least_squared = f64::INFINITY;
    for corner in area.corners() {
        let squared = piece.squared_to(*corner);
        least_squared = if squared < least_squared { squared } else { least_squared };
    }
    for ring in area.rings() {
        for ends in ring.windows(2) {
            let [c, d] = [ends[0], ends[1]];
            let gap_squared = piece.gap_squared(c, d);
            if gap_squared < least_squared && gap_squared <= reach * reach {
                if crossing(a, b, c, d).is_some() {
                    return 0.0;
                }
                least_squared = least_squared.min(squared(a, foot_of(c, d, a))).min(squared(b, foot_of(c, d, b)));
            }
        }
    }
    least_squared.sqrt()
}

/// A straight piece of way, and what is asked of it for every corner of every field near it.
struct Piece {
    a: Coord<f64>,
    along: Coord<f64>,
    length_squared: f64,
    /// Nothing for a camp, which has no length.
    one_over_length_squared: f64,
    bounds: PlaneBox,
}

impl Piece {
    fn new(a: Coord<f64>, b: Coord<f64>) -> Self {
        let along = b - a;
        let length_squared = along.x * along.x + along.y * along.y;
        let one_over_length_squared = if length_squared > 0.0 { 1.0 / length_squared } else { 0.0 };
        Self { a, along, length_squared, one_over_length_squared, bounds: PlaneBox::of([a, b]) }
    }

    /// The square of the distance to a place.
    fn squared_to(&self, at: Coord<f64>) -> f64 {
        let (along, across) = (self.along, at - self.a);
        let share = ((along.x * across.x + along.y * across.y) * self.one_over_length_squared).clamp(0.0, 1.0);
        let (x, y) = (across.x - along.x * share, across.y - along.y * share);
        x * x + y * y
    }

    /// Whether a box lies farther than the reach from the line that the piece is part of.
    fn is_farther_from(&self, of: PlaneBox, reach: f64) -> bool {
        let (across, half) = (of.middle() - self.a, Coord { x: of.high.x - of.low.x, y: of.high.y - of.low.y } * 0.5);
        // Distances from the line, times the length of the piece.
        let side = self.along.x * across.y - self.along.y * across.x;
        let half_seen = self.along.x.abs() * half.y + self.along.y.abs() * half.x;
        let gap = side.abs() - half_seen;
        // A hair of room for what rounding takes.
        gap > 0.0 && gap * gap > reach * reach * self.length_squared * (1.0 + 1e-9)
    }

    /// The square of a distance that an edge cannot come nearer than.
    fn gap_squared(&self, c: Coord<f64>, d: Coord<f64>) -> f64 {
        let x = (c.x.min(d.x) - self.bounds.high.x).max(self.bounds.low.x - c.x.max(d.x)).max(0.0);
        let y = (c.y.min(d.y) - self.bounds.high.y).max(self.bounds.low.y - c.y.max(d.y)).max(0.0);
        x * x + y * y
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
            for step in 0..=20 {
                let share = f64::from(step) / 20.0;
                let on = Coord { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
                prop_assert!(apart(on) >= said - 1e-9);
            }
        }
    }
}
