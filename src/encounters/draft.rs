//! An encounter in the making.

use std::collections::BTreeMap;
use std::sync::Arc;

use geo_types::Coord;

use super::meeting::Meeting;
use super::{Encounter, Exposure, Ground, Inquiry, Kind, With, near};
use crate::calendar::Passage;
use crate::index::PlaneShape;
use crate::layers::Placed as _;
use crate::scenario::Scenario;

/// What every kind knows of an encounter before it measures the exposure.
#[derive(Clone, Copy)]
pub(super) struct Draft<'a> {
    pub(super) ground: &'a Ground,
    pub(super) scenario: &'a Scenario,
    pub(super) passages: &'a [Arc<Passage>],
    pub(super) kind: Kind,
}

impl<'a> Draft<'a> {
    /// The drafts of one kind.
    pub(super) const fn of(inquiry: Inquiry<'a>, kind: Kind) -> Self {
        let Inquiry { ground, scenario, passages, .. } = inquiry;
        Self { ground, scenario, passages, kind }
    }

    /// The encounter of a meeting with one of the scenario's features.
    pub(super) fn encounter(&self, meeting: &Meeting, shape: PlaneShape<'_>, with: With, exposure: Exposure) -> Encounter {
        let closest = &self.passages[meeting.passage as usize].stretches[meeting.closest as usize];
        let place = near::foot(closest.a, closest.b, shape);
        self.encounter_at(meeting, place, with, exposure)
    }

    /// The encounter of a meeting at a place.
    pub(super) fn encounter_at(&self, meeting: &Meeting, place: Coord<f64>, with: With, exposure: Exposure) -> Encounter {
        let passage = &self.passages[meeting.passage as usize];
        Encounter {
            id: self.id(passage, with, 0),
            kind: self.kind,
            passage: meeting.passage as usize,
            route: passage.route,
            leg: passage.leg,
            with,
            nth: 0,
            distance_m: meeting.distance_m,
            days: meeting.window.days(),
            from_km: passage.stretches[meeting.first as usize].from_km,
            to_km: passage.stretches[meeting.last as usize].to_km,
            place,
            at: self.ground.plane.lonlat_from_plane(place),
            exposure,
        }
    }

    /// Tells those apart that meet the same thing again on one passage.
    pub(super) fn numbered(&self, encounters: &mut [Encounter]) {
        let mut times: BTreeMap<(usize, With), u16> = BTreeMap::new();
        for encounter in encounters {
            let before = times.entry((encounter.passage, encounter.with)).or_default();
            if *before > 0 {
                encounter.nth = *before;
                encounter.id = self.id(&self.passages[encounter.passage], encounter.with, *before);
            }
            *before += 1;
        }
    }

    fn id(&self, passage: &Passage, with: With, nth: u16) -> String {
        let again = if nth == 0 { String::new() } else { format!("#{}", nth + 1) };
        let route = &self.scenario.routes[passage.route];
        format!("{}:{}/{}:{}{again}", self.kind.word(), route.id, passage.leg.word(), self.name(with))
    }

    fn name(&self, with: With) -> String {
        let Self { scenario, .. } = self;
        match with {
            With::Zone(zone) | With::Pinch(zone) => scenario.farming_zones[zone].id().to_owned(),
            With::Water(point) => scenario.water_points[point].id().to_owned(),
            With::Settlement(settlement) => scenario.settlements[settlement].id().to_owned(),
            With::Incident(incident) => scenario.incidents[incident].id().to_owned(),
            With::Reported(report) => scenario.reported_incident(report).map_or_else(String::new, |report| report.id.clone()),
            With::NoGo(zone) => scenario.no_go[zone].id().to_owned(),
            With::Herd(passage) => {
                let other = &self.passages[passage];
                format!("{}/{}", scenario.routes[other.route].id, other.leg.word())
            }
            With::Border { from, to } => {
                let side = |state: Option<usize>| state.map_or("none", |state| self.ground.lands[state].id.as_str());
                format!("{}>{}", side(from), side(to))
            }
        }
    }
}
