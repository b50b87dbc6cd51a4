//! A file that was dropped on the window: what layer it looks like, and what of it can be added.

use std::collections::{HashMap, HashSet};

use serde_json::{Map, Value};

use super::fresh::plain;
use crate::formats::{RawLayer, Shape, geojson};
use crate::layers::{Feature, LayerKind, id_in, read_features};
use crate::measure::plane::Extent;
use crate::problems::{Gravity, Problem};
use crate::scenario::Scenario;
use crate::words::{Sentence, told};

/// A file read as a layer: every feature of it is either here or among the problems that leave one out.
#[derive(Clone, Debug)]
pub struct Dropped {
    /// How many features the file holds.
    pub rows: usize,
    /// Those that can be added.
    pub features: Vec<Feature>,
    /// What is wrong or doubtful, with the remedy.
    pub problems: Vec<Problem>,
}

impl Dropped {
    /// How many features are left out; each is among the problems.
    #[must_use]
    pub const fn left_out(&self) -> usize {
        self.rows - self.features.len()
    }
}

/// Reads the bytes of a file as a layer; guesses which where none is said. Ids that the scenario has already get a
/// number behind them, and features without an id get one: nothing that is there is written over.
///
/// # Errors
/// Why nothing of it can be added, and the remedy.
pub fn dropped(
    scenario: &Scenario,
    name: &str,
    bytes: &[u8],
    said: Option<LayerKind>,
    region: Option<Extent>,
) -> Result<(LayerKind, Dropped), Sentence> {
    let is_geojson = [".geojson", ".json"].iter().any(|end| name.to_lowercase().ends_with(end));
    if !is_geojson {
        return Err(told!("refused-no-geojson", name = name));
    }
    let mut raw: RawLayer =
        geojson::read(bytes).map_err(|why| told!("refused-file", name = name, why = why.told(), remedy = why.remedy()))?;
    if raw.features.is_empty() {
        return Err(told!("refused-no-features", name = name));
    }
    let layer = said.unwrap_or_else(|| guess(name, &raw));
    give_ids(scenario, layer, &mut raw);
    Ok((layer, read_as(layer, &raw, name, region)))
}

fn read_as(layer: LayerKind, raw: &RawLayer, name: &str, region: Option<Extent>) -> Dropped {
    let (features, mut problems) = read_features(raw, layer, name, region);
    problems.sort_by_key(|problem| problem.gravity != Gravity::LeftOut);
    Dropped { rows: raw.features.len(), features, problems }
}

/// The layer that a file looks like: by its name, by what its features say, by their shape.
fn guess(name: &str, raw: &RawLayer) -> LayerKind {
    let name = name.to_lowercase();
    if let Some(layer) = LayerKind::ALL.into_iter().find(|layer| name.contains(layer.key())) {
        return layer;
    }
    let says = |keys: &[&str]| raw.features.iter().take(50).any(|feature| keys.iter().any(|key| feature.properties.contains_key(*key)));
    match raw.features.iter().map(|feature| &feature.shape).find(|shape| !matches!(shape, Shape::Absent | Shape::Faulty(_))) {
        Some(Shape::Lines(_)) => LayerKind::Routes,
        Some(Shape::Polygons(_)) if says(&["crops", "community"]) => LayerKind::FarmingZones,
        Some(Shape::Polygons(_)) if says(&["kind"]) => LayerKind::NoGo,
        Some(Shape::Polygons(_)) => LayerKind::FarmingZones,
        _ if says(&["date", "event_date", "date_start", "fatalities"]) => LayerKind::Incidents,
        _ if says(&["litres_per_day", "head_per_day", "open", "dry_on", "users"]) => LayerKind::WaterPoints,
        _ => LayerKind::Settlements,
    }
}

fn give_ids(scenario: &Scenario, layer: LayerKind, raw: &mut RawLayer) {
    // Ids of the file itself are taken as well: a new one must not be that of a feature further down.
    let own = raw.features.iter().map(|feature| id_in(&feature.properties));
    let there = scenario.ids(layer);
    let mut taken: HashSet<String> = there.iter().map(|id| (*id).to_owned()).chain(own).collect();
    // Where the last number of each word was: a hundred thousand nameless features must not count from 1 each.
    let mut numbers: HashMap<String, usize> = HashMap::new();
    for feature in &mut raw.features {
        let id = id_in(&feature.properties);
        if id.is_empty() || there.contains(id.as_str()) {
            let words = plain(&if id.is_empty() { words_of(&feature.properties, layer) } else { id });
            let number = numbers.entry(words.clone()).or_default();
            let new = loop {
                *number += 1;
                let new = format!("{words}-{number}");
                if !taken.contains(&new) {
                    break new;
                }
            };
            feature.properties.insert("id".to_owned(), new.as_str().into());
            taken.insert(new);
        }
    }
}

fn words_of(properties: &Map<String, Value>, layer: LayerKind) -> String {
    properties.get("name").and_then(Value::as_str).map_or_else(|| layer.one().to_owned(), ToOwned::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::Day;
    use crate::scenario::{Change, Season};

    fn empty() -> Scenario {
        let day = |text| Day::parse(text).unwrap();
        Scenario::empty("s", "S", Season { first_day: day("2026-10-01"), last_day: day("2027-06-30"), as_of: None })
    }

    fn file(features: &[&str]) -> Vec<u8> {
        format!("{{\"type\":\"FeatureCollection\",\"features\":[{}]}}", features.join(",")).into_bytes()
    }

    const WELL: &str =
        r#"{"type":"Feature","properties":{"id":"w","kind":"well","litres_per_day":900},"geometry":{"type":"Point","coordinates":[28,7]}}"#;
    const NAMELESS: &str = r#"{"type":"Feature","properties":{"kind":"pool"},"geometry":{"type":"Point","coordinates":[28,7.1]}}"#;
    const LINE: &str = r#"{"type":"Feature","properties":{"id":"l"},"geometry":{"type":"LineString","coordinates":[[28,7],[28,8]]}}"#;

    #[test]
    fn every_row_is_a_feature_or_a_listed_reject() {
        let (layer, read) = dropped(&empty(), "mine.geojson", &file(&[WELL, NAMELESS, LINE]), None, None).unwrap();
        assert_eq!(layer, LayerKind::WaterPoints);
        let rejects = read.problems.iter().filter(|problem| problem.gravity == Gravity::LeftOut).count();
        assert_eq!((read.rows, read.features.len(), rejects, read.left_out()), (3, 2, 1, 1));
    }

    #[test]
    fn an_id_that_is_taken_gets_a_number_and_nothing_is_written_over() {
        let mut scenario = empty();
        let (_, first) = dropped(&scenario, "w.geojson", &file(&[WELL]), None, None).unwrap();
        scenario.apply(Change::put(first.features)).unwrap();
        let (_, again) = dropped(&scenario, "w.geojson", &file(&[WELL]), None, None).unwrap();
        scenario.apply(Change::put(again.features)).unwrap();
        let ids: Vec<&str> = scenario.water_points.iter().map(|point| point.id.as_str()).collect();
        assert_eq!(ids, ["w", "w-1"]);
    }

    #[test]
    fn nameless_features_get_ids_of_their_own_that_no_other_of_the_file_has() {
        let named = NAMELESS.replace("\"kind\"", "\"id\":\"water-point-2\",\"kind\"");
        let (_, read) =
            dropped(&empty(), "w.geojson", &file(&[NAMELESS, NAMELESS, &named, NAMELESS]), Some(LayerKind::WaterPoints), None).unwrap();
        let ids: Vec<&str> = read.features.iter().map(crate::layers::Placed::id).collect();
        assert_eq!(ids, ["water-point-1", "water-point-3", "water-point-2", "water-point-4"]);
    }

    #[test]
    fn another_kind_of_file_is_refused_with_what_is_read() {
        let why = dropped(&empty(), "report.docx", b"x", None, None).unwrap_err().to_string();
        assert!(why.contains("drop a GeoJSON file"), "{why}");
        assert!(dropped(&empty(), "a.geojson", b"{ not json", None, None).unwrap_err().to_string().contains("line 1"));
        assert!(dropped(&empty(), "a.geojson", &file(&[]), None, None).unwrap_err().to_string().contains("no features"));
    }

    #[test]
    fn the_layer_is_guessed_by_name_by_properties_and_by_shape() {
        let guessed = |name: &str, feature: &str| dropped(&empty(), name, &file(&[feature]), None, None).unwrap().0;
        assert_eq!(guessed("x.geojson", LINE), LayerKind::Routes);
        assert_eq!(guessed("no_go.geojson", LINE), LayerKind::NoGo);
        let clash = r#"{"type":"Feature","properties":{"event_date":"2025-01-02"},"geometry":{"type":"Point","coordinates":[28,7]}}"#;
        assert_eq!(guessed("acled.json", clash), LayerKind::Incidents);
        let village = r#"{"type":"Feature","properties":{"name":"A"},"geometry":{"type":"Point","coordinates":[28,7]}}"#;
        assert_eq!(guessed("x.json", village), LayerKind::Settlements);
    }
}
