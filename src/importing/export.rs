//! A layer of a scenario on its way out: as its file holds it, for an audience.

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
    for feature in all.iter().filter(|feature| feature.origin().sensitivity <= audience) {
        let mut written = written(feature);
        let properties = written.get_mut("properties").and_then(Value::as_object_mut).map(std::mem::take).unwrap_or_default();
        let collection = serde_json::json!({ "type": "FeatureCollection", "features": [written] }).to_string();
        let shape = geojson::read::<Properties>(collection.as_bytes())
            .ok()
            .and_then(|layer| layer.features.into_iter().next())
            .map_or(Shape::Absent, |feature| feature.shape);
        features.push(RawFeature { number: features.len() + 1, shape, properties: properties.into() });
    }
    let withheld = many - features.len();
    (RawLayer { features, members: Map::new() }, withheld)
}
