//! Who of the register is called to a conference, and which roles nobody in it holds.

use crate::scenario::StakeholderRole;
use crate::words::Sentence;

/// A role of the register that a conference concerns.
#[derive(Clone, Debug, PartialEq)]
pub struct Called {
    /// The role, by its number in the register; what it can do to the conference stands there.
    pub stakeholder: usize,
    /// What it is called.
    pub name: Sentence,
    /// Why it is called: what of this conference concerns it.
    pub reasons: Vec<Sentence>,
}

/// A role that the conference needs and nobody in the register holds. That is not to say that there is nobody.
#[derive(Clone, Debug, PartialEq)]
pub struct Missing {
    /// The role; nothing where the whole register is empty.
    pub role: Option<StakeholderRole>,
    /// The community for which it is missing, by id.
    pub community: Option<String>,
    /// The state for which it is missing, by number in the atlas.
    pub state: Option<usize>,
    /// What is missing and what to do.
    pub reason: Sentence,
}
