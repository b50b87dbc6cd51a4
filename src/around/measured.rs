//! What the season would be with another way.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use geo_types::Coord;

use super::ends::Ends;
use super::rerouted::rerouted;
use super::shares;
use super::terrain::Terrain;
use super::{Part, Way};
use crate::atlas::Atlas;
use crate::calendar::{Leg, Passage};
use crate::encounters::{Encounter, Exposure, GroundError, Kind};
use crate::findings::Findings;
use crate::flashpoints::Flashpoint;
use crate::layers::Route;
use crate::measure::{Day, LonLat};
use crate::progress::Progress;
use crate::scenario::{Scenario, Touched};

/// The season as it is planned.
#[derive(Clone, Copy)]
pub(super) struct Season<'a> {
    pub(super) atlas: &'a Atlas,
    pub(super) scenario: &'a Scenario,
    pub(super) findings: &'a Findings,
    pub(super) route: usize,
}

impl Season<'_> {
    /// Another way, and the season with it.
    pub(super) fn measured(
        self,
        terrain: &Terrain,
        ends: &Ends,
        line: Vec<LonLat>,
        (apart_from_present, apart): (f64, f64),
        progress: &Progress,
    ) -> Result<Way, GroundError> {
        let plane = &self.findings.ground.plane;
        let route = rerouted(plane, self.scenario, &self.scenario.routes[self.route], line);
        let mut scenario = self.scenario.clone();
        scenario.routes[self.route] = route.clone();
        let touched = [Touched::Route(self.route)];
        let after = self.findings.revised(self.atlas, self.scenario, &scenario, &touched, progress)?;
        Ok(self.way(terrain, &ends.between(plane, &route.line), route, &after, (apart_from_present, apart)))
    }

    /// The present way.
    pub(super) fn present(self, terrain: &Terrain, ends: &Ends) -> Way {
        self.way(terrain, &ends.replaced, self.scenario.routes[self.route].clone(), self.findings, (0.0, 0.0))
    }

    /// What a way is, given the piece of it between the ends, and the season with it.
    fn way(
        self,
        terrain: &Terrain,
        between: &[Coord<f64>],
        route: Route,
        after: &Findings,
        (apart_from_present, apart): (f64, f64),
    ) -> Way {
        let parts: Option<Vec<(Part, f64)>> = terrain.costs_of(between);
        let own: Vec<&Arc<Encounter>> = after.encounters.iter().filter(|one| one.route == self.route).collect();
        let out = &after.passages[Passage::number(self.route, Leg::Out)];
        let length_km = out.stretches.last().map_or(0.0, |stretch| stretch.to_km);
        let (water_stops, dry_km) = water(&own, length_km);
        let Farms { zones, area_ha, weeks, unknown } = Farms::of(&own);
        let (before, now) = (&self.findings.flashpoints, &after.flashpoints);
        let (borders, international) = borders(&own);
        Way {
            cost_m: parts.as_ref().map(|parts| parts.iter().map(|(_, metres)| metres).sum()),
            parts: parts.unwrap_or_default(),
            apart_from_present,
            apart,
            length_km,
            days: days(&route, out),
            water_stops,
            dry_km,
            farms: zones,
            farm_ha: area_ha,
            farm_weeks: weeks,
            farms_unknown: unknown,
            borders,
            international,
            severity: now.iter().map(|flashpoint| flashpoint.severity).sum(),
            new: without(now, before),
            gone: without(before, now),
            communities: shares::changed(before, now),
            route,
        }
    }
}

/// The flashpoints that are not among others, by id.
fn without(some: &[Arc<Flashpoint>], others: &[Arc<Flashpoint>]) -> Vec<Arc<Flashpoint>> {
    let others: BTreeSet<&str> = others.iter().map(|flashpoint| flashpoint.id.as_str()).collect();
    some.iter().filter(|flashpoint| !others.contains(flashpoint.id.as_str())).cloned().collect()
}

/// Days on the way out, from the fewest to the most.
fn days(route: &Route, out: &Passage) -> (f64, f64) {
    let Some(end) = out.stretches.last() else { return (0.0, 0.0) };
    // A stretch's window begins where the herd comes to it: the end of it is reached at the fastest pace.
    let fewest = end.window.from.days_since(route.departs.first) + (end.to_km - end.from_km) / route.pace.fastest_km_per_day;
    // The last day to depart counts whole, and so does the time that a herd takes to pass.
    let most = end.window.until.days_since(route.departs.last) - 1.0 - route.passage_days;
    (fewest, most.max(fewest))
}

/// How many water points on the way out have water when the herd is there, and the longest piece without.
fn water(own: &[&Arc<Encounter>], length_km: f64) -> (usize, f64) {
    let on_the_way = own.iter().filter(|one| one.kind == Kind::Water && one.leg == Leg::Out);
    let open = on_the_way.filter(|one| match &one.exposure {
        Exposure::Water(watering) => i32::try_from(watering.dry_days).unwrap_or(i32::MAX) < one.days.count(),
        _ => false,
    });
    let mut pieces: Vec<(f64, f64)> = open.map(|one| (one.from_km, one.to_km)).collect();
    pieces.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut dry = (0.0_f64, 0.0_f64);
    for (from, to) in &pieces {
        dry = (dry.0.max(from - dry.1), dry.1.max(*to));
    }
    (pieces.len(), dry.0.max(length_km - dry.1))
}

/// Borders crossed on the way out, and those between countries among them.
fn borders(own: &[&Arc<Encounter>]) -> (usize, usize) {
    let crossed = own.iter().filter(|one| one.leg == Leg::Out).filter_map(|one| match one.exposure {
        Exposure::Border(border) if border.crossed => Some(border.international),
        _ => None,
    });
    crossed.fold((0, 0), |(all, international), is_international| (all + 1, international + usize::from(is_international)))
}

/// The farming zones that a way touches.
struct Farms {
    zones: usize,
    area_ha: f64,
    weeks: f64,
    unknown: usize,
}

impl Farms {
    fn of(own: &[&Arc<Encounter>]) -> Self {
        let (mut by_zone, mut days, mut unknown) = (BTreeMap::new(), BTreeSet::<Day>::new(), BTreeSet::new());
        for one in own.iter().filter(|one| one.kind == Kind::Crops) {
            match &one.exposure {
                Exposure::Crop(crop) => {
                    // The same field on the way out and home is one field.
                    let area: &mut f64 = by_zone.entry(one.with).or_default();
                    *area = area.max(crop.area_ha);
                    days.extend(one.days.days());
                }
                _ => {
                    unknown.insert(one.with);
                }
            }
        }
        let weeks = f64::from(u32::try_from(days.len()).unwrap_or(u32::MAX)) / 7.0;
        Self { zones: by_zone.len(), area_ha: by_zone.values().fold(0.0, |all, area| all + area), weeks, unknown: unknown.len() }
    }
}
