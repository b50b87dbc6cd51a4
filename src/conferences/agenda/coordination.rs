//! The agenda of the offices' own meeting before a conference.

use super::questions::{MOST_ASKED, and_the_rest, having, questions, severity, unknowns};
use super::{Agenda, Draft, Fixed, lay_out_within, minutes};
use crate::conferences::Season;
use crate::encounters::Kind;

/// What is spoken of after the flashpoints and borders.
const END: [Fixed; 4] = [
    Fixed {
        minutes: 30,
        title: "The conference",
        purpose: "Host, venue, day, parties, delegates of women and youth, interpretation, transport",
        lead: "Host field office",
        outcome: "Invitations with a sender each",
    },
    Fixed {
        minutes: 20,
        title: "Before it",
        purpose: "Consultations of each side alone: who holds them, where, by when",
        lead: "Each office for its communities",
        outcome: "A consultation for each party",
    },
    Fixed {
        minutes: 20,
        title: "Patrols and security",
        purpose: "Where patrols are asked for, from whom, by when",
        lead: "Civil affairs with the force",
        outcome: "Requests with lead times",
    },
    Fixed {
        minutes: 20,
        title: "Who does what by when",
        purpose: "Tasks read back",
        lead: "Host field office",
        outcome: "A task list with names and days",
    },
];

/// The agenda of the offices' own meeting.
#[must_use]
pub fn of_coordination(season: Season<'_>, numbers: &[usize], offices: &[String]) -> Agenda {
    let mut drafts = vec![one_map(season, offices), flashpoints(season, numbers), hand_over(season, numbers)];
    drafts.extend(END.into_iter().map(Draft::from));
    lay_out_within(drafts, 1)
}

fn one_map(season: Season<'_>, offices: &[String]) -> Draft {
    let names: Vec<&str> = offices.iter().map(|office| season.scenario.office_name(office)).collect();
    Draft {
        minutes: 20,
        title: "One map".to_owned(),
        purpose: format!("{} lay their routes, water points and fields over one another", names.join(", ")),
        lead: "Host field office",
        flashpoints: Vec::new(),
        questions: Vec::new(),
        outcome: "One map, with what is missing listed",
    }
}

fn flashpoints(season: Season<'_>, numbers: &[usize]) -> Draft {
    Draft {
        minutes: minutes(40, severity(season.flashpoints, numbers)),
        title: "Flashpoints, the gravest first".to_owned(),
        purpose: "Does each office know them so? Who can answer what is unknown?".to_owned(),
        lead: "Information analyst",
        flashpoints: numbers.to_vec(),
        questions: unknowns(season, numbers),
        outcome: "A list that all offices stand by",
    }
}

fn hand_over(season: Season<'_>, numbers: &[usize]) -> Draft {
    let crossings = having(season, numbers, Kind::Border);
    let gravest = crossings.iter().take(MOST_ASKED);
    Draft {
        minutes: 30,
        title: "Hand-over at the borders".to_owned(),
        purpose: "Who watches a herd until where, and who takes over".to_owned(),
        lead: "Each office for its states",
        questions: gravest.filter_map(|number| questions(season, *number, Kind::Border)).chain(and_the_rest(crossings.len())).collect(),
        flashpoints: crossings,
        outcome: "A named officer on each side of each crossing",
    }
}
