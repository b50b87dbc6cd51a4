//! Where a clause holds on the map.

use std::collections::BTreeSet;

use geo_types::Coord;

use super::Asked;
use super::shape::PlacedShape;
use crate::agreed::{Agreement, Clause, Drawn, Held, Party, PartyRole, Scope, ScopeKind, Terms};
use crate::calendar::{Leg, Passage};
use crate::encounters::{With, near};
use crate::flashpoints::Flashpoint;
use crate::index::PlaneShape;
use crate::layers::Placed;

/// A unit that the scenario or the atlas knows.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Unit {
    /// A community, by id.
    Community(String),
    /// A field office, by id.
    Office(String),
    /// A state, by its number in the atlas.
    State(usize),
}

impl Unit {
    /// The units of a name or an id: as it stands, or without what stands behind it in brackets.
    fn named(asked: Asked<'_>, name: &str) -> Vec<Self> {
        let of = |name: &str| {
            let is_it = |one: &str| !name.is_empty() && one.trim().to_lowercase() == name.trim().to_lowercase();
            let mut units = Vec::new();
            let communities = asked.scenario.communities.iter().filter(|one| is_it(&one.id) || is_it(&one.name));
            units.extend(communities.map(|one| Self::Community(one.id.clone())));
            let offices = asked.scenario.offices.iter().filter(|one| is_it(&one.id) || is_it(&one.name));
            units.extend(offices.map(|one| Self::Office(one.id.clone())));
            let states = asked.atlas.states.iter().enumerate().filter(|(_, one)| is_it(&one.id) || is_it(&one.name));
            units.extend(states.map(|(number, _)| Self::State(number)));
            units
        };
        let whole = of(name);
        if whole.is_empty() { name.split_once('(').map_or_else(Vec::new, |(before, _)| of(before)) } else { whole }
    }

    /// The units of a party: the community that it is said to be, else those of its name.
    pub(super) fn of_party(asked: Asked<'_>, party: &Party) -> Vec<Self> {
        match &party.community {
            Some(community) => vec![Self::Community(community.clone())],
            None => Self::named(asked, &party.unit),
        }
    }

    /// Whether a flashpoint concerns it.
    pub(super) fn is_concerned(&self, flashpoint: &Flashpoint) -> bool {
        match self {
            Self::Community(id) => flashpoint.communities.contains(id),
            Self::Office(id) => flashpoint.concerns(id),
            Self::State(number) => flashpoint.states.contains(number),
        }
    }
}

/// Something that a clause names.
enum Target {
    /// A route, by number.
    Route(usize),
    /// A part of one, from kilometre to kilometre of the way out.
    Stretch(usize, [f64; 2]),
    /// A thing that herds meet.
    Thing(With),
    /// A place that somebody drew.
    Drawn(PlacedShape),
    /// A unit.
    Unit(Unit),
}

/// Where a clause holds.
pub(super) struct Reach<'a> {
    pub(super) held: Held<'a>,
    targets: Vec<Target>,
    /// What it names, in small letters, to be compared with what another clause names; nothing where it holds wherever its
    /// parties are concerned.
    pub(super) names: BTreeSet<String>,
}

impl<'a> Reach<'a> {
    pub(super) fn of(asked: Asked<'_>, held: Held<'a>) -> Self {
        let Held { agreement, clause } = held;
        let named = named(clause);
        let (mut targets, mut names) = (Vec::new(), BTreeSet::new());
        for scope in named.as_deref().unwrap_or_default() {
            let mut of_scope = found(asked, agreement, scope.kind.as_ref(), &scope.id);
            if scope.kind == Some(ScopeKind::Stretch) {
                to_stretch(asked, agreement, scope, &mut of_scope);
            }
            targets.extend(of_scope);
            names.insert(scope.id.trim().to_lowercase());
        }
        if named.is_none() {
            // Those who only looked on are not bound by it.
            let is_bound = |party: &&Party| !matches!(party.role, Some(PartyRole::Witness | PartyRole::Observer | PartyRole::Facilitator));
            let units: BTreeSet<Unit> = agreement.parties.iter().filter(is_bound).flat_map(|party| Unit::of_party(asked, party)).collect();
            targets.extend(units.into_iter().map(Target::Unit));
        }
        Self { held, targets, names }
    }

    /// The word of its terms.
    pub(super) fn word(&self) -> &'a str {
        self.held.clause.terms.word()
    }

    /// Whether the map knows nothing of where it holds.
    pub(super) const fn is_nowhere(&self) -> bool {
        self.targets.is_empty()
    }

    /// Whether it holds at a flashpoint.
    pub(super) fn holds_at(&self, asked: Asked<'_>, flashpoint: &Flashpoint) -> bool {
        // What is drawn concerns what is gathered about it.
        let reach = || asked.scenario.settings.flashpoint_radius_m * asked.findings.ground.plane.scale_at(flashpoint.at.lat);
        self.targets.iter().any(|target| match target {
            Target::Route(route) => flashpoint.routes.contains(route),
            Target::Stretch(route, [from_km, to_km]) => {
                let near_km = asked.scenario.settings.flashpoint_radius_m / 1_000.0;
                let km = km_of(asked, *route, flashpoint.place);
                flashpoint.routes.contains(route) && km.is_some_and(|km| (from_km - near_km..=to_km + near_km).contains(&km))
            }
            Target::Thing(thing) => flashpoint.parts.iter().any(|part| is_with(part.encounter.with, *thing)),
            Target::Drawn(shape) => shape.is_within(flashpoint.place, reach()),
            Target::Unit(unit) => unit.is_concerned(flashpoint),
        })
    }

    /// Whether two clauses hold for one and the same unit.
    pub(super) fn shares_a_unit_with(&self, other: &Self) -> bool {
        let units = |reach: &Self| -> BTreeSet<Unit> {
            reach.targets.iter().filter_map(|target| if let Target::Unit(unit) = target { Some(unit.clone()) } else { None }).collect()
        };
        units(self).intersection(&units(other)).next().is_some()
    }

    /// The routes that it binds, by number: those that it names, else those of the communities for which it holds.
    pub(super) fn routes(&self, asked: Asked<'_>) -> Vec<usize> {
        let named: Vec<usize> = self
            .targets
            .iter()
            .filter_map(|target| if let Target::Route(route) | Target::Stretch(route, _) = target { Some(*route) } else { None })
            .collect();
        if !named.is_empty() {
            return named;
        }
        let all = asked.scenario.routes.iter().enumerate();
        let binds =
            |community: &str| self.targets.iter().any(|target| matches!(target, Target::Unit(unit) if is_of(asked, unit, community)));
        all.filter(|(_, route)| binds(&route.community)).map(|(number, _)| number).collect()
    }
}

/// Makes the routes of a stretch its part between two places; an end that nobody knows is that of the way.
fn to_stretch(asked: Asked<'_>, agreement: &Agreement, scope: &Scope, targets: &mut [Target]) {
    for target in targets.iter_mut() {
        let Target::Route(route) = *target else { continue };
        let km = |end: Option<&String>| place_of(asked, agreement, end?).and_then(|at| km_of(asked, route, at));
        let (from, to) = (km(scope.from.as_ref()).unwrap_or(0.0), km(scope.to.as_ref()).unwrap_or(f64::INFINITY));
        *target = Target::Stretch(route, [from.min(to), from.max(to)]);
    }
}

/// Where a place is that a text names: drawn by the text, or a thing of the map.
fn place_of(asked: Asked<'_>, agreement: &Agreement, id: &str) -> Option<Coord<f64>> {
    let place = agreement.place(id);
    let drawn = place.and_then(|place| place.drawn.as_ref()).and_then(|drawn| match drawn {
        Drawn::Point(at) => Some(at.lonlat()),
        _ => None,
    });
    let id = place.and_then(|place| place.thing.as_deref()).unwrap_or(id);
    let is_called = |name: &str| name.to_lowercase() == id.trim().to_lowercase();
    let named = || asked.scenario.settlements.iter().find(|one| is_called(&one.name)).map(|one| one.at);
    let at = drawn.or_else(|| asked.scenario.place(id)).or_else(named)?;
    Some(asked.findings.ground.plane.plane_from_lonlat(at))
}

/// The kilometre of a route's way out that is nearest to a place.
fn km_of(asked: Asked<'_>, route: usize, at: Coord<f64>) -> Option<f64> {
    let passage = asked.findings.passages.get(Passage::number(route, Leg::Out))?;
    let point = PlaneShape::Point(at);
    let apart = |one: Coord<f64>, other: Coord<f64>| (one.x - other.x).hypot(one.y - other.y);
    let nearest = passage.stretches.iter().map(|stretch| (apart(near::foot(stretch.a, stretch.b, point), at), stretch));
    let (_, stretch) = nearest.min_by(|one, other| one.0.total_cmp(&other.0))?;
    let (along, length) = (apart(stretch.a, near::foot(stretch.a, stretch.b, point)), apart(stretch.a, stretch.b));
    let share = if length > 0.0 { along / length } else { 0.0 };
    Some(stretch.from_km + (stretch.to_km - stretch.from_km) * share)
}

/// Whether a community is a unit, or belongs to it.
fn is_of(asked: Asked<'_>, unit: &Unit, community: &str) -> bool {
    match unit {
        Unit::Community(id) => id == community,
        Unit::Office(id) => asked.scenario.office_of_community(community).is_some_and(|office| office.id == *id),
        Unit::State(number) => {
            let home = asked.scenario.community(community).and_then(|community| community.home_state.as_deref());
            asked.atlas.states.get(*number).is_some_and(|state| Some(state.id.as_str()) == home)
        }
    }
}

/// A field is met where its crop stands and where it leaves no room.
fn is_with(with: With, thing: With) -> bool {
    with == thing || matches!((with, thing), (With::Pinch(one), With::Zone(other)) if one == other)
}

/// What a clause says of where it holds; nothing where it names no place and so holds for all of its text.
fn named(clause: &Clause) -> Option<Vec<Scope>> {
    let is_everywhere = |scope: &Scope| scope.kind == Some(ScopeKind::Everywhere);
    if clause.scope.iter().any(is_everywhere) {
        return None;
    }
    if !clause.scope.is_empty() {
        return Some(clause.scope.clone());
    }
    let route = if let Terms::Route(way) = &clause.terms { way.route.clone() } else { None };
    let scope = |kind: Option<ScopeKind>, id: String| Scope { kind, id, ..Scope::default() };
    let mut all: Vec<Scope> = route.map(|route| scope(Some(ScopeKind::Route), route)).into_iter().collect();
    // Where a text was carried does not say where it holds.
    if !matches!(clause.terms, Terms::Dissemination(_)) {
        all.extend(clause.terms.places().map(|place| scope(None, place.to_owned())));
    }
    (!all.is_empty()).then_some(all)
}

/// What is meant by a name: of the layers, of the places of the text, of the units.
fn found(asked: Asked<'_>, agreement: &Agreement, kind: Option<&ScopeKind>, id: &str) -> Vec<Target> {
    let place = agreement.place(id);
    let id = place.and_then(|place| place.thing.as_deref()).unwrap_or(id);
    let mut targets = things(asked, id);
    if targets.is_empty() {
        let drawn = place.and_then(|place| place.drawn.as_ref()).filter(|drawn| drawn.fault().is_none());
        targets.extend(drawn.map(|drawn| Target::Drawn(PlacedShape::of(&asked.findings.ground.plane, drawn))));
    }
    if targets.is_empty() && !matches!(kind, Some(ScopeKind::Route | ScopeKind::Stretch)) {
        let name = place.and_then(|place| place.name.as_deref()).unwrap_or(id);
        targets.extend(Unit::named(asked, name).into_iter().map(Target::Unit));
    }
    targets
}

/// The things of the layers with an id or a name.
fn things(asked: Asked<'_>, id: &str) -> Vec<Target> {
    fn numbers<T: Placed>(layer: &[T], id: &str) -> Vec<usize> {
        let by_id = layer.iter().position(|one| one.id() == id);
        let is_called = |one: &T| one.name().to_lowercase() == id.trim().to_lowercase();
        by_id
            .map_or_else(|| layer.iter().enumerate().filter(|(_, one)| is_called(one)).map(|(number, _)| number).collect(), |one| vec![one])
    }
    let scenario = asked.scenario;
    let mut targets: Vec<Target> = numbers(&scenario.routes, id).into_iter().map(Target::Route).collect();
    targets.extend(numbers(&scenario.water_points, id).into_iter().map(|number| Target::Thing(With::Water(number))));
    targets.extend(numbers(&scenario.farming_zones, id).into_iter().map(|number| Target::Thing(With::Zone(number))));
    targets.extend(numbers(&scenario.no_go, id).into_iter().map(|number| Target::Thing(With::NoGo(number))));
    for number in numbers(&scenario.settlements, id) {
        targets.push(Target::Thing(With::Settlement(number)));
        let at = crate::agreed::Position::of(scenario.settlements[number].at).map(Drawn::Point);
        targets.extend(at.map(|at| Target::Drawn(PlacedShape::of(&asked.findings.ground.plane, &at))));
    }
    targets
}
