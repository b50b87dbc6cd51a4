//! What is done off the window's thread: computing, opening, exporting, asking for a folder.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::checks;
use super::job::Job;
use super::provenance::{self, Provenances};
use super::sheet::MapSheet;
use super::writing::Wrote;
use crate::atlas::Atlas;
use crate::documents::{self, papers};
use crate::files;
use crate::flashpoints::{Flashpoint, Stability, Trial, stability};
use crate::formats::ENDINGS;
use crate::keeping::{self, Keeper, Means, Opened};
use crate::layers::Sensitivity;
use crate::overview::Overview;
use crate::plan::{self, Plan, PlanError};
use crate::problems::Problem;
use crate::progress::{Cancelled, Progress};
use crate::scenario::{History, Scenario, Touched};
use crate::shelf;
use crate::words::{Language, Phrase};

/// A plan with what it was made from and what it is painted with. Swapped in whole, so that the numbers
/// in it always mean the same things.
pub struct Drawn {
    /// The scenario as it was computed.
    pub scenario: Arc<Scenario>,
    /// Which state of the scenario that was.
    pub revision: u64,
    /// The plan.
    pub plan: Plan,
    /// Its map.
    pub sheet: MapSheet,
    /// Where its layers come from.
    pub provenances: Provenances,
    /// What is shown of it at a glance.
    pub overview: Overview,
    /// Whether it is of a line that is still being dragged.
    pub is_draft: bool,
    /// Whether anything on the map was drawn to illustrate.
    pub is_illustrative: bool,
}

impl Drawn {
    /// A flashpoint and its number in the plan.
    #[must_use]
    pub fn flashpoint(&self, id: &str) -> Option<(usize, &Flashpoint)> {
        self.plan.findings.flashpoints.iter().map(Arc::as_ref).enumerate().find(|(_, flashpoint)| flashpoint.id == id)
    }
}

/// Computes the plan and its map: from the plan of an earlier state of the scenario and what was edited since,
/// where there is one.
///
/// # Errors
/// Where it was cancelled; why there is no plan is inside.
pub(super) fn compute(
    atlas: &Atlas,
    scenario: Arc<Scenario>,
    revision: u64,
    earlier: Option<(&Drawn, &[Touched])>,
    progress: &Progress,
) -> Result<Result<Drawn, String>, Cancelled> {
    let plan = match earlier {
        Some((old, touched)) => plan::revise(atlas, (&old.plan, &old.scenario), &scenario, touched, progress),
        None => plan::prepare(atlas, &scenario, progress),
    };
    let plan = match plan {
        Ok(plan) => plan,
        Err(PlanError::Cancelled) => return Err(Cancelled),
        Err(why) => return Ok(Err(why.to_string())),
    };
    progress.begin("map", 1)?;
    let sheet = MapSheet::new(atlas, &scenario, &plan, earlier.map(|(old, _)| old));
    let overview = Overview::new(atlas, &scenario, &plan, earlier.map(|(old, _)| (&*old.scenario, &old.overview)));
    let is_illustrative = scenario.holds_illustrative();
    let provenances = provenance::provenances(&scenario, earlier.map(|(old, _)| (&*old.scenario, &old.provenances)));
    Ok(Ok(Drawn { scenario, revision, plan, sheet, overview, provenances, is_draft: false, is_illustrative }))
}

/// Tries how firm the top of the list is, on one processor.
pub(super) fn try_stability(atlas: Arc<Atlas>, drawn: Arc<Drawn>, wake: impl FnOnce() + Send + 'static) -> Job<Stability> {
    let work = move |progress: &Progress| {
        let of = |progress| stability((&atlas, &drawn.scenario), &drawn.plan.findings.flashpoints, Trial::default(), progress);
        // One processor: the others are free for whatever the person does next.
        match rayon::ThreadPoolBuilder::new().num_threads(1).build() {
            Ok(one) => one.install(|| of(progress)),
            Err(_no_thread) => of(progress),
        }
    };
    Job::start("stability", wake, work)
}

/// Opens a scenario with what was not saved of it; nothing is kept without means.
///
/// # Errors
/// Where it was cancelled; why the folder does not open is inside.
pub(super) fn open(
    folder: &Path,
    atlas: &Atlas,
    keeping: Option<(&Means, Option<&Held>)>,
    progress: &Progress,
) -> Result<Result<Opened, String>, Cancelled> {
    progress.begin("reading the scenario", 1)?;
    let opened = match keeping {
        Some((means, held)) => keeping::open(folder, means, held, |folder| shelf::open(folder, atlas)),
        None => shelf::open(folder, atlas).map(|(scenario, problems)| Opened { problems, ..unkept(scenario) }),
    };
    let with_problems = |mut opened: Opened| {
        if !opened.scenario.unsaved.is_empty() {
            opened.problems = checks::with_unsaved(&mut opened.scenario, atlas);
        }
        opened
    };
    Ok(opened.map(with_problems).map_err(|why| why.to_string()))
}

/// The lock that is held, and where.
pub(super) type Held = (PathBuf, Arc<files::Lock>);

/// A scenario without a folder.
pub(super) fn new_scenario(means: Option<&Means>) -> Opened {
    let scenario = Scenario::empty("new", "New scenario", super::an_empty_season());
    match means {
        Some(means) => keeping::anew(scenario, means),
        None => unkept(scenario),
    }
}

fn unkept(scenario: Scenario) -> Opened {
    let (history, keeper) = (History::default(), Keeper::none());
    Opened { scenario, problems: Vec::new(), history, keeper, restored: None, notes: Vec::new(), aside: None }
}

/// Writes all papers of a plan into a folder.
///
/// # Errors
/// Where it was cancelled; why nothing could be written is inside.
pub(super) fn export(
    atlas: &Atlas,
    drawn: &Drawn,
    problems: &[Problem],
    folder: &Path,
    progress: &Progress,
) -> Result<Result<Wrote, String>, Cancelled> {
    progress.begin("papers", 2)?;
    let audience = Sensitivity::Internal;
    let options = plan::options(atlas, &drawn.scenario, &drawn.plan, progress)?;
    let stability = stability((atlas, &drawn.scenario), &drawn.plan.findings.flashpoints, Trial::default(), progress)?;
    let subject = documents::Subject {
        options: &options,
        stability: Some(&stability),
        atlas,
        scenario: &drawn.scenario,
        problems,
        plan: &drawn.plan,
        audience,
    };
    let written = documents::Written { languages: &[Language::English], formats: papers::Format::ALL };
    let papers = match documents::all_papers(subject, written, progress) {
        Ok(papers) => papers,
        Err(papers::PapersError::Cancelled) => return Err(Cancelled),
        Err(why) => return Ok(Err(why.to_string())),
    };
    progress.step()?;
    let count = papers.len();
    Ok(files::write_papers_into(folder, papers).map(|kept| Wrote { kept: kept.len(), ..Wrote::only(count) }).map_err(|why| why.to_string()))
}

/// A season without what some readers may not see.
pub(super) type Narrowed = (Scenario, Plan);

/// What papers for some readers are made of.
pub(super) struct Readers<'a> {
    pub(super) scenario: &'a Scenario,
    pub(super) plan: &'a Plan,
    /// What is wrong with the data is for the house alone.
    pub(super) problems: &'a [Problem],
}

impl<'a> Readers<'a> {
    /// The narrowed season, else the one on screen.
    pub(super) fn of(narrowed: Option<&'a Narrowed>, drawn: &'a Drawn, problems: &'a [Problem]) -> Self {
        match narrowed {
            Some((scenario, plan)) => Self { scenario, plan, problems: &[] },
            None => Self { scenario: &drawn.scenario, plan: &drawn.plan, problems },
        }
    }
}

/// For narrower circles than the mission the season is computed anew without what they may not see, so that nothing in a
/// paper can betray it.
///
/// # Errors
/// Where it was cancelled; why there is no plan is inside.
pub(super) fn for_readers(
    atlas: &Atlas,
    drawn: &Drawn,
    readers: Sensitivity,
    progress: &Progress,
) -> Result<Result<Option<Narrowed>, String>, Cancelled> {
    if readers == Sensitivity::Internal {
        return Ok(Ok(None));
    }
    let (scenario, _) = (*drawn.scenario).clone().for_audience(readers);
    match plan::prepare(atlas, &scenario, progress) {
        Ok(plan) => Ok(Ok(Some((scenario, plan)))),
        Err(PlanError::Cancelled) => Err(Cancelled),
        Err(why) => Ok(Err(why.to_string())),
    }
}

/// Writes some flashpoints of a plan as a table into a file.
///
/// # Errors
/// Why it could not be written.
pub(super) fn write_list(drawn: &Drawn, numbers: &[usize], file: &Path) -> Result<Wrote, String> {
    let table = documents::flashpoints_csv::write(&drawn.scenario, &drawn.plan, numbers);
    files::write_whole(file, &table).map(|()| Wrote::only(numbers.len())).map_err(|why| why.to_string())
}

/// Files with agreements: what a dialog calls them, and how they end.
pub(super) const OF_AGREEMENTS: (Phrase, &[&str]) = (Phrase("browse-agreements"), &["geojson", "json"]);
/// Files with layers.
pub(super) const OF_LAYERS: (Phrase, &[&str]) = (Phrase("browse-layers"), &ENDINGS);

/// Asks the desktop for a file, those of a sort first; nothing where the person changes their mind, or there is no such dialog.
#[must_use]
pub(super) fn browse_file(
    wake: impl FnOnce() + Send + 'static,
    language: Language,
    (called, endings): (Phrase, &'static [&'static str]),
) -> Job<Option<PathBuf>> {
    let [called, all] = [called, Phrase("browse-all")].map(|phrase| phrase.say(language));
    let dialog = move || rfd::FileDialog::new().add_filter(called, endings).add_filter(all, &["*"]).pick_file();
    Job::start("file dialog", wake, move |_| Ok(dialog()))
}

/// Asks the desktop for a folder; nothing where the person changes their mind, or there is no such dialog.
#[must_use]
pub(super) fn browse(wake: impl FnOnce() + Send + 'static) -> Job<Option<PathBuf>> {
    Job::start("folder dialog", wake, |_| Ok(rfd::FileDialog::new().pick_folder()))
}
