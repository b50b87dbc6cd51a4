//! Gathering encounters into flashpoints.
//!
//! The gravest encounter that is not taken yet gathers those round it: within the radius of its own place,
//! and with days that meet its own. Measured from the gravest alone, so that no chain grows; each encounter
//! is taken once.

use std::collections::{BTreeMap, BTreeSet};

use super::severity::{self, Share};
use super::{Flashpoint, Part, Scene};
use crate::encounters::{Encounter, Kind, With};
use crate::index::{BoxTree, PlaneBox};
use crate::layers::Placed as _;
use crate::measure::{Day, DayRange, ground};
use crate::progress::{Cancelled, Progress};

/// A herd, where it matters whose, and what it meets.
type Sameness = (Option<usize>, With);

struct Gatherer<'a> {
    scene: Scene<'a>,
    shares: Vec<Share>,
}

/// The flashpoints of a scene, in the order in which they were gathered.
///
/// # Errors
/// Where the work was cancelled.
pub(super) fn find(scene: Scene<'_>, progress: &Progress) -> Result<Vec<Flashpoint>, Cancelled> {
    let shares = scene.encounters.iter().map(|encounter| severity::share(scene.scenario, scene.atlas, encounter)).collect();
    Gatherer { scene, shares }.gather(progress)
}

impl Gatherer<'_> {
    fn gather(&self, progress: &Progress) -> Result<Vec<Flashpoint>, Cancelled> {
        let encounters = self.scene.encounters;
        let mut gravest_first: Vec<usize> = (0..encounters.len()).filter(|number| self.weighed(*number) > 0.0).collect();
        gravest_first.sort_by(|a, b| self.weighed(*b).total_cmp(&self.weighed(*a)).then_with(|| encounters[*a].id.cmp(&encounters[*b].id)));
        let tree = BoxTree::new(encounters.iter().map(|encounter| PlaneBox { low: encounter.place, high: encounter.place }));
        let mut taken = vec![false; encounters.len()];
        let (mut found, mut ids) = (Vec::new(), BTreeSet::new());
        progress.begin("flashpoints", gravest_first.len())?;
        for seed in gravest_first {
            progress.step()?;
            if taken[seed] {
                continue;
            }
            let members = self.members(seed, &tree, &taken);
            for member in &members {
                taken[*member] = true;
            }
            let flashpoint = self.flashpoint(seed, &members, &mut ids);
            if flashpoint.severity >= self.scene.scenario.settings.flashpoint_least_severity {
                found.push(flashpoint);
            }
        }
        Ok(found)
    }

    /// What an encounter would give alone.
    fn weighed(&self, number: usize) -> f64 {
        match self.shares[number] {
            Share::Known(share) => share * severity::weight(&self.scene.scenario.settings, self.scene.encounters[number].kind),
            Share::Unknown | Share::Unweighed => 0.0,
        }
    }

    fn members(&self, seed: usize, tree: &BoxTree, taken: &[bool]) -> Vec<usize> {
        let encounters = self.scene.encounters;
        let centre = &encounters[seed];
        let plane = &self.scene.ground.plane;
        let radius = self.scene.scenario.settings.flashpoint_radius_m * plane.scale_at(centre.at.lat);
        let near = tree.meeting(PlaneBox { low: centre.place, high: centre.place }.widened(radius));
        let mut members: Vec<usize> = near
            .map(|number| number as usize)
            .filter(|number| {
                let other = &encounters[*number];
                let counts = matches!(self.shares[*number], Share::Unknown) || self.weighed(*number) > 0.0;
                let apart = (other.place.x - centre.place.x).hypot(other.place.y - centre.place.y);
                counts && !taken[*number] && apart <= radius && other.days.meets(centre.days, 0)
            })
            .collect();
        members.sort_unstable();
        members
    }

    fn flashpoint(&self, seed: usize, members: &[usize], ids: &mut BTreeSet<String>) -> Flashpoint {
        let Scene { scenario, encounters, .. } = self.scene;
        let parts = self.parts(members);
        let mut unknowns: Vec<String> = members.iter().filter_map(|member| severity::question(scenario, &encounters[*member])).collect();
        unknowns.sort();
        unknowns.dedup();
        let centre = &encounters[seed];
        let days = members.iter().map(|member| encounters[*member].days).fold(centre.days, DayRange::hull);
        let name = format!("{}, {}", self.where_it_is(centre), months(days));
        let states = self.states(members);
        let communities = self.communities(members);
        let routes: BTreeSet<usize> = members.iter().flat_map(|member| self.routes(&encounters[*member])).collect();
        Flashpoint {
            id: unused_id(&name, ids),
            name,
            place: centre.place,
            at: centre.at,
            days,
            peak: self.peak(&parts, days),
            severity: parts.iter().filter_map(|part| part.points).sum(),
            unknowns,
            offices: self.offices(&states, &communities),
            states,
            communities,
            routes: routes.into_iter().collect(),
            parts,
        }
    }

    /// Each kind fills its weight; what it fills is divided by the shares.
    fn parts(&self, members: &[usize]) -> Vec<Part> {
        let Scene { scenario, encounters, atlas, passages, .. } = self.scene;
        let mut parts = Vec::new();
        for kind in Kind::ALL {
            let of_kind: Vec<usize> = members.iter().copied().filter(|member| encounters[*member].kind == kind).collect();
            let counted = self.counted(&of_kind);
            let (sum, empty) = counted.values().fold((0.0, 1.0), |(sum, empty), (_, share)| (sum + share, empty * (1.0 - share)));
            let filled = severity::weight(&scenario.settings, kind) * (1.0 - empty);
            for encounter in of_kind {
                let told = severity::reason(scenario, atlas, passages, &encounters[encounter]);
                let (points, reason) = match (self.shares[encounter], counted.get(&self.sameness(encounter))) {
                    (Share::Known(share), Some((strongest, _))) if *strongest == encounter => (Some(filled * share / sum), told),
                    (Share::Known(_), _) => (Some(0.0), format!("{told} (counted once, above)")),
                    (Share::Unknown | Share::Unweighed, _) => (None, told),
                };
                parts.push(Part { encounter, kind, points, reason });
            }
        }
        parts.sort_by(|a, b| {
            let points = |part: &Part| part.points.unwrap_or(-1.0);
            points(b).total_cmp(&points(a)).then_with(|| encounters[a.encounter].id.cmp(&encounters[b.encounter].id))
        });
        parts
    }

    /// The encounter that counts for each thing, with its share: the strongest.
    fn counted(&self, of_kind: &[usize]) -> BTreeMap<Sameness, (usize, f64)> {
        let mut counted: BTreeMap<Sameness, (usize, f64)> = BTreeMap::new();
        for encounter in of_kind {
            let Share::Known(share) = self.shares[*encounter] else { continue };
            let strongest = counted.entry(self.sameness(*encounter)).or_insert((*encounter, share));
            if share > strongest.1 {
                *strongest = (*encounter, share);
            }
        }
        counted
    }

    /// What makes two encounters of a kind the same: the thing, and the herd where each herd harms it anew.
    fn sameness(&self, number: usize) -> Sameness {
        let encounter = &self.scene.encounters[number];
        let route = encounter.route;
        match encounter.with {
            With::Zone(_) | With::NoGo(_) => (Some(route), encounter.with),
            With::Herd(passage) => {
                let other = self.scene.passages[passage].route;
                (Some(route.min(other)), With::Herd(route.max(other)))
            }
            With::Border { from, to } => (Some(route), With::Border { from: from.min(to), to: from.max(to) }),
            With::Water(_) | With::Settlement(_) | With::Incident(_) => (None, encounter.with),
        }
    }

    fn peak(&self, parts: &[Part], days: DayRange) -> Day {
        let known = parts.iter().filter_map(|part| Some((self.scene.encounters[part.encounter].days, part.points?)));
        super::peak(days, &known.collect::<Vec<_>>())
    }

    /// The nearest settlement of the scenario, else town of the atlas, with distance and wind.
    fn where_it_is(&self, centre: &Encounter) -> String {
        let Scene { scenario, atlas, ground: fields, .. } = self.scene;
        let settlement = fields.settlements.nearest_point(centre.place).map(|(number, _)| &scenario.settlements[number as usize]);
        let near = settlement.map(|settlement| (settlement.name().to_owned(), settlement.at)).or_else(|| {
            let by_distance = |at| ground::distance_m(at, centre.at);
            let town = atlas.towns.iter().min_by(|a, b| by_distance(a.at).total_cmp(&by_distance(b.at)))?;
            Some((town.name.clone(), town.at))
        });
        let Some((name, at)) = near else { return centre.at.words() };
        let km = ground::distance_m(at, centre.at) / 1_000.0;
        if km < 1.0 { name } else { format!("{km:.0} km {} of {name}", ground::wind(at, centre.at)) }
    }

    fn states(&self, members: &[usize]) -> Vec<usize> {
        let Scene { encounters, ground: fields, .. } = self.scene;
        let mut states = BTreeSet::new();
        for member in members {
            states.extend(fields.states.at(encounters[*member].place));
            if let With::Border { from, to } = encounters[*member].with {
                states.extend([from, to].into_iter().flatten());
            }
        }
        states.into_iter().collect()
    }

    fn routes(&self, encounter: &Encounter) -> Vec<usize> {
        let other = if let With::Herd(passage) = encounter.with { Some(self.scene.passages[passage].route) } else { None };
        std::iter::once(encounter.route).chain(other).collect()
    }

    fn communities(&self, members: &[usize]) -> Vec<String> {
        let Scene { scenario, encounters, .. } = self.scene;
        let mut communities = BTreeSet::new();
        for member in members {
            let encounter = &encounters[*member];
            communities.extend(self.routes(encounter).into_iter().map(|route| scenario.routes[route].community.clone()));
            match encounter.with {
                With::Zone(zone) => communities.extend(scenario.farming_zones[zone].community.clone()),
                With::Water(point) if self.weighed(*member) > 0.0 => communities.extend(scenario.water_points[point].users.iter().cloned()),
                _ => {}
            }
        }
        communities.into_iter().collect()
    }

    fn offices(&self, states: &[usize], communities: &[String]) -> Vec<String> {
        let Scene { scenario, atlas, .. } = self.scene;
        let of_states = states.iter().filter_map(|state| scenario.office_of_state(&atlas.states[*state].id));
        let of_communities = communities.iter().filter_map(|community| scenario.office_of_community(community));
        let offices: BTreeSet<String> = of_states.chain(of_communities).map(|office| office.id.clone()).collect();
        offices.into_iter().collect()
    }
}

/// The same place is another flashpoint when the herds return: the months tell them apart.
fn months(days: DayRange) -> String {
    let month = |day: Day| day.date().strftime("%b").to_string();
    let (first, last) = (month(days.first), month(days.last));
    if first == last && days.count() < 62 { first } else { format!("{first}-{last}") }
}

/// The name as an id; a number is added where it is taken.
fn unused_id(name: &str, ids: &mut BTreeSet<String>) -> String {
    let slug: String = name.to_lowercase().chars().map(|letter| if letter.is_alphanumeric() { letter } else { '-' }).collect();
    let slug = slug.split('-').filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-");
    let mut id = slug.clone();
    let mut count = 1;
    while ids.contains(&id) {
        count += 1;
        id = format!("{slug}-{count}");
    }
    ids.insert(id.clone());
    id
}
