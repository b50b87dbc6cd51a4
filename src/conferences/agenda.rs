//! Agendas: timed sessions in the order that was observed (domain notes, section 5), drawn from the
//! flashpoints of the conference. Time follows severity and fits the day.

use super::Season;
use crate::encounters::{Encounter, Exposure, Kind, With};
use crate::flashpoints::Flashpoint;
use crate::scenario::Scenario;

/// The day begins at nine, pauses from half past twelve to two, and ends at five: in minutes after midnight.
const BEGINS: u16 = 9 * 60;
const LUNCH: u16 = 12 * 60 + 30;
const AFTERNOON: u16 = 14 * 60;
const ENDS: u16 = 17 * 60;
/// Length of conferences: 2 to 5 days were seen, 3 most often (domain notes, section 1).
const FEWEST_DAYS: u8 = 2;
const MOST_DAYS: u8 = 5;

/// A session.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    /// The day of the conference, from 1.
    pub day: u8,
    /// When it begins, in minutes after midnight.
    pub begins_minute: u16,
    /// How long it lasts.
    pub minutes: u16,
    /// What it is called.
    pub title: String,
    /// What it is for.
    pub purpose: String,
    /// Who leads it.
    pub lead: &'static str,
    /// Its flashpoints, numbers in the plan.
    pub flashpoints: Vec<usize>,
    /// Questions to settle.
    pub questions: Vec<String>,
    /// What should come out of it.
    pub outcome: &'static str,
}

impl Session {
    /// From when to when: `09:00-09:45`.
    #[must_use]
    pub fn clock(&self) -> String {
        let clock = |minute: u16| format!("{:02}:{:02}", minute / 60, minute % 60);
        format!("{}-{}", clock(self.begins_minute), clock(self.begins_minute + self.minutes))
    }
}

/// The sessions of a meeting.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Agenda {
    /// In order.
    pub sessions: Vec<Session>,
    /// How many days it lasts.
    pub days: u8,
}

/// A session without its place in the day.
struct Draft {
    minutes: u16,
    title: String,
    purpose: String,
    lead: &'static str,
    flashpoints: Vec<usize>,
    questions: Vec<String>,
    outcome: &'static str,
}

fn plain(minutes: u16, title: &str, purpose: impl Into<String>, lead: &'static str, outcome: &'static str) -> Draft {
    Draft { minutes, title: title.to_owned(), purpose: purpose.into(), lead, flashpoints: Vec::new(), questions: Vec::new(), outcome }
}

/// The agenda of a conference.
#[must_use]
pub fn of_conference(season: Season<'_>, numbers: &[usize], routes: &[usize], offices: &[String]) -> Agenda {
    let mut drafts = vec![
        plain(
            45,
            "Opening",
            "Theme, patron, ground rules, interpretation",
            "State ministry or Peace Commission",
            "Ground rules accepted by all",
        ),
        plain(45, "The season and what happened", brief(season, numbers), "Host field office", "A common picture of the season"),
        plain(
            60,
            "Last year's resolutions",
            "What was kept, what was broken, what nobody knows. This scenario holds no record of them: bring the text and the follow-up matrix",
            "Peace committee",
            "A status for each resolution",
        ),
        plain(
            90,
            "Separate caucuses",
            "Herders, farmers, women and youth meet apart, each with the same questions",
            "Facilitators",
            "Positions of each group",
        ),
    ];
    drafts.push(map_session(season, numbers, routes));
    for topic in TOPICS {
        drafts.extend(topic_session(season, numbers, offices, &topic));
    }
    drafts.push(unknowns_session(season, numbers));
    drafts.extend([
        plain(
            60,
            "Courts and committees",
            "Mobile or joint court, joint peace committee: seats by side, women and youth, how often they meet",
            "Chiefs and judiciary",
            "Members named",
        ),
        plain(
            120,
            "Drafting",
            "A committee of all groups writes the clauses; the draft route agreements are the starting text",
            "Drafting committee",
            "A draft text",
        ),
        plain(
            120,
            "Plenary, clause by clause",
            "Each clause is read, changed, agreed, or reserved by whoever cannot agree",
            "State ministry or Peace Commission",
            "Agreed clauses, reservations, pending issues",
        ),
        plain(
            45,
            "Dissemination and follow-up",
            "Who carries the text where, who watches, when it is reviewed",
            "Field offices",
            "Places and days for the text; a day for the review",
        ),
        plain(
            60,
            "Signing and closing",
            "Signing before witnesses, reading of the communique, closing",
            "State authority",
            "A signed text, or a statement of why not",
        ),
    ]);
    lay_out(drafts)
}

/// The agenda of the offices' own meeting.
#[must_use]
pub fn of_coordination(season: Season<'_>, numbers: &[usize], offices: &[String]) -> Agenda {
    let Season { scenario, flashpoints, .. } = season;
    let names: Vec<&str> = offices.iter().map(|office| scenario.office_name(office)).collect();
    let mut drafts = vec![plain(
        20,
        "One map",
        format!("{} lay their routes, water points and fields over one another", names.join(", ")),
        "Host field office",
        "One map, with what is missing listed",
    )];
    drafts.push(Draft {
        flashpoints: numbers.to_vec(),
        questions: numbers.iter().flat_map(|number| &flashpoints[*number].unknowns).cloned().collect(),
        ..plain(
            minutes(40, severity(flashpoints, numbers)),
            "Flashpoints, the gravest first",
            "Does each office know them so? Who can answer what is unknown?",
            "Information analyst",
            "A list that all offices stand by",
        )
    });
    let crossings = having(season, numbers, Kind::Border);
    drafts.push(Draft {
        questions: crossings.iter().flat_map(|number| questions(season, *number, Kind::Border)).collect(),
        flashpoints: crossings,
        ..plain(
            30,
            "Hand-over at the borders",
            "Who watches a herd until where, and who takes over",
            "Each office for its states",
            "A named officer on each side of each crossing",
        )
    });
    drafts.extend([
        plain(
            30,
            "The conference",
            "Host, venue, day, parties, delegates of women and youth, interpretation, transport",
            "Host field office",
            "Invitations with a sender each",
        ),
        plain(
            20,
            "Before it",
            "Consultations of each side alone: who holds them, where, by when",
            "Each office for its communities",
            "A consultation for each party",
        ),
        plain(
            20,
            "Patrols and security",
            "Where patrols are asked for, from whom, by when",
            "Civil affairs with the force",
            "Requests with lead times",
        ),
        plain(20, "Who does what by when", "Tasks read back", "Host field office", "A task list with names and days"),
    ]);
    lay_out_within(drafts, 1)
}

/// A session for one kind of encounter, or two that belong together.
struct Topic {
    kinds: &'static [Kind],
    title: &'static str,
    purpose: &'static str,
    lead: &'static str,
    outcome: &'static str,
}

const TOPICS: [Topic; 5] = [
    Topic {
        kinds: &[Kind::Water],
        title: "Water",
        purpose: "Which point, which users, turns or hours, a cap of heads, a fee",
        lead: "Water department and users",
        outcome: "A rule for each crowded point, and requests for new ones",
    },
    Topic {
        kinds: &[Kind::Crops],
        title: "Crops and compensation",
        purpose: "From which day, along which way, and what is owed for damage",
        lead: "Chiefs of herders and farmers",
        outcome: "Entry days, ways round fields, a tariff",
    },
    Topic {
        kinds: &[Kind::Herds, Kind::Incident],
        title: "Weapons, raiding and past incidents",
        purpose: "Herds that meet, what happened before, arms during the movement",
        lead: "Police and cattle-camp leaders",
        outcome: "No guns on the move; days set for the recovery of raided cattle",
    },
    Topic {
        kinds: &[Kind::Border],
        title: "Borders and hand-over",
        purpose: "Where herds pass from one authority to the next",
        lead: "County commissioners of both sides",
        outcome: "A hand-over for each crossing",
    },
    Topic {
        kinds: &[Kind::Settlement, Kind::NoGo],
        title: "Camps, settlements and closed land",
        purpose: "Where camps may stand and where herds must not pass",
        lead: "Hosts and cattle-camp leaders",
        outcome: "Camp sites agreed with the hosts",
    },
];

fn topic_session(season: Season<'_>, numbers: &[usize], offices: &[String], topic: &Topic) -> Option<Draft> {
    let mut of_topic: Vec<usize> = topic.kinds.iter().flat_map(|kind| having(season, numbers, *kind)).collect();
    of_topic.sort_unstable();
    of_topic.dedup();
    if of_topic.is_empty() {
        return None;
    }
    let points: f64 = of_topic.iter().flat_map(|number| topic.kinds.iter().map(|kind| season.flashpoints[*number].points_of(*kind))).sum();
    let mut asked: Vec<String> =
        of_topic.iter().flat_map(|number| topic.kinds.iter().flat_map(|kind| questions(season, *number, *kind))).collect();
    asked.dedup();
    let lead = if offices.len() > 1 && topic.kinds.contains(&Kind::Border) { "The field offices on both sides" } else { topic.lead };
    Some(Draft {
        minutes: minutes(45, points),
        title: topic.title.to_owned(),
        purpose: topic.purpose.to_owned(),
        lead,
        flashpoints: of_topic,
        questions: asked,
        outcome: topic.outcome,
    })
}

fn map_session(season: Season<'_>, numbers: &[usize], routes: &[usize]) -> Draft {
    let names: Vec<&str> = routes.iter().map(|route| season.scenario.routes[*route].name.as_str()).collect();
    let purpose = format!("Each way on the map, stretch by stretch: {}", names.join("; "));
    Draft {
        minutes: minutes(60, severity(season.flashpoints, numbers)),
        flashpoints: numbers.to_vec(),
        questions: vec![
            "Is the way drawn as the herds go, and are the days right?".to_owned(),
            "Where may camps stand on the way?".to_owned(),
        ],
        ..plain(60, "Map session, way by way", purpose, "Facilitators with the map", "Ways, widths and camps marked by hand on the sheets")
    }
}

fn unknowns_session(season: Season<'_>, numbers: &[usize]) -> Draft {
    let mut unknown: Vec<String> = numbers.iter().flat_map(|number| &season.flashpoints[*number].unknowns).cloned().collect();
    unknown.sort();
    unknown.dedup();
    let nothing = unknown.is_empty();
    let purpose = if nothing {
        "Nothing that the severities rest on is missing; are the numbers right?"
    } else {
        "What nobody could say when this plan was made"
    };
    Draft {
        questions: unknown,
        ..plain(
            if nothing { 15 } else { 30 },
            "What we do not know",
            purpose,
            "Information analyst",
            "An answer, or a name and a day for each question",
        )
    }
}

fn brief(season: Season<'_>, numbers: &[usize]) -> String {
    let top = &season.flashpoints[numbers[0]];
    format!("{} flashpoint(s); the gravest is {} ({:.0} of 100): {}", numbers.len(), top.name, top.severity, top.reasons_line())
}

/// The flashpoints to which a kind adds points.
fn having(season: Season<'_>, numbers: &[usize], kind: Kind) -> Vec<usize> {
    numbers.iter().copied().filter(|number| season.flashpoints[*number].points_of(kind) > 0.05).collect()
}

fn severity(flashpoints: &[Flashpoint], numbers: &[usize]) -> f64 {
    numbers.iter().map(|number| flashpoints[*number].severity).sum()
}

/// Minutes for a topic: at least the base, a quarter of an hour more for every 40 points, two hours at most
/// (own starting values).
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to two hours")]
fn minutes(base: u16, points: f64) -> u16 {
    (base + (points / 40.0).clamp(0.0, 8.0) as u16 * 15).min(120)
}

/// What must be settled at a flashpoint about one kind: its gravest encounter of that kind asks.
fn questions(season: Season<'_>, number: usize, kind: Kind) -> Option<String> {
    let Season { scenario, encounters, flashpoints, .. } = season;
    let flashpoint = &flashpoints[number];
    let part = flashpoint.parts.iter().find(|part| part.kind == kind)?;
    question(season, scenario, &encounters[part.encounter]).map(|question| format!("{}: {question}", flashpoint.name))
}

fn question(season: Season<'_>, scenario: &Scenario, encounter: &Encounter) -> Option<String> {
    let route = &scenario.routes[encounter.route];
    let herd = scenario.community_name(&route.community);
    Some(match (&encounter.exposure, encounter.with) {
        (Exposure::Crop(_), With::Zone(zone)) => {
            let zone = &scenario.farming_zones[zone];
            format!("from which day, and along which way, may {herd} pass {}, and what is owed for damage?", zone.name)
        }
        (Exposure::Water(_), With::Water(point)) => {
            format!("who drinks at {} on which days and hours, and how many head at most?", scenario.water_points[point].name)
        }
        (Exposure::Herds(_), With::Herd(_)) => format!("in which order do the herds pass, and who keeps {herd} and the others apart?"),
        (Exposure::Border { .. }, With::Border { from, to }) => {
            let side = |state: Option<usize>| state.map_or("unmapped land", |state| season.atlas.states[state].name.as_str());
            format!("who receives {herd} coming from {} into {}, with which papers?", side(from), side(to))
        }
        (Exposure::People(_), With::Settlement(settlement)) => format!("how does the herd pass {}?", scenario.settlements[settlement].name),
        (Exposure::Recall { .. }, With::Incident(incident)) => {
            let incident = &scenario.incidents[incident];
            format!("was the {} of {} settled, and what would prevent the next?", incident.kind, incident.day.words())
        }
        (Exposure::Closed { .. }, With::NoGo(zone)) => format!("which way leads round {}?", scenario.no_go[zone].name),
        _ => return None,
    })
}

/// Puts sessions into days. Where they need more than five, all are shortened alike, in steps of five minutes.
fn lay_out(mut drafts: Vec<Draft>) -> Agenda {
    let mut agenda = lay_out_within(std::mem::take(&mut drafts), MOST_DAYS);
    agenda.days = agenda.days.max(FEWEST_DAYS);
    agenda
}

fn lay_out_within(mut drafts: Vec<Draft>, most_days: u8) -> Agenda {
    const SHORTEST: u16 = 15;
    loop {
        let places = places(&drafts);
        let days = places.last().map_or(1, |(day, _)| *day);
        let can_shrink = drafts.iter().any(|draft| draft.minutes > SHORTEST);
        if days <= most_days || !can_shrink {
            let sessions = drafts.into_iter().zip(places).map(|(draft, (day, begins_minute))| draft.placed(day, begins_minute)).collect();
            return Agenda { sessions, days };
        }
        for draft in &mut drafts {
            draft.minutes = draft.minutes.saturating_sub(5).max(SHORTEST);
        }
    }
}

/// The day and minute at which each session begins; none runs into the pause or the evening.
fn places(drafts: &[Draft]) -> Vec<(u8, u16)> {
    let (mut day, mut minute) = (1, BEGINS);
    drafts
        .iter()
        .map(|draft| {
            if minute < AFTERNOON && minute + draft.minutes > LUNCH {
                minute = AFTERNOON;
            }
            if minute + draft.minutes > ENDS {
                (day, minute) = (day + 1, BEGINS);
            }
            let begins = minute;
            minute += draft.minutes;
            (day, begins)
        })
        .collect()
}

impl Draft {
    fn placed(self, day: u8, begins_minute: u16) -> Session {
        let Self { minutes, title, purpose, lead, flashpoints, questions, outcome } = self;
        Session { day, begins_minute, minutes, title, purpose, lead, flashpoints, questions, outcome }
    }
}
