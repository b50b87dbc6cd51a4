//! Which column fills which field: as a person says, by the schema, by tags of HXL, by the names that offices give.

use super::dates::Order;
use super::looks::{Looks, names_water, order_of_days};
use super::schema::{is_named, names};
use super::values::Holds;
use super::{Choices, ImportError, Schema};
use crate::formats::Found;
use crate::formats::table::{Places, Table, Zone, plain};
use crate::layers::LayerKind;
use crate::measure::systems::UtmZone;
use crate::words::{Sentence, told};

/// A field, and the column that fills it.
#[derive(Clone, Debug)]
pub struct Mapped {
    /// The field.
    pub field: &'static str,
    /// The column.
    pub column: String,
    /// Why.
    pub why: Sentence,
    pub(super) holds: Holds,
}

/// A field of a layer: its name, what it holds, the names that columns of it have.
pub(super) type Field = (&'static str, Holds, &'static [&'static str]);

/// Fields that every layer has. A name comes after the id: files of numbers alone have none.
const OF_ALL: &[Field] = &[
    ("id", Holds::Id, &["uid", "uuid", "globalid", "global_id", "code", "identifiant"]),
    (
        "name",
        Holds::Text,
        &[
            "nom",
            "name_en",
            "name_fr",
            "featurenam",
            "featurename",
            "site_name",
            "site",
            "village",
            "nom_du_site",
            "label",
            "title",
            "titre",
            "الاسم",
        ],
    ),
    ("source", Holds::Text, &["source_name", "data_source", "org", "organisation"]),
    ("status", Holds::Text, &["statut"]),
    ("sensitivity", Holds::Text, &[]),
    ("licence", Holds::Text, &["license"]),
    ("source_date", Holds::Text, &["date_of_source", "data_date", "last_update", "updated"]),
    ("assumed", Holds::AsItIs, &[]),
];

const ROUTES: &[Field] = &[
    ("community", Holds::Community, &["communaute", "herders", "eleveurs", "tribe", "clan", "group", "groupe", "ethnic_group"]),
    ("kind", Holds::Text, &["type", "route_type"]),
    (
        "herd_head",
        Holds::Count,
        &["head", "herd", "cattle", "number_of_animals", "number_of_cattle", "herd_size", "tetes", "effectif", "animals", "nb_animaux"],
    ),
    ("half_width_m", Holds::Number, &[]),
    ("depart_from", Holds::Day, &["departure", "departure_date", "date_depart", "depart", "start_date"]),
    ("depart_to", Holds::Day, &["departure_end", "latest_departure"]),
    ("pace_km_per_day", Holds::AsItIs, &[]),
    ("passage_days", Holds::Number, &[]),
    ("stopovers", Holds::AsItIs, &[]),
    ("return", Holds::AsItIs, &[]),
    ("days", Holds::AsItIs, &[]),
    ("times", Holds::AsItIs, &[]),
];

const WATER_POINTS: &[Field] = &[
    (
        "kind",
        Holds::WaterKind,
        &[
            "type",
            "water_source",
            "source_type",
            "wp_type",
            "type_point_eau",
            "type_de_point_d_eau",
            "water_source_type",
            "type_of_water_point",
            "water_point_type",
            "type_d_ouvrage",
            "technology",
            "technologie",
            "النوع",
            "feature_type",
            "waterpoint_type",
            "watertype",
            "fclass",
        ],
    ),
    ("litres_per_day", Holds::Litres, &["yield", "yield_amount", "debit", "discharge", "yield_m3_h", "yield_l_s", "capacity"]),
    ("head_per_day", Holds::Number, &["head", "heads_per_day"]),
    ("open", Holds::AsItIs, &[]),
    ("dry_on", Holds::Day, &["dries_on", "date_sec"]),
    ("users", Holds::Communities, &["utilisateurs", "used_by"]),
    ("working", Holds::Working, &["functional", "functionality", "functioning", "fonctionnel", "wp_status", "waterpoint_status"]),
];

const FARMING_ZONES: &[Field] = &[
    ("community", Holds::Community, &["communaute", "farmers", "agriculteurs", "tribe", "group"]),
    ("crops", Holds::Crops, &["crop", "culture", "cultures", "main_crop", "main_crops"]),
    ("planted_from", Holds::DayOfYear, &["planting", "planted", "planting_date", "sowing", "sowing_date", "semis", "date_de_semis"]),
    ("planted_to", Holds::DayOfYear, &[]),
    ("harvest_from", Holds::DayOfYear, &[]),
    ("harvest_to", Holds::DayOfYear, &["harvest", "harvest_date", "harvesting", "harvest_end", "recolte", "date_de_recolte"]),
];

const SETTLEMENTS: &[Field] = &[
    (
        "kind",
        Holds::Text,
        &["type", "place", "featcode", "class", "settlement_type", "fclass", "camp_type", "site_type", "type_of_site", "type_de_site"],
    ),
    (
        "population",
        Holds::Count,
        &["pop", "population_2020", "pop_total", "inhabitants", "habitants", "pop_est", "individuals", "individus", "السكان"],
    ),
    ("access", Holds::AsItIs, &[]),
    ("communities", Holds::Communities, &["communautes"]),
    ("airstrip", Holds::YesNo, &["airfield", "piste_atterrissage"]),
    ("market_days", Holds::AsItIs, &[]),
    ("past_meetings", Holds::AsItIs, &[]),
];

const INCIDENTS: &[Field] = &[
    ("date", Holds::Day, &["event_date", "date_start", "incident_date", "date_incident", "date_of_incident", "when", "begin", "day"]),
    (
        "kind",
        Holds::Violence,
        &[
            "event_type",
            "sub_event_type",
            "type",
            "incident_type",
            "type_of_incident",
            "type_incident",
            "type_d_incident",
            "type_of_violence",
            "category",
            "incident",
            "incidents",
        ],
    ),
    ("date_precision_days", Holds::Count, &[]),
    ("time_precision", Holds::Count, &[]),
    ("date_prec", Holds::Count, &[]),
    ("place_precision", Holds::Text, &["precision"]),
    ("geo_precision", Holds::Count, &[]),
    ("where_prec", Holds::Count, &[]),
    (
        "fatalities",
        Holds::Count,
        &["deaths", "killed", "best", "best_est", "morts", "deces", "tues", "persons_killed", "dead", "nombre_de_morts"],
    ),
    ("place", Holds::Text, &["location", "where_coordinates"]),
];

const NO_GO: &[Field] = &[("kind", Holds::Text, &["type", "desig", "iucn_cat"])];

const fn of_layer(layer: LayerKind) -> &'static [Field] {
    match layer {
        LayerKind::Routes => ROUTES,
        LayerKind::WaterPoints => WATER_POINTS,
        LayerKind::FarmingZones => FARMING_ZONES,
        LayerKind::Settlements => SETTLEMENTS,
        LayerKind::Incidents => INCIDENTS,
        LayerKind::NoGo => NO_GO,
    }
}

/// Fields that place a row of a table.
const PLACING: [&str; 8] = ["longitude", "latitude", "easting", "northing", "zone", "mgrs", "wkt", "position"];

/// The fields of a layer that a column can fill, by name.
#[must_use]
pub fn fields(layer: LayerKind) -> Vec<&'static str> {
    OF_ALL.iter().chain(of_layer(layer)).map(|(name, ..)| *name).chain(PLACING).collect()
}

/// Which column fills which field.
pub(super) fn mapped(found: &Found, layer: LayerKind, schema: Option<&Schema>, choices: &Choices) -> Result<Vec<Mapped>, ImportError> {
    let known = fields(layer);
    for field in choices.columns.keys().chain(choices.constants.keys()) {
        if !known.contains(&field.as_str()) {
            return Err(ImportError::Wrong(told!("import-no-such-field", field = field, fields = known.join(", "))));
        }
    }
    let names = names_of(found, schema);
    let mut mapped: Vec<Mapped> = Vec::new();
    for (field, holds, likely) in OF_ALL.iter().chain(of_layer(layer)) {
        let put = |column: String, why: Sentence| {
            if *holds == Holds::Day && order_of_days(found, &column) == Some(Order::MonthFirst) {
                let why = told!("import-column-month-first", why = why);
                return Mapped { field, column, why, holds: Holds::MonthFirst };
            }
            Mapped { field, column, why, holds: *holds }
        };
        if let Some(said) = choices.columns.get(*field) {
            let column = column_of(found, &names, said)?;
            let why = told!("import-column-said", column = &column);
            mapped.push(put(column, why));
            continue;
        }
        if choices.constants.contains_key(*field) {
            continue;
        }
        let of_schema = schema.and_then(|schema| Some((schema, schema.fields.iter().find(|(known, _)| known == field)?.1)));
        if let Some((schema, column)) = of_schema.and_then(|(schema, columns)| Some((schema, first_named(&names, columns)?))) {
            mapped.push(put(column, told!("import-column-schema", schema = schema.name)));
            continue;
        }
        let is_free = |column: &String| !mapped.iter().any(|one| one.column == *column);
        let exact = names.iter().find(|name| is_named(name, field));
        let with_unit = || names.iter().find(|name| *holds == Holds::Litres && is_an_amount(name)).cloned();
        let looks = Looks { found, names: &names, layer };
        // Points of a village are called by their own names, not by its.
        let of_points = || names.iter().find(|name| *field == "name" && layer == LayerKind::WaterPoints && names_water(name)).cloned();
        let named = exact.cloned().or_else(|| by_tag(found, field)).or_else(of_points);
        let guess = named.or_else(|| first_named(&names, likely)).or_else(with_unit);
        let guess = guess.filter(|column| is_free(column) && !(*field == "status" && looks.is_no_provenance(column)));
        if let Some(column) = guess {
            let why = told!("import-column-name", column = &column);
            mapped.push(put(column, why));
        } else if let Some(column) = looks.guess(field, is_free) {
            let why = told!("import-column-looks", column = &column);
            mapped.push(put(column, why));
        }
    }
    Ok(mapped)
}

/// The names of a layer's columns; those of the schema where the file has none.
#[must_use]
pub fn names_of(found: &Found, schema: Option<&Schema>) -> Vec<String> {
    let headless = found.table.as_ref().is_some_and(|table| !table.has_header);
    match schema {
        Some(schema) if headless && !schema.columns.is_empty() => schema.columns.iter().map(|name| (*name).to_owned()).collect(),
        _ => names(found),
    }
}

/// The columns that fill no field and place nothing: what they say does not come into the scenario.
#[must_use]
pub fn left_aside(found: &Found, proposal: &super::Proposal, choices: &Choices) -> Vec<String> {
    let filled = |name: &String| proposal.mapped.iter().any(|mapped| mapped.column == *name);
    let said = |name: &String| choices.columns.values().any(|column| column == name);
    if proposal.schema.is_some_and(Schema::is_of_flows) {
        return Vec::new();
    }
    let guessed = || found.table.as_ref().map(|table| Places::guessed(table).0);
    let placing = proposal.places.clone().or_else(guessed).map(|places| places.columns()).unwrap_or_default();
    let names = names_of(found, proposal.schema).into_iter().enumerate();
    names.filter(|(at, name)| !filled(name) && !said(name) && !placing.contains(at)).map(|(_, name)| name).collect()
}

fn first_named(names: &[String], wanted: &[&str]) -> Option<String> {
    wanted.iter().find_map(|wanted| names.iter().find(|name| is_named(name, wanted))).cloned()
}

/// Columns that are called by their unit alone.
const AMOUNTS: [&str; 7] = ["m3_day", "m3_d", "m3_jour", "m3_h", "m3_heure", "l_s", "litres_day"];

/// Whether a column is named as an amount of water with its unit: `Débit (m3/jour)`.
fn is_an_amount(name: &str) -> bool {
    let words = plain(name);
    AMOUNTS.contains(&words.as_str())
        || words.starts_with("litres_")
        || words.split('_').any(|word| ["yield", "debit", "discharge"].contains(&word))
}

/// Tags of HXL by the fields that they fill.
const TAGS: [(&str, &str); 9] = [
    ("id", "#loc+code"),
    ("id", "#meta+id"),
    ("name", "#loc+name"),
    ("name", "#loc"),
    ("population", "#population"),
    ("date", "#date"),
    ("kind", "#loc+type"),
    ("kind", "#event+type"),
    ("fatalities", "#affected+killed"),
];

fn by_tag(found: &Found, field: &str) -> Option<String> {
    let table = found.table.as_ref()?;
    let tags = table.tags.as_ref()?;
    let (_, tag) = TAGS.iter().find(|(known, tag)| *known == field && tags.iter().any(|other| other == tag))?;
    tags.iter().position(|other| other == tag).and_then(|at| table.header.get(at)).cloned()
}

fn column_of(found: &Found, names: &[String], said: &str) -> Result<String, ImportError> {
    let tagged = found.table.as_ref().and_then(|table| table.header.get(table.column(said)?)).cloned();
    let alike = || names.iter().find(|name| *name == said).or_else(|| names.iter().find(|name| plain(name) == plain(said))).cloned();
    tagged.or_else(alike).ok_or_else(|| ImportError::Wrong(told!("import-no-such-column", column = said, columns = names.join(", "))))
}

/// The columns that place a row, where a person or the schema says them.
pub(super) fn places(found: &Found, schema: Option<&Schema>, choices: &Choices) -> Result<Option<Places>, ImportError> {
    let Some(table) = &found.table else { return Ok(None) };
    let names = names_of(found, schema);
    let at = |field: &str| choices.columns.get(field).map(|said| place_of(table, &names, found, said)).transpose();
    if let Some(at) = at("wkt")? {
        return Ok(Some(Places::Wkt(at)));
    }
    if let Some(at) = at("mgrs")? {
        return Ok(Some(Places::Mgrs(at)));
    }
    if let Some(at) = at("position")? {
        return Ok(Some(Places::Together(at)));
    }
    if let Some((lon, lat)) = at("longitude")?.zip(at("latitude")?) {
        return Ok(Some(if lon == lat { Places::Together(lon) } else { Places::Degrees { lon, lat } }));
    }
    let said = choices.constants.get("zone").and_then(|zone| UtmZone::parse(zone)).map(Zone::Known);
    let said = said.or(at("zone")?.map(Zone::Column));
    if let Some((east, north)) = at("easting")?.zip(at("northing")?) {
        return Ok(Some(Places::Metres { east, north, zone: said.unwrap_or(Zone::Unsaid) }));
    }
    // Who says the zone alone leaves its columns to be found.
    if let (Some(zone), (Places::Metres { east, north, .. }, _)) = (said, Places::guessed(table)) {
        return Ok(Some(Places::Metres { east, north, zone }));
    }
    let headless = schema.filter(|schema| !table.has_header && !schema.columns.is_empty());
    let of_schema = |name: &str| headless.and_then(|schema| schema.columns.iter().position(|column| *column == name));
    Ok(of_schema("longitude").zip(of_schema("latitude")).map(|(lon, lat)| Places::Degrees { lon, lat }))
}

fn place_of(table: &Table, names: &[String], found: &Found, said: &str) -> Result<usize, ImportError> {
    let column = column_of(found, names, said)?;
    let at = table.column(&column).or_else(|| names.iter().position(|name| *name == column));
    at.ok_or_else(|| ImportError::Wrong(told!("import-no-such-column", column = said, columns = names.join(", "))))
}

/// What a field of a layer holds.
pub(super) fn holds(layer: LayerKind, field: &str) -> Option<Holds> {
    OF_ALL.iter().chain(of_layer(layer)).find(|(name, ..)| *name == field).map(|(_, holds, _)| *holds)
}
