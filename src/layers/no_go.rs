//! No-go zones: where herds must not pass.

use super::reader::Reader;
use super::{Origin, Rings, geometry, placed};
use serde::{Deserialize, Serialize};

/// Land that is closed to herds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NoGo {
    /// Stable id.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// `protected`, `displacement site`, `military`, `oil`, `mined`, or `swamp`, which other ways cross as the rains allow.
    pub kind: String,
    /// Its outlines.
    pub rings: Rings,
    /// Where it comes from.
    pub origin: Origin,
}

placed!(NoGo, |zone| Box::new(zone.rings.iter().flatten().flatten().copied()));

impl NoGo {
    /// Reads a no-go zone; problems are noted.
    pub fn read(reader: &mut Reader<'_>) -> Option<Self> {
        let rings = geometry::polygons(reader)?;
        let kind = reader.text("kind").unwrap_or_else(|| "closed".to_owned());
        Some(Self { name: reader.name(), kind, rings, origin: reader.origin(), id: reader.id.clone() })
    }
}
