//! The search over a workload: the rows of `murhal encounters` for a folder of timed routes, defined pair
//! by pair in the benchmarks' documentation.

use std::sync::Arc;

use super::GroundError;
use super::borders;
use super::herds;
use super::meeting::{Meeting, Reach, Times, meetings};
use crate::calendar::{Leg, Passage, Stretch};
use crate::index::{Areas, Borders, Field, StateField};
use crate::measure::plane::Extent;
use crate::measure::{DayRange, Moment, Plane, Window};
use crate::progress::{Cancelled, Progress};
use crate::scenario::workload::{Farm, Outlines, Point, TimedRoute, Workload};

/// Past incidents count within this distance of the way, in a workload.
///
/// # Units
/// Metres.
pub const INCIDENT_REACH_M: f64 = 2_000.0;

/// A row of the answer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Row {
    /// What it meets.
    pub kind: RowKind,
    /// The route's id.
    pub a: u32,
    /// The other thing's id.
    pub b: u32,
    /// The least distance, in metres; 0 for states.
    pub distance_m: f64,
    /// From the first shared moment to the last; nothing for states.
    pub window: Option<Window>,
}

/// What a route meets in a workload.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RowKind {
    /// A farm while its crop stands.
    Farm,
    /// Water before it falls dry.
    Water,
    /// A past incident, whenever.
    Incident,
    /// Another route at the same time.
    Route,
    /// A state, whenever.
    State,
}

impl RowKind {
    /// The word in the table.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Farm => "farm",
            Self::Water => "water",
            Self::Incident => "incident",
            Self::Route => "route",
            Self::State => "state",
        }
    }
}

/// A workload in the plane, with the ids of what is in it.
pub struct WorkloadGround {
    /// The plane.
    pub plane: Plane,
    /// One passage a route.
    pub passages: Vec<Arc<Passage>>,
    routes: Vec<u32>,
    farms: Met,
    water: Met,
    incidents: Met,
    states: StateField,
    state_ids: Vec<u32>,
}

/// Things that routes meet: where, when, and their ids.
struct Met {
    field: Field,
    times: Times,
    ids: Vec<u32>,
}

impl WorkloadGround {
    /// Puts a workload into the plane.
    ///
    /// # Errors
    /// Where there is no plane for its extent, or the work was cancelled.
    pub fn new(workload: Workload, progress: &Progress) -> Result<Self, GroundError> {
        progress.begin("into the plane", workload.routes.len())?;
        let Workload { routes, farms, farm_outlines, water, incidents, states, state_outlines } = workload.in_map_order();
        let positions = routes.iter().flat_map(|route| route.line.iter().copied());
        let extent = Extent::of(positions.chain(state_outlines.positions.iter().copied()));
        let plane = crate::index::plane_for(extent, &crate::atlas::Atlas::default())?;
        let areas = |Outlines { positions, ring_ends, area_ends }| {
            Field::of_plane_areas(Areas::of_outlines(&plane, positions, ring_ends, area_ends, progress)?, progress)
        };
        let crop = |farm: &Farm| [Window::of_days(DayRange { first: farm.sow, last: farm.harvest })];
        let wet = |point: &Point| [Window { from: Moment::EVER, until: point.dry_on.map_or(Moment::NEVER, Moment::start_of) }];
        let points = |points: &[Point]| Field::of_points(&plane, &points.iter().map(|point| point.at).collect::<Vec<_>>(), progress);
        let ids = |points: &[Point]| points.iter().map(|point| point.id).collect();
        let state_areas = areas(state_outlines)?;
        let passages = routes.iter().enumerate().map(|(number, route)| {
            progress.step()?;
            Ok(Arc::new(passage(&plane, number, route)))
        });
        Ok(Self {
            passages: passages.collect::<Result<_, Cancelled>>()?,
            routes: routes.iter().map(|route| route.id).collect(),
            farms: Met {
                times: Times::of(farms.iter().map(crop)),
                ids: farms.iter().map(|farm| farm.id).collect(),
                field: areas(farm_outlines)?,
            },
            water: Met { field: points(&water)?, times: Times::of(water.iter().map(wet)), ids: ids(&water) },
            incidents: Met { field: points(&incidents)?, times: Times::Always, ids: ids(&incidents) },
            states: StateField { borders: Borders::of(&state_areas, progress)?, areas: state_areas },
            state_ids: states,
            plane,
        })
    }

    /// All rows, in the order of kinds, routes and things.
    ///
    /// # Errors
    /// Where the work was cancelled.
    pub fn search(&self, progress: &Progress) -> Result<Vec<Row>, Cancelled> {
        let reaches_m = vec![INCIDENT_REACH_M; self.incidents.field.len()];
        let mut rows = self.meet("farms", RowKind::Farm, &self.farms, Reach::Corridor, progress)?;
        rows.extend(self.meet("water points", RowKind::Water, &self.water, Reach::Corridor, progress)?);
        rows.extend(self.meet("past incidents", RowKind::Incident, &self.incidents, Reach::Around(&reaches_m), progress)?);
        progress.begin("other herds", self.passages.len())?;
        let pairs = herds::pairs(&self.passages, 0.0, progress)?;
        rows.extend(pairs.iter().map(|pair| self.row(RowKind::Route, &pair.row, self.routes[pair.row.thing as usize])));
        progress.begin("states", self.passages.len())?;
        for (number, passage) in self.passages.iter().enumerate() {
            progress.step()?;
            let visited = borders::visited(&self.states, passage);
            let (kind, a) = (RowKind::State, self.routes[number]);
            rows.extend(visited.into_iter().map(|state| Row { kind, a, b: self.state_ids[state], distance_m: 0.0, window: None }));
        }
        Ok(rows)
    }

    fn meet(&self, stage: &'static str, kind: RowKind, met: &Met, reach: Reach<'_>, progress: &Progress) -> Result<Vec<Row>, Cancelled> {
        progress.begin(stage, self.passages.len())?;
        let asked: Vec<usize> = (0..self.passages.len()).collect();
        let meetings = meetings(&self.passages, &asked, &met.field, &met.times, reach, progress)?;
        let mut rows: Vec<Row> = meetings.iter().map(|meeting| self.row(kind, meeting, met.ids[meeting.thing as usize])).collect();
        // Things stand in the order of the map; rows go by their ids.
        rows.chunk_by_mut(|one, other| one.a == other.a).for_each(|of_route| of_route.sort_unstable_by_key(|row| row.b));
        Ok(rows)
    }

    fn row(&self, kind: RowKind, meeting: &Meeting, b: u32) -> Row {
        Row { kind, a: self.routes[meeting.passage as usize], b, distance_m: meeting.distance_m, window: Some(meeting.window) }
    }
}

fn passage(plane: &Plane, number: usize, route: &TimedRoute) -> Passage {
    let depart = Moment::start_of(route.depart);
    let corners = plane.plane_from_lonlats(&route.line);
    let stretches = (1..corners.len()).map(|end| {
        let (a, b) = (corners[end - 1], corners[end]);
        let scale = plane.scale_at(f64::midpoint(route.line[end - 1].lat, route.line[end].lat));
        let window =
            Window { from: depart.plus_days(route.days[end - 1]), until: depart.plus_days(route.days[end]).plus_days(route.passage_days) };
        Stretch { a, b, half_width_m: route.half_width_m, window, from_km: 0.0, to_km: 0.0, scale }
    });
    Passage::new(number, Leg::Out, stretches.collect())
}
