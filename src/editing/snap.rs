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
