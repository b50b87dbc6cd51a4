//! Encounters in words: who meets what, how much of it, and what nobody knows.

use std::sync::Arc;

use crate::atlas::Atlas;
use crate::calendar::Passage;
use crate::encounters::{AtBorder, Encounter, Exposure, Pinch, SideBySide, Watering, With};
use crate::layers::Crop;
use crate::scenario::Scenario;

/// Who meets what, and how much of it, in a sentence.
#[must_use]
pub fn reason(scenario: &Scenario, atlas: &Atlas, passages: &[Arc<Passage>], encounter: &Encounter) -> String {
    let herd = herd(scenario, passages, encounter.passage);
    let leg = encounter.leg.phrase();
    let days = encounter.days.words();
    match (&encounter.exposure, encounter.with) {
        (Exposure::Crop(crop), With::Zone(zone)) => {
            let zone = &scenario.farming_zones[zone];
            let crops: Vec<String> = crop.crops.iter().map(|crop| Crop::words(crop)).collect();
            format!("{herd} {leg} touch {:.0} ha of standing {} in {}, {days}", crop.area_ha, crops.join(" and "), zone.name)
        }
        (Exposure::UnknownCrop, With::Zone(zone)) => {
            format!("{herd} {leg} touch {}; what grows there, and when, is unknown, {days}", scenario.farming_zones[zone].name)
        }
        (Exposure::Pinch(pinch), With::Pinch(_)) => pinch_reason(scenario, &herd, leg, pinch, &days),
        (Exposure::Water(watering), With::Water(point)) => water_reason(&herd, leg, &scenario.water_points[point].name, watering, &days),
        (Exposure::Herds(meeting), With::Herd(other)) => {
            herds_reason(&format!("{herd} {leg}"), &self::herd(scenario, passages, other), meeting, &days)
        }
        (Exposure::Border(border), With::Border { from, to }) => {
            border_reason(scenario, atlas, &format!("{herd} {leg}"), (border, encounter.distance_m, [from, to]), &days)
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

/// The office in charge of a state.
fn office<'a>(scenario: &'a Scenario, atlas: &Atlas, state: Option<usize>) -> Option<&'a str> {
    scenario.office_of_state(&atlas.states[state?].id).map(|office| office.name.as_str())
}

fn herds_reason(herd: &str, other: &str, meeting: &SideBySide, days: &str) -> String {
    let how = match (meeting.in_camp, meeting.km) {
        (true, km) if km < 0.1 => "camp beside".to_owned(),
        (true, km) => format!("camp beside, or go {km:.0} km together with,"),
        (false, km) => format!("go {km:.0} km side by side with"),
    };
    let grievance = meeting.grievance.as_ref().map_or_else(String::new, |about| format!("; grievance: {about}"));
    format!("{herd} may {how} {other}, {days}{grievance}")
}

fn border_reason(
    scenario: &Scenario,
    atlas: &Atlas,
    herd: &str,
    (border, distance_m, [from, to]): (&AtBorder, f64, [Option<usize>; 2]),
    days: &str,
) -> String {
    let side = |state: Option<usize>| state.map_or("unmapped land", |state| atlas.states[state].name.as_str());
    let line = if border.international { "the international border" } else { "the border" };
    if !border.crossed {
        return format!("{herd} come within {:.1} km of {line} of {}, {days}", distance_m / 1_000.0, side(to));
    }
    let hand_over = match (office(scenario, atlas, from), office(scenario, atlas, to)) {
        (Some(one), Some(other)) if one != other => format!("; the {one} hands over to the {other}"),
        _ => String::new(),
    };
    format!("{herd} cross {line} from {} into {}, {days}{hand_over}", side(from), side(to))
}

fn pinch_reason(scenario: &Scenario, herd: &str, leg: &str, pinch: &Pinch, days: &str) -> String {
    let fields: Vec<&str> = pinch.fields.iter().map(|field| scenario.farming_zones[*field].name.as_str()).collect();
    let between = if fields.len() > 1 { "between" } else { "beside" };
    if pinch.free_m < 0.5 {
        format!(
            "the way of {herd} {leg} leads through standing crop in {}, where they need {:.0} m of free way, on {:.1} km, {days}",
            fields.join(" and "),
            pinch.need_m,
            pinch.km
        )
    } else {
        format!(
            "{herd} {leg} have {:.0} m {between} {}, where they need {:.0} m, on {:.1} km of their way, {days}",
            pinch.free_m,
            fields.join(" and "),
            pinch.need_m,
            pinch.km
        )
    }
}

/// What was measured, with its unit; `unknown` where an input is missing.
#[must_use]
pub fn measured(encounter: &Encounter) -> String {
    let unknown = || "unknown".to_owned();
    match &encounter.exposure {
        Exposure::Crop(crop) => format!("{:.1} ha of standing crop", crop.area_ha),
        Exposure::UnknownCrop => unknown(),
        Exposure::Pinch(pinch) => format!("{:.0} m free of {:.0} m needed", pinch.free_m, pinch.need_m),
        Exposure::Water(watering) => match watering.ratio() {
            _ if watering.herds == 0 => "dry or closed".to_owned(),
            Some(ratio) if ratio.is_infinite() => "nothing left".to_owned(),
            Some(ratio) if watering.a_herd_is_unknown => format!("at least {ratio:.2} of the supply"),
            Some(ratio) => format!("{ratio:.2} of the supply"),
            None => unknown(),
        },
        Exposure::Herds(meeting) if meeting.in_camp => format!("{:.1} km side by side, and a camp", meeting.km),
        Exposure::Herds(meeting) => format!("{:.1} km side by side", meeting.km),
        Exposure::Border(border) => {
            let line = if border.international { "international" } else { "state" };
            if border.crossed {
                format!("{line} border crossed")
            } else {
                format!("{line} border at {:.1} km", encounter.distance_m / 1_000.0)
            }
        }
        Exposure::People(people) => people.map_or_else(unknown, |people| format!("{people} people")),
        Exposure::Recall { weight } => format!("{weight:.2} of an incident here and now"),
        Exposure::Closed { km } => format!("{km:.1} km in closed land"),
    }
}

fn herd(scenario: &Scenario, passages: &[Arc<Passage>], passage: usize) -> String {
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
        (Exposure::UnknownCrop, With::Zone(zone)) => {
            Some(format!("What grows in {}, and when does it stand?", scenario.farming_zones[zone].name))
        }
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
