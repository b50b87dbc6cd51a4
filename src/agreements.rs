//! Route agreements in draft: clauses as data, drawn from the routes and flashpoints of a conference, so
//! that the drafting committee starts from a text. Nothing here is agreed; the status says so.

use std::sync::Arc;

use crate::conferences::Conference;
use crate::encounters::{Exposure, Kind, With};
use crate::flashpoints::Flashpoint;
use crate::layers::RouteKind;
use crate::measure::DayRange;
use crate::scenario::Scenario;

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
    pub text: String,
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
    conferences.iter().enumerate().map(|(number, conference)| season.agreement(number, conference)).collect()
}

struct Season<'a> {
    scenario: &'a Scenario,
    flashpoints: &'a [Arc<Flashpoint>],
}

impl Season<'_> {
    fn agreement(&self, number: usize, conference: &Conference) -> Agreement {
        let mut clauses: Vec<Clause> = conference.routes.iter().flat_map(|route| self.of_route(*route, conference)).collect();
        clauses.extend(self.water_rules(conference));
        let covered = |flashpoint: &usize| clauses.iter().any(|clause| clause.flashpoints.contains(flashpoint));
        let uncovered = conference.flashpoints.iter().copied().filter(|flashpoint| !covered(flashpoint)).collect();
        Agreement { id: format!("draft-{}", conference.id), conference: number, clauses, uncovered }
    }

    fn of_route(&self, number: usize, conference: &Conference) -> Vec<Clause> {
        let route = &self.scenario.routes[number];
        let herd = self.scenario.community_name(&route.community);
        let clause = |suffix: &str, terms: Terms, text: String, flashpoints: Vec<usize>| Clause {
            id: format!("{}/{suffix}", route.id),
            terms,
            text,
            flashpoints,
        };
        let width_m = route.half_width_m * 2.0;
        let kind = if route.kind == RouteKind::Axis { "an axis" } else { "a corridor" };
        let way = format!("{herd} go by {}, {kind} {width_m:.0} m wide, and camp at the places marked on the map.", route.name);
        let way = clause("route", Terms::Way { route: number, half_width_m: route.half_width_m }, way, Vec::new());
        let home = route.returns.map_or_else(String::new, |days| format!(" and set out for home {}", days.words()));
        let dates =
            format!("{herd} depart {}{home}; whoever comes earlier or stays longer tells the committee first.", route.departs.words());
        let about_days = self.of_kinds(conference, number, &[Kind::Crops, Kind::Herds]);
        let dates = clause("season", Terms::Season { route: number, departs: route.departs, returns: route.returns }, dates, about_days);
        let mut clauses = vec![way, dates];
        let (zones, at_fields) = self.fields(conference, number);
        if !zones.is_empty() {
            let names: Vec<&str> = zones.iter().map(|zone| self.scenario.farming_zones[*zone].name.as_str()).collect();
            let text = format!(
                "{herd} keep out of {} while crops stand there; damage is paid for by the tariff of this agreement: ____.",
                names.join(", ")
            );
            clauses.push(clause("fields", Terms::Fields { route: number, zones }, text, at_fields));
        }
        let crossings = self.of_kinds(conference, number, &[Kind::Border]);
        if !crossings.is_empty() {
            let text = format!(
                "Where {herd} pass from one authority to the next, ____ hands over to ____ at the border, with the letter of permission."
            );
            clauses.push(clause("hand-over", Terms::HandOver { route: number }, text, crossings));
        }
        clauses
    }

    /// The flashpoints of a conference in which a route has points of some kinds.
    fn of_kinds(&self, conference: &Conference, route: usize, kinds: &[Kind]) -> Vec<usize> {
        let touches =
            |number: &usize| self.flashpoints[*number].parts.iter().any(|part| kinds.contains(&part.kind) && part.encounter.route == route);
        conference.flashpoints.iter().copied().filter(touches).collect()
    }

    fn fields(&self, conference: &Conference, route: usize) -> (Vec<usize>, Vec<usize>) {
        let (mut zones, mut at) = (Vec::new(), Vec::new());
        for number in &conference.flashpoints {
            for part in &self.flashpoints[*number].parts {
                let encounter = &part.encounter;
                if let (With::Zone(zone), true) = (encounter.with, encounter.route == route) {
                    zones.push(zone);
                    at.push(*number);
                }
            }
        }
        zones.sort_unstable();
        zones.dedup();
        at.dedup();
        (zones, at)
    }

    fn water_rules(&self, conference: &Conference) -> Vec<Clause> {
        use std::collections::BTreeMap;
        let mut at: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for number in &conference.flashpoints {
            for part in &self.flashpoints[*number].parts {
                let encounter = &part.encounter;
                if let (With::Water(point), Exposure::Water(_)) = (encounter.with, &encounter.exposure) {
                    at.entry(point).or_default().push(*number);
                }
            }
        }
        let rule = |(point, mut flashpoints): (usize, Vec<usize>)| {
            flashpoints.dedup();
            let water = &self.scenario.water_points[point];
            let text = format!("At {}, ____ drink on ____ from ____ to ____, at most ____ head a day; ____ keeps the order.", water.name);
            Clause { id: format!("{}/water", water.id), terms: Terms::WaterRule { water_point: point }, text, flashpoints }
        };
        at.into_iter().map(rule).collect()
    }
}
