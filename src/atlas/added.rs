//! Countries whose own maps take the place of the shipped ones: one file each, with what is known of where it comes from and
//! every outline in three degrees of detail.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::{Atlas, Country, District, State};
use crate::formats::{self, Cell, RawFeature, RawLayer, Shape};
use crate::layers::Rings;
use crate::problems::{Gravity, Problem};
use crate::words::{Phrase, told};

/// How far the simpler outlines may stray, by their degree of detail: less than a pixel wherever a look from so far shows
/// them.
///
/// # Units
/// Metres.
pub const STRAY_M: [f64; 2] = [400.0, 2_500.0];

/// The member of a file that says what it is.
const MEMBER: &str = "murhal_country";

/// A country whose maps a person put in the place of the shipped ones, and where they come from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Added {
    /// ISO 3166-1 code of three letters.
    pub iso3: String,
    /// Its name.
    pub name: String,
    /// Who made the maps.
    pub source: String,
    /// Under which licence they may be used, where that is known.
    #[serde(default)]
    pub licence: Option<String>,
    /// As of when they are true, where that is known.
    #[serde(default)]
    pub dated: Option<String>,
    /// The files that they were read from.
    #[serde(default)]
    pub files: Vec<String>,
    /// How many areas of the first level.
    #[serde(default)]
    pub states: usize,
    /// How many of the second.
    #[serde(default)]
    pub districts: usize,
}

/// One outline on its way into a file.
#[derive(Clone, Debug)]
pub struct Outline<'a> {
    /// 0 for the country, 1 for its states, 2 for their districts.
    pub level: u8,
    /// 0 as it was drawn, 1 and 2 with less and less detail.
    pub detail: u8,
    /// Its code.
    pub code: &'a str,
    /// The code of what it lies in.
    pub parent: Option<&'a str>,
    /// Its name.
    pub name: &'a str,
    /// Its names in all languages of the source.
    pub names: &'a [(String, String)],
    /// Its outlines.
    pub rings: &'a Rings,
}

/// The file of a country.
#[must_use]
pub fn written<'a>(about: &Added, outlines: impl Iterator<Item = Outline<'a>>) -> Vec<u8> {
    let feature = |(number, outline): (usize, Outline<'_>)| {
        let names: Map<String, Value> = outline.names.iter().map(|(language, name)| (language.clone(), name.as_str().into())).collect();
        let mut properties = Map::new();
        properties.insert("level".to_owned(), outline.level.into());
        properties.insert("detail".to_owned(), outline.detail.into());
        properties.insert("pcode".to_owned(), outline.code.into());
        properties.insert("name".to_owned(), outline.name.into());
        properties.insert("parent".to_owned(), outline.parent.into());
        if names.len() > 1 {
            properties.insert("names".to_owned(), names.into());
        }
        RawFeature { number: number + 1, shape: Shape::Polygons(outline.rings.clone()), properties: properties.into() }
    };
    let mut members = Map::new();
    members.insert(MEMBER.to_owned(), serde_json::to_value(about).unwrap_or_default());
    let features = outlines.enumerate().map(feature).collect();
    formats::geojson::write_layer(&RawLayer { features, members })
}

/// What a file says of itself; nothing where it is no country's.
#[must_use]
pub fn about(bytes: &[u8]) -> Option<Added> {
    let layer = formats::geojson::read(bytes).ok()?;
    of_members(&layer)
}

fn of_members(layer: &RawLayer) -> Option<Added> {
    layer.members.get(MEMBER).and_then(|said| Added::deserialize(said).ok()).filter(|added| !added.iso3.is_empty())
}

impl Atlas {
    /// Puts a country's own maps in the place of what is there of it; what lies in other countries stays.
    ///
    /// # Errors
    /// Where the file is no country's, or holds no state; then nothing is changed.
    pub fn put_country(&mut self, file: &str, bytes: &[u8]) -> Result<(), Box<Problem>> {
        let refused = |message, remedy| Box::new(Problem::of_file(Gravity::Doubtful, file, message, remedy));
        let layer = formats::geojson::read(bytes).map_err(|why| refused(why.told(), why.remedy()))?;
        let unknown = || refused(told!("problem-no-country"), Phrase("problem-no-country.remedy"));
        let added = of_members(&layer).ok_or_else(unknown)?;
        let mut read = Read::default();
        layer.features.into_iter().for_each(|feature| read.take(&added, feature));
        if read.states.is_empty() {
            return Err(unknown());
        }
        self.forget(&added.iso3);
        if read.country.is_some() {
            self.countries.retain(|country| country.iso3 != added.iso3);
        }
        self.countries.extend(read.country);
        self.states.extend(read.states);
        self.districts.extend(read.districts);
        self.simpler.extend(read.simpler);
        self.added.push(added);
        Ok(())
    }

    /// Forgets all of a country but its outline.
    fn forget(&mut self, iso3: &str) {
        self.states.retain(|state| state.iso3 != iso3);
        self.districts.retain(|district| district.iso3 != iso3);
        self.added.retain(|added| added.iso3 != iso3);
    }
}

/// What is read of a file.
#[derive(Default)]
struct Read {
    country: Option<Country>,
    states: Vec<State>,
    districts: Vec<District>,
    simpler: std::collections::BTreeMap<String, [Rings; 2]>,
}

impl Read {
    fn take(&mut self, added: &Added, RawFeature { shape, properties, .. }: RawFeature) {
        let text = |key: &str| properties.get(key).and_then(Cell::as_str).map(ToOwned::to_owned);
        let number = |key: &str| properties.get(key).and_then(Cell::as_u64);
        let (Shape::Polygons(rings), Some(level), Some(detail), Some(code)) = (shape, number("level"), number("detail"), text("pcode"))
        else {
            return;
        };
        let name = text("name").unwrap_or_else(|| code.clone());
        let iso3 = added.iso3.clone();
        match (level, detail) {
            (0, 0) => self.country = Some(Country { iso3, name, rings }),
            (1, 0) => self.states.push(State { id: code, name, iso3, country: added.name.clone(), rings }),
            (2, 0) => self.districts.push(District { id: code, name, state: text("parent").unwrap_or_default(), iso3, rings }),
            (_, 1 | 2) => {
                let key = if level == 0 { iso3 } else { code };
                let [fair, coarse] = self.simpler.entry(key).or_default();
                *(if detail == 1 { fair } else { coarse }) = rings;
            }
            _ => {}
        }
    }
}
