//! Why a flashpoint ranks where it does, as a table: the same for the window, the terminal and every paper.

use std::sync::Arc;

use super::{Flashpoint, Part, basis, measured, told, weight};
use crate::atlas::Atlas;
use crate::calendar::Passage;
use crate::encounters::Kind;
use crate::scenario::Scenario;
use crate::words::{Language, Phrase};

/// What sentences are made of beside the flashpoint: the scenario, the maps, and the passages of the plan.
pub type Told<'a> = (&'a Scenario, &'a Atlas, &'a [Arc<Passage>]);

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
    pub reason: String,
    /// Where the weight comes from.
    pub basis: Phrase,
}

impl<'a> Row<'a> {
    fn of(language: Language, (scenario, atlas, passages): Told<'_>, part: &'a Part) -> Self {
        let Part { encounter, kind, points, .. } = part;
        Self {
            kind: *kind,
            encounter: &encounter.id,
            points: *points,
            weight: weight(&scenario.settings, *kind),
            measured: measured(language, encounter),
            reason: told(language, scenario, atlas, passages, part),
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
    pub fn table(&self, language: Language, of: Told<'_>) -> Vec<Row<'_>> {
        // The most first, so that what the headline names stands on top; unknown points say nothing of their place.
        let mut parts: Vec<_> = self.parts.iter().collect();
        parts.sort_by(|a, b| b.points.unwrap_or(-1.0).total_cmp(&a.points.unwrap_or(-1.0)));
        parts.into_iter().map(|part| Row::of(language, of, part)).collect()
    }
}
