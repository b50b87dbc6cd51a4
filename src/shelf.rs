//! The shelf: where the maps and the shipped scenarios lie, and what lies there.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::atlas::{Atlas, SHEETS};
use crate::files;
use crate::problems::{Gravity, Problem};
use crate::scenario::{self, OpenError, Scenario};
use crate::words::{Phrase, told};

/// The scenario that opens when none is named.
const SHIPPED: &str = "bahr-el-ghazal-2026-27";

/// Folders in which the program's own data may lie: the one it is started in, and those at and above the
/// program itself.
fn places() -> Vec<PathBuf> {
    let mut places = vec![PathBuf::from(".")];
    if let Ok(program) = std::env::current_exe() {
        places.extend(program.ancestors().skip(1).take(3).map(Path::to_owned));
    }
    places
}

fn find_folder(name: &str) -> Option<PathBuf> {
    places().into_iter().map(|place| place.join(name)).find(|folder| files::is_folder(folder))
}

/// Reads the base maps: from a folder where one is named, else from `maps/` near the program; sheets that
/// are not there come from the program itself, where it carries them.
#[must_use]
pub fn atlas(named: Option<&Path>) -> (Atlas, Vec<Problem>) {
    let folder = named.map(Path::to_owned).or_else(|| find_folder("maps"));
    let mut sheets: BTreeMap<&str, Vec<u8>> = BTreeMap::new();
    let mut problems = Vec::new();
    for sheet in SHEETS {
        let from_disk = folder.as_ref().map(|folder| files::read(&folder.join(sheet.file)));
        match (from_disk, sheet.carried) {
            (Some(Ok(bytes)), _) => drop(sheets.insert(sheet.file, bytes)),
            (Some(Err(error)), carried) if !error.is_missing() => {
                problems.push(Problem::of_file(
                    Gravity::Doubtful,
                    sheet.file,
                    told!("problem-sheet-unreadable", why = error.to_string()),
                    Phrase("problem-sheet-unreadable.remedy"),
                ));
                carried.and_then(|bytes| sheets.insert(sheet.file, bytes.to_owned()));
            }
            (_, Some(bytes)) => drop(sheets.insert(sheet.file, bytes.to_owned())),
            (_, None) => {}
        }
    }
    let (mut atlas, of_sheets) = Atlas::read(&sheets);
    problems.extend(of_sheets);
    for (name, path) in added_files(named) {
        let put = match files::read(&path) {
            Ok(bytes) => atlas.put_country(&name, &bytes).map_err(|problem| *problem),
            Err(error) => Err(Problem::of_file(
                Gravity::Doubtful,
                &name,
                told!("problem-sheet-unreadable", why = error.to_string()),
                Phrase("problem-sheet-unreadable.remedy"),
            )),
        };
        problems.extend(put.err());
    }
    (atlas, problems)
}

/// The folder in the folder of the maps in which countries have maps of their own.
const ADDED: &str = "added";
/// What was there of a country before its newest maps ends so.
const BEFORE: &str = ".before.geojson";
const OWN: &str = ".geojson";

/// Why a country's maps cannot be put on the shelf or taken off it.
#[derive(Debug, thiserror::Error)]
pub enum ShelfError {
    /// There is no folder of maps.
    #[error("there is no folder of maps here; name one with --maps DIR, it is made where it is missing")]
    NoFolder,
    /// The country has no maps of its own.
    #[error("{iso3} has no maps of its own; murhal atlas list says who has")]
    NotThere {
        /// The country's code.
        iso3: String,
    },
    /// The disk refuses.
    #[error(transparent)]
    Door(#[from] files::Error),
}

fn added_folder(named: Option<&Path>) -> Option<PathBuf> {
    named.map(Path::to_owned).or_else(|| find_folder("maps")).map(|maps| maps.join(ADDED))
}

/// The files of countries that have maps of their own, by name.
fn added_files(named: Option<&Path>) -> Vec<(String, PathBuf)> {
    let Some(folder) = added_folder(named) else { return Vec::new() };
    let names = files::list_names(&folder).into_iter().filter(|name| name.ends_with(OWN) && !name.ends_with(BEFORE));
    names.map(|name| (name.clone(), folder.join(name))).collect()
}

/// Puts a country's maps on the shelf, whole or not at all; what was there of it before is kept beside them.
///
/// # Errors
/// Where there is no folder of maps, or it cannot be written.
pub fn put_country(named: Option<&Path>, iso3: &str, bytes: Vec<u8>) -> Result<PathBuf, ShelfError> {
    let folder = added_folder(named).ok_or(ShelfError::NoFolder)?;
    let path = folder.join(format!("{iso3}{OWN}"));
    let mut all = vec![(format!("{iso3}{OWN}"), bytes)];
    match files::read(&path) {
        Ok(old) => all.push((format!("{iso3}{BEFORE}"), old)),
        Err(error) if error.is_missing() => {}
        Err(error) => return Err(error.into()),
    }
    files::write_all_into(&folder, all)?;
    Ok(path)
}

/// Takes a country's own maps off the shelf: what was there before them is there again, the maps that were added earlier or
/// the shipped ones. Says whether earlier ones came back.
///
/// # Errors
/// Where the country has none, or the disk refuses.
pub fn remove_country(named: Option<&Path>, iso3: &str) -> Result<bool, ShelfError> {
    let folder = added_folder(named).ok_or(ShelfError::NoFolder)?;
    let (path, before) = (folder.join(format!("{iso3}{OWN}")), folder.join(format!("{iso3}{BEFORE}")));
    if !files::is_file(&path) {
        return Err(ShelfError::NotThere { iso3: iso3.to_owned() });
    }
    if files::is_file(&before) {
        // Over the newer one, in one step.
        files::rename(&before, &path)?;
        return Ok(true);
    }
    files::remove(&path)?;
    files::remove_empty_folder(&folder);
    Ok(false)
}

/// Opens a scenario with all its problems, those against the maps included.
///
/// # Errors
/// Where the folder is no scenario, or its `scenario.toml` is broken.
pub fn open(folder: &Path, atlas: &Atlas) -> Result<(Scenario, Vec<Problem>), OpenError> {
    let (scenario, _) = scenario::open(folder, atlas.extent())?;
    let problems = scenario::check::problems(&scenario.as_read, &scenario, atlas);
    Ok((scenario, problems))
}

/// The folder of the scenario that opens when none is named.
#[must_use]
pub fn shipped_scenario() -> Option<PathBuf> {
    find_folder("scenarios").map(|folder| folder.join(SHIPPED)).filter(|folder| files::is_folder(folder))
}

/// The folders of all scenarios near the program, by name.
#[must_use]
pub fn scenarios() -> Vec<PathBuf> {
    find_folder("scenarios").and_then(|folder| files::list_folders(&folder).ok()).unwrap_or_default()
}
