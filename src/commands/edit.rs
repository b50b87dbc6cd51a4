//! Edits from the command line: a scenario is opened, changed and saved at once, as the window would.

use std::path::Path;
use std::sync::Arc;

use super::failure::Failure;
use crate::keeping::{self, Means, Opened, SavingFailed, Standing, Target};
use crate::problems::{Gravity, Problem};
use crate::scenario::{self, Change, Scenario};

/// Opens a scenario to be edited and saved at once, as the window would; not where one of its files is broken that the edit
/// would save.
pub(super) fn editable(folder: &Path, file: &str) -> Result<Opened, Failure> {
    let (host, now) = (gethostname::gethostname().to_string_lossy().into_owned(), jiff::Timestamp::now());
    let means = Means { state: None, host, process: std::process::id(), now };
    let opened = keeping::open(folder, &means, None, |folder| scenario::open(folder, None))?;
    match opened.keeper.standing() {
        Standing::Editable => {}
        Standing::ReadOnly(holder) => return Err(wrong(format!("the scenario is open elsewhere ({}); close it there first", holder.host))),
        Standing::Unkept(why) => return Err(wrong(format!("the scenario cannot be written: {}", why.clone().unwrap_or_default()))),
    }
    if opened.restored.is_some() {
        return Err(wrong("the scenario has changes that were not saved; open it in the window and save or undo them first"));
    }
    let stops = |problem: &&Problem| problem.file == file && problem.gravity == Gravity::Stops;
    opened.problems.iter().find(stops).map_or(Ok(()), |problem| Err(wrong(problem.to_string())))?;
    Ok(opened)
}

/// Makes some changes and saves them; the scenario as it is then. Nothing is written where they change nothing.
pub(super) fn edited(opened: Opened, changes: Vec<Change>) -> Result<Arc<Scenario>, Failure> {
    let Opened { mut scenario, mut history, mut keeper, .. } = opened;
    let change = Change::of_all(changes);
    let (_, noted) = keeping::edit(&mut keeper, &mut history, &mut scenario, |history, scenario| history.apply(scenario, change));
    noted?;
    let scenario = Arc::new(scenario);
    if !scenario.unsaved.is_empty() {
        let saving = keeper.saving(Arc::clone(&scenario), Target::Own, jiff::Timestamp::now());
        let saved = saving.run().map_err(|why| match why {
            SavingFailed::Changed { files, .. } => wrong(format!("another program changed {}; try again", files.join(", "))),
            SavingFailed::Refused(why) => wrong(why.to_string()),
        })?;
        keeper.take_saved(&saved)?;
    }
    Ok(scenario)
}

pub(super) fn wrong(why: impl Into<String>) -> Failure {
    Failure::WrongUse(why.into())
}
