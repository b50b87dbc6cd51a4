//! Sessions that are the same in every meeting of a kind.

use super::Draft;
use crate::words::Phrase;

/// A session whose texts stand in the files.
#[derive(Clone, Copy)]
pub(super) struct Fixed {
    pub(super) id: &'static str,
    pub(super) minutes: u16,
    /// Title, purpose, lead, material and outcome.
    pub(super) texts: [Phrase; 5],
}

impl From<Fixed> for Draft {
    fn from(Fixed { id, minutes, texts }: Fixed) -> Self {
        Self::new(id, minutes, texts.map(Into::into))
    }
}
