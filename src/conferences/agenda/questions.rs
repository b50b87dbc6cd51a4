//! What is to be settled at a flashpoint.

use std::sync::Arc;

use rayon::slice::ParallelSliceMut as _;

use crate::conferences::Season;
use crate::encounters::{Encounter, Exposure, Kind, With};
use crate::flashpoints::Flashpoint;
use crate::measure::count;

/// So many flashpoints, the gravest, are spoken of one by one in a session: two hours leave a minute for each (own).
pub(super) const MOST_ASKED: usize = 100;

/// What is said of those that are more than can be spoken of one by one.
pub(super) fn and_the_rest(flashpoints: usize) -> Option<String> {
    let rest = flashpoints.checked_sub(MOST_ASKED).filter(|rest| *rest > 0)?;
    Some(format!("And {} of less weight: who settles them, where, and by when?", count(rest, "flashpoint")))
}

/// The flashpoints to which a kind adds points.
pub(super) fn having(season: Season<'_>, numbers: &[usize], kind: Kind) -> Vec<usize> {
    numbers.iter().copied().filter(|number| season.flashpoints[*number].points_of(kind) > 0.05).collect()
}

/// The severity of some flashpoints together.
pub(super) fn severity(flashpoints: &[Arc<Flashpoint>], numbers: &[usize]) -> f64 {
    numbers.iter().map(|number| flashpoints[*number].severity).sum()
}

/// What is not known at some flashpoints: each question once, in order.
pub(super) fn unknowns(season: Season<'_>, numbers: &[usize]) -> Vec<String> {
    let mut unknown: Vec<&String> = numbers.iter().flat_map(|number| &season.flashpoints[*number].unknowns).collect();
    unknown.par_sort_unstable();
    unknown.dedup();
    unknown.into_iter().cloned().collect()
}

/// What must be settled at a flashpoint about one kind: its gravest encounter of that kind asks.
pub(super) fn questions(season: Season<'_>, number: usize, kind: Kind) -> Option<String> {
    let flashpoint = &season.flashpoints[number];
    let part = flashpoint.gravest_of(kind)?;
    question(season, &part.encounter).map(|question| format!("{}: {question}", flashpoint.name))
}

fn question(season: Season<'_>, encounter: &Encounter) -> Option<String> {
    let scenario = season.scenario;
    let route = &scenario.routes[encounter.route];
    let herd = || scenario.community_name(&route.community);
    Some(match (&encounter.exposure, encounter.with) {
        (Exposure::Crop(_), With::Zone(zone)) => {
            let zone = &scenario.farming_zones[zone];
            format!("from which day, and along which way, may {} pass {}, and what is owed for damage?", herd(), zone.name)
        }
        (Exposure::UnknownCrop, With::Zone(zone)) => {
            format!("what grows in {}, and until when?", scenario.farming_zones[zone].name)
        }
        (Exposure::Pinch(pinch), With::Pinch(zone)) => {
            let zone = &scenario.farming_zones[zone].name;
            format!("who keeps {:.0} m open for {} at {zone}, or which way leads round it?", pinch.need_m, herd())
        }
        (Exposure::Water(_), With::Water(point)) => {
            format!("who drinks at {} on which days and hours, and how many head at most?", scenario.water_points[point].name)
        }
        (Exposure::Herds(_), With::Herd(_)) => format!("in which order do the herds pass, and who keeps {} and the others apart?", herd()),
        (Exposure::Border { .. }, With::Border { from, to }) => {
            let side = |state: Option<usize>| state.map_or("unmapped land", |state| season.atlas.states[state].name.as_str());
            format!("who receives {} coming from {} into {}, with which papers?", herd(), side(from), side(to))
        }
        (Exposure::People(_), With::Settlement(settlement)) => format!("how does the herd pass {}?", scenario.settlements[settlement].name),
        (Exposure::Recall { .. }, With::Incident(incident)) => {
            let incident = &scenario.incidents[incident];
            format!("was the {} of {} settled, and what would prevent the next?", incident.kind, incident.day.words())
        }
        (Exposure::Closed { .. }, With::NoGo(zone)) => format!("which way leads round {}?", scenario.no_go[zone].name),
        _ => return None,
    })
}
