//! Properties of features that follow each other, as they are read.

use std::sync::Arc;

use serde_json::{Map, Number, Value};

use super::{Cell, Kept, Keys, Properties};

/// Properties that are being filled in, one feature after the other: each shares its keys with the one before for as long as they
/// are the same. The room for it is used again.
#[derive(Default)]
pub struct Filling {
    /// Those of the feature before; the first of them, as many as there are values, are those of the feature at hand.
    keys: Arc<Keys>,
    values: Vec<Kept>,
    texts: String,
}

impl Filling {
    /// Goes on with what is there.
    pub(super) fn of(Properties { keys, values, texts }: Properties) -> Self {
        Self { keys, values: values.into_vec(), texts: texts.into_string() }
    }

    /// Puts a value under a key: in the place of the one that is there, else behind all others.
    pub fn put(&mut self, key: &str, value: Value) {
        let kept = match value {
            Value::Null => Kept::Null,
            Value::Bool(yes) => Kept::Bool(yes),
            Value::Number(number) => Kept::Number(number),
            Value::String(text) => self.kept_text(&text),
            other => Kept::Other(Box::new(other)),
        };
        self.keep(key, kept);
    }

    /// Puts a copy of a value under a key.
    pub fn put_cell(&mut self, key: &str, cell: Cell<'_>) {
        match cell {
            Cell::Null => self.keep(key, Kept::Null),
            Cell::Bool(yes) => self.keep(key, Kept::Bool(yes)),
            Cell::Number(number) => self.put_number(key, number.clone()),
            Cell::Text(text) => self.put_text(key, text),
            Cell::Other(value) => self.put(key, value.clone()),
        }
    }

    /// Puts a text under a key.
    pub fn put_text(&mut self, key: &str, text: &str) {
        let kept = self.kept_text(text);
        self.keep(key, kept);
    }

    /// Puts a number under a key.
    pub fn put_number(&mut self, key: &str, number: Number) {
        self.keep(key, Kept::Number(number));
    }

    /// Whether something stands under a key already.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.place(key).is_some()
    }

    /// Forgets what was filled in.
    pub fn clear(&mut self) {
        self.values.clear();
        self.texts.clear();
    }

    /// What was filled in; the next feature begins.
    #[must_use]
    pub fn filled(&mut self) -> Properties {
        let many = self.values.len();
        if many == 0 {
            self.texts.clear();
            return Properties::default();
        }
        if many < self.keys.len() {
            self.keys = self.first_keys();
        }
        let values = self.values.drain(..).collect();
        let properties = Properties { keys: Arc::clone(&self.keys), values, texts: self.texts.as_str().into() };
        self.texts.clear();
        properties
    }

    /// Properties of a map.
    #[must_use]
    pub fn of_map(&mut self, map: Map<String, Value>) -> Properties {
        self.clear();
        for (key, value) in map {
            self.put(&key, value);
        }
        self.filled()
    }

    fn kept_text(&mut self, text: &str) -> Kept {
        let from = self.texts.len();
        let Some((from, to)) = u32::try_from(from).ok().zip(u32::try_from(from + text.len()).ok()) else {
            return Kept::Other(Box::new(text.into()));
        };
        self.texts.push_str(text);
        Kept::Text { from, to }
    }

    fn keep(&mut self, key: &str, value: Kept) {
        let place = self.values.len();
        if self.keys.get_index(place).is_none_or(|known| **known != *key) {
            if let Some(before) = self.place(key) {
                self.values[before] = value;
                return;
            }
            self.part_from(key);
        }
        self.values.push(value);
    }

    fn place(&self, key: &str) -> Option<usize> {
        self.keys.get_index_of(key).filter(|place| *place < self.values.len())
    }

    /// The feature at hand has another key than the one before had.
    #[cold]
    fn part_from(&mut self, key: &str) {
        if Arc::get_mut(&mut self.keys).is_none() {
            self.keys = self.first_keys();
        }
        let many = self.values.len();
        if let Some(keys) = Arc::get_mut(&mut self.keys) {
            keys.truncate(many);
            keys.insert(key.into());
        }
    }

    fn first_keys(&self) -> Arc<Keys> {
        let many = self.values.len();
        if many == 0 { Arc::default() } else { Arc::new(self.keys.iter().take(many).cloned().collect()) }
    }
}
