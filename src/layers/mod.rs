//! Layers: what a raw feature must be to be a route, a water point, a farming zone. Each kind reads
//! into `(sound ones, problems)`; nothing is dropped without a problem that says so.

mod crop;
mod farming_zone;
mod geometry;
mod incident;
mod no_go;
mod reader;
mod route;
mod settlement;
mod water_point;
mod feature;
mod written;

use crate::measure::LonLat;
use crate::measure::plane::Extent;
use serde::{Deserialize, Serialize};

pub use crop::{Crop, Standing};
pub use farming_zone::FarmingZone;
pub use feature::{Feature, LayerKind, OfLayer, read_features};
pub use geometry::Rings;
pub use incident::{Incident, PlacePrecision};
pub use no_go::NoGo;
pub use reader::{Reader, Rejected, id_in, id_of, read_all};
pub use route::{DEFAULT_GRAZE_RADIUS_M, FASTEST_SEEN_KM_PER_DAY, Pace, Route, RouteKind, Stopover, StopoverPlace};
pub use settlement::{Access, MeetingPlace, Settlement};
pub use water_point::{Opening, Supply, WATER_KINDS, WaterPoint};
pub use written::{doubts, patch, read_back, standing, written};

/// Who may see a feature.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sensitivity {
    /// Anybody.
    #[default]
    Public,
    /// Partner organisations.
    Partners,
    /// The mission alone.
    Internal,
}

/// Where a feature comes from.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Origin {
    /// Who says so.
    pub source: Option<String>,
    /// `illustrative`, `reported`, `agreed`...
    pub status: Option<String>,
    /// Who may see it.
    pub sensitivity: Sensitivity,
    /// Under which licence its source lets it be used.
    #[serde(default)]
    pub licence: Option<String>,
    /// As of when it is true, as its source says it: a day, a month, a year.
    #[serde(default)]
    pub dated: Option<String>,
    /// The properties that its source does not give, for which a stated default stands.
    #[serde(default)]
    pub assumed: Vec<String>,
}

impl Sensitivity {
    /// By its word; nothing where it is none.
    #[must_use]
    pub fn of_word(word: &str) -> Option<Self> {
        [Self::Public, Self::Partners, Self::Internal].into_iter().find(|one| one.word() == word)
    }

    /// The word in files and forms.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Partners => "partners",
            Self::Internal => "internal",
        }
    }
}

impl Origin {
    /// Whether it was drawn to illustrate, not surveyed.
    #[must_use]
    pub fn is_illustrative(&self) -> bool {
        self.status.as_deref().is_some_and(|status| status.eq_ignore_ascii_case("illustrative"))
    }
}

/// Anything on the map that has an identity.
pub trait Placed {
    /// Its stable id.
    fn id(&self) -> &str;
    /// What people call it.
    fn name(&self) -> &str;
    /// Where it comes from.
    fn origin(&self) -> &Origin;
    /// Every position of its geometry.
    fn positions(&self) -> Box<dyn Iterator<Item = LonLat> + '_>;

    /// The box that holds it.
    fn extent(&self) -> Option<Extent> {
        Extent::of(self.positions())
    }
}

/// The four questions of [`Placed`], answered from the fields `id`, `name`, `origin` and one geometry.
macro_rules! placed {
    ($kind:ty, $positions:expr) => {
        impl $crate::layers::Placed for $kind {
            fn id(&self) -> &str {
                &self.id
            }
            fn name(&self) -> &str {
                &self.name
            }
            fn origin(&self) -> &$crate::layers::Origin {
                &self.origin
            }
            fn positions(&self) -> Box<dyn Iterator<Item = $crate::measure::LonLat> + '_> {
                let positions: fn(&Self) -> Box<dyn Iterator<Item = $crate::measure::LonLat> + '_> = $positions;
                positions(self)
            }
        }
    };
}
pub(crate) use placed;
