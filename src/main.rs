//! Murhal: arguments to the window or to a command.

use std::process::ExitCode;

use murhal::commands::{self, Task};

fn main() -> ExitCode {
    match commands::start() {
        Task::Done(code) => code,
        #[cfg(feature = "window")]
        Task::Window { scenario, maps } => murhal::app::start(scenario, maps),
        #[cfg(not(feature = "window"))]
        Task::Window { .. } => ExitCode::FAILURE,
    }
}
