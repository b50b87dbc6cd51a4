//! Opening a scenario's folder.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::journal::{FOLDER, LOCK, RECORD};
use super::{
    AGREEMENTS, AsRead, Community, FOLLOW_UP, Grievance, Holiday, LayerFiles, Office, Scenario, Season, Settings, Stakeholder, check,
};
use crate::files;
use crate::formats;
use crate::layers::{FarmingZone, Incident, NoGo, OfLayer, Route, Settlement, WaterPoint, read_all};
use crate::measure::plane::Extent;
use crate::problems::{Gravity, Problem};
use crate::words::{Phrase, Sentence, told};

/// Why a folder could not be opened as a scenario.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The folder, or `scenario.toml` in it, is not there or may not be read.
    #[error("this is no scenario: {0}")]
    Door(#[from] files::Error),
    /// `scenario.toml` breaks the rules.
    #[error("broken scenario.toml, {where_and_why}: {}", path.display())]
    Toml {
        /// The file.
        path: PathBuf,
        /// Line and reason.
        where_and_why: String,
    },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ScenarioFile {
    id: String,
    name: String,
    status: Option<String>,
    note: Option<String>,
    season: Season,
    #[serde(default)]
    offices: Vec<Office>,
    #[serde(default)]
    communities: Vec<Community>,
    #[serde(default)]
    grievances: Vec<Grievance>,
    #[serde(default)]
    stakeholders: Vec<Stakeholder>,
    #[serde(default)]
    holidays: Vec<Holiday>,
    #[serde(default)]
    layers: LayerFiles,
    #[serde(default)]
    settings: Settings,
}

/// Opens a scenario with all the problems of its files. `region` is the extent of the maps: features
/// outside it are doubted.
///
/// # Errors
/// Where there is no `scenario.toml`, or it is broken. Layers that cannot be read are problems that
/// stop the job, not errors: a person must see all of them at once.
pub fn open(folder: &Path, region: Option<Extent>) -> Result<(Scenario, Vec<Problem>), OpenError> {
    let unfinished = finish_save(folder);
    let file = head(folder)?;
    let mut scenario = Scenario::empty(&file.id, &file.name, file.season);
    let ScenarioFile { status, note, offices, communities, grievances, stakeholders, holidays, layers, settings, .. } = file;
    scenario = Scenario { folder: Some(folder.to_owned()), status, note, offices, communities, grievances, ..scenario };
    (scenario.stakeholders, scenario.holidays, scenario.settings) = (stakeholders, holidays, settings);
    let mut door = LayerDoor { folder, region, as_read: AsRead::default() };
    scenario.routes = door.layer(layers.routes.as_deref(), Route::read).into();
    scenario.water_points = door.layer(layers.water_points.as_deref(), WaterPoint::read).into();
    scenario.farming_zones = door.layer(layers.farming_zones.as_deref(), FarmingZone::read).into();
    scenario.settlements = door.layer(layers.settlements.as_deref(), Settlement::read).into();
    scenario.incidents = door.layer(layers.incidents.as_deref(), Incident::read).into();
    scenario.no_go = door.layer(layers.no_go.as_deref(), NoGo::read).into();
    scenario.layer_files = layers;
    let mut as_read = door.as_read;
    if let Some(problem) = unfinished {
        as_read.note(problem);
    }
    scenario.decisions = of_json(folder, "decisions.json", &mut as_read);
    scenario.agreements = of_json(folder, AGREEMENTS, &mut as_read);
    scenario.follow_up = of_json(folder, FOLLOW_UP, &mut as_read);
    let mut problems = as_read.problems();
    scenario.as_read = Arc::new(as_read);
    check::references(&scenario, &mut problems);
    Ok((scenario, problems))
}

/// Where the layers of a scenario lie, without reading them.
///
/// # Errors
/// As [`open`].
pub fn layer_files(folder: &Path) -> Result<LayerFiles, OpenError> {
    head(folder).map(|file| file.layers)
}

fn head(folder: &Path) -> Result<ScenarioFile, OpenError> {
    let path = folder.join("scenario.toml");
    let text = String::from_utf8_lossy(&files::read(&path)?).into_owned();
    toml::from_str(&text).map_err(|error| toml_error(path, &text, &error))
}

/// Brings a save to its end that was interrupted, unless a window is just at it.
fn finish_save(folder: &Path) -> Option<Problem> {
    let place = folder.join(FOLDER);
    let record = place.join(RECORD);
    if !files::is_file(&record) {
        return None;
    }
    let done = files::lock(&place.join(LOCK)).and_then(|lock| match lock {
        files::Locked::Taken => Ok(false),
        _ours => files::finish_commit(folder, &record),
    });
    let why = done.err()?;
    Some(Problem::of_file(
        Gravity::Stops,
        "scenario.toml",
        told!("problem-save-interrupted", why = why.to_string()),
        Phrase("problem-save-interrupted.remedy"),
    ))
}

/// Reads a file of incidents that is no layer of a scenario.
///
/// # Errors
/// Where the file cannot be read. What is wrong inside it is told as problems.
pub fn read_incidents(path: &Path) -> Result<(Vec<Incident>, Vec<Problem>), files::Error> {
    let bytes = files::read(path)?;
    let mut door = LayerDoor { folder: Path::new(""), region: None, as_read: AsRead::default() };
    let incidents = door.features(&bytes, &path.to_string_lossy(), Incident::read);
    Ok((incidents, door.as_read.problems()))
}

fn toml_error(path: PathBuf, text: &str, error: &toml::de::Error) -> OpenError {
    let line = error.span().map(|span| text[..span.start.min(text.len())].matches('\n').count() + 1);
    let message = error.message().trim().replace('\n', " ");
    let where_and_why = line.map_or_else(|| message.clone(), |line| format!("line {line}: {message}"));
    OpenError::Toml { path, where_and_why }
}

struct LayerDoor<'a> {
    folder: &'a Path,
    region: Option<Extent>,
    as_read: AsRead,
}

impl LayerDoor<'_> {
    fn layer<T: OfLayer>(&mut self, file: Option<&str>, read_one: impl Fn(&mut crate::layers::Reader<'_>) -> Option<T>) -> Vec<T> {
        let Some(file) = file else { return Vec::new() };
        let bytes = match files::read(&self.folder.join(file)) {
            Ok(bytes) => bytes,
            Err(error) => {
                let told = told!("problem-unreadable", why = error.cause.to_string());
                self.as_read.note(Problem::of_file(Gravity::Stops, file, told, Phrase("problem-unreadable.remedy")));
                return Vec::new();
            }
        };
        self.features(&bytes, file, read_one)
    }

    fn features<T: OfLayer>(&mut self, bytes: &[u8], file: &str, read_one: impl Fn(&mut crate::layers::Reader<'_>) -> Option<T>) -> Vec<T> {
        match formats::geojson::read(bytes) {
            Ok(raw) => {
                let (mut sound, problems) = read_all(&raw, file, self.region, read_one);
                // By id, so that the order of features in a file changes nothing.
                sound.sort_by(|a, b| a.id().cmp(b.id()));
                self.as_read.note_layer(T::LAYER, &raw, problems, |id| sound.binary_search_by(|one| one.id().cmp(id)).is_ok());
                sound
            }
            Err(why) => {
                self.as_read.note(Problem::of_file(Gravity::Stops, file, why.told(), why.remedy()));
                Vec::new()
            }
        }
    }
}

/// What people decided or agreed on; nothing of it where its file is broken, which is told and never saved over.
fn of_json<T: DeserializeOwned + Default>(folder: &Path, file: &str, as_read: &mut AsRead) -> T {
    let mut stop = |message: Sentence, remedy: Phrase| {
        as_read.note(Problem::of_file(Gravity::Stops, file, message, remedy));
        T::default()
    };
    match files::read(&folder.join(file)) {
        Err(error) if error.is_missing() => T::default(),
        Err(error) => {
            stop(told!("problem-decisions-unreadable", why = error.cause.to_string()), Phrase("problem-decisions-unreadable.remedy"))
        }
        Ok(bytes) => serde_json::from_slice(&bytes).unwrap_or_else(|error| {
            let message = if error.is_data() {
                told!("problem-decisions-other", why = error.to_string())
            } else {
                told!("problem-decisions-broken", line = error.line(), column = error.column())
            };
            stop(message, Phrase("problem-decisions-broken.remedy"))
        }),
    }
}
