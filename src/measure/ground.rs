//! Figures for a person: distances, areas and bearings on the ellipsoid (geodesics after Karney,
//! *Algorithms for geodesics*, J. Geodesy 87, 2013, by way of `geo` and GeographicLib).

use geo::{Bearing as _, Distance as _, Geodesic, GeodesicArea as _, MapCoords as _};
use geo_types::{Coord, MultiPolygon, Point};

use super::{LonLat, Plane};

/// The shortest way between two places.
///
/// # Units
/// Metres.
#[must_use]
pub fn distance_m(from: LonLat, to: LonLat) -> f64 {
    Geodesic.distance(Point::new(from.lon, from.lat), Point::new(to.lon, to.lat))
}

/// The area of shapes given in plane metres.
///
/// # Units
/// Hectares on the ellipsoid.
#[must_use]
pub fn area_ha(plane: &Plane, shapes: &MultiPolygon<f64>) -> f64 {
    let on_ellipsoid = shapes.map_coords(|at| {
        let LonLat { lon, lat } = plane.lonlat_from_plane(at);
        Coord { x: lon, y: lat }
    });
    on_ellipsoid.geodesic_area_unsigned() / 10_000.0
}

/// Where `to` lies from `from`, as one of sixteen winds: `N`, `NNE`, `NE`...
#[must_use]
pub fn wind(from: LonLat, to: LonLat) -> &'static str {
    const WINDS: [&str; 16] = ["N", "NNE", "NE", "ENE", "E", "ESE", "SE", "SSE", "S", "SSW", "SW", "WSW", "W", "WNW", "NW", "NNW"];
    let degrees = Geodesic.bearing(Point::new(from.lon, from.lat), Point::new(to.lon, to.lat)).rem_euclid(360.0);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 16 after rem_euclid")]
    let sector = (degrees / 22.5).round() as usize % WINDS.len();
    WINDS[sector]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tonj_lies_south_east_of_wau_by_the_map() {
        let (wau, tonj) = (LonLat { lon: 27.98972, lat: 7.70111 }, LonLat { lon: 28.6775, lat: 7.27389 });
        assert_eq!(wind(wau, tonj), "ESE");
        assert!((distance_m(wau, tonj) - 89_500.0).abs() < 1_500.0);
    }
}
