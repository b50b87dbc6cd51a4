//! Documents.

use std::path::PathBuf;

use crate::atlas::Atlas;
use crate::plan::Plan;
use crate::problems::Problem;
use crate::scenario::Scenario;

/// All papers of a plan: relative paths and bytes.
#[must_use]
pub fn all_papers(_atlas: &Atlas, _scenario: &Scenario, _problems: &[Problem], plan: &Plan) -> Vec<(PathBuf, Vec<u8>)> {
    let lines = plan.flashpoints.iter().map(|flashpoint| format!("{:.1} {}\n", flashpoint.severity, flashpoint.name));
    vec![(PathBuf::from("flashpoints.txt"), lines.collect::<String>().into_bytes())]
}
