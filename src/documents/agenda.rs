//! The agenda of a conference, in Markdown.

use std::fmt::Write as _;

use super::{Subject, words};
use crate::conferences::{Conference, Venue};
use crate::layers::Sensitivity;
use crate::words::Language;

/// Writes the agenda of the conference with this number.
pub(super) fn write(subject: Subject<'_>, number: usize) -> String {
    let conference = &subject.plan.conferences[number];
    let mut text = words::head(subject, &format!("Agenda: {}", conference.name.say(Language::English)));
    text.push_str(&frame(subject, conference));
    text.push_str(&parties(subject, conference));
    // What the conveners note among themselves is not for everybody.
    let may_read = subject.audience != Sensitivity::Public;
    if let Some(note) = subject.scenario.decisions.conference_notes.get(&conference.id).filter(|_| may_read) {
        _ = writeln!(text, "\n## Notes of the conveners\n\n{note}");
    }
    text.push_str(&words::sessions(subject, &conference.agenda, conference.timing.as_ref().map(|timing| timing.days.first)));
    text.push_str(&options(subject, number));
    text.push_str(&evidence(subject, conference));
    text.push_str(&clauses(subject, number));
    text.push_str(&words::foot());
    text
}

/// When, where, and who hosts.
fn frame(subject: Subject<'_>, conference: &Conference) -> String {
    let scenario = subject.scenario;
    let mut text = String::new();
    if let Some(timing) = &conference.timing {
        _ = writeln!(text, "**When:** {}. Hold it by {} at the latest.", timing.days.words(), timing.last_day_in_time.words());
        for reason in &timing.reasons {
            _ = writeln!(text, "- {}", reason.say(Language::English));
        }
    } else {
        text.push_str("**When:** unknown; no herd of it has a date.\n");
    }
    match conference.venue() {
        Some(Venue { settlement, reason, .. }) => {
            let reason = reason.say(Language::English);
            _ = writeln!(text, "\n**Where:** {} is proposed: {reason}.", scenario.settlements[*settlement].name);
        }
        None => _ = writeln!(text, "\n**Where:** unknown; give the host office a seat in scenario.toml."),
    }
    let hosts = match &conference.host {
        Some(host) => {
            let reason = host.reason.say(Language::English);
            format!("\n**Hosts:** {} is proposed: {reason}.\n", scenario.office_name(&host.office))
        }
        None => {
            format!("\n**Hosts:** no field office is in charge of {}; bring it to headquarters.\n", states(subject, conference).join(", "))
        }
    };
    text.push_str(&hosts);
    let offices: Vec<&str> = conference.offices.iter().map(|office| scenario.office_name(office)).collect();
    if !offices.is_empty() {
        _ = writeln!(text, "\n**Offices:** {}.", offices.join(", "));
    }
    if let Some(meeting) = &conference.coordination {
        _ = writeln!(
            text,
            "\n**Before it:** the offices coordinate on {} ([agenda]({})).",
            meeting.day.words(),
            super::coordination_file(&conference.id)
        );
    }
    text
}

/// The states of its flashpoints, by name.
fn states<'a>(subject: Subject<'a>, conference: &Conference) -> Vec<&'a str> {
    let of_flashpoints = conference.flashpoints.iter().flat_map(|number| &subject.plan.findings.flashpoints[*number].states);
    let names: std::collections::BTreeSet<&str> = of_flashpoints.map(|state| subject.atlas.states[*state].name.as_str()).collect();
    names.into_iter().collect()
}

fn parties(subject: Subject<'_>, conference: &Conference) -> String {
    let settings = &subject.scenario.settings;
    let mut text =
        "\n## Who must be there\n\n| community | part | at stake (severity of its flashpoints) | its office |\n|---|---|---|---|\n"
            .to_owned();
    for party in &conference.parties {
        let office = subject.scenario.office_of_community(&party.community).map_or("none", |office| &office.name);
        let name = subject.scenario.community_name(&party.community);
        _ = writeln!(text, "| {name} | {} | {:.0} | {office} |", party.role.phrase().say(Language::English), party.stake);
    }
    _ = writeln!(
        text,
        "\nOf each delegation at least {:.0}% women and {:.0}% youth (targets, settings of the scenario). Also: paramount and executive chiefs, cattle-camp leaders, farmers' unions, county commissioners, police, peace committees of both sides.",
        settings.women_share * 100.0,
        settings.youth_share * 100.0
    );
    for cut in &conference.cut {
        _ = writeln!(text, "\nNot at this conference: {}.", cut.reason.say(Language::English));
    }
    text
}

/// What another departure of the leading herd would change.
fn options(subject: Subject<'_>, number: usize) -> String {
    let Some([first, ..]) = subject.options.get(number).map(Vec::as_slice) else { return String::new() };
    let scenario = subject.scenario;
    let route = &scenario.routes[first.route];
    let herd = scenario.community_name(&route.community);
    let mut text = format!(
        "\n## What another departure would change\n\n{herd} ({}) have the most points in the gravest flashpoint. Planned departure: {}.\n\n| departure | gravest flashpoint of the herd | all flashpoints of the season together |\n|---|---|---|\n",
        route.name,
        route.departs.words()
    );
    _ = writeln!(text, "| as planned | {:.1} | {:.0} |", first.gravest_before, first.before);
    for shift in &subject.options[number] {
        let when = if shift.days < 0 { format!("{} days earlier", -shift.days) } else { format!("{} days later", shift.days) };
        _ = writeln!(text, "| {when} | {:.1} | {:.0} |", shift.gravest_after, shift.after);
    }
    text.push_str("\nThe return stays as planned. What the days cost the herders is theirs to say.\n");
    text
}

/// Each flashpoint with its reasons.
fn evidence(subject: Subject<'_>, conference: &Conference) -> String {
    /// More reasons than these are in encounters.csv.
    const MOST_REASONS: usize = 6;
    let mut text = "\n## Evidence\n".to_owned();
    for number in &conference.flashpoints {
        let flashpoint = &subject.plan.findings.flashpoints[*number];
        _ = writeln!(text, "\n### Flashpoint {}: {} (severity {:.1} of 100)\n", number + 1, flashpoint.name, flashpoint.severity);
        _ = writeln!(text, "{}, at its worst from {}; at {}.\n", flashpoint.days.words(), flashpoint.peak.words(), flashpoint.at.words());
        for part in flashpoint.parts.iter().take(MOST_REASONS) {
            let points = part.points.map_or_else(|| "unknown".to_owned(), |points| format!("{points:.1}"));
            _ = writeln!(text, "- {points}: {}", subject.told(part));
        }
        if let Some(more) = flashpoint.parts.len().checked_sub(MOST_REASONS).filter(|more| *more > 0) {
            _ = writeln!(text, "- and {more} more in flashpoints.geojson");
        }
        for unknown in flashpoint.questions(Language::English, subject.scenario) {
            _ = writeln!(text, "- unknown: {unknown}");
        }
    }
    text
}

fn clauses(subject: Subject<'_>, number: usize) -> String {
    let agreement = &subject.plan.agreements[number];
    let mut text = "\n## Draft clauses to start from (nothing is agreed)\n\n".to_owned();
    for (count, clause) in (1..).zip(&agreement.clauses) {
        _ = writeln!(text, "{count}. *{}.* {}", clause.terms.word(), clause.text.say(Language::English));
    }
    if !agreement.uncovered.is_empty() {
        _ = writeln!(text, "\nNo clause touches yet:\n");
        for flashpoint in &agreement.uncovered {
            _ = writeln!(text, "- {}", words::flashpoint(subject, *flashpoint));
        }
    }
    text
}
