//! A file that was dropped on the window, on its way into the scenario: read off the window's thread, asked about, added as
//! one change.

mod drops;
mod whole;

pub(super) use whole::Looking;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use eframe::egui;

use super::job::{Job, Poll};
use super::large::is_large;
use super::outcome::{finished, waker};
use super::{App, Tone, terms};
use crate::atlas::Atlas;
use crate::formats::{self, FormatError, Found, Large};
use crate::importing::answers::{About, Answer, understood_on};
use crate::importing::{self, Against, Came, Choices, Draft, Proposal, Provenance, Schema, columns_of};
use crate::layers::{LayerKind, Placed as _};
use crate::measure::LonLat;
use crate::progress::{Cancelled, Progress};
use crate::scenario::journal::Step;
use crate::scenario::{Change, Scenario};
use crate::starting::{Imports, ReadAs};
use crate::words::{Language, Speaks as _, say};

/// So many positions are shown before a file is added.
const SHOWN: usize = 4_000;

/// A file that waits for an answer.
#[derive(Clone, Debug)]
pub struct DroppedFile {
    /// Its name.
    pub name: String,
    /// Its layers; of a file that is too large to be held, a sample.
    pub all: Arc<Vec<Found>>,
    /// The file itself, where it is too large to be held.
    pub large: Option<Arc<Large>>,
    /// Which of them is read.
    pub at: usize,
    /// Which of the proposed coordinate systems it is read in.
    pub system: usize,
    /// What the person says of it.
    pub choices: Choices,
    /// How it is read.
    pub proposal: Proposal,
    /// What it comes to; of a file that is too large to be held, what its sample does.
    pub draft: Draft,
    /// The same in numbers, with its faults; of a large file, all of it once it was looked through.
    pub came: Came,
    /// Whether that is all of it.
    pub is_whole: bool,
    /// The provenance that the draft says.
    said: Provenance,
    /// Why it is not read as was asked last.
    pub refusal: Option<String>,
    /// Whether it is read as a file of the same columns was before.
    pub is_remembered: bool,
    /// Whether it is added as soon as it is read.
    then_add: bool,
    /// Its things for a first look: parts of each, at most some thousands of positions.
    pub shown: Vec<Vec<LonLat>>,
    /// The ways and settlements of the scenario, to see where it lies.
    pub beside: Vec<Vec<LonLat>>,
}

/// Two are one where one file was read once, and is taken alike.
impl PartialEq for DroppedFile {
    fn eq(&self, other: &Self) -> bool {
        let said = |file: &Self| (file.choices.provenance.clone(), file.choices.answers.clone(), file.choices.system.clone());
        let how = |file: &Self| (file.at, file.system, file.layer(), file.came.clone(), said(file), file.refusal.clone(), file.is_whole);
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
    /// A system as a person types it: a code, a zone, the text of a .prj file; nothing for what is proposed.
    Typed(String),
    /// Another column for a field; nothing for none.
    Column(&'static str, Option<String>),
    /// What is done about a fault.
    Answer(About, Option<Answer>),
    /// Where it comes from.
    Origin(Provenance),
    /// Without what was remembered of a file like it.
    Anew,
    /// All of a large file, not its sample alone.
    Whole,
    /// As it is, then add it.
    ThenAdd,
}

impl DroppedFile {
    /// The layer that it is read as.
    #[must_use]
    pub const fn layer(&self) -> LayerKind {
        self.proposal.layer
    }

    fn changed(&self, reread: Reread) -> Waiting {
        let mut waiting = Waiting {
            name: self.name.clone(),
            all: Arc::clone(&self.all),
            large: self.large.clone(),
            at: self.at,
            system: self.system,
            choices: self.choices.clone(),
            is_remembered: self.is_remembered,
            then_add: false,
        };
        match reread {
            Reread::Typed(text) => waiting.choices.system = Some(text.trim().to_owned()).filter(|text| !text.is_empty()),
            Reread::Answer(about, answer) => waiting.choices.answers.say(about, answer),
            Reread::Origin(provenance) => waiting.choices.provenance = provenance,
            Reread::Anew => {
                waiting.choices = Choices { provenance: waiting.choices.provenance, ..Choices::default() };
                (waiting.system, waiting.is_remembered) = (0, false);
            }
            Reread::ThenAdd => waiting.then_add = true,
            Reread::Whole => {}
            Reread::As(layer) => waiting.choices.layer = Some(layer),
            Reread::Layer(at) => (waiting.at, waiting.system, waiting.choices) = (at, 0, Choices::default()),
            // Those on show have the chosen one before the others.
            Reread::System(shown) => {
                let mut others = (0..self.proposal.systems.len()).filter(|number| *number != self.system);
                waiting.system = if shown == 0 { self.system } else { others.nth(shown - 1).unwrap_or(0) };
            }
            Reread::Column(field, column) => {
                // A field without a column is one whose constant says nothing.
                waiting.choices.columns.remove(field);
                waiting.choices.constants.remove(field);
                match column {
                    Some(column) => drop(waiting.choices.columns.insert(field.to_owned(), column)),
                    None => drop(waiting.choices.constants.insert(field.to_owned(), String::new())),
                }
            }
        }
        waiting
    }

    /// How it is read, for the next file of these columns.
    fn to_remember(&self) -> Option<ReadAs> {
        let found = self.all.get(self.at)?;
        let filled = self.proposal.mapped.iter().map(|mapped| (mapped.field.to_owned(), mapped.column.clone()));
        let placing = self.choices.columns.iter().map(|(field, column)| (field.clone(), column.clone()));
        Some(ReadAs {
            columns: columns_of(found, self.proposal.schema),
            layer: self.layer(),
            system: self.choices.system.clone(),
            filled: placing.chain(filled).collect(),
            same: self.choices.constants.clone(),
            source: self.choices.provenance.source.clone(),
            licence: self.choices.provenance.licence.clone(),
        })
    }
}

/// A file on its way, and how it is to be read.
struct Waiting {
    name: String,
    all: Arc<Vec<Found>>,
    large: Option<Arc<Large>>,
    at: usize,
    system: usize,
    choices: Choices,
    is_remembered: bool,
    then_add: bool,
}

impl Waiting {
    fn new(name: String, (all, large): (Arc<Vec<Found>>, Option<Arc<Large>>)) -> Self {
        Self { name, all, large, at: 0, system: 0, choices: Choices::default(), is_remembered: false, then_add: false }
    }

    /// As a file of the same columns was read before, where there was one.
    fn read_as_before(mut self, imports: &Imports) -> Self {
        let found = self.all.get(self.at);
        let before = found.and_then(|found| imports.of(&columns_of(found, Schema::of(found))));
        if let Some(before) = before {
            self.choices.layer = Some(before.layer);
            self.choices.system.clone_from(&before.system);
            self.choices.columns.clone_from(&before.filled);
            self.choices.constants.clone_from(&before.same);
            self.choices.provenance.source.clone_from(&before.source);
            self.choices.provenance.licence.clone_from(&before.licence);
            self.is_remembered = true;
        }
        self
    }
}

impl App {
    pub(super) fn read_file(&mut self, path: PathBuf, ctx: &egui::Context) {
        let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        let (scenario, atlas, language) = (Arc::clone(&self.scenario), Arc::clone(&self.atlas), self.language());
        let imports = self.welcome.kept.imports.clone();
        let large_from = self.large_from_bytes;
        self.view.hand.dropped = None;
        self.view.hand.peek = false;
        let work = move |progress: &Progress| {
            let opened = match opened(&path, large_from, progress) {
                Ok(opened) => opened,
                Err(FormatError::Cancelled) => return Err(Cancelled),
                Err(why) => return Ok(Err(refused(language, &name, &why))),
            };
            let before = Waiting::new(name.clone(), opened.clone()).read_as_before(&imports);
            if before.is_remembered
                && let Ok(file) = read(language, &scenario, &atlas, before, progress)?
            {
                return Ok(Ok(file));
            }
            read(language, &scenario, &atlas, Waiting::new(name, opened), progress)
        };
        self.reading = Some(Job::start("reading a file", waker(ctx), work));
    }

    /// Reads a file that waits in another way.
    pub(super) fn reread(&mut self, reread: Reread, ctx: &egui::Context) {
        let language = self.language();
        let Some(file) = &mut self.view.hand.dropped else { return };
        if let Reread::Origin(provenance) = reread {
            // It is said of each row when the file is added: nothing else follows from it.
            file.choices.provenance = provenance;
            return;
        }
        file.refusal = None;
        let against = Against { scenario: &self.scenario, atlas: &self.atlas, region: self.atlas.extent() };
        if let Reread::Answer(about, Some(answer)) = &reread
            && let Err(why) = understood_on(&about.kind, answer, against)
        {
            file.refusal = Some(why.say(language));
            return;
        }
        if reread == Reread::Whole {
            self.look_through(ctx);
            return;
        }
        let waiting = file.changed(reread);
        self.looking = None;
        let (scenario, atlas) = (Arc::clone(&self.scenario), Arc::clone(&self.atlas));
        let work = move |progress: &Progress| read(language, &scenario, &atlas, waiting, progress);
        self.reading = Some(Job::start("reading a file", waker(ctx), work));
    }

    pub(super) fn poll_reading(&mut self, ctx: &egui::Context) {
        match finished(&mut self.reading) {
            Some(Poll::Done(Ok(file))) => {
                let (then_add, is_whole) = (file.then_add, file.is_whole);
                self.view.hand.dropped = Some(file);
                if then_add {
                    self.add_dropped(ctx);
                } else if !is_whole {
                    self.look_through(ctx);
                }
            }
            Some(Poll::Done(Err(why)) | Poll::Broke(why)) => match &mut self.view.hand.dropped {
                // What was asked cannot be; the file waits as it was.
                Some(file) => file.refusal = Some(why),
                None => self.tell(Tone::Failed, why),
            },
            _ => {}
        }
        self.poll_looking(ctx);
    }

    /// Forgets the file that waits.
    pub(super) fn forget_dropped(&mut self) {
        (self.view.hand.dropped, self.view.hand.peek, self.reading, self.looking) = (None, false, None, None);
    }

    pub(super) fn add_dropped(&mut self, ctx: &egui::Context) {
        if self.view.hand.dropped.as_ref().is_some_and(|file| file.large.is_some()) {
            // All of it is read once more, with what is said of it now.
            self.add_large(ctx);
            return;
        }
        if self.view.hand.dropped.as_ref().is_some_and(|file| file.said != file.choices.provenance) {
            self.reread(Reread::ThenAdd, ctx);
            return;
        }
        let Some(file) = self.view.hand.dropped.take() else { return };
        let Some(change) = file.draft.change() else {
            self.forget_dropped();
            return;
        };
        self.put_dropped(&file, file.draft.left_out(), change, ctx);
    }

    /// Adds what a file came to, and remembers how it was read.
    fn put_dropped(&mut self, file: &DroppedFile, left_out: usize, change: Change, ctx: &egui::Context) {
        self.forget_dropped();
        if let Some(read_as) = file.to_remember() {
            self.welcome.kept.imports.remember(read_as);
        }
        let things = |count| terms::count_of(self.language(), file.layer(), count);
        let done = match (file.came.new, file.came.changed.len()) {
            (new, 0) => say!(self, "added-from", things = things(new), file = &file.name, out = left_out),
            (0, changed) => say!(self, "changed-from", things = things(changed), file = &file.name, out = left_out),
            (new, changed) => {
                say!(self, "added-and-changed-from", things = things(new), changed = changed, file = &file.name, out = left_out)
            }
        };
        if is_large(change.size()) {
            return self.make(move || change, Step::Made, Some(done), ctx);
        }
        self.change(change, ctx);
        self.tell(Tone::Done, done);
    }
}

/// The layers of a file; of one that is too large to be held, a sample and the file.
type Opened = (Arc<Vec<Found>>, Option<Arc<Large>>);

fn opened(path: &Path, large_from: u64, progress: &Progress) -> Result<Opened, FormatError> {
    match Large::look(path, large_from, progress)? {
        Some(large) => Ok((Arc::new(vec![large.sample.clone()]), Some(Arc::new(large)))),
        None => Ok((Arc::new(formats::open(path, progress)?), None)),
    }
}

fn refused(language: Language, name: &str, why: &FormatError) -> String {
    say!(language, "refused-file", name = name, why = why.told(), remedy = why.remedy())
}

fn read(
    language: Language,
    scenario: &Scenario,
    atlas: &Atlas,
    waiting: Waiting,
    progress: &Progress,
) -> Result<Result<DroppedFile, String>, Cancelled> {
    let Waiting { name, all, large, at, system, choices, is_remembered, then_add } = waiting;
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
    let (all, said, refusal) = (Arc::clone(&all), choices.provenance.clone(), None);
    let (came, is_whole) = (Came::from(&draft), large.is_none());
    Ok(Ok(DroppedFile {
        name,
        all,
        large,
        at,
        system,
        choices,
        proposal,
        draft,
        came,
        is_whole,
        said,
        refusal,
        is_remembered,
        then_add,
        shown,
        beside,
    }))
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
