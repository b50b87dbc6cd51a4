//! `murhal encounters`: who meets what, as a table.

use std::path::Path;

use super::arguments::EncountersArguments;
use super::bar::Bar;
use super::failure::Failure;
use super::plan::{open, prepare};
use super::say::Say;
use crate::documents::encounters_csv;
use crate::encounters::search::WorkloadGround;
use crate::files;
use crate::progress::Progress;
use crate::scenario::workload::{Workload, is_workload};

pub(super) fn run(arguments: &EncountersArguments, maps: Option<&Path>, say: &mut Say) -> Result<(), Failure> {
    let (table, rows) =
        if is_workload(&arguments.folder) { of_workload(&arguments.folder)? } else { of_scenario(&arguments.folder, maps, say)? };
    files::write_whole(&arguments.out, &table)?;
    say.line(format!("{rows} encounters in {}", arguments.out.display()));
    Ok(())
}

fn of_workload(folder: &Path) -> Result<(Vec<u8>, usize), Failure> {
    let progress = Progress::default();
    let bar = Bar::watch(&progress);
    let ground = WorkloadGround::new(Workload::read(folder, &progress)?, &progress)?;
    let rows = ground.search(&progress)?;
    drop(ground);
    drop(bar);
    Ok((encounters_csv::write_rows(&rows), rows.len()))
}

fn of_scenario(folder: &Path, maps: Option<&Path>, say: &mut Say) -> Result<(Vec<u8>, usize), Failure> {
    let (atlas, scenario, _) = open(folder, maps, say)?;
    let plan = prepare(&atlas, &scenario)?;
    Ok((encounters_csv::write_pairs(&atlas, &scenario, &plan), plan.findings.encounters.len()))
}
