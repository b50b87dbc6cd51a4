//! Reading the sheets of the atlas.

use std::collections::BTreeMap;

use super::{Atlas, Country, River, State, Town};
use crate::formats::{self, Cell, Properties, RawFeature, RawLayer, Shape};
use crate::layers::Rings;
use crate::problems::{Gravity, Problem};
use crate::words::Phrase;

/// A sheet of the atlas: its file, and the copy that the program carries.
#[derive(Clone, Copy, Debug)]
pub struct Sheet {
    /// File name in the maps folder.
    pub file: &'static str,
    /// What the program carries; nothing where the licence asks that the file stays separable.
    pub carried: Option<&'static [u8]>,
}

/// All sheets, in the order in which they are read.
pub const SHEETS: [Sheet; 7] = [
    Sheet { file: "countries.geojson", carried: Some(include_bytes!("../../maps/countries.geojson")) },
    Sheet { file: "states.geojson", carried: Some(include_bytes!("../../maps/states.geojson")) },
    Sheet { file: "rivers_named.geojson", carried: Some(include_bytes!("../../maps/rivers_named.geojson")) },
    Sheet { file: "rivers_classed.geojson", carried: None },
    Sheet { file: "lakes.geojson", carried: Some(include_bytes!("../../maps/lakes.geojson")) },
    Sheet { file: "towns.geojson", carried: Some(include_bytes!("../../maps/towns.geojson")) },
    Sheet { file: "disputed_borders.geojson", carried: Some(include_bytes!("../../maps/disputed_borders.geojson")) },
];

impl Atlas {
    /// Reads the sheets, given by file name. A sheet that is not there is only told of; a map without
    /// classed rivers is still a map.
    #[must_use]
    pub fn read(sheets: &BTreeMap<&str, Vec<u8>>) -> (Self, Vec<Problem>) {
        let (mut atlas, mut problems) = (Self::default(), Vec::new());
        for Sheet { file, .. } in SHEETS {
            let Some(bytes) = sheets.get(file) else {
                problems.push(Problem::of_file(
                    Gravity::Doubtful,
                    &format!("maps/{file}"),
                    Phrase("problem-sheet-missing"),
                    Phrase("problem-sheet-missing.remedy"),
                ));
                continue;
            };
            match formats::geojson::read(bytes) {
                Ok(layer) => atlas.take(file, layer),
                Err(why) => {
                    problems.push(Problem::of_file(Gravity::Stops, &format!("maps/{file}"), why.told(), why.remedy()));
                }
            }
        }
        // Both gazetteers hold some towns twice; the first name at a place is kept.
        atlas.towns.sort_by(|a, b| b.population.cmp(&a.population).then_with(|| a.name.cmp(&b.name)));
        (atlas, problems)
    }

    fn take(&mut self, file: &str, layer: RawLayer) {
        let features = layer.features;
        match file {
            "countries.geojson" => self.countries = features.into_iter().filter_map(country).collect(),
            "states.geojson" => self.states = features.into_iter().filter_map(state).collect(),
            "rivers_named.geojson" | "rivers_classed.geojson" => self.rivers.extend(features.into_iter().filter_map(river)),
            "lakes.geojson" => self.lakes = features.into_iter().filter_map(|feature| polygons(feature.shape)).collect(),
            "towns.geojson" => self.towns = features.into_iter().filter_map(town).collect(),
            _ => self.disputed = features.into_iter().filter_map(|feature| lines(feature.shape)).flatten().collect(),
        }
    }
}

fn text(properties: &Properties, key: &str) -> Option<String> {
    properties.get(key).and_then(Cell::as_str).map(ToOwned::to_owned)
}

fn polygons(shape: Shape) -> Option<Rings> {
    if let Shape::Polygons(rings) = shape { Some(rings) } else { None }
}

fn lines(shape: Shape) -> Option<Vec<Vec<crate::measure::LonLat>>> {
    if let Shape::Lines(lines) = shape { Some(lines) } else { None }
}

fn country(RawFeature { shape, properties, .. }: RawFeature) -> Option<Country> {
    let name = text(&properties, "name")?;
    Some(Country { iso3: text(&properties, "iso3").unwrap_or_else(|| name.clone()), name, rings: polygons(shape)? })
}

fn state(RawFeature { shape, properties, .. }: RawFeature) -> Option<State> {
    let (name, iso3) = (text(&properties, "name")?, text(&properties, "iso3")?);
    let id = text(&properties, "pcode").unwrap_or_else(|| format!("{iso3}/{name}"));
    let country = text(&properties, "country").unwrap_or_else(|| iso3.clone());
    Some(State { id, name, iso3, country, rings: polygons(shape)? })
}

fn river(RawFeature { shape, properties, .. }: RawFeature) -> Option<River> {
    let class = properties.get("river_class").and_then(Cell::as_u64).and_then(|class| u8::try_from(class).ok()).unwrap_or(1);
    let seasonal = properties.get("seasonal").and_then(Cell::as_bool).unwrap_or(false);
    Some(River { name: text(&properties, "name"), class, seasonal, lines: lines(shape)? })
}

fn town(RawFeature { shape, properties, .. }: RawFeature) -> Option<Town> {
    let Shape::Points(points) = shape else { return None };
    let population = properties.get("population").and_then(Cell::as_u64).and_then(|people| u32::try_from(people).ok()).unwrap_or(0);
    let name = text(&properties, "name")?;
    let others = properties.get("alt_names").and_then(Cell::as_array).into_iter().flatten().filter_map(serde_json::Value::as_str);
    let also = others.filter(|other| *other != name).map(ToOwned::to_owned).collect();
    Some(Town { name, also, iso3: text(&properties, "iso3").unwrap_or_default(), population, at: *points.first()? })
}
