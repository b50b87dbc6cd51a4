//! Where a conference may be held: three settlements with what speaks for and against each.
//!
//! Proposed is the one that lacks least among those that are not much farther than the nearest to all (the setting
//! `venue_farther_factor`); beside it stand the nearest to all, by the farthest party's way and then by all ways together,
//! and the seat of the office that hosts. What nobody knows of a place is told as a question, and a place of which more is
//! known goes before it.

use super::homes::OnBall;
use super::travel::Travel;
use super::{Party, Season, Side};
use crate::layers::Settlement;
use crate::measure::Day;
use crate::words::{Phrase, Sentence};

/// A settlement where a conference may be held.
#[derive(Clone, Debug, PartialEq)]
pub struct Venue {
    /// The settlement, by number.
    pub settlement: usize,
    /// Why it is proposed.
    pub reason: Sentence,
    /// How the parties get there.
    pub travel: Travel,
    /// What speaks for it, what speaks against it, and what is not known of it.
    pub trade_offs: Vec<TradeOff>,
}

/// Which way something speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Speaks {
    /// For the place.
    For,
    /// Against it.
    Against,
    /// Nobody knows yet: to be asked.
    Unknown,
}

/// One thing that is weighed at a place.
#[derive(Clone, Debug, PartialEq)]
pub struct TradeOff {
    /// Which way it speaks.
    pub speaks: Speaks,
    /// What it is.
    pub words: Sentence,
}

impl TradeOff {
    fn new(speaks: Speaks, words: Sentence) -> Self {
        Self { speaks, words }
    }
}

/// How many are offered.
const OFFERED: usize = 3;

/// A conference as far as it says where it may be held.
#[derive(Clone, Copy)]
pub(super) struct Asked<'a> {
    pub(super) offices: &'a [String],
    pub(super) host: Option<&'a str>,
    pub(super) parties: &'a [Party],
    /// About when: it decides about the ways.
    pub(super) day: Day,
}

/// A settlement as it is compared.
struct Site {
    settlement: usize,
    most_m: f64,
    all_m: f64,
    lacks: usize,
}

/// Where the settlements are, looked up once for all conferences.
pub(super) fn sites(season: Season<'_>) -> Vec<OnBall> {
    season.scenario.settlements.iter().map(|settlement| OnBall::of(settlement.at)).collect()
}

/// The settlements to choose from, the proposed one first.
pub(super) fn venues(season: Season<'_>, places: &[OnBall], asked: Asked<'_>) -> Vec<Venue> {
    let sites = compared(season, places, asked);
    let by_way = |a: &&Site, b: &&Site| a.most_m.total_cmp(&b.most_m).then(a.all_m.total_cmp(&b.all_m));
    let nearest = sites.iter().min_by(|a, b| by_way(a, b).then(a.settlement.cmp(&b.settlement)));
    let Some(nearest) = nearest else { return Vec::new() };
    let far_enough_m = nearest.most_m * season.scenario.settings.venue_farther_factor.max(1.0);
    let mut by_lack: Vec<&Site> = sites.iter().filter(|site| site.most_m <= far_enough_m).collect();
    by_lack.sort_by(|a, b| a.lacks.cmp(&b.lacks).then_with(|| by_way(a, b)).then(a.settlement.cmp(&b.settlement)));
    let seat = asked.host.and_then(|host| seat(season, host));
    let seat = seat.and_then(|seat| sites.iter().find(|site| site.settlement == seat));
    let is_nearest = by_lack.first().is_some_and(|best| best.settlement == nearest.settlement);
    let best = if is_nearest { Phrase("venue-nearest-and-best") } else { Phrase("venue-best") };
    let wished = by_lack.first().map(|site| (*site, best)).into_iter().chain([(nearest, Phrase("venue-nearest"))]);
    let mut farther: Vec<&Site> = sites.iter().filter(|site| site.most_m > far_enough_m).collect();
    farther.sort_by(|a, b| by_way(a, b).then(a.settlement.cmp(&b.settlement)));
    let wished = wished.chain(seat.map(|seat| (seat, SEAT_OF_HOST))).chain(by_lack.iter().map(|site| (*site, Phrase("venue-next"))));
    let wished = wished.chain(farther.into_iter().map(|site| (site, Phrase("venue-farther"))));
    let mut chosen: Vec<(&Site, Phrase)> = Vec::new();
    for (site, why) in wished {
        if chosen.len() < OFFERED && !chosen.iter().any(|(one, _)| one.settlement == site.settlement) {
            chosen.push((site, why));
        }
    }
    let venue = |(site, why): (&Site, Phrase)| {
        let travel = Travel::to(season, asked.parties, site.settlement);
        let reason = match asked.host.filter(|_| why == SEAT_OF_HOST) {
            Some(host) => Sentence::new(why).with("office", season.scenario.office_name(host)),
            None => Sentence::new(why),
        };
        Venue { settlement: site.settlement, reason, travel, trade_offs: Vec::new() }
    };
    chosen.into_iter().map(venue).collect()
}

const SEAT_OF_HOST: Phrase = Phrase("venue-seat-of-host");

/// Says what speaks for and against each, once the day is known.
pub(super) fn weigh(season: Season<'_>, asked: Asked<'_>, venues: &mut [Venue]) {
    let most_km = |venue: &Venue| venue.travel.farthest.as_ref().map_or(0.0, |(_, km)| *km);
    // The nearest to all is always offered.
    let least_most_km = venues.iter().map(most_km).fold(f64::INFINITY, f64::min);
    for venue in venues {
        venue.trade_offs = trade_offs(season, asked, venue.settlement, &venue.travel, least_most_km);
    }
}

/// The settlements that can be reached then, or all where none can.
fn compared(season: Season<'_>, places: &[OnBall], asked: Asked<'_>) -> Vec<Site> {
    let homes: Vec<OnBall> = asked.parties.iter().filter_map(|party| Some(OnBall::of(party.home?.at))).collect();
    let seats: Vec<usize> = asked.offices.iter().filter_map(|office| seat(season, office)).collect();
    let settlements = &season.scenario.settlements;
    // Asked once for all places.
    let rains = season.scenario.settings.rains.reach(asked.day);
    let site = |settlement: usize| {
        let ways = homes.iter().map(|home| home.chord_m(places[settlement]));
        let (most_m, all_m) = ways.fold((0.0, 0.0), |(most, all): (f64, f64), way| (most.max(way), all + way));
        let here = &settlements[settlement];
        let lacking = [
            reached(here, rains) != Reached::By,
            sidedness(asked.parties, here) != Sided::Neutral,
            here.meeting.airstrip != Some(true),
            here.meeting.past_meetings.as_ref().is_none_or(Vec::is_empty),
            !seats.contains(&settlement),
        ];
        Site { settlement, most_m, all_m, lacks: lacking.into_iter().filter(|lacks| *lacks).count() }
    };
    let is_open = |number: &usize| reached(&settlements[*number], rains) != Reached::Closed;
    let sites: Vec<Site> = (0..settlements.len()).filter(is_open).map(site).collect();
    if sites.is_empty() { (0..settlements.len()).map(site).collect() } else { sites }
}

fn seat(season: Season<'_>, office: &str) -> Option<usize> {
    let seat = season.scenario.office(office)?.seat.as_deref()?;
    season.scenario.settlements.iter().position(|settlement| settlement.id == seat)
}

/// Whether a place is reached, where the rains reach so much of the country.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reached {
    By,
    Closed,
    Unknown,
}

/// Where it rains or not for certain one way counts; between the seasons it may be either, so both must be known.
fn reached(settlement: &Settlement, rains: f64) -> Reached {
    let of = |way: &Option<String>| match way.as_deref() {
        None => Reached::Unknown,
        Some("none") => Reached::Closed,
        Some(_) => Reached::By,
    };
    let (dry, wet) = (of(&settlement.access.dry), of(&settlement.access.rains));
    match (dry, wet) {
        _ if rains <= 0.0 => dry,
        _ if rains >= 1.0 => wet,
        (Reached::Closed, _) | (_, Reached::Closed) => Reached::Closed,
        (Reached::By, Reached::By) => Reached::By,
        _ => Reached::Unknown,
    }
}

/// Whose place it is, seen from the sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sided {
    Neutral,
    HomeOf(Side),
    /// Where all sit on one side: the party, by number, that is at home there among others that are not.
    HomeOfParty(usize),
    Unknown,
}

fn sidedness(parties: &[Party], settlement: &Settlement) -> Sided {
    let Some(communities) = &settlement.meeting.communities else {
        // A camp is the herders' own, whoever they are.
        return if settlement.kind == "cattle camp" { Sided::HomeOf(Side::Herders) } else { Sided::Unknown };
    };
    let lives_there = |party: &Party| communities.contains(&party.community);
    let mut there = parties.iter().enumerate().filter(|(_, party)| lives_there(party));
    let Some((first, Party { side, .. })) = there.next() else { return Sided::Neutral };
    let all_on_one_side = parties.iter().all(|party| party.side == *side);
    match () {
        () if all_on_one_side && !parties.iter().all(lives_there) => Sided::HomeOfParty(first),
        () if !all_on_one_side && *side != Side::Both && there.all(|(_, other)| other.side == *side) => Sided::HomeOf(*side),
        () => Sided::Neutral,
    }
}

/// What is weighed at a place, in the order in which people ask for it.
fn trade_offs(season: Season<'_>, asked: Asked<'_>, settlement: usize, travel: &Travel, least_most_km: f64) -> Vec<TradeOff> {
    let here = &season.scenario.settlements[settlement];
    let mut all = travel.trade_offs(season, least_most_km);
    all.push(match sidedness(asked.parties, here) {
        Sided::Neutral => TradeOff::new(Speaks::For, Sentence::new(Phrase("venue-neutral"))),
        Sided::HomeOf(side) => TradeOff::new(Speaks::Against, Sentence::new(Phrase("venue-one-sided")).with("side", side.phrase())),
        Sided::HomeOfParty(party) => {
            let name = season.scenario.community_name(&asked.parties[party].community);
            TradeOff::new(Speaks::Against, Sentence::new(Phrase("venue-one-party")).with("community", name))
        }
        Sided::Unknown => TradeOff::new(Speaks::Unknown, Sentence::new(Phrase("venue-side-unknown"))),
    });
    all.push(way_there(season, here, asked.day));
    all.push(match here.meeting.airstrip {
        Some(true) => TradeOff::new(Speaks::For, Sentence::new(Phrase("venue-airstrip"))),
        Some(false) => TradeOff::new(Speaks::Against, Sentence::new(Phrase("venue-no-airstrip"))),
        None => TradeOff::new(Speaks::Unknown, Sentence::new(Phrase("venue-airstrip-unknown"))),
    });
    all.push(match here.meeting.past_meetings.as_deref() {
        None => TradeOff::new(Speaks::Unknown, Sentence::new(Phrase("venue-past-unknown"))),
        Some([]) => TradeOff::new(Speaks::Against, Sentence::new(Phrase("venue-no-past"))),
        Some(past) => TradeOff::new(Speaks::For, Sentence::new(Phrase("venue-past")).with("meetings", past.join("; "))),
    });
    let sits = asked.offices.iter().find(|office| seat(season, office) == Some(settlement));
    all.extend(sits.map(|office| {
        let words = Sentence::new(Phrase("venue-office-sits")).with("office", season.scenario.office_name(office));
        TradeOff::new(Speaks::For, words)
    }));
    if here.meeting.market_days.is_none() {
        all.push(TradeOff::new(Speaks::Unknown, Sentence::new(Phrase("venue-market-unknown"))));
    }
    all
}

/// How a place is reached on a day, in words.
pub(super) fn way_there(season: Season<'_>, settlement: &Settlement, day: Day) -> TradeOff {
    let rains = season.scenario.settings.rains.reach(day);
    let when = match rains {
        rains if rains <= 0.0 => Phrase("venue-when-dry"),
        rains if rains >= 1.0 => Phrase("venue-when-rains"),
        _ => Phrase("venue-when-between"),
    };
    let way = |way: &Option<String>| crate::words::Value::OfFiles(way.clone().unwrap_or_default());
    let access = &settlement.access;
    match reached(settlement, rains) {
        Reached::By if rains > 0.0 && rains < 1.0 && access.dry != access.rains => {
            let words = Sentence::new(Phrase("venue-reached-either")).with("dry", way(&access.dry)).with("rains", way(&access.rains));
            TradeOff::new(Speaks::For, words)
        }
        Reached::By => {
            let by = if rains <= 0.0 { way(&access.dry) } else { way(&access.rains) };
            TradeOff::new(Speaks::For, Sentence::new(Phrase("venue-reached")).with("way", by).with("when", when))
        }
        Reached::Closed => TradeOff::new(Speaks::Against, Sentence::new(Phrase("venue-closed")).with("when", when)),
        Reached::Unknown => TradeOff::new(Speaks::Unknown, Sentence::new(Phrase("venue-way-unknown")).with("when", when)),
    }
}
