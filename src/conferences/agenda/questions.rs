//! What is to be settled at a flashpoint.

use std::sync::Arc;

use rayon::slice::ParallelSliceMut as _;

use super::Question;
use crate::conferences::Season;
use crate::encounters::{Encounter, Exposure, Kind, With};
use crate::flashpoints::{Flashpoint, Unknown};
use crate::words::{Language, Phrase, Sentence, Value, rounded, say};

/// So many flashpoints, the gravest, are spoken of one by one in a session: two hours leave a minute for each (own).
const MOST_ASKED: usize = 100;

impl Question {
    /// A question of the whole session.
    pub(super) fn of_session(id: &str, asks: impl Into<Value>) -> Self {
        Self { id: id.to_owned(), at: None, asks: asks.into(), is_by_hand: false }
    }

    /// What is asked, and where, in a language; `flashpoints` are those of the plan.
    #[must_use]
    pub fn told(&self, language: Language, flashpoints: &[Arc<Flashpoint>]) -> String {
        let asks = self.asks.say(language);
        match self.at.and_then(|(number, _)| flashpoints.get(number)) {
            Some(flashpoint) => say!(language, "asked-at", flashpoint = flashpoint.title(language), question = asks),
            None => asks,
        }
    }
}

/// What is said of those that are more than can be spoken of one by one.
pub(super) fn and_the_rest(flashpoints: usize) -> Option<Question> {
    let rest = flashpoints.checked_sub(MOST_ASKED).filter(|rest| *rest > 0)?;
    let count = Sentence::new(Phrase("count-flashpoints")).with("count", rest);
    Some(Question::of_session("the-rest", Sentence::new(Phrase("ask-the-rest")).with("flashpoints", count)))
}

/// The flashpoints to which a kind adds points.
pub(super) fn having(season: Season<'_>, numbers: &[usize], kind: Kind) -> Vec<usize> {
    numbers.iter().copied().filter(|number| season.flashpoints[*number].points_of(kind) > 0.05).collect()
}

/// The severity of some flashpoints together.
pub(super) fn severity(flashpoints: &[Arc<Flashpoint>], numbers: &[usize]) -> f64 {
    numbers.iter().map(|number| flashpoints[*number].severity).sum()
}

/// What is not known at some flashpoints: each question once, in order.
pub(super) fn unknowns(season: Season<'_>, numbers: &[usize]) -> Vec<Question> {
    let mut unknown: Vec<Unknown> = numbers.iter().flat_map(|number| &season.flashpoints[*number].unknowns).copied().collect();
    unknown.par_sort_unstable();
    unknown.dedup();
    let question = |unknown: Unknown| {
        let (about, id) = unknown.about(season.scenario);
        Question::of_session(&format!("{about}/{id}"), unknown.question(season.scenario))
    };
    unknown.into_iter().map(question).collect()
}

/// What must be settled at the gravest of some flashpoints about some kinds: their gravest encounter of each asks.
pub(super) fn asked(season: Season<'_>, numbers: &[usize], kinds: &[Kind]) -> Vec<Question> {
    let of_kind = |number: usize, kind: Kind| {
        let flashpoint = &season.flashpoints[number];
        let asks = question(season, &flashpoint.gravest_of(kind)?.encounter)?;
        Some(Question { id: format!("{}/{}", flashpoint.id, kind.word()), at: Some((number, kind)), asks: asks.into(), is_by_hand: false })
    };
    let all = numbers.iter().take(MOST_ASKED).flat_map(|number| kinds.iter().filter_map(move |kind| of_kind(*number, *kind)));
    // The same field, point or incident on the way out and home is one question, asked where it is gravest.
    let mut asked: Vec<Question> = Vec::new();
    for question in all {
        if !asked.iter().any(|known| known.asks == question.asks) {
            asked.push(question);
        }
    }
    asked
}

fn question(season: Season<'_>, encounter: &Encounter) -> Option<Sentence> {
    let scenario = season.scenario;
    let route = &scenario.routes[encounter.route];
    let of_herd = |phrase| Sentence::new(phrase).with("herd", scenario.community_name(&route.community));
    Some(match (&encounter.exposure, encounter.with) {
        (Exposure::Crop(_), With::Zone(zone)) => of_herd(Phrase("ask-crops")).with("zone", &scenario.farming_zones[zone].name),
        (Exposure::UnknownCrop, With::Zone(zone)) => Unknown::Crop(zone).question(scenario),
        (Exposure::Pinch(pinch), With::Pinch(zone)) => {
            of_herd(Phrase("ask-pinch")).with("need", rounded(pinch.need_m, 0)).with("zone", &scenario.farming_zones[zone].name)
        }
        (Exposure::Water(_), With::Water(point)) => Sentence::new(Phrase("ask-water")).with("point", &scenario.water_points[point].name),
        (Exposure::Herds(_), With::Herd(_)) => of_herd(Phrase("ask-herds")),
        (Exposure::Border { .. }, With::Border { from, to }) => {
            let side = |state: Option<usize>| match state {
                Some(state) => Value::from(&season.atlas.states[state].name),
                None => Phrase("unmapped-land").into(),
            };
            of_herd(Phrase("ask-border")).with("from", side(from)).with("to", side(to))
        }
        (Exposure::People(_), With::Settlement(settlement)) => {
            Sentence::new(Phrase("ask-people")).with("settlement", &scenario.settlements[settlement].name)
        }
        (Exposure::Recall { .. }, With::Incident(incident)) => {
            let incident = &scenario.incidents[incident];
            Sentence::new(Phrase("ask-incident")).with("incident", Value::OfFiles(incident.kind.clone())).with("day", incident.day)
        }
        (Exposure::Recall { .. }, With::Reported(report)) => {
            let report = scenario.reported_incident(report)?;
            Sentence::new(Phrase("ask-incident")).with("incident", report.what.happened()).with("day", report.day)
        }
        (Exposure::Closed { .. }, With::NoGo(zone)) => Sentence::new(Phrase("ask-no-go")).with("zone", &scenario.no_go[zone].name),
        _ => return None,
    })
}
