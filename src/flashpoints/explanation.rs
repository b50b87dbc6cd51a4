//! Why a flashpoint ranks where it does, as a table: the same for the window, the terminal and every paper.

use super::{Flashpoint, Part, basis, measured, weight};
use crate::encounters::Kind;
use crate::scenario::Settings;

/// One line of the table.
#[derive(Clone, Debug, PartialEq)]
pub struct Row<'a> {
    /// The kind of the encounter.
    pub kind: Kind,
    /// The encounter's id.
    pub encounter: &'a str,
    /// Points of 100; nothing where an input is missing, or the kind is not weighed.
    pub points: Option<f64>,
    /// The most points that the kind can give: its weight.
    pub weight: f64,
    /// What was measured, with its unit; `unknown` where an input is missing.
    pub measured: String,
    /// Who meets what, in a sentence.
    pub reason: &'a str,
    /// Where the weight comes from.
    pub basis: &'static str,
}

impl<'a> Row<'a> {
    fn of(part: &'a Part, settings: &Settings) -> Self {
        let Part { encounter, kind, points, reason } = part;
        Self {
            kind: *kind,
            encounter: &encounter.id,
            points: *points,
            weight: weight(settings, *kind),
            measured: measured(encounter),
            reason,
            basis: basis(*kind),
        }
    }

    /// The points as a person reads them.
    #[must_use]
    pub fn points_words(&self) -> String {
        self.points.map_or_else(|| if self.weight > 0.0 { "?" } else { "-" }.to_owned(), |points| format!("{points:.1}"))
    }
}

impl Flashpoint {
    /// Its parts, the gravest first; the points add up to the severity.
    #[must_use]
    pub fn table(&self, settings: &Settings) -> Vec<Row<'_>> {
        self.parts.iter().map(|part| Row::of(part, settings)).collect()
    }
}
