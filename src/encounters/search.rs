//! The search over a workload: the rows of `murhal encounters` for a folder of timed routes, defined pair
//! by pair in the benchmarks' documentation.

use super::borders;
use super::herds;
use super::meeting::{Meeting, Reach, Times, meetings};
use crate::calendar::{Leg, Passage, Stretch};
use crate::index::{Borders, Field, StateField};
use crate::measure::plane::Extent;
use crate::measure::{Day, DayRange, Moment, Plane, PlaneError, Window};
use crate::progress::{Cancelled, Progress};
use crate::scenario::workload::{TimedRoute, Workload};

/// Past incidents count within this distance of the way, in a workload.
///
/// # Units
/// Metres.
pub const INCIDENT_REACH_M: f64 = 2_000.0;

/// A row of the answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// `farm`, `water`, `incident`, `route` or `state`.
    pub kind: &'static str,
    /// The route's id.
    pub a: u32,
    /// The other thing's id.
    pub b: u32,
    /// The least distance, in metres; 0 for states.
    pub distance_m: f64,
    /// From the first shared moment to the last; nothing for states.
    pub window: Option<Window>,
}

/// A workload in the plane.
pub struct WorkloadGround {
    /// The plane.
    pub plane: Plane,
    /// One passage a route.
    pub passages: Vec<Passage>,
    farms: (Field, Times),
    water: (Field, Times),
    incidents: Field,
    states: StateField,
}

impl WorkloadGround {
    /// Puts a workload into the plane.
    ///
    /// # Errors
    /// Where there is no plane for its extent.
    pub fn new(workload: &Workload) -> Result<Self, PlaneError> {
        let positions = workload.routes.iter().flat_map(|route| route.line.iter().copied());
        let lands = workload.states.iter().flat_map(|land| land.rings.iter().flatten().flatten().copied());
        let extent = Extent::of(positions.chain(lands));
        let plane = crate::index::plane_for(extent, &crate::atlas::Atlas::default())?;
        let crop = |sow: Day, harvest: Day| [Window::of_days(DayRange { first: sow, last: harvest })];
        let until = |dry_on: Option<Day>| [Window { from: Moment::EVER, until: dry_on.map_or(Moment::NEVER, Moment::start_of) }];
        let areas = Field::of_areas(&plane, workload.states.iter().map(|land| &land.rings));
        Ok(Self {
            passages: workload.routes.iter().enumerate().map(|(number, route)| passage(&plane, number, route)).collect(),
            farms: (
                Field::of_areas(&plane, workload.farms.iter().map(|farm| &farm.rings)),
                Times::of(workload.farms.iter().map(|farm| crop(farm.sow, farm.harvest))),
            ),
            water: (
                Field::of_points(&plane, &workload.water.iter().map(|point| point.at).collect::<Vec<_>>()),
                Times::of(workload.water.iter().map(|point| until(point.dry_on))),
            ),
            incidents: Field::of_points(&plane, &workload.incidents.iter().map(|point| point.at).collect::<Vec<_>>()),
            states: StateField { borders: Borders::of(&areas), areas },
            plane,
        })
    }

    /// All rows, in the order of kinds, routes and things.
    ///
    /// # Errors
    /// Where the work was cancelled.
    pub fn search(&self, workload: &Workload, progress: &Progress) -> Result<Vec<Row>, Cancelled> {
        let Self { passages, farms, water, incidents, states, .. } = self;
        let route = |number: usize| workload.routes[number].id;
        let row = |kind, meeting: &Meeting, b: u32| Row {
            kind,
            a: route(meeting.passage),
            b,
            distance_m: meeting.distance_m,
            window: Some(meeting.window),
        };
        let mut rows = Vec::new();
        progress.begin("farms", passages.len())?;
        let met = meetings(passages, &farms.0, &farms.1, Reach::Corridor, progress)?;
        rows.extend(met.iter().map(|meeting| row("farm", meeting, workload.farms[meeting.thing as usize].id)));
        progress.begin("water points", passages.len())?;
        let met = meetings(passages, &water.0, &water.1, Reach::Corridor, progress)?;
        rows.extend(met.iter().map(|meeting| row("water", meeting, workload.water[meeting.thing as usize].id)));
        progress.begin("past incidents", passages.len())?;
        let reaches_m = vec![INCIDENT_REACH_M; incidents.shapes.len()];
        let met = meetings(passages, incidents, &Times::Always, Reach::Around(&reaches_m), progress)?;
        rows.extend(met.iter().map(|meeting| row("incident", meeting, workload.incidents[meeting.thing as usize].id)));
        progress.begin("other herds", passages.len())?;
        let met = herds::pairs(passages, 0.0, progress)?;
        rows.extend(met.iter().map(|pair| row("route", &pair.row, route(pair.row.thing as usize))));
        progress.begin("states", passages.len())?;
        for (number, passage) in passages.iter().enumerate() {
            progress.step()?;
            let visited = borders::visited(states, passage);
            rows.extend(visited.into_iter().map(|state| Row {
                kind: "state",
                a: route(number),
                b: workload.states[state].id,
                distance_m: 0.0,
                window: None,
            }));
        }
        Ok(rows)
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
