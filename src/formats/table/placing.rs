//! The rows of a table as features, each where its columns put it.

use rayon::iter::ParallelIterator as _;
use rayon::slice::ParallelSlice as _;
use serde_json::Value;

use super::super::{Filling, RawFeature, RawLayer, Shape, System};
use super::coordinates::{angle, in_one_cell};
use super::header::{is_blank, said};
use super::{Places, Row, Table, Zone, wkt};
use crate::measure::LonLat;
use crate::measure::systems::{UtmZone, UtmZones};
use crate::measure::typed::mgrs;
use crate::progress::{self, Cancelled, Progress};
use crate::words::told;

/// The rows as features; their numbers are those of the sheet.
///
/// # Errors
/// Where the work was cancelled.
pub(super) fn placed(table: &Table, places: &Places, progress: &Progress) -> Result<(RawLayer, System), Cancelled> {
    /// Enough that a zone of UTM, which is opened for each, is a small part of the work.
    const ROWS_AT_ONCE: usize = 2_000;
    progress.begin("placing", table.rows.len())?;
    let parts = table.rows.par_chunks(ROWS_AT_ONCE).map(|rows| {
        let (mut zones, mut filling) = (UtmZones::default(), Filling::default());
        let mut features = Vec::with_capacity(rows.len());
        for row in rows {
            progress.step()?;
            let mut shapes = shapes(row, places, &mut zones);
            let last = shapes.pop().unwrap_or(Shape::Absent);
            let properties = table.properties(row, &mut filling);
            for shape in shapes {
                features.push(RawFeature { number: row.number, shape, properties: properties.clone() });
            }
            features.push(RawFeature { number: row.number, shape: last, properties });
        }
        Ok(features)
    });
    let features = progress::all(parts)?.into_iter().flatten().collect();
    Ok((RawLayer { features, members: serde_json::Map::new() }, system(table, places)))
}

fn system(table: &Table, places: &Places) -> System {
    match places {
        Places::Metres { zone: Zone::Unsaid, .. } => System::Unsaid,
        Places::Wkt(at) => {
            let first = table.rows.iter().filter_map(|row| row.cells.get(*at)).map(said).find(|text| !text.is_empty());
            match first.and_then(|text| wkt::system(&text)) {
                Some(4326) => System::Degrees,
                Some(code) => System::Code(format!("EPSG:{code}")),
                None => System::Unsaid,
            }
        }
        _ => System::Degrees,
    }
}

fn shapes(row: &Row, places: &Places, zones: &mut UtmZones) -> Vec<Shape> {
    let cell = |at: usize| row.cells.get(at).filter(|cell| !is_blank(cell));
    match places {
        Places::Nowhere => Vec::new(),
        Places::Degrees { lon, lat } => vec![point(cell(*lon), cell(*lat), angle)],
        Places::Metres { east, north, zone } => vec![metres(row, cell(*east), cell(*north), *zone, zones)],
        Places::Mgrs(at) => vec![cell(*at).map_or(Shape::Absent, |cell| {
            let text = said(cell);
            mgrs(&text).map_or_else(|| Shape::Faulty(told!("shape-cell", text = text)), |at| Shape::Points(vec![at]))
        })],
        Places::Wkt(at) => cell(*at).map(|cell| wkt::read(&said(cell))).unwrap_or_default(),
        Places::Together(at) => vec![cell(*at).map_or(Shape::Absent, |cell| together(&said(cell)))],
    }
}

/// A point of two cells; no point where both are blank.
fn point(lon: Option<&Value>, lat: Option<&Value>, read: impl Fn(&Value) -> Option<f64>) -> Shape {
    let (lon, lat) = match (lon, lat) {
        (None, None) => return Shape::Absent,
        (None, Some(_)) | (Some(_), None) => return Shape::Faulty(told!("shape-half")),
        (Some(lon), Some(lat)) => (lon, lat),
    };
    match (read(lon), read(lat)) {
        (Some(lon), Some(lat)) => Shape::Points(vec![LonLat { lon, lat }]),
        (Some(_), None) => Shape::Faulty(told!("shape-cell", text = said(lat))),
        (None, _) => Shape::Faulty(told!("shape-cell", text = said(lon))),
    }
}

fn metres(row: &Row, east: Option<&Value>, north: Option<&Value>, zone: Zone, zones: &mut UtmZones) -> Shape {
    let in_metres = point(east, north, super::coordinates::metres);
    // Degrees among metres would lie where the grid begins.
    let is_of_degrees = |at: &LonLat| at.lon.abs() <= 180.0 && at.lat.abs() <= 90.0;
    if let (Shape::Points(points), Some(cell)) = (&in_metres, east)
        && points.iter().any(is_of_degrees)
    {
        return Shape::Faulty(told!("shape-no-metres", text = said(cell)));
    }
    let zone: Option<UtmZone> = match zone {
        Zone::Unsaid => return in_metres,
        Zone::Known(zone) => Some(zone),
        Zone::Column(at) => row.cells.get(at).map(said).and_then(|text| UtmZone::parse(&text)),
    };
    let Shape::Points(points) = &in_metres else { return in_metres };
    let Some(zone) = zone else { return Shape::Faulty(told!("shape-no-zone")) };
    let degrees: Option<Vec<LonLat>> = points.iter().map(|at| zones.degrees(zone, at.lon, at.lat)).collect();
    degrees.map_or_else(|| Shape::Faulty(told!("shape-outside-zone", zone = zone.words())), Shape::Points)
}

/// What a form holds in one cell: a point, a way that was walked, or a field that was walked round.
fn together(text: &str) -> Shape {
    match in_one_cell(text) {
        None => Shape::Faulty(told!("shape-cell", text = text)),
        Some(all) if all.len() == 1 => Shape::Points(all),
        Some(all) if all.len() > 3 && all.first() == all.last() => Shape::Polygons(vec![vec![all]]),
        Some(all) => Shape::Lines(vec![all]),
    }
}
