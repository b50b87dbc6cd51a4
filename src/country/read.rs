//! From a download to levels of areas: which layer is which level, whose country it is, what the areas are called.

use std::path::Path;

use super::columns::{Columns, anyhow};
use super::{CountryError, Level, OwnMaps, Said, Unit, check, download, knows};
use crate::atlas::{Added, Atlas};
use crate::formats::table::plain;
use crate::formats::{Found, RawFeature, Shape};
use crate::layers::Rings;
use crate::measure::LonLat;
use crate::measure::systems::ToDegrees;
use crate::problems::{Gravity, Problem};
use crate::progress::Progress;
use crate::words::{Phrase, told};

/// Who publishes them, where nobody says otherwise.
const SOURCE: &str = "OCHA COD-AB";

/// Reads and checks a download: a file, or a folder with the files of all levels.
///
/// # Errors
/// Where nothing in it can be read, no layer has areas of the first level, or nobody says whose they are.
pub fn read(path: &Path, said: &Said, atlas: &Atlas, progress: &Progress) -> Result<OwnMaps, CountryError> {
    let (all, mut problems) = download::layers(path, progress)?;
    let mut chosen: [Option<(&Found, Columns)>; 3] = [None, None, None];
    for found in &all {
        let aside = |key| Problem::of_file(Gravity::Doubtful, &found.name, key, Phrase("country-aside-remedy"));
        match Columns::of(found).filter(|_| has_areas(found)) {
            Some(columns) => match chosen.get_mut(usize::from(columns.level)) {
                Some(free @ None) => *free = Some((found, columns)),
                Some(Some((first, _))) => {
                    problems.push(aside(told!("country-level-twice", level = u32::from(columns.level), first = &first.name)));
                }
                None => problems.push(aside(told!("country-level-deeper", level = u32::from(columns.level)))),
            },
            None => problems.push(aside(told!("country-no-level"))),
        }
    }
    let [country, states, districts] = chosen;
    let states = states.ok_or(CountryError::NoStates)?;
    let iso3 = said.iso3.clone().map(|code| code.trim().to_uppercase()).filter(|code| !code.is_empty());
    let iso3 = iso3.or_else(|| iso3_of(&states, atlas)).ok_or(CountryError::NoCountry)?;
    let files = [country.as_ref(), Some(&states), districts.as_ref()].into_iter().flatten().map(|(found, _)| found.name.clone()).collect();
    let about = about(said, iso3, files, &states, atlas);
    let language = said.language.as_deref();
    let mut level =
        |chosen: Option<(&Found, Columns)>| chosen.map(|(found, columns)| units(found, &columns, language, &about, &mut problems));
    let levels = [level(country), level(Some(states)), level(districts)].map(Option::unwrap_or_default);
    if levels[1].units.is_empty() {
        return Err(CountryError::NoStates);
    }
    problems.extend(check::all(&levels, &about, progress)?);
    problems.sort_by_key(|problem| problem.gravity);
    let about = Added { states: levels[1].units.len(), districts: levels[2].units.len(), ..about };
    let name = levels[0].units.first().map(|unit| unit.name.clone());
    Ok(OwnMaps { about: Added { name: name.unwrap_or(about.name), ..about }, levels, problems })
}

fn has_areas(found: &Found) -> bool {
    found.layer.features.iter().any(|feature| matches!(feature.shape, Shape::Polygons(_)))
}

/// What the maps are and where they come from.
fn about(said: &Said, iso3: String, files: Vec<String>, (found, columns): &(&Found, Columns), atlas: &Atlas) -> Added {
    let first = found.layer.features.first().map(|feature| &feature.properties);
    let typed = |text: &Option<String>| text.as_deref().map(str::trim).filter(|text| !text.is_empty()).map(ToOwned::to_owned);
    let named = first.and_then(|first| best(&columns.names_of_country(first), said.language.as_deref()));
    let known = || atlas.countries.iter().find(|country| country.iso3 == iso3).map(|country| country.name.clone());
    let dated = first.and_then(|first| anyhow(first, &["validon", "valid_on", "date"])).map(|date| date.chars().take(10).collect());
    Added {
        name: named.or_else(known).unwrap_or_else(|| iso3.clone()),
        iso3,
        source: typed(&said.source).unwrap_or_else(|| SOURCE.to_owned()),
        licence: typed(&said.licence),
        dated: typed(&said.dated).or(dated),
        files,
        states: 0,
        districts: 0,
    }
}

/// Whose areas they are: as a column says, as the file's name begins (`caf_admbnda_adm1`), by the country's name on the maps.
fn iso3_of((found, columns): &(&Found, Columns), atlas: &Atlas) -> Option<String> {
    let first = &found.layer.features.first()?.properties;
    if let Some(code) = anyhow(first, &["iso3", "iso_3", "adm0_iso3", "admin0iso3", "iso3_code"]).filter(|code| code.len() == 3) {
        return Some(code.to_uppercase());
    }
    let name = plain(&found.name);
    let begins = name.split('_').next().filter(|word| word.len() == 3 && name.contains("adm")).map(str::to_uppercase);
    if let Some(code) = begins.filter(|code| knows(atlas, code) || code.bytes().all(|letter| letter.is_ascii_uppercase())) {
        return Some(code);
    }
    let names = columns.names_of_country(first);
    let same = |known: &str| names.iter().any(|(_, name)| plain(name) == plain(known));
    let by_country = atlas.countries.iter().find(|country| same(&country.name)).map(|country| country.iso3.clone());
    by_country.or_else(|| atlas.states.iter().find(|state| same(&state.country)).map(|state| state.iso3.clone()))
}

/// The name in a language; the first that there is where nobody asks for one, or there is none in it.
fn best(names: &[(String, String)], language: Option<&str>) -> Option<String> {
    let asked = language.and_then(|language| names.iter().find(|(known, _)| known.eq_ignore_ascii_case(language.trim())));
    asked.or(names.first()).map(|(_, name)| name.clone())
}

/// The areas of a layer; parts that have the same code and name are one area.
fn units(found: &Found, columns: &Columns, language: Option<&str>, about: &Added, problems: &mut Vec<Problem>) -> Level {
    let way = match found.system.definition().map(ToDegrees::open) {
        None => Way::AsTheyAre,
        Some(Ok(way)) => Way::Through(way),
        Some(Err(_unknown)) => Way::Nowhere,
    };
    let mut units: Vec<Unit> = Vec::new();
    for feature in &found.layer.features {
        let doubt = |message| {
            Problem::of_file(Gravity::LeftOut, &found.name, message, Phrase("country-unread-remedy"))
                .at(format!("#{}", feature.number), None)
        };
        let rings = match outlines(feature, &way) {
            Ok(rings) => rings,
            Err(message) => {
                problems.push(doubt(message));
                continue;
            }
        };
        let names = columns.names(&feature.properties);
        let name = best(&names, language).or_else(|| columns.code(&feature.properties));
        let Some(name) = name else {
            problems.push(doubt(told!("country-nameless")));
            continue;
        };
        let at = rings.first().and_then(|rings| rings.first()?.first()).copied();
        let code = columns.code(&feature.properties).unwrap_or_else(|| {
            let message = told!("country-no-code", name = &name);
            problems.push(Problem::of_file(Gravity::Doubtful, &found.name, message, Phrase("country-no-code.remedy")).at(name.clone(), at));
            format!("{}/{name}", about.iso3)
        });
        let new = Unit { code, parent: columns.parent(&feature.properties), name, names, rings };
        put(&mut units, new, &found.name, problems);
    }
    Level { file: found.name.clone(), units }
}

fn put(units: &mut Vec<Unit>, mut new: Unit, file: &str, problems: &mut Vec<Problem>) {
    match units.iter_mut().find(|unit| unit.code == new.code) {
        Some(same) if same.name == new.name => same.rings.append(&mut new.rings),
        Some(other) => {
            let at = new.rings.first().and_then(|rings| rings.first()?.first()).copied();
            let message = told!("country-same-code", code = &new.code, one = &other.name, other = &new.name);
            problems.push(Problem::of_file(Gravity::Doubtful, file, message, Phrase("country-same-code.remedy")).at(new.name.clone(), at));
            new.code = format!("{}/{}", new.code, new.name);
            units.push(new);
        }
        None => units.push(new),
    }
}

/// How positions become degrees.
enum Way {
    /// They are.
    AsTheyAre,
    /// Through a system.
    Through(ToDegrees),
    /// Through one that nobody knows.
    Nowhere,
}

/// The outlines in degrees.
fn outlines(feature: &RawFeature, way: &Way) -> Result<Rings, crate::words::Sentence> {
    let polygons = match &feature.shape {
        Shape::Polygons(polygons) => polygons,
        Shape::Faulty(why) => return Err(why.clone()),
        other => return Err(told!("country-no-area", found = other.name())),
    };
    let degrees = |at: &LonLat| match way {
        Way::AsTheyAre => Some(*at),
        Way::Through(way) => way.degrees(at.lon, at.lat),
        Way::Nowhere => None,
    };
    let is_on_globe = |at: &LonLat| at.lon.abs() <= 180.0 && at.lat.abs() <= 90.0;
    let ring = |ring: &Vec<LonLat>| ring.iter().map(degrees).collect::<Option<Vec<_>>>().filter(|ring| ring.iter().all(is_on_globe));
    let polygon = |rings: &Vec<Vec<LonLat>>| rings.iter().filter(|ring| ring.len() > 3).map(ring).collect::<Option<Vec<_>>>();
    let rings: Option<Rings> = polygons.iter().map(polygon).collect();
    let rings: Rings = rings.ok_or_else(|| told!("country-not-degrees"))?.into_iter().filter(|rings| !rings.is_empty()).collect();
    if rings.is_empty() { Err(told!("country-no-area", found = Shape::Absent.name())) } else { Ok(rings) }
}
