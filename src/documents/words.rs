//! Sentences that several papers share.

use std::fmt::Write as _;

use super::Subject;
use crate::layers::Sensitivity;

/// The label that everything made up must carry; nothing where the scenario is real.
pub(super) fn illustrative(subject: Subject<'_>) -> Option<&'static str> {
    subject.scenario.holds_illustrative().then_some("ILLUSTRATIVE: invented for planning exercises, not surveyed, not agreed")
}

/// For whom the paper is.
pub(super) const fn audience(subject: Subject<'_>) -> &'static str {
    match subject.audience {
        Sensitivity::Public => "public",
        Sensitivity::Partners => "partners; contains nothing marked internal",
        Sensitivity::Internal => "internal use; may contain what is marked internal",
    }
}

/// Title, label and scenario: the head of every paper in Markdown.
pub(super) fn head(subject: Subject<'_>, title: &str) -> String {
    let mut text = format!("# {title}\n\n");
    if let Some(label) = illustrative(subject) {
        _ = writeln!(text, "> **{label}.**\n");
    }
    let season = subject.scenario.season;
    _ = writeln!(
        text,
        "{}, {}. Planned on {}. For {}.\n",
        subject.scenario.name,
        season.days().words(),
        season.today().words(),
        audience(subject)
    );
    text
}

/// The last lines of every paper.
pub(super) fn foot() -> String {
    format!("\n---\n\nRanks and reasons, not verdicts: people decide. {}\n", crate::atlas::Atlas::credits())
}
