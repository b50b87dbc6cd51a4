//! `murhal plan`: every paper of a plan, and the top flashpoints on the terminal.

use std::path::{Path, PathBuf};

use comfy_table::{ContentArrangement, Table, presets};

use super::arguments::{Audience, PaperFormat, PaperLanguage, PlanArguments};
use super::bar::Bar;
use super::failure::Failure;
use super::say::{self, Say};
use crate::atlas::Atlas;
use crate::documents::papers::{Format, Kind};
use crate::documents::{self, Subject, Written};
use crate::files;
use crate::flashpoints::{Trial, stability};
use crate::measure::count;
use crate::plan::{self, Plan};
use crate::problems::{Problem, stop_the_job};
use crate::progress::Progress;
use crate::scenario::Scenario;
use crate::shelf;
use crate::words::Language;

/// Opens a scenario with the maps; tells what is wrong, and stops where that stops the job.
pub(super) fn open(folder: &Path, maps: Option<&Path>, say: &mut Say) -> Result<(Atlas, Scenario, Vec<Problem>), Failure> {
    let (atlas, mut problems) = shelf::atlas(maps);
    let (scenario, of_scenario) = shelf::open(folder, &atlas)?;
    problems.extend(of_scenario);
    say.problems_in_short(&problems);
    if stop_the_job(&problems) {
        return Err(Failure::Stopped);
    }
    for missing in scenario.to_add_first() {
        say.trouble(format!("to add first: {}", missing.say(Language::English)));
    }
    Ok((atlas, scenario, problems))
}

/// The same, without what the audience may not see.
pub(super) fn open_for(
    folder: &Path,
    audience: Audience,
    maps: Option<&Path>,
    say: &mut Say,
) -> Result<(Atlas, Scenario, Vec<Problem>), Failure> {
    let (atlas, scenario, problems) = open(folder, maps, say)?;
    let (scenario, withheld) = scenario.for_audience(audience.into());
    if withheld > 0 {
        say.line(format!("{} marked for smaller circles withheld, with all that follows", count(withheld, "feature")));
    }
    Ok((atlas, scenario, problems))
}

/// Makes the plan, with a bar.
pub(super) fn prepare(atlas: &Atlas, scenario: &Scenario) -> Result<Plan, Failure> {
    let progress = Progress::default();
    let bar = Bar::watch(&progress);
    let plan = plan::prepare(atlas, scenario, &progress)?;
    drop(bar);
    Ok(plan)
}

/// Without a display the plan is written instead of shown.
pub(super) fn headless(scenario: Option<PathBuf>, maps: Option<&Path>, say: &mut Say) -> Result<(), Failure> {
    let none = || Failure::WrongUse("no scenario was named, and none lies near the program".to_owned());
    let scenario = scenario.or_else(shelf::shipped_scenario).ok_or_else(none)?;
    let out = PathBuf::from("murhal-plan");
    say.line(format!("no display here: the plan is written to {} instead of shown", out.display()));
    run(
        &PlanArguments {
            scenario,
            out,
            audience: Audience::Internal,
            top: 10,
            languages: vec![PaperLanguage::En],
            formats: PaperFormat::usual(),
        },
        maps,
        say,
    )
}

pub(super) fn run(arguments: &PlanArguments, maps: Option<&Path>, say: &mut Say) -> Result<(), Failure> {
    let (atlas, scenario, problems) = open_for(&arguments.scenario, arguments.audience, maps, say)?;
    let plan = prepare(&atlas, &scenario)?;
    let options = plan::options(&atlas, &scenario, &plan, &Progress::default())?;
    let stability = stability((&atlas, &scenario), &plan.findings.flashpoints, Trial::default(), &Progress::default())?;
    let subject = Subject {
        stability: Some(&stability),
        options: &options,
        atlas: &atlas,
        scenario: &scenario,
        problems: &problems,
        plan: &plan,
        audience: arguments.audience.into(),
    };
    let languages: Vec<Language> = arguments.languages.iter().map(|language| (*language).into()).collect();
    let formats: Vec<Format> = arguments.formats.iter().filter_map(|format| format.of_paper()).collect();
    let progress = Progress::default();
    let bar = Bar::watch(&progress);
    let papers = documents::all_papers(subject, Written { languages: &languages, formats: &formats }, &progress)?;
    drop(bar);
    files::make_folder(&arguments.out)?;
    let (older, many) = (older_papers(&arguments.out, &papers), papers.len());
    let kept = files::write_papers_into(&arguments.out, papers)?;
    say.kept(&kept);
    let all = plan.findings.flashpoints.iter().enumerate().map(|(number, flashpoint)| (number, flashpoint.severity));
    say.line(table(&scenario, &plan, &all.take(arguments.top).collect::<Vec<_>>()));
    if !older.is_empty() {
        say.trouble(format!("papers of an earlier plan lie beside the new ones, take them away: {}", older.join(", ")));
    }
    say.line(format!(
        "{}, {}, {}; {} in {}",
        count(plan.findings.encounters.len(), "encounter"),
        count(plan.findings.flashpoints.len(), "flashpoint"),
        count(plan.conferences.len(), "conference"),
        count(many, "file"),
        arguments.out.display()
    ));
    Ok(())
}

/// Papers of an earlier plan in the folder, which this one does not write over.
fn older_papers(folder: &Path, papers: &[(PathBuf, Vec<u8>)]) -> Vec<String> {
    let is_paper = |name: &String| Kind::ALL.iter().any(|kind| name.starts_with(&format!("{}-", kind.stem())));
    let is_written = |name: &String| papers.iter().any(|(path, _)| path.file_name().is_some_and(|file| file == name.as_str()));
    files::list_names(folder).into_iter().filter(|name| is_paper(name) && !is_written(name)).collect()
}

/// Some flashpoints, each with the points it has in this list, and their reasons.
pub(super) fn table(scenario: &Scenario, plan: &Plan, listed: &[(usize, f64)]) -> String {
    let mut table = Table::new();
    table.load_style(presets::UTF8_HORIZONTAL_ONLY).set_content_arrangement(ContentArrangement::Dynamic);
    if let Some(width) = say::width(140) {
        table.set_width(width);
    }
    table.set_header(["rank", "severity", "where", "when", "offices", "why"]);
    for (number, points) in listed {
        let (rank, flashpoint) = (number + 1, &plan.findings.flashpoints[*number]);
        let offices: Vec<&str> = flashpoint.offices.iter().map(|office| scenario.office_name(office)).collect();
        table.add_row([
            format!("{rank}"),
            format!("{points:.1}"),
            flashpoint.name.clone(),
            flashpoint.days.words(),
            if offices.is_empty() { "none in charge".to_owned() } else { offices.join(", ") },
            flashpoint.reasons_line(Language::English),
        ]);
    }
    if scenario.is_illustrative() { format!("{table}\nILLUSTRATIVE: not surveyed, not agreed") } else { table.to_string() }
}
