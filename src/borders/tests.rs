//! Random maps of neighbours against a plain count of their edges.

use std::collections::BTreeMap;

use super::*;
use crate::progress::Progress;

/// Numbers that look random, the same for the same seed (Lehmer, by the constants of Park and Miller 1988).
struct Dice(u64);

impl Dice {
    #[expect(clippy::cast_precision_loss, reason = "below 2^31")]
    fn roll(&mut self) -> f64 {
        self.0 = self.0 * 48_271 % 2_147_483_647;
        self.0 as f64 / 2_147_483_647.0
    }
}

const SIDE: usize = 5;
const STEPS: usize = 12;

/// The corners of a border between two posts, without its last, with waves of a share of its length.
fn border(dice: &mut Dice, from: (f64, f64), to: (f64, f64), waves: f64) -> Vec<LonLat> {
    let along = |step: usize| {
        #[expect(clippy::cast_precision_loss, reason = "a dozen")]
        let part = step as f64 / STEPS as f64;
        let wave = if step == 0 { 0.0 } else { (dice.roll() - 0.5) * waves };
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        LonLat { lon: from.0 + dx * part - dy * wave, lat: from.1 + dy * part + dx * wave }
    };
    (0..STEPS).map(along).collect()
}

/// A square cut into fields with wavy borders, and the square itself as the last area.
fn map(seed: u64) -> Vec<Outlines> {
    let mut dice = Dice(seed * 7_919 + 1);
    #[expect(clippy::cast_precision_loss, reason = "a handful")]
    let post = |x: usize, y: usize| (20.0 + x as f64, 6.0 + y as f64);
    let (mut across, mut up) = (BTreeMap::new(), BTreeMap::new());
    for x in 0..=SIDE {
        for y in 0..=SIDE {
            let waves = |at: usize| if at == 0 || at == SIDE { 0.0 } else { 0.06 };
            across.insert((x, y), border(&mut dice, post(x, y), post(x + 1, y), waves(y)));
            up.insert((x, y), border(&mut dice, post(x, y), post(x, y + 1), waves(x)));
        }
    }
    let back = |mut line: Vec<LonLat>, end: (f64, f64)| {
        line.push(LonLat { lon: end.0, lat: end.1 });
        line.reverse();
        line.pop();
        line
    };
    let mut areas: Vec<Outlines> = Vec::new();
    for x in 0..SIDE {
        for y in 0..SIDE {
            let mut ring = across[&(x, y)].clone();
            ring.extend(up[&(x + 1, y)].clone());
            ring.extend(back(across[&(x, y + 1)].clone(), post(x + 1, y + 1)));
            ring.extend(back(up[&(x, y)].clone(), post(x, y + 1)));
            ring.push(ring[0]);
            areas.push(vec![vec![ring]]);
        }
    }
    let mut whole: Vec<LonLat> = (0..SIDE).flat_map(|x| across[&(x, 0)].clone()).collect();
    whole.extend((0..SIDE).flat_map(|y| up[&(SIDE, y)].clone()));
    whole.extend((0..SIDE).rev().flat_map(|x| back(across[&(x, SIDE)].clone(), post(x + 1, SIDE))));
    whole.extend((0..SIDE).rev().flat_map(|y| back(up[&(0, y)].clone(), post(0, y + 1))));
    whole.push(whole[0]);
    areas.push(vec![vec![whole]]);
    areas
}

/// How many areas each stretch of a border belongs to.
fn edges(areas: &[Outlines]) -> BTreeMap<[(u64, u64); 2], usize> {
    let bits = |at: &LonLat| (at.lon.to_bits(), at.lat.to_bits());
    let mut edges = BTreeMap::new();
    for pair in areas.iter().flatten().flatten().flat_map(|ring| ring.windows(2)) {
        let mut key = [bits(&pair[0]), bits(&pair[1])];
        key.sort_unstable();
        *edges.entry(key).or_default() += 1;
    }
    edges
}

#[test]
fn simpler_borders_are_the_same_line_on_both_sides_and_leave_no_gap_and_no_overlap() {
    for seed in 1..=12 {
        let areas = map(seed);
        let before = Net::of(&areas).corners();
        for stray_m in [1_000.0, 8_000.0, 60_000.0] {
            let simpler = Net::of(&areas).simplified(stray_m, &Progress::default()).unwrap();
            assert_eq!(simpler.len(), areas.len());
            let odd: Vec<_> = edges(&simpler).into_iter().filter(|(_, times)| *times != 2).collect();
            assert!(odd.is_empty(), "seed {seed}, {stray_m} m: {odd:?}");
            let (fields, whole) = simpler.split_at(simpler.len() - 1);
            assert_eq!(overlaps(fields, &Progress::default()).unwrap(), Vec::new(), "seed {seed}, {stray_m} m");
            assert_eq!(uncovered(&whole[0], &fields.iter().collect::<Vec<_>>()), Vec::new(), "seed {seed}, {stray_m} m");
            assert!(fields.iter().all(|field| outside(field, &whole[0]).is_empty() && field[0][0].len() > 3));
        }
        assert!(Net::of(&Net::of(&areas).simplified(60_000.0, &Progress::default()).unwrap()).corners() * 2 < before, "and it is simpler");
    }
}

fn ring(corners: &[(f64, f64)]) -> Vec<LonLat> {
    corners.iter().map(|(lon, lat)| LonLat { lon: *lon, lat: *lat }).collect()
}

#[test]
fn two_lakes_of_one_shore_and_an_island_are_never_flattened() {
    // An island whose two halves share a line, so small that all its bends count for nothing.
    let west = vec![vec![ring(&[(20.0, 6.0), (20.001, 6.0), (20.001, 6.001), (20.0, 6.001), (20.0, 6.0)])]];
    let east = vec![vec![ring(&[(20.001, 6.0), (20.002, 6.0), (20.002, 6.001), (20.001, 6.001), (20.001, 6.0)])]];
    let simpler = Net::of([&west, &east]).simplified(100_000.0, &Progress::default()).unwrap();
    for area in &simpler {
        assert!(area[0][0].len() >= 4, "{area:?}");
    }
    assert!(overlaps(&simpler, &Progress::default()).unwrap().is_empty());
}

#[test]
fn what_lies_upon_another_and_what_is_left_between_is_found_with_its_place_and_width() {
    let west = vec![vec![ring(&[(20.0, 6.0), (20.1, 6.0), (20.1, 6.1), (20.0, 6.1), (20.0, 6.0)])]];
    let east = vec![vec![ring(&[(20.0999, 6.0), (20.2, 6.0), (20.2, 6.09), (20.0999, 6.09), (20.0999, 6.0)])]];
    let whole = vec![vec![ring(&[(20.0, 6.0), (20.2, 6.0), (20.2, 6.1), (20.0, 6.1), (20.0, 6.0)])]];
    let found = overlaps(&[west.clone(), east.clone()], &Progress::default()).unwrap();
    let piece = found[0].pieces[0];
    // A ten-thousandth of a degree of longitude at 6 N is 11.07 m; nine hundredths of latitude are 9,952 m.
    assert_eq!((found.len(), found[0].of), (1, (0, 1)));
    assert!((piece.width_m - 11.06).abs() < 0.1 && (piece.area_m2 - 110_150.0).abs() < 500.0, "{piece:?}");
    let gaps = uncovered(&whole, &[&west, &east]);
    assert_eq!(gaps.len(), 1);
    assert!(gaps[0].at.lat > 6.08 && gaps[0].width_m > 1_000.0, "{gaps:?}");
    assert!(outside(&east, &west)[0].area_m2 > 1e8 && outside(&west, &whole).is_empty());
}
