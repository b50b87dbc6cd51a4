//! Settlements: where people live, meet, and can be reached.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::reader::Reader;
use super::{Origin, geometry, placed};
use crate::measure::LonLat;

/// How a place is reached.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Access {
    /// In the dry season: `road`, `track`, `air`, `none`.
    pub dry: Option<String>,
    /// In the rains.
    pub rains: Option<String>,
}

/// A place where people live.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Settlement {
    /// Stable id.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// `state capital`, `town`, `village`, `cattle camp`, `market`.
    pub kind: String,
    /// People; unknown where missing.
    pub population: Option<u32>,
    /// How it is reached.
    pub access: Access,
    /// Where it is.
    pub at: LonLat,
    /// Where it comes from.
    pub origin: Origin,
}

placed!(Settlement, |settlement| Box::new(std::iter::once(settlement.at)));

impl Settlement {
    /// Reads a settlement; problems are noted.
    pub fn read(reader: &mut Reader<'_>) -> Option<Self> {
        let at = geometry::point(reader)?;
        let access = reader.object("access");
        let way = |key: &str| access.and_then(|ways| ways.get(key)).and_then(Value::as_str).map(ToOwned::to_owned);
        Some(Self {
            name: reader.name(),
            kind: reader.text("kind").unwrap_or_else(|| "village".to_owned()),
            population: reader.count("population"),
            access: Access { dry: way("dry"), rains: way("rains") },
            at,
            origin: reader.origin(),
            id: reader.id.clone(),
        })
    }
}
