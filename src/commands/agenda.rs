//! `murhal agenda`: the papers of conferences, in the languages and formats asked for.

use std::path::Path;

use super::arguments::{AgendaArguments, PaperFormat};
use super::bar::Bar;
use super::failure::Failure;
use super::plan::{open_for, prepare};
use super::say::Say;
use crate::documents::papers::{self, Asked, Kind};
use crate::documents::{self, Subject};
use crate::files;
use crate::measure::count;
use crate::plan::{self, Plan};
use crate::progress::Progress;
use crate::words::Language;

pub(super) fn run(arguments: &AgendaArguments, maps: Option<&Path>, say: &mut Say) -> Result<(), Failure> {
    let (atlas, scenario, problems) = open_for(&arguments.scenario, arguments.audience, maps, say)?;
    let plan = prepare(&atlas, &scenario)?;
    let conferences = conferences(&plan, arguments.conference.as_deref())?;
    if conferences.is_empty() {
        say.line("no flashpoint asks for a conference: there are no papers to write");
        return Ok(());
    }
    let options = plan::options(&atlas, &scenario, &plan, &Progress::default())?;
    let subject = Subject {
        atlas: &atlas,
        scenario: &scenario,
        problems: &problems,
        plan: &plan,
        options: &options,
        stability: None,
        audience: arguments.audience.into(),
    };
    let languages: Vec<Language> = arguments.languages.iter().map(|language| (*language).into()).collect();
    let formats: Vec<papers::Format> = arguments.formats.iter().filter_map(|format| format.of_paper()).collect();
    let asked = Asked { conferences: conferences.clone(), kinds: &Kind::ALL, languages: &languages, formats: &formats };
    let progress = Progress::default();
    let bar = Bar::watch(&progress);
    let mut written = papers::files(subject, &asked, &progress)?;
    drop(bar);
    if arguments.formats.contains(&PaperFormat::Ics) {
        written.extend(documents::calendars(subject, &conferences, &languages));
    }
    let count_of = count(written.len(), "file");
    let kept = files::write_papers_into(&arguments.out, written)?;
    say.kept(&kept);
    say.line(format!("{}, {count_of} in {}", count(conferences.len(), "conference"), arguments.out.display()));
    Ok(())
}

/// The conferences asked for, by number.
fn conferences(plan: &Plan, asked: Option<&str>) -> Result<Vec<usize>, Failure> {
    let Some(asked) = asked else { return Ok((0..plan.conferences.len()).collect()) };
    let found = plan.conferences.iter().position(|conference| conference.id == asked);
    let known = || plan.conferences.iter().map(|conference| conference.id.as_str()).collect::<Vec<_>>().join(", ");
    let unknown = || Failure::WrongUse(format!("there is no conference \"{asked}\"; there is: {}", known()));
    Ok(vec![found.ok_or_else(unknown)?])
}
