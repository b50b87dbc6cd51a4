//! What a lever changes: every flashpoint it touches, before and after, and what it costs herders and farmers.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::journey::{Journey, journey};
use super::paired::paired;
use crate::atlas::Atlas;
use crate::encounters::{Exposure, GroundError, Kind};
use crate::findings::Findings;
use crate::flashpoints::Flashpoint;
use crate::measure::ground::polygon_ha;
use crate::progress::{Cancelled, Progress};
use crate::scenario::{Lever, Reach, Scenario};

/// What is needed to try something.
#[derive(Clone, Copy)]
pub struct Trying<'a> {
    /// The base maps.
    pub atlas: &'a Atlas,
    /// The scenario as it is.
    pub scenario: &'a Scenario,
    /// What its season holds.
    pub findings: &'a Findings,
    /// How far it is, and whether to stop.
    pub progress: &'a Progress,
}

/// Points of all flashpoints of a season together.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Sums {
    /// All of them.
    pub total: f64,
    /// Those of each kind, in the order of [`Kind::ALL`].
    pub by_kind: [f64; Kind::ALL.len()],
    /// The severity of the gravest.
    pub gravest: f64,
}

impl Sums {
    /// Of flashpoints.
    #[must_use]
    pub fn of<'a>(flashpoints: impl IntoIterator<Item = &'a Arc<Flashpoint>>) -> Self {
        flashpoints.into_iter().fold(Self::default(), |mut sums, flashpoint| {
            sums.total += flashpoint.severity;
            sums.gravest = sums.gravest.max(flashpoint.severity);
            for (sum, kind) in sums.by_kind.iter_mut().zip(&flashpoint.by_kind) {
                *sum += kind.points;
            }
            sums
        })
    }

    /// The points of a kind.
    #[must_use]
    pub fn of_kind(&self, kind: Kind) -> f64 {
        self.by_kind[kind as usize]
    }
}

/// A flashpoint that a lever touches.
#[derive(Clone, Debug, PartialEq)]
pub struct Moved {
    /// As it is planned; nothing where the lever makes it.
    pub before: Option<Arc<Flashpoint>>,
    /// With the lever; nothing where it is no more.
    pub after: Option<Arc<Flashpoint>>,
}

impl Moved {
    /// Its severity before and after; 0 where it is not there.
    #[must_use]
    pub fn severities(&self) -> [f64; 2] {
        [&self.before, &self.after].map(|one| one.as_ref().map_or(0.0, |one| one.severity))
    }

    /// By how much it becomes graver; negative where less grave.
    #[must_use]
    pub fn by(&self) -> f64 {
        let [before, after] = self.severities();
        after - before
    }

    /// The flashpoint as it is planned, or the new one.
    #[must_use]
    pub fn flashpoint(&self) -> Option<&Arc<Flashpoint>> {
        self.before.as_ref().or(self.after.as_ref())
    }
}

/// What it costs a herd.
#[derive(Clone, Debug, PartialEq)]
pub struct HerdCost {
    /// The route, by number.
    pub route: usize,
    /// Its year as planned.
    pub before: Journey,
    /// With the lever.
    pub after: Journey,
}

/// What it costs those who farm.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FieldCost {
    /// Standing crop within reach of herds as planned, in hectares.
    pub before_ha: f64,
    /// With the lever.
    pub after_ha: f64,
    /// Hectares that are to be harvested before their time, times the days: what is asked of those who harvest first.
    pub early_ha_days: f64,
}

/// What a lever changes.
#[derive(Clone, Debug, PartialEq)]
pub struct Effect {
    /// The season as planned.
    pub before: Sums,
    /// With the lever.
    pub after: Sums,
    /// Every flashpoint whose severity or days differ, the most relieved first.
    pub moved: Vec<Moved>,
    /// The herds whose year differs.
    pub herds: Vec<HerdCost>,
    /// Those who farm, by community; nothing for fields of which nobody says whose they are.
    pub farmers: BTreeMap<Option<String>, FieldCost>,
}

/// A lever that was tried.
#[derive(Clone, Debug, PartialEq)]
pub struct Tried {
    /// The lever.
    pub lever: Lever,
    /// What it changes.
    pub effect: Effect,
}

/// What levers, pulled together, would change; nothing where one of them cannot be pulled.
///
/// # Errors
/// Where the work was cancelled.
pub fn tried(trying: Trying<'_>, levers: &[Lever]) -> Result<Option<Effect>, Cancelled> {
    let Some((scenario, findings)) = season_with(trying, levers)? else { return Ok(None) };
    Ok(Some(compared(trying, &scenario, &findings)))
}

/// The season with levers pulled.
///
/// # Errors
/// Where the work was cancelled.
pub(super) fn season_with(trying: Trying<'_>, levers: &[Lever]) -> Result<Option<(Scenario, Findings)>, Cancelled> {
    let Trying { atlas, scenario, findings, progress } = trying;
    let mut changed = scenario.clone();
    let mut reach = Reach::NOTHING;
    for lever in levers {
        let Ok(change) = lever.change(&changed) else { return Ok(None) };
        reach = reach.and(change.reach(&changed));
        drop(changed.apply(change));
    }
    let quietly = progress.quietly();
    let revised = match reach {
        Reach::Things(touched) => findings.revised(atlas, scenario, &changed, &touched, &quietly),
        Reach::Everything => Findings::new(atlas, &changed, &quietly),
    };
    match revised {
        Ok(revised) => Ok(Some((changed, revised))),
        Err(GroundError::Cancelled) => Err(Cancelled),
        // A way that leaves every plane cannot be gone.
        Err(GroundError::Plane(_)) => Ok(None),
    }
}

/// What differs between the season as it is planned and another.
pub(super) fn compared(trying: Trying<'_>, scenario: &Scenario, after: &Findings) -> Effect {
    let before = trying.findings;
    let pairs = paired(&before.flashpoints, &after.flashpoints);
    let differs = |old: &Arc<Flashpoint>, new: &Arc<Flashpoint>| {
        !Arc::ptr_eq(old, new) && ((old.severity - new.severity).abs() > 1e-9 || old.days != new.days || old.peak != new.peak)
    };
    let mut moved: Vec<Moved> = pairs
        .into_iter()
        .filter(|pair| !matches!(pair, (Some(old), Some(new)) if !differs(old, new)))
        .map(|(old, new)| Moved { before: old.cloned(), after: new.cloned() })
        .collect();
    moved.sort_by(|a, b| a.by().total_cmp(&b.by()));
    Effect {
        before: Sums::of(&before.flashpoints),
        after: Sums::of(&after.flashpoints),
        moved,
        herds: herds(trying, scenario, after),
        farmers: farmers(trying, scenario, after),
    }
}

fn herds(trying: Trying<'_>, scenario: &Scenario, after: &Findings) -> Vec<HerdCost> {
    let of_route = |route: usize| {
        let before = journey(trying.scenario, trying.findings, route);
        let after = journey(scenario, after, route);
        (before != after).then_some(HerdCost { route, before, after })
    };
    (0..trying.scenario.routes.len().min(scenario.routes.len())).filter_map(of_route).collect()
}

fn farmers(trying: Trying<'_>, scenario: &Scenario, after: &Findings) -> BTreeMap<Option<String>, FieldCost> {
    let mut all: BTreeMap<Option<String>, FieldCost> = BTreeMap::new();
    for (is_after, scenario, findings) in [(false, trying.scenario, trying.findings), (true, scenario, after)] {
        for (zone, hectares) in exposed(findings) {
            let Some(zone) = scenario.farming_zones.get(zone) else { continue };
            let cost = all.entry(zone.community.clone()).or_default();
            *(if is_after { &mut cost.after_ha } else { &mut cost.before_ha }) += hectares;
        }
    }
    for (old, new) in trying.scenario.farming_zones.iter().zip(&scenario.farming_zones).filter(|(old, new)| old.crops != new.crops) {
        let last = |zone: &crate::layers::FarmingZone| zone.standing(trying.scenario.season.days()).iter().map(|(days, _)| days.last).max();
        let early = last(old).zip(last(new)).map_or(0, |(old, new)| old.days_since(new).max(0));
        all.entry(new.community.clone()).or_default().early_ha_days += f64::from(early) * hectares(&new.rings);
    }
    all.retain(|_, cost| (cost.before_ha - cost.after_ha).abs() > 1e-9 || cost.early_ha_days > 0.0);
    all
}

/// Standing crop that herds may reach, zone by zone: where several may, what the one with the most may.
fn exposed(findings: &Findings) -> BTreeMap<usize, f64> {
    let mut by_zone: BTreeMap<usize, f64> = BTreeMap::new();
    for encounter in findings.encounters.iter().filter(|one| one.kind == Kind::Crops) {
        if let (crate::encounters::With::Zone(zone), Exposure::Crop(crop)) = (encounter.with, &encounter.exposure) {
            let most = by_zone.entry(zone).or_default();
            *most = most.max(crop.area_ha);
        }
    }
    by_zone
}

fn hectares(rings: &crate::layers::Rings) -> f64 {
    let line = |ring: &Vec<crate::measure::LonLat>| ring.iter().map(|at| (at.lon, at.lat)).collect::<geo_types::LineString<f64>>();
    let polygon = |rings: &Vec<Vec<crate::measure::LonLat>>| {
        let holes = rings.iter().skip(1).map(line).collect();
        rings.first().map_or(0.0, |outer| polygon_ha(&geo_types::Polygon::new(line(outer), holes)))
    };
    rings.iter().map(polygon).sum()
}
