//! A file that is too large to be held, on its way into a scenario: drafted piece by piece, each piece let go of before the
//! next is read. What stays in memory is what the scenario is to hold, an eight-byte mark of each id, and what the file changes.
//!
//! Things of one place are sought within a piece and among those of the scenario, not between pieces.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use super::draft::{Draft, Names, drafted};
use super::{Against, Choices, Proposal, Update};
use crate::formats::{FormatError, Large};
use crate::layers::{Feature, Placed as _};
use crate::problems::{Gravity, Problem};
use crate::progress::Progress;
use crate::scenario::Change;
use crate::words::Phrase;

/// What a large file comes to.
#[derive(Clone, Debug, Default)]
pub struct LargeDraft {
    /// How many rows the file has.
    pub rows: usize,
    /// How many of them are features.
    pub features: usize,
    /// How many things are new.
    pub new: usize,
    /// What changes, and how many things are as before.
    pub update: Update,
    /// What is new or other than it was, where it is kept.
    pub kept: Vec<Feature>,
}

impl LargeDraft {
    /// How many rows are left out; each was told.
    #[must_use]
    pub const fn left_out(&self) -> usize {
        self.rows - self.features
    }

    /// The one change that puts what was kept; nothing where there is none of it.
    #[must_use]
    pub fn change(self) -> Option<Change> {
        (!self.kept.is_empty()).then(|| Change::put(self.kept))
    }
}

/// Whether features are kept, to be put into the scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    /// They are counted alone: a dry run.
    Counts,
    /// They are kept.
    Features,
}

/// Reads a large file as it was proposed for its sample.
///
/// # Errors
/// Where the file is broken further on, holds more than a scenario can, or the work was cancelled. Nothing was changed then.
pub fn draft_large(
    large: &Large,
    file: &str,
    (proposal, choices): (&Proposal, &Choices),
    against: Against<'_>,
    keep: Keep,
    progress: &Progress,
    mut tell: impl FnMut(Problem),
) -> Result<LargeDraft, FormatError> {
    let (mut all, mut names, mut seen) = (LargeDraft::default(), Names::default(), Seen::default());
    // Each piece begins and ends stages of its own, which nobody wants to see: they are asked whether to stop.
    large.each(progress, |piece| {
        let mut draft = drafted(&piece, file, (proposal, choices), against, &mut names, &progress.quietly())?;
        seen.leave_out_known(&mut draft, file);
        draft.problems.drain(..).for_each(&mut tell);
        all.add(draft, keep);
        Ok(())
    })?;
    Ok(all)
}

impl LargeDraft {
    fn add(&mut self, draft: Draft, keep: Keep) {
        self.rows += draft.rows;
        self.features += draft.features.len();
        self.new += draft.update.new.len();
        self.update.same += draft.features.len() - draft.update.new.len() - draft.update.changed.len();
        if keep == Keep::Features {
            let touched: HashSet<&str> = draft.update.touched().collect();
            let kept = draft.features.iter().filter(|feature| touched.contains(feature.id()));
            self.kept.extend(kept.cloned());
        }
        self.update.changed.extend(draft.update.changed);
    }
}

/// Marks of the ids that were met.
#[derive(Default)]
struct Seen(HashSet<u64>);

impl Seen {
    /// Leaves out what has the id of a thing of an earlier piece; of one piece the readers did it.
    fn leave_out_known(&mut self, draft: &mut Draft, file: &str) {
        let is_known = |feature: &Feature| self.0.contains(&mark(feature.id()));
        let (again, sound): (Vec<Feature>, Vec<Feature>) = std::mem::take(&mut draft.features).into_iter().partition(is_known);
        draft.features = sound;
        self.0.extend(draft.features.iter().map(|feature| mark(feature.id())));
        if again.is_empty() {
            return;
        }
        let ids: HashSet<&str> = again.iter().map(crate::layers::Placed::id).collect();
        draft.update.new.retain(|id| !ids.contains(id.as_str()));
        draft.update.changed.retain(|changed| !ids.contains(changed.id.as_str()));
        for feature in &again {
            let problem = Problem::of_file(Gravity::LeftOut, file, Phrase("problem-same-id"), Phrase("problem-same-id.remedy"));
            draft.problems.push(problem.at(feature.id().to_owned(), feature.positions().next()));
        }
    }
}

fn mark(id: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    id.hash(&mut hasher);
    hasher.finish()
}
