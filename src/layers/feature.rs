//! A feature of any layer: what edits, journals and files speak of without asking each kind.

use serde::{Deserialize, Serialize};

use super::{FarmingZone, Incident, NoGo, Origin, Placed, Route, Settlement, WaterPoint, read_all};
use crate::formats::RawLayer;
use crate::measure::LonLat;
use crate::measure::plane::Extent;
use crate::problems::Problem;
use crate::words::Phrase;

/// The six layers of a scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LayerKind {
    /// Migration routes.
    Routes,
    /// Water points.
    WaterPoints,
    /// Farming zones.
    FarmingZones,
    /// Settlements.
    Settlements,
    /// Past incidents.
    Incidents,
    /// No-go zones.
    NoGo,
}

impl LayerKind {
    /// All of them, in the order of `scenario.toml`.
    pub const ALL: [Self; 6] = [Self::Routes, Self::WaterPoints, Self::FarmingZones, Self::Settlements, Self::Incidents, Self::NoGo];

    /// Its key in `scenario.toml`, and the name of its file where none is given.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Routes => "routes",
            Self::WaterPoints => "water_points",
            Self::FarmingZones => "farming_zones",
            Self::Settlements => "settlements",
            Self::Incidents => "incidents",
            Self::NoGo => "no_go",
        }
    }

    /// One thing of it, in any language.
    #[must_use]
    pub const fn phrase(self) -> Phrase {
        match self {
            Self::Routes => Phrase("thing-route"),
            Self::WaterPoints => Phrase("thing-water-point"),
            Self::FarmingZones => Phrase("thing-farming-zone"),
            Self::Settlements => Phrase("thing-settlement"),
            Self::Incidents => Phrase("thing-incident"),
            Self::NoGo => Phrase("thing-no-go"),
        }
    }

    /// What people call one thing of it.
    #[must_use]
    pub const fn one(self) -> &'static str {
        match self {
            Self::Routes => "route",
            Self::WaterPoints => "water point",
            Self::FarmingZones => "farming zone",
            Self::Settlements => "settlement",
            Self::Incidents => "incident",
            Self::NoGo => "no-go zone",
        }
    }
}

/// One thing of any layer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Feature {
    /// A migration route and its herd.
    Route(Route),
    /// A water point.
    WaterPoint(WaterPoint),
    /// A farming zone.
    FarmingZone(FarmingZone),
    /// A settlement.
    Settlement(Settlement),
    /// A past incident.
    Incident(Incident),
    /// A no-go zone.
    NoGo(NoGo),
}

/// The same for whichever kind a feature is of.
macro_rules! whichever {
    ($feature:expr, $one:ident => $done:expr) => {
        match $feature {
            Self::Route($one) => $done,
            Self::WaterPoint($one) => $done,
            Self::FarmingZone($one) => $done,
            Self::Settlement($one) => $done,
            Self::Incident($one) => $done,
            Self::NoGo($one) => $done,
        }
    };
}

impl Feature {
    /// Its layer.
    #[must_use]
    pub const fn layer(&self) -> LayerKind {
        match self {
            Self::Route(_) => LayerKind::Routes,
            Self::WaterPoint(_) => LayerKind::WaterPoints,
            Self::FarmingZone(_) => LayerKind::FarmingZones,
            Self::Settlement(_) => LayerKind::Settlements,
            Self::Incident(_) => LayerKind::Incidents,
            Self::NoGo(_) => LayerKind::NoGo,
        }
    }

    fn placed(&self) -> &dyn Placed {
        whichever!(self, one => one)
    }

    /// Its positions, to be moved.
    pub fn positions_mut(&mut self) -> Box<dyn Iterator<Item = &mut LonLat> + '_> {
        match self {
            Self::Route(route) => Box::new(route.line.iter_mut()),
            Self::FarmingZone(FarmingZone { rings, .. }) | Self::NoGo(NoGo { rings, .. }) => Box::new(rings.iter_mut().flatten().flatten()),
            Self::WaterPoint(WaterPoint { at, .. }) | Self::Settlement(Settlement { at, .. }) | Self::Incident(Incident { at, .. }) => {
                Box::new(std::iter::once(at))
            }
        }
    }

    /// Its id, to be changed before it is added.
    pub fn id_mut(&mut self) -> &mut String {
        whichever!(self, one => &mut one.id)
    }

    /// Its name, to be changed.
    pub fn name_mut(&mut self) -> &mut String {
        whichever!(self, one => &mut one.name)
    }

    /// Where it comes from, to be changed.
    pub fn origin_mut(&mut self) -> &mut Origin {
        whichever!(self, one => &mut one.origin)
    }
}

impl Placed for Feature {
    fn id(&self) -> &str {
        self.placed().id()
    }
    fn name(&self) -> &str {
        self.placed().name()
    }
    fn origin(&self) -> &Origin {
        self.placed().origin()
    }
    fn positions(&self) -> Box<dyn Iterator<Item = LonLat> + '_> {
        self.placed().positions()
    }
}

/// A kind of thing that is a layer's: into [`Feature`] and out of it.
pub trait OfLayer: Placed + Clone + PartialEq {
    /// Its layer.
    const LAYER: LayerKind;
    /// As a feature of any layer.
    fn into_feature(self) -> Feature;
    /// Out of a feature of its own layer; nothing out of another.
    fn from_feature(feature: Feature) -> Option<Self>;
}

/// Reads a layer of whatever kind. Each row is a feature or a problem that says why not.
#[must_use]
pub fn read_features(raw: &RawLayer, layer: LayerKind, file: &str, region: Option<Extent>) -> (Vec<Feature>, Vec<Problem>) {
    fn all<T: OfLayer>((sound, problems): (Vec<T>, Vec<Problem>)) -> (Vec<Feature>, Vec<Problem>) {
        (sound.into_iter().map(OfLayer::into_feature).collect(), problems)
    }
    match layer {
        LayerKind::Routes => all(read_all(raw, file, region, Route::read)),
        LayerKind::WaterPoints => all(read_all(raw, file, region, WaterPoint::read)),
        LayerKind::FarmingZones => all(read_all(raw, file, region, FarmingZone::read)),
        LayerKind::Settlements => all(read_all(raw, file, region, Settlement::read)),
        LayerKind::Incidents => all(read_all(raw, file, region, Incident::read)),
        LayerKind::NoGo => all(read_all(raw, file, region, NoGo::read)),
    }
}

macro_rules! of_layer {
    ($($kind:ident in $layer:ident),*) => {$(
        impl OfLayer for $kind {
            const LAYER: LayerKind = LayerKind::$layer;
            fn into_feature(self) -> Feature {
                Feature::$kind(self)
            }
            fn from_feature(feature: Feature) -> Option<Self> {
                match feature {
                    Feature::$kind(one) => Some(one),
                    _ => None,
                }
            }
        }
    )*};
}
of_layer!(Route in Routes, WaterPoint in WaterPoints, FarmingZone in FarmingZones, Settlement in Settlements, Incident in Incidents, NoGo in NoGo);
