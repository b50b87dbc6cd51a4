//! Conferences: which offices and communities must sit together, where, before which day, and about what.
//!
//! Flashpoints that concern the same offices are settled in one conference; each flashpoint belongs to
//! exactly one. Where two or more offices are concerned, they coordinate among themselves first.

pub mod agenda;
mod grouping;
mod timing;

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use rayon::prelude::*;

use crate::atlas::Atlas;
use crate::flashpoints::Flashpoint;
use crate::measure::{Day, DayRange};
use crate::scenario::{Livelihood, Scenario};

pub use agenda::{Agenda, Session};

/// The part a community has in a conference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Its fields or water lie there.
    Host,
    /// Its herds come there.
    Migrant,
    /// Both.
    HostAndMigrant,
}

impl Role {
    /// In words.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Host => "host",
            Self::Migrant => "migrant",
            Self::HostAndMigrant => "host and migrant",
        }
    }
}

/// A community that must be there.
#[derive(Clone, Debug, PartialEq)]
pub struct Party {
    /// Its id.
    pub community: String,
    /// Its part.
    pub role: Role,
    /// The severity of the flashpoints that concern it, summed.
    pub stake: f64,
}

/// When a conference is held, and why then.
#[derive(Clone, Debug, PartialEq)]
pub struct Timing {
    /// Its days.
    pub days: DayRange,
    /// The day on which the first herd concerned may move.
    pub first_herd_moves: Day,
    /// The last day on which it keeps the notice period.
    pub last_day_in_time: Day,
    /// Whether it comes too late for the first herd.
    pub is_too_late: bool,
    /// Why this day, in sentences.
    pub reasons: Vec<String>,
}

/// The meeting of the offices before a conference.
#[derive(Clone, Debug, PartialEq)]
pub struct Coordination {
    /// Its day.
    pub day: Day,
    /// What is spoken of.
    pub agenda: Agenda,
}

/// A conference.
#[derive(Clone, Debug, PartialEq)]
pub struct Conference {
    /// Stable id, made of its offices.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// The offices concerned, by id.
    pub offices: Vec<String>,
    /// The communities that must be there, those with the most at stake first.
    pub parties: Vec<Party>,
    /// Its flashpoints, numbers in the plan, the gravest first.
    pub flashpoints: Vec<usize>,
    /// The routes concerned, by number.
    pub routes: Vec<usize>,
    /// The office that hosts it, and why; nothing where no office is in charge.
    pub host: Option<(String, String)>,
    /// The settlement where it is held, by number, and why.
    pub venue: Option<(usize, String)>,
    /// When; nothing where no herd is known to move.
    pub timing: Option<Timing>,
    /// The offices' own meeting before it.
    pub coordination: Option<Coordination>,
    /// What is spoken of.
    pub agenda: Agenda,
    /// Communities tied to this one by weaker ties that were cut to keep it workable.
    pub cut: Vec<String>,
}

/// What the conferences are made from.
#[derive(Clone, Copy)]
pub struct Season<'a> {
    /// The base maps.
    pub atlas: &'a Atlas,
    /// The scenario.
    pub scenario: &'a Scenario,
    /// The flashpoints, ranked.
    pub flashpoints: &'a [Arc<Flashpoint>],
}

/// The conferences of a season, the one with the gravest flashpoints first.
#[must_use]
pub fn convene(season: Season<'_>) -> Vec<Conference> {
    let groups = grouping::groups(season.scenario, season.flashpoints);
    let mut gathered: Vec<Gathered> = groups.into_par_iter().map(|group| gather(season, group)).collect();
    give_days(season, &mut gathered);
    let mut conferences: Vec<Conference> = gathered.into_par_iter().map(|gathered| gathered.with_its_harvest(season)).collect();
    let stake = |conference: &Conference| -> f64 { conference.flashpoints.iter().map(|number| season.flashpoints[*number].severity).sum() };
    conferences.sort_by(|a, b| stake(b).total_cmp(&stake(a)).then_with(|| a.id.cmp(&b.id)));
    conferences
}

/// Gives each conference its days, those whose herds move first before the others, so that no office and no
/// community sits in two at once.
fn give_days(season: Season<'_>, gathered: &mut [Gathered]) {
    let Season { scenario, .. } = season;
    let moves = |conference: &Conference| conference.routes.iter().map(|route| scenario.routes[*route].departs.first).min();
    let mut order: Vec<usize> = (0..gathered.len()).collect();
    order.sort_by_key(|number| (moves(&gathered[*number].conference), gathered[*number].conference.id.clone()));
    for number in order {
        let here = &gathered[number].conference;
        let sits_in = |other: &&Conference| {
            other.offices.iter().any(|office| here.offices.contains(office))
                || other.parties.iter().any(|party| here.parties.iter().any(|own| own.community == party.community))
        };
        let conferences = gathered.iter().map(|gathered| &gathered.conference);
        let taken: Vec<DayRange> = conferences.filter(sits_in).filter_map(|other| Some(other.timing.as_ref()?.days)).collect();
        let timing = timing::timing(season, &here.routes, here.agenda.days, &taken);
        let Gathered { conference, offices_meet, .. } = &mut gathered[number];
        if let (Some(timing), Some(agenda)) = (&timing, offices_meet.take()) {
            conference.coordination = Some(Coordination { day: timing::coordination_day(scenario, timing), agenda });
        }
        conference.timing = timing;
    }
}

/// A conference before it has its days, and what is said once it has.
struct Gathered {
    conference: Conference,
    /// The fields concerned, in order.
    zones: Vec<usize>,
    /// What the offices speak of before it, where there is more than one.
    offices_meet: Option<Agenda>,
}

impl Gathered {
    fn with_its_harvest(self, season: Season<'_>) -> Conference {
        let Self { mut conference, zones, .. } = self;
        if let Some(timing) = &mut conference.timing {
            timing.reasons.push(timing::harvest(season, &zones, timing.days.first));
        }
        conference
    }
}

fn gather(season: Season<'_>, group: grouping::Group) -> Gathered {
    let Season { scenario, flashpoints, .. } = season;
    let grouping::Group { id, named_by, offices, flashpoints: numbers, cut } = group;
    let mut routes: Vec<usize> = numbers.iter().flat_map(|number| flashpoints[*number].routes.iter().copied()).collect();
    routes.sort_unstable();
    routes.dedup();
    let mut zones: Vec<usize> = numbers.iter().flat_map(|number| flashpoints[*number].zones.iter().copied()).collect();
    zones.sort_unstable();
    zones.dedup();
    let parties = parties(season, &numbers, &routes, &zones);
    let host = host(season, &named_by, &numbers);
    let venue = host.as_ref().and_then(|(office, _)| venue(scenario, office));
    let agenda = agenda::of_conference(season, &numbers, &routes, &offices);
    let name = name(scenario, &named_by, host.as_ref().map(|(office, _)| office.as_str()), &id);
    let offices_meet = (offices.len() > 1).then(|| agenda::of_coordination(season, &numbers, &offices));
    let (timing, coordination) = (None, None);
    let conference =
        Conference { id, name, offices, parties, flashpoints: numbers, routes, host, venue, timing, coordination, agenda, cut };
    Gathered { conference, zones, offices_meet }
}

/// The seats of the offices, the host first.
fn name(scenario: &Scenario, offices: &[String], host: Option<&str>, id: &str) -> String {
    if offices.is_empty() {
        return "Flashpoints without a field office".to_owned();
    }
    let host_first = offices.iter().filter(|id| Some(id.as_str()) == host).chain(offices.iter().filter(|id| Some(id.as_str()) != host));
    let seats: Vec<&str> = host_first
        .map(|id| {
            let office = scenario.office(id);
            let seat = office.and_then(|office| office.seat.as_deref());
            let settlement = seat.and_then(|seat| scenario.settlements.iter().find(|settlement| settlement.id == seat));
            settlement.map_or_else(|| office.map_or(id.as_str(), |office| office.name.as_str()), |settlement| settlement.name.as_str())
        })
        .collect();
    let part = id.rsplit_once("--").map_or_else(String::new, |(_, part)| format!(", part {part}"));
    format!("{} pre-migration conference{part}", seats.join("–"))
}

/// Hosts farm the zones and use the water; migrants bring the herds.
fn parties(season: Season<'_>, numbers: &[usize], routes: &[usize], zones: &[usize]) -> Vec<Party> {
    let Season { scenario, flashpoints, .. } = season;
    let mut parties: HashMap<&str, (bool, bool, f64)> = HashMap::new();
    for number in numbers {
        let flashpoint = &flashpoints[*number];
        for community in &flashpoint.communities {
            parties.entry(community).or_default().2 += flashpoint.severity;
        }
    }
    for route in routes {
        parties.entry(&scenario.routes[*route].community).or_default().1 = true;
    }
    for community in zones.iter().filter_map(|zone| scenario.farming_zones[*zone].community.as_deref()) {
        parties.entry(community).or_default().0 = true;
    }
    let is_herders = |id: &str| scenario.community(id).is_some_and(|community| community.livelihood == Livelihood::Herders);
    // In no order; sorted below.
    let mut parties: Vec<Party> = parties
        .into_iter()
        .map(|(community, (hosts, migrates, stake))| {
            let role = match (hosts, migrates) {
                (true, true) => Role::HostAndMigrant,
                (false, moves) if moves || is_herders(community) => Role::Migrant,
                // A user of a water point who neither farms nor moves there is at home there.
                _ => Role::Host,
            };
            Party { community: community.to_owned(), role, stake }
        })
        .collect();
    parties.sort_by(|a, b| b.stake.total_cmp(&a.stake).then_with(|| a.community.cmp(&b.community)));
    parties
}

/// The office in whose states the gravest flashpoints lie.
fn host(season: Season<'_>, offices: &[String], numbers: &[usize]) -> Option<(String, String)> {
    let Season { atlas, scenario, flashpoints, .. } = season;
    // Which of the offices is in charge of each state: asked once a state, not once a flashpoint.
    let in_charge: Vec<Option<usize>> = atlas
        .states
        .iter()
        .map(|state| scenario.office_of_state(&state.id).and_then(|office| offices.iter().position(|id| *id == office.id)))
        .collect();
    let mut stakes = vec![(0, 0.0); offices.len()];
    for flashpoint in numbers.iter().map(|number| &flashpoints[*number]) {
        let within: BTreeSet<usize> = flashpoint.states.iter().filter_map(|state| in_charge[*state]).collect();
        for office in within {
            stakes[office].0 += 1;
            stakes[office].1 += flashpoint.severity;
        }
    }
    let stakes = offices.iter().zip(stakes).map(|(id, (count, severity))| (id, count, severity));
    let (id, count, severity) = stakes.max_by(|a, b| a.2.total_cmp(&b.2).then_with(|| b.0.cmp(a.0)))?;
    let reason = format!("{count} of {} flashpoints, with a severity of {severity:.0} together, lie in its states", numbers.len());
    Some((id.clone(), reason))
}

fn venue(scenario: &Scenario, office: &str) -> Option<(usize, String)> {
    let seat = scenario.office(office)?.seat.as_deref()?;
    let number = scenario.settlements.iter().position(|settlement| settlement.id == seat)?;
    Some((number, format!("the seat of the {}, which hosts; the parties may prefer another place", scenario.office_name(office))))
}
