//! All encounters of a season, and how an edit changes them.
//!
//! They are kept by who must be asked again when something is edited: what a herd meets alone, by route; what
//! herds meet at a water point, by point, since who is there on the same day drinks the same water; and the
//! meetings of herds. Copies share all that an edit left as it was.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use super::{Encounter, Inquiry, Key, With, borders, crops, herds, incidents, no_go, pinch, settlements, water};
use crate::calendar::{Leg, Passage};
use crate::progress::{Cancelled, Held, Progress};
use crate::scenario::{Scenario, Touched};

type Shared = Vec<Arc<Encounter>>;

/// Every encounter of a season.
#[derive(Clone, Debug, Default)]
pub struct Encounters {
    /// What the herd of each route meets alone, in order of their keys.
    alone: Vec<Arc<Shared>>,
    /// What herds meet at each water point, in order of their keys.
    water: Vec<Arc<Shared>>,
    /// Herds that meet, in order of their keys.
    herds: Arc<Shared>,
}

/// Encounters after an edit, and what the edit changed.
#[derive(Clone, Debug)]
pub struct Revised {
    /// All of them.
    pub encounters: Encounters,
    /// Those that are no more, or were otherwise.
    pub gone: Vec<Arc<Encounter>>,
    /// Those that are new, or are otherwise now.
    pub come: Vec<Arc<Encounter>>,
}

impl Encounters {
    /// Every encounter of a season.
    ///
    /// # Errors
    /// Where the work was cancelled.
    pub fn find(inquiry: Inquiry<'_>) -> Result<Self, Cancelled> {
        let Inquiry { scenario, passages, progress, .. } = inquiry;
        let asked: Vec<usize> = (0..passages.len()).collect();
        let inquiry = Inquiry { asked: &asked, ..inquiry };
        let mut found = Held::new(Self::default());
        found.alone = by_route(scenario.routes.len(), Held::new(alone_of(inquiry)?), progress)?;
        progress.begin("water points", passages.len())?;
        found.water = vec![Arc::default(); scenario.water_points.len()];
        let mut at_water = Held::new(water::find(inquiry)?);
        at_water.par_iter_mut().try_for_each(|(point, encounters)| {
            water::share_out(scenario, *point, encounters);
            progress.check()
        })?;
        while let Some((point, encounters)) = at_water.pop_first() {
            progress.check()?;
            found.water[point] = Arc::new(encounters.into_iter().map(Arc::new).collect());
        }
        progress.begin("other herds", passages.len())?;
        let pairs = herds::pairs(passages, f64::from(scenario.settings.herd_slack_days), progress)?;
        let mut herds: Shared = herds::encounters(inquiry, pairs)?.into_iter().map(Arc::new).collect();
        sort(&mut herds);
        found.herds = Arc::new(herds);
        Ok(found.keep())
    }

    /// Every encounter, in no order that matters.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<Encounter>> {
        let lists = self.alone.iter().chain(&self.water).chain(std::iter::once(&self.herds));
        lists.flat_map(|list| list.iter())
    }

    /// Those at water points, in the order of the points.
    pub fn at_water(&self) -> impl Iterator<Item = &Arc<Encounter>> {
        self.water.iter().flat_map(|list| list.iter())
    }

    /// Every encounter, on all processors, in no order that matters.
    #[must_use = "an iterator does nothing by itself"]
    pub fn par_iter(&self) -> impl ParallelIterator<Item = &Arc<Encounter>> {
        let lists = self.alone.par_iter().chain(&self.water).chain(rayon::iter::once(&self.herds));
        lists.flat_map(|list| list.par_iter())
    }

    /// How many.
    #[must_use]
    pub fn len(&self) -> usize {
        self.alone.iter().chain(&self.water).map(|list| list.len()).sum::<usize>() + self.herds.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Every encounter, in the order of kinds, passages and things.
    #[must_use]
    pub fn sorted(&self) -> Vec<&Arc<Encounter>> {
        let mut all: Vec<&Arc<Encounter>> = self.iter().collect();
        all.sort_by_key(|encounter| encounter.key());
        all
    }

    /// The encounters after one thing was edited. `before` is what was asked when these were found; `inquiry`
    /// asks now.
    ///
    /// # Errors
    /// Where the work was cancelled.
    pub fn revised(&self, before: Inquiry<'_>, inquiry: Inquiry<'_>, touched: Touched) -> Result<Revised, Cancelled> {
        let is_told_otherwise = is_told_otherwise(before.scenario, inquiry.scenario, touched);
        let mut revision = Revision { encounters: self.clone(), is_told_otherwise, gone: BTreeMap::new(), come: BTreeMap::new() };
        match touched {
            Touched::Route(route) => revision.route(before, inquiry, route)?,
            Touched::WaterPoint(point) => revision.water_point(inquiry, point)?,
            Touched::Zone(zone) => revision.zone(inquiry, zone)?,
            Touched::Settlement(number) => revision.met_alone(inquiry, With::Settlement(number), settlements::find)?,
            Touched::Incident(number) => revision.met_alone(inquiry, With::Incident(number), incidents::find)?,
            Touched::NoGo(number) => revision.met_alone(inquiry, With::NoGo(number), no_go::find)?,
        }
        let Revision { encounters, gone, come, .. } = revision;
        Ok(Revised { encounters, gone: gone.into_values().collect(), come: come.into_values().collect() })
    }
}

fn sort(list: &mut Shared) {
    list.sort_by_key(|encounter| encounter.key());
}

/// What each route's herd meets, in order of its key.
fn by_route(routes: usize, mut encounters: Held<Vec<Encounter>>, progress: &Progress) -> Result<Vec<Arc<Shared>>, Cancelled> {
    let mut lists: Held<Vec<Shared>> = Held::new(vec![Vec::new(); routes]);
    while let Some(encounter) = encounters.pop() {
        progress.check()?;
        lists[encounter.route].push(Arc::new(encounter));
    }
    lists.par_iter_mut().try_for_each(|list| {
        sort(list);
        progress.check()
    })?;
    Ok(lists.keep().into_iter().map(Arc::new).collect())
}

/// Whether an edit changed what is said of a thing, beside what is measured of it.
fn is_told_otherwise(before: &Scenario, after: &Scenario, touched: Touched) -> bool {
    match touched {
        Touched::Route(number) => {
            let [old, new] = [before, after].map(|scenario| &scenario.routes[number]);
            (&old.name, &old.community, old.herd_head) != (&new.name, &new.community, new.herd_head)
        }
        Touched::WaterPoint(number) => {
            let [old, new] = [before, after].map(|scenario| &scenario.water_points[number]);
            (&old.name, &old.users) != (&new.name, &new.users)
        }
        Touched::Zone(number) => {
            let [old, new] = [before, after].map(|scenario| &scenario.farming_zones[number]);
            (&old.name, &old.community) != (&new.name, &new.community)
        }
        // Those who meet these are few, and much is said of them.
        Touched::Settlement(number) => before.settlements[number] != after.settlements[number],
        Touched::Incident(number) => before.incidents[number] != after.incidents[number],
        Touched::NoGo(number) => before.no_go[number] != after.no_go[number],
    }
}

/// What the passages that are asked meet alone.
fn alone_of(inquiry: Inquiry<'_>) -> Result<Vec<Encounter>, Cancelled> {
    let Inquiry { asked, progress, .. } = inquiry;
    let mut found = Held::new(Vec::new());
    progress.begin("standing crops", asked.len())?;
    found.extend(crops::find(inquiry)?);
    progress.begin("pinch points", asked.len())?;
    found.extend(pinch::find(inquiry)?);
    progress.begin("borders", asked.len())?;
    found.extend(borders::find(inquiry)?);
    progress.begin("settlements", asked.len())?;
    found.extend(settlements::find(inquiry)?);
    progress.begin("past incidents", asked.len())?;
    found.extend(incidents::find(inquiry)?);
    found.extend(incidents::find_reported(inquiry)?);
    progress.begin("no-go zones", asked.len())?;
    found.extend(no_go::find(inquiry)?);
    Ok(found.keep())
}

/// Encounters being put right.
struct Revision {
    encounters: Encounters,
    /// Whether what is the same must be told anew, because a name in it is another.
    is_told_otherwise: bool,
    gone: BTreeMap<Key, Arc<Encounter>>,
    come: BTreeMap<Key, Arc<Encounter>>,
}

impl Revision {
    fn route(&mut self, before: Inquiry<'_>, inquiry: Inquiry<'_>, route: usize) -> Result<(), Cancelled> {
        let numbers = Leg::ALL.map(|leg| Passage::number(route, leg));
        let (before, inquiry) = (Inquiry { asked: &numbers, ..before }, Inquiry { asked: &numbers, ..inquiry });
        let alone = alone_of(inquiry)?;
        let old = std::mem::take(&mut self.encounters.alone[route]);
        self.encounters.alone[route] = Arc::new(self.exchange(&old, alone));
        let mut waters = water::find(inquiry)?;
        let points: BTreeSet<usize> = water::find(before)?.into_keys().chain(waters.keys().copied()).collect();
        for point in points {
            self.herd_at_water(inquiry.scenario, point, route, waters.remove(&point).unwrap_or_default());
        }
        let takes_part = |encounter: &Arc<Encounter>| encounter.routes().contains(&route);
        let (old, mut kept): (Shared, Shared) = self.encounters.herds.iter().cloned().partition(takes_part);
        let slack_days = f64::from(inquiry.scenario.settings.herd_slack_days);
        let anew = herds::encounters(inquiry, herds::pairs_of(inquiry.passages, &numbers, slack_days))?;
        kept.extend(self.exchange(&old, anew));
        sort(&mut kept);
        self.encounters.herds = Arc::new(kept);
        Ok(())
    }

    /// One herd's encounters at a water point are others now: all that are there share the water anew.
    fn herd_at_water(&mut self, scenario: &Scenario, point: usize, route: usize, anew: Vec<Encounter>) {
        let old = std::mem::take(&mut self.encounters.water[point]);
        let others = old.iter().filter(|encounter| encounter.route != route).map(|encounter| encounter.as_ref().clone());
        let mut all: Vec<Encounter> = others.chain(anew).collect();
        water::share_out(scenario, point, &mut all);
        self.encounters.water[point] = Arc::new(self.exchange(&old, all));
    }

    fn water_point(&mut self, inquiry: Inquiry<'_>, point: usize) -> Result<(), Cancelled> {
        let ground = inquiry.ground.with_only(With::Water(point));
        let asked: Vec<usize> = (0..inquiry.passages.len()).collect();
        let mut anew = water::find(Inquiry { ground: &ground, asked: &asked, ..inquiry })?.remove(&point).unwrap_or_default();
        water::share_out(inquiry.scenario, point, &mut anew);
        let old = std::mem::take(&mut self.encounters.water[point]);
        self.encounters.water[point] = Arc::new(self.exchange(&old, anew));
        Ok(())
    }

    /// A field changes who meets it, and the room beside it on every way that it is near, or was.
    fn zone(&mut self, inquiry: Inquiry<'_>, zone: usize) -> Result<(), Cancelled> {
        let alone = inquiry.ground.with_only(With::Zone(zone));
        let all: Vec<usize> = (0..inquiry.passages.len()).collect();
        let crops = crops::find(Inquiry { ground: &alone, asked: &all, ..inquiry })?;
        let meets = |encounter: &Encounter| encounter.with == With::Zone(zone);
        let leaves_no_room =
            |encounter: &Encounter| matches!(&encounter.exposure, super::Exposure::Pinch(pinch) if pinch.fields.contains(&zone));
        let met = self.encounters.alone.iter().flat_map(|list| list.iter()).filter(|one| meets(one) || leaves_no_room(one));
        let near: BTreeSet<usize> = met.map(|encounter| encounter.passage).chain(crops.iter().map(|encounter| encounter.passage)).collect();
        let near: Vec<usize> = near.into_iter().collect();
        let mut anew: BTreeMap<usize, Vec<Encounter>> = near.iter().map(|passage| (Passage::route_of(*passage), Vec::new())).collect();
        for encounter in crops.into_iter().chain(pinch::find(Inquiry { asked: &near, ..inquiry })?) {
            anew.entry(encounter.route).or_default().push(encounter);
        }
        self.exchange_alone(anew, |one| meets(one) || (one.kind == super::Kind::Pinch && near.binary_search(&one.passage).is_ok()));
        Ok(())
    }

    /// A settlement, an incident or a no-go zone: herds meet it alone, and it stands in nobody else's way.
    fn met_alone(
        &mut self,
        inquiry: Inquiry<'_>,
        with: With,
        find: fn(Inquiry<'_>) -> Result<Vec<Encounter>, Cancelled>,
    ) -> Result<(), Cancelled> {
        let alone = inquiry.ground.with_only(with);
        let all: Vec<usize> = (0..inquiry.passages.len()).collect();
        let found = find(Inquiry { ground: &alone, asked: &all, ..inquiry })?;
        let met = self.encounters.alone.iter().flat_map(|list| list.iter()).filter(|encounter| encounter.with == with);
        let mut anew: BTreeMap<usize, Vec<Encounter>> = met.map(|encounter| (encounter.route, Vec::new())).collect();
        for encounter in found {
            anew.entry(encounter.route).or_default().push(encounter);
        }
        self.exchange_alone(anew, |encounter| encounter.with == with);
        Ok(())
    }

    /// Puts what some routes' herds meet alone in the place of those of their encounters that were asked again.
    fn exchange_alone(&mut self, anew: BTreeMap<usize, Vec<Encounter>>, is_asked: impl Fn(&Encounter) -> bool) {
        for (route, anew) in anew {
            let list = std::mem::take(&mut self.encounters.alone[route]);
            let (old, mut kept): (Shared, Shared) = list.iter().cloned().partition(|one| is_asked(one));
            kept.extend(self.exchange(&old, anew));
            sort(&mut kept);
            self.encounters.alone[route] = Arc::new(kept);
        }
    }

    /// The new list in order, sharing with the old one all that is the same; notes what is not.
    fn exchange(&mut self, old: &[Arc<Encounter>], anew: Vec<Encounter>) -> Shared {
        let mut before: BTreeMap<Key, &Arc<Encounter>> = old.iter().map(|encounter| (encounter.key(), encounter)).collect();
        let mut list: Shared = Vec::with_capacity(anew.len());
        for encounter in anew {
            match before.remove(&encounter.key()) {
                Some(old) if **old == encounter && !self.is_told_otherwise => list.push(Arc::clone(old)),
                old => {
                    let encounter = Arc::new(encounter);
                    if let Some(old) = old {
                        self.gone.insert(old.key(), Arc::clone(old));
                    }
                    self.come.insert(encounter.key(), Arc::clone(&encounter));
                    list.push(encounter);
                }
            }
        }
        self.gone.extend(before.into_iter().map(|(key, old)| (key, Arc::clone(old))));
        sort(&mut list);
        list
    }
}
