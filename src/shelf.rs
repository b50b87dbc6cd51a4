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
    let (atlas, of_sheets) = Atlas::read(&sheets);
    problems.extend(of_sheets);
    (atlas, problems)
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
