//! The command line: arguments to a verb, a verb to files and words. It decides nothing that the rooms
//! below have not decided.

mod agenda;
mod agreement;
mod atlas;
mod arguments;
mod bar;
mod check;
mod edit;
mod encounters;
mod explain;
mod backtest;
mod failure;
mod follow_up;
mod layers;
mod map;
mod options;
mod place;
mod plan;
mod say;
mod ways;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser as _;

use arguments::{Arguments, Verb};
use say::Say;

/// What `main` must do.
pub enum Task {
    /// Open the window.
    Window {
        /// The scenario; the shipped one where missing.
        scenario: Option<PathBuf>,
        /// The maps; those near the program where missing.
        maps: Option<PathBuf>,
    },
    /// It is done.
    Done(ExitCode),
}

/// Does what the arguments say, or says that the window is to be opened.
#[must_use]
pub fn start() -> Task {
    if let Some(code) = without_foreign_tables() {
        return Task::Done(code);
    }
    let Arguments { scenario, maps, verb } = Arguments::parse();
    let mut say = Say::default();
    let done = match verb {
        None if has_display() => return Task::Window { scenario, maps },
        None => plan::headless(scenario, maps.as_deref(), &mut say),
        Some(Verb::Plan(arguments)) => plan::run(&arguments, maps.as_deref(), &mut say),
        Some(Verb::Agenda(arguments)) => agenda::run(&arguments, maps.as_deref(), &mut say),
        Some(Verb::Check(arguments)) => check::run(&arguments, maps.as_deref(), &mut say),
        Some(Verb::Map(arguments)) => map::run(&arguments, maps.as_deref(), &mut say),
        Some(Verb::Place(arguments)) => place::run(&arguments, maps.as_deref(), &mut say),
        Some(Verb::Rank(arguments)) => explain::rank(&arguments, maps.as_deref(), &mut say),
        Some(Verb::Explain(arguments)) => explain::explain(&arguments, maps.as_deref(), &mut say),
        Some(Verb::Options(arguments)) => options::options(&arguments, maps.as_deref(), &mut say),
        Some(Verb::Backtest(arguments)) => backtest::run(&arguments, maps.as_deref(), &mut say),
        Some(Verb::Agreement(arguments)) => agreement::run(&arguments, maps.as_deref(), &mut say),
        Some(Verb::FollowUp(arguments)) => follow_up::run(&arguments, maps.as_deref(), &mut say),
        Some(Verb::Import(arguments)) => layers::import(&arguments, maps.as_deref(), &mut say),
        Some(Verb::Atlas(arguments)) => atlas::run(&arguments, maps.as_deref(), &mut say),
        Some(Verb::Export(arguments)) => layers::export(&arguments, maps.as_deref(), &mut say),
        Some(Verb::Ways(arguments)) => ways::run(&arguments, maps.as_deref(), &mut say),
        Some(Verb::Encounters(arguments)) => encounters::run(&arguments, maps.as_deref(), &mut say),
    };
    Task::Done(match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.tell(&mut say),
    })
}

/// Whether a window can be shown. Elsewhere than on Unix there is always a screen.
fn has_display() -> bool {
    let is_set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    cfg!(feature = "window") && (cfg!(not(unix)) || cfg!(target_os = "macos") || is_set("DISPLAY") || is_set("WAYLAND_DISPLAY"))
}

/// Other programs (conda, QGIS) point `PROJ_DATA` to tables of their own, which may be older than the
/// library inside this one. The program then starts itself again without them.
fn without_foreign_tables() -> Option<ExitCode> {
    const FOREIGN: [&str; 2] = ["PROJ_DATA", "PROJ_LIB"];
    if FOREIGN.iter().all(|name| std::env::var_os(name).is_none()) {
        return None;
    }
    let program = std::env::current_exe().ok()?;
    let mut again = std::process::Command::new(program);
    again.args(std::env::args_os().skip(1));
    for name in FOREIGN {
        again.env_remove(name);
    }
    let status = again.status().ok()?;
    let code = status.code().and_then(|code| u8::try_from(code).ok()).unwrap_or(1);
    Some(ExitCode::from(code))
}
