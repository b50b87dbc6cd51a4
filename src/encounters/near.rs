//! Distances in the plane between a stretch and what lies near it. Small, exact, and free of trees.

use geo_types::Coord;

use crate::index::{PlaneArea, PlaneShape};

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

/// The distance to an area, right where it is at most the reach; edges farther off are not measured.
fn to_area(a: Coord<f64>, b: Coord<f64>, area: PlaneArea<'_>, reach: f64) -> f64 {
    if area.contains(a) {
        return 0.0;
    }
    let (low, high) = (Coord { x: a.x.min(b.x), y: a.y.min(b.y) }, Coord { x: a.x.max(b.x), y: a.y.max(b.y) });
    let (mut least, mut least_squared) = (reach, f64::INFINITY);
    for ends in area.rings().flat_map(|ring| ring.windows(2)) {
        let [c, d] = [ends[0], ends[1]];
        // An edge whose box is farther than the least distance so far cannot come nearer.
        let gap_x = (c.x.min(d.x) - high.x).max(low.x - c.x.max(d.x));
        let gap_y = (c.y.min(d.y) - high.y).max(low.y - c.y.max(d.y));
        if gap_x.max(gap_y) > least {
            continue;
        }
        let here = squared_between(a, b, c, d);
        if here <= 0.0 {
            return 0.0;
        }
        if here < least_squared {
            least_squared = here;
            least = least.min(here.sqrt());
        }
    }
    least_squared.sqrt()
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
