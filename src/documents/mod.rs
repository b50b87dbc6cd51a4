//! Documents: what leaves the program. One file a paper; each takes the plan and gives bytes, and none
//! touches the disk. Everything illustrative says so, in every paper.

mod fonts;
pub mod paper;
pub mod papers;
mod agenda;
mod coordination;
pub mod encounters_csv;
pub mod flashpoints_csv;
mod flashpoints_geojson;
pub mod map;
mod routes_geojson;
mod summary;
mod words;

use std::path::PathBuf;

use crate::atlas::Atlas;
use crate::flashpoints::{self, Part, Stability};
use crate::layers::Sensitivity;
use crate::measure::Day;
use crate::options::Shift;
use crate::plan::Plan;
use crate::problems::Problem;
use crate::scenario::Scenario;
use crate::words::Language;

/// What every paper is written from.
#[derive(Clone, Copy)]
pub struct Subject<'a> {
    /// The base maps.
    pub atlas: &'a Atlas,
    /// The scenario, already without what its readers may not see.
    pub scenario: &'a Scenario,
    /// What is wrong with the data.
    pub problems: &'a [Problem],
    /// The plan of that scenario.
    pub plan: &'a Plan,
    /// What other departures would change, one list a conference; empty where nobody asked.
    pub options: &'a [Vec<Shift>],
    /// How firm the top of the list is; nothing where nobody asked.
    pub stability: Option<&'a Stability>,
    /// Who may read it.
    pub audience: Sensitivity,
}

impl Subject<'_> {
    /// What a part of a flashpoint adds, in a sentence.
    pub(super) fn told(self, part: &Part) -> String {
        flashpoints::told(Language::English, self.scenario, self.atlas, &self.plan.findings.passages, part)
    }
}

/// All papers of a plan with their file names.
///
/// # Errors
/// Where the map cannot be rendered as a picture.
pub fn all_papers(subject: Subject<'_>) -> Result<Vec<(PathBuf, Vec<u8>)>, map::PictureError> {
    let mut papers = texts(subject);
    papers.push((PathBuf::from("map.png"), map::png(&map_on(subject, None))?));
    Ok(papers)
}

/// The map as SVG, on a day; where none is named, on the worst day of the gravest flashpoint.
#[must_use]
pub fn map_on(subject: Subject<'_>, day: Option<Day>) -> String {
    let day = day.or_else(|| subject.plan.findings.flashpoints.first().map(|flashpoint| flashpoint.peak));
    let sheet = map::Sheet { day, readers: subject.audience, ..map::Sheet::default() };
    map::svg(subject.atlas, subject.scenario, subject.plan, &sheet)
}

/// All papers but the map.
#[must_use]
pub fn texts(subject: Subject<'_>) -> Vec<(PathBuf, Vec<u8>)> {
    let mut papers = vec![
        (PathBuf::from("summary.md"), summary::write(subject).into_bytes()),
        (PathBuf::from("flashpoints.geojson"), flashpoints_geojson::write(subject)),
        (PathBuf::from("encounters.csv"), encounters_csv::write(subject.atlas, subject.scenario, subject.plan)),
        (PathBuf::from("routes.geojson"), routes_geojson::write(subject)),
    ];
    for (number, conference) in subject.plan.conferences.iter().enumerate() {
        papers.push((PathBuf::from(agenda_file(&conference.id)), agenda::write(subject, number).into_bytes()));
        if let Some(meeting) = &conference.coordination {
            papers.push((PathBuf::from(coordination_file(&conference.id)), coordination::write(subject, conference, meeting).into_bytes()));
        }
    }
    papers
}

fn agenda_file(conference: &str) -> String {
    format!("agenda-{conference}.md")
}

fn coordination_file(conference: &str) -> String {
    format!("coordination-{conference}.md")
}
