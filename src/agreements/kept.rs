//! Clauses to be kept, drafted of what people point at: a question of an agenda, another departure, a way on the map, the
//! draft of a whole conference. All of them are proposed; a conference decides.

mod chosen;

use std::collections::BTreeSet;
use std::sync::Arc;

use super::Terms as Draft;
use crate::agreed::{
    Addressee, AddresseeKind, Agreement, Bound, CampSiting, Clause, ClauseStatus, EntryPoint, Monitoring, Party, PartyRole, Permit, Place,
    PlaceKind, Position, Scope, ScopeKind, Season, Status, Terms, TimeOfYear, Trigger, Validity, WaterRule, Way, WayForm, Width,
};
use crate::calendar::Leg;
use crate::conferences::{Conference, Role};
use crate::editing::agreement::{adopt, fresh};
use crate::encounters::{Encounter, Exposure, Kind, With};
use crate::findings::Findings;
use crate::flashpoints::Flashpoint;
use crate::layers::{Placed as _, Route, RouteKind, StopoverPlace};
use crate::measure::{Day, DayRange};
use crate::scenario::{Lever, Scenario};
use crate::words::{Language, Sentence, told};

/// What is to be written into the agreement of a conference.
#[derive(Clone, Debug, PartialEq)]
pub enum Wish {
    /// What a question of the conference's agenda asks, settled.
    Question {
        /// The conference, by id.
        conference: String,
        /// The question, by id.
        question: String,
    },
    /// Options that are accepted: they are pulled, kept among the decisions, and written down.
    Options(Vec<Lever>),
    /// A way as it stands on the map: its width, its camps, its gates.
    Way {
        /// The route, by id.
        route: String,
    },
}

/// A clause with the places that it speaks of and the map does not hold.
#[derive(Clone, Debug, PartialEq)]
pub struct Drafted {
    /// The clause.
    pub clause: Clause,
    /// Its places.
    pub places: Vec<Place>,
}

/// What clauses are drafted of.
#[derive(Clone, Copy)]
pub struct Drafting<'a> {
    /// The scenario, as the numbers of the findings mean it.
    pub scenario: &'a Scenario,
    /// Who meets what.
    pub findings: &'a Findings,
    /// The language of what no kind of terms holds but words.
    pub language: Language,
}

/// The draft that is kept for a conference: what is written down at it goes in there.
#[must_use]
pub fn of_conference<'a>(scenario: &'a Scenario, conference: &str) -> Option<&'a Arc<Agreement>> {
    scenario.agreements.by_id.values().filter(|one| is_open(one)).find(|one| one.conference.as_deref() == Some(conference))
}

/// Whether an agreement is still being written.
#[must_use]
pub const fn is_open(agreement: &Agreement) -> bool {
    matches!(agreement.status, None | Some(Status::Draft))
}

/// A new draft for a conference, with those who sit there as its parties; nothing of it is agreed.
#[must_use]
pub fn begun(scenario: &Scenario, conference: &Conference, title: String) -> Agreement {
    let mut new = fresh(scenario, &conference.id, title);
    new.conference = Some(conference.id.clone());
    new.parties = conference
        .parties
        .iter()
        .map(|party| Party {
            id: party.community.clone(),
            unit: scenario.community_name(&party.community).to_owned(),
            community: Some(party.community.clone()),
            role: match party.role {
                Role::Host => Some(PartyRole::Host),
                Role::Migrant => Some(PartyRole::Migrant),
                // Who is both says so in the text.
                Role::HostAndMigrant => None,
            },
            ..Party::default()
        })
        .collect();
    new
}

/// The agreement with a clause: in the place of the one with its id, whose texts, scope and reservations by hand stay, or at
/// its end.
#[must_use]
pub fn with(scenario: &Scenario, agreement: &Agreement, drafted: Drafted) -> Agreement {
    let mut new = agreement.clone();
    let Drafted { clause, places } = drafted;
    for place in places {
        match new.places.iter_mut().find(|old| old.id == place.id) {
            Some(old) => *old = place,
            None => new.places.push(place),
        }
    }
    let named: Vec<String> = clause.terms.places().map(ToOwned::to_owned).chain(clause.scope.iter().map(|one| one.id.clone())).collect();
    for id in named {
        adopt(scenario, &mut new, &id);
    }
    match new.clauses.iter_mut().find(|old| old.id == clause.id) {
        Some(old) => old.terms = clause.terms,
        None => new.clauses.push(clause),
    }
    new
}

/// The time of the year of a day.
fn time(day: Day) -> Option<TimeOfYear> {
    let text = day.to_string();
    TimeOfYear::parse(text.get(text.len().checked_sub(5)?..)?).ok()
}

fn on_days(days: DayRange) -> Bound {
    Bound { trigger: Some(Trigger::Date), from: time(days.first), to: time(days.last), ..Bound::default() }
}

fn place(id: &str) -> Scope {
    Scope { kind: Some(ScopeKind::Place), id: id.to_owned(), ..Scope::default() }
}

fn along(route: &Route) -> Vec<Scope> {
    vec![Scope { kind: Some(ScopeKind::Route), id: route.id.clone(), ..Scope::default() }]
}

impl Drafting<'_> {
    /// The clauses for a wish; a question is looked for on the agenda of its conference.
    ///
    /// # Errors
    /// Why there is none: what it speaks of is not there any more.
    pub fn drafted(self, wish: &Wish, conferences: &[Conference]) -> Result<Vec<Drafted>, Sentence> {
        match wish {
            Wish::Question { conference, question } => {
                let conference = conferences.iter().find(|one| one.id == *conference).ok_or_else(|| told!("refused-no-conference"))?;
                let mut asked = conference.agenda.sessions.iter().flat_map(|session| &session.questions);
                let question = asked.find(|one| one.id == *question).ok_or_else(|| told!("refused-no-question"))?;
                let (number, kind) = question.at.ok_or_else(|| told!("refused-no-question"))?;
                let flashpoint = self.findings.flashpoints.get(number).ok_or_else(|| told!("refused-no-question"))?;
                self.of_question(&question.id, flashpoint, kind).map(|drafted| vec![drafted]).ok_or_else(|| told!("refused-no-question"))
            }
            Wish::Options(levers) => {
                let chosen: Result<Vec<_>, _> = levers.iter().map(|lever| self.chosen(lever)).collect();
                Ok(chosen?.into_iter().flatten().collect())
            }
            Wish::Way { route } => self.route(route).map(|route| vec![self.way(route)]),
        }
    }

    /// The clauses of a draft of the plan.
    #[must_use]
    pub fn all_of(self, draft: &super::Agreement) -> Vec<Drafted> {
        draft.clauses.iter().filter_map(|clause| self.of_draft(clause)).collect()
    }

    fn of_draft(self, clause: &super::Clause) -> Option<Drafted> {
        let route = |number: usize| self.scenario.routes.get(number);
        let at = || clause.flashpoints.iter().filter_map(|number| self.findings.flashpoints.get(*number));
        Some(match &clause.terms {
            Draft::Way { route: number, .. } => self.way(route(*number)?),
            Draft::Season { route: number, departs, .. } => self.season(route(*number)?, *departs),
            Draft::WaterRule { water_point } => self.water(&clause.id, *water_point, at()),
            Draft::Fields { route: number, zones } => self.fields(&clause.id, route(*number)?, zones),
            Draft::HandOver { route: number } => self.permit(&clause.id, route(*number)?),
        })
    }

    fn route(&self, id: &str) -> Result<&Route, Sentence> {
        self.scenario.routes.iter().find(|route| route.id == id).ok_or_else(|| told!("refused-no-route", text = id))
    }

    /// A clause that the parties promise each other, followed by the office that speaks with a community.
    fn clause(&self, id: &str, community: Option<&str>, terms: Terms, scope: Vec<Scope>) -> Clause {
        let season = self.scenario.season;
        Clause {
            id: id.to_owned(),
            terms,
            scope,
            validity: Some(Validity { from: Some(season.first_day), to: Some(season.last_day), ..Validity::default() }),
            addressee: Some(Addressee { kind: Some(AddresseeKind::BetweenParties), ..Addressee::default() }),
            status: Some(ClauseStatus::Proposed),
            office: community.and_then(|id| self.scenario.office_of_community(id)).map(|office| office.id.clone()),
            ..Clause::default()
        }
    }

    fn way(self, route: &Route) -> Drafted {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "metres of a way, above zero")]
        let width_m = (route.half_width_m * 2.0).round().min(f64::from(u32::MAX)) as u32;
        let form = if route.kind == RouteKind::Corridor { WayForm::Corridor } else { WayForm::Axis };
        let stopovers = route.stopovers.iter().filter_map(|stop| match &stop.place {
            StopoverPlace::Named(id) => Some(id.clone()),
            StopoverPlace::Km(_) => None,
        });
        let gates = self.gates(route);
        let line = self.scenario.as_place(&route.id).map(|line| Place { drawn: None, width_m: Some(width_m), ..line });
        let way = Way {
            form: Some(form),
            route: Some(route.id.clone()),
            lines: line.iter().map(|line| line.id.clone()).collect(),
            widths: vec![Width { min_m: Some(width_m), max_m: Some(width_m), ..Width::default() }],
            stopovers: stopovers.collect(),
            gates: gates.iter().map(|gate| gate.id.clone()).collect(),
            ..Way::default()
        };
        let clause = self.clause(&format!("{}/route", route.id), Some(&route.community), Terms::Route(way), along(route));
        Drafted { clause, places: line.into_iter().chain(gates).collect() }
    }

    /// Where a herd passes from one state into another on its way out.
    fn gates(self, route: &Route) -> Vec<Place> {
        let crossed = self.findings.encounters.iter().filter(|one| one.kind == Kind::Border && self.is_of(one, route));
        let mut seen = BTreeSet::new();
        let gates = crossed.filter_map(|one| self.gate(one)).filter(|gate| seen.insert(gate.id.clone()));
        gates.collect()
    }

    fn is_of(&self, encounter: &Encounter, route: &Route) -> bool {
        self.scenario.routes.get(encounter.route).is_some_and(|one| one.id == route.id)
    }

    /// A border that is crossed, as a gate; nothing where it is only near.
    fn gate(self, encounter: &Encounter) -> Option<Place> {
        let route = self.scenario.routes.get(encounter.route)?;
        let at = Position::of(encounter.at)?;
        let is_crossed = matches!(&encounter.exposure, Exposure::Border(border) if border.crossed);
        (is_crossed && encounter.leg == Leg::Out).then(|| Place {
            id: format!("{}/gate-{}", route.id, encounter.nth + 1),
            name: Some(format!("{} {}", route.name, encounter.nth + 1)),
            kind: Some(PlaceKind::Gate),
            drawn: Some(crate::agreed::Drawn::Point(at)),
            sensitivity: route.origin().sensitivity,
            ..Place::default()
        })
    }

    fn season(self, route: &Route, departs: DayRange) -> Drafted {
        let season = Season {
            entry: Some(on_days(departs)),
            exit: route.returns.map(on_days),
            herds: vec![self.scenario.community_name(&route.community).to_owned()],
            ..Season::default()
        };
        let clause = self.clause(&format!("{}/season", route.id), Some(&route.community), Terms::Season(season), along(route));
        Drafted { clause, places: Vec::new() }
    }

    /// A herd enters fields once they are harvested.
    fn fields(self, id: &str, route: &Route, zones: &[usize]) -> Drafted {
        let zones: Vec<_> = zones.iter().filter_map(|zone| self.scenario.farming_zones.get(*zone)).collect();
        let season = self.scenario.season.days();
        let dated = zones.iter().flat_map(|zone| &zone.crops).flat_map(|crop| crop.days(season));
        // What stands all year is never harvested, so it gives no day.
        let last = dated.filter(|days| *days != season).map(|days| days.last).max();
        let entry = Bound { trigger: Some(Trigger::Harvest), from: last.and_then(|day| time(day.plus(1))), ..Bound::default() };
        let herds = vec![self.scenario.community_name(&route.community).to_owned()];
        let terms = Terms::Season(Season { entry: Some(entry), herds, ..Season::default() });
        let scope = zones.iter().map(|zone| Scope { kind: Some(ScopeKind::Area), ..place(&zone.id) }).collect();
        Drafted { clause: self.clause(id, Some(&route.community), terms, scope), places: Vec::new() }
    }

    fn permit(self, id: &str, route: &Route) -> Drafted {
        let permit = Permit { documents: vec!["letter of permission".to_owned()], in_advance: Some(true), ..Permit::default() };
        Drafted { clause: self.clause(id, Some(&route.community), Terms::Permit(permit), along(route)), places: Vec::new() }
    }

    fn water<'a>(self, id: &str, point: usize, flashpoints: impl Iterator<Item = &'a Arc<Flashpoint>>) -> Drafted {
        let name = self.scenario.water_points.get(point).map_or("", |point| point.id.as_str());
        let parts = flashpoints.flat_map(|flashpoint| &flashpoint.parts).filter(|part| part.encounter.with == With::Water(point));
        let herds: BTreeSet<&str> =
            parts.filter_map(|part| self.scenario.routes.get(part.encounter.route)).map(|route| route.community.as_str()).collect();
        let users = herds.into_iter().map(|id| self.scenario.community_name(id).to_owned()).collect();
        let rule = WaterRule { points: vec![name.to_owned()], users, ..WaterRule::default() };
        Drafted { clause: self.clause(id, None, Terms::WaterRule(rule), vec![place(name)]), places: Vec::new() }
    }

    /// What would settle the gravest encounter of a kind at a flashpoint.
    fn of_question(self, id: &str, flashpoint: &Arc<Flashpoint>, kind: Kind) -> Option<Drafted> {
        let encounter = &flashpoint.gravest_of(kind)?.encounter;
        let route = self.scenario.routes.get(encounter.route)?;
        let siting = |away_from: &str, near: &str| {
            let terms = CampSiting { away_from: vec![away_from.to_owned()], ..CampSiting::default() };
            let clause = self.clause(id, Some(&route.community), Terms::CampSiting(terms), vec![place(near)]);
            Drafted { clause, places: Vec::new() }
        };
        Some(match encounter.with {
            With::Zone(zone) => self.fields(id, route, &[zone]),
            With::Pinch(zone) => self.pinch(id, route, zone, &encounter.exposure)?,
            With::Water(point) => self.water(id, point, std::iter::once(flashpoint)),
            With::Herd(_) => {
                let Drafted { clause, places } = self.season(route, route.departs);
                Drafted { clause: Clause { id: id.to_owned(), ..clause }, places }
            }
            With::Border { .. } => self.border(id, route, encounter),
            With::Settlement(number) => siting("villages", &self.scenario.settlements.get(number)?.id),
            With::NoGo(number) => {
                let zone = self.scenario.no_go.get(number)?;
                siting(&zone.name, &zone.id)
            }
            With::Incident(_) | With::Reported(_) => {
                let monitoring = Monitoring { means: vec!["patrols".to_owned()], ..Monitoring::default() };
                let scope = vec![Scope { kind: Some(ScopeKind::Route), ..place(&route.id) }];
                Drafted { clause: self.clause(id, Some(&route.community), Terms::Monitoring(monitoring), scope), places: Vec::new() }
            }
        })
    }

    /// Between fields a way is as wide as its herd needs.
    fn pinch(self, id: &str, route: &Route, zone: usize, exposure: &Exposure) -> Option<Drafted> {
        let Exposure::Pinch(pinch) = exposure else { return None };
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "metres of a gap")]
        let need_m = pinch.need_m.round().clamp(0.0, f64::from(u32::MAX)) as u32;
        let zone = self.scenario.farming_zones.get(zone)?;
        let widths = vec![Width { min_m: Some(need_m), ..Width::default() }];
        let way = Way { form: Some(WayForm::Corridor), route: Some(route.id.clone()), widths, ..Way::default() };
        let scope = vec![Scope { kind: Some(ScopeKind::Area), ..place(&zone.id) }];
        Some(Drafted { clause: self.clause(id, Some(&route.community), Terms::Route(way), scope), places: Vec::new() })
    }

    fn border(self, id: &str, route: &Route, encounter: &Encounter) -> Drafted {
        let Some(gate) = self.gate(encounter) else { return self.permit(id, route) };
        let point = EntryPoint { places: vec![gate.id.clone()], ..EntryPoint::default() };
        let clause = self.clause(id, Some(&route.community), Terms::EntryPoint(point), along(route));
        Drafted { clause, places: vec![gate] }
    }
}
