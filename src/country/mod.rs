//! A country's own maps as OCHA publishes them (COD-AB, common operational datasets of administrative boundaries): read from
//! a download, checked, made ready for the atlas. Nothing here changes an atlas or writes a file.

mod check;
mod columns;
mod download;
mod read;

use crate::atlas::Atlas;
use crate::atlas::added::{self, Added, Outline, STRAY_M};
use crate::borders::Net;
use crate::formats::FormatError;
use crate::layers::Rings;
use crate::problems::Problem;
use crate::progress::{Cancelled, Progress};
use crate::words::{Phrase, Sentence, told};

pub use read::read;

/// What a person says of a download; what they leave out is taken from it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// The country's code of three letters.
    pub iso3: Option<String>,
    /// The language of the names, by its code of two letters.
    pub language: Option<String>,
    /// Who made the maps.
    pub source: Option<String>,
    /// Under which licence they may be used.
    pub licence: Option<String>,
    /// As of when they are true.
    pub dated: Option<String>,
}

/// One area of one level.
#[derive(Clone, Debug, PartialEq)]
pub struct Unit {
    /// Its P-code.
    pub code: String,
    /// The code of the area of the level above that it lies in.
    pub parent: Option<String>,
    /// Its name.
    pub name: String,
    /// Its names by language.
    pub names: Vec<(String, String)>,
    /// Its outlines.
    pub rings: Rings,
}

/// One level of a country.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Level {
    /// The layer that it was read from.
    pub file: String,
    /// Its areas, in the file's order.
    pub units: Vec<Unit>,
}

/// A country's maps, read and checked.
#[derive(Clone, Debug)]
pub struct OwnMaps {
    /// What they are and where they come from.
    pub about: Added,
    /// The country, its states, their districts.
    pub levels: [Level; 3],
    /// What is wrong or doubtful, the gravest first.
    pub problems: Vec<Problem>,
}

/// Why a download gives no maps.
#[derive(Debug, thiserror::Error)]
pub enum CountryError {
    /// There is nothing in it that can be read, and why.
    #[error("{0}")]
    Nothing(Sentence),
    /// It has no areas of the first level.
    #[error("{}", told!("country-no-states"))]
    NoStates,
    /// Which country it is of is not said.
    #[error("{}", told!("country-no-country"))]
    NoCountry,
    /// The person changed their mind.
    #[error("{}", told!("format-cancelled"))]
    Cancelled,
}

impl CountryError {
    /// Why, in any language.
    #[must_use]
    pub fn told(&self) -> Sentence {
        match self {
            Self::Nothing(why) => why.clone(),
            Self::NoStates => told!("country-no-states"),
            Self::NoCountry => told!("country-no-country"),
            Self::Cancelled => told!("format-cancelled"),
        }
    }

    /// What to do about it.
    #[must_use]
    pub const fn remedy(&self) -> Phrase {
        match self {
            Self::Nothing(_) => Phrase("country-nothing-remedy"),
            Self::NoStates => Phrase("country-no-states.remedy"),
            Self::NoCountry => Phrase("country-no-country.remedy"),
            Self::Cancelled => Phrase("format-cancelled.remedy"),
        }
    }
}

impl From<Cancelled> for CountryError {
    fn from(_: Cancelled) -> Self {
        Self::Cancelled
    }
}

impl From<FormatError> for CountryError {
    fn from(why: FormatError) -> Self {
        if matches!(why, FormatError::Cancelled) { Self::Cancelled } else { Self::Nothing(why.told()) }
    }
}

impl OwnMaps {
    /// The file that an atlas reads, with outlines of less and less detail. All levels are simplified together, so a border
    /// that a country shares with a state, or two states with each other, is one line in each of them.
    ///
    /// # Errors
    /// Where the work was cancelled.
    pub fn written(&self, progress: &Progress) -> Result<Vec<u8>, Cancelled> {
        let units = || self.levels.iter().flat_map(|level| level.units.iter());
        let net = Net::of(units().map(|unit| &unit.rings));
        let mut simpler = Vec::new();
        for stray_m in STRAY_M {
            simpler.push(net.simplified(stray_m, progress)?);
        }
        let levels = (0_u8..).zip(&self.levels).flat_map(|(level, of)| of.units.iter().map(move |unit| (level, unit)));
        let numbered: Vec<(u8, &Unit)> = levels.collect();
        let as_drawn = numbered.iter().map(|(level, unit)| outline(*level, 0, unit, &unit.rings));
        let less = (1_u8..)
            .zip(&simpler)
            .flat_map(|(detail, all)| numbered.iter().zip(all).map(move |((level, unit), rings)| outline(*level, detail, unit, rings)));
        Ok(added::written(&self.about, as_drawn.chain(less)))
    }
}

fn outline<'a>(level: u8, detail: u8, unit: &'a Unit, rings: &'a Rings) -> Outline<'a> {
    let Unit { code, parent, name, names, .. } = unit;
    Outline { level, detail, code, parent: parent.as_deref(), name, names, rings }
}

/// Whether an atlas knows a country by its code.
fn knows(atlas: &Atlas, iso3: &str) -> bool {
    atlas.countries.iter().any(|country| country.iso3 == iso3) || atlas.states.iter().any(|state| state.iso3 == iso3)
}
