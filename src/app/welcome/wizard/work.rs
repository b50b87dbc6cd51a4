//! What is asked of the wizard, carried out.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use eframe::egui;

use super::{Ask, Import, Read, Step, Wizard};
use crate::app::job::{Job, Poll};
use crate::app::outcome::{broke, finished, waker};
use crate::app::{terms, work};
use crate::atlas::Atlas;
use crate::files;
use crate::formats;
use crate::importing;
use crate::layers::LayerKind;
use crate::progress::Progress;
use crate::scenario::{Scenario, Season};
use crate::starting::{self, Choices};
use crate::words::{Language, Speaks as _, Value, say, told};

/// Carries out what is asked. `season` is what a new season is like at first.
pub(in crate::app) fn carry_out(making: &mut Option<Wizard>, ask: Ask, atlas: &Arc<Atlas>, season: Season, ctx: &egui::Context) {
    match ask {
        Ask::Begin => *making = Some(Wizard { choices: at_first(season), ..Wizard::default() }),
        Ask::Leave => *making = None,
        ask => {
            if let Some(wizard) = making {
                wizard.take(ask, atlas, ctx);
            }
        }
    }
}

fn at_first(season: Season) -> Choices {
    Choices { first_day: season.first_day.to_string(), last_day: season.last_day.to_string(), ..Choices::default() }
}

impl Wizard {
    fn take(&mut self, ask: Ask, atlas: &Arc<Atlas>, ctx: &egui::Context) {
        self.refusal = None;
        match ask {
            Ask::Begin | Ask::Leave => {}
            Ask::Choose(choices) => self.choices = choices,
            Ask::Find(sought) => self.sought = sought,
            Ask::Back => self.step = self.step().previous(),
            Ask::Next => match self.why_not(ctx.language(), self.step(), atlas) {
                None => self.step = self.step().next(),
                why => self.refusal = why,
            },
            Ask::Name(layer, path) => *self.imports.entry(layer).or_default() = Import { path, read: None },
            Ask::Read(layer) => self.read(layer, atlas, ctx),
            Ask::Forget(layer) => drop(self.imports.remove(&layer)),
            Ask::Browse(layer) => {
                let dialog = match layer {
                    Some(_) => work::browse_file(waker(ctx), ctx.language(), work::OF_LAYERS),
                    None => work::browse(waker(ctx)),
                };
                self.browsing = Some((layer, dialog));
            }
            Ask::Create => self.create(atlas, ctx),
        }
    }

    /// What is wrong with a step.
    fn why_not(&self, words: Language, step: Step, atlas: &Atlas) -> Option<String> {
        match step {
            Step::States => self.choices.offices(atlas).err().map(|why| why.say(words)),
            Step::Season => self.choices.season().err().map(|why| why.say(words)),
            Step::Layers if self.reading.is_some() => Some(say!(words, "wizard-still-reading")),
            Step::Layers => self.imports.iter().find_map(|(layer, import)| match &import.read {
                _ if import.path.trim().is_empty() => None,
                None => Some(say!(words, "wizard-file-not-read", things = terms::things(*layer))),
                Some(Err(why)) => Some(why.clone()),
                Some(Ok(_)) => None,
            }),
            Step::Place => self.choices.place(is_taken).err().map(|why| why.say(words)),
        }
    }

    fn read(&mut self, layer: LayerKind, atlas: &Arc<Atlas>, ctx: &egui::Context) {
        let Some(import) = self.imports.get(&layer) else { return };
        let (path, atlas) = (PathBuf::from(import.path.trim()), Arc::clone(atlas));
        let (season, words) = (self.choices.season(), ctx.language());
        let work = move |progress: &Progress| {
            // Nothing is there yet that an id could clash with.
            let empty = season.map(|season| Scenario::empty("new", "New", season));
            let read = empty.map_err(Value::from).and_then(|empty| read_file(&empty, &path, layer, &atlas, progress));
            Ok(read.map_err(|why| why.say(words)))
        };
        self.reading = Some((layer, Job::start("reading a layer", waker(ctx), work)));
    }

    /// The whole scenario is written, where no step has anything against it; else the step that has is shown.
    fn create(&mut self, atlas: &Arc<Atlas>, ctx: &egui::Context) {
        if let Some((step, why)) = Step::ALL.into_iter().find_map(|step| Some((step, self.why_not(ctx.language(), step, atlas)?))) {
            (self.step, self.refusal) = (Some(step), Some(why));
            return;
        }
        let (choices, layers, atlas) = (self.choices.clone(), self.layers(), Arc::clone(atlas));
        let folder = PathBuf::from(choices.folder.trim());
        let into = folder.clone();
        let words = ctx.language();
        let work = move |_: &_| {
            let written = starting::made(&choices, &layers, &atlas).and_then(|made| starting::write(&into, made));
            Ok(written.map_err(|why| why.say(words)))
        };
        self.writing = Some((folder, Job::start("writing the scenario", waker(ctx), work)));
    }

    /// Asks the jobs how far they are; the folder, once the scenario is written.
    pub(in crate::app) fn poll(&mut self, words: Language) -> Option<PathBuf> {
        self.poll_reading(words);
        self.poll_browsing();
        let (folder, job) = self.writing.take()?;
        let mut job = Some(job);
        match finished(&mut job) {
            None => self.writing = job.map(|job| (folder, job)),
            Some(Poll::Done(Ok(()))) => return Some(folder),
            Some(Poll::Done(Err(why))) => self.refusal = Some(why),
            Some(Poll::Broke(why)) => self.refusal = Some(broke(words, &why)),
            Some(Poll::Stopped | Poll::Working) => {}
        }
        None
    }

    fn poll_reading(&mut self, words: Language) {
        let Some((layer, job)) = self.reading.take() else { return };
        let mut job = Some(job);
        let read = match finished(&mut job) {
            None => {
                self.reading = job.map(|job| (layer, job));
                return;
            }
            Some(Poll::Done(read)) => read,
            Some(Poll::Broke(why)) => Err(broke(words, &why)),
            Some(Poll::Stopped | Poll::Working) => return,
        };
        // Whoever typed on meanwhile means another file.
        if let Some(import) = self.imports.get_mut(&layer).filter(|import| import.read.is_none()) {
            import.read = Some(read);
        }
    }

    fn poll_browsing(&mut self) {
        let Some((layer, job)) = self.browsing.take() else { return };
        let mut job = Some(job);
        match finished(&mut job) {
            None => self.browsing = job.map(|job| (layer, job)),
            Some(Poll::Done(Some(path))) => match layer {
                Some(layer) => *self.imports.entry(layer).or_default() = Import { path: path.display().to_string(), read: None },
                None => self.choices.folder = path.display().to_string(),
            },
            Some(_) => {}
        }
    }
}

fn read_file(empty: &Scenario, path: &Path, layer: LayerKind, atlas: &Atlas, progress: &Progress) -> Result<Arc<Read>, Value> {
    let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let all = formats::open(path, progress).map_err(|why| match why {
        formats::FormatError::Door(why) => Value::from(why.to_string()),
        why => told!("refused-file", name = &name, why = why.told(), remedy = why.remedy()).into(),
    })?;
    let choices = importing::Choices { layer: Some(layer), ..importing::Choices::default() };
    let against = importing::Against { scenario: empty, atlas, region: atlas.extent() };
    let mut first = Value::nothing();
    // Of a file with several layers, the first that has things of this one.
    for found in &all {
        let proposal = importing::proposed(found, &name, against, &choices).map_err(|why| Value::from(why.told().clone()))?;
        let Ok(draft) = importing::draft(found, &name, &proposal, against, &choices, progress) else { break };
        if !draft.features.is_empty() {
            return Ok(Arc::new(Read { rows: draft.rows, features: Arc::new(draft.features), problems: draft.problems }));
        }
        first = draft.problems.first().map_or(first, |problem| problem.message.clone());
    }
    Err(told!("refused-nothing-of-layer", name = name, thing = layer.phrase(), first = first).into())
}

/// Whether anything lies there.
fn is_taken(folder: &Path) -> bool {
    files::is_file(folder) || !files::list_names(folder).is_empty()
}
