//! A file that is too large to be held, on its way into a scenario: drafted piece by piece, each piece let go of before the
//! next is read. What stays in memory is what the scenario is to hold, what the file changes, the first faults of each kind, an
//! eight-byte mark of each id, and where points lie, so that the same place is found again in another piece.

use std::collections::HashSet;

use super::draft::{Draft, drafted};
use super::met::Met;
use super::{Against, Choices, Proposal, Tally, Update, Updated};
use crate::formats::{FormatError, Large, held_within};
use crate::layers::{Feature, Placed as _};
use crate::measure::LonLat;
use crate::problems::Problem;
use crate::progress::Progress;
use crate::scenario::Change;

/// What a large file comes to.
#[derive(Clone, Debug, Default)]
pub struct LargeDraft {
    /// In numbers, and in its first faults.
    pub came: Came,
    /// What is new or other than it was, where it is kept.
    pub kept: Vec<Feature>,
    /// About how many bytes that takes.
    kept_bytes: usize,
}

impl LargeDraft {
    /// The one change that puts what was kept; nothing where there is none of it.
    #[must_use]
    pub fn change(self) -> Option<Change> {
        (!self.kept.is_empty()).then(|| Change::put(self.kept))
    }
}

/// What a file of any size comes to, in numbers and in its first faults.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Came {
    /// How many rows it has.
    pub rows: usize,
    /// How many of them are features.
    pub features: usize,
    /// How many things are new.
    pub new: usize,
    /// Things that are other than they were.
    pub changed: Vec<Updated>,
    /// How many are as they were.
    pub same: usize,
    /// What was wrong before anything was done about it.
    pub faults: Tally,
}

impl Came {
    /// How many rows are left out.
    #[must_use]
    pub const fn left_out(&self) -> usize {
        self.rows - self.features
    }

    /// How many things the one change puts.
    #[must_use]
    pub const fn touched(&self) -> usize {
        self.new + self.changed.len()
    }
}

impl From<&Draft> for Came {
    fn from(draft: &Draft) -> Self {
        let Update { new, changed, same } = &draft.update;
        let (rows, features, faults) = (draft.rows, draft.features.len(), Tally::of(&draft.faults));
        Self { rows, features, new: new.len(), changed: changed.clone(), same: *same, faults }
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
    let (mut all, mut met) = (LargeDraft::default(), Met::of(proposal, against, choices));
    // Each piece begins and ends stages of its own, which nobody wants to see: they are asked whether to stop.
    large.each(progress, |piece| {
        let mut draft = drafted(&piece, file, (proposal, choices), against, &mut met, &progress.quietly())?;
        draft.problems.drain(..).for_each(&mut tell);
        all.add(draft, keep)
    })?;
    Ok(all)
}

impl LargeDraft {
    fn add(&mut self, draft: Draft, keep: Keep) -> Result<(), FormatError> {
        let came = &mut self.came;
        came.rows += draft.rows;
        came.features += draft.features.len();
        came.new += draft.update.new.len();
        came.same += draft.features.len() - draft.update.new.len() - draft.update.changed.len();
        if keep == Keep::Features {
            let touched: HashSet<&str> = draft.update.touched().collect();
            let before = self.kept.len();
            self.kept.extend(draft.features.iter().filter(|feature| touched.contains(feature.id())).cloned());
            self.kept_bytes += self.kept.iter().skip(before).map(bytes).sum::<usize>();
        }
        came.changed.extend(draft.update.changed);
        draft.faults.into_iter().for_each(|fault| came.faults.take(fault));
        held_within(came.features, self.kept_bytes)
    }
}

/// About how many bytes a feature takes: itself, its texts, its positions.
fn bytes(feature: &Feature) -> usize {
    /// Names, sources and what else a feature says of itself.
    const TEXTS: usize = 300;
    size_of::<Feature>() + TEXTS + feature.positions().count() * size_of::<LonLat>()
}
