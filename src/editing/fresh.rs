//! New things, as they are drawn: with what can be said of them at once. The rest is unknown until the form is filled.

use crate::layers::{
    Access, FarmingZone, Feature, Incident, LayerKind, MeetingPlace, NoGo, Opening, Origin, Pace, PlacePrecision, Route, RouteKind,
    Settlement, Supply, WaterPoint,
};
use crate::measure::{Day, DayRange, LonLat};
use crate::scenario::{Livelihood, Scenario};

use super::outline::closed;
use crate::words::{Sentence, told};

/// What a hand drew.
#[derive(Clone, Debug, PartialEq)]
pub enum Drawn {
    /// A way.
    Line(Vec<LonLat>),
    /// An outline, by its corners.
    Outline(Vec<LonLat>),
    /// A place.
    Point(LonLat),
}

/// An id that no thing of the layer has: the words with a number behind them.
#[must_use]
pub fn free_id(scenario: &Scenario, layer: LayerKind, words: &str) -> String {
    let plain = plain(words);
    let mut names = (1_usize..).map(|number| format!("{plain}-{number}"));
    names.find(|id| scenario.number(layer, id).is_none()).unwrap_or(plain)
}

/// Letters and digits in small, with a hyphen for all else.
pub(super) fn plain(words: &str) -> String {
    let plain: String = words.to_lowercase().chars().map(|letter| if letter.is_alphanumeric() { letter } else { '-' }).collect();
    plain.trim_matches('-').to_owned()
}

/// A new thing of a layer on the day that is shown.
///
/// # Errors
/// Where what was drawn cannot be such a thing, in words.
pub fn fresh(scenario: &Scenario, layer: LayerKind, drawn: Drawn, day: Day) -> Result<Feature, Sentence> {
    let id = free_id(scenario, layer, &format!("new {}", layer.one()));
    let number = id.rsplit('-').next().unwrap_or_default();
    let name = format!("New {} {number}", layer.one());
    let origin = Origin { status: Some("proposed".to_owned()), ..Origin::default() };
    match (layer, drawn) {
        (LayerKind::Routes, Drawn::Line(line)) => route(scenario, id, name, origin, line, day).map(Feature::Route),
        (LayerKind::FarmingZones, Drawn::Outline(corners)) => {
            let rings = vec![vec![sound(&corners)?]];
            Ok(Feature::FarmingZone(FarmingZone { id, name, community: None, crops: Vec::new(), rings, origin }))
        }
        (LayerKind::NoGo, Drawn::Outline(corners)) => {
            Ok(Feature::NoGo(NoGo { id, name, kind: "closed".to_owned(), rings: vec![vec![sound(&corners)?]], origin }))
        }
        (LayerKind::WaterPoints, Drawn::Point(at)) => {
            let kind = "borehole".to_owned();
            Ok(Feature::WaterPoint(WaterPoint {
                id,
                name,
                kind,
                supply: Supply::Unknown,
                opening: Opening::Unknown,
                users: Vec::new(),
                left_by: Vec::new(),
                at,
                origin,
            }))
        }
        (LayerKind::Settlements, Drawn::Point(at)) => {
            let kind = "village".to_owned();
            Ok(Feature::Settlement(Settlement {
                id,
                name,
                kind,
                population: None,
                access: Access::default(),
                meeting: MeetingPlace::default(),
                at,
                origin,
            }))
        }
        (LayerKind::Incidents, Drawn::Point(at)) => {
            let (kind, precision) = ("incident".to_owned(), PlacePrecision::Near);
            Ok(Feature::Incident(Incident { id, name, day, within_days: 0, kind, precision, fatalities: None, at, origin }))
        }
        _ => Err(told!("refused-not-drawn-so", thing = layer.phrase())),
    }
}

fn sound(corners: &[LonLat]) -> Result<Vec<LonLat>, Sentence> {
    match super::why_no_outline(corners) {
        Some(why) => Err(why),
        None => Ok(closed(corners)),
    }
}

fn route(scenario: &Scenario, id: String, name: String, origin: Origin, mut line: Vec<LonLat>, day: Day) -> Result<Route, Sentence> {
    line.dedup();
    if line.len() < 2 {
        return Err(told!("refused-one-place"));
    }
    let season = scenario.season.days();
    let herders = scenario.communities.iter().find(|community| community.livelihood != Livelihood::Farmers);
    let community = herders.or(scenario.communities.first()).map_or_else(|| "unknown".to_owned(), |community| community.id.clone());
    let first = day.max(season.first).min(season.last);
    Ok(Route {
        id,
        name,
        community,
        kind: RouteKind::Axis,
        herd_head: None,
        // As the reader assumes where a file says nothing: domain notes, sections 3 and 4.
        half_width_m: 1_000.0,
        departs: DayRange { first, last: first.plus(7) },
        pace: Pace { slowest_km_per_day: 10.0, fastest_km_per_day: 15.0 },
        passage_days: 1.0,
        stopovers: Vec::new(),
        returns: None,
        timed_days: None,
        line,
        origin,
    })
}
