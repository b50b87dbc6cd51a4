//! The map sheet: what the painters need beside the plan, in the plane. Made on the worker's thread; the sheet of
//! an edited scenario shares all that the edit left as it was.

use std::collections::BTreeMap;
use std::sync::Arc;

use geo::Simplify as _;
use geo_types::{Coord, LineString};

use super::work::Drawn;
use crate::atlas::Atlas;
use crate::atlas::added::STRAY_M as OF_ATLAS_M;
use crate::encounters::With;
use crate::index::PlaneBox;
use crate::layers::Rings;
use crate::measure::plane::Extent;
use crate::measure::{DayRange, LonLat, Plane};
use crate::plan::Plan;
use crate::scenario::Scenario;
use crate::words::Sentence;

/// A line in three degrees of detail.
pub struct Line {
    /// The box that holds it.
    pub bounds: PlaneBox,
    /// Its points: as they are, then with less and less detail.
    details: [Vec<Coord<f64>>; DETAILS],
}

/// How far a simplified line may stray, in plane metres.
const STRAY_M: [f64; DETAILS] = [0.0, OF_ATLAS_M[0], OF_ATLAS_M[1]];
const DETAILS: usize = 3;

impl Line {
    pub(super) fn new(points: Vec<Coord<f64>>) -> Self {
        let bounds = PlaneBox::of(points.iter().copied());
        let full = LineString::new(points);
        let [_, fair, coarse] = STRAY_M.map(|stray| full.simplify(stray).0);
        Self { bounds, details: [full.0, fair, coarse] }
    }

    /// A line whose simpler forms are known: those of borders, which others share.
    fn known(points: Vec<Coord<f64>>, fair: Vec<Coord<f64>>, coarse: Vec<Coord<f64>>) -> Self {
        Self { bounds: PlaneBox::of(points.iter().copied()), details: [points, fair, coarse] }
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

/// An area: its outlines.
pub struct Area {
    /// The box that holds it.
    pub bounds: PlaneBox,
    /// Its rings, each closed.
    pub outlines: Vec<Line>,
}

impl Area {
    fn new(plane: &Plane, rings: &Rings, simpler: Option<&[Rings; 2]>) -> Self {
        let line = |(number, ring): (usize, &Vec<LonLat>)| {
            let points = closed(plane, ring);
            let known = simpler.and_then(|[fair, coarse]| Some((fair.iter().flatten().nth(number)?, coarse.iter().flatten().nth(number)?)));
            match known {
                Some((fair, coarse)) => Line::known(points, closed(plane, fair), closed(plane, coarse)),
                None => Line::new(points),
            }
        };
        let outlines: Vec<Line> = rings.iter().flatten().enumerate().map(line).collect();
        let bounds = outlines.iter().fold(PlaneBox::EMPTY, |bounds, line| bounds.with(line.bounds.low).with(line.bounds.high));
        Self { bounds, outlines }
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

/// The atlas in the plane: the same for every plan of a scenario, as long as the plane stays.
pub struct Land {
    /// Countries, numbers of the atlas.
    pub countries: Vec<Area>,
    /// States, numbers of the atlas.
    pub states: Vec<Area>,
    /// Districts, numbers of the atlas.
    pub districts: Vec<Area>,
    /// Lakes.
    pub lakes: Vec<Area>,
    /// Rivers, the widest first.
    pub rivers: Vec<River>,
    /// Disputed boundaries.
    pub disputed: Vec<Line>,
    /// Towns, numbers of the atlas.
    pub towns: Vec<Coord<f64>>,
}

impl Land {
    fn new(plane: &Plane, atlas: &Atlas) -> Self {
        let area = |rings, id: &str| Area::new(plane, rings, atlas.simpler.get(id));
        Self {
            countries: atlas.countries.iter().map(|country| area(&country.rings, &country.iso3)).collect(),
            states: atlas.states.iter().map(|state| area(&state.rings, &state.id)).collect(),
            districts: atlas.districts.iter().map(|district| area(&district.rings, &district.id)).collect(),
            lakes: atlas.lakes.iter().map(|lake| area(lake, "")).collect(),
            rivers: rivers(plane, atlas),
            disputed: atlas.disputed.iter().map(|line| Line::new(plane.plane_from_lonlats(line))).collect(),
            towns: plane.plane_from_lonlats(&atlas.towns.iter().map(|town| town.at).collect::<Vec<_>>()),
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

/// One herd's days at a water point.
pub struct Visit {
    /// The number of the route.
    pub route: usize,
    /// Its days there.
    pub days: DayRange,
}

/// What the painters paint, beside what the plan's own ground holds: outlines of fields and places of points are
/// there, in the plane and under trees, and are not kept twice.
pub struct MapSheet {
    /// The box that holds the scenario; where it is empty the states of its offices, else the atlas.
    pub bounds: PlaneBox,
    /// The base map.
    pub land: Arc<Land>,
    /// The states that an office is in charge of, numbers of the atlas.
    pub offices_states: Vec<usize>,
    /// Routes, numbers of the scenario.
    pub routes: Vec<Arc<Line>>,
    /// Herds at water points, by the point's number.
    pub visits: BTreeMap<usize, Vec<Visit>>,
    /// The days on which each water point has water.
    pub open: Vec<Vec<DayRange>>,
    /// Plane metres a metre on the ground, in the middle.
    pub scale: f64,
    /// Who the base map comes from.
    pub credits: Sentence,
}

impl MapSheet {
    /// Puts everything into the plane of the plan; what an earlier sheet holds alike is shared with it.
    #[must_use]
    pub fn new(atlas: &Atlas, scenario: &Scenario, plan: &Plan, earlier: Option<&Drawn>) -> Self {
        let (plane, season) = (&plan.findings.ground.plane, scenario.season.days());
        // An edit that leaves the plane as it was shares the states in it.
        let earlier = earlier.filter(|old| Arc::ptr_eq(&old.plan.findings.ground.states, &plan.findings.ground.states));
        let bounds = scenario.extent().or_else(|| charged(atlas, scenario)).or_else(|| atlas.extent()).map_or(PlaneBox::EMPTY, |extent| {
            let corner = |lon, lat| plane.plane_from_lonlat(LonLat { lon, lat });
            let (low, high) = (extent.low, extent.high);
            PlaneBox::of([corner(low.lon, low.lat), corner(high.lon, low.lat), corner(low.lon, high.lat), corner(high.lon, high.lat)])
        });
        Self {
            scale: plane.scale_at(plane.lonlat_from_plane(bounds.middle()).lat),
            bounds,
            credits: atlas.credits(),
            land: earlier.map_or_else(|| Arc::new(Land::new(plane, atlas)), |old| Arc::clone(&old.sheet.land)),
            offices_states: (0..atlas.states.len()).filter(|state| scenario.office_of_state(&atlas.states[*state].id).is_some()).collect(),
            routes: routes(plane, scenario, earlier),
            visits: visits(plan),
            open: scenario.water_points.iter().map(|point| point.opening.days(season)).collect(),
        }
    }
}

/// The box that holds the states that an office is in charge of.
fn charged(atlas: &Atlas, scenario: &Scenario) -> Option<Extent> {
    let states = atlas.states.iter().filter(|state| scenario.office_of_state(&state.id).is_some());
    Extent::of(states.flat_map(|state| state.rings.iter().flatten().flatten().copied()))
}

/// Only lines that moved are put into the plane and simplified anew.
fn routes(plane: &Plane, scenario: &Scenario, earlier: Option<&Drawn>) -> Vec<Arc<Line>> {
    let as_before = |(number, line): (usize, &[LonLat])| {
        let old = earlier.filter(|old| old.scenario.routes.get(number).is_some_and(|route| route.line == line))?;
        old.sheet.routes.get(number).map(Arc::clone)
    };
    let lines = scenario.routes.iter().map(|route| route.line.as_slice()).enumerate();
    lines.map(|(number, line)| as_before((number, line)).unwrap_or_else(|| Arc::new(Line::new(plane.plane_from_lonlats(line))))).collect()
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
}
