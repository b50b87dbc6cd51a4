//! What can be undone and done again.

use super::journal::Step;
use super::{Change, Reach, Scenario};

/// An edit that was made, or taken back, or made again.
#[derive(Clone, Debug, PartialEq)]
pub struct Edit {
    /// What must be computed anew for it.
    pub reach: Reach,
    /// How it came about.
    pub step: Step,
    /// What was applied.
    pub change: Change,
}

/// A change that was applied, with the one that undoes it: not yet anybody's history.
#[derive(Clone, Debug, PartialEq)]
pub struct Made {
    edit: Edit,
    inverse: Change,
}

impl Made {
    /// Applies a change; nothing where it changes nothing.
    #[must_use]
    pub fn of(scenario: &mut Scenario, change: Change, step: Step) -> Option<Self> {
        let reach = change.reach(scenario);
        let inverse = scenario.apply(change.clone())?;
        Some(Self { edit: Edit { reach, step, change }, inverse })
    }

    /// The edit that it is.
    #[must_use]
    pub const fn edit(&self) -> &Edit {
        &self.edit
    }
}

/// What can be undone and done again.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct History {
    undo: Vec<Change>,
    redo: Vec<Change>,
}

impl History {
    /// Applies a change; nothing where it changes nothing, which leaves nothing to undo.
    pub fn apply(&mut self, scenario: &mut Scenario, change: Change) -> Option<Edit> {
        Made::of(scenario, change, Step::Made).map(|made| self.take(made))
    }

    /// Takes the last change back; nothing where there is none.
    pub fn undo(&mut self, scenario: &mut Scenario) -> Option<Edit> {
        let change = self.pop_undo()?;
        Made::of(scenario, change, Step::Undone).map(|made| self.take(made))
    }

    /// Does again what was taken back last; nothing where there is none.
    pub fn redo(&mut self, scenario: &mut Scenario) -> Option<Edit> {
        let change = self.pop_redo()?;
        Made::of(scenario, change, Step::Redone).map(|made| self.take(made))
    }

    /// Takes in a change that was made on a copy of the scenario. What undoes a step back was taken out before.
    pub fn take(&mut self, Made { edit, inverse }: Made) -> Edit {
        match edit.step {
            Step::Made => {
                self.undo.push(inverse);
                self.redo.clear();
            }
            Step::Undone => self.redo.push(inverse),
            Step::Redone => self.undo.push(inverse),
        }
        edit
    }

    /// Takes out what undoes the last change, to be made on a copy of the scenario.
    pub fn pop_undo(&mut self) -> Option<Change> {
        self.undo.pop()
    }

    /// Takes out what does the last undone change again, to be made on a copy of the scenario.
    pub fn pop_redo(&mut self) -> Option<Change> {
        self.redo.pop()
    }

    /// What would be applied to undo the last change.
    #[must_use]
    pub fn next_undo(&self) -> Option<&Change> {
        self.undo.last()
    }

    /// What would be applied to redo what was undone last.
    #[must_use]
    pub fn next_redo(&self) -> Option<&Change> {
        self.redo.last()
    }

    /// How many changes can be undone.
    #[must_use]
    pub const fn undoable(&self) -> usize {
        self.undo.len()
    }
}
