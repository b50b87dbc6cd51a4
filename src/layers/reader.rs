//! Reading one raw feature: every question notes a problem where the answer is missing or wrong.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::{Origin, Placed, Sensitivity};
use crate::formats::{Cell, Properties, RawFeature, RawLayer};
use crate::measure::plane::Extent;
use crate::measure::{Day, LonLat};
use crate::problems::{Gravity, Problem};
use crate::words::{self, Phrase, told};

/// Reads every feature of a layer. The first of two with the same id is kept.
pub fn read_all<T: Placed>(
    raw: &RawLayer,
    file: &str,
    region: Option<Extent>,
    read_one: impl Fn(&mut Reader<'_>) -> Option<T>,
) -> (Vec<T>, Vec<Problem>) {
    let (mut sound, mut problems) = (Vec::new(), Vec::new());
    let mut known = BTreeSet::new();
    for feature in &raw.features {
        let mut reader = Reader::new(file, feature, region, &mut problems);
        if !reader.has_an_id() {
            reader.reject::<()>(Phrase("problem-no-id"), Phrase("problem-no-id.remedy"));
            continue;
        }
        if known.contains(&reader.id) {
            reader.reject::<()>(Phrase("problem-same-id"), Phrase("problem-same-id.remedy"));
            continue;
        }
        if !reader.shape_is_sound() {
            continue;
        }
        if let Some(one) = read_one(&mut reader) {
            known.insert(one.id().to_owned());
            sound.push(one);
        }
    }
    (sound, problems)
}

/// The id that properties give, as text; empty where they give none.
#[must_use]
pub fn id_in(properties: &Properties) -> String {
    id_of(properties.get("id"))
}

/// The id that a value is, as text; empty where it is none.
#[must_use]
pub fn id_of(said: Option<Cell<'_>>) -> String {
    said.and_then(plain_text).unwrap_or_default()
}

/// The feature is left out; the problem is noted already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rejected;

/// One raw feature being read.
pub struct Reader<'a> {
    /// The raw feature.
    pub raw: &'a RawFeature,
    /// Its id.
    pub id: String,
    file: &'a str,
    region: Option<Extent>,
    problems: &'a mut Vec<Problem>,
}

impl<'a> Reader<'a> {
    fn new(file: &'a str, raw: &'a RawFeature, region: Option<Extent>, problems: &'a mut Vec<Problem>) -> Self {
        Self { raw, id: id_in(&raw.properties), file, region, problems }
    }

    const fn has_an_id(&self) -> bool {
        !self.id.is_empty()
    }

    /// Notes that the feature is left out, and why. Returns nothing, so that a reader can end with it.
    pub fn reject<T>(&mut self, message: impl Into<words::Value>, remedy: impl Into<words::Value>) -> Option<T> {
        let place = self.raw.shape.positions().find(|at| at.lon.abs() <= 180.0 && at.lat.abs() <= 90.0);
        self.note(Gravity::LeftOut, place, message, remedy);
        None
    }

    /// Notes that the feature is left out because of what is at a place.
    pub fn reject_at<T>(&mut self, place: LonLat, message: impl Into<words::Value>, remedy: impl Into<words::Value>) -> Option<T> {
        self.note(Gravity::LeftOut, Some(place), message, remedy);
        None
    }

    /// Notes that something is unknown, assumed or doubtful; the feature stays.
    pub fn doubt(&mut self, message: impl Into<words::Value>, remedy: impl Into<words::Value>) {
        let place = self.raw.shape.positions().next();
        self.note(Gravity::Doubtful, place, message, remedy);
    }

    fn note(&mut self, gravity: Gravity, place: Option<LonLat>, message: impl Into<words::Value>, remedy: impl Into<words::Value>) {
        let feature = if self.id.is_empty() { format!("#{}", self.raw.number) } else { self.id.clone() };
        self.problems.push(Problem::of_file(gravity, self.file, message, remedy).at(feature, place));
    }

    fn property(&self, key: &str) -> Option<Cell<'a>> {
        self.raw.properties.get(key).filter(|cell| !cell.is_null())
    }

    /// A text; a number is taken as its text.
    pub fn text(&mut self, key: &str) -> Option<String> {
        plain_text(self.property(key)?)
    }

    /// The name, or the id where there is none.
    pub fn name(&mut self) -> String {
        self.text("name").unwrap_or_else(|| self.id.clone())
    }

    /// A finite number, 0 or more.
    pub fn number(&mut self, key: &str) -> Option<f64> {
        let value = self.property(key)?;
        let number = value.as_f64().or_else(|| value.as_str().and_then(|text| text.trim().parse().ok()));
        match number {
            Some(number) if number.is_finite() && number >= 0.0 => Some(number),
            _ => {
                self.doubt(told!("problem-number", key = key, value = value.to_string()), Phrase("problem-number.remedy"));
                None
            }
        }
    }

    /// A whole number, 0 or more.
    pub fn count(&mut self, key: &str) -> Option<u32> {
        let number = self.number(key)?;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked against u32")]
        (number <= f64::from(u32::MAX)).then_some(number.round() as u32)
    }

    /// A day; where it is no date, the feature cannot be used.
    ///
    /// # Errors
    /// The problem is noted already; the caller gives up.
    pub fn day(&mut self, key: &str) -> Result<Option<Day>, Rejected> {
        let Some(value) = self.property(key) else { return Ok(None) };
        if let Some(Ok(day)) = plain_text(value).map(|text| Day::parse(&text)) {
            return Ok(Some(day));
        }
        self.reject::<()>(told!("problem-date", key = key, value = value.to_string()), Phrase("problem-date.remedy"));
        Err(Rejected)
    }

    /// A list, or nothing.
    pub fn list(&mut self, key: &str) -> Vec<&'a Value> {
        let Some(said) = self.property(key) else { return Vec::new() };
        if let Some(list) = said.as_array() {
            return list.iter().collect();
        }
        self.doubt(told!("problem-list", key = key, value = said.to_string()), Phrase("problem-list.remedy"));
        Vec::new()
    }

    /// A list of texts; nothing where it is missing or no list.
    pub fn words(&mut self, key: &str) -> Option<Vec<String>> {
        let said = self.property(key)?;
        if let Some(list) = said.as_array() {
            return Some(list.iter().filter_map(|one| plain_text(one.into())).collect());
        }
        self.doubt(told!("problem-list", key = key, value = said.to_string()), Phrase("problem-list.remedy"));
        None
    }

    /// Yes or no; nothing where it is missing or neither.
    pub fn yes_or_no(&mut self, key: &str) -> Option<bool> {
        match self.property(key)? {
            Cell::Bool(is_so) => Some(is_so),
            other => {
                self.doubt(told!("problem-yes-or-no", key = key, value = other.to_string()), Phrase("problem-yes-or-no.remedy"));
                None
            }
        }
    }

    /// An object, or nothing.
    pub fn object(&mut self, key: &str) -> Option<&'a Map<String, Value>> {
        let said = self.property(key)?;
        let object = said.as_object();
        if object.is_none() {
            self.doubt(told!("problem-object", key = key, value = said.to_string()), Phrase("problem-object.remedy"));
        }
        object
    }

    /// Source, status and sensitivity.
    pub fn origin(&mut self) -> Origin {
        for look_alike in ["audience", "confidential", "classification", "restricted"] {
            if self.property(look_alike).is_some() {
                self.doubt(told!("problem-look-alike", key = look_alike), Phrase("problem-look-alike.remedy"));
            }
        }
        let sensitivity = self.text("sensitivity").map_or(Sensitivity::Public, |word| {
            Sensitivity::of_word(&word).unwrap_or_else(|| {
                // The careful reading: what we do not understand does not leave the house.
                self.doubt(told!("problem-sensitivity", value = word), Phrase("problem-sensitivity.remedy"));
                Sensitivity::Internal
            })
        });
        Origin {
            source: self.text("source"),
            status: self.text("status"),
            sensitivity,
            licence: self.text("licence"),
            dated: self.text("source_date"),
            assumed: self.words("assumed").unwrap_or_default(),
        }
    }

    fn shape_is_sound(&mut self) -> bool {
        let shape = &self.raw.shape;
        if let crate::formats::Shape::Faulty(why) = shape {
            self.reject::<()>(told!("problem-faulty", why = why.clone()), Phrase("problem-faulty.remedy"));
            return false;
        }
        let Some(extent) = Extent::of(shape.positions()) else {
            self.reject::<()>(Phrase("problem-no-geometry"), Phrase("problem-no-geometry.remedy"));
            return false;
        };
        self.extent_is_sound(extent)
    }

    fn extent_is_sound(&mut self, extent: Extent) -> bool {
        let Extent { low, high } = extent;
        let largest = |a: f64, b: f64| a.abs().max(b.abs());
        if largest(low.lon, high.lon) > 180.0 || largest(low.lat, high.lat) > 180.0 {
            let (first, second) = (low.lon.to_string(), low.lat.to_string());
            self.reject::<()>(told!("problem-metres", first = first, second = second), Phrase("problem-metres.remedy"));
            return false;
        }
        if largest(low.lat, high.lat) > 90.0 || self.lies_swapped(extent) {
            let (first, second) = (low.lon.to_string(), low.lat.to_string());
            self.reject::<()>(told!("problem-swapped", first = first, second = second), Phrase("problem-swapped.remedy"));
            return false;
        }
        if low.lon.abs() < 1e-9 && low.lat.abs() < 1e-9 && high == low {
            self.reject::<()>(Phrase("problem-null-island"), Phrase("problem-null-island.remedy"));
            return false;
        }
        if self.region.is_some_and(|region| !boxes_meet(region, extent)) {
            self.doubt(Phrase("problem-outside"), Phrase("problem-outside.remedy"));
        }
        true
    }

    /// Outside the maps as written, inside with longitude and latitude exchanged.
    fn lies_swapped(&self, extent: Extent) -> bool {
        let swap = |at: LonLat| LonLat { lon: at.lat, lat: at.lon };
        let swapped = Extent { low: swap(extent.low), high: swap(extent.high) };
        self.region.is_some_and(|region| !boxes_meet(region, extent) && boxes_meet(region, swapped))
    }
}

fn boxes_meet(a: Extent, b: Extent) -> bool {
    a.low.lon <= b.high.lon && b.low.lon <= a.high.lon && a.low.lat <= b.high.lat && b.low.lat <= a.high.lat
}

/// A text or a number as text; nothing where it is blank.
fn plain_text(cell: Cell<'_>) -> Option<String> {
    match cell {
        Cell::Text(text) => Some(text.trim().to_owned()).filter(|text| !text.is_empty()),
        Cell::Number(number) => Some(number.to_string()),
        _ => None,
    }
}
