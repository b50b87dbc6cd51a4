//! A folder of plain files with timed routes, as research and benchmarks make them: `routes.geojson` with
//! `depart`, `days` and `passage_days`, `farms.geojson` with `sow` and `harvest`, `water.geojson` with
//! `dry_on`, `incidents.geojson`, `states.geojson`. It is read as it is, for the search alone: no offices,
//! no communities, no plan.

use std::path::Path;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::files;
use crate::formats::{self, FormatError, RawLayer, Shape};
use crate::layers::Rings;
use crate::measure::{Day, LonLat};

/// Why a workload could not be read.
#[derive(Debug, thiserror::Error)]
pub enum WorkloadError {
    /// A file is missing or may not be read.
    #[error(transparent)]
    Door(#[from] files::Error),
    /// A file is no feature collection of the kind expected.
    #[error("{file}: {cause}; {}", cause.remedy())]
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

/// A farm.
#[derive(Clone, Debug)]
pub struct Farm {
    /// Its id.
    pub id: u32,
    /// When it is sown.
    pub sow: Day,
    /// When it is harvested; that day is included.
    pub harvest: Day,
    /// Its outline.
    pub rings: Rings,
}

/// A point, and the day on which it falls dry where it is one of water.
#[derive(Clone, Debug)]
pub struct Point {
    /// Its id.
    pub id: u32,
    /// The first day without water.
    pub dry_on: Option<Day>,
    /// Where.
    pub at: LonLat,
}

/// A state.
#[derive(Clone, Debug)]
pub struct Land {
    /// Its id.
    pub id: u32,
    /// Its outline.
    pub rings: Rings,
}

/// All files of a workload.
#[derive(Clone, Debug)]
pub struct Workload {
    /// Timed routes.
    pub routes: Vec<TimedRoute>,
    /// Farms.
    pub farms: Vec<Farm>,
    /// Water points.
    pub water: Vec<Point>,
    /// Past incidents.
    pub incidents: Vec<Point>,
    /// States.
    pub states: Vec<Land>,
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
    /// The first fault: a workload is made by a program, and is sound or not.
    pub fn read(folder: &Path) -> Result<Self, WorkloadError> {
        Ok(Self {
            routes: features(folder, "routes", |RouteIn { id, half_width_m, depart, passage_days, days }, shape| {
                let Shape::Lines(mut lines) = shape else { return None };
                let line = lines.pop().filter(|line| line.len() == days.len())?;
                Some(TimedRoute { id: id?, half_width_m, depart: depart?, passage_days, days, line })
            })?,
            farms: features(folder, "farms", |FarmIn { id, sow, harvest }, shape| {
                let Shape::Polygons(rings) = shape else { return None };
                Some(Farm { id: id?, sow: sow?, harvest: harvest?, rings })
            })?,
            water: features(folder, "water", point)?,
            incidents: features(folder, "incidents", point)?,
            states: features(folder, "states", |PlaceIn { id, .. }, shape| {
                let Shape::Polygons(rings) = shape else { return None };
                Some(Land { id: id?, rings })
            })?,
        })
    }
}

fn point(PlaceIn { id, dry_on }: PlaceIn, shape: Shape) -> Option<Point> {
    let Shape::Points(points) = shape else { return None };
    Some(Point { id: id?, dry_on, at: *points.first()? })
}

fn features<P: DeserializeOwned + Default, T>(
    folder: &Path,
    name: &str,
    take: impl Fn(P, Shape) -> Option<T>,
) -> Result<Vec<T>, WorkloadError> {
    let file = format!("{name}.geojson");
    let bytes = files::read(&folder.join(&file))?;
    let layer: RawLayer<P> = formats::geojson::read(&bytes).map_err(|cause| WorkloadError::Format { file: file.clone(), cause })?;
    let read = layer.features.into_iter().map(|feature| {
        let number = feature.number;
        let message = "a property or its geometry is missing, or \"days\" has another length than the line".to_owned();
        take(feature.properties, feature.shape).ok_or_else(|| WorkloadError::Feature { file: file.clone(), number, message })
    });
    read.collect()
}
