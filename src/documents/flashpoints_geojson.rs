//! Flashpoints as points with everything that is known of them (RFC 7946).

use geojson::{Feature, GeometryValue};
use serde_json::{Map, Value, json};

use super::{Subject, audience, illustrative};
use crate::flashpoints::{Flashpoint, basis};
use crate::formats::geojson::{position, write as write_collection};
use crate::words::Language;

pub(super) fn write(subject: Subject<'_>) -> Vec<u8> {
    let features: Vec<Feature> = (0..subject.plan.findings.flashpoints.len()).map(|number| feature(subject, number)).collect();
    write_collection(&members(subject, "flashpoints"), &features)
}

/// What a file says of itself.
pub(super) fn members(subject: Subject<'_>, name: &str) -> Map<String, Value> {
    let mut members = Map::new();
    members.insert("name".to_owned(), json!(name));
    members.insert("scenario".to_owned(), json!(subject.scenario.name));
    if let Some(label) = illustrative(subject) {
        members.insert("note".to_owned(), json!(label));
    }
    members.insert("audience".to_owned(), json!(audience(subject)));
    members.insert("attribution".to_owned(), json!(subject.atlas.credits().say(Language::English)));
    members
}

fn feature(subject: Subject<'_>, number: usize) -> Feature {
    let Subject { atlas, scenario, plan, .. } = subject;
    let flashpoint: &Flashpoint = &plan.findings.flashpoints[number];
    let parts: Vec<Value> = flashpoint
        .parts
        .iter()
        .map(|part| {
            let points = part.points.map_or(json!("unknown"), |points| json!(round(points)));
            json!({ "kind": part.kind.word(), "points": points, "reason": subject.told(part), "weight_from": basis(part.kind).say(Language::English), "encounter": part.encounter.id })
        })
        .collect();
    let states: Vec<&str> = flashpoint.states.iter().map(|state| atlas.states[*state].name.as_str()).collect();
    let routes: Vec<&str> = flashpoint.routes.iter().map(|route| scenario.routes[*route].id.as_str()).collect();
    let conference = plan.conference_of(number).map(|conference| plan.conferences[conference].id.as_str());
    let properties = json!({
        "id": flashpoint.id,
        "rank": number + 1,
        "name": flashpoint.name,
        "severity": round(flashpoint.severity),
        "first_day": flashpoint.days.first,
        "peak_day": flashpoint.peak,
        "last_day": flashpoint.days.last,
        "why": flashpoint.reasons_line(Language::English),
        "states": states,
        "offices": flashpoint.offices,
        "communities": flashpoint.communities,
        "routes": routes,
        "conference": conference,
        "parts": parts,
        "unknown": flashpoint.questions(Language::English, subject.scenario),
        "status": if illustrative(subject).is_some() { "illustrative" } else { "computed" },
    });
    let geometry = GeometryValue::Point { coordinates: position(flashpoint.at) };
    Feature { geometry: Some(geometry.into()), properties: properties.as_object().cloned(), ..Feature::default() }
}

/// To a tenth: what a reader can use.
fn round(number: f64) -> f64 {
    (number * 10.0).round() / 10.0
}
