//! Degrees end here: between longitude and latitude and the plane metres of a scenario.
//!
//! The plane is conformal (Lambert's cone, or Mercator's cylinder across the equator), so at any one
//! place it only enlarges, by the same factor in all directions. [`Plane::scale_at`] is that factor:
//! plane metres divided by it are metres on the ellipsoid's own radii at the place. Index and map use
//! the plane as it is; every exact test divides.
//!
//! This and `systems` are the only files that name PROJ.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use geo_types::Coord;
use proj::Proj;

use super::cone::{self, Cone};

/// A place on the ellipsoid (WGS 84).
///
/// # Units
/// Degrees; east and north positive.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct LonLat {
    /// Longitude.
    pub lon: f64,
    /// Latitude.
    pub lat: f64,
}

impl LonLat {
    /// As a person reads it: `7.7011 N, 27.9897 E`.
    #[must_use]
    pub fn words(self) -> String {
        let north = if self.lat < 0.0 { "S" } else { "N" };
        let east = if self.lon < 0.0 { "W" } else { "E" };
        format!("{:.4} {north}, {:.4} {east}", self.lat.abs(), self.lon.abs())
    }
}

/// A box of longitudes and latitudes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Extent {
    /// South-west corner.
    pub low: LonLat,
    /// North-east corner.
    pub high: LonLat,
}

impl Extent {
    /// The smallest box that holds the places; nothing where there is none.
    #[must_use]
    pub fn of(places: impl IntoIterator<Item = LonLat>) -> Option<Self> {
        places.into_iter().fold(None, |extent: Option<Self>, at| {
            let old = extent.unwrap_or(Self { low: at, high: at });
            Some(Self {
                low: LonLat { lon: old.low.lon.min(at.lon), lat: old.low.lat.min(at.lat) },
                high: LonLat { lon: old.high.lon.max(at.lon), lat: old.high.lat.max(at.lat) },
            })
        })
    }
}

impl Extent {
    /// Rounded outwards to whole degrees.
    #[must_use]
    pub fn in_whole_degrees(self) -> Self {
        let Self { low, high } = self;
        let low = LonLat { lon: low.lon.floor(), lat: low.lat.floor() };
        Self { low, high: LonLat { lon: high.lon.ceil(), lat: high.lat.ceil() } }
    }

    /// Whether another lies in it, edges included.
    #[must_use]
    pub fn holds(self, other: Self) -> bool {
        let Self { low, high } = self;
        low.lon <= other.low.lon && low.lat <= other.low.lat && other.high.lon <= high.lon && other.high.lat <= high.lat
    }
}

/// Why there is no plane.
#[derive(Debug, thiserror::Error)]
pub enum PlaneError {
    /// PROJ refused the definition.
    #[error("no map plane for this extent: PROJ refused \"{definition}\": {cause}")]
    Refused {
        /// What was asked.
        definition: String,
        /// What PROJ said.
        cause: String,
    },
    /// PROJ does not know a coordinate system.
    #[error("unknown coordinate system \"{code}\": give an EPSG code such as EPSG:32635")]
    UnknownSystem {
        /// What was asked.
        code: String,
    },
}

/// The plane of a scenario.
///
/// # Units
/// Plane coordinates are metres, multiplied by the scale at the place.
#[derive(Clone, Debug, PartialEq)]
pub struct Plane {
    definition: String,
    scales: Vec<f64>,
    scales_from_lat: f64,
    /// The fast way, where it gives PROJ's answers.
    cone: Option<Cone>,
}

/// Steps of the scale table; between them the scale is interpolated, which errs by less than 1e-6.
const SCALE_STEP_DEGREES: f64 = 0.1;
/// The table goes this far beyond the extent, for things just outside.
const SCALE_MARGIN_DEGREES: f64 = 3.0;

impl Plane {
    /// The plane for an extent, by the rule of sixths: the standard parallels lie one sixth of the
    /// height inside the southern and northern edge (Snyder, *Map Projections: A Working Manual*,
    /// USGS 1395, p. 105). Edges are rounded outwards to whole degrees, so that small edits do not
    /// move the plane.
    ///
    /// # Errors
    /// Where PROJ refuses the definition.
    pub fn for_extent(extent: Extent) -> Result<Self, PlaneError> {
        let Extent { low, high } = extent.in_whole_degrees();
        let (south, north) = (low.lat.max(-85.0), high.lat.min(85.0).max(low.lat + 1.0));
        let lon_0 = f64::midpoint(low.lon, high.lon);
        let ten_thousandths = |lat: f64| (lat * 10_000.0).round() / 10_000.0;
        let sixth = (north - south) / 6.0;
        let [lat_1, lat_2] = [south + sixth, north - sixth].map(ten_thousandths);
        let (projection, meridians) = if (lat_1 + lat_2).abs() < 2.0 {
            // Lambert's cone opens into a cylinder at the equator.
            let lat_ts = ten_thousandths(lat_1.abs().max(lat_2.abs()) / 2.0);
            (format!("+proj=merc +lon_0={lon_0} +lat_ts={lat_ts}"), cone::mercator(lat_ts))
        } else {
            let lat_0 = f64::midpoint(south, north);
            (format!("+proj=lcc +lat_0={lat_0} +lon_0={lon_0} +lat_1={lat_1} +lat_2={lat_2}"), cone::lambert([lat_1, lat_2], lat_0))
        };
        let definition = format!("{projection} +ellps=WGS84 +units=m");
        let (from_lat, to_lat) = (south - SCALE_MARGIN_DEGREES, north + SCALE_MARGIN_DEGREES);
        let mut plane = Self { definition, scales: Vec::new(), scales_from_lat: from_lat, cone: None };
        plane.scales = plane.sample_scales(lon_0, to_lat)?;
        plane.cone = Cone::new(meridians, lon_0, [from_lat.max(-88.0), to_lat.min(88.0)], |at| plane.asked(at));
        Ok(plane)
    }

    /// How PROJ was asked, for documents and reports.
    #[must_use]
    pub fn definition(&self) -> &str {
        &self.definition
    }

    /// The place in the plane.
    ///
    /// # Units
    /// Degrees in, plane metres out.
    #[must_use]
    pub fn plane_from_lonlat(&self, at: LonLat) -> Coord<f64> {
        self.cone.as_ref().and_then(|cone| cone.project(at)).unwrap_or_else(|| self.asked(at))
    }

    /// The place in the plane as PROJ says.
    fn asked(&self, at: LonLat) -> Coord<f64> {
        self.with_proj(|proj| convert(proj, at, Direction::ToPlane))
    }

    /// Many places at once.
    ///
    /// # Units
    /// Degrees in, plane metres out.
    #[must_use]
    pub fn plane_from_lonlats(&self, places: &[LonLat]) -> Vec<Coord<f64>> {
        places.iter().map(|at| self.plane_from_lonlat(*at)).collect()
    }

    /// The place on the ellipsoid.
    ///
    /// # Units
    /// Plane metres in, degrees out.
    #[must_use]
    pub fn lonlat_from_plane(&self, at: Coord<f64>) -> LonLat {
        let Coord { x, y } = self.with_proj(|proj| convert(proj, LonLat { lon: at.x, lat: at.y }, Direction::ToDegrees));
        LonLat { lon: x, lat: y }
    }

    /// The greatest scale of the plane where it may be used.
    #[must_use]
    pub fn greatest_scale(&self) -> f64 {
        self.scales.iter().copied().fold(1.0, f64::max)
    }

    /// How much the plane enlarges at this latitude: plane metres per metre on the ground.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the table")]
    pub fn scale_at(&self, lat: f64) -> f64 {
        let last = self.scales.len() - 1;
        #[expect(clippy::cast_precision_loss, reason = "a table of hundreds")]
        let position = ((lat - self.scales_from_lat) / SCALE_STEP_DEGREES).clamp(0.0, last as f64);
        let step = (position as usize).min(last.saturating_sub(1));
        #[expect(clippy::cast_precision_loss, reason = "a table of hundreds")]
        let share = position - step as f64;
        self.scales[step] * (1.0 - share) + self.scales[(step + 1).min(last)] * share
    }

    fn sample_scales(&self, lon: f64, up_to_lat: f64) -> Result<Vec<f64>, PlaneError> {
        /// A parallel this short is straight to a micrometre.
        const SAMPLE_DEGREES: f64 = 1e-4;
        open(&self.definition)?;
        let mut scales = Vec::new();
        let mut lat = self.scales_from_lat;
        while lat <= up_to_lat {
            let [west, east] = [-0.5, 0.5].map(|half| self.asked(LonLat { lon: lon + half * SAMPLE_DEGREES, lat }));
            let plane_m = (east.x - west.x).hypot(east.y - west.y);
            scales.push(plane_m / (SAMPLE_DEGREES.to_radians() * parallel_radius_m(lat)));
            lat += SCALE_STEP_DEGREES;
        }
        Ok(scales)
    }

    fn with_proj<T>(&self, work: impl FnOnce(&Proj) -> T) -> T {
        thread_local! {
            /// PROJ's objects may not leave their thread, and cost milliseconds to make.
            static OPEN: RefCell<HashMap<String, Rc<Proj>>> = RefCell::default();
        }
        let proj = OPEN.with_borrow_mut(|open_ones| {
            if let Some(proj) = open_ones.get(&self.definition) {
                return Rc::clone(proj);
            }
            let proj = Rc::new(open(&self.definition).expect("for_extent opened this definition before"));
            open_ones.insert(self.definition.clone(), Rc::clone(&proj));
            proj
        });
        work(&proj)
    }
}

/// Opens a coordinate system by its code and converts a place to it: proof that the program carries
/// its own table of systems.
///
/// # Units
/// Degrees in, the system's own units out (east, north).
///
/// # Errors
/// Where the code is not known.
pub fn project_to_system(code: &str, at: LonLat) -> Result<(f64, f64), PlaneError> {
    let unknown = |_cause| PlaneError::UnknownSystem { code: code.to_owned() };
    let proj = Proj::new_known_crs("EPSG:4326", code, None).map_err(unknown)?;
    let out = proj.convert(Coord { x: at.lon, y: at.lat }).map_err(|_cause| PlaneError::UnknownSystem { code: code.to_owned() })?;
    Ok((out.x, out.y))
}

/// The radius of the parallel at a latitude.
///
/// # Units
/// Degrees in, metres out.
fn parallel_radius_m(lat: f64) -> f64 {
    const EQUATOR_M: f64 = 6_378_137.0;
    const FLATTENING: f64 = 1.0 / 298.257_223_563;
    let e2 = FLATTENING * (2.0 - FLATTENING);
    let phi = lat.to_radians();
    EQUATOR_M / (1.0 - e2 * phi.sin().powi(2)).sqrt() * phi.cos()
}

#[derive(Clone, Copy)]
enum Direction {
    ToPlane,
    ToDegrees,
}

fn convert(proj: &Proj, at: LonLat, direction: Direction) -> Coord<f64> {
    // PROJ counts in radians here.
    let outside = Coord { x: f64::NAN, y: f64::NAN };
    match direction {
        Direction::ToPlane => proj.project(Coord { x: at.lon.to_radians(), y: at.lat.to_radians() }, false).unwrap_or(outside),
        Direction::ToDegrees => {
            let Coord { x, y } = proj.project(Coord { x: at.lon, y: at.lat }, true).unwrap_or(outside);
            Coord { x: x.to_degrees(), y: y.to_degrees() }
        }
    }
}

fn open(definition: &str) -> Result<Proj, PlaneError> {
    Proj::new(definition).map_err(|cause| PlaneError::Refused { definition: definition.to_owned(), cause: cause.to_string() })
}

#[cfg(test)]
mod tests {
    use geo::{Distance as _, Geodesic, Point};

    use super::*;

    fn bahr_el_ghazal() -> Plane {
        plane(24.0, 5.0, 31.0, 12.0)
    }

    fn plane(west: f64, south: f64, east: f64, north: f64) -> Plane {
        let (low, high) = (LonLat { lon: west, lat: south }, LonLat { lon: east, lat: north });
        Plane::for_extent(Extent { low, high }).unwrap()
    }

    /// The plane's answer for a distance, against the geodesic's (Karney's algorithm).
    fn check(plane: &Plane, from: LonLat, to: LonLat, bound_m: f64) {
        let [a, b] = [from, to].map(|at| plane.plane_from_lonlat(at));
        let scale = plane.scale_at(f64::midpoint(from.lat, to.lat));
        let ours_m = (a.x - b.x).hypot(a.y - b.y) / scale;
        let geodesic_m = Geodesic.distance(Point::new(from.lon, from.lat), Point::new(to.lon, to.lat));
        assert!((ours_m - geodesic_m).abs() < bound_m, "{ours_m} against {geodesic_m} m at {from:?}");
    }

    #[test]
    fn a_place_returns_to_its_degrees() {
        let (plane, wau) = (bahr_el_ghazal(), LonLat { lon: 27.98972, lat: 7.70111 });
        let back = plane.lonlat_from_plane(plane.plane_from_lonlat(wau));
        assert!((back.lon - wau.lon).abs() < 1e-9 && (back.lat - wau.lat).abs() < 1e-9);
    }

    #[test]
    fn divided_by_the_scale_a_corridor_width_is_right_to_three_centimetres() {
        let plane = bahr_el_ghazal();
        for lat in [5.0, 7.7, 9.0, 11.9] {
            let from = LonLat { lon: 25.1, lat };
            check(&plane, from, LonLat { lon: 25.1 + 0.02, lat: lat + 0.011 }, 0.03);
            check(&plane, from, LonLat { lon: 25.1, lat: lat + 0.022 }, 0.03);
        }
    }

    #[test]
    fn the_table_gives_what_proj_gives_to_a_micrometre() {
        for (south, north) in [(5.0, 12.0), (-3.0, 3.0), (-35.0, 37.0), (-34.0, -22.0), (55.0, 71.0)] {
            let plane = plane(24.0, south, 31.0, north);
            assert!(plane.cone.is_some(), "{}", plane.definition);
            for step in 0_i32..400 {
                let share = f64::from(step) / 400.0;
                let at = LonLat { lon: 15.0 + f64::from(step * 37 % 251) / 10.0, lat: south - 2.9 + (north - south + 5.8) * share };
                let (ours, theirs) = (plane.plane_from_lonlat(at), plane.asked(at));
                assert!((ours.x - theirs.x).hypot(ours.y - theirs.y) < 1e-6, "{at:?}: {ours:?} against {theirs:?}");
            }
        }
    }

    #[test]
    fn the_equator_is_no_obstacle() {
        let plane = plane(28.0, -3.0, 33.0, 3.0);
        for lat in [-2.9, -0.005, 1.5] {
            let from = LonLat { lon: 30.0, lat };
            check(&plane, from, LonLat { lon: 30.015, lat: lat + 0.01 }, 0.03);
        }
    }

    #[test]
    fn the_program_carries_its_table_of_coordinate_systems() {
        // UTM 35 north; the point on the central meridian has the false easting by definition.
        let (east_m, north_m) = project_to_system("EPSG:32635", LonLat { lon: 27.0, lat: 0.0 }).unwrap();
        assert!((east_m - 500_000.0).abs() < 1e-6 && north_m.abs() < 1e-6);
        assert!(project_to_system("EPSG:99999", LonLat { lon: 27.0, lat: 0.0 }).is_err());
    }
}
