//! A layer of a scenario: its features, shared between copies until one of them changes it.
//!
//! The window, the plan on screen and the edit under way each hold a scenario. An edit of a route must not copy a
//! hundred thousand fields, so a copy shares its layers, and only the layer that is edited is copied.

use std::ops::{Deref, DerefMut};
use std::sync::Arc;

/// The features of one kind. Reads as a list; a change copies what is shared.
#[derive(Clone, Debug, PartialEq)]
pub struct Layer<T>(Arc<Vec<T>>);

impl<T> Layer<T> {
    /// Whether two are one: neither was changed since one was copied from the other.
    #[must_use]
    pub fn is_shared_with(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> Default for Layer<T> {
    fn default() -> Self {
        Self(Arc::default())
    }
}

impl<T> From<Vec<T>> for Layer<T> {
    fn from(features: Vec<T>) -> Self {
        Self(Arc::new(features))
    }
}

impl<T> FromIterator<T> for Layer<T> {
    fn from_iter<I: IntoIterator<Item = T>>(features: I) -> Self {
        Self(Arc::new(features.into_iter().collect()))
    }
}

impl<T> Deref for Layer<T> {
    type Target = Vec<T>;

    fn deref(&self) -> &Vec<T> {
        &self.0
    }
}

impl<T: Clone> DerefMut for Layer<T> {
    fn deref_mut(&mut self) -> &mut Vec<T> {
        Arc::make_mut(&mut self.0)
    }
}

impl<'a, T> IntoIterator for &'a Layer<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl<'a, T: Clone> IntoIterator for &'a mut Layer<T> {
    type Item = &'a mut T;
    type IntoIter = std::slice::IterMut<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.deref_mut().iter_mut()
    }
}
