//! The agenda of a conference.

use super::fixed::Fixed;
use super::questions::{and_the_rest, asked, having, severity, unknowns};
use super::{Agenda, Draft, Question, drawn_up, minutes};
use crate::conferences::Season;
use crate::encounters::Kind;
use crate::followed;
use crate::reports::Standing;
use crate::scenario::Part;
use crate::words::{Phrase, Sentence, Value, rounded};

/// Length of conferences in days: 2 to 5 were seen, 3 most often (domain notes, section 1).
const DAYS: (u8, u8) = (2, 5);

/// Each of so many ways, those with the gravest flashpoints, has a map session of its own; the others share one (own: six
/// hours of maps are a day).
const MOST_MAP_SESSIONS: usize = 6;

/// What every conference begins with.
const BEGINNING: [Fixed; 3] = [
    Fixed {
        id: "opening",
        minutes: 45,
        texts: [
            Phrase("session-opening"),
            Phrase("session-opening.purpose"),
            Phrase("session-opening.lead"),
            Phrase("session-opening.material"),
            Phrase("session-opening.outcome"),
        ],
    },
    Fixed {
        id: "review",
        minutes: 60,
        texts: [
            Phrase("session-review"),
            Phrase("session-review.purpose"),
            Phrase("session-review.lead"),
            Phrase("session-review.material"),
            Phrase("session-review.outcome"),
        ],
    },
    Fixed {
        id: "caucuses",
        minutes: 90,
        texts: [
            Phrase("session-caucuses"),
            Phrase("session-caucuses.purpose"),
            Phrase("session-caucuses.lead"),
            Phrase("session-caucuses.material"),
            Phrase("session-caucuses.outcome"),
        ],
    },
];

/// What every conference ends with.
const END: [Fixed; 6] = [
    Fixed {
        id: "courts",
        minutes: 60,
        texts: [
            Phrase("session-courts"),
            Phrase("session-courts.purpose"),
            Phrase("session-courts.lead"),
            Phrase("session-courts.material"),
            Phrase("session-courts.outcome"),
        ],
    },
    Fixed {
        id: super::DRAFTING,
        minutes: 120,
        texts: [
            Phrase("session-drafting"),
            Phrase("session-drafting.purpose"),
            Phrase("session-drafting.lead"),
            Phrase("session-drafting.material"),
            Phrase("session-drafting.outcome"),
        ],
    },
    Fixed {
        id: "plenary",
        minutes: 120,
        texts: [
            Phrase("session-plenary"),
            Phrase("session-plenary.purpose"),
            Phrase("session-plenary.lead"),
            Phrase("session-plenary.material"),
            Phrase("session-plenary.outcome"),
        ],
    },
    Fixed {
        id: "signing",
        minutes: 45,
        texts: [
            Phrase("session-signing"),
            Phrase("session-signing.purpose"),
            Phrase("session-signing.lead"),
            Phrase("session-signing.material"),
            Phrase("session-signing.outcome"),
        ],
    },
    Fixed {
        id: "dissemination",
        minutes: 45,
        texts: [
            Phrase("session-dissemination"),
            Phrase("session-dissemination.purpose"),
            Phrase("session-dissemination.lead"),
            Phrase("session-dissemination.material"),
            Phrase("session-dissemination.outcome"),
        ],
    },
    Fixed {
        id: "closing",
        minutes: 30,
        texts: [
            Phrase("session-closing"),
            Phrase("session-closing.purpose"),
            Phrase("session-closing.lead"),
            Phrase("session-closing.material"),
            Phrase("session-closing.outcome"),
        ],
    },
];

/// The agenda of the conference with this id.
#[must_use]
pub fn of_conference(season: Season<'_>, id: &str, numbers: &[usize], routes: &[usize], offices: &[String]) -> Agenda {
    let [opening, mut review, caucuses] = BEGINNING.map(Draft::from);
    review.questions = kept_last_year(season, numbers);
    let mut drafts = vec![opening];
    drafts.extend(the_season(season, numbers));
    drafts.extend([review, caucuses]);
    drafts.extend(map_sessions(season, numbers, routes));
    drafts.extend(TOPICS.iter().filter_map(|topic| topic_session(season, numbers, offices, topic)));
    drafts.push(what_is_unknown(season, numbers));
    drafts.extend(END.map(Draft::from));
    drawn_up(season, id, drafts, DAYS)
}

/// How each clause that was in force was kept in the year before: those that were breached first, then those of which
/// nobody can say, then those that were kept.
fn kept_last_year(season: Season<'_>, numbers: &[usize]) -> Vec<Question> {
    let scenario = season.scenario;
    if scenario.agreements.by_id.is_empty() {
        return Vec::new();
    }
    let communities = numbers.iter().flat_map(|number| &season.flashpoints[*number].communities).map(String::as_str).collect();
    let mut clauses = followed::followed(scenario, followed::Asked::year_before(scenario));
    clauses.retain(|clause| followed::held(scenario, clause).is_some_and(|held| followed::may_concern(held.agreement, &communities)));
    clauses.sort_by_key(|clause| match clause.standing {
        Standing::Breached => 0,
        Standing::Unknown => 1,
        Standing::Kept => 2,
    });
    let question = |clause: &followed::Followed| {
        let id = format!("clause/{}/{}", clause.agreement, clause.clause);
        let mut standing = vec![Value::from(clause.standing_told())];
        standing.extend(clause.counted.iter().cloned().map(Value::from));
        let asks = Sentence::new(Phrase("ask-clause")).with("clause", clause.clause_told(scenario)).with("standing", Value::List(standing));
        Question::of_session(&id, asks)
    };
    clauses.iter().map(question).collect()
}

/// A session for one kind of encounter, or two that belong together.
struct Topic {
    kinds: &'static [Kind],
    session: Fixed,
}

const TOPICS: [Topic; 5] = [
    Topic {
        kinds: &[Kind::Water],
        session: Fixed {
            id: "water",
            minutes: 45,
            texts: [
                Phrase("session-water"),
                Phrase("session-water.purpose"),
                Phrase("session-water.lead"),
                Phrase("session-water.material"),
                Phrase("session-water.outcome"),
            ],
        },
    },
    Topic {
        kinds: &[Kind::Crops, Kind::Pinch],
        session: Fixed {
            id: "crops",
            minutes: 45,
            texts: [
                Phrase("session-crops"),
                Phrase("session-crops.purpose"),
                Phrase("session-crops.lead"),
                Phrase("session-crops.material"),
                Phrase("session-crops.outcome"),
            ],
        },
    },
    Topic {
        kinds: &[Kind::Herds, Kind::Incident],
        session: Fixed {
            id: "weapons",
            minutes: 45,
            texts: [
                Phrase("session-weapons"),
                Phrase("session-weapons.purpose"),
                Phrase("session-weapons.lead"),
                Phrase("session-weapons.material"),
                Phrase("session-weapons.outcome"),
            ],
        },
    },
    Topic {
        kinds: &[Kind::Border],
        session: Fixed {
            id: "borders",
            minutes: 45,
            texts: [
                Phrase("session-borders"),
                Phrase("session-borders.purpose"),
                Phrase("session-borders.lead"),
                Phrase("session-borders.material"),
                Phrase("session-borders.outcome"),
            ],
        },
    },
    Topic {
        kinds: &[Kind::Settlement, Kind::NoGo],
        session: Fixed {
            id: "camps",
            minutes: 45,
            texts: [
                Phrase("session-camps"),
                Phrase("session-camps.purpose"),
                Phrase("session-camps.lead"),
                Phrase("session-camps.material"),
                Phrase("session-camps.outcome"),
            ],
        },
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
    let mut draft = Draft::from(topic.session);
    draft.minutes = minutes(draft.minutes, points);
    if offices.len() > 1 && topic.kinds.contains(&Kind::Border) {
        *draft.text(Part::Lead) = Phrase("lead-offices-of-both-sides").into();
    }
    draft.questions = asked(season, &of_topic, topic.kinds);
    draft.questions.extend(and_the_rest(of_topic.len()));
    draft.flashpoints = of_topic;
    Some(draft)
}

/// Each way on its own sheet; those with lesser flashpoints together.
fn map_sessions(season: Season<'_>, numbers: &[usize], routes: &[usize]) -> Vec<Draft> {
    let mut ways: Vec<(usize, Vec<usize>, f64)> = routes.iter().map(|route| (*route, Vec::new(), 0.0)).collect();
    // `routes` is in order.
    for number in numbers {
        let flashpoint = &season.flashpoints[*number];
        for route in &flashpoint.routes {
            if let Ok(way) = routes.binary_search(route) {
                ways[way].1.push(*number);
                ways[way].2 += flashpoint.severity;
            }
        }
    }
    ways.sort_by(|a, b| b.2.total_cmp(&a.2).then(a.0.cmp(&b.0)));
    let apart = if ways.len() > MOST_MAP_SESSIONS { MOST_MAP_SESSIONS - 1 } else { ways.len() };
    let others = ways.split_off(apart);
    let mut sessions: Vec<Draft> = ways.into_iter().map(|(route, flashpoints, _)| map_session(season, route, flashpoints)).collect();
    sessions.extend((!others.is_empty()).then(|| other_ways(season, others.into_iter().map(|(route, ..)| route).collect(), numbers)));
    sessions
}

fn map_session(season: Season<'_>, route: usize, flashpoints: Vec<usize>) -> Draft {
    let way = &season.scenario.routes[route];
    let of_way = |phrase| Value::from(Sentence::new(phrase).with("route", &way.name));
    let herd = season.scenario.community_name(&way.community);
    let texts = [
        of_way(Phrase("session-map")),
        Sentence::new(Phrase("session-map.purpose")).with("herd", herd).into(),
        Phrase("session-map.lead").into(),
        of_way(Phrase("session-map.material")),
        Phrase("session-map.outcome").into(),
    ];
    let mut draft = Draft::new(&format!("map/{}", way.id), minutes(15, severity(season.flashpoints, &flashpoints)), texts);
    draft.questions = asked_of_ways();
    (draft.sheets, draft.flashpoints) = (vec![route], flashpoints);
    draft
}

fn other_ways(season: Season<'_>, mut routes: Vec<usize>, numbers: &[usize]) -> Draft {
    routes.sort_unstable();
    let names: Vec<&str> = routes.iter().map(|route| season.scenario.routes[*route].name.as_str()).collect();
    let texts = [
        Phrase("session-map-others").into(),
        Sentence::new(Phrase("session-map-others.purpose")).with("routes", names.join("; ")).into(),
        Phrase("session-map-others.lead").into(),
        Phrase("session-map-others.material").into(),
        Phrase("session-map-others.outcome").into(),
    ];
    let is_theirs = |number: &usize| season.flashpoints[*number].routes.iter().any(|route| routes.binary_search(route).is_ok());
    let flashpoints: Vec<usize> = numbers.iter().copied().filter(is_theirs).collect();
    let mut draft = Draft::new("map-others", minutes(60, severity(season.flashpoints, &flashpoints)), texts);
    draft.questions = asked_of_ways();
    (draft.sheets, draft.flashpoints) = (routes, flashpoints);
    draft
}

fn asked_of_ways() -> Vec<Question> {
    vec![Question::of_session("way", Phrase("ask-way")), Question::of_session("camps", Phrase("ask-camps"))]
}

fn what_is_unknown(season: Season<'_>, numbers: &[usize]) -> Draft {
    const SESSION: Fixed = Fixed {
        id: "unknown",
        minutes: 30,
        texts: [
            Phrase("session-unknown"),
            Phrase("session-unknown.purpose"),
            Phrase("session-unknown.lead"),
            Phrase("session-unknown.material"),
            Phrase("session-unknown.outcome"),
        ],
    };
    let mut draft = Draft::from(SESSION);
    draft.questions = unknowns(season, numbers);
    if draft.questions.is_empty() {
        draft.minutes = 15;
        *draft.text(Part::Purpose) = Phrase("nothing-unknown").into();
    }
    draft
}

/// The season in a sentence: how many flashpoints, and the gravest.
fn the_season(season: Season<'_>, numbers: &[usize]) -> Option<Draft> {
    let top = &season.flashpoints[*numbers.first()?];
    let count = Sentence::new(Phrase("count-flashpoints")).with("count", numbers.len());
    let purpose = Sentence::new(Phrase("session-season.purpose"))
        .with("flashpoints", count)
        .with("name", top.called())
        .with("severity", rounded(top.severity, 0))
        .with("reasons", top.reasons_told());
    let texts = [
        Phrase("session-season").into(),
        purpose.into(),
        Phrase("session-season.lead").into(),
        Phrase("session-season.material").into(),
        Phrase("session-season.outcome").into(),
    ];
    Some(Draft::new("season", 45, texts))
}
