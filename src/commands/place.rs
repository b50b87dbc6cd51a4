//! `murhal place`: what is where.

use std::path::Path;

use super::arguments::PlaceArguments;
use super::failure::Failure;
use super::say::Say;
use crate::index::{StateField, plane_for};
use crate::measure::plane::project_to_system;
use crate::measure::{LonLat, ground};
use crate::progress::Progress;
use crate::shelf;

pub(super) fn run(arguments: &PlaceArguments, maps: Option<&Path>, say: &mut Say) -> Result<(), Failure> {
    let at = LonLat { lon: arguments.lon, lat: arguments.lat };
    if at.lon.abs() > 180.0 || at.lat.abs() > 90.0 {
        return Err(Failure::WrongUse(format!("{}, {} is no longitude and latitude", at.lon, at.lat)));
    }
    let (atlas, _) = shelf::atlas(maps);
    let plane = plane_for(None, &atlas)?;
    let state = StateField::of(&plane, &atlas, &Progress::default())?.at(plane.plane_from_lonlat(at)).map(|number| &atlas.states[number]);
    say.line(
        state.map_or_else(|| "in no state of the maps".to_owned(), |state| format!("{} ({}), {}", state.name, state.id, state.country)),
    );
    let distance_m = |town: &crate::atlas::Town| ground::distance_m(town.at, at);
    if let Some(town) = atlas.towns.iter().min_by(|a, b| distance_m(a).total_cmp(&distance_m(b))) {
        let km = distance_m(town) / 1_000.0;
        say.line(if km < 0.1 { format!("at {}", town.name) } else { format!("{km:.1} km {} of {}", ground::wind(town.at, at), town.name) });
    }
    if let Some(code) = &arguments.system {
        let (east, north) = project_to_system(code, at)?;
        say.line(format!("{code}: {east:.2} {north:.2}"));
    }
    Ok(())
}
