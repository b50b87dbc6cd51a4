//! The agenda of the offices' own meeting before a conference, in Markdown.

use std::fmt::Write as _;

use super::{Subject, words};
use crate::conferences::{Conference, Coordination};
use crate::words::Language;

pub(super) fn write(subject: Subject<'_>, conference: &Conference, meeting: &Coordination) -> String {
    let scenario = subject.scenario;
    let mut text = words::head(subject, &format!("Cross-office coordination: {}", conference.name.say(Language::English)));
    _ = writeln!(
        text,
        "**When:** {} {}, before the conference of {}.",
        meeting.day.weekday(),
        meeting.day.words(),
        conference.timing.as_ref().map_or_else(String::new, |timing| timing.days.words())
    );
    if let Some(host) = &conference.host {
        _ = writeln!(text, "\n**Hosts:** {}: {}.", scenario.office_name(&host.office), host.reason.say(Language::English));
    }
    _ = writeln!(text, "\n| office | its states | flashpoints in them | its communities here |\n|---|---|---|---|");
    for id in &conference.offices {
        let Some(office) = scenario.office(id) else { continue };
        let is_ours = |state: &usize| office.states.contains(&subject.atlas.states[*state].id);
        let states: Vec<&str> =
            office.states.iter().filter_map(|state| Some(subject.atlas.states[subject.atlas.state(state)?].name.as_str())).collect();
        let flashpoints =
            conference.flashpoints.iter().filter(|number| subject.plan.findings.flashpoints[**number].states.iter().any(is_ours)).count();
        let communities: Vec<&str> = conference
            .parties
            .iter()
            .filter(|party| scenario.office_of_community(&party.community).is_some_and(|of| of.id == *id))
            .map(|party| scenario.community_name(&party.community))
            .collect();
        _ = writeln!(text, "| {} | {} | {flashpoints} | {} |", office.name, states.join(", "), communities.join(", "));
    }
    text.push_str(&words::sessions(subject, &meeting.agenda, Some(meeting.day)));
    text.push_str(&words::foot());
    text
}
