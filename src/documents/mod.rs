//! Documents: what leaves the program. One file a paper; each takes the plan and gives bytes, and none
//! touches the disk. Everything illustrative says so, in every paper.

mod calendar_ics;
mod fonts;
pub mod paper;
pub mod papers;
pub mod encounters_csv;
pub mod flashpoints_csv;
mod flashpoints_geojson;
pub mod map;
mod routes_geojson;
pub mod ways_geojson;

use std::path::PathBuf;

pub use papers::PapersError;

use crate::atlas::Atlas;
use crate::flashpoints::{self, Part, Stability};
use crate::followed::Asked;
use crate::layers::Sensitivity;
use crate::measure::Day;
use crate::options::Tried;
use crate::plan::Plan;
use crate::problems::Problem;
use crate::progress::Progress;
use crate::scenario::Scenario;
use crate::words::Language;
use map::sheets::{self, About, MapSheet, Paper};

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
    pub options: &'a [Vec<Tried>],
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

/// Everything that is made of a plan, with its file names: the season at a glance, the lists as data, the papers of all
/// conferences, the map and the map sheets.
///
/// # Errors
/// Where it was cancelled, or a map or a paper cannot be written.
pub fn all_papers(subject: Subject<'_>, written: Written<'_>, progress: &Progress) -> Result<Vec<(PathBuf, Vec<u8>)>, PapersError> {
    let mut all = lists(subject);
    all.extend(papers::summaries(subject, written.languages, written.formats)?);
    if subject.scenario.follow_up.reports().next().is_some() {
        // A season that does not say when it is looked at is looked at from its end.
        let season = subject.scenario.season;
        let asked = Asked::season(subject.scenario, season.as_of.unwrap_or(season.last_day));
        all.extend(papers::scorecards(subject, asked, written.languages, written.formats)?);
    }
    all.extend(papers::files(subject, &written.of(subject), progress)?);
    let conferences: Vec<usize> = (0..subject.plan.conferences.len()).collect();
    all.extend(calendars(subject, &conferences, written.languages));
    let language = written.languages.first().map_or(Language::English, |language| language.on_maps());
    all.push((PathBuf::from("map.png"), map::png(&map_on(subject, None, language))?));
    let sheet = |about| MapSheet { about, paper: Paper::A4, day: None, language };
    let sheets: Vec<MapSheet> = About::all(subject).into_iter().map(sheet).collect();
    let pages = sheets::write(subject, &sheets, sheets::Format::Pdf, progress)?;
    all.extend(pages.into_iter().map(|(_, bytes)| (PathBuf::from(SHEETS_FILE), bytes)));
    Ok(all)
}

/// The meetings of some conferences as calendars with their file names, one a language.
#[must_use]
pub fn calendars(subject: Subject<'_>, conferences: &[usize], languages: &[Language]) -> Vec<(PathBuf, Vec<u8>)> {
    let calendar = |language: &Language| {
        let name = PathBuf::from(format!("calendar.{}.ics", language.code()));
        (name, calendar_ics::write(subject, conferences, *language))
    };
    languages.iter().map(calendar).collect()
}

/// A letter of an id as it stands in the name of a file, whatever the disk: a dash for what disks may not have.
fn letter_of_names(letter: char) -> char {
    if letter.is_alphanumeric() || matches!(letter, '-' | '_') { letter } else { '-' }
}

/// The file of all map sheets.
const SHEETS_FILE: &str = "map-sheets.pdf";

/// In which languages and as what papers are written.
#[derive(Clone, Copy)]
pub struct Written<'a> {
    /// The languages.
    pub languages: &'a [Language],
    /// The formats.
    pub formats: &'a [papers::Format],
}

impl<'a> Written<'a> {
    /// All papers of all conferences.
    fn of(self, subject: Subject<'_>) -> papers::Asked<'a> {
        papers::Asked {
            conferences: (0..subject.plan.conferences.len()).collect(),
            kinds: &papers::Kind::ALL,
            languages: self.languages,
            formats: self.formats,
        }
    }
}

/// The map as SVG, on a day; where none is named, on the worst day of the gravest flashpoint.
#[must_use]
pub fn map_on(subject: Subject<'_>, day: Option<Day>, language: Language) -> String {
    let day = day.or_else(|| subject.plan.findings.flashpoints.first().map(|flashpoint| flashpoint.peak));
    let sheet = map::Sheet { day, readers: subject.audience, language, ..map::Sheet::default() };
    map::svg(subject.atlas, subject.scenario, subject.plan, &sheet)
}

/// The lists as data.
#[must_use]
pub fn lists(subject: Subject<'_>) -> Vec<(PathBuf, Vec<u8>)> {
    vec![
        (PathBuf::from("flashpoints.geojson"), flashpoints_geojson::write(subject)),
        (PathBuf::from("encounters.csv"), encounters_csv::write(subject.atlas, subject.scenario, subject.plan)),
        (PathBuf::from("routes.geojson"), routes_geojson::write(subject)),
    ]
}

/// The label that every file carries that holds something made up; nothing where the scenario is real.
fn illustrative(subject: Subject<'_>) -> Option<&'static str> {
    subject.scenario.holds_illustrative().then_some("ILLUSTRATIVE: invented for planning exercises, not surveyed, not agreed")
}

/// For whom a file is.
const fn audience(subject: Subject<'_>) -> &'static str {
    match subject.audience {
        Sensitivity::Public => "public",
        Sensitivity::Partners => "partners; contains nothing marked internal",
        Sensitivity::Internal => "internal use; may contain what is marked internal",
    }
}
