//! A feature as a file holds it: the way back of the readers. Only what differs from what stands in the file is
//! written into it; what this program does not know stays.

use serde_json::{Map, Value, json};

use super::crop::{self, Crop, Standing};
use super::route::{self, Stopover, StopoverPlace};
use super::{Access, Feature, Incident, LayerKind, Opening, Origin, Rings, Route, Settlement, Supply, WaterPoint, read_features};
use crate::formats::{RawFeature, Shape, geojson};
use crate::measure::plane::Extent;
use crate::measure::{DayRange, LonLat};
use crate::problems::Problem;

/// A new GeoJSON feature.
#[must_use]
pub fn written(feature: &Feature) -> Value {
    let mut properties = Map::new();
    for (key, value) in properties_of(feature, &Map::new()) {
        if !value.is_null() {
            properties.insert(key.to_owned(), value);
        }
    }
    json!({ "type": "Feature", "properties": properties, "geometry": geometry(feature) })
}

/// Writes into a GeoJSON feature what it does not say yet of the thing: so that it reads as the thing again.
pub fn patch(raw: &mut Value, feature: &Feature) {
    let old = read_back(raw, feature.layer());
    if old.as_ref() == Some(feature) {
        return;
    }
    let stands = raw.get("properties").and_then(Value::as_object).cloned().unwrap_or_default();
    let as_it_was: Vec<(&str, Value)> = old.as_ref().map(|old| properties_of(old, &stands)).unwrap_or_default();
    let differs = |key: &str, value: &Value| as_it_was.iter().find(|(other, _)| *other == key).is_none_or(|(_, was)| was != value);
    let new: Vec<(&str, Value)> = properties_of(feature, &stands);
    let changed = new.iter().filter(|(key, value)| differs(key, value)).cloned().collect();
    set(raw, changed);
    if old.as_ref().is_none_or(|old| geometry(old) != geometry(feature)) {
        raw["geometry"] = geometry(feature);
    }
    if read_back(raw, feature.layer()).as_ref() != Some(feature) {
        // Something in the file was only implied by what was changed: then all of it is said.
        set(raw, new);
        raw["geometry"] = geometry(feature);
    }
}

fn set(raw: &mut Value, changed: Vec<(&str, Value)>) {
    if !raw.get("properties").is_some_and(Value::is_object) {
        raw["properties"] = json!({});
    }
    let Some(properties) = raw.get_mut("properties").and_then(Value::as_object_mut) else { return };
    for (key, value) in changed {
        if !value.is_null() || properties.contains_key(key) {
            properties.insert(key.to_owned(), value);
        }
    }
}

/// What a GeoJSON feature reads as in a layer; nothing where it is left out.
#[must_use]
pub fn read_back(raw: &Value, layer: LayerKind) -> Option<Feature> {
    let bytes = json!({ "type": "FeatureCollection", "features": [raw] }).to_string().into_bytes();
    let raw = geojson::read(&bytes).ok()?;
    read_features(&raw, layer, "", None).0.into_iter().next()
}

/// A raw feature as GeoJSON again, with all that this program does not know.
#[must_use]
pub fn standing(raw: &RawFeature) -> Value {
    let position = |at: &LonLat| json!([at.lon, at.lat]);
    let line = |line: &Vec<LonLat>| Value::Array(line.iter().map(position).collect());
    let rings = |rings: &Vec<Vec<LonLat>>| Value::Array(rings.iter().map(line).collect());
    let (kind, mut parts): (&str, Vec<Value>) = match &raw.shape {
        Shape::Absent | Shape::Faulty(_) => return json!({ "type": "Feature", "properties": raw.properties, "geometry": null }),
        Shape::Points(points) => ("Point", points.iter().map(position).collect()),
        Shape::Lines(lines) => ("LineString", lines.iter().map(line).collect()),
        Shape::Polygons(polygons) => ("Polygon", polygons.iter().map(rings).collect()),
    };
    let geometry = if parts.len() == 1 {
        json!({ "type": kind, "coordinates": parts.remove(0) })
    } else {
        json!({ "type": format!("Multi{kind}"), "coordinates": parts })
    };
    json!({ "type": "Feature", "properties": raw.properties, "geometry": geometry })
}

/// What its reader finds wrong or doubtful with a GeoJSON feature of a layer.
#[must_use]
pub fn doubts(raw: &Value, layer: LayerKind, file: &str, region: Option<Extent>) -> Vec<Problem> {
    let bytes = json!({ "type": "FeatureCollection", "features": [raw] }).to_string().into_bytes();
    geojson::read(&bytes).map(|raw| read_features(&raw, layer, file, region).1).unwrap_or_default()
}

fn geometry(feature: &Feature) -> Value {
    let position = |at: &LonLat| json!([at.lon, at.lat]);
    let line = |line: &Vec<LonLat>| Value::Array(line.iter().map(position).collect());
    let rings = |rings: &Rings| {
        let polygons: Vec<Value> = rings.iter().map(|rings| Value::Array(rings.iter().map(line).collect())).collect();
        match <[Value; 1]>::try_from(polygons) {
            Ok([polygon]) => json!({ "type": "Polygon", "coordinates": polygon }),
            Err(polygons) => json!({ "type": "MultiPolygon", "coordinates": polygons }),
        }
    };
    match feature {
        Feature::Route(route) => json!({ "type": "LineString", "coordinates": line(&route.line) }),
        Feature::FarmingZone(zone) => rings(&zone.rings),
        Feature::NoGo(zone) => rings(&zone.rings),
        Feature::WaterPoint(WaterPoint { at, .. })
        | Feature::Settlement(Settlement { at, .. })
        | Feature::Incident(Incident { at, .. }) => {
            json!({ "type": "Point", "coordinates": position(at) })
        }
    }
}

/// Each property of a thing, null where it is unknown; lists and objects keep what else stands in them.
fn properties_of(feature: &Feature, stands: &Map<String, Value>) -> Vec<(&'static str, Value)> {
    let mut all = match feature {
        Feature::Route(route) => of_route(route, stands),
        Feature::WaterPoint(point) => of_water_point(point),
        Feature::FarmingZone(zone) => {
            let crops = merged(stands.get("crops"), &zone.crops, crop::understood, write_crop);
            vec![("id", json!(zone.id)), ("name", json!(zone.name)), ("community", json!(zone.community)), ("crops", crops)]
        }
        Feature::Settlement(settlement) => of_settlement(settlement, stands),
        Feature::Incident(incident) => of_incident(incident),
        Feature::NoGo(zone) => vec![("id", json!(zone.id)), ("name", json!(zone.name)), ("kind", json!(zone.kind))],
    };
    let Origin { source, status, sensitivity, licence, dated, assumed } = super::Placed::origin(feature);
    let assumed = if assumed.is_empty() { Value::Null } else { json!(assumed) };
    all.extend([("status", json!(status)), ("source", json!(source)), ("sensitivity", json!(sensitivity.word()))]);
    all.extend([("licence", json!(licence)), ("source_date", json!(dated)), ("assumed", assumed)]);
    all
}

fn of_route(route: &Route, stands: &Map<String, Value>) -> Vec<(&'static str, Value)> {
    let stopovers = merged(stands.get("stopovers"), &route.stopovers, route::understood, write_stopover);
    vec![
        ("id", json!(route.id)),
        ("name", json!(route.name)),
        ("community", json!(route.community)),
        ("kind", json!(route.kind.word())),
        ("herd_head", json!(route.herd_head)),
        ("half_width_m", number(route.half_width_m)),
        ("depart_from", json!(route.departs.first)),
        ("depart_to", json!(route.departs.last)),
        ("pace_km_per_day", json!([number(route.pace.slowest_km_per_day), number(route.pace.fastest_km_per_day)])),
        ("passage_days", number(route.passage_days)),
        ("stopovers", stopovers),
        ("return", returns(stands.get("return"), route.returns)),
        ("days", json!(route.timed_days)),
    ]
}

fn of_water_point(point: &WaterPoint) -> Vec<(&'static str, Value)> {
    let (litres, head) = match point.supply {
        Supply::LitresPerDay(litres) => (number(litres), Value::Null),
        Supply::HeadPerDay(head) => (Value::Null, number(head)),
        Supply::Unknown => (Value::Null, Value::Null),
    };
    let (open, dry_on) = match &point.opening {
        Opening::Yearly(ranges) => {
            let ranges = ranges.iter().map(|range| json!({ "from": range.from.to_string(), "to": range.to.to_string() }));
            (Value::Array(ranges.collect()), Value::Null)
        }
        Opening::DriesOn(day) => (Value::Null, json!(day)),
        Opening::Unknown => (Value::Null, Value::Null),
    };
    vec![
        ("id", json!(point.id)),
        ("name", json!(point.name)),
        ("kind", json!(point.kind)),
        ("litres_per_day", litres),
        ("head_per_day", head),
        ("open", open),
        ("dry_on", dry_on),
        ("users", json!(point.users)),
        // Few points have turns: where there are none, nothing is written.
        ("left_by", if point.left_by.is_empty() { Value::Null } else { json!(point.left_by) }),
    ]
}

fn of_settlement(settlement: &Settlement, stands: &Map<String, Value>) -> Vec<(&'static str, Value)> {
    let Access { dry, rains } = &settlement.access;
    let mut access = stands.get("access").and_then(Value::as_object).cloned().unwrap_or_default();
    for (key, way) in [("dry", dry), ("rains", rains)] {
        if way.is_some() || access.contains_key(key) {
            access.insert(key.to_owned(), json!(way));
        }
    }
    let access = if access.is_empty() { Value::Null } else { Value::Object(access) };
    vec![
        ("id", json!(settlement.id)),
        ("name", json!(settlement.name)),
        ("kind", json!(settlement.kind)),
        ("population", json!(settlement.population)),
        ("access", access),
        ("communities", json!(settlement.meeting.communities)),
        ("airstrip", json!(settlement.meeting.airstrip)),
        ("market_days", json!(settlement.meeting.market_days)),
        ("past_meetings", json!(settlement.meeting.past_meetings)),
    ]
}

fn of_incident(incident: &Incident) -> Vec<(&'static str, Value)> {
    vec![
        ("id", json!(incident.id)),
        ("name", json!(incident.name)),
        ("date", json!(incident.day)),
        ("date_precision_days", if incident.within_days > 0 { json!(incident.within_days) } else { Value::Null }),
        // What ACLED and UCDP call it would be read where that is nothing.
        ("time_precision", Value::Null),
        ("date_prec", Value::Null),
        ("kind", json!(incident.kind)),
        ("place_precision", json!(incident.precision.words())),
        ("fatalities", json!(incident.fatalities)),
        // What UCDP calls it would be read where "fatalities" is empty.
        ("best", json!(incident.fatalities)),
    ]
    .into_iter()
    .filter(|(key, value)| *key != "best" || value.is_null())
    .collect()
}

/// The return with its new dates; what else stood there stays.
fn returns(old: Option<&Value>, new: Option<DayRange>) -> Value {
    let Some(days) = new else { return Value::Null };
    let mut object = old.and_then(Value::as_object).cloned().unwrap_or_default();
    object.insert("depart_from".to_owned(), json!(days.first));
    object.insert("depart_to".to_owned(), json!(days.last));
    Value::Object(object)
}

fn write_stopover(stop: &Stopover, object: &mut Map<String, Value>) {
    match &stop.place {
        StopoverPlace::Km(km) => {
            object.shift_remove("place");
            object.insert("km".to_owned(), number(*km));
        }
        StopoverPlace::Named(place) => {
            object.shift_remove("km");
            object.insert("place".to_owned(), json!(place));
        }
    }
    object.insert("days_min".to_owned(), number(stop.days_min));
    object.insert("days_max".to_owned(), number(stop.days_max));
    object.insert("graze_radius_m".to_owned(), number(stop.graze_radius_m));
}

fn write_crop(crop: &Crop, object: &mut Map<String, Value>) {
    const DATES: [&str; 6] = ["planted_from", "planted", "planted_to", "harvest_from", "harvest", "harvest_to"];
    object.insert("crop".to_owned(), json!(crop.name));
    for key in DATES {
        object.shift_remove(key);
    }
    object.insert("perennial".to_owned(), json!(crop.standing == Standing::AllYear));
    let ends = match crop.standing {
        Standing::AllYear => return,
        Standing::Yearly(days) => (days.from.to_string(), days.to.to_string()),
        Standing::Dated(days) => (days.first.to_string(), days.last.to_string()),
    };
    let all = [
        ("planted_from", Some(ends.0)),
        ("planted_to", crop.planted_to.clone()),
        ("harvest_from", crop.harvest_from.clone()),
        ("harvest_to", Some(ends.1)),
    ];
    for (key, end) in all {
        if let Some(end) = end {
            object.insert(key.to_owned(), end.into());
        }
    }
}

/// A list with new entries: those that stood there as they are now stay as they are written; others are changed in
/// their order, or added; what could not be understood stays at the end.
fn merged<T: PartialEq>(
    old: Option<&Value>,
    new: &[T],
    read: impl Fn(&Value) -> Option<T>,
    write: impl Fn(&T, &mut Map<String, Value>),
) -> Value {
    let old = old.and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    let mut standing: Vec<Option<(T, &Value)>> = old.iter().map(|value| read(value).map(|one| (one, value))).collect();
    let same: Vec<Option<&Value>> = new
        .iter()
        .map(|one| standing.iter_mut().find(|entry| entry.as_ref().is_some_and(|(old, _)| old == one))?.take().map(|(_, value)| value))
        .collect();
    let mut left = standing.into_iter().flatten().map(|(_, value)| value);
    let mut list: Vec<Value> = Vec::new();
    for (one, same) in new.iter().zip(same) {
        let value = same.cloned().unwrap_or_else(|| {
            let mut object = left.next().and_then(Value::as_object).cloned().unwrap_or_default();
            write(one, &mut object);
            Value::Object(object)
        });
        list.push(value);
    }
    list.extend(old.iter().filter(|value| read(value).is_none()).cloned());
    if list.is_empty() && old.is_empty() { Value::Null } else { Value::Array(list) }
}

/// A number as people write it: whole where it is whole.
fn number(value: f64) -> Value {
    const WHOLE: f64 = 9e15;
    #[expect(clippy::cast_possible_truncation, reason = "whole and below 2^53")]
    if value.fract() == 0.0 && value.abs() < WHOLE { json!(value as i64) } else { json!(value) }
}
