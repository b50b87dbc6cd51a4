//! The sessions of a meeting: as a table at a glance, then one after the other.

use super::teller::Teller;
use crate::conferences::{Agenda, Session};
use crate::documents::paper::{Block, Field, Item, Level, Paper, Table, Text};
use crate::measure::Day;
use crate::words::say;

/// Flashpoints and questions under one session: more than a room can speak of in an hour helps nobody.
const LISTED: usize = 8;

impl Teller<'_> {
    /// Which day of the meeting: `Day 1, Tuesday 24 Nov 2026`.
    pub(super) fn day_of(&self, day: u8, first: Option<Day>) -> String {
        first.map_or_else(
            || say!(self, "paper-day", day = day),
            |first| say!(self, "paper-day-dated", day = day, date = self.weekday(first.plus(i32::from(day) - 1))),
        )
    }

    /// All sessions in a table.
    pub(super) fn programme(&self, paper: &mut Paper, agenda: &Agenda, first: Option<Day>) {
        paper.heading(Level::Part, say!(self, "paper-programme"));
        let mut table = Table::new([
            (say!(self, "paper-time"), 13),
            (say!(self, "paper-session"), 40),
            (say!(self, "paper-leads"), 30),
            (say!(self, "paper-minutes"), 12),
        ]);
        let mut day = 0;
        for session in &agenda.sessions {
            if session.day != day {
                day = session.day;
                table.band(self.day_of(day, first));
            }
            let (title, lead) = (session.title.say(self.language), session.lead.say(self.language));
            table.row([session.clock().into(), title.into(), lead.into(), session.minutes.to_string().into()]);
        }
        paper.table(table);
    }

    /// The sessions one after the other, day by day.
    pub(super) fn sessions(&self, paper: &mut Paper, agenda: &Agenda, first: Option<Day>) {
        let mut day = 0;
        for session in &agenda.sessions {
            if session.day != day {
                day = session.day;
                paper.heading(Level::Part, self.day_of(day, first));
            }
            self.session(paper, session);
        }
    }

    fn session(&self, paper: &mut Paper, session: &Session) {
        let title = session.title.say(self.language);
        paper.heading(Level::Section, say!(self, "paper-session-at", clock = session.clock(), title = title, minutes = session.minutes));
        paper.paragraph(session.purpose.say(self.language));
        let fields = [
            (say!(self, "paper-leads"), &session.lead),
            (say!(self, "paper-on-the-table"), &session.material),
            (say!(self, "paper-outcome"), &session.outcome),
        ];
        let said = fields.into_iter().map(|(label, said)| (label, said.say(self.language))).filter(|(_, said)| !said.is_empty());
        paper.fields(said.map(|(label, said)| Field::new(label, said)).collect());
        let flashpoints = session.flashpoints.iter().take(LISTED).map(|number| Text::from(self.named(*number))).collect();
        let more = session.flashpoints.len().saturating_sub(LISTED);
        under(
            paper,
            &say!(self, "paper-its-flashpoints"),
            flashpoints,
            (more > 0).then(|| say!(self, "paper-more-flashpoints", count = more)),
        );
        let all = &self.subject.plan.findings.flashpoints;
        let questions = session.questions.iter().take(LISTED).map(|question| Text::from(question.told(self.language, all))).collect();
        let more = session.questions.len().saturating_sub(LISTED);
        under(paper, &say!(self, "paper-to-settle"), questions, (more > 0).then(|| say!(self, "paper-more-questions", count = more)));
    }
}

/// A list under what it is of.
fn under(paper: &mut Paper, what: &str, mut items: Vec<Text>, more: Option<String>) {
    if items.is_empty() {
        return;
    }
    items.extend(more.map(Text::from));
    paper.paragraph(Text::strong(what));
    let items = items.into_iter().map(|text| Item { text, below: Vec::new() }).collect();
    paper.blocks.push(Block::List { items, numbered_from: None });
}
