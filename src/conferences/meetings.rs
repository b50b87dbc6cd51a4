//! The meetings round a conference, in the order of the yearly cycle (domain notes 1): the offices among themselves, each
//! side alone, the conference, its text carried to the communities, and the review after the season.

use std::collections::BTreeMap;

use super::diary::{Diary, Sitting, at_home, only};
use super::homes::HomeBasis;
use super::timing::is_market_day;
use super::venue::way_there;
use super::{Conference, Season, Side, Timing, travel};
use crate::measure::ground::distance_m;
use crate::measure::{Day, DayRange, LonLat};
use crate::words::{Phrase, Sentence};

/// What a meeting is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MeetingKind {
    /// The offices coordinate.
    Coordination,
    /// One side alone, before the conference.
    PreConsultation(Side),
    /// The conference itself.
    Conference,
    /// Its text is read out and explained to a community.
    Dissemination,
    /// What was kept, after the season.
    Review,
}

/// A meeting with its days and its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Meeting {
    /// What it is.
    pub kind: MeetingKind,
    /// What it is called.
    pub name: Sentence,
    /// Its days.
    pub days: DayRange,
    /// The offices that hold it, by id.
    pub offices: Vec<String>,
    /// The communities that sit there, by id.
    pub communities: Vec<String>,
    /// The settlement where it is held, by number; nothing where none is known.
    pub venue: Option<usize>,
    /// Why then and there.
    pub reasons: Vec<Sentence>,
}

/// A review takes so many days (own starting value).
const REVIEW_DAYS: i32 = 2;
/// So far ahead a free day is looked for that is no rest day; beyond it any free one is taken.
const MOST_DAYS: i32 = 366;

/// All meetings of a season in the order of their days, each with the number of its conference.
#[must_use]
pub fn calendar(conferences: &[Conference]) -> Vec<(usize, &Meeting)> {
    let mut all: Vec<(usize, &Meeting)> = conferences
        .iter()
        .enumerate()
        .flat_map(|(number, conference)| conference.meetings.iter().map(move |meeting| (number, meeting)))
        .collect();
    all.sort_by_key(|(number, meeting)| (meeting.days, meeting.kind, *number));
    all
}

/// What was arranged round a conference.
#[derive(Default)]
pub(super) struct Arranged {
    /// Its meetings in the order of their days.
    pub(super) meetings: Vec<Meeting>,
    /// The day on which its offices meet.
    pub(super) coordination_day: Option<Day>,
    /// What found no day.
    pub(super) without: Vec<Sentence>,
}

/// Those who sit in a conference or its review, each with the days of their own way to its venue.
pub(super) fn travelling(season: Season<'_>, conference: &Conference) -> Sitting {
    let scenario = season.scenario;
    let at = conference.venue().map(|venue| scenario.settlements[venue.settlement].at);
    // Where a home or a place is not known, a day is what they need at least.
    let way = |from: Option<LonLat>| match (from, at) {
        (Some(from), Some(at)) => travel::days(distance_m(from, at) / 1_000.0, scenario.settings.travel_km_per_day),
        _ => 1,
    };
    let home = |id: &str| conference.parties.iter().find(|party| party.community == id)?.home;
    let office = |id: &str| way(seat(season, id).map(|seat| scenario.settlements[seat].at));
    let communities = conference.communities();
    Sitting::default().offices(&conference.offices, office).communities(&communities, |id| way(home(id).map(|home| home.at)))
}

/// The settlement where an office sits, by number.
fn seat(season: Season<'_>, office: &str) -> Option<usize> {
    let scenario = season.scenario;
    let seat = scenario.office(office)?.seat.as_deref()?;
    scenario.settlements.iter().position(|settlement| settlement.id == seat)
}

/// Arranges all meetings round conferences that have their days: the offices of all before the sides of any, so that
/// what must come before is not crowded out by what has time.
pub(super) fn arrange(season: Season<'_>, conferences: &[&Conference], diary: &mut Diary) -> Vec<Arranged> {
    let mut all: Vec<Arranging<'_>> = conferences
        .iter()
        .filter_map(|conference| Some((conference, conference.timing.as_ref()?)))
        .map(|(conference, timing)| Arranging { season, conference, timing, arranged: Arranged::default() })
        .collect();
    all.iter_mut().for_each(Arranging::itself);
    for one in all.iter_mut().filter(|one| one.conference.offices.len() > 1) {
        one.coordination(diary);
    }
    for one in &mut all {
        one.pre_consultations(diary);
    }
    for one in &mut all {
        one.dissemination(diary);
    }
    // What is over first is looked back on first.
    let mut by_end: Vec<&mut Arranging<'_>> = all.iter_mut().collect();
    by_end.sort_by_key(|one| one.over());
    for one in by_end {
        one.review(diary);
    }
    let mut arranged = all.into_iter();
    let told = |conference: &&Conference| {
        let mut arranged =
            if conference.timing.is_some() { arranged.next().map(|one| one.arranged).unwrap_or_default() } else { Arranged::default() };
        arranged.meetings.sort_by_key(|meeting| (meeting.days, meeting.kind));
        arranged
    };
    conferences.iter().map(told).collect()
}

struct Arranging<'a> {
    season: Season<'a>,
    conference: &'a Conference,
    timing: &'a Timing,
    arranged: Arranged,
}

impl Arranging<'_> {
    /// The conference; its days are booked already.
    fn itself(&mut self) {
        let Conference { name, offices, .. } = self.conference;
        self.arranged.meetings.push(Meeting {
            kind: MeetingKind::Conference,
            name: name.clone(),
            days: self.timing.days,
            offices: offices.clone(),
            communities: self.conference.communities(),
            venue: self.venue(),
            reasons: self.timing.reasons.clone(),
        });
    }

    /// The last day on which people are not under way to the conference yet.
    const fn last_before(&self) -> Day {
        self.timing.days.first.plus(-self.timing.travel_days - 1)
    }

    fn venue(&self) -> Option<usize> {
        self.conference.venue().map(|venue| venue.settlement)
    }

    fn named(&self, phrase: Phrase) -> Sentence {
        Sentence::new(phrase).with("conference", self.conference.name.clone())
    }

    /// Holds a meeting of one day on the first of some days that suits: no rest day, no market at its place where that can
    /// be. It comes without its days; whether there was one.
    fn hold(&mut self, diary: &mut Diary, mut meeting: Meeting, days: impl Iterator<Item = Day> + Clone) -> Option<Day> {
        let scenario = self.season.scenario;
        let sitting = Sitting::default().offices(&meeting.offices, at_home).communities(&meeting.communities, at_home);
        let venue = meeting.venue.map(|venue| &scenario.settlements[venue]);
        let is_free = |day: &Day| !scenario.is_rest_day(*day) && diary.are_free(&sitting, only(*day));
        let (mut without_market, mut any) = (days.clone(), days);
        let day = without_market.find(|day| !is_market_day(venue, *day) && is_free(day)).or_else(|| any.find(is_free))?;
        meeting.days = only(day);
        diary.book(&sitting, meeting.days);
        self.arranged.meetings.push(meeting);
        Some(day)
    }

    /// The meeting of the offices: so many days before the conference as the setting says, else as near to that as can be.
    fn coordination(&mut self, diary: &mut Diary) {
        let scenario = self.season.scenario;
        let (today, last) = (scenario.season.today(), self.last_before());
        let wanted = self.timing.days.first.plus(-scenario.settings.coordination_days_before).max(today);
        let host = self.conference.host.as_ref().map(|host| host.office.as_str());
        let meeting = Meeting {
            kind: MeetingKind::Coordination,
            name: self.named(Phrase("meeting-coordination")),
            days: only(wanted),
            offices: self.conference.offices.clone(),
            communities: Vec::new(),
            venue: host.and_then(|host| seat(self.season, host)),
            reasons: vec![Sentence::new(Phrase("meeting-coordination-reason")).with("day", self.timing.days.first)],
        };
        let day = self.hold(diary, meeting, outward(wanted, today, last));
        self.arranged.coordination_day = day;
        if day.is_none() {
            self.arranged.without.push(Sentence::new(Phrase("timing-no-coordination-day")));
        }
    }

    /// Each side alone: one meeting for each office that speaks with communities of it.
    fn pre_consultations(&mut self, diary: &mut Diary) {
        let scenario = self.season.scenario;
        let host = self.conference.host.as_ref().map(|host| host.office.clone());
        let mut groups: BTreeMap<(Side, Option<String>), Vec<String>> = BTreeMap::new();
        for party in &self.conference.parties {
            let office = scenario.office_of_community(&party.community).map(|office| office.id.clone());
            groups.entry((party.side, office.or_else(|| host.clone()))).or_default().push(party.community.clone());
        }
        for ((side, office), communities) in groups {
            self.pre_consultation(diary, side, office, communities);
        }
    }

    fn pre_consultation(&mut self, diary: &mut Diary, side: Side, office: Option<String>, communities: Vec<String>) {
        let scenario = self.season.scenario;
        let (today, last) = (scenario.season.today(), self.last_before());
        // What the offices agreed on how to consult comes first, where that can be.
        let first = self.arranged.coordination_day.map_or(today, |day| day.plus(1)).min(last).max(today);
        let wanted = last.plus(-scenario.settings.pre_consultation_days_before).max(first);
        let earlier = (0..first.days_since(today).max(0)).map(|earlier| first.plus(-earlier - 1));
        let names = communities.iter().map(|id| scenario.community_name(id)).collect::<Vec<_>>().join(", ");
        let reason = match office.as_deref() {
            Some(office) => Sentence::new(Phrase("meeting-pre-consultation-reason")).with("office", scenario.office_name(office)),
            None => Sentence::new(Phrase("meeting-pre-consultation-no-office")),
        };
        let meeting = Meeting {
            kind: MeetingKind::PreConsultation(side),
            name: self.named(Phrase("meeting-pre-consultation")).with("side", side.phrase()),
            days: only(wanted),
            venue: office.as_deref().and_then(|office| seat(self.season, office)),
            offices: office.into_iter().collect(),
            communities,
            reasons: vec![reason.with("communities", names.as_str())],
        };
        if self.hold(diary, meeting, outward(wanted, first, last).chain(earlier)).is_none() {
            let without = Sentence::new(Phrase("timing-no-consultation-day")).with("side", side.phrase());
            self.arranged.without.push(without.with("communities", names));
        }
    }

    /// The text is read out in each community, by the office that speaks with it, as soon as the delegates are home.
    fn dissemination(&mut self, diary: &mut Diary) {
        let scenario = self.season.scenario;
        let home = self.timing.days.last.plus(self.timing.travel_days + 1);
        let host = self.conference.host.as_ref().map(|host| host.office.clone());
        for party in &self.conference.parties {
            let office = scenario.office_of_community(&party.community).map(|office| office.id.clone());
            let name = scenario.community_name(&party.community);
            let meeting = Meeting {
                kind: MeetingKind::Dissemination,
                name: self.named(Phrase("meeting-dissemination")).with("community", name),
                days: only(home),
                offices: office.or_else(|| host.clone()).into_iter().collect(),
                communities: vec![party.community.clone()],
                venue: party.home.and_then(|home| if let HomeBasis::Settlement(number) = home.basis { Some(number) } else { None }),
                reasons: Vec::new(),
            };
            let moves = self.timing.first_herd_moves;
            let day = self.hold(diary, meeting, (0..MOST_DAYS).map(|later| home.plus(later)));
            let reason =
                Sentence::new(if day.is_some_and(|day| day < moves) { Phrase("meeting-carried") } else { Phrase("meeting-carried-late") });
            let reason = reason.with("community", name).with("moves", moves);
            match self.arranged.meetings.last_mut().filter(|_| day.is_some()) {
                Some(held) => held.reasons.push(reason),
                None => self.arranged.without.push(reason),
            }
        }
    }

    /// The day on which all that it settles is over: the last flashpoint and the last herd's setting out for home.
    fn over(&self) -> Day {
        let Season { scenario, flashpoints, .. } = self.season;
        let ends = self.conference.flashpoints.iter().map(|number| flashpoints[*number].days.last);
        let returns = self.conference.routes.iter().filter_map(|route| Some(scenario.routes[*route].returns?.last));
        ends.chain(returns).fold(self.timing.days.last, Day::max)
    }

    /// After all is over (domain notes 1: May to July).
    fn review(&mut self, diary: &mut Diary) {
        let (scenario, over) = (self.season.scenario, self.over());
        let first = over.plus(scenario.settings.review_days_after.max(1));
        let sitting = travelling(self.season, self.conference);
        let from = |later: i32| DayRange { first: first.plus(later), last: first.plus(later + REVIEW_DAYS - 1) };
        let are_free = |days: &DayRange| diary.are_free(&sitting, *days);
        let no_rest = |days: &DayRange| !days.days().any(|day| scenario.is_rest_day(day)) && are_free(days);
        let days = (0..MOST_DAYS).map(from).find(no_rest).or_else(|| (0..i32::MAX / 4).map(from).find(are_free));
        let Some(days) = days else { return };
        diary.book(&sitting, days);
        let venue = self.venue();
        let way = venue.map(|venue| way_there(self.season, &scenario.settlements[venue], days.first).words);
        self.arranged.meetings.push(Meeting {
            kind: MeetingKind::Review,
            name: self.named(Phrase("meeting-review")),
            days,
            offices: self.conference.offices.clone(),
            communities: self.conference.communities(),
            venue,
            reasons: std::iter::once(Sentence::new(Phrase("meeting-review-reason")).with("day", over)).chain(way).collect(),
        });
    }
}

/// The days from one backwards to the first, then forwards to the last.
fn outward(from: Day, first: Day, last: Day) -> impl Iterator<Item = Day> + Clone {
    let before = (0..=from.days_since(first)).map(move |earlier| from.plus(-earlier));
    let after = (1..=last.days_since(from)).map(move |later| from.plus(later));
    before.chain(after).filter(move |day| *day <= last)
}
