//! Edits as they are made: each returns the one that undoes it.

use std::collections::{BTreeSet, HashSet};

use super::batch::{self, Run};
use super::{Change, Layer, Scenario, Was};
use crate::layers::{Feature, LayerKind, OfLayer, Placed as _, Sensitivity};

/// The number of a thing in its layer, by id.
pub(super) fn number_of<T: OfLayer>(layer: &Layer<T>, id: &str) -> Option<usize> {
    layer.iter().position(|one| one.id() == id)
}

/// The same for whichever layer a kind names.
macro_rules! in_layer {
    (@ [$($borrow:tt)+] $scenario:ident, $layer:expr, $things:ident => $done:expr) => {
        match $layer {
            LayerKind::Routes => { let $things = $($borrow)+ $scenario.routes; $done }
            LayerKind::WaterPoints => { let $things = $($borrow)+ $scenario.water_points; $done }
            LayerKind::FarmingZones => { let $things = $($borrow)+ $scenario.farming_zones; $done }
            LayerKind::Settlements => { let $things = $($borrow)+ $scenario.settlements; $done }
            LayerKind::Incidents => { let $things = $($borrow)+ $scenario.incidents; $done }
            LayerKind::NoGo => { let $things = $($borrow)+ $scenario.no_go; $done }
        }
    };
    (mut $($rest:tt)+) => { in_layer!(@ [&mut] $($rest)+) };
    ($($rest:tt)+) => { in_layer!(@ [&] $($rest)+) };
}

impl Scenario {
    /// Applies a change and returns the one that undoes it; nothing where it changes nothing (an id that
    /// is not there, or a value that is there already).
    pub fn apply(&mut self, change: Change) -> Option<Change> {
        match change {
            Change::Dates { route, departs, returns } => {
                let edited = self.route_mut(&route)?;
                let old = Change::Dates { route: route.clone(), departs: edited.departs, returns: edited.returns };
                if (edited.departs, edited.returns) == (departs, returns) {
                    return None;
                }
                (edited.departs, edited.returns) = (departs, returns);
                self.mark(LayerKind::Routes, &route, Was::Saved);
                Some(old)
            }
            Change::HerdHead { route, head } => {
                let edited = self.route_mut(&route)?;
                let old = std::mem::replace(&mut edited.herd_head, head);
                (old != head).then(|| self.mark(LayerKind::Routes, &route, Was::Saved))?;
                Some(Change::HerdHead { route, head: old })
            }
            Change::Line { route, line } => {
                let edited = self.route_mut(&route)?;
                let keeps_its_days = edited.timed_days.is_none() || line.len() == edited.line.len();
                if line.len() < 2 || edited.line == line || !keeps_its_days {
                    return None;
                }
                let old = std::mem::replace(&mut edited.line, line);
                self.mark(LayerKind::Routes, &route, Was::Saved);
                Some(Change::Line { route, line: old })
            }
            Change::ConferenceNote { conference, note } => {
                let notes = &mut self.decisions.conference_notes;
                let old = if note.is_empty() { notes.remove(&conference) } else { notes.insert(conference.clone(), note.clone()) };
                let old = old.unwrap_or_default();
                (old != note).then(|| self.unsaved.decisions = true)?;
                Some(Change::ConferenceNote { conference, note: old })
            }
            Change::Session { meeting, session, by_hand } => self.rework_session(meeting, session, by_hand),
            Change::SessionOrder { meeting, order } => self.reorder_sessions(meeting, order),
            Change::Accepted { id, accepted } => self.keep_accepted(id, accepted),
            Change::Agreement { id, agreement } => self.put_agreement(id, agreement),
            Change::Report { id, report } => self.put_report(id, report),
            Change::Put(feature) => self.put(*feature),
            Change::Insert { at, feature } => self.insert(at, *feature),
            Change::Remove { layer, id } => self.remove(layer, &id),
            Change::Together(changes) => {
                let inverses: Vec<Vec<Change>> = batch::runs(changes).into_iter().map(|run| self.apply_run(run)).collect();
                let inverses: Vec<Change> = inverses.into_iter().rev().flatten().collect();
                (!inverses.is_empty()).then_some(Change::Together(inverses))
            }
            head => self.apply_to_head(head),
        }
    }

    /// Applies changes that are made together; what undoes them, in the order in which it does.
    fn apply_run(&mut self, run: Run) -> Vec<Change> {
        fn put<T: OfLayer>(layer: &mut Layer<T>, features: Vec<Feature>) -> (Vec<String>, Vec<Feature>) {
            let batch::Put { came, were } = batch::put(layer, features.into_iter().filter_map(T::from_feature).collect());
            (came, were.into_iter().map(OfLayer::into_feature).collect())
        }
        fn insert<T: OfLayer>(layer: &mut Layer<T>, features: Vec<(usize, Feature)>) -> Vec<String> {
            batch::insert(layer, features.into_iter().filter_map(|(at, feature)| Some((at, T::from_feature(feature)?))).collect())
        }
        fn remove<T: OfLayer>(layer: &mut Layer<T>, ids: &[String]) -> Vec<(usize, Feature)> {
            batch::remove(layer, ids).into_iter().map(|(at, one)| (at, one.into_feature())).collect()
        }
        let gone = |layer, ids: Vec<String>| ids.into_iter().rev().map(move |id| Change::Remove { layer, id });
        match run {
            Run::One(change) => self.apply(change).into_iter().collect(),
            Run::Put(layer, features) => {
                let (came, were) = in_layer!(mut self, layer, things => put(things, features));
                for id in &came {
                    self.mark(layer, id, Was::Absent);
                }
                for one in &were {
                    self.mark(layer, one.id(), Was::Saved);
                }
                gone(layer, came).chain(were.into_iter().rev().map(|one| Change::Put(Box::new(one)))).collect()
            }
            Run::Insert(layer, features) => {
                let came = in_layer!(mut self, layer, things => insert(things, features));
                for id in &came {
                    self.mark(layer, id, Was::Absent);
                }
                gone(layer, came).collect()
            }
            Run::Remove(layer, ids) => {
                let went = in_layer!(mut self, layer, things => remove(things, &ids));
                for (_, one) in &went {
                    self.mark(layer, one.id(), Was::Saved);
                }
                went.into_iter().map(|(at, one)| Change::Insert { at, feature: Box::new(one) }).collect()
            }
        }
    }

    /// Changes what stands in `scenario.toml`.
    fn apply_to_head(&mut self, change: Change) -> Option<Change> {
        fn swap<T: PartialEq>(place: &mut T, new: T) -> Option<T> {
            (*place != new).then(|| std::mem::replace(place, new))
        }
        let inverse = match change {
            Change::Told { name, status, note } => return self.tell(name, status, note),
            Change::Season(season) => swap(&mut self.season, season).map(Change::Season),
            Change::Offices(offices) => swap(&mut self.offices, offices).map(Change::Offices),
            Change::Communities(communities) => swap(&mut self.communities, communities).map(Change::Communities),
            Change::Grievances(grievances) => swap(&mut self.grievances, grievances).map(Change::Grievances),
            Change::Stakeholders(stakeholders) => swap(&mut self.stakeholders, stakeholders).map(Change::Stakeholders),
            Change::Holidays(holidays) => swap(&mut self.holidays, holidays).map(Change::Holidays),
            Change::Settings(settings) => swap(&mut self.settings, *settings).map(|old| Change::Settings(Box::new(old))),
            _ => None,
        }?;
        let part = match &inverse {
            Change::Season(_) => "season",
            Change::Offices(_) => "offices",
            Change::Communities(_) => "communities",
            Change::Grievances(_) => "grievances",
            Change::Stakeholders(_) => "stakeholders",
            Change::Holidays(_) => "holidays",
            _ => "settings",
        };
        self.unsaved.head.insert(part.to_owned());
        Some(inverse)
    }

    /// Changes what people call it, and what a reader must know.
    fn tell(&mut self, name: String, status: Option<String>, note: Option<String>) -> Option<Change> {
        let parts = [("name", name != self.name), ("status", status != self.status), ("note", note != self.note)];
        let changed: Vec<String> = parts.into_iter().filter(|(_, is_other)| *is_other).map(|(part, _)| part.to_owned()).collect();
        if changed.is_empty() {
            return None;
        }
        self.unsaved.head.extend(changed);
        let old = (std::mem::replace(&mut self.name, name), std::mem::replace(&mut self.status, status));
        Some(Change::Told { name: old.0, status: old.1, note: std::mem::replace(&mut self.note, note) })
    }

    fn put(&mut self, feature: Feature) -> Option<Change> {
        fn replace<T: OfLayer>(layer: &mut Layer<T>, number: usize, new: T) -> Option<Feature> {
            (layer[number] != new).then(|| std::mem::replace(&mut layer[number], new).into_feature())
        }
        let (layer, id) = (feature.layer(), feature.id().to_owned());
        let Some(number) = self.number(layer, &id) else {
            let at = self.place_by_id(layer, &id);
            return self.insert(at, feature);
        };
        let old = match feature {
            Feature::Route(one) => replace(&mut self.routes, number, one),
            Feature::WaterPoint(one) => replace(&mut self.water_points, number, one),
            Feature::FarmingZone(one) => replace(&mut self.farming_zones, number, one),
            Feature::Settlement(one) => replace(&mut self.settlements, number, one),
            Feature::Incident(one) => replace(&mut self.incidents, number, one),
            Feature::NoGo(one) => replace(&mut self.no_go, number, one),
        }?;
        self.mark(layer, &id, Was::Saved);
        Some(Change::Put(Box::new(old)))
    }

    /// The number of a thing in its layer, by id.
    #[must_use]
    pub fn number(&self, layer: LayerKind, id: &str) -> Option<usize> {
        in_layer!(self, layer, things => number_of(things, id))
    }

    /// Where a new thing will stand once it is saved and opened again.
    fn place_by_id(&self, layer: LayerKind, id: &str) -> usize {
        fn place<T: OfLayer>(layer: &Layer<T>, id: &str) -> usize {
            layer.iter().position(|one| one.id() > id).unwrap_or(layer.len())
        }
        in_layer!(self, layer, things => place(things, id))
    }

    fn insert(&mut self, at: usize, feature: Feature) -> Option<Change> {
        fn into<T: OfLayer>(layer: &mut Layer<T>, at: usize, new: T) -> bool {
            let is_free = number_of(layer, new.id()).is_none();
            if is_free {
                let at = at.min(layer.len());
                layer.insert(at, new);
            }
            is_free
        }
        let (layer, id) = (feature.layer(), feature.id().to_owned());
        let came = match feature {
            Feature::Route(one) => into(&mut self.routes, at, one),
            Feature::WaterPoint(one) => into(&mut self.water_points, at, one),
            Feature::FarmingZone(one) => into(&mut self.farming_zones, at, one),
            Feature::Settlement(one) => into(&mut self.settlements, at, one),
            Feature::Incident(one) => into(&mut self.incidents, at, one),
            Feature::NoGo(one) => into(&mut self.no_go, at, one),
        };
        came.then(|| self.mark(layer, &id, Was::Absent))?;
        Some(Change::Remove { layer, id })
    }

    fn remove(&mut self, layer: LayerKind, id: &str) -> Option<Change> {
        fn out_of<T: OfLayer>(layer: &mut Layer<T>, id: &str) -> Option<(usize, Feature)> {
            let at = number_of(layer, id)?;
            Some((at, layer.remove(at).into_feature()))
        }
        let (at, feature) = in_layer!(mut self, layer, things => out_of(things, id))?;
        self.mark(layer, id, Was::Saved);
        Some(Change::Insert { at, feature: Box::new(feature) })
    }

    /// A thing of a layer, by id.
    #[must_use]
    pub fn feature(&self, layer: LayerKind, id: &str) -> Option<Feature> {
        fn of<T: OfLayer>(layer: &Layer<T>, id: &str) -> Option<Feature> {
            layer.iter().find(|one| one.id() == id).cloned().map(OfLayer::into_feature)
        }
        in_layer!(self, layer, things => of(things, id))
    }

    /// The things of a layer with some ids, in one pass over it.
    #[must_use]
    pub fn features_of(&self, layer: LayerKind, ids: &BTreeSet<&str>) -> Vec<Feature> {
        fn of<T: OfLayer>(layer: &Layer<T>, ids: &BTreeSet<&str>) -> Vec<Feature> {
            layer.iter().filter(|one| ids.contains(one.id())).cloned().map(OfLayer::into_feature).collect()
        }
        in_layer!(self, layer, things => of(things, ids))
    }

    /// The ids of a layer.
    #[must_use]
    pub fn ids(&self, layer: LayerKind) -> HashSet<&str> {
        fn of<T: OfLayer>(layer: &Layer<T>) -> HashSet<&str> {
            layer.iter().map(crate::layers::Placed::id).collect()
        }
        in_layer!(self, layer, things => of(things))
    }

    /// How many things of a layer an audience may see.
    #[must_use]
    pub fn seen_by(&self, layer: LayerKind, audience: Sensitivity) -> usize {
        fn of<T: OfLayer>(layer: &Layer<T>, audience: Sensitivity) -> usize {
            layer.iter().filter(|one| one.origin().sensitivity <= audience).count()
        }
        in_layer!(self, layer, things => of(things, audience))
    }

    /// All things of a layer.
    #[must_use]
    pub fn features(&self, layer: LayerKind) -> Vec<Feature> {
        fn of<T: OfLayer>(layer: &Layer<T>) -> Vec<Feature> {
            layer.iter().cloned().map(OfLayer::into_feature).collect()
        }
        in_layer!(self, layer, things => of(things))
    }

    fn route_mut(&mut self, id: &str) -> Option<&mut crate::layers::Route> {
        let number = number_of(&self.routes, id)?;
        self.routes.get_mut(number)
    }

    /// What the file holds of a thing is only known before its first change since the last save.
    fn mark(&mut self, layer: LayerKind, id: &str, was: Was) {
        self.unsaved.features.entry((layer, id.to_owned())).or_insert(was);
    }
}
