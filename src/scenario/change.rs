//! Edits. A change is applied once and returns the change that undoes it: that is the whole undo.

use serde::{Deserialize, Serialize};

use super::journal::Step;
use super::{Community, Grievance, Layer, Office, Scenario, Season, Settings, Was};
use crate::layers::{Feature, LayerKind, OfLayer, Placed as _};
use crate::measure::{DayRange, LonLat};

/// A thing that an edit changed, by its number in its layer. What is computed is put right from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Touched {
    /// A route: its line, its herd, its days.
    Route(usize),
    /// A water point: its place, its supply, its open days.
    WaterPoint(usize),
    /// A farming zone: its outline, its crops.
    Zone(usize),
}

/// What must be computed anew after an edit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reach {
    /// What concerns these things; nothing where the edit only changed words.
    Things(Vec<Touched>),
    /// All of it: things came, went, or are of a kind on which too much rests.
    Everything,
}

impl Reach {
    /// Nothing is computed anew.
    pub const NOTHING: Self = Self::Things(Vec::new());

    /// What two edits reach together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Things(mut ours), Self::Things(theirs)) => {
                ours.extend(theirs);
                Self::Things(ours)
            }
            _ => Self::Everything,
        }
    }
}

/// An edit of a scenario.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// When a herd departs and returns.
    Dates {
        /// The route's id.
        route: String,
        /// The days on which it may depart.
        departs: DayRange,
        /// The days on which it may set out for home.
        returns: Option<DayRange>,
    },
    /// How large a herd is.
    HerdHead {
        /// The route's id.
        route: String,
        /// Head of cattle; nothing where unknown.
        head: Option<u32>,
    },
    /// Where a way goes.
    Line {
        /// The route's id.
        route: String,
        /// Its positions, at least two; as many as before where each has its day (a timed track).
        line: Vec<LonLat>,
    },
    /// What the conveners note for a conference.
    ConferenceNote {
        /// The conference's id.
        conference: String,
        /// The note; empty to remove it.
        note: String,
    },
    /// A thing as it is now: in the place of the one with its id, or added where there is none.
    Put(Box<Feature>),
    /// A thing that comes into its layer at a place; nothing happens where its id is taken.
    Insert {
        /// Its number from then on.
        at: usize,
        /// The thing.
        feature: Box<Feature>,
    },
    /// A thing that goes.
    Remove {
        /// Its layer.
        layer: LayerKind,
        /// Its id.
        id: String,
    },
    /// The days that are planned.
    Season(Season),
    /// The field offices.
    Offices(Vec<Office>),
    /// The communities.
    Communities(Vec<Community>),
    /// The grievances.
    Grievances(Vec<Grievance>),
    /// Thresholds and weights.
    Settings(Box<Settings>),
    /// Several changes of one gesture, in their order.
    Together(Vec<Self>),
}

impl Change {
    /// One change that puts several things.
    #[must_use]
    pub fn put(features: impl IntoIterator<Item = Feature>) -> Self {
        Self::of_all(features.into_iter().map(|feature| Self::Put(Box::new(feature))).collect())
    }

    /// One change of several.
    #[must_use]
    pub fn of_all(changes: Vec<Self>) -> Self {
        match <[Self; 1]>::try_from(changes) {
            Ok([change]) => change,
            Err(changes) => Self::Together(changes),
        }
    }

    /// What must be computed anew for it, asked of the scenario before it is made.
    #[must_use]
    pub fn reach(&self, scenario: &Scenario) -> Reach {
        match self {
            Self::Dates { route, .. } | Self::HerdHead { route, .. } | Self::Line { route, .. } => {
                Reach::Things(number_of(&scenario.routes, route).map(Touched::Route).into_iter().collect())
            }
            Self::ConferenceNote { .. } => Reach::NOTHING,
            Self::Put(feature) => in_place(scenario, feature).map_or(Reach::Everything, |thing| Reach::Things(vec![thing])),
            Self::Together(changes) => changes.iter().fold(Reach::NOTHING, |reach, change| reach.and(change.reach(scenario))),
            _ => Reach::Everything,
        }
    }
}

/// The thing with the feature's id, where all that rests on it can be put right from it alone.
fn in_place(scenario: &Scenario, feature: &Feature) -> Option<Touched> {
    match feature {
        Feature::Route(route) => number_of(&scenario.routes, &route.id).map(Touched::Route),
        Feature::WaterPoint(point) => number_of(&scenario.water_points, &point.id).map(Touched::WaterPoint),
        Feature::FarmingZone(zone) => number_of(&scenario.farming_zones, &zone.id).map(Touched::Zone),
        Feature::Settlement(_) | Feature::Incident(_) | Feature::NoGo(_) => None,
    }
}

fn number_of<T: OfLayer>(layer: &Layer<T>, id: &str) -> Option<usize> {
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
            Change::Put(feature) => self.put(*feature),
            Change::Insert { at, feature } => self.insert(at, *feature),
            Change::Remove { layer, id } => self.remove(layer, &id),
            Change::Together(changes) => {
                let mut inverses: Vec<Change> = changes.into_iter().filter_map(|change| self.apply(change)).collect();
                inverses.reverse();
                (!inverses.is_empty()).then_some(Change::Together(inverses))
            }
            head => self.apply_to_head(head),
        }
    }

    /// Changes what stands in `scenario.toml`.
    fn apply_to_head(&mut self, change: Change) -> Option<Change> {
        fn swap<T: PartialEq>(place: &mut T, new: T) -> Option<T> {
            (*place != new).then(|| std::mem::replace(place, new))
        }
        let inverse = match change {
            Change::Season(season) => swap(&mut self.season, season).map(Change::Season),
            Change::Offices(offices) => swap(&mut self.offices, offices).map(Change::Offices),
            Change::Communities(communities) => swap(&mut self.communities, communities).map(Change::Communities),
            Change::Grievances(grievances) => swap(&mut self.grievances, grievances).map(Change::Grievances),
            Change::Settings(settings) => swap(&mut self.settings, *settings).map(|old| Change::Settings(Box::new(old))),
            _ => None,
        }?;
        let part = match &inverse {
            Change::Season(_) => "season",
            Change::Offices(_) => "offices",
            Change::Communities(_) => "communities",
            Change::Grievances(_) => "grievances",
            _ => "settings",
        };
        self.unsaved.head.insert(part.to_owned());
        Some(inverse)
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

/// An edit that was made, or taken back, or made again.
#[derive(Clone, Debug, PartialEq)]
pub struct Edit {
    /// What must be computed anew for it.
    pub reach: Reach,
    /// How it came about.
    pub step: Step,
    /// What was applied.
    pub change: Change,
}

/// What can be undone and done again.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct History {
    undo: Vec<Change>,
    redo: Vec<Change>,
}

impl History {
    /// Applies a change; nothing where it changes nothing, which leaves nothing to undo.
    pub fn apply(&mut self, scenario: &mut Scenario, change: Change) -> Option<Edit> {
        let reach = change.reach(scenario);
        let inverse = scenario.apply(change.clone())?;
        self.undo.push(inverse);
        self.redo.clear();
        Some(Edit { reach, step: Step::Made, change })
    }

    /// Takes the last change back; nothing where there is none.
    pub fn undo(&mut self, scenario: &mut Scenario) -> Option<Edit> {
        Self::step(scenario, Step::Undone, &mut self.undo, &mut self.redo)
    }

    /// Does again what was taken back last; nothing where there is none.
    pub fn redo(&mut self, scenario: &mut Scenario) -> Option<Edit> {
        Self::step(scenario, Step::Redone, &mut self.redo, &mut self.undo)
    }

    /// What would be applied to undo the last change.
    #[must_use]
    pub fn next_undo(&self) -> Option<&Change> {
        self.undo.last()
    }

    /// What would be applied to redo what was undone last.
    #[must_use]
    pub fn next_redo(&self) -> Option<&Change> {
        self.redo.last()
    }

    /// How many changes can be undone.
    #[must_use]
    pub const fn undoable(&self) -> usize {
        self.undo.len()
    }

    fn step(scenario: &mut Scenario, step: Step, from: &mut Vec<Change>, to: &mut Vec<Change>) -> Option<Edit> {
        let change = from.pop()?;
        let reach = change.reach(scenario);
        to.push(scenario.apply(change.clone())?);
        Some(Edit { reach, step, change })
    }
}
