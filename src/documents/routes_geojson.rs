//! Route agreements in draft as GeoJSON (RFC 7946): each way as a line with its width, its days and the
//! clauses that apply; its stopovers as points. Read by any GIS.

use geojson::{Feature, GeometryValue};
use serde_json::{Map, Value, json};

use super::flashpoints_geojson::members;
use super::{Subject, illustrative};
use crate::formats::geojson::{position, write as write_collection};
use crate::layers::{Route, StopoverPlace};
use crate::words::Language;

pub(super) fn write(subject: Subject<'_>) -> Vec<u8> {
    let mut head = members(subject, "route agreements (draft)");
    head.insert("agreement_status".to_owned(), json!("draft"));
    let features: Vec<Feature> = (0..subject.scenario.routes.len()).flat_map(|number| route_features(subject, number)).collect();
    write_collection(&head, &features)
}

fn route_features(subject: Subject<'_>, number: usize) -> Vec<Feature> {
    let route = &subject.scenario.routes[number];
    let line = GeometryValue::LineString { coordinates: route.line.iter().map(|at| position(*at)).collect() };
    let way = Feature { geometry: Some(line.into()), properties: Some(way(subject, number, route)), ..Feature::default() };
    let camps = route.stopovers.iter().filter_map(|stop| {
        let StopoverPlace::Named(place) = &stop.place else { return None };
        let point = GeometryValue::Point { coordinates: position(subject.scenario.place(place)?) };
        let properties = json!({ "feature": "stopover", "route": route.id, "place": place, "days_min": stop.days_min, "days_max": stop.days_max, "graze_radius_m": stop.graze_radius_m, "status": status(subject, route) });
        Some(Feature { geometry: Some(point.into()), properties: properties.as_object().cloned(), ..Feature::default() })
    });
    std::iter::once(way).chain(camps).collect()
}

fn way(subject: Subject<'_>, number: usize, route: &Route) -> Map<String, Value> {
    let Subject { scenario, plan, .. } = subject;
    let clauses: Vec<Value> = plan
        .agreements
        .iter()
        .flat_map(|agreement| agreement.clauses.iter().map(move |clause| (agreement, clause)))
        .filter(|(_, clause)| clause.terms.route() == Some(number))
        .map(|(agreement, clause)| {
            let flashpoints: Vec<&str> = clause.flashpoints.iter().map(|flashpoint| plan.findings.flashpoints[*flashpoint].id.as_str()).collect();
            json!({ "agreement": agreement.id, "id": clause.id, "kind": clause.terms.word(), "text": clause.text.say(Language::English), "flashpoints": flashpoints, "status": "draft" })
        })
        .collect();
    let flashpoints: Vec<&str> = plan
        .findings
        .flashpoints
        .iter()
        .filter(|flashpoint| flashpoint.routes.contains(&number))
        .map(|flashpoint| flashpoint.id.as_str())
        .collect();
    let properties = json!({
        "feature": "route",
        "id": route.id,
        "name": route.name,
        "community": scenario.community_name(&route.community),
        "kind": route.kind.word(),
        "half_width_m": route.half_width_m,
        "herd_head": route.herd_head.map_or(json!("unknown"), |head| json!(head)),
        "depart_from": route.departs.first,
        "depart_to": route.departs.last,
        "return_from": route.returns.map(|days| days.first),
        "return_to": route.returns.map(|days| days.last),
        "clauses": clauses,
        "flashpoints": flashpoints,
        "agreement_status": "draft",
        "status": status(subject, route),
        "source": route.origin.source,
    });
    properties.as_object().cloned().unwrap_or_default()
}

fn status(subject: Subject<'_>, route: &Route) -> String {
    let label = illustrative(subject).map(|_| "illustrative".to_owned());
    label.or_else(|| route.origin.status.clone()).unwrap_or_else(|| "reported".to_owned())
}
