//! What a feature says of itself beside its shape: values under keys.
//!
//! A hundred thousand features of a file say the same few things in short words. They share their keys, and what a feature takes
//! for itself are two pieces of memory: its values, sixteen bytes each, and its texts, one behind the other. A general map of JSON
//! takes a hundred bytes for each value and a piece of memory for each key and each text, and giving memory is what reading waits for.

mod cell;
mod filling;

use std::fmt;
use std::sync::{Arc, LazyLock};

use indexmap::IndexSet;
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde::ser::{Serialize, Serializer};
use serde_json::{Map, Number, Value};

pub use cell::Cell;
pub use filling::Filling;

/// Keys, each once.
type Keys = IndexSet<Box<str>>;

static NO_KEYS: LazyLock<Arc<Keys>> = LazyLock::new(Arc::default);

/// Values under keys, each key once, in the order of the file.
#[derive(Clone)]
pub struct Properties {
    /// As many as there are values.
    keys: Arc<Keys>,
    values: Box<[Kept]>,
    texts: Box<str>,
}

/// A value as it is kept.
#[derive(Clone, Debug)]
enum Kept {
    Null,
    Bool(bool),
    Number(Number),
    /// A part of the texts.
    Text {
        from: u32,
        to: u32,
    },
    /// A list or an object, or a text that is longer than places can be counted.
    Other(Box<Value>),
}

impl Properties {
    /// What stands under a key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<Cell<'_>> {
        self.at(self.keys.get_index_of(key)?)
    }

    /// Whether something stands under a key, be it null.
    #[must_use]
    pub fn contains_key(&self, key: &str) -> bool {
        self.keys.contains(key)
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.values.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// The keys, in the order of the file.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.keys.iter().map(|key| &**key)
    }

    /// The values, in the order of the file.
    pub fn values(&self) -> impl Iterator<Item = Cell<'_>> {
        (0..self.len()).filter_map(|place| self.at(place))
    }

    /// Keys and values, in the order of the file.
    #[must_use]
    pub const fn iter(&self) -> Iter<'_> {
        Iter { properties: self, place: 0 }
    }

    /// Puts a value under a key: in the place of the one that is there, else behind all others.
    pub fn insert(&mut self, key: &str, value: impl Into<Value>) {
        let mut filling = Filling::of(std::mem::take(self));
        filling.put(key, value.into());
        *self = filling.filled();
    }

    /// As a map of JSON.
    #[must_use]
    pub fn to_map(&self) -> Map<String, Value> {
        self.iter().map(|(key, cell)| (key.to_owned(), cell.value())).collect()
    }

    fn at(&self, place: usize) -> Option<Cell<'_>> {
        Some(match self.values.get(place)? {
            Kept::Null => Cell::Null,
            Kept::Bool(yes) => Cell::Bool(*yes),
            Kept::Number(number) => Cell::Number(number),
            Kept::Text { from, to } => Cell::Text(self.texts.get(*from as usize..*to as usize).unwrap_or_default()),
            Kept::Other(value) => Cell::Other(value),
        })
    }

    /// About how many bytes it takes beside itself, after a feature whose keys it may share.
    pub(super) fn weight(&self, before: Option<&Self>) -> usize {
        /// A key with its place in a table.
        const OF_KEY: usize = 48;
        let is_shared = before.is_some_and(|before| Arc::ptr_eq(&before.keys, &self.keys));
        let keys: usize = if is_shared { 0 } else { self.keys().map(|key| OF_KEY + key.len()).sum() };
        keys + size_of_val(&*self.values) + self.texts.len()
    }
}

/// Keys and values, in the order of the file.
#[derive(Clone, Debug)]
pub struct Iter<'a> {
    properties: &'a Properties,
    place: usize,
}

impl<'a> Iterator for Iter<'a> {
    type Item = (&'a str, Cell<'a>);

    fn next(&mut self) -> Option<Self::Item> {
        let key = self.properties.keys.get_index(self.place)?;
        let cell = self.properties.at(self.place)?;
        self.place += 1;
        Some((key, cell))
    }
}

impl<'a> IntoIterator for &'a Properties {
    type Item = (&'a str, Cell<'a>);
    type IntoIter = Iter<'a>;

    fn into_iter(self) -> Iter<'a> {
        self.iter()
    }
}

impl Default for Properties {
    fn default() -> Self {
        Self { keys: Arc::clone(&NO_KEYS), values: Box::default(), texts: Box::default() }
    }
}

impl PartialEq for Properties {
    fn eq(&self, other: &Self) -> bool {
        self.len() == other.len() && self.iter().all(|(key, value)| other.get(key) == Some(value))
    }
}

impl fmt::Debug for Properties {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}

impl From<Map<String, Value>> for Properties {
    fn from(map: Map<String, Value>) -> Self {
        Filling::default().of_map(map)
    }
}

impl FromIterator<(String, Value)> for Properties {
    fn from_iter<I: IntoIterator<Item = (String, Value)>>(all: I) -> Self {
        let mut filling = Filling::default();
        all.into_iter().for_each(|(key, value)| filling.put(&key, value));
        filling.filled()
    }
}

impl Serialize for Properties {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

impl<'de> Deserialize<'de> for Properties {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct All;
        impl<'de> Visitor<'de> for All {
            type Value = Properties;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a map")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Properties, A::Error> {
                let mut filling = Filling::default();
                while let Some((key, value)) = map.next_entry::<String, Value>()? {
                    filling.put(&key, value);
                }
                Ok(filling.filled())
            }
        }
        deserializer.deserialize_map(All)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn map(value: &Value) -> Map<String, Value> {
        value.as_object().cloned().unwrap_or_default()
    }

    #[test]
    fn what_goes_in_comes_out_in_its_order() {
        let all = map(&json!({ "b": "Wau", "a": 1, "c": null, "d": -2, "e": 0.5, "f": true, "g": ["x", { "y": 1 }], "h": "", "é": "é" }));
        let properties = Properties::from(all.clone());
        assert_eq!(properties.to_map(), all);
        assert!(properties.keys().eq(all.keys()));
        assert_eq!(serde_json::to_string(&properties).unwrap(), serde_json::to_string(&all).unwrap());
        assert_eq!(serde_json::from_value::<Properties>(Value::Object(all)).unwrap(), properties);
        assert_eq!(size_of::<Kept>(), 16);
    }

    #[test]
    fn features_share_their_keys_for_as_long_as_they_have_the_same() {
        let mut filling = Filling::default();
        let rows = [
            json!({ "id": 1, "name": "a" }),
            json!({ "id": 2, "name": "b" }),
            json!({ "id": 3 }),
            json!({}),
            json!({ "id": 4, "crop": "c", "name": "d" }),
            json!({ "name": "e", "id": 5 }),
        ];
        let all: Vec<Properties> = rows.iter().map(|row| filling.of_map(map(row))).collect();
        for (properties, row) in all.iter().zip(rows) {
            assert_eq!(Value::Object(properties.to_map()), row);
            assert_eq!(properties.keys().count(), properties.len());
        }
        assert!(Arc::ptr_eq(&all[0].keys, &all[1].keys) && !Arc::ptr_eq(&all[1].keys, &all[2].keys));
        assert!(all[1].weight(Some(&all[0])) < all[1].weight(None));
    }

    #[test]
    fn a_key_stands_once_with_what_was_said_last() {
        let mut properties: Properties =
            [("a", 1), ("b", 2), ("a", 3)].into_iter().map(|(key, value)| (key.to_owned(), value.into())).collect();
        assert_eq!(Value::Object(properties.to_map()), json!({ "a": 3, "b": 2 }));
        let before = properties.clone();
        properties.insert("b", "text");
        properties.insert("c", Value::Null);
        assert_eq!(Value::Object(properties.to_map()), json!({ "a": 3, "b": "text", "c": null }));
        assert_eq!((before.len(), before.get("b"), before.get("c")), (2, Some((&json!(2)).into()), None));
    }
}
