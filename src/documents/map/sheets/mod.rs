//! Map sheets: what is spread on a table, spoken over and marked by hand. One sheet a corridor, one a
//! conference, one of the whole season, on A4 or A3 across, at a round scale so that a ruler serves.
//!
//! A sheet is drawn from the same parts as the printed map ([`super::svg`]), with pale areas, the corridors at
//! their true width, room to write on, and nothing in its legend that is not on it.

mod page;
mod fit;
mod about;
mod draw;
mod way;
mod dates;
mod camps;
mod seats;
mod facts;
mod table;
mod key;
mod head;
mod notes;
mod foot;
mod print;

use crate::measure::Day;
use crate::words::Language;

pub use about::{About, Unknown};
pub use draw::svg;
pub use print::{Format, SheetsError, USUAL_DOTS_PER_INCH, pdf, write};

/// A size of paper, laid across.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paper {
    /// 297 mm by 210 mm.
    #[default]
    A4,
    /// 420 mm by 297 mm.
    A3,
}

impl Paper {
    /// Both.
    pub const ALL: [Self; 2] = [Self::A4, Self::A3];

    /// Width and height (ISO 216).
    ///
    /// # Units
    /// Millimetres.
    #[must_use]
    pub const fn size_mm(self) -> (f64, f64) {
        match self {
            Self::A4 => (297.0, 210.0),
            Self::A3 => (420.0, 297.0),
        }
    }

    /// Into how many parts an inch is laid out: an A3 sheet is read from farther off, so all on it is larger.
    const fn px_per_inch(self) -> f64 {
        match self {
            Self::A4 => 150.0,
            Self::A3 => 125.0,
        }
    }

    /// What people call it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::A4 => "A4",
            Self::A3 => "A3",
        }
    }
}

/// A map sheet that is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MapSheet {
    /// What it is about.
    pub about: About,
    /// On what paper.
    pub paper: Paper,
    /// The day for which herds, crops and water are shown; the season as a whole where missing.
    pub day: Option<Day>,
    /// In which language.
    pub language: Language,
}
