//! Which layer a file looks like: as a person says, by its schema, its name, what its features say, their shape.

use super::Schema;
use crate::formats::table::plain;
use crate::formats::{Cell, Found, RawFeature, Shape};
use crate::layers::LayerKind;
use crate::words::{Sentence, told};

/// Words of names, in English and French, by the layer they speak of. The first that fits counts.
const NAMES: [(LayerKind, &[&str]); 6] = [
    (LayerKind::Incidents, &["incident", "event", "conflict", "conflit", "acled", "ucdp", "ged", "alert", "alerte"]),
    (
        LayerKind::NoGo,
        &["no_go", "nogo", "protected", "park", "parc", "reserve", "mine", "minefield", "hazard", "imsma", "wdpa", "idp", "restricted"],
    ),
    (LayerKind::WaterPoints, &["water", "eau", "hafir", "borehole", "forage", "well", "puits", "wpdx", "reservoir"]),
    (LayerKind::FarmingZones, &["farm", "crop", "field", "champ", "culture", "agricol"]),
    (LayerKind::Routes, &["route", "corridor", "transhumance", "murhal", "masar", "track", "couloir", "piste", "migration"]),
    (LayerKind::Settlements, &["settlement", "village", "town", "ville", "place", "market", "marche", "localite"]),
];

/// The shapes that a layer can be made of.
const fn takes(layer: LayerKind, shape: &Shape) -> bool {
    match layer {
        LayerKind::Routes => matches!(shape, Shape::Lines(_)),
        LayerKind::FarmingZones | LayerKind::NoGo => matches!(shape, Shape::Polygons(_)),
        LayerKind::WaterPoints | LayerKind::Settlements | LayerKind::Incidents => matches!(shape, Shape::Points(_) | Shape::Polygons(_)),
    }
}

/// The layer, and why.
pub(super) fn guessed(found: &Found, file: &str, schema: Option<&Schema>, said: Option<LayerKind>) -> (LayerKind, Sentence) {
    if let Some(layer) = said {
        return (layer, told!("import-kind-said", kind = layer.phrase()));
    }
    if let Some((schema, layer)) = schema.and_then(|schema| Some((schema, schema.layer?))) {
        return (layer, told!("import-kind-schema", kind = layer.phrase(), schema = schema.name));
    }
    if let Some((layer, tag)) = by_tags(found) {
        return (layer, told!("import-kind-column", kind = layer.phrase(), column = tag));
    }
    let shape = found.layer.features.iter().map(|feature| &feature.shape).find(|shape| !matches!(shape, Shape::Absent | Shape::Faulty(_)));
    let area = Shape::Polygons(Vec::new());
    let shape = if are_edges(found) { Some(&area) } else { shape };
    let fits = |layer: LayerKind| shape.is_none_or(|shape| takes(layer, shape));
    for name in [found.name.as_str(), file] {
        let words = plain(name);
        let named = |names: &[&str]| names.iter().any(|known| speaks_of(&words, known));
        if let Some((layer, _)) = NAMES.iter().find(|(layer, names)| named(names) && fits(*layer)) {
            return (*layer, told!("import-kind-name", kind = layer.phrase(), name = name));
        }
    }
    let keys: Vec<String> = found
        .layer
        .features
        .iter()
        .take(50)
        .flat_map(|feature| feature.properties.keys().map(|key| plain(key.rsplit('/').next().unwrap_or(key))))
        .collect();
    let says = |words: &[&str]| keys.iter().find(|key| words.iter().any(|word| key == word));
    // A village is one, whatever it drinks from.
    let is_of_people = says(&["village", "settlement", "town", "localite"]).and(says(&["population", "pop", "inhabitants", "habitants"]));
    let by_columns = |layer: LayerKind| {
        let (_, words) = BY_COLUMNS.iter().find(|(known, _)| *known == layer)?;
        says(words).map(String::as_str).or_else(|| if layer == LayerKind::WaterPoints { of_water(found) } else { None })
    };
    let people = is_of_people.map(|key| (LayerKind::Settlements, key.as_str()));
    let of_violence = || of_violence(found).map(|key| (LayerKind::Incidents, key));
    let incidents = by_columns(LayerKind::Incidents).map(|key| (LayerKind::Incidents, key)).or_else(of_violence);
    let others = [LayerKind::NoGo, LayerKind::FarmingZones, LayerKind::WaterPoints, LayerKind::Settlements];
    let others = others.into_iter().filter_map(|layer| Some((layer, by_columns(layer)?)));
    if let Some((layer, key)) = incidents.into_iter().chain(people).chain(others).find(|(layer, _)| fits(*layer)) {
        return (layer, told!("import-kind-column", kind = layer.phrase(), column = key));
    }
    let layer = match shape {
        Some(Shape::Lines(_)) => LayerKind::Routes,
        Some(Shape::Polygons(_)) => LayerKind::FarmingZones,
        _ => LayerKind::Settlements,
    };
    (layer, told!("import-kind-shape", kind = layer.phrase(), shape = shape.map_or(Shape::Absent.name(), Shape::name)))
}

/// Whether all lines of a file end where they began, as the edges of areas do in formats without areas. One alone may be a patrol's.
fn are_edges(found: &Found) -> bool {
    let features = found.layer.features.get(..50).unwrap_or(&found.layer.features);
    let is_edge = |feature: &RawFeature| match &feature.shape {
        Shape::Lines(lines) => lines.iter().all(|line| super::rows::is_closed(line)),
        _ => false,
    };
    features.len() > 1 && features.iter().all(is_edge)
}

/// Whether a word of a name begins with a known one; a short one is all of it, or its plural. What is long may stand within.
fn speaks_of(words: &str, known: &str) -> bool {
    const SHORT: usize = 4;
    let begins = |word: &str| word == known || word.strip_suffix('s') == Some(known) || (known.len() > SHORT && word.starts_with(known));
    words.split('_').any(begins)
        || words.contains(&format!("{known}_")) && known.contains('_')
        || (known.len() > SHORT && words.contains(known))
}

/// Tags of OpenStreetMap by the layer they speak of.
const TAGS: [(&str, &[&str], LayerKind); 8] = [
    ("man_made", &["water_well", "borehole", "water_tap"], LayerKind::WaterPoints),
    ("amenity", &["watering_place", "drinking_water"], LayerKind::WaterPoints),
    ("natural", &["water", "spring"], LayerKind::WaterPoints),
    ("landuse", &["reservoir", "basin"], LayerKind::WaterPoints),
    ("landuse", &["farmland", "farmyard", "orchard", "plantation"], LayerKind::FarmingZones),
    ("leisure", &["nature_reserve"], LayerKind::NoGo),
    ("boundary", &["protected_area", "national_park"], LayerKind::NoGo),
    ("place", &["city", "town", "village", "hamlet", "isolated_dwelling", "locality"], LayerKind::Settlements),
];

/// The tags of a feature that speak of layers, each with its layer.
fn tags(feature: &RawFeature) -> impl Iterator<Item = (&'static str, &str, LayerKind)> {
    TAGS.iter().filter_map(|(key, values, layer)| {
        let word = feature.properties.get(key).and_then(Cell::as_str).filter(|word| values.contains(word))?;
        Some((*key, word, *layer))
    })
}

/// The layer that most of the first features speak of by their tags, where most speak of any.
fn by_tags(found: &Found) -> Option<(LayerKind, &'static str)> {
    let features = found.layer.features.get(..50).unwrap_or(&found.layer.features);
    let tags: Vec<(&str, LayerKind)> = features.iter().filter_map(|feature| tags(feature).next()).map(|(key, _, of)| (key, of)).collect();
    let times = |layer: LayerKind| tags.iter().filter(|(_, of)| *of == layer).count();
    let (key, layer) = tags.iter().rev().max_by_key(|(_, layer)| times(*layer)).filter(|_| tags.len() * 2 > features.len())?;
    Some((*layer, *key))
}

/// Whether a file of OpenStreetMap has things of a layer by their tags: others in it are none of that layer then.
pub(super) fn tells_by_tags(found: &Found, schema: Option<&Schema>, layer: LayerKind) -> bool {
    let is_of_layer = |feature: &RawFeature| tags(feature).any(|(.., of)| of == layer);
    schema.is_some_and(Schema::is_of_tags) && found.layer.features.iter().any(is_of_layer)
}

/// What a feature of a layer is by its tags: `town` of `place=town`.
pub(super) fn kind_by_tag(feature: &RawFeature, layer: LayerKind) -> Option<&str> {
    tags(feature).find(|(.., of)| *of == layer).map(|(_, word, _)| word)
}

/// The other layer that a feature is of by its tags, with the tag; nothing where one speaks of this layer, or none of any.
pub(super) fn of_another(feature: &RawFeature, layer: LayerKind) -> Option<(LayerKind, String)> {
    let (key, word, other) = tags(feature).next()?;
    let is_of_layer = tags(feature).any(|(.., of)| of == layer);
    (!is_of_layer).then(|| (other, format!("{key}={word}")))
}

/// The column that says what happened in most of the first features, where another says when.
fn of_violence(found: &Found) -> Option<&str> {
    let features = found.layer.features.get(..50).unwrap_or(&found.layer.features);
    let keys = || features.first().into_iter().flat_map(|feature| feature.properties.keys());
    let says = |key: &str| {
        let text = |feature: &&RawFeature| feature.properties.get(key).and_then(Cell::as_str).is_some_and(super::values::is_violence);
        features.iter().filter(text).count() * 2 > features.len()
    };
    let is_dated = keys().any(|key| plain(key).split('_').any(|word| ["date", "day", "when", "jour"].contains(&word)));
    keys().find(|key| is_dated && says(key))
}

/// Words of columns that only water points have.
const OF_WATER: [&str; 6] = ["borehole", "hafir", "forage", "yield", "debit", "water_point"];

/// The column that says wells, hafirs and pools of most of the first features, or is named as one of these.
fn of_water(found: &Found) -> Option<&str> {
    let features = found.layer.features.get(..50).unwrap_or(&found.layer.features);
    let keys = || features.first().into_iter().flat_map(|feature| feature.properties.keys());
    let mostly = |is: fn(&str) -> bool, key: &str| {
        let says = |feature: &&RawFeature| feature.properties.get(key).and_then(Cell::as_str).is_some_and(is);
        features.iter().filter(says).count() * 2 > features.len()
    };
    let is_named = |key: &&str| OF_WATER.iter().any(|word| speaks_of(&plain(key), word));
    keys().find(|key| mostly(super::values::is_water, key)).or_else(|| keys().find(is_named))
}

/// Columns that only one layer has.
const BY_COLUMNS: [(LayerKind, &[&str]); 5] = [
    (LayerKind::NoGo, &["desig_eng", "iucn_cat", "wdpaid", "hazard_type", "imsma_id"]),
    (
        LayerKind::Incidents,
        &[
            "incident",
            "incidents",
            "persons_killed",
            "nombre_de_morts",
            "event_date",
            "date_start",
            "fatalities",
            "event_type",
            "incident_date",
            "date_of_incident",
            "incident_type",
            "type_of_incident",
            "deaths",
            "killed",
            "injured",
            "morts",
        ],
    ),
    (LayerKind::FarmingZones, &["crops", "crop", "culture", "cultures"]),
    (LayerKind::WaterPoints, &["litres_per_day", "head_per_day", "open", "dry_on", "water_source", "yield", "yield_amount", "depth"]),
    (LayerKind::Settlements, &["population", "pop"]),
];
