//! Snapping: a hand that points near a corner means the corner, and near a line means the line.

use geo_types::Coord;

/// What a place was drawn to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Snap {
    /// The place.
    pub at: Coord<f64>,
    /// Whether it is a corner, or a place on a line.
    pub is_corner: bool,
}

/// The nearest corner within reach; else the nearest place on a line within reach; else nothing.
///
/// # Units
/// Plane metres.
#[must_use]
pub fn snap<'a>(to: Coord<f64>, reach_m: f64, lines: impl Iterator<Item = &'a [Coord<f64>]>) -> Option<Snap> {
    let (mut corner, mut place) = (None, None);
    let nearer = |best: &mut Option<(f64, Coord<f64>)>, at: Coord<f64>| {
        let apart = (at.x - to.x).hypot(at.y - to.y);
        if apart <= reach_m && best.is_none_or(|(least, _)| apart < least) {
            *best = Some((apart, at));
        }
    };
    for line in lines {
        for at in line {
            nearer(&mut corner, *at);
        }
        for ends in line.windows(2) {
            nearer(&mut place, foot(to, [ends[0], ends[1]]));
        }
    }
    let on_corner = corner.map(|(_, at)| Snap { at, is_corner: true });
    on_corner.or_else(|| place.map(|(_, at)| Snap { at, is_corner: false }))
}

/// The place of a straight part that is nearest.
pub(super) fn foot(to: Coord<f64>, [from, end]: [Coord<f64>; 2]) -> Coord<f64> {
    let (dx, dy) = (end.x - from.x, end.y - from.y);
    let length = dx * dx + dy * dy;
    if length == 0.0 {
        return from;
    }
    match ((to.x - from.x) * dx + (to.y - from.y) * dy) / length {
        share if share <= 0.0 => from,
        share if share >= 1.0 => end,
        share => Coord { x: from.x + share * dx, y: from.y + share * dy },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::Chance;

    fn at(x: f64, y: f64) -> Coord<f64> {
        Coord { x, y }
    }

    #[test]
    fn a_corner_within_reach_comes_before_a_nearer_line() {
        let line = [at(0.0, 0.0), at(100.0, 0.0)];
        let to = |place, reach| snap(place, reach, std::iter::once(&line[..]));
        assert_eq!(to(at(6.0, 3.0), 10.0), Some(Snap { at: at(0.0, 0.0), is_corner: true }));
        assert_eq!(to(at(50.0, 3.0), 10.0), Some(Snap { at: at(50.0, 0.0), is_corner: false }));
        assert_eq!(to(at(50.0, 30.0), 10.0), None);
    }

    #[test]
    fn no_place_on_any_line_is_nearer_than_the_snap() {
        let mut chance = Chance::seeded(2);
        let mut place = || at(chance.between(0.0, 100.0), chance.between(0.0, 100.0));
        for _ in 0..300 {
            let (line, to) = ([place(), place(), place()], place());
            let found = snap(to, 1_000.0, std::iter::once(&line[..])).unwrap();
            let apart = |at: Coord<f64>| (at.x - to.x).hypot(at.y - to.y);
            assert!(found.is_corner && line.iter().all(|corner| apart(*corner) >= apart(found.at)));
            let foot = foot(to, [line[0], line[1]]);
            let step = |share: f64| at(line[0].x + share * (line[1].x - line[0].x), line[0].y + share * (line[1].y - line[0].y));
            assert!((0..=50_u8).all(|part| apart(step(f64::from(part) / 50.0)) >= apart(foot) - 1e-9));
        }
    }
}
