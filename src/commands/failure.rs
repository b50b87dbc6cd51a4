//! Why a verb ended early, and with which code.

use std::process::ExitCode;

use super::say::Say;
use crate::documents::map::PictureError;
use crate::documents::map::sheets::SheetsError;
use crate::documents::papers::PapersError;
use crate::encounters::GroundError;
use crate::files;
use crate::measure::PlaneError;
use crate::plan::PlanError;
use crate::progress::Cancelled;
use crate::scenario::OpenError;
use crate::scenario::workload::WorkloadError;

/// Why a verb ended early.
#[derive(Debug, thiserror::Error)]
pub(super) enum Failure {
    /// The data stops the job; the problems were told already.
    #[error("the problems above stop the job; nothing was written")]
    Stopped,
    /// It was asked for wrongly.
    #[error("{0}")]
    WrongUse(String),
    /// There is no way.
    #[error("{0}")]
    Blocked(String),
    #[error(transparent)]
    Open(#[from] OpenError),
    #[error(transparent)]
    Workload(#[from] WorkloadError),
    #[error(transparent)]
    Plan(#[from] PlanError),
    #[error(transparent)]
    Plane(#[from] PlaneError),
    #[error(transparent)]
    Door(#[from] files::Error),
    #[error(transparent)]
    Picture(#[from] PictureError),
    #[error(transparent)]
    Sheets(#[from] SheetsError),
    #[error(transparent)]
    Papers(#[from] PapersError),
}

impl From<GroundError> for Failure {
    fn from(why: GroundError) -> Self {
        Self::Plan(why.into())
    }
}

impl From<Cancelled> for Failure {
    fn from(_: Cancelled) -> Self {
        Self::Plan(PlanError::Cancelled)
    }
}

impl Failure {
    /// Says why, and gives the code: 1 where the job could not be done, 2 where it was asked for wrongly.
    pub(super) fn tell(&self, say: &mut Say) -> ExitCode {
        say.trouble(format!("murhal: {self}"));
        ExitCode::from(if matches!(self, Self::WrongUse(_)) { 2 } else { 1 })
    }
}
