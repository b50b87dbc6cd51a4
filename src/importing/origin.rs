//! Where a file comes from: asked once, it travels with each feature.

use serde_json::{Map, Value};

use super::Schema;
use crate::layers::Sensitivity;

/// Where a file comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Provenance {
    /// Who made it.
    pub source: Option<String>,
    /// Under which licence it may be used.
    pub licence: Option<String>,
    /// As of when it is true.
    pub dated: Option<String>,
    /// `reported`, `surveyed`...
    pub status: Option<String>,
    /// Who may see what is in it.
    pub sensitivity: Option<Sensitivity>,
}

impl Provenance {
    /// Who may see it: as a person says, but never more than the licence of its publisher lets.
    fn readers(&self, schema: Option<&Schema>) -> Option<Sensitivity> {
        let known = schema.map(|schema| &schema.provenance);
        let usual = known.and_then(|known| known.sensitivity).and_then(Sensitivity::of_word);
        match (self.sensitivity, usual) {
            (Some(said), Some(usual)) if known.is_some_and(|known| known.licence.is_some()) => Some(said.max(usual)),
            (said, usual) => said.or(usual),
        }
    }

    /// Says it of a feature, where the feature does not say it itself.
    pub(super) fn say(&self, schema: Option<&Schema>, properties: &mut Map<String, Value>) {
        let known = schema.map(|schema| &schema.provenance);
        let of_schema = |which: fn(&super::schema::Known) -> Option<&'static str>| known.and_then(which).map(ToOwned::to_owned);
        let all = [
            ("source", self.source.clone().or_else(|| of_schema(|known| known.source))),
            ("licence", self.licence.clone().or_else(|| of_schema(|known| known.licence))),
            ("source_date", self.dated.clone()),
            ("status", self.status.clone().or_else(|| Some("reported".to_owned()))),
            ("sensitivity", self.readers(schema).map(|one| one.word().to_owned())),
        ];
        for (key, said) in all {
            let is_blank =
                properties.get(key).is_none_or(|value| value.is_null() || value.as_str().is_some_and(|text| text.trim().is_empty()));
            if let Some(said) = said.filter(|_| is_blank) {
                properties.insert(key.to_owned(), said.into());
            }
        }
    }
}
