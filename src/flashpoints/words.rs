//! Encounters in words: who meets what, how much of it, and what nobody knows. An encounter is data; it is said in
//! the language of whoever asks.

use std::sync::Arc;

use super::Part;
use crate::atlas::Atlas;
use crate::calendar::{Leg, Passage};
use crate::encounters::{AtBorder, Encounter, Exposure, Pinch, SideBySide, Watering, With};
use crate::layers::Crop;
use crate::measure::Day;
use crate::scenario::Scenario;
use crate::words::{self, Language, Phrase, Sentence, say};

/// Who meets what, and how much of it, in a sentence.
#[must_use]
pub fn reason(language: Language, scenario: &Scenario, atlas: &Atlas, passages: &[Arc<Passage>], encounter: &Encounter) -> String {
    let teller = Teller { language, scenario, atlas };
    let herd = say!(language, "herd-on-leg", herd = teller.herd(passages, encounter.passage), leg = leg(encounter.leg));
    let days = words::days(language, encounter.days);
    let km = teller.figure(encounter.distance_m / 1_000.0, 1);
    match (&encounter.exposure, encounter.with) {
        (Exposure::Crop(crop), With::Zone(zone)) => {
            let crops: Vec<String> = crop.crops.iter().map(|crop| teller.crop(crop)).collect();
            let (crops, zone) = (crops.join(&say!(language, "and-between")), &scenario.farming_zones[zone].name);
            say!(language, "reason-crops", herd = herd, area = teller.figure(crop.area_ha, 0), crops = crops, zone = zone, days = days)
        }
        (Exposure::UnknownCrop, With::Zone(zone)) => {
            say!(language, "reason-unknown-crop", herd = herd, zone = &scenario.farming_zones[zone].name, days = days)
        }
        (Exposure::Pinch(pinch), With::Pinch(_)) => teller.pinch(&herd, pinch, &days),
        (Exposure::Water(watering), With::Water(point)) => teller.water(&herd, &scenario.water_points[point].name, watering, &days),
        (Exposure::Herds(meeting), With::Herd(other)) => teller.herds(&herd, &teller.herd(passages, other), meeting, &days),
        (Exposure::Border(border), With::Border { from, to }) => teller.border(&herd, (border, &km, [from, to]), &days),
        (Exposure::People(people), With::Settlement(settlement)) => {
            let people = people.map_or_else(|| say!(language, "people-unknown"), |people| teller.people(f64::from(people)));
            let name = &scenario.settlements[settlement].name;
            say!(language, "reason-settlement", herd = herd, name = name, people = people, km = km, days = days)
        }
        (Exposure::Recall { weight }, With::Incident(incident)) => {
            let incident = &scenario.incidents[incident];
            let (kind, weight) = (sentence(&words::of_files(language, &incident.kind)), teller.figure(*weight, 2));
            say!(language, "reason-incident", kind = kind, day = incident.when(), km = km, herd = herd, weight = weight)
        }
        (Exposure::Recall { weight }, With::Reported(report)) => {
            let report = scenario.reported_incident(report);
            let day = report.map_or(encounter.days.first, |report| report.day);
            let kind = report.map_or_else(String::new, |report| report.what.happened().say(language));
            let (kind, weight) = (sentence(&kind), teller.figure(*weight, 2));
            say!(language, "reason-reported", kind = kind, day = day, km = km, herd = herd, weight = weight)
        }
        (Exposure::Closed { km }, With::NoGo(zone)) => {
            let zone = &scenario.no_go[zone];
            let (name, kind) = (&zone.name, words::of_files(language, &zone.kind));
            if *km < 0.1 {
                say!(language, "reason-no-go-edge", herd = herd, zone = name, kind = kind, days = days)
            } else {
                say!(language, "reason-no-go", herd = herd, zone = name, kind = kind, km = teller.figure(*km, 1), days = days)
            }
        }
        _ => say!(language, "reason-bare", herd = herd, days = days),
    }
}

/// What a part adds, in a sentence.
#[must_use]
pub fn told(language: Language, scenario: &Scenario, atlas: &Atlas, passages: &[Arc<Passage>], part: &Part) -> String {
    let reason = reason(language, scenario, atlas, passages, &part.encounter);
    if part.is_counted_already { say!(language, "counted-already", reason = reason) } else { reason }
}

/// On which leg: `on the way out`.
const fn leg(leg: Leg) -> Phrase {
    match leg {
        Leg::Out => Phrase("leg-out"),
        Leg::Stay => Phrase("leg-stay"),
        Leg::Return => Phrase("leg-return"),
    }
}

/// What sentences are made with.
#[derive(Clone, Copy)]
struct Teller<'a> {
    language: Language,
    scenario: &'a Scenario,
    atlas: &'a Atlas,
}

impl<'a> Teller<'a> {
    fn figure(self, value: f64, decimals: usize) -> String {
        figure(self.language, value, decimals)
    }

    fn herd(self, passages: &[Arc<Passage>], passage: usize) -> String {
        let route = &self.scenario.routes[passages[passage].route];
        format!("{} ({})", self.scenario.community_name(&route.community), route.name)
    }

    fn crop(self, name: &str) -> String {
        match self.language {
            Language::English => Crop::words(name),
            Language::French | Language::Arabic => words::of_files(self.language, name),
        }
    }

    fn people(self, people: f64) -> String {
        say!(self.language, "people", people = self.figure(people, 0))
    }

    /// The office in charge of a state.
    fn office(self, state: Option<usize>) -> Option<&'a str> {
        self.scenario.office_of_state(&self.atlas.states[state?].id).map(|office| office.name.as_str())
    }

    /// `; grievance: water`, where there is one.
    fn grievance(self, about: Option<&str>) -> String {
        about.map_or_else(String::new, |about| say!(self.language, "and-grievance", about = about))
    }

    fn herds(self, herd: &str, other: &str, meeting: &SideBySide, days: &str) -> String {
        let (language, km) = (self.language, self.figure(meeting.km, 0));
        let met = match (meeting.in_camp, meeting.km) {
            (true, km) if km < 0.1 => say!(language, "reason-herds-camp", herd = herd, other = other, days = days),
            (true, _) => say!(language, "reason-herds-camp-and-way", herd = herd, other = other, km = km, days = days),
            (false, _) => say!(language, "reason-herds-way", herd = herd, other = other, km = km, days = days),
        };
        met + &self.grievance(meeting.grievance.as_deref())
    }

    fn border(self, herd: &str, (border, km, [from, to]): (&AtBorder, &str, [Option<usize>; 2]), days: &str) -> String {
        let language = self.language;
        let side =
            |state: Option<usize>| state.map_or_else(|| say!(language, "unmapped-land"), |state| self.atlas.states[state].name.clone());
        let line = if border.international { Phrase("the-international-border") } else { Phrase("the-border") };
        if !border.crossed {
            return say!(language, "reason-border-near", herd = herd, km = km, line = line, state = side(to), days = days);
        }
        let crossed = say!(language, "reason-border", herd = herd, line = line, from = side(from), to = side(to), days = days);
        match (self.office(from), self.office(to)) {
            (Some(one), Some(other)) if one != other => crossed + &say!(language, "and-hand-over", one = one, other = other),
            _ => crossed,
        }
    }

    fn pinch(self, herd: &str, pinch: &Pinch, days: &str) -> String {
        let language = self.language;
        let fields: Vec<&str> = pinch.fields.iter().map(|field| self.scenario.farming_zones[*field].name.as_str()).collect();
        let is_between = fields.len() > 1;
        let fields = fields.join(&say!(language, "and-between"));
        let (need, free, km) = (self.figure(pinch.need_m, 0), self.figure(pinch.free_m, 0), self.figure(pinch.km, 1));
        if pinch.free_m < 0.5 {
            say!(language, "reason-pinch-through", herd = herd, fields = fields, need = need, km = km, days = days)
        } else if is_between {
            say!(language, "reason-pinch-between", herd = herd, free = free, fields = fields, need = need, km = km, days = days)
        } else {
            say!(language, "reason-pinch-beside", herd = herd, free = free, fields = fields, need = need, km = km, days = days)
        }
    }

    fn water(self, herd: &str, point: &str, watering: &Watering, days: &str) -> String {
        let language = self.language;
        let need = self.need(watering);
        let dry = if watering.dry_days > 0 && watering.herds > 0 {
            say!(language, "and-dry-days", days = watering.dry_days.to_string())
        } else {
            String::new()
        };
        let grievance = self.grievance(watering.grievance.as_ref().map(|grievance| grievance.about.as_str()));
        say!(language, "reason-water", herd = herd, point = point, days = days, need = need) + &dry + &grievance
    }

    /// How much the herds need against what there is.
    fn need(self, watering: &Watering) -> String {
        let language = self.language;
        let cubic = |litres: f64| say!(language, "cubic-metres", volume = self.figure(litres / 1_000.0, 0));
        let at_least = |what: String| if watering.a_herd_is_unknown { say!(language, "at-least", what = what) } else { what };
        let (demand, worst): (String, Day) = (at_least(cubic(watering.demand_litres)), watering.worst_day);
        match (watering.supply_litres, watering.ratio()) {
            _ if watering.herds == 0 => say!(language, "water-closed-all-days"),
            (Some(supply), Some(ratio)) => {
                let ratio = if ratio.is_infinite() {
                    say!(language, "nothing-left")
                } else {
                    at_least(say!(language, "times-its-supply", ratio = self.figure(ratio, 1)))
                };
                let supply = cubic(supply);
                say!(language, "herds-need-of", herds = watering.herds, demand = demand, supply = supply, day = worst, ratio = ratio)
            }
            _ => say!(language, "herds-need", herds = watering.herds, demand = demand, day = worst),
        }
    }
}

/// A number of a sentence. English ones stand as they do in the papers, thousands unparted.
fn figure(language: Language, value: f64, decimals: usize) -> String {
    match language {
        Language::English => format!("{value:.decimals$}"),
        Language::French | Language::Arabic => words::number(language, value, decimals),
    }
}

fn sentence(kind: &str) -> String {
    let mut letters = kind.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// What was measured, with its unit; `unknown` where an input is missing.
#[must_use]
pub fn measured(language: Language, encounter: &Encounter) -> String {
    let figure = |value: f64, decimals| figure(language, value, decimals);
    let unknown = || say!(language, "unknown");
    match &encounter.exposure {
        Exposure::Crop(crop) => say!(language, "measured-crop", area = figure(crop.area_ha, 1)),
        Exposure::UnknownCrop => unknown(),
        Exposure::Pinch(pinch) => say!(language, "measured-pinch", free = figure(pinch.free_m, 0), need = figure(pinch.need_m, 0)),
        Exposure::Water(watering) => match watering.ratio() {
            _ if watering.herds == 0 => say!(language, "measured-dry"),
            Some(ratio) if ratio.is_infinite() => say!(language, "nothing-left"),
            Some(ratio) => {
                let supply = say!(language, "measured-supply", ratio = figure(ratio, 2));
                if watering.a_herd_is_unknown { say!(language, "at-least", what = supply) } else { supply }
            }
            None => unknown(),
        },
        Exposure::Herds(meeting) if meeting.in_camp => say!(language, "measured-herds-camp", km = figure(meeting.km, 1)),
        Exposure::Herds(meeting) => say!(language, "measured-herds", km = figure(meeting.km, 1)),
        Exposure::Border(border) => {
            let line = if border.international { Phrase("line-international") } else { Phrase("line-state") };
            if border.crossed {
                say!(language, "measured-crossed", line = line)
            } else {
                say!(language, "measured-border", line = line, km = figure(encounter.distance_m / 1_000.0, 1))
            }
        }
        Exposure::People(people) => people.map_or_else(unknown, |people| say!(language, "people", people = figure(f64::from(people), 0))),
        Exposure::Recall { weight } => say!(language, "measured-recall", weight = figure(*weight, 2)),
        Exposure::Closed { km } => say!(language, "measured-closed", km = figure(*km, 1)),
    }
}

/// What is missing, so that a severity rests on less than it could: a question for the conference. Numbers are those
/// of the scenario's layers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unknown {
    /// What grows in a farming zone, and when.
    Crop(usize),
    /// What a water point gives.
    Supply(usize),
    /// How large the herd of a route is.
    Herd(usize),
    /// How large the herds at a water point are.
    Herds(usize),
    /// How many people live in a settlement.
    People(usize),
}

impl Unknown {
    /// What is missing for an encounter.
    #[must_use]
    pub fn of(scenario: &Scenario, encounter: &Encounter) -> Option<Self> {
        match (&encounter.exposure, encounter.with) {
            (Exposure::UnknownCrop, With::Zone(zone)) => Some(Self::Crop(zone)),
            (Exposure::Water(watering), With::Water(point)) if watering.supply_litres.is_none() => Some(Self::Supply(point)),
            (Exposure::Water(watering), With::Water(point)) if watering.a_herd_is_unknown => {
                let is_ours = scenario.routes[encounter.route].herd_head.is_none();
                Some(if is_ours { Self::Herd(encounter.route) } else { Self::Herds(point) })
            }
            (Exposure::People(None), With::Settlement(settlement)) => Some(Self::People(settlement)),
            _ => None,
        }
    }

    /// What it is about: a word for it, and the id of the thing.
    #[must_use]
    pub fn about(self, scenario: &Scenario) -> (&'static str, &str) {
        match self {
            Self::Crop(zone) => ("crop", &scenario.farming_zones[zone].id),
            Self::Supply(point) => ("supply", &scenario.water_points[point].id),
            Self::Herd(route) => ("herd", &scenario.routes[route].id),
            Self::Herds(point) => ("herds", &scenario.water_points[point].id),
            Self::People(settlement) => ("people", &scenario.settlements[settlement].id),
        }
    }

    /// As a question.
    #[must_use]
    pub fn question(self, scenario: &Scenario) -> Sentence {
        let (phrase, name) = match self {
            Self::Crop(zone) => (Phrase("question-crop"), &scenario.farming_zones[zone].name),
            Self::Supply(point) => (Phrase("question-supply"), &scenario.water_points[point].name),
            Self::Herd(route) => (Phrase("question-herd"), &scenario.routes[route].name),
            Self::Herds(point) => (Phrase("question-herds"), &scenario.water_points[point].name),
            Self::People(settlement) => (Phrase("question-people"), &scenario.settlements[settlement].name),
        };
        Sentence::new(phrase).with("name", name)
    }
}

/// What is missing for an encounter, as a question for the conference.
#[must_use]
pub fn question(scenario: &Scenario, encounter: &Encounter) -> Option<Sentence> {
    Unknown::of(scenario, encounter).map(|unknown| unknown.question(scenario))
}
