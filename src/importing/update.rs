//! A newer file of things that a scenario has already: matched by id; what the file says takes the place of what stood there,
//! what it does not say stays.

use std::collections::HashMap;

use serde_json::{Map, Value};

use crate::formats::{Cell, Properties};
use crate::layers::{Feature, Incident, LayerKind, Placed as _, Sensitivity, read_back, written};
use crate::measure::{LonLat, ground};

/// What is renamed and moves farther than this is doubted to be the same thing (own starting value: beyond a correction of a
/// position, within the size of a county).
///
/// # Units
/// Metres.
const STRANGER_M: f64 = 5_000.0;

/// A thing that the file changes.
#[derive(Clone, Debug, PartialEq)]
pub struct Updated {
    /// Its id.
    pub id: String,
    /// The properties that are other than they were, each with what it was and what it is.
    pub properties: Vec<(String, String, String)>,
    /// How far its first position moved; nothing where its shape is as it was.
    ///
    /// # Units
    /// Metres.
    pub moved_m: Option<f64>,
}

/// What a file changes in a scenario.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Update {
    /// Ids that the scenario did not have.
    pub new: Vec<String>,
    /// Things that are other than they were.
    pub changed: Vec<Updated>,
    /// How many are as they were.
    pub same: usize,
}

impl Update {
    /// The ids of what is new or changed.
    pub fn touched(&self) -> impl Iterator<Item = &str> {
        self.new.iter().map(String::as_str).chain(self.changed.iter().map(|one| one.id.as_str()))
    }

    /// Things that take the place of another which is called otherwise and lies elsewhere: numbers that two files count their rows
    /// by, more likely than one thing that moved.
    pub(super) fn strangers<'a>(&'a self, old: &'a HashMap<String, Feature>) -> impl Iterator<Item = (&'a str, String, f64)> {
        self.changed.iter().filter_map(|one| {
            let far_m = one.moved_m.filter(|far_m| *far_m > STRANGER_M)?;
            // What happened on another day elsewhere is something else, whatever it is called.
            one.properties.iter().find(|(key, ..)| key == "name" || key == "date")?;
            let was = old.get(&one.id)?.name().to_owned();
            Some((one.id.as_str(), was, far_m))
        })
    }

    pub(super) fn of(features: &[Feature], old: &HashMap<String, Feature>) -> Self {
        let mut update = Self::default();
        for feature in features {
            match old.get(feature.id()) {
                None => update.new.push(feature.id().to_owned()),
                Some(old) if old == feature || differs_in_turn_alone(old, feature) => update.same += 1,
                Some(old) => update.changed.push(Updated::of(old, feature)),
            }
        }
        update
    }
}

impl Updated {
    fn of(old: &Feature, new: &Feature) -> Self {
        let (before, after) = (properties(old), properties(new));
        let text = |value: Option<&Value>| match value {
            None | Some(Value::Null) => String::new(),
            Some(Value::String(text)) => text.clone(),
            Some(other) => other.to_string(),
        };
        let keys = before.keys().chain(after.keys().filter(|key| !before.contains_key(*key)));
        let differing = keys.filter(|key| before.get(*key) != after.get(*key));
        let properties = differing.map(|key| (key.clone(), text(before.get(key)), text(after.get(key)))).collect();
        let shape = |feature: &Feature| feature.positions().collect::<Vec<LonLat>>();
        let (was, is) = (shape(old), shape(new));
        let moved_m = (was != is).then(|| was.first().zip(is.first()).map_or(0.0, |(was, is)| ground::distance_m(*was, *is)));
        Self { id: new.id().to_owned(), properties, moved_m }
    }
}

pub(super) fn properties(feature: &Feature) -> Map<String, Value> {
    written(feature).get("properties").and_then(Value::as_object).cloned().unwrap_or_default()
}

/// What went through another system and back is where it was.
///
/// # Units
/// Degrees: a centimetre.
const NOISE_DEGREES: f64 = 1e-7;

/// Puts a thing back where it was exactly, where it lies within a centimetre of that.
pub(super) fn without_noise(new: &mut Feature, old: &Feature) {
    let is_near = |(was, is): (LonLat, LonLat)| (was.lon - is.lon).abs() < NOISE_DEGREES && (was.lat - is.lat).abs() < NOISE_DEGREES;
    let is_same = old.positions().count() == new.positions().count() && old.positions().zip(new.positions()).all(is_near);
    if is_same {
        for (at, was) in new.positions_mut().zip(old.positions()) {
            *at = was;
        }
    }
}

/// Whether two outlines are one, begun elsewhere or turned the other way, as formats want them, and all else is the same.
fn differs_in_turn_alone(old: &Feature, new: &Feature) -> bool {
    let corners = |feature: &Feature| {
        let mut corners: Vec<[u64; 2]> = feature.positions().map(|at| [at.lon.to_bits(), at.lat.to_bits()]).collect();
        corners.sort_unstable();
        // An outline ends where it began: that corner stands twice.
        corners.dedup();
        corners
    };
    let is_of_outlines = matches!(old, Feature::FarmingZone(_) | Feature::NoGo(_));
    is_of_outlines
        && old.positions().count() == new.positions().count()
        && properties(old) == properties(new)
        && corners(old) == corners(new)
}

/// What the file says of a thing that was there and that cannot be read, each with its key; and the thing with what stood there in
/// its place. Nothing where all of it can be read.
pub(super) fn with_what_stood<'a>(
    old: &Feature,
    given: &'a Map<String, Value>,
    (new, layer): (&Feature, LayerKind),
) -> Option<(Vec<(&'a String, &'a Value)>, Feature)> {
    if old == new {
        return None;
    }
    let (before, mut after) = (properties(old), written(new));
    let stands = after.get_mut("properties").and_then(Value::as_object_mut)?;
    let is_nothing = |value: Option<&Value>| value.is_none_or(Value::is_null);
    let is_lost =
        |key: &str, value: &Value| key != "assumed" && !value.is_null() && !is_nothing(before.get(key)) && is_nothing(stands.get(key));
    let lost: Vec<(&String, &Value)> = given.iter().filter(|(key, value)| is_lost(key, value)).collect();
    if lost.is_empty() {
        return None;
    }
    for (key, _) in &lost {
        stands.insert((*key).clone(), before.get(*key).cloned().unwrap_or_default());
    }
    let mended = read_back(&after, layer)?;
    Some((lost, mended))
}

/// What is said of a thing that was there: what stood there, what the file gives in its place, and where the file comes from.
pub(super) fn overlaid(old: &Feature, given: &Map<String, Value>, with_defaults: &Properties) -> Map<String, Value> {
    const OF_FILE: [&str; 3] = ["source", "licence", "source_date"];
    let mut properties = properties(old);
    properties.extend(given.iter().map(|(key, value)| (key.clone(), value.clone())));
    // What its reader called it follows what it is now.
    if let Feature::Incident(incident) = old
        && !given.contains_key("name")
        && incident.name == Incident::called(&incident.kind, incident.day)
    {
        properties.shift_remove("name");
    }
    // Supply is said by one of two.
    for (one, other) in [("litres_per_day", "head_per_day"), ("head_per_day", "litres_per_day")] {
        if given.contains_key(one) && !given.contains_key(other) {
            properties.shift_remove(other);
        }
    }
    for key in OF_FILE {
        if let Some(said) = with_defaults.get(key).filter(|_| given.contains_key(key) || !properties.contains_key(key)) {
            properties.insert(key.to_owned(), said.value());
        }
    }
    // Who may see a thing is never more than a file, or who adds it, says.
    let sensitivity = with_defaults.get("sensitivity").and_then(Cell::as_str).and_then(Sensitivity::of_word);
    if let Some(narrower) = sensitivity.filter(|is| !given.contains_key("sensitivity") && *is > old.origin().sensitivity) {
        properties.insert("sensitivity".to_owned(), narrower.word().into());
    }
    // What was assumed before follows from what is said now.
    for key in old.origin().assumed.iter().filter(|key| !given.contains_key(*key)) {
        if let Some(now) = with_defaults.get(key) {
            properties.insert(key.clone(), now.value());
        }
    }
    // A file of our own says itself what of it is assumed.
    let says_so = given.contains_key("assumed");
    let is_open = |assumed: &Value| says_so || assumed.as_str().is_none_or(|key| !given.contains_key(key));
    let assumed: Vec<Value> =
        properties.get("assumed").and_then(Value::as_array).into_iter().flatten().filter(|one| is_open(one)).cloned().collect();
    if assumed.is_empty() {
        properties.shift_remove("assumed");
    } else {
        properties.insert("assumed".to_owned(), Value::Array(assumed));
    }
    properties
}
