//! Flying: the map moves to a place so that the eye can follow, farther off in the middle of a long way.

use geo_types::Coord;

use super::view::Camera;

/// How long a flight takes, in seconds.
const LASTS_SECONDS: f32 = 0.45;
/// A way longer than this many points of the screen is flown from farther off.
const LONG_POINTS: f64 = 500.0;

/// A flight under way.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Flight {
    from: Camera,
    to: Camera,
    /// The part of it that is flown, of 1.
    flown: f32,
}

impl Flight {
    /// A flight that begins now.
    #[must_use]
    pub const fn new(from: Camera, to: Camera) -> Self {
        Self { from, to, flown: 0.0 }
    }

    /// Some seconds later; nothing once it is over.
    #[must_use]
    pub fn later(self, seconds: f32) -> Option<Self> {
        let flown = self.flown + seconds / LASTS_SECONDS;
        (flown < 1.0).then_some(Self { flown, ..self })
    }

    /// From where the map is looked at.
    #[must_use]
    pub fn camera(self) -> Camera {
        let share = f64::from(self.flown * self.flown * (3.0 - 2.0 * self.flown));
        let between = |from: f64, to: f64| from + (to - from) * share;
        let (from, to) = (self.from, self.to);
        let way = (to.centre.x - from.centre.x).hypot(to.centre.y - from.centre.y);
        let farther = (way / (LONG_POINTS * from.metres_per_point.max(to.metres_per_point))).max(1.0).ln();
        let near = between(from.metres_per_point.ln(), to.metres_per_point.ln());
        Camera {
            centre: Coord { x: between(from.centre.x, to.centre.x), y: between(from.centre.y, to.centre.y) },
            metres_per_point: (near + farther * 4.0 * share * (1.0 - share)).exp().clamp(Camera::NEAREST, Camera::FARTHEST),
        }
    }

    /// Where it ends.
    #[must_use]
    pub const fn end(self) -> Camera {
        self.to
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn camera(x: f64, metres_per_point: f64) -> Camera {
        Camera { centre: Coord { x, y: 0.0 }, metres_per_point }
    }

    #[test]
    fn a_long_flight_rises_in_the_middle_and_ends_where_it_should() {
        let flight = Flight::new(camera(0.0, 50.0), camera(500_000.0, 50.0));
        assert!((flight.camera().metres_per_point - 50.0).abs() < 1e-6);
        let middle = flight.later(LASTS_SECONDS / 2.0).unwrap().camera();
        assert!(middle.metres_per_point > 500.0, "{middle:?}");
        assert!((middle.centre.x - 250_000.0).abs() < 1.0, "{middle:?}");
        assert_eq!(flight.later(LASTS_SECONDS), None);
        assert_eq!(flight.end(), camera(500_000.0, 50.0));
    }
}
