//! `murhal follow-up`: what was seen of a season, into its scenario and out of it.

use std::path::{Path, PathBuf};

use super::arguments::{FollowUpArguments, FollowUpAsked, FollowUpImport, FollowUpScorecard, FollowUpTrack, FollowUpVerb};
use super::edit::{editable, edited, wrong};
use super::failure::Failure;
use super::plan::{open, open_for, prepare};
use super::say::Say;
use crate::documents::Subject;
use crate::documents::papers::{self, Format};
use crate::files;
use crate::findings::Findings;
use crate::followed::{self, Asked};
use crate::layers::LayerKind;
use crate::measure::count;
use crate::plan::PlanError;
use crate::progress::Progress;
use crate::reports::{Report, table};
use crate::scenario::{Change, FOLLOW_UP, Scenario};
use crate::tracks;
use crate::words::Language;

pub(super) fn run(arguments: &FollowUpArguments, maps: Option<&Path>, say: &mut Say) -> Result<(), Failure> {
    match &arguments.verb {
        FollowUpVerb::Import(arguments) => import(arguments, say),
        FollowUpVerb::Track(arguments) => track(arguments, maps, say),
        FollowUpVerb::Matrix(arguments) => matrix(arguments, maps, say),
        FollowUpVerb::Scorecard(arguments) => scorecard(arguments, maps, say),
    }
}

fn import(arguments: &FollowUpImport, say: &mut Say) -> Result<(), Failure> {
    let (file, language) = (arguments.file.display().to_string(), arguments.language.into());
    let read = table::read(&files::read(&arguments.file)?, &file, arguments.sensitivity.into())
        .map_err(|why| wrong(format!("{file}: {}; {}", why.told(), why.remedy().say(Language::English))))?;
    for column in &read.columns {
        say.line(column.told().say(language));
    }
    let (left_out, all) = (read.rejected.len(), read.reports.len());
    let (new, other) = keep(&arguments.into, read.reports)?;
    for problem in read.rejected.iter().chain(&read.doubts) {
        say.trouble(problem.to_string());
    }
    let rows = count(read.rows, "row");
    say.line(format!("{rows}: {new} new, {other} changed, {} the same, {left_out} left out", all - new - other));
    Ok(())
}

/// Puts reports into a scenario and saves it; how many were new, and how many changed.
fn keep(folder: &Path, reports: Vec<Report>) -> Result<(usize, usize), Failure> {
    let opened = editable(folder, FOLLOW_UP)?;
    let before = opened.scenario.follow_up.clone();
    let ids: Vec<String> = reports.iter().map(|report| report.id.clone()).collect();
    let changes = reports.into_iter().map(|report| Change::Report { id: report.id.clone(), report: Some(Box::new(report)) });
    let scenario = edited(opened, changes.collect())?;
    let is_new = |id: &&String| !before.by_id.contains_key(*id);
    let is_other = |id: &&String| before.by_id.get(*id).is_some_and(|old| scenario.follow_up.by_id.get(*id) != Some(old));
    Ok((ids.iter().filter(is_new).count(), ids.iter().filter(is_other).count()))
}

fn track(arguments: &FollowUpTrack, maps: Option<&Path>, say: &mut Say) -> Result<(), Failure> {
    let (atlas, scenario, _) = open(&arguments.scenario, maps, say)?;
    let language: Language = arguments.language.into();
    let file = arguments.file.display().to_string();
    let routes = || scenario.routes.iter().map(|route| route.id.as_str()).collect::<Vec<_>>().join(", ");
    let route = scenario.number(LayerKind::Routes, &arguments.route);
    let route = route.ok_or_else(|| wrong(format!("there is no route {}; there is: {}", arguments.route, routes())))?;
    // South Sudan and Sudan lie in the second hour, the Central African Republic and Chad in the first.
    let by_the_sun = scenario.routes.get(route).and_then(|route| route.line.first()).map_or(0.0, |at| (at.lon / 15.0).round());
    let read = tracks::read(&files::read(&arguments.file)?, &file, arguments.clock.unwrap_or(by_the_sun))
        .map_err(|why| wrong(format!("{file}: {}; {}", why.told(), why.remedy().say(Language::English))))?;
    for problem in &read.problems {
        say.trouble(problem.to_string());
    }
    let findings = Findings::new(&atlas, &scenario, &Progress::default()).map_err(PlanError::from)?;
    let compared = tracks::compare(&scenario, &findings, route, &read.fixes);
    let compared = compared.ok_or_else(|| wrong(format!("the route {} has no way to compare with", arguments.route)))?;
    for sentence in compared.told(&scenario) {
        say.line(sentence.say(language));
    }
    if let Some(role) = &arguments.keep_as {
        let name = arguments.file.file_stem().map_or_else(String::new, |stem| stem.to_string_lossy().into_owned());
        let reports = compared.reports(&scenario, (&name, Some(role)), arguments.sensitivity.into());
        let all = reports.len();
        let (new, other) = keep(&arguments.scenario, reports)?;
        say.line(format!("{}: {new} new, {other} changed", count(all, "report")));
    }
    Ok(())
}

/// The season as of the day that is asked for: else the day on which it is looked at, else its last day.
fn asked(scenario: &Scenario, arguments: &FollowUpAsked) -> Asked {
    let season = scenario.season;
    Asked::season(scenario, arguments.as_of.or(season.as_of).unwrap_or(season.last_day))
}

fn matrix(arguments: &FollowUpAsked, maps: Option<&Path>, say: &mut Say) -> Result<(), Failure> {
    let (_, scenario, _) = open_for(&arguments.scenario, arguments.audience, maps, say)?;
    let (asked, language) = (asked(&scenario, arguments), arguments.language.into());
    for clause in followed::followed(&scenario, asked) {
        let mut lines = clause.told(&scenario, asked.as_of).into_iter();
        say.line(lines.next().map_or_else(String::new, |line| line.say(language)));
        lines.for_each(|line| say.line(format!("  {}", line.say(language))));
    }
    Ok(())
}

fn scorecard(arguments: &FollowUpScorecard, maps: Option<&Path>, say: &mut Say) -> Result<(), Failure> {
    let FollowUpScorecard { asked: of, out, languages, formats } = arguments;
    let (atlas, scenario, problems) = open_for(&of.scenario, of.audience, maps, say)?;
    let asked = asked(&scenario, of);
    for sentence in followed::scorecard(&scenario, asked).told(&scenario) {
        say.line(sentence.say(of.language.into()));
    }
    let Some(out) = out else { return Ok(()) };
    let plan = prepare(&atlas, &scenario)?;
    let subject = Subject {
        atlas: &atlas,
        scenario: &scenario,
        problems: &problems,
        plan: &plan,
        options: &[],
        stability: None,
        audience: of.audience.into(),
    };
    let languages: Vec<Language> = languages.iter().map(|language| (*language).into()).collect();
    let formats: Vec<Format> = formats.iter().filter_map(|format| format.of_paper()).collect();
    let written: Vec<(PathBuf, Vec<u8>)> = papers::scorecards(subject, asked, &languages, &formats)?;
    let many = written.len();
    files::write_all_into(out, written)?;
    say.line(format!("{} in {}", count(many, "file"), out.display()));
    Ok(())
}
