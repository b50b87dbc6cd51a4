//! What an encounter counts, and in whose words.
//!
//! Each kind of encounter can give at most its weight. An encounter's *share* lies between 0 and 1; where it
//! measures an amount `x`, the share is `x / (x + half)`, which rises fast at first and never quite fills.
//! Encounters of one kind fill the weight together, `1 - (1 - s1)(1 - s2)...`, so that ten small fields count
//! more than one but never more than the weight; what they fill is divided among them by their shares. What is
//! the same thing twice (a field on the way out and home, an incident near several herds, a crowded point)
//! counts once, where it counts most. The
//! weights add up to 100, so the severity does not exceed 100.

use std::collections::BTreeMap;

use crate::atlas::Atlas;
use crate::encounters::{Encounter, Exposure, Kind, Watering, With};
use crate::scenario::{Scenario, Settings};
use crate::words::Phrase;

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

/// The most points that a kind can give.
#[must_use]
pub const fn weight(settings: &Settings, kind: Kind) -> f64 {
    let weights = &settings.weights;
    match kind {
        Kind::Crops => weights.crops,
        Kind::Pinch => weights.pinch,
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
pub const fn basis(kind: Kind) -> Phrase {
    match kind {
        Kind::Crops => Phrase("basis-crops"),
        Kind::Pinch => Phrase("basis-pinch"),
        Kind::Water => Phrase("basis-water"),
        Kind::Herds => Phrase("basis-herds"),
        Kind::OwnHerds => Phrase("basis-own-herds"),
        Kind::Border => Phrase("basis-border"),
        Kind::Settlement | Kind::NoGo => Phrase("basis-own"),
        Kind::Incident => Phrase("basis-incident"),
    }
}

/// What an encounter counts, under some settings: those of the scenario, or others that are tried.
#[must_use]
pub fn share(settings: &Settings, scenario: &Scenario, atlas: &Atlas, encounter: &Encounter) -> Share {
    let Settings { half_at: half, shares, .. } = settings;
    let filled = |amount: f64, half: f64| Share::Known(if amount.is_infinite() { 1.0 } else { amount / (amount + half) });
    if encounter.kind == Kind::OwnHerds {
        return Share::Unweighed;
    }
    match &encounter.exposure {
        Exposure::Crop(crop) => filled(crop.area_ha, half.crops_ha),
        Exposure::Pinch(pinch) => Share::Known((1.0 - pinch.free_m / pinch.need_m).clamp(0.0, 1.0)),
        Exposure::Water(watering) => water_share(settings, watering),
        Exposure::Herds(meeting) => {
            let amount = meeting.km + if meeting.in_camp { shares.camp_km } else { 0.0 };
            let factor = if meeting.grievance.is_some() { shares.grievance_factor } else { 1.0 };
            Share::Known((amount / (amount + half.herds_km) * factor).min(1.0))
        }
        Exposure::Border(border) => {
            let crossing = match (border.international, between_offices(scenario, atlas, encounter.with)) {
                (true, _) => shares.international_border,
                (false, true) => shares.border_between_offices,
                (false, false) => shares.border_of_one_office,
            };
            Share::Known((crossing * if border.crossed { 1.0 } else { shares.border_watched }).clamp(0.0, 1.0))
        }
        Exposure::People(Some(people)) => filled(f64::from(*people), half.settlement_people),
        Exposure::UnknownCrop | Exposure::People(None) => Share::Unknown,
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
    let factor = if watering.grievance.is_some() { settings.shares.grievance_factor } else { 1.0 };
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

/// A herd, where it matters whose, and what it meets.
type Sameness = (Option<usize>, With);

/// What makes two encounters of a kind the same: the thing, and the herd where each herd harms it anew.
fn sameness(encounter: &Encounter) -> Sameness {
    let route = encounter.route;
    match encounter.with {
        With::Zone(_) | With::Pinch(_) | With::NoGo(_) => (Some(route), encounter.with),
        With::Herd(passage) => {
            let other = crate::calendar::Passage::route_of(passage);
            (Some(route.min(other)), With::Herd(route.max(other)))
        }
        With::Border { from, to } => (Some(route), With::Border { from: from.min(to), to: from.max(to) }),
        With::Water(_) | With::Settlement(_) | With::Incident(_) | With::Reported(_) => (None, encounter.with),
    }
}

/// What one member of a pile adds to its severity.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Points {
    /// So many.
    Given(f64),
    /// None, because the same thing counts already, where it counts most.
    CountedAlready,
    /// Nobody can say.
    Unknown,
    /// It is listed, never weighed.
    Unweighed,
}

/// What each member of a pile adds, in their order, under some settings. Each kind fills its weight; what it
/// fills is divided by the shares.
#[must_use]
pub fn points(settings: &Settings, scenario: &Scenario, atlas: &Atlas, members: &[&Encounter]) -> Vec<Points> {
    let shares: Vec<Share> = members.iter().map(|member| share(settings, scenario, atlas, member)).collect();
    let mut strongest: BTreeMap<(Kind, Sameness), usize> = BTreeMap::new();
    let known = |member: usize| if let Share::Known(share) = shares[member] { share } else { 0.0 };
    for (number, member) in members.iter().enumerate().filter(|(number, _)| matches!(shares[*number], Share::Known(_))) {
        let counted = strongest.entry((member.kind, sameness(member))).or_insert(number);
        if known(number) > known(*counted) {
            *counted = number;
        }
    }
    let mut filled: BTreeMap<Kind, (f64, f64)> = BTreeMap::new();
    for ((kind, _), number) in &strongest {
        let (sum, empty) = filled.entry(*kind).or_insert((0.0, 1.0));
        *sum += known(*number);
        *empty *= 1.0 - known(*number);
    }
    let point = |(number, member): (usize, &&Encounter)| match shares[number] {
        Share::Unknown => Points::Unknown,
        Share::Unweighed => Points::Unweighed,
        Share::Known(share) if strongest.get(&(member.kind, sameness(member))) == Some(&number) => {
            let (sum, empty) = filled[&member.kind];
            Points::Given(if sum > 0.0 { weight(settings, member.kind) * (1.0 - empty) * share / sum } else { 0.0 })
        }
        Share::Known(_) => Points::CountedAlready,
    };
    members.iter().enumerate().map(point).collect()
}
