//! Conferences: which offices and communities must sit together, where, before which day, and about what.
//!
//! Flashpoints that concern the same offices are settled in one conference; each flashpoint belongs to
//! exactly one. Where two or more offices are concerned, they coordinate among themselves first.

pub mod agenda;
mod grouping;
mod parties;
mod host;
mod venue;
mod attendance;
mod seats;
mod meetings;
mod timing;

use std::sync::Arc;

use rayon::prelude::*;

use crate::atlas::Atlas;
use crate::flashpoints::Flashpoint;
use crate::measure::{Day, DayRange};
use crate::scenario::Scenario;
use crate::words::Sentence;

pub use agenda::{Agenda, Question, Session};
pub use attendance::{Called, Missing};
pub use grouping::CutTie;
pub use host::Host;
pub use meetings::{Meeting, MeetingKind};
pub use parties::{Party, Role, Side};
pub use seats::{Seats, UnitSeats};
pub use venue::{Speaks, TradeOff, Venue};

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
    /// Where it does: what covers the herds that move before.
    pub emergency: Option<EmergencyOrder>,
    /// Why these days.
    pub reasons: Vec<Sentence>,
}

/// An order of the authorities for the days on which herds move and no text stands yet (domain notes 2: an order is an
/// instrument too).
#[derive(Clone, Debug, PartialEq)]
pub struct EmergencyOrder {
    /// The days it must cover: from the first herd's move to the end of the conference.
    pub days: DayRange,
    /// What is proposed.
    pub proposal: Sentence,
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
    pub name: Sentence,
    /// The offices concerned, by id.
    pub offices: Vec<String>,
    /// The communities that must be there, those with the most at stake first.
    pub parties: Vec<Party>,
    /// Its flashpoints, numbers in the plan, the gravest first.
    pub flashpoints: Vec<usize>,
    /// The routes concerned, by number.
    pub routes: Vec<usize>,
    /// The office that hosts it; nothing where no office is in charge.
    pub host: Option<Host>,
    /// Settlements where it may be held, the proposed one first.
    pub venues: Vec<Venue>,
    /// When; nothing where no herd is known to move.
    pub timing: Option<Timing>,
    /// The offices' own meeting before it.
    pub coordination: Option<Coordination>,
    /// What is spoken of.
    pub agenda: Agenda,
    /// Roles of the register that it concerns, those without whom nothing holds first.
    pub called: Vec<Called>,
    /// Roles that it needs and nobody in the register holds.
    pub missing: Vec<Missing>,
    /// The seats of delegates.
    pub seats: Seats,
    /// All meetings round it, itself among them, in the order of their days.
    pub meetings: Vec<Meeting>,
    /// Communities tied to this one by weaker ties that were cut to keep it workable, the strongest tie first.
    pub cut: Vec<CutTie>,
}

impl Conference {
    /// The venue that is proposed.
    #[must_use]
    pub fn venue(&self) -> Option<&Venue> {
        self.venues.first()
    }
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

fn gather(season: Season<'_>, group: grouping::Group<'_>) -> Gathered {
    let Season { scenario, flashpoints, .. } = season;
    let grouping::Group { id, named_by, offices, communities, flashpoints: numbers, cut } = group;
    let mut routes: Vec<usize> = numbers.iter().flat_map(|number| flashpoints[*number].routes.iter().copied()).collect();
    routes.sort_unstable();
    routes.dedup();
    let mut zones: Vec<usize> = numbers.iter().flat_map(|number| flashpoints[*number].zones.iter().copied()).collect();
    zones.sort_unstable();
    zones.dedup();
    let parties = parties::parties(season, &communities, (&numbers, &routes, &zones));
    let host = host::host(season, &named_by, &numbers);
    let venues = host.as_ref().and_then(|host| venue::venues(scenario, &host.office)).into_iter().collect();
    let agenda = agenda::of_conference(season, &id, &numbers, &routes, &offices);
    let name = host::name(scenario, &named_by, host.as_ref().map(|host| host.office.as_str()), &id);
    let offices_meet = (offices.len() > 1).then(|| agenda::of_coordination(season, &id, &numbers, &offices));
    let (timing, coordination) = (None, None);
    let conference = Conference {
        id,
        name,
        offices,
        parties,
        flashpoints: numbers,
        routes,
        host,
        venues,
        timing,
        coordination,
        agenda,
        called: Vec::new(),
        missing: Vec::new(),
        seats: Seats::default(),
        meetings: Vec::new(),
        cut,
    };
    Gathered { conference, zones, offices_meet }
}
