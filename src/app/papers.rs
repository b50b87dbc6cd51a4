//! The papers of conferences from the window: one that is looked at as it is written, and all of them on their way to
//! files.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use eframe::egui;

use super::command::Dialog;
use super::job::{Job, Poll};
use super::outcome::waker;
use super::work::{Readers, for_readers};
use super::writing::{Writing, Written, Wrote};
use super::{App, Drawn, Tone};
use crate::atlas::Atlas;
use crate::documents::paper::Paper;
use crate::documents::papers::{self, Asked, Format, Kind, PapersError};
use crate::documents::{self, Subject};
use crate::files;
use crate::layers::Sensitivity;
use crate::plan;
use crate::problems::Problem;
use crate::progress::{Cancelled, Progress};
use crate::words::{Language, Speaks as _, say};

/// Papers as they are ordered in the dialog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    /// Of which conference, by id; of all where none is named.
    pub conference: Option<String>,
    /// In which languages.
    pub languages: Vec<Language>,
    /// As what.
    pub formats: Vec<Format>,
    /// Whether the meetings are written as a calendar too.
    pub has_calendar: bool,
    /// For whom.
    pub readers: Sensitivity,
    /// The folder as it is typed.
    pub folder: String,
}

/// What is asked for.
#[derive(Clone, Debug, PartialEq)]
pub enum Ask {
    /// The dialog.
    Begin,
    /// The papers, into a folder.
    Write(Order, PathBuf),
    /// Look at another paper.
    Look(Look),
}

/// Which paper is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// Which.
    pub kind: Kind,
    /// In which language; in that of the window where none is chosen.
    pub language: Option<Language>,
}

impl Default for Look {
    fn default() -> Self {
        Self { kind: Kind::Agenda, language: None }
    }
}

impl Look {
    /// The language that the paper is in, in a window of a language: not every paper is in every language.
    #[must_use]
    pub fn language(self, window: Language) -> Language {
        self.language.filter(|language| self.kind.is_in(*language)).unwrap_or(window)
    }
}

/// A paper that is to be looked at: of a conference, by id, in a language.
type Wanted = (String, Kind, Language);

/// The paper that is looked at, put together beside the frames. Until that of a new plan is there, the one before stays on
/// show.
#[derive(Default)]
pub(super) struct Preview {
    shown: Option<(Arc<Drawn>, Wanted, Option<Paper>)>,
    making: Option<(Arc<Drawn>, Wanted, Job<Option<Paper>>)>,
}

impl Preview {
    /// Takes over what is made, and begins anew where the plan or what is wanted is another.
    ///
    /// # Errors
    /// In its own words, where the work broke down.
    pub(super) fn keep_up(
        &mut self,
        ctx: &egui::Context,
        (atlas, drawn): (&Arc<Atlas>, &Arc<Drawn>),
        wanted: Option<Wanted>,
    ) -> Result<(), String> {
        let told = self.take();
        let Some(wanted) = wanted else {
            self.making = None;
            return told;
        };
        let is_this = |plan: &Arc<Drawn>, of: &Wanted| Arc::ptr_eq(plan, drawn) && *of == wanted;
        let is_shown = self.shown.as_ref().is_some_and(|(plan, of, _)| is_this(plan, of));
        let is_made = self.making.as_ref().is_some_and(|(plan, of, _)| is_this(plan, of));
        if !is_shown && !is_made {
            let (atlas, plan, of) = (Arc::clone(atlas), Arc::clone(drawn), wanted.clone());
            let job = Job::start("a paper", waker(ctx), move |progress| looked_at(&atlas, &plan, &of, progress));
            self.making = Some((Arc::clone(drawn), wanted, job));
        }
        told
    }

    fn take(&mut self) -> Result<(), String> {
        let Some((drawn, wanted, job)) = &mut self.making else { return Ok(()) };
        let (paper, told) = match job.poll() {
            Poll::Working => return Ok(()),
            Poll::Done(paper) => (paper, Ok(())),
            // It would break again: nothing is shown for this plan.
            Poll::Broke(why) => (None, Err(why)),
            Poll::Stopped => {
                self.making = None;
                return Ok(());
            }
        };
        self.shown = Some((Arc::clone(drawn), wanted.clone(), paper));
        self.making = None;
        told
    }

    /// Whether one is being put together.
    pub(super) const fn is_busy(&self) -> bool {
        self.making.is_some()
    }

    /// The paper of a conference, as far as it is there.
    pub(super) fn of(&self, conference: &str, kind: Kind, language: Language) -> Ready<'_> {
        match &self.shown {
            Some((_, (of, made, said), paper)) if of == conference && *made == kind && *said == language => {
                paper.as_ref().map_or(Ready::NotNeeded, Ready::There)
            }
            _ => Ready::NotYet,
        }
    }
}

/// Whether a paper is there to be looked at.
pub(super) enum Ready<'a> {
    /// It is being put together.
    NotYet,
    /// The conference needs none.
    NotNeeded,
    /// It is there.
    There(&'a Paper),
}

fn looked_at(atlas: &Atlas, drawn: &Drawn, (id, kind, language): &Wanted, progress: &Progress) -> Result<Option<Paper>, Cancelled> {
    let Some(conference) = drawn.plan.conferences.iter().position(|conference| conference.id == *id) else { return Ok(None) };
    let options = plan::options(atlas, &drawn.scenario, &drawn.plan, progress)?;
    let subject = Subject {
        atlas,
        scenario: &drawn.scenario,
        plan: &drawn.plan,
        problems: &[],
        options: &options,
        stability: None,
        audience: Sensitivity::Internal,
    };
    Ok(kind.paper(subject, conference, *language))
}

impl App {
    /// Carries out what is asked of the papers.
    pub(super) fn ask_papers(&mut self, ask: Ask, ctx: &egui::Context) {
        match ask {
            Ask::Begin => {
                let order = Order {
                    conference: None,
                    languages: vec![ctx.language()],
                    formats: Format::ALL.to_vec(),
                    has_calendar: true,
                    readers: Sensitivity::Internal,
                    folder: String::new(),
                };
                self.view.dialog = Some(Dialog::Papers(order));
            }
            Ask::Look(look) => self.view.meetings.look = look,
            Ask::Write(order, folder) => {
                self.view.dialog = None;
                let Some(drawn) = self.drawn.clone().filter(|drawn| drawn.revision == self.revision && !drawn.is_draft) else {
                    self.tell(Tone::Failed, say!(self, "export-too-early"));
                    return;
                };
                let (atlas, problems, into) = (Arc::clone(&self.atlas), self.problems.clone(), folder.clone());
                let work = move |progress: &Progress| into_folder(&into, || write(&atlas, (&drawn, &problems), &order, &into, progress));
                let job = Job::start("papers", waker(ctx), work);
                self.writing.push(Writing::new(job, Written::Meetings, folder));
            }
        }
    }
}

/// Does work that writes into a folder. One that cannot be is said before the work is done; one that was made for nothing goes again.
fn into_folder<T>(folder: &Path, work: impl FnOnce() -> Result<Result<T, String>, Cancelled>) -> Result<Result<T, String>, Cancelled> {
    let is_new = !files::is_folder(folder);
    if let Err(why) = files::make_folder(folder) {
        return Ok(Err(why.to_string()));
    }
    let written = work();
    if is_new && !matches!(written, Ok(Ok(_))) {
        files::remove_empty_folder(folder);
    }
    written
}

/// Puts the papers together and writes all of them or none; how many files there are.
fn write(
    atlas: &Atlas,
    (drawn, problems): (&Drawn, &[Problem]),
    order: &Order,
    folder: &Path,
    progress: &Progress,
) -> Result<Result<Wrote, String>, Cancelled> {
    let narrowed = match for_readers(atlas, drawn, order.readers, progress)? {
        Ok(narrowed) => narrowed,
        Err(why) => return Ok(Err(why)),
    };
    let Readers { scenario, plan, problems } = Readers::of(narrowed.as_ref(), drawn, problems);
    let is_meant = |id: &str| order.conference.as_deref().is_none_or(|meant| meant == id);
    let conferences: Vec<usize> = (0..plan.conferences.len()).filter(|number| is_meant(&plan.conferences[*number].id)).collect();
    let options = plan::options(atlas, scenario, plan, progress)?;
    let subject = Subject { atlas, scenario, problems, plan, options: &options, stability: None, audience: order.readers };
    let asked = Asked { conferences: conferences.clone(), kinds: &Kind::ALL, languages: &order.languages, formats: &order.formats };
    let mut written = match papers::files(subject, &asked, progress) {
        Ok(written) => written,
        Err(PapersError::Cancelled) => return Err(Cancelled),
        Err(why) => return Ok(Err(why.to_string())),
    };
    if order.has_calendar && !conferences.is_empty() {
        written.extend(documents::calendars(subject, &conferences, &order.languages));
    }
    progress.check()?;
    let count = written.len();
    Ok(files::write_papers_into(folder, written)
        .map(|kept| Wrote { kept: kept.len(), ..Wrote::only(count) })
        .map_err(|why| why.to_string()))
}
