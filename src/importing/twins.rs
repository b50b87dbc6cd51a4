//! The same thing twice: points nearer to another of the file, or to a thing of the scenario, than things usually are. What is
//! kept of a file that comes in pieces is sixteen bytes a point and the cell that it lies in.

use std::collections::{HashMap, HashSet};

use crate::layers::{Feature, LayerKind, Placed as _};
use crate::measure::{LonLat, ground};
use crate::problems::{Gravity, Problem};
use crate::scenario::Scenario;
use crate::words::{Phrase, exact, told};

/// Points nearer than this are doubted as one: receivers of phones err by some tens of metres (own starting value, to be
/// set).
const SAME_WITHIN_M: f64 = 50.0;
/// Metres of a degree of latitude, at least: cells of the search are no smaller than what is sought.
const DEGREE_M: f64 = 110_000.0;
/// Cells are no smaller than this, so that their numbers are whole ones of 32 bits.
const LEAST_CELL: f64 = 1e-6;

/// The points of a scenario and of the rows that went before.
#[derive(Default)]
pub(super) struct Twins {
    within_m: f64,
    /// The things of the scenario, by their place in the list.
    there: Grid,
    /// Their ids and names.
    known: Vec<[String; 2]>,
    /// The rows of earlier pieces of the file, by their numbers.
    before: Grid,
}

impl Twins {
    /// What a file of a layer is held against. An incident may happen where another did, and lines and zones meet each other:
    /// of those nothing is sought.
    pub(super) fn of(scenario: &Scenario, layer: LayerKind, within_m: Option<f64>) -> Self {
        let within_m = within_m.unwrap_or(SAME_WITHIN_M);
        if within_m <= 0.0 || !matches!(layer, LayerKind::WaterPoints | LayerKind::Settlements) {
            return Self::default();
        }
        let mut twins = Self { within_m, there: Grid::new(within_m), known: Vec::new(), before: Grid::new(within_m) };
        for old in scenario.features(layer) {
            if let Some(at) = old.positions().next() {
                twins.there.put(at, number(twins.known.len()));
                twins.known.push([old.id().to_owned(), old.name().to_owned()]);
            }
        }
        twins
    }

    /// The features that lie near another, and where those lie that no earlier one is near enough to.
    pub(super) fn doubts(
        &self,
        features: &[Feature],
        rows: &HashMap<String, usize>,
        file: &str,
        is_of_file: impl Fn(&str) -> bool,
    ) -> (Vec<Problem>, Vec<(LonLat, u32)>) {
        if self.within_m <= 0.0 {
            return (Vec::new(), Vec::new());
        }
        let here: HashSet<&str> = features.iter().map(crate::layers::Placed::id).collect();
        // What the file itself updates lies near itself.
        let is_another = |at: u32| self.known.get(at as usize).is_some_and(|[id, _]| !here.contains(id.as_str()) && !is_of_file(id));
        let (mut own, mut problems, mut met) = (Grid::new(self.within_m), Vec::new(), Vec::new());
        for (at_list, feature) in features.iter().enumerate() {
            let Some(at) = feature.positions().next() else { continue };
            let called = |list: u32| features.get(list as usize).map(|one| [one.id().to_owned(), one.name().to_owned()]);
            let of_own = own.nearest(at, self.within_m, |_| true).and_then(|(list, far_m)| Some((called(list)?, far_m)));
            let of_there = self.there.nearest(at, self.within_m, is_another);
            let of_there = of_there.and_then(|(place, far_m)| Some((self.known.get(place as usize)?.clone(), far_m)));
            let of_before =
                self.before.nearest(at, self.within_m, |_| true).map(|(row, far_m)| ([format!("#{row}"), format!("#{row}")], far_m));
            let nearest = [of_there, of_before, of_own].into_iter().flatten().min_by(|a, b| a.1.total_cmp(&b.1));
            if let Some(([other, name], far_m)) = nearest {
                let metres = exact(far_m.round());
                let message = if name == other {
                    told!("problem-same-place", other = other, metres = metres)
                } else {
                    told!("import-same-place", other = other, name = name, metres = metres)
                };
                let problem = Problem::of_file(Gravity::Doubtful, file, message, Phrase("import-same-place.remedy"));
                problems.push(problem.at(feature.id(), Some(at)));
            }
            own.put(at, number(at_list));
            met.push((at, rows.get(feature.id()).copied().map_or(0, number)));
        }
        (problems, met)
    }

    /// Remembers the points of a piece.
    pub(super) fn remember(&mut self, met: Vec<(LonLat, u32)>) {
        for (at, row) in met {
            self.before.put(at, row);
        }
    }
}

/// No file has more rows than this.
fn number(of: usize) -> u32 {
    u32::try_from(of).unwrap_or(u32::MAX)
}

/// Nothing comes after.
const LAST: u32 = u32::MAX;
/// Positions are kept to a ten-millionth of a degree, a centimetre.
const PARTS: f64 = 1e7;

/// Points by cells of a grid in degrees, those of a cell one after another.
#[derive(Default)]
struct Grid {
    cell: f64,
    firsts: HashMap<(i32, i32), u32>,
    points: Vec<Point>,
}

struct Point {
    east: i32,
    north: i32,
    number: u32,
    next: u32,
}

impl Grid {
    fn new(within_m: f64) -> Self {
        Self { cell: (within_m / DEGREE_M * 2.0).max(LEAST_CELL), firsts: HashMap::new(), points: Vec::new() }
    }

    #[expect(clippy::cast_possible_truncation, reason = "degrees divided by a cell of a millionth of one at least")]
    fn key(&self, at: LonLat) -> (i32, i32) {
        let shrunk = at.lat.to_radians().cos().max(0.01);
        ((at.lon * shrunk / self.cell).floor() as i32, (at.lat / self.cell).floor() as i32)
    }

    #[expect(clippy::cast_possible_truncation, reason = "ten-millionths of 180 degrees are below 2^31")]
    fn put(&mut self, at: LonLat, number: u32) {
        let place = u32::try_from(self.points.len()).unwrap_or(LAST);
        let key = self.key(at);
        let next = self.firsts.insert(key, place).unwrap_or(LAST);
        self.points.push(Point { east: (at.lon * PARTS).round() as i32, north: (at.lat * PARTS).round() as i32, number, next });
    }

    fn nearest(&self, at: LonLat, within_m: f64, is_meant: impl Fn(u32) -> bool) -> Option<(u32, f64)> {
        let (x, y) = self.key(at);
        let cells = (-1..=1).flat_map(|dx| (-1..=1).map(move |dy| (x.saturating_add(dx), y.saturating_add(dy))));
        let points = cells.filter_map(|cell| self.firsts.get(&cell)).flat_map(|first| self.from(*first));
        let far = points.filter(|point| is_meant(point.number)).map(|point| (point.number, ground::distance_m(at, point.at())));
        far.filter(|(_, far_m)| *far_m <= within_m).min_by(|a, b| a.1.total_cmp(&b.1))
    }

    fn from(&self, first: u32) -> impl Iterator<Item = &Point> {
        let next = |place: u32| self.points.get(place as usize);
        std::iter::successors(next(first), move |point| next(point.next))
    }
}

impl Point {
    fn at(&self) -> LonLat {
        LonLat { lon: f64::from(self.east) / PARTS, lat: f64::from(self.north) / PARTS }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_point_is_found_across_the_edges_of_cells() {
        let mut grid = Grid::new(50.0);
        let at = |lon: f64, lat: f64| LonLat { lon, lat };
        for (number, lon) in [(1, 28.0), (2, 28.000_3), (3, 28.000_4)] {
            grid.put(at(lon, 7.0), number);
        }
        let near = |lon: f64, within_m: f64| grid.nearest(at(lon, 7.0), within_m, |_| true).map(|(number, _)| number);
        assert_eq!((near(28.000_05, 50.0), near(28.000_36, 50.0), near(28.000_3, 0.5)), (Some(1), Some(3), Some(2)));
        assert_eq!(near(28.01, 50.0), None);
        assert_eq!(grid.nearest(at(28.000_3, 7.0), 50.0, |number| number != 2).map(|(number, _)| number), Some(3));
    }
}
