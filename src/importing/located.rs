//! The positions of a layer in degrees.

use std::borrow::Cow;

use super::schema::Schema;
use super::system::{Axes, Proposed, Way};
use super::{Against, flows};
use crate::formats::table::Places;
use crate::formats::{Found, RawFeature, RawLayer, Shape, System};
use crate::measure::LonLat;
use crate::measure::systems::ToDegrees;
use crate::progress::{Cancelled, Progress};
use crate::words::told;

/// The layer, placed by other columns where a person or the schema says so.
pub(super) fn as_placed<'a>(
    found: &'a Found,
    places: Option<&Places>,
    schema: Option<&Schema>,
    against: Against<'_>,
) -> (Cow<'a, RawLayer>, System) {
    if let Some(lines) = flows::as_lines(found, schema, against) {
        return (Cow::Owned(lines), System::Degrees);
    }
    match (&found.table, places) {
        (Some(table), Some(places)) => {
            let (layer, system) = table.placed(places);
            (Cow::Owned(layer), system)
        }
        _ => (Cow::Borrowed(&found.layer), found.system.clone()),
    }
}

/// The features with their positions in degrees. What lies outside the system is a fault of its feature.
///
/// # Errors
/// Where the work was cancelled.
pub(super) fn in_degrees(layer: &RawLayer, proposed: Option<&Proposed>, progress: &Progress) -> Result<Vec<RawFeature>, Cancelled> {
    let way = match proposed.map(|proposed| &proposed.way) {
        Some(Way::Through(system)) => Some((system, ToDegrees::open(system).ok())),
        _ => None,
    };
    let axes = proposed.map_or(Axes::EastFirst, |proposed| proposed.axes);
    progress.begin("placing", layer.features.len())?;
    let mut features = Vec::with_capacity(layer.features.len());
    for feature in &layer.features {
        progress.step()?;
        let degrees = |at: LonLat| {
            let at = axes.east_first(at);
            match &way {
                None => Some(at),
                Some((_, way)) => way.as_ref()?.degrees(at.lon, at.lat),
            }
        };
        let shape = moved(&feature.shape, degrees).unwrap_or_else(|| {
            let name = way.as_ref().map_or("", |(system, _)| system.as_str());
            Shape::Faulty(told!("import-outside-system", system = name.chars().take(40).collect::<String>()))
        });
        features.push(RawFeature { number: feature.number, shape, properties: feature.properties.clone() });
    }
    Ok(features)
}

/// The shape with each position moved; nothing where one cannot be.
fn moved(shape: &Shape, to: impl Fn(LonLat) -> Option<LonLat>) -> Option<Shape> {
    let line = |line: &Vec<LonLat>| line.iter().map(|at| to(*at)).collect::<Option<Vec<LonLat>>>();
    let lines = |lines: &Vec<Vec<LonLat>>| lines.iter().map(line).collect::<Option<Vec<_>>>();
    Some(match shape {
        Shape::Points(points) => Shape::Points(line(points)?),
        Shape::Lines(all) => Shape::Lines(lines(all)?),
        Shape::Polygons(polygons) => Shape::Polygons(polygons.iter().map(lines).collect::<Option<_>>()?),
        other => other.clone(),
    })
}
