//! Herds that may come while a crop stands on their way.

use std::collections::BTreeMap;

use super::reach::Reach;
use super::{Asked, ClauseId, Contradiction, ContradictionKind};
use crate::agreed::{Bound, Season, Terms, Trigger};
use crate::calendar::{Leg, Passage};
use crate::encounters::near;
use crate::layers::{Crop, FarmingZone, LayerKind, Placed as _, Standing};
use crate::measure::{Day, DayRange};
use crate::words::{Phrase, Sentence, Value};

/// The seasons whose first day of entry comes before the harvest of a zone on the way.
pub(super) fn before_harvest(asked: Asked<'_>, reaches: &[Reach<'_>]) -> Vec<Contradiction> {
    let mut found = Vec::new();
    for reach in reaches {
        let Terms::Season(season) = &reach.held.clause.terms else { continue };
        let Some(entry) = season.entry.as_ref().and_then(|bound| entry_day(bound, asked.scenario.season.days())) else { continue };
        let routes = reach.routes(asked).into_iter().filter(|route| concerns(asked, season, *route));
        found.extend(routes.filter_map(|route| of_route(asked, reach, route, entry)));
    }
    found
}

/// The first day on which a text lets herds in; nothing where the harvest itself decides, or no day is said.
fn entry_day(bound: &Bound, season: DayRange) -> Option<Day> {
    let from = bound.from.filter(|_| bound.trigger != Some(Trigger::Harvest))?;
    from.days_in(season).map(|days| days.first.max(season.first))
}

/// Whether a season is for a route's herd: for all where it names none.
fn concerns(asked: Asked<'_>, season: &Season, route: usize) -> bool {
    let Some(route) = asked.scenario.routes.get(route) else { return false };
    let names = [route.id.as_str(), route.name(), route.community.as_str(), asked.scenario.community_name(&route.community)];
    let is_named = |herd: &String| names.iter().any(|name| name.to_lowercase() == herd.trim().to_lowercase());
    season.herds.is_empty() || season.herds.iter().any(is_named)
}

fn of_route(asked: Asked<'_>, reach: &Reach<'_>, route: usize, entry: Day) -> Option<Contradiction> {
    let Asked { scenario, findings, .. } = asked;
    // A crop that stands all year has no harvest to wait for: it is told of where nothing else stands.
    let mut standing: BTreeMap<usize, Stands> = BTreeMap::new();
    for zone in zones_on_the_way(asked, route) {
        standing.extend(stands_on(scenario.farming_zones.get(zone)?, entry, scenario.season.days()).map(|stands| (zone, stands)));
    }
    // The one that stands longest is told; ties go to the first.
    let (zone, Stands { until, crop }) = standing.iter().max_by_key(|(zone, stands)| (stands.until, std::cmp::Reverse(**zone)))?;
    let (zone, way) = (scenario.farming_zones.get(*zone)?, scenario.routes.get(route)?);
    let says = Sentence::new(if until.is_some() { Phrase("coverage-entry-before-harvest") } else { Phrase("coverage-entry-all-year") })
        .with("agreement", &reach.held.agreement.title)
        .with("entry", entry)
        .with("herd", scenario.community_name(&way.community))
        .with("route", way.name())
        .with("crop", Value::OfFiles(crop.clone()))
        .with("zone", zone.name())
        .with("more", standing.len() - 1);
    let says = match until {
        Some(until) => says.with("last", *until),
        None => says,
    };
    let zones = standing.keys().filter_map(|zone| scenario.farming_zones.get(*zone));
    let things = std::iter::once((LayerKind::Routes, way.id.clone())).chain(zones.map(|zone| (LayerKind::FarmingZones, zone.id.clone())));
    let at = findings.ground.zones.shape(scenario.number(LayerKind::FarmingZones, &zone.id)?).bounds().middle();
    Some(Contradiction {
        kind: ContradictionKind::EntryBeforeHarvest,
        clauses: vec![ClauseId::of(reach.held)],
        things: things.collect(),
        at: Some(findings.ground.plane.lonlat_from_plane(at)),
        says,
    })
}

/// A crop that stands on a day: until its harvest, or all year.
struct Stands {
    until: Option<Day>,
    crop: String,
}

/// The crop of a zone that stands on a day, the one that stands longest; one that stands all year where there is no other.
fn stands_on(zone: &FarmingZone, day: Day, season: DayRange) -> Option<Stands> {
    let days = |crop: &Crop| crop.days(season).into_iter().find(|days| days.contains(day));
    let standing = zone.crops.iter().filter_map(|crop| {
        let days = days(crop)?;
        let until = (crop.standing != Standing::AllYear).then_some(days.last.min(season.last));
        Some(Stands { until, crop: crop.name.clone() })
    });
    standing.max_by_key(|stands| stands.until)
}

/// The farming zones that the corridor of a route touches on its way out, in order.
fn zones_on_the_way(asked: Asked<'_>, route: usize) -> Vec<usize> {
    let ground = &asked.findings.ground;
    let Some(passage) = asked.findings.passages.get(Passage::number(route, Leg::Out)) else { return Vec::new() };
    let mut zones = Vec::new();
    for stretch in &passage.stretches {
        let reach = stretch.half_width_m * stretch.scale;
        let near = ground.zones.meeting(stretch.bounds().widened(reach)).map(|zone| zone as usize);
        zones.extend(near.filter(|zone| near::within(stretch.a, stretch.b, ground.zones.shape(*zone), reach).is_some()));
    }
    zones.sort_unstable();
    zones.dedup();
    zones
}
