//! `murhal check`: every problem of the data.

use std::path::Path;

use super::arguments::CheckArguments;
use super::failure::Failure;
use super::say::Say;
use crate::measure::count;
use crate::problems::{Gravity, stop_the_job};
use crate::shelf;
use crate::words::Language;

pub(super) fn run(arguments: &CheckArguments, maps: Option<&Path>, say: &mut Say) -> Result<(), Failure> {
    let (atlas, mut problems) = shelf::atlas(maps);
    let (scenario, of_scenario) = shelf::open(&arguments.scenario, &atlas)?;
    problems.extend(of_scenario);
    for problem in &problems {
        say.line(problem.to_string());
    }
    // Where a layer cannot be read, what is missing is the layer's repair.
    if !stop_the_job(&problems) {
        for missing in scenario.to_add_first() {
            say.line(format!("to add first: {}", missing.say(Language::English)));
        }
    }
    let of = |gravity: Gravity| problems.iter().filter(|problem| problem.gravity == gravity).count();
    say.line(format!(
        "{}: {} stop the job, {} leave a feature out, {} doubtful",
        count(problems.len(), "problem"),
        of(Gravity::Stops),
        of(Gravity::LeftOut),
        of(Gravity::Doubtful)
    ));
    if stop_the_job(&problems) { Err(Failure::Stopped) } else { Ok(()) }
}
