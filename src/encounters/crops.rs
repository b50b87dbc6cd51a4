//! Herds in standing crops.
//!
//! *Met*: the corridor (or the grazing circle of a camp) touches the zone while a crop stands there, from
//! the first day of planting to the last day of harvest, both included. *Exposure*: the hectares of the
//! zone inside the corridor on the stretches where the times meet, measured geodesically. Source of the
//! definition: McGuirk and Nunn (2025): conflict follows where herds are present before the harvest.

use geo::{BooleanOps as _, Buffer as _, unary_union};
use geo_types::{LineString, MultiPolygon, Point, Polygon};
use rayon::prelude::*;

use super::ground::Draft;
use super::meeting::{Meeting, Reach, Times, meetings};
use super::{Encounter, Exposure, Ground, Kind, With};
use crate::calendar::{Passage, Stretch};
use crate::index::{PlaneArea, PlaneShape};
use crate::measure::{Window, ground};
use crate::progress::{Cancelled, Progress};
use crate::scenario::Scenario;

/// Standing crop inside a corridor.
#[derive(Clone, Debug, PartialEq)]
pub struct StandingCrop {
    /// Hectares, geodesic.
    pub area_ha: f64,
    /// The crops that stand then.
    pub crops: Vec<String>,
}

pub(super) fn find(ground: &Ground, scenario: &Scenario, passages: &[Passage], progress: &Progress) -> Result<Vec<Encounter>, Cancelled> {
    let season = scenario.season.days();
    let times = Times::of(
        scenario
            .farming_zones
            .iter()
            .map(|zone| zone.standing(season).into_iter().map(|(days, _)| Window::of_days(days)).collect::<Vec<_>>()),
    );
    let draft = Draft { ground, scenario, passages, kind: Kind::Crops };
    let rows = meetings(passages, &ground.zones, &times, Reach::Corridor, progress)?;
    let encounters = rows.par_iter().filter_map(|row| {
        let shape = &ground.zones.shapes[row.thing as usize];
        let PlaneShape::Area(area) = shape else { return None };
        let zone = &scenario.farming_zones[row.thing as usize];
        let standing = zone.standing(season).into_iter().filter(|(days, _)| days.meets(row.window.days(), 0));
        let mut crops: Vec<String> = standing.map(|(_, crop)| crop.to_owned()).collect();
        crops.sort();
        crops.dedup();
        let area_ha = ground::area_ha(&ground.plane, &inside(area, &passages[row.passage], row, times.windows(row.thing)));
        Some(draft.encounter(row, shape, With::Zone(row.thing as usize), Exposure::Crop(StandingCrop { area_ha, crops })))
    });
    Ok(encounters.collect())
}

/// The part of an area inside the corridor, on the stretches whose time meets one of the windows.
fn inside(area: &PlaneArea, passage: &Passage, row: &Meeting, windows: &[Window]) -> MultiPolygon<f64> {
    let near = passage.stretches[row.first..=row.last].iter().filter(|stretch| {
        let reach = stretch.half_width_m * stretch.scale;
        windows.iter().any(|window| window.meets(stretch.window)) && stretch.bounds().widened(reach).meets(area.bounds)
    });
    let strips: Vec<MultiPolygon<f64>> = near.map(strip).collect();
    unary_union(strips.iter()).intersection(&polygon(area))
}

fn strip(stretch: &Stretch) -> MultiPolygon<f64> {
    let half_width = stretch.half_width_m * stretch.scale;
    if stretch.a == stretch.b {
        Point(stretch.a).buffer(half_width)
    } else {
        LineString::new(vec![stretch.a, stretch.b]).buffer(half_width)
    }
}

/// Rings by the rule of odd and even, as overlay takes them.
fn polygon(area: &PlaneArea) -> MultiPolygon<f64> {
    let rings = area.rings.iter().map(|ring| MultiPolygon::new(vec![Polygon::new(LineString::new(ring.clone()), Vec::new())]));
    rings.reduce(|all, ring| all.xor(&ring)).unwrap_or_else(|| MultiPolygon::new(Vec::new()))
}
