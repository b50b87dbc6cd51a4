//! Registries of flows, as IOM's Transhumance Tracking Tool keeps them: where each herd comes from and goes to, how many head, on
//! which day. Each row becomes a straight line between the two, an axis that nobody surveyed.

use super::schema::{Schema, is_named};
use super::{Against, checks};
use crate::formats::table::plain;
use crate::formats::{Cell, Found, Properties, RawFeature, RawLayer, Shape};
use crate::layers::Placed as _;
use crate::measure::plane::Extent;
use crate::measure::{LonLat, typed};
use crate::problems::Problem;
use crate::words::{Phrase, Sentence, Value, told};

/// The name of the schema.
pub(super) const FLOWS: &str = "flow registry of movements";

/// Columns of the two ends.
pub(super) const ORIGINS: &[&str] = &[
    "origin",
    "origin_location",
    "place_of_origin",
    "moving_from",
    "origine",
    "provenance",
    "lieu_de_provenance",
    "origin_name",
    "origin_admin2",
    "departure_place",
    "lieu_depart",
    "lieu_de_depart",
    "departure_location",
    "place_of_departure",
    "from",
    "de",
];
pub(super) const DESTINATIONS: &[&str] = &[
    "destination",
    "destination_location",
    "place_of_destination",
    "moving_to",
    "lieu_de_destination",
    "destination_name",
    "destination_admin2",
    "arrival_place",
    "lieu_arrivee",
    "lieu_d_arrivee",
    "arrival_location",
    "place_of_arrival",
    "to",
    "vers",
];

/// What can be wrong with an end, and what is done about it.
const FAULTS: [(&str, Phrase); 3] = [
    ("import-no-end", Phrase("import-no-end.remedy")),
    ("import-end-unknown", Phrase("import-end-unknown.remedy")),
    ("import-end-spelling", Phrase("import-end-spelling.remedy")),
];

/// The rows as lines from where they come from to where they go; nothing where the file is no such registry.
pub(super) fn as_lines(found: &Found, schema: Option<&Schema>, against: Against<'_>) -> Option<RawLayer> {
    let (table, ends) = (found.table.as_ref()?, Ends::of(found, schema)?);
    let features = table.rows.iter().map(|row| {
        let properties = table.header.iter().cloned().zip(row.cells.iter().cloned()).collect();
        let shape = ends.shape(&properties, against);
        RawFeature { number: row.number, shape, properties }
    });
    Some(RawLayer { features: features.collect(), members: serde_json::Map::new() })
}

/// The columns of the two ends of each row, where it comes from first.
pub(super) struct Ends<'a>([End<'a>; 2]);

/// The columns of an end: its name and its degrees. A registry that has none of these may be told them.
struct End<'a> {
    name: &'a str,
    lon: &'a str,
    lat: &'a str,
}

impl<'a> Ends<'a> {
    /// Those of a registry of flows; nothing where the file is none.
    pub(super) fn of(found: &'a Found, schema: Option<&Schema>) -> Option<Self> {
        let table = found.table.as_ref().filter(|_| schema.is_some_and(Schema::is_of_flows))?;
        let column = |names: &[&str]| table.header.iter().find(|known| names.iter().any(|name| is_named(known, name))).map(String::as_str);
        let end = |names, lon: &[&'static str], lat: &[&'static str]| {
            let (lon, lat) = column(lon).zip(column(lat)).or_else(|| lon.first().copied().zip(lat.first().copied()))?;
            Some(End { name: column(names)?, lon, lat })
        };
        Some(Self([
            end(ORIGINS, &["origin_lon", "origin_longitude"], &["origin_lat", "origin_latitude"])?,
            end(
                DESTINATIONS,
                &["destination_lon", "destination_longitude", "dest_lon"],
                &["destination_lat", "destination_latitude", "dest_lat"],
            )?,
        ]))
    }

    fn shape(&self, row: &Properties, against: Against<'_>) -> Shape {
        let ends: Result<Vec<LonLat>, Sentence> = self.0.iter().map(|end| end.place(row, against)).collect();
        ends.map_or_else(Shape::Faulty, |line| Shape::Lines(vec![line]))
    }

    /// Which columns the places are looked up by.
    pub(super) fn told(&self) -> Sentence {
        let [from, to] = &self.0;
        told!("import-ends-by-name", from = from.name, to = to.name)
    }

    /// Whether an end of a row is called so.
    pub(super) fn have(&self, row: &Properties, name: &str) -> bool {
        self.0.iter().any(|end| text(row, end.name) == name)
    }

    /// Puts each end of a row that is called so, or not at all where the name is empty, to a place that a person says.
    pub(super) fn put(&self, feature: &mut RawFeature, name: &str, said: &str, against: Against<'_>) {
        feature.shape = match place(said, against) {
            Err(why) => Shape::Faulty(why),
            Ok(at) => {
                // Of two that are not said the first is asked for.
                let unplaced = self.0.iter().filter(|end| end.degrees(&feature.properties).is_none());
                let meant = unplaced.filter(|end| text(&feature.properties, end.name) == name);
                let meant: Vec<&End<'_>> = if name.is_empty() { meant.take(1).collect() } else { meant.collect() };
                for end in meant {
                    feature.properties.insert(end.lon, at.lon);
                    feature.properties.insert(end.lat, at.lat);
                }
                self.shape(&feature.properties, against)
            }
        };
    }
}

impl End<'_> {
    fn place(&self, row: &Properties, against: Against<'_>) -> Result<LonLat, Sentence> {
        match (self.degrees(row), text(row, self.name)) {
            (Some(at), _) => Ok(at),
            (None, name) if name.is_empty() => Err(told!("import-no-end", column = self.name)),
            (None, name) => place(&name, against),
        }
    }

    fn degrees(&self, row: &Properties) -> Option<LonLat> {
        let number = |column| super::values::number(&text(row, column));
        let at = LonLat { lon: number(self.lon)?, lat: number(self.lat)? };
        Some(at).filter(|at| at.lon.abs() <= 180.0 && at.lat.abs() <= 90.0)
    }
}

fn text(row: &Properties, column: &str) -> String {
    match row.get(column) {
        Some(Cell::Text(text)) => text.trim().to_owned(),
        Some(cell) if !cell.is_null() => cell.value().to_string(),
        _ => String::new(),
    }
}

/// Where a place lies that is written as a name or as degrees: a settlement of the scenario, a town, the middle of a district or
/// a state.
///
/// # Errors
/// Where nothing is called so; with the name that is nearly written so, where there is one.
pub(super) fn place(name: &str, against: Against<'_>) -> Result<LonLat, Sentence> {
    let same = |known: &str| plain(known) == plain(name);
    let Against { scenario, atlas, .. } = against;
    let settlement = || scenario.settlements.iter().find(|one| same(&one.name) || one.id() == name).map(|one| one.at);
    let town = || atlas.towns.iter().find(|town| town.is_called(same)).map(|town| town.at);
    let middle = |rings: &crate::layers::Rings| {
        let Extent { low, high } = Extent::of(rings.iter().flatten().flatten().copied())?;
        Some(LonLat { lon: f64::midpoint(low.lon, high.lon), lat: f64::midpoint(low.lat, high.lat) })
    };
    let district = || atlas.districts.iter().find(|one| same(&one.name) || one.id == name).and_then(|one| middle(&one.rings));
    let state = || atlas.states.iter().find(|one| same(&one.name) || one.id == name).and_then(|one| middle(&one.rings));
    let at = settlement().or_else(town).or_else(district).or_else(state).or_else(|| typed::place(name));
    at.ok_or_else(|| {
        let settlements = scenario.settlements.iter().map(|one| one.name.as_str());
        let of_maps = atlas.towns.iter().map(|one| &one.name).chain(atlas.districts.iter().map(|one| &one.name));
        let known = settlements.chain(of_maps.chain(atlas.states.iter().map(|one| &one.name)).map(String::as_str));
        match checks::nearest(known, name) {
            Some(near) => told!("import-end-spelling", text = name, near = near, times = 1_usize),
            None => told!("import-end-unknown", text = name, times = 1_usize),
        }
    })
}

/// What is wrong with an end, in its own words and with its own remedy: that it has no line says nothing to a person.
pub(super) fn in_own_words(mut problem: Problem) -> Problem {
    let why = match &problem.message {
        Value::Sentence(sentence) if sentence.key == Phrase("problem-faulty") => {
            sentence.values.iter().find_map(|(_, value)| if let Value::Sentence(why) = value { Some(why.clone()) } else { None })
        }
        _ => None,
    };
    let known = why.and_then(|why| FAULTS.iter().find(|(key, _)| *key == why.key.0).map(|(_, remedy)| (why, *remedy)));
    if let Some((why, remedy)) = known {
        (problem.message, problem.remedy) = ((*why).into(), remedy.into());
    }
    problem
}
