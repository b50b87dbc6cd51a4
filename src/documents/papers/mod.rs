//! The papers that a conference needs, one file a paper: each takes the plan and gives a [`Paper`], in the language
//! asked for. [`files`] writes them. What an audience may not see is out of the scenario before anything is
//! computed, so no paper has to hide it.

mod drawings;
mod format;
mod sessions;
mod summary;
mod teller;
mod venues;
mod concept_note;
mod coordination;
mod agenda;
mod options;
mod run_sheet;
mod invitation;
mod annexes;
mod resolutions;
mod brief;
mod follow_up;
pub mod agreement;
mod scorecard;

use std::path::PathBuf;

use rayon::prelude::*;

pub use agreement::agreement_files;
pub use format::{Format, PapersError};

use super::paper::Paper;
use super::{Subject, letter_of_names};
use crate::followed;
use crate::progress::Progress;
use crate::words::Language;
use drawings::Drawings;
use teller::Teller;

/// Which paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Why, for what, with whom.
    ConceptNote,
    /// The agenda of the offices' own meeting before the conference.
    Coordination,
    /// The agenda of the conference.
    Agenda,
    /// What facilitators need in the room.
    RunSheet,
    /// The invitation, and who is invited.
    Invitation,
    /// Tariff, committees, requests, logistics, budget, maps.
    Annexes,
    /// The template of resolutions.
    Resolutions,
    /// One page for headquarters.
    Brief,
    /// Who sees to what by when.
    FollowUp,
}

impl Kind {
    /// All of them, in the order in which they are needed.
    pub const ALL: [Self; 9] = [
        Self::ConceptNote,
        Self::Coordination,
        Self::Agenda,
        Self::RunSheet,
        Self::Invitation,
        Self::Annexes,
        Self::Resolutions,
        Self::Brief,
        Self::FollowUp,
    ];

    /// What its files begin with.
    #[must_use]
    pub const fn stem(self) -> &'static str {
        match self {
            Self::ConceptNote => "concept-note",
            Self::Coordination => "coordination",
            Self::Agenda => "agenda",
            Self::RunSheet => "run-sheet",
            Self::Invitation => "invitation",
            Self::Annexes => "annexes",
            Self::Resolutions => "resolutions",
            Self::Brief => "brief",
            Self::FollowUp => "follow-up",
        }
    }

    /// Whether it is written in a language: in Arabic, what people in the room hold in their hands.
    #[must_use]
    pub const fn is_in(self, language: Language) -> bool {
        match language {
            Language::English | Language::French => true,
            Language::Arabic => matches!(self, Self::Agenda | Self::Invitation | Self::Resolutions),
        }
    }

    /// The name of its file.
    #[must_use]
    pub fn file(self, conference: &str, language: Language, format: Format) -> String {
        let plain = |letter: char| if letter == '.' { letter } else { letter_of_names(letter) };
        let conference: String = conference.chars().map(plain).collect();
        format!("{}-{conference}.{}.{}", self.stem(), language.code(), format.ending())
    }

    /// The paper of a conference by its number; nothing where the conference needs none, or there is no such conference.
    #[must_use]
    pub fn paper(self, subject: Subject<'_>, conference: usize, language: Language) -> Option<Paper> {
        self.drawn(Teller::of(subject, conference, language, &Drawings::none())?)
    }

    fn drawn(self, teller: Teller<'_>) -> Option<Paper> {
        match self {
            Self::ConceptNote => Some(concept_note::paper(teller)),
            Self::Coordination => coordination::paper(teller),
            Self::Agenda => Some(agenda::paper(teller)),
            Self::RunSheet => Some(run_sheet::paper(teller)),
            Self::Invitation => Some(invitation::paper(teller)),
            Self::Annexes => Some(annexes::paper(teller)),
            Self::Resolutions => Some(resolutions::paper(teller)),
            Self::Brief => Some(brief::paper(teller)),
            Self::FollowUp => Some(follow_up::paper(teller)),
        }
    }
}

/// Which papers are asked for.
#[derive(Clone)]
pub struct Asked<'a> {
    /// Of which conferences, by number.
    pub conferences: Vec<usize>,
    /// Which.
    pub kinds: &'a [Kind],
    /// In which languages, as far as there are.
    pub languages: &'a [Language],
    /// As what.
    pub formats: &'a [Format],
}

/// The papers as files with their names, in order.
///
/// # Errors
/// Where it was cancelled, or a paper cannot be written.
pub fn files(subject: Subject<'_>, asked: &Asked<'_>, progress: &Progress) -> Result<Vec<(PathBuf, Vec<u8>)>, PapersError> {
    let mut jobs = Vec::new();
    for conference in &asked.conferences {
        for kind in asked.kinds {
            let languages = asked.languages.iter().filter(|language| kind.is_in(**language));
            jobs.extend(languages.map(|language| (*conference, *kind, *language)));
        }
    }
    progress.begin("papers", jobs.len())?;
    let drawings = if asked.formats.iter().any(|format| format.holds_maps()) { Drawings::of(subject) } else { Drawings::none() };
    let written = jobs.par_iter().map(|(conference, kind, language)| -> Result<Vec<_>, PapersError> {
        progress.check()?;
        let teller = Teller::of(subject, *conference, *language, &drawings);
        let Some((id, paper)) = teller.and_then(|teller| Some((teller.conference().id.clone(), kind.drawn(teller)?))) else {
            progress.step()?;
            return Ok(Vec::new());
        };
        let file = |format: &Format| Ok((PathBuf::from(kind.file(&id, *language, *format)), format.write(&paper)?));
        let files = asked.formats.iter().map(file).collect::<Result<Vec<_>, PapersError>>()?;
        progress.step()?;
        Ok(files)
    });
    Ok(written.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
}

/// The scorecard of a season as files with their names; in Arabic there is none.
///
/// # Errors
/// Where it cannot be written.
pub fn scorecards(
    subject: Subject<'_>,
    asked: followed::Asked,
    languages: &[Language],
    formats: &[Format],
) -> Result<Vec<(PathBuf, Vec<u8>)>, PapersError> {
    let mut files = Vec::new();
    for language in languages.iter().filter(|language| **language != Language::Arabic) {
        let paper = scorecard::paper(subject, asked, *language);
        for format in formats {
            files.push((PathBuf::from(format!("scorecard.{}.{}", language.code(), format.ending())), format.write(&paper)?));
        }
    }
    Ok(files)
}

/// The summary of a season as files with their names; in Arabic there is none.
///
/// # Errors
/// Where it cannot be written.
pub fn summaries(subject: Subject<'_>, languages: &[Language], formats: &[Format]) -> Result<Vec<(PathBuf, Vec<u8>)>, PapersError> {
    let mut files = Vec::new();
    for language in languages.iter().filter(|language| **language != Language::Arabic) {
        let paper = summary::paper(subject, *language);
        for format in formats {
            files.push((PathBuf::from(format!("summary.{}.{}", language.code(), format.ending())), format.write(&paper)?));
        }
    }
    Ok(files)
}
