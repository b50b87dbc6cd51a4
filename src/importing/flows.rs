//! Registries of flows, as IOM's Transhumance Tracking Tool keeps them: where each herd comes from and goes to, how many head, on
//! which day. Each row becomes a straight line between the two, an axis that nobody surveyed.

use super::Against;
use super::schema::{Schema, is_named};
use crate::formats::table::{Row, plain};
use crate::formats::{Found, RawFeature, RawLayer, Shape};
use crate::layers::Placed as _;
use crate::measure::LonLat;
use crate::measure::plane::Extent;
use crate::words::{Sentence, told};

/// The name of the schema.
pub(super) const FLOWS: &str = "flow registry of movements";

/// Columns of the two ends.
pub(super) const ORIGINS: &[&str] =
    &["origin", "origine", "provenance", "lieu_de_provenance", "origin_name", "origin_admin2", "departure_place", "lieu_depart"];
pub(super) const DESTINATIONS: &[&str] =
    &["destination", "lieu_de_destination", "destination_name", "destination_admin2", "arrival_place", "lieu_arrivee"];

/// The rows as lines from where they come from to where they go; nothing where the file is no such registry.
pub(super) fn as_lines(found: &Found, schema: Option<&Schema>, against: Against<'_>) -> Option<RawLayer> {
    let table = found.table.as_ref().filter(|_| schema.is_some_and(|schema| schema.name == FLOWS))?;
    let column = |names: &[&str]| names.iter().find_map(|name| table.header.iter().position(|known| is_named(known, name)));
    let ends = Ends {
        origin: column(ORIGINS)?,
        destination: column(DESTINATIONS)?,
        from: column(&["origin_lon", "origin_longitude"]).zip(column(&["origin_lat", "origin_latitude"])),
        to: column(&["destination_lon", "destination_longitude", "dest_lon"]).zip(column(&[
            "destination_lat",
            "destination_latitude",
            "dest_lat",
        ])),
    };
    let features = table.rows.iter().map(|row| {
        let properties = table.header.iter().cloned().zip(row.cells.iter().cloned()).collect();
        let shape = ends.line(row, against).map_or_else(Shape::Faulty, |line| Shape::Lines(vec![line]));
        RawFeature { number: row.number, shape, properties }
    });
    Some(RawLayer { features: features.collect(), members: serde_json::Map::new() })
}

/// The columns of the two ends: their names, and their degrees where the registry has them.
struct Ends {
    origin: usize,
    destination: usize,
    from: Option<(usize, usize)>,
    to: Option<(usize, usize)>,
}

impl Ends {
    fn line(&self, row: &Row, against: Against<'_>) -> Result<Vec<LonLat>, Sentence> {
        Ok(vec![end(row, self.origin, self.from, against)?, end(row, self.destination, self.to, against)?])
    }
}

fn end(row: &Row, name: usize, degrees: Option<(usize, usize)>, against: Against<'_>) -> Result<LonLat, Sentence> {
    let text = |column: usize| match row.cells.get(column) {
        Some(serde_json::Value::String(text)) => text.trim().to_owned(),
        Some(serde_json::Value::Null) | None => String::new(),
        Some(other) => other.to_string(),
    };
    let number = |column| super::values::number(&text(column));
    let said = degrees.and_then(|(lon, lat)| Some(LonLat { lon: number(lon)?, lat: number(lat)? }));
    said.filter(|at| at.lon.abs() <= 180.0 && at.lat.abs() <= 90.0).map_or_else(|| named(&text(name), against), Ok)
}

/// Where a name lies: a settlement of the scenario, a town, the middle of a district or a state.
fn named(name: &str, against: Against<'_>) -> Result<LonLat, Sentence> {
    if name.is_empty() {
        return Err(told!("import-no-end"));
    }
    let same = |known: &str| plain(known) == plain(name);
    let atlas = against.atlas;
    let settlement = against.scenario.settlements.iter().find(|one| same(&one.name) || one.id() == name).map(|one| one.at);
    let town = || atlas.towns.iter().find(|town| town.is_called(same)).map(|town| town.at);
    let middle = |rings: &crate::layers::Rings| {
        let Extent { low, high } = Extent::of(rings.iter().flatten().flatten().copied())?;
        Some(LonLat { lon: f64::midpoint(low.lon, high.lon), lat: f64::midpoint(low.lat, high.lat) })
    };
    let district = || atlas.districts.iter().find(|one| same(&one.name) || one.id == name).and_then(|one| middle(&one.rings));
    let state = || atlas.states.iter().find(|one| same(&one.name) || one.id == name).and_then(|one| middle(&one.rings));
    let at = settlement.or_else(town).or_else(district).or_else(state);
    at.ok_or_else(|| told!("import-end-unknown", name = name))
}
