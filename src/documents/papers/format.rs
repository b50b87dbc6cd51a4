//! As what papers are written.

use crate::documents::map::PictureError;
use crate::documents::map::sheets::SheetsError;
use crate::documents::paper::docx::{self, DocxError};
use crate::documents::paper::{Paper, markdown};
use crate::progress::Cancelled;

/// A format of papers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// Word, to be edited.
    Docx,
    /// Pages to be printed.
    #[cfg(feature = "pdf")]
    Pdf,
    /// Text.
    Markdown,
}

/// Why there are no papers.
#[derive(Debug, thiserror::Error)]
pub enum PapersError {
    /// The person stopped it.
    #[error("stopped")]
    Cancelled,
    /// The map.
    #[error(transparent)]
    Picture(#[from] PictureError),
    /// Map sheets.
    #[error(transparent)]
    Sheets(SheetsError),
    /// A Word document.
    #[error(transparent)]
    Docx(#[from] DocxError),
    /// A PDF.
    #[cfg(feature = "pdf")]
    #[error(transparent)]
    Pdf(#[from] crate::documents::paper::pdf::PdfError),
}

impl From<Cancelled> for PapersError {
    fn from(_: Cancelled) -> Self {
        Self::Cancelled
    }
}

impl From<SheetsError> for PapersError {
    fn from(why: SheetsError) -> Self {
        match why {
            SheetsError::Cancelled => Self::Cancelled,
            why => Self::Sheets(why),
        }
    }
}

impl Format {
    /// All of them.
    #[cfg(feature = "pdf")]
    pub const ALL: &'static [Self] = &[Self::Docx, Self::Pdf, Self::Markdown];
    /// All of them.
    #[cfg(not(feature = "pdf"))]
    pub const ALL: &'static [Self] = &[Self::Docx, Self::Markdown];

    /// How its files end.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Docx => "docx",
            #[cfg(feature = "pdf")]
            Self::Pdf => "pdf",
            Self::Markdown => "md",
        }
    }

    /// Whether maps are within its files.
    pub(super) const fn holds_maps(self) -> bool {
        !matches!(self, Self::Markdown)
    }

    /// Writes a paper.
    ///
    /// # Errors
    /// Where the paper cannot be put together, such as for a map that cannot be drawn.
    pub fn write(self, paper: &Paper) -> Result<Vec<u8>, PapersError> {
        Ok(match self {
            Self::Docx => docx::write(paper)?,
            #[cfg(feature = "pdf")]
            Self::Pdf => crate::documents::paper::pdf::write(paper)?,
            Self::Markdown => markdown::write(paper),
        })
    }
}
