//! The making of a new scenario from the maps, step by step. Nothing is written before the last step.

mod states;
mod steps;
mod work;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use crate::app::job::Job;
use crate::layers::{Feature, LayerKind};
use crate::problems::Problem;
use crate::starting::{Choices, Layers};
use crate::words::Phrase;

pub(in crate::app) use steps::wizard_ui;
pub(in crate::app) use work::carry_out;

/// A step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// States and the offices in charge of them.
    States,
    /// The days of the season, and that of planning.
    Season,
    /// Files for the layers.
    Layers,
    /// The name and the folder.
    Place,
}

impl Step {
    const ALL: [Self; 4] = [Self::States, Self::Season, Self::Layers, Self::Place];

    const fn title(self) -> Phrase {
        match self {
            Self::States => Phrase("wizard-states"),
            Self::Season => Phrase("wizard-season"),
            Self::Layers => Phrase("wizard-layers"),
            Self::Place => Phrase("wizard-place"),
        }
    }

    fn number(self) -> usize {
        Self::ALL.iter().position(|step| *step == self).unwrap_or(0)
    }

    fn next(self) -> Option<Self> {
        Self::ALL.get(self.number() + 1).copied()
    }

    fn previous(self) -> Option<Self> {
        Self::ALL.get(self.number().checked_sub(1)?).copied()
    }
}

/// What is asked in the making of a scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Begin.
    Begin,
    /// Leave it; nothing was written.
    Leave,
    /// Choose something else.
    Choose(Choices),
    /// Find states by what is typed.
    Find(String),
    /// Go to the step before.
    Back,
    /// Go to the next step, where nothing is wrong with this one.
    Next,
    /// What is typed as the file of a layer.
    Name(LayerKind, String),
    /// Read the file of a layer.
    Read(LayerKind),
    /// Take a layer's file out again.
    Forget(LayerKind),
    /// Ask the desktop for a file, or for the folder.
    Browse(Option<LayerKind>),
    /// Write the scenario and open it.
    Create,
}

/// The scenario that is being made.
#[derive(Default)]
pub struct Wizard {
    step: Option<Step>,
    choices: Choices,
    /// What is typed to find states.
    sought: String,
    imports: BTreeMap<LayerKind, Import>,
    /// Why the step cannot be left.
    refusal: Option<String>,
    reading: Option<(LayerKind, Job<WasRead>)>,
    browsing: Option<(Option<LayerKind>, Job<Option<PathBuf>>)>,
    writing: Option<(PathBuf, Job<Result<(), String>>)>,
}

/// The file of a layer.
#[derive(Default)]
struct Import {
    /// Its path, as it is typed.
    path: String,
    /// What was read from it; else why it was not.
    read: Option<WasRead>,
}

/// What was read; else why nothing was.
type WasRead = Result<Arc<Read>, String>;

/// What was read.
struct Read {
    rows: usize,
    features: Arc<Vec<Feature>>,
    problems: Vec<Problem>,
}

impl Wizard {
    fn step(&self) -> Step {
        self.step.unwrap_or(Step::States)
    }

    /// Whether anything is read or written.
    pub(in crate::app) const fn is_busy(&self) -> bool {
        self.reading.is_some() || self.writing.is_some()
    }

    fn layers(&self) -> Layers {
        let read = |import: &Import| import.read.as_ref().and_then(|read| Some(Arc::clone(&read.as_ref().ok()?.features)));
        self.imports.iter().filter_map(|(layer, import)| Some((*layer, read(import)?))).collect()
    }
}
