//! A value of a feature, looked at.

use std::fmt;

use serde::ser::{Serialize, Serializer};
use serde_json::{Map, Number, Value};

/// A value of a feature, where it is kept.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Cell<'a> {
    /// Nothing.
    Null,
    /// Yes or no.
    Bool(bool),
    /// A number.
    Number(&'a Number),
    /// A text.
    Text(&'a str),
    /// A list or an object.
    Other(&'a Value),
}

impl<'a> Cell<'a> {
    /// Whether it is nothing.
    #[must_use]
    pub const fn is_null(self) -> bool {
        matches!(self, Self::Null)
    }

    /// The text that it is.
    #[must_use]
    pub fn as_str(self) -> Option<&'a str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Other(value) => value.as_str(),
            _ => None,
        }
    }

    /// Yes or no, where it is one of them.
    #[must_use]
    pub const fn as_bool(self) -> Option<bool> {
        if let Self::Bool(yes) = self { Some(yes) } else { None }
    }

    /// The number that it is.
    #[must_use]
    pub fn as_f64(self) -> Option<f64> {
        if let Self::Number(number) = self { number.as_f64() } else { None }
    }

    /// The whole number, 0 or more, that it is.
    #[must_use]
    pub fn as_u64(self) -> Option<u64> {
        if let Self::Number(number) = self { number.as_u64() } else { None }
    }

    /// The list that it is.
    #[must_use]
    pub fn as_array(self) -> Option<&'a Vec<Value>> {
        if let Self::Other(value) = self { value.as_array() } else { None }
    }

    /// The object that it is.
    #[must_use]
    pub fn as_object(self) -> Option<&'a Map<String, Value>> {
        if let Self::Other(value) = self { value.as_object() } else { None }
    }

    /// As JSON of its own.
    #[must_use]
    pub fn value(self) -> Value {
        match self {
            Self::Null => Value::Null,
            Self::Bool(yes) => yes.into(),
            Self::Number(number) => Value::Number(number.clone()),
            Self::Text(text) => text.into(),
            Self::Other(value) => value.clone(),
        }
    }
}

impl<'a> From<&'a Value> for Cell<'a> {
    fn from(value: &'a Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Bool(yes) => Self::Bool(*yes),
            Value::Number(number) => Self::Number(number),
            Value::String(text) => Self::Text(text),
            other => Self::Other(other),
        }
    }
}

/// As JSON writes it.
impl fmt::Display for Cell<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value().fmt(f)
    }
}

impl Serialize for Cell<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Bool(yes) => serializer.serialize_bool(*yes),
            Self::Number(number) => number.serialize(serializer),
            Self::Text(text) => serializer.serialize_str(text),
            Self::Other(value) => value.serialize(serializer),
        }
    }
}
