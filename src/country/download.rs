//! What lies in a download: one file, or a folder of files and archives as they were fetched.

use std::path::{Path, PathBuf};

use crate::files;
use crate::formats::{self, FormatError, Found};
use crate::problems::{Gravity, Problem};
use crate::progress::Progress;
use crate::words::{Phrase, told};

/// Folders in folders that are looked into: an archive unpacked into its own folder.
const DEPTH: usize = 2;

/// Every layer, and what could not be read.
///
/// # Errors
/// Where the work was cancelled, or the one file that was named cannot be read.
pub(super) fn layers(path: &Path, progress: &Progress) -> Result<(Vec<Found>, Vec<Problem>), FormatError> {
    if !files::is_folder(path) {
        return Ok((formats::open(path, progress)?, Vec::new()));
    }
    let (mut all, mut problems) = (Vec::new(), Vec::new());
    for file in readable(path, 0, &mut problems)? {
        match formats::open(&file, progress) {
            Ok(found) => all.extend(found),
            Err(FormatError::Cancelled) => return Err(FormatError::Cancelled),
            Err(why) => problems.push(unread(&file, &why)),
        }
    }
    Ok((all, problems))
}

fn name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

fn unread(path: &Path, why: &FormatError) -> Problem {
    Problem::of_file(Gravity::Doubtful, &name(path), why.told(), why.remedy())
}

/// The files that may hold layers, in order. A shapefile is opened once, by its `.shp`.
///
/// # Errors
/// Where nobody may look into the folder; of one inside it that is a problem.
fn readable(folder: &Path, depth: usize, problems: &mut Vec<Problem>) -> Result<Vec<PathBuf>, FormatError> {
    const ENDS: [&str; 6] = [".zip", ".shp", ".geojson", ".json", ".gpkg", ".fgb"];
    let is_readable = |name: &&String| ENDS.iter().any(|end| name.to_lowercase().ends_with(end));
    let folders = files::list_folders(folder)?;
    let names = files::list_names(folder);
    let mut all: Vec<PathBuf> = names.iter().filter(is_readable).map(|name| folder.join(name)).collect();
    for inside in folders {
        if name(&inside).to_lowercase().ends_with(".gdb") {
            let message = told!("country-geodatabase");
            problems.push(Problem::of_file(Gravity::Doubtful, &name(&inside), message, Phrase("country-geodatabase.remedy")));
        } else if depth < DEPTH {
            match readable(&inside, depth + 1, problems) {
                Ok(files) => all.extend(files),
                Err(why) => problems.push(unread(&inside, &why)),
            }
        }
    }
    Ok(all)
}
