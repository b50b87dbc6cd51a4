//! `murhal options`: what could be done otherwise, package by package, and how often flashpoints occur.

mod packages;

use std::path::Path;

use comfy_table::{ContentArrangement, Table, presets};

use super::arguments::OptionsArguments;
use super::explain::find;
use super::failure::Failure;
use super::plan::{open_for, prepare};
use super::say::{self, Say};
use crate::encounters::Kind;
use crate::options::packages::costs;
use crate::options::seasons::{self, Interval, Occurs, Trial, interval};
use crate::options::{self, Point, Tried, Trying};
use crate::plan::Plan;
use crate::progress::Progress;
use crate::scenario::{Lever, Scenario};
use crate::words::Language;

/// The verb.
pub(super) fn options(arguments: &OptionsArguments, maps: Option<&Path>, say: &mut Say) -> Result<(), Failure> {
    let (atlas, scenario, _) = open_for(&arguments.scenario, arguments.audience, maps, say)?;
    let plan = prepare(&atlas, &scenario)?;
    let progress = Progress::default();
    let trying = Trying { atlas: &atlas, scenario: &scenario, findings: &plan.findings, progress: &progress };
    let listed = match (&arguments.route, &arguments.conference) {
        (Some(route), _) => of_route(trying, route, arguments, say)?,
        (None, Some(conference)) => packages::of_conference(trying, &plan, conference, arguments, say)?,
        (None, None) => of_flashpoint(trying, &plan, arguments, say)?,
    };
    if let Some(runs) = arguments.seasons {
        let levers = chosen(&listed, arguments.number)?;
        simulated(trying, levers, Trial { runs, seed: arguments.seed }, arguments.top, say)?;
    }
    if scenario.is_illustrative() {
        say.line("ILLUSTRATIVE: not surveyed, not agreed");
    }
    Ok(())
}

/// The levers of the option or package with a number; none where no number is given.
fn chosen(listed: &[Vec<Lever>], number: Option<usize>) -> Result<&[Lever], Failure> {
    let Some(number) = number else { return Ok(&[]) };
    let levers = number.checked_sub(1).and_then(|number| listed.get(number));
    levers.map(Vec::as_slice).ok_or_else(|| Failure::WrongUse(format!("no option {number}: give one from 1 to {}", listed.len())))
}

fn of_flashpoint(trying: Trying<'_>, plan: &Plan, arguments: &OptionsArguments, say: &mut Say) -> Result<Vec<Vec<Lever>>, Failure> {
    if plan.findings.flashpoints.is_empty() {
        say.line("No flashpoint: there is nothing to be done otherwise.");
        return Ok(Vec::new());
    }
    let number = arguments.flashpoint.as_deref().map_or(Ok(0), |asked| find(plan, asked))?;
    let flashpoint = &plan.findings.flashpoints[number];
    say.line(format!("{}. {}: {:.1} points", number + 1, flashpoint.name, flashpoint.severity));
    let id = &flashpoint.id;
    let offered = options::offered(trying, options::of_flashpoint(trying, flashpoint), |one| one.id == *id)?;
    Ok(listed(trying.scenario, offered, |one| one.id == *id, arguments.top, say))
}

fn of_route(trying: Trying<'_>, route: &str, arguments: &OptionsArguments, say: &mut Say) -> Result<Vec<Vec<Lever>>, Failure> {
    let Some(number) = trying.scenario.routes.iter().position(|one| one.id == route) else {
        let ids: Vec<&str> = trying.scenario.routes.iter().map(|one| one.id.as_str()).collect();
        return Err(Failure::WrongUse(format!("no route \"{route}\"; there are {}", ids.join(", "))));
    };
    if arguments.curve {
        say.line(curve(&options::curve(trying, number)?));
        return Ok(Vec::new());
    }
    let concerns = |one: &crate::flashpoints::Flashpoint| one.routes.contains(&number);
    let offered = options::offered(trying, options::of_route(trying, number), concerns)?;
    Ok(listed(trying.scenario, offered, concerns, arguments.top, say))
}

/// A table of options; the levers of each, in their order.
fn listed(
    scenario: &Scenario,
    offered: Vec<Tried>,
    in_question: impl Fn(&crate::flashpoints::Flashpoint) -> bool,
    top: usize,
    say: &mut Say,
) -> Vec<Vec<Lever>> {
    let Some(first) = offered.first() else {
        say.line("Nothing that was tried changes it.");
        return Vec::new();
    };
    say.line(format!("all flashpoints of the season together: {:.1} points", first.effect.before.total));
    let mut rows = table(["", "what would be done", "here", "season", "less grave", "graver", "herders, days", "farmers, ha"]);
    for (number, tried) in offered.iter().take(top).enumerate() {
        rows.add_row(row(scenario, number, tried, &in_question));
    }
    say.line(rows.to_string());
    if offered.len() > top {
        say.line(format!("{} more change something: --top {}", offered.len() - top, offered.len()));
    }
    offered.into_iter().map(|tried| vec![tried.lever]).collect()
}

fn row(scenario: &Scenario, number: usize, tried: &Tried, in_question: &impl Fn(&crate::flashpoints::Flashpoint) -> bool) -> [String; 8] {
    let Tried { lever, effect } = tried;
    let costs = costs(scenario, std::slice::from_ref(lever), effect);
    let by = |moved: &&options::Moved| moved.by().abs() >= options::LEAST_EFFECT_POINTS;
    let here = options::change(effect, in_question).unwrap_or(0.0);
    [
        (number + 1).to_string(),
        lever.told(scenario).say(Language::English),
        format!("{here:+.1}"),
        format!("{:+.1}", effect.after.total - effect.before.total),
        effect.moved.iter().filter(by).filter(|moved| moved.by() < 0.0).count().to_string(),
        effect.moved.iter().filter(by).filter(|moved| moved.by() > 0.0).count().to_string(),
        format!("{:.0}", costs.herders_days),
        format!("{:.0}", costs.farmers_ha),
    ]
}

/// The curve of a departure, as a table.
fn curve(points: &[Point]) -> String {
    let mut rows =
        table(["days later", "points of the herd's flashpoints", "crops", "water", "herds", "borders", "days in pasture", "dry days"]);
    for Point { days, of_herd, journey, .. } in points {
        let kind = |kind: Kind| format!("{:.1}", of_herd.of_kind(kind));
        rows.add_row([
            format!("{days:+}"),
            format!("{:.1}", of_herd.total),
            kind(Kind::Crops),
            kind(Kind::Water),
            kind(Kind::Herds),
            kind(Kind::Border),
            journey.grazing_days.map_or_else(|| "no return".to_owned(), |days| format!("{days:.0}")),
            journey.dry_days.to_string(),
        ]);
    }
    rows.to_string()
}

fn simulated(trying: Trying<'_>, levers: &[Lever], trial: Trial, top: usize, say: &mut Say) -> Result<(), Failure> {
    let Some(seasons) = seasons::simulate(trying, levers, trial)? else {
        return Err(Failure::WrongUse("the option cannot be done: what it speaks of is not there".to_owned()));
    };
    let head = if levers.is_empty() { "" } else { ", without the option and with it" };
    say.line(format!("Share of {} simulated seasons (seed {}) in which each flashpoint occurs{head}:", trial.runs, trial.seed));
    let mut rows = table(["", "flashpoint", "share, with its 95% interval", "mean severity", "with the option", "mean severity"]);
    for (number, row) in seasons.rows.iter().take(top).enumerate() {
        let share = |occurs: Occurs| {
            let Interval { least, most } = interval(occurs.seasons, trial.runs);
            let share = f64::from(occurs.seasons) / f64::from(trial.runs.max(1));
            format!("{:.0}% ({:.0} to {:.0})", share * 100.0, least * 100.0, most * 100.0)
        };
        let mean = |occurs: Occurs| format!("{:.1}", occurs.mean_severity);
        rows.add_row([
            (number + 1).to_string(),
            row.flashpoint.name.clone(),
            share(row.without),
            mean(row.without),
            row.with.map(share).unwrap_or_default(),
            row.with.map(mean).unwrap_or_default(),
        ]);
    }
    say.line(rows.to_string());
    say.line("A share of simulated seasons is no probability of conflict: it says how the dates fall, not what people do.");
    Ok(())
}

fn table<const N: usize>(head: [&str; N]) -> Table {
    let mut rows = Table::new();
    rows.load_style(presets::UTF8_HORIZONTAL_ONLY).set_content_arrangement(ContentArrangement::Dynamic);
    if let Some(width) = say::width(160) {
        rows.set_width(width);
    }
    rows.set_header(head);
    rows
}
