//! Places as features.

use std::cmp::Ordering;

use serde_json::{Map, Value, json};

use super::super::terms::Terms;
use super::super::{Agreement, Clause, Drawn, Place, PlaceKind, Position, text};
use super::{Writing, areas};
use crate::words::Language;

/// The features of an agreement: each place that is drawn or not, and corridors as areas where these are asked for.
pub(super) fn of(agreement: &Agreement, writing: Writing) -> Vec<Value> {
    let mut features = Vec::new();
    for place in &agreement.places {
        features.push(feature(agreement, place, place.drawn.as_ref(), "place"));
        let width_m = writing.corridors_as_areas.then(|| width_m(agreement, place)).flatten();
        if let Some(area) = width_m.and_then(|width_m| areas::corridor(place, width_m)) {
            features.push(feature(agreement, place, Some(&area), "corridor area"));
        }
    }
    features
}

/// How wide a corridor is: as its place says, else as the clause of its route says of its class, where that is one number.
///
/// # Units
/// Metres.
#[must_use]
pub fn width_m(agreement: &Agreement, place: &Place) -> Option<u32> {
    place.width_m.or_else(|| {
        let ways = agreement.clauses.iter().filter_map(|clause| match &clause.terms {
            Terms::Route(way) if way.lines.contains(&place.id) => Some(way),
            _ => None,
        });
        let mut widths = ways.flat_map(|way| &way.widths).filter(|width| width.class.is_none() || width.class == place.class);
        let width = widths.next().filter(|_| widths.next().is_none())?;
        let (least, most) = (width.min_m.or(width.max_m)?, width.max_m.or(width.min_m)?);
        (least == most).then_some(least)
    })
}

fn feature(agreement: &Agreement, place: &Place, drawn: Option<&Drawn>, role: &str) -> Value {
    let mut properties = kept(place);
    properties.insert("role".to_owned(), role.into());
    properties.insert("agreement".to_owned(), agreement.id.as_str().into());
    for (key, value) in told(agreement, place) {
        properties.insert(key.to_owned(), value);
    }
    let geometry = drawn.map_or(Value::Null, |drawn| serde_json::to_value(right_handed(drawn)).unwrap_or_default());
    json!({ "type": "Feature", "id": format!("{}/{}{}", agreement.id, place.id, if role == "place" { "" } else { "/area" }), "geometry": geometry, "properties": properties })
}

/// What a place says of itself. What another program wrote there stands in a member of its own, so that it cannot be taken
/// for a word of this vocabulary, nor the other way round.
fn kept(place: &Place) -> Map<String, Value> {
    let mut bare = Place { drawn: None, ..place.clone() };
    let other = std::mem::take(&mut bare.other);
    let mut properties = match serde_json::to_value(&bare) {
        Ok(Value::Object(properties)) => properties,
        _ => Map::new(),
    };
    for (key, value) in other {
        if !properties.contains_key(&key) && !IS_TOLD.contains(&key.as_str()) {
            properties.insert(key, value);
        }
    }
    properties
}

/// Properties that are made anew at each writing.
pub(super) const IS_TOLD: [&str; 11] = [
    "role",
    "agreement",
    "agreement_title",
    "agreement_status",
    "clauses",
    "text_en",
    "text_fr",
    "valid_from",
    "valid_to",
    "clause_status",
    "reservations",
];

/// What the clauses that apply to a place say, for whoever looks at it in a GIS.
fn told(agreement: &Agreement, place: &Place) -> Vec<(&'static str, Value)> {
    let clauses: Vec<&Clause> = agreement.clauses.iter().filter(|clause| speaks_of(clause, &place.id)).collect();
    let joined = |language| clauses.iter().map(|clause| text(agreement, clause, language)).collect::<Vec<_>>().join("\n");
    let validity = |of: fn(&super::super::Validity) -> Option<crate::measure::Day>| {
        clauses.iter().filter_map(move |clause| of(clause.validity.as_ref()?)).collect::<Vec<_>>()
    };
    let or_null = |day: Option<crate::measure::Day>| day.map_or(Value::Null, |day| day.to_string().into());
    let reserved: Vec<&str> =
        clauses.iter().flat_map(|clause| &clause.reservations).map(|reservation| reservation.party.as_str()).collect();
    vec![
        ("agreement_title", agreement.title.as_str().into()),
        ("agreement_status", agreement.status.as_ref().map_or(Value::Null, |status| status.word().into())),
        ("clauses", clauses.iter().map(|clause| clause.id.as_str()).collect()),
        ("text_en", joined(Language::English).into()),
        ("text_fr", joined(Language::French).into()),
        ("valid_from", or_null(validity(|validity| validity.from).into_iter().min())),
        ("valid_to", or_null(validity(|validity| validity.to).into_iter().max())),
        ("clause_status", clauses.iter().map(|clause| clause.status.as_ref().map_or("unknown", |status| status.word())).collect()),
        ("reservations", reserved.into()),
    ]
}

/// Whether a clause speaks of a place: in its scope or its terms.
#[must_use]
pub fn speaks_of(clause: &Clause, place: &str) -> bool {
    clause.scope.iter().any(|scope| scope.id == place) || clause.terms.places().any(|named| named == place)
}

/// Outlines as RFC 7946 (section 3.1.6) wants them: the outer ring against the clock, holes with it.
pub(super) fn right_handed(drawn: &Drawn) -> Drawn {
    let polygon = |rings: &[Vec<Position>]| -> Vec<Vec<Position>> {
        rings
            .iter()
            .enumerate()
            .map(|(number, ring)| {
                let wanted = if number == 0 { Ordering::Greater } else { Ordering::Less };
                // A ring without an area has no hand: it stays as it is.
                if hand(ring) == wanted.reverse() { ring.iter().rev().copied().collect() } else { ring.clone() }
            })
            .collect()
    };
    match drawn {
        Drawn::Polygon(rings) => Drawn::Polygon(polygon(rings)),
        Drawn::MultiPolygon(polygons) => Drawn::MultiPolygon(polygons.iter().map(|rings| polygon(rings)).collect()),
        other => other.clone(),
    }
}

/// The sign of the ring's area, in whole numbers: exact. Greater where it goes against the clock, less where with it.
fn hand(ring: &[Position]) -> Ordering {
    let next = ring.iter().cycle().skip(1);
    let cross = |(one, other): (&Position, &Position)| {
        let ((x, y), (next_x, next_y)) = (one.wide(), other.wide());
        x * next_y - next_x * y
    };
    ring.iter().zip(next).map(cross).sum::<i128>().cmp(&0)
}

impl PlaceKind {
    /// Whether it is a way.
    pub(super) const fn is_way(&self) -> bool {
        matches!(self, Self::Corridor | Self::Axis)
    }
}
