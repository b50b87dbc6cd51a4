//! Files of others into a scenario: what layer they are, where they lie, which column says what, each with the reason; then
//! every row as a feature or as a listed reject, and one change that puts them. Nothing here changes a scenario.

mod answered;
pub mod answers;
mod cells;
mod checks;
mod columns;
mod dates;
mod draft;
mod export;
mod flows;
mod kinds;
mod large;
mod located;
mod looks;
mod met;
mod origin;
mod rows;
mod schema;
mod system;
mod tally;
mod twins;
mod update;
mod values;

use std::collections::BTreeMap;

use crate::atlas::Atlas;
use crate::formats::Found;
use crate::formats::table::Places;
use crate::layers::LayerKind;
use crate::measure::plane::Extent;
use crate::scenario::Scenario;
use crate::words::{Phrase, Sentence, told};

pub use answers::Answers;
pub use columns::{Mapped, fields, left_aside, names_of as columns_of};
pub use draft::{Draft, draft};
pub use export::{Exported, NotExported, export, exported};
pub use large::{Came, Keep, LargeDraft, draft_large};
pub use origin::Provenance;
pub use schema::Schema;
pub use system::{Axes, Proposed, Way};
pub use tally::{OfKind, Tally};
pub use update::{Update, Updated};

/// What a scenario and the maps know, against which a file is read.
#[derive(Clone, Copy)]
pub struct Against<'a> {
    /// The scenario that the file is for.
    pub scenario: &'a Scenario,
    /// The maps.
    pub atlas: &'a Atlas,
    /// The extent of the maps.
    pub region: Option<Extent>,
}

/// What a person says; what they leave out is guessed.
#[derive(Clone, Debug, Default)]
pub struct Choices {
    /// Which layer it is.
    pub layer: Option<LayerKind>,
    /// Its coordinate system, as people type it.
    pub system: Option<String>,
    /// Columns by the fields that they fill. `longitude`, `latitude`, `easting`, `northing`, `zone`, `mgrs` and `wkt` place
    /// a row.
    pub columns: BTreeMap<String, String>,
    /// Fields that are the same for all.
    pub constants: BTreeMap<String, String>,
    /// Where the file comes from.
    pub provenance: Provenance,
    /// What is done about what is wrong.
    pub answers: Answers,
    /// Things nearer to each other than this are doubted as the same.
    ///
    /// # Units
    /// Metres; a stated default where missing.
    pub same_within_m: Option<f64>,
}

/// How a layer of a file is read, each part with its reason.
#[derive(Clone, Debug)]
pub struct Proposal {
    /// The named schema that its columns are those of.
    pub schema: Option<&'static Schema>,
    /// Which layer it is.
    pub layer: LayerKind,
    /// Why.
    pub layer_why: Sentence,
    /// The columns that place its rows, where a person or the schema says them.
    pub places: Option<Places>,
    /// How its positions become degrees, the likeliest first.
    pub systems: Vec<Proposed>,
    /// Which column fills which field.
    pub mapped: Vec<Mapped>,
    /// Whether its things have tags that tell which of them are of the layer.
    tells_by_tags: bool,
}

impl Proposal {
    /// Whether nothing but its shapes says which layer it is: a county has the shape of a field.
    #[must_use]
    pub fn is_guessed_by_shape(&self) -> bool {
        self.layer_why.key == Phrase("import-kind-shape")
    }

    /// What is said of the file itself: how its rows were found, and where they lie.
    #[must_use]
    pub fn notes(&self, found: &Found) -> Vec<Sentence> {
        let ends = flows::Ends::of(found, self.schema).map(|ends| ends.told());
        let is_placed = ends.is_some() || self.places.is_some();
        let is_either = |mapped: &&Mapped| mapped.holds == values::Holds::Day && looks::order_of_days(found, &mapped.column).is_none();
        let days = self.mapped.iter().filter(is_either).map(|mapped| {
            if looks::has_both_orders(found, &mapped.column) {
                told!("import-days-mixed", column = &mapped.column)
            } else {
                told!("import-days-first", column = &mapped.column)
            }
        });
        let of_file = found.notes.iter().filter(|note| !(is_placed && note.key == Phrase("places-nowhere"))).cloned();
        let is_told = self.layer != LayerKind::Settlements || self.tells_by_tags || self.mapped.iter().any(|mapped| mapped.field == "kind");
        let as_villages = (!is_told).then(|| told!("import-villages"));
        of_file.chain(ends).chain(days).chain(as_villages).collect()
    }
}

/// Why a file cannot be proposed for.
#[derive(Clone, Debug, thiserror::Error)]
pub enum ImportError {
    /// It is no layer of a scenario.
    #[error("{0}")]
    NoLayer(Sentence),
    /// A person named something that is not there.
    #[error("{0}")]
    Wrong(Sentence),
}

impl ImportError {
    /// Why, in any language.
    #[must_use]
    pub const fn told(&self) -> &Sentence {
        match self {
            Self::NoLayer(told) | Self::Wrong(told) => told,
        }
    }
}

/// How a layer of a file is best read.
///
/// # Errors
/// Where it is no layer of a scenario, or a person named a column, field or system that is not there.
pub fn proposed(found: &Found, file: &str, against: Against<'_>, choices: &Choices) -> Result<Proposal, ImportError> {
    let schema = Schema::of(found);
    if let Some(schema) = schema.filter(|schema| schema.layer.is_none() && !schema.is_of_any_layer() && choices.layer.is_none()) {
        return Err(ImportError::NoLayer(told!("import-no-layer", schema = schema.name)));
    }
    let (layer, layer_why) = kinds::guessed(found, file, schema, choices.layer);
    let mapped = columns::mapped(found, layer, schema, choices)?;
    let places = columns::places(found, schema, choices)?;
    let (placed, system) = located::as_placed(found, places.as_ref(), schema, against);
    let systems = system::proposed(&placed, &system, against, choices.system.as_deref())?;
    let tells_by_tags = kinds::tells_by_tags(found, schema, layer);
    Ok(Proposal { schema, layer, layer_why, places, systems, mapped, tells_by_tags })
}
