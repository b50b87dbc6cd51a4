//! A file that was dropped on the window, on its way into the scenario: read off the window's thread, asked about, added as
//! one change.

use std::path::PathBuf;
use std::sync::Arc;

use eframe::egui;

use super::job::{Job, Poll};
use super::large::is_large;
use super::outcome::{finished, waker};
use super::{App, Tone, agreed, base_tiles, terms};
use crate::atlas::Atlas;
use crate::formats::{self, Found};
use crate::importing::{self, Against, Choices, Draft, Proposal};
use crate::layers::{LayerKind, Placed as _};
use crate::measure::LonLat;
use crate::progress::{Cancelled, Progress};
use crate::scenario::Scenario;
use crate::scenario::journal::Step;
use crate::tiles;
use crate::words::{Language, Speaks as _, say};

/// So many positions are shown before a file is added.
const SHOWN: usize = 4_000;

/// A file that waits for an answer.
#[derive(Clone, Debug)]
pub struct DroppedFile {
    /// Its name.
    pub name: String,
    /// Its layers.
    pub all: Arc<Vec<Found>>,
    /// Which of them is read.
    pub at: usize,
    /// Which of the proposed coordinate systems it is read in.
    pub system: usize,
    /// What the person says of it.
    pub choices: Choices,
    /// How it is read.
    pub proposal: Proposal,
    /// What it comes to.
    pub draft: Draft,
    /// Its things for a first look: parts of each, at most some thousands of positions.
    pub shown: Vec<Vec<LonLat>>,
    /// The ways and settlements of the scenario, to see where it lies.
    pub beside: Vec<Vec<LonLat>>,
}

/// Two are one where one file was read once, and is taken alike.
impl PartialEq for DroppedFile {
    fn eq(&self, other: &Self) -> bool {
        let how = |file: &Self| (file.at, file.system, file.layer(), file.draft.update.clone());
        Arc::ptr_eq(&self.all, &other.all) && how(self) == how(other)
    }
}

/// What a person changes of how a file is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reread {
    /// Another layer of the scenario.
    As(LayerKind),
    /// Another layer of the file.
    Layer(usize),
    /// Another of the proposed systems.
    System(usize),
    /// Another column for a field; nothing for none.
    Column(&'static str, Option<String>),
}

impl DroppedFile {
    /// The layer that it is read as.
    #[must_use]
    pub const fn layer(&self) -> LayerKind {
        self.proposal.layer
    }

    fn changed(mut self, reread: Reread) -> (String, Arc<Vec<Found>>, usize, usize, Choices) {
        match reread {
            Reread::As(layer) => self.choices.layer = Some(layer),
            Reread::Layer(at) => (self.at, self.system, self.choices) = (at, 0, Choices::default()),
            Reread::System(system) => self.system = system,
            Reread::Column(field, column) => {
                // A field without a column is one whose constant says nothing.
                self.choices.columns.remove(field);
                self.choices.constants.remove(field);
                match column {
                    Some(column) => drop(self.choices.columns.insert(field.to_owned(), column)),
                    None => drop(self.choices.constants.insert(field.to_owned(), String::new())),
                }
            }
        }
        (self.name, self.all, self.at, self.system, self.choices)
    }
}

impl App {
    /// Files that were let go over the window; one at a time is asked about, and tiles go under the map.
    pub(super) fn take_drops(&mut self, ctx: &egui::Context) {
        let dropped = ctx.input(|input| input.raw.dropped_files.first().map(|file| file.path().to_owned()));
        if let Some(path) = dropped {
            if agreed::exchange::is_named_so(&path) {
                self.read_agreements(path, agreed::exchange::Way::Dropped, ctx);
            } else if tiles::is_named_so(&path) {
                self.ask_tiles(base_tiles::Ask::Open(path), ctx);
            } else {
                self.read_file(path, ctx);
            }
        }
    }

    pub(super) fn read_file(&mut self, path: PathBuf, ctx: &egui::Context) {
        let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        let (scenario, atlas, language) = (Arc::clone(&self.scenario), Arc::clone(&self.atlas), self.language());
        let work = move |progress: &Progress| {
            let all = match formats::open(&path, progress) {
                Ok(all) => Arc::new(all),
                Err(formats::FormatError::Cancelled) => return Err(Cancelled),
                Err(why) => {
                    return Ok(Err(say!(language, "refused-file", name = &name, why = why.told(), remedy = why.remedy())));
                }
            };
            read(language, &scenario, &atlas, (name, all, 0, 0, Choices::default()), progress)
        };
        self.reading = Some(Job::start("reading a file", waker(ctx), work));
    }

    /// Reads a file that waits in another way.
    pub(super) fn reread(&mut self, reread: Reread, ctx: &egui::Context) {
        let Some(file) = self.view.hand.dropped.take() else { return };
        let (scenario, atlas, language) = (Arc::clone(&self.scenario), Arc::clone(&self.atlas), self.language());
        let work = move |progress: &Progress| read(language, &scenario, &atlas, file.changed(reread), progress);
        self.reading = Some(Job::start("reading a file", waker(ctx), work));
    }

    pub(super) fn poll_reading(&mut self) {
        match finished(&mut self.reading) {
            Some(Poll::Done(Ok(file))) => self.view.hand.dropped = Some(file),
            Some(Poll::Done(Err(why)) | Poll::Broke(why)) => self.tell(Tone::Failed, why),
            _ => {}
        }
    }

    pub(super) fn add_dropped(&mut self, ctx: &egui::Context) {
        let Some(file) = self.view.hand.dropped.take() else { return };
        let Some(change) = file.draft.change() else { return };
        let things = change.size();
        let added = terms::count_of(self.language(), file.layer(), things);
        let done = say!(self, "added-from", things = added, file = &file.name, out = file.draft.left_out());
        if is_large(things) {
            return self.make(move || change, Step::Made, Some(done), ctx);
        }
        self.change(change, ctx);
        self.tell(Tone::Done, done);
    }
}

fn read(
    language: Language,
    scenario: &Scenario,
    atlas: &Atlas,
    (name, all, at, system, choices): (String, Arc<Vec<Found>>, usize, usize, Choices),
    progress: &Progress,
) -> Result<Result<DroppedFile, String>, Cancelled> {
    let Some(found) = all.get(at) else { return Ok(Err(say!(language, "refused-no-features", name = &name))) };
    let against = Against { scenario, atlas, region: atlas.extent() };
    let mut proposal = match importing::proposed(found, &name, against, &choices) {
        Ok(proposal) => proposal,
        Err(why) => return Ok(Err(say!(language, "not-added", name = &name, why = why.told().say(language)))),
    };
    if system < proposal.systems.len() {
        let chosen = proposal.systems.remove(system);
        proposal.systems.insert(0, chosen);
    }
    let draft = importing::draft(found, &name, &proposal, against, &choices, progress)?;
    if draft.rows == 0 {
        return Ok(Err(say!(language, "refused-no-features", name = &name)));
    }
    let shown = parts(draft.features.iter().map(|feature| feature.positions().collect()));
    let ways = scenario.routes.iter().map(|route| route.line.clone());
    let beside = parts(ways.chain(scenario.settlements.iter().map(|settlement| vec![settlement.at])));
    // The chosen one is first from here on.
    Ok(Ok(DroppedFile { name, all: Arc::clone(&all), at, system: 0, choices, proposal, draft, shown, beside }))
}

/// Lines and points, each thinned so that all of them are quickly painted.
fn parts(all: impl Iterator<Item = Vec<LonLat>>) -> Vec<Vec<LonLat>> {
    let all: Vec<Vec<LonLat>> = all.collect();
    let every = all.iter().map(Vec::len).sum::<usize>().div_ceil(SHOWN).max(1);
    let thinned = all.into_iter().enumerate().filter_map(|(number, part)| match part.len() {
        // Points are left out one by one, of lines some corners are.
        1 => (number % every == 0).then_some(part),
        _ => Some(part.into_iter().step_by(every).collect()),
    });
    thinned.collect()
}
