//! The ground: the layers of a scenario and the states of the atlas in one plane, under trees.

use std::sync::Arc;

use geo_types::Coord;

use super::With;
use super::crops::standing;
use super::meeting::Times;
use crate::atlas::Atlas;
use crate::index::{Field, StateField, plane_for};
use crate::measure::plane::Extent;
use crate::measure::{Plane, PlaneError};
use crate::progress::{Cancelled, Progress};
use crate::scenario::{Scenario, Touched};

/// All that herds can meet, in the plane. Copies share what no edit touched.
#[derive(Clone)]
pub struct Ground {
    /// The plane.
    pub plane: Plane,
    /// The states of the atlas.
    pub states: Arc<StateField>,
    /// What is known of each of them.
    pub lands: Arc<Vec<Land>>,
    /// Towns of the atlas.
    pub towns: Arc<Vec<Coord<f64>>>,
    /// Farming zones.
    pub zones: Field,
    /// When a crop stands in each.
    pub crops: Arc<Times>,
    /// Water points.
    pub water: Field,
    /// Settlements.
    pub settlements: Field,
    /// Past incidents.
    pub incidents: Field,
    /// Incidents of earlier seasons that were reported.
    pub reported: Field,
    /// No-go zones.
    pub no_go: Field,
    /// The whole degrees that the plane was made for.
    degrees: Option<Extent>,
}

/// A state, as far as borders ask.
#[derive(Clone, Debug)]
pub struct Land {
    /// Its id.
    pub id: String,
    /// Its country's code.
    pub iso3: String,
}

impl Ground {
    /// Puts a scenario and an atlas into the plane.
    ///
    /// # Errors
    /// Where there is no plane for the extent, or the work was cancelled.
    pub fn new(atlas: &Atlas, scenario: &Scenario, progress: &Progress) -> Result<Self, GroundError> {
        let plane = plane_for(scenario.extent(), atlas)?;
        let points = |places: Vec<_>| Field::of_points(&plane, &places, progress);
        let season = scenario.season.days();
        let land = |state: &crate::atlas::State| Land { id: state.id.clone(), iso3: state.iso3.clone() };
        Ok(Self {
            states: Arc::new(StateField::of(&plane, atlas, progress)?),
            lands: Arc::new(atlas.states.iter().map(land).collect()),
            towns: Arc::new(atlas.towns.iter().map(|town| plane.plane_from_lonlat(town.at)).collect()),
            zones: Field::of_areas(&plane, scenario.farming_zones.iter().map(|zone| &zone.rings), progress)?,
            crops: Arc::new(Times::of(scenario.farming_zones.iter().map(|zone| standing(zone, season)))),
            water: points(scenario.water_points.iter().map(|point| point.at).collect())?,
            settlements: points(scenario.settlements.iter().map(|settlement| settlement.at).collect())?,
            incidents: points(scenario.incidents.iter().map(|incident| incident.at).collect())?,
            reported: points(scenario.reported_incidents().into_iter().filter_map(|report| Some(report.at?.lonlat())).collect())?,
            no_go: Field::of_areas(&plane, scenario.no_go.iter().map(|zone| &zone.rings), progress)?,
            degrees: scenario.extent().map(Extent::in_whole_degrees),
            plane,
        })
    }

    /// The same ground after one thing of the scenario was edited; nothing where the edit moves the plane
    /// itself, which every number rests on.
    #[must_use]
    pub fn revised(&self, before: &Scenario, scenario: &Scenario, touched: Touched) -> Option<Self> {
        if !self.keeps_its_plane(before, scenario, touched) {
            return None;
        }
        let (mut ground, plane) = (self.clone(), &self.plane);
        match touched {
            Touched::Route(_) => {}
            Touched::WaterPoint(number) => ground.water = self.water.with_point(plane, number, scenario.water_points[number].at),
            Touched::Zone(number) => {
                let zone = &scenario.farming_zones[number];
                ground.zones = self.zones.with_area(plane, number, &zone.rings);
                ground.crops = Arc::new(self.crops.with(number, standing(zone, scenario.season.days())));
            }
            Touched::Settlement(number) => {
                ground.settlements = self.settlements.with_point(plane, number, scenario.settlements[number].at);
            }
            Touched::Incident(number) => ground.incidents = self.incidents.with_point(plane, number, scenario.incidents[number].at),
            Touched::NoGo(number) => ground.no_go = self.no_go.with_area(plane, number, &scenario.no_go[number].rings),
        }
        Some(ground)
    }

    /// The same places on other days: when crops stand is asked anew, nothing else moved.
    #[must_use]
    pub fn redated(&self, scenario: &Scenario) -> Self {
        let season = scenario.season.days();
        Self { crops: Arc::new(Times::of(scenario.farming_zones.iter().map(|zone| standing(zone, season)))), ..self.clone() }
    }

    /// The same ground on which herds can meet no thing of its kind but this.
    pub(super) fn with_only(&self, thing: With) -> Self {
        let mut ground = self.clone();
        match thing {
            With::Settlement(number) => ground.settlements = self.settlements.alone(number),
            With::Incident(number) => ground.incidents = self.incidents.alone(number),
            With::NoGo(number) => ground.no_go = self.no_go.alone(number),
            With::Water(number) => ground.water = self.water.alone(number),
            With::Zone(number) | With::Pinch(number) => ground.zones = self.zones.alone(number),
            // Herds, borders and reports stand on no layer of their own.
            With::Herd(_) | With::Border { .. } | With::Reported(_) => {}
        }
        ground
    }

    /// Whether the scenario still fills the same whole degrees. All of it is measured only where the thing
    /// may have held a side open alone: a hundred thousand fields take milliseconds.
    fn keeps_its_plane(&self, before: &Scenario, scenario: &Scenario, touched: Touched) -> bool {
        let whole = |scenario: &Scenario| scenario.extent_of(touched).map(Extent::in_whole_degrees);
        let (Some(all), Some(old), Some(new)) = (self.degrees, whole(before), whole(scenario)) else { return false };
        if !all.holds(new) {
            return false;
        }
        let held = |extent: Extent| {
            [extent.low.lon == all.low.lon, extent.low.lat == all.low.lat, extent.high.lon == all.high.lon, extent.high.lat == all.high.lat]
        };
        let still_held = held(old).into_iter().zip(held(new)).all(|(old, new)| new || !old);
        still_held || scenario.extent().map(Extent::in_whole_degrees) == Some(all)
    }
}

/// Why there is no ground.
#[derive(Debug, thiserror::Error)]
pub enum GroundError {
    /// The person stopped it.
    #[error("stopped")]
    Cancelled,
    /// There is no map plane.
    #[error(transparent)]
    Plane(#[from] PlaneError),
}

impl From<Cancelled> for GroundError {
    fn from(_: Cancelled) -> Self {
        Self::Cancelled
    }
}
