//! The atlas: base maps that are read once and never changed. A user's own maps may take their place.

mod read;
pub mod added;
pub mod areas;

use std::collections::BTreeMap;

use crate::layers::Rings;
use crate::measure::LonLat;
use crate::measure::plane::Extent;
use crate::words::{Phrase, Sentence, told};

pub use added::Added;
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

/// A county, sub-prefecture or department: the second level below the country. The shipped maps have none.
#[derive(Clone, Debug)]
pub struct District {
    /// Its P-code.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The id of its state.
    pub state: String,
    /// Its country's code.
    pub iso3: String,
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
    /// What else it is called: Raga beside Raja.
    pub also: Vec<String>,
    /// Its country's code.
    pub iso3: String,
    /// People, as the gazetteer says.
    pub population: u32,
    /// Where it is.
    pub at: LonLat,
}

impl Town {
    /// Whether one of its names is meant.
    pub fn is_called(&self, is_meant: impl Fn(&str) -> bool) -> bool {
        is_meant(&self.name) || self.also.iter().any(|name| is_meant(name))
    }
}

/// The base maps.
#[derive(Clone, Debug, Default)]
pub struct Atlas {
    /// Countries.
    pub countries: Vec<Country>,
    /// States.
    pub states: Vec<State>,
    /// Districts of the countries that have maps of their own.
    pub districts: Vec<District>,
    /// Outlines with less and less detail under which shared borders stay shared, by the ids of states and districts and
    /// the codes of countries; of countries that have maps of their own.
    pub simpler: BTreeMap<String, [Rings; 2]>,
    /// The countries that have maps of their own.
    pub added: Vec<Added>,
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
    pub fn credits(&self) -> Sentence {
        if self.added.is_empty() {
            return Sentence::new(Phrase("atlas-credits"));
        }
        let said = |added: &Added| {
            let more = [added.licence.as_deref(), added.dated.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(", ");
            let source = if more.is_empty() { added.source.clone() } else { format!("{} ({more})", added.source) };
            format!("{}: {source}", added.name)
        };
        let added = self.added.iter().map(said).collect::<Vec<_>>().join("; ");
        told!("atlas-credits-added", added = added)
    }
}
