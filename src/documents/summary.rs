//! The summary of a plan, in Markdown: what an office reads first.

use std::fmt::Write as _;

use super::papers::{self, Format};
use super::{Subject, words};
use crate::encounters::Kind;
use crate::measure::count;
use crate::problems::Gravity;
use crate::words::Language;

/// Flashpoints listed in the summary; the rest are in flashpoints.geojson.
const LISTED: usize = 20;

pub(super) fn write(subject: Subject<'_>) -> String {
    let Subject { scenario, plan, problems, .. } = subject;
    let mut text = words::head(subject, &format!("Plan: {}", scenario.name));
    if let Some(note) = &scenario.note {
        _ = writeln!(text, "{}\n", note.trim());
    }
    let missing = scenario.to_add_first();
    if !missing.is_empty() {
        _ = writeln!(text, "There is too little to plan. Add first:\n");
        for item in missing {
            _ = writeln!(text, "- {item}");
        }
        text.push('\n');
    }
    _ = writeln!(
        text,
        "{}, {}, {}, {}, {}; {}, {}.\n",
        count(scenario.routes.len(), "route"),
        count(scenario.water_points.len(), "water point"),
        count(scenario.farming_zones.len(), "farming zone"),
        count(scenario.settlements.len(), "settlement"),
        count(scenario.incidents.len(), "past incident"),
        count(plan.findings.flashpoints.len(), "flashpoint"),
        count(plan.conferences.len(), "conference")
    );
    text.push_str("![map](map.png)\n");
    text.push_str(&flashpoints(subject));
    text.push_str(&conferences(subject));
    text.push_str(&encounters(subject));
    text.push_str(&unknown(subject));
    let stops = problems.iter().filter(|problem| problem.gravity != Gravity::Doubtful).count();
    if !problems.is_empty() {
        _ = writeln!(text, "\n## Problems of the data\n\n{}; left out of the plan: {stops}.\n", count(problems.len(), "problem"));
        for problem in problems {
            _ = writeln!(text, "- {problem}");
        }
    }
    text.push_str(&words::foot());
    text
}

fn flashpoints(subject: Subject<'_>) -> String {
    let Subject { scenario, plan, .. } = subject;
    let mut text = "\n## Flashpoints, the gravest first\n\n".to_owned();
    if plan.findings.flashpoints.is_empty() {
        text.push_str("None at or above the least severity of the settings.\n");
        return text;
    }
    if let Some(stability) = subject.stability {
        _ = writeln!(text, "{} Murhal offers ranks and reasons; the weights are no more than a start.\n", stability.words());
    }
    text.push_str("| rank | severity | where | when | offices | why |\n|---|---|---|---|---|---|\n");
    for (rank, flashpoint) in (1..).zip(plan.findings.flashpoints.iter().take(LISTED)) {
        let offices: Vec<&str> = flashpoint.offices.iter().map(|office| scenario.office_name(office)).collect();
        let offices = if offices.is_empty() { "none in charge".to_owned() } else { offices.join(", ") };
        let days = flashpoint.days.words();
        _ = writeln!(
            text,
            "| {rank} | {:.1} | {} | {days} | {offices} | {} |",
            flashpoint.severity,
            flashpoint.name,
            flashpoint.reasons_line(Language::English)
        );
    }
    if let Some(more) = plan.findings.flashpoints.len().checked_sub(LISTED).filter(|more| *more > 0) {
        _ = writeln!(text, "\n{more} more in flashpoints.geojson.");
    }
    text
}

fn conferences(subject: Subject<'_>) -> String {
    let Subject { scenario, plan, .. } = subject;
    let mut text =
        "\n## Conferences\n\n| conference | when | hold by | flashpoints | communities | agenda |\n|---|---|---|---|---|---|\n".to_owned();
    for conference in &plan.conferences {
        let (when, by) = conference.timing.as_ref().map_or_else(
            || ("unknown".to_owned(), "unknown".to_owned()),
            |timing| {
                let late = if timing.is_too_late { " (too late for the first herd)" } else { "" };
                (format!("{}{late}", timing.days.words()), timing.last_day_in_time.words())
            },
        );
        let communities: Vec<&str> = conference.parties.iter().map(|party| scenario.community_name(&party.community)).collect();
        let mut papers = format!("[agenda]({})", papers::Kind::Agenda.file(&conference.id, Language::English, Format::Markdown));
        if conference.coordination.is_some() {
            _ = write!(
                papers,
                ", [coordination]({})",
                papers::Kind::Coordination.file(&conference.id, Language::English, Format::Markdown)
            );
        }
        _ = writeln!(
            text,
            "| {} | {when} | {by} | {} | {} | {papers} |",
            conference.name.say(Language::English),
            conference.flashpoints.len(),
            communities.join(", ")
        );
    }
    text
}

fn encounters(subject: Subject<'_>) -> String {
    let mut text = "\n## Encounters\n\n| kind | encounters |\n|---|---|\n".to_owned();
    for (kind, count) in subject.plan.counts() {
        let title = Kind::title(kind);
        _ = writeln!(text, "| {title} | {count} |");
    }
    text
}

fn unknown(subject: Subject<'_>) -> String {
    let mut text = String::new();
    if !subject.plan.open_questions.is_empty() {
        text.push_str("\n## Unknown, and in no flashpoint: never to be read as no risk\n\n");
        for question in subject.plan.open_questions.iter().map(|question| question.say(Language::English)) {
            _ = writeln!(text, "- {question}");
        }
    }
    text
}
