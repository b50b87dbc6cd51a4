//! Ways: split, joined, bent, and turned round.

use super::kept;
use crate::layers::{Route, Stopover, StopoverPlace};
use crate::measure::{DayRange, LonLat, Plane, ground};
use crate::words::{Phrase, Sentence, told};
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
/// are; camps by name go with both, because either may pass there. The corners of a timed track keep their days, which
/// count from the same departure. The second part takes another id.
///
/// # Errors
/// Why it cannot be cut there.
pub fn split(plane: &Plane, route: &Route, at: LonLat, second_id: String) -> Result<[Route; 2], Sentence> {
    let (corner, place) = nearest(plane, &route.line, at).ok_or_else(|| told!("refused-no-length"))?;
    let track = Track::of(route);
    let cut = (place, track.day_between(corner, place));
    let first = Track::joined(track.0[..=corner].iter().copied().chain([cut]));
    let second = Track::joined([cut].into_iter().chain(track.0[corner + 1..].iter().copied()));
    let (first_days, second_days) = (first.days(), second.days());
    let (first, second) = (first.line(), second.line());
    if first.len() < 2 || second.len() < 2 {
        return Err(told!("refused-cut-at-end"));
    }
    let km = length_m(&first) / 1_000.0;
    let [mut one, mut two] = [route.clone(), route.clone()];
    (one.line, two.line) = (first, second);
    one.stopovers.retain(|stop| !matches!(stop.place, StopoverPlace::Km(at) if at > km));
    two.stopovers = route.stopovers.iter().filter_map(|stop| after(stop, km)).collect();
    (one.timed_days, two.timed_days) = (first_days, second_days);
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
/// herd, departure and id; the camps of both stand on it. Two timed tracks whose days follow each other stay one.
///
/// # Errors
/// Why they do not make one way.
pub fn joined(first: &Route, second: &Route) -> Result<Route, Sentence> {
    if first.community != second.community {
        return Err(told!("refused-two-communities", one = &first.community, other = &second.community));
    }
    let ends = |route: &Route| Some([*route.line.first()?, *route.line.last()?]);
    let (Some([a0, a1]), Some([b0, b1])) = (ends(first), ends(second)) else { return Err(told!("refused-no-places")) };
    let gaps = [(a1, b0), (a1, b1), (a0, b1), (a0, b0)].map(|(a, b)| ground::distance_m(a, b));
    let nearest = (0..4).min_by(|a, b| gaps[*a].total_cmp(&gaps[*b])).unwrap_or(0);
    let second = if nearest % 2 == 1 { reversed(second) } else { second.clone() };
    let (before, behind) = if nearest < 2 { (first, &second) } else { (&second, first) };
    // The days of a track count from its own departure; the joined way departs as the first.
    let since = |route: &Route| f64::from(route.departs.first.days_since(first.departs.first));
    let both = Track::joined(Track::of(before).later(since(before)).0.into_iter().chain(Track::of(behind).later(since(behind)).0));
    let (line, timed_days) = (both.line(), both.days());
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
    Ok(Route { stopovers, timed_days, line, ..first.clone() })
}

/// The way turned round: its end is where it starts. The days of a timed track are turned with it: the herd takes as
/// many days for each stretch as before and rests as long at each corner, from the last stretch to the first.
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
    let timed_days = route.timed_days.as_ref().map(|days| {
        let ends = days.first().copied().unwrap_or(0.0) + days.last().copied().unwrap_or(0.0);
        days.iter().rev().map(|day| ends - day).collect()
    });
    Route { line, stopovers: route.stopovers.iter().rev().map(turned).collect(), timed_days, ..route.clone() }
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

/// The days of a track along a line that was bent or lost a corner by hand: a new corner gets the day on which the herd
/// would be there, going steadily between its neighbours; those that stay keep theirs. Nothing where the line is another.
#[must_use]
pub fn days_along(route: &Route, line: &[LonLat]) -> Option<Vec<f64>> {
    let days = route.timed_days.as_ref()?;
    let old = &route.line;
    let alike = old.iter().zip(line).take_while(|(old, new)| old == new).count();
    let behind = old.iter().rev().zip(line.iter().rev()).take_while(|(old, new)| old == new).count();
    let mut days = days.clone();
    if old.len() == line.len() {
        return Some(days);
    }
    if old.len() + 1 == line.len() && alike + behind >= old.len() && alike > 0 && alike < old.len() {
        days.insert(alike, Track::of(route).day_between(alike - 1, line[alike])?);
        return Some(days);
    }
    if line.len() + 1 == old.len() && alike + behind >= line.len() {
        days.remove(alike);
        return Some(days);
    }
    None
}

/// What a person must know of a way that was joined: the days of timed tracks may not go on in it.
#[must_use]
pub fn lost_days(parts: [&Route; 2], joined: &Route) -> Option<Phrase> {
    let was_timed = parts.iter().any(|part| part.timed_days.is_some());
    (was_timed && joined.timed_days.is_none()).then_some(Phrase("days-lost"))
}

/// The corners of a way with the day at each, where it is a timed track.
struct Track(Vec<(LonLat, Option<f64>)>);

impl Track {
    fn of(route: &Route) -> Self {
        let day = |corner: usize| route.timed_days.as_ref().and_then(|days| days.get(corner).copied());
        Self(route.line.iter().enumerate().map(|(corner, at)| (*at, day(corner))).collect())
    }

    /// Corners in a row; of two at the same place the first stays.
    fn joined(corners: impl Iterator<Item = (LonLat, Option<f64>)>) -> Self {
        let mut all: Vec<(LonLat, Option<f64>)> = corners.collect();
        all.dedup_by_key(|(at, _)| *at);
        Self(all)
    }

    fn later(self, days: f64) -> Self {
        Self(self.0.into_iter().map(|(at, day)| (at, day.map(|day| day + days))).collect())
    }

    fn line(&self) -> Vec<LonLat> {
        self.0.iter().map(|(at, _)| *at).collect()
    }

    /// The day at each corner; nothing where one is unknown, before the departure or earlier than the one before it.
    fn days(&self) -> Option<Vec<f64>> {
        let days: Vec<f64> = self.0.iter().map(|(_, day)| *day).collect::<Option<_>>()?;
        let is_in_order = days.first().is_none_or(|first| *first >= 0.0) && days.windows(2).all(|pair| pair[0] <= pair[1]);
        is_in_order.then_some(days)
    }

    /// The day at a place between a corner and the next, going steadily from one to the other by way of it.
    fn day_between(&self, corner: usize, place: LonLat) -> Option<f64> {
        let ((from, left), (to, came)) = (*self.0.get(corner)?, *self.0.get(corner + 1)?);
        let (left, came) = (left?, came?);
        let (before_m, behind_m) = (ground::distance_m(from, place), ground::distance_m(place, to));
        let whole_m = before_m + behind_m;
        Some(if whole_m > 0.0 { left + (came - left) * before_m / whole_m } else { left })
    }
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
pub fn without_corner(line: &[LonLat], corner: usize, fewest: usize) -> Result<Vec<LonLat>, Sentence> {
    if line.len() <= fewest {
        return Err(told!("refused-corners-stay", fewest = fewest));
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

    fn track() -> Route {
        Route { timed_days: Some(vec![0.0, 2.0, 5.0, 6.0]), stopovers: Vec::new(), ..bent() }
    }

    #[test]
    fn the_parts_of_a_timed_track_keep_their_days_and_come_to_it_again() {
        let (plane, way, mut chance) = (plane(), track(), Chance::seeded(5));
        for _ in 0..100 {
            let place = at(chance.between(28.02, 28.48), chance.between(6.95, 7.25));
            let Ok([one, two]) = split(&plane, &way, place, "s".to_owned()) else { continue };
            let (first, second) = (one.timed_days.clone().unwrap(), two.timed_days.clone().unwrap());
            assert_eq!((first.len(), second.len()), (one.line.len(), two.line.len()));
            assert_eq!(first.last(), second.first(), "the herd is at the cut on one day");
            let again = joined(&one, &two).unwrap();
            assert_eq!(lost_days([&one, &two], &again), None);
            let days = again.timed_days.unwrap();
            assert!(days.windows(2).all(|pair| pair[0] <= pair[1]));
            let kept = way.timed_days.as_ref().unwrap().iter().all(|day| days.contains(day));
            assert!(kept, "{days:?}");
        }
    }

    #[test]
    fn halfway_between_two_corners_is_halfway_between_their_days() {
        let way = Route { timed_days: Some(vec![0.0, 4.0]), stopovers: Vec::new(), ..route(vec![at(28.0, 7.0), at(28.2, 7.0)]) };
        let [one, _] = split(&plane(), &way, at(28.1, 7.0), "s".to_owned()).unwrap();
        let days = one.timed_days.unwrap();
        assert!((days[1] - 2.0).abs() < 1e-3, "{days:?}");
        let (line, _) = with_corner(&plane(), &way.line, at(28.05, 7.0)).unwrap();
        let bent = days_along(&way, &line).unwrap();
        assert!((bent[1] - 1.0).abs() < 1e-3 && bent.len() == 3, "{bent:?}");
    }

    #[test]
    fn a_corner_put_into_a_track_and_taken_out_leaves_its_days_as_they_were() {
        let way = track();
        let (more, corner) = with_corner(&plane(), &way.line, at(28.3, 7.2)).unwrap();
        let days = days_along(&way, &more).unwrap();
        assert!(days.windows(2).all(|pair| pair[0] <= pair[1]) && days.len() == more.len());
        let bent = Route { line: more.clone(), timed_days: Some(days), ..way.clone() };
        assert_eq!(days_along(&bent, &without_corner(&more, corner, 2).unwrap()), way.timed_days);
        assert_eq!(days_along(&way, &[at(1.0, 1.0), at(2.0, 2.0)]), None, "another line has other days");
    }

    #[test]
    fn tracks_whose_days_do_not_follow_each_other_go_by_their_pace_and_it_is_said() {
        let [first, second] = [vec![at(28.0, 7.0), at(28.1, 7.0)], vec![at(28.1, 7.0), at(28.2, 7.0)]].map(route);
        let timed = |route: &Route, days: [f64; 2]| Route { timed_days: Some(days.to_vec()), ..route.clone() };
        let (one, two) = (timed(&first, [0.0, 3.0]), timed(&second, [1.0, 2.0]));
        let together = joined(&one, &two).unwrap();
        assert_eq!(together.timed_days, None);
        assert!(lost_days([&one, &two], &together).is_some_and(|word| word == Phrase("days-lost")));
        // The second sets out two days later: its days count from then.
        let later = Route { departs: DayRange { first: two.departs.first.plus(2), last: two.departs.last.plus(2) }, ..two };
        assert_eq!(joined(&one, &later).unwrap().timed_days, Some(vec![0.0, 3.0, 4.0]));
        assert!(lost_days([&one, &second], &joined(&one, &second).unwrap()).is_some(), "one of them has no days");
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
        assert_eq!(why.key, Phrase("refused-cut-at-end"));
    }

    #[test]
    fn ways_of_two_communities_are_not_joined() {
        let other = Route { community: "d".to_owned(), ..bent() };
        assert!(joined(&bent(), &other).unwrap_err().to_string().contains("two communities"));
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
        assert_eq!(reversed(&reversed(&track())), track(), "and so are the days of a track");
    }

    #[test]
    fn a_track_turned_round_takes_as_many_days_for_each_stretch() {
        let (there, back) = (track(), reversed(&track()));
        let days = back.timed_days.as_ref().unwrap();
        assert_eq!(days, &[0.0, 1.0, 4.0, 6.0]);
        let stretches = |days: &[f64]| days.windows(2).map(|pair| pair[1] - pair[0]).collect::<Vec<_>>();
        let mut turned = stretches(days);
        turned.reverse();
        assert_eq!(turned, stretches(there.timed_days.as_ref().unwrap()));
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
