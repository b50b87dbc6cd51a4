//! Papers, lists and layers on their way to the disk.

pub mod layer;

use std::path::PathBuf;
use std::sync::Arc;

use eframe::egui;

use super::job::{Job, Poll};
use super::outcome::{broke, waker};
use super::{App, Tone, terms, work};
use crate::files;
use crate::layers::LayerKind;
use crate::words::{Language, Phrase, Speaks as _, say};

/// What was written.
#[derive(Clone, Debug, Default)]
pub(super) struct Wrote {
    /// How many papers, or things.
    pub(super) count: usize,
    /// How many papers that people had changed were kept first.
    pub(super) kept: usize,
    /// What else is told of it, each a sentence.
    pub(super) besides: Vec<String>,
}

impl Wrote {
    /// So many, and nothing else to tell.
    pub(super) const fn only(count: usize) -> Self {
        Self { count, kept: 0, besides: Vec::new() }
    }
}

/// Something on its way to a file or a folder.
pub(super) struct Writing {
    pub(super) job: Job<Result<Wrote, String>>,
    pub(super) what: Written,
    into: PathBuf,
}

/// What is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Written {
    /// All papers of the plan.
    Papers,
    /// The flashpoints that the list shows.
    List,
    /// The papers of conferences.
    Meetings,
    /// Agreements as GeoJSON or GPX.
    Agreements,
    /// A layer for other programs.
    Layer(LayerKind),
}

impl Written {
    /// The work, as the bar on top names it.
    pub(super) const fn working(self) -> Phrase {
        match self {
            Self::Meetings => Phrase("work-papers"),
            Self::Papers | Self::List | Self::Agreements | Self::Layer(_) => Phrase("work-export"),
        }
    }
}

impl App {
    pub(super) fn export(&mut self, folder: PathBuf, ctx: &egui::Context) {
        self.view.dialog = None;
        let Some(drawn) = self.drawn.as_ref().filter(|drawn| drawn.revision == self.revision && !drawn.is_draft) else {
            self.tell(Tone::Failed, say!(self, "export-too-early"));
            return;
        };
        let (atlas, drawn, problems, into) = (Arc::clone(&self.atlas), Arc::clone(drawn), self.problems.clone(), folder.clone());
        let work = move |progress: &_| work::export(&atlas, &drawn, &problems, &into, progress);
        let job = Job::start("export", waker(ctx), work);
        self.writing.push(Writing { job, what: Written::Papers, into: folder });
    }

    /// Writes what the list shows into a file.
    pub(super) fn write_list(&mut self, file: PathBuf, ctx: &egui::Context) {
        self.view.dialog = None;
        let Some(drawn) = self.drawn.clone() else {
            self.tell(Tone::Failed, say!(self, "list-too-early"));
            return;
        };
        let file = if file.extension().is_none() { file.with_extension("csv") } else { file };
        let (numbers, into) = (self.lists.numbers(), file.clone());
        let job = Job::start("list", waker(ctx), move |_| Ok(work::write_list(&drawn, &numbers, &into)));
        self.writing.push(Writing { job, what: Written::List, into: file });
    }

    /// Tells what was written, and what was not.
    pub(super) fn poll_writing(&mut self) {
        let mut under_way = Vec::with_capacity(self.writing.len());
        for mut writing in std::mem::take(&mut self.writing) {
            match writing.job.poll() {
                Poll::Working => under_way.push(writing),
                Poll::Done(Ok(wrote)) => self.tell(Tone::Done, writing.done(self.language(), &wrote)),
                Poll::Done(Err(why)) => self.tell(Tone::Failed, writing.failed(self.language(), &why)),
                Poll::Broke(why) => self.tell(Tone::Failed, broke(self.language(), &why)),
                Poll::Stopped if writing.what == Written::Meetings => self.tell(Tone::Done, say!(self, "papers-stopped")),
                Poll::Stopped => {}
            }
        }
        self.writing = under_way;
    }
}

impl Writing {
    pub(super) const fn new(job: Job<Result<Wrote, String>>, what: Written, into: PathBuf) -> Self {
        Self { job, what, into }
    }

    fn done(&self, language: Language, wrote: &Wrote) -> String {
        let Wrote { count, kept, besides } = wrote;
        let (count, kept) = (*count, *kept);
        let into = self.into.display().to_string();
        let written = match self.what {
            Written::Papers => say!(language, "exported", count = count, folder = into),
            Written::Agreements => say!(language, "agreed-exported", count = count, file = into),
            Written::Meetings => say!(language, "papers-written", count = count, folder = into),
            Written::List => {
                let what = say!(language, "count-flashpoints", count = count);
                say!(language, "list-written", what = what, file = into)
            }
            Written::Layer(layer) => say!(language, "list-written", what = terms::count_of(language, layer, count), file = into),
        };
        let kept = (kept > 0).then(|| say!(language, "papers-kept", count = kept, folder = files::CHANGED_BY_HAND));
        let all: Vec<String> = [written].into_iter().chain(kept).chain(besides.iter().cloned()).collect();
        all.join(". ")
    }

    fn failed(&self, language: Language, why: &str) -> String {
        match self.what {
            Written::Papers => say!(language, "not-exported", why = why),
            Written::Meetings => say!(language, "papers-not-written", why = why),
            Written::List => say!(language, "list-not-written", why = why),
            Written::Agreements => say!(language, "agreed-not-exported", why = why),
            Written::Layer(_) => say!(language, "layer-not-written", why = why),
        }
    }
}
