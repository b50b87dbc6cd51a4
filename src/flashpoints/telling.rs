//! A pile told as a flashpoint: its name, its days, whom it concerns, and what each part adds.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::severity::{self, Points};
use super::{Flashpoint, OfKind, Part, Scene, Unknown};
use crate::encounters::{Encounter, Kind, With};
use crate::layers::Placed as _;
use crate::measure::{Day, DayRange, ground};
use crate::words::{Language, Phrase, Sentence, rounded};

/// The flashpoint of a pile, where it is at least so severe: the seed comes first among its members.
pub(super) fn tell(scene: Scene<'_>, members: &[Arc<Encounter>], least_severity: f64) -> Option<Flashpoint> {
    let teller = Teller { scene, members, centre: members.first()? };
    let parts = teller.parts();
    let severity: f64 = parts.iter().filter_map(|part| part.points).sum();
    // Most piles are slight: nothing is put into words for them.
    (severity >= least_severity).then(|| teller.flashpoint(parts, severity))
}

struct Teller<'a> {
    scene: Scene<'a>,
    members: &'a [Arc<Encounter>],
    /// The gravest.
    centre: &'a Encounter,
}

impl Teller<'_> {
    fn flashpoint(&self, parts: Vec<Part>, severity: f64) -> Flashpoint {
        let Self { scene: Scene { scenario, .. }, members, centre } = self;
        let unknowns: BTreeSet<Unknown> = members.iter().filter_map(|member| Unknown::of(scenario, member)).collect();
        let days = members.iter().map(|member| member.days).fold(centre.days, DayRange::hull);
        let states = self.states();
        let communities = self.communities(&parts);
        let routes: BTreeSet<usize> = members.iter().flat_map(|member| member.routes()).collect();
        let zone = |member: &Arc<Encounter>| if let With::Zone(zone) = member.with { Some(zone) } else { None };
        let zones: BTreeSet<usize> = members.iter().filter_map(zone).collect();
        let whereabouts = self.where_it_is();
        Flashpoint {
            id: centre.id.clone(),
            seed: centre.key(),
            name: format!("{}, {}", whereabouts.say(Language::English), crate::words::months(Language::English, days)),
            whereabouts,
            place: centre.place,
            at: centre.at,
            days,
            peak: peak(&parts, days),
            severity,
            unknowns: unknowns.into_iter().collect(),
            offices: self.offices(&states, &communities),
            states,
            communities,
            routes: routes.into_iter().collect(),
            zones: zones.into_iter().collect(),
            by_kind: Kind::ALL.map(|kind| of_kind(&parts, kind)),
            parts,
        }
    }

    fn parts(&self) -> Vec<Part> {
        let Scene { scenario, atlas, .. } = self.scene;
        let mut order: Vec<&Arc<Encounter>> = self.members.iter().collect();
        order.sort_by_key(|member| member.key());
        let members: Vec<&Encounter> = order.iter().map(AsRef::as_ref).collect();
        let points = severity::points(&scenario.settings, scenario, atlas, &members);
        let mut parts: Vec<Part> = order
            .into_iter()
            .zip(points)
            .map(|(encounter, points)| {
                let is_counted_already = matches!(points, Points::CountedAlready);
                let points = match points {
                    Points::Given(points) => Some(points),
                    Points::CountedAlready => Some(0.0),
                    Points::Unknown | Points::Unweighed => None,
                };
                Part { encounter: Arc::clone(encounter), kind: encounter.kind, points, is_counted_already }
            })
            .collect();
        parts.sort_by(|a, b| {
            let points = |part: &Part| part.points.unwrap_or(-1.0);
            points(b).total_cmp(&points(a)).then_with(|| a.encounter.key().cmp(&b.encounter.key()))
        });
        parts
    }

    /// The nearest settlement of the scenario, else town of the atlas, with distance and wind.
    fn where_it_is(&self) -> Sentence {
        let Self { scene: Scene { scenario, atlas, ground: fields, .. }, centre, .. } = self;
        let settlement = fields.settlements.nearest_point(centre.place).map(|(number, _)| &scenario.settlements[number as usize]);
        let near = settlement.map(|settlement| (settlement.name(), settlement.at)).or_else(|| {
            let apart = |at: &geo_types::Coord<f64>| (at.x - centre.place.x).hypot(at.y - centre.place.y);
            let (number, _) = fields.towns.iter().enumerate().min_by(|a, b| apart(a.1).total_cmp(&apart(b.1)))?;
            Some((atlas.towns[number].name.as_str(), atlas.towns[number].at))
        });
        let Some((name, at)) = near else { return Sentence::new(Phrase("whereabouts-at")).with("place", centre.at.words()) };
        let km = ground::distance_m(at, centre.at) / 1_000.0;
        if km < 1.0 {
            return Sentence::new(Phrase("whereabouts-at")).with("place", name);
        }
        let wind = wind(ground::wind(at, centre.at));
        Sentence::new(Phrase("whereabouts")).with("km", rounded(km, 0)).with("wind", wind).with("place", name)
    }

    fn states(&self) -> Vec<usize> {
        let fields = self.scene.ground;
        let mut states = BTreeSet::new();
        for member in self.members {
            states.extend(fields.states.at(member.place));
            if let With::Border { from, to } = member.with {
                states.extend([from, to].into_iter().flatten());
            }
        }
        states.into_iter().collect()
    }

    fn communities(&self, parts: &[Part]) -> Vec<String> {
        let scenario = self.scene.scenario;
        let mut communities = BTreeSet::new();
        for part in parts {
            let encounter = &part.encounter;
            communities.extend(encounter.routes().into_iter().map(|route| scenario.routes[route].community.clone()));
            match encounter.with {
                With::Zone(zone) | With::Pinch(zone) => communities.extend(scenario.farming_zones[zone].community.clone()),
                // Whoever uses a point is concerned where it is short, not where herds merely pass.
                With::Water(point) if part.points.is_some() => communities.extend(scenario.water_points[point].users.iter().cloned()),
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

/// One of the sixteen winds.
fn wind(wind: &str) -> Phrase {
    match wind {
        "N" => Phrase("wind-n"),
        "NNE" => Phrase("wind-nne"),
        "NE" => Phrase("wind-ne"),
        "ENE" => Phrase("wind-ene"),
        "E" => Phrase("wind-e"),
        "ESE" => Phrase("wind-ese"),
        "SE" => Phrase("wind-se"),
        "SSE" => Phrase("wind-sse"),
        "S" => Phrase("wind-s"),
        "SSW" => Phrase("wind-ssw"),
        "SW" => Phrase("wind-sw"),
        "WSW" => Phrase("wind-wsw"),
        "W" => Phrase("wind-w"),
        "WNW" => Phrase("wind-wnw"),
        "NW" => Phrase("wind-nw"),
        _ => Phrase("wind-nnw"),
    }
}

/// What the parts of one kind come to; the gravest stand first among all.
fn of_kind(parts: &[Part], kind: Kind) -> OfKind {
    let points = parts.iter().filter(|part| part.kind == kind).filter_map(|part| part.points).sum();
    OfKind { points, gravest: parts.iter().position(|part| part.kind == kind) }
}

fn peak(parts: &[Part], days: DayRange) -> Day {
    let known: Vec<(DayRange, f64)> = parts.iter().filter_map(|part| Some((part.encounter.days, part.points?))).collect();
    super::peak(days, &known)
}
