//! The ground: the layers of a scenario and the states of the atlas in one plane, under trees.

use geo_types::Coord;

use super::borders::Countries;
use super::meeting::Meeting;
use super::{Encounter, Exposure, Kind, With, near};
use crate::atlas::Atlas;
use crate::calendar::Passage;
use crate::index::{Field, PlaneShape, StateField, plane_for};
use crate::layers::Placed as _;
use crate::measure::{Plane, PlaneError};
use crate::scenario::Scenario;

/// All that herds can meet, in the plane.
#[derive(Clone)]
pub struct Ground {
    /// The plane.
    pub plane: Plane,
    /// The states of the atlas.
    pub states: StateField,
    /// The country of each state.
    pub countries: Countries,
    /// Farming zones.
    pub zones: Field,
    /// Water points.
    pub water: Field,
    /// Settlements.
    pub settlements: Field,
    /// Past incidents.
    pub incidents: Field,
    /// No-go zones.
    pub no_go: Field,
}

impl Ground {
    /// Puts a scenario and an atlas into the plane.
    ///
    /// # Errors
    /// Where there is no plane for the extent.
    pub fn new(atlas: &Atlas, scenario: &Scenario) -> Result<Self, PlaneError> {
        let plane = plane_for(scenario.extent(), atlas)?;
        let points = |places: Vec<_>| Field::of_points(&plane, &places);
        Ok(Self {
            states: StateField::of(&plane, atlas),
            countries: Countries::of(atlas),
            zones: Field::of_areas(&plane, scenario.farming_zones.iter().map(|zone| &zone.rings)),
            water: points(scenario.water_points.iter().map(|point| point.at).collect()),
            settlements: points(scenario.settlements.iter().map(|settlement| settlement.at).collect()),
            incidents: points(scenario.incidents.iter().map(|incident| incident.at).collect()),
            no_go: Field::of_areas(&plane, scenario.no_go.iter().map(|zone| &zone.rings)),
            plane,
        })
    }
}

/// What every kind knows of an encounter before it measures the exposure.
pub(super) struct Draft<'a> {
    pub(super) ground: &'a Ground,
    pub(super) scenario: &'a Scenario,
    pub(super) passages: &'a [Passage],
    pub(super) kind: Kind,
}

impl Draft<'_> {
    /// The encounter of a meeting with one of the scenario's features.
    pub(super) fn encounter(&self, meeting: &Meeting, shape: &PlaneShape, with: With, exposure: Exposure) -> Encounter {
        let closest = &self.passages[meeting.passage].stretches[meeting.closest];
        let place = near::foot(closest.a, closest.b, shape);
        self.encounter_at(meeting, place, with, exposure)
    }

    /// The encounter of a meeting at a place.
    pub(super) fn encounter_at(&self, meeting: &Meeting, place: Coord<f64>, with: With, exposure: Exposure) -> Encounter {
        let passage = &self.passages[meeting.passage];
        let route = &self.scenario.routes[passage.route];
        Encounter {
            id: format!("{}:{}/{}:{}", self.kind.word(), route.id, passage.leg.word(), self.name(with)),
            kind: self.kind,
            passage: meeting.passage,
            route: passage.route,
            leg: passage.leg,
            with,
            distance_m: meeting.distance_m,
            days: meeting.window.days(),
            from_km: passage.stretches[meeting.first].from_km,
            to_km: passage.stretches[meeting.last].to_km,
            place,
            at: self.ground.plane.lonlat_from_plane(place),
            exposure,
        }
    }

    fn name(&self, with: With) -> String {
        let Self { scenario, .. } = self;
        match with {
            With::Zone(zone) => scenario.farming_zones[zone].id().to_owned(),
            With::Water(point) => scenario.water_points[point].id().to_owned(),
            With::Settlement(settlement) => scenario.settlements[settlement].id().to_owned(),
            With::Incident(incident) => scenario.incidents[incident].id().to_owned(),
            With::NoGo(zone) => scenario.no_go[zone].id().to_owned(),
            With::Herd(passage) => {
                let other = &self.passages[passage];
                format!("{}/{}", scenario.routes[other.route].id, other.leg.word())
            }
            With::Border { from, to } => {
                let side = |state: Option<usize>| state.map_or_else(|| "none".to_owned(), |state| state.to_string());
                format!("{}>{}", side(from), side(to))
            }
        }
    }
}
