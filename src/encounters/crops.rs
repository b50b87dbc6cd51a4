//! Herds in standing crops.
//!
//! *Met*: the corridor (or the grazing circle of a camp) touches the zone while a crop stands there, from
//! the first day of planting to the last day of harvest, both included; a perennial crop stands all season. A
//! zone of which nobody says what grows there is met at any time, and its exposure is unknown. *Exposure*: the
//! hectares of the zone inside the corridor on the stretches where the times meet, measured geodesically.
//! Source of the definition: McGuirk and Nunn (2025): conflict follows where herds are present before the
//! harvest.

use geo::{BooleanOps as _, Buffer as _, unary_union};
use geo_types::{LineString, MultiPolygon, Point, Polygon};
use rayon::prelude::*;

use super::draft::Draft;
use super::meeting::{Meeting, Reach, meetings};
use super::{Encounter, Exposure, Inquiry, Kind, With, near};
use crate::calendar::Stretch;
use crate::index::{PlaneArea, PlaneShape};
use crate::layers::FarmingZone;
use crate::measure::{DayRange, Window, ground};
use crate::progress::{self, Cancelled};

/// Standing crop inside a corridor.
#[derive(Clone, Debug, PartialEq)]
pub struct StandingCrop {
    /// Hectares, geodesic.
    pub area_ha: f64,
    /// The crops that stand then.
    pub crops: Vec<String>,
}

/// When a crop stands in a zone; always where nobody says.
pub(super) fn standing(zone: &FarmingZone, season: DayRange) -> Vec<Window> {
    if zone.crops.is_empty() {
        return vec![Window::of_days(season)];
    }
    zone.standing(season).into_iter().map(|(days, _)| Window::of_days(days)).collect()
}

pub(super) fn find(inquiry: Inquiry<'_>) -> Result<Vec<Encounter>, Cancelled> {
    let Inquiry { ground, passages, asked, progress, .. } = inquiry;
    let rows = meetings(passages, asked, &ground.zones, &ground.crops, Reach::Corridor, progress)?;
    let encounters = rows.par_iter().map(|row| {
        progress.check()?;
        Ok(encounter(inquiry, row))
    });
    Ok(progress::all(encounters)?.into_iter().flatten().collect())
}

fn encounter(inquiry: Inquiry<'_>, row: &Meeting) -> Option<Encounter> {
    let Inquiry { ground, scenario, passages, .. } = inquiry;
    let number = row.thing as usize;
    let (shape, zone) = (ground.zones.shape(number), &scenario.farming_zones[number]);
    let PlaneShape::Area(area) = shape else { return None };
    let exposure = if zone.crops.is_empty() {
        Exposure::UnknownCrop
    } else {
        let standing = zone.standing(scenario.season.days()).into_iter().filter(|(days, _)| days.meets(row.window.days(), 0));
        let mut crops: Vec<String> = standing.map(|(_, crop)| crop.to_owned()).collect();
        crops.sort();
        crops.dedup();
        let inside = inside(area, row.stretches(passages), ground.crops.windows(row.thing));
        Exposure::Crop(StandingCrop { area_ha: ground::area_ha(&ground.plane, &inside), crops })
    };
    Some(Draft::of(inquiry, Kind::Crops).encounter(row, shape, With::Zone(number), exposure))
}

/// The part of an area inside the corridor, on the stretches whose time meets one of the windows.
fn inside(area: PlaneArea<'_>, stretches: &[Stretch], windows: &[Window]) -> MultiPolygon<f64> {
    let near: Vec<&Stretch> = stretches
        .iter()
        .filter(|stretch| {
            let reach = stretch.half_width_m * stretch.scale;
            windows.iter().any(|window| window.meets(stretch.window)) && stretch.bounds().widened(reach).meets(area.bounds)
        })
        .collect();
    // A field inside one strip, which is convex, is inside as a whole: most fields are small.
    if near.iter().any(|stretch| holds(stretch, area)) {
        return polygon(area);
    }
    let strips: Vec<MultiPolygon<f64>> = near.into_iter().map(strip).collect();
    unary_union(strips.iter()).intersection(&polygon(area))
}

/// Whether an area lies within the half-width of one stretch.
fn holds(stretch: &Stretch, area: PlaneArea<'_>) -> bool {
    let reach = stretch.half_width_m * stretch.scale;
    area.rings().flatten().all(|corner| near::within(stretch.a, stretch.b, PlaneShape::Point(*corner), reach).is_some())
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
fn polygon(area: PlaneArea<'_>) -> MultiPolygon<f64> {
    let rings = area.rings().map(|ring| MultiPolygon::new(vec![Polygon::new(LineString::new(ring.to_vec()), Vec::new())]));
    rings.reduce(|all, ring| all.xor(&ring)).unwrap_or_else(|| MultiPolygon::new(Vec::new()))
}
