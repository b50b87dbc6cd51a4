//! The agenda of a conference: when, where and who; the programme; each session with its flashpoints and questions; the
//! evidence behind it.

use std::collections::BTreeSet;

use super::options;
use super::teller::{Teller, ended};
use crate::documents::map::sheets::About;
use crate::documents::paper::{Field, Level, Paper, Shape, Table, Text};
use crate::layers::Sensitivity;
use crate::words::{Phrase, rounded, say};

/// More reasons than these are in encounters.csv.
const MOST_REASONS: usize = 6;
/// Flashpoints told one by one; the rest are in a table, and in flashpoints.geojson.
const TOLD: usize = 20;

pub(super) fn paper(teller: Teller<'_>) -> Paper {
    let mut paper = teller.paper(say!(teller, "paper-agenda-title", conference = teller.name()), Shape::Upright);
    paper.fields(teller.frame());
    let conference = teller.conference();
    let first = conference.timing.as_ref().map(|timing| timing.days.first);
    teller.programme(&mut paper, &conference.agenda, first);
    teller.parties(&mut paper);
    notes(teller, &mut paper);
    teller.sessions(&mut paper, &conference.agenda, first);
    options::options(teller, &mut paper);
    clauses(teller, &mut paper);
    evidence(teller, &mut paper);
    ended(&mut paper, teller.subject);
    paper.blocks.extend(teller.sheet(About::Conference(teller.number)));
    paper
}

impl Teller<'_> {
    /// When, where, and who hosts.
    pub(super) fn frame(&self) -> Vec<Field> {
        let conference = self.conference();
        let when = match &conference.timing {
            Some(timing) => {
                let days = say!(self, "paper-when-by", days = timing.days, last = timing.last_day_in_time);
                let reasons = timing.reasons.iter().map(|reason| reason.say(self.language));
                std::iter::once(days).chain(reasons).map(Text::from).collect()
            }
            None => vec![say!(self, "paper-when-unknown").into()],
        };
        let venue = conference.venue().zip(self.venue()).map_or_else(
            || say!(self, "paper-where-unknown"),
            |(proposed, venue)| say!(self, "paper-where-because", venue = venue, reason = proposed.reason.say(self.language)),
        );
        let host = conference.host.as_ref().map_or_else(
            || say!(self, "paper-host-unknown", states = self.states().join(", ")),
            |host| say!(self, "paper-host-because", office = self.office(&host.office), reason = host.reason.say(self.language)),
        );
        let mut fields = vec![
            Field { label: say!(self, "paper-when").into(), said: when },
            Field::new(say!(self, "paper-where"), venue),
            Field::new(say!(self, "paper-hosts"), host),
        ];
        if !conference.offices.is_empty() {
            fields.push(Field::new(say!(self, "paper-offices"), self.offices().join(", ")));
        }
        if let Some(meeting) = &conference.coordination {
            fields.push(Field::new(say!(self, "paper-before-it"), say!(self, "paper-offices-meet", day = self.weekday(meeting.day))));
        }
        fields
    }

    /// Who must sit together.
    pub(super) fn parties(&self, paper: &mut Paper) {
        let teller = self;
        let (scenario, conference) = (teller.subject.scenario, teller.conference());
        paper.heading(Level::Part, say!(teller, "paper-who"));
        let mut table = Table::new([
            (say!(teller, "paper-community"), 34),
            (say!(teller, "paper-part"), 20),
            (say!(teller, "paper-stake"), 18),
            (say!(teller, "paper-its-office"), 28),
        ]);
        for party in &conference.parties {
            let office = scenario
                .office_of_community(&party.community)
                .map_or_else(|| say!(teller, "paper-no-office"), |office| office.name.clone());
            let name = teller.community(&party.community).to_owned();
            table.row([name.into(), teller.role(party).into(), teller.number(party.stake, 0).into(), office.into()]);
        }
        paper.table(table);
        let share = |share: f64| rounded(share * 100.0, 0);
        let (women, youth) = (share(scenario.settings.women_share), share(scenario.settings.youth_share));
        paper.paragraph(say!(teller, "paper-targets", women = women, youth = youth));
        if !conference.cut.is_empty() {
            paper.paragraph(say!(teller, "paper-cut"));
            paper.list(conference.cut.iter().map(|cut| cut.reason.say(teller.language)));
        }
    }

    /// The states of its flashpoints, by name.
    fn states(&self) -> Vec<&str> {
        let flashpoints = self.conference().flashpoints.iter().filter_map(|number| self.flashpoint(*number));
        let states = flashpoints.flat_map(|flashpoint| &flashpoint.states).filter_map(|state| self.subject.atlas.states.get(*state));
        let names: BTreeSet<&str> = states.map(|state| state.name.as_str()).collect();
        names.into_iter().collect()
    }
}

/// What the conveners note among themselves is not for everybody.
fn notes(teller: Teller<'_>, paper: &mut Paper) {
    let may_read = teller.subject.audience != Sensitivity::Public;
    let notes = &teller.subject.scenario.decisions.conference_notes;
    if let Some(note) = notes.get(&teller.conference().id).filter(|note| may_read && !note.trim().is_empty()) {
        paper.heading(Level::Part, say!(teller, "paper-notes"));
        paper.paragraphs(note);
    }
}

fn clauses(teller: Teller<'_>, paper: &mut Paper) {
    let Some(agreement) = teller.subject.plan.agreements.get(teller.number) else { return };
    paper.heading(Level::Part, say!(teller, "paper-draft-clauses"));
    paper.numbered(agreement.clauses.iter().map(|clause| clause.text.say(teller.language)));
    if !agreement.uncovered.is_empty() {
        paper.paragraph(Text::strong(&say!(teller, "paper-uncovered")));
        paper.list(agreement.uncovered.iter().take(TOLD).map(|number| teller.named(*number)));
        let more = agreement.uncovered.len().saturating_sub(TOLD);
        if more > 0 {
            paper.paragraph(say!(teller, "paper-more-in-file", count = more));
        }
    }
}

/// Each flashpoint with its reasons.
fn evidence(teller: Teller<'_>, paper: &mut Paper) {
    paper.heading(Level::Part, say!(teller, "paper-evidence"));
    let numbers = &teller.conference().flashpoints;
    numbers.iter().take(TOLD).for_each(|number| reasons(teller, paper, *number));
    if let Some(rest) = numbers.get(TOLD..).filter(|rest| !rest.is_empty()) {
        paper.heading(Level::Section, say!(teller, "paper-lesser-flashpoints", count = rest.len()));
        let mut table = Table::new([
            (say!(teller, "paper-rank"), 8),
            (say!(teller, "paper-severity"), 12),
            (say!(teller, "paper-where"), 40),
            (say!(teller, "paper-why"), 40),
        ]);
        for number in rest {
            let Some(flashpoint) = teller.flashpoint(*number) else { continue };
            let (rank, severity) = ((number + 1).to_string(), teller.number(flashpoint.severity, 1));
            table.row([
                rank.into(),
                severity.into(),
                flashpoint.title(teller.language).into(),
                flashpoint.reasons_line(teller.language).into(),
            ]);
        }
        paper.table(table);
    }
}

fn reasons(teller: Teller<'_>, paper: &mut Paper, number: usize) {
    let Some(flashpoint) = teller.flashpoint(number) else { return };
    let severity = rounded(flashpoint.severity, 1);
    let title = flashpoint.title(teller.language);
    paper.heading(
        Level::Section,
        say!(teller, "paper-flashpoint-head", number = (number + 1).to_string(), name = title, severity = severity),
    );
    paper.paragraph(say!(teller, "paper-flashpoint-when", days = flashpoint.days, peak = flashpoint.peak, at = flashpoint.at.words()));
    let told = flashpoint.parts.iter().take(MOST_REASONS).map(|part| {
        let points = part.points.map_or_else(|| teller.phrase(Phrase("unknown")), |points| teller.number(points, 1));
        say!(teller, "paper-points-reason", points = points, reason = teller.told(part))
    });
    let mut items: Vec<String> = told.collect();
    let more = flashpoint.parts.len().saturating_sub(MOST_REASONS);
    if more > 0 {
        items.push(say!(teller, "paper-more-reasons", count = more));
    }
    let questions = flashpoint.questions(teller.language, teller.subject.scenario);
    items.extend(questions.into_iter().map(|question| say!(teller, "paper-unknown", question = question)));
    paper.list(items);
}
