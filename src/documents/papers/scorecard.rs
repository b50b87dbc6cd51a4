//! The scorecard after the migration: how each clause was kept, all together, for each office and clause by clause.

use super::teller::{begun, ended};
use crate::documents::Subject;
use crate::documents::paper::{Cell, Field, Level, Paper, Row, Shape, Table};
use crate::followed::{self, Asked, Followed, Score, Scorecard};
use crate::words::{self, Language, say};

/// So many reports are told of a clause one by one; how many more there are is said (own: what fits a cell).
pub(super) const MOST_EVIDENCE: usize = 5;
/// So many reports that name no clause are told one by one (own).
const MOST_BESIDE: usize = 100;

pub(super) fn paper(subject: Subject<'_>, asked: Asked, language: Language) -> Paper {
    let scenario = subject.scenario;
    let card = followed::scorecard(scenario, asked);
    let mut paper = begun(subject, language, say!(language, "paper-scorecard-title", scenario = &scenario.name), Shape::Across);
    paper.paragraph(say!(language, "paper-scorecard-how"));
    paper.fields(vec![
        Field::new(say!(language, "paper-scorecard-days"), words::days(language, asked.days)),
        Field::new(say!(language, "paper-scorecard-as-of"), words::day(language, asked.as_of)),
        Field::new(say!(language, "paper-scorecard-reports"), card.reports.to_string()),
    ]);
    paper.heading(Level::Part, say!(language, "paper-scorecard-by-office"));
    paper.table(by_office(subject, &card, language));
    paper.heading(Level::Part, say!(language, "paper-scorecard-by-clause"));
    paper.table(by_clause(subject, &card, language));
    beside(subject, &card, language, &mut paper);
    ended(&mut paper, subject);
    paper
}

fn by_office(subject: Subject<'_>, card: &Scorecard, language: Language) -> Table {
    let mut table = Table::new([
        (say!(language, "paper-scorecard-office"), 30),
        (say!(language, "paper-scorecard-kept"), 12),
        (say!(language, "paper-scorecard-breached"), 12),
        (say!(language, "paper-scorecard-unknown"), 12),
        (say!(language, "paper-scorecard-silent"), 12),
        (say!(language, "paper-scorecard-co"), 14),
        (say!(language, "paper-scorecard-late"), 14),
    ]);
    let counts = |score: Score| [score.kept, score.breached, score.unknown, score.not_reported].map(|count| Cell::from(count.to_string()));
    for office in &card.offices {
        let name = Cell::from(office.name(subject.scenario).say(language));
        let more = [office.as_co_office, office.late].map(|count| Cell::from(count.to_string()));
        table.row(std::iter::once(name).chain(counts(office.score)).chain(more));
    }
    let late = card.clauses.iter().filter(|clause| clause.late(card.asked.as_of).next().is_some()).count();
    let all = Cell::from(say!(language, "paper-scorecard-all"));
    table.row(std::iter::once(all).chain(counts(card.total)).chain([Cell::from("–"), late.to_string().into()]));
    table
}

fn by_clause(subject: Subject<'_>, card: &Scorecard, language: Language) -> Table {
    let mut table = Table::new([
        (say!(language, "paper-scorecard-clause"), 22),
        (say!(language, "paper-text"), 36),
        (say!(language, "paper-scorecard-office"), 18),
        (say!(language, "paper-scorecard-standing"), 20),
        (say!(language, "paper-scorecard-evidence"), 34),
    ]);
    let mut agreement = None;
    for clause in &card.clauses {
        let Some(held) = followed::held(subject.scenario, clause) else { continue };
        if agreement != Some(&clause.agreement) {
            table.rows.push(Row::Band(held.agreement.title.as_str().into()));
            agreement = Some(&clause.agreement);
        }
        table.row([
            format!("{} [{}]", crate::agreed::kind(&held.clause.terms).say(language), held.clause.id).into(),
            crate::agreed::text(held.agreement, held.clause, language).into(),
            Cell::lines(clause.office.iter().chain(&clause.co_office).map(|office| subject.scenario.office_name(office))),
            Cell::lines(standing(clause, language)),
            evidence(subject, clause, language),
        ]);
    }
    table
}

/// How a clause was kept, and what is counted of it.
pub(super) fn standing(clause: &Followed, language: Language) -> Vec<String> {
    std::iter::once(clause.standing_told()).chain(clause.counted.iter().cloned()).map(|sentence| sentence.say(language)).collect()
}

/// The last reports of a clause, and what may bear on it.
pub(super) fn evidence(subject: Subject<'_>, clause: &Followed, language: Language) -> Cell {
    let told = |id: &String| subject.scenario.follow_up.by_id.get(id).map(|report| report.told().say(language));
    let mut lines: Vec<String> = clause.evidence.iter().rev().take(MOST_EVIDENCE).filter_map(told).collect();
    let more = clause.evidence.len().saturating_sub(MOST_EVIDENCE);
    if more > 0 {
        lines.push(say!(language, "paper-more-evidence", count = more));
    }
    let bearing = clause.may_bear.iter().rev().take(MOST_EVIDENCE).filter_map(told);
    lines.extend(bearing.map(|report| say!(language, "followed-may-bear", report = report)));
    Cell::lines(lines)
}

/// Reports that name no clause are part of the season too.
fn beside(subject: Subject<'_>, card: &Scorecard, language: Language, paper: &mut Paper) {
    let Asked { days, as_of } = card.asked;
    let counts = |day| days.contains(day) && day <= as_of;
    let mut reports: Vec<_> = subject.scenario.follow_up.reports().filter(|report| report.clause.is_none() && counts(report.day)).collect();
    reports.sort_by(|one, other| (one.day, &one.id).cmp(&(other.day, &other.id)));
    if reports.is_empty() {
        return;
    }
    paper.heading(Level::Part, say!(language, "paper-scorecard-beside"));
    let told = reports.iter().take(MOST_BESIDE).map(|report| report.told().say(language));
    let more = reports.len().saturating_sub(MOST_BESIDE);
    let rest = (more > 0).then(|| say!(language, "paper-more-evidence", count = more));
    paper.list(told.chain(rest));
}
