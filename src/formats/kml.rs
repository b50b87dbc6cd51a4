//! KML: a layer a folder, with what each place says of itself in extended data. Links to other files are not followed.
//!
//! It is read here, event by event, and not by the `kml` library. Tried on version 0.15: a hundred thousand folders within
//! folders end the program (it calls itself for each, and the stack overflows); one coordinate that is no number refuses the whole
//! document, where a field office needs the other places; and a `gx:Track`, in which Google Earth keeps when a herd was
//! where, comes as bare elements, to be read here all the same.

mod written;

use serde_json::{Map, Value};

use super::limits::Growing;
use super::xml::{Met, Walk, text, value};
use super::{Format, FormatError, Found, Shape};
use crate::measure::LonLat;
use crate::progress::Progress;
use crate::words::told;

pub(super) use written::write;

/// Reads every folder that has places.
///
/// # Errors
/// Where the text breaks off, breaks the rules of XML, or declares entities; where the work was cancelled.
pub(super) fn read(name: &str, bytes: &[u8], progress: &Progress) -> Result<Vec<Found>, FormatError> {
    let (text, assumed) = text(bytes);
    let mut walk = Walk::begin(Format::Kml, &text, progress)?;
    let mut reading = Reading { default: name.to_owned(), ..Reading::default() };
    loop {
        match walk.next()? {
            Met::Begins(name, attributes) => reading.begins(name, &attributes),
            Met::Ends(name, text) => reading.ends(&name, &text)?,
            Met::Nothing => break,
        }
    }
    let notes = [reading.has_links.then(|| told!("note-links")), reading.has_heights.then(|| told!("note-heights")), assumed];
    let notes: Vec<_> = notes.into_iter().flatten().collect();
    let layers = reading.layers.into_iter().map(|(name, growing)| Found::in_degrees(name, growing.layer()).noted(notes.clone()));
    Ok(layers.collect())
}

#[derive(Default)]
struct Reading {
    default: String,
    /// The elements round the one at hand.
    open: Vec<String>,
    /// The names of the folders round it; nothing for those that have not said it yet.
    folders: Vec<Option<String>>,
    place: Option<Place>,
    layers: Vec<(String, Growing)>,
    has_links: bool,
    has_heights: bool,
}

/// A placemark.
#[derive(Default)]
struct Place {
    properties: Map<String, Value>,
    shapes: Vec<Shape>,
    rings: Vec<Vec<LonLat>>,
    track: Vec<LonLat>,
    times: Vec<Value>,
    /// The name of the datum at hand.
    datum: Option<String>,
}

impl Reading {
    fn begins(&mut self, name: String, attributes: &[(String, String)]) {
        match name.as_str() {
            "Folder" | "Document" => self.folders.push(None),
            "Placemark" => {
                let mut place = Place::default();
                if let Some(id) = value(attributes, "id") {
                    place.properties.insert("id".to_owned(), id.into());
                }
                self.place = Some(place);
            }
            "NetworkLink" => self.has_links = true,
            "Data" | "SimpleData" => {
                if let Some(place) = &mut self.place {
                    place.datum = value(attributes, "name").map(ToOwned::to_owned);
                }
            }
            _ => {}
        }
        self.open.push(name);
    }

    fn ends(&mut self, name: &str, text: &str) -> Result<(), FormatError> {
        self.open.pop();
        let parent = self.open.last().map(String::as_str).unwrap_or_default();
        match (name, parent) {
            ("Folder" | "Document", _) => drop(self.folders.pop()),
            ("name", "Folder" | "Document") => {
                if let Some(folder) = self.folders.last_mut() {
                    *folder = Some(text.trim().to_owned()).filter(|name| !name.is_empty());
                }
            }
            ("Placemark", _) => {
                if let Some(place) = self.place.take() {
                    self.keep(place)?;
                }
            }
            _ => {
                if let Some(place) = &mut self.place {
                    self.has_heights |= place.ends(name, parent, text);
                }
            }
        }
        Ok(())
    }

    fn keep(&mut self, place: Place) -> Result<(), FormatError> {
        let names: Vec<&str> = self.folders.iter().flatten().map(String::as_str).collect();
        // The document's own name stands before every folder's and tells none from another.
        let named = if names.len() > 1 { names[1..].join(" / ") } else { names.concat() };
        let name = if named.is_empty() { self.default.clone() } else { named };
        let at = self.layers.iter().position(|(known, _)| *known == name).unwrap_or_else(|| {
            self.layers.push((name, Growing::default()));
            self.layers.len() - 1
        });
        let mut shapes = Shape::gathered(place.shapes);
        let last = shapes.pop().unwrap_or(Shape::Absent);
        if let Some((_, growing)) = self.layers.get_mut(at) {
            let properties = growing.filling.of_map(place.properties);
            for shape in shapes {
                growing.push(shape, properties.clone())?;
            }
            growing.push(last, properties)?;
        }
        Ok(())
    }
}

impl Place {
    /// An element of it ends; whether it gave heights.
    fn ends(&mut self, name: &str, parent: &str, text: &str) -> bool {
        let trimmed = text.trim();
        let mut heights = false;
        match (name, parent) {
            ("name" | "description" | "address" | "phoneNumber", "Placemark") if !trimmed.is_empty() => self.say(name, trimmed),
            ("when", "TimeStamp") => self.say("when", trimmed),
            ("begin" | "end", "TimeSpan") => self.say(name, trimmed),
            ("value", "Data") | ("SimpleData", _) => {
                if let Some(key) = self.datum.take() {
                    self.say(&key, trimmed);
                }
            }
            ("coordinates", "Point") => heights = self.add(trimmed, Shape::Points),
            ("coordinates", "LineString") => heights = self.add(trimmed, |line| Shape::Lines(vec![line])),
            ("coordinates", "LinearRing") => match positions(trimmed) {
                Some((ring, high)) => {
                    self.rings.push(ring);
                    heights = high;
                }
                None => self.shapes.push(faulty()),
            },
            // A ring that stands alone is a line that closes.
            ("LinearRing", "Placemark" | "MultiGeometry") => self.shapes.push(Shape::Lines(std::mem::take(&mut self.rings))),
            ("Polygon", _) => match std::mem::take(&mut self.rings) {
                rings if rings.is_empty() => self.shapes.push(Shape::Faulty(told!("shape-empty"))),
                rings => self.shapes.push(Shape::Polygons(vec![rings])),
            },
            ("when", "Track") => self.times.push(trimmed.into()),
            ("coord", "Track") => match positions(&trimmed.split_whitespace().collect::<Vec<_>>().join(",")) {
                Some((mut at, high)) if at.len() == 1 => {
                    self.track.append(&mut at);
                    heights = high;
                }
                _ => self.shapes.push(faulty()),
            },
            ("Track", _) => self.shapes.push(Shape::Lines(vec![std::mem::take(&mut self.track)])),
            ("Model" | "Tour", _) => self.shapes.push(Shape::Faulty(told!("shape-unknown", kind = name))),
            _ => {}
        }
        if name == "Track" && !self.times.is_empty() {
            let times = std::mem::take(&mut self.times);
            match self.properties.get_mut("times").and_then(Value::as_array_mut) {
                Some(all) => all.extend(times),
                None => drop(self.properties.insert("times".to_owned(), Value::Array(times))),
            }
        }
        heights
    }

    fn say(&mut self, key: &str, text: &str) {
        self.properties.insert(key.to_owned(), text.into());
    }

    fn add(&mut self, text: &str, shape: impl Fn(Vec<LonLat>) -> Shape) -> bool {
        match positions(text) {
            Some((all, heights)) if !all.is_empty() => {
                self.shapes.push(shape(all));
                heights
            }
            Some(_) => {
                self.shapes.push(Shape::Faulty(told!("shape-empty")));
                false
            }
            None => {
                self.shapes.push(faulty());
                false
            }
        }
    }
}

fn faulty() -> Shape {
    Shape::Faulty(told!("shape-no-number"))
}

/// `lon,lat,height lon,lat,height`, and whether a height is not 0; nothing where something is no number.
fn positions(text: &str) -> Option<(Vec<LonLat>, bool)> {
    // Spaces after commas are wrong, and common.
    let tidy = if text.contains(", ") { text.split(',').map(str::trim).collect::<Vec<_>>().join(",") } else { text.to_owned() };
    let (mut all, mut heights) = (Vec::new(), false);
    for tuple in tidy.split_whitespace() {
        let numbers: Vec<f64> = tuple.trim_end_matches(',').split(',').map(|number| number.parse().ok()).collect::<Option<_>>()?;
        let [lon, lat, ref rest @ ..] = numbers[..] else { return None };
        if !lon.is_finite() || !lat.is_finite() {
            return None;
        }
        heights |= rest.first().is_some_and(|height| *height != 0.0);
        all.push(LonLat { lon, lat });
    }
    Some((all, heights))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(placemarks: &str) -> Vec<Found> {
        let text = format!(
            r#"<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2"><Document><name>Patrol</name>{placemarks}</Document></kml>"#
        );
        read("x", text.as_bytes(), &Progress::default()).unwrap()
    }

    #[test]
    fn folders_are_layers_and_extended_data_are_properties() {
        let found = check(
            r##"<Folder><name>Water</name><Placemark id="w1"><name>Hafir &amp; well</name><description><![CDATA[<b>deep</b>]]></description>
            <ExtendedData><Data name="kind"><displayName>Kind</displayName><value>hafir</value></Data>
            <SchemaData schemaUrl="#s"><SimpleData name="users">dinka</SimpleData></SchemaData></ExtendedData>
            <Point><coordinates>28.0,7.7,0</coordinates></Point></Placemark></Folder>
            <Folder><name>Ways</name><Placemark><MultiGeometry><LineString><coordinates>28,7 28.5, 7.5 29,8</coordinates></LineString>
            <LineString><coordinates>30,8,0 31,9,0</coordinates></LineString></MultiGeometry></Placemark></Folder>"##,
        );
        assert_eq!(found.iter().map(|found| found.name.as_str()).collect::<Vec<_>>(), ["Water", "Ways"]);
        let told = serde_json::to_string(&found[0].layer.features[0].properties).unwrap();
        assert_eq!(told, r#"{"id":"w1","name":"Hafir & well","description":"<b>deep</b>","kind":"hafir","users":"dinka"}"#);
        assert!(matches!(&found[1].layer.features[0].shape, Shape::Lines(lines) if lines.len() == 2 && lines[0].len() == 3));
    }

    #[test]
    fn polygons_keep_their_holes_and_tracks_their_times() {
        let ring = |low: f64, high: f64| {
            format!("<LinearRing><coordinates>{low},{low} {high},{low} {high},{high} {low},{low}</coordinates></LinearRing>")
        };
        let polygon = format!(
            "<Placemark><Polygon><outerBoundaryIs>{}</outerBoundaryIs><innerBoundaryIs>{}</innerBoundaryIs></Polygon></Placemark>",
            ring(0.0, 9.0),
            ring(5.0, 6.0)
        );
        assert!(matches!(&check(&polygon)[0].layer.features[0].shape, Shape::Polygons(all) if all[0].len() == 2));
        let track = "<Placemark><gx:Track><when>2026-01-02T00:00:00Z</when><when>2026-01-03T00:00:00Z</when><gx:coord>28 7 400</gx:coord><gx:coord>29 8 400</gx:coord></gx:Track></Placemark>";
        let found = check(track);
        assert_eq!(found[0].layer.features[0].properties.get("times").unwrap().as_array().unwrap().len(), 2);
        assert!(found[0].notes[0].to_string().contains("heights"));
    }

    #[test]
    fn a_faulty_place_is_named_and_the_rest_is_read() {
        let found = check(
            "<Placemark><Point><coordinates>here</coordinates></Point></Placemark><Placemark><Point><coordinates>NaN,7</coordinates></Point></Placemark><Placemark><name>nowhere</name></Placemark>",
        );
        let shapes: Vec<String> =
            found[0].layer.features.iter().map(|feature| feature.shape.name().say(crate::words::Language::English)).collect();
        assert_eq!(shapes, ["something unreadable", "something unreadable", "nothing"]);
    }

    #[test]
    fn what_is_broken_or_made_to_harm_is_refused() {
        let refused = |text: &str| read("x", text.as_bytes(), &Progress::default()).unwrap_err().to_string();
        let bomb = r#"<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol1 "&lol;&lol;">]><kml><Document><name>&lol1;</name></Document></kml>"#;
        assert!(refused(bomb).contains("entities"));
        assert!(refused("<kml><Document><name>&secret;</name></Document></kml>").contains("secret"));
        assert!(refused("<kml><Document>").contains("breaks off"));
        assert!(refused("<kml></Document></kml>").contains("KML"));
        assert!(refused(&"<a>".repeat(100_000)).contains("64"), "nested without end");
    }
}
