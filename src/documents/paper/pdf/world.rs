//! All that Typst may see: one text, the fonts carried, the values of one paper. No disk, no clock, no packages.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Dict, Duration};
use typst::syntax::{FileId, Source};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt as _};

use crate::documents::fonts;

/// What is the same for every paper: a constant that takes some work.
struct Press {
    look: Source,
    fonts: Vec<Font>,
    book: LazyHash<FontBook>,
}

static PRESS: LazyLock<Press> = LazyLock::new(|| {
    let fonts: Vec<Font> = fonts::FILES.into_iter().flat_map(|file| Font::iter(Bytes::new(file))).collect();
    let book = LazyHash::new(FontBook::from_fonts(&fonts));
    Press { look: Source::detached(include_str!("../../../../assets/papers/paper.typ")), fonts, book }
});

pub(super) struct World {
    library: LazyHash<Library>,
}

impl World {
    /// For the values of a paper.
    pub(super) fn of(inputs: Dict) -> Self {
        Self { library: LazyHash::new(Library::builder().with_inputs(inputs).build()) }
    }
}

impl typst::World for World {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &PRESS.book
    }

    fn main(&self) -> FileId {
        PRESS.look.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == PRESS.look.id() { Ok(PRESS.look.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        PRESS.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
