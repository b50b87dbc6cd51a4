//! Between which places another way is asked for, and what of the present way is kept.

use geo_types::Coord;

use super::blocked::{Blocked, Blocks};
use super::terrain::Terrain;
use crate::findings::Findings;
use crate::measure::{Day, LonLat, Plane};
use crate::scenario::Scenario;
use crate::ways::Cell;

/// What is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    /// The route, by number.
    pub route: usize,
    /// Where the way may begin: the cheapest of these; where the route begins if empty. A place on the present way keeps
    /// what lies before it.
    pub from: Vec<LonLat>,
    /// Where it may end; where the route ends if empty. A place on the present way keeps what lies behind it.
    pub to: Vec<LonLat>,
    /// The day on which the herd would pass; by its calendar where missing.
    pub on: Option<Day>,
    /// The band holds all ways that cost at most so many percent more than the cheapest.
    pub within_percent: f64,
}

impl Asked {
    /// From end to end, by the calendar and the settings.
    #[must_use]
    pub fn of(scenario: &Scenario, route: usize) -> Self {
        Self { route, from: Vec::new(), to: Vec::new(), on: None, within_percent: scenario.settings.ways.within_percent }
    }
}

/// A place where a way may begin or end.
#[derive(Clone, Copy)]
struct End {
    place: Coord<f64>,
    at: LonLat,
}

/// The ends, in the plane.
pub(super) struct Ends {
    starts: Vec<End>,
    goals: Vec<End>,
    /// The piece of the present way that another would take the place of.
    pub(super) replaced: Vec<Coord<f64>>,
    /// What is kept of the present way before it and behind it, without the ends themselves.
    before: Vec<LonLat>,
    behind: Vec<LonLat>,
}

/// The cells in which ways may begin and end.
pub(super) struct EndCells {
    pub(super) starts: Vec<Cell>,
    pub(super) goals: Vec<Cell>,
}

impl Ends {
    /// Nothing where there is no such route, or it has no way.
    pub(super) fn of(scenario: &Scenario, findings: &Findings, asked: &Asked) -> Option<Self> {
        let route = scenario.routes.get(asked.route).filter(|route| route.line.len() > 1)?;
        let plane = &findings.ground.plane;
        let line = plane.plane_from_lonlats(&route.line);
        // A place that lies in the corridor lies on the way.
        let reach = route.half_width_m * plane.greatest_scale();
        let cut = |places: &[LonLat]| match places {
            [only] => foot(&line, plane.plane_from_lonlat(*only)).filter(|foot| foot.far <= reach),
            _ => None,
        };
        let (first, last) = (cut(&asked.from), cut(&asked.to));
        let before = first.map_or(0, |foot| foot.piece + 1);
        let behind = last.map_or(line.len(), |foot| foot.piece + 1);
        let mut replaced: Vec<Coord<f64>> = first.map(|foot| foot.at).into_iter().collect();
        replaced.extend(line.get(before..behind).unwrap_or_default());
        replaced.extend(last.map(|foot| foot.at));
        let end = |at: LonLat| End { place: plane.plane_from_lonlat(at), at };
        let places = |asked: &[LonLat], cut: Option<Foot>, usual: Option<&LonLat>| match (asked, cut) {
            (_, Some(foot)) => vec![End { place: foot.at, at: plane.lonlat_from_plane(foot.at) }],
            ([], None) => usual.copied().into_iter().map(end).collect(),
            (places, None) => places.iter().copied().map(end).collect(),
        };
        Some(Self {
            starts: places(&asked.from, first, route.line.first()),
            goals: places(&asked.to, last, route.line.last()),
            replaced,
            before: route.line[..before].to_vec(),
            behind: route.line[behind..].to_vec(),
        })
    }

    /// All places that the land must hold.
    pub(super) fn all(&self) -> impl Iterator<Item = Coord<f64>> + '_ {
        self.starts.iter().chain(&self.goals).map(|end| end.place).chain(self.replaced.iter().copied())
    }

    /// The cells of the ends.
    ///
    /// # Errors
    /// Where all starts or all goals lie in barriers.
    pub(super) fn cells(&self, terrain: &Terrain) -> Result<EndCells, Blocked> {
        let cells = |ends: &[End]| -> Vec<Cell> { ends.iter().filter_map(|end| open_near(terrain, end.place)).collect() };
        let (starts, goals) = (cells(&self.starts), cells(&self.goals));
        let barriers = |ends: &[End]| ends.iter().filter_map(|end| terrain.barrier(terrain.grid.at(end.place)?)).collect();
        if starts.is_empty() {
            return Err(Blocked::at_an_end(Blocks::AtTheStart, barriers(&self.starts)));
        }
        if goals.is_empty() {
            return Err(Blocked::at_an_end(Blocks::AtTheEnd, barriers(&self.goals)));
        }
        Ok(EndCells { starts, goals })
    }

    /// A way between the ends, put between what is kept. It begins and ends at the very places that were asked for.
    pub(super) fn whole(&self, plane: &Plane, way: &[Coord<f64>]) -> Vec<LonLat> {
        let (Some(first), Some(last)) = (way.first(), way.last()) else { return Vec::new() };
        let between = way.get(1..way.len() - 1).unwrap_or_default();
        let between = between.iter().map(|at| plane.lonlat_from_plane(*at));
        let [first, last] = [nearest(&self.starts, *first), nearest(&self.goals, *last)];
        let kept = self.before.iter().copied().chain(first).chain(between).chain(last).chain(self.behind.iter().copied());
        let mut whole: Vec<LonLat> = kept.collect();
        whole.dedup();
        whole
    }

    /// The piece of a whole way between the ends, in the plane.
    pub(super) fn between(&self, plane: &Plane, whole: &[LonLat]) -> Vec<Coord<f64>> {
        let end = whole.len().saturating_sub(self.behind.len());
        plane.plane_from_lonlats(whole.get(self.before.len()..end).unwrap_or_default())
    }
}

fn nearest(ends: &[End], to: Coord<f64>) -> Option<LonLat> {
    let far = |end: &&End| (end.place.x - to.x).hypot(end.place.y - to.y);
    ends.iter().min_by(|a, b| far(a).total_cmp(&far(b))).map(|end| end.at)
}

/// The cell of a place; where that is closed, an open one beside it: a zone closes every cell that it touches.
fn open_near(terrain: &Terrain, place: Coord<f64>) -> Option<Cell> {
    let cell = terrain.grid.at(place)?;
    let is_open = |cell: &Cell| terrain.raster.cost(*cell).is_some();
    Some(cell).filter(is_open).or_else(|| terrain.raster.round(cell).find(is_open))
}

/// Where a line comes nearest to a place.
#[derive(Clone, Copy)]
pub(super) struct Foot {
    pub(super) at: Coord<f64>,
    /// The number of the corner before it.
    pub(super) piece: usize,
    far: f64,
}

/// Where a line comes nearest to a place; nothing for a line without a piece.
pub(super) fn foot(line: &[Coord<f64>], place: Coord<f64>) -> Option<Foot> {
    let feet = line.windows(2).enumerate().map(|(piece, ends)| {
        let (way, off) = (ends[1] - ends[0], place - ends[0]);
        let squared = way.x * way.x + way.y * way.y;
        let share = if squared > 0.0 { ((way.x * off.x + way.y * off.y) / squared).clamp(0.0, 1.0) } else { 0.0 };
        let at = ends[0] + way * share;
        Foot { at, piece, far: (at.x - place.x).hypot(at.y - place.y) }
    });
    feet.min_by(|a, b| a.far.total_cmp(&b.far))
}
