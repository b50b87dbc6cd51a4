//! Tables. Their head stands again on every page.

use super::Text;

/// A column.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its head.
    pub head: Text,
    /// How wide it is against the others.
    pub weight: u16,
}

/// What stands in a place of a table, one paragraph each; nothing is a place to fill in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell(pub Vec<Text>);

/// A row.
#[derive(Clone, Debug, PartialEq)]
pub enum Row {
    /// A place in each column; columns behind the last stay empty.
    Cells(Vec<Cell>),
    /// A line across all columns: what follows belongs to it.
    Band(Text),
}

/// A table.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows below the head.
    pub rows: Vec<Row>,
}

impl Table {
    /// A table without rows, of heads and weights.
    #[must_use]
    pub fn new<T: Into<Text>>(columns: impl IntoIterator<Item = (T, u16)>) -> Self {
        let column = |(head, weight): (T, u16)| Column { head: head.into(), weight };
        Self { columns: columns.into_iter().map(column).collect(), rows: Vec::new() }
    }

    /// Adds a row.
    pub fn row(&mut self, cells: impl IntoIterator<Item = Cell>) {
        self.rows.push(Row::Cells(cells.into_iter().collect()));
    }

    /// Adds a line across.
    pub fn band(&mut self, text: impl Into<Text>) {
        self.rows.push(Row::Band(text.into()));
    }

    /// Adds rows to fill in.
    pub fn blank_rows(&mut self, count: usize) {
        (0..count).for_each(|_| self.row([]));
    }

    /// Which part of the width each column has.
    #[must_use]
    pub fn shares(&self) -> Vec<f64> {
        let all: f64 = self.columns.iter().map(|column| f64::from(column.weight.max(1))).sum();
        self.columns.iter().map(|column| f64::from(column.weight.max(1)) / all).collect()
    }
}

impl Cell {
    /// A place to fill in.
    #[must_use]
    pub const fn blank() -> Self {
        Self(Vec::new())
    }

    /// Several paragraphs.
    #[must_use]
    pub fn lines<T: Into<Text>>(lines: impl IntoIterator<Item = T>) -> Self {
        Self(lines.into_iter().map(Into::into).filter(|line| !line.is_empty()).collect())
    }
}

impl From<Text> for Cell {
    fn from(text: Text) -> Self {
        Self::lines([text])
    }
}

impl From<&str> for Cell {
    fn from(words: &str) -> Self {
        Self::lines([words])
    }
}

impl From<String> for Cell {
    fn from(words: String) -> Self {
        Self::lines([words])
    }
}
