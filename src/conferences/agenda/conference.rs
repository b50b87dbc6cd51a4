//! The agenda of a conference.

use super::questions::{MOST_ASKED, and_the_rest, having, questions, severity, unknowns};
use super::{Agenda, Draft, Fixed, lay_out, minutes};
use crate::conferences::Season;
use crate::encounters::Kind;
use crate::measure::count;
use crate::words::Language;

/// What every conference begins with.
const BEGINNING: [Fixed; 4] = [
    Fixed {
        minutes: 45,
        title: "Opening",
        purpose: "Theme, patron, ground rules, interpretation",
        lead: "State ministry or Peace Commission",
        outcome: "Ground rules accepted by all",
    },
    Fixed {
        minutes: 45,
        title: "The season and what happened",
        purpose: "",
        lead: "Host field office",
        outcome: "A common picture of the season",
    },
    Fixed {
        minutes: 60,
        title: "Last year's resolutions",
        purpose: "What was kept, what was broken, what nobody knows. This scenario holds no record of them: bring the text and the follow-up matrix",
        lead: "Peace committee",
        outcome: "A status for each resolution",
    },
    Fixed {
        minutes: 90,
        title: "Separate caucuses",
        purpose: "Herders, farmers, women and youth meet apart, each with the same questions",
        lead: "Facilitators",
        outcome: "Positions of each group",
    },
];

/// What every conference ends with.
const END: [Fixed; 5] = [
    Fixed {
        minutes: 60,
        title: "Courts and committees",
        purpose: "Mobile or joint court, joint peace committee: seats by side, women and youth, how often they meet",
        lead: "Chiefs and judiciary",
        outcome: "Members named",
    },
    Fixed {
        minutes: 120,
        title: "Drafting",
        purpose: "A committee of all groups writes the clauses; the draft route agreements are the starting text",
        lead: "Drafting committee",
        outcome: "A draft text",
    },
    Fixed {
        minutes: 120,
        title: "Plenary, clause by clause",
        purpose: "Each clause is read, changed, agreed, or reserved by whoever cannot agree",
        lead: "State ministry or Peace Commission",
        outcome: "Agreed clauses, reservations, pending issues",
    },
    Fixed {
        minutes: 45,
        title: "Dissemination and follow-up",
        purpose: "Who carries the text where, who watches, when it is reviewed",
        lead: "Field offices",
        outcome: "Places and days for the text; a day for the review",
    },
    Fixed {
        minutes: 60,
        title: "Signing and closing",
        purpose: "Signing before witnesses, reading of the communique, closing",
        lead: "State authority",
        outcome: "A signed text, or a statement of why not",
    },
];

/// The agenda of a conference.
#[must_use]
pub fn of_conference(season: Season<'_>, numbers: &[usize], routes: &[usize], offices: &[String]) -> Agenda {
    let mut drafts: Vec<Draft> = BEGINNING.into_iter().map(Draft::from).collect();
    drafts[1].purpose = brief(season, numbers);
    drafts.push(map_session(season, numbers, routes));
    drafts.extend(TOPICS.iter().filter_map(|topic| topic_session(season, numbers, offices, topic)));
    drafts.push(unknowns_session(season, numbers));
    drafts.extend(END.into_iter().map(Draft::from));
    lay_out(drafts)
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
    let gravest = &of_topic[..of_topic.len().min(MOST_ASKED)];
    let mut asked: Vec<String> =
        gravest.iter().flat_map(|number| topic.kinds.iter().filter_map(|kind| questions(season, *number, *kind))).collect();
    asked.dedup();
    asked.extend(and_the_rest(of_topic.len()));
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
    Draft {
        minutes: minutes(60, severity(season.flashpoints, numbers)),
        title: "Map session, way by way".to_owned(),
        purpose: format!("Each way on the map, stretch by stretch: {}", names.join("; ")),
        lead: "Facilitators with the map",
        flashpoints: numbers.to_vec(),
        questions: vec![
            "Is the way drawn as the herds go, and are the days right?".to_owned(),
            "Where may camps stand on the way?".to_owned(),
        ],
        outcome: "Ways, widths and camps marked by hand on the sheets",
    }
}

fn unknowns_session(season: Season<'_>, numbers: &[usize]) -> Draft {
    let unknown = unknowns(season, numbers);
    let (minutes, purpose) = if unknown.is_empty() {
        (15, "Nothing that the severities rest on is missing; are the numbers right?")
    } else {
        (30, "What nobody could say when this plan was made")
    };
    Draft {
        minutes,
        title: "What we do not know".to_owned(),
        purpose: purpose.to_owned(),
        lead: "Information analyst",
        flashpoints: Vec::new(),
        questions: unknown,
        outcome: "An answer, or a name and a day for each question",
    }
}

fn brief(season: Season<'_>, numbers: &[usize]) -> String {
    let top = &season.flashpoints[numbers[0]];
    format!(
        "{}; the gravest is {} ({:.0} of 100): {}",
        count(numbers.len(), "flashpoint"),
        top.name,
        top.severity,
        top.reasons_line(Language::English)
    )
}
