//! Where the layers of a scenario lie.

use serde::{Deserialize, Serialize};

use crate::layers::LayerKind;

/// Where the layers lie, relative to the scenario's folder.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct LayerFiles {
    /// Migration routes.
    pub routes: Option<String>,
    /// Water points.
    pub water_points: Option<String>,
    /// Farming zones.
    pub farming_zones: Option<String>,
    /// Settlements.
    pub settlements: Option<String>,
    /// Past incidents.
    pub incidents: Option<String>,
    /// No-go zones.
    pub no_go: Option<String>,
}

impl LayerFiles {
    /// The file of a layer; nothing where none is named.
    #[must_use]
    pub fn of(&self, layer: LayerKind) -> Option<&str> {
        let file = match layer {
            LayerKind::Routes => &self.routes,
            LayerKind::WaterPoints => &self.water_points,
            LayerKind::FarmingZones => &self.farming_zones,
            LayerKind::Settlements => &self.settlements,
            LayerKind::Incidents => &self.incidents,
            LayerKind::NoGo => &self.no_go,
        };
        file.as_deref()
    }

    /// The same, to be set.
    pub fn of_mut(&mut self, layer: LayerKind) -> &mut Option<String> {
        match layer {
            LayerKind::Routes => &mut self.routes,
            LayerKind::WaterPoints => &mut self.water_points,
            LayerKind::FarmingZones => &mut self.farming_zones,
            LayerKind::Settlements => &mut self.settlements,
            LayerKind::Incidents => &mut self.incidents,
            LayerKind::NoGo => &mut self.no_go,
        }
    }
}
