//! Rows of a strange file as rows of ours: each field from its column, what is missing from stated defaults.

use jiff::ToSpan as _;
use serde_json::{Map, Value, json};

use super::answered::Said;
use super::cells::Cells;
use super::values::{Holds, taken, water_in_name};
use super::{Against, Choices, Proposal};
use crate::formats::{Filling, Found, RawFeature, Shape};
use crate::layers::LayerKind;
use crate::measure::{Day, LonLat};
use crate::problems::{Gravity, Problem};
use crate::words::{Phrase, Sentence, told};

/// The farthest departure after the first, where nothing is given: as for a route that is drawn by hand.
const DEPARTS_WITHIN_DAYS: i32 = 7;

/// What rows became.
pub(super) struct Rows {
    /// The rows, in our own properties.
    pub(super) features: Vec<RawFeature>,
    /// What the file itself says of each, without defaults.
    pub(super) given: Vec<Map<String, Value>>,
    /// What is doubtful about what stands in cells.
    pub(super) problems: Vec<Problem>,
}

/// Rows of ours of features in degrees.
pub(super) fn of_ours(
    (located, said): (Vec<RawFeature>, &Said),
    found: &Found,
    file: &str,
    proposal: &Proposal,
    against: Against<'_>,
    choices: &Choices,
) -> Rows {
    let mut rows = Rows { features: Vec::new(), given: Vec::new(), problems: Vec::new() };
    let (mut constants, mut filling) = (Map::new(), Filling::default());
    for (field, said) in &choices.constants {
        let holds = super::columns::holds(proposal.layer, field).unwrap_or(Holds::Text);
        let (value, doubt) = taken(holds, &said.as_str().into(), field, against.scenario);
        // A field that is to be filled by no column is said to be nothing.
        if !value.is_null() {
            constants.insert(field.clone(), value);
        }
        rows.problems.extend(doubt.map(|(message, remedy)| Problem::of_file(Gravity::Doubtful, file, message, remedy)));
    }
    // *Borehole name* says what its points are.
    let heading = proposal.mapped.iter().find(|mapped| mapped.field == "name").map_or("", |mapped| &mapped.column);
    let cells = Cells::of(found, proposal, against);
    for mut feature in located {
        let mut given = cells.given(&feature, |message, remedy| rows.problems.push(doubted(file, &feature, message, remedy)));
        given.extend(constants.clone());
        for (field, text) in said.get(&feature.number).into_iter().flatten() {
            let holds = super::columns::holds(proposal.layer, field).unwrap_or(Holds::Text);
            given.insert((*field).to_owned(), taken(holds, &text.as_str().into(), field, against.scenario).0);
        }
        if let Some((message, remedy)) = turned_into_ours(&mut feature, &mut given, proposal.layer, against) {
            rows.problems.push(doubted(file, &feature, message, remedy));
        }
        let mut properties = given.clone();
        let mut assumed = defaults(proposal.layer, &mut properties, against);
        if proposal.layer == LayerKind::WaterPoints
            && let Some((message, remedy)) = kind_by_name(&mut properties, [heading, &found.name, file])
        {
            rows.problems.push(doubted(file, &feature, message, remedy));
            assumed.push("kind".to_owned());
        }
        if !assumed.is_empty() {
            properties.insert("assumed".to_owned(), json!(assumed));
        }
        choices.provenance.say(proposal.schema, &mut properties);
        feature.properties = filling.of_map(properties);
        rows.features.push(feature);
        rows.given.push(given);
    }
    rows
}

/// A doubt about a row, named as a spreadsheet shows it.
pub(super) fn doubted(file: &str, feature: &RawFeature, message: Sentence, remedy: Phrase) -> Problem {
    let place = feature.shape.positions().next();
    Problem::of_file(Gravity::Doubtful, file, message, remedy).at(format!("#{}", feature.number), place)
}

/// What a layer needs in its own way: tracks as days, points that do not work, names of incidents.
fn turned_into_ours(
    feature: &mut RawFeature,
    given: &mut Map<String, Value>,
    layer: LayerKind,
    against: Against<'_>,
) -> Option<(Sentence, Phrase)> {
    match layer {
        LayerKind::Routes => {
            let times = given.shift_remove("times");
            times.and_then(|times| track(feature, &times, given, against))
        }
        LayerKind::NoGo => closed_lines(feature),
        LayerKind::FarmingZones => {
            let ends = ["planted_from", "planted_to", "harvest_from", "harvest_to"];
            let said: Vec<(&str, Value)> = ends.into_iter().filter_map(|key| Some((key, given.shift_remove(key)?))).collect();
            if !said.is_empty() {
                dated_crops(given, &said);
            }
            closed_lines(feature)
        }
        LayerKind::WaterPoints => match given.shift_remove("working") {
            Some(Value::Bool(false)) => {
                given.insert("litres_per_day".to_owned(), 0.into());
                Some((told!("import-not-working"), Phrase("import-not-working.remedy")))
            }
            _ => None,
        },
        LayerKind::Incidents => {
            if let (Some(place), false) = (given.shift_remove("place"), given.contains_key("name")) {
                let kind = given.get("kind").and_then(Value::as_str).unwrap_or("incident");
                let place = place.as_str().unwrap_or_default();
                given.insert("name".to_owned(), format!("{kind}, {place}").into());
            }
            None
        }
        LayerKind::Settlements => None,
    }
}

/// Takes lines that end where they began as the edges of areas: receivers have no others.
fn closed_lines(feature: &mut RawFeature) -> Option<(Sentence, Phrase)> {
    let Shape::Lines(lines) = &feature.shape else { return None };
    if !lines.iter().all(|line| is_closed(line)) {
        return None;
    }
    feature.shape = Shape::Polygons(lines.iter().map(|line| vec![line.clone()]).collect());
    Some((told!("import-closed-line"), Phrase("import-closed-line.remedy")))
}

/// Whether a line ends where it began, with land in it.
pub(super) fn is_closed(line: &[LonLat]) -> bool {
    line.len() > 3 && line.first() == line.last()
}

/// Puts what columns say of the days of crops into the crops that say none themselves.
fn dated_crops(given: &mut Map<String, Value>, said: &[(&str, Value)]) {
    let crops = given.entry("crops").or_insert_with(|| json!([{}]));
    let says_none = |crop: &&mut Map<String, Value>| !crop.keys().any(|key| key != "crop");
    for crop in crops.as_array_mut().into_iter().flatten().filter_map(Value::as_object_mut).filter(says_none) {
        crop.extend(said.iter().map(|(key, value)| ((*key).to_owned(), value.clone())));
    }
}

/// A track with times becomes a timed route: one line, and the days since its beginning at each position.
fn track(feature: &mut RawFeature, times: &Value, given: &mut Map<String, Value>, against: Against<'_>) -> Option<(Sentence, Phrase)> {
    let Shape::Lines(lines) = &feature.shape else { return None };
    let doubt = || Some((told!("import-times"), Phrase("import-times.remedy")));
    let seconds: Vec<i64> = times
        .as_array()?
        .iter()
        .map(|time| time.as_str()?.parse::<jiff::Timestamp>().ok().map(jiff::Timestamp::as_second))
        .collect::<Option<_>>()
        .unwrap_or_default();
    let positions: Vec<LonLat> = lines.iter().flatten().copied().collect();
    let in_order = seconds.windows(2).all(|pair| pair[0] <= pair[1]);
    if seconds.len() != positions.len() || !in_order {
        return doubt();
    }
    let first = *seconds.first()?;
    let mut line: Vec<LonLat> = Vec::new();
    let mut days: Vec<f64> = Vec::new();
    for (at, second) in positions.iter().zip(&seconds) {
        // A receiver that stands still says the same place again and again: when it came there is kept.
        if line.last() != Some(at) {
            line.push(*at);
            #[expect(clippy::cast_precision_loss, reason = "seconds of a few years")]
            days.push(((second - first) as f64 / 86.4).round() / 1_000.0);
        }
    }
    feature.shape = Shape::Lines(vec![line]);
    given.insert("days".to_owned(), json!(days));
    if given.contains_key("depart_from") {
        return None;
    }
    let began = jiff::Timestamp::from_second(first).ok()?.to_zoned(jiff::tz::TimeZone::UTC).date();
    let season = against.scenario.season.days();
    // A 29 February is the 28th of other years.
    let in_year = |year: i16| began.checked_add(i64::from(year - began.year()).years()).ok().map(Day::from);
    let same_day = (season.first.year()..=season.last.year()).find_map(|year| in_year(year).filter(|day| season.contains(*day)));
    let day = same_day.unwrap_or(season.first);
    given.insert("depart_from".to_owned(), day.to_string().into());
    given.insert("depart_to".to_owned(), day.to_string().into());
    (Day::from(began) != day).then(|| {
        (
            told!("import-track-moved", recorded = Day::from(began).to_string(), departs = day.to_string()),
            Phrase("import-track-moved.remedy"),
        )
    })
}

/// Takes a water point of which nothing says what it is as what a name speaks of: its own, that of its column, the layer or the file.
fn kind_by_name(properties: &mut Map<String, Value>, names: [&str; 3]) -> Option<(Sentence, Phrase)> {
    if properties.contains_key("kind") {
        return None;
    }
    let own = properties.get("name").and_then(Value::as_str).unwrap_or_default().to_owned();
    let (name, kind) = [own.as_str()].into_iter().chain(names).find_map(|name| Some((name, water_in_name(name)?)))?;
    properties.insert("kind".to_owned(), kind.into());
    Some((
        told!("import-water-kind", taken = crate::words::Value::OfFiles(kind.to_owned()), name = name),
        Phrase("import-water-kind.remedy"),
    ))
}

/// Puts stated defaults where nothing is given; what its reader assumes is named as well.
fn defaults(layer: LayerKind, properties: &mut Map<String, Value>, against: Against<'_>) -> Vec<String> {
    let mut assumed = Vec::new();
    let mut missing = |properties: &mut Map<String, Value>, key: &str, default: Option<Value>| {
        if properties.get(key).is_none_or(Value::is_null) {
            if let Some(default) = default {
                properties.insert(key.to_owned(), default);
            }
            assumed.push(key.to_owned());
        }
    };
    match layer {
        LayerKind::Routes => {
            let first = properties.get("depart_from").and_then(Value::as_str).and_then(|text| Day::parse(text).ok());
            let departs = first.unwrap_or(against.scenario.season.first_day);
            missing(properties, "community", Some("unknown".into()));
            missing(properties, "depart_from", Some(departs.to_string().into()));
            missing(properties, "depart_to", Some(departs.plus(DEPARTS_WITHIN_DAYS).to_string().into()));
            // These the reader of routes assumes, and says so.
            for key in ["half_width_m", "pace_km_per_day", "passage_days"] {
                missing(properties, key, None);
            }
        }
        LayerKind::Settlements | LayerKind::NoGo | LayerKind::Incidents => missing(properties, "kind", None),
        LayerKind::WaterPoints | LayerKind::FarmingZones => {}
    }
    let has_precision = ["place_precision", "geo_precision", "where_prec"].iter().any(|key| properties.contains_key(*key));
    if layer == LayerKind::Incidents && !has_precision {
        assumed.push("place_precision".to_owned());
    }
    assumed
}
