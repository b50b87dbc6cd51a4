//! Many changes of one gesture: those of one layer that follow each other are made together, in one pass over the layer,
//! so that a file of a hundred thousand features is added, and taken out again, in the time of a few readings of it.
//! The outcome is that of making them one by one.

use std::collections::{HashMap, HashSet};

use super::{Change, Layer};
use crate::layers::{Feature, LayerKind, OfLayer, Placed as _};

/// Changes that are made together.
pub(super) enum Run {
    /// A single one.
    One(Change),
    /// Things as they are now, each another.
    Put(LayerKind, Vec<Feature>),
    /// Things that come, each behind those before it.
    Insert(LayerKind, Vec<(usize, Feature)>),
    /// Things that go, each another.
    Remove(LayerKind, Vec<String>),
}

/// What changes are about, as far as they can be made together.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Put(LayerKind),
    Insert(LayerKind),
    Remove(LayerKind),
    Other,
}

impl Sort {
    fn of(change: &Change) -> Self {
        match change {
            Change::Put(feature) => Self::Put(feature.layer()),
            Change::Insert { feature, .. } => Self::Insert(feature.layer()),
            Change::Remove { layer, .. } => Self::Remove(*layer),
            _ => Self::Other,
        }
    }
}

/// The changes in their order, as few runs as they make.
pub(super) fn runs(changes: Vec<Change>) -> Vec<Run> {
    let (mut runs, mut current, mut ids) = (Vec::new(), Vec::<Change>::new(), HashSet::new());
    let mut last_at = None;
    for change in changes {
        let sort = Sort::of(&change);
        let id = match &change {
            Change::Put(feature) | Change::Insert { feature, .. } => feature.id().to_owned(),
            Change::Remove { id, .. } => id.clone(),
            _ => String::new(),
        };
        let at = if let Change::Insert { at, .. } = &change { Some(*at) } else { None };
        let goes_on = sort != Sort::Other && current.last().is_some_and(|last| Sort::of(last) == sort);
        if !(goes_on && !ids.contains(&id) && (at.is_none() || last_at < at)) {
            runs.extend(run(std::mem::take(&mut current)));
            ids.clear();
        }
        ids.insert(id);
        last_at = at;
        current.push(change);
    }
    runs.extend(run(current));
    runs
}

/// Changes of one sort as one run.
fn run(mut changes: Vec<Change>) -> Option<Run> {
    if changes.len() < 2 {
        return changes.pop().map(Run::One);
    }
    let put = |change| if let Change::Put(feature) = change { Some(*feature) } else { None };
    let insert = |change| if let Change::Insert { at, feature } = change { Some((at, *feature)) } else { None };
    let remove = |change| if let Change::Remove { id, .. } = change { Some(id) } else { None };
    Some(match Sort::of(changes.first()?) {
        Sort::Put(layer) => Run::Put(layer, changes.into_iter().filter_map(put).collect()),
        Sort::Insert(layer) => Run::Insert(layer, changes.into_iter().filter_map(insert).collect()),
        Sort::Remove(layer) => Run::Remove(layer, changes.into_iter().filter_map(remove).collect()),
        Sort::Other => return None,
    })
}

/// What putting things came to.
pub(super) struct Put<T> {
    /// The ids of those that were not there, in order of their ids.
    pub(super) came: Vec<String>,
    /// Those that were otherwise, as they were.
    pub(super) were: Vec<T>,
}

/// Puts things, each another: in the place of the one with its id, or before the first whose id is behind its own.
pub(super) fn put<T: OfLayer>(layer: &mut Layer<T>, things: Vec<T>) -> Put<T> {
    let at: HashMap<&str, usize> = layer.iter().enumerate().map(|(number, one)| (one.id(), number)).collect();
    let numbers: Vec<Option<usize>> = things.iter().map(|one| at.get(one.id()).copied()).collect();
    let (mut fresh, mut were) = (Vec::new(), Vec::new());
    for (one, number) in things.into_iter().zip(numbers) {
        match number {
            Some(number) if layer[number] != one => were.push(std::mem::replace(&mut layer[number], one)),
            Some(_) => {}
            None => fresh.push(one),
        }
    }
    fresh.sort_by(|a, b| a.id().cmp(b.id()));
    let came = fresh.iter().map(|one| one.id().to_owned()).collect();
    if !fresh.is_empty() {
        let old = std::mem::take(&mut **layer);
        let mut all = Vec::with_capacity(old.len() + fresh.len());
        let mut fresh = fresh.into_iter().peekable();
        for one in old {
            while let Some(new) = fresh.next_if(|new| new.id() < one.id()) {
                all.push(new);
            }
            all.push(one);
        }
        all.extend(fresh);
        **layer = all;
    }
    Put { came, were }
}

/// Inserts things at their numbers, each behind those before it; those whose id is taken stay out. The ids of those
/// that came.
pub(super) fn insert<T: OfLayer>(layer: &mut Layer<T>, things: Vec<(usize, T)>) -> Vec<String> {
    let taken: HashSet<&str> = layer.iter().map(super::super::layers::Placed::id).collect();
    let free: Vec<bool> = things.iter().map(|(_, one)| !taken.contains(one.id())).collect();
    let came = things.iter().zip(&free).filter(|(_, free)| **free).map(|((_, one), _)| one.id().to_owned()).collect::<Vec<_>>();
    if came.is_empty() {
        return came;
    }
    let old = std::mem::take(&mut **layer);
    let mut all = Vec::with_capacity(old.len() + came.len());
    let mut old = old.into_iter();
    for ((at, one), _) in things.into_iter().zip(free).filter(|(_, free)| *free) {
        while all.len() < at {
            let Some(before) = old.next() else { break };
            all.push(before);
        }
        all.push(one);
    }
    all.extend(old);
    **layer = all;
    came
}

/// Takes things out; those that were there, with their numbers, in order.
pub(super) fn remove<T: OfLayer>(layer: &mut Layer<T>, ids: &[String]) -> Vec<(usize, T)> {
    let ids: HashSet<&str> = ids.iter().map(String::as_str).collect();
    if !layer.iter().any(|one| ids.contains(one.id())) {
        return Vec::new();
    }
    let old = std::mem::take(&mut **layer);
    let (mut gone, mut kept) = (Vec::new(), Vec::with_capacity(old.len()));
    for (number, one) in old.into_iter().enumerate() {
        if ids.contains(one.id()) {
            gone.push((number, one));
        } else {
            kept.push(one);
        }
    }
    **layer = kept;
    gone
}

#[cfg(test)]
#[path = "batch_tests.rs"]
mod tests;
