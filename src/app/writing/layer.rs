//! A layer on its way to other programs: which, for whom, as what, where to.

use std::path::PathBuf;
use std::sync::Arc;

use eframe::egui;

use super::{Writing, Written, Wrote};
use crate::app::command::Dialog;
use crate::app::job::Job;
use crate::app::outcome::waker;
use crate::app::panels::sentence;
use crate::app::{App, Tone};
use crate::formats::export::Output;
use crate::importing::{self, Exported};
use crate::layers::{LayerKind, Sensitivity};
use crate::words::{Language, Speaks as _, say};

/// A layer as it is ordered in the dialog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    /// Which.
    pub layer: LayerKind,
    /// For whom.
    pub readers: Sensitivity,
    /// As what, where the file's name does not say it.
    pub output: Output,
    /// The file as it is typed.
    pub file: String,
}

impl Order {
    /// A layer for partners: whoever writes for the house alone says so.
    #[must_use]
    pub const fn of(layer: LayerKind) -> Self {
        Self { layer, readers: Sensitivity::Partners, output: Output::GeoJson, file: String::new() }
    }

    /// As what it is written: what the file's name ends in, else what was chosen.
    #[must_use]
    pub fn format(&self) -> Output {
        Output::of_name(&self.file).unwrap_or(self.output)
    }

    /// The same in another format; a name that ends in the old one ends in the new one then.
    #[must_use]
    pub fn in_format(&self, output: Output) -> Self {
        let mut file = self.file.clone();
        if Output::of_name(&file).is_some() {
            file.truncate(file.rfind('.').unwrap_or(file.len()));
            file = format!("{file}.{}", output.ending());
        }
        Self { output, file, ..self.clone() }
    }

    /// A name for its file.
    #[must_use]
    pub fn usual_name(&self) -> String {
        format!("{}.{}", self.layer.key(), self.format().ending())
    }
}

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// The dialog.
    Begin(LayerKind),
    /// Write it.
    Write(Order, PathBuf),
}

impl App {
    pub(in crate::app) fn ask_layer(&mut self, ask: Ask, ctx: &egui::Context) {
        match ask {
            Ask::Begin(layer) => self.view.dialog = Some(Dialog::Layer(Order::of(layer))),
            Ask::Write(order, file) => self.write_layer(&order, file, ctx),
        }
    }

    fn write_layer(&mut self, order: &Order, file: PathBuf, ctx: &egui::Context) {
        self.view.dialog = None;
        let Order { layer, readers, output, .. } = *order;
        if self.scenario.seen_by(layer, readers) == 0 {
            self.tell(Tone::Failed, say!(self, "layer-not-written", why = say!(self, "write-layer-nothing")));
            return;
        }
        let (file, output) = named(file, output);
        let (scenario, into, language) = (Arc::clone(&self.scenario), file.clone(), self.language());
        let work = move |_: &_| {
            let exported = importing::export(&scenario, (layer, readers), output, &into);
            Ok(exported.map(|exported| wrote(language, &exported)).map_err(|why| why.say(language)))
        };
        self.writing.push(Writing::new(Job::start("layer", waker(ctx), work), Written::Layer(layer), file));
    }
}

/// A file whose name says its format, and that format: where it ends otherwise, the ending of the one that was chosen comes behind.
fn named(file: PathBuf, chosen: Output) -> (PathBuf, Output) {
    let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    match Output::of_name(&name) {
        Some(output) => (file, output),
        None => (file.with_file_name(format!("{name}.{}", chosen.ending())), chosen),
    }
}

/// What the file does not hold is told with it.
fn wrote(language: Language, exported: &Exported) -> Wrote {
    let withheld = (exported.withheld > 0).then(|| say!(language, "layer-withheld", count = exported.withheld));
    let lost = exported.lost.iter().map(|lost| sentence(&lost.say(language)));
    Wrote { count: exported.written, kept: 0, besides: withheld.into_iter().chain(lost).collect() }
}
