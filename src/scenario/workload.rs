//! A folder of plain files with timed routes, as research and benchmarks make them: `routes.geojson` with
//! `depart`, `days` and `passage_days`, `farms.geojson` with `sow` and `harvest`, `water.geojson` with
//! `dry_on`, `incidents.geojson`, `states.geojson`. It is read as it is, for the search alone: no offices,
//! no communities, no plan.

use std::path::Path;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::files;
use crate::formats::FormatError;
use crate::formats::geojson::{Geometry, read_each};
use crate::measure::{Day, LonLat, along_the_map};
use crate::progress::{Cancelled, Progress};
use crate::words::Language;

/// Why a workload could not be read.
#[derive(Debug, thiserror::Error)]
pub enum WorkloadError {
    /// A file is missing or may not be read.
    #[error(transparent)]
    Door(#[from] files::Error),
    /// A file is no feature collection of the kind expected.
    #[error("{file}: {cause}; {}", cause.remedy().say(Language::English))]
    Format {
        /// The file.
        file: String,
        /// What is wrong.
        cause: FormatError,
    },
    /// A feature is not what its file should hold.
    #[error("{file}, feature {number}: {message}")]
    Feature {
        /// The file.
        file: String,
        /// Its number, from 1.
        number: usize,
        /// What is wrong.
        message: String,
    },
    /// The person stopped it.
    #[error("stopped")]
    Cancelled,
}

impl From<Cancelled> for WorkloadError {
    fn from(_: Cancelled) -> Self {
        Self::Cancelled
    }
}

/// A timed route.
#[derive(Clone, Debug)]
pub struct TimedRoute {
    /// Its id.
    pub id: u32,
    /// Half the width of its way, in metres.
    pub half_width_m: f64,
    /// When it departs.
    pub depart: Day,
    /// How long the herd takes to pass one place, in days.
    pub passage_days: f64,
    /// Days after departure, one a position.
    pub days: Vec<f64>,
    /// The way.
    pub line: Vec<LonLat>,
}

/// A farm: when its crop stands. Its outline lies among the [`Outlines`].
#[derive(Clone, Copy, Debug)]
pub struct Farm {
    /// Its id.
    pub id: u32,
    /// When it is sown.
    pub sow: Day,
    /// When it is harvested; that day is included.
    pub harvest: Day,
}

/// The outlines of areas, flat: every position once.
#[derive(Clone, Debug, Default)]
pub struct Outlines {
    /// All positions, ring by ring.
    pub positions: Vec<LonLat>,
    /// One past the last position of each ring.
    pub ring_ends: Vec<u32>,
    /// One past the last ring of each area.
    pub area_ends: Vec<u32>,
}

impl Outlines {
    fn push(&mut self, geometry: &Geometry) -> Option<()> {
        for ring in geometry.rings()? {
            self.positions.extend_from_slice(ring);
            self.ring_ends.push(u32::try_from(self.positions.len()).ok()?);
        }
        self.area_ends.push(u32::try_from(self.ring_ends.len()).ok()?);
        Some(())
    }

    /// The first position of each area.
    fn places(&self) -> impl Iterator<Item = LonLat> + '_ {
        (0..self.area_ends.len()).map(|area| self.positions[start(&self.ring_ends, start(&self.area_ends, area))])
    }

    /// The same areas in another order.
    fn in_order(&self, order: &[usize]) -> Self {
        let mut all = Self {
            positions: Vec::with_capacity(self.positions.len()),
            ring_ends: Vec::with_capacity(self.ring_ends.len()),
            area_ends: Vec::with_capacity(order.len()),
        };
        let (mut positions, mut rings) = (0, 0);
        for area in order {
            let ends = start(&self.area_ends, *area)..self.area_ends[*area] as usize;
            for ring in ends {
                let of_ring = start(&self.ring_ends, ring)..self.ring_ends[ring] as usize;
                positions += self.ring_ends[ring] - u32::try_from(of_ring.start).unwrap_or(0);
                all.positions.extend_from_slice(&self.positions[of_ring]);
                all.ring_ends.push(positions);
                rings += 1;
            }
            all.area_ends.push(rings);
        }
        all
    }
}

/// Where the n-th of some pieces begins, of which one past each end is known.
fn start(ends: &[u32], number: usize) -> usize {
    number.checked_sub(1).map_or(0, |before| ends[before] as usize)
}

/// A point, and the day on which it falls dry where it is one of water.
#[derive(Clone, Copy, Debug)]
pub struct Point {
    /// Its id.
    pub id: u32,
    /// The first day without water.
    pub dry_on: Option<Day>,
    /// Where.
    pub at: LonLat,
}

/// All files of a workload.
#[derive(Clone, Debug)]
pub struct Workload {
    /// Timed routes.
    pub routes: Vec<TimedRoute>,
    /// Farms.
    pub farms: Vec<Farm>,
    /// Their outlines, in the same order.
    pub farm_outlines: Outlines,
    /// Water points.
    pub water: Vec<Point>,
    /// Past incidents.
    pub incidents: Vec<Point>,
    /// The ids of the states.
    pub states: Vec<u32>,
    /// Their outlines, in the same order.
    pub state_outlines: Outlines,
}

/// The day from which a workload counts its days.
pub const FIRST_DAY: &str = "2026-10-01";

/// Whether a folder holds a workload.
#[must_use]
pub fn is_workload(folder: &Path) -> bool {
    ["routes", "farms", "water", "incidents", "states"].iter().all(|name| files::is_file(&folder.join(format!("{name}.geojson"))))
}

#[derive(Deserialize, Default)]
struct RouteIn {
    id: Option<u32>,
    half_width_m: f64,
    depart: Option<Day>,
    passage_days: f64,
    days: Vec<f64>,
}

#[derive(Deserialize, Default)]
struct FarmIn {
    id: Option<u32>,
    sow: Option<Day>,
    harvest: Option<Day>,
}

#[derive(Deserialize, Default)]
struct PlaceIn {
    id: Option<u32>,
    dry_on: Option<Day>,
}

impl Workload {
    /// Reads the files of a folder.
    ///
    /// # Errors
    /// The first fault: a workload is made by a program, and is sound or not. Where it was cancelled.
    pub fn read(folder: &Path, progress: &Progress) -> Result<Self, WorkloadError> {
        progress.begin("reading the files", 5)?;
        let (mut farm_outlines, mut state_outlines) = (Outlines::default(), Outlines::default());
        let door = Door { folder, progress };
        Ok(Self {
            routes: door.features("routes", |RouteIn { id, half_width_m, depart, passage_days, days }, geometry| {
                let line = geometry.line().filter(|line| line.len() == days.len())?.to_vec();
                Some(TimedRoute { id: id?, half_width_m, depart: depart?, passage_days, days, line })
            })?,
            farms: door.features("farms", |FarmIn { id, sow, harvest }, geometry| {
                farm_outlines.push(geometry)?;
                Some(Farm { id: id?, sow: sow?, harvest: harvest? })
            })?,
            water: door.features("water", point)?,
            incidents: door.features("incidents", point)?,
            states: door.features("states", |PlaceIn { id, .. }, geometry| {
                state_outlines.push(geometry)?;
                id
            })?,
            farm_outlines,
            state_outlines,
        })
    }
}

impl Workload {
    /// Farms, water points and incidents in the order of the map: a search meets neighbours together.
    #[must_use]
    pub fn in_map_order(self) -> Self {
        let farms = along_the_map(self.farm_outlines.places());
        let points = |points: Vec<Point>| -> Vec<Point> {
            along_the_map(points.iter().map(|point| point.at)).into_iter().map(|number| points[number]).collect()
        };
        Self {
            farm_outlines: self.farm_outlines.in_order(&farms),
            farms: farms.into_iter().map(|number| self.farms[number]).collect(),
            water: points(self.water),
            incidents: points(self.incidents),
            ..self
        }
    }
}

fn point(PlaceIn { id, dry_on }: PlaceIn, geometry: &Geometry) -> Option<Point> {
    Some(Point { id: id?, dry_on, at: geometry.point()? })
}

struct Door<'a> {
    folder: &'a Path,
    progress: &'a Progress,
}

impl Door<'_> {
    fn features<P: DeserializeOwned + Default, T>(
        &self,
        name: &str,
        mut take: impl FnMut(P, &Geometry) -> Option<T>,
    ) -> Result<Vec<T>, WorkloadError> {
        let file = format!("{name}.geojson");
        let bytes = files::read_while(&self.folder.join(&file), || self.progress.check())??;
        let (mut read, mut fault) = (Vec::new(), None);
        let each = |number, properties, geometry: &Geometry| {
            match take(properties, geometry) {
                Some(one) => read.push(one),
                None => fault = fault.or(Some(number)),
            }
            self.progress.check()
        };
        read_each(&bytes, each).map_err(|cause| WorkloadError::Format { file: file.clone(), cause })??;
        self.progress.step()?;
        match fault {
            None => Ok(read),
            Some(number) => {
                let message = "a property or its geometry is missing, or \"days\" has another length than the line".to_owned();
                Err(WorkloadError::Feature { file, number, message })
            }
        }
    }
}
