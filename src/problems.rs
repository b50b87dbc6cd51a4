//! What is wrong with the data. Problems are collected, never thrown: work goes on with what is
//! sound, and a person sees all of them at once, each with its file, feature, place and remedy.

use std::fmt;

use crate::measure::LonLat;
use crate::words::Value;

/// What a problem does to the work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gravity {
    /// The job cannot go on: a file is missing or unreadable.
    Stops,
    /// The feature is left out of the plan.
    LeftOut,
    /// The feature is used, but something about it is unknown, assumed or doubtful.
    Doubtful,
}

impl Gravity {
    /// In words.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Stops => "stops the job",
            Self::LeftOut => "left out",
            Self::Doubtful => "doubtful",
        }
    }
}

/// One fault of the data.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// What it does to the work.
    pub gravity: Gravity,
    /// The file, relative to the scenario's folder.
    pub file: String,
    /// The feature's id, or its number in the file.
    pub feature: Option<String>,
    /// Where on the map.
    pub place: Option<LonLat>,
    /// What is wrong: lower case, no full stop.
    pub message: Value,
    /// What to do about it.
    pub remedy: Value,
}

impl Problem {
    /// A problem with a whole file.
    #[must_use]
    pub fn of_file(gravity: Gravity, file: &str, message: impl Into<Value>, remedy: impl Into<Value>) -> Self {
        let (message, remedy) = (message.into(), remedy.into());
        Self { gravity, file: file.to_owned(), feature: None, place: None, message, remedy }
    }

    /// The same problem, said of one feature at a place.
    #[must_use]
    pub fn at(self, feature: impl Into<String>, place: Option<LonLat>) -> Self {
        Self { feature: Some(feature.into()), place, ..self }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.gravity.words(), self.file)?;
        if let Some(feature) = &self.feature {
            write!(f, ", {feature}")?;
        }
        if let Some(place) = self.place {
            write!(f, " ({})", place.words())?;
        }
        write!(f, ": {}; {}", self.message, self.remedy)
    }
}

/// Whether any of them stops the job.
#[must_use]
pub fn stop_the_job(problems: &[Problem]) -> bool {
    problems.iter().any(|problem| problem.gravity == Gravity::Stops)
}
