//! The plane's own curve, sampled once: a cone (or cylinder) maps every meridian alike, so one table of the
//! central meridian and one angle give the place of any point, ten times faster than asking PROJ for each.
//!
//! PROJ stays the judge: it gives the table, and [`Cone::new`] compares the answers and gives nothing
//! where they differ by a micrometre.

use geo_types::Coord;

use super::LonLat;

/// Steps of the table. The cubic between them errs by `3/128 h^4` of the fourth derivative, here below a
/// hundredth of a micrometre.
const STEP_DEGREES: f64 = 0.02;

/// Flattening of WGS 84.
const FLATTENING: f64 = 1.0 / 298.257_223_563;

/// What meridians look like in the plane.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Meridians {
    /// They meet in a point: Lambert's cone. The constant of the cone says how much of a turn a degree of
    /// longitude is.
    Cone {
        /// The constant of the cone.
        constant: f64,
        /// From the pole of the cone to the origin of the plane, in plane metres.
        origin_radius_m: f64,
    },
    /// They are parallel: Mercator's cylinder. Plane metres a radian of longitude.
    Cylinder {
        /// The radius of the cylinder, in plane metres.
        radius_m: f64,
    },
}

/// The plane by its table.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Cone {
    meridians: Meridians,
    central_lon: f64,
    from_lat: f64,
    /// Plane northings of the central meridian, one a step.
    northings_m: Vec<f64>,
}

/// The constant of Lambert's cone through two standard parallels, and the radius to the parallel of origin
/// (Snyder, *Map Projections: A Working Manual*, USGS 1395, p. 107 f.).
pub(super) fn lambert(parallels: [f64; 2], origin_lat: f64) -> Meridians {
    const EQUATOR_M: f64 = 6_378_137.0;
    let e = (FLATTENING * (2.0 - FLATTENING)).sqrt();
    let m = |phi: f64| phi.cos() / (1.0 - (e * phi.sin()).powi(2)).sqrt();
    let t = |phi: f64| (std::f64::consts::FRAC_PI_4 - phi / 2.0).tan() / ((1.0 - e * phi.sin()) / (1.0 + e * phi.sin())).powf(e / 2.0);
    let [one, other] = parallels.map(f64::to_radians);
    let constant = (m(one).ln() - m(other).ln()) / (t(one).ln() - t(other).ln());
    let origin_radius_m = EQUATOR_M * m(one) / (constant * t(one).powf(constant)) * t(origin_lat.to_radians()).powf(constant);
    Meridians::Cone { constant, origin_radius_m }
}

/// Mercator's cylinder with this parallel at true scale.
pub(super) fn mercator(true_lat: f64) -> Meridians {
    const EQUATOR_M: f64 = 6_378_137.0;
    let (phi, e2) = (true_lat.to_radians(), FLATTENING * (2.0 - FLATTENING));
    Meridians::Cylinder { radius_m: EQUATOR_M * phi.cos() / (1.0 - e2 * phi.sin().powi(2)).sqrt() }
}

impl Cone {
    /// Samples the central meridian, and checks the whole against the judge; nothing where they differ.
    pub(super) fn new(meridians: Meridians, central_lon: f64, lats: [f64; 2], judge: impl Fn(LonLat) -> Coord<f64>) -> Option<Self> {
        let [from_lat, to_lat] = lats;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most ten thousand steps")]
        let steps = ((to_lat - from_lat) / STEP_DEGREES).ceil() as u32 + 3;
        let lat = |step: u32| from_lat + (f64::from(step) - 1.0) * STEP_DEGREES;
        let northings_m: Vec<f64> = (0..steps).map(|step| judge(LonLat { lon: central_lon, lat: lat(step) }).y).collect();
        let cone = Self { meridians, central_lon, from_lat, northings_m };
        let checked = [0.013, 0.29, 0.5, 0.71, 0.987].into_iter().flat_map(|share| {
            let lat = from_lat + (to_lat - from_lat) * share;
            [-7.0, -0.3, 4.0].map(|lon| LonLat { lon: central_lon + lon, lat })
        });
        let agrees = |at: LonLat| {
            let (ours, theirs) = (cone.project(at)?, judge(at));
            Some((ours.x - theirs.x).hypot(ours.y - theirs.y) < 1e-6)
        };
        let mut checked = checked.map(agrees);
        checked.all(|agrees| agrees == Some(true)).then_some(cone)
    }

    /// The place in the plane; nothing beyond the table.
    ///
    /// # Units
    /// Degrees in, plane metres out.
    pub(super) fn project(&self, at: LonLat) -> Option<Coord<f64>> {
        let northing = self.northing_m(at.lat)?;
        let turn = (at.lon - self.central_lon).to_radians();
        if turn.abs() > std::f64::consts::FRAC_PI_2 {
            return None;
        }
        Some(match self.meridians {
            Meridians::Cylinder { radius_m } => Coord { x: turn * radius_m, y: northing },
            Meridians::Cone { constant, origin_radius_m } => {
                let radius = origin_radius_m - northing;
                let (sin, cos) = (turn * constant).sin_cos();
                Coord { x: radius * sin, y: origin_radius_m - radius * cos }
            }
        })
    }

    /// The northing of the central meridian at a latitude: a cubic through the four nearest samples.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "checked against the table")]
    fn northing_m(&self, lat: f64) -> Option<f64> {
        let position = (lat - self.from_lat) / STEP_DEGREES;
        if !(0.0..=(self.northings_m.len() - 3) as f64).contains(&position) {
            return None;
        }
        let step = (position as usize).min(self.northings_m.len() - 4);
        let [before, here, next, after] = self.northings_m[step..step + 4].first_chunk::<4>().copied()?;
        let t = position - step as f64;
        let (up, down, far) = (t + 1.0, t - 1.0, t - 2.0);
        Some(-t * down * far / 6.0 * before + up * down * far / 2.0 * here - up * t * far / 2.0 * next + up * t * down / 6.0 * after)
    }
}
