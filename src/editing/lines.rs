//! Ways: split, joined, bent, and turned round.

use super::kept;
use crate::layers::{Route, Stopover, StopoverPlace};
use crate::measure::{DayRange, LonLat, Plane, ground};
use geo_types::Coord;

/// The length of a line.
///
/// # Units
/// Metres on the ellipsoid.
#[must_use]
pub fn length_m(line: &[LonLat]) -> f64 {
    line.windows(2).map(|ends| ground::distance_m(ends[0], ends[1])).sum()
}

/// A way cut in two at the place on it that is nearest to where the hand points. Camps by kilometre stay where they
/// are; camps by name go with both, because either may pass there. The second part takes another id.
///
/// # Errors
/// Why it cannot be cut there.
pub fn split(plane: &Plane, route: &Route, at: LonLat, second_id: String) -> Result<[Route; 2], String> {
    let (corner, place) = nearest(plane, &route.line, at).ok_or("the way has no length")?;
    let mut first: Vec<LonLat> = route.line[..=corner].to_vec();
    let mut second = vec![place];
    second.extend_from_slice(&route.line[corner + 1..]);
    first.push(place);
    first.dedup();
    second.dedup();
    if first.len() < 2 || second.len() < 2 {
        return Err("a way is split between its ends: point at a place along it".to_owned());
    }
    let km = length_m(&first) / 1_000.0;
    let [mut one, mut two] = [route.clone(), route.clone()];
    (one.line, two.line) = (first, second);
    one.stopovers.retain(|stop| !matches!(stop.place, StopoverPlace::Km(at) if at > km));
    two.stopovers = route.stopovers.iter().filter_map(|stop| after(stop, km)).collect();
    // Days at each corner belong to the whole way.
    (one.timed_days, two.timed_days) = (None, None);
    (two.id, two.name) = (second_id, format!("{}, second part", route.name));
    Ok([one, two])
}

fn after(stop: &Stopover, km: f64) -> Option<Stopover> {
    let place = match &stop.place {
        StopoverPlace::Km(at) => StopoverPlace::Km(Some(rounded(at - km)).filter(|at| *at >= 0.0)?),
        StopoverPlace::Named(place) => StopoverPlace::Named(place.clone()),
    };
    Some(Stopover { place, ..stop.clone() })
}

/// Metres are enough for a camp.
fn rounded(km: f64) -> f64 {
    (km * 1_000.0).round() / 1_000.0
}

/// The first way lengthened by the second, at the two ends that are nearest to each other. It keeps the first one's
/// herd, days and id; the camps of both stand on it.
///
/// # Errors
/// Why they do not make one way.
pub fn joined(first: &Route, second: &Route) -> Result<Route, String> {
    if first.community != second.community {
        return Err(format!(
            "they are the ways of two communities, {} and {}: one herd cannot take both",
            first.community, second.community
        ));
    }
    let ends = |route: &Route| Some([*route.line.first()?, *route.line.last()?]);
    let (Some([a0, a1]), Some([b0, b1])) = (ends(first), ends(second)) else { return Err("a way without places".to_owned()) };
    let gaps = [(a1, b0), (a1, b1), (a0, b1), (a0, b0)].map(|(a, b)| ground::distance_m(a, b));
    let nearest = (0..4).min_by(|a, b| gaps[*a].total_cmp(&gaps[*b])).unwrap_or(0);
    let second = if nearest % 2 == 1 { reversed(second) } else { second.clone() };
    let (before, behind) = if nearest < 2 { (first, &second) } else { (&second, first) };
    let mut line = before.line.clone();
    line.extend_from_slice(&behind.line);
    line.dedup();
    let start_km = (length_m(&before.line) + ground::distance_m(*before.line.last().unwrap_or(&a0), behind.line[0])) / 1_000.0;
    let mut stopovers = before.stopovers.clone();
    for stop in &behind.stopovers {
        let place = match &stop.place {
            StopoverPlace::Km(km) => StopoverPlace::Km(rounded(km + start_km)),
            StopoverPlace::Named(place) => StopoverPlace::Named(place.clone()),
        };
        if !stopovers.iter().any(|old| matches!(place, StopoverPlace::Named(_)) && old.place == place) {
            stopovers.push(Stopover { place, ..stop.clone() });
        }
    }
    Ok(Route { line, stopovers, timed_days: None, ..first.clone() })
}

/// The way turned round: its end is where it starts. A timed track loses its days, which told the way there.
#[must_use]
pub fn reversed(route: &Route) -> Route {
    let km = length_m(&route.line) / 1_000.0;
    let turned = |stop: &Stopover| {
        let place = match &stop.place {
            StopoverPlace::Km(at) => StopoverPlace::Km(rounded((km - at).max(0.0))),
            StopoverPlace::Named(place) => StopoverPlace::Named(place.clone()),
        };
        Stopover { place, ..stop.clone() }
    };
    let line = route.line.iter().rev().copied().collect();
    Route { line, stopovers: route.stopovers.iter().rev().map(turned).collect(), timed_days: None, ..route.clone() }
}

/// A way of its own for going home: the same line turned round, setting out when the herd was to return. The way out
/// then has no return of its own: both come back.
#[must_use]
pub fn as_return_leg(route: &Route, id: String, season: DayRange) -> [Route; 2] {
    let late = DayRange { first: season.last.plus(-60).max(route.departs.last), last: season.last.plus(-46).max(route.departs.last) };
    let departs = route.returns.unwrap_or(late);
    let name = format!("{}, return", route.name);
    let back = Route { id, name, departs, returns: None, ..reversed(route) };
    [Route { returns: None, ..route.clone() }, back]
}

/// The line with one more corner, on its part nearest to the place; and the corner's number.
#[must_use]
pub fn with_corner(plane: &Plane, line: &[LonLat], at: LonLat) -> Option<(Vec<LonLat>, usize)> {
    let (corner, _) = nearest(plane, line, at)?;
    let mut line = line.to_vec();
    line.insert(corner + 1, kept(at));
    Some((line, corner + 1))
}

/// The line without a corner.
///
/// # Errors
/// Where too few would be left.
pub fn without_corner(line: &[LonLat], corner: usize, fewest: usize) -> Result<Vec<LonLat>, String> {
    if line.len() <= fewest {
        return Err(format!("at least {fewest} corners must stay"));
    }
    let mut line = line.to_vec();
    if corner < line.len() {
        line.remove(corner);
    }
    Ok(line)
}

/// The part of a line nearest to a place, by its first corner, and the nearest place on it.
fn nearest(plane: &Plane, line: &[LonLat], to: LonLat) -> Option<(usize, LonLat)> {
    let to = plane.plane_from_lonlat(to);
    let corners = plane.plane_from_lonlats(line);
    let parts = corners.windows(2).enumerate().map(|(number, ends)| (number, super::snap::foot(to, [ends[0], ends[1]])));
    let apart = |at: Coord<f64>| (at.x - to.x).hypot(at.y - to.y);
    let (number, at) = parts.min_by(|a, b| apart(a.1).total_cmp(&apart(b.1)))?;
    // A corner itself stays exactly itself.
    let own = [number, number + 1].into_iter().find(|corner| corners[*corner] == at).map(|corner| line[corner]);
    Some((number, own.unwrap_or_else(|| kept(plane.lonlat_from_plane(at)))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layers::{Origin, Pace, RouteKind};
    use crate::measure::{Chance, Day};

    fn at(lon: f64, lat: f64) -> LonLat {
        LonLat { lon, lat }
    }

    fn plane() -> Plane {
        Plane::for_extent(crate::measure::plane::Extent { low: at(28.0, 7.0), high: at(29.0, 8.0) }).unwrap()
    }

    fn route(line: Vec<LonLat>) -> Route {
        let day = Day::parse("2027-01-04").unwrap();
        let camp = |place| Stopover { place, days_min: 1.0, days_max: 2.0, graze_radius_m: 3_000.0 };
        Route {
            id: "r".to_owned(),
            name: "R".to_owned(),
            community: "c".to_owned(),
            kind: RouteKind::Axis,
            herd_head: None,
            half_width_m: 500.0,
            departs: DayRange { first: day, last: day.plus(7) },
            pace: Pace { slowest_km_per_day: 8.0, fastest_km_per_day: 12.0 },
            passage_days: 1.0,
            stopovers: vec![camp(StopoverPlace::Km(10.0)), camp(StopoverPlace::Named("w".to_owned())), camp(StopoverPlace::Km(40.0))],
            returns: Some(DayRange { first: day.plus(60), last: day.plus(70) }),
            timed_days: None,
            line,
            origin: Origin::default(),
        }
    }

    fn bent() -> Route {
        route(vec![at(28.0, 7.0), at(28.2, 7.1), at(28.4, 7.0), at(28.5, 7.2)])
    }

    #[test]
    fn a_way_that_was_split_anywhere_is_as_long_as_before_and_joins_to_itself() {
        let (plane, way, mut chance) = (plane(), bent(), Chance::seeded(3));
        for _ in 0..200 {
            let place = at(chance.between(28.02, 28.48), chance.between(6.95, 7.25));
            let Ok([one, two]) = split(&plane, &way, place, "s".to_owned()) else { continue };
            assert_eq!(one.line.last(), two.line.first());
            assert!((length_m(&one.line) + length_m(&two.line) - length_m(&way.line)).abs() < 0.1);
            let again = joined(&one, &two).unwrap();
            let without_cut: Vec<LonLat> = again.line.iter().copied().filter(|corner| way.line.contains(corner)).collect();
            assert_eq!(without_cut, way.line);
            assert_eq!(again.stopovers.len(), way.stopovers.len());
        }
    }

    #[test]
    fn a_way_is_not_split_at_its_end_and_the_reason_is_told() {
        let why = split(&plane(), &bent(), at(27.9, 6.9), "s".to_owned()).unwrap_err();
        assert!(why.contains("between its ends"), "{why}");
    }

    #[test]
    fn ways_of_two_communities_are_not_joined() {
        let other = Route { community: "d".to_owned(), ..bent() };
        assert!(joined(&bent(), &other).unwrap_err().contains("two communities"));
    }

    #[test]
    fn ways_are_joined_at_their_nearest_ends_whichever_way_they_run() {
        let [one, two] = [route(vec![at(28.0, 7.0), at(28.1, 7.0)]), route(vec![at(28.1001, 7.0), at(28.2, 7.0)])];
        let meant = vec![at(28.0, 7.0), at(28.1, 7.0), at(28.1001, 7.0), at(28.2, 7.0)];
        for first in [one.clone(), reversed(&one)] {
            for second in [two.clone(), reversed(&two)] {
                let mut line = joined(&first, &second).unwrap().line;
                if line[0] != meant[0] {
                    line.reverse();
                }
                assert_eq!(line, meant);
            }
        }
    }

    #[test]
    fn turned_round_twice_a_way_is_itself() {
        let way = bent();
        assert_eq!(reversed(&reversed(&way)), way);
    }

    #[test]
    fn a_return_leg_goes_home_when_the_herd_was_to_return() {
        let season = DayRange { first: Day::parse("2026-10-01").unwrap(), last: Day::parse("2027-07-15").unwrap() };
        let [out, back] = as_return_leg(&bent(), "b".to_owned(), season);
        assert_eq!((Some(back.departs), back.returns, out.returns), (bent().returns, None, None));
        assert_eq!(back.line.first(), bent().line.last());
    }

    #[test]
    fn a_corner_put_into_a_line_is_taken_out_again() {
        let line = bent().line;
        let (more, corner) = with_corner(&plane(), &line, at(28.3, 7.2)).unwrap();
        assert_eq!((more.len(), corner), (5, 2));
        assert_eq!(without_corner(&more, corner, 2).unwrap(), line);
        assert!(without_corner(&line[..2], 0, 2).is_err());
    }
}
