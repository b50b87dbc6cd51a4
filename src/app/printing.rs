//! Map sheets from the window: what the dialog asks for, and the sheets on their way to files.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use eframe::egui;

use super::command::{Command, Dialog};
use super::job::{Job, Poll};
use super::outcome::{broke, waker};
use super::view::{Tab, Thing, View};
use super::work::{Readers, for_readers};
use super::{App, Drawn, Tone};
use crate::atlas::Atlas;
use crate::documents::Subject;
use crate::documents::map::sheets::{self, About, Format, MapSheet, Paper, SheetsError};
use crate::files;
use crate::layers::{Placed as _, Sensitivity};
use crate::measure::Day;
use crate::progress::{Cancelled, Progress};
use crate::words::{Language, Speaks as _, say};

/// What there is a sheet of. By id, since a new plan numbers its conferences anew.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Of {
    /// The whole season.
    #[default]
    Season,
    /// A conference.
    Conference(String),
    /// A route with its corridor.
    Route(String),
    /// Each of them.
    All,
}

/// Map sheets as they are ordered in the dialog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    /// Of what.
    pub of: Of,
    /// On what paper.
    pub paper: Paper,
    /// As what.
    pub format: Format,
    /// For whom.
    pub readers: Sensitivity,
    /// As on which day; the season as a whole where none.
    pub day: Option<Day>,
    /// The folder as it is typed.
    pub folder: String,
}

/// What is asked for.
#[derive(Clone, Debug, PartialEq)]
pub enum Ask {
    /// The dialog; of what is selected where nothing is named.
    Begin(Option<Of>),
    /// The sheets, into a folder.
    Write(Order, PathBuf),
}

/// Sheets on their way.
pub(super) struct Printing {
    pub(super) job: Job<Result<Vec<PathBuf>, String>>,
}

/// Asks for the dialog.
pub(super) const fn begin(of: Option<Of>) -> Command {
    Command::Print(Ask::Begin(of))
}

impl Order {
    fn new(of: Of) -> Self {
        Self { of, paper: Paper::A4, format: Format::Pdf, readers: Sensitivity::Internal, day: None, folder: String::new() }
    }
}

impl App {
    /// Carries out what is asked of the sheets.
    pub(super) fn print(&mut self, ask: Ask, ctx: &egui::Context) {
        match ask {
            Ask::Begin(of) => {
                let of = of.unwrap_or_else(|| meant(&self.view, self.drawn.as_deref()));
                self.view.dialog = Some(Dialog::Sheets(Order::new(of)));
            }
            Ask::Write(order, folder) => {
                self.view.dialog = None;
                let Some(drawn) = self.drawn.clone().filter(|drawn| drawn.revision == self.revision && !drawn.is_draft) else {
                    let why = say!(ctx, "map-sheets-not-yet");
                    self.tell(Tone::Failed, why);
                    return;
                };
                let (atlas, language) = (Arc::clone(&self.atlas), ctx.language());
                let work = move |progress: &Progress| write(&atlas, &drawn, (&order, language), &folder, progress);
                self.printing = Some(Printing { job: Job::start("map sheets", waker(ctx), work) });
            }
        }
    }

    /// Says where the sheets are, once they are there.
    pub(super) fn poll_printing(&mut self, ctx: &egui::Context) {
        let Some(poll) = self.printing.as_mut().map(|printing| printing.job.poll()).filter(|poll| *poll != Poll::Working) else { return };
        self.printing = None;
        match poll {
            Poll::Done(Ok(written)) => self.tell(Tone::Done, wrote(ctx.language(), &written)),
            Poll::Done(Err(why)) => self.tell(Tone::Failed, say!(ctx, "map-sheets-none", why = why)),
            Poll::Broke(why) => self.tell(Tone::Failed, broke(ctx.language(), &why)),
            Poll::Stopped => self.tell(Tone::Done, say!(ctx, "map-sheets-stopped")),
            Poll::Working => {}
        }
    }
}

/// Where the sheets are.
fn wrote(language: Language, written: &[PathBuf]) -> String {
    if let [file] = written {
        return say!(language, "map-sheets-wrote-one", file = file.display().to_string());
    }
    let folder = written.first().and_then(|file| file.parent()).unwrap_or(Path::new("")).display().to_string();
    say!(language, "map-sheets-wrote", count = written.len(), folder = folder)
}

/// What a person looks at just now.
fn meant(view: &View, drawn: Option<&Drawn>) -> Of {
    match (&view.selected, view.tab, &view.conference) {
        (_, Tab::Conference, Some(id)) | (Some(Thing::Conference(id)), ..) => Of::Conference(id.clone()),
        (Some(Thing::Route(number)), ..) => {
            let route = drawn.and_then(|drawn| drawn.scenario.routes.get(*number));
            route.map_or(Of::Season, |route| Of::Route(route.id().to_owned()))
        }
        _ => Of::Season,
    }
}

/// Draws the sheets and writes them.
fn write(
    atlas: &Atlas,
    drawn: &Drawn,
    (order, language): (&Order, Language),
    folder: &Path,
    progress: &Progress,
) -> Result<Result<Vec<PathBuf>, String>, Cancelled> {
    let narrowed = match for_readers(atlas, drawn, order.readers, progress)? {
        Ok(narrowed) => narrowed,
        Err(why) => return Ok(Err(why)),
    };
    let Readers { scenario, plan, .. } = Readers::of(narrowed.as_ref(), drawn, &[]);
    let subject = Subject { atlas, scenario, plan, problems: &[], options: &[], stability: None, audience: order.readers };
    let about = match asked(subject, &order.of, language) {
        Ok(about) => about,
        Err(why) => return Ok(Err(why)),
    };
    let sheets: Vec<MapSheet> = about.into_iter().map(|about| MapSheet { about, paper: order.paper, day: order.day, language }).collect();
    let written = match sheets::write(subject, &sheets, order.format, progress) {
        Ok(written) => written,
        Err(SheetsError::Cancelled) => return Err(Cancelled),
        Err(why) => return Ok(Err(why.to_string())),
    };
    progress.check()?;
    let paths = written.iter().map(|(name, _)| folder.join(name)).collect();
    Ok(files::write_all_into(folder, written).map(|()| paths).map_err(|why| why.to_string()))
}

/// What was ordered, where these readers may see it.
fn asked(subject: Subject<'_>, of: &Of, language: Language) -> Result<Vec<About>, String> {
    let found = |kind: &str, id: &String| About::find(subject, &format!("{kind}:{id}")).map(|about| vec![about]).ok();
    match of {
        Of::Season => Ok(vec![About::Season]),
        Of::All => Ok(About::all(subject)),
        Of::Conference(id) => found("conference", id).ok_or_else(|| say!(language, "map-sheets-withheld-conference")),
        Of::Route(id) => found("route", id).ok_or_else(|| say!(language, "map-sheets-withheld-route")),
    }
}
