//! Corridors as areas: their lines as wide as the text says, drawn in a local plane.

use geo::{Buffer as _, LineString, MultiPolygon};
use geo_types::Coord;

use super::super::{Drawn, Place, PlaceKind, Position};
use crate::measure::plane::Extent;
use crate::measure::{LonLat, Plane};

/// The area of a corridor; nothing where it is no line or reaches where there is no plane.
pub(super) fn corridor(place: &Place, width_m: u32) -> Option<Drawn> {
    let is_way = place.kind.as_ref().is_some_and(PlaceKind::is_way);
    let lines: Vec<&Vec<Position>> = match &place.drawn {
        Some(Drawn::LineString(line)) if is_way => vec![line],
        Some(Drawn::MultiLineString(lines)) if is_way => lines.iter().collect(),
        _ => return None,
    };
    let places = lines.iter().copied().flatten().map(|position| position.lonlat());
    let extent = Extent::of(places).filter(|_| width_m > 0)?;
    let plane = Plane::for_extent(extent).ok()?;
    // Plane metres are metres on the ground times the scale there.
    let scale = plane.scale_at(f64::midpoint(extent.low.lat, extent.high.lat));
    let half_plane_m = f64::from(width_m) / 2.0 * scale;
    let in_plane = |line: &Vec<Position>| -> Option<LineString<f64>> {
        let corners: Vec<Coord<f64>> = line.iter().map(|position| plane.plane_from_lonlat(position.lonlat())).collect();
        let is_line = corners.len() > 1 && corners.iter().all(|at| at.x.is_finite() && at.y.is_finite());
        is_line.then(|| LineString::new(corners))
    };
    let lines: Vec<LineString<f64>> = lines.into_iter().map(in_plane).collect::<Option<_>>()?;
    let areas: MultiPolygon<f64> = geo::MultiLineString::new(lines).buffer(half_plane_m);
    let ring = |ring: &LineString<f64>| -> Option<Vec<Position>> { ring.0.iter().map(|at| position(&plane, *at)).collect() };
    let polygons: Option<Vec<Vec<Vec<Position>>>> =
        areas.iter().map(|area| std::iter::once(area.exterior()).chain(area.interiors()).map(ring).collect()).collect();
    match <[_; 1]>::try_from(polygons?) {
        Ok([rings]) => Some(Drawn::Polygon(rings)),
        Err(polygons) => (!polygons.is_empty()).then_some(Drawn::MultiPolygon(polygons)),
    }
}

fn position(plane: &Plane, at: Coord<f64>) -> Option<Position> {
    let LonLat { lon, lat } = plane.lonlat_from_plane(at);
    Position::of(LonLat { lon, lat })
}

#[cfg(test)]
mod tests {
    use geo_types::Polygon;

    use super::*;
    use crate::measure::ground;

    #[test]
    fn a_corridor_of_a_hundred_metres_is_an_area_of_a_hundred_metres_by_its_length() {
        let line = r#"{"id":"a","kind":"corridor","drawn":{"type":"LineString","coordinates":[[27.9,7.7],[28.0,7.8]]}}"#;
        let place: Place = serde_json::from_str(line).unwrap();
        let Some(Drawn::Polygon(rings)) = corridor(&place, 100) else { panic!("one area") };
        let ring: Vec<Coord<f64>> = rings[0].iter().map(|at| at.lonlat()).map(|LonLat { lon, lat }| Coord { x: lon, y: lat }).collect();
        let area_ha = ground::polygon_ha(&Polygon::new(LineString::new(ring), Vec::new()));
        let length_m = ground::distance_m(LonLat { lon: 27.9, lat: 7.7 }, LonLat { lon: 28.0, lat: 7.8 });
        // Its ends are half circles.
        let expected_ha = (length_m * 100.0 + std::f64::consts::PI * 50.0 * 50.0) / 10_000.0;
        assert!((area_ha / expected_ha - 1.0).abs() < 0.005, "{area_ha} against {expected_ha} ha");
    }

    #[test]
    fn a_corridor_without_a_width_or_a_line_has_no_area() {
        let point: Place =
            serde_json::from_str(r#"{"id":"a","kind":"corridor","drawn":{"type":"Point","coordinates":[27.9,7.7]}}"#).unwrap();
        assert_eq!(corridor(&point, 100), None);
        let line = r#"{"id":"a","kind":"corridor","drawn":{"type":"LineString","coordinates":[[27.9,7.7],[28.0,7.8]]}}"#;
        assert_eq!(corridor(&serde_json::from_str(line).unwrap(), 0), None);
    }
}
