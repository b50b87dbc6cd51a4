//! Route agreements in draft: clauses as data, drawn from the routes and flashpoints of a conference, so
//! that the drafting committee starts from a text. Nothing here is agreed; the status says so.

pub mod kept;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use crate::conferences::Conference;
use crate::encounters::{Kind, With};
use crate::flashpoints::{Flashpoint, Part};
use crate::layers::{Route, RouteKind};
use crate::measure::DayRange;
use crate::scenario::Scenario;
use crate::words::{Phrase, Sentence, rounded};

/// What a clause is about, and where.
#[derive(Clone, Debug, PartialEq)]
pub enum Terms {
    /// The way and its width.
    Way {
        /// The route, by number.
        route: usize,
        /// Half the width, in metres.
        half_width_m: f64,
    },
    /// When a herd comes and goes.
    Season {
        /// The route, by number.
        route: usize,
        /// The days on which it may depart.
        departs: DayRange,
        /// The days on which it sets out for home.
        returns: Option<DayRange>,
    },
    /// Who drinks where.
    WaterRule {
        /// The water point, by number.
        water_point: usize,
    },
    /// Fields that a herd must not enter while their crops stand.
    Fields {
        /// The route, by number.
        route: usize,
        /// The zones, by number.
        zones: Vec<usize>,
    },
    /// A hand-over where a herd passes from one office's states to another's.
    HandOver {
        /// The route, by number.
        route: usize,
    },
}

impl Terms {
    /// The word in files.
    #[must_use]
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Way { .. } => "route",
            Self::Season { .. } => "season",
            Self::WaterRule { .. } => "water rule",
            Self::Fields { .. } => "standing crops",
            Self::HandOver { .. } => "hand-over",
        }
    }

    /// The route it is about.
    #[must_use]
    pub const fn route(&self) -> Option<usize> {
        match self {
            Self::Way { route, .. } | Self::Season { route, .. } | Self::Fields { route, .. } | Self::HandOver { route } => Some(*route),
            Self::WaterRule { .. } => None,
        }
    }
}

/// A clause in draft.
#[derive(Clone, Debug, PartialEq)]
pub struct Clause {
    /// Stable id within the agreement.
    pub id: String,
    /// What it is about.
    pub terms: Terms,
    /// Its text; blanks are for the conference to fill.
    pub text: Sentence,
    /// The flashpoints it would settle, numbers in the plan.
    pub flashpoints: Vec<usize>,
}

/// The draft agreement of a conference.
#[derive(Clone, Debug, PartialEq)]
pub struct Agreement {
    /// Stable id.
    pub id: String,
    /// The conference, by number.
    pub conference: usize,
    /// Its clauses, route by route, then water.
    pub clauses: Vec<Clause>,
    /// Flashpoints that no clause touches, numbers in the plan.
    pub uncovered: Vec<usize>,
}

/// The draft agreement of each conference, in their order.
#[must_use]
pub fn draft(scenario: &Scenario, flashpoints: &[Arc<Flashpoint>], conferences: &[Conference]) -> Vec<Agreement> {
    let season = Season { scenario, flashpoints };
    conferences.par_iter().enumerate().map(|(number, conference)| season.agreement(number, conference)).collect()
}

struct Season<'a> {
    scenario: &'a Scenario,
    flashpoints: &'a [Arc<Flashpoint>],
}

/// What the flashpoints of a conference hold for its clauses: gone through once, since there may be thousands.
#[derive(Default)]
struct Matters {
    routes: BTreeMap<usize, RouteMatters>,
    /// The flashpoints at which herds come to a water point, by the point's number.
    water: BTreeMap<usize, Vec<usize>>,
}

/// The flashpoints in which one route takes part, by what its clauses are about.
#[derive(Default)]
struct RouteMatters {
    /// Those that other days would change: crops and other herds.
    days: Vec<usize>,
    borders: Vec<usize>,
    fields: Vec<usize>,
    /// The zones whose fields it may meet, as often as it does.
    zones: Vec<usize>,
}

impl Matters {
    fn note(&mut self, flashpoint: usize, part: &Part) {
        match part.kind {
            Kind::Crops => {
                if let With::Zone(zone) = part.encounter.with {
                    let of_route = self.of_route(part);
                    of_route.zones.push(zone);
                    push(&mut of_route.fields, flashpoint);
                    push(&mut of_route.days, flashpoint);
                }
            }
            Kind::Herds => push(&mut self.of_route(part).days, flashpoint),
            Kind::Border => push(&mut self.of_route(part).borders, flashpoint),
            Kind::Water => {
                if let With::Water(point) = part.encounter.with {
                    push(self.water.entry(point).or_default(), flashpoint);
                }
            }
            // No drafted clause is about the others.
            _ => {}
        }
    }

    fn of_route(&mut self, part: &Part) -> &mut RouteMatters {
        self.routes.entry(part.encounter.route).or_default()
    }
}

/// Adds a flashpoint to a list that is filled in the order of flashpoints, once.
fn push(list: &mut Vec<usize>, flashpoint: usize) {
    if list.last() != Some(&flashpoint) {
        list.push(flashpoint);
    }
}

impl Season<'_> {
    fn agreement(&self, number: usize, conference: &Conference) -> Agreement {
        let mut matters = Matters::default();
        for flashpoint in &conference.flashpoints {
            self.flashpoints[*flashpoint].parts.iter().for_each(|part| matters.note(*flashpoint, part));
        }
        let mut clauses = Vec::new();
        for route in &conference.routes {
            clauses.extend(self.of_route(*route, matters.routes.remove(route).unwrap_or_default()));
        }
        clauses.extend(matters.water.into_iter().map(|(point, flashpoints)| self.water_rule(point, flashpoints)));
        let covered: BTreeSet<usize> = clauses.iter().flat_map(|clause| clause.flashpoints.iter().copied()).collect();
        let uncovered = conference.flashpoints.iter().copied().filter(|flashpoint| !covered.contains(flashpoint)).collect();
        Agreement { id: format!("draft-{}", conference.id), conference: number, clauses, uncovered }
    }

    fn of_route(&self, number: usize, matters: RouteMatters) -> Vec<Clause> {
        let RouteMatters { days, borders, fields, mut zones } = matters;
        zones.sort_unstable();
        zones.dedup();
        let mut clauses = vec![self.way(number), self.season(number, days)];
        if !zones.is_empty() {
            clauses.push(self.fields(number, zones, fields));
        }
        if !borders.is_empty() {
            clauses.push(self.hand_over(number, borders));
        }
        clauses
    }

    fn way(&self, number: usize) -> Clause {
        let (route, herd) = self.route(number);
        let width_m = route.half_width_m * 2.0;
        let phrase = if route.kind == RouteKind::Axis { Phrase("drafted-axis") } else { Phrase("drafted-corridor") };
        Clause {
            id: format!("{}/route", route.id),
            terms: Terms::Way { route: number, half_width_m: route.half_width_m },
            text: Sentence::new(phrase).with("herd", herd).with("route", &route.name).with("width", rounded(width_m, 0)),
            flashpoints: Vec::new(),
        }
    }

    fn season(&self, number: usize, flashpoints: Vec<usize>) -> Clause {
        let (route, herd) = self.route(number);
        let text = match route.returns {
            Some(returns) => Sentence::new(Phrase("drafted-season-and-home")).with("returns", returns),
            None => Sentence::new(Phrase("drafted-season")),
        };
        Clause {
            id: format!("{}/season", route.id),
            terms: Terms::Season { route: number, departs: route.departs, returns: route.returns },
            text: text.with("herd", herd).with("departs", route.departs),
            flashpoints,
        }
    }

    fn fields(&self, number: usize, zones: Vec<usize>, flashpoints: Vec<usize>) -> Clause {
        let (route, herd) = self.route(number);
        let names: Vec<&str> = zones.iter().map(|zone| self.scenario.farming_zones[*zone].name.as_str()).collect();
        let text = Sentence::new(Phrase("drafted-fields")).with("herd", herd).with("zones", names.join(", "));
        Clause { id: format!("{}/fields", route.id), terms: Terms::Fields { route: number, zones }, text, flashpoints }
    }

    fn hand_over(&self, number: usize, flashpoints: Vec<usize>) -> Clause {
        let (route, herd) = self.route(number);
        let text = Sentence::new(Phrase("drafted-hand-over")).with("herd", herd);
        Clause { id: format!("{}/hand-over", route.id), terms: Terms::HandOver { route: number }, text, flashpoints }
    }

    fn water_rule(&self, point: usize, flashpoints: Vec<usize>) -> Clause {
        let water = &self.scenario.water_points[point];
        let text = Sentence::new(Phrase("drafted-water")).with("point", &water.name);
        Clause { id: format!("{}/water", water.id), terms: Terms::WaterRule { water_point: point }, text, flashpoints }
    }

    /// A route and what its herd is called.
    fn route(&self, number: usize) -> (&Route, &str) {
        let route = &self.scenario.routes[number];
        (route, self.scenario.community_name(&route.community))
    }
}
