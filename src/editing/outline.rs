//! Outlines: what a zone's must be, and how large it is.

use geo::{LineIntersection, line_intersection::line_intersection};
use geo_types::{Coord, Line, LineString, Polygon};

use crate::measure::{LonLat, ground};
use crate::words::{Sentence, place, told};

/// Less than this is a slip of the hand (own: a field of ten metres by ten).
const LEAST_HA: f64 = 0.01;

/// The corners of a ring, the first not repeated.
#[must_use]
pub fn corners(ring: &[LonLat]) -> &[LonLat] {
    match ring {
        [first, .., last] if first == last && ring.len() > 1 => &ring[..ring.len() - 1],
        _ => ring,
    }
}

/// A ring of corners, as files hold it: the first repeated at the end.
#[must_use]
pub fn closed(corners: &[LonLat]) -> Vec<LonLat> {
    let mut ring = corners.to_vec();
    ring.extend(corners.first().copied());
    ring
}

/// Why corners make no outline, in words; nothing where they do.
#[must_use]
pub fn why_no_outline(corners: &[LonLat]) -> Option<Sentence> {
    let mut distinct = corners.to_vec();
    distinct.dedup();
    if distinct.first() == distinct.last() && distinct.len() > 1 {
        distinct.pop();
    }
    if distinct.len() < 3 {
        return Some(told!("refused-few-corners"));
    }
    if let Some(at) = crossing(&distinct) {
        return Some(told!("refused-crossing", place = place(at)));
    }
    (area_ha(&distinct) < LEAST_HA).then(|| told!("refused-no-land"))
}

/// Where an outline meets itself other than at the corner that two neighbours share.
fn crossing(corners: &[LonLat]) -> Option<LonLat> {
    let degrees = |at: &LonLat| Coord { x: at.lon, y: at.lat };
    let count = corners.len();
    let edge = |number: usize| Line::new(degrees(&corners[number]), degrees(&corners[(number + 1) % count]));
    let back = |at: Coord<f64>| LonLat { lon: at.x, lat: at.y };
    for one in 0..count {
        for other in one + 1..count {
            let neighbours = other == one + 1 || (one == 0 && other == count - 1);
            match line_intersection(edge(one), edge(other)) {
                Some(LineIntersection::Collinear { intersection }) if intersection.start != intersection.end => {
                    return Some(back(intersection.start));
                }
                Some(LineIntersection::SinglePoint { intersection, .. }) if !neighbours => return Some(back(intersection)),
                _ => {}
            }
        }
    }
    None
}

/// The land inside corners.
///
/// # Units
/// Hectares on the ellipsoid.
#[must_use]
pub fn area_ha(corners: &[LonLat]) -> f64 {
    let ring = LineString::new(corners.iter().map(|at| Coord { x: at.lon, y: at.lat }).collect());
    ground::polygon_ha(&Polygon::new(ring, Vec::new()))
}

/// The way round corners.
///
/// # Units
/// Metres on the ellipsoid.
#[must_use]
pub fn perimeter_m(corners: &[LonLat]) -> f64 {
    super::length_m(&closed(corners))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::Chance;

    fn ring(corners: &[(f64, f64)]) -> Vec<LonLat> {
        corners.iter().map(|(x, y)| LonLat { lon: 28.0 + x / 100.0, lat: 7.0 + y / 100.0 }).collect()
    }

    #[test]
    fn a_field_is_sound_and_a_bow_tie_is_told_where_it_crosses() {
        assert_eq!(why_no_outline(&ring(&[(0.0, 0.0), (2.0, 0.0), (2.0, 2.0), (0.0, 2.0)])), None);
        let why = why_no_outline(&ring(&[(0.0, 0.0), (2.0, 2.0), (2.0, 0.0), (0.0, 2.0)])).unwrap();
        let why = why.to_string();
        assert!(why.contains("crosses itself at 7.0100 N, 28.0100 E"), "{why}");
    }

    #[test]
    fn too_few_corners_and_no_land_are_told() {
        assert!(why_no_outline(&ring(&[(0.0, 0.0), (1.0, 0.0), (0.0, 0.0)])).unwrap().to_string().contains("three different corners"));
        assert!(why_no_outline(&ring(&[(0.0, 0.0), (1.0, 0.0), (2.0, 0.0)])).is_some());
        assert!(why_no_outline(&ring(&[(0.0, 0.0), (2.0, 0.0), (1.0, 0.0), (1.0, 1.0)])).is_some(), "a spike back along an edge");
    }

    #[test]
    fn what_is_sound_here_is_sound_for_the_reader_of_files() {
        use geo::Validation as _;
        let mut chance = Chance::seeded(11);
        let (mut sound, mut faulty) = (0, 0);
        for _ in 0..2_000 {
            let count = 3 + [1.0, 2.0, 3.0].iter().filter(|least| chance.between(0.0, 4.0) > **least).count();
            let corners: Vec<(f64, f64)> =
                (0..count).map(|_| (chance.between(0.0, 9.0).round(), chance.between(0.0, 9.0).round())).collect();
            let corners = ring(&corners);
            let outline = closed(&corners).iter().map(|at| Coord { x: at.lon, y: at.lat }).collect();
            let is_valid = Polygon::new(LineString::new(outline), Vec::new()).is_valid();
            match why_no_outline(&corners) {
                None => {
                    assert!(is_valid, "{corners:?}");
                    sound += 1;
                }
                Some(_) => faulty += 1,
            }
        }
        assert!(sound > 100 && faulty > 100);
    }

    #[test]
    fn a_hundredth_of_a_degree_squared_is_about_a_hundred_and_twenty_hectares() {
        let corners = ring(&[(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)]);
        assert!((area_ha(&corners) - 122.1).abs() < 0.5, "{}", area_ha(&corners));
        let clockwise: Vec<LonLat> = corners.iter().rev().copied().collect();
        assert!((area_ha(&clockwise) - area_ha(&corners)).abs() < 1e-6, "whichever way round it is drawn");
        assert!((perimeter_m(&corners) - 4_420.0).abs() < 5.0, "{}", perimeter_m(&corners));
    }
}
