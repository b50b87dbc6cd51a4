//! The atlas: base maps that are read once and never changed. A user's own maps may take their place.

mod read;

use crate::layers::Rings;
use crate::measure::LonLat;
use crate::measure::plane::Extent;
use crate::words::Phrase;

pub use read::{SHEETS, Sheet};

/// A country.
#[derive(Clone, Debug)]
pub struct Country {
    /// ISO 3166-1 code of three letters.
    pub iso3: String,
    /// Its name.
    pub name: String,
    /// Its outlines.
    pub rings: Rings,
}

/// A state or province: the first level below the country.
#[derive(Clone, Debug)]
pub struct State {
    /// Its P-code, or `ISO3/Name` where it has none.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its country's code.
    pub iso3: String,
    /// Its country's name.
    pub country: String,
    /// Its outlines.
    pub rings: Rings,
}

/// A river, named or classed.
#[derive(Clone, Debug)]
pub struct River {
    /// Its name, where known.
    pub name: Option<String>,
    /// 0 for the widest, larger for smaller ones.
    pub class: u8,
    /// Whether it falls dry.
    pub seasonal: bool,
    /// Its lines.
    pub lines: Vec<Vec<LonLat>>,
}

/// A town.
#[derive(Clone, Debug)]
pub struct Town {
    /// Its name.
    pub name: String,
    /// Its country's code.
    pub iso3: String,
    /// People, as the gazetteer says.
    pub population: u32,
    /// Where it is.
    pub at: LonLat,
}

/// The base maps.
#[derive(Clone, Debug, Default)]
pub struct Atlas {
    /// Countries.
    pub countries: Vec<Country>,
    /// States.
    pub states: Vec<State>,
    /// Rivers.
    pub rivers: Vec<River>,
    /// Lakes.
    pub lakes: Vec<Rings>,
    /// Towns, the largest first.
    pub towns: Vec<Town>,
    /// Boundaries that are claimed, disputed or undetermined.
    pub disputed: Vec<Vec<LonLat>>,
}

impl Atlas {
    /// The state with an id.
    #[must_use]
    pub fn state(&self, id: &str) -> Option<usize> {
        self.states.iter().position(|state| state.id == id)
    }

    /// The box that holds all states.
    #[must_use]
    pub fn extent(&self) -> Option<Extent> {
        Extent::of(self.states.iter().flat_map(|state| state.rings.iter().flatten().flatten().copied()))
    }

    /// Who the maps come from, as their licences ask: for maps and documents.
    #[must_use]
    pub const fn credits() -> Phrase {
        Phrase("atlas-credits")
    }
}
