//! Figures for a person: distances, areas and bearings on the ellipsoid (geodesics after Karney,
//! *Algorithms for geodesics*, J. Geodesy 87, 2013, by way of `geo` and GeographicLib).

use geo::{Bearing as _, Distance as _, Geodesic, GeodesicArea as _, MapCoords as _};
use geo_types::{Coord, MultiPolygon, Point, Polygon};

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
    on_ellipsoid.iter().map(polygon_ha).sum()
}

/// The area of a polygon in degrees, whichever way round it is drawn.
///
/// # Units
/// Hectares on the ellipsoid.
#[must_use]
pub fn polygon_ha(in_degrees: &Polygon<f64>) -> f64 {
    // Signed: unsigned, an outline drawn clockwise would be the rest of the earth.
    in_degrees.geodesic_area_signed().abs() / 10_000.0
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

    #[test]
    fn a_field_is_as_large_whichever_way_round_it_was_drawn() {
        let (low, high) = (LonLat { lon: 28.0, lat: 7.0 }, LonLat { lon: 28.01, lat: 7.01 });
        let plane = Plane::for_extent(super::super::plane::Extent { low, high }).unwrap();
        let corners = [(28.0, 7.0), (28.01, 7.0), (28.01, 7.01), (28.0, 7.01)];
        let mut ring: Vec<Coord<f64>> = corners.map(|(lon, lat)| plane.plane_from_lonlat(LonLat { lon, lat })).to_vec();
        let area = |ring: &[Coord<f64>]| {
            area_ha(&plane, &MultiPolygon::new(vec![Polygon::new(geo_types::LineString::new(ring.to_vec()), Vec::new())]))
        };
        let as_drawn = area(&ring);
        ring.reverse();
        assert!((area(&ring) - as_drawn).abs() < 1e-6);
        // A hundredth of a degree is 1,105 m north and 1,105 m east there (WGS 84, 7 N).
        assert!((as_drawn - 122.1).abs() < 0.3, "{as_drawn}");
    }
}
