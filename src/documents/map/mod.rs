//! The printed map of a season: one drawing, as SVG, and rendered from that as PNG.
//!
//! A sheet is meant to be handed out. It carries no feature that is more sensitive than its readers may
//! see ([`Sheet::readers`]; by default nothing marked *internal*), nor a flashpoint that rests on one, and
//! it says how many were left out. What was made up is marked as such. The same input gives the same bytes.

mod space;
mod labels;
mod ink;
mod lettering;
mod view;
mod layout;
mod drawing;
mod base;
mod graticule;
mod layers;
mod routes;
mod told;
mod flashpoints;
mod names;
mod legend;
mod scale;
mod furniture;
mod picture;
pub mod sheets;

use crate::atlas::Atlas;
use crate::layers::Sensitivity;
use crate::measure::Day;
use crate::plan::Plan;
use crate::scenario::Scenario;
use crate::words::Language;

pub(super) use picture::png_at as sheet_png;
pub use picture::{PictureError, png};

/// The resolution in which the sheet is laid out, and in which [`png`] renders it.
const DOTS_PER_INCH: f32 = 150.0;

/// What part of the country a sheet shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shows {
    /// The whole scenario.
    #[default]
    Scenario,
    /// The flashpoints and the venue of a conference, by its number in the plan; the whole scenario where
    /// the plan has no such conference.
    Conference(usize),
    /// The surroundings of a flashpoint, by its number in the plan; the whole scenario where the plan has
    /// no such flashpoint, or the readers may not see it.
    Flashpoint(usize),
}

/// A sheet of paper and what is to be on it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sheet {
    /// Its width; at least 200 mm and at most 1200 mm are used.
    pub width_mm: f64,
    /// Its height; at least 180 mm and at most 1200 mm are used.
    pub height_mm: f64,
    /// The day for which herds, crops and water are shown; the season as a whole where missing.
    pub day: Option<Day>,
    /// What part of the country it shows.
    pub shows: Shows,
    /// Who may see it: features more sensitive than this are left out.
    pub readers: Sensitivity,
    /// In which language.
    pub language: Language,
}

impl Default for Sheet {
    /// A4 across, the whole scenario and season, for partners, in English.
    fn default() -> Self {
        Self {
            width_mm: 297.0,
            height_mm: 210.0,
            day: None,
            shows: Shows::Scenario,
            readers: Sensitivity::Partners,
            language: Language::English,
        }
    }
}

/// Draws the map.
///
/// # Units
/// The drawing is in pixels of 1/150 inch, with the sheet's size in millimetres on its root.
#[must_use]
pub fn svg(atlas: &Atlas, scenario: &Scenario, plan: &Plan, sheet: &Sheet) -> String {
    drawing::Drawing::new(atlas, scenario, plan, sheet).draw().to_string()
}
