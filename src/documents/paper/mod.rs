//! A paper, whatever it is about and however it is written: title, headings, paragraphs, lists, tables, places to
//! fill in, map sheets. What a paper says is put together once ([`Paper`]); one renderer a format writes it:
//! [`markdown`], [`docx`] and, with the feature `pdf`, [`pdf`]. The same paper gives the same bytes.

mod text;
mod table;
mod page_number;
pub mod markdown;
pub mod docx;
#[cfg(feature = "pdf")]
pub mod pdf;

use std::sync::Arc;

pub use page_number::PageNumber;
pub use table::{Cell, Column, Row, Table};
pub use text::{Span, Text, Tone};

use crate::measure::Day;
use crate::words::Language;

/// How the pages lie.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shape {
    /// A4, higher than wide.
    #[default]
    Upright,
    /// A4, wider than high: for wide tables.
    Across,
}

/// How deep a heading stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// A part of the paper.
    Part,
    /// A section of a part.
    Section,
    /// A point of a section.
    Point,
}

impl Level {
    /// 1 for a part, 2 for a section, 3 for a point.
    #[must_use]
    pub const fn number(self) -> u8 {
        match self {
            Self::Part => 1,
            Self::Section => 2,
            Self::Point => 3,
        }
    }
}

/// Something with a name, and what is to be said of it; where nothing is, room to write.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// Its name.
    pub label: Text,
    /// What is said of it, one paragraph each; nothing leaves a line to fill in.
    pub said: Vec<Text>,
}

/// An item of a list, with items of its own.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// What it says.
    pub text: Text,
    /// What belongs to it.
    pub below: Vec<Text>,
}

/// A page with a map.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// What it is about, for whoever cannot see it.
    pub name: String,
    /// The file it also lies in.
    pub file: String,
    /// The drawing, as SVG, of A4 laid across; nothing where it was not asked for.
    pub drawing: Arc<str>,
    /// Whether it is bound into printed pages alone: a Word file with a dozen maps is too large to be sent about, so there
    /// it is named.
    pub is_for_print: bool,
}

/// A part of a paper.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A heading.
    Heading(Level, String),
    /// A paragraph.
    Paragraph(Text),
    /// A paragraph that must not be overlooked.
    Warning(Text),
    /// A list.
    List {
        /// Its items.
        items: Vec<Item>,
        /// The number of its first item; without one it has no numbers.
        numbered_from: Option<usize>,
    },
    /// A table.
    Table(Table),
    /// Names with what is said of them.
    Fields(Vec<Field>),
    /// A map on a page of its own.
    Sheet(Sheet),
    /// What follows begins a page.
    PageBreak,
}

/// A paper.
#[derive(Clone, Debug, PartialEq)]
pub struct Paper {
    /// Its title.
    pub title: String,
    /// Its language.
    pub language: Language,
    /// The day it is dated.
    pub day: Day,
    /// What stands at the head of every page.
    pub head: String,
    /// What stands at the foot of every page, beside its number.
    pub foot: String,
    /// How its pages lie.
    pub shape: Shape,
    /// What it says.
    pub blocks: Vec<Block>,
}

impl Paper {
    /// Adds a heading.
    pub fn heading(&mut self, level: Level, text: impl Into<String>) {
        self.blocks.push(Block::Heading(level, text::plain(&text.into())));
    }

    /// Adds a paragraph; nothing where there are no words.
    pub fn paragraph(&mut self, text: impl Into<Text>) {
        let text = text.into();
        if !text.is_empty() {
            self.blocks.push(Block::Paragraph(text));
        }
    }

    /// Adds a paragraph for each line of a text that people wrote.
    pub fn paragraphs(&mut self, written: &str) {
        written.split('\n').filter(|line| !line.trim().is_empty()).for_each(|line| self.paragraph(line));
    }

    /// Adds a list without numbers; nothing where it has no items.
    pub fn list<T: Into<Text>>(&mut self, items: impl IntoIterator<Item = T>) {
        self.items(None, items);
    }

    /// Adds a list with numbers from 1; nothing where it has no items.
    pub fn numbered<T: Into<Text>>(&mut self, items: impl IntoIterator<Item = T>) {
        self.items(Some(1), items);
    }

    fn items<T: Into<Text>>(&mut self, numbered_from: Option<usize>, items: impl IntoIterator<Item = T>) {
        let items: Vec<Item> = items.into_iter().map(|text| Item { text: text.into(), below: Vec::new() }).collect();
        if !items.is_empty() {
            self.blocks.push(Block::List { items, numbered_from });
        }
    }

    /// Adds a table; nothing where it has no rows.
    pub fn table(&mut self, table: Table) {
        if !table.rows.is_empty() {
            self.blocks.push(Block::Table(table));
        }
    }

    /// Adds names with what is said of them.
    pub fn fields(&mut self, fields: Vec<Field>) {
        if !fields.is_empty() {
            self.blocks.push(Block::Fields(fields));
        }
    }
}

impl Sheet {
    /// What stands in its place where it is not drawn.
    fn told(&self) -> Text {
        format!("{} ({})", self.name, self.file).into()
    }
}

impl Field {
    /// A name with one paragraph.
    #[must_use]
    pub fn new(label: impl Into<Text>, said: impl Into<Text>) -> Self {
        Self { label: label.into(), said: vec![said.into()] }
    }

    /// A name and a line to fill in.
    #[must_use]
    pub fn blank(label: impl Into<Text>) -> Self {
        Self { label: label.into(), said: Vec::new() }
    }
}
