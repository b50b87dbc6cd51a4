//! Clauses of an option that was accepted: what the lever says, as terms.

use super::{Drafted, Drafting, on_days, place};
use crate::agreed::{
    Addressee, AddresseeKind, Bound, CampSiting, Clause, Drawn, Free, Place, PlaceKind, Position, Scope, ScopeKind, Season, ServiceRequest,
    Terms, Trigger, WaterRule,
};
use crate::calendar;
use crate::layers::{Placed as _, Route};
use crate::scenario::{Lever, Turn};
use crate::words::Sentence;

impl Drafting<'_> {
    /// The clauses of a lever, asked of the scenario in which it is pulled already.
    ///
    /// # Errors
    /// Why there is none: what it speaks of is not there any more.
    pub fn chosen(self, lever: &Lever) -> Result<Vec<Drafted>, Sentence> {
        let route = lever.route().map(|id| self.route(id)).transpose()?;
        Ok(match (lever, route) {
            (Lever::Departure { .. } | Lever::Homeward { .. }, Some(route)) => vec![self.season(route, route.departs)],
            (Lever::Way { .. } | Lever::Width { .. }, Some(route)) => vec![self.way(route)],
            (Lever::Camp { stopover, km, .. }, Some(route)) => vec![self.camp(route, *stopover, *km)],
            (Lever::Pace { .. } | Lever::Stay { .. }, Some(route)) => vec![self.in_words(lever, route)],
            (Lever::Turn(turn), _) => vec![self.turn(turn, lever)],
            (Lever::Open { point, turn }, _) => self.water_asked_for("water point", point, turn.as_ref(), lever),
            (Lever::Dig { id, turn, .. }, _) => self.water_asked_for("hafir", id, turn.as_ref(), lever),
            (Lever::Close { point }, _) => {
                let rule = WaterRule { points: vec![point.clone()], head_cap: Some(0), ..WaterRule::default() };
                vec![self.about_water(point, Terms::WaterRule(rule), "closed")]
            }
            (Lever::Harvest { zone, by }, _) => vec![self.harvest(zone, *by)],
            (_, None) => Vec::new(),
        })
    }

    /// A camp at its new place on the way.
    fn camp(self, route: &Route, stopover: usize, km: f64) -> Drafted {
        let id = format!("{}/camp-{}", route.id, stopover + 1);
        let at = calendar::place_at(&self.findings.ground.plane, route, km).and_then(Position::of);
        let site = at.map(|at| Place {
            id: id.clone(),
            name: Some(format!("{} {}", route.name, stopover + 1)),
            kind: Some(PlaceKind::Camp),
            drawn: Some(Drawn::Point(at)),
            sensitivity: route.origin().sensitivity,
            ..Place::default()
        });
        let sites = site.iter().map(|site| site.id.clone()).collect();
        let terms = Terms::CampSiting(CampSiting { sites, ..CampSiting::default() });
        let scope = vec![Scope { kind: Some(ScopeKind::Route), ..place(&route.id) }];
        Drafted { clause: self.clause(&id, Some(&route.community), terms, scope), places: site.into_iter().collect() }
    }

    /// What no kind of terms holds, in the words of the lever.
    fn in_words(self, lever: &Lever, route: &Route) -> Drafted {
        let about = Some(lever.told(self.scenario).say(self.language));
        let scope = vec![Scope { kind: Some(ScopeKind::Route), ..place(&route.id) }];
        let id = lever.key();
        Drafted {
            clause: self.clause(&id, Some(&route.community), Terms::Free(Free { about, ..Free::default() }), scope),
            places: Vec::new(),
        }
    }

    /// Who drinks at a point is who did not leave it.
    fn turn(self, turn: &Turn, lever: &Lever) -> Drafted {
        let turns = Some(lever.told(self.scenario).say(self.language));
        let rule = WaterRule { points: vec![turn.point.clone()], turns, ..WaterRule::default() };
        self.about_water(&turn.point, Terms::WaterRule(rule), "turn")
    }

    fn about_water(&self, point: &str, terms: Terms, word: &str) -> Drafted {
        Drafted { clause: self.clause(&format!("{point}/{word}"), None, terms, vec![place(point)]), places: Vec::new() }
    }

    /// A point that is to run, or to be dug, is asked of those who build; the herds that drink there promise it each other.
    fn water_asked_for(self, what: &str, point: &str, turn: Option<&Turn>, lever: &Lever) -> Vec<Drafted> {
        let terms = ServiceRequest { what: vec![what.to_owned()], places: vec![point.to_owned()], ..ServiceRequest::default() };
        let Drafted { clause, places } = self.about_water(point, Terms::ServiceRequest(terms), "request");
        let (kind, authority) = (Some(AddresseeKind::RequestToAuthority), Some("development partners".to_owned()));
        let addressee = Some(Addressee { kind, authority, ..Addressee::default() });
        let request = Drafted { clause: Clause { addressee, ..clause }, places };
        std::iter::once(request).chain(turn.map(|turn| self.turn(turn, lever))).collect()
    }

    /// Herds enter a field once it is harvested, by a day.
    fn harvest(self, zone: &str, by: crate::measure::Day) -> Drafted {
        let days = crate::measure::DayRange { first: by.plus(1), last: by.plus(1) };
        let entry = Bound { trigger: Some(Trigger::Harvest), to: None, ..on_days(days) };
        let terms = Terms::Season(Season { entry: Some(entry), ..Season::default() });
        let farmers = self.scenario.farming_zones.iter().find(|one| one.id == zone).and_then(|zone| zone.community.as_deref());
        let scope = vec![Scope { kind: Some(ScopeKind::Area), ..place(zone) }];
        Drafted { clause: self.clause(&format!("{zone}/harvest"), farmers, terms, scope), places: Vec::new() }
    }
}
