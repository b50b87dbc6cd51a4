//! A country's own boundaries in the place of the shipped ones: read off the window's thread, shown with what is wrong with
//! them, kept where a person says so, and taken back.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use eframe::egui;

use super::command::Dialog;
use super::job::{Job, Poll};
use super::met::Met;
use super::outcome::{broke, finished, waker};
use super::panels::flashpoints::Lists;
use super::papers::Preview;
use super::{App, Tone};
use crate::atlas::{Added, Atlas};
use crate::country::{self, CountryError, Said};
use crate::problems::Problem;
use crate::progress::{Cancelled, Progress};
use crate::shelf;
use crate::words::{Speaks as _, say};

/// What is asked.
#[derive(Clone, Debug, PartialEq)]
pub enum Ask {
    /// Show the dialog.
    Begin,
    /// Read a download, to be looked at.
    Read(Order),
    /// Use what was read.
    Keep,
    /// Take a country's own maps away, by its code.
    Remove(String),
}

/// What a person says of a download.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Order {
    /// The folder or file.
    pub path: String,
    /// What they say of it.
    pub said: Said,
    /// The countries that have maps of their own already.
    pub added: Vec<Added>,
}

/// What was read of a download, waiting for an answer.
#[derive(Clone, Debug)]
pub struct Waiting {
    /// What it is.
    pub about: Added,
    /// What is wrong with it.
    pub problems: Vec<Problem>,
    bytes: Arc<Vec<u8>>,
}

/// What the window holds of them.
#[derive(Default)]
pub(super) struct Maps {
    /// The folder of the maps, where one was named.
    pub(super) folder: Option<PathBuf>,
    reading: Option<Job<Result<Waiting, String>>>,
    keeping: Option<Job<Result<Kept, String>>>,
}

/// The atlas as it is after a country was added or removed.
struct Kept {
    atlas: Atlas,
    problems: Vec<Problem>,
    told: Told,
}

/// What is told then.
enum Told {
    Added(String),
    Removed(String),
}

impl Maps {
    pub(super) const fn is_busy(&self) -> bool {
        self.reading.is_some() || self.keeping.is_some()
    }
}

impl App {
    /// The same window, with its maps in a folder.
    #[must_use]
    pub fn with_maps(mut self, folder: Option<PathBuf>) -> Self {
        self.maps.folder = folder;
        self
    }

    /// The maps.
    #[must_use]
    pub fn atlas(&self) -> &Atlas {
        &self.atlas
    }

    /// Carries out what was asked about the maps.
    pub(super) fn ask_maps(&mut self, ask: Ask, ctx: &egui::Context) {
        match ask {
            Ask::Begin => {
                self.view.own_maps = None;
                self.view.dialog = Some(Dialog::Maps(Order { added: self.atlas.added.clone(), ..Order::default() }));
            }
            Ask::Read(order) => self.read_maps(order, ctx),
            Ask::Keep => self.keep_maps(ctx),
            Ask::Remove(iso3) => {
                let folder = self.maps.folder.clone();
                let work = move |_: &Progress| {
                    let removed = shelf::remove_country(folder.as_deref(), &iso3).map_err(|why| why.to_string());
                    Ok(removed.map(|_| again(folder.as_deref(), Told::Removed(iso3))))
                };
                self.maps.keeping = Some(Job::start("removing maps", waker(ctx), work));
            }
        }
    }

    fn read_maps(&mut self, order: Order, ctx: &egui::Context) {
        let (atlas, language) = (Arc::clone(&self.atlas), self.language());
        self.view.own_maps = None;
        let work = move |progress: &Progress| {
            let own = match country::read(Path::new(order.path.trim()), &order.said, &atlas, progress) {
                Ok(own) => own,
                Err(CountryError::Cancelled) => return Err(Cancelled),
                Err(why) => return Ok(Err(say!(language, "maps-refused", why = why.told(), remedy = why.remedy()))),
            };
            let bytes = Arc::new(own.written(progress)?);
            Ok(Ok(Waiting { about: own.about, problems: own.problems, bytes }))
        };
        self.maps.reading = Some(Job::start("reading maps", waker(ctx), work));
    }

    fn keep_maps(&mut self, ctx: &egui::Context) {
        let Some(waiting) = self.view.own_maps.take() else { return };
        self.view.dialog = None;
        let folder = self.maps.folder.clone();
        let work = move |_: &Progress| {
            let kept = shelf::put_country(folder.as_deref(), &waiting.about.iso3, (*waiting.bytes).clone());
            Ok(kept.map(|_| again(folder.as_deref(), Told::Added(waiting.about.name.clone()))).map_err(|why| why.to_string()))
        };
        self.maps.keeping = Some(Job::start("keeping maps", waker(ctx), work));
    }

    /// Takes over what was read or kept.
    pub(super) fn poll_maps(&mut self, ctx: &egui::Context) {
        match finished(&mut self.maps.reading) {
            Some(Poll::Done(Ok(waiting))) => self.view.own_maps = Some(Arc::new(waiting)),
            Some(Poll::Done(Err(why))) => self.tell(Tone::Failed, why),
            Some(Poll::Broke(why)) => self.tell(Tone::Failed, broke(self.language(), &why)),
            _ => {}
        }
        match finished(&mut self.maps.keeping) {
            Some(Poll::Done(Ok(kept))) => self.take_atlas(kept, ctx),
            Some(Poll::Done(Err(why))) => self.tell(Tone::Failed, say!(self, "maps-not-kept", why = why)),
            Some(Poll::Broke(why)) => self.tell(Tone::Failed, broke(self.language(), &why)),
            _ => {}
        }
    }

    /// Other maps: the plan is made anew from the beginning, and so are the problems.
    fn take_atlas(&mut self, kept: Kept, ctx: &egui::Context) {
        self.atlas = Arc::new(kept.atlas);
        self.map_problems = kept.problems;
        if let Some(Dialog::Maps(order)) = &mut self.view.dialog {
            order.added.clone_from(&self.atlas.added);
        }
        self.checks.touch(crate::scenario::Things::default());
        self.firmness.disturb();
        self.revision += 1;
        self.all_touched = true;
        self.gone.extend(self.drawn.take());
        (self.lists, self.met, self.preview) = (Lists::default(), Met::default(), Preview::default());
        let told = match kept.told {
            Told::Added(name) => say!(self, "maps-added", name = name),
            Told::Removed(iso3) => say!(self, "maps-removed", country = iso3),
        };
        self.tell(Tone::Done, told);
        self.compute(ctx);
    }
}

fn again(folder: Option<&Path>, told: Told) -> Kept {
    let (atlas, problems) = shelf::atlas(folder);
    Kept { atlas, problems, told }
}
