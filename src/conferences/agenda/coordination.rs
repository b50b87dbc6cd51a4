//! The agenda of the offices' own meeting before a conference.

use super::fixed::Fixed;
use super::questions::{and_the_rest, asked, having, severity, unknowns};
use super::{Agenda, Draft, drawn_up, minutes, of_offices};
use crate::conferences::Season;
use crate::encounters::Kind;
use crate::scenario::Part;
use crate::words::{Phrase, Sentence};

/// It takes a day.
const DAYS: (u8, u8) = (1, 1);

/// What is spoken of first.
const BEGINNING: [Fixed; 3] = [
    Fixed {
        id: "one-map",
        minutes: 20,
        texts: [
            Phrase("session-one-map"),
            Phrase("session-one-map.purpose"),
            Phrase("session-one-map.lead"),
            Phrase("session-one-map.material"),
            Phrase("session-one-map.outcome"),
        ],
    },
    Fixed {
        id: "flashpoints",
        minutes: 40,
        texts: [
            Phrase("session-flashpoints"),
            Phrase("session-flashpoints.purpose"),
            Phrase("session-flashpoints.lead"),
            Phrase("session-flashpoints.material"),
            Phrase("session-flashpoints.outcome"),
        ],
    },
    Fixed {
        id: "hand-over",
        minutes: 30,
        texts: [
            Phrase("session-hand-over"),
            Phrase("session-hand-over.purpose"),
            Phrase("session-hand-over.lead"),
            Phrase("session-hand-over.material"),
            Phrase("session-hand-over.outcome"),
        ],
    },
];

/// What is spoken of after the flashpoints and borders.
const END: [Fixed; 4] = [
    Fixed {
        id: "conference",
        minutes: 30,
        texts: [
            Phrase("session-conference"),
            Phrase("session-conference.purpose"),
            Phrase("session-conference.lead"),
            Phrase("session-conference.material"),
            Phrase("session-conference.outcome"),
        ],
    },
    Fixed {
        id: "before",
        minutes: 20,
        texts: [
            Phrase("session-before"),
            Phrase("session-before.purpose"),
            Phrase("session-before.lead"),
            Phrase("session-before.material"),
            Phrase("session-before.outcome"),
        ],
    },
    Fixed {
        id: "security",
        minutes: 20,
        texts: [
            Phrase("session-security"),
            Phrase("session-security.purpose"),
            Phrase("session-security.lead"),
            Phrase("session-security.material"),
            Phrase("session-security.outcome"),
        ],
    },
    Fixed {
        id: "tasks",
        minutes: 20,
        texts: [
            Phrase("session-tasks"),
            Phrase("session-tasks.purpose"),
            Phrase("session-tasks.lead"),
            Phrase("session-tasks.material"),
            Phrase("session-tasks.outcome"),
        ],
    },
];

/// The agenda of the offices' meeting before the conference with this id.
#[must_use]
pub fn of_coordination(season: Season<'_>, conference: &str, numbers: &[usize], offices: &[String]) -> Agenda {
    let [mut one_map, mut flashpoints, mut hand_over] = BEGINNING.map(Draft::from);
    let names: Vec<&str> = offices.iter().map(|office| season.scenario.office_name(office)).collect();
    *one_map.text(Part::Purpose) = Sentence::new(Phrase("session-one-map.purpose")).with("offices", names.join(", ")).into();
    flashpoints.minutes = minutes(flashpoints.minutes, severity(season.flashpoints, numbers));
    flashpoints.flashpoints = numbers.to_vec();
    flashpoints.questions = unknowns(season, numbers);
    let crossings = having(season, numbers, Kind::Border);
    hand_over.questions = asked(season, &crossings, &[Kind::Border]);
    hand_over.questions.extend(and_the_rest(crossings.len()));
    hand_over.flashpoints = crossings;
    let drafts = [one_map, flashpoints, hand_over].into_iter().chain(END.map(Draft::from)).collect();
    drawn_up(season, &of_offices(conference), drafts, DAYS)
}
