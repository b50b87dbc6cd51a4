//! What an encounter counts, and in whose words.
//!
//! Each kind of encounter can give at most its weight. An encounter's *share* lies between 0 and 1; where it
//! measures an amount `x`, the share is `x / (x + half)`, which rises fast at first and never quite fills.
//! Encounters of one kind fill the weight together, `1 - (1 - s1)(1 - s2)...`, so that ten small fields count
//! more than one but never more than the weight; what they fill is divided among them by their shares. What is
//! the same thing twice (a field on the way out and home, an incident near several herds, a crowded point)
//! counts once, where it counts most. The
//! weights add up to 100, so the severity does not exceed 100.

use crate::atlas::Atlas;
use crate::calendar::Passage;
use crate::encounters::{Encounter, Exposure, Kind, Watering, With};
use crate::layers::Crop;
use crate::scenario::{Scenario, Settings};

/// What an encounter counts, before it is weighed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Share {
    /// From 0 to 1.
    Known(f64),
    /// An input is missing.
    Unknown,
    /// Listed, never weighed.
    Unweighed,
}

/// Crossing from one office's area into another's asks for a hand-over; between countries for more. The
/// numbers are own starting values.
const SAME_OFFICE_BORDER: f64 = 0.2;
const STATE_BORDER: f64 = 0.5;
const INTERNATIONAL_BORDER: f64 = 1.0;
/// A grievance between the two makes a meeting count this much more, up to 1 (own starting value).
const GRIEVANCE_FACTOR: f64 = 1.5;
/// A camp beside another herd counts as so many kilometres side by side (own starting value).
const CAMP_KM: f64 = 5.0;

/// The most points that a kind can give.
#[must_use]
pub const fn weight(settings: &Settings, kind: Kind) -> f64 {
    let weights = &settings.weights;
    match kind {
        Kind::Crops => weights.crops,
        Kind::Water => weights.water,
        Kind::Herds => weights.herds,
        Kind::OwnHerds => 0.0,
        Kind::Border => weights.borders,
        Kind::Settlement => weights.settlements,
        Kind::Incident => weights.incidents,
        Kind::NoGo => weights.no_go,
    }
}

/// Where a kind's weight comes from, for the reader of a severity.
#[must_use]
pub const fn basis(kind: Kind) -> &'static str {
    match kind {
        Kind::Crops => "McGuirk & Nunn 2025: conflict where herds come before the harvest; 63% of mid-Benue events on cropland",
        Kind::Water => "Adem et al.: raids in drier months; need against supply, watch from 0.8, crowded from 1.0 (default)",
        Kind::Herds => "Adem et al.: raids where herds meet, split and merge on transit (default)",
        Kind::OwnHerds => "listed apart, not weighed",
        Kind::Border => "Adem et al.: raids along borders; hand-over between offices (default)",
        Kind::Settlement | Kind::NoGo => "own starting value (default)",
        Kind::Incident => "kernel 10 km, half-life 2 years, same month counts more (default)",
    }
}

/// What an encounter counts.
#[must_use]
pub fn share(scenario: &Scenario, atlas: &Atlas, encounter: &Encounter) -> Share {
    let half = &scenario.settings.half_at;
    let filled = |amount: f64, half: f64| Share::Known(if amount.is_infinite() { 1.0 } else { amount / (amount + half) });
    if encounter.kind == Kind::OwnHerds {
        return Share::Unweighed;
    }
    match &encounter.exposure {
        Exposure::Crop(crop) => filled(crop.area_ha, half.crops_ha),
        Exposure::Water(watering) => water_share(&scenario.settings, watering),
        Exposure::Herds(meeting) => {
            let amount = meeting.km + if meeting.in_camp { CAMP_KM } else { 0.0 };
            let factor = if meeting.grievance.is_some() { GRIEVANCE_FACTOR } else { 1.0 };
            Share::Known((amount / (amount + half.herds_km) * factor).min(1.0))
        }
        Exposure::Border { international: true } => Share::Known(INTERNATIONAL_BORDER),
        Exposure::Border { .. } => {
            Share::Known(if between_offices(scenario, atlas, encounter.with) { STATE_BORDER } else { SAME_OFFICE_BORDER })
        }
        Exposure::People(Some(people)) => filled(f64::from(*people), half.settlement_people),
        Exposure::People(None) => Share::Unknown,
        Exposure::Recall { weight } => Share::Known(*weight),
        Exposure::Closed { .. } => Share::Known(1.0),
    }
}

fn between_offices(scenario: &Scenario, atlas: &Atlas, with: With) -> bool {
    let With::Border { from: Some(from), to: Some(to) } = with else { return false };
    let [one, other] = [from, to].map(|state| scenario.office_of_state(&atlas.states[state].id).map(|office| &office.id));
    one != other
}

/// Points below the watch ratio do not count; those between watch and alert count little; unless the answer is unknown.
fn water_share(settings: &Settings, watering: &Watering) -> Share {
    let half = settings.half_at.water_ratio;
    let factor = if watering.grievance.is_some() { GRIEVANCE_FACTOR } else { 1.0 };
    match watering.ratio() {
        Some(ratio) if ratio.is_infinite() => Share::Known(1.0),
        Some(ratio) if ratio >= settings.water_alert_ratio => Share::Known((ratio / (ratio + half) * factor).min(1.0)),
        Some(ratio) if ratio > settings.water_watch_ratio => {
            // Watched but not short: from nothing up to what a point counts that is just crowded.
            let way = (ratio - settings.water_watch_ratio) / (settings.water_alert_ratio - settings.water_watch_ratio);
            let alert = settings.water_alert_ratio / (settings.water_alert_ratio + half);
            Share::Known((way * alert * factor).min(1.0))
        }
        Some(_) if watering.a_herd_is_unknown => Share::Unknown,
        None if watering.herds > 0 => Share::Unknown,
        _ => Share::Known(0.0),
    }
}

/// Who meets what, and how much of it, in a sentence.
#[must_use]
pub fn reason(scenario: &Scenario, atlas: &Atlas, passages: &[Passage], encounter: &Encounter) -> String {
    let herd = herd(scenario, passages, encounter.passage);
    let leg = encounter.leg.phrase();
    let days = encounter.days.words();
    match (&encounter.exposure, encounter.with) {
        (Exposure::Crop(crop), With::Zone(zone)) => {
            let zone = &scenario.farming_zones[zone];
            let crops: Vec<String> = crop.crops.iter().map(|crop| Crop::words(crop)).collect();
            format!("{herd} {leg} touch {:.0} ha of standing {} in {}, {days}", crop.area_ha, crops.join(" and "), zone.name)
        }
        (Exposure::Water(watering), With::Water(point)) => water_reason(&herd, leg, &scenario.water_points[point].name, watering, &days),
        (Exposure::Herds(meeting), With::Herd(other)) => {
            let other = self::herd(scenario, passages, other);
            let how = match (meeting.in_camp, meeting.km) {
                (true, km) if km < 0.1 => "camp beside".to_owned(),
                (true, km) => format!("camp beside, or go {km:.0} km together with,"),
                (false, km) => format!("go {km:.0} km side by side with"),
            };
            let grievance = meeting.grievance.as_ref().map_or_else(String::new, |about| format!("; grievance: {about}"));
            format!("{herd} {leg} may {how} {other}, {days}{grievance}")
        }
        (Exposure::Border { international }, With::Border { from, to }) => {
            let side = |state: Option<usize>| state.map_or("unmapped land", |state| atlas.states[state].name.as_str());
            let border = if *international { "the international border" } else { "the border" };
            format!("{herd} {leg} cross {border} from {} into {}, {days}", side(from), side(to))
        }
        (Exposure::People(people), With::Settlement(settlement)) => {
            let people = people.map_or("an unknown number of people".to_owned(), |people| format!("{people} people"));
            format!(
                "{herd} {leg} pass {} ({people}) at {:.1} km, {days}",
                scenario.settlements[settlement].name,
                encounter.distance_m / 1_000.0
            )
        }
        (Exposure::Recall { weight }, With::Incident(incident)) => {
            let incident = &scenario.incidents[incident];
            let km = encounter.distance_m / 1_000.0;
            format!(
                "{} on {} lies {km:.1} km from {herd} {leg}; weight {weight:.2}, where 1 is here and in this month",
                sentence(&incident.kind),
                incident.day.words()
            )
        }
        (Exposure::Closed { km }, With::NoGo(zone)) => {
            let zone = &scenario.no_go[zone];
            if *km < 0.1 {
                format!("{herd} {leg} graze or pass at the edge of {} ({}), {days}", zone.name, zone.kind)
            } else {
                format!("{herd} {leg} enter {} ({}) on {km:.1} km of their way, {days}", zone.name, zone.kind)
            }
        }
        _ => format!("{herd} {leg}, {days}"),
    }
}

fn herd(scenario: &Scenario, passages: &[Passage], passage: usize) -> String {
    let route = &scenario.routes[passages[passage].route];
    format!("{} ({})", scenario.community_name(&route.community), route.name)
}

fn sentence(kind: &str) -> String {
    let mut letters = kind.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn water_reason(herd: &str, leg: &str, point: &str, watering: &Watering, days: &str) -> String {
    let cubic = |litres: f64| format!("{:.0} m3", litres / 1_000.0);
    let at_least = if watering.a_herd_is_unknown { "at least " } else { "" };
    let worst = watering.worst_day.words();
    let need = match (watering.supply_litres, watering.ratio()) {
        _ if watering.herds == 0 => "it is closed or dry all those days".to_owned(),
        (Some(supply), Some(ratio)) => {
            let ratio = if ratio.is_infinite() { "nothing left".to_owned() } else { format!("{at_least}{ratio:.1} times its supply") };
            format!(
                "{} {at_least}{} of {} a day on {worst}: {ratio}",
                herds_need(watering.herds),
                cubic(watering.demand_litres),
                cubic(supply)
            )
        }
        _ => format!("{} {at_least}{} a day on {worst}, its supply is unknown", herds_need(watering.herds), cubic(watering.demand_litres)),
    };
    let dry = if watering.dry_days > 0 && watering.herds > 0 {
        format!("; dry or closed on {} of their days", watering.dry_days)
    } else {
        String::new()
    };
    let grievance = watering.grievance.as_ref().map_or_else(String::new, |grievance| format!("; grievance: {}", grievance.about));
    format!("{herd} {leg} at {point}, {days}: {need}{dry}{grievance}")
}

fn herds_need(herds: usize) -> String {
    if herds == 1 { "one herd needs".to_owned() } else { format!("{herds} herds need") }
}

/// What is missing for an encounter, as a question for the conference.
#[must_use]
pub fn question(scenario: &Scenario, encounter: &Encounter) -> Option<String> {
    match (&encounter.exposure, encounter.with) {
        (Exposure::Water(watering), With::Water(point)) if watering.supply_litres.is_none() => {
            Some(format!("How much water does {} give in a day?", scenario.water_points[point].name))
        }
        (Exposure::Water(watering), With::Water(point)) if watering.a_herd_is_unknown => {
            let route = &scenario.routes[encounter.route];
            Some(match route.herd_head {
                None => format!("How large is the herd of {}?", route.name),
                Some(_) => format!("How large is each herd that waters at {}?", scenario.water_points[point].name),
            })
        }
        (Exposure::People(None), With::Settlement(settlement)) => {
            Some(format!("How many people live in {}?", scenario.settlements[settlement].name))
        }
        _ => None,
    }
}
