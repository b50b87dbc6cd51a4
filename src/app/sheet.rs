//! The map sheet: every line and area of the atlas and a scenario in the plane, ready to be painted.
//! Made once a plan, on the worker's thread; the painters only shift, scale and leave out.

use std::collections::BTreeMap;

use geo::{Simplify as _, TriangulateEarcut as _};
use geo_types::{Coord, LineString, Polygon};

use crate::atlas::Atlas;
use crate::encounters::With;
use crate::index::PlaneBox;
use crate::layers::Rings;
use crate::measure::{DayRange, LonLat, Plane};
use crate::plan::Plan;
use crate::scenario::Scenario;

/// A line in three degrees of detail.
pub struct Line {
    /// The box that holds it.
    pub bounds: PlaneBox,
    /// Its points: as they are, then with less and less detail.
    details: [Vec<Coord<f64>>; DETAILS],
}

/// How far a simplified line may stray, in plane metres.
const STRAY_M: [f64; DETAILS] = [0.0, 400.0, 2_500.0];
const DETAILS: usize = 3;

impl Line {
    fn new(points: Vec<Coord<f64>>) -> Self {
        let bounds = PlaneBox::of(points.iter().copied());
        let full = LineString::new(points);
        let [_, fair, coarse] = STRAY_M.map(|stray| full.simplify(stray).0);
        Self { bounds, details: [full.0, fair, coarse] }
    }

    /// Its points with as much detail as can be seen.
    ///
    /// # Units
    /// Plane metres a point of the screen in, plane metres out.
    #[must_use]
    pub fn points(&self, metres_per_point: f64) -> &[Coord<f64>] {
        let detail = STRAY_M.iter().rposition(|stray| *stray <= metres_per_point * 0.7).unwrap_or(0);
        &self.details[detail]
    }
}

/// An area: outlines, and triangles that fill it.
pub struct Area {
    /// The box that holds it.
    pub bounds: PlaneBox,
    /// Its rings.
    pub outlines: Vec<Line>,
    /// The corners of its triangles.
    pub corners: Vec<Coord<f64>>,
    /// Three corners a triangle.
    pub triangles: Vec<u32>,
}

impl Area {
    fn new(plane: &Plane, rings: &Rings, stray_m: f64) -> Self {
        let (mut outlines, mut corners, mut triangles) = (Vec::new(), Vec::new(), Vec::new());
        for polygon in rings {
            let mut rings: Vec<Vec<Coord<f64>>> = polygon.iter().map(|ring| closed(plane, ring)).collect();
            outlines.extend(rings.iter().cloned().map(Line::new));
            if rings.is_empty() {
                continue;
            }
            let outer = LineString::new(rings.remove(0));
            let polygon = Polygon::new(outer, rings.into_iter().map(LineString::new).collect());
            let polygon = if stray_m > 0.0 { polygon.simplify(stray_m) } else { polygon };
            let filled = polygon.earcut_triangles_raw();
            let first = u32::try_from(corners.len()).unwrap_or(0);
            corners.extend(filled.vertices.into_iter().map(|[x, y]| Coord { x, y }));
            triangles.extend(filled.triangle_indices.into_iter().map(|index| first + u32::try_from(index).unwrap_or(0)));
        }
        let bounds = outlines.iter().fold(PlaneBox::EMPTY, |bounds, line: &Line| bounds.with(line.bounds.low).with(line.bounds.high));
        Self { bounds, outlines, corners, triangles }
    }
}

fn closed(plane: &Plane, ring: &[LonLat]) -> Vec<Coord<f64>> {
    let mut ring = plane.plane_from_lonlats(ring);
    if ring.first() != ring.last() {
        ring.extend(ring.first().copied());
    }
    ring
}

/// A river of the atlas.
pub struct River {
    /// Its number in the atlas.
    pub number: usize,
    /// 0 for the widest.
    pub class: u8,
    /// A part of it.
    pub line: Line,
}

/// One herd's days at a water point.
pub struct Visit {
    /// The number of the route.
    pub route: usize,
    /// Its days there.
    pub days: DayRange,
}

/// What the painters paint.
pub struct MapSheet {
    /// The box that holds the scenario, or the atlas where it is empty.
    pub bounds: PlaneBox,
    /// Countries, numbers of the atlas.
    pub countries: Vec<Area>,
    /// States, numbers of the atlas.
    pub states: Vec<Area>,
    /// The states that an office is in charge of, numbers of the atlas.
    pub offices_states: Vec<usize>,
    /// Lakes.
    pub lakes: Vec<Area>,
    /// Rivers, the widest first.
    pub rivers: Vec<River>,
    /// Disputed boundaries.
    pub disputed: Vec<Line>,
    /// Towns, numbers of the atlas.
    pub towns: Vec<Coord<f64>>,
    /// Routes, numbers of the scenario.
    pub routes: Vec<Line>,
    /// Farming zones.
    pub zones: Vec<Area>,
    /// No-go zones.
    pub no_go: Vec<Area>,
    /// Water points.
    pub water: Vec<Coord<f64>>,
    /// Herds at water points, by the point's number.
    pub visits: BTreeMap<usize, Vec<Visit>>,
    /// The days on which a crop stands in each farming zone.
    pub standing: Vec<Vec<DayRange>>,
    /// The days on which each water point has water.
    pub open: Vec<Vec<DayRange>>,
    /// Settlements.
    pub settlements: Vec<Coord<f64>>,
    /// Past incidents.
    pub incidents: Vec<Coord<f64>>,
    /// Plane metres a metre on the ground, in the middle.
    pub scale: f64,
}

impl MapSheet {
    /// Puts everything into the plane of the plan.
    #[must_use]
    pub fn new(atlas: &Atlas, scenario: &Scenario, plan: &Plan) -> Self {
        let (plane, season) = (&plan.findings.ground.plane, scenario.season.days());
        let areas = |all: Vec<&Rings>, stray_m: f64| all.into_iter().map(|rings| Area::new(plane, rings, stray_m)).collect::<Vec<_>>();
        let places = |all: Vec<LonLat>| plane.plane_from_lonlats(&all);
        let routes: Vec<Line> = scenario.routes.iter().map(|route| Line::new(plane.plane_from_lonlats(&route.line))).collect();
        let states = areas(atlas.states.iter().map(|state| &state.rings).collect(), 300.0);
        let bounds = scenario.extent().or_else(|| atlas.extent()).map_or(PlaneBox::EMPTY, |extent| {
            let corner = |lon, lat| plane.plane_from_lonlat(LonLat { lon, lat });
            let (low, high) = (extent.low, extent.high);
            PlaneBox::of([corner(low.lon, low.lat), corner(high.lon, low.lat), corner(low.lon, high.lat), corner(high.lon, high.lat)])
        });
        Self {
            scale: plane.scale_at(plane.lonlat_from_plane(bounds.middle()).lat),
            bounds,
            countries: areas(atlas.countries.iter().map(|country| &country.rings).collect(), 300.0),
            states,
            offices_states: (0..atlas.states.len()).filter(|state| scenario.office_of_state(&atlas.states[*state].id).is_some()).collect(),
            lakes: areas(atlas.lakes.iter().collect(), 0.0),
            rivers: rivers(plane, atlas),
            disputed: atlas.disputed.iter().map(|line| Line::new(plane.plane_from_lonlats(line))).collect(),
            towns: places(atlas.towns.iter().map(|town| town.at).collect()),
            routes,
            zones: areas(scenario.farming_zones.iter().map(|zone| &zone.rings).collect(), 0.0),
            no_go: areas(scenario.no_go.iter().map(|zone| &zone.rings).collect(), 0.0),
            water: places(scenario.water_points.iter().map(|point| point.at).collect()),
            visits: visits(plan),
            standing: scenario.farming_zones.iter().map(|zone| zone.crops.iter().flat_map(|crop| crop.days(season)).collect()).collect(),
            open: scenario.water_points.iter().map(|point| point.opening.days(season)).collect(),
            settlements: places(scenario.settlements.iter().map(|settlement| settlement.at).collect()),
            incidents: places(scenario.incidents.iter().map(|incident| incident.at).collect()),
        }
    }
}

fn rivers(plane: &Plane, atlas: &Atlas) -> Vec<River> {
    let parts = atlas.rivers.iter().enumerate().flat_map(|(number, river)| river.lines.iter().map(move |line| (number, river.class, line)));
    let mut rivers: Vec<River> =
        parts.map(|(number, class, line)| River { number, class, line: Line::new(plane.plane_from_lonlats(line)) }).collect();
    rivers.sort_by_key(|river| (river.class, river.number));
    rivers
}

fn visits(plan: &Plan) -> BTreeMap<usize, Vec<Visit>> {
    let mut visits: BTreeMap<usize, Vec<Visit>> = BTreeMap::new();
    for encounter in plan.findings.encounters.iter() {
        if let With::Water(point) = encounter.with {
            visits.entry(point).or_default().push(Visit { route: encounter.route, days: encounter.days });
        }
    }
    visits
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn from_afar_a_line_loses_the_bends_that_nobody_can_see() {
        let bends: Vec<_> = (0..200).map(|step| Coord { x: f64::from(step) * 500.0, y: f64::from(step % 2) * 300.0 }).collect();
        let line = Line::new(bends);
        assert_eq!(line.points(10.0).len(), 200);
        assert!(line.points(1_000.0).len() < 20);
    }

    #[test]
    fn the_triangles_of_an_area_cover_it() {
        let corner = |lon, lat| LonLat { lon, lat };
        let ring = vec![corner(28.0, 7.0), corner(28.2, 7.0), corner(28.2, 7.2), corner(28.0, 7.2), corner(28.0, 7.0)];
        let extent = crate::measure::plane::Extent { low: ring[0], high: ring[2] };
        let plane = Plane::for_extent(extent).unwrap();
        let area = Area::new(&plane, &vec![vec![ring]], 0.0);
        assert_eq!((area.triangles.len(), area.outlines.len()), (6, 1));
    }
}
