//! `murhal backtest`: the ranked flashpoints against incidents that they did not know.

use std::path::Path;

use comfy_table::{Table, presets};

use super::arguments::BacktestArguments;
use super::bar::Bar;
use super::failure::Failure;
use super::plan::{open, prepare};
use super::say::Say;
use crate::backtest::{Answer, Backtest, Question, backtest};
use crate::measure::count;
use crate::progress::Progress;
use crate::scenario;

pub(super) fn run(arguments: &BacktestArguments, maps: Option<&Path>, say: &mut Say) -> Result<(), Failure> {
    let (incidents, problems) = scenario::read_incidents(&arguments.incidents)?;
    say.problems_in_short(&problems);
    if crate::problems::stop_the_job(&problems) {
        return Err(Failure::Stopped);
    }
    let (atlas, scenario, _) = open(&arguments.scenario, maps, say)?;
    let plan = prepare(&atlas, &scenario)?;
    let question = Question {
        radius_m: arguments.radius_km * 1_000.0,
        tops: arguments.top.clone(),
        draws: arguments.draws,
        seed: arguments.seed,
        fewest: arguments.fewest,
    };
    let progress = Progress::default();
    let bar = Bar::watch(&progress);
    let answer = backtest(&scenario, &plan.findings, &incidents, &question, &progress)?;
    drop(bar);
    tell(&answer, &question, say);
    if scenario.is_illustrative() {
        say.line("ILLUSTRATIVE: the season was invented, so this shows the reckoning, not how good it is");
    }
    Ok(())
}

fn tell(answer: &Backtest, question: &Question, say: &mut Say) {
    let Backtest { given, known, out_of_season, vague, compared, within_reach, answers } = answer;
    say.line(format!(
        "{} given; {known} known to the plan, {out_of_season} outside its days of the year, {vague} of a place too vague: {compared} compared",
        count(*given, "incident")
    ));
    let km = question.radius_m / 1_000.0;
    say.line(format!("{within_reach} of them lie within {km} km of a corridor: the most that could be hit"));
    let mut table = Table::new();
    table.load_style(presets::UTF8_HORIZONTAL_ONLY);
    table.set_header(["top", "hit", "random places on the corridors", "than those", "largest settlements", "than those"]);
    for Answer { top, hits, random: (mean, (low, high)), than_random, settlements, difference, than_settlements } in answers {
        let settlements = settlements.map_or_else(
            || "population unknown".to_owned(),
            |hit| format!("{hit} (difference by chance {:.0} to {:.0})", difference.0, difference.1),
        );
        table.add_row([
            top.to_string(),
            hits.to_string(),
            format!("{mean:.1} (95% of {} draws: {low:.0} to {high:.0})", question.draws),
            than_random.words().to_owned(),
            settlements,
            than_settlements.words().to_owned(),
        ]);
    }
    say.line(table.to_string());
    if *within_reach < question.fewest {
        let within_reach = count(*within_reach, "incident");
        say.line(format!("cannot tell: {within_reach} within reach, fewer than {}", question.fewest));
    }
}
