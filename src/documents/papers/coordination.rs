//! The agenda of the offices' own meeting before a conference.

use super::teller::{Teller, ended};
use crate::documents::paper::{Cell, Field, Level, Paper, Shape, Table};
use crate::words::say;

/// Nothing where one office alone is concerned.
pub(super) fn paper(teller: Teller<'_>) -> Option<Paper> {
    let conference = teller.conference();
    let meeting = conference.coordination.as_ref()?;
    let mut paper = teller.paper(say!(teller, "paper-coordination-title", conference = teller.name()), Shape::Upright);
    let mut fields = vec![Field::new(say!(teller, "paper-when"), teller.weekday(meeting.day))];
    if let Some(when) = teller.when() {
        fields.push(Field::new(say!(teller, "paper-the-conference"), when));
    }
    if let Some(host) = &conference.host {
        let host = say!(teller, "paper-host-because", office = teller.office(&host.office), reason = host.reason.say(teller.language));
        fields.push(Field::new(say!(teller, "paper-hosts"), host));
    }
    paper.fields(fields);
    paper.heading(Level::Part, say!(teller, "paper-offices"));
    paper.table(offices(teller));
    teller.venues(&mut paper);
    teller.programme(&mut paper, &meeting.agenda, Some(meeting.day));
    teller.sessions(&mut paper, &meeting.agenda, Some(meeting.day));
    ended(&mut paper, teller.subject);
    Some(paper)
}

/// What each office has to do with it.
fn offices(teller: Teller<'_>) -> Table {
    let (subject, conference) = (teller.subject, teller.conference());
    let offices = conference.offices.iter().filter_map(|id| subject.scenario.office(id));
    let areas = subject.atlas.areas_of(offices.flat_map(|office| office.states.iter().map(String::as_str)));
    let mut table = Table::new([
        (say!(teller, "paper-office"), 26),
        (say!(teller, "paper-its-states", areas = areas), 26),
        (say!(teller, "paper-flashpoints-in-them"), 18),
        (say!(teller, "paper-its-communities"), 30),
    ]);
    for id in &conference.offices {
        let Some(office) = subject.scenario.office(id) else { continue };
        let atlas = subject.atlas;
        let is_ours = |state: &usize| atlas.states.get(*state).is_some_and(|state| office.states.contains(&state.id));
        let states = office.states.iter().filter_map(|id| Some(atlas.states.get(atlas.state(id)?)?.name.as_str()));
        let flashpoints = conference.flashpoints.iter().filter_map(|number| teller.flashpoint(*number));
        let count = flashpoints.filter(|flashpoint| flashpoint.states.iter().any(is_ours)).count();
        let of_office = |community: &str| subject.scenario.office_of_community(community).is_some_and(|of| of.id == *id);
        let communities = conference.parties.iter().filter(|party| of_office(&party.community));
        let communities = communities.map(|party| teller.community(&party.community));
        table.row([office.name.as_str().into(), Cell::lines(states), count.to_string().into(), Cell::lines(communities)]);
    }
    table
}
