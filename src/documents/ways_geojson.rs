//! Other ways round as GeoJSON (RFC 7946): the corridor band as an area, the cheapest line in it, the present way and those
//! that differ, each with what it would change.

use geo::Orient as _;
use geo::orient::Direction;
use geo_types::LineString;
use geojson::{Feature, GeometryValue};
use serde_json::{Map, Value, json};

use crate::around::{Around, Way};
use crate::atlas::Atlas;
use crate::flashpoints::Flashpoint;
use crate::formats::geojson::{position, write as write_collection};
use crate::layers::Sensitivity;
use crate::measure::LonLat;
use crate::scenario::Scenario;
use crate::words::Language;

/// The file.
#[must_use]
pub fn write((atlas, scenario): (&Atlas, &Scenario), around: &Around, audience: Sensitivity) -> Vec<u8> {
    let route = &scenario.routes[around.route];
    let mut members = Map::new();
    members.insert("name".to_owned(), json!(format!("other ways of {}", route.name)));
    members.insert("scenario".to_owned(), json!(scenario.name));
    if scenario.holds_illustrative() {
        members.insert("note".to_owned(), json!("ILLUSTRATIVE: invented for planning exercises, not surveyed, not agreed"));
    }
    members.insert("audience".to_owned(), json!(audience.word()));
    members.insert("attribution".to_owned(), json!(atlas.credits().say(Language::English)));
    members.insert("costs".to_owned(), json!("metres of easy walking, by the weights in the scenario's settings: ways"));
    members.insert("cell_m".to_owned(), json!(around.terrain.cell_m));
    let cheapest = json!({ "feature": "least-cost line", "route": route.id, "cost_m": around.cheapest_m.round(), "status": "computed" });
    let mut features = vec![band(around, &route.id), feature(line(&around.cheapest), &cheapest)];
    features.push(way(scenario, around, &around.present, None));
    features.extend(around.ways.iter().enumerate().map(|(number, one)| way(scenario, around, one, Some(number + 1))));
    write_collection(&members, &features)
}

fn band(around: &Around, route: &str) -> Feature {
    let at = |place: &geo_types::Coord<f64>| position(LonLat { lon: place.x, lat: place.y });
    let ring = |ring: &LineString<f64>| ring.0.iter().map(at).collect::<Vec<_>>();
    // Outlines run against the clock, holes with it, as RFC 7946 asks.
    let oriented = around.band.orient(Direction::Default);
    let polygon =
        |polygon: &geo_types::Polygon<f64>| std::iter::once(polygon.exterior()).chain(polygon.interiors()).map(ring).collect::<Vec<_>>();
    let properties = json!({
        "feature": "corridor band",
        "route": route,
        "within_percent": around.within_percent,
        "first_day": around.days.first,
        "last_day": around.days.last,
        "status": "computed",
    });
    feature(GeometryValue::MultiPolygon { coordinates: oriented.iter().map(polygon).collect() }, &properties)
}

fn way(scenario: &Scenario, around: &Around, way: &Way, number: Option<usize>) -> Feature {
    let titles = |all: &[std::sync::Arc<Flashpoint>]| all.iter().map(|one| one.name.clone()).collect::<Vec<_>>();
    let burdens: Vec<Value> = way
        .communities
        .iter()
        .map(|one| json!({ "community": scenario.community_name(&one.community), "before": round(one.before), "after": round(one.after) }))
        .collect();
    let parts: Map<String, Value> =
        way.parts.iter().map(|(part, metres)| (part.phrase().say(Language::English), json!(metres.round()))).collect();
    let properties = json!({
        "feature": if number.is_some() { "other way" } else { "present way" },
        "number": number,
        "route": scenario.routes[around.route].id,
        "cost_m": way.cost_m.map(f64::round),
        "cost_parts_m": parts,
        "apart_from_present": round(way.apart_from_present),
        "length_km": round(way.length_km),
        "days": [round(way.days.0), round(way.days.1)],
        "water_stops": way.water_stops,
        "longest_without_water_km": round(way.dry_km),
        "farms": way.farms,
        "farm_ha": round(way.farm_ha),
        "farm_weeks": round(way.farm_weeks),
        "farms_of_unknown_crop": way.farms_unknown,
        "borders": way.borders,
        "international_borders": way.international,
        "severity_of_season": round(way.severity),
        "new_flashpoints": titles(&way.new),
        "flashpoints_gone": titles(&way.gone),
        "communities": burdens,
        "status": "computed",
    });
    feature(line(&way.route.line), &properties)
}

fn line(places: &[LonLat]) -> GeometryValue {
    GeometryValue::LineString { coordinates: places.iter().map(|at| position(*at)).collect() }
}

fn feature(geometry: GeometryValue, properties: &Value) -> Feature {
    Feature { geometry: Some(geometry.into()), properties: properties.as_object().cloned(), ..Feature::default() }
}

fn round(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}
