//! Conferences: which offices and communities must sit together, where, before which day, and about what.
//!
//! Flashpoints that concern the same offices are settled in one conference; each flashpoint belongs to
//! exactly one. Where two or more offices are concerned, they coordinate among themselves first.

pub mod agenda;
mod grouping;
mod homes;
mod parties;
mod host;
mod travel;
mod venue;
mod attendance;
mod seats;
mod diary;
mod timing;
mod meetings;

use std::sync::Arc;

use rayon::prelude::*;

use crate::atlas::Atlas;
use crate::flashpoints::Flashpoint;
use crate::measure::{Day, DayRange};
use crate::scenario::Scenario;
use crate::words::Sentence;
use attendance::Concern;
use diary::Diary;
use homes::{Homes, OnBall};
use venue::Asked;

pub use agenda::{Agenda, Question, Session};
pub use attendance::{Called, Missing};
pub use grouping::CutTie;
pub use homes::{Home, HomeBasis};
pub use host::Host;
pub use meetings::{Meeting, MeetingKind, calendar};
pub use parties::{Party, Role, Side};
pub use seats::{Seats, UnitSeats};
pub use travel::Travel;
pub use venue::{Speaks, TradeOff, Venue};

/// When a conference is held, and why then.
#[derive(Clone, Debug, PartialEq)]
pub struct Timing {
    /// Its days.
    pub days: DayRange,
    /// So many days the farthest delegates travel, before it and after it.
    pub travel_days: i32,
    /// The day on which the first herd concerned may move.
    pub first_herd_moves: Day,
    /// The last day on which it keeps the notice period, and leaves time for the way home and for carrying the text.
    pub last_day_in_time: Day,
    /// Whether it comes too late for the first herd.
    pub is_too_late: bool,
    /// Where it does: what covers the herds that move before the text has reached everybody.
    pub emergency: Option<EmergencyOrder>,
    /// Why these days.
    pub reasons: Vec<Sentence>,
}

/// An order of the authorities for the days on which herds move and no text stands yet (domain notes 2: an order is an
/// instrument too).
#[derive(Clone, Debug, PartialEq)]
pub struct EmergencyOrder {
    /// The days it must cover: from the first herd's move until the text is carried to the communities.
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
    /// The states of its flashpoints, numbers of the atlas, in order.
    pub states: Vec<usize>,
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

    /// The communities that sit there, by id.
    fn communities(&self) -> Vec<String> {
        self.parties.iter().map(|party| party.community.clone()).collect()
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
    let known = Known { homes: Homes::new(season), places: venue::sites(season) };
    let mut gathered: Vec<Gathered> = groups.into_par_iter().map(|group| gather(season, &known, group)).collect();
    give_days(season, &mut gathered);
    let mut conferences: Vec<Conference> = gathered.into_par_iter().map(|gathered| gathered.with_its_days_told(season)).collect();
    let stake = |conference: &Conference| -> f64 { conference.flashpoints.iter().map(|number| season.flashpoints[*number].severity).sum() };
    conferences.sort_by(|a, b| stake(b).total_cmp(&stake(a)).then_with(|| a.id.cmp(&b.id)));
    conferences
}

/// What is looked up once for all conferences.
struct Known<'a> {
    homes: Homes<'a>,
    /// Where the settlements are.
    places: Vec<OnBall>,
}

/// Gives each conference its days, then the meetings round each: no office and no community sits in two at once.
///
/// Those that come too late whatever is done choose first, and take the soonest days; the others take the last days in
/// time, those with the most time first, so that the late days are left to whom they serve and the early ones to whom
/// nothing else is left.
fn give_days(season: Season<'_>, gathered: &mut [Gathered]) {
    let Season { scenario, .. } = season;
    let moves = |number: &usize| timing::first_move(scenario, &gathered[*number].conference.routes);
    let mut order: Vec<usize> = (0..gathered.len()).collect();
    order.sort_by_key(|number| (moves(number), gathered[*number].conference.id.clone()));
    let (late, in_time): (Vec<usize>, Vec<usize>) =
        order.iter().partition(|number| timing::comes_too_late(scenario, &gathered[**number].conference));
    let mut diary = Diary::default();
    for number in late.iter().chain(in_time.iter().rev()) {
        let conference = &mut gathered[*number].conference;
        let venue = conference.venue();
        let sitting = meetings::travelling(season, conference);
        let wanted = timing::Wanted {
            routes: &conference.routes,
            length_days: conference.agenda.days,
            venue: venue.map(|venue| &scenario.settlements[venue.settlement]),
            travel_days: timing::travel_days(scenario, conference),
            sitting: &sitting,
        };
        conference.timing = timing::timing(season, wanted, &conference.states, &diary);
        if let Some(timing) = &conference.timing {
            diary.book(&sitting, timing.days);
        }
    }
    let conferences: Vec<&Conference> = order.iter().map(|number| &gathered[*number].conference).collect();
    let arranged = meetings::arrange(season, &conferences, &mut diary);
    for (number, arranged) in order.into_iter().zip(arranged) {
        let Gathered { conference, offices_meet, .. } = &mut gathered[number];
        let meetings::Arranged { meetings, coordination_day, without } = arranged;
        conference.meetings = meetings;
        conference.coordination = coordination_day.zip(offices_meet.take()).map(|(day, agenda)| Coordination { day, agenda });
        if let Some(timing) = &mut conference.timing {
            timing.reasons.extend(without);
        }
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
    /// Whether the harvest is in by then, and what the ways to the venues are like.
    fn with_its_days_told(self, season: Season<'_>) -> Conference {
        let Self { mut conference, zones, .. } = self;
        let about = timing::about(season.scenario, &conference.routes);
        let day = conference.timing.as_ref().map_or(about, |timing| timing.days.first);
        let mut venues = std::mem::take(&mut conference.venues);
        let host = conference.host.as_ref().map(|host| host.office.as_str());
        venue::weigh(season, Asked { offices: &conference.offices, host, parties: &conference.parties, day }, &mut venues);
        conference.venues = venues;
        if let Some(timing) = &mut conference.timing {
            timing.reasons.push(timing::harvest(season, &zones, timing.days.first));
        }
        conference
    }
}

fn gather(season: Season<'_>, known: &Known<'_>, group: grouping::Group<'_>) -> Gathered {
    let Season { scenario, flashpoints, .. } = season;
    let grouping::Group { id, named_by, offices, communities, flashpoints: numbers, cut } = group;
    let all_of = |list: fn(&Flashpoint) -> &Vec<usize>| {
        let mut all: Vec<usize> = numbers.iter().flat_map(|number| list(&flashpoints[*number]).iter().copied()).collect();
        all.sort_unstable();
        all.dedup();
        all
    };
    let (routes, zones, states) = (all_of(|one| &one.routes), all_of(|one| &one.zones), all_of(|one| &one.states));
    let parties = parties::parties((season, &known.homes), &communities, (&numbers, &routes, &zones));
    let host = host::host(season, &named_by, &numbers);
    let hosted_by = host.as_ref().map(|host| host.office.as_str());
    let day = timing::about(scenario, &routes);
    let venues = venue::venues(season, &known.places, Asked { offices: &offices, host: hosted_by, parties: &parties, day });
    let name = host::name(scenario, &named_by, hosted_by, &id);
    let concern = Concern::new(season, &offices, &parties, &numbers);
    let called = attendance::called(season, &concern);
    let missing = attendance::missing(season, &concern, &called);
    let seats = seats::seats(season, &parties, &called);
    let agenda = agenda::of_conference(season, &id, &numbers, &routes, &offices);
    let offices_meet = (offices.len() > 1).then(|| agenda::of_coordination(season, &id, &numbers, &offices));
    let conference = Conference {
        id,
        name,
        offices,
        states,
        parties,
        flashpoints: numbers,
        routes,
        host,
        venues,
        timing: None,
        coordination: None,
        agenda,
        called,
        missing,
        seats,
        meetings: Vec::new(),
        cut,
    };
    Gathered { conference, zones, offices_meet }
}
