//! Which office hosts, and what a conference is called after the seats of its offices.

use std::collections::BTreeSet;

use super::Season;
use crate::scenario::Scenario;
use crate::words::{Phrase, Sentence, rounded};

/// The office that is proposed as host.
#[derive(Clone, Debug, PartialEq)]
pub struct Host {
    /// The office, by id.
    pub office: String,
    /// Why.
    pub reason: Sentence,
}

/// The office in whose states the gravest flashpoints lie.
pub(super) fn host(season: Season<'_>, offices: &[String], numbers: &[usize]) -> Option<Host> {
    let Season { atlas, scenario, flashpoints, .. } = season;
    // Which of the offices is in charge of each state: asked once a state, not once a flashpoint.
    let in_charge: Vec<Option<usize>> = atlas
        .states
        .iter()
        .map(|state| scenario.office_of_state(&state.id).and_then(|office| offices.iter().position(|id| *id == office.id)))
        .collect();
    let mut stakes = vec![(0, 0.0); offices.len()];
    for flashpoint in numbers.iter().map(|number| &flashpoints[*number]) {
        let within: BTreeSet<usize> = flashpoint.states.iter().filter_map(|state| in_charge[*state]).collect();
        for office in within {
            stakes[office].0 += 1;
            stakes[office].1 += flashpoint.severity;
        }
    }
    let stakes = offices.iter().zip(stakes).map(|(id, (count, severity))| (id, count, severity));
    let (id, count, severity): (&String, usize, f64) = stakes.max_by(|a, b| a.2.total_cmp(&b.2).then_with(|| b.0.cmp(a.0)))?;
    let reason = Sentence::new(Phrase("host-reason")).with("count", count).with("all", numbers.len());
    Some(Host { office: id.clone(), reason: reason.with("severity", rounded(severity, 0)) })
}

/// The seats of the offices, the host first.
pub(super) fn name(scenario: &Scenario, offices: &[String], host: Option<&str>, id: &str) -> Sentence {
    if offices.is_empty() {
        return Sentence::new(Phrase("conference-without-office"));
    }
    let host_first = offices.iter().filter(|id| Some(id.as_str()) == host).chain(offices.iter().filter(|id| Some(id.as_str()) != host));
    let seats: Vec<&str> = host_first
        .map(|id| {
            let office = scenario.office(id);
            let seat = office.and_then(|office| office.seat.as_deref());
            let settlement = seat.and_then(|seat| scenario.settlements.iter().find(|settlement| settlement.id == seat));
            settlement.map_or_else(|| office.map_or(id.as_str(), |office| office.name.as_str()), |settlement| settlement.name.as_str())
        })
        .collect();
    let seats = seats.join("–");
    match id.rsplit_once("--") {
        Some((_, part)) => Sentence::new(Phrase("conference-name-part")).with("seats", seats).with("part", part),
        None => Sentence::new(Phrase("conference-name")).with("seats", seats),
    }
}
