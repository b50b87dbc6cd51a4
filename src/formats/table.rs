//! Tables: rows of cells under a header, and the columns that say where each row lies.

mod coordinates;
mod delimited;
mod header;
mod open_document;
mod placing;
mod places;
mod sheets;
mod wkt;
mod workbook;

use serde_json::{Map, Value};

use super::{Filling, Found, Properties, RawLayer, System};
use crate::progress::{Cancelled, Progress};
use crate::words::{Sentence, told};

pub use header::plain;
pub use places::{Places, Zone};
pub use sheets::{PlainRow, PlainSheet, plain_sheets};

pub(super) use delimited::{is_delimited, read as read_delimited};
pub(super) use open_document::read as read_open_document;
pub(super) use wkt::write as write_wkt;
pub(super) use workbook::read as read_workbook;

/// A table as it stands in a file.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// The columns' names, each once.
    pub header: Vec<String>,
    /// The tags of HXL under the header, where there are any.
    pub tags: Option<Vec<String>>,
    /// The rows, each as wide as the header.
    pub rows: Vec<Row>,
    /// Whether the first row gave the names; otherwise they are `column 1` and so on.
    pub has_header: bool,
    /// What stands above the header, and what the file or its sheet is called.
    pub titles: Vec<String>,
}

/// A row of a table.
#[derive(Clone, Debug)]
pub struct Row {
    /// Its number as a spreadsheet shows it, from 1.
    pub number: usize,
    /// Its cells.
    pub cells: Vec<Value>,
}

impl Table {
    /// The place of a column by its name, or by its tag.
    #[must_use]
    pub fn column(&self, name: &str) -> Option<usize> {
        let exact = self.header.iter().position(|known| known == name);
        let tagged = || self.tags.as_ref()?.iter().position(|tag| tag == name);
        let alike = || self.header.iter().position(|known| plain(known) == plain(name));
        exact.or_else(tagged).or_else(alike)
    }

    /// The rows as features that say all that they say, each where its columns put it.
    #[must_use]
    pub fn placed(&self, places: &Places) -> (RawLayer, System) {
        // Nobody cancels here.
        placing::placed(self, places, &Progress::default())
            .unwrap_or_else(|Cancelled| (RawLayer { features: Vec::new(), members: Map::new() }, System::Unsaid))
    }

    /// A row as properties.
    fn properties(&self, row: &Row, filling: &mut Filling) -> Properties {
        for (name, cell) in self.header.iter().zip(&row.cells) {
            filling.put_cell(name, cell.into());
        }
        filling.filled()
    }

    /// As a layer, placed by the columns that look like it.
    ///
    /// # Errors
    /// Where the work was cancelled.
    pub(super) fn found(mut self, name: String, mut notes: Vec<Sentence>, progress: &Progress) -> Result<Found, Cancelled> {
        self.titles.push(name.clone());
        let (places, why) = Places::guessed(&self);
        let (layer, system) = placing::placed(&self, &places, progress)?;
        notes.push(why);
        if !self.has_header {
            notes.push(told!("note-no-header"));
        }
        Ok(Found { name, system, layer, table: Some(self), notes })
    }
}
