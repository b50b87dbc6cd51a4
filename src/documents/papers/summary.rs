//! The summary of a season: what an office reads first.

use super::teller::{begun, ended};
use super::{Format, Kind};
use crate::documents::Subject;
use crate::documents::paper::{Cell, Level, Paper, Shape, Table};
use crate::problems::Gravity;
use crate::words::{self, Language, Phrase, rounded, say};

/// Flashpoints listed in the summary; the rest are in flashpoints.geojson.
const LISTED: usize = 20;
/// Problems listed; `murhal check` lists all.
const PROBLEMS: usize = 200;

/// Writes the summary.
pub(super) fn paper(subject: Subject<'_>, language: Language) -> Paper {
    let scenario = subject.scenario;
    let mut paper = begun(subject, language, say!(language, "paper-summary-title", scenario = &scenario.name), Shape::Upright);
    if let Some(note) = &scenario.note {
        paper.paragraphs(&note.trim().replace("\n\n", "\u{2029}").replace('\n', " ").replace('\u{2029}', "\n"));
    }
    let missing = scenario.to_add_first();
    if !missing.is_empty() {
        paper.paragraph(say!(language, "paper-add-first"));
        paper.list(missing.into_iter().map(|missing| missing.say(language)));
    }
    paper.paragraph(counts(subject, language));
    flashpoints(subject, &mut paper);
    conferences(subject, &mut paper);
    encounters(subject, &mut paper);
    if !subject.plan.open_questions.is_empty() {
        paper.heading(Level::Part, say!(language, "paper-open-questions"));
        paper.list(subject.plan.open_questions.iter().map(|question| question.say(language)));
    }
    problems(subject, &mut paper);
    ended(&mut paper, subject);
    paper
}

fn counts(subject: Subject<'_>, language: Language) -> String {
    let Subject { scenario, plan, .. } = subject;
    say!(
        language,
        "paper-counts",
        routes = scenario.routes.len(),
        water = scenario.water_points.len(),
        fields = scenario.farming_zones.len(),
        settlements = scenario.settlements.len(),
        incidents = scenario.incidents.len(),
        flashpoints = plan.findings.flashpoints.len(),
        conferences = plan.conferences.len()
    )
}

fn flashpoints(subject: Subject<'_>, paper: &mut Paper) {
    let (language, all) = (paper.language, &subject.plan.findings.flashpoints);
    paper.heading(Level::Part, say!(language, "paper-gravest-first"));
    if all.is_empty() {
        paper.paragraph(say!(language, "paper-no-flashpoints"));
        return;
    }
    if let Some(firm) = subject.stability.filter(|firm| !firm.stays.is_empty()) {
        let percent = |share: f64| rounded(share * 100.0, 0);
        let (spread, top) = (percent(firm.trial.spread), firm.stays.len());
        let (mean, all_stay, draws) = (rounded(firm.mean_stay(), 1), percent(firm.all_stay), firm.trial.draws);
        paper.paragraph(say!(language, "paper-firm", spread = spread, mean = mean, top = top, all = all_stay, draws = draws));
    }
    let mut table = Table::new([
        (say!(language, "paper-rank"), 8),
        (say!(language, "paper-severity"), 11),
        (say!(language, "paper-where"), 26),
        (say!(language, "paper-when"), 22),
        (say!(language, "paper-offices"), 22),
        (say!(language, "paper-why"), 34),
    ]);
    for (rank, flashpoint) in (1_usize..).zip(all.iter().take(LISTED)) {
        let offices = Cell::lines(flashpoint.offices.iter().map(|office| subject.scenario.office_name(office)));
        let offices = if offices.0.is_empty() { say!(language, "paper-none-in-charge").into() } else { offices };
        let severity = words::number(language, flashpoint.severity, 1);
        let (title, days) = (flashpoint.title(language), words::days(language, flashpoint.days));
        table.row([rank.to_string().into(), severity.into(), title.into(), days.into(), offices, flashpoint.reasons_line(language).into()]);
    }
    paper.table(table);
    let more = all.len().saturating_sub(LISTED);
    if more > 0 {
        paper.paragraph(say!(language, "paper-more-in-file", count = more));
    }
}

fn conferences(subject: Subject<'_>, paper: &mut Paper) {
    let language = paper.language;
    paper.heading(Level::Part, say!(language, "paper-conferences"));
    let mut table = Table::new([
        (say!(language, "paper-the-conference"), 30),
        (say!(language, "paper-when"), 26),
        (say!(language, "paper-hold-by"), 16),
        (say!(language, "paper-its-flashpoints"), 14),
        (say!(language, "paper-communities"), 34),
        (say!(language, "paper-agenda-file"), 30),
    ]);
    for conference in &subject.plan.conferences {
        let unknown = || (Phrase("unknown").say(language), Phrase("unknown").say(language));
        let (when, by) = conference.timing.as_ref().map_or_else(unknown, |timing| {
            let days = words::days(language, timing.days);
            let days = if timing.is_too_late { say!(language, "paper-too-late", days = days) } else { days };
            (days, words::day(language, timing.last_day_in_time))
        });
        let communities = Cell::lines(conference.parties.iter().map(|party| subject.scenario.community_name(&party.community)));
        let file = Kind::Agenda.file(&conference.id, language, Format::Markdown);
        let count = conference.flashpoints.len().to_string();
        let file = file.trim_end_matches(".md").to_owned();
        table.row([conference.name.say(language).into(), when.into(), by.into(), count.into(), communities, file.into()]);
    }
    paper.table(table);
}

fn encounters(subject: Subject<'_>, paper: &mut Paper) {
    let language = paper.language;
    paper.heading(Level::Part, say!(language, "paper-encounters"));
    let mut table = Table::new([(say!(language, "paper-kind"), 3), (say!(language, "paper-encounters"), 2)]);
    for (kind, count) in subject.plan.counts() {
        table.row([kind.phrase().say(language).into(), count.to_string().into()]);
    }
    paper.table(table);
}

fn problems(subject: Subject<'_>, paper: &mut Paper) {
    let (language, problems) = (paper.language, subject.problems);
    if problems.is_empty() {
        return;
    }
    let stops = problems.iter().filter(|problem| problem.gravity != Gravity::Doubtful).count();
    paper.heading(Level::Part, say!(language, "paper-problems"));
    paper.paragraph(say!(language, "paper-problems-count", count = problems.len(), out = stops));
    paper.list(problems.iter().take(PROBLEMS).map(ToString::to_string));
    let more = problems.len().saturating_sub(PROBLEMS);
    if more > 0 {
        paper.paragraph(say!(language, "paper-more-problems", count = more));
    }
}
