//! Where on the map a thing is.

use super::view::Thing;
use super::work::Drawn;
use crate::atlas::Atlas;
use crate::index::PlaneBox;
use crate::measure::LonLat;

/// The box that holds it; nothing where the plan does not have it.
pub(super) fn bounds(atlas: &Atlas, drawn: &Drawn, thing: &Thing) -> Option<PlaneBox> {
    let sheet = &drawn.sheet;
    let spot = |places: &[geo_types::Coord<f64>], number: usize| places.get(number).map(|at| PlaneBox::of([*at]));
    match thing {
        Thing::Flashpoint(id) => drawn.flashpoint(id).map(|(_, flashpoint)| PlaneBox::of([flashpoint.place])),
        Thing::Office(id) => {
            let office = drawn.scenario.office(id)?;
            let states = office.states.iter().filter_map(|state| Some(&atlas.states[atlas.state(state)?]));
            let corners: Vec<LonLat> = states.flat_map(|state| state.rings.iter().flatten().flatten().copied()).collect();
            (!corners.is_empty()).then(|| PlaneBox::of(drawn.plan.findings.ground.plane.plane_from_lonlats(&corners)))
        }
        Thing::Conference(id) => {
            let conference = drawn.plan.conferences.iter().find(|conference| conference.id == *id)?;
            places_of(drawn, &conference.flashpoints)
        }
        Thing::Agreement(id) => {
            let agreement = drawn.plan.agreements.iter().find(|agreement| agreement.id == *id)?;
            places_of(drawn, &drawn.plan.conferences.get(agreement.conference)?.flashpoints)
        }
        Thing::Route(number) => sheet.routes.get(*number).map(|line| line.bounds),
        Thing::Zone(number) => sheet.zones.get(*number).map(|area| area.bounds),
        Thing::NoGo(number) => sheet.no_go.get(*number).map(|area| area.bounds),
        Thing::Water(number) => spot(&sheet.water, *number),
        Thing::Settlement(number) => spot(&sheet.settlements, *number),
        Thing::Incident(number) => spot(&sheet.incidents, *number),
    }
}

/// The box that holds some flashpoints.
fn places_of(drawn: &Drawn, flashpoints: &[usize]) -> Option<PlaneBox> {
    let all = &drawn.plan.findings.flashpoints;
    let places: Vec<_> = flashpoints.iter().filter_map(|number| all.get(*number)).map(|flashpoint| flashpoint.place).collect();
    (!places.is_empty()).then(|| PlaneBox::of(places))
}
