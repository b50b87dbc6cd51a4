//! Words on the terminal. A reader that closes early (`| head`) is no fault of ours.

use std::io::Write as _;

use crate::problems::{Gravity, Problem};

/// Where words go: results to standard output, problems to standard error.
#[derive(Default)]
pub(super) struct Say {
    deaf: bool,
}

/// How wide a table may be: as the terminal says, or `COLUMNS`, or this where neither does.
pub(super) fn width(unknown: u16) -> Option<u16> {
    use std::io::IsTerminal as _;
    let told = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    told.or_else(|| (!std::io::stdout().is_terminal()).then_some(unknown))
}

impl Say {
    /// A line of the result.
    pub(super) fn line(&mut self, text: impl AsRef<str>) {
        if !self.deaf {
            self.deaf = writeln!(std::io::stdout(), "{}", text.as_ref()).is_err();
        }
    }

    /// A line about trouble.
    pub(super) fn trouble(&mut self, text: impl AsRef<str>) {
        self.deaf |= writeln!(std::io::stderr(), "{}", text.as_ref()).is_err();
    }

    /// Papers that were changed by hand and are kept.
    pub(super) fn kept(&mut self, kept: &[std::path::PathBuf]) {
        for path in kept {
            self.trouble(format!("it was changed by hand and is kept: {}", path.display()));
        }
    }

    /// How many problems there are, and those that keep something out of the plan.
    pub(super) fn problems_in_short(&mut self, problems: &[Problem]) {
        for problem in problems.iter().filter(|problem| problem.gravity != Gravity::Doubtful) {
            self.trouble(problem.to_string());
        }
        let doubtful = problems.iter().filter(|problem| problem.gravity == Gravity::Doubtful).count();
        if doubtful > 0 {
            self.trouble(format!("doubts about the data: {doubtful}; murhal check lists them"));
        }
    }
}
