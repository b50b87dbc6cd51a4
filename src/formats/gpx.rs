//! GPX: waypoints, routes and tracks, a layer each. A track keeps when it was where, in `times`, one for each position.

mod written;

use serde_json::{Map, Value};

use super::limits::{Growing, Limit};
use super::xml::{Met, Walk, text, value};
use super::{Format, FormatError, Found, Shape};
use crate::measure::LonLat;
use crate::progress::Progress;
use crate::words::told;

pub(super) use written::write;

/// Reads the layers that hold something.
///
/// # Errors
/// Where the text breaks off, breaks the rules of XML, or declares entities; where the work was cancelled.
pub(super) fn read(bytes: &[u8], progress: &Progress) -> Result<Vec<Found>, FormatError> {
    let (text, assumed) = text(bytes);
    let mut walk = Walk::begin(Format::Gpx, &text, progress)?;
    let mut reading = Reading::default();
    loop {
        match walk.next()? {
            Met::Begins(name, attributes) => reading.begins(name, &attributes),
            Met::Ends(name, text) => reading.ends(&name, text.trim())?,
            Met::Nothing => break,
        }
    }
    let Reading { waypoints, routes, tracks, has_heights, .. } = reading;
    let heights = has_heights.then(|| told!("note-heights"));
    let notes: Vec<_> = heights.into_iter().chain(assumed).collect();
    let all = [("waypoints", waypoints), ("routes", routes), ("tracks", tracks)];
    let held = all.into_iter().filter(|(_, growing)| !growing.is_empty());
    Ok(held.map(|(name, growing)| Found::in_degrees(name.to_owned(), growing.layer()).noted(notes.clone())).collect())
}

#[derive(Default)]
struct Reading {
    open: Vec<String>,
    thing: Thing,
    waypoints: Growing,
    routes: Growing,
    tracks: Growing,
    has_heights: bool,
}

/// A waypoint, a route or a track.
#[derive(Default)]
struct Thing {
    properties: Map<String, Value>,
    lines: Vec<Vec<LonLat>>,
    times: Vec<Value>,
    /// Some position is none.
    is_faulty: bool,
}

/// What is told of a thing in elements of its own.
const TOLD: [&str; 9] = ["name", "cmt", "desc", "src", "sym", "type", "time", "ele", "number"];

impl Reading {
    fn begins(&mut self, name: String, attributes: &[(String, String)]) {
        match name.as_str() {
            "wpt" | "rte" | "trk" => {
                self.thing = Thing::default();
                if name != "trk" {
                    self.thing.lines.push(Vec::new());
                }
            }
            "trkseg" => self.thing.lines.push(Vec::new()),
            _ => {}
        }
        if matches!(name.as_str(), "wpt" | "rtept" | "trkpt") {
            let degrees = |key: &str| value(attributes, key)?.trim().parse::<f64>().ok().filter(|degrees| degrees.is_finite());
            match (degrees("lon").zip(degrees("lat")), self.thing.lines.last_mut()) {
                (Some((lon, lat)), Some(line)) => {
                    line.push(LonLat { lon, lat });
                    self.thing.times.push(Value::Null);
                }
                _ => self.thing.is_faulty = true,
            }
        }
        self.open.push(name);
    }

    fn ends(&mut self, name: &str, text: &str) -> Result<(), FormatError> {
        self.open.pop();
        let parent = self.open.last().map(String::as_str).unwrap_or_default();
        match (name, parent) {
            ("wpt", _) => keep(&mut self.waypoints, self.thing.points(), &mut self.thing)?,
            ("rte", _) => keep(&mut self.routes, self.thing.line(), &mut self.thing)?,
            ("trk", _) => {
                self.thing.say_times();
                keep(&mut self.tracks, self.thing.line(), &mut self.thing)?;
            }
            ("time", "trkpt" | "rtept") => {
                if let Some(time) = self.thing.times.last_mut() {
                    *time = text.into();
                }
            }
            (_, "trkpt" | "rtept") => self.has_heights |= name == "ele",
            (key, "wpt" | "rte" | "trk") if TOLD.contains(&key) && !text.is_empty() => {
                self.thing.properties.insert(key.to_owned(), text.into());
            }
            (key, "extensions") if self.open.iter().rev().nth(1).is_some_and(|owner| matches!(owner.as_str(), "wpt" | "rte" | "trk")) => {
                self.thing.properties.entry(key.to_owned()).or_insert_with(|| text.into());
            }
            _ => {}
        }
        Ok(())
    }
}

fn keep(growing: &mut Growing, shape: Shape, thing: &mut Thing) -> Result<(), Limit> {
    let properties = growing.filling.of_map(std::mem::take(&mut thing.properties));
    growing.push(shape, properties)
}

impl Thing {
    fn points(&mut self) -> Shape {
        let points = std::mem::take(&mut self.lines).concat();
        self.sound(Shape::Points(points))
    }

    fn line(&mut self) -> Shape {
        let lines = std::mem::take(&mut self.lines);
        let held = lines.into_iter().filter(|line| !line.is_empty()).collect();
        self.sound(Shape::Lines(held))
    }

    fn sound(&self, shape: Shape) -> Shape {
        if self.is_faulty {
            return Shape::Faulty(told!("shape-no-number"));
        }
        if shape.size() == 0 { Shape::Absent } else { shape }
    }

    fn say_times(&mut self) {
        if self.times.iter().any(|time| !time.is_null()) {
            self.properties.insert("times".to_owned(), Value::Array(std::mem::take(&mut self.times)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waypoints_routes_and_tracks_are_layers_and_tracks_keep_their_times() {
        let text = r#"<?xml version="1.0" encoding="ISO-8859-1"?><gpx version="1.1" creator="x" xmlns="http://www.topografix.com/GPX/1/1">
            <wpt lat="7.7" lon="28.0"><ele>430</ele><name>Wau</name><sym>Town</sym><extensions><users>dinka</users></extensions></wpt>
            <rte><name>R</name><rtept lat="7" lon="28"/><rtept lat="8" lon="29"><name>end</name></rtept></rte>
            <trk><name>T</name><trkseg><trkpt lat="7" lon="28"><time>2026-01-02T00:00:00Z</time></trkpt><trkpt lat="8" lon="29"/></trkseg>
            <trkseg/><trkseg><trkpt lat="9" lon="30"/></trkseg></trk></gpx>"#;
        let found = read(text.as_bytes(), &Progress::default()).unwrap();
        assert_eq!(found.iter().map(|found| found.name.as_str()).collect::<Vec<_>>(), ["waypoints", "routes", "tracks"]);
        let said = |layer: usize| serde_json::to_string(&found[layer].layer.features[0].properties).unwrap();
        assert_eq!(said(0), r#"{"ele":"430","name":"Wau","sym":"Town","users":"dinka"}"#);
        assert_eq!(said(1), r#"{"name":"R"}"#);
        assert_eq!(said(2), r#"{"name":"T","times":["2026-01-02T00:00:00Z",null,null]}"#);
        assert!(matches!(&found[2].layer.features[0].shape, Shape::Lines(lines) if lines.len() == 2));
    }

    #[test]
    fn a_point_without_a_place_is_a_fault_of_its_own() {
        let text = r#"<gpx><wpt lat="seven" lon="28"/><wpt lon="28"/><wpt lat="7" lon="28"/></gpx>"#;
        let found = read(text.as_bytes(), &Progress::default()).unwrap();
        let shapes: Vec<String> =
            found[0].layer.features.iter().map(|feature| feature.shape.name().say(crate::words::Language::English)).collect();
        assert_eq!(shapes, ["something unreadable", "something unreadable", "a point"]);
        assert!(read(b"<gpx><wpt lat=\"7\" lon=\"28\">", &Progress::default()).unwrap_err().to_string().contains("breaks off"));
    }
}
