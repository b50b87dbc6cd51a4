//! What every paper of a conference says alike: its head and foot, and how things are called in it.

use super::drawings::Drawings;
use crate::conferences::{Called, Conference, Party};
use crate::documents::Subject;
use crate::documents::map::sheets::About;
use crate::documents::paper::{Block, Paper, Shape};
use crate::flashpoints::{self, Flashpoint, Part};
use crate::layers::Sensitivity;
use crate::measure::{Day, DayRange};
use crate::scenario::{Influence, Stakeholder};
use crate::words::{self, Language, Phrase, Speaks, say};

/// Who tells of a conference, in a language.
#[derive(Clone, Copy)]
pub(super) struct Teller<'a> {
    pub(super) subject: Subject<'a>,
    pub(super) language: Language,
    /// The conference, by its number in the plan.
    pub(super) number: usize,
    conference: &'a Conference,
    drawings: &'a Drawings,
}

impl Speaks for Teller<'_> {
    fn language(&self) -> Language {
        self.language
    }
}

impl<'a> Teller<'a> {
    /// Nothing where there is no such conference.
    pub(super) fn of(subject: Subject<'a>, number: usize, language: Language, drawings: &'a Drawings) -> Option<Self> {
        let conference = subject.plan.conferences.get(number)?;
        Some(Self { subject, language, number, conference, drawings })
    }

    pub(super) const fn conference(&self) -> &'a Conference {
        self.conference
    }

    /// What the conference is called.
    pub(super) fn name(&self) -> String {
        self.conference.name.say(self.language)
    }

    /// A paper with its first lines.
    pub(super) fn paper(&self, title: String, shape: Shape) -> Paper {
        begun(self.subject, self.language, title, shape)
    }

    /// The map sheet of something, where its readers may see one.
    pub(super) fn sheet(&self, about: About) -> Option<Block> {
        self.drawings.sheet(self.subject, about, self.language).map(Block::Sheet)
    }

    pub(super) fn phrase(&self, phrase: Phrase) -> String {
        phrase.say(self.language)
    }

    pub(super) fn day(&self, day: Day) -> String {
        words::day(self.language, day)
    }

    /// `Tuesday 24 Nov 2026`.
    pub(super) fn weekday(&self, day: Day) -> String {
        format!("{} {}", words::weekday(self.language, day), self.day(day))
    }

    pub(super) fn days(&self, days: DayRange) -> String {
        words::days(self.language, days)
    }

    /// A number with so many decimals.
    pub(super) fn number(&self, value: f64, decimals: usize) -> String {
        words::number(self.language, value, decimals)
    }

    pub(super) fn flashpoint(&self, number: usize) -> Option<&'a Flashpoint> {
        self.subject.plan.findings.flashpoints.get(number).map(std::sync::Arc::as_ref)
    }

    /// `7 km NNW of Wau, Jan-Apr (flashpoint 1, severity 84)`.
    pub(super) fn named(&self, number: usize) -> String {
        self.flashpoint(number).map_or_else(String::new, |flashpoint| {
            say!(
                self,
                "paper-flashpoint",
                name = flashpoint.title(self.language),
                number = (number + 1).to_string(),
                severity = crate::words::rounded(flashpoint.severity, 0)
            )
        })
    }

    /// What a part of a flashpoint adds, in a sentence.
    pub(super) fn told(&self, part: &Part) -> String {
        let Subject { scenario, atlas, plan, .. } = self.subject;
        flashpoints::told(self.language, scenario, atlas, &plan.findings.passages, part)
    }

    pub(super) fn community(&self, id: &'a str) -> &'a str {
        self.subject.scenario.community_name(id)
    }

    pub(super) fn office(&self, id: &'a str) -> &'a str {
        self.subject.scenario.office_name(id)
    }

    pub(super) fn offices(&self) -> Vec<&'a str> {
        self.conference.offices.iter().map(|id| self.office(id)).collect()
    }

    /// A role that is called, as it stands in the register.
    pub(super) fn stakeholder(&self, called: &Called) -> Option<&'a Stakeholder> {
        self.subject.scenario.stakeholders.get(called.stakeholder)
    }

    /// Whether its readers see all that the office knows: what is withheld from others must not be told them as missing.
    pub(super) fn is_for_the_office(&self) -> bool {
        self.subject.audience == Sensitivity::Internal
    }

    /// What the conference needs and nobody in the register is; nothing where its readers do not see the whole register.
    pub(super) fn missing(&self) -> Vec<String> {
        let missing = self.conference.missing.iter().filter(|_| self.is_for_the_office());
        missing.map(|missing| missing.reason.say(self.language)).collect()
    }

    /// Roles that may spoil the conference.
    pub(super) fn spoilers(&self) -> Vec<String> {
        let may_spoil = |called: &&Called| self.stakeholder(called).is_some_and(|of| of.influence == Influence::MaySpoil);
        let told = |called: &Called| say!(self, "paper-spoiler", who = called.name.say(self.language));
        self.conference.called.iter().filter(may_spoil).map(told).collect()
    }

    /// The part a party has.
    pub(super) fn role(&self, party: &Party) -> String {
        self.phrase(party.role.phrase())
    }

    /// When it is held.
    pub(super) fn when(&self) -> Option<String> {
        self.conference.timing.as_ref().map(|timing| self.days(timing.days))
    }

    /// Where it is held.
    pub(super) fn venue(&self) -> Option<&'a str> {
        self.subject.scenario.settlements.get(self.conference.venue()?.settlement).map(|settlement| settlement.name.as_str())
    }
}

/// A paper with its first lines.
pub(super) fn begun(subject: Subject<'_>, language: Language, title: String, shape: Shape) -> Paper {
    let scenario = subject.scenario;
    let season = scenario.season;
    let audience = match subject.audience {
        Sensitivity::Public => Phrase("paper-for-public"),
        Sensitivity::Partners => Phrase("paper-for-partners"),
        Sensitivity::Internal => Phrase("paper-for-internal"),
    };
    let label = scenario.holds_illustrative().then(|| say!(language, "paper-illustrative"));
    let mut paper = Paper {
        head: label.clone().unwrap_or_else(|| title.clone()),
        title,
        language,
        day: season.today(),
        foot: say!(language, "paper-foot", scenario = &scenario.name, audience = audience),
        shape,
        blocks: Vec::new(),
    };
    paper.blocks.extend(label.map(|label| Block::Warning(label.into())));
    let (name, days) = (&scenario.name, season.days());
    paper.paragraph(say!(language, "paper-planned", scenario = name, season = days, today = season.today(), audience = audience));
    paper
}

/// The last words of a paper.
pub(super) fn ended(paper: &mut Paper, subject: Subject<'_>) {
    paper.paragraph(format!("{} {}", say!(paper.language, "paper-people-decide"), subject.atlas.credits().say(paper.language)));
}
