//! The meetings round a conference, in the order of the yearly cycle (domain notes 1): the offices among themselves, each
//! side alone, the conference, its text carried to the communities, and the review after the season.

use std::collections::BTreeMap;

use super::diary::{Diary, Sitting, only, with_travel};
use super::homes::HomeBasis;
use super::timing::is_market_day;
use super::venue::way_there;
use super::{Agenda, Conference, Coordination, Season, Side, Timing};
use crate::measure::{Day, DayRange};
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

/// Arranges all meetings round a conference that has its days.
pub(super) fn arrange(season: Season<'_>, conference: &mut Conference, offices_meet: Option<Agenda>, diary: &mut Diary) {
    let Some(timing) = conference.timing.clone() else { return };
    let mut arranging = Arranging { season, conference, timing: &timing, diary, meetings: Vec::new(), without: Vec::new() };
    arranging.itself();
    let coordination_day = offices_meet.as_ref().and_then(|_| arranging.coordination());
    arranging.pre_consultations(coordination_day);
    arranging.dissemination();
    arranging.review();
    let Arranging { mut meetings, without, .. } = arranging;
    meetings.sort_by_key(|meeting| (meeting.days, meeting.kind));
    conference.meetings = meetings;
    conference.coordination = coordination_day.zip(offices_meet).map(|(day, agenda)| Coordination { day, agenda });
    if let Some(timing) = &mut conference.timing {
        timing.reasons.extend(without);
    }
}

struct Arranging<'a> {
    season: Season<'a>,
    conference: &'a Conference,
    timing: &'a Timing,
    diary: &'a mut Diary,
    meetings: Vec<Meeting>,
    /// What found no day.
    without: Vec<Sentence>,
}

impl Arranging<'_> {
    /// The conference; its days are booked already.
    fn itself(&mut self) {
        let Conference { name, offices, .. } = self.conference;
        self.meetings.push(Meeting {
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

    fn seat(&self, office: &str) -> Option<usize> {
        let scenario = self.season.scenario;
        let seat = scenario.office(office)?.seat.as_deref()?;
        scenario.settlements.iter().position(|settlement| settlement.id == seat)
    }

    fn named(&self, phrase: Phrase) -> Sentence {
        Sentence::new(phrase).with("conference", self.conference.name.clone())
    }

    /// The first of some days that suits a meeting of one day: no rest day, no market at its place where that can be.
    fn suits(&self, sitting: Sitting<'_>, venue: Option<usize>, days: impl Iterator<Item = Day> + Clone) -> Option<Day> {
        let scenario = self.season.scenario;
        let venue = venue.map(|venue| &scenario.settlements[venue]);
        let is_free = |day: &Day| !scenario.is_rest_day(*day) && self.diary.are_free(sitting, only(*day));
        days.clone().find(|day| !is_market_day(venue, *day) && is_free(day)).or_else(|| days.clone().find(is_free))
    }

    fn hold(&mut self, meeting: Meeting) {
        let sitting = Sitting { offices: &meeting.offices, communities: &meeting.communities };
        self.diary.book(sitting, meeting.days);
        self.meetings.push(meeting);
    }

    /// The meeting of the offices: so many days before the conference as the setting says, else as near to that as can be.
    fn coordination(&mut self) -> Option<Day> {
        let scenario = self.season.scenario;
        let (today, last) = (scenario.season.today(), self.last_before());
        let wanted = self.timing.days.first.plus(-scenario.settings.coordination_days_before).max(today);
        let offices = self.conference.offices.clone();
        let sitting = Sitting { offices: &offices, communities: &[] };
        let host = self.conference.host.as_ref().map(|host| host.office.clone());
        let venue = host.as_deref().and_then(|host| self.seat(host));
        let day = self.suits(sitting, venue, outward(wanted, today, last));
        let Some(day) = day else {
            self.without.push(Sentence::new(Phrase("timing-no-coordination-day")));
            return None;
        };
        let reasons = vec![Sentence::new(Phrase("meeting-coordination-reason")).with("day", self.timing.days.first)];
        let (kind, name) = (MeetingKind::Coordination, self.named(Phrase("meeting-coordination")));
        self.hold(Meeting { kind, name, days: only(day), offices, communities: Vec::new(), venue, reasons });
        Some(day)
    }

    /// Each side alone: one meeting for each office that speaks with communities of it.
    fn pre_consultations(&mut self, coordination_day: Option<Day>) {
        let scenario = self.season.scenario;
        let host = self.conference.host.as_ref().map(|host| host.office.clone());
        let mut groups: BTreeMap<(Side, Option<String>), Vec<String>> = BTreeMap::new();
        for party in &self.conference.parties {
            let office = scenario.office_of_community(&party.community).map(|office| office.id.clone());
            groups.entry((party.side, office.or_else(|| host.clone()))).or_default().push(party.community.clone());
        }
        for ((side, office), communities) in groups {
            self.pre_consultation(side, office, communities, coordination_day);
        }
    }

    fn pre_consultation(&mut self, side: Side, office: Option<String>, communities: Vec<String>, coordination_day: Option<Day>) {
        let scenario = self.season.scenario;
        let (today, last) = (scenario.season.today(), self.last_before());
        // What the offices agreed on how to consult comes first, where that can be.
        let first = coordination_day.map_or(today, |day| day.plus(1)).min(last).max(today);
        let wanted = last.plus(-scenario.settings.pre_consultation_days_before).max(first);
        let offices: Vec<String> = office.into_iter().collect();
        let sitting = Sitting { offices: &offices, communities: &communities };
        let venue = offices.first().and_then(|office| self.seat(office));
        let all = outward(wanted, first, last).chain((0..first.days_since(today).max(0)).map(|earlier| first.plus(-earlier - 1)));
        let names: Vec<&str> = communities.iter().map(|id| scenario.community_name(id)).collect();
        let names = names.join(", ");
        let Some(day) = self.suits(sitting, venue, all) else {
            let without = Sentence::new(Phrase("timing-no-consultation-day")).with("side", side.phrase());
            self.without.push(without.with("communities", names));
            return;
        };
        let name = self.named(Phrase("meeting-pre-consultation")).with("side", side.phrase());
        let reason = match offices.first() {
            Some(office) => {
                let reason = Sentence::new(Phrase("meeting-pre-consultation-reason")).with("office", scenario.office_name(office));
                reason.with("communities", names)
            }
            None => Sentence::new(Phrase("meeting-pre-consultation-no-office")).with("communities", names),
        };
        let kind = MeetingKind::PreConsultation(side);
        self.hold(Meeting { kind, name, days: only(day), offices, communities, venue, reasons: vec![reason] });
    }

    /// The text is read out in each community, by the office that speaks with it, as soon as the delegates are home.
    fn dissemination(&mut self) {
        let scenario = self.season.scenario;
        let home = self.timing.days.last.plus(self.timing.travel_days + 1);
        let host = self.conference.host.as_ref().map(|host| host.office.clone());
        for party in &self.conference.parties {
            let office = scenario.office_of_community(&party.community).map(|office| office.id.clone());
            let offices: Vec<String> = office.or_else(|| host.clone()).into_iter().collect();
            let communities = vec![party.community.clone()];
            let sitting = Sitting { offices: &offices, communities: &communities };
            let venue = party.home.and_then(|home| if let HomeBasis::Settlement(number) = home.basis { Some(number) } else { None });
            let day = self.suits(sitting, venue, (0..MOST_DAYS).map(|later| home.plus(later)));
            let day = day.or_else(|| (MOST_DAYS..).map(|later| home.plus(later)).find(|day| self.diary.are_free(sitting, only(*day))));
            let Some(day) = day else { continue };
            let name = scenario.community_name(&party.community);
            let moves = self.timing.first_herd_moves;
            let reason = Sentence::new(if day < moves { Phrase("meeting-carried") } else { Phrase("meeting-carried-late") });
            let reasons = vec![reason.with("community", name).with("moves", moves)];
            let called = self.named(Phrase("meeting-dissemination")).with("community", name);
            self.hold(Meeting { kind: MeetingKind::Dissemination, name: called, days: only(day), offices, communities, venue, reasons });
        }
    }

    /// After the last flashpoint and the last herd's way home (domain notes 1: May to July).
    fn review(&mut self) {
        let Season { scenario, flashpoints, .. } = self.season;
        let ends = self.conference.flashpoints.iter().map(|number| flashpoints[*number].days.last);
        let returns = self.conference.routes.iter().filter_map(|route| Some(scenario.routes[*route].returns?.last));
        let Some(over) = ends.chain(returns).max().map(|day| day.max(self.timing.days.last)) else { return };
        let first = over.plus(scenario.settings.review_days_after);
        let (offices, communities) = (self.conference.offices.clone(), self.conference.communities());
        let sitting = Sitting { offices: &offices, communities: &communities };
        let travel_days = self.timing.travel_days;
        let from = |later: i32| DayRange { first: first.plus(later), last: first.plus(later + REVIEW_DAYS - 1) };
        let are_free = |days: &DayRange| self.diary.are_free(sitting, with_travel(*days, travel_days));
        let no_rest = |days: &DayRange| !days.days().any(|day| scenario.is_rest_day(day)) && are_free(days);
        let days = (0..MOST_DAYS).map(from).find(no_rest).or_else(|| (0..i32::MAX / 4).map(from).find(are_free));
        let Some(days) = days else { return };
        let mut reasons = vec![Sentence::new(Phrase("meeting-review-reason")).with("day", over)];
        let venue = self.venue();
        reasons.extend(venue.map(|venue| way_there(self.season, &scenario.settlements[venue], days.first).words));
        let (kind, name) = (MeetingKind::Review, self.named(Phrase("meeting-review")));
        self.diary.book(sitting, with_travel(days, travel_days));
        self.meetings.push(Meeting { kind, name, days, offices, communities, venue, reasons });
    }
}

/// The days from one backwards to the first, then forwards to the last.
fn outward(from: Day, first: Day, last: Day) -> impl Iterator<Item = Day> + Clone {
    let before = (0..=from.days_since(first)).map(move |earlier| from.plus(-earlier));
    let after = (1..=last.days_since(from)).map(move |later| from.plus(later));
    before.chain(after).filter(move |day| *day <= last)
}
