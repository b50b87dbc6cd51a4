//! A paper as the values that its look reads.

use typst::foundations::{Array, Bytes, Dict, IntoValue as _, Value};

use super::super::{Block, Cell, Field, Item, PageNumber, Paper, Row, Shape, Table, Text, Tone};
use super::wrapped::wrapped;
use crate::words::{Language, isolated};

/// The values by their names: `paper` alone.
pub(super) fn paper(paper: &Paper) -> Dict {
    let page = PageNumber::of(paper.language);
    let number = dict([("before", page.before.into_value()), ("between", page.between.into_value()), ("behind", page.behind.into_value())]);
    let room = Room { width_mm: if paper.shape == Shape::Across { 257.0 } else { 170.0 }, language: paper.language };
    let values = dict([
        ("title", room.line(&paper.title).into_value()),
        ("lang", paper.language.code().into_value()),
        ("across", (paper.shape == Shape::Across).into_value()),
        ("head", room.line(&paper.head).into_value()),
        ("foot", room.line(&paper.foot).into_value()),
        ("page", number),
        ("blocks", array(paper.blocks.iter().map(|block| room.block(block)))),
    ]);
    [("paper".into(), values)].into_iter().collect()
}

fn dict<const N: usize>(values: [(&str, Value); N]) -> Value {
    values.into_iter().map(|(name, value)| (name.into(), value)).collect::<Dict>().into_value()
}

fn array(values: impl Iterator<Item = Value>) -> Value {
    values.collect::<Array>().into_value()
}

/// A row with fewer lines than this moves to the next page as a whole; a longer one may begin on one and end on another.
const SHORT_LINES: usize = 12;

/// How wide letters may stand.
#[derive(Clone, Copy)]
struct Room {
    width_mm: f64,
    language: Language,
}

impl Room {
    /// A part of it, without the edges of a table's place.
    fn share(self, share: f64) -> Self {
        Self { width_mm: (self.width_mm * share - 3.0).max(4.0), ..self }
    }

    /// How many wide letters stand in it.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few dozen")]
    fn letters(self) -> usize {
        /// Noto Sans in 9 pt, mostly small letters, measured on names.
        const LETTER_MM: f64 = 2.0;
        (self.width_mm / LETTER_MM) as usize
    }

    fn line(self, words: &str) -> String {
        // The largest letters are twice as wide.
        wrapped(&isolated(self.language, words), self.letters() / 2)
    }

    /// About how many lines a place of a table has.
    fn lines_of(self, cell: &Cell) -> usize {
        cell.0.iter().map(|line| line.plain().chars().count() / self.letters().max(1) + 1).sum()
    }

    fn words(self, text: &Text) -> Value {
        let span = |span: &super::super::Span| {
            let tone = match span.tone {
                Tone::Plain => "plain",
                Tone::Strong => "strong",
                Tone::Slanted => "slanted",
                Tone::Blank => "blank",
            };
            dict([("tone", tone.into_value()), ("words", wrapped(&span.words, self.letters()).into_value())])
        };
        array(text.directed(self.language).0.iter().map(span))
    }

    fn lines(self, lines: &[Text]) -> Value {
        array(lines.iter().map(|line| self.words(line)))
    }

    fn block(self, block: &Block) -> Value {
        match block {
            Block::Heading(level, text) => dict([
                ("kind", "heading".into_value()),
                ("level", i64::from(level.number()).into_value()),
                ("words", self.line(text).into_value()),
            ]),
            Block::Paragraph(text) => dict([("kind", "paragraph".into_value()), ("words", self.words(text))]),
            Block::Warning(text) => dict([("kind", "warning".into_value()), ("words", self.words(text))]),
            Block::List { items, numbered_from } => {
                let first = numbered_from.map_or(Value::None, |first| i64::try_from(first).unwrap_or(1).into_value());
                dict([("kind", "list".into_value()), ("first", first), ("items", array(items.iter().map(|item| self.item(item))))])
            }
            Block::Table(table) => self.table(table),
            Block::Fields(fields) => {
                dict([("kind", "fields".into_value()), ("fields", array(fields.iter().map(|field| self.field(field))))])
            }
            // Where maps were not drawn, the sheet is named.
            Block::Sheet(sheet) if sheet.drawing.is_empty() => {
                dict([("kind", "paragraph".into_value()), ("words", self.words(&sheet.told()))])
            }
            Block::Sheet(sheet) => dict([
                ("kind", "sheet".into_value()),
                ("name", sheet.name.as_str().into_value()),
                ("drawing", Bytes::from_string(std::sync::Arc::clone(&sheet.drawing)).into_value()),
            ]),
            Block::PageBreak => dict([("kind", "break".into_value())]),
        }
    }

    fn item(self, item: &Item) -> Value {
        dict([("words", self.share(0.9).words(&item.text)), ("below", self.share(0.85).lines(&item.below))])
    }

    fn field(self, field: &Field) -> Value {
        dict([("label", self.share(0.25).words(&field.label)), ("said", self.share(0.75).lines(&field.said))])
    }

    fn table(self, table: &Table) -> Value {
        let shares = table.shares();
        let weights = array(table.columns.iter().map(|column| i64::from(column.weight.max(1)).into_value()));
        let heads = array(table.columns.iter().zip(&shares).map(|(column, share)| self.share(*share).words(&column.head)));
        let rows = array(table.rows.iter().map(|row| self.row(row, &shares)));
        dict([("kind", "table".into_value()), ("weights", weights), ("heads", heads), ("rows", rows)])
    }

    fn row(self, row: &Row, shares: &[f64]) -> Value {
        match row {
            Row::Band(band) => dict([("kind", "band".into_value()), ("words", self.words(band))]),
            Row::Cells(cells) => {
                let blank = Cell::blank();
                let cell = |(number, share): (usize, &f64)| self.share(*share).lines(&cells.get(number).unwrap_or(&blank).0);
                let is_short = cells.iter().zip(shares).all(|(cell, share)| self.share(*share).lines_of(cell) < SHORT_LINES);
                let values = array(shares.iter().enumerate().map(cell));
                dict([("kind", "cells".into_value()), ("whole", is_short.into_value()), ("cells", values)])
            }
        }
    }
}
