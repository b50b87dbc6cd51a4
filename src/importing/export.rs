//! A layer of a scenario on its way out: as its file holds it, for an audience.

use std::collections::HashSet;

use serde_json::{Map, Value};

use crate::formats::{Properties, RawFeature, RawLayer, Shape, geojson};
use crate::layers::{LayerKind, Placed as _, Sensitivity, written};
use crate::scenario::Scenario;

/// The layer as raw features in degrees, without what the audience may not see; and how many those are.
#[must_use]
pub fn exported(scenario: &Scenario, layer: LayerKind, audience: Sensitivity) -> (RawLayer, usize) {
    let all = scenario.features(layer);
    let many = all.len();
    let mut features = Vec::with_capacity(many);
    let (hidden, mut names) = (hidden(scenario, audience), 0);
    for feature in all.iter().filter(|feature| feature.origin().sensitivity <= audience) {
        let mut written = written(feature);
        let mut properties = written.get_mut("properties").and_then(Value::as_object_mut).map(std::mem::take).unwrap_or_default();
        names += without_hidden(&mut properties, &hidden);
        let collection = serde_json::json!({ "type": "FeatureCollection", "features": [written] }).to_string();
        let shape = geojson::read::<Properties>(collection.as_bytes())
            .ok()
            .and_then(|layer| layer.features.into_iter().next())
            .map_or(Shape::Absent, |feature| feature.shape);
        features.push(RawFeature { number: features.len() + 1, shape, properties: properties.into() });
    }
    let withheld = many - features.len() + names;
    (RawLayer { features, members: Map::new() }, withheld)
}

/// The ids and names of what an audience may not see and that others name: places that herds camp at, herds that leave water.
fn hidden(scenario: &Scenario, audience: Sensitivity) -> HashSet<String> {
    let layers = [LayerKind::Settlements, LayerKind::WaterPoints, LayerKind::Routes].into_iter();
    let all = layers.flat_map(|layer| scenario.features(layer)).filter(|feature| feature.origin().sensitivity > audience);
    all.flat_map(|feature| [feature.id().to_owned(), feature.name().to_owned()]).collect()
}

/// Takes what names something hidden out of the lists of a feature; how many that are.
fn without_hidden(properties: &mut Map<String, Value>, hidden: &HashSet<String>) -> usize {
    let names_hidden = |one: &Value| one.as_str().or_else(|| one.get("place")?.as_str()).is_some_and(|name| hidden.contains(name));
    let mut taken = 0;
    for key in ["stopovers", "left_by"] {
        if let Some(list) = properties.get_mut(key).and_then(Value::as_array_mut) {
            let before = list.len();
            list.retain(|one| !names_hidden(one));
            taken += before - list.len();
        }
    }
    taken
}
