//! The meetings of conferences as a calendar (RFC 5545), to be read into Outlook, Thunderbird or a phone. Days are
//! whole days; the stamp is the day of the plan, and each meeting keeps its id, so that a newer calendar replaces the
//! older one.

use chrono::{DateTime, NaiveDate, Utc};
use icalendar::{Calendar, Component as _, Event, EventLike as _, Property};

use super::Subject;
use crate::conferences::{Conference, Meeting, MeetingKind};
use crate::measure::{Day, DayRange};
use crate::words::{Language, say};

/// Writes the meetings of some conferences, by their numbers in the plan.
#[must_use]
pub(super) fn write(subject: Subject<'_>, conferences: &[usize], language: Language) -> Vec<u8> {
    let mut calendar = Calendar::empty();
    calendar.append_property(Property::new("VERSION", "2.0"));
    calendar.append_property(Property::new("PRODID", "-//Murhal//Conferences//EN"));
    calendar.append_property(Property::new("CALSCALE", "GREGORIAN"));
    calendar.name(&subject.scenario.name);
    for conference in conferences.iter().filter_map(|number| subject.plan.conferences.get(*number)) {
        for entry in entries(conference, language) {
            if let Some(event) = event(subject, conference, &entry, language) {
                calendar.push(event);
            }
        }
    }
    calendar.to_string().into_bytes()
}

/// A meeting as it is entered.
struct Entry {
    /// What tells it from the other meetings of its conference.
    word: String,
    name: String,
    days: DayRange,
    venue: Option<usize>,
    reasons: Vec<String>,
}

/// All meetings of a conference; where they are not planned, itself and that of its offices.
fn entries(conference: &Conference, language: Language) -> Vec<Entry> {
    if !conference.meetings.is_empty() {
        return conference.meetings.iter().map(|meeting| of_meeting(meeting, language)).collect();
    }
    let name = conference.name.say(language);
    let offices = conference.coordination.as_ref().map(|meeting| Entry {
        word: word(MeetingKind::Coordination).to_owned(),
        name: say!(language, "paper-coordination-title", conference = &name),
        days: DayRange { first: meeting.day, last: meeting.day },
        venue: None,
        reasons: Vec::new(),
    });
    let itself = conference.timing.as_ref().map(|timing| Entry {
        word: word(MeetingKind::Conference).to_owned(),
        name: name.clone(),
        days: timing.days,
        venue: conference.venue().map(|venue| venue.settlement),
        reasons: timing.reasons.iter().map(|reason| reason.say(language)).collect(),
    });
    offices.into_iter().chain(itself).collect()
}

fn of_meeting(meeting: &Meeting, language: Language) -> Entry {
    Entry {
        word: match meeting.kind {
            // One for each office on a side; where no office speaks with them, the communities tell them apart.
            MeetingKind::PreConsultation(side) => {
                let who = if meeting.offices.is_empty() { &meeting.communities } else { &meeting.offices };
                format!("{}-{side:?}-{}", word(meeting.kind), who.join("-")).to_lowercase()
            }
            MeetingKind::Dissemination => format!("{}-{}", word(meeting.kind), meeting.communities.join("-")),
            kind => word(kind).to_owned(),
        },
        name: meeting.name.say(language),
        days: meeting.days,
        venue: meeting.venue,
        reasons: meeting.reasons.iter().map(|reason| reason.say(language)).collect(),
    }
}

const fn word(kind: MeetingKind) -> &'static str {
    match kind {
        MeetingKind::Coordination => "coordination",
        MeetingKind::PreConsultation(_) => "pre-consultation",
        MeetingKind::Conference => "conference",
        MeetingKind::Dissemination => "dissemination",
        MeetingKind::Review => "review",
    }
}

/// Nothing where a day is beyond what calendars count.
fn event(subject: Subject<'_>, conference: &Conference, entry: &Entry, language: Language) -> Option<Event> {
    let scenario = subject.scenario;
    let mut event = Event::new();
    event.uid(&format!("{}-{}-{}@murhal", scenario.id, conference.id, entry.word));
    event.timestamp(stamp(scenario.season.today())?);
    // A plan of a later day has a higher number, so that what it says of a meeting takes the place of what was said before.
    event.sequence(u32::try_from(scenario.season.today().days_since_1970()).unwrap_or(0));
    event.summary(&entry.name);
    event.starts(date(entry.days.first)?);
    // An end of whole days is the day after the last one.
    event.ends(date(entry.days.last.plus(1))?);
    if let Some(venue) = entry.venue.and_then(|venue| scenario.settlements.get(venue)) {
        event.location(&venue.name);
    }
    let label = scenario.holds_illustrative().then(|| say!(language, "paper-illustrative"));
    let lines: Vec<String> = label.into_iter().chain(entry.reasons.iter().cloned()).collect();
    if !lines.is_empty() {
        event.description(&lines.join("\n"));
    }
    Some(event.done())
}

fn date(day: Day) -> Option<NaiveDate> {
    let date = day.date();
    NaiveDate::from_ymd_opt(i32::from(date.year()), u32::try_from(date.month()).ok()?, u32::try_from(date.day()).ok()?)
}

fn stamp(day: Day) -> Option<DateTime<Utc>> {
    Some(date(day)?.and_hms_opt(12, 0, 0)?.and_utc())
}
