//! A lever in words.

use super::{Lever, Turn};
use crate::measure::ground::distance_m;
use crate::scenario::Scenario;
use crate::words::{Sentence, Value, rounded, told};

impl Lever {
    /// What would be done, in a sentence of its own.
    #[must_use]
    pub fn told(&self, scenario: &Scenario) -> Sentence {
        let herd = |id: &str| herd_of(scenario, id);
        match self {
            Self::Departure { route, days } if *days < 0 => told!("lever-departs-earlier", herd = herd(route), days = -*days),
            Self::Departure { route, days } => told!("lever-departs-later", herd = herd(route), days = *days),
            Self::Homeward { route, days } if *days < 0 => told!("lever-returns-earlier", herd = herd(route), days = -*days),
            Self::Homeward { route, days } => told!("lever-returns-later", herd = herd(route), days = *days),
            Self::Pace { route, slowest_km_per_day: slowest, fastest_km_per_day: fastest } => {
                told!("lever-pace", herd = herd(route), slowest = rounded(*slowest, 0), fastest = rounded(*fastest, 0))
            }
            Self::Stay { route, days_max, .. } if *days_max == 0.0 => {
                told!("lever-no-stay", herd = herd(route), camp = self.camp(scenario))
            }
            Self::Stay { route, days_min, days_max, .. } => {
                let (least, most) = (rounded(*days_min, 0), rounded(*days_max, 0));
                told!("lever-stay", herd = herd(route), camp = self.camp(scenario), least = least, most = most)
            }
            Self::Camp { route, km, .. } => told!("lever-camp", herd = herd(route), camp = self.camp(scenario), km = rounded(*km, 0)),
            Self::Width { route, half_width_m } => told!("lever-width", herd = herd(route), width = rounded(half_width_m * 2.0, 0)),
            Self::Way { route, to } => {
                let metres: f64 = to.line.windows(2).map(|pair| distance_m(pair[0], pair[1])).sum();
                told!("lever-way", herd = herd(route), km = rounded(metres / 1_000.0, 0))
            }
            Self::Turn(turn) => told!("lever-turn", herds = herds(scenario, turn), point = point_of(scenario, &turn.point)),
            Self::Open { point, turn: None } => told!("lever-open", point = point_of(scenario, point)),
            Self::Open { point, turn: Some(turn) } => {
                let (from, herds) = (point_of(scenario, &turn.point), herds(scenario, turn));
                told!("lever-open-instead", point = point_of(scenario, point), herds = herds, from = from)
            }
            Self::Close { point } => told!("lever-close", point = point_of(scenario, point)),
            Self::Dig { name, at, head_per_day, turn, .. } => {
                let (head, place) = (rounded(*head_per_day, 0), at.words());
                match turn {
                    None => told!("lever-dig", name = name, head = head, place = place),
                    Some(turn) => {
                        let (from, herds) = (point_of(scenario, &turn.point), herds(scenario, turn));
                        told!("lever-dig-instead", name = name, head = head, place = place, herds = herds, from = from)
                    }
                }
            }
            Self::Harvest { zone, by } => {
                let name = scenario.farming_zones.iter().find(|one| one.id == *zone).map_or(zone.as_str(), |one| &one.name);
                told!("lever-harvest", zone = name, day = *by)
            }
        }
    }

    /// The camp that it moves, by the name of its place or by where it is.
    fn camp(&self, scenario: &Scenario) -> Value {
        use crate::layers::StopoverPlace;
        let (Self::Stay { route, stopover, .. } | Self::Camp { route, stopover, .. }) = self else { return Value::from("") };
        let herd = scenario.routes.iter().find(|one| one.id == *route);
        match herd.and_then(|herd| herd.stopovers.get(*stopover)).map(|stop| &stop.place) {
            Some(StopoverPlace::Named(id)) => Value::from(place_name(scenario, id)),
            Some(StopoverPlace::Km(km)) => Value::from(told!("lever-camp-at", km = rounded(*km, 0))),
            None => Value::from(told!("lever-camp-numbered", number = stopover + 1)),
        }
    }
}

/// A herd, by its route: one community may have several.
fn herd_of(scenario: &Scenario, id: &str) -> String {
    scenario.routes.iter().find(|route| route.id == id).map_or_else(|| id.to_owned(), |route| route.name.clone())
}

fn herds(scenario: &Scenario, turn: &Turn) -> String {
    turn.routes.iter().map(|id| herd_of(scenario, id)).collect::<Vec<_>>().join(", ")
}

fn point_of(scenario: &Scenario, id: &str) -> String {
    scenario.water_points.iter().find(|point| point.id == id).map_or_else(|| id.to_owned(), |point| point.name.clone())
}

fn place_name(scenario: &Scenario, id: &str) -> String {
    let settlement = scenario.settlements.iter().find(|settlement| settlement.id == id).map(|settlement| &settlement.name);
    let point = || scenario.water_points.iter().find(|point| point.id == id).map(|point| &point.name);
    settlement.or_else(point).cloned().unwrap_or_else(|| id.to_owned())
}
