//! Agreements as GPX, for the phones and receivers of monitors: points as waypoints, ways and the edges of zones as tracks,
//! each with what the clauses say of it.

use gpx::{Gpx, GpxVersion, Track, TrackSegment, Waypoint};

use super::super::{Agreement, Drawn, Place, Position, text};
use super::features::speaks_of;
use super::for_audience;
use crate::layers::Sensitivity;
use crate::words::{Language, Value};

/// Writes agreements as GPX 1.1 in a language, without what the audience may not see. Terms do not fit into the format and
/// stay out of it: it is not read back.
#[must_use]
pub fn write_gpx(agreements: &[Agreement], audience: Sensitivity, language: Language) -> Vec<u8> {
    let mut gpx = Gpx { version: GpxVersion::Gpx11, creator: Some("Murhal".to_owned()), ..Gpx::default() };
    for agreement in &for_audience(agreements, audience) {
        for place in &agreement.places {
            add(&mut gpx, &Told::of(agreement, place, language), place);
        }
    }
    let mut bytes = Vec::new();
    // Into memory, of a version that has an address: neither can fail.
    drop(gpx::write(&gpx, &mut bytes));
    bytes
}

/// What is said of a place.
struct Told {
    name: String,
    kind: Option<String>,
    says: String,
    source: String,
}

impl Told {
    fn of(agreement: &Agreement, place: &Place, language: Language) -> Self {
        let says: Vec<String> = agreement
            .clauses
            .iter()
            .filter(|clause| speaks_of(clause, &place.id))
            .map(|clause| text(agreement, clause, language))
            .collect();
        Self {
            name: place.name.clone().unwrap_or_else(|| place.id.clone()),
            kind: place.kind.as_ref().map(|kind| Value::say(&kind.called(), language)),
            says: says.join(" "),
            source: agreement.title.clone(),
        }
    }
}

fn add(gpx: &mut Gpx, told: &Told, place: &Place) {
    match &place.drawn {
        None => {}
        Some(Drawn::Point(at)) => gpx.waypoints.push(waypoint(told, *at)),
        Some(Drawn::MultiPoint(points)) => gpx.waypoints.extend(points.iter().map(|at| waypoint(told, *at))),
        Some(Drawn::LineString(line)) => gpx.tracks.push(track(told, std::slice::from_ref(line))),
        Some(Drawn::MultiLineString(lines) | Drawn::Polygon(lines)) => gpx.tracks.push(track(told, lines)),
        Some(Drawn::MultiPolygon(polygons)) => gpx.tracks.push(track(told, &polygons.concat())),
    }
}

fn waypoint(told: &Told, at: Position) -> Waypoint {
    let mut waypoint = bare(at);
    waypoint.name = Some(told.name.clone());
    waypoint.description = Some(told.says.clone());
    waypoint.source = Some(told.source.clone());
    waypoint.type_.clone_from(&told.kind);
    waypoint
}

fn bare(at: Position) -> Waypoint {
    let at = at.lonlat();
    Waypoint::new(geo_types::Point::new(at.lon, at.lat))
}

fn track(told: &Told, lines: &[Vec<Position>]) -> Track {
    let segment = |line: &Vec<Position>| TrackSegment { points: line.iter().map(|at| bare(*at)).collect() };
    Track {
        name: Some(told.name.clone()),
        description: Some(told.says.clone()),
        source: Some(told.source.clone()),
        type_: told.kind.clone(),
        segments: lines.iter().map(segment).collect(),
        ..Track::default()
    }
}
