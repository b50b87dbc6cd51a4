//! A kept agreement on paper: to be read, signed and hung up; and in plain words for the radio.

use std::path::PathBuf;

use super::teller::{begun, ended};
use super::{Format, PapersError};
use crate::agreed::{self, AddresseeKind, Agreement, Clause, Party, Reservation, Terms, exchange};
use crate::documents::map::sheets::{self, About, MapSheet, Paper as MapPaper};
use crate::documents::paper::{Block, Cell, Field, Level, Paper, Shape, Sheet, Table};
use crate::documents::{SHEETS_FILE, Subject, letter_of_names};
use crate::layers::{Placed as _, Sensitivity};
use crate::progress::Progress;
use crate::words::{self, Language, Phrase, Value, say};

/// An agreement as files with their names: its sheet for the audience of the subject, and its words for the radio, which
/// hold what anybody may hear. There is none in Arabic.
///
/// # Errors
/// Where it was cancelled, or a paper cannot be written.
pub fn agreement_files(
    subject: Subject<'_>,
    agreement: &Agreement,
    (languages, formats): (&[Language], &[Format]),
    progress: &Progress,
) -> Result<Vec<(PathBuf, Vec<u8>)>, PapersError> {
    let languages: Vec<Language> = languages.iter().copied().filter(|language| *language != Language::Arabic).collect();
    progress.begin("papers", languages.len() * 2)?;
    let mut files = Vec::new();
    let id: String = agreement.id.chars().map(letter_of_names).collect();
    for language in languages {
        let papers = [("agreement", sheet(subject, agreement, language)), ("radio", radio(subject, agreement, language))];
        for (stem, paper) in papers.into_iter().filter_map(|(stem, paper)| Some((stem, paper?))) {
            for format in formats {
                let name = format!("{stem}-{}.{}.{}", id, language.code(), format.ending());
                files.push((PathBuf::from(name), format.write(&paper)?));
            }
            progress.step()?;
        }
    }
    Ok(files)
}

/// The agreement as readers may see it; nothing where it is not for them.
fn seen(agreement: &Agreement, readers: Sensitivity) -> Option<Agreement> {
    exchange::for_audience(std::slice::from_ref(agreement), readers).pop()
}

/// The printed sheet of an agreement; nothing where it is not for the subject's audience.
#[must_use]
pub fn sheet(subject: Subject<'_>, agreement: &Agreement, language: Language) -> Option<Paper> {
    let seen = seen(agreement, subject.audience)?;
    let printed = Printed { subject, agreement: &seen, language };
    let mut paper = begun(subject, language, seen.title.clone(), Shape::Upright);
    paper.fields(printed.head());
    printed.parties(&mut paper);
    let is_request =
        |clause: &&Clause| clause.addressee.as_ref().is_some_and(|addressee| addressee.kind == Some(AddresseeKind::RequestToAuthority));
    let (requests, promises): (Vec<(usize, &Clause)>, Vec<_>) = (1..).zip(&seen.clauses).partition(|(_, clause)| is_request(clause));
    printed.clauses(&mut paper, Phrase("paper-agreement-promises"), &promises);
    if !requests.is_empty() {
        printed.clauses(&mut paper, Phrase("paper-agreement-requests"), &requests);
        paper.paragraph(say!(language, "paper-agreement-requests-apart"));
    }
    let left_out = agreement.clauses.len() - seen.clauses.len();
    if left_out > 0 {
        paper.paragraph(say!(language, "paper-agreement-left-out", count = left_out));
    }
    printed.reservations(&mut paper);
    printed.pending(&mut paper);
    paper.blocks.extend(printed.maps());
    ended(&mut paper, subject);
    Some(paper)
}

/// An agreement in plain words, to be read out: what anybody may hear; nothing where it is not for everybody.
#[must_use]
pub fn radio(subject: Subject<'_>, agreement: &Agreement, language: Language) -> Option<Paper> {
    let heard = seen(agreement, Sensitivity::Public)?;
    let paragraphs: Vec<String> = agreed::radio(&heard)
        .iter()
        .map(|paragraph| paragraph.iter().map(|sentence| sentence.say(language)).collect::<Vec<_>>().join(" "))
        .collect();
    let count = paragraphs.iter().flat_map(|text| text.split_whitespace()).filter(|word| word.chars().any(char::is_alphanumeric)).count();
    let of_all = Subject { audience: Sensitivity::Public, ..subject };
    let mut paper = begun(of_all, language, say!(language, "paper-radio-title", title = &heard.title), Shape::Upright);
    paper.paragraph(say!(language, "paper-radio-about", words = count));
    paper.blocks.extend(paragraphs.into_iter().map(|text| Block::Paragraph(text.into())));
    Some(paper)
}

/// An agreement being printed.
#[derive(Clone, Copy)]
struct Printed<'a> {
    subject: Subject<'a>,
    agreement: &'a Agreement,
    language: Language,
}

impl Printed<'_> {
    fn head(&self) -> Vec<Field> {
        let Self { agreement, language, .. } = *self;
        let unknown = || say!(language, "paper-agreement-status-unknown");
        let mut fields = vec![
            Field::new(
                say!(language, "paper-agreement-kind"),
                agreement.kind.as_ref().map_or_else(unknown, |kind| kind.called().say(language)),
            ),
            Field::new(
                say!(language, "paper-agreement-status"),
                agreement.status.as_ref().map_or_else(unknown, |status| status.called().say(language)),
            ),
        ];
        let dates = agreement.dates.iter().map(|date| {
            let of = Value::OfFiles(date.of.clone().unwrap_or_default());
            if let Some(source) = &date.source {
                say!(language, "paper-agreement-date-source", of = of, cited = &date.cited, source = source)
            } else {
                say!(language, "paper-agreement-date", of = of, cited = &date.cited)
            }
        });
        let lists = [
            (Phrase("paper-agreement-dates"), dates.collect::<Vec<_>>()),
            (Phrase("paper-agreement-revises"), agreement.revises.iter().map(|id| self.title_of(id)).collect()),
            (Phrase("paper-agreement-languages"), agreement.languages.clone()),
            (Phrase("paper-agreement-sources"), agreement.sources.clone()),
        ];
        let lists = lists.into_iter().filter(|(_, said)| !said.is_empty());
        fields.extend(
            lists.map(|(label, said)| Field { label: label.say(language).into(), said: said.into_iter().map(Into::into).collect() }),
        );
        fields
    }

    /// What another agreement is called.
    fn title_of(&self, id: &str) -> String {
        self.subject.scenario.agreements.by_id.get(id).map_or_else(|| id.to_owned(), |other| other.title.clone())
    }

    fn parties(&self, paper: &mut Paper) {
        let language = self.language;
        let mut table = Table::new([
            (say!(language, "paper-agreement-unit"), 26),
            (say!(language, "paper-agreement-role"), 14),
            (say!(language, "paper-agreement-signatory"), 20),
            (say!(language, "paper-agreement-witness"), 20),
            (say!(language, "paper-agreement-signed"), 26),
        ]);
        for party in &self.agreement.parties {
            let role = party.role.as_ref().map_or_else(Cell::blank, |role| role.called().say(language).into());
            let open = |role: &Option<String>| role.clone().map_or_else(Cell::blank, |role| words::of_files(language, &role).into());
            table.row([party.unit.clone().into(), role, open(&party.signatory), open(&party.witness), self.signature(party)]);
        }
        if !table.rows.is_empty() {
            paper.heading(Level::Part, say!(language, "paper-agreement-parties"));
        }
        paper.table(table);
    }

    /// Whether a party signed; a place to sign where that is unknown.
    fn signature(&self, party: &Party) -> Cell {
        let language = self.language;
        match (party.signed, party.present) {
            (Some(true), _) => say!(language, "paper-agreement-has-signed").into(),
            (_, Some(false)) => say!(language, "paper-agreement-was-absent").into(),
            (Some(false), _) => say!(language, "paper-agreement-has-not-signed").into(),
            (None, _) => Cell::blank(),
        }
    }

    fn clauses(&self, paper: &mut Paper, heading: Phrase, clauses: &[(usize, &Clause)]) {
        let language = self.language;
        if clauses.is_empty() {
            return;
        }
        paper.heading(Level::Part, heading.say(language));
        let mut table = Table::new([
            (say!(language, "paper-no"), 6),
            (say!(language, "paper-agreement-clause"), 20),
            (say!(language, "paper-agreement-text"), 56),
            (say!(language, "paper-agreement-followed"), 24),
        ]);
        for (number, clause) in clauses {
            let text = agreed::text(self.agreement, clause, language);
            let kind = agreed::kind(&clause.terms).say(language);
            table.row([number.to_string().into(), kind.into(), text.into(), self.followed(clause)]);
        }
        paper.table(table);
    }

    /// By what one sees that it is kept, and who follows it.
    fn followed(&self, clause: &Clause) -> Cell {
        let language = self.language;
        let office = |office: &String| self.subject.scenario.office_name(office).to_owned();
        let indicator = clause.indicator.as_ref().map(|indicator| say!(language, "paper-agreement-indicator", indicator = indicator));
        let offices = match (&clause.office, &clause.co_office) {
            (Some(first), Some(other)) => Some(say!(language, "paper-agreement-offices", office = office(first), other = office(other))),
            (Some(one), None) | (None, Some(one)) => Some(say!(language, "paper-agreement-office", office = office(one))),
            (None, None) => None,
        };
        Cell::lines([indicator, offices].into_iter().flatten())
    }

    fn reservations(&self, paper: &mut Paper) {
        let numbered = (1..).zip(&self.agreement.clauses);
        let all: Vec<String> =
            numbered.flat_map(|(number, clause)| clause.reservations.iter().map(move |one| self.reservation(number, one))).collect();
        if !all.is_empty() {
            paper.heading(Level::Part, say!(self.language, "paper-agreement-reservations"));
        }
        paper.list(all);
    }

    fn reservation(&self, clause: usize, one: &Reservation) -> String {
        let language = self.language;
        let unit = self.agreement.party(&one.party).map_or(&one.party, |party| &party.unit);
        let said = if let Some(text) = written(&one.texts, language) {
            say!(language, "paper-agreement-reservation-text", clause = clause, unit = unit, text = text)
        } else {
            say!(language, "paper-agreement-reservation", clause = clause, unit = unit)
        };
        match one.until {
            Some(until) => say!(language, "paper-agreement-asked-for-time", reservation = said, until = until),
            None => said,
        }
    }

    fn pending(&self, paper: &mut Paper) {
        let all: Vec<String> = self.agreement.pending.iter().filter_map(|one| written(&one.texts, self.language).cloned()).collect();
        if !all.is_empty() {
            paper.heading(Level::Part, say!(self.language, "paper-agreement-pending"));
        }
        paper.list(all);
    }

    /// The sheets of the routes that its clauses are about, as the scenario has them now.
    fn maps(&self) -> Vec<Block> {
        let Self { subject, language, .. } = *self;
        let ids = self
            .agreement
            .clauses
            .iter()
            .filter_map(|clause| if let Terms::Route(way) = &clause.terms { way.route.as_ref() } else { None });
        let mut numbers: Vec<usize> = ids.filter_map(|id| subject.scenario.routes.iter().position(|route| route.id() == id)).collect();
        numbers.sort_unstable();
        numbers.dedup();
        let about = numbers.into_iter().map(About::Route).filter(|about| about.is_there(subject));
        let drawn = about.map(|about| {
            let drawing = sheets::svg(subject, MapSheet { about, paper: MapPaper::A4, day: None, language });
            Sheet { name: about.name(subject, language), file: SHEETS_FILE.to_owned(), drawing: drawing.into(), is_for_print: false }
        });
        drawn.map(Block::Sheet).collect()
    }
}

/// What people wrote in a language, else in another.
fn written(texts: &std::collections::BTreeMap<String, String>, language: Language) -> Option<&String> {
    texts.get(language.code()).or_else(|| texts.values().next())
}
