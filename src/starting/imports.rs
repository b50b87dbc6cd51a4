//! How files were read, by the names of their columns: the next file of the same shape is read alike.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::layers::LayerKind;

/// How a file of these columns was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadAs {
    /// The names of its columns, in order of the alphabet.
    pub columns: Vec<String>,
    /// The layer that it was.
    pub layer: LayerKind,
    /// Its coordinate system, where a person said it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub system: Option<String>,
    /// Columns by the fields that they filled.
    #[serde(default)]
    pub filled: BTreeMap<String, String>,
    /// Fields that were the same for all.
    #[serde(default)]
    pub same: BTreeMap<String, String>,
    /// Who made it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// Under which licence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub licence: Option<String>,
}

/// How files were read, the newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Imports {
    files: Vec<ReadAs>,
}

impl Imports {
    /// So many shapes of files are remembered: more than an office has.
    pub const MOST: usize = 60;

    /// How a file of these columns was read last.
    #[must_use]
    pub fn of(&self, columns: &[String]) -> Option<&ReadAs> {
        let columns = sorted(columns);
        self.files.iter().find(|file| !columns.is_empty() && file.columns == columns)
    }

    /// Remembers how a file was read; each shape once.
    pub fn remember(&mut self, mut read: ReadAs) {
        read.columns = sorted(&read.columns);
        self.files.retain(|file| file.columns != read.columns);
        self.files.insert(0, read);
        self.files.truncate(Self::MOST);
    }
}

fn sorted(columns: &[String]) -> Vec<String> {
    let mut columns = columns.to_vec();
    columns.sort();
    columns.dedup();
    columns
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(columns: &[&str], layer: LayerKind) -> ReadAs {
        let columns = columns.iter().map(|name| (*name).to_owned()).collect();
        ReadAs { columns, layer, system: None, filled: BTreeMap::new(), same: BTreeMap::new(), source: None, licence: None }
    }

    #[test]
    fn the_next_file_of_the_same_columns_is_read_alike_whatever_their_order() {
        let mut imports = Imports::default();
        imports.remember(read(&["name", "lat", "lon"], LayerKind::WaterPoints));
        imports.remember(read(&["name", "lat"], LayerKind::Routes));
        let of = |columns: &[&str]| imports.of(&columns.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>()).map(|file| file.layer);
        assert_eq!(of(&["lon", "lat", "name"]), Some(LayerKind::WaterPoints));
        assert_eq!((of(&["lon", "lat"]), of(&[])), (None, None));
        let written = serde_json::to_string(&imports).unwrap();
        assert_eq!(serde_json::from_str::<Imports>(&written).unwrap(), imports);
        imports.remember(read(&["lat", "lon", "name"], LayerKind::Settlements));
        assert_eq!(imports.files.len(), 2, "each shape once");
    }
}
