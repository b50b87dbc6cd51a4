//! Which features of a layer are shown, by what is written of them.

use super::layering::Layering;
use super::view::Layer;
use crate::scenario::Scenario;

/// Words that must all be written of a feature: in its name, its kind, its crops or its community.
pub(super) struct Filter {
    layer: Layer,
    words: Vec<String>,
}

impl Filter {
    /// The filter of a layer as the layers lie; nothing where all of it is shown.
    pub(super) fn of(layer: Layer, layering: &Layering, scenario: &Scenario) -> Option<Self> {
        Self::new(layer, layering.filter.get(&layer)?, scenario)
    }

    /// The filter that a person typed; nothing where they typed nothing, or the layer has no features to choose from.
    pub(super) fn new(layer: Layer, text: &str, scenario: &Scenario) -> Option<Self> {
        let words: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
        (!words.is_empty() && total(layer, scenario).is_some()).then_some(Self { layer, words })
    }

    /// Whether a feature of the layer is shown.
    pub(super) fn passes(&self, scenario: &Scenario, number: usize) -> bool {
        let written = written(self.layer, scenario, number).to_lowercase();
        self.words.iter().all(|word| written.contains(word))
    }

    /// How many are.
    pub(super) fn count(&self, scenario: &Scenario) -> usize {
        (0..total(self.layer, scenario).unwrap_or(0)).filter(|number| self.passes(scenario, *number)).count()
    }
}

/// How many features a layer of the scenario has; nothing for other layers.
pub(super) fn total(layer: Layer, scenario: &Scenario) -> Option<usize> {
    match layer {
        Layer::Routes => Some(scenario.routes.len()),
        Layer::Zones => Some(scenario.farming_zones.len()),
        Layer::Water => Some(scenario.water_points.len()),
        Layer::Settlements => Some(scenario.settlements.len()),
        Layer::Incidents => Some(scenario.incidents.len()),
        Layer::NoGo => Some(scenario.no_go.len()),
        Layer::Flashpoints | Layer::Herds | Layer::States | Layer::Rivers | Layer::Towns | Layer::Degrees => None,
    }
}

/// What is written of a feature.
fn written(layer: Layer, scenario: &Scenario, number: usize) -> String {
    match layer {
        Layer::Routes => scenario.routes.get(number).map(|route| format!("{} {}", route.name, scenario.community_name(&route.community))),
        Layer::Zones => scenario.farming_zones.get(number).map(|zone| {
            let crops: Vec<&str> = zone.crops.iter().map(|crop| crop.name.as_str()).collect();
            let community = zone.community.as_deref().map_or("", |community| scenario.community_name(community));
            format!("{} {} {community}", zone.name, crops.join(" "))
        }),
        Layer::Water => scenario.water_points.get(number).map(|point| format!("{} {}", point.name, point.kind)),
        Layer::Settlements => scenario.settlements.get(number).map(|settlement| format!("{} {}", settlement.name, settlement.kind)),
        Layer::Incidents => scenario.incidents.get(number).map(|incident| format!("{} {}", incident.name, incident.kind)),
        Layer::NoGo => scenario.no_go.get(number).map(|zone| format!("{} {}", zone.name, zone.kind)),
        Layer::Flashpoints | Layer::Herds | Layer::States | Layer::Rivers | Layer::Towns | Layer::Degrees => None,
    }
    .unwrap_or_default()
}
