//! Files of agreements from the window: written for an audience, and read in again once a person has looked at them.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use eframe::egui;

use super::open;
use crate::agreed::Agreement;
use crate::agreed::exchange::{Collection, Seen, Writing as As, write, write_gpx};
use crate::app::command::Dialog;
use crate::app::job::{Job, Poll};
use crate::app::outcome::{broke, finished, waker};
use crate::app::writing::{Writing, Written, Wrote};
use crate::app::{App, Tone};
use crate::editing::agreement::{Imported, imported, is_of_agreements};
use crate::files;
use crate::layers::Sensitivity;
use crate::words::{Language, Speaks as _, say};

/// Files of agreements as they are ordered in the dialog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    /// Which agreement, by id; all where none is named.
    pub agreement: Option<String>,
    /// For whom.
    pub readers: Sensitivity,
    /// Whether corridors are written as areas too.
    pub corridors_as_areas: bool,
    /// The file as it is typed.
    pub file: String,
}

impl Order {
    /// Whether an agreement is asked for.
    #[must_use]
    pub fn holds(&self, agreement: &Agreement) -> bool {
        self.agreement.as_ref().is_none_or(|id| agreement.id == *id)
    }
}

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// The dialog of writing.
    BeginExport,
    /// Write them.
    Export(Order, PathBuf),
    /// The dialog of reading.
    BeginImport,
    /// Read a file, to be looked at.
    Read(PathBuf),
    /// Take what was read into the scenario.
    Take,
    /// Leave it.
    Leave,
}

/// A file that was read and waits for an answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Waiting {
    /// Its name.
    pub name: String,
    /// What it would bring.
    pub imported: Imported,
}

/// How a file came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) enum Way {
    /// A person said that agreements are in it.
    Chosen,
    /// It was let go over the window.
    Dropped,
}

/// What a file turned out to be.
pub(in crate::app) enum Came {
    /// Agreements.
    Agreements(Waiting),
    /// Something else.
    Another(PathBuf),
}

/// Whether a file may hold agreements, by its name.
pub(in crate::app) fn is_named_so(path: &Path) -> bool {
    path.extension().is_some_and(|extension| ["geojson", "json"].iter().any(|known| extension.eq_ignore_ascii_case(known)))
}

impl App {
    pub(super) fn exchange(&mut self, ask: Ask, ctx: &egui::Context) {
        match ask {
            Ask::BeginExport => {
                let agreement = open(&self.scenario, &self.view).map(|one| one.id.clone());
                // Whoever writes for the house alone says so: a file that leaves by mistake then holds nothing internal.
                let order = Order { agreement, readers: Sensitivity::Partners, corridors_as_areas: false, file: String::new() };
                self.view.dialog = Some(Dialog::Agreements(order));
            }
            Ask::Export(order, file) => self.write_agreements(order, file, ctx),
            Ask::BeginImport => self.view.dialog = Some(Dialog::Import { file: String::new() }),
            Ask::Read(path) => {
                self.view.dialog = None;
                self.read_agreements(path, Way::Chosen, ctx);
            }
            Ask::Take => {
                let Some(Waiting { name, imported }) = self.view.agreed.waiting.take() else { return };
                let first = imported.agreements.first().map(|one| one.id.clone());
                let change = imported.change();
                self.edit(ctx, |history, scenario| history.apply(scenario, change));
                super::arrange(&mut self.view, super::Ask::Open(first));
                let words = say!(self, "agreed-imported", count = imported.new_or_changed, file = name);
                self.tell(Tone::Done, words);
            }
            Ask::Leave => self.view.agreed.waiting = None,
        }
    }

    fn write_agreements(&mut self, order: Order, file: PathBuf, ctx: &egui::Context) {
        self.view.dialog = None;
        let file = if file.extension().is_none() { file.with_extension("geojson") } else { file };
        let (scenario, into, language) = (Arc::clone(&self.scenario), file.clone(), self.language());
        let work = move |_: &_| {
            let mut all = scenario.agreements_drawn();
            all.retain(|one| order.holds(one));
            let seen = Seen::of(&all, order.readers);
            if seen.agreements == 0 {
                return Ok(Err(say!(language, "agreed-export-nothing")));
            }
            let bytes = written(&all, &order, &into, language);
            Ok(files::write_whole(&into, &bytes).map(|()| Wrote::only(seen.agreements)).map_err(|why| why.to_string()))
        };
        self.writing.push(Writing::new(Job::start("agreements", waker(ctx), work), Written::Agreements, file));
    }

    /// Reads a file beside the frames.
    pub(in crate::app) fn read_agreements(&mut self, path: PathBuf, way: Way, ctx: &egui::Context) {
        let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        let (scenario, language) = (Arc::clone(&self.scenario), self.language());
        let work = move |_: &_| {
            let refused = |why: String| say!(language, "not-added", name = &name, why = why);
            let bytes = match files::read(&path) {
                Ok(bytes) => bytes,
                Err(why) => return Ok(Err(refused(why.to_string()))),
            };
            if way == Way::Dropped && !is_of_agreements(&bytes) {
                return Ok(Ok(Came::Another(path)));
            }
            let read = imported(&scenario, &name, &bytes).map_err(|why| refused(why.say(language)));
            Ok(read.map(|imported| Came::Agreements(Waiting { name: name.clone(), imported })))
        };
        self.importing = Some(Job::start("reading agreements", waker(ctx), work));
    }

    /// Takes over the file that was read.
    pub(in crate::app) fn poll_importing(&mut self, ctx: &egui::Context) {
        match finished(&mut self.importing) {
            Some(Poll::Done(Ok(Came::Agreements(waiting)))) => self.view.agreed.waiting = Some(waiting),
            Some(Poll::Done(Ok(Came::Another(path)))) => self.read_file(path, ctx),
            Some(Poll::Done(Err(why))) => self.tell(Tone::Failed, why),
            Some(Poll::Broke(why)) => self.tell(Tone::Failed, broke(self.language(), &why)),
            _ => {}
        }
    }
}

fn written(all: &[Agreement], order: &Order, file: &Path, language: Language) -> Vec<u8> {
    let is_gpx = file.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("gpx"));
    if is_gpx {
        return write_gpx(all, order.readers, language);
    }
    let writing = As { audience: order.readers, corridors_as_areas: order.corridors_as_areas };
    write(&Collection::of(all.to_vec()), writing)
}
