//! Where on the map a thing is.

use super::view::Thing;
use super::work::Drawn;
use crate::atlas::Atlas;
use crate::index::{Field, PlaneBox};
use crate::measure::LonLat;

/// The box that holds it; nothing where the plan does not have it.
pub(super) fn bounds(atlas: &Atlas, drawn: &Drawn, thing: &Thing) -> Option<PlaneBox> {
    let ground = &drawn.plan.findings.ground;
    let of = |field: &Field, number: usize| (number < field.len()).then(|| field.shape(number).bounds());
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
        Thing::Route(number) => drawn.sheet.routes.get(*number).map(|line| line.bounds),
        Thing::Zone(number) => of(&ground.zones, *number),
        Thing::NoGo(number) => of(&ground.no_go, *number),
        Thing::Water(number) => of(&ground.water, *number),
        Thing::Settlement(number) => of(&ground.settlements, *number),
        Thing::Incident(number) => of(&ground.incidents, *number),
    }
}

/// The box that holds some flashpoints.
fn places_of(drawn: &Drawn, flashpoints: &[usize]) -> Option<PlaneBox> {
    let all = &drawn.plan.findings.flashpoints;
    let places: Vec<_> = flashpoints.iter().filter_map(|number| all.get(*number)).map(|flashpoint| flashpoint.place).collect();
    (!places.is_empty()).then(|| PlaneBox::of(places))
}
