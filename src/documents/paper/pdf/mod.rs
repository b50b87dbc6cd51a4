//! Papers as PDF, set by Typst. The look stands in `assets/papers/paper.typ`; what a paper says goes in as values, so
//! no name can break or add markup. Only the fonts carried are used, and the date is the paper's: the same paper
//! gives the same bytes on every machine. The PDF is tagged, so it can be read aloud.

mod values;
mod wrapped;
mod world;

use typst::comemo;
use typst::diag::SourceDiagnostic;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, Timestamp};

use super::Paper;

/// Why a paper has no pages.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the pages of \"{title}\" cannot be set: {why}")]
pub struct PdfError {
    /// The paper.
    pub title: String,
    /// What is wrong.
    pub why: String,
}

/// Writes a paper.
///
/// # Errors
/// Where its pages cannot be set, such as for a map that is no drawing.
pub fn write(paper: &Paper) -> Result<Vec<u8>, PdfError> {
    apart(|| set(paper)).unwrap_or_else(|why| Err(PdfError { title: paper.title.clone(), why }))
}

/// The stack of the thread that sets a paper's pages: eight times what threads get by default, since Typst descends
/// into a page as deep as the page is nested.
const STACK_BYTES: usize = 16 * 1024 * 1024;

/// Does work in a pool of one thread with a deep stack. Typst shares its work out to the pool it is called in, and a
/// thread that waits there takes up what else the pool has to do: in a shared pool that would be another paper, and
/// another on top of it, until the stack ends.
fn apart<T: Send>(work: impl FnOnce() -> T + Send) -> Result<T, String> {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).stack_size(STACK_BYTES).build().map_err(|why| why.to_string())?;
    // From a thread of no pool, since a thread of another one would not just wait either.
    let done = std::thread::scope(|scope| scope.spawn(|| pool.install(work)).join());
    done.map_err(|_panic| "it broke down".to_owned())
}

/// Sets the pages.
fn set(paper: &Paper) -> Result<Vec<u8>, PdfError> {
    let failed = |why: &[SourceDiagnostic]| {
        let why = why.iter().map(|fault| fault.message.as_str()).collect::<Vec<_>>().join("; ");
        PdfError { title: paper.title.clone(), why }
    };
    let world = world::World::of(values::paper(paper));
    let document = typst::compile::<PagedDocument>(&world).output.map_err(|why| failed(&why))?;
    let options = PdfOptions {
        ident: Smart::Custom(paper.title.clone()),
        creator: Smart::Custom(Some("Murhal".to_owned())),
        timestamp: dated(paper),
        ..PdfOptions::default()
    };
    let written = typst_pdf::pdf(&document, &options).map_err(|why| failed(&why));
    // What was remembered of the last papers is kept for the next; older things go.
    comemo::evict(8);
    written
}

/// Noon of the paper's day.
fn dated(paper: &Paper) -> Option<Timestamp> {
    let date = paper.day.date();
    let (month, day) = (u8::try_from(date.month()).ok()?, u8::try_from(date.day()).ok()?);
    Datetime::from_ymd_hms(i32::from(date.year()), month, day, 12, 0, 0).map(Timestamp::new_utc)
}
